//! Parsing of severities, doses and lengths of time as they are typed.

use ebb_core::EbbError;
use ebb_core::InvalidInput;
use ebb_core::catalog::Item;
use ebb_core::entry::{Mark, Rating, Scale, Severity};
use ebb_core::i18n::{SeverityWord, TypedRating, read_duration, read_rating, read_severity_word, read_yes_or_no};

use crate::CliError;
use crate::command::Context;

impl Context<'_> {
    /// Parses a severity.
    pub(crate) fn severity(&self, text: &str) -> Result<(Severity, Mark), CliError> {
        let words = self.words();
        let said = || {
            CliError::Message(match read_rating(text) {
                // Neither end is what was said; nor is what lies between.
                Some(TypedRating::Range(low, high)) => {
                    let between = f64::midpoint(low, high);
                    words.error_severity_range(ebb_core::excerpt(text), words.number(high), words.number(between))
                }
                _ => words.error_no_severity(ebb_core::excerpt(text)),
            })
        };
        severity(text).ok_or_else(said)
    }

    /// Refuses a temperature in place of the severity of a fever, with how to log it.
    pub(super) fn no_temperature(&self, item: &Item, amount: Option<&str>) -> Result<(), CliError> {
        const FEVER: &str = "fever";
        const SEVERITY_MOST: f64 = 10.0;
        let number = |text: &str| parse(text.trim_end_matches(|letter: char| !letter.is_numeric()));
        match amount.filter(|_| item.id.0 == FEVER) {
            Some(text) if number(text).is_some_and(|number| number > SEVERITY_MOST) => {
                let label = self.journal.catalog().label(&item.id, self.words());
                Err(CliError::Message(self.words().error_fever_in_degrees(label, ebb_core::excerpt(text))))
            }
            _ => Ok(()),
        }
    }

    /// The percent of energy that a number of ten is. A number that may be one of ten as well as one of a hundred is refused,
    /// with how to write either.
    pub(super) fn energy_of_ten(&self, item: &Item, text: &str) -> Result<Option<f64>, CliError> {
        const ENERGY: &str = "energy";
        if item.id.0 != ENERGY {
            return Ok(None);
        }
        if let Some(TypedRating::OfTen(number)) = read_rating(text) {
            return Ok(Some(number * 10.0));
        }
        let bare = || parse(text).filter(|number| *number > 0.0 && *number <= 10.0);
        let Some(number) = of_ten(text).or_else(bare) else { return Ok(None) };
        let words = self.words();
        let [of_ten, of_hundred] = [number * 10.0, number].map(|percent| words.number(percent));
        Err(CliError::Message(words.error_energy_in_percent(ebb_core::excerpt(text), of_ten, of_hundred)))
    }

    /// Parses a severity that is a number or one of the four steps.
    pub(crate) fn rating(&self, text: &str) -> Result<(Rating, Mark), CliError> {
        match self.severity(text)? {
            (Severity::Rated { rating }, mark) => Ok((rating, mark)),
            (Severity::Present, _) => Err(self.not_a_number(text)),
        }
    }

    pub(super) fn not_a_number(&self, given: &str) -> CliError {
        CliError::Message(self.words().error_not_a_number(ebb_core::excerpt(given)))
    }

    pub(super) fn number(&self, text: &str) -> Result<f64, CliError> {
        parse(text).ok_or_else(|| self.not_a_number(text))
    }

    /// What to write instead of a measurement that cannot be read.
    pub(super) fn not_a_measurement(&self, item: &Item, text: &str) -> CliError {
        let (words, given) = (self.words(), ebb_core::excerpt(text));
        let pressure = text.split_once('/').filter(|_| item.id.0.starts_with("blood-pressure"));
        CliError::Message(match (pressure, &item.unit) {
            (Some((upper, lower)), _) => {
                words.error_two_pressures(given, ebb_core::excerpt(upper.trim()), ebb_core::excerpt(lower.trim()))
            }
            (None, Some(unit)) => words.error_not_measured(given, unit.clone()),
            (None, None) => words.error_not_measured_alone(given),
        })
    }

    /// Reads a duration into minutes: `90`, `45 min`, `7h30`, `7:30`, `1.5h`, "an hour".
    pub(super) fn minutes(&self, text: &str) -> Result<u32, CliError> {
        let said = || CliError::Message(self.words().error_not_a_length(ebb_core::excerpt(text)));
        match parse(text).or_else(|| length(text)) {
            Some(minutes) => within_a_day(minutes),
            None if text.contains(char::is_numeric) => Err(said()),
            None => Err(self.not_a_number(text)),
        }
    }

    /// Reads yes or no, in any of the languages.
    pub(super) fn yes_or_no(&self, text: &str) -> Result<bool, CliError> {
        read_yes_or_no(text).ok_or_else(|| CliError::Message(self.words().error_not_yes_or_no(ebb_core::excerpt(text))))
    }

    pub(super) fn needed<'a>(&self, item: &Item, amount: Option<&'a str>) -> Result<&'a str, CliError> {
        let words = self.journal.words();
        amount.ok_or_else(|| {
            let label = self.journal.catalog().label(&item.id, words);
            let id = item.id.0.clone();
            CliError::Message(words.error_severity_needed(label, id))
        })
    }
}

/// Parses a severity word in any of the languages (none, mild, moderate, severe are 0, 2, 5, 8), or a
/// number.
pub(super) fn severity(text: &str) -> Option<(Severity, Mark)> {
    match read_severity_word(text) {
        Some(SeverityWord::Present) => Some((Severity::Present, Mark::Measured)),
        Some(SeverityWord::Step(step)) => {
            let rating = Rating { raw: f64::from(step), scale: Scale::FourStep };
            Some((Severity::Rated { rating }, Mark::Coarse))
        }
        // More decimals than one would be shown as another number.
        None if text.split_once(['.', ',']).is_some_and(|(_, decimals)| decimals.trim().len() > 1) => None,
        None => parse(text).or_else(|| of_ten(text)).map(|raw| (Severity::of(raw), Mark::Measured)),
    }
}

/// A number from 0 to 10 that is said to be of ten, or in a word: "7/10", "seven".
pub(crate) fn of_ten(text: &str) -> Option<f64> {
    match read_rating(text) {
        Some(TypedRating::OfTen(number) | TypedRating::Word(number)) => Some(number),
        _ => None,
    }
}

/// Parses a number with a decimal point or comma; Rust would also accept "nan", "inf" and "1e1".
pub(crate) fn parse(text: &str) -> Option<f64> {
    if text.contains(char::is_alphabetic) {
        return None;
    }
    // Adding zero turns -0 into 0.
    text.replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite()).map(|number| number + 0.0)
}

/// Reads a length of time in minutes: `7h30`, `7:30`, `1.5h`, `45`, "half an hour".
pub(crate) fn length(text: &str) -> Option<f64> {
    read_duration(text).map(|read| read.minutes)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to lie within a day")]
pub(crate) fn within_a_day(minutes: f64) -> Result<u32, CliError> {
    let out = EbbError::Invalid {
        input: InvalidInput::OutOfRange { field: "minutes".into(), given: minutes, low: 0.0, high: 1_440.0 },
    };
    if (0.0..=1_440.0).contains(&minutes) { Ok(minutes.round() as u32) } else { Err(CliError::Core(out)) }
}
