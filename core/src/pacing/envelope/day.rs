//! A day of observations for the pacing model.

use chrono::Timelike as _;

use crate::catalog::ItemId;
use crate::days::{DayFacts, Load, WEIGHT_LEAST};
use crate::entry::{Body, DayLevel, Entry, Mark, When};
use crate::pacing::running_activity::RunningActivity;
use crate::time::{Day, DayPart, Moment};

use super::grid::SPENT_BY;

/// Id of the measurement in which a person rates their available energy, 0–100.
pub const ENERGY: &str = "energy";

/// Id of the measurement in which a person rates the energy they spent, 0–100.
pub const ENERGY_SPENT: &str = "energy-spent";

/// A symptom rating.
#[derive(Debug, Clone, PartialEq)]
pub struct SymptomRating {
    /// The symptom.
    pub item: ItemId,
    /// Hours since the civil day's midnight; above 24 in the night that follows it.
    pub hour: f64,
    /// Part of the day; `None` if only the day is known.
    pub part: Option<DayPart>,
    /// Severity, 0–10.
    pub value: f64,
    /// Certainty, 0–1.
    pub weight: f64,
}

/// An activity with known minutes and load.
#[derive(Debug, Clone, PartialEq)]
pub struct CompletedActivity {
    /// The activity.
    pub item: ItemId,
    /// Duration in minutes.
    pub minutes: f64,
    /// Load by kind, in effort-minutes.
    pub load: Load,
}

/// A day of observations. `None` means unknown, never zero.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PacingDay {
    /// Load by kind, in effort-minutes.
    pub load: Load,
    /// Level of the whole day, if logged.
    pub level: Option<DayLevel>,
    /// Load-weighted mean time of the effort, in hours since midnight; `None` if no activity tells.
    pub by: Option<f64>,
    /// First energy rating of the day, 0–100.
    pub energy: Option<f64>,
    /// Last rating of energy spent, 0–100.
    pub spent: Option<f64>,
    /// Every symptom rating of the day.
    pub felt: Vec<SymptomRating>,
    /// Activities with known minutes.
    pub done: Vec<CompletedActivity>,
    /// Whether the person reported a flare; `None` if they said nothing.
    pub flare: Option<bool>,
    /// Whether an activity or an effort was logged, whether or not a load is known from it.
    pub has_effort: bool,
}

impl PacingDay {
    /// Builds a day from its derived row, its entries in order of time, and the reported flare state.
    #[must_use]
    pub fn of(facts: &DayFacts, entries: &[Entry], flare: Option<bool>) -> Self {
        let mut it = Self { load: facts.load, level: facts.level, flare, ..Self::default() };
        it.has_effort = entries.iter().any(|entry| match &entry.body {
            Body::Activity { .. } | Body::DayLoad { .. } => true,
            Body::Measurement { item, .. } => item.0 == ENERGY_SPENT,
            _ => false,
        });
        let (mut by, mut all) = (0.0, 0.0);
        for entry in entries.iter().filter(|entry| entry.mark.weight() >= WEIGHT_LEAST) {
            match &entry.body {
                Body::Measurement { item, value } if item.0 == ENERGY => {
                    it.energy = it.energy.or(Some(value.clamp(0.0, 100.0)));
                }
                Body::Measurement { item, value } if item.0 == ENERGY_SPENT => {
                    it.spent = Some(value.clamp(0.0, 100.0));
                }
                Body::Activity { item, effort, minutes: Some(minutes), .. } => {
                    let load = Load::of(item, *effort, Some(*minutes));
                    let known = load.total();
                    if let (Some(load), Some(hour)) = (known, hour_of(&entry.when, facts.day)) {
                        by += load * hour;
                        all += load;
                    }
                    if known.is_some() && *minutes > 0 {
                        it.done.push(CompletedActivity { item: item.clone(), minutes: f64::from(*minutes), load });
                    }
                }
                Body::Symptom { item, .. } => it.felt.extend(felt(item, entry, facts.day)),
                _ => {}
            }
        }
        it.by = (all > 0.0).then(|| by / all);
        it
    }

    /// Adds the running activity with the minutes worked so far, which are spent although nothing is logged yet. A forgotten
    /// one adds nothing, because nobody knows when it ended. `done` is left as it is: an unfinished activity does not tell
    /// what an hour of it costs.
    pub(super) fn add_running(&mut self, running: &RunningActivity, day: Day, now: &Moment) {
        self.has_effort = true;
        let (_, minutes) = running.so_far(now);
        if minutes == 0 || now.at >= running.forgotten_at() {
            return;
        }
        let load = Load::of(&running.item, running.effort, Some(minutes));
        let when = When::Interval { from: running.since.clone(), to: Some(now.clone()) };
        if let (Some(cost), Some(hour)) = (load.total().filter(|cost| *cost > 0.0), hour_of(&when, day)) {
            // The effort of a whole day has no time of its own, and counts as spent when the rest was.
            let before = self.load.total().unwrap_or(0.0);
            self.by = Some(self.by.map_or(hour, |by| (by * before + hour * cost) / (before + cost)));
        }
        self.load.add(load);
    }
}

fn felt(item: &ItemId, entry: &Entry, day: Day) -> Option<SymptomRating> {
    let value = entry.body.value()?;
    let hour = hour_of(&entry.when, day);
    // A whole-day maximum has no known time: it counts half, in the evening.
    let weight = entry.mark.weight() * if hour.is_some() { 1.0 } else { 0.5 };
    let part = entry.when.part().filter(|_| entry.mark != Mark::FilledIn);
    Some(SymptomRating { item: item.clone(), hour: hour.unwrap_or(18.0), part, value, weight })
}

/// Hours since the civil day's midnight; an interval counts at its end. `None` if only the day is known.
fn hour_of(when: &When, day: Day) -> Option<f64> {
    let moment = match when {
        When::At { moment } => moment,
        When::Interval { from, to } => to.as_ref().unwrap_or(from),
        // Midpoints of the parts: see `Moment::part`.
        When::Part { part, .. } => {
            return Some(match part {
                DayPart::Morning => 8.0,
                DayPart::Afternoon => 15.0,
                DayPart::Evening => 20.0,
                DayPart::Night => 25.0,
            });
        }
        When::Day { .. } => return None,
    };
    let local = moment.local();
    let days = local.date().signed_duration_since(day.date()).num_days();
    let days = f64::from(i32::try_from(days).unwrap_or_default());
    Some(24.0 * days + f64::from(local.time().num_seconds_from_midnight()) / 3600.0)
}

/// When a day's effort was spent, in hours since midnight; [`SPENT_BY`] if unknown.
pub(super) fn spent_by(day: &PacingDay) -> f64 {
    day.by.unwrap_or(SPENT_BY)
}
