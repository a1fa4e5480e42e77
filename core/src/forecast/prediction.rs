//! The prediction made at the end of a day, as numbers and contributing factors; `outlook` puts it into words.

use serde::{Deserialize, Serialize};

use super::{OutlookState, Series};
use crate::time::Day;

/// A prediction made at the end of a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Prediction {
    /// The day at whose end it was made.
    pub made_on: Day,
    /// Whether it may be shown.
    pub state: OutlookState,
    /// Probability, 0–1, of a flare on each of the next three days if there is none before it: see [`super::any_of`].
    pub hazards: [f64; 3],
    /// The person's base rate ([`super::Climatology`]), 0–1.
    pub usual: f64,
    /// Whether an early guess is made about tomorrow; only in state [`OutlookState::Early`].
    pub early_guess: bool,
    /// Contributions to tomorrow's probability in both directions, strongest first.
    pub contributions: Vec<Contribution>,
}

/// The contribution of one factor to a prediction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contribution {
    /// The factor.
    pub factor: Factor,
    /// Change of tomorrow's log-odds relative to the person's usual; positive towards a flare.
    pub log_odds: f64,
}

/// A factor that contributes to a prediction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Factor {
    /// The label of the last day, with the record of days that followed such days.
    LastDay {
        /// Whether it was a flare.
        flare: bool,
        /// Number of flares that followed such days.
        flares: u32,
        /// Number of days that followed such days.
        days: u32,
    },
    /// Days since the last flare.
    SinceFlare(u32),
    /// The number of recent flares.
    RecentFlares {
        /// Flares among them.
        flares: u32,
        /// Known days, within the last fourteen.
        days: u32,
    },
    /// The mean burden, 0–10, of recent days, compared with the person's usual.
    Burden {
        /// Mean of the last `days` days.
        recent: f64,
        /// The usual value.
        usual: f64,
        /// Number of days averaged; 1 for the last day alone.
        days: u32,
    },
    /// A series on one or several recent days, compared with the person's usual.
    Reading {
        /// The series.
        series: Series,
        /// Its value on the last of `days` days, in its own unit.
        value: f64,
        /// Its usual value, a trailing mean.
        usual: f64,
        /// Days between the last of these days and the day the prediction was made on; 0 for that day itself.
        lag: u32,
        /// Number of days.
        days: u32,
    },
    /// The recent share of core items that were not rated, 0–1, compared with the person's usual.
    Missing {
        /// The recent share.
        recent: f64,
        /// The usual value.
        usual: f64,
    },
    /// The weekday of the predicted day.
    Weekday(chrono::Weekday),
}
