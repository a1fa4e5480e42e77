//! The person's settings: when their day begins, and which symptoms their burden is made of. They are in the same change
//! log as entries, so undo reverses a change of a setting.

use serde::{Deserialize, Serialize};

use crate::catalog::{ItemId, ItemKind};
use crate::entry::Kind;
use crate::error::EbbError;
use crate::i18n::Words;
use crate::journal::{Change, Journal, Setting, find_item};
use crate::service::service;
use crate::storage::{CORE_ITEMS, ROLLOVER, Reader, Verb, Writer};
use crate::time::{Moment, Rollover};

/// The current settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Settings {
    /// The hour at which the day begins, local time, 0–12.
    pub day_begins: u8,
    /// The symptoms that the burden is always made of; others join while they are logged on most days.
    pub core_items: Vec<ItemId>,
}

/// The hour at which the day begins.
#[derive(Serialize, Deserialize)]
pub(crate) struct DayStart(u8);

impl Setting for DayStart {
    const ID: &'static str = ROLLOVER;

    fn describe(words: Words) -> String {
        words.get("did-set-day-begins")
    }
}

/// The symptoms that the burden is always made of.
#[derive(Serialize, Deserialize)]
pub(crate) struct CoreItems(Vec<ItemId>);

impl Setting for CoreItems {
    const ID: &'static str = CORE_ITEMS;

    fn describe(words: Words) -> String {
        words.get("did-set-core-items")
    }
}

/// Marks the journal of an invented person, which every Today screen then tells.
#[derive(Serialize, Deserialize)]
pub(crate) struct InventedDiary(bool);

impl Setting for InventedDiary {
    const ID: &'static str = "journal.invented";

    fn describe(_: Words) -> String {
        String::new()
    }
}

/// Marks this journal as an invented person's, for ever.
pub fn mark_invented(writer: &mut Writer<'_>) -> Result<(), EbbError> {
    writer.put_setting(&InventedDiary(true))?;
    Ok(())
}

/// Whether this journal is an invented person's.
pub fn is_invented(reader: &Reader<'_>) -> Result<bool, EbbError> {
    Ok(reader.setting::<InventedDiary>()?.is_some())
}

service! {
    /// The settings that days themselves rest on.
    Preferences, preferences
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Preferences {
    /// The current settings.
    pub fn get(&self) -> Result<Settings, EbbError> {
        self.journal
            .read(|reader| Ok(Settings { day_begins: reader.rollover()?.hour(), core_items: reader.core_items()? }))
    }

    /// Saves the hour at which the day begins, local time, 0–12. Earlier entries keep their day.
    pub fn set_day_begins(&self, hour: u8, now: &Moment) -> Result<Change, EbbError> {
        let rollover = Rollover::at_hour(hour).ok_or_else(|| EbbError::OutOfRange {
            field: "hour".to_owned(),
            given: f64::from(hour),
            low: 0.0,
            high: 12.0,
        })?;
        let ((), change) =
            self.journal.write(Verb::Set, now, |writer| Ok(((), writer.put_setting(&DayStart(rollover.hour()))?)))?;
        Ok(change)
    }

    /// Saves the core symptoms of the burden, at least one. The burden of every day is derived again.
    pub fn set_core_items(&self, items: &[ItemId], now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.journal.write(Verb::Set, now, |writer| {
            let labels = writer.labels();
            let mut chosen: Vec<ItemId> = Vec::new();
            for item in items {
                let found = find_item(&labels, &item.0)?;
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
            Ok(((), writer.put_setting(&CoreItems(chosen))?))
        })?;
        Ok(change)
    }
}
