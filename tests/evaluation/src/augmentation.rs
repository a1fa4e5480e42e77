//! Data augmentation: each series of each person is relabelled as if it were the one that flares, under several rules.
//!
//! The few open diaries show few temporal patterns of flares. Their symptoms, factors and measures rise, persist and
//! fall in many more; days on which one of them is high serve as flares for learning how such days follow each other.

use std::collections::BTreeMap;

use ebb_core::days::quantile;
use ebb_core::forecast::{DayObservation, FlareLabeller, Reading, Series, SeriesSource};

/// Rule by which a day of a series is labelled a flare.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Rule {
    /// The value is at least mean + this many SD of the person's own days before, and is used as the burden. With 1
    /// this is the app's own rule for days without a report.
    Deviation(f64),
    /// The value is at least mean + 1 SD, with the burden of all symptoms.
    DeviationWithBurden,
    /// The value is above this quantile over all persons, so that rates differ between persons. The burden is unknown.
    Quantile(f64),
    /// The same, with the burden of all symptoms.
    QuantileWithBurden(f64),
}

const RULES: [Rule; 9] = [
    Rule::Deviation(1.0),
    Rule::Deviation(0.5),
    Rule::Deviation(0.0),
    Rule::Quantile(0.4),
    Rule::Quantile(0.65),
    Rule::Quantile(0.85),
    Rule::DeviationWithBurden,
    Rule::QuantileWithBurden(0.5),
    Rule::QuantileWithBurden(0.8),
];

/// Lengths, in days, of the segments, used in rotation, and the least length. Short ones dominate, because most diaries
/// are short and the first weeks matter most.
const LENGTHS: [usize; 5] = [40, 60, 90, 150, 400];
const MIN_LENGTH: usize = 20;

/// Number of readings below which a series is skipped.
const MIN_READINGS: usize = 100;

/// Weight of days labelled by the app's own rule.
const APP_RULE_WEIGHT: f64 = 5.0;

/// Consecutive days, with the weight they are fitted with.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Segment {
    pub(crate) days: Vec<DayObservation>,
    pub(crate) weight: f64,
}

/// Splits days into segments; a remainder that is too short is dropped.
pub(crate) fn segments(days: &[DayObservation], length: usize, weight: f64) -> impl Iterator<Item = Segment> {
    let chunks = days.chunks(length).filter(|days| days.len() >= MIN_LENGTH);
    chunks.map(move |days| Segment { days: days.to_vec(), weight })
}

/// The segments of a diary's persons, relabelled by every rule on every series.
pub(crate) fn relabelled_segments(persons: &[Vec<DayObservation>]) -> Vec<Segment> {
    let mut values: BTreeMap<&Series, Vec<f64>> = BTreeMap::new();
    for reading in persons.iter().flatten().flat_map(|observation| &observation.readings) {
        values.entry(&reading.series).or_default().push(reading.value);
    }
    let mut relabelled = Vec::new();
    for (series, values) in values {
        let greatest = values.iter().copied().fold(f64::MIN, f64::max);
        if values.len() < MIN_READINGS || values.iter().all(|value| *value == greatest) {
            continue;
        }
        for (number, rule) in RULES.iter().enumerate() {
            let needs_symptom = matches!(rule, Rule::DeviationWithBurden | Rule::QuantileWithBurden(_));
            if needs_symptom && series.source != SeriesSource::Symptom {
                continue;
            }
            let is_app_rule = [Rule::Deviation(1.0), Rule::DeviationWithBurden].contains(rule);
            let weight = if is_app_rule { APP_RULE_WEIGHT } else { 1.0 };
            for (person, days) in persons.iter().enumerate() {
                let days = relabel(days, series, *rule, &values);
                relabelled.extend(segments(&days, LENGTHS[(person + number) % LENGTHS.len()], weight));
            }
        }
    }
    relabelled
}

/// A person's days labelled by a rule on one series; unknown where the series has no reading.
fn relabel(days: &[DayObservation], series: &Series, rule: Rule, all: &[f64]) -> Vec<DayObservation> {
    let greatest = all.iter().copied().fold(f64::MIN, f64::max);
    let mut labeller = FlareLabeller::default();
    let mut relabelled = |observation: &DayObservation| {
        let day = observation.label.day;
        let reading = observation.readings.iter().find(|reading| reading.series == *series);
        let Some(Reading { value, .. }) = reading else { return DayObservation::label_only(day, None) };
        // If the quantile equals the greatest value, that value counts as above.
        let above = |share| quantile(all, share).map(|threshold| *value > threshold || *value >= greatest);
        let (flare, burden) = match rule {
            Rule::Deviation(deviations) => (labeller.exceeds_threshold(day, *value, deviations), Some(*value)),
            Rule::DeviationWithBurden => (labeller.exceeds_threshold(day, *value, 1.0), observation.burden),
            Rule::Quantile(share) => (above(share), None),
            Rule::QuantileWithBurden(share) => (above(share), observation.burden),
        };
        DayObservation { burden, ..DayObservation::label_only(day, flare) }
    };
    days.iter().map(&mut relabelled).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use ebb_core::time::Day;

    use super::*;

    fn person(days: i32, value: fn(i32) -> Option<f64>) -> Vec<DayObservation> {
        let series = Series { source: SeriesSource::Symptom, name: "ache".into() };
        let observation = |day| {
            let reading = value(day).map(|value| Reading { series: series.clone(), value, weight: 1.0 });
            let burden = value(day).map(|value| value + 1.0);
            DayObservation {
                burden,
                readings: reading.into_iter().collect(),
                ..DayObservation::label_only(Day::from_number(day).unwrap(), None)
            }
        };
        (0..days).map(observation).collect()
    }

    #[test]
    fn every_rule_labels_every_series_and_short_remainders_are_dropped() {
        let persons = [person(130, |day| Some(f64::from(day % 5)))];
        let segments = relabelled_segments(&persons);
        let lengths: Vec<usize> = segments.iter().map(|segment| segment.days.len()).collect();
        assert_eq!(lengths, [40, 40, 40, 60, 60, 90, 40, 130, 130, 40, 40, 40, 60, 60, 90, 40, 130]);
        for segment in &segments {
            assert!(segment.days.iter().any(|observation| observation.label.flare == Some(true)), "{segment:?}");
        }
        assert!(relabelled_segments(&[person(130, |_| Some(2.0))]).is_empty(), "always the same");
        assert!(relabelled_segments(&[person(90, |day| Some(f64::from(day % 5)))]).is_empty(), "too few readings");
    }

    #[test]
    fn a_day_without_a_reading_stays_unknown() {
        let days = person(60, |day| (day % 2 == 0).then_some(f64::from(day % 3)));
        let series = days[0].readings[0].series.clone();
        for rule in RULES {
            for (observation, flare) in days.iter().zip(relabel(&days, &series, rule, &[0.0, 1.0, 2.0])) {
                assert!(!observation.readings.is_empty() || (flare.label.flare, flare.burden) == (None, None));
            }
        }
    }
}
