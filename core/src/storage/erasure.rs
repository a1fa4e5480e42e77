//! What is to be erased, and the hooks by which features erase what they store about it.

use super::{StoreError, Writer};
use crate::catalog::ItemId;
use crate::entry::{Entry, EntryId};
use crate::time::Day;

/// What is to be erased.
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
    /// Every entry of an item, including deleted ones, and the item itself if it is the person's own.
    Item {
        /// Its id.
        item: ItemId,
    },
}

/// What an erasure takes, for the features that store something about it.
pub(crate) struct EraseTargets<'a> {
    /// What is to be erased.
    pub(crate) erasure: &'a Erasure,
    /// The entries it takes, as they were last written.
    pub(crate) entries: &'a [Entry],
}

/// Erases what a feature stores about the targets.
pub(crate) type EraseHook = fn(&mut Writer<'_>, &EraseTargets<'_>) -> Result<(), StoreError>;
