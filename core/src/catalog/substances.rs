//! What is in a remedy of this person.

use super::vocabulary::substances;
use super::{Catalog, Item, ItemId, ItemKind};

impl Catalog {
    /// The substances of a remedy: those that the vocabulary knows of; of an own item, those of the remedies that were merged
    /// into it; otherwise the item itself.
    pub(crate) fn substances(&self, id: &ItemId) -> Vec<ItemId> {
        if !id.is_own() {
            return substances(id);
        }
        let became = |item: &&Item| {
            item.merged_into.is_some()
                && !item.id.is_own()
                && item.kind == ItemKind::Remedy
                && self.resolve(&item.id) == *id
        };
        let mut all: Vec<ItemId> = self.items().filter(became).flat_map(|item| substances(&item.id)).collect();
        all.sort();
        all.dedup();
        if all.is_empty() { vec![id.clone()] } else { all }
    }
}
