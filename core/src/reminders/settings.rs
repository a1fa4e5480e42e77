//! What holds for all reminders: quiet hours, days off, how much is asked in a day, what a locked phone may show.

use serde::{Deserialize, Serialize};

use super::slots::time_of;
use crate::ask_budget::DAILY_MOST;
use crate::error::{EbbError, InvalidInput};
use crate::i18n::Words;
use crate::journal::Setting;
use crate::storage::{Reader, StoreError, Writer};
use crate::time::{ClockTime, Day, weekdays};

/// Hours in which nothing but doses fires.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct QuietHours {
    /// Where they begin, by the clock on the wall where the phone is.
    pub from: ClockTime,
    /// Where they end; before the beginning it is the next day's.
    pub to: ClockTime,
}

/// What holds for all reminders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReminderSettings {
    /// Quiet hours; absent without.
    pub quiet: Option<QuietHours>,
    /// Weekdays without reminders, 1 (Monday) to 7 (Sunday). Doses and a running timer go on.
    pub weekdays_off: Vec<u8>,
    /// Dates without reminders. Doses and a running timer go on.
    pub days_off: Vec<Day>,
    /// A locked phone may show what it is about.
    pub words_on_lock_screen: bool,
    /// How much is asked in a day across everything, 0–12; three by default. Doses and breaks cost
    /// nothing of it.
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

    fn describe(words: Words) -> String {
        words.did_set_reminders()
    }
}

impl ReminderSettings {
    /// The settings as they stand; the defaults if none were saved.
    pub(super) fn read(reader: &Reader<'_>) -> Result<Self, StoreError> {
        Ok(reader.setting::<Self>()?.unwrap_or_default())
    }

    /// Replaces all of them. Returns the label of the change.
    pub(super) fn save(self, writer: &mut Writer<'_>) -> Result<String, EbbError> {
        Ok(writer.put_setting(&self.checked()?)?)
    }

    fn checked(mut self) -> Result<Self, EbbError> {
        if let Some(QuietHours { from, to }) = &self.quiet {
            from.check()?;
            to.check()?;
            // The same time twice would be a whole day of silence by a slip.
            if time_of(*from) == time_of(*to) {
                return Err(InvalidInput::EndsBeforeItBegins.into());
            }
        }
        self.weekdays_off = weekdays(self.weekdays_off)?;
        EbbError::within("asks", self.asks, 0.0, 12.0)?;
        self.days_off.sort_unstable();
        self.days_off.dedup();
        Ok(self)
    }
}
