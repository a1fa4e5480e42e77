//! Words: Fluent files for each language, in the binary. Everything about health is worded here, once,
//! for both phones, the terminal and the reports.
//!
//! A missing translation falls back to English, and fails a test.

use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use serde::Serialize;
use unic_langid::LanguageIdentifier;

/// A language Ebb speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Language {
    /// English.
    #[default]
    English,
    /// German, *du*.
    German,
    /// Spanish, *tú*.
    Spanish,
}

/// One word or phrase of the table that screens draw from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Word {
    /// Its key, such as `app-undo`.
    pub key: String,
    /// Its text in the journal's language.
    pub text: String,
}

/// The files of one language: the vocabulary, the sentences the core makes, the words of the screens.
type Files = [&'static str; FILES];

/// How many files each language has.
const FILES: usize = 4;

impl Language {
    /// Every language.
    pub const ALL: [Self; 3] = [Self::English, Self::German, Self::Spanish];

    /// The ISO 639-1 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Spanish => "es",
        }
    }

    /// The language of a BCP 47 tag or POSIX locale such as `de-AT` or `es_MX.UTF-8`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.']).next()?;
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    fn identifier(self) -> LanguageIdentifier {
        // Every code is a well-formed tag; the default ("und") would only lose the plural rules.
        self.code().parse().unwrap_or_default()
    }

    fn files(self) -> Files {
        macro_rules! files {
            ($code:literal) => {
                [
                    include_str!(concat!("../locales/", $code, "/catalog.ftl")),
                    include_str!(concat!("../locales/", $code, "/core.ftl")),
                    include_str!(concat!("../locales/", $code, "/app.ftl")),
                    include_str!(concat!("../locales/", $code, "/seldom.ftl")),
                ]
            };
        }
        match self {
            Self::English => files!("en"),
            Self::German => files!("de"),
            Self::Spanish => files!("es"),
        }
    }

    /// A file, parsed once a process, when it is first needed: together they are two milliseconds of a cold start.
    fn resource(self, file: usize) -> &'static Arc<FluentResource> {
        static PARSED: [[OnceLock<Arc<FluentResource>>; FILES]; 3] = [const { [const { OnceLock::new() }; FILES] }; 3];
        PARSED[self as usize][file].get_or_init(|| {
            // A resource that does not parse keeps its good messages; a test finds the bad ones.
            let text = self.files()[file].to_owned();
            Arc::new(FluentResource::try_new(text).unwrap_or_else(|(partial, _errors)| partial))
        })
    }
}

/// The first parts of the keys in `seldom.ftl`; no other key begins so.
const SELDOM: [&str; 14] = [
    "error-",
    "page-",
    "guide-",
    "pem-",
    "movement-",
    "workstation-",
    "evaluate-",
    "diary-",
    "recover-",
    "prior-",
    "examination-",
    "problem-",
    "menopause-",
    "reminder-",
];

/// The files of a language by where they stand in [`Language::files`].
const CATALOG: usize = 0;
const CORE: usize = 1;
const APP: usize = 2;
const SELDOM_FILE: usize = 3;

/// A language's words: those of every screen, and the others, read once one of them is needed.
#[derive(Default)]
struct Bundles {
    usual: OnceLock<Bundle>,
    seldom: OnceLock<Bundle>,
}

type Bundle = FluentBundle<Arc<FluentResource>>;

impl Bundles {
    /// Where a key is, if this language has it.
    fn of(&self, language: Language, key: &str) -> &Bundle {
        if key.starts_with("app-") || SELDOM.iter().any(|head| key.starts_with(head)) {
            self.seldom.get_or_init(|| bundle(language, &[APP, SELDOM_FILE]))
        } else {
            self.usual.get_or_init(|| bundle(language, &[CATALOG, CORE]))
        }
    }
}

