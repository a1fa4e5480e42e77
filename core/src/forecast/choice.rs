//! How much of the forecast the person chose to see.

use serde::Serialize;

use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::storage::{Reader, Verb};
use crate::time::Moment;

const HIDDEN: &str = "forecast.hidden";
const WORDS_ONLY: &str = "forecast.words-only";
const NOTIFY: &str = "forecast.notify";

/// Ids of all forecast settings.
pub(crate) const SETTINGS: [&str; 3] = [HIDDEN, WORDS_ONLY, NOTIFY];

/// How the forecast is shown. It does not affect what is learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ForecastChoice {
    /// The forecast is not shown at all.
    pub hidden: bool,
    /// The forecast is worded without numbers.
    pub words_only: bool,
    /// Notifications may mention the risk. Off by default.
    pub notify: bool,
}

impl Journal {
    /// The person's choice of how the forecast is shown.
    pub fn forecast_choice(&self) -> Result<ForecastChoice, EbbError> {
        self.read(Self::forecast_choice_of)
    }

    pub(super) fn forecast_choice_of(reader: &Reader<'_>) -> Result<ForecastChoice, EbbError> {
        // '/' is the character after '.'.
        let stored = reader.records_between("setting", "forecast.", "forecast/")?;
        let on = |id: &str| stored.iter().any(|(name, body)| name == id && body == "true");
        Ok(ForecastChoice { hidden: on(HIDDEN), words_only: on(WORDS_ONLY), notify: on(NOTIFY) })
    }

    /// Saves how the forecast is shown, as one operation with one undo. Saving the current choice changes nothing.
    pub fn choose_forecast(&self, choice: ForecastChoice, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Set, now, |writer| {
            let old = Self::forecast_choice_of(writer)?;
            let (old, new) =
                ([old.hidden, old.words_only, old.notify], [choice.hidden, choice.words_only, choice.notify]);
            for (id, (old, new)) in SETTINGS.iter().zip(old.into_iter().zip(new)) {
                if old != new {
                    writer.put_record("setting", id, if new { "true" } else { "false" })?;
                }
            }
            Ok(((), self.words().get("did-choose-forecast")))
        })?;
        Ok(change)
    }
}
