//! Edits of items and medicines that other features follow: the list of medicines follows its items, and the reminders follow
//! the list. All other edits are in [`crate::items`] and [`crate::profile`].
//!
//! - `item`: renaming, archiving and merging an item.
//! - `medicine`: removing a medicine.

mod item;
mod medicine;

pub use item::MergeCheck;
