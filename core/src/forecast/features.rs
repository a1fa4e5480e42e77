//! Features of a person's flares and burden that are comparable between people.
//!
//! Each feature is a deviation from the person's own base rate ([`BaseRate`]) or from their own usual, so that slopes
//! fitted on some people are a useful prior for others. A feature whose inputs are unknown is 0 and has no effect.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use super::probability::{clamp_probability, log_odds, outcome};
use super::{DayObservation, THRESHOLD_LEAST, THRESHOLD_WINDOW, base_rate::BaseRate};
use crate::time::Day;

/// Names of the features in order, as in the population prior's file.
pub const FEATURES: [&str; 24] = [
    "always",
    "flare-today",
    "flare-yesterday",
    "unknown-today",
    "rate-after-such-a-day",
    "rate-after-two-such-days",
    "rate-so-long-after-a-flare",
    "rate-of-days",
    "rate-of-weeks",
    "rate-of-months",
    "burden-known",
    "burden-today",
    "burden-above-usual-today",
    "burden-of-days",
    "early",
    "early-rate",
    "first-months",
    "first-months-rate",
    "by-burden",
    "by-burden-rate",
    "by-burden-flare-today",
    "by-burden-early-rate",
    "by-burden-first-months",
    "by-burden-first-months-rate",
];

/// The three exponentially weighted rates: half-life in days, and the weight in days with which each is shrunk to the
/// base rate.
const RUNNING_RATES: [(f64, f64); 3] = [(2.0, 1.0), (7.0, 2.0), (30.0, 4.0)];

/// Half-life, in days, of the exponentially weighted burden.
const BURDEN_HALF_LIFE: f64 = 4.0;

/// Weight, in days, with which a conditional rate is shrunk to the rate it refines; the second for rarer conditions.
const AFTER_WEIGHT: f64 = 4.0;
const AFTER_RARE_WEIGHT: f64 = 6.0;

/// Numbers of known days after which the features for the first weeks and the first months have halved.
const EARLY_DAYS: f64 = 8.0;
const FIRST_MONTHS_DAYS: f64 = 40.0;

/// Log-odds at which the rate features are centred, corresponding to about one day in five.
const CENTRE: f64 = -1.4;

/// Prior of the correlation between flares and the burden threshold (0–1), and its weight in days.
const BY_BURDEN_PRIOR: (f64, f64) = (0.5, 8.0);

/// Deviations of the burden from its mean are clipped to this many standard deviations.
const MAX_DEVIATION: f64 = 3.0;

/// Number of recent days whose labels are kept one by one.
pub(super) const RECENT_DAYS: usize = 14;

/// Weighted counts of flares and days under a condition.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
struct FlareTally {
    flares: f64,
    days: f64,
}

impl FlareTally {
    fn add(&mut self, flare: bool) {
        self.flares += outcome(flare);
        self.days += 1.0;
    }

    fn decay(&mut self, factor: f64) {
        self.flares *= factor;
        self.days *= factor;
    }

    /// The rate, shrunk towards `prior`, which counts as `weight` days.
    fn rate(self, prior: f64, weight: f64) -> f64 {
        (self.flares + weight * prior) / (self.days + weight)
    }
}

/// Running statistics of all days so far, and the features derived from them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FlareFeatures {
    base_rate: BaseRate,
    /// Labels of the last [`RECENT_DAYS`] days, newest last.
    recent: VecDeque<Option<bool>>,
    /// Days since the last flare, 0 on its day; absent before the first.
    days_since_flare: Option<u32>,
    /// Days by the label of the day before.
    after: [FlareTally; 2],
    /// Days by the labels of the two days before, the older first.
    after_two: [[FlareTally; 2]; 2],
    /// Days by the [`span`] since the last flare.
    after_span: [FlareTally; 7],
    running: [FlareTally; RUNNING_RATES.len()],
    /// The known burdens of the last [`THRESHOLD_WINDOW`] days.
    burdens: VecDeque<(Day, f64)>,
    /// Deviation of the last day's burden from their mean, in standard deviations.
    burden_deviation: Option<f64>,
    /// Exponentially weighted sum of those deviations, and of their days.
    burden_sums: (f64, f64),
    /// Days by whether the burden exceeded the threshold, and by label.
    above_threshold: [[f64; 2]; 2],
}

impl FlareFeatures {
    /// Learns the next day. Days come in order without gaps; an unknown day is passed as such.
    pub fn learn(&mut self, observation: &DayObservation) {
        let flare = observation.label.flare;
        for (tally, (half_life, _)) in self.running.iter_mut().zip(RUNNING_RATES) {
            tally.decay(libm::exp2(-1.0 / half_life));
        }
        if let Some(flare) = flare {
            self.count(flare);
        }
        self.days_since_flare =
            if flare == Some(true) { Some(0) } else { self.days_since_flare.map(|days| days.saturating_add(1)) };
        self.recent.push_back(flare);
        if self.recent.len() > RECENT_DAYS {
            self.recent.pop_front();
        }
        self.learn_burden(observation.label.day, observation.burden, flare);
    }

