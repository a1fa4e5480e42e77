//! Items and families, as a list shows them.

use super::edit;
use crate::catalog::{self, Catalog, Family, Item, ItemId, ItemKind, is_also_a_sign};
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
    /// The names of other families in which people look for it as well.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub also_in: Vec<String>,
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
    /// What an item of one's own is that is added to it by its name alone; absent where it needs more, such as a unit.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub new_kind: Option<ItemKind>,
}

/// Only custom and edited items have records; an unchanged built-in item has none.
impl Record for Item {
    const KIND: &'static str = ITEM;

    fn texts(_: &str) -> &'static [&'static str] {
        &["label", "unit"]
    }

    fn check(&self, id: &str) -> Result<(), EbbError> {
        edit::check_stored(self, id)
    }

    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        let labels = reader.labels();
        let (before, after) = (change.before::<Self>(), change.after::<Self>());
        let id = ItemId(change.id.to_owned());
        Ok(Some(match after {
            Some(after) => change_label(&labels, before.as_ref(), &after),
            // Its addition was undone, so it is no longer in the catalog.
            None => match before.and_then(|item| item.label) {
                Some(label) => labels.words.did_remove(label),
                None => labels.words.did_edit_item(labels.item(&id)),
            },
        }))
    }
}

/// What was done to an item: added, archived, merged, renamed, pinned, or otherwise changed.
pub(crate) fn change_label(labels: &Labels, before: Option<&Item>, after: &Item) -> String {
    let words = labels.words;
    // The catalog has the new name already; without one of its own an item has the built-in one.
    let built_in_name = |item: &Item| words.lookup(&format!("item-{}", item.id.0));
    let label_of =
        |item: &Item| item.label.clone().or_else(|| built_in_name(item)).unwrap_or_else(|| labels.item(&item.id));
    let label = label_of(after);
    let built_in;
    let before = match before {
        Some(before) => before,
        None if after.id.is_own() => return words.did_add_item(label),
        None => {
            built_in = Catalog::new([]).get(&after.id).cloned();
            built_in.as_ref().unwrap_or(after)
        }
    };
    match &after.merged_into {
        Some(into) if before.merged_into.as_ref() != Some(into) => {
            return words.did_merge_item(label, labels.item(into));
        }
        _ => {}
    }
    if after.archived != before.archived {
        return if after.archived { words.did_archive_item(label) } else { words.did_bring_back_item(label) };
    }
    if after.label != before.label {
        return words.did_rename_item(label_of(before), label);
    }
    match (before.pinned, after.pinned) {
        (false, true) => words.did_pin_item(label),
        (true, false) => words.did_unpin_item(label),
        _ => words.did_edit_item(label),
    }
}

pub(super) fn line(labels: &Labels, item: &Item) -> ItemLine {
    let signs = is_also_a_sign(&item.id) && item.family != Family::Signs;
    ItemLine {
        label: labels.item(&item.id),
        family: family_label(labels.words, item.family),
        also_in: signs.then(|| family_label(labels.words, Family::Signs)).into_iter().collect(),
        item: item.clone(),
    }
}

/// All families, in the order of the catalog.
pub(crate) fn families(words: Words) -> Vec<FamilyLine> {
    let mut families: Vec<FamilyLine> = Vec::new();
    for item in catalog::BUILT_IN {
        if families.iter().all(|line| line.family != item.family) {
            let needs_more = matches!(item.kind, ItemKind::Measurement | ItemKind::Function);
            let new_kind = (!needs_more).then_some(item.kind);
            families.push(FamilyLine { family: item.family, label: family_label(words, item.family), new_kind });
        }
    }
    families
}

fn family_label(words: Words, family: Family) -> String {
    let id = serde_json::to_string(&family).unwrap_or_default();
    words.variant("family", id.trim_matches('"'))
}
