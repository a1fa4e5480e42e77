//! What to erase, and the hooks by which features erase what they store about it.

use super::{StoreError, Writer};
use crate::catalog::ItemId;
use crate::entry::{Entry, EntryId};
use crate::time::Day;

/// What to erase.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Erasure {
    /// One entry.
    Entry {
        /// Its id.
        entry: EntryId,
    },
    /// Every entry of these days, including deleted ones.
    Days {
        /// The first day.
        first: Day,
        /// The last day.
        last: Day,
    },
    /// Every entry of an item, including deleted ones, and the item itself if it is a custom one.
    Item {
        /// Its id.
        item: ItemId,
    },
}

/// The targets of an erasure, for the features that store something about them.
pub(crate) struct EraseTargets<'a> {
    /// What to erase.
    pub(crate) erasure: &'a Erasure,
    /// The entries to be erased, as they were last written.
    pub(crate) entries: &'a [Entry],
}

/// Erases what a feature stores about the targets.
pub(crate) type EraseHook = fn(&mut Writer<'_>, &EraseTargets<'_>) -> Result<(), StoreError>;
