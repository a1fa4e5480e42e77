//! Settings that apply to all reminders: quiet hours, days off, what a locked phone may show; and how many questions Ebb
//! may ask a day.

use serde::{Deserialize, Serialize};

use super::slots::time_of;
use crate::ask_budget::DAILY_MOST;
use crate::error::{EbbError, InvalidInput};
use crate::i18n::Words;
use crate::journal::Setting;
use crate::storage::{Reader, StoreError, Writer};
use crate::time::{ClockTime, Day, weekdays};

/// Hours during which only doses fire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct QuietHours {
    /// Start, in wall-clock time where the phone is.
    pub from: ClockTime,
    /// End; if not after the start, it is on the next day.
    pub to: ClockTime,
}

impl Default for QuietHours {
    /// A usual night, 22:00 to 07:00.
    fn default() -> Self {
        Self { from: ClockTime { hour: 22, minute: 0 }, to: ClockTime { hour: 7, minute: 0 } }
    }
}

/// Settings that apply to all reminders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReminderSettings {
    /// Quiet hours; absent if there are none.
    pub quiet: Option<QuietHours>,
    /// Weekdays without reminders, 1 (Monday) to 7 (Sunday). Doses, appointments and a running timer are exempt.
    pub weekdays_off: Vec<u8>,
    /// Dates without reminders. Doses, appointments and a running timer are exempt.
    pub days_off: Vec<Day>,
    /// Whether a locked phone may show what a reminder is about.
    pub words_on_lock_screen: bool,
    /// How many questions a day Ebb may ask of its own accord, across all features, 0–12; 3 by default. Reminders are
    /// not questions: see [`crate::ask_budget`].
    pub asks: u8,
}

impl Default for ReminderSettings {
    fn default() -> Self {
        Self {
            quiet: None,
            weekdays_off: Vec::new(),
            days_off: Vec::new(),
            words_on_lock_screen: false,
            asks: u8::try_from(DAILY_MOST).unwrap_or(u8::MAX),
        }
    }
}

impl Setting for ReminderSettings {
    const ID: &'static str = "reminders";
    const TEXTS: &'static [&'static str] = &[];

    fn check(&self) -> Result<(), EbbError> {
        self.clone().checked().map(drop)
    }

    fn describe(words: Words) -> String {
        words.did_set_reminders()
    }
}

impl ReminderSettings {
    /// The stored settings, or the defaults.
    pub(crate) fn read(reader: &Reader<'_>) -> Result<Self, StoreError> {
        Ok(reader.setting::<Self>()?.unwrap_or_default())
    }

    /// Replaces the settings. Returns the label of the change.
    pub(super) fn save(self, writer: &mut Writer<'_>) -> Result<String, EbbError> {
        Ok(writer.put_setting(&self.checked()?)?)
    }

    fn checked(mut self) -> Result<Self, EbbError> {
        if let Some(QuietHours { from, to }) = &self.quiet {
            from.check()?;
            to.check()?;
            // Equal times would mean a whole day of silence, most likely by mistake.
            if time_of(*from) == time_of(*to) {
                return Err(InvalidInput::EndsBeforeItBegins.into());
            }
        }
        self.weekdays_off = weekdays(self.weekdays_off)?;
        EbbError::within("asks", self.asks, 0.0, 12.0)?;
        self.days_off.iter().try_for_each(|day| day.check_year())?;
        self.days_off.sort_unstable();
        self.days_off.dedup();
        Ok(self)
    }
}
