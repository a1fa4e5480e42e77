//! Names of items in another language than the person's.

use std::collections::HashSet;

use super::Item;
use crate::i18n::{Language, Words};

/// Folds a name for comparison: in small letters, without hyphens and apostrophes.
pub(super) fn fold(text: &str) -> String {
    text.trim().to_lowercase().replace(['-', '_'], " ").replace(['\'', '’'], "")
}

/// The ids of the built-in items that may have a name in some of the languages: those whose message holds it.
pub(super) fn mentioned(languages: &[Language], name: &str) -> HashSet<&'static str> {
    languages.iter().flat_map(|language| language.items_mentioning(name)).collect()
}

/// What Ebb calls an item in every language: its names, each followed by its aliases.
pub(super) fn names_everywhere(id: &str) -> impl Iterator<Item = String> + use<> {
    let key = format!("item-{id}");
    Language::ALL.into_iter().flat_map(move |language| {
        let words = Words::new(language);
        words.lookup(&key).into_iter().chain(words.aliases(&key)).collect::<Vec<_>>()
    })
}

/// The one item that a name is of in any language: "Schmerz" in an English Ebb. Labels come before aliases; `None` where it is
/// of several. A medicine is found by [`medicine_in_any_language`] alone, which knows what a brand holds elsewhere.
pub(super) fn item_in_any_language<'a>(items: &[&'a Item], wanted: &str) -> Option<&'a Item> {
    let is_label = |item: &Item, language: Language| {
        Words::new(language).lookup(&format!("item-{}", item.id.0)).is_some_and(|label| fold(&label) == wanted)
    };
    let is_alias = |item: &Item, language: Language| {
        Words::new(language).aliases(&format!("item-{}", item.id.0)).iter().any(|alias| fold(alias) == wanted)
    };
    let only = |is_named: &dyn Fn(&Item, Language) -> bool| {
        let named = |item: &&Item| Language::ALL.iter().any(|language| is_named(item, *language));
        items.iter().copied().filter(named).take(2).collect::<Vec<_>>()
    };
    let labelled = only(&is_label);
    let found = if labelled.is_empty() { only(&is_alias) } else { labelled };
    match found.as_slice() {
        [one] if !one.is_medicine() => Some(one),
        _ => None,
    }
}

/// The one medicine that a name is of when it is written as one word or in several, or by a brand of another language:
/// "cocodamol", and "Thomapyrin" in an English Ebb. `None` where it is of several.
pub(super) fn medicine_in_any_language<'a>(
    medicines: impl Iterator<Item = &'a Item>,
    wanted: &str,
) -> Option<&'a Item> {
    /// The shortest name that is looked for so, in letters: a short one is a word of some language.
    const LEAST: usize = 5;
    let joined = |name: &str| name.replace(' ', "");
    let wanted_joined = joined(wanted);
    if wanted_joined.chars().count() < LEAST {
        return None;
    }
    let is_named = |item: &Item| names_everywhere(&item.id.0).any(|name| joined(&fold(&name)) == wanted_joined);
    let found: Vec<&Item> = medicines.filter(|item| is_named(item)).take(2).collect();
    match found.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::catalog::Catalog;
    use crate::i18n::{Language, Words};

    #[test]
    fn an_item_is_found_by_its_name_in_any_language_where_only_one_has_it() {
        let catalog = Catalog::new([]);
        let find = |given: &str, language| catalog.find(given, Words::new(language)).map(|item| item.id.0.clone()).ok();
        let (english, german, spanish) = (Language::English, Language::German, Language::Spanish);
        for (given, language, id) in [
            ("Schmerz", english, "pain"),
            ("dolor", english, "pain"),
            ("pain", german, "pain"),
            ("Dolor", german, "pain"),
            ("ache", german, "pain"),
            ("Schmerz", spanish, "pain"),
            ("pain", spanish, "pain"),
            ("Müdigkeit", spanish, "fatigue"),
        ] {
            let found = find(given, language);
            assert_eq!(found.as_deref(), Some(id), "{given} in {language:?}");
        }
        // The person's own language comes first, and what two items are called in the others stays unknown.
        for language in Language::ALL {
            let words = Words::new(language);
            for item in catalog.items() {
                let label = catalog.label(&item.id, words);
                assert_eq!(find(&label, language), Some(item.id.0.clone()), "{label} in {language:?}");
            }
        }
    }

    #[test]
    fn remedy_is_found_in_one_word_and_by_a_brand_of_another_language() {
        let catalog = Catalog::new([]);
        let find = |given: &str, language| catalog.find(given, Words::new(language)).map(|item| item.id.0.clone()).ok();
        let (english, german, spanish) = (Language::English, Language::German, Language::Spanish);
        for given in ["cocodamol", "Co-Codamol", "co codamol", "CO-CODAMOL"] {
            assert_eq!(find(given, english).as_deref(), Some("co-codamol"), "{given}");
        }
        assert_eq!(find("cocodamol", german).as_deref(), Some("co-codamol"));
        let thomapyrin = find("Thomapyrin", german);
        assert!(thomapyrin.is_some());
        assert_eq!([find("thomapyrin", english), find("THOMAPYRIN", spanish)], [thomapyrin.clone(), thomapyrin]);
        assert_eq!(find("Gelocatil", english).as_deref(), Some("paracetamol"));
        // What holds different substances in different countries stays unknown.
        for given in ["Benadryl", "Saridon", "Actron"] {
            assert_eq!(find(given, english), None, "{given}");
        }
    }
}
