//! Errors in diary files, with words for the person.

use ebb_core::i18n::Words;

use super::{COLUMNS, MAX_YEARS};

/// An error in a diary file, with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct DiaryError {
    /// The line, counted from 1, which is the header.
    pub line: u64,
    /// The kind of error.
    pub kind: DiaryErrorKind,
}

/// The kind of an error in a diary file.
#[derive(Debug, Clone, PartialEq)]
pub enum DiaryErrorKind {
    /// The header lacks this column.
    MissingColumn(&'static str),
    /// There is nothing below the header.
    NoRows,
    /// The line has fewer fields than columns.
    TooFewFields,
    /// The line is not valid UTF-8.
    InvalidUtf8,
    /// The person is empty.
    MissingPerson,
    /// A symptom, factor or measure has no name.
    MissingName,
    /// The text is not a date.
    Date(String),
    /// The text is not a kind of row.
    Kind(String),
    /// The text is not a finite number.
    Number(String),
    /// The value is outside the given limits.
    Range(String, f64, f64),
    /// The value of a flare row is neither 0 nor 1.
    Flare(String),
    /// The day is too far from the person's other days.
    TooFarApart,
}

impl DiaryErrorKind {
    /// The error and its remedy in the person's language.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        let given = |key, given: &String| words.say(key, &[("given", given.into())]);
        match self {
            Self::MissingColumn(column) => {
                let form = COLUMNS.join(",");
                words.say("diary-column", &[("column", (*column).into()), ("form", form.into())])
            }
            Self::NoRows => words.get("diary-no-rows"),
            Self::TooFewFields => words.get("skip-short"),
            Self::InvalidUtf8 => words.get("skip-not-text"),
            Self::MissingPerson => words.get("diary-nobody"),
            Self::MissingName => words.get("diary-nameless"),
            Self::Date(text) => given("skip-date", text),
            Self::Kind(text) => given("diary-kind", text),
            Self::Number(text) => given("diary-number", text),
            Self::Range(text, low, high) => {
                let number = |number: f64| words.number(number);
                let limits = [("low", number(*low).into()), ("high", number(*high).into())];
                words.say("diary-range", &[&[("given", text.into())], &limits[..]].concat())
            }
            Self::Flare(text) => given("diary-flare", text),
            Self::TooFarApart => words.say("diary-far-apart", &[("years", MAX_YEARS.into())]),
        }
    }
}
