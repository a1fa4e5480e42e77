//! The setting in words.

use serde::Serialize;

use super::settings::HealthSettings;
use super::values::STEPS;
use crate::error::EbbError;
use crate::i18n::Words;
use crate::storage::{PHONE_HEALTH, Reader};
use crate::time::{Moment, Timestamp};

/// What the phone says of its health store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum HealthAccess {
    /// It has none.
    Absent,
    /// It has one that has to be installed or updated first.
    NeedsUpdate,
    /// Ebb may read none of it.
    NotAllowed,
    /// Ebb may read some of it, and the person can allow the rest.
    Partly,
    /// Ebb may read all that it uses.
    Allowed,
}

/// The setting in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[allow(clippy::struct_excessive_bools, reason = "each is a part of the page that is there or not")]
pub struct HealthPage {
    /// Whether it is on.
    pub on: bool,
    /// How it stands, when it was read last, and how much of it is in the diary.
    pub sentences: Vec<String>,
    /// Whether the person can turn it on or off here.
    pub can_turn: bool,
    /// Whether to offer the phone's page of what Ebb may read.
    pub offers_permission: bool,
    /// Whether to offer the page of the store where the health store is updated.
    pub offers_update: bool,
}

/// The page, for what the phone says, and when it was read last.
pub(super) fn page(
    reader: &Reader<'_>,
    access: HealthAccess,
    last_read: Option<Timestamp>,
    now: &Moment,
) -> Result<HealthPage, EbbError> {
    let words = reader.words();
    let on = reader.setting::<HealthSettings>()?.unwrap_or_default().on;
    let is_there = !matches!(access, HealthAccess::Absent | HealthAccess::NeedsUpdate);
    let stands = match access {
        HealthAccess::Absent => Some(words.health_absent()),
        HealthAccess::NeedsUpdate => Some(words.health_needs_update()),
        HealthAccess::NotAllowed if on => Some(words.health_not_allowed()),
        HealthAccess::Partly if on => Some(words.health_partly()),
        _ => None,
    };
    let mut sentences: Vec<String> = stands.into_iter().collect();
    let can_read = on && matches!(access, HealthAccess::Partly | HealthAccess::Allowed);
    if can_read {
        sentences.push(match last_read {
            Some(at) => words.health_last(words.time_and_date(now.later(at - now.at).local(), now.local().date())),
            None => words.health_never(),
        });
    }
    sentences.extend(in_diary(reader, words)?);
    Ok(HealthPage {
        on,
        sentences,
        // What is on can be turned off even where the store is gone.
        can_turn: is_there || on,
        offers_permission: on && matches!(access, HealthAccess::NotAllowed | HealthAccess::Partly),
        offers_update: access == HealthAccess::NeedsUpdate,
    })
}

/// How much of it is in the diary.
fn in_diary(reader: &Reader<'_>, words: Words) -> Result<Option<String>, EbbError> {
    let count = |name: &str| reader.count_from(PHONE_HEALTH, name);
    let said = |count: u32, words: String| (count > 0).then_some(words);
    let (nights, naps, steps) = (count("night")?, count("naps")?, count(STEPS)?);
    let (resting, hrv) = (count("resting-heart-rate")?, count("hrv-rmssd")?);
    let parts: Vec<String> = [
        said(nights, words.health_nights(nights)),
        said(naps, words.health_naps(naps)),
        said(steps, words.health_steps(steps)),
        said(resting, words.health_resting(resting)),
        said(hrv, words.health_hrv(hrv)),
    ]
    .into_iter()
    .flatten()
    .collect();
    Ok((!parts.is_empty()).then(|| words.health_in_diary(parts.join(", "))))
}
