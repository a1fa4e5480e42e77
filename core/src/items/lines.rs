//! Items and families as a list shows them.

use crate::catalog::{self, Family, Item, ItemId};
use crate::error::EbbError;
use crate::i18n::Words;
use crate::journal::{Record, RecordChange};
use crate::labels::Labels;
use crate::storage::{ITEM, Reader};
use serde::Serialize;

/// An item with its words, as a list shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ItemLine {
    /// Its name.
    pub label: String,
    /// The name of its family.
    pub family: String,
    /// The item.
    pub item: Item,
}

/// A family with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FamilyLine {
    /// The family.
    pub family: Family,
    /// Its name.
    pub label: String,
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

pub(super) fn line(labels: &Labels, item: &Item) -> ItemLine {
    ItemLine { label: labels.item(&item.id), family: family_label(labels.words, item.family), item: item.clone() }
}

/// Every family, in the order of the vocabulary.
pub(super) fn families(words: Words) -> Vec<FamilyLine> {
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
