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
//! averaged with weights that follow their likelihood so far ([`ForecastState`]; `docs/forecast.md`). The forecast is
//! shown only while a sequential test finds it conclusively better than the person's base rate ([`Evidence`]). Before
//! that, a person may ask for early guesses ([`OutlookState::Early`]).
//!
//! Backtesting, scoring and fitting are not part of the phone's library: see the crate `ebb-evaluation`, which builds
//! on [`observations`], [`ForecastState`], [`FlareLabeller`] and [`FlareFeatures`].
//!
//! - `observation`, `features`: a day as the forecasters see it. `rates`, `personal`, `logistic`, `trees`, `prior`:
//!   the forecasters, and what they know of other people.
//! - `ensemble`, `state`, `evidence`, `early`: their average, the state after a sequence of days, whether it may be
//!   shown, and what may be guessed before.
//! - `prediction`, `contributions`, `reasons`, `outlook`: a prediction, its reasons, and its wording.
//! - `basis`, `checkpoint`, `issued`, `track_record`: the day it is based on, what is stored, and how it turned out.
//! - `choice`, `service`: how the person wants it shown, and the public service.

mod base_rate;
mod basis;
mod checkpoint;
mod contributions;
mod early;
mod ensemble;
mod evidence;
mod features;
mod horizons;
mod issued;
mod logistic;
mod observation;
mod outlook;
mod outlook_state;
mod personal;
mod prediction;
mod prior;
mod probability;
mod rates;
mod reasons;
mod service;
mod settings;
mod state;
mod track_record;
mod trees;

pub use crate::days::{FlareLabel, FlareLabeller, THRESHOLD_LEAST, THRESHOLD_WINDOW};
pub use basis::BIG_STEP;
pub(crate) use checkpoint::store_checkpoints;
pub use early::EARLY_DAYS;
pub use evidence::Evidence;
pub use features::{FEATURES, FlareFeatures};
pub use horizons::any_of;
pub use observation::{
    DAY_LEVEL, DAY_RECALLED, DayObservation, LoggedDay, Reading, Series, SeriesSource, observations,
};
pub use outlook::Outlook;
pub(crate) use outlook::{may_offer_early, outlook};
pub use outlook_state::{LEARNING_DAYS, OutlookState};
pub use prediction::{Contribution, Factor, Prediction};
pub use prior::{FittedDiary, Prior, PriorError};
pub use rates::{Climatology, Forecaster, Markov};
pub use service::Forecasts;
pub use settings::ForecastSettings;
pub(crate) use settings::{
    ForecastEarly, ForecastHidden, ForecastNotify, ForecastWordsOnly, agree_to_early_guesses, settings,
};
pub use state::ForecastState;
pub use track_record::{BandOutcomes, LikelihoodBand};
pub use trees::{NotATree, Split, TREE_DEPTH, TREE_INPUTS, TREE_OFFSET, Tree};
