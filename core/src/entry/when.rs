//! When something was.

use serde::{Deserialize, Serialize};

use crate::time::{Day, DayPart, Moment, Rollover};

/// When something was, as precisely as it is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum When {
    /// At a moment.
    At {
        /// The moment.
        moment: Moment,
    },
    /// Over a time; open-ended while it lasts.
    Interval {
        /// Its start.
        from: Moment,
        /// Its end; absent while it lasts.
        to: Option<Moment>,
    },
    /// In a part of a civil day.
    Part {
        /// The civil day.
        day: Day,
        /// The part of it.
        part: DayPart,
    },
    /// On a civil day.
    Day {
        /// The civil day.
        day: Day,
    },
}

impl When {
    /// The civil day this is counted under. An interval counts where it begins.
    #[must_use]
    pub fn day(&self, rollover: Rollover) -> Day {
        match self {
            Self::At { moment } | Self::Interval { from: moment, .. } => moment.day(rollover),
            Self::Part { day, .. } | Self::Day { day } => *day,
        }
    }

    /// The part of the day it begins in, where that is known.
    #[must_use]
    pub fn part(&self) -> Option<DayPart> {
        match self {
            Self::At { moment } | Self::Interval { from: moment, .. } => Some(moment.part()),
            Self::Part { part, .. } => Some(*part),
            Self::Day { .. } => None,
        }
    }

    /// The moment it ends, or begins while it lasts, where that is known.
    pub(crate) fn end(&self) -> Option<&Moment> {
        match self {
            Self::At { moment }
            | Self::Interval { to: Some(moment), .. }
            | Self::Interval { from: moment, to: None } => Some(moment),
            Self::Part { .. } | Self::Day { .. } => None,
        }
    }

    /// The moment it begins, where that is known.
    #[must_use]
    pub fn start(&self) -> Option<&Moment> {
        match self {
            Self::At { moment } | Self::Interval { from: moment, .. } => Some(moment),
            Self::Part { .. } | Self::Day { .. } => None,
        }
    }
}
