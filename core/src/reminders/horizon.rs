//! How far ahead reminders are planned, and the ids of notices that belong to no rule.

use chrono::TimeDelta;

use crate::time::{Moment, Timestamp};

/// Id of the notice at the horizon, if the system shows notifications.
pub const SENTINEL: &str = "sentinel";

/// Id of the one notice for everything that was missed.
pub const MISSED: &str = "missed";

/// Maximum horizon, in days.
pub const DAYS_MOST: u32 = 60;

/// The end of a plan over a number of days, at most [`DAYS_MOST`].
pub(super) fn horizon(days: u32, now: &Moment) -> Timestamp {
    now.at + TimeDelta::days(i64::from(days.min(DAYS_MOST)))
}
