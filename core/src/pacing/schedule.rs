//! Breaks without a timer, on a person's own schedule: every so often within hours of the wall clock, on some weekdays.
//! Posture, stretching and water stand on the same footing as rest.
//!
//! The hours are wall-clock times of the zone the phone is in, or of home. Between them time is counted as it passes: "every
//! 50 minutes" is 50 minutes also in the night the clocks change. A beginning that does not exist is the first time that
//! does; of one that happens twice the first is meant.

use chrono::{Datelike as _, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::running_activity::minutes;
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::storage::{Reader, StoreError, Verb};
use crate::time::{ClockTime, Moment, Timestamp, is_known_zone, weekdays};

/// What a scheduled prompt is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum PromptKind {
    Rest,
    Posture,
    Stretch,
    Water,
}

impl PromptKind {
    /// Each of them.
    pub const ALL: [Self; 4] = [Self::Rest, Self::Posture, Self::Stretch, Self::Water];

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Rest => "rest",
            Self::Posture => "posture",
            Self::Stretch => "stretch",
            Self::Water => "water",
        }
    }
}

/// What a rule does in a flare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum InFlare {
    /// The same as ever.
    Same,
    /// Every second one.
    #[default]
    Fewer,
    /// None.
    None,
}

impl InFlare {
    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Fewer => "fewer",
            Self::None => "none",
        }
    }
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct BreakRule {
    /// What for.
    pub kind: PromptKind,
    /// Every so many minutes, 5–480, the first one so long after the beginning.
    pub every: u32,
    /// Where the hours begin, by the clock on the wall.
    pub from: ClockTime,
    /// Where they end; before the beginning it is the next day's, and the same is a whole day.
    pub to: ClockTime,
    /// The weekdays on which the hours begin, 1 (Monday) to 7 (Sunday); none is every day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub weekdays: Vec<u8>,
    /// What becomes of it in a flare.
    #[serde(default)]
    pub in_flare: InFlare,
    /// The zone whose clock counts; absent follows the phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub zone: Option<String>,
}

/// A rule in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct KeptBreakRule {
    /// Identity for ever.
    pub id: String,
    /// All of it in a line of words.
    pub label: String,
    /// What it says.
    pub rule: BreakRule,
}

/// The kind of record that holds one.
pub(crate) const RECORD: &str = "break-rule";

impl BreakRule {
    fn checked(mut self) -> Result<Self, EbbError> {
        EbbError::within("minutes", self.every, 5.0, 480.0)?;
        self.from.check()?;
        self.to.check()?;
        self.weekdays = weekdays(self.weekdays)?;
        match &self.zone {
            Some(zone) if !is_known_zone(zone) => Err(EbbError::UnknownZone { given: zone.clone() }),
            _ => Ok(self),
        }
    }

    /// The clock it goes by.
    fn clock(&self, now: &Moment) -> Moment {
        self.zone.as_ref().and_then(|zone| Moment::in_zone(now.at, zone).ok()).unwrap_or_else(|| now.clone())
    }

    /// When it prompts after a moment, up to an instant, in order.
    pub(super) fn times(&self, now: &Moment, until: Timestamp, flare: bool) -> Vec<Moment> {
        let step = match (flare, self.in_flare) {
            (true, InFlare::None) => return Vec::new(),
            (true, InFlare::Fewer) => self.every * 2,
            _ => self.every,
        };
        let clock = self.clock(now);
        // Hours that began yesterday may still last.
        let first = clock.local().date() - Days::new(1);
        let mut all = Vec::new();
        for date in first.iter_days() {
            let begin = place(&clock, date, self.from);
            if begin.at > until {
                break;
            }
            if !self.weekdays.is_empty() && !self.weekdays.contains(&weekday(date)) {
                continue;
            }
            let last = if self.to <= self.from { date + Days::new(1) } else { date };
            let end = place(&clock, last, self.to).at.min(until);
            let times = std::iter::successors(Some(begin.at + minutes(step)), |at| Some(*at + minutes(step)));
            let ahead = times.take_while(|at| *at <= end).filter(|at| *at > now.at);
            all.extend(
                ahead.map(|at| Moment::in_zone(at, &clock.zone).unwrap_or_else(|_| Moment { at, ..clock.clone() })),
            );
        }
        all
    }
}

