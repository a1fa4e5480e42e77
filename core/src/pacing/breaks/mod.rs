//! How long to work before a rest, and how long to rest.
//!
//! - `rule`: the rule, its figures and where they come from; functions of values.
//! - `history`: what the rule reads: the timed activities of an item.

mod history;
mod rule;

pub(super) use history::interval;
pub use rule::{FLARE, IN_FLARE, INTERVAL_LEAST, INTERVAL_MOST, LOOK_BACK, SHARE, SHARE_MOST, SYMPTOMS_UP, TOLERATED};
pub(crate) use rule::{IntervalSource, TimedActivity, by_effort, capacity_of, in_force, learned, rest_after};
