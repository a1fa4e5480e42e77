//! The time of an entry.

use serde::{Deserialize, Serialize};

use crate::i18n::Words;
use crate::time::{ClockChange, Day, DayPart, Moment, Rollover};

/// The time of an entry, as precisely as it is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum When {
    /// At a point in time.
    At {
        /// The point in time.
        moment: Moment,
    },
    /// Over a span of time, which may still be open.
    Interval {
        /// Its start.
        from: Moment,
        /// Its end; absent while it continues.
        to: Option<Moment>,
    },
    /// In a part of a civil day.
    Part {
        /// The civil day.
        day: Day,
        /// The part of the day.
        part: DayPart,
    },
    /// On a civil day.
    Day {
        /// The civil day.
        day: Day,
    },
}

impl When {
    /// The civil day this counts for. An interval counts for the day on which it starts.
    #[must_use]
    pub fn day(&self, rollover: Rollover) -> Day {
        match self {
            Self::At { moment } | Self::Interval { from: moment, .. } => moment.day(rollover),
            Self::Part { day, .. } | Self::Day { day } => *day,
        }
    }

    /// The part of the day in which it starts, if known.
    #[must_use]
    pub fn part(&self) -> Option<DayPart> {
        match self {
            Self::At { moment } | Self::Interval { from: moment, .. } => Some(moment.part()),
            Self::Part { part, .. } => Some(*part),
            Self::Day { .. } => None,
        }
    }

    /// The moment at which it ends, or starts while it lasts, if known.
    pub(crate) fn end(&self) -> Option<&Moment> {
        match self {
            Self::At { moment }
            | Self::Interval { to: Some(moment), .. }
            | Self::Interval { from: moment, to: None } => Some(moment),
            Self::Part { .. } | Self::Day { .. } => None,
        }
    }

    /// For when something was saved, as a sentence, such as "Saved for yesterday at 08:00." or "Saved for Monday 16 November,
    /// without a time."; of a clock time that came twice that night, which of the two.
    #[must_use]
    pub fn saved_for(&self, words: Words, now: &Moment, rollover: Rollover) -> String {
        // After midnight "yesterday" is two days, so the date is named.
        let in_the_night = now.day(rollover).date() < now.local().date();
        let civil = |day: Day| {
            let today = now.day(rollover);
            if in_the_night { words.weekday_date(day, today) } else { words.day_up_to_today(day, today) }
        };
        let at = |moment: &Moment| words.time_and_date(moment.local(), now.local().date());
        match self {
            Self::At { moment } => match moment.repeated() {
                None => words.saved_for(at(moment)),
                Some(ClockChange { is_first, other }) => {
                    let clock = moment.local().format("%H:%M").to_string();
                    let said = if is_first {
                        words.saved_for_first(clock, other.to_offset_text())
                    } else {
                        words.saved_for_second(clock, other.to_offset_text())
                    };
                    format!("{} {said}", words.saved_for(at(moment)))
                }
            },
            Self::Interval { from, to: Some(to) } => words.saved_for_span(at(from), at(to)),
            Self::Interval { from, to: None } => words.saved_for(at(from)),
            Self::Part { day, part } => words.saved_for_part(civil(*day), words.variant("saved-part", part.id())),
            Self::Day { day } => words.saved_for_day(civil(*day)),
        }
    }

    /// The moment at which it starts, if known.
    #[must_use]
    pub fn start(&self) -> Option<&Moment> {
        match self {
            Self::At { moment } | Self::Interval { from: moment, .. } => Some(moment),
            Self::Part { .. } | Self::Day { .. } => None,
        }
    }
}
