//! Which times a rule names. They follow from the rule alone; where the phone is only moves their instants.

use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::rule::{Recurrence, ReminderAbout, ReminderRule};
use crate::time::{ClockTime, Moment, Timestamp};

/// By how much clocks go back at most. So much more may pass within hours than the clock on the wall says.
const CLOCKS_BACK_MOST: TimeDelta = TimeDelta::hours(3);

/// A time the rule names, by the clock on the wall, before it is known where that clock hangs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    /// The local time that identifies it.
    pub(super) nominal: NaiveDateTime,
    /// How much of that is counted as it passes from where its hours begin, whatever the clocks do meanwhile.
    elapsed: TimeDelta,
    /// Where its hours end, if the count of what passes decides whether it lies within them.
    end: Option<NaiveDateTime>,
    /// How long its window lasts; zero for a time.
    pub(super) window: TimeDelta,
    /// Counts the rule's slots, so that every second can be left out.
    pub(super) ordinal: i64,
}

impl Slot {
    pub(super) fn new(nominal: NaiveDateTime, ordinal: i64) -> Self {
        Self { nominal, elapsed: TimeDelta::zero(), end: None, window: TimeDelta::zero(), ordinal }
    }

    /// The instant so far into the slot's window, by the clock that `at_local` reads.
    pub(super) fn at(&self, into: TimeDelta, at_local: impl Fn(NaiveDateTime) -> Timestamp) -> Timestamp {
        at_local(self.nominal - self.elapsed + into) + self.elapsed
    }

    /// Whether it lies within its hours.
    pub(super) fn is_within_hours(&self, at_local: impl Fn(NaiveDateTime) -> Timestamp) -> bool {
        self.end.is_none_or(|end| self.at(TimeDelta::zero(), &at_local) <= at_local(end))
    }
}

impl ReminderRule {
    /// The clock it goes by.
    pub(super) fn clock(&self, now: &Moment) -> Moment {
        self.zone.as_ref().and_then(|zone| Moment::in_zone(now.at, zone).ok()).unwrap_or_else(|| now.clone())
    }

