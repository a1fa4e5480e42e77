//! How much of the forecast the person chose to see.

use serde::{Deserialize, Serialize};

use crate::error::EbbError;
use crate::i18n::Words;
use crate::journal::Setting;
use crate::storage::{Reader, SETTING, Writer};

/// Declares one switch of the choice as a setting, which is stored only once it is changed.
macro_rules! switch {
    ($name:ident, $id:literal) => {
        #[derive(Serialize, Deserialize)]
        pub(crate) struct $name(bool);

        impl Setting for $name {
            const ID: &'static str = $id;
            const TEXTS: &'static [&'static str] = &[];

            fn describe(words: Words) -> String {
                words.did_choose_forecast()
            }
        }
    };
}

switch!(ForecastHidden, "forecast.hidden");
switch!(ForecastWordsOnly, "forecast.words-only");
switch!(ForecastNotify, "forecast.notify");
switch!(ForecastEarly, "forecast.early");

/// How the forecast is shown. It does not affect what is learned.
#[allow(clippy::struct_excessive_bools, reason = "independent switches")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ForecastSettings {
    /// Whether the forecast is not shown at all.
    pub hidden: bool,
    /// Whether the forecast is worded without numbers.
    pub words_only: bool,
    /// Whether notifications may mention the risk. Off by default.
    pub notify: bool,
    /// Whether early guesses may be shown ([`super::OutlookState::Early`]). Off until the person agrees.
    #[cfg_attr(feature = "uniffi", uniffi(default = false))]
    pub early: bool,
}

/// The person's current choice.
pub(crate) fn settings(reader: &Reader<'_>) -> Result<ForecastSettings, EbbError> {
    // One query instead of four: '/' is the character after '.'.
    let stored = reader.records_between(SETTING, "forecast.", "forecast/")?;
    let on = |id: &str| stored.iter().any(|(name, body)| name == id && body == "true");
    Ok(ForecastSettings {
        hidden: on(ForecastHidden::ID),
        words_only: on(ForecastWordsOnly::ID),
        notify: on(ForecastNotify::ID),
        early: on(ForecastEarly::ID),
    })
}

/// Turns early guesses on, in the operation that has begun. Returns the label of the change.
pub(crate) fn agree_to_early_guesses(writer: &mut Writer<'_>) -> Result<String, EbbError> {
    let old = self::settings(writer)?;
    save_settings(writer, ForecastSettings { early: true, ..old })
}

/// Saves a choice, writing only what differs. Returns the label of the change.
pub(super) fn save_settings(writer: &mut Writer<'_>, settings: ForecastSettings) -> Result<String, EbbError> {
    let old = self::settings(writer)?;
    if old.hidden != settings.hidden {
        writer.put_setting(&ForecastHidden(settings.hidden))?;
    }
    if old.words_only != settings.words_only {
        writer.put_setting(&ForecastWordsOnly(settings.words_only))?;
    }
    if old.notify != settings.notify {
        writer.put_setting(&ForecastNotify(settings.notify))?;
    }
    if old.early != settings.early {
        writer.put_setting(&ForecastEarly(settings.early))?;
    }
    Ok(writer.words().did_choose_forecast())
}
