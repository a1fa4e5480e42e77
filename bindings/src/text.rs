//! Words, moments and dates, without an open journal.

use ebb_core::i18n::{Language, Word, Words};
use ebb_core::safety::{CrisisKind, TalkToSomeone};
use ebb_core::time::{Moment, RoughDate};
use ebb_core::{EbbError, Timestamp};

/// An error in a language: what happened, and what to do.
#[uniffi::export]
#[must_use]
pub fn explain_error(error: EbbError, language: Language) -> String {
    error.in_words(Words::new(language))
}

/// The stable code of an error's detail, kebab-case, such as `no-activity`.
#[uniffi::export]
#[must_use]
pub fn error_code(error: EbbError) -> String {
    error.code().to_owned()
}

/// The words of the screens in a language.
#[uniffi::export]
#[must_use]
pub fn screen_words(language: Language) -> Vec<Word> {
    Words::new(language).table()
}

/// The card *Talk to someone* where no journal can be read: without contact and country, and none can be chosen.
#[uniffi::export]
#[must_use]
pub fn talk_without_journal(about: Option<CrisisKind>, language: Language) -> TalkToSomeone {
    let words = Words::new(language);
    let hints = vec![words.talk_find_emergency()];
    TalkToSomeone { hints, ..TalkToSomeone::without_journal(about, words) }
}

/// The first of a person's languages, as BCP 47 tags, that Ebb speaks; otherwise English.
#[uniffi::export]
#[must_use]
pub fn preferred_language(tags: Vec<String>) -> Language {
    tags.iter().find_map(|tag| Language::from_tag(tag)).unwrap_or_default()
}

/// The moment of an instant in a zone, by the built-in table. A phone that knows its own offset constructs the
/// [`Moment`] itself.
#[uniffi::export]
pub fn moment_in_zone(at: Timestamp, zone: String) -> Result<Moment, EbbError> {
    Ok(Moment::in_zone(at, &zone)?)
}

/// Parses `2026-03-29T08:30:00+02:00[Europe/Berlin]`.
#[uniffi::export]
pub fn moment_from_text(text: String) -> Result<Moment, EbbError> {
    Ok(text.parse::<Moment>()?)
}

/// Parses `2024`, `2024-03` or `2024-03-14`.
#[uniffi::export]
pub fn rough_date_from_text(text: String) -> Result<RoughDate, EbbError> {
    Ok(text.parse::<RoughDate>()?)
}
