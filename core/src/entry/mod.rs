//! What a person logs.
//!
//! An [`Entry`] says *what* ([`Body`]), *when* ([`When`]) and *how we know* ([`Mark`]). Three things are
//! never confused: **zero** ("none today"), **unknown** (no entry, or `None`), and **some**, be it rated
//! or only present.

mod amounts;
mod body;
mod check;
mod detail;
mod kind;
mod rating;
mod region;
mod severity_words;
mod timed;
mod when;

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

pub use crate::catalog::{Anchor, Scale, StepWords};
pub(crate) use amounts::UNIT_MOST;
pub use amounts::{Dose, Effort};
pub use body::{Body, day_level};
pub(crate) use check::check;
pub use check::{Invalid, NOTE_MOST};
pub use detail::{DayLevel, FlarePhase, FoundBy, Helped, Quality, RecalledDay, Side, Spread};
pub use kind::Kind;
pub use rating::{Rating, Severity};
pub use region::Region;
pub use timed::{Felt, Timed};
pub use when::When;

use crate::time::Day;

/// An entry's permanent id: a UUID in its usual text form. Version 7 for what was logged here,
/// version 8 for what was imported (made from source and source key, so one file is one set of entries).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryId(pub String);

/// How a value came to be known. Forecasts and insights weigh everything but `Measured` less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Mark {
    /// Said or measured at the time.
    #[default]
    Measured,
    /// Said in four steps: none, mild, moderate, severe are 0, 2, 5, 8.
    Coarse,
    /// Filled in by "as usual".
    FilledIn,
    /// Recalled days later.
    Recalled,
}

impl Mark {
    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// How much a value known like this counts beside a measured one, 0–1: a step stands for a few numbers, memory fades,
    /// and what was filled in says what is usual rather than what was. Conventions, not evidence.
    #[must_use]
    pub fn weight(self) -> f64 {
        match self {
            Self::Measured => 1.0,
            Self::Coarse => 0.8,
            Self::Recalled => 0.5,
            Self::FilledIn => 0.25,
        }
    }
}

/// One thing a person logged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Entry {
    /// Identity.
    pub id: EntryId,
    /// When it was.
    pub when: When,
    /// The civil day as it was when this was written; a later change of the rollover hour leaves it.
    pub day: Day,
    /// How the value is known.
    pub mark: Mark,
    /// A free remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What it was.
    pub body: Body,
}

impl Entry {
    /// The minutes of a night or a nap: as said, else from bed to wake; `None` for what is no sleep, and while neither
    /// is known.
    #[must_use]
    pub fn minutes_slept(&self) -> Option<u32> {
        match (&self.body, &self.when) {
            (Body::Sleep { minutes: Some(minutes), .. }, _) => Some(*minutes),
            (Body::Sleep { minutes: None, .. }, When::Interval { from, to: Some(to) }) => {
                u32::try_from((to.at - from.at).num_minutes()).ok()
            }
            _ => None,
        }
    }
}

/// An entry as it comes from a finger, before it is checked.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Draft {
    /// When it was; absent means now.
    pub when: Option<When>,
    /// How the value is known.
    pub mark: Mark,
    /// A free remark.
    pub note: Option<String>,
    /// What it was.
    pub body: Body,
}

impl Draft {
    /// What is happening now.
    #[must_use]
    pub fn now(body: Body) -> Self {
        Self { when: None, mark: Mark::Measured, note: None, body }
    }

    /// What was then.
    #[must_use]
    pub fn when(when: When, body: Body) -> Self {
        Self { when: Some(when), ..Self::now(body) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_a_mark_is_its_stored_form() {
        for mark in Mark::VARIANTS {
            assert_eq!(serde_json::to_string(mark).unwrap(), format!("\"{}\"", mark.id()));
        }
    }
}
