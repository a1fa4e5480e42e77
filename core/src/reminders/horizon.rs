//! How far ahead reminders are planned, and the notices that belong to no rule.

use chrono::TimeDelta;

use crate::time::{Moment, Timestamp};

/// The id of the notice at the horizon, if the system posts.
pub const SENTINEL: &str = "sentinel";

/// The id of the one notice for all that was missed.
pub const MISSED: &str = "missed";

/// The longest horizon, in days.
pub const DAYS_MOST: u32 = 60;

/// The end of a plan over a number of days, [`DAYS_MOST`] at most.
pub(super) fn horizon(days: u32, now: &Moment) -> Timestamp {
    now.at + TimeDelta::days(i64::from(days.min(DAYS_MOST)))
}
