//! The words for a flare as people read and type them.

use super::{FlareWord, Language, Words};

impl FlareWord {
    /// The word alone, as it stands on a button: "Bad spell".
    #[must_use]
    pub fn name(self, language: Language) -> String {
        Words::new(language).with_flare_word(self).kind_flare()
    }

    /// The word that a text names, by its id or in any of the languages.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase().replace([' ', '_'], "-");
        let is_named = |word: &Self, language| word.name(language).to_lowercase().replace(' ', "-") == text;
        Self::ALL.into_iter().find(|word| word.id() == text || Language::ALL.iter().any(|one| is_named(word, *one)))
    }
}

impl Words {
    /// The same words once for each word for a flare: for what a person types, which may be any of them.
    #[must_use]
    pub fn with_each_flare_word(self) -> [Self; 3] {
        FlareWord::ALL.map(|word| self.with_flare_word(word))
    }
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;
    use fluent_bundle::concurrent::FluentBundle;
    use fluent_syntax::ast::{Expression, Pattern, PatternElement};

    use super::super::language::key_of;
    use super::*;

    /// Adds what a pattern says, with each of its variants on a line of its own.
    fn add(text: &mut String, forms: &FluentBundle<FluentResource>, pattern: &Pattern<&'static str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression: Expression::Select { variants, .. } } = element {
                for variant in variants {
                    text.push('\n');
                    add(text, forms, &variant.value);
                }
                continue;
            }
            let alone = Pattern { elements: vec![element.clone()] };
            text.push_str(&forms.format_pattern(&alone, None, &mut Vec::new()));
        }
    }

    /// Every message of a language, whole.
    fn every_text(language: Language, word: FlareWord) -> Vec<(&'static str, String)> {
        let (speech, mut all) = (language.speech(), Vec::new());
        for key in language.sources().map(key_of) {
            let message = speech.message(key).unwrap();
            let mut text = String::new();
            let patterns = message.value.iter().chain(message.attributes.iter().map(|attribute| &attribute.value));
            for pattern in patterns {
                add(&mut text, speech.forms(word), pattern);
            }
            all.push((key, text));
        }
        all
    }

    /// What tells of a word in a text, in small letters.
    fn stems(word: FlareWord, language: Language) -> &'static [&'static str] {
        match (word, language) {
            (FlareWord::Flare, Language::English) => &["flare"],
            (FlareWord::Flare, Language::German) => &["schub", "schüb"],
            (FlareWord::Flare, Language::Spanish) => &["brote"],
            (FlareWord::Crash, _) => &["crash"],
            (FlareWord::BadSpell, Language::English) => &["bad spell", "bad-spell"],
            (FlareWord::BadSpell, Language::German) => &["einbruch", "einbrüch"],
            (FlareWord::BadSpell, Language::Spanish) => &["bajón", "bajon"],
        }
    }

    #[test]
    fn no_message_has_a_word_that_was_not_chosen() {
        for language in Language::ALL {
            for word in FlareWord::ALL {
                let mut mentions = 0;
                for (key, text) in every_text(language, word) {
                    // Items are not flares. What a file holds, and what the help calls a value, is the same for all.
                    if key.starts_with("item-") || key == "diary-kind" || key == "usage-placeholder" {
                        continue;
                    }
                    let text =
                        text.replace("ebb flare", "").replace("{$flares}", "").replace("{$flare}", "").to_lowercase();
                    let is_of = |word: FlareWord| stems(word, language).iter().any(|stem| text.contains(stem));
                    let others: Vec<_> =
                        FlareWord::ALL.into_iter().filter(|other| *other != word && is_of(*other)).collect();
                    assert!(others.is_empty(), "{language:?}, {word:?}: {key} = {text}");
                    assert!(!text.contains("{-"), "{language:?}, {word:?}: {key} = {text}");
                    mentions += usize::from(is_of(word));
                }
                assert!(mentions > 80, "{language:?}, {word:?}: {mentions}");
            }
        }
    }

    #[test]
    fn sentences_agree_with_each_word() {
        let says = |language, word| {
            let words = Words::new(language).with_flare_word(word);
            [
                words.headline_flare("09:00"),
                words.entry_flare_day(),
                words.activity_why_flare(),
                words.rule_flare_none(),
            ]
        };
        assert_eq!(
            says(Language::English, FlareWord::BadSpell),
            [
                "In a bad spell since 09:00.",
                "A bad-spell day",
                "Half as long as usual between breaks, because of the bad spell.",
                "not in a bad spell"
            ]
        );
        assert_eq!(
            says(Language::German, FlareWord::Crash),
            [
                "Du hast seit 09:00 einen Crash.",
                "Ein Crash-Tag",
                "Halb so lang wie sonst zwischen den Pausen, wegen des Crashs.",
                "im Crash nicht"
            ]
        );
        assert_eq!(
            says(Language::German, FlareWord::BadSpell),
            [
                "Du hast seit 09:00 einen Einbruch.",
                "Ein Tag mit Einbruch",
                "Halb so lang wie sonst zwischen den Pausen, wegen des Einbruchs.",
                "bei einem Einbruch nicht"
            ]
        );
        assert_eq!(
            says(Language::Spanish, FlareWord::BadSpell),
            [
                "Tienes un bajón desde 09:00.",
                "Un día de bajón",
                "La mitad de tiempo entre pausas, por el bajón.",
                "no en un bajón"
            ]
        );
    }

    #[test]
    fn word_is_found_by_its_id_and_by_its_name_in_any_language() {
        for (text, word) in [
            ("flare", FlareWord::Flare),
            ("Schub", FlareWord::Flare),
            ("CRASH", FlareWord::Crash),
            ("bad spell", FlareWord::BadSpell),
            ("bad-spell", FlareWord::BadSpell),
            (" Einbruch ", FlareWord::BadSpell),
            ("bajón", FlareWord::BadSpell),
        ] {
            assert_eq!(FlareWord::from_text(text), Some(word), "{text}");
        }
        assert_eq!(FlareWord::from_text("storm"), None);
    }
}
