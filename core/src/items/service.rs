//! The service for items.

use super::edit;
use super::find;
use super::lines::{change_label, families, line};
use super::{FamilyLine, ItemLine};
use crate::catalog::{Family, Item, ItemId, ItemLook, NewItem};
use crate::error::{EbbError, Missing};
use crate::journal::{Change, Journal};
use crate::service::service;
use crate::storage::{Verb, Writer};
use crate::time::Moment;
use serde::Serialize;

/// An item that was added or edited.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ItemChange {
    /// The item as saved.
    pub item: Item,
    /// The change.
    pub change: Change,
}

/// The most items that are offered to merge into.
const CHOICES_MOST: usize = 40;

service! {
    /// The catalog: built-in and custom items.
    Items, items
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Items {
    /// All items with their names, including archived ones, in the order in which they are offered.
    #[must_use]
    pub fn list(&self) -> Vec<ItemLine> {
        let labels = self.journal.labels();
        labels.catalog.items().map(|item| line(&labels, item)).collect()
    }

    /// Finds an item by its id, by its name in the person's language or in English, or by an alias.
    pub fn find(&self, given: &str) -> Result<ItemLine, EbbError> {
        let labels = self.journal.labels();
        Ok(line(&labels, &find::find_item(&labels, given)?))
    }

    /// All families with their names, in the order of the catalog.
    #[must_use]
    pub fn families(&self) -> Vec<FamilyLine> {
        families(self.journal.words())
    }

    /// Adds a custom item. Its name must be unique.
    pub fn add(&self, new: &NewItem, now: &Moment) -> Result<ItemChange, EbbError> {
        self.save_item(now, |writer| edit::add(writer, new, now))
    }

    /// Sets the look and family of an item and the scale of its severity. Works for built-in items too.
    pub fn set_look(&self, id: &ItemId, family: Family, look: ItemLook, now: &Moment) -> Result<ItemChange, EbbError> {
        self.save_item(now, |writer| edit::set_look(writer, id, family, look))
    }

    /// Pins an item to the front of the grid, or unpins it.
    pub fn pin(&self, id: &ItemId, pinned: bool, now: &Moment) -> Result<ItemChange, EbbError> {
        self.save_item(now, |writer| edit::pin(writer, id, pinned))
    }

    /// The items that an item may be the same as, for [`merge`](Self::merge): of its kind and offered, those of its family or,
    /// with a text, those whose name contains that, best match first, at most forty. A crisis word is refused with
    /// [`EbbError::TalkToSomeone`] before anything is looked for.
    pub fn merge_choices(&self, from: &ItemId, text: &str) -> Result<Vec<ItemLine>, EbbError> {
        EbbError::unless_crisis(text)?;
        let labels = self.journal.labels();
        let unknown = || EbbError::from(Missing::Item { given: from.0.clone(), suggestions: Vec::new() });
        let from = labels.catalog.get(&labels.catalog.resolve(from)).ok_or_else(unknown)?;
        let is_choice = |item: &&Item| item.kind == from.kind && item.id != from.id && !item.archived;
        let found: Vec<&Item> = if text.trim().is_empty() {
            let own = |item: &&Item| is_choice(item) && item.family == from.family;
            labels.catalog.items().filter(own).collect()
        } else {
            labels.catalog.search(text, labels.words).into_iter().filter(is_choice).collect()
        };
        Ok(found.into_iter().take(CHOICES_MOST).map(|item| line(&labels, item)).collect())
    }
}

impl Items {
    /// Finds an item by its name or id. A crisis word is refused with [`EbbError::TalkToSomeone`] before any
    /// suggestion.
    pub fn find_item(&self, given: &str) -> Result<Item, EbbError> {
        find::find_item(&self.journal.labels(), given)
    }

    /// Finds an item by its name or id, an archived or merged one before any other of that name: to bring it back, to
    /// rename, merge or erase it.
    pub fn find_item_or_archived(&self, given: &str) -> Result<Item, EbbError> {
        find::find_item_or_archived(&self.journal.labels(), given)
    }

    /// Saves an item that `work` edits, as one operation.
    pub(crate) fn save_item(
        &self,
        now: &Moment,
        work: impl FnOnce(&mut Writer<'_>) -> Result<Item, EbbError>,
    ) -> Result<ItemChange, EbbError> {
        let (item, change) = self.journal.write(Verb::Set, now, |writer| {
            let before = writer.catalog();
            let item = work(writer)?;
            let label = change_label(&writer.labels(), before.get(&item.id), &item);
            Ok((item, label))
        })?;
        Ok(ItemChange { item, change })
    }
}
