//! More diaries out of those there are: each series of each person, taken for what flares, under several rules.
//!
//! Two diaries know few ways in which flares come. Their symptoms, factors and measures rise, last and fall in many
//! more; a day on which one of them stands out is a flare as good as any for learning how such days follow each other.

use std::collections::BTreeMap;

use super::{Evening, Labeller, Reading, Series, Source};
use crate::series::quantile;

/// What makes a day of a series a flare.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Rule {
    /// It is so many standard deviations above the mean of the person's own days before; the series is the burden. With
    /// 1 it is what makes an unsaid flare.
    StandsOut(f64),
    /// It stands out by 1, and the burden is that of all symptoms.
    StandsOutOfAll,
    /// It is above this quantile of everybody's days: some then have many flares and some few. No burden is known.
    Said(f64),
    /// The same, with the burden of all symptoms.
    SaidBeside(f64),
}

const RULES: [Rule; 9] = [
    Rule::StandsOut(1.0),
    Rule::StandsOut(0.5),
    Rule::StandsOut(0.0),
    Rule::Said(0.4),
    Rule::Said(0.65),
    Rule::Said(0.85),
    Rule::StandsOutOfAll,
    Rule::SaidBeside(0.5),
    Rule::SaidBeside(0.8),
];

/// Into how long pieces they are cut, in turn: most people's diaries are short, and the first weeks matter most.
const LENGTHS: [usize; 5] = [40, 60, 90, 150, 400];
const LENGTH_LEAST: usize = 20;

/// A series with fewer readings than this is left out.
const READINGS_LEAST: usize = 100;

/// How much more the rule counts that the product itself applies.
const OWN_RULE: f64 = 5.0;

/// Days in order with the weight they are fitted with.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    pub(super) days: Vec<Evening>,
    pub(super) weight: f64,
}

/// Cuts days into pieces; a rest too short is left out.
pub(super) fn cut(days: &[Evening], length: usize, weight: f64) -> impl Iterator<Item = Piece> {
    let pieces = days.chunks(length).filter(|piece| piece.len() >= LENGTH_LEAST);
    pieces.map(move |piece| Piece { days: piece.to_vec(), weight })
}

/// The pieces that all rules make of a diary's persons.
pub(super) fn relabel(persons: &[Vec<Evening>]) -> Vec<Piece> {
    let mut values: BTreeMap<&Series, Vec<f64>> = BTreeMap::new();
    for reading in persons.iter().flatten().flat_map(|evening| &evening.readings) {
        values.entry(&reading.series).or_default().push(reading.value);
    }
    let mut pieces = Vec::new();
    for (series, values) in values {
        let greatest = values.iter().copied().fold(f64::MIN, f64::max);
        if values.len() < READINGS_LEAST || values.iter().all(|value| *value == greatest) {
            continue;
        }
        for (number, rule) in RULES.iter().enumerate() {
            let of_symptoms = matches!(rule, Rule::StandsOutOfAll | Rule::SaidBeside(_));
            if of_symptoms && series.source != Source::Symptom {
                continue;
            }
            let own = [Rule::StandsOut(1.0), Rule::StandsOutOfAll].contains(rule);
            let weight = if own { OWN_RULE } else { 1.0 };
            for (person, days) in persons.iter().enumerate() {
                let days = flares_of(days, series, *rule, &values);
                pieces.extend(cut(&days, LENGTHS[(person + number) % LENGTHS.len()], weight));
            }
        }
    }
    pieces
}

/// A person's days with the flares a rule makes of a series; unknown where it was not read.
fn flares_of(days: &[Evening], series: &Series, rule: Rule, all: &[f64]) -> Vec<Evening> {
    let greatest = all.iter().copied().fold(f64::MIN, f64::max);
    let mut labeller = Labeller::default();
    let mut flare_on = |evening: &Evening| {
        let day = evening.label.day;
        let reading = evening.readings.iter().find(|reading| reading.series == *series);
        let Some(Reading { value, .. }) = reading else { return Evening::of(day, None) };
        // Where that quantile is the greatest value there is, that value is above.
        let above = |share| quantile(all, share).map(|cut| *value > cut || *value >= greatest);
        let (flare, burden) = match rule {
            Rule::StandsOut(deviations) => (labeller.stands_out(day, *value, deviations), Some(*value)),
            Rule::StandsOutOfAll => (labeller.stands_out(day, *value, 1.0), evening.burden),
            Rule::Said(share) => (above(share), None),
            Rule::SaidBeside(share) => (above(share), evening.burden),
        };
        Evening { burden, ..Evening::of(day, flare) }
    };
    days.iter().map(&mut flare_on).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Day;

    fn person(days: i32, value: fn(i32) -> Option<f64>) -> Vec<Evening> {
        let series = Series { source: Source::Symptom, name: "ache".into() };
        let evening = |day| {
            let reading = value(day).map(|value| Reading { series: series.clone(), value, weight: 1.0 });
            let burden = value(day).map(|value| value + 1.0);
            Evening {
                burden,
                readings: reading.into_iter().collect(),
                ..Evening::of(Day::from_number(day).unwrap(), None)
            }
        };
        (0..days).map(evening).collect()
    }

    #[test]
    fn every_rule_labels_every_series_and_short_rests_are_left_out() {
        let persons = [person(130, |day| Some(f64::from(day % 5)))];
        let pieces = relabel(&persons);
        let lengths: Vec<usize> = pieces.iter().map(|piece| piece.days.len()).collect();
        assert_eq!(lengths, [40, 40, 40, 60, 60, 90, 40, 130, 130, 40, 40, 40, 60, 60, 90, 40, 130]);
        for piece in &pieces {
            assert!(piece.days.iter().any(|evening| evening.label.flare == Some(true)), "{piece:?}");
        }
        assert!(relabel(&[person(130, |_| Some(2.0))]).is_empty(), "always the same");
        assert!(relabel(&[person(90, |day| Some(f64::from(day % 5)))]).is_empty(), "too few readings");
    }

    #[test]
    fn a_day_without_a_reading_stays_unknown() {
        let days = person(60, |day| (day % 2 == 0).then_some(f64::from(day % 3)));
        let series = days[0].readings[0].series.clone();
        for rule in RULES {
            for (evening, flare) in days.iter().zip(flares_of(&days, &series, rule, &[0.0, 1.0, 2.0])) {
                assert!(!evening.readings.is_empty() || (flare.label.flare, flare.burden) == (None, None));
            }
        }
    }
}
