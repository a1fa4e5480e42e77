//! What is worth knowing about groups of medicines. Ebb does not check whether medicines go together, and says so.
//!
//! A fact stands for its group, not for a pair: it is there when the list has one medicine of the group, so that its
//! absence never reads as "these two are fine". For a clinician's review: docs/medicines.md.

use serde::Serialize;

use super::medicine::Medicine;
use crate::catalog::{Catalog, ItemId};
use crate::i18n::{MessageKey, Words, keys};

/// A fact about a group of medicines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MedicineFact {
    /// Its permanent id, kebab-case, by which a shell knows what it has shown.
    pub id: String,
    /// The fact in words.
    pub text: String,
}

/// What a list of medicines says beside the medicines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MedicineNotes {
    /// That Ebb does not check whether medicines go together; always shown with the list.
    pub unchecked: String,
    /// Facts about the groups that the list has a medicine of.
    pub facts: Vec<MedicineFact>,
}

const ANTI_INFLAMMATORIES: &[&str] = &["nsaid"];

/// Classes and substances that make calm, and drowsy.
pub(crate) const CALMING: &[&str] = &[
    "opioid",
    "anxiety-medicine",
    "sleep-medicine",
    "gabapentinoid",
    "muscle-relaxant",
    "antipsychotic",
    "hydroxyzine",
    "promethazine",
    "butalbital",
];

const SEROTONERGIC: &[&str] = &[
    "antidepressant",
    "triptan",
    "tramadol",
    "tapentadol",
    "methadone",
    "fentanyl",
    "buspirone",
    "lithium",
    "dextromethorphan",
    "5-htp",
    "tryptophan",
    "same",
    "st-johns-wort",
];

const NALTREXONE_AND_OPIOIDS: &[&str] = &["naltrexone", "opioid"];

const PREGNANCY: &str = "pregnancy";

/// A fact, the classes and substances it is about, and its words.
type Fact = (&'static str, &'static [&'static str], MessageKey);

const FACTS: [Fact; 5] = [
    ("two-anti-inflammatories", ANTI_INFLAMMATORIES, keys::MEDICINE_FACT_TWO_ANTI_INFLAMMATORIES),
    ("opioid-sedative", CALMING, keys::MEDICINE_FACT_OPIOID_SEDATIVE),
    ("serotonin", SEROTONERGIC, keys::MEDICINE_FACT_SEROTONIN),
    ("naltrexone-opioid", NALTREXONE_AND_OPIOIDS, keys::MEDICINE_FACT_NALTREXONE_OPIOID),
    (PREGNANCY, ANTI_INFLAMMATORIES, keys::MEDICINE_FACT_PREGNANCY),
];

/// The facts about the groups of some medicines; in a pregnancy, that about it first.
pub(super) fn facts(medicines: &[Medicine], pregnant: bool, words: Words) -> Vec<MedicineFact> {
    let is_about =
        |groups: &[&str]| medicines.iter().any(|medicine| groups.iter().any(|group| medicine.is_of_class(group)));
    let about = FACTS.iter().filter(|(_, groups, _)| is_about(groups));
    let mut about: Vec<&Fact> = about.collect();
    about.sort_by_key(|(id, ..)| !(pregnant && *id == PREGNANCY));
    let fact = |(id, _, text): &Fact| MedicineFact { id: (*id).to_owned(), text: words.get(*text) };
    about.into_iter().map(fact).collect()
}

/// Which medicines of a name that Ebb does not know nobody said the contents of: their doses count with no others.
pub(super) fn unknown_contents(medicines: &[Medicine], catalog: &Catalog, words: Words) -> Option<MedicineFact> {
    let is_unknown = |medicine: &&Medicine| {
        let item = medicine.item.as_ref().map(|item| catalog.resolve(item)).filter(ItemId::is_own);
        medicine.ingredients.is_empty() && item.is_some_and(|item| catalog.substances(&item) == [item])
    };
    let names: Vec<&str> = medicines.iter().filter(is_unknown).map(|medicine| medicine.name.as_str()).collect();
    (!names.is_empty()).then(|| MedicineFact {
        id: "unknown-contents".to_owned(),
        text: words.medicine_fact_unknown_contents(names.join(", ")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::BUILT_IN;
    use crate::i18n::Language;

    fn facts_about(items: &[&str]) -> Vec<String> {
        let medicine = |item: &&str| Medicine { item: Some(ItemId((*item).to_owned())), ..Medicine::default() };
        let medicines: Vec<Medicine> = items.iter().map(medicine).collect();
        facts(&medicines, false, Words::new(Language::English)).into_iter().map(|fact| fact.id).collect()
    }

    #[test]
    fn fact_is_there_for_one_medicine_of_its_group() {
        assert_eq!(facts_about(&["ibuprofen"]), ["two-anti-inflammatories", "pregnancy"]);
        assert_eq!(facts_about(&["low-dose-naltrexone"]), ["naltrexone-opioid"]);
        assert_eq!(facts_about(&["tramadol"]), ["opioid-sedative", "serotonin", "naltrexone-opioid"]);
        assert_eq!(facts_about(&["sertraline"]), ["serotonin"]);
        assert_eq!(facts_about(&["zopiclone", "bisoprolol"]), ["opioid-sedative"]);
        assert_eq!(facts_about(&["paracetamol", "levothyroxine", "vitamin-d"]), [""; 0]);
    }

    #[test]
    fn combination_product_counts_by_its_substances() {
        assert_eq!(
            facts_about(&["tramadol-dexketoprofen"]),
            ["two-anti-inflammatories", "opioid-sedative", "serotonin", "naltrexone-opioid", "pregnancy"]
        );
    }

    #[test]
    fn every_group_is_an_item() {
        for group in FACTS.iter().flat_map(|(_, groups, _)| *groups) {
            assert!(BUILT_IN.iter().any(|item| item.id == *group), "{group}");
        }
    }
}
