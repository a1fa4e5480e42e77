//! Which names of a medicine are brands: packs of one maker, whose strength another pack need not have.

use super::foreign_names::fold;
use super::vocabulary::is_group;
use super::{Catalog, ItemId};
use crate::i18n::{Language, Words};

/// Names of substances that are written like brands and are none.
const SUBSTANCES: &[&str] = &[
    "acetylsalicylsäure",
    "ascorbinsäure",
    "baldriantropfen",
    "buprenorphin pflaster",
    "coffein",
    "coffeinum",
    "cromoglycin",
    "eisentabletten",
    "fentanyl pflaster",
    "furantoína",
    "gamma aminobuttersäure",
    "hypericum",
    "l thyroxin",
    "morphium",
    "nitrospray",
    "novaminsulfon",
    "paracetamol comp",
    "plantago ovata",
    "tilidin mit naloxon",
    "valproinsäure",
];

/// Brands that are written like substances or abbreviations of them.
const BRANDS: &[&str] = &["acc", "ben u ron", "mst"];

/// The longest abbreviation of a substance: APAP, HCTZ.
const ABBREVIATION_MOST: usize = 5;

/// From this likeness on, 0–1, a name is another spelling of the substance: "Kodein" and "Codein", and not "Tramal".
const SPELLING: f64 = 0.8;

impl Catalog {
    /// The brand that a name of a medicine of the vocabulary is, as it is written; `None` of a name of the substance, of an
    /// own item, and of what is no name of it.
    pub(crate) fn brand_of(&self, item: &ItemId, named: &str) -> Option<String> {
        let known = self.get(item)?;
        if item.is_own() || !known.is_medicine() || is_group(item) {
            return None;
        }
        let joined = |name: &str| fold(name).replace(' ', "");
        let key = format!("item-{}", item.0);
        let all = Language::ALL.map(Words::new);
        let aliases: Vec<String> = all.iter().flat_map(|words| words.aliases(&key)).collect();
        let brand = aliases.iter().find(|alias| joined(alias) == joined(named))?;
        let is_brand = BRANDS.contains(&fold(brand).as_str());
        let is_small = |alias: &&String| alias.chars().next().is_some_and(char::is_lowercase);
        let labels = all.iter().filter_map(|words| words.lookup(&key)).chain([item.0.clone()]);
        let mut of_substance = labels.chain(aliases.iter().filter(is_small).cloned()).map(|name| fold(&name));
        let folded = fold(brand);
        let is_short = brand.chars().count() <= ABBREVIATION_MOST && !brand.chars().any(char::is_lowercase);
        let is_substance = SUBSTANCES.contains(&folded.as_str())
            || is_short
            || of_substance.any(|name| strsim::normalized_damerau_levenshtein(&name, &folded) >= SPELLING);
        (is_brand || !is_substance).then(|| brand.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brands_are_told_from_the_names_of_substances() {
        let catalog = Catalog::new([]);
        let brand = |item: &str, named: &str| catalog.brand_of(&ItemId(item.to_owned()), named);
        for (item, named) in [
            ("paracetamol", "Gelocatil"),
            ("paracetamol", "calpol"),
            ("paracetamol", "benuron"),
            ("paracetamol", "Panadol"),
            ("ibuprofen", "Dolormin extra"),
            ("ibuprofen", "brufen"),
            ("tramadol", "Tramal"),
            ("naproxen", "Naprosyn"),
            ("morphine", "MST"),
            ("aspirin-paracetamol-caffeine", "Excedrin"),
        ] {
            assert!(brand(item, named).is_some(), "{named}");
        }
        for (item, named) in [
            ("paracetamol", "paracetamol"),
            ("paracetamol", "acetaminophen"),
            ("paracetamol", "Acetaminophen"),
            ("paracetamol", "APAP"),
            ("paracetamol", "PCM"),
            ("ibuprofen", "Ibu"),
            ("ibuprofen", "Ibuprofeno"),
            ("aspirin", "ASS"),
            ("aspirin", "Acetylsalicylsäure"),
            ("codeine", "Kodein"),
            ("levothyroxine", "L-Thyroxin"),
            ("metamizole", "Novaminsulfon"),
            ("methotrexate", "MTX"),
            ("ibuprofen", "Gelocatil"),
            ("antidepressant", "SSRI"),
        ] {
            assert_eq!(brand(item, named), None, "{named}");
        }
    }
}
