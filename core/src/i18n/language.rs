//! The languages, with the messages of each, parsed as they are used.

use std::sync::OnceLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast::{self, Entry};
use fluent_syntax::parser;
use serde::Serialize;
use strum::{IntoStaticStr, VariantArray};
use unic_langid::LanguageIdentifier;

use super::FlareWord;
use crate::variants;

include!(concat!(env!("OUT_DIR"), "/starts.rs"));

/// A language Ebb speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Language {
    /// English.
    #[default]
    #[strum(serialize = "en")]
    English,
    /// German, *du*.
    #[strum(serialize = "de")]
    German,
    /// Spanish, *tú*.
    #[strum(serialize = "es")]
    Spanish,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 3] = variants::all();

    /// The ISO 639-1 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// The language of a BCP 47 tag or POSIX locale such as `de-AT` or `es_MX.UTF-8`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.']).next()?;
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    fn identifier(self) -> LanguageIdentifier {
        // Every code is a well-formed tag. The default ("und") would only lose the plural rules.
        self.code().parse().unwrap_or_default()
    }

    /// Every message of the language, in order of the keys.
    fn text(self) -> &'static str {
        match self {
            Self::English => include_str!(concat!(env!("OUT_DIR"), "/en.ftl")),
            Self::German => include_str!(concat!(env!("OUT_DIR"), "/de.ftl")),
            Self::Spanish => include_str!(concat!(env!("OUT_DIR"), "/es.ftl")),
        }
    }

    /// Each message as it is written, in order of the keys, which it begins with.
    pub(super) fn sources(self) -> impl ExactSizeIterator<Item = &'static str> {
        (0..STARTS[self as usize].len() - 1).map(move |place| self.source(place))
    }

    /// The message at a place in the order of the keys.
    fn source(self, place: usize) -> &'static str {
        let starts = &STARTS[self as usize];
        &self.text()[starts[place] as usize..starts[place + 1] as usize]
    }

    /// The place of a message in the order of the keys.
    fn place(self, key: &str) -> Option<usize> {
        let (text, starts) = (self.text(), &STARTS[self as usize]);
        let begins = &starts[..starts.len() - 1];
        // A space ends a key and is less than all that stands in one, so as many letters as the wanted key has suffice.
        let head = |start: u32| {
            let rest = &text.as_bytes()[start as usize..];
            &rest[..key.len().min(rest.len())]
        };
        let at = begins.partition_point(|start| head(*start) < key.as_bytes());
        begins.get(at).filter(|start| key_of(&text[**start as usize..]) == key).map(|_| at)
    }

    /// The ids of the catalog's messages in whose text, names or aliases, something stands, whatever its case, spaces, hyphens
    /// and apostrophes. None is parsed for it, which for a vocabulary takes a hundred times as long.
    pub(crate) fn items_mentioning(self, wanted: &str) -> impl Iterator<Item = &'static str> + use<> {
        static SQUASHED: [OnceLock<Vec<(&str, String)>>; 3] = [const { OnceLock::new() }; 3];
        let read = || {
            let items = self.sources().filter_map(|source| {
                let key = key_of(source);
                Some((key.strip_prefix(ITEM)?, squashed(&source[key.len()..])))
            });
            items.collect()
        };
        let (all, wanted) = (SQUASHED[self as usize].get_or_init(read), squashed(wanted));
        all.iter().filter(move |(_, text)| text.contains(&wanted)).map(|(id, _)| *id)
    }

    /// The terms of a word for a flare, as Fluent.
    fn flare_terms(self, word: FlareWord) -> &'static str {
        match (self, word) {
            (Self::English, FlareWord::Flare) => include_str!("../../locales/en/flare-words/flare.ftl"),
            (Self::English, FlareWord::Crash) => include_str!("../../locales/en/flare-words/crash.ftl"),
            (Self::English, FlareWord::BadSpell) => include_str!("../../locales/en/flare-words/bad-spell.ftl"),
            (Self::German, FlareWord::Flare) => include_str!("../../locales/de/flare-words/flare.ftl"),
            (Self::German, FlareWord::Crash) => include_str!("../../locales/de/flare-words/crash.ftl"),
            (Self::German, FlareWord::BadSpell) => include_str!("../../locales/de/flare-words/bad-spell.ftl"),
            (Self::Spanish, FlareWord::Flare) => include_str!("../../locales/es/flare-words/flare.ftl"),
            (Self::Spanish, FlareWord::Crash) => include_str!("../../locales/es/flare-words/crash.ftl"),
            (Self::Spanish, FlareWord::BadSpell) => include_str!("../../locales/es/flare-words/bad-spell.ftl"),
        }
    }

    /// The messages of the language, parsed as they are used.
    pub(super) fn speech(self) -> &'static Speech {
        static SPOKEN: [OnceLock<Speech>; 3] = [const { OnceLock::new() }; 3];
        SPOKEN[self as usize].get_or_init(|| Speech::of(self))
    }
}

