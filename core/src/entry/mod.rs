//! What a person logs.
//!
//! An [`Entry`] holds *what* ([`Body`]), *when* ([`When`]) and *how the value is known* ([`Mark`]). Three things are
//! never confused: **zero** ("none today"), **unknown** (no entry, or `None`), and **some**, rated or only present.
//!
//! - `entries`: an entry, its id, and the draft it is made from.
//! - `body`: one variant for each [`Kind`], with the values in `detail`, `dose`, `effort`, `rating`, `region` and `timed`.
//! - `dose_text` reads doses as people write them, in the units of `dose_unit`.
//! - `when` and `mark`: the time, and how the value is known.
//! - `check` refuses a draft that is [`Invalid`]; `severity_words` gives a symptom the person's own words.

mod body;
mod check;
mod detail;
mod dose;
mod dose_text;
mod dose_unit;
mod effort;
mod entries;
mod invalid;
mod kind;
mod mark;
mod rating;
mod region;
mod severity_words;
mod timed;
mod when;

pub use crate::catalog::{Anchor, Scale, StepWords};
pub use body::Body;
pub use check::NOTE_MOST;
pub(crate) use check::check;
pub use detail::{DayLevel, FlarePhase, FoundBy, Helped, Quality, RecalledDay, Side, Spread};
pub(crate) use dose::UNIT_MOST;
pub use dose::{Amount, Dose, Intake};
pub(crate) use dose_unit::DoseUnit;
pub use effort::Effort;
pub use entries::{Draft, Entry, EntryId, day_level};
pub use invalid::Invalid;
pub use kind::Kind;
pub use mark::Mark;
pub use rating::{Rating, Severity};
pub use region::Region;
pub use timed::{Felt, Timed};
pub use when::When;