/// One language's words.
pub struct Words {
    language: Language,
    own: Bundles,
    /// English, for what the language lacks.
    fallback: Bundles,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

/// An argument of a sentence.
pub type Argument<'a> = (&'static str, FluentValue<'a>);

impl Words {
    /// The words of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language, own: Bundles::default(), fallback: Bundles::default() }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A word or phrase without arguments. A key that exists nowhere is shown as itself.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A sentence with its arguments.
    #[must_use]
    pub fn say(&self, key: &str, arguments: &[Argument<'_>]) -> String {
        self.find(key, None, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// A word, if there is one.
    #[must_use]
    pub fn lookup(&self, key: &str) -> Option<String> {
        self.find(key, None, &[])
    }

    /// Other words for the same thing: the message's `.alias`, parted at semicolons.
    #[must_use]
    pub fn aliases(&self, key: &str) -> Vec<String> {
        let found = self.find(key, Some("alias"), &[]).unwrap_or_default();
        found.split(';').map(str::trim).filter(|alias| !alias.is_empty()).map(str::to_owned).collect()
    }

    fn find(&self, key: &str, attribute: Option<&str>, arguments: &[Argument<'_>]) -> Option<String> {
        let arguments: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        let fallback = (self.language != Language::English).then_some((&self.fallback, Language::English));
        [Some((&self.own, self.language)), fallback].into_iter().flatten().find_map(|(bundles, language)| {
            let bundle = bundles.of(language, key);
            let message = bundle.get_message(key)?;
            let pattern = match attribute {
                Some(name) => message.get_attribute(name)?.value(),
                None => message.value()?,
            };
            // Formatting errors leave the placeholder's name in the text; a test finds them.
            Some(bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
        })
    }

    /// A number with at most one decimal, in the language's form.
    #[must_use]
    pub fn number(&self, number: f64) -> String {
        let text = format!("{number:.1}");
        let text = text.strip_suffix(".0").unwrap_or(&text);
        match self.language {
            Language::English => text.to_owned(),
            Language::German | Language::Spanish => text.replace('.', ","),
        }
    }

    /// Everything the screens need beside the values they are given.
    #[must_use]
    pub fn table(&self) -> Vec<Word> {
        keys(Language::English, APP).map(|key| Word { text: self.get(key), key: key.to_owned() }).collect()
    }
}

fn bundle(language: Language, files: &[usize]) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
    // Isolation marks help where scripts mix; none of our languages needs them, and a terminal shows them.
    bundle.set_use_isolating(false);
    for file in files {
        bundle.add_resource_overriding(Arc::clone(language.resource(*file)));
    }
    bundle
}

/// The keys of one of a language's files, in order.
fn keys(language: Language, file: usize) -> impl Iterator<Item = &'static str> {
    language.resource(file).entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    })
}

/// Those keys that a language lacks, without the fallback.
#[cfg(test)]
pub(crate) fn missing(language: Language, keys: impl IntoIterator<Item = String>) -> Vec<String> {
    let own = bundle(language, &[CATALOG, CORE, APP, SELDOM_FILE]);
    keys.into_iter().filter(|key| !own.has_message(key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_file_parses() {
        for language in Language::ALL {
            for text in language.files() {
                if let Err((_, errors)) = FluentResource::try_new(text.to_owned()) {
                    panic!("{language:?}: {errors:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_said_seldom_is_where_it_is_looked_for() {
        let is_seldom = |key: &&str| SELDOM.iter().any(|head| key.starts_with(head));
        assert!(keys(Language::English, SELDOM_FILE).all(|key| is_seldom(&key)));
        for file in [CATALOG, CORE, APP] {
            assert_eq!(keys(Language::English, file).find(is_seldom), None);
        }
        assert!(keys(Language::English, APP).all(|key| key.starts_with("app-")));
    }

    #[test]
    fn every_language_says_the_same_things() {
        for file in 0..FILES {
            let english: BTreeSet<_> = keys(Language::English, file).collect();
            for language in Language::ALL {
                let own: BTreeSet<_> = keys(language, file).collect();
                assert_eq!(own, english, "{language:?}, file {file}");
            }
        }
    }

    /// The names of the placeables of a message, also inside selectors.
    fn variables(text: &str) -> BTreeSet<String> {
        text.split('$')
            .skip(1)
            .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
            .collect()
    }

    #[test]
    fn every_language_uses_the_same_arguments() {
        let messages = |language: Language| -> Vec<(String, BTreeSet<String>)> {
            let text = [language.files()[CORE], language.files()[SELDOM_FILE]].concat();
            let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                match line.split_once(" =") {
                    Some((key, _)) if !key.starts_with(' ') => found.push((key.to_owned(), variables(line))),
                    _ => {
                        if let Some(last) = found.last_mut() {
                            last.1.extend(variables(line));
                        }
                    }
                }
            }
            found.sort();
            found
        };
        for language in Language::ALL {
            assert_eq!(messages(language), messages(Language::English), "{language:?}");
        }
    }

    #[test]
    fn a_language_is_known_by_its_tag() {
        assert_eq!(Language::from_tag("de-AT"), Some(Language::German));
        assert_eq!(Language::from_tag("es_MX.UTF-8"), Some(Language::Spanish));
        assert_eq!(Language::from_tag("C"), None);
    }

    #[test]
    fn numbers_wear_the_languages_comma() {
        assert_eq!(Words::new(Language::English).number(6.5), "6.5");
        assert_eq!(Words::new(Language::German).number(6.5), "6,5");
        assert_eq!(Words::new(Language::Spanish).number(7.0), "7");
    }
}