fn place(clock: &Moment, date: NaiveDate, time: ClockTime) -> Moment {
    // Checked when it was kept; a time that is none begins the day.
    clock.at_local(date.and_hms_opt(time.hour.into(), time.minute.into(), 0).unwrap_or_default())
}

fn weekday(date: NaiveDate) -> u8 {
    u8::try_from(date.weekday().number_from_monday()).unwrap_or(1)
}

impl Journal {
    /// The rules, in the order they were made.
    pub fn break_rules(&self) -> Result<Vec<KeptBreakRule>, EbbError> {
        self.read(|reader| self.rules(reader))
    }

    pub(super) fn rules(&self, reader: &Reader<'_>) -> Result<Vec<KeptBreakRule>, EbbError> {
        let read = |(id, body): (String, String)| -> Result<KeptBreakRule, EbbError> {
            let rule: BreakRule = serde_json::from_str(&body).map_err(StoreError::from)?;
            Ok(KeptBreakRule { id, label: self.say_rule(&rule), rule })
        };
        reader.records(RECORD)?.into_iter().map(read).collect()
    }

    /// Makes a rule, or says anew what one is.
    pub fn set_break_rule(
        &self,
        id: Option<&str>,
        rule: BreakRule,
        now: &Moment,
    ) -> Result<(KeptBreakRule, Change), EbbError> {
        let rule = rule.checked()?;
        let label = self.say_rule(&rule);
        let body = serde_json::to_string(&rule).map_err(StoreError::from)?;
        let (id, change) = self.write(Verb::Set, now, |writer| {
            let id = match id {
                Some(id) if writer.record(RECORD, id)?.is_none() => {
                    return Err(EbbError::NoSuchRule { given: id.to_owned() });
                }
                Some(id) => id.to_owned(),
                None => writer.fresh_id(now)?,
            };
            writer.put_record(RECORD, &id, &body)?;
            Ok((id, label.clone()))
        })?;
        Ok((KeptBreakRule { id, label, rule }, change))
    }

