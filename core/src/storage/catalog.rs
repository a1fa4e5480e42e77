//! The person's catalogue, as records of the file: their own and edited items, and their words for severities.

use super::{Reader, StoreError};
use crate::catalog::{Catalog, Item};

/// The kind of the record that holds an item, under its id.
pub(crate) const ITEM: &str = "item";

/// The kind of the record that holds own words for the steps of severity, under an item's id or
/// [`crate::catalog::EVERY_SYMPTOM`].
pub(crate) const SEVERITY_WORDS: &str = "anchors";

/// Whether the catalogue is made from records of this kind.
pub(super) fn is_part(kind: &str) -> bool {
    kind == ITEM || kind == SEVERITY_WORDS
}

/// The catalogue of the file.
pub(super) fn read(reader: &Reader<'_>) -> Result<Catalog, StoreError> {
    let items = reader.records(ITEM)?.into_iter().map(|(_, body)| Ok(serde_json::from_str(&body)?));
    let words = reader.records(SEVERITY_WORDS)?.into_iter().map(|(id, body)| Ok((id, serde_json::from_str(&body)?)));
    let items: Vec<Item> = items.collect::<Result<_, StoreError>>()?;
    Ok(Catalog::new(items).with_words(words.collect::<Result<_, StoreError>>()?))
}
