//! Logging: entries are added, rated, changed, removed and restored.
//!
//! - `entries`: the operations on one entry. `insert_entry` is how every other feature writes one.
//! - `tap`: one tap on an item, and the second tap of a shaking hand.
//! - `as_usual`: several answers in one tap: as usual, none today, same as yesterday.
//! - `helped`: whether a remedy helped, asked once.
//! - `service`: how callers reach them.

mod as_usual;
mod entries;
mod helped;
mod service;
mod tap;

pub use as_usual::{AsUsual, UsualValue};
pub(crate) use as_usual::{as_usual, none_today};
pub(crate) use entries::{amend_entry, existing, insert_entry};
pub use helped::{ASK_AFTER_HOURS, ASK_UNTIL_HOURS};
pub(crate) use helped::{propose as propose_helped, set_helped};
pub use service::Logging;
pub(crate) use tap::{DOUBLE_TAP, same_tap};
