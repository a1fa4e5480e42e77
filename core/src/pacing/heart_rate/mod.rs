//! The heart-rate guide: a line above which Ebb suggests easing off. **A guide, never "safe".**
//!
//! The line is the lower of resting + [`ABOVE_RESTING`] and (220 − age) × [`SHARE_OF_MOST`], two formulas in use for
//! pacing. Such formulas miss measured thresholds by wide margins (van Campen & Visser 2020), so the person can shift
//! the line. The guide is off by default, and switches itself off where it would mislead: beta-blockers and
//! some other medicines lower the heart rate, a pacemaker sets it, and in POTS merely standing up exceeds the line.
//!
//! - `guide`: the line, or why there is none. `medicines`: those that slow the heart.
//! - `live`: processing of live samples.
//! - `service`: the public service.

mod guide;
mod live;
mod medicines;
mod service;

pub use guide::{ABOVE_RESTING, HeartRateGuide, HeartRateOffReason, HeartRateSettings, SHARE_OF_MOST};
pub use live::{ABOVE_LEAST, COOL_DOWN, HeartRateAdvice, HeartRateSample};
pub use service::HeartRate;

pub(super) use live::minutes_above;
pub(crate) use live::{HeartRateRecord, LiveHeartRate, erase_heart_rate};
