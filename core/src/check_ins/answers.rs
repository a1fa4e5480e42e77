//! Answers to the questions of a check-in: as entries, read back from entries, and the usual answers.

use serde::{Deserialize, Serialize};

use super::{CheckInAsk, CheckInItem};
use crate::catalog::{Catalog, ItemKind, Scale};
use crate::days::{ItemUse, Slept, sleep, usual};
use crate::entry::{Body, Effort, Entry, Intake, Mark, Rating, Severity};
use crate::error::EbbError;
use crate::recent_days::RecentDays;
use crate::storage::Reader;

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum CheckInValue {
    /// A severity or rating, 0–10.
    Value {
        /// The number.
        value: f64,
    },
    /// One of four steps in words, by its place, 0–3: 0, 2, 5 or 8 of 10. For a severity none, mild, moderate and severe;
    /// for an ability and the night's quality very badly, badly, so-so and well.
    Word {
        /// The place of the word.
        place: u8,
    },
    /// Present, without a number.
    Present,
    /// Yes.
    Yes,
    /// No: for a symptom or factor, none today; for a remedy or rest, not taken.
    No,
    /// A number of minutes, 0–1,440.
    Minutes {
        /// The number.
        minutes: u32,
    },
    /// A night's sleep. Absent parts were not given.
    Sleep {
        /// Its duration in minutes.
        minutes: Option<u32>,
        /// Its quality, 0–10.
        quality: Option<f64>,
        /// Whether it was restorative.
        restored: Option<bool>,
    },
}

/// The body of the entry that an answer becomes; `None` if the answer does not fit the question.
pub(super) fn body_of(catalog: &Catalog, question: &CheckInItem, said: CheckInValue) -> Option<Body> {
    let Some(item) = question.item.clone() else {
        let (minutes, quality, restored) = match said {
            CheckInValue::Sleep { minutes, quality, restored } => (minutes, quality.map(Rating::of), restored),
            CheckInValue::Word { place } => (None, Some(step(place)), None),
            _ => return None,
        };
        return Some(Body::Sleep { minutes, quality, restored, nap: false });
    };
    let yes_no = question.ask == CheckInAsk::YesNo;
    let kind = catalog.get(&item)?.kind;
    Some(match (kind, said) {
        (ItemKind::Symptom, CheckInValue::Value { value }) if !yes_no => Body::symptom(&item.0, Severity::of(value)),
        (ItemKind::Symptom, CheckInValue::Word { place }) if !yes_no => {
            Body::symptom(&item.0, Severity::Rated { rating: step(place) })
        }
        (ItemKind::Symptom, CheckInValue::Present | CheckInValue::Yes) => Body::symptom(&item.0, Severity::Present),
        (ItemKind::Symptom, CheckInValue::No) => Body::symptom(&item.0, Severity::of(0.0)),
        (ItemKind::Factor, CheckInValue::Value { value }) if !yes_no => {
            Body::Factor { item, amount: Some(Rating::of(value)) }
        }
        (ItemKind::Factor, CheckInValue::Word { place }) if !yes_no => Body::Factor { item, amount: Some(step(place)) },
        (ItemKind::Factor, CheckInValue::Present | CheckInValue::Yes) => Body::Factor { item, amount: None },
        (ItemKind::Factor, CheckInValue::No) => Body::Factor { item, amount: Some(Rating::of(0.0)) },
        (ItemKind::Remedy, CheckInValue::Yes) => Body::remedy(&item.0),
        (ItemKind::Remedy, CheckInValue::No) => Body::dose(item, None, Intake::Skipped),
        (ItemKind::Rest, CheckInValue::Minutes { minutes }) if !yes_no => {
            Body::Rest { item, minutes: Some(minutes), taken: true }
        }
        (ItemKind::Rest, CheckInValue::Yes) => Body::Rest { item, minutes: None, taken: true },
        (ItemKind::Rest, CheckInValue::No) => Body::Rest { item, minutes: None, taken: false },
        (ItemKind::Activity, CheckInValue::Minutes { minutes }) => {
            Body::Activity { item, effort: Effort::default(), minutes: Some(minutes), timed: None }
        }
        (ItemKind::Measurement, CheckInValue::Minutes { minutes }) => Body::Measurement { item, value: minutes.into() },
        (ItemKind::Function, CheckInValue::Word { place }) => Body::Function { item, rating: step(place) },
        (ItemKind::Function, CheckInValue::Value { value }) => Body::Function { item, rating: Rating::of(value) },
        _ => return None,
    })
}

