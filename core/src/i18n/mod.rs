//! Localized text from Fluent files embedded in the binary. Everything about health is worded here, once, for both
//! phones, the terminal and the reports.
//!
//! A missing translation falls back to English, and fails a test.
//!
//! - `messages`: the keys, and a method for each. `wording`: dates and durations in words.
//! - `typed`, `typed_clock`, `typed_date`, `typed_day`, `typed_duration`, `typed_severity`, `typed_time`,
//!   `typed_weekday`: reading what people type.

mod messages;
mod typed;
mod typed_clock;
mod typed_count;
mod typed_date;
mod typed_day;
mod typed_duration;
mod typed_severity;
mod typed_time;
#[cfg(test)]
mod typed_time_tests;
mod typed_weekday;
mod weekday;
mod wording;

use std::fmt::Display;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{self, Entry};
use fluent_syntax::parser;
use serde::Serialize;
use strum::{IntoStaticStr, VariantArray};
use unic_langid::LanguageIdentifier;

use messages::STARTS;
pub use messages::{MessageKey, keys};
pub use typed::{is_off, read_yes_or_no};
pub(crate) use typed_count::split_count;
pub use typed_duration::{TypedDuration, read_duration};
pub use typed_severity::{SeverityWord, read_day_word, read_severity_word};
pub use typed_time::{TypedTime, read_clock_time, read_day, read_time, read_time_before};
pub use typed_weekday::read_weekday;
pub use weekday::WeekdayName;
pub(crate) use weekday::weekday_names;
pub(crate) use wording::lower_first;

use crate::variants;

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

/// An entry of the table of words for the screens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Word {
    /// Its key, such as `app-undo`.
    pub key: String,
    /// Its text in the journal's language.
    pub text: String,
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
    fn sources(self) -> impl ExactSizeIterator<Item = &'static str> {
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
        let at = begins.partition_point(|start| key_of(&text[*start as usize..]) < key);
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

    /// The messages of the language, parsed as they are used.
    fn speech(self) -> &'static Speech {
        static SPOKEN: [OnceLock<Speech>; 3] = [const { OnceLock::new() }; 3];
        SPOKEN[self as usize].get_or_init(|| Speech::of(self))
    }
}

/// What the keys of the catalog's names begin with.
const ITEM: &str = "item-";

/// What the keys of the screens' words begin with.
const APP: &str = "app-";

/// The messages of a language, each parsed on first use. Parsing all of them would add two milliseconds to a cold
/// start, and the first screen uses a few dozen.
struct Speech {
    language: Language,
    parsed: Box<[Parsed]>,
    /// Provides the plural rules. It holds no messages: none of ours refers to another, which the build ensures.
    forms: FluentBundle<FluentResource>,
}

/// A message, once it was used; `None` in it if it cannot be parsed.
type Parsed = OnceLock<Option<Box<ast::Message<&'static str>>>>;

impl Speech {
    fn of(language: Language) -> Self {
        let mut forms = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Isolation marks help where scripts mix. None of our languages needs them, and a terminal would show them.
        forms.set_use_isolating(false);
        let parsed = language.sources().map(|_| OnceLock::new()).collect();
        Self { language, parsed, forms }
    }

    fn message(&self, key: &str) -> Option<&ast::Message<&'static str>> {
        let place = self.language.place(key)?;
        self.parsed[place].get_or_init(|| parse(self.language.source(place)).map(Box::new)).as_deref()
    }
}

/// The key that a message begins with.
fn key_of(source: &str) -> &str {
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

/// The words of a language, with English as fallback.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    language: Language,
}

/// An argument of a message.
pub type Argument<'a> = (&'static str, FluentValue<'a>);

impl Words {
    /// The words of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
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
            Some(speech.forms.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
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
    use crate::check_ins::CheckInAsk;
    use crate::entry::{
        BodySide, DayLevel, EntryKind, FeltAfter, Helped, RecalledDay, Region, SymptomQuality, SymptomSpread,
    };
    use crate::flares::{FlareInconsistency, FlareRepairKind};
    use crate::forecast::LikelihoodBand;
    use crate::pacing::ActionKind;
    use crate::profile::{ExaminationKind, Menopause, OnsetTrigger, PemStatus};
    use crate::reminders::{FlarePolicy, PromptKind, ReminderAction, ReminderKind};

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

    #[test]
    fn words_of_items_belong_to_items() {
        for language in Language::ALL {
            let items = language.sources().filter_map(|source| key_of(source).strip_prefix("item-"));
            let unknown: Vec<&str> = items.filter(|id| BUILT_IN.iter().all(|item| item.id != *id)).collect();
            assert_eq!(unknown, [""; 0], "{language:?}");
        }
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
    fn language_is_found_by_its_tag() {
        assert_eq!(Language::from_tag("de-AT"), Some(Language::German));
        assert_eq!(Language::from_tag("es_MX.UTF-8"), Some(Language::Spanish));
        assert_eq!(Language::from_tag("C"), None);
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
