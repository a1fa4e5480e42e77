//! Logging: adding, rating, changing, removing and restoring entries.
//!
//! - `entries`: the operations on one entry. Every other feature writes entries with `insert_entry`.
//! - `tap`: one tap on an item, and accidental double taps.
//! - `as_usual`: several answers with one tap: as usual, none today, same as yesterday.
//! - `details`: how strong, where, what like, when and a note, after the tap.
//! - `helped`: whether a remedy helped, asked once.
//! - `service`: the public service.

mod as_usual;
mod details;
mod entries;
mod helped;
mod service;
mod tap;

pub use as_usual::{AsUsual, UsualValue};
pub(crate) use as_usual::{as_usual, none_today};
pub(crate) use details::mark_of_correction;
pub use details::{EntryDetails, GivenSide, PlaceSeverity};
pub(crate) use entries::{amend_entry, checked, complete_dose, existing, insert_entry};
pub use helped::{ASK_AFTER_HOURS, ASK_UNTIL_HOURS};
pub(crate) use helped::{propose as propose_helped, set_helped};
pub use service::Logging;
pub(crate) use tap::{DOUBLE_TAP, same_tap};
