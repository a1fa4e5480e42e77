//! The questionnaire for post-exertional malaise (PEM): the five items of the short form of the DSQ-PEM (Cotler et al.
//! 2018, Diagnostics 8:66), each with a frequency and a severity of 0–4 over the last six months, in our own words.

use serde::{Deserialize, Serialize};

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::PemStatus;
use crate::error::{EbbError, InvalidInput};
use crate::i18n::Words;
use crate::variants;

/// The highest frequency and severity.
const STEP_MOST: u8 = 4;

/// Lowest frequency and severity that count: about half the time, moderate (Cotler et al. 2018).
const COUNTS: u8 = 2;

/// An item of the screen.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PemItem {
    /// A dead, heavy feeling after starting to exercise.
    HeavyAfterStarting,
    /// Soreness or fatigue the day after everyday activities that were not strenuous.
    SoreNextDay,
    /// Mentally tired after the slightest effort.
    MentallyTired,
    /// Physically tired after minimal exercise.
    PhysicallyTired,
    /// Drained or ill after mild activity.
    DrainedAfterMild,
}

impl PemItem {
    /// Every item, in the order in which they are asked.
    pub const ALL: [Self; 5] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// The answer to an item. An absent number is unanswered, never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PemAnswer {
    /// The item.
    pub item: PemItem,
    /// Frequency, 0 (never) to 4 (all the time).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frequency: Option<u8>,
    /// Severity, 0 (not present) to 4 (very severe).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<u8>,
}

/// The result of a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, IntoStaticStr, strum::VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PemResult {
    /// At least one item has both a frequency and a severity of 2 or more.
    Positive,
    /// No item has, and no unanswered item could change that.
    Negative,
    /// No item has, but an unanswered one might.
    Open,
}

impl PemResult {
    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The answer it sets in the profile; `None` if it is open.
    pub(super) fn known(self) -> Option<PemStatus> {
        match self {
            Self::Positive => Some(PemStatus::Positive),
            Self::Negative => Some(PemStatus::Negative),
            Self::Open => None,
        }
    }
}

/// A question of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PemQuestion {
    /// The item.
    pub item: PemItem,
    /// The question in words.
    pub text: String,
}

/// A step of a frequency or severity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PemStep {
    /// The number, 0–4.
    pub value: u8,
    /// What it means.
    pub words: String,
}

/// The result of the answers (Cotler et al. 2018). If an item is answered twice, the last answer counts.
#[must_use]
pub fn result(answers: &[PemAnswer]) -> PemResult {
    let of = |item: PemItem| answers.iter().rev().find(|answer| answer.item == item);
    let least = |value: Option<u8>, unknown: bool| value.map_or(unknown, |value| value >= COUNTS);
    let any = |unknown: bool| {
        PemItem::ALL.iter().any(|item| {
            let (often, bad) = of(*item).map_or((None, None), |answer| (answer.frequency, answer.severity));
            least(often, unknown) && least(bad, unknown)
        })
    };
    match (any(false), any(true)) {
        (true, _) => PemResult::Positive,
        (false, true) => PemResult::Open,
        (false, false) => PemResult::Negative,
    }
}

/// The questions in words.
pub(super) fn questions(words: Words) -> Vec<PemQuestion> {
    let question = |item: &PemItem| PemQuestion { item: *item, text: words.variant("pem-item", item.id()) };
    PemItem::ALL.iter().map(question).collect()
}

/// The steps of frequency in words.
pub(super) fn frequencies(words: Words) -> Vec<PemStep> {
    steps(words, "pem-frequency")
}

/// The steps of severity in words.
pub(super) fn severities(words: Words) -> Vec<PemStep> {
    steps(words, "pem-severity")
}

fn steps(words: Words, of: &str) -> Vec<PemStep> {
    (0..=STEP_MOST).map(|value| PemStep { value, words: words.variant(of, value) }).collect()
}