/// What the keys of the catalog's names begin with.
const ITEM: &str = "item-";

/// The messages of a language, each parsed on first use. Parsing all of them would add two milliseconds to a cold
/// start, and the first screen uses a few dozen.
pub(super) struct Speech {
    language: Language,
    parsed: Box<[Parsed]>,
    /// For each word for a flare, made when it is first needed.
    forms: [OnceLock<FluentBundle<FluentResource>>; FlareWord::ALL.len()],
}

/// A message, once it was used; `None` in it if it cannot be parsed.
type Parsed = OnceLock<Option<Box<ast::Message<&'static str>>>>;

impl Speech {
    fn of(language: Language) -> Self {
        let parsed = language.sources().map(|_| OnceLock::new()).collect();
        Self { language, parsed, forms: [const { OnceLock::new() }; FlareWord::ALL.len()] }
    }

    /// The plural rules, and the terms of a word for a flare. It holds no messages: none of ours refers to another, which
    /// the build ensures.
    pub(super) fn forms(&self, word: FlareWord) -> &FluentBundle<FluentResource> {
        self.forms[word as usize].get_or_init(|| {
            let mut forms = FluentBundle::new_concurrent(vec![self.language.identifier()]);
            // Isolation marks help where scripts mix. None of our languages needs them, and a terminal would show them.
            forms.set_use_isolating(false);
            #[cfg(feature = "pseudo")]
            if self.language == Language::English {
                forms.set_transform(Some(super::pseudo::lengthen));
            }
            let terms = FluentResource::try_new(self.language.flare_terms(word).to_owned());
            // The build has parsed them, and no term stands twice.
            let _ = forms.add_resource(terms.unwrap_or_else(|(partial, _errors)| partial));
            forms
        })
    }

    pub(super) fn message(&self, key: &str) -> Option<&ast::Message<&'static str>> {
        let place = self.language.place(key)?;
        self.parsed[place].get_or_init(|| parse(self.language.source(place)).map(Box::new)).as_deref()
    }
}

/// The key that a message begins with.
pub(super) fn key_of(source: &str) -> &str {
    source.split_once(' ').map_or(source, |(key, _)| key)
}

/// Parses a single message. `None` if it has a syntax error, which a test would find.
fn parse(source: &'static str) -> Option<ast::Message<&'static str>> {
    let resource = parser::parse_runtime(source).unwrap_or_else(|(partial, _errors)| partial);
    resource.body.into_iter().find_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    })
}

/// A text in small letters, without white space, hyphens, underscores and apostrophes.
fn squashed(text: &str) -> String {
    let kept = text.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '_' | '\'' | '’'));
    kept.flat_map(char::to_lowercase).collect()
}

/// The keys that a language lacks, ignoring the fallback.
#[cfg(test)]
pub(crate) fn missing(language: Language, keys: impl IntoIterator<Item = String>) -> Vec<String> {
    keys.into_iter().filter(|key| language.speech().message(key).is_none()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::BUILT_IN;

    #[test]
    fn messages_parsed_one_by_one_equal_the_whole_text() {
        for language in Language::ALL {
            let whole = match parser::parse_runtime(language.text()) {
                Ok(whole) => whole.body,
                Err((_, errors)) => panic!("{language:?}: {errors:?}"),
            };
            let alone: Vec<_> = language.sources().map(|source| Entry::Message(parse(source).unwrap())).collect();
            assert_eq!(alone, whole, "{language:?}");
            let keys: Vec<_> = language.sources().map(key_of).collect();
            assert!(keys.is_sorted(), "{language:?}");
            for (place, key) in keys.into_iter().enumerate() {
                assert_eq!(language.place(key), Some(place), "{language:?}: {key}");
                assert_eq!(language.place(&format!("{key}-")), None);
            }
        }
    }

    #[test]
    fn words_of_items_belong_to_items() {
        for language in Language::ALL {
            let items = language.sources().filter_map(|source| key_of(source).strip_prefix("item-"));
            let unknown: Vec<&str> = items.filter(|id| BUILT_IN.iter().all(|item| item.id != *id)).collect();
            assert_eq!(unknown, [""; 0], "{language:?}");
        }
    }

    #[test]
    fn language_is_found_by_its_tag() {
        assert_eq!(Language::from_tag("de-AT"), Some(Language::German));
        assert_eq!(Language::from_tag("es_MX.UTF-8"), Some(Language::Spanish));
        assert_eq!(Language::from_tag("C"), None);
    }
}
