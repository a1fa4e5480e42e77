//! The answers of a check-in in words.

use super::{CheckInAsk, CheckInChoice, CheckInValue};
use crate::catalog::Scale;
use crate::entry::Rating;
use crate::i18n::{Words, keys};

/// The lengths that a question for minutes offers. Convention.
const LENGTHS: [u32; 4] = [15, 30, 60, 120];

/// The answers that one tap gives.
pub(super) fn choices(ask: CheckInAsk, given: Option<CheckInValue>, words: Words) -> Vec<CheckInChoice> {
    let strength = [keys::SEVERITY_NONE, keys::SEVERITY_MILD, keys::SEVERITY_MODERATE, keys::SEVERITY_SEVERE];
    let quality = [keys::CHECK_IN_VERY_BADLY, keys::CHECK_IN_BADLY, keys::CHECK_IN_SO_SO, keys::CHECK_IN_WELL];
    let steps = |labels: [_; 4]| {
        let said = |(place, key)| (CheckInValue::Word { place }, words.get(key));
        (0..).zip(labels).map(said).collect::<Vec<_>>()
    };
    let all = match ask {
        CheckInAsk::Severity => steps(strength),
        CheckInAsk::Sleep | CheckInAsk::Function => steps(quality),
        CheckInAsk::YesNo => vec![(CheckInValue::Yes, words.helped_yes()), (CheckInValue::No, words.helped_no())],
        CheckInAsk::Minutes => {
            let of = |minutes: u32| (CheckInValue::Minutes { minutes }, words.duration(f64::from(minutes)));
            LENGTHS.into_iter().map(of).collect()
        }
    };
    let is_given =
        |said| given.is_some_and(|given| given == said || (number(given).is_some() && number(given) == number(said)));
    all.into_iter().map(|(said, label)| CheckInChoice { said, label, given: is_given(said) }).collect()
}

/// The number 0–10 of an answer, if it has one.
fn number(said: CheckInValue) -> Option<f64> {
    match said {
        CheckInValue::Word { place } => Some(Rating { raw: f64::from(place), scale: Scale::FourStep }.value()),
        CheckInValue::Value { value } => Some(value),
        CheckInValue::Sleep { quality, .. } => quality,
        _ => None,
    }
}

/// A value in words.
#[must_use]
pub fn said_in_words(said: CheckInValue, words: Words) -> String {
    match said {
        CheckInValue::Value { value } => words.number(value),
        CheckInValue::Word { .. } => words.number(number(said).unwrap_or_default()),
        CheckInValue::Present => words.severity_present(),
        CheckInValue::Yes => words.helped_yes(),
        CheckInValue::No => words.helped_no(),
        CheckInValue::Minutes { minutes } => words.duration(f64::from(minutes)),
        CheckInValue::Sleep { minutes, quality, .. } => {
            let length = minutes.map(|minutes| words.duration(f64::from(minutes)));
            let quality = quality.map(|quality| words.entry_sleep_quality(words.number(quality)));
            [length, quality].into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
    }
}
