//! Items and families, as a list shows them.

use crate::catalog::{self, Family, Item, ItemId};
use crate::error::EbbError;
use crate::i18n::Words;
use crate::journal::{Record, RecordChange};
use crate::labels::Labels;
use crate::storage::{ITEM, Reader};
use serde::Serialize;

/// An item with its names, as a list shows it.
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

/// A family with its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FamilyLine {
    /// The family.
    pub family: Family,
    /// Its name.
    pub label: String,
}

/// Only custom and edited items have records; an unchanged built-in item has none.
impl Record for Item {
    const KIND: &'static str = ITEM;

    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        // An item whose addition was undone is no longer in the catalog.
        let own = reader.get_including_removed::<Self>(change.id)?.and_then(|item| item.label);
        let labels = reader.labels();
        let label = own.unwrap_or_else(|| labels.item(&ItemId(change.id.to_owned())));
        Ok(Some(labels.words.did_edit_item(label)))
    }
}

pub(super) fn line(labels: &Labels, item: &Item) -> ItemLine {
    ItemLine { label: labels.item(&item.id), family: family_label(labels.words, item.family), item: item.clone() }
}

/// All families, in the order of the catalog.
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
