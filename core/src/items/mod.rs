//! Customization of the catalog: custom items, renamed, pinned, archived and merged items, and custom words for the
//! steps of severity.
//!
//! An edit is a record of the whole item under its id, even for a built-in item. The change log has the previous
//! version, and undo restores it.
//!
//! - `lines`: items and families, as a list shows them.
//! - `edit`: the operations on an item.
//! - `severity_words`: the meaning of each step of severity.
//! - `find`: an item by what was typed.
//! - `service`: the public service; [`crate::list_edits`] adds the edits that other features follow.

mod edit;
mod find;
mod lines;
mod service;
mod severity_words;

pub(crate) use edit::{add, add_brand, archive, merge, merge_question, pin, rename};
pub(crate) use find::find_item;
pub use lines::{FamilyLine, ItemLine};
pub(crate) use lines::{change_label, families};
pub use service::{ItemChange, Items};
pub(crate) use severity_words::{OwnSeverityWords, steps};
