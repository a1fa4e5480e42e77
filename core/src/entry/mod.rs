//! What a person logs.
//!
//! An [`Entry`] holds *what* ([`Body`]), *when* ([`When`]) and *how the value is known* ([`Mark`]). Three things are
//! never confused: **zero** ("none today"), **unknown** (no entry, or `None`), and **some**, rated or only present.
//!
//! - `entries`: an entry, its id, and the draft it is made from.
//! - `body`: one variant for each [`EntryKind`], with the values in `amounts`, `activity_timing`, `detail`, `rating` and
//!   `region`.
//! - `when` and `mark`: the time, and how the value is known.
//! - `check` refuses a draft that is [`InvalidDraft`]; `severity_words` gives a symptom the person's own words.

mod activity_timing;
mod amounts;
mod body;
mod check;
mod detail;
mod entries;
mod invalid;
mod kind;
mod mark;
mod rating;
mod region;
mod severity_words;
mod when;

pub use crate::catalog::{Scale, SeverityAnchor, StepWords};
pub use activity_timing::{ActivityTiming, FeltAfter};
pub(crate) use amounts::UNIT_MOST;
pub use amounts::{Dose, Effort};
pub use body::Body;
pub use check::NOTE_MOST;
pub(crate) use check::check;
pub use detail::{BodySide, DayLevel, FlarePhase, FoundBy, Helped, RecalledDay, SymptomQuality, SymptomSpread};
pub use entries::{Draft, Entry, EntryId, day_level};
pub use invalid::InvalidDraft;
pub use kind::EntryKind;
pub use mark::Mark;
pub use rating::{Rating, Severity};
pub use region::Region;
pub use when::When;
