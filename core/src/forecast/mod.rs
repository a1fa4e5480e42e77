//! The flare forecast: the probability of a flare within the next one, two and three days.
//!
//! **Label.** A day is a flare if the person reported one; otherwise, if its burden is at least mean + 1 SD of their
//! own [`THRESHOLD_WINDOW`] days before it, at least [`THRESHOLD_LEAST`] of them known. Unknown days stay unknown,
//! never calm.
//!
//! **Prediction.** `p24`, `p48` and `p72` are the probabilities of any flare on the next one, two, three civil days,
//! built from daily hazards, so that they never decrease. During a flare they are the probability of still being in it.
//!
//! Several forecasters, from plain rates to regressions that start from other people's diaries ([`Prior`]), are
//! averaged with weights that follow their likelihood so far ([`State`]; `docs/forecast.md`). The forecast is shown
//! only while a sequential test against the person's base rate is conclusive ([`Evidence`]).
//!
//! Backtesting, scoring and fitting are not part of the phone's library: see the crate `ebb-evaluation`, which builds
//! on [`observations`], [`State`], [`Labeller`] and [`FlareFeatures`].

mod base_rate;
mod basis;
mod checkpoint;
mod choice;
mod contributions;
mod ensemble;
mod evidence;
mod features;
mod issued;
mod logistic;
mod observation;
mod outlook;
mod personal;
mod prediction;
mod prior;
mod probability;
mod rates;
mod reasons;
mod state;
mod track_record;

use serde::{Deserialize, Serialize};

use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::pacing::budget;
use crate::recent_days::RecentDays;
use crate::service::service;
use crate::storage::Verb;
use crate::time::Moment;

pub use crate::days::{Label, Labeller, THRESHOLD_LEAST, THRESHOLD_WINDOW};
pub use basis::BIG_STEP;
pub(crate) use checkpoint::store_checkpoints;
pub use choice::ForecastChoice;
pub(crate) use choice::{ForecastHidden, ForecastNotify, ForecastWordsOnly};
pub use evidence::Evidence;
pub use features::{FEATURES, FlareFeatures};
pub use observation::{DAY_LEVEL, DAY_RECALLED, DayObservation, LoggedDay, Reading, Series, Source, observations};
pub use outlook::Outlook;
pub(crate) use outlook::outlook;
pub use prediction::{Contribution, Factor, Prediction};
pub use prior::{Fitted, Prior, PriorError};
pub use rates::{Climatology, Forecaster, Markov};
pub use state::State;
pub use track_record::{Band, Called};

service! {
    /// The flare forecast.
    Forecasts, forecast
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Forecasts {
    /// The current outlook, without the rest of the Today screen.
    pub fn get(&self, now: &Moment) -> Result<Outlook, EbbError> {
        self.journal.read(|reader| {
            let recent = RecentDays::read(reader, now)?;
            outlook(reader, &recent, &budget(reader, &recent, now)?, now)
        })
    }

    /// Records that the outlook with this [`Outlook::id`] was drawn: stores it as issued, once. An outlook that has changed
    /// since it was drawn is not stored; the next one drawn will be. Writes to the file, so call it off the path of a tap.
    pub fn shown(&self, id: &str, now: &Moment) -> Result<(), EbbError> {
        let store = self.journal.store();
        store.store_issued(now, checkpoint::SUMMARY, |reader| issued::issue(reader, id, now))?;
        store_checkpoints(store)
    }

    /// The person's choice of how the forecast is shown.
    pub fn choice(&self) -> Result<ForecastChoice, EbbError> {
        self.journal.read(choice::choice)
    }

    /// Saves how the forecast is shown, as one operation with one undo. Saving the current choice changes nothing.
    pub fn save_choice(&self, choice: ForecastChoice, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) =
            self.journal.write(Verb::Set, now, |writer| Ok(((), choice::save_choice(writer, choice)?)))?;
        Ok(change)
    }
}

/// Number of days with a known label that are needed before a forecast may be shown.
pub const LEARNING_DAYS: u32 = 21;

/// Whether the forecast may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum OutlookState {
    /// Fewer than [`LEARNING_DAYS`] days are known.
    Learning,
    /// Enough days are known, but the evidence against the person's base rate is not conclusive.
    Silent,
    /// The forecast has beaten the base rate in a test that is valid when evaluated every day.
    Shown,
}

impl OutlookState {
    /// The stable id.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Learning => "learning",
            Self::Silent => "silent",
            Self::Shown => "shown",
        }
    }
}

/// Probabilities of any flare within the next one, two, three days, from the hazard of each day: the probability of a
/// flare on that day if there is none before it.
#[must_use]
pub fn any_of(hazards: [f64; 3]) -> [f64; 3] {
    let mut calm = 1.0;
    hazards.map(|hazard| {
        calm *= 1.0 - hazard;
        1.0 - calm
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn longer_horizons_never_fall(a in 0.0f64..1.0, b in 0.0f64..1.0, c in 0.0f64..1.0) {
            let [p24, p48, p72] = any_of([a, b, c]);
            prop_assert!((0.0..=1.0).contains(&p24) && p24 <= p48 && p48 <= p72 && p72 <= 1.0);
        }
    }
}
