//! The person's own vocabulary: items of their own, other names, pins, archived and merged items, and own words for the
//! steps of severity.
//!
//! An edit is a record of the whole item under its id, also for a built-in one: the change log has what it was before,
//! and undo restores it.
//!
//! - `edit`: the operations on an item.
//! - `severity_words`: what each step of severity means.

mod edit;
mod severity_words;

use serde::Serialize;

use crate::catalog::{self, Family, Item, ItemId, ItemLook, NewItem};
use crate::error::EbbError;
use crate::i18n::Words;
use crate::journal::{Change, Journal, Record, RecordChange, find_item};
use crate::labels::Labels;
use crate::service::service;
use crate::storage::{ITEM, Reader, Verb, Writer};
use crate::time::Moment;

pub(crate) use edit::add;
pub(crate) use severity_words::{OwnSeverityWords, steps};

/// An item with its words, as a list shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ItemLine {
    /// What it is called.
    pub label: String,
    /// What its family is called.
    pub family: String,
    /// The item.
    pub item: Item,
}

/// A family with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FamilyLine {
    /// Which.
    pub family: Family,
    /// What it is called.
    pub label: String,
}

/// An item that was added or edited.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SavedItem {
    /// The item as it is now.
    pub item: Item,
    /// What the call changed.
    pub change: Change,
}

/// Only edited and own items are records; a built-in one that was never touched has none.
impl Record for Item {
    const KIND: &'static str = ITEM;

    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        // An item that was added and undone is no longer in the catalogue.
        let own = reader.get_including_removed::<Self>(change.id)?.and_then(|item| item.label);
        let labels = reader.labels();
        let label = own.unwrap_or_else(|| labels.item(&ItemId(change.id.to_owned())));
        Ok(Some(labels.words.did_edit_item(label)))
    }
}

fn line(labels: &Labels, item: &Item) -> ItemLine {
    ItemLine { label: labels.item(&item.id), family: family_label(labels.words, item.family), item: item.clone() }
}

fn families(words: Words) -> Vec<FamilyLine> {
    let mut families: Vec<FamilyLine> = Vec::new();
    for family in catalog::BUILT_IN.iter().map(|item| item.family) {
        if families.iter().all(|line| line.family != family) {
            families.push(FamilyLine { family, label: family_label(words, family) });
        }
    }
    families
}

fn family_label(words: Words, family: Family) -> String {
    let id = serde_json::to_string(&family).unwrap_or_default();
    words.variant("family", id.trim_matches('"'))
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

    /// An item with its words.
    #[must_use]
    pub fn line(&self, item: &Item) -> ItemLine {
        line(&self.journal.labels(), item)
    }

    /// Every family with its words, in the order of the vocabulary.
    #[must_use]
    pub fn families(&self) -> Vec<FamilyLine> {
        families(self.journal.words())
    }

    /// Adds an item of the person's own. No other item may answer to its name.
    pub fn add(&self, new: &NewItem, now: &Moment) -> Result<SavedItem, EbbError> {
        self.save(now, |writer| edit::add(writer, new, now))
    }

    /// Sets what an item looks like, where it is looked for and what its severity is asked on; also for built-in ones.
    pub fn set_look(&self, id: &ItemId, family: Family, look: ItemLook, now: &Moment) -> Result<SavedItem, EbbError> {
        self.save(now, |writer| edit::set_look(writer, id, family, look))
    }

    /// Gives an item another name, everywhere at once.
    pub fn rename(&self, id: &ItemId, label: &str, now: &Moment) -> Result<SavedItem, EbbError> {
        self.save(now, |writer| edit::rename(writer, id, label))
    }

    /// No longer offers an item, or offers it again. Its entries stay.
    pub fn archive(&self, id: &ItemId, archived: bool, now: &Moment) -> Result<SavedItem, EbbError> {
        self.save(now, |writer| edit::edit(writer, id, |item| item.archived = archived))
    }

    /// Puts an item first in the grid, or back among the others.
    pub fn pin(&self, id: &ItemId, pinned: bool, now: &Moment) -> Result<SavedItem, EbbError> {
        self.save(now, |writer| edit::edit(writer, id, |item| item.pinned = pinned))
    }

    /// Merges an item into another of the same kind: every entry of the first becomes one of the second, and so does
    /// what is logged or imported under the first from now on. One undo separates them again.
    pub fn merge(&self, from: &ItemId, into: &ItemId, now: &Moment) -> Result<SavedItem, EbbError> {
        self.save(now, |writer| edit::merge(writer, from, into))
    }
}

impl Items {
    fn save(
        &self,
        now: &Moment,
        work: impl FnOnce(&mut Writer<'_>) -> Result<Item, EbbError>,
    ) -> Result<SavedItem, EbbError> {
        let (item, change) = self.journal.write(Verb::Set, now, |writer| {
            let item = work(writer)?;
            let label = writer.labels().item(&item.id);
            let label = writer.words().did_edit_item(label);
            Ok((item, label))
        })?;
        Ok(SavedItem { item, change })
    }
}
