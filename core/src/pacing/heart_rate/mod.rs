//! The heart-rate guide: a line above which easing off is worth a thought. **A guide, never "safe".**
//!
//! The lower of resting + [`ABOVE_RESTING`] and (220 − age) × [`SHARE_OF_MOST`], both in use for pacing. Such formulas miss
//! measured thresholds by wide margins (van Campen & Visser 2020), so the person may move the line. It is off until asked
//! for, and off by itself where it would mislead: beta-blockers and some other medicines lower the heart rate it is made
//! of, a pacemaker sets it, and in POTS merely standing up is above it.
//!
//! - `guide`: the line, or why there is none. `medicines`: those that slow the heart.
//! - `live`: what follows from samples.
//! - `service`: how callers reach both.

mod guide;
mod live;
mod medicines;
mod service;

pub use guide::{ABOVE_RESTING, HeartChoice, HeartGuide, HeartOff, SHARE_OF_MOST};
pub use live::{ABOVE_LEAST, COOL_DOWN, HeartRateAdvice, HeartSample};
pub use service::HeartRate;

pub(crate) use live::LiveHeartRate;
pub(super) use live::minutes_above;
