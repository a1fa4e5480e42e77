//! The service for items.

use super::edit;
use super::lines::{change_label, families, line};
use super::{FamilyLine, ItemLine};
use crate::catalog::{Family, Item, ItemId, ItemLook, NewItem};
use crate::error::{EbbError, Missing};
use crate::journal::{Change, Journal, find_item};
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

/// What to ask before two items are merged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MergeCheck {
    /// The question, which names both; absent where nothing is asked. They are merged all the same once that is answered.
    pub confirm: Option<String>,
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
        Ok(line(&labels, &find_item(&labels, given)?))
    }

    /// All families with their names, in the order of the catalog.
    #[must_use]
    pub fn families(&self) -> Vec<FamilyLine> {
        families(self.journal.words())
    }

    /// Adds a custom item. Its name must be unique.
    pub fn add(&self, new: &NewItem, now: &Moment) -> Result<ItemChange, EbbError> {
        self.save(now, |writer| edit::add(writer, new, now))
    }

    /// Sets the look and family of an item and the scale of its severity. Works for built-in items too.
    pub fn set_look(&self, id: &ItemId, family: Family, look: ItemLook, now: &Moment) -> Result<ItemChange, EbbError> {
        self.save(now, |writer| edit::set_look(writer, id, family, look))
    }

    /// Renames an item everywhere.
    pub fn rename(&self, id: &ItemId, label: &str, now: &Moment) -> Result<ItemChange, EbbError> {
        let renamed = self.journal.features().item_renamed;
        self.save(now, |writer| {
            let before = writer.labels().item(id);
            let item = edit::rename(writer, id, label)?;
            renamed(writer, &item.id, (&before, item.label.as_deref().unwrap_or(&before)))?;
            Ok(item)
        })
    }

    /// Archives an item so that it is no longer offered, or restores it. Its entries are kept. One of the list of medicines is
    /// refused: its reminders would go on. A merged item that is
    /// restored is an item of its own again, and its entries stay with the other.
    pub fn archive(&self, id: &ItemId, archived: bool, now: &Moment) -> Result<ItemChange, EbbError> {
        let check = self.journal.features().check_archive;
        self.save(now, |writer| {
            if archived {
                check(writer, &writer.catalog().resolve(id))?;
            }
            edit::archive(writer, id, archived)
        })
    }

    /// Pins an item to the front of the grid, or unpins it.
    pub fn pin(&self, id: &ItemId, pinned: bool, now: &Moment) -> Result<ItemChange, EbbError> {
        self.save(now, |writer| edit::pin(writer, id, pinned))
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

    /// What to ask before an item is merged into another: whether two different medicines are really the same,
    /// and whether reminders of what is then a weekly medicine ring more often.
    pub fn check_merge(&self, from: &ItemId, into: &ItemId) -> Result<MergeCheck, EbbError> {
        let concern = self.journal.features().check_merge;
        self.journal.read(|reader| {
            let (labels, catalog) = (reader.labels(), reader.catalog());
            let one = edit::merge_question(&labels, from, into);
            let often = concern(reader, &catalog.resolve(from), &catalog.resolve(into))?;
            let questions: Vec<String> = one.into_iter().chain(often).collect();
            Ok(MergeCheck { confirm: (!questions.is_empty()).then(|| questions.join(" ")) })
        })
    }

    /// Merges an item into another of the same kind. All its entries move to the other item, and whatever is logged or
    /// imported under it from now on does too. Two medicines of the list become one, with the stricter limits, and equal
    /// reminders of them one. A single undo separates them again.
    pub fn merge(&self, from: &ItemId, into: &ItemId, now: &Moment) -> Result<ItemChange, EbbError> {
        let features = self.journal.features();
        let (item, change) = self.journal.write(Verb::Set, now, |writer| {
            let before = writer.catalog();
            let (old, new) = (before.resolve(from), before.resolve(into));
            let medicines = (features.merge_medicines)(writer, &old, &new, now)?;
            let item = edit::merge(writer, from, into)?;
            for hook in medicines.iter().flat_map(|_| features.medicines_merged) {
                medicines.iter().try_for_each(|merged| hook(writer, merged, now))?;
            }
            let label = change_label(&writer.labels(), before.get(&item.id), &item);
            let sentences = medicines.into_iter().flat_map(|merged| merged.sentences);
            let label = std::iter::once(label).chain(sentences).collect::<Vec<_>>().join(". ");
            Ok((item, label))
        })?;
        Ok(ItemChange { item, change })
    }
}

impl Items {
    fn save(
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
