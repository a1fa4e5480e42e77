//! The screen of the settings.

use serde::Serialize;

use crate::error::EbbError;
use crate::forecast::{self, ForecastSettings};
use crate::i18n::{FlareWord, WeekdayName, weekday_names};
use crate::inbox;
use crate::reminders::{QuietHours, ReminderSettings};
use crate::storage::Reader;

/// The settings as they are saved, with what can be chosen in one tap.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SettingsPage {
    /// Those that hold for all reminders.
    pub reminders: ReminderSettings,
    /// The quiet hours, or what they begin as when they are turned on.
    pub quiet: QuietHours,
    /// The days of the week, from Monday.
    pub weekdays: Vec<WeekdayName>,
    /// Numbers of questions a day to choose from, in order, with the one that is saved.
    pub asks: Vec<u8>,
    /// How the forecast is shown.
    pub forecast: ForecastSettings,
    /// The word that is used for a flare.
    pub flare_word: FlareWord,
    /// The words to choose from, in order.
    pub flare_words: Vec<FlareWordChoice>,
    /// Whether widgets and tiles may show words, which anybody can read.
    #[cfg_attr(feature = "uniffi", uniffi(default = false))]
    pub widget_words: bool,
    /// What the four buttons of a widget log, in order.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub widget_buttons: Vec<String>,
}

/// A word for a flare, to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FlareWordChoice {
    /// The word.
    pub word: FlareWord,
    /// How it reads: "Bad spell".
    pub label: String,
}

/// Fewer questions than Ebb asks by itself, or as many.
const ASKS: std::ops::RangeInclusive<u8> = 0..=3;

pub(super) fn settings(reader: &Reader<'_>) -> Result<SettingsPage, EbbError> {
    let reminders = ReminderSettings::read(reader)?;
    let mut asks: Vec<u8> = ASKS.chain([reminders.asks]).collect();
    asks.sort_unstable();
    asks.dedup();
    let words = reader.words();
    Ok(SettingsPage {
        quiet: reminders.quiet.unwrap_or_default(),
        reminders,
        weekdays: weekday_names(words),
        asks,
        forecast: forecast::settings(reader)?,
        flare_word: words.flare_word(),
        flare_words: FlareWord::ALL.map(|word| FlareWordChoice { word, label: word.name(words.language()) }).into(),
        widget_words: inbox::shows_words(reader)?,
        widget_buttons: inbox::button_names(reader)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{ClockTime, Moment};
    use crate::{Journal, Options};

    #[test]
    fn quiet_hours_begin_as_a_night_and_stay_as_they_were_saved() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(&folder.path().join("diary.db"), Options::default()).unwrap();
        let now: Moment = "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
        let page = journal.views().settings().unwrap();
        assert_eq!(page.reminders.quiet, None);
        let night = QuietHours { from: ClockTime { hour: 22, minute: 0 }, to: ClockTime { hour: 7, minute: 0 } };
        assert_eq!(page.quiet, night);
        assert_eq!(page.asks, [0, 1, 2, 3]);
        assert_eq!(page.weekdays.len(), 7);
        let choices: Vec<&str> = page.flare_words.iter().map(|choice| choice.label.as_str()).collect();
        assert_eq!((page.flare_word, choices), (FlareWord::Flare, vec!["Flare", "Crash", "Bad spell"]));
        let own = QuietHours { from: ClockTime { hour: 20, minute: 30 }, ..night };
        let saved = ReminderSettings { quiet: Some(own), asks: 5, ..page.reminders };
        journal.reminders().save_settings(saved, &now).unwrap();
        let page = journal.views().settings().unwrap();
        assert_eq!((page.quiet, page.reminders.quiet), (own, Some(own)));
        assert_eq!(page.asks, [0, 1, 2, 3, 5]);
    }
}
