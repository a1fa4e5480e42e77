//! Lasting conditions. They are no items: a state of months or years is no trigger of a day, and belongs to About me.

use crate::i18n::Words;

/// The conditions that people look for among the items. Their words are in `locales/`, under `condition-<id>`.
pub(super) const CONDITIONS: [&str; 9] = [
    "fibromyalgia",
    "me-cfs",
    "long-covid",
    "autoimmune-illness",
    "thyroid-illness",
    "pots",
    "perimenopause",
    "menopause",
    "pregnancy",
];

/// The name of the lasting condition that a text names.
pub(crate) fn condition_named(given: &str, words: Words) -> Option<String> {
    let fold = |text: &str| text.trim().to_lowercase().replace(['-', '_'], " ");
    let wanted = fold(given);
    CONDITIONS.into_iter().find_map(|id| {
        let key = format!("condition-{id}");
        let label = words.lookup(&key)?;
        let is_named = fold(id) == wanted
            || fold(&label) == wanted
            || words.aliases(&key).iter().any(|alias| fold(alias) == wanted);
        is_named.then_some(label)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::i18n::{Language, missing};

    #[test]
    fn every_condition_has_its_word_and_is_no_item() {
        let catalog = Catalog::new([]);
        for language in Language::ALL {
            let words = Words::new(language);
            let keys = CONDITIONS.map(|id| format!("condition-{id}"));
            assert_eq!(missing(language, keys.clone()), Vec::<String>::new());
            for key in keys {
                for name in words.aliases(&key).into_iter().chain(words.lookup(&key)) {
                    assert!(catalog.find(&name, words).is_err(), "{name} is an item too");
                    assert_eq!(condition_named(&name, words), words.lookup(&key));
                }
            }
        }
        assert_eq!(condition_named("pain", Words::new(Language::English)), None);
    }
}
