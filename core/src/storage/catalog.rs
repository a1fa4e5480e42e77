//! What labels are made of, stored as records: custom and edited items, custom words for severities, the names of the
//! medicines in the list, and the word for a flare.

use std::sync::Arc;

use super::settings::{FLARE_WORD, SETTING};
use super::{Reader, StoreError};
use crate::catalog::{Catalog, Item, ItemId};
use crate::labels::Labels;

/// The kind of the record that holds an item, under its id.
pub(crate) const ITEM: &str = "item";

/// The kind of the record that holds custom words for the steps of severity, under an item's id or
/// [`crate::catalog::EVERY_SYMPTOM`].
pub(crate) const SEVERITY_WORDS: &str = "anchors";

/// The kind of the record that holds a medicine of the list.
pub(crate) const MEDICINE: &str = "medicine";

/// What labels need of a medicine of the list.
#[derive(serde::Deserialize)]
struct ListedName {
    name: String,
    item: Option<ItemId>,
}

/// Whether labels depend on the record.
pub(super) fn is_in_labels(kind: &str, id: &str) -> bool {
    kind == ITEM || kind == MEDICINE || kind == SEVERITY_WORDS || (kind, id) == (SETTING, FLARE_WORD)
}

impl Reader<'_> {
    /// The labels of items, entries and severities, by the catalog of this transaction. If the file's catalog cannot be
    /// read, which opening the journal reports, only the built-in items are known.
    #[must_use]
    pub fn labels(&self) -> Arc<Labels> {
        self.labels_or_else(|| self.read_catalog().unwrap_or_else(|_| Catalog::new([])))
    }

    /// The catalog of this transaction.
    #[must_use]
    pub fn catalog(&self) -> Arc<Catalog> {
        Arc::clone(&self.labels().catalog)
    }

    /// Reads the catalog from its records.
    pub(super) fn read_catalog(&self) -> Result<Catalog, StoreError> {
        let items = self.records(ITEM)?.into_iter().map(|(_, body)| Ok(serde_json::from_str(&body)?));
        let words = self.records(SEVERITY_WORDS)?.into_iter().map(|(id, body)| Ok((id, serde_json::from_str(&body)?)));
        let items: Vec<Item> = items.collect::<Result<_, StoreError>>()?;
        let listed = self.records(MEDICINE)?.into_iter().map(|(_, body)| Ok(serde_json::from_str(&body)?));
        let listed: Vec<ListedName> = listed.collect::<Result<_, StoreError>>()?;
        let names = listed.into_iter().filter_map(|ListedName { name, item }| Some((item?, name)));
        Ok(Catalog::new(items).with_words(words.collect::<Result<_, StoreError>>()?).with_listed(names))
    }
}
