//! What a person logs.
//!
//! An [`Entry`] holds *what* ([`Body`]), *when* ([`When`]) and *how the value was obtained* ([`Mark`]). Three states
//! are kept apart: **zero** ("none today"), **unknown** (no entry, or `None`), and **present**, with or without a
//! rating.
//!
//! - `entries`: an entry, its id, and the draft it is made from.
//! - `body`: one variant for each [`EntryKind`], with the values in `activity_timing`, `detail`, `rating`
//!   and `region`; `region_group` names several regions at once.
//! - `when` and `mark`: the time, and how the value was obtained.
//! - `check` refuses a draft that is an [`InvalidDraft`]; `severity_words` adds the person's custom words to a symptom.

mod activity_timing;
mod body;
mod check;
mod detail;
mod dose;
mod dose_basis;
mod dose_text;
mod dose_unit;
mod effort;
mod entries;
mod invalid;
mod kind;
mod mark;
mod measured_text;
mod rating;
mod region;
mod region_group;
mod severity_words;
mod when;

pub use crate::catalog::{Scale, SeverityAnchor, StepWords};
pub use activity_timing::{ActivityTiming, FeltAfter};
pub use body::Body;
pub use check::NOTE_MOST;
pub(crate) use check::{check, check_dose_unit, check_stored};
pub use detail::{BodySide, DayLevel, FlarePhase, FoundBy, Helped, RecalledDay, SymptomQuality, SymptomSpread};
pub(crate) use dose::UNIT_MOST;
pub use dose::{Amount, Dose, Intake};
pub(crate) use dose_basis::INGREDIENTS_MOST;
pub use dose_basis::{DoseBasis, Ingredient};
pub use dose_text::is_dose_in_words;
pub(crate) use dose_unit::DoseUnit;
pub use effort::Effort;
pub use entries::{Draft, Entry, EntryId, day_level};
pub use invalid::InvalidDraft;
pub use kind::EntryKind;
pub use mark::Mark;
pub use measured_text::{read_measured, read_number};
pub use rating::{Rating, Severity};
pub use region::Region;
pub use region_group::RegionGroup;
pub use when::When;
