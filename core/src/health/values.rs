//! Single values become one a day.

use std::collections::BTreeMap;

use chrono::Timelike as _;

use super::reading::{HealthMeasure, HealthSteps, HealthValue};
use crate::catalog::{ItemId, plausible};
use crate::entry::Body;
use crate::time::{Day, Moment};

/// Item id of steps.
pub(super) const STEPS: &str = "steps";

/// The value of each item on each day, and how many were no value that a person can have.
#[derive(Default)]
pub(super) struct DayValues {
    pub(super) values: BTreeMap<(ItemId, Day), Body>,
    pub(super) left_out: u32,
}

/// The values of single days.
///
/// The resting heart rate counts for its calendar day. Heart rate variability counts for the day after the night in which
/// it was measured; what was measured between noon and 18:00 is of no night. A day's value is the mean of those of the app
/// that wrote the most, so that two apps are never mixed.
pub(super) fn day_values(values: &[HealthValue], steps: &[HealthSteps], now: &Moment) -> DayValues {
    let mut found = DayValues::default();
    let mut readings: BTreeMap<(HealthMeasure, Day), BTreeMap<&str, Vec<f64>>> = BTreeMap::new();
    for value in values {
        let time = value.time.moment(now).filter(|time| time.at <= now.at + super::nights::AHEAD_MOST);
        match time.filter(|_| is_plausible(&value.measure.item(), value.value)) {
            Some(time) => {
                if let Some(day) = day_of(value.measure, &time) {
                    let of_day = readings.entry((value.measure, day)).or_default();
                    of_day.entry(value.source.as_str()).or_default().push(value.value);
                }
            }
            None => found.left_out += 1,
        }
    }
    for ((measure, day), sources) in readings {
        // Of two that wrote as many, the first by name: the same at every reading.
        let Some(mut most) = sources.into_values().rev().max_by_key(Vec::len) else { continue };
        // In one order, so that the sum is the same whatever order the store gave.
        most.sort_by(f64::total_cmp);
        found.insert(measure.item(), day, mean(&most));
    }
    let today = Day::from(now.local().date());
    for HealthSteps { day, count } in steps {
        let count = f64::from(i32::try_from(*count).unwrap_or(i32::MAX));
        match () {
            // A phone that lay at home counts none: nothing is known of that day.
            () if count == 0.0 => {}
            () if count > 0.0 && *day <= today && is_plausible(&ItemId(STEPS.to_owned()), count) => {
                found.insert(ItemId(STEPS.to_owned()), *day, count);
            }
            () => found.left_out += 1,
        }
    }
    found
}

impl DayValues {
    fn insert(&mut self, item: ItemId, day: Day, value: f64) {
        let body = Body::Measurement { item: item.clone(), value };
        self.values.insert((item, day), body);
    }
}

/// Zero is no heart rate and no variability, though a slip of zero is within the catalogue's bounds.
fn is_plausible(item: &ItemId, value: f64) -> bool {
    value > 0.0 && plausible(item).is_none_or(|(low, high)| (low..=high).contains(&value))
}

fn day_of(measure: HealthMeasure, time: &Moment) -> Option<Day> {
    let local = time.local();
    let day = Day::from(local.date());
    match (measure, local.hour()) {
        (HealthMeasure::RestingHeartRate, _) | (HealthMeasure::HrvRmssd, ..12) => Some(day),
        (HealthMeasure::HrvRmssd, 18..) => Some(day.plus(1)),
        (HealthMeasure::HrvRmssd, _) => None,
    }
}

/// The mean to one decimal, as watches show it.
fn mean(values: &[f64]) -> f64 {
    let count = u32::try_from(values.len()).unwrap_or(u32::MAX);
    (values.iter().sum::<f64>() / f64::from(count) * 10.0).round() / 10.0
}
