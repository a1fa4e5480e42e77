//! When an activity that was probably forgotten ended.

use crate::days;
use crate::entry::{Body, Mark, When};
use crate::error::EbbError;
use crate::pacing::breaks::LOOK_BACK;
use crate::pacing::running_activity::{RunningActivity, minutes, on_clock, whole_minutes};
use crate::storage::Reader;
use crate::time::Moment;

/// With fewer past lengths than these a forgotten activity's is not guessed from them.
const LENGTHS_LEAST: usize = 3;

/// When a forgotten activity probably ended: with a rest that was begun; without one, as long after its start as this
/// person's usually take; without enough of those, with the first break that was not answered. Never before the last tap.
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
