//! What is in a remedy of this person.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::abroad::names_everywhere;
use super::usually_weekly::usually_weekly_in;
use super::vocabulary::{is_group, substances};
use super::{Catalog, Item, ItemId, ItemKind};

/// The shortest word by which a medicine is known in the name of an own one, in letters: shorter ones are abbreviations.
const WORD_LEAST: usize = 5;

/// The medicines by each of their names that is one word, in small letters, in every language; a name of several different
/// ones is that of none. Read once, when an own remedy is first looked at.
static BY_NAME: LazyLock<HashMap<String, Option<ItemId>>> = LazyLock::new(|| {
    let mut all: HashMap<String, Option<ItemId>> = HashMap::new();
    // "Pain medicine" has no unit and is in nothing; a product is what is in it.
    let is_one =
        |item: &Item| !is_group(&item.id) && (item.unit.is_some() || substances(&item.id) != [item.id.clone()]);
    for Item { id, .. } in Catalog::new([]).items().filter(|item| item.is_medicine() && is_one(item)) {
        for name in names_everywhere(&id.0).map(|name| name.to_lowercase()) {
            if name.chars().count() >= WORD_LEAST && name.chars().all(char::is_alphabetic) {
                let of = all.entry(name).or_insert_with(|| Some(id.clone()));
                *of = of.take().filter(|known| known == id);
            }
        }
    }
    all
});

/// The medicines that the name of an own remedy names: people write the strength or the maker beside it.
fn named_in(label: &str) -> Vec<ItemId> {
    let label = label.to_lowercase();
    let words = label.split(|letter: char| !letter.is_alphabetic());
    let known = words.filter_map(|word| BY_NAME.get(word)?.clone());
    known.chain(usually_weekly_in(&label)).collect()
}

impl Catalog {
    /// The substances of a remedy: those that the vocabulary knows of; of an own item, those of the remedies that were merged
    /// into it and of those that its name names, such as "Paracetamol 500"; otherwise the item itself.
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
        let own = self.get(id).filter(|item| item.kind == ItemKind::Remedy);
        let named = own.and_then(|item| item.label.as_deref()).map(named_in).unwrap_or_default();
        let merged = self.items().filter(became).map(|item| item.id.clone());
        let mut all: Vec<ItemId> = merged.chain(named).flat_map(|id| substances(&id)).collect();
        all.sort();
        all.dedup();
        if all.is_empty() { vec![id.clone()] } else { all }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Family;

    #[test]
    fn an_own_remedy_is_what_its_name_names() {
        let own = |number: usize, label: &str| Item {
            label: Some(label.to_owned()),
            ..Item::new(ItemId(format!("own:{number}")), ItemKind::Remedy, Family::Medicine)
        };
        let substances = |label: &str| -> Vec<String> {
            let catalog = Catalog::new([own(1, label)]);
            catalog.substances(&ItemId("own:1".to_owned())).into_iter().map(|id| id.0).collect()
        };
        for (label, expected) in [
            ("Paracetamol 1000", &["paracetamol"][..]),
            ("Paracetamol-ratiopharm 500", &["paracetamol"]),
            ("generic paracetamol", &["paracetamol"]),
            ("PARACETAMOL tabletas", &["paracetamol"]),
            ("Ibuprofen 600", &["ibuprofen"]),
            ("ibuprofeno forte", &["ibuprofen"]),
            ("MTX pen", &["methotrexate"]),
            ("Paracetamol/Ibuprofen", &["ibuprofen", "paracetamol"]),
            ("White one", &["own:1"]),
            ("Schmerzmittel A", &["own:1"]),
            ("painkiller", &["own:1"]),
        ] {
            assert_eq!(substances(label), expected, "{label}");
        }
        let symptom = Item { kind: ItemKind::Symptom, ..own(1, "Ibuprofen stomach") };
        assert_eq!(Catalog::new([symptom]).substances(&ItemId("own:1".to_owned())), [ItemId("own:1".to_owned())]);
    }
}
