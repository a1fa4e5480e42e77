//! Items and families, as a list shows them.

use crate::catalog::{self, Family, Item};
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
        let labels = reader.labels();
        let words = labels.words;
        // An edited built-in item has no label of its own.
        let built_in = || labels.words.lookup(&format!("item-{}", change.id)).unwrap_or_else(|| change.id.to_owned());
        let label = |item: &Self| item.label.clone().unwrap_or_else(built_in);
        let (before, after) = (change.before::<Self>(), change.after::<Self>());
        let Some(item) = &after else { return Ok(before.map(|item| words.did_remove(label(&item)))) };
        let was = |flag: fn(&Self) -> bool| before.as_ref().is_some_and(flag);
        Ok(Some(match &item.merged_into {
            Some(into) if before.as_ref().is_none_or(|item| item.merged_into.is_none()) => {
                words.did_merge_item(label(item), labels.item(into))
            }
            _ if item.archived != was(|item| item.archived) => {
                if item.archived {
                    words.did_archive_item(label(item))
                } else {
                    words.did_offer_item(label(item))
                }
            }
            _ if item.pinned != was(|item| item.pinned) => {
                if item.pinned {
                    words.did_pin_item(label(item))
                } else {
                    words.did_unpin_item(label(item))
                }
            }
            _ if before.is_none() && item.id.is_own() => words.did_add_item(label(item)),
            _ => words.did_edit_item(change.label::<Self>(words, |item| Ok(label(item)))?.unwrap_or_default()),
        }))
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
