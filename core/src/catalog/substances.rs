//! What is in a remedy of this person.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use super::foreign_names::names_everywhere;
use super::usually_weekly::usually_weekly_in;
use super::vocabulary::{is_group, substances};
use super::{Catalog, Item, ItemId, ItemKind};

/// The shortest name by which a medicine is known anywhere in the name of an own one, in letters.
const NAME_LEAST: usize = 5;

/// The shortest abbreviation by which it is known at the beginning of one, in letters: "Ibu 600".
const SHORT_LEAST: usize = 3;

/// Makers of generics, who write their name behind that of the substance or join both, as in `IbuHEXAL`.
const MAKERS: &[&str] = &[
    "abz",
    "aristo",
    "beta",
    "dexcel",
    "dura",
    "heumann",
    "hexal",
    "normon",
    "ratio",
    "ratiopharm",
    "sandoz",
    "stada",
    "teva",
    "zentiva",
];

/// What stands beside an abbreviation that names a medicine: without one of these, or a number, it is a word like any other.
const BESIDE_SHORT: &[&str] = &[
    "akut",
    "caps",
    "capsules",
    "comp",
    "comprimidos",
    "extra",
    "forte",
    "lysin",
    "lysinat",
    "pills",
    "protect",
    "retard",
    "tabletas",
    "tablets",
    "tabletten",
];

/// The medicines by each of their names, as the words of it, in every language; a name of several different ones is that of
/// none. Read once, when an own remedy is first looked at.
static BY_NAME: LazyLock<HashMap<String, Option<ItemId>>> = LazyLock::new(|| {
    let mut all: HashMap<String, Option<ItemId>> = HashMap::new();
    // "Pain medicine" has no unit and is in nothing; a product is what is in it.
    let is_one =
        |item: &Item| !is_group(&item.id) && (item.unit.is_some() || substances(&item.id) != [item.id.clone()]);
    for Item { id, .. } in Catalog::new([]).items().filter(|item| item.is_medicine() && is_one(item)) {
        for name in names_everywhere(&id.0).map(|name| words_of(&name)) {
            let least = if name.len() == 1 { SHORT_LEAST } else { NAME_LEAST };
            if letters(&name) < least {
                continue;
            }
            // "Ben-u-ron" is written "benuron" too.
            for name in BTreeSet::from([name.join(" "), name.concat()]) {
                let of = all.entry(name).or_insert_with(|| Some(id.clone()));
                *of = of.take().filter(|known| known == id);
            }
        }
    }
    all
});

/// The words of a name, in small letters; what is written together with a number is a word for itself.
fn words_of(name: &str) -> Vec<String> {
    let mut parted = String::new();
    for letter in name.to_lowercase().chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }) {
        if parted.chars().next_back().is_some_and(|last| last.is_numeric() != letter.is_numeric()) {
            parted.push(' ');
        }
        parted.push(letter);
    }
    parted.split_whitespace().map(str::to_owned).collect()
}

fn letters(words: &[String]) -> usize {
    words.iter().flat_map(|word| word.chars()).filter(|letter| letter.is_alphabetic()).count()
}

fn is_number(word: &str) -> bool {
    word.chars().all(char::is_numeric)
}

/// The medicines that the name of an own remedy names: people write the strength or the maker beside it.
fn named_in(label: &str) -> Vec<ItemId> {
    // "IbuHEXAL" as one word and as two.
    let mut parted = String::new();
    for letter in label.chars() {
        if letter.is_uppercase() && parted.chars().next_back().is_some_and(char::is_lowercase) {
            parted.push(' ');
        }
        parted.push(letter);
    }
    let named = [label, parted.as_str()].into_iter().flat_map(|label| named_by(&words_of(label)));
    named.chain(usually_weekly_in(&label.to_lowercase())).collect()
}

/// The medicines that some words name, of several names that begin alike by the longest: "Nurofen Plus" is no "Nurofen".
fn named_by(words: &[String]) -> Vec<ItemId> {
    /// The words of the longest name.
    const WORDS_MOST: usize = 6;
    let known = |name: &str| BY_NAME.get(name).cloned().flatten();
    let first = words.iter().position(|word| !is_number(word));
    let is_beside =
        |word: &String| is_number(word) || BESIDE_SHORT.contains(&word.as_str()) || MAKERS.contains(&word.as_str());
    let may_be_short = |at: usize| {
        let others = || words.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, word)| word);
        first == Some(at) && (others().count() == 0 || others().any(is_beside))
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = (1..=WORDS_MOST.min(words.len() - at)).rev().find_map(|length| {
            let name = &words[at..at + length];
            let may_be = length > 1 || letters(name) >= NAME_LEAST || may_be_short(at);
            Some((known(&name.join(" ")).filter(|_| may_be)?, length))
        });
        let of_maker = || MAKERS.iter().find_map(|maker| known(words[at].strip_suffix(maker)?));
        if let Some((id, length)) = longest {
            found.push(id);
            at += length;
        } else {
            found.extend(of_maker());
            at += 1;
        }
    }
    found
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
            ("Ibu 600", &["ibuprofen"]),
            ("IBU-ratiopharm 400 akut", &["ibuprofen"]),
            ("Ibu600", &["ibuprofen"]),
            ("IbuHEXAL akut", &["ibuprofen"]),
            ("ibuhexal akut", &["ibuprofen"]),
            ("Ben-u-ron 500", &["paracetamol"]),
            ("benuron 500", &["paracetamol"]),
            ("ASS 100", &["aspirin"]),
            ("ASS-ratiopharm protect", &["aspirin"]),
            ("APAP 500", &["paracetamol"]),
            ("PCM 500", &["paracetamol"]),
            ("Nurofen Plus 200", &["codeine", "ibuprofen"]),
            ("L-Thyroxin 75 Henning", &["levothyroxine"]),
            ("Vitamin D3 1000", &["vitamin-d"]),
            ("Novaminsulfon 500", &["metamizole"]),
            ("Pea soup", &["own:1"]),
            ("Same as mum", &["own:1"]),
            ("pain in the ass cream", &["own:1"]),
            ("Soma yoga", &["own:1"]),
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
