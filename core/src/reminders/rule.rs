//! What a person wants to be reminded of, and when: wall-clock times, never instants.

use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::catalog::ItemId;
use crate::error::EbbError;
use crate::time::{ClockTime, Day, Moment, is_known_zone, weekdays};

/// The kind of record that holds one.
pub(crate) const RECORD: &str = "reminder";

/// The longest name or text, in characters.
const TEXT_MOST: usize = 80;

/// The most times a day one rule may name.
const TIMES_MOST: u32 = 12;

/// What a reminder is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ReminderAbout {
    /// A check-in.
    CheckIn {
        /// Which; see [`crate::check_ins::CheckIn`].
        id: String,
    },
    /// A dose of a medicine. Exempt from quiet hours, days off, gentleness and moving.
    Dose {
        /// Which, by its id in the list of medicines.
        medicine: String,
    },
    /// What is left of a medicine comes to its end. Counted down by the doses that are logged.
    Refill {
        /// Which, by its id in the list of medicines.
        medicine: String,
        /// How many doses were there when it was said, 1–1,000.
        doses: u32,
        /// From how many doses left it reminds, 1–1,000.
        at: u32,
    },
    /// The evening begins to end.
    WindDown,
    /// The movement plan.
    Movement,
    /// An experiment that runs.
    Experiment {
        /// Its name.
        name: String,
    },
    /// An appointment; the day's page wants to come along.
    Appointment {
        /// With whom, or where.
        name: String,
        /// How many minutes ahead, 0–10,080.
        before: u32,
    },
    /// Anything else.
    Custom {
        /// In the person's words.
        text: String,
    },
}

/// When. All times are those of the clock on the wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Recurrence {
    /// At each of these times.
    At {
        /// In the order of the day, at most twelve.
        times: Vec<ClockTime>,
    },
    /// Once within a window; in the middle of it, or where it is usually answered.
    Window {
        /// Where it begins.
        from: ClockTime,
        /// Where it ends; before the beginning it is the next day's.
        to: ClockTime,
    },
    /// Every so many minutes, the first at the beginning.
    Every {
        /// 15–720.
        minutes: u32,
        /// Where the hours begin.
        from: ClockTime,
        /// Where they end; before the beginning it is the next day's.
        to: ClockTime,
    },
    /// Once.
    Once {
        /// On this date.
        date: Day,
        /// At this time.
        time: ClockTime,
    },
    /// So many minutes after something was logged, by the time that passes.
    After {
        /// What.
        item: ItemId,
        /// 1–2,880.
        minutes: u32,
    },
}

/// What becomes of it in a flare, and while much was done the day before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Gentle {
    /// The same as ever.
    Same,
    /// Every second one.
    #[default]
    Fewer,
    /// One question in place of all.
    Shorter,
    /// None.
    None,
}

impl Gentle {
    /// Each of them.
    pub const ALL: [Self; 4] = [Self::Same, Self::Fewer, Self::Shorter, Self::None];

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Fewer => "fewer",
            Self::Shorter => "shorter",
            Self::None => "none",
        }
    }
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReminderRule {
    /// What about.
    pub about: ReminderAbout,
    /// When.
    pub when: Recurrence,
    /// The weekdays on which it begins, 1 (Monday) to 7 (Sunday); none is every day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub weekdays: Vec<u8>,
    /// What becomes of it in a flare; a dose stays the same.
    #[serde(default)]
    pub in_flare: Gentle,
    /// Silent where what it asks for was logged within so many minutes before, 0–1,440; absent is 240 for a check-in, 60
    /// for a dose, 720 for movement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub skip_within: Option<u32>,
    /// Moves, within its window, towards the time it is usually answered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub adaptive: bool,
    /// The zone whose clock counts; absent follows the phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub zone: Option<String>,
    /// A dose that rings always, logged or not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub always: bool,
}

/// A rule in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct KeptReminder {
    /// Identity for ever.
    pub id: String,
    /// All of it in a line of words.
    pub label: String,
    /// When it was last said; it holds for the times after that.
    pub since: Moment,
    /// What it says.
    pub rule: ReminderRule,
}

/// What a record of one holds.
#[derive(Serialize, Deserialize)]
pub(super) struct Body {
    pub(super) since: Moment,
    #[serde(flatten)]
    pub(super) rule: ReminderRule,
}

impl ReminderAbout {
    /// Whether it is a dose.
    pub(super) fn is_dose(&self) -> bool {
        matches!(self, Self::Dose { .. })
    }

    fn checked(self) -> Result<Self, EbbError> {
        Ok(match self {
            Self::Experiment { name } => Self::Experiment { name: named(&name)? },
            Self::Custom { text } => Self::Custom { text: named(&text)? },
            Self::Appointment { name, before } => {
                EbbError::within("before", before, 0.0, 10_080.0)?;
                Self::Appointment { name: named(&name)?, before }
            }
            Self::Refill { medicine, doses, at } => {
                EbbError::within("doses", doses, 1.0, 1_000.0)?;
                EbbError::within("at", at, 1.0, 1_000.0)?;
                Self::Refill { medicine, doses, at }
            }
            other => other,
        })
    }
}

