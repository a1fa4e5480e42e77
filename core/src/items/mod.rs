//! Customization of the catalog: custom items, renamed, pinned, archived and merged items, and custom words for the
//! steps of severity.
//!
//! An edit is a record of the whole item under its id, even for a built-in item. The change log has the previous
//! version, and undo restores it.
//!
//! - `lines`: items and families, as a list shows them.
//! - `edit`: the operations on an item.
//! - `severity_words`: the meaning of each step of severity.
//! - `service`: the public service.

mod edit;
mod lines;
mod service;
mod severity_words;

pub(crate) use edit::{add, add_brand, archive, pin};
pub(crate) use lines::families;
pub use lines::{FamilyLine, ItemLine};
pub use service::{ItemChange, Items, MergeCheck};
pub(crate) use severity_words::{OwnSeverityWords, steps};