/// One of the four steps, by its place.
fn step(place: u8) -> Rating {
    Rating { raw: f64::from(place), scale: Scale::FourStep }
}

/// How sure an answer is: a word is one of four steps.
pub(super) fn mark_of(said: CheckInValue) -> Mark {
    if matches!(said, CheckInValue::Word { .. }) { Mark::Coarse } else { Mark::Measured }
}

/// Whether the person gave the value at the time, so that it was neither filled in nor recalled.
pub(super) fn said_by_person(mark: Mark) -> bool {
    matches!(mark, Mark::Measured | Mark::Coarse)
}

/// The latest answer to a question among the entries of a day. A night is what all of them say of it together.
pub(super) fn said_among(question: &CheckInItem, entries: &[Entry], counts: fn(Mark) -> bool) -> Option<CheckInValue> {
    if question.ask == CheckInAsk::Sleep {
        let of_night = |entry: &&Entry| counts(entry.mark) && matches!(entry.body, Body::Sleep { nap: false, .. });
        let nights: Vec<Entry> = entries.iter().filter(of_night).cloned().collect();
        let Slept { night: minutes, quality, restored, .. } = sleep(&nights);
        return (!nights.is_empty()).then_some(CheckInValue::Sleep { minutes, quality, restored });
    }
    entries.iter().rev().filter(|entry| counts(entry.mark)).find_map(|entry| answer_in(question, &entry.body))
}

/// The answer that an entry gives to a question, if any.
fn answer_in(question: &CheckInItem, body: &Body) -> Option<CheckInValue> {
    let (item, _) = body.item()?;
    if question.item.as_ref() != Some(item) {
        return None;
    }
    let yes_no = |yes: bool| if yes { CheckInValue::Yes } else { CheckInValue::No };
    match (question.ask, body) {
        (CheckInAsk::YesNo, Body::Remedy { intake: Intake::NotSure, .. }) => None,
        (CheckInAsk::YesNo, Body::Remedy { intake, .. }) => Some(yes_no(*intake == Intake::Taken)),
        (CheckInAsk::YesNo, Body::Rest { taken, .. }) => Some(yes_no(*taken)),
        (CheckInAsk::YesNo, _) => Some(yes_no(body.value() != Some(0.0))),
        (CheckInAsk::Minutes, Body::Activity { minutes, .. } | Body::Rest { minutes, taken: true, .. }) => {
            minutes.map(|minutes| CheckInValue::Minutes { minutes })
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the minutes of a day")]
        (CheckInAsk::Minutes, Body::Measurement { value, .. }) => {
            Some(CheckInValue::Minutes { minutes: libm::round(value.clamp(0.0, 1_440.0)) as u32 })
        }
        (CheckInAsk::Severity, Body::Symptom { .. } | Body::Factor { .. }) => {
            Some(body.value().map_or(CheckInValue::Present, |value| CheckInValue::Value { value }))
        }
        (CheckInAsk::Function, _) => body.value().map(|value| CheckInValue::Value { value }),
        _ => None,
    }
}

/// The usual answer: the median of the known days, if there are at least seven.
pub(super) fn usual_of(
    reader: &Reader<'_>,
    question: &CheckInItem,
    recent: &RecentDays,
) -> Result<Option<CheckInValue>, EbbError> {
    let past = || recent.items.iter().filter(|used| used.day < recent.day);
    Ok(match (question.ask, &question.item) {
        (CheckInAsk::Severity | CheckInAsk::Function, Some(item)) => {
            let known: Vec<f64> = past().filter(|used| used.item == *item).filter_map(ItemUse::sure_high).collect();
            usual(&known).map(|value| CheckInValue::Value { value })
        }
        // The question is about the night, so naps are left out.
        (CheckInAsk::Sleep, None) => usual(&recent.nights(reader)?).map(|minutes| {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the minutes of a day")]
            let minutes = libm::round(minutes.clamp(0.0, 1_440.0)) as u32;
            CheckInValue::Sleep { minutes: Some(minutes), quality: None, restored: None }
        }),
        _ => None,
    })
}
