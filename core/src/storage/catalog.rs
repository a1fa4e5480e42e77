//! The person's catalogue, as records of the file: their own and edited items, and their words for severities.

use std::sync::Arc;

use super::{Reader, StoreError};
use crate::catalog::{Catalog, Item};
use crate::labels::Labels;

/// The kind of the record that holds an item, under its id.
pub(crate) const ITEM: &str = "item";

/// The kind of the record that holds own words for the steps of severity, under an item's id or
/// [`crate::catalog::EVERY_SYMPTOM`].
pub(crate) const SEVERITY_WORDS: &str = "anchors";

/// Whether the catalogue is made from records of this kind.
pub(super) fn is_part(kind: &str) -> bool {
    kind == ITEM || kind == SEVERITY_WORDS
}

impl Reader<'_> {
    /// The names of items, entries and severities, as this transaction sees the catalogue. If the catalogue of the file
    /// cannot be read, which opening the journal reports, these are the built-in items alone.
    #[must_use]
    pub fn labels(&self) -> Arc<Labels> {
        self.labels_or_else(|| self.read_catalog().unwrap_or_else(|_| Catalog::new([])))
    }

    /// The catalogue as this transaction sees it.
    #[must_use]
    pub fn catalog(&self) -> Arc<Catalog> {
        Arc::clone(&self.labels().catalog)
    }

    /// Reads the catalogue from its records.
    pub(super) fn read_catalog(&self) -> Result<Catalog, StoreError> {
        let items = self.records(ITEM)?.into_iter().map(|(_, body)| Ok(serde_json::from_str(&body)?));
        let words = self.records(SEVERITY_WORDS)?.into_iter().map(|(id, body)| Ok((id, serde_json::from_str(&body)?)));
        let items: Vec<Item> = items.collect::<Result<_, StoreError>>()?;
        Ok(Catalog::new(items).with_words(words.collect::<Result<_, StoreError>>()?))
    }
}
