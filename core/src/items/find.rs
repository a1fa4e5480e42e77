//! Finding an item by what a person typed.

use crate::catalog::{Item, ItemId, UnknownItem, condition_named};
use crate::error::{EbbError, InvalidInput, Missing};
use crate::labels::Labels;

/// Finds an item by its name or id; a crisis word is refused.
pub(crate) fn find_item(labels: &Labels, given: &str) -> Result<Item, EbbError> {
    // An id needs no look at its words: none of the vocabulary's is a crisis word, and a test says so.
    if labels.catalog.get(&ItemId(given.trim().to_owned())).is_none() {
        EbbError::unless_crisis(given)?;
    }
    let found = labels.catalog.find(given, labels.words).cloned();
    found.map_err(|UnknownItem { given, suggestions }| {
        if let Some(archived) = labels.catalog.find_archived(&given, labels.words) {
            return Missing::ArchivedItem { item: labels.item(&archived.id) }.into();
        }
        match condition_named(&given, labels.words) {
            Some(condition) => InvalidInput::LastingCondition { condition }.into(),
            None => Missing::Item { given, suggestions }.into(),
        }
    })
}

/// Finds an item by its name or id, an archived or merged one before any other of that name.
pub(crate) fn find_item_or_archived(labels: &Labels, given: &str) -> Result<Item, EbbError> {
    let archived = labels.catalog.find_archived(given, labels.words).cloned();
    archived.map_or_else(|| find_item(labels, given), Ok)
}
