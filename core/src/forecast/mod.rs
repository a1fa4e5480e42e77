//! The flare forecast: how likely a flare is on the next one, two and three days.
//!
//! **What is a flare?** What the person said; else a day whose burden is at least mean + 1 SD of their own
//! [`THRESHOLD_WINDOW`] days before it, at least [`THRESHOLD_LEAST`] of them known. Unknown days are unknown,
//! never calm. **What is promised?** `p24`, `p48`, `p72`: any flare on the next one, two, three civil days,
//! built from daily probabilities, so they never fall. During a flare they mean "still in it".
//!
//! Several simple forecasters, from the plain rates to regressions that start from other people's diaries ([`Prior`]), are
//! mixed by what they foretold ([`State`]; docs/forecast.md). It is said only once it has proved itself by a test that
//! survives being looked at every day ([`Evidence`]).

mod base;
mod basis;
mod checkpoint;
mod choice;
mod course;
mod engine;
mod evaluation;
mod evening;
mod evidence;
mod fit;
mod issued;
mod label;
mod logistic;
mod odds;
mod outlook;
mod own;
mod prior;
mod promise;
mod pushes;
mod rates;
mod reasons;
mod relabel;
pub mod score;
mod state;
mod walk;

use serde::{Deserialize, Serialize};

pub use basis::BIG_STEP;
pub use choice::ForecastChoice;
pub(crate) use choice::SETTINGS;
pub use evaluation::{Evaluation, Horizon, LONG, Part, PersonScore, PersonWalk, TOLERANCE};
pub use evening::{DAY_LEVEL, DAY_RECALLED, Evening, Reading, Series, Source};
pub use evidence::Evidence;
pub use fit::{Population, fit};
pub use issued::{Band, Called};
pub(crate) use label::said_days;
pub use label::{Label, Labeller, THRESHOLD_LEAST, THRESHOLD_WINDOW};
pub use outlook::Outlook;
pub use prior::{Fitted, Prior, PriorFault};
pub use promise::{Promise, Push, What};
pub use rates::{Climatology, Forecaster, Markov};
pub use score::Guess;
pub use state::State;
pub use walk::{Step, walk};

/// With fewer days known to be a flare or none than these, nothing is said.
pub const LEARNING_DAYS: u32 = 21;

/// Whether a forecast is good enough to be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum OutlookState {
    /// Too few days are known.
    Learning,
    /// Enough days, and no proof yet that it beats the person's plain rate.
    Silent,
    /// It has beaten the plain rate, by a test that survives being looked at every day.
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

/// Probabilities of any flare on the next one, two, three days, from each day's hazard: the chance of a flare on
/// that day if none came before it.
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
