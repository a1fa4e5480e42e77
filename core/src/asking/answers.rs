//! What answers to a check-in's questions are: as entries, read back from entries, and as they usually are.

use serde::{Deserialize, Serialize};

use super::check_in::{Ask, CheckInItem};
use crate::catalog::ItemKind;
use crate::entry::{Body, Effort, Entry, Mark, Rating, Severity};
use crate::journal::Journal;
use crate::screen::{Recent, usual};
use crate::store::ItemUse;

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Said {
    /// So strong, or so well, 0–10.
    Value {
        /// The number.
        value: f64,
    },
    /// There, not rated.
    Present,
    /// Yes.
    Yes,
    /// No: of a symptom or factor, none today; of a remedy or rest, not taken.
    No,
    /// So many minutes, 0–1,440.
    Minutes {
        /// The number.
        minutes: u32,
    },
    /// How the night was; what is absent was not said.
    Sleep {
        /// How long, in minutes.
        minutes: Option<u32>,
        /// How good, 0–10.
        quality: Option<f64>,
        /// Whether it restored.
        restored: Option<bool>,
    },
}

impl Journal {
    /// What an answer to a question becomes; absent where it is no answer to it.
    pub(super) fn answer(&self, question: &CheckInItem, said: Said) -> Option<Body> {
        let Some(item) = question.item.clone() else {
            let Said::Sleep { minutes, quality, restored } = said else { return None };
            return Some(Body::Sleep { minutes, quality: quality.map(Rating::of), restored, nap: false });
        };
        let yes_no = question.ask == Ask::YesNo;
        let kind = self.catalog().get(&item)?.kind;
        Some(match (kind, said) {
            (ItemKind::Symptom, Said::Value { value }) if !yes_no => Body::symptom(&item.0, Severity::of(value)),
            (ItemKind::Symptom, Said::Present | Said::Yes) => Body::symptom(&item.0, Severity::Present),
            (ItemKind::Symptom, Said::No) => Body::symptom(&item.0, Severity::of(0.0)),
            (ItemKind::Factor, Said::Value { value }) if !yes_no => {
                Body::Factor { item, amount: Some(Rating::of(value)) }
            }
            (ItemKind::Factor, Said::Present | Said::Yes) => Body::Factor { item, amount: None },
            (ItemKind::Factor, Said::No) => Body::Factor { item, amount: Some(Rating::of(0.0)) },
            (ItemKind::Remedy, Said::Yes) => Body::remedy(&item.0),
            (ItemKind::Remedy, Said::No) => Body::Remedy { item, dose: None, taken: false, helped: None },
            (ItemKind::Rest, Said::Minutes { minutes }) if !yes_no => {
                Body::Rest { item, minutes: Some(minutes), taken: true }
            }
            (ItemKind::Rest, Said::Yes) => Body::Rest { item, minutes: None, taken: true },
            (ItemKind::Rest, Said::No) => Body::Rest { item, minutes: None, taken: false },
            (ItemKind::Activity, Said::Minutes { minutes }) => {
                Body::Activity { item, effort: Effort::default(), minutes: Some(minutes) }
            }
            (ItemKind::Measurement, Said::Minutes { minutes }) => Body::Measurement { item, value: minutes.into() },
            (ItemKind::Function, Said::Value { value }) => Body::Function { item, rating: Rating::of(value) },
            _ => return None,
        })
    }
}

/// Said by the person at the time, not filled in nor recalled.
pub(super) fn said_by_person(mark: Mark) -> bool {
    matches!(mark, Mark::Measured | Mark::Coarse)
}

/// The latest answer to a question among entries.
pub(super) fn said_among(question: &CheckInItem, entries: &[Entry], counts: fn(Mark) -> bool) -> Option<Said> {
    entries.iter().rev().filter(|entry| counts(entry.mark)).find_map(|entry| said_of(question, &entry.body))
}

/// What an entry answers to a question, if it does.
fn said_of(question: &CheckInItem, body: &Body) -> Option<Said> {
    if let (Body::Sleep { minutes, quality, restored, nap: false }, Ask::Sleep) = (body, question.ask) {
        return Some(Said::Sleep { minutes: *minutes, quality: quality.map(Rating::value), restored: *restored });
    }
    let (item, _) = body.item()?;
    if question.item.as_ref() != Some(item) {
        return None;
    }
    let yes_no = |yes: bool| if yes { Said::Yes } else { Said::No };
    match (question.ask, body) {
        (Ask::YesNo, Body::Remedy { taken, .. } | Body::Rest { taken, .. }) => Some(yes_no(*taken)),
        (Ask::YesNo, _) => Some(yes_no(body.value() != Some(0.0))),
        (Ask::Minutes, Body::Activity { minutes, .. } | Body::Rest { minutes, taken: true, .. }) => {
            minutes.map(|minutes| Said::Minutes { minutes })
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the minutes of a day")]
        (Ask::Minutes, Body::Measurement { value, .. }) => {
            Some(Said::Minutes { minutes: libm::round(value.clamp(0.0, 1_440.0)) as u32 })
        }
        (Ask::Severity, Body::Symptom { .. } | Body::Factor { .. }) => {
            Some(body.value().map_or(Said::Present, |value| Said::Value { value }))
        }
        (Ask::Function, _) => body.value().map(|value| Said::Value { value }),
        _ => None,
    }
}

/// The usual answer: the median of the known days, where seven are.
pub(super) fn usual_of(question: &CheckInItem, recent: &Recent) -> Option<Said> {
    let past = || recent.items.iter().filter(|used| used.day < recent.day);
    match (question.ask, &question.item) {
        (Ask::Severity | Ask::Function, Some(item)) => {
            let known: Vec<f64> = past().filter(|used| used.item == *item).filter_map(ItemUse::sure_high).collect();
            usual(&known).map(|value| Said::Value { value })
        }
        (Ask::Sleep, None) => {
            let known = recent.days.iter().filter(|facts| facts.day < recent.day).filter_map(|facts| facts.sleep);
            let minutes = libm::round(usual(&known.collect::<Vec<_>>())?.clamp(0.0, 1_440.0));
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the minutes of a day")]
            Some(Said::Sleep { minutes: Some(minutes as u32), quality: None, restored: None })
        }
        _ => None,
    }
}
