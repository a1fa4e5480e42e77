//! Medicines that are usually taken once a week, however a person calls them.

use std::sync::LazyLock;

use super::foreign_names::names_everywhere;
use super::vocabulary::{USUALLY_WEEKLY, is_usually_weekly};
use super::{Catalog, Item, ItemId, ItemKind};

/// The shortest word of a text that is looked up by itself, in letters: shorter ones are units and abbreviations.
const WORD_LEAST: usize = 3;

/// The shortest names that are known again with one letter, and with two, wrong, left out, added or exchanged with the next,
/// in letters. What is shorter is near to words that mean something else.
const SLIPS_LEAST: [usize; 2] = [6, 10];

/// The medicine that is usually taken once a week and is named in a text, in any language, with a slip or two of the
/// finger at most: people write the strength or the maker beside it.
pub(crate) fn usually_weekly_in(text: &str) -> Option<ItemId> {
    let text = text.to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphabetic());
    let words: Vec<&str> = words.filter(|word| word.chars().count() >= WORD_LEAST).collect();
    let is_like = |name: &str| {
        let length = name.chars().count();
        let slips = SLIPS_LEAST.iter().filter(|least| length >= **least).count();
        let near = |word: &&&str| word.chars().count().abs_diff(length) <= slips;
        words.iter().filter(near).any(|word| strsim::damerau_levenshtein(word, name) <= slips)
    };
    let (id, _) = NAMES.iter().find(|(_, names)| names.iter().any(|name| is_like(name)))?;
    Some(ItemId((*id).to_owned()))
}

/// Every name of each, in small letters. Read once: each screen with medicines asks.
static NAMES: LazyLock<Vec<(&str, Vec<String>)>> = LazyLock::new(|| {
    USUALLY_WEEKLY.iter().map(|id| (*id, names_everywhere(id).map(|name| name.to_lowercase()).collect())).collect()
});

impl Catalog {
    /// Whether a remedy is usually taken once a week: by what it is, by what was merged into it, or by what a person called
    /// one of their own.
    pub(crate) fn is_usually_weekly(&self, id: &ItemId) -> bool {
        let id = self.resolve(id);
        let named =
            || self.get(&id).filter(|item| id.is_own() && item.kind == ItemKind::Remedy).and_then(weekly_by_name);
        self.substances(&id).iter().any(is_usually_weekly) || named().is_some()
    }

    /// The substances of a remedy that are usually taken once a week.
    pub(crate) fn weekly_substances(&self, id: &ItemId) -> Vec<ItemId> {
        let mut all = self.substances(id);
        all.retain(is_usually_weekly);
        all
    }

    /// The remedies that are usually taken once a week.
    pub(crate) fn usually_weekly(&self) -> Vec<ItemId> {
        let own = self.own_items().filter(|item| item.kind == ItemKind::Remedy && item.merged_into.is_none());
        let own = own.filter(|item| self.is_usually_weekly(&item.id));
        let built_in = USUALLY_WEEKLY.iter().map(|id| ItemId((*id).to_owned()));
        built_in.chain(own.map(|item| item.id.clone())).collect()
    }
}

fn weekly_by_name(item: &Item) -> Option<ItemId> {
    item.label.as_deref().and_then(usually_weekly_in)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Family;

    #[test]
    fn a_weekly_medicine_is_known_by_every_name_and_with_a_slip() {
        for text in [
            "methotrexate",
            "Methotrexat",
            "METOTREXATO",
            "MTX",
            "Trexall",
            "Methotrexate 15 mg",
            "take methotrexate",
            "MTX Hexal",
            "methotrexte",
            "methotrexaate",
            "metothrexate",
            "Methotrexst",
            "Methotraxat-Spritze",
        ] {
            assert_eq!(usually_weekly_in(text).map(|id| id.0).as_deref(), Some("methotrexate"), "{text}");
        }
        for text in ["", "mt", "mix", "metoprolol", "methocarbamol", "Metformin 500", "MTS", "text all", "retrex"] {
            assert_eq!(usually_weekly_in(text), None, "{text}");
        }
    }

    #[test]
    fn an_own_remedy_is_weekly_by_its_name_or_by_what_was_merged_into_it() {
        let own = |id: &str, kind, label: &str| Item {
            label: Some(label.to_owned()),
            ..Item::new(ItemId(id.to_owned()), kind, Family::Medicine)
        };
        let methotrexate = Item::new(ItemId("methotrexate".to_owned()), ItemKind::Remedy, Family::Medicine);
        let merged = Item { archived: true, merged_into: Some(ItemId("own:2".to_owned())), ..methotrexate };
        let catalog = Catalog::new([
            own("own:1", ItemKind::Remedy, "Methotrexte"),
            own("own:2", ItemKind::Remedy, "Pill"),
            own("own:3", ItemKind::Symptom, "Methotrexate fog"),
            own("own:4", ItemKind::Remedy, "White one"),
            merged,
        ]);
        let is_weekly = |id: &str| catalog.is_usually_weekly(&ItemId(id.to_owned()));
        assert!(is_weekly("methotrexate") && is_weekly("own:1") && is_weekly("own:2"));
        assert!(!is_weekly("own:3") && !is_weekly("own:4") && !is_weekly("ibuprofen"));
        let all: Vec<String> = catalog.usually_weekly().into_iter().map(|id| id.0).collect();
        assert_eq!(all, ["methotrexate", "own:1", "own:2"]);
    }
}
