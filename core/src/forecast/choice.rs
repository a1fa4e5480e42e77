//! What a person chose to see of the forecast.

use serde::Serialize;

use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::moment::Moment;
use crate::store::{Reader, Verb};

const HIDDEN: &str = "forecast.hidden";
const WORDS_ONLY: &str = "forecast.words-only";
const NOTIFY: &str = "forecast.notify";

/// Every setting of the forecast, for those who name what was changed.
pub(crate) const SETTINGS: [&str; 3] = [HIDDEN, WORDS_ONLY, NOTIFY];

/// What of the forecast is drawn. Nothing of it changes what is learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ForecastChoice {
    /// Nothing at all is shown.
    pub hidden: bool,
    /// It is said in words, without a number.
    pub words_only: bool,
    /// A notification may speak of the risk. Off until the person asks for it.
    pub notify: bool,
}

impl Journal {
    /// What the person chose to see of the forecast.
    pub fn forecast_choice(&self) -> Result<ForecastChoice, EbbError> {
        self.read(Self::forecast_choice_of)
    }

    pub(super) fn forecast_choice_of(reader: &Reader<'_>) -> Result<ForecastChoice, EbbError> {
        // '/' is the character after '.'.
        let kept = reader.records_between("setting", "forecast.", "forecast/")?;
        let on = |id: &str| kept.iter().any(|(name, body)| name == id && body == "true");
        Ok(ForecastChoice { hidden: on(HIDDEN), words_only: on(WORDS_ONLY), notify: on(NOTIFY) })
    }

    /// Chooses what is shown of the forecast; one operation, one undo. What stands already changes nothing.
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