/// The answers in the order of the items, without empty ones. Refuses steps above 4 and a screen without any answer.
pub(super) fn checked(answers: &[PemAnswer]) -> Result<Vec<PemAnswer>, EbbError> {
    let numbers = answers.iter().flat_map(|answer| [answer.frequency, answer.severity]).flatten();
    if let Some(over) = numbers.into_iter().find(|number| *number > STEP_MOST) {
        let (given, high) = (f64::from(over), f64::from(STEP_MOST));
        return Err(EbbError::from(InvalidInput::OutOfRange { field: "step".to_owned(), given, low: 0.0, high }));
    }
    let of = |item: PemItem| answers.iter().rev().find(|answer| answer.item == item).copied();
    let said = |answer: &PemAnswer| answer.frequency.is_some() || answer.severity.is_some();
    let answers: Vec<PemAnswer> = PemItem::ALL.iter().copied().filter_map(of).filter(said).collect();
    if answers.is_empty() { Err(InvalidInput::NothingChosen.into()) } else { Ok(answers) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn answer(item: usize, frequency: Option<u8>, severity: Option<u8>) -> PemAnswer {
        PemAnswer { item: PemItem::ALL[item], frequency, severity }
    }

    #[test]
    fn one_item_with_both_numbers_is_positive() {
        assert_eq!(result(&[answer(1, Some(2), Some(2))]), PemResult::Positive);
        let all = |frequency, severity| (0..5).map(|item| answer(item, frequency, severity)).collect::<Vec<_>>();
        assert_eq!(result(&all(Some(4), Some(1))), PemResult::Negative);
        assert_eq!(result(&all(Some(1), Some(4))), PemResult::Negative);
        assert_eq!(result(&[]), PemResult::Open);
    }

    #[test]
    fn answers_that_cannot_change_the_result_may_be_missing() {
        let mut answers: Vec<PemAnswer> = (0..4).map(|item| answer(item, Some(0), None)).collect();
        assert_eq!(result(&answers), PemResult::Open, "the fifth could turn it");
        answers.push(answer(4, None, Some(1)));
        assert_eq!(result(&answers), PemResult::Negative);
    }

    #[test]
    fn every_item_step_and_result_has_words() {
        for language in crate::i18n::Language::ALL {
            let items = PemItem::ALL.iter().map(|item| format!("pem-item-{}", item.id()));
            let steps =
                (0..=STEP_MOST).flat_map(|step| [format!("pem-frequency-{step}"), format!("pem-severity-{step}")]);
            let results = [PemResult::Positive, PemResult::Negative, PemResult::Open];
            let results = results.map(|result| format!("pem-result-{}", result.id()));
            assert_eq!(crate::i18n::missing(language, items.chain(steps).chain(results)), [""; 0]);
        }
        for item in PemItem::ALL {
            assert_eq!(serde_json::to_value(item).unwrap(), item.id());
            assert_eq!(item.id().parse(), Ok(item));
        }
    }

    fn answers() -> impl Strategy<Value = Vec<PemAnswer>> {
        let number = || prop::option::of(0u8..=STEP_MOST);
        prop::collection::vec((0usize..5, number(), number()).prop_map(|(i, f, s)| answer(i, f, s)), 0..6)
    }

    proptest! {
        /// A definite result stays the same whatever the missing answers are.
        #[test]
        fn a_result_stands_whatever_the_missing_answers_are(answers in answers(), fill in prop::collection::vec((0u8..=STEP_MOST, 0u8..=STEP_MOST), 5)) {
            let before = result(&answers);
            let of = |item: PemItem| answers.iter().rev().find(|answer| answer.item == item);
            let whole: Vec<PemAnswer> = PemItem::ALL.iter().copied().zip(fill).map(|(item, (often, bad))| {
                let known = of(item);
                PemAnswer {
                    item,
                    frequency: known.and_then(|known| known.frequency).or(Some(often)),
                    severity: known.and_then(|known| known.severity).or(Some(bad)),
                }
            }).collect();
            let after = result(&whole);
            prop_assert!(after != PemResult::Open);
            prop_assert!(before == PemResult::Open || before == after);
        }
    }
}
