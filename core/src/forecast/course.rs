//! The course of a person's flares and burden, as numbers that mean the same for everybody.
//!
//! Each feature is a deviation from the person's own plain rate ([`Base`]) or from their own usual, so that slopes
//! learned from some people can be a start for others. Where something is unknown its feature is 0: it says nothing.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::odds::{bounded, log_odds, outcome};
use super::{Evening, THRESHOLD_LEAST, THRESHOLD_WINDOW};
use crate::moment::Day;

/// The features, in order, as the population prior names them.
pub(super) const FEATURES: [&str; 24] = [
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

/// Half-lives of the three running rates, in days, and the weight, in days, with which each is held to the base.
const RUNNING: [(f64, f64); 3] = [(2.0, 1.0), (7.0, 2.0), (30.0, 4.0)];

/// Half-life of the burden of recent days.
const BURDEN_HALF_LIFE: f64 = 4.0;

/// Weight, in days, with which a rate after some kind of day is held to the rate it refines.
const AFTER: f64 = 4.0;
const AFTER_RARER: f64 = 6.0;

/// After so many known days what is only true early has halved.
const EARLY: f64 = 8.0;
const FIRST_MONTHS: f64 = 40.0;

/// The rate that the slopes of rates turn about: one day in five.
const MIDDLE: f64 = -1.4;

/// How closely flares are taken to follow the burden's threshold before it is known (0–1), and held to for how many
/// days.
const BY_BURDEN: (f64, f64) = (0.5, 8.0);

/// Burdens further from usual than this many deviations say no more.
const FURTHEST: f64 = 3.0;

/// How many days back the days are kept one by one.
pub(super) const LATELY: usize = 14;

/// Flares among days of one kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
struct Tally {
    flares: f64,
    days: f64,
}

impl Tally {
    fn add(&mut self, flare: bool) {
        self.flares += outcome(flare);
        self.days += 1.0;
    }

    fn fade(&mut self, share: f64) {
        self.flares *= share;
        self.days *= share;
    }

    /// The rate, held to another with the weight of so many days.
    fn rate(self, to: f64, weight: f64) -> f64 {
        (self.flares + weight * to) / (self.days + weight)
    }
}

/// What the days up to one come to.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Course {
    base: Base,
    /// What the last days were, the newest last, [`LATELY`] at most.
    lately: VecDeque<Option<bool>>,
    /// Days since the last flare, 0 on its day.
    since: Option<u32>,
    after: [Tally; 2],
    after_two: [[Tally; 2]; 2],
    so_long_after: [Tally; 7],
    running: [Tally; RUNNING.len()],
    /// The known burdens of the last [`THRESHOLD_WINDOW`] days.
    burdens: VecDeque<(Day, f64)>,
    /// The last day's burden against them, in standard deviations.
    burden: Option<f64>,
    /// The faded sum of those, and of their days.
    burden_lately: (f64, f64),
    /// Days by whether the burden stood out, and whether they were flares.
    stood_out: [[f64; 2]; 2],
}

impl Course {
    /// Takes in the next day. Days come in order, none left out.
    pub(super) fn learn(&mut self, evening: &Evening) {
        let flare = evening.label.flare;
        for (tally, (half_life, _)) in self.running.iter_mut().zip(RUNNING) {
            tally.fade(libm::exp2(-1.0 / half_life));
        }
        if let Some(flare) = flare {
            self.count(flare);
        }
        self.since = if flare == Some(true) { Some(0) } else { self.since.map(|days| days.saturating_add(1)) };
        self.lately.push_back(flare);
        if self.lately.len() > LATELY {
            self.lately.pop_front();
        }
        self.learn_burden(evening.label.day, evening.burden, flare);
    }

    fn count(&mut self, flare: bool) {
        if let Some(today) = self.ago(0) {
            self.after[usize::from(today)].add(flare);
            if let Some(yesterday) = self.ago(1) {
                self.after_two[usize::from(yesterday)][usize::from(today)].add(flare);
            }
        }
        if let Some(since) = self.since {
            self.so_long_after[span(since)].add(flare);
        }
        for tally in &mut self.running {
            tally.add(flare);
        }
        self.base.learn(flare);
    }