fn named(given: &str) -> Result<String, EbbError> {
    let name = given.trim();
    let fine = (1..=TEXT_MOST).contains(&name.chars().count());
    if fine { Ok(name.to_owned()) } else { Err(EbbError::BadName { given: given.to_owned(), most: TEXT_MOST as u64 }) }
}

impl Recurrence {
    fn checked(mut self) -> Result<Self, EbbError> {
        match &mut self {
            Self::At { times } => {
                times.iter().try_for_each(|time| time.check())?;
                times.sort_unstable();
                times.dedup();
                if times.is_empty() {
                    return Err(EbbError::NoTimes);
                }
                let count = u32::try_from(times.len()).unwrap_or(u32::MAX);
                EbbError::within("times", count, 1.0, f64::from(TIMES_MOST))?;
            }
            Self::Window { from, to } => {
                from.check()?;
                to.check()?;
                if from == to {
                    return Err(EbbError::EndsBeforeItBegins);
                }
            }
            Self::Every { minutes, from, to } => {
                EbbError::within("minutes", *minutes, 15.0, 720.0)?;
                from.check()?;
                to.check()?;
            }
            Self::Once { time, .. } => time.check()?,
            Self::After { minutes, .. } => EbbError::within("minutes", *minutes, 1.0, 2_880.0)?,
        }
        Ok(self)
    }
}

/// A time the rule names, by the clock on the wall, before it is known where that clock hangs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    /// What it is named by.
    pub(super) nominal: NaiveDateTime,
    /// How long its window lasts; nothing for a time.
    pub(super) window: TimeDelta,
    /// Counts the rule's slots, so that every second can be left out.
    pub(super) ordinal: i64,
}

impl ReminderRule {
    pub(super) fn checked(self) -> Result<Self, EbbError> {
        let mut rule = Self { about: self.about.checked()?, when: self.when.checked()?, ..self };
        rule.weekdays = weekdays(rule.weekdays)?;
        if let Some(within) = rule.skip_within {
            EbbError::within("minutes", within, 0.0, 1_440.0)?;
        }
        if rule.about.is_dose() {
            (rule.in_flare, rule.adaptive) = (Gentle::Same, false);
        } else {
            rule.always = false;
        }
        if rule.adaptive && !matches!(rule.when, Recurrence::Window { .. }) {
            return Err(EbbError::NeedsWindow);
        }
        match &rule.zone {
            Some(zone) if !is_known_zone(zone) => Err(EbbError::UnknownZone { given: zone.clone() }),
            _ => Ok(rule),
        }
    }

    /// The clock it goes by.
    pub(super) fn clock(&self, now: &Moment) -> Moment {
        self.zone.as_ref().and_then(|zone| Moment::in_zone(now.at, zone).ok()).unwrap_or_else(|| now.clone())
    }

    /// The times it names on the dates of a range, both included, in order. They follow from the rule alone: neither the
    /// zone nor what was logged changes which there are. What follows something logged has none here.
    pub(super) fn slots(&self, first: NaiveDate, last: NaiveDate) -> Vec<Slot> {
        let lead = match &self.about {
            ReminderAbout::Appointment { before, .. } => TimeDelta::minutes(i64::from(*before)),
            _ => TimeDelta::zero(),
        };
        if let Recurrence::Once { date, time } = self.when {
            let nominal = (date.date().and_time(time_of(time))).checked_sub_signed(lead).unwrap_or_default();
            let within = (first..=last).contains(&nominal.date());
            return within.then_some(Slot { nominal, window: TimeDelta::zero(), ordinal: 0 }).into_iter().collect();
        }
        let mut all = Vec::new();
        for date in first.iter_days().take_while(|date| *date <= last) {
            let Some(ordinal) = self.ordinal(date) else { continue };
            self.of_date(date, ordinal, &mut all);
        }
        if lead > TimeDelta::zero() {
            for slot in &mut all {
                slot.nominal = slot.nominal.checked_sub_signed(lead).unwrap_or(slot.nominal);
            }
        }
        all
    }

    /// Counts the dates it begins on; none where it does not.
    fn ordinal(&self, date: NaiveDate) -> Option<i64> {
        let days = i64::from(date.to_epoch_days());
        if self.weekdays.is_empty() {
            return Some(days);
        }
        let weekday = date.weekday().number_from_monday();
        let place = self.weekdays.iter().position(|day| u32::from(*day) == weekday)?;
        // 1970-01-01 was a Thursday: three days on from a Monday.
        let week = (days + 3).div_euclid(7);
        Some(week * i64::try_from(self.weekdays.len()).unwrap_or(7) + i64::try_from(place).unwrap_or_default())
    }