    /// When the slot of a local time is due where the phone is.
    pub(super) fn due(&self, nominal: NaiveDateTime, now: &Moment) -> Timestamp {
        let clock = self.clock(now);
        let at_local = |local| clock.at_local(local).at;
        let date = nominal.date();
        let slots = self.slots(date.pred_opt().unwrap_or(date), date);
        let slot = slots.iter().find(|slot| slot.nominal == nominal);
        slot.map_or_else(|| at_local(nominal), |slot| slot.at(TimeDelta::zero(), at_local))
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
            return within.then(|| Slot::new(nominal, 0)).into_iter().collect();
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
        match &self.when {
            Recurrence::At { times } => {
                let count = i64::try_from(times.len()).unwrap_or(1);
                let slots = times.iter().zip(0..);
                all.extend(
                    slots.map(|(time, place)| Slot::new(date.and_time(time_of(*time)), ordinal * count + place)),
                );
            }
            Recurrence::Window { from, to } => {
                let (nominal, end) = span(date, *from, *to);
                all.push(Slot { window: end - nominal, ..Slot::new(nominal, ordinal) });
            }
            Recurrence::Every { minutes, from, to } => {
                let (begin, end) = span(date, *from, *to);
                let step = TimeDelta::minutes(i64::from(*minutes));
                let count = (end - begin).num_minutes() / i64::from(*minutes) + 1;
                let times = std::iter::successors(Some(begin), |at| at.checked_add_signed(step));
                let slots = times.take_while(|at| *at <= end).zip(0..);
                all.extend(slots.map(|(nominal, place)| Slot::new(nominal, ordinal * count + place)));
            }
            Recurrence::Interval { minutes, from, to } => {
                let (begin, end) = span(date, *from, *to);
                let hours = (end - begin + CLOCKS_BACK_MOST).min(TimeDelta::days(1));
                let step = TimeDelta::minutes(i64::from(*minutes));
                let times = std::iter::successors(Some(step), |elapsed| Some(*elapsed + step));
                let slots = times.take_while(|elapsed| *elapsed <= hours).zip(1..);
                all.extend(slots.map(|(elapsed, place)| Slot {
                    elapsed,
                    end: Some(end),
                    // Counted from where the hours begin: in a flare the first is left out, the second comes.
                    ..Slot::new(begin + elapsed, place)
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
    use super::super::rule::PromptKind;
    use super::super::rule::tests::{rule, time};
    use super::*;
    use proptest::prelude::*;

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

    fn prompt(minutes: u32, from: &str, to: &str) -> ReminderRule {
        let when = Recurrence::Interval { minutes, from: time(from), to: time(to) };
        ReminderRule { about: ReminderAbout::Prompt { prompt: PromptKind::Rest }, ..rule(when, &[]) }
    }

    /// The moments at which a rule's slots are due after now, within a number of hours.
    fn due(rule: &ReminderRule, now: &Moment, hours: i64) -> Vec<Moment> {
        let clock = rule.clock(now);
        let at_local = |local| clock.at_local(local).at;
        let date = clock.local().date();
        let slots = rule.slots(date - Days::new(1), date + TimeDelta::hours(hours) + Days::new(1));
        let due =
            slots.iter().filter(|slot| slot.is_within_hours(at_local)).map(|slot| slot.at(TimeDelta::zero(), at_local));
        let ahead = due.filter(|at| *at > now.at && *at <= now.at + TimeDelta::hours(hours));
        ahead.map(|at| clock.later(at - clock.at)).collect()
    }

    fn local(rule: &ReminderRule, now: &str, hours: i64) -> Vec<String> {
        let due = due(rule, &now.parse().unwrap(), hours);
        due.iter().map(|at| at.local().format("%d %H:%M").to_string()).collect()
    }

    #[test]
    fn an_interval_prompts_within_its_hours_on_its_weekdays() {
        const FRIDAY: &str = "2026-03-27T08:00:00+01:00[Europe/Berlin]";
        let mut sitting = prompt(50, "09:00", "12:00");
        assert_eq!(local(&sitting, FRIDAY, 8), ["27 09:50", "27 10:40", "27 11:30"]);
        sitting.weekdays = vec![1, 2, 3, 4, 5];
        assert_eq!(local(&sitting, FRIDAY, 80).last().unwrap(), "30 11:30", "not at the weekend");
        assert_eq!(local(&sitting, FRIDAY, 80).len(), 6);
    }

    #[test]
    fn an_interval_counts_the_minutes_that_pass_while_clocks_change() {
        // 02:30 does not exist on 29 March; the first time that does is 03:00.
        let night = prompt(60, "02:30", "06:00");
        assert_eq!(local(&night, "2026-03-29T00:00:00+01:00[Europe/Berlin]", 10), ["29 04:00", "29 05:00", "29 06:00"]);
        // 02:30 happens twice on 25 October; an hour later the clock shows it again.
        let times = local(&night, "2026-10-25T00:00:00+02:00[Europe/Berlin]", 12);
        assert_eq!(times, ["25 02:30", "25 03:30", "25 04:30", "25 05:30"]);
    }

    #[test]
    fn an_interval_goes_on_over_midnight_and_follows_the_phone_or_home() {
        let late = prompt(90, "22:00", "02:00");
        assert_eq!(local(&late, "2026-03-27T00:15:00+01:00[Europe/Berlin]", 3), ["27 01:00"]);
        let hours = prompt(60, "09:00", "11:00");
        let tokyo = "2026-03-27T08:00:00+09:00[Asia/Tokyo]";
        assert_eq!(local(&hours, tokyo, 10), ["27 10:00", "27 11:00"], "with the phone");
        let home = ReminderRule { zone: Some("Europe/Berlin".to_owned()), ..hours };
        let first = due(&home, &tokyo.parse().unwrap(), 12).remove(0);
        assert_eq!(first.to_string(), "2026-03-27T10:00:00+01:00[Europe/Berlin]", "or with home");
    }

    proptest! {
        /// No two are closer than the rule says or alike in name, and each is found again by its name.
        #[test]
        fn the_laws_of_an_interval(
            minutes in 5u32..480,
            from in 0u8..24, to in 0u8..24,
            weekdays in prop::collection::vec(1u8..8, 0..4),
            hour in 0i64..9_000,
            zone in prop::sample::select(vec!["Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia"]),
        ) {
            let when = Recurrence::Interval {
                minutes,
                from: ClockTime { hour: from, minute: 30 },
                to: ClockTime { hour: to, minute: 30 },
            };
            let rule = ReminderRule { when, ..prompt(5, "09:00", "10:00") }.on(weekdays);
            let start: Moment = "2026-01-01T00:00:00Z".parse().unwrap();
            let now = Moment::in_zone(start.at + TimeDelta::hours(hour), zone).unwrap();
            for pair in due(&rule, &now, 72).windows(2) {
                let least = TimeDelta::minutes(i64::from(minutes.min(60)));
                prop_assert!(pair[1].at - pair[0].at >= least, "{} {}", pair[0], pair[1]);
            }
            let at_local = |local| now.at_local(local).at;
            let mut slots = rule.slots(now.local().date() - Days::new(1), now.local().date() + Days::new(3));
            slots.retain(|slot| slot.is_within_hours(at_local));
            for pair in slots.windows(2) {
                prop_assert!(pair[0].nominal < pair[1].nominal);
            }
            for slot in &slots {
                prop_assert_eq!(rule.due(slot.nominal, &now), slot.at(TimeDelta::zero(), at_local));
            }
        }
    }

    impl ReminderRule {
        fn on(self, mut weekdays: Vec<u8>) -> Self {
            weekdays.sort_unstable();
            weekdays.dedup();
            Self { weekdays, ..self }
        }
    }
}