    fn learn_burden(&mut self, day: Day, burden: Option<f64>, flare: Option<bool>) {
        while self.burdens.pop_front_if(|(old, _)| day.since(*old) > THRESHOLD_WINDOW).is_some() {}
        let fade = libm::exp2(-1.0 / BURDEN_HALF_LIFE);
        self.burden_lately = (self.burden_lately.0 * fade, self.burden_lately.1 * fade);
        self.burden = burden.and_then(|burden| self.against_usual(burden));
        if let Some(deviation) = self.burden {
            self.burden_lately = (self.burden_lately.0 + deviation, self.burden_lately.1 + 1.0);
            if let Some(flare) = flare {
                self.stood_out[usize::from(deviation >= 1.0)][usize::from(flare)] += 1.0;
            }
        }
        self.burdens.extend(burden.map(|burden| (day, burden)));
    }

    /// A burden against those of the days before, in standard deviations; absent while they are too few or all alike.
    fn against_usual(&self, burden: f64) -> Option<f64> {
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
        (deviation > 1e-6).then(|| ((burden - mean) / deviation).clamp(-FURTHEST, FURTHEST))
    }

    /// The person's plain rate.
    pub(super) fn base(&self) -> &Base {
        &self.base
    }

    /// What the day so many days before the last one was; absent where it is not known.
    pub(super) fn ago(&self, days: usize) -> Option<bool> {
        self.lately.iter().rev().nth(days).copied().flatten()
    }

    /// Days since the last flare, 0 on its day; absent before the first.
    pub(super) fn since(&self) -> Option<u32> {
        self.since
    }

    /// Flares and known days among the last [`LATELY`].
    pub(super) fn lately(&self) -> (u32, u32) {
        let known = self.lately.iter().flatten();
        known.fold((0, 0), |(flares, days), flare| (flares + u32::from(*flare), days + 1))
    }

    /// The mean burden of the last so many known days; absent while there are fewer.
    pub(super) fn burden_of(&self, days: usize) -> Option<f64> {
        let newest: Vec<f64> = self.burdens.iter().rev().take(days).map(|(_, burden)| *burden).collect();
        (newest.len() == days).then(|| crate::series::mean(&newest))?
    }

    /// The mean burden of the last [`THRESHOLD_WINDOW`] days.
    pub(super) fn usual_burden(&self) -> Option<f64> {
        crate::series::mean(&self.burdens.iter().map(|(_, burden)| *burden).collect::<Vec<_>>())
    }

    /// The rate after a day like the last one; the plain rate after an unknown day.
    pub(super) fn rate_after(&self) -> f64 {
        let rate = self.base.rate();
        self.ago(0).map_or(rate, |flare| self.after[usize::from(flare)].rate(rate, AFTER))
    }

    /// How closely flares follow the burden's threshold, from what is known so far: the correlation of the two (Pearson's φ),
    /// held to [`BY_BURDEN`]. 0 without any burden.
    fn by_burden(&self) -> f64 {
        if self.burdens.is_empty() {
            return 0.0;
        }
        let [[a, b], [c, d]] = self.stood_out;
        let margins = (a + b) * (c + d) * (a + c) * (b + d);
        let correlation = if margins > 0.0 { (a * d - b * c) / libm::sqrt(margins) } else { 0.0 };
        let days = a + b + c + d;
        let (start, weight) = BY_BURDEN;
        (correlation * days + start * weight) / (days + weight)
    }

