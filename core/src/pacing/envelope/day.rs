//! A day as pacing learns it.

use chrono::Timelike as _;

use crate::catalog::ItemId;
use crate::days::{DayFacts, Load, WEIGHT_LEAST};
use crate::entry::{Body, DayLevel, Entry, Mark, When};
use crate::time::{Day, DayPart};

use super::grid::SPENT_BY;

/// The item by which a person rates the energy they have, 0–100.
pub const ENERGY: &str = "energy";

/// The item by which a person rates the energy they spent, 0–100.
pub const ENERGY_SPENT: &str = "energy-spent";

/// A rating of a symptom.
#[derive(Debug, Clone, PartialEq)]
pub struct SymptomRating {
    /// The symptom.
    pub item: ItemId,
    /// Hours of its civil day; beyond 24 in the night after it.
    pub hour: f64,
    /// The part of the day it belongs to; absent where only the day is known.
    pub part: Option<DayPart>,
    /// The severity, 0–10.
    pub value: f64,
    /// Certainty, 0–1.
    pub weight: f64,
}

/// An activity that was done.
#[derive(Debug, Clone, PartialEq)]
pub struct CompletedActivity {
    /// The activity.
    pub item: ItemId,
    /// Its length in minutes.
    pub minutes: f64,
    /// Its effort in effort-minutes.
    pub load: Load,
}

/// A day as pacing learns it. Absent is unknown, never zero.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PacingDay {
    /// Its load by kind, in effort-minutes.
    pub load: Load,
    /// The level of the day as given in one tap.
    pub level: Option<DayLevel>,
    /// When its effort was spent, as hours of the day, weighed by load; absent where no activity tells.
    pub by: Option<f64>,
    /// The first rating of energy of the day, 0–100.
    pub energy: Option<f64>,
    /// The last rating of what was spent, 0–100.
    pub spent: Option<f64>,
    /// Symptoms, each time one was rated.
    pub felt: Vec<SymptomRating>,
    /// What was done, where its minutes are known.
    pub done: Vec<CompletedActivity>,
    /// Whether the person said it was a flare.
    pub flare: Option<bool>,
}

impl PacingDay {
    /// What a day's rows, its entries in order of time, and what was said of flares come to.
    #[must_use]
    pub fn of(facts: &DayFacts, entries: &[Entry], flare: Option<bool>) -> Self {
        let mut it = Self { load: facts.load, level: facts.level, flare, ..Self::default() };
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
}

fn felt(item: &ItemId, entry: &Entry, day: Day) -> Option<SymptomRating> {
    let value = entry.body.value()?;
    let hour = hour_of(&entry.when, day);
    // Of a whole day's maximum nobody knows when it was: it counts half, in the evening.
    let weight = entry.mark.weight() * if hour.is_some() { 1.0 } else { 0.5 };
    let part = entry.when.part().filter(|_| entry.mark != Mark::FilledIn);
    Some(SymptomRating { item: item.clone(), hour: hour.unwrap_or(18.0), part, value, weight })
}

/// When something was, as hours from its civil day's midnight; an interval counts at its end.
fn hour_of(when: &When, day: Day) -> Option<f64> {
    let moment = match when {
        When::At { moment } => moment,
        When::Interval { from, to } => to.as_ref().unwrap_or(from),
        // The middles of the parts: see `Moment::part`.
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

/// When a day's effort was spent.
pub(super) fn spent_by(day: &PacingDay) -> f64 {
    day.by.unwrap_or(SPENT_BY)
}
