//! The person's settings: when their day begins, which symptoms are always core, and what they call a flare. They are in
//! the same change log as entries, so undo reverts a change of a setting.

use serde::{Deserialize, Serialize};

use crate::catalog::{ItemId, ItemKind};
use crate::entry::EntryKind;
use crate::error::{EbbError, InvalidInput};
use crate::i18n::{FlareWord, Words};
use crate::items::find_item;
use crate::journal::{Change, Journal, Setting};
use crate::labels::Labels;
use crate::service::service;
use crate::storage::{CORE_ITEMS, FLARE_WORD, ROLLOVER, Reader, Verb, Writer};
use crate::time::Moment;

/// The current settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Settings {
    /// Hour at which the day begins, local time, 0–12.
    pub day_begins: u8,
    /// The symptoms that are always part of the burden. Others are added while they are logged on most days.
    pub core_items: Vec<ItemId>,
    /// What Ebb calls a flare.
    pub flare_word: FlareWord,
}

/// The hour at which the day begins.
#[derive(Serialize, Deserialize)]
pub(crate) struct DayStart(u8);

impl Setting for DayStart {
    const ID: &'static str = ROLLOVER;
    const TEXTS: &'static [&'static str] = &[];

    fn check(&self) -> Result<(), EbbError> {
        EbbError::within("hour", self.0, 0.0, 12.0)
    }

    fn describe(words: Words) -> String {
        words.did_set_day_begins()
    }

    fn value(&self, _: &Labels) -> Option<String> {
        Some(format!("{:02}:00", self.0))
    }
}

/// The symptoms that are always part of the burden.
#[derive(Serialize, Deserialize)]
pub(crate) struct CoreItems(Vec<ItemId>);

impl Setting for CoreItems {
    const ID: &'static str = CORE_ITEMS;
    const TEXTS: &'static [&'static str] = &[];

    fn check(&self) -> Result<(), EbbError> {
        if self.0.is_empty() { Err(InvalidInput::NothingChosen.into()) } else { Ok(()) }
    }

    fn describe(words: Words) -> String {
        words.did_set_core_items()
    }

    fn value(&self, labels: &Labels) -> Option<String> {
        Some(self.0.iter().map(|item| labels.item(item)).collect::<Vec<_>>().join(", "))
    }
}

/// The word for a flare.
#[derive(Serialize, Deserialize)]
pub(crate) struct OwnFlareWord(FlareWord);

impl Setting for OwnFlareWord {
    const ID: &'static str = FLARE_WORD;
    const TEXTS: &'static [&'static str] = &[];

    fn describe(words: Words) -> String {
        words.did_set_flare_word()
    }

    fn value(&self, labels: &Labels) -> Option<String> {
        Some(self.0.name(labels.words.language()))
    }
}

/// Marks the journal of a simulated person, which every Today screen then mentions.
#[derive(Serialize, Deserialize)]
pub(crate) struct InventedDiary(bool);

impl Setting for InventedDiary {
    const ID: &'static str = "journal.invented";
    const TEXTS: &'static [&'static str] = &[];

    fn describe(_: Words) -> String {
        String::new()
    }
}

/// Which simulated person the journal is of.
#[derive(Serialize, Deserialize)]
pub(crate) struct InventedName(String);

impl Setting for InventedName {
    const ID: &'static str = "journal.invented-name";
    const TEXTS: &'static [&'static str] = &[];

    fn describe(_: Words) -> String {
        String::new()
    }
}

/// Permanently marks this journal as that of a simulated person, with a name that tells it from others.
pub fn mark_invented(writer: &mut Writer<'_>, name: &str) -> Result<(), EbbError> {
    writer.put_setting(&InventedDiary(true))?;
    writer.put_setting(&InventedName(name.to_owned()))?;
    Ok(())
}

/// The name of the simulated person whose journal this is; absent if it is a real one.
pub fn invented_name(reader: &Reader<'_>) -> Result<Option<String>, EbbError> {
    Ok(reader.setting::<InventedName>()?.map(|InventedName(name)| name))
}

/// Whether this journal is that of a simulated person.
pub fn is_invented(reader: &Reader<'_>) -> Result<bool, EbbError> {
    Ok(reader.setting::<InventedDiary>()?.is_some())
}

service! {
    /// When the day begins, what the burden is made of, and what a flare is called.
    Preferences, preferences
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Preferences {
    /// The current settings.
    pub fn get(&self) -> Result<Settings, EbbError> {
        self.journal.read(|reader| {
            Ok(Settings {
                day_begins: reader.rollover()?.hour(),
                core_items: reader.core_items()?,
                flare_word: reader.words().flare_word(),
            })
        })
    }

    /// Saves the hour at which the day begins, local time, 0–12. Earlier entries keep their day.
    pub fn set_day_begins(&self, hour: u8, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| set_day_begins(writer, hour))
    }

    /// Saves the core symptoms of the burden, at least one. The burden of every day is derived again.
    pub fn set_core_items(&self, items: &[ItemId], now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| set_core_items(writer, items))
    }

    /// Saves what Ebb calls a flare, wherever the person reads it. What they type is understood by every word.
    pub fn set_flare_word(&self, word: FlareWord, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| {
            let label = writer.put_setting(&OwnFlareWord(word))?;
            let words = writer.words();
            Ok(words.change_of_setting(label, word.name(words.language())))
        })
    }

    /// Sets all, each as by its own method, in one operation.
    pub fn save(&self, settings: &Settings, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| {
            let label = set_day_begins(writer, settings.day_begins)?;
            set_core_items(writer, &settings.core_items)?;
            if writer.words().flare_word() != settings.flare_word {
                writer.put_setting(&OwnFlareWord(settings.flare_word))?;
            }
            Ok(label)
        })
    }
}

/// Saves the hour. Returns the label of the change.
fn set_day_begins(writer: &mut Writer<'_>, hour: u8) -> Result<String, EbbError> {
    EbbError::within("hour", hour, 0.0, 12.0)?;
    Ok(writer.put_setting(&DayStart(hour))?)
}

/// The symptoms that are given by their ids or names, each once. Refuses anything else.
pub(crate) fn symptoms(reader: &Reader<'_>, items: &[ItemId]) -> Result<Vec<ItemId>, EbbError> {
    let labels = reader.labels();
    let mut chosen: Vec<ItemId> = Vec::new();
    for item in items {
        let found = find_item(&labels, &item.0)?;
        if found.kind != ItemKind::Symptom {
            return Err(InvalidInput::WrongKind { item: found.id.0, kind: EntryKind::Symptom }.into());
        }
        if !chosen.contains(&found.id) {
            chosen.push(found.id);
        }
    }
    Ok(chosen)
}

/// Saves the core symptoms. Returns the label of the change.
pub(crate) fn set_core_items(writer: &mut Writer<'_>, items: &[ItemId]) -> Result<String, EbbError> {
    let chosen = symptoms(writer, items)?;
    if chosen.is_empty() {
        return Err(InvalidInput::NothingChosen.into());
    }
    Ok(writer.put_setting(&CoreItems(chosen))?)
}
