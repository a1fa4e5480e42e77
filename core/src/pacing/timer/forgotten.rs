//! Estimates when a forgotten activity ended.

use crate::days;
use crate::entry::{Body, Mark, When};
use crate::error::EbbError;
use crate::pacing::breaks::LOOK_BACK;
use crate::pacing::running_activity::{RunningActivity, minutes, on_clock, whole_minutes};
use crate::storage::Reader;
use crate::time::Moment;

/// Number of past durations needed to estimate from them.
const LENGTHS_LEAST: usize = 3;

/// When a forgotten activity probably ended, never before the last action. If a rest was on: when the rest began.
/// Otherwise after the person's usual duration of this activity; if that is unknown, at the first break that was not
/// answered.
pub(super) fn likely_end(reader: &Reader<'_>, running: &RunningActivity, now: &Moment) -> Result<Moment, EbbError> {
    if let Some(resting) = &running.resting {
        return Ok(resting.clone());
    }
    let past = reader.timed_activities(&running.item, LOOK_BACK)?;
    let lengths: Vec<f64> = past
        .iter()
        .filter(|entry| entry.mark == Mark::Measured)
        .filter_map(|entry| match (&entry.body, &entry.when) {
            (Body::Activity { timed: Some(_), .. }, When::Interval { from, to: Some(to) }) => {
                Some(f64::from(whole_minutes((to.at - from.at).num_seconds())))
            }
            _ => None,
        })
        .collect();
    let usual = (lengths.len() >= LENGTHS_LEAST).then(|| days::median(&lengths)).flatten();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lengths within a day")]
    let end = usual.map_or(running.break_at, |usual| running.since.at + minutes(libm::round(usual) as u32));
    Ok(on_clock(now, end.max(running.seen).min(now.at)))
}
