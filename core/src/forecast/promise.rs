//! What the forecast says at the end of a day, in numbers and in what they rest on; words come later.

use serde::{Deserialize, Serialize};

use super::{OutlookState, Series};
use crate::moment::Day;

/// The forecast made at the end of a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Promise {
    /// The day at whose end it was made.
    pub made: Day,
    /// Whether it may be said.
    pub state: OutlookState,
    /// The chance of a flare on each of the next three days if none came before it, 0–1: see [`super::any_of`].
    pub hazards: [f64; 3],
    /// The person's plain rate ([`super::Climatology`]), 0–1.
    pub usual: f64,
    /// What moves tomorrow's away from the person's usual, the strongest first, in both directions.
    pub pushes: Vec<Push>,
}

/// One thing that moves the forecast.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Push {
    /// What it is.
    pub what: What,
    /// How far it moves tomorrow's chance, in log-odds against the person's usual: above 0 towards a flare.
    pub log_odds: f64,
}

/// What a forecast may rest on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum What {
    /// Whether the last day was a flare, with how many of the days after such a day were flares.
    LastDay {
        /// It was one.
        flare: bool,
        /// Flares after such days.
        flares: u32,
        /// Days after such days.
        days: u32,
    },
    /// How long it is since the last flare, in days.
    SinceFlare(u32),
    /// How many of the last known days were flares.
    LatelyFlares {
        /// Flares among them.
        flares: u32,
        /// Known days, within the last fourteen.
        days: u32,
    },
    /// The burden, 0–10, as a mean over recent days, against the person's usual.
    Burden {
        /// Of the last days.
        lately: f64,
        /// Their usual.
        usual: f64,
        /// Over how many days, 1 for the last day alone.
        days: u32,
    },
    /// A series on one of the last days, or over several, against the person's usual.
    Reading {
        /// Which.
        series: Series,
        /// Of the last of `days` days, which ended `lag` days ago (0: the day at whose end it was made).
        value: f64,
        /// Their usual, a trailing mean.
        usual: f64,
        /// How many days ago.
        lag: u32,
        /// Over how many days.
        days: u32,
    },
    /// How much was left unanswered lately, a share, 0–1, against the person's usual.
    Missing {
        /// Lately.
        lately: f64,
        /// Their usual.
        usual: f64,
    },
    /// The weekday that comes.
    Weekday(chrono::Weekday),
}