    /// Takes a rule away; undo brings it back.
    pub fn remove_break_rule(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Set, now, |writer| {
            let label = self.describe_break_rule(writer, id)?;
            if !writer.remove_record(RECORD, id)? {
                return Err(EbbError::NoSuchRule { given: id.to_owned() });
            }
            Ok(((), self.words().say("did-delete", &[("what", label.unwrap_or_default().into())])))
        })?;
        Ok(change)
    }

    /// The rule a person means by its id or the end of it, at least four characters.
    pub fn find_break_rule(&self, given: &str) -> Result<KeptBreakRule, EbbError> {
        let wanted = given.trim().to_lowercase();
        let found = self.break_rules()?.into_iter().find(|kept| wanted.len() >= 4 && kept.id.ends_with(&wanted));
        found.ok_or_else(|| EbbError::NoSuchRule { given: given.to_owned() })
    }

    /// A rule in words, also one that was taken away.
    pub(crate) fn describe_break_rule(&self, reader: &Reader<'_>, id: &str) -> Result<Option<String>, EbbError> {
        let body = reader.record_including_removed(RECORD, id)?;
        Ok(body.and_then(|body| serde_json::from_str(&body).ok()).map(|rule| self.say_rule(&rule)))
    }

    fn say_rule(&self, rule: &BreakRule) -> String {
        let words = self.words();
        let days = match rule.weekdays.as_slice() {
            [] | [1, 2, 3, 4, 5, 6, 7] => words.get("rule-every-day"),
            [1, 2, 3, 4, 5] => words.get("rule-working-days"),
            some => some.iter().map(|day| words.get(&format!("weekday-{day}"))).collect::<Vec<_>>().join(", "),
        };
        let said = words.say(
            "rule",
            &[
                ("what", words.get(&format!("prompt-kind-{}", rule.kind.id())).into()),
                ("every", self.words().duration(rule.every.into()).into()),
                ("from", rule.from.to_string().into()),
                ("to", rule.to.to_string().into()),
                ("days", days.into()),
                ("flare", words.get(&format!("rule-flare-{}", rule.in_flare.id())).into()),
            ],
        );
        match &rule.zone {
            Some(zone) => format!("{said}, {zone}"),
            None => said,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use proptest::prelude::*;

    fn rule(every: u32, from: &str, to: &str) -> BreakRule {
        BreakRule {
            kind: PromptKind::Rest,
            every,
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
            weekdays: Vec::new(),
            in_flare: InFlare::Fewer,
            zone: None,
        }
    }

    fn local(rule: &BreakRule, now: &str, hours: i64, flare: bool) -> Vec<String> {
        let now: Moment = now.parse().unwrap();
        let times = rule.times(&now, now.at + TimeDelta::hours(hours), flare);
        times.iter().map(|at| at.local().format("%d %H:%M").to_string()).collect()
    }

    const FRIDAY: &str = "2026-03-27T08:00:00+01:00[Europe/Berlin]";

    #[test]
    fn working_hours_on_working_days() {
        let mut sitting = rule(50, "09:00", "12:00");
        assert_eq!(local(&sitting, FRIDAY, 8, false), ["27 09:50", "27 10:40", "27 11:30"]);
        assert_eq!(local(&sitting, FRIDAY, 8, true), ["27 10:40"], "every second one in a flare");
        sitting.weekdays = vec![1, 2, 3, 4, 5];
        assert_eq!(local(&sitting, FRIDAY, 80, false).last().unwrap(), "30 11:30", "not at the weekend");
        assert_eq!(local(&sitting, FRIDAY, 80, false).len(), 6);
        sitting.in_flare = InFlare::None;
        assert!(local(&sitting, FRIDAY, 80, true).is_empty());
    }

    #[test]
    fn a_beginning_that_does_not_exist_and_one_that_happens_twice() {
        // 02:30 does not exist on 29 March; the first time that does is 03:00.
        let night = rule(60, "02:30", "06:00");
        assert_eq!(
            local(&night, "2026-03-29T00:00:00+01:00[Europe/Berlin]", 10, false),
            ["29 04:00", "29 05:00", "29 06:00"]
        );
        // 02:30 happens twice on 25 October; an hour later the clock shows it again.
        let times = local(&night, "2026-10-25T00:00:00+02:00[Europe/Berlin]", 12, false);
        assert_eq!(times, ["25 02:30", "25 03:30", "25 04:30", "25 05:30"]);
    }

    #[test]
    fn over_midnight_and_after_a_flight() {
        let late = rule(90, "22:00", "02:00");
        assert_eq!(local(&late, "2026-03-27T00:15:00+01:00[Europe/Berlin]", 3, false), ["27 01:00"]);
        let hours = rule(60, "09:00", "11:00");
        let tokyo = "2026-03-27T08:00:00+09:00[Asia/Tokyo]";
        assert_eq!(local(&hours, tokyo, 10, false), ["27 10:00", "27 11:00"], "with the phone");
        let home = BreakRule { zone: Some("Europe/Berlin".to_owned()), ..hours };
        let now: Moment = tokyo.parse().unwrap();
        let first = home.times(&now, now.at + TimeDelta::hours(12), false)[0].clone();
        assert_eq!(first.to_string(), "2026-03-27T10:00:00+01:00[Europe/Berlin]", "or with home");
    }

    #[test]
    fn what_cannot_be_is_refused() {
        assert!(rule(4, "09:00", "12:00").checked().is_err());
        assert!(BreakRule { weekdays: vec![8], ..rule(50, "09:00", "12:00") }.checked().is_err());
        assert!(BreakRule { zone: Some("Home".to_owned()), ..rule(50, "09:00", "12:00") }.checked().is_err());
    }

    proptest! {
        /// Every prompt lies ahead, within the horizon, on a chosen day, and no two are closer than the rule says.
        #[test]
        fn the_laws_of_a_rule(
            every in 5u32..480,
            from in 0u8..24, to in 0u8..24,
            weekdays in prop::collection::vec(1u8..8, 0..4),
            hour in 0i64..9_000,
            flare: bool,
            zone in prop::sample::select(vec!["Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia"]),
        ) {
            let clock = |hour| ClockTime { hour, minute: 30 };
            let rule = BreakRule { from: clock(from), to: clock(to), weekdays, ..rule(every, "09:00", "10:00") };
            let start: Moment = "2026-01-01T00:00:00Z".parse().unwrap();
            let now = Moment::in_zone(start.at + TimeDelta::hours(hour), zone).unwrap();
            let until = now.at + TimeDelta::days(3);
            let times = rule.times(&now, until, flare);
            prop_assert_eq!(&times, &rule.times(&now, until, flare));
            for at in &times {
                prop_assert!(at.at > now.at && at.at <= until);
            }
            for pair in times.windows(2) {
                prop_assert!(pair[1].at - pair[0].at >= minutes(every.min(60)), "{} {}", pair[0], pair[1]);
            }
        }
    }
}
