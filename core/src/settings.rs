//! What a person sets: when their day begins, and which symptoms their burden is made of. In the same log as all else,
//! so undo takes a setting back.

use serde::Serialize;

use crate::catalog::{ItemId, ItemKind};
use crate::entry::Kind;
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::moment::{Moment, Rollover};
use crate::store::{CORE_SETTING, Reader, StoreError, Verb, chosen_core};

/// The setting that says when the day begins.
const ROLLOVER: &str = "day.rollover";

/// The key of the words for a setting's change, where it has some.
pub(crate) fn changed_key(id: &str) -> Option<&'static str> {
    match id {
        ROLLOVER => Some("did-set-day-begins"),
        CORE_SETTING => Some("did-set-core-items"),
        crate::pacing::HEART_SETTING => Some("did-set-heart-guide"),
        crate::inbox::WORDS => Some("did-edit-widget"),
        crate::reminder::SETTING => Some("did-set-reminders"),
        id if crate::forecast::SETTINGS.contains(&id) => Some("did-choose-forecast"),
        _ => None,
    }
}

/// The settings as they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Settings {
    /// The hour at which the day begins, local time, 0–12.
    pub day_begins: u8,
    /// The symptoms that the burden is always made of; others join while they are logged on most days.
    pub core_items: Vec<ItemId>,
}

impl Journal {
    /// The settings as they stand.
    pub fn settings(&self) -> Result<Settings, EbbError> {
        self.read(|reader| {
            Ok(Settings { day_begins: Self::rollover(reader)?.hour(), core_items: chosen_core(reader)? })
        })
    }

    /// The hour the person's day begins.
    pub(crate) fn rollover(reader: &Reader<'_>) -> Result<Rollover, EbbError> {
        let hour = reader.record("setting", ROLLOVER)?.and_then(|body| body.parse().ok());
        Ok(hour.and_then(Rollover::at_hour).unwrap_or_default())
    }

    /// Lets the day begin at another hour, local time, 0–12, from now on: what was logged keeps the day it has.
    pub fn set_day_begins(&self, hour: u8, now: &Moment) -> Result<Change, EbbError> {
        let rollover = Rollover::at_hour(hour).ok_or_else(|| EbbError::OutOfRange {
            field: "hour".to_owned(),
            given: f64::from(hour),
            low: 0.0,
            high: 12.0,
        })?;
        self.set(ROLLOVER, &rollover.hour().to_string(), now)
    }

    /// Makes the burden of these symptoms, at least one, for every day there is: all of them are derived anew.
    pub fn set_core_items(&self, items: &[ItemId], now: &Moment) -> Result<Change, EbbError> {
        let mut chosen: Vec<ItemId> = Vec::new();
        for item in items {
            let found = self.find_item(&item.0)?;
            if found.kind != ItemKind::Symptom {
                return Err(EbbError::WrongKind { item: found.id.0, kind: Kind::Symptom });
            }
            if !chosen.contains(&found.id) {
                chosen.push(found.id);
            }
        }
        if chosen.is_empty() {
            return Err(EbbError::NothingChosen);
        }
        let body = serde_json::to_string(&chosen).map_err(StoreError::from)?;
        self.set(CORE_SETTING, &body, now)
    }

    pub(crate) fn set(&self, id: &str, body: &str, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Set, now, |writer| {
            writer.put_record("setting", id, body)?;
            Ok(((), changed_key(id).map(|key| self.words().get(key)).unwrap_or_default()))
        })?;
        Ok(change)
    }
}
