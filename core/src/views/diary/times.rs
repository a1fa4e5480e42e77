//! Other times that an entry may have had, to choose from when its time is corrected.

use chrono::TimeDelta;
use serde::Serialize;

use super::words::upper_first;
use crate::entry::{Entry, When};
use crate::i18n::Words;
use crate::time::{Day, DayPart, Moment, Rollover};

/// A time to choose for an entry.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TimeOffer {
    /// What choosing it means, such as "10 min earlier" or "Evening".
    pub label: String,
    /// The time.
    pub when: When,
}

/// By how many minutes a clock time is moved with one tap.
const STEPS: [i64; 4] = [-60, -10, 10, 60];

/// The times offered for an entry: a little earlier or later, the day before or after, another part of the day, the day
/// alone. None of them has not come yet.
pub(in crate::views) fn time_offers(words: Words, entry: &Entry, now: &Moment, rollover: Rollover) -> Vec<TimeOffer> {
    let today = now.day(rollover);
    let mut offers = Vec::new();
    if entry.when.start().is_some() {
        offers.extend(STEPS.map(|minutes| {
            let length = words.time_minutes(minutes.abs());
            let length = if minutes.abs() == 60 { words.time_hours(1) } else { length };
            let label = if minutes < 0 { words.diary_earlier(length) } else { words.diary_later(length) };
            TimeOffer { label, when: moved(&entry.when, TimeDelta::minutes(minutes)) }
        }));
    }
    offers.push(TimeOffer { label: words.diary_day_before(), when: moved(&entry.when, TimeDelta::days(-1)) });
    offers.push(TimeOffer { label: words.diary_day_after(), when: moved(&entry.when, TimeDelta::days(1)) });
    // An interval has a length, which a part of the day would lose.
    if !matches!(entry.when, When::Interval { .. }) {
        offers.extend(DayPart::ALL.map(|part| TimeOffer {
            label: upper_first(&words.variant("part", part.id())),
            when: When::Part { day: entry.day, part },
        }));
        offers.push(TimeOffer { label: words.diary_day_alone(), when: When::Day { day: entry.day } });
    }
    offers.retain(|offer| offer.when != entry.when && has_come(&offer.when, now, today));
    offers
}

fn moved(when: &When, by: TimeDelta) -> When {
    let on = |day: &Day| day.plus(i32::try_from(by.num_days()).unwrap_or_default());
    match when {
        When::At { moment } => When::At { moment: shifted(moment, by) },
        When::Interval { from, to } => {
            When::Interval { from: shifted(from, by), to: to.as_ref().map(|to| shifted(to, by)) }
        }
        When::Part { day, part } => When::Part { day: on(day), part: *part },
        When::Day { day } => When::Day { day: on(day) },
    }
}

/// A whole day moves by the calendar, so that the clock shows the same time.
fn shifted(moment: &Moment, by: TimeDelta) -> Moment {
    if by.num_days() == 0 { moment.later(by) } else { moment.at_local(moment.local() + by) }
}

fn has_come(when: &When, now: &Moment, today: Day) -> bool {
    match when {
        When::At { moment } | When::Interval { to: Some(moment), .. } | When::Interval { from: moment, to: None } => {
            moment.at <= now.at
        }
        When::Part { day, part } => *day < today || (*day == today && begun(*part) <= begun(now.part())),
        When::Day { day } => *day <= today,
    }
}

/// The place of a part in the civil day, in which the night comes last.
fn begun(part: DayPart) -> usize {
    DayPart::ALL.iter().position(|one| *one == part).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::{Body, EntryId, Mark, Severity};
    use crate::i18n::Language;

    fn labels(when: When, now: &str) -> Vec<String> {
        let now: Moment = now.parse().unwrap();
        let rollover = Rollover::default();
        let body = Body::symptom("pain", Severity::Present);
        let day = when.day(rollover);
        let entry =
            Entry { id: EntryId(String::new()), when, day, mark: Mark::Measured, carer: false, note: None, body };
        let offers = time_offers(Words::new(Language::English), &entry, &now, rollover);
        offers.into_iter().map(|offer| offer.label).collect()
    }

    #[test]
    fn offers_end_now() {
        let moment: Moment = "2026-03-28T20:35:00+01:00[Europe/Berlin]".parse().unwrap();
        let when = When::At { moment };
        assert_eq!(
            labels(when.clone(), "2026-03-28T20:50:00+01:00[Europe/Berlin]"),
            [
                "1 h earlier",
                "10 min earlier",
                "10 min later",
                "The day before",
                "Morning",
                "Afternoon",
                "Evening",
                "That day, no time"
            ],
        );
        assert_eq!(
            labels(when, "2026-03-30T09:00:00+02:00[Europe/Berlin]")[2..6],
            ["10 min later", "1 h later", "The day before", "The day after"],
        );
    }

    #[test]
    fn the_day_after_keeps_the_clock_over_a_change_of_summer_time() {
        let moment: Moment = "2026-03-28T20:35:00+01:00[Europe/Berlin]".parse().unwrap();
        let When::At { moment } = moved(&When::At { moment }, TimeDelta::days(1)) else { panic!("stays a moment") };
        assert_eq!(moment.to_string(), "2026-03-29T20:35:00+02:00[Europe/Berlin]");
    }
}
