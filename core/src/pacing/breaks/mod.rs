//! How long to work before a rest, and how long to rest.
//!
//! - `rule`: the rule and its constants, as functions of values.
//! - `history`: reads the timed activities that the rule learns from.

mod history;
mod rule;

pub(super) use history::interval;
pub use rule::{FLARE, IN_FLARE, INTERVAL_LEAST, INTERVAL_MOST, LOOK_BACK, SHARE, SHARE_MOST, SYMPTOMS_UP, TOLERATED};
pub(crate) use rule::{IntervalSource, TimedActivity, by_effort, capacity_of, in_force, learned, rest_after};