    /// The features of the day that follows, in the order of [`FEATURES`].
    pub(super) fn features(&self) -> [f64; FEATURES.len()] {
        let rate = self.base.rate();
        let base = log_odds(bounded(rate));
        let (today, yesterday) = (self.ago(0), self.ago(1));
        let flare = |day: Option<bool>| day.map_or(0.0, |flare| outcome(flare) - rate);
        let beyond = |refined: f64, rate: f64| log_odds(bounded(refined)) - log_odds(bounded(rate));
        let after = self.rate_after();
        let after_two = yesterday.zip(today).map_or(after, |(yesterday, today)| {
            self.after_two[usize::from(yesterday)][usize::from(today)].rate(after, AFTER_RARER)
        });
        let so_long_after = self.since.map_or(rate, |days| self.so_long_after[span(days)].rate(rate, AFTER_RARER));
        let running = |which: usize| beyond(self.running[which].rate(rate, RUNNING[which].1), rate);
        let burden = self.burden.unwrap_or_default();
        let early = EARLY / (self.base.days() + EARLY);
        let months = FIRST_MONTHS / (self.base.days() + FIRST_MONTHS);
        let by_burden = self.by_burden();
        let off_middle = base - MIDDLE;
        [
            1.0,
            flare(today),
            flare(yesterday),
            outcome(today.is_none()),
            beyond(after, rate),
            beyond(after_two, after),
            beyond(so_long_after, rate),
            running(0),
            running(1),
            running(2),
            outcome(self.burden.is_some()),
            burden,
            burden.max(0.0),
            self.burden_lately.0 / (self.burden_lately.1 + 1.0),
            early,
            early * off_middle,
            months,
            months * off_middle,
            by_burden,
            by_burden * off_middle,
            by_burden * flare(today),
            by_burden * early * off_middle,
            by_burden * months,
            by_burden * months * off_middle,
        ]
    }
}

/// Which of the spans since the last flare a day belongs to: its day, the first two after it, then ever wider ones.
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

    fn course(days: &[(Option<bool>, Option<f64>)]) -> Course {
        let mut course = Course::default();
        for (number, (flare, burden)) in days.iter().enumerate() {
            let day = Day::from_number(i32::try_from(number).unwrap()).unwrap();
            course.learn(&Evening { burden: *burden, ..Evening::of(day, *flare) });
        }
        course
    }

    fn feature(course: &Course, name: &str) -> f64 {
        course.features()[FEATURES.iter().position(|feature| *feature == name).unwrap()]
    }

    #[test]
    fn unknown_days_say_nothing() {
        let course = course(&[(None, None); 30]);
        for (name, value) in FEATURES.iter().zip(course.features()) {
            let constant = ["always", "unknown-today", "early", "early-rate", "first-months", "first-months-rate"];
            assert_eq!(value != 0.0, constant.contains(name), "{name}: {value}");
        }
        assert_eq!((course.since(), course.lately(), course.ago(0)), (None, (0, 0), None));
    }

    #[test]
    fn flares_that_come_in_runs_raise_the_rates_after_them() {
        let days: Vec<_> = (0..60).map(|day| (Some(day % 20 >= 14), None)).collect();
        let course = course(&days);
        for name in ["flare-today", "rate-after-such-a-day", "rate-of-days", "rate-of-weeks"] {
            assert!(feature(&course, name) > 0.3, "{name}");
        }
        assert_eq!((course.since(), course.lately()), (Some(0), (6, 14)));
    }

    #[test]
    fn a_burden_is_measured_against_the_days_before_it() {
        let mut days: Vec<_> = (0..20).map(|day| (None, Some(f64::from(day % 2)))).collect();
        days.push((None, Some(9.0)));
        assert_eq!(feature(&course(&days), "burden-today"), FURTHEST);
        days.push((None, None));
        assert_eq!(feature(&course(&days), "burden-today"), 0.0);
        assert_eq!(feature(&course(&[(None, Some(2.0)); 20]), "burden-today"), 0.0, "all alike");
    }

    #[test]
    fn flares_by_the_threshold_are_told_from_flares_that_were_said() {
        let stands_out = |day: i32| day % 5 == 4;
        let days = |flare: fn(i32) -> bool| -> Vec<_> {
            (0..90)
                .map(|day| (Some(flare(day)), Some(if stands_out(day) { 8.0 } else { f64::from(day % 3) })))
                .collect()
        };
        assert!(feature(&course(&days(|day| day % 5 == 4)), "by-burden") > 0.85);
        assert!(feature(&course(&days(|day| day % 7 == 1)), "by-burden") < 0.2);
    }
}