    fn count(&mut self, flare: bool) {
        if let Some(today) = self.flare_days_ago(0) {
            self.after[usize::from(today)].add(flare);
            if let Some(yesterday) = self.flare_days_ago(1) {
                self.after_two[usize::from(yesterday)][usize::from(today)].add(flare);
            }
        }
        if let Some(days) = self.days_since_flare {
            self.after_span[span(days)].add(flare);
        }
        for tally in &mut self.running {
            tally.add(flare);
        }
        self.base_rate.learn(flare);
    }

    fn learn_burden(&mut self, day: Day, burden: Option<f64>, flare: Option<bool>) {
        while self.burdens.pop_front_if(|(old, _)| day.since(*old) > THRESHOLD_WINDOW).is_some() {}
        let decay = libm::exp2(-1.0 / BURDEN_HALF_LIFE);
        self.burden_sums = (self.burden_sums.0 * decay, self.burden_sums.1 * decay);
        self.burden_deviation = burden.and_then(|burden| self.deviation(burden));
        if let Some(deviation) = self.burden_deviation {
            self.burden_sums = (self.burden_sums.0 + deviation, self.burden_sums.1 + 1.0);
            if let Some(flare) = flare {
                self.above_threshold[usize::from(deviation >= 1.0)][usize::from(flare)] += 1.0;
            }
        }
        self.burdens.extend(burden.map(|burden| (day, burden)));
    }

    /// Deviation of a burden from the mean of the days before, in standard deviations; absent while these are too few
    /// or have no spread.
    fn deviation(&self, burden: f64) -> Option<f64> {
        if self.burdens.len() < THRESHOLD_LEAST {
            return None;
        }
        let mean = self.usual_burden()?;
        let (mut squares, mut days) = (0.0, 0.0);
        for (_, before) in &self.burdens {
            squares += (before - mean) * (before - mean);
            days += 1.0;
        }
        let deviation = libm::sqrt(squares / (days - 1.0));
        (deviation > 1e-6).then(|| ((burden - mean) / deviation).clamp(-MAX_DEVIATION, MAX_DEVIATION))
    }

    /// The person's base rate.
    pub(super) fn base_rate(&self) -> &BaseRate {
        &self.base_rate
    }

    /// Log-odds of the base rate: the offset of every regression over these features.
    #[must_use]
    pub fn offset(&self) -> f64 {
        log_odds(clamp_probability(self.base_rate.rate()))
    }

    /// Label of the day `days` before the last one; `None` if unknown.
    pub(super) fn flare_days_ago(&self, days: usize) -> Option<bool> {
        self.recent.iter().rev().nth(days).copied().flatten()
    }

    /// Days since the last flare, 0 on its day; absent before the first.
    pub(super) fn days_since_flare(&self) -> Option<u32> {
        self.days_since_flare
    }

    /// Numbers of flares and of known days among the last [`RECENT_DAYS`].
    pub(super) fn recent_flares(&self) -> (u32, u32) {
        let known = self.recent.iter().flatten();
        known.fold((0, 0), |(flares, days), flare| (flares + u32::from(*flare), days + 1))
    }

    /// Mean burden, 0–10, of the last `days` known days; absent while there are fewer.
    pub(super) fn recent_burden(&self, days: usize) -> Option<f64> {
        let newest: Vec<f64> = self.burdens.iter().rev().take(days).map(|(_, burden)| *burden).collect();
        (newest.len() == days).then(|| crate::days::mean(&newest))?
    }

    /// Mean burden, 0–10, of the last [`THRESHOLD_WINDOW`] days.
    pub(super) fn usual_burden(&self) -> Option<f64> {
        crate::days::mean(&self.burdens.iter().map(|(_, burden)| *burden).collect::<Vec<_>>())
    }

    /// The rate after days with the label of the last one; the base rate after an unknown day.
    pub(super) fn rate_after(&self) -> f64 {
        let rate = self.base_rate.rate();
        self.flare_days_ago(0).map_or(rate, |flare| self.after[usize::from(flare)].rate(rate, AFTER_WEIGHT))
    }

    /// How closely flares follow the burden threshold: the correlation of the two so far (Pearson's φ), shrunk to
    /// [`BY_BURDEN_PRIOR`]. 0 without any burden.
    fn by_burden(&self) -> f64 {
        if self.burdens.is_empty() {
            return 0.0;
        }
        let [[a, b], [c, d]] = self.above_threshold;
        let margins = (a + b) * (c + d) * (a + c) * (b + d);
        let correlation = if margins > 0.0 { (a * d - b * c) / libm::sqrt(margins) } else { 0.0 };
        let days = a + b + c + d;
        let (start, weight) = BY_BURDEN_PRIOR;
        (correlation * days + start * weight) / (days + weight)
    }

