//! What to erase, and the hooks by which features erase what they store about it.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{StoreError, Writer};
use crate::catalog::ItemId;
use crate::entry::{Entry, EntryId};
use crate::time::Day;

/// What is to be erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
    /// Words, wherever a person wrote them: in notes, in texts about themselves, in what was removed, and in what anything
    /// said before. The names of what is still there stay, and are told.
    Words {
        /// The words; letter case does not count.
        text: String,
    },
}

/// The targets of an erasure, for the features that store something about them.
pub(crate) struct EraseTargets<'a> {
    /// What to erase.
    pub(crate) erasure: &'a Erasure,
    /// The entries to be erased, as they were last written.
    pub(crate) entries: &'a [Entry],
}

impl EraseTargets<'_> {
    /// The item that is erased with its entries; `None` unless it is the person's own: a built-in one stays.
    pub(crate) fn own_item(&self) -> Option<&ItemId> {
        match self.erasure {
            Erasure::Item { item } if item.is_own() => Some(item),
            _ => None,
        }
    }
}

/// Whether a record's JSON names an id.
pub(crate) fn names(body: &str, id: &str) -> bool {
    body.split('"').any(|word| word == id)
}

/// Erases what a feature stores about the targets.
pub(crate) type EraseHook = fn(&mut Writer<'_>, &EraseTargets<'_>) -> Result<(), StoreError>;

/// What an erasure must know of what features store.
pub(crate) struct EraseRules {
    /// Hooks that erase what features store about entries.
    pub(crate) hooks: &'static [EraseHook],
    /// The keys under which a record, by its kind and id, holds what a person wrote; [`WHOLE_TEXT`] if it is nothing else.
    pub(crate) texts: fn(&str, &str) -> &'static [&'static str],
    /// Whether a record, by its kind, id and JSON, is one that could have been saved.
    pub(crate) stands: fn(&str, &str, &str) -> bool,
}

/// The key of a record that is a text, or a list of texts, as a whole.
pub(crate) const WHOLE_TEXT: &str = "*";

/// The rules of a file that no feature stores anything in.
pub(super) static NO_RULES: EraseRules = EraseRules { hooks: &[], texts: |_, _| &[], stands: |_, _, _| true };

/// What an erasure still has to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum PendingErasure {
    /// Everything but the journal's rows.
    Files {
        what: Erasure,
        /// The folder of the copies, as the caller named it.
        folder: Option<PathBuf>,
    },
    /// The unused bytes of the file and its log.
    Bytes,
    /// The log alone: the file is written anew in it.
    Log,
}

impl PendingErasure {
    pub(super) fn files(what: &Erasure, folder: Option<&Path>) -> Self {
        Self::Files { what: what.clone(), folder: folder.map(Path::to_owned) }
    }
}

/// What became of an erasure beyond the journal's rows.
#[derive(Debug, Default)]
pub struct ErasureOutcome {
    /// Files that may still hold what was erased, because they cannot be read.
    pub left: Vec<PathBuf>,
    /// Files set aside here that are of another diary, which was at this place before: they are not looked into.
    pub others: Vec<PathBuf>,
    /// Why something is still to be done, which the next opening finishes; `None` if all is done.
    pub unfinished: Option<StoreError>,
}

impl ErasureOutcome {
    /// An error unless all is done.
    pub(super) fn complete(self) -> Result<(), StoreError> {
        self.unfinished.map_or(Ok(()), Err)
    }
}
