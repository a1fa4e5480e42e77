//! How callers reach the vocabulary.

use super::edit;
use super::lines::{families, line};
use super::{FamilyLine, ItemLine};
use crate::catalog::{Family, Item, ItemId, ItemLook, NewItem};
use crate::error::EbbError;
use crate::journal::{Change, Journal, find_item};
use crate::service::service;
use crate::storage::{Verb, Writer};
use crate::time::Moment;
use serde::Serialize;

/// An item that was added or edited.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ItemChange {
    /// The item as it is now.
    pub item: Item,
    /// The change.
    pub change: Change,
}

service! {
    /// The vocabulary, built in and the person's own.
    Items, items
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Items {
    /// Everything that can be logged, with its words, in the order it is offered; also archived items.
    #[must_use]
    pub fn list(&self) -> Vec<ItemLine> {
        let labels = self.journal.labels();
        labels.catalog.items().map(|item| line(&labels, item)).collect()
    }

    /// The item a person means by a word: its id, its name in their language or in English, or another word for it.
    pub fn find(&self, given: &str) -> Result<ItemLine, EbbError> {
        let labels = self.journal.labels();
        Ok(line(&labels, &find_item(&labels, given)?))
    }

    /// Every family with its words, in the order of the vocabulary.
    #[must_use]
    pub fn families(&self) -> Vec<FamilyLine> {
        families(self.journal.words())
    }

    /// Adds an item of the person's own. Its name must be unique.
    pub fn add(&self, new: &NewItem, now: &Moment) -> Result<ItemChange, EbbError> {
        self.save(now, |writer| edit::add(writer, new, now))
    }

    /// Sets the look of an item, its family, and the scale of its severity; also for built-in ones.
    pub fn set_look(&self, id: &ItemId, family: Family, look: ItemLook, now: &Moment) -> Result<ItemChange, EbbError> {
        self.save(now, |writer| edit::set_look(writer, id, family, look))
    }

    /// Renames an item, everywhere at once.
    pub fn rename(&self, id: &ItemId, label: &str, now: &Moment) -> Result<ItemChange, EbbError> {
        self.save(now, |writer| edit::rename(writer, id, label))
    }

    /// Stops offering an item, or offers it again. Its entries stay.
    pub fn archive(&self, id: &ItemId, archived: bool, now: &Moment) -> Result<ItemChange, EbbError> {
        self.save(now, |writer| edit::edit(writer, id, |item| item.archived = archived))
    }

    /// Pins an item to the front of the grid, or unpins it.
    pub fn pin(&self, id: &ItemId, pinned: bool, now: &Moment) -> Result<ItemChange, EbbError> {
        self.save(now, |writer| edit::edit(writer, id, |item| item.pinned = pinned))
    }

    /// Merges an item into another of the same kind: every entry of the first becomes one of the second, and so does
    /// what is logged or imported under the first from now on. One undo separates them again.
    pub fn merge(&self, from: &ItemId, into: &ItemId, now: &Moment) -> Result<ItemChange, EbbError> {
        self.save(now, |writer| edit::merge(writer, from, into))
    }
}

impl Items {
    fn save(
        &self,
        now: &Moment,
        work: impl FnOnce(&mut Writer<'_>) -> Result<Item, EbbError>,
    ) -> Result<ItemChange, EbbError> {
        let (item, change) = self.journal.write(Verb::Set, now, |writer| {
            let item = work(writer)?;
            let label = writer.labels().item(&item.id);
            let label = writer.words().did_edit_item(label);
            Ok((item, label))
        })?;
        Ok(ItemChange { item, change })
    }
}
