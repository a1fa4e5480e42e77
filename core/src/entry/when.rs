//! The time of an entry.

use serde::{Deserialize, Serialize};

use crate::time::{Day, DayPart, Moment, Rollover};

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

    /// The moment at which it starts, if known.
    #[must_use]
    pub fn start(&self) -> Option<&Moment> {
        match self {
            Self::At { moment } | Self::Interval { from: moment, .. } => Some(moment),
            Self::Part { .. } | Self::Day { .. } => None,
        }
    }
}