    fn of_date(&self, date: NaiveDate, ordinal: i64, all: &mut Vec<Slot>) {
        let none = TimeDelta::zero();
        match &self.when {
            Recurrence::At { times } => {
                let count = i64::try_from(times.len()).unwrap_or(1);
                let slots = times.iter().zip(0..).map(|(time, place)| Slot {
                    nominal: date.and_time(time_of(*time)),
                    window: none,
                    ordinal: ordinal * count + place,
                });
                all.extend(slots);
            }
            Recurrence::Window { from, to } => {
                let (nominal, end) = span(date, *from, *to);
                all.push(Slot { nominal, window: end - nominal, ordinal });
            }
            Recurrence::Every { minutes, from, to } => {
                let (begin, end) = span(date, *from, *to);
                let step = TimeDelta::minutes(i64::from(*minutes));
                let count = (end - begin).num_minutes() / i64::from(*minutes) + 1;
                let times = std::iter::successors(Some(begin), |at| at.checked_add_signed(step));
                let slots = times.take_while(|at| *at <= end).zip(0..);
                all.extend(slots.map(|(nominal, place)| Slot {
                    nominal,
                    window: none,
                    ordinal: ordinal * count + place,
                }));
            }
            Recurrence::Once { .. } | Recurrence::After { .. } => {}
        }
    }
}

fn span(date: NaiveDate, from: ClockTime, to: ClockTime) -> (NaiveDateTime, NaiveDateTime) {
    let last = if to <= from { date.checked_add_days(Days::new(1)).unwrap_or(date) } else { date };
    (date.and_time(time_of(from)), last.and_time(time_of(to)))
}

/// A time that was checked when it was kept; one that is none begins the day.
pub(super) fn time_of(time: ClockTime) -> NaiveTime {
    NaiveTime::from_hms_opt(time.hour.into(), time.minute.into(), 0).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(when: Recurrence, weekdays: &[u8]) -> ReminderRule {
        let about = ReminderAbout::Custom { text: "x".to_owned() };
        let weekdays = weekdays.to_vec();
        let in_flare = Gentle::default();
        ReminderRule { about, when, weekdays, in_flare, skip_within: None, adaptive: false, zone: None, always: false }
    }

    fn time(text: &str) -> ClockTime {
        text.parse().unwrap()
    }

    fn times(rule: &ReminderRule, first: &str, last: &str) -> Vec<String> {
        let date = |text: &str| text.parse().unwrap();
        let slots = rule.slots(date(first), date(last));
        slots.iter().map(|slot| slot.nominal.format("%m-%d %H:%M").to_string()).collect()
    }

    #[test]
    fn weekdays_and_hours_that_pass_midnight() {
        let at = rule(Recurrence::At { times: vec![time("08:30"), time("20:00")] }, &[1, 3]);
        assert_eq!(
            times(&at, "2026-03-30", "2026-04-02"),
            ["03-30 08:30", "03-30 20:00", "04-01 08:30", "04-01 20:00"]
        );
        let every = rule(Recurrence::Every { minutes: 60, from: time("22:30"), to: time("01:00") }, &[1]);
        assert_eq!(times(&every, "2026-03-30", "2026-03-31"), ["03-30 22:30", "03-30 23:30", "03-31 00:30"]);
    }

    #[test]
    fn every_second_is_every_second_on_chosen_weekdays_too() {
        let three = rule(Recurrence::At { times: vec![time("08:30")] }, &[1, 3, 5]);
        let slots = three.slots("2026-03-30".parse().unwrap(), "2026-04-12".parse().unwrap());
        let ordinals: Vec<i64> = slots.iter().map(|slot| slot.ordinal - slots[0].ordinal).collect();
        assert_eq!(ordinals, [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn an_appointment_comes_before_itself() {
        let once = Recurrence::Once { date: "2026-04-01".parse().unwrap(), time: time("01:00") };
        let about = ReminderAbout::Appointment { name: "Dr A".to_owned(), before: 120 };
        let rule = ReminderRule { about, ..rule(once, &[]) };
        assert_eq!(times(&rule, "2026-03-30", "2026-04-02"), ["03-31 23:00"]);
    }

    #[test]
    fn what_cannot_be_kept_says_so() {
        let empty = rule(Recurrence::At { times: Vec::new() }, &[]);
        assert_eq!(empty.checked(), Err(EbbError::NoTimes));
        let moving = ReminderRule { adaptive: true, ..rule(Recurrence::At { times: vec![time("08:00")] }, &[]) };
        assert_eq!(moving.checked(), Err(EbbError::NeedsWindow));
        let often = rule(Recurrence::Every { minutes: 5, from: time("08:00"), to: time("09:00") }, &[]);
        assert!(matches!(often.checked(), Err(EbbError::OutOfRange { low: 15.0, .. })));
        let dose = ReminderRule {
            about: ReminderAbout::Dose { medicine: "m".to_owned() },
            in_flare: Gentle::None,
            ..rule(Recurrence::At { times: vec![time("08:00")] }, &[])
        };
        assert_eq!(dose.checked().unwrap().in_flare, Gentle::Same, "a dose is exempt from gentleness");
    }
}
