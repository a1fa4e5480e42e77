//! The person's own vocabulary: items of their own, other names, pins, archived and merged items, and own words for the
//! steps of severity.
//!
//! An edit is a record of the whole item under its id, also for a built-in one: the change log has what it was before,
//! and undo restores it.
//!
//! - `lines`: items and families as a list shows them.
//! - `edit`: the operations on an item.
//! - `severity_words`: the meaning of each step of severity.
//! - `service`: how callers reach them.

mod edit;
mod lines;
mod service;
mod severity_words;

pub(crate) use edit::add;
pub use lines::{FamilyLine, ItemLine};
pub use service::{ItemChange, Items};
pub(crate) use severity_words::{OwnSeverityWords, steps};
