//! Errors in diary files, with words for the person.

use ebb_core::i18n::{Words, keys};

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
    pub fn in_words(&self, words: Words) -> String {
        let given = |key, given: &String| words.say(key, &[("given", given.into())]);
        match self {
            Self::MissingColumn(column) => {
                let form = COLUMNS.join(",");
                words.diary_column(*column, form)
            }
            Self::NoRows => words.diary_no_rows(),
            Self::TooFewFields => words.skip_short(),
            Self::InvalidUtf8 => words.skip_not_text(),
            Self::MissingPerson => words.diary_nobody(),
            Self::MissingName => words.diary_nameless(),
            Self::Date(text) => given(keys::SKIP_DATE, text),
            Self::Kind(text) => given(keys::DIARY_KIND, text),
            Self::Number(text) => given(keys::DIARY_NUMBER, text),
            Self::Range(text, low, high) => {
                let number = |number: f64| words.number(number);
                words.diary_range(text, number(*low), number(*high))
            }
            Self::Flare(text) => given(keys::DIARY_FLARE, text),
            Self::TooFarApart => words.diary_far_apart(MAX_YEARS),
        }
    }
}