    /// Feature values for predicting the next day, in the order of [`FEATURES`].
    #[must_use]
    pub fn values(&self) -> [f64; FEATURES.len()] {
        let rate = self.base_rate.rate();
        let base = self.offset();
        let (today, yesterday) = (self.flare_days_ago(0), self.flare_days_ago(1));
        let flare = |day: Option<bool>| day.map_or(0.0, |flare| outcome(flare) - rate);
        let difference =
            |refined: f64, rate: f64| log_odds(clamp_probability(refined)) - log_odds(clamp_probability(rate));
        let after = self.rate_after();
        let after_two = yesterday.zip(today).map_or(after, |(yesterday, today)| {
            self.after_two[usize::from(yesterday)][usize::from(today)].rate(after, AFTER_RARE_WEIGHT)
        });
        let after_span =
            self.days_since_flare.map_or(rate, |days| self.after_span[span(days)].rate(rate, AFTER_RARE_WEIGHT));
        let running = |which: usize| difference(self.running[which].rate(rate, RUNNING_RATES[which].1), rate);
        let burden = self.burden_deviation.unwrap_or_default();
        let early = EARLY_DAYS / (self.base_rate.days() + EARLY_DAYS);
        let months = FIRST_MONTHS_DAYS / (self.base_rate.days() + FIRST_MONTHS_DAYS);
        let by_burden = self.by_burden();
        let centred = base - CENTRE;
        [
            1.0,
            flare(today),
            flare(yesterday),
            outcome(today.is_none()),
            difference(after, rate),
            difference(after_two, after),
            difference(after_span, rate),
            running(0),
            running(1),
            running(2),
            outcome(self.burden_deviation.is_some()),
            burden,
            burden.max(0.0),
            self.burden_sums.0 / (self.burden_sums.1 + 1.0),
            early,
            early * centred,
            months,
            months * centred,
            by_burden,
            by_burden * centred,
            by_burden * flare(today),
            by_burden * early * centred,
            by_burden * months,
            by_burden * months * centred,
        ]
    }
}

/// Index of the span since the last flare: its own day, each of the two days after it, then ever wider ranges.
fn span(days: u32) -> usize {
    match days {
        0..=2 => usize::try_from(days).unwrap_or_default(),
        3..=4 => 3,
        5..=8 => 4,
        9..=16 => 5,
        _ => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn features_of(days: &[(Option<bool>, Option<f64>)]) -> FlareFeatures {
        let mut flare_features = FlareFeatures::default();
        for (number, (flare, burden)) in days.iter().enumerate() {
            let day = Day::from_number(i32::try_from(number).unwrap()).unwrap();
            flare_features.learn(&DayObservation { burden: *burden, ..DayObservation::label_only(day, *flare) });
        }
        flare_features
    }

    fn feature(flare_features: &FlareFeatures, name: &str) -> f64 {
        flare_features.values()[FEATURES.iter().position(|feature| *feature == name).unwrap()]
    }

    #[test]
    fn unknown_days_have_no_effect() {
        let flare_features = features_of(&[(None, None); 30]);
        for (name, value) in FEATURES.iter().zip(flare_features.values()) {
            let constant = ["always", "unknown-today", "early", "early-rate", "first-months", "first-months-rate"];
            assert_eq!(value != 0.0, constant.contains(name), "{name}: {value}");
        }
        assert_eq!(
            (flare_features.days_since_flare(), flare_features.recent_flares(), flare_features.flare_days_ago(0)),
            (None, (0, 0), None)
        );
    }

    #[test]
    fn runs_of_flares_raise_the_conditional_rates() {
        let days: Vec<_> = (0..60).map(|day| (Some(day % 20 >= 14), None)).collect();
        let flare_features = features_of(&days);
        for name in ["flare-today", "rate-after-such-a-day", "rate-of-days", "rate-of-weeks"] {
            assert!(feature(&flare_features, name) > 0.3, "{name}");
        }
        assert_eq!((flare_features.days_since_flare(), flare_features.recent_flares()), (Some(0), (6, 14)));
    }

    #[test]
    fn a_burden_is_measured_against_the_days_before_it() {
        let mut days: Vec<_> = (0..20).map(|day| (None, Some(f64::from(day % 2)))).collect();
        days.push((None, Some(9.0)));
        assert_eq!(feature(&features_of(&days), "burden-today"), MAX_DEVIATION);
        days.push((None, None));
        assert_eq!(feature(&features_of(&days), "burden-today"), 0.0);
        assert_eq!(feature(&features_of(&[(None, Some(2.0)); 20]), "burden-today"), 0.0, "all alike");
    }

    #[test]
    fn threshold_flares_are_told_from_reported_flares() {
        let above = |day: i32| day % 5 == 4;
        let days = |flare: fn(i32) -> bool| -> Vec<_> {
            (0..90).map(|day| (Some(flare(day)), Some(if above(day) { 8.0 } else { f64::from(day % 3) }))).collect()
        };
        assert!(feature(&features_of(&days(|day| day % 5 == 4)), "by-burden") > 0.85);
        assert!(feature(&features_of(&days(|day| day % 7 == 1)), "by-burden") < 0.2);
    }
}
