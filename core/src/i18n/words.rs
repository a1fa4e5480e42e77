//! The words of a language.

use std::fmt::Display;

use fluent_bundle::{FluentArgs, FluentValue};
use serde::Serialize;

use super::FlareWord;
use super::language::{Language, key_of};
use super::message_key::MessageKey;

/// What the keys of the screens' words begin with.
const APP: &str = "app-";

/// An entry of the table of words for the screens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Word {
    /// Its key, such as `app-undo`.
    pub key: String,
    /// Its text in the journal's language.
    pub text: String,
}

/// The words of a language, with English as fallback, and with the person's word for a flare.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    language: Language,
    flare_word: FlareWord,
}

/// An argument of a message.
pub type Argument<'a> = (&'static str, FluentValue<'a>);

impl Words {
    /// The words of a language, with its usual word for a flare.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language, flare_word: FlareWord::default() }
    }

    /// The same words with another word for a flare.
    #[must_use]
    pub fn with_flare_word(self, flare_word: FlareWord) -> Self {
        Self { flare_word, ..self }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The word for a flare.
    #[must_use]
    pub fn flare_word(&self) -> FlareWord {
        self.flare_word
    }

    /// A message without arguments. If the key is fixed, its method is shorter: `words.headline_new()`.
    #[must_use]
    pub fn get(&self, key: MessageKey) -> String {
        self.say(key, &[])
    }

    /// A message with arguments. If the key is fixed, its method names them: `words.did_undo(what)`.
    #[must_use]
    pub fn say(&self, key: MessageKey, arguments: &[Argument<'_>]) -> String {
        self.spoken(key.as_str(), arguments)
    }

    /// The name of an enum variant: the message whose key is a prefix and the variant's id, as in
    /// `words.variant("quality", quality.id())`. A test ensures that every variant has one.
    #[must_use]
    pub fn variant(&self, prefix: &str, id: impl Display) -> String {
        self.variant_with(prefix, id, &[])
    }

    /// A sentence about a variant of an enum; see [`variant`](Self::variant).
    #[must_use]
    pub fn variant_with(&self, prefix: &str, id: impl Display, arguments: &[Argument<'_>]) -> String {
        self.spoken(&format!("{prefix}-{id}"), arguments)
    }

    /// A message by its key, or the key itself if there is no such message.
    fn spoken(self, key: &str, arguments: &[Argument<'_>]) -> String {
        self.find(key, None, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// A message by its key, if it exists.
    #[must_use]
    pub fn lookup(&self, key: &str) -> Option<String> {
        self.find(key, None, &[])
    }

    /// Synonyms: the message's `.alias` attribute, split at semicolons.
    #[must_use]
    pub fn aliases(&self, key: &str) -> Vec<String> {
        let found = self.find(key, Some("alias"), &[]).unwrap_or_default();
        found.split(';').map(str::trim).filter(|alias| !alias.is_empty()).map(str::to_owned).collect()
    }

    fn find(self, key: &str, attribute: Option<&str>, arguments: &[Argument<'_>]) -> Option<String> {
        let arguments: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        let fallback = (self.language != Language::English).then_some(Language::English);
        [Some(self.language), fallback].into_iter().flatten().map(Language::speech).find_map(|speech| {
            let message = speech.message(key)?;
            let pattern = match attribute {
                Some(name) => &message.attributes.iter().find(|attribute| attribute.id.name == name)?.value,
                None => message.value.as_ref()?,
            };
            // A formatting error leaves the placeholder's name in the text, which a test would find.
            let forms = speech.forms(self.flare_word);
            Some(forms.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
        })
    }

    /// Formats a number with at most one decimal in the language's format.
    #[must_use]
    pub fn number(&self, number: f64) -> String {
        self.rounded(number, 1)
    }

    /// A measured number with at most three decimals, in the language's form: 72.35 stays 72.35.
    #[must_use]
    pub fn measured(&self, number: f64) -> String {
        self.rounded(number, 3)
    }

    fn rounded(self, number: f64, digits: usize) -> String {
        let text = format!("{number:.digits$}");
        let text = text.trim_end_matches('0').trim_end_matches('.');
        self.decimal(if text == "-0" { "0" } else { text })
    }

    /// A number written with a decimal point, in the language's form.
    #[must_use]
    pub fn decimal(&self, number: &str) -> String {
        match self.language {
            Language::English => number.to_owned(),
            Language::German | Language::Spanish => number.replace('.', ","),
        }
    }

    /// All words that the screens need beyond the values they receive.
    #[must_use]
    pub fn table(&self) -> Vec<Word> {
        let keys = self.language.sources().map(key_of).filter(|key| key.starts_with(APP));
        keys.map(|key| Word { text: self.spoken(key, &[]), key: key.to_owned() }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::language::missing;
    use super::super::messages::{self, keys};
    use super::*;
    use crate::catalog::BUILT_IN;
    use crate::check_ins::CheckInAsk;
    use crate::entry::{
        BodySide, DayLevel, EntryKind, FeltAfter, Helped, RecalledDay, Region, SymptomQuality, SymptomSpread,
    };
    use crate::flares::{FlareInconsistency, FlareRepairKind};
    use crate::forecast::LikelihoodBand;
    use crate::pacing::ActionKind;
    use crate::profile::{ExaminationKind, Menopause, OnsetTrigger, PemStatus};
    use crate::reminders::{FlarePolicy, PromptKind, ReminderAction, ReminderKind};
    use fluent_syntax::ast::Entry;
    use fluent_syntax::parser;
    use strum::VariantArray as _;

    /// An answer of Ebb's must not look like a crisis word: a terminal shows the card in place of a message that does.
    #[test]
    fn no_message_is_a_crisis_word() {
        for language in Language::ALL {
            for key in messages::ALL {
                let text = Words::new(language).get(key);
                assert_eq!(crate::crisis::detect(&text), None, "{language:?}: {text}");
            }
        }
    }

    #[test]
    fn every_generated_key_has_words_in_every_language() {
        for language in Language::ALL {
            assert_eq!(missing(language, messages::ALL.map(|key| key.as_str().to_owned())), [""; 0], "{language:?}");
        }
    }

    #[test]
    fn accessor_says_the_message_with_its_arguments() {
        let words = Words::new(Language::German);
        assert_eq!(words.did_undo("Schmerz"), words.say(keys::DID_UNDO, &[("what", "Schmerz".into())]));
        assert_eq!(words.time_hours_minutes(1, 30), "1 h 30 min");
    }

    #[test]
    fn screens_get_the_words_of_their_file_and_no_others() {
        let mut of_file: Vec<_> = parser::parse_runtime(include_str!("../../locales/en/app.ftl"))
            .unwrap()
            .body
            .into_iter()
            .filter_map(|entry| if let Entry::Message(message) = entry { Some(message.id.name) } else { None })
            .collect();
        of_file.sort_unstable();
        assert_eq!(Words::new(Language::German).table().iter().map(|word| &word.key).collect::<Vec<_>>(), of_file);
    }

    /// A misspelt prefix would show its key to a person.
    #[test]
    fn every_prefix_in_the_sources_begins_a_message() {
        fn walk(folder: &std::path::Path, text: &mut String) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, text);
                } else if path.extension().is_some_and(|extension| extension == "rs") {
                    text.extend(std::fs::read_to_string(path).unwrap().split_whitespace());
                }
            }
        }
        let mut text = String::new();
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        for part in ["src", "../cli/src", "../bindings/src"] {
            walk(&root.join(part), &mut text);
        }
        let calls = ["variant", "variant_with"].map(|method| format!(".{method}(\""));
        let prefixes =
            calls.iter().flat_map(|call| text.split(call).skip(1)).map(|rest| rest.split('"').next().unwrap());
        let prefixes: std::collections::BTreeSet<&str> = prefixes.collect();
        assert!(prefixes.len() > 40, "{prefixes:?}");
        let keys: Vec<&str> = Language::English.sources().map(key_of).collect();
        let begins = |key: &&str, prefix: &str| key.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('-'));
        let unknown: Vec<&&str> =
            prefixes.iter().filter(|prefix| !keys.iter().any(|key| begins(key, prefix))).collect();
        assert!(unknown.is_empty(), "no message begins with {unknown:?}");
    }

    #[test]
    fn every_variant_has_its_message() {
        fn ids<T: Copy>(all: &[T], id: impl Fn(T) -> &'static str) -> Vec<String> {
            all.iter().map(|one| id(*one).to_owned()).collect()
        }
        let day_levels = DayLevel::ALL.map(|level| format!("{}-day", level.id()));
        // The timer's notification has its own wording for the snooze.
        let actions = ReminderAction::VARIANTS.iter().filter(|action| **action != ReminderAction::Snooze);
        let records =
            LikelihoodBand::ALL.into_iter().flat_map(|band| [band.id().to_owned(), format!("{}-words", band.id())]);
        let families = BUILT_IN.iter().map(|item| serde_json::to_value(item.family).unwrap());
        let families = families.map(|family| family.as_str().unwrap().to_owned());
        let all = [
            ("action", ids(ActionKind::VARIANTS, ActionKind::id)),
            ("ask", ids(CheckInAsk::VARIANTS, CheckInAsk::id)),
            ("before", ids(&OnsetTrigger::ALL, OnsetTrigger::id)),
            ("entry", day_levels.into()),
            ("entry-helped", ids(&Helped::ALL, Helped::id)),
            ("entry-recall", ids(&RecalledDay::ALL, RecalledDay::id)),
            ("examination", ids(&ExaminationKind::ALL, ExaminationKind::id)),
            ("family", families.collect()),
            ("felt", ids(&FeltAfter::ALL, FeltAfter::id)),
            ("flare", ids(FlareInconsistency::VARIANTS, FlareInconsistency::id)),
            ("forecast-beside", ids(&LikelihoodBand::ALL, LikelihoodBand::id)),
            ("forecast-record", records.collect()),
            ("helped", ids(&Helped::ALL, Helped::id)),
            ("kind", ids(EntryKind::VARIANTS, EntryKind::id)),
            ("mend", ids(FlareRepairKind::VARIANTS, FlareRepairKind::id)),
            ("menopause", ids(&Menopause::ALL, Menopause::id)),
            ("month", (1..=12).map(|month| month.to_string()).collect()),
            ("pem", ids(&PemStatus::ALL, PemStatus::id)),
            ("prompt-kind", ids(&PromptKind::ALL, PromptKind::id)),
            ("quality", ids(&SymptomQuality::ALL, SymptomQuality::id)),
            ("recall", ids(&RecalledDay::ALL, RecalledDay::id)),
            ("region", ids(&Region::ALL, Region::id)),
            ("reminder-action", actions.map(ToString::to_string).collect()),
            ("reminder-flare", ids(&FlarePolicy::ALL, FlarePolicy::id)),
            ("reminder-kind", ids(ReminderKind::VARIANTS, ReminderKind::id)),
            ("side", ids(&BodySide::ALL, BodySide::id)),
            ("spread", ids(&SymptomSpread::ALL, SymptomSpread::id)),
            ("weekday", (1..=7).map(|day| day.to_string()).collect()),
        ];
        let keys = all.into_iter().flat_map(|(prefix, ids)| ids.into_iter().map(move |id| format!("{prefix}-{id}")));
        let keys: Vec<String> = keys.collect();
        for language in Language::ALL {
            assert_eq!(missing(language, keys.clone()), [""; 0], "{language:?}");
        }
    }

    #[test]
    fn numbers_use_the_decimal_comma_of_the_language() {
        assert_eq!(Words::new(Language::English).number(6.5), "6.5");
        assert_eq!(Words::new(Language::German).number(6.5), "6,5");
        assert_eq!(Words::new(Language::Spanish).number(7.0), "7");
        assert_eq!(Words::new(Language::English).number(-0.04), "0");
        assert_eq!(Words::new(Language::German).measured(72.35), "72,35");
        assert_eq!(Words::new(Language::German).measured(1200.0), "1200");
    }
}
