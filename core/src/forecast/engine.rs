//! Several forecasters under one roof, weighed by what each has foretold so far.
//!
//! Those who know least start with little to lose: a person of whom nothing can be foretold gets their plain rate.
//! Weights follow the log scores (Bayes), with a small share given back every day so that none is out for ever
//! (fixed share; Herbster & Warmuth 1998).

use serde::{Deserialize, Serialize};

use super::course::{Course, FEATURES};
use super::logistic::Logistic;
use super::odds::{bounded, chance, log_odds, log_score};
use super::own::Own;
use super::{Climatology, Evening, Forecaster as _, Prior};
use crate::moment::Day;

/// Who forecasts, in order.
pub(super) const EXPERTS: usize = 6;

/// The weights at first: the plain rate as counted, the plain rate under wide beliefs, the rate after such a day, the
/// course with slopes near those of others, the course with slopes free to differ, the person's own series.
const WEIGHTS: [f64; EXPERTS] = [0.2, 0.1, 0.1, 0.4, 0.1, 0.1];

/// The share of the weights that is given back every day.
const SHARE: f64 = 0.002;

/// Prior variances of the slopes: near those of others, and free to differ.
const NEAR: f64 = 0.01;
const FREE: f64 = 0.1;

/// How much less the slopes are trusted at first than they ask for, and after how many known days half of that is gone:
/// they were learned from people with other conditions.
const RESERVE: f64 = 0.2;
const RESERVE_DAYS: f64 = 60.0;

/// What was said of the day that follows the last one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Said {
    chances: [f64; EXPERTS],
    base: f64,
    features: Vec<f64>,
}

/// The forecasters and their weights.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Engine {
    last: Option<Day>,
    climatology: Climatology,
    pub(super) course: Course,
    near: Logistic,
    free: Logistic,
    pub(super) own: Own,
    /// Logarithms of the weights, which sum to 1.
    weights: [f64; EXPERTS],
    said: Option<Said>,
}

impl Engine {
    /// Nothing known but what is known of others.
    pub(super) fn of(prior: &Prior) -> Self {
        let slopes = prior.slopes();
        Self {
            last: None,
            climatology: Climatology::default(),
            course: Course::default(),
            near: Logistic::of(&slopes, NEAR),
            free: Logistic::of(&slopes, FREE),
            own: Own::default(),
            weights: WEIGHTS.map(libm::log),
            said: None,
        }
    }

    /// Takes in a day. Days come in order; those left out are unknown.
    pub(super) fn learn(&mut self, evening: &Evening) {
        let day = evening.label.day;
        while let Some(next) = self.last.map(|last| last.plus(1)).filter(|next| *next < day) {
            self.take(&Evening::of(next, None));
        }
        self.take(evening);
    }

    fn take(&mut self, evening: &Evening) {
        if let (Some(said), Some(flare)) = (self.said.take(), evening.label.flare) {
            self.weigh(&said.chances, flare);
            self.own.learn(self.near.log_odds(said.base, &said.features), flare);
            self.near.learn(said.base, &said.features, flare);
            self.free.learn(said.base, &said.features, flare);
        }
        self.move_on(evening);
        self.said = Some(self.say());
    }

    /// Takes in what a day was, without learning from it.
    fn move_on(&mut self, evening: &Evening) {
        self.climatology.learn(&evening.label);
        self.course.learn(evening);
        self.own.read(evening);
        self.last = Some(evening.label.day);
    }

    fn weigh(&mut self, chances: &[f64; EXPERTS], flare: bool) {
        for (weight, chance) in self.weights.iter_mut().zip(chances) {
            *weight += log_score(*chance, flare);
        }
        let shares = self.shares();
        for ((weight, share), start) in self.weights.iter_mut().zip(shares).zip(WEIGHTS) {
            *weight = libm::log((1.0 - SHARE) * share + SHARE * start);
        }
    }

    /// The weights, which sum to 1.
    pub(super) fn shares(&self) -> [f64; EXPERTS] {
        let greatest = self.weights.iter().copied().fold(f64::MIN, f64::max);
        let weights = self.weights.map(|weight| libm::exp(weight - greatest));
        let all: f64 = weights.iter().sum();
        weights.map(|weight| weight / all)
    }

    fn say(&self) -> Said {
        let features = self.course.features();
        let base = self.base();
        let near = self.near.log_odds(base, &features);
        let counted = self.climatology.hazards()[0];
        let trust = self.trust();
        let reserved = |said: f64| chance(trust * said + (1.0 - trust) * log_odds(counted));
        let chances = [
            counted,
            self.course.base().rate(),
            self.course.rate_after(),
            reserved(near),
            reserved(self.free.log_odds(base, &features)),
            reserved(self.own.log_odds(near)),
        ];
        Said { chances: chances.map(bounded), base, features: features.into() }
    }

    /// How far the slopes are trusted, 0–1; the rest is the plain rate as counted.
    fn trust(&self) -> f64 {
        1.0 - RESERVE * RESERVE_DAYS / (RESERVE_DAYS + self.course.base().days())
    }

    fn base(&self) -> f64 {
        log_odds(bounded(self.course.base().rate()))
    }

    fn mix(&self, chances: &[f64; EXPERTS]) -> f64 {
        super::logistic::dot(&self.shares(), chances)
    }

    /// The chance of a flare on the next day.
    pub(super) fn tomorrow(&self) -> f64 {
        self.mix(&self.said.as_ref().map_or_else(|| self.say().chances, |said| said.chances))
    }

    /// The person's plain rate, which a forecast has to beat.
    pub(super) fn plain(&self) -> f64 {
        self.course.base().rate()
    }

    /// The chance of a flare on each of the next three days if none came before it: what would be said if the days
    /// between were calm and nothing else were known of them.
    pub(super) fn hazards(&self) -> [f64; 3] {
        let mut hazards = [self.tomorrow(); 3];
        let mut ahead = self.clone();
        for hazard in &mut hazards[1..] {
            let Some(last) = ahead.last else { break };
            ahead.move_on(&Evening::of(last.plus(1), Some(false)));
            *hazard = ahead.mix(&ahead.say().chances);
        }
        hazards
    }

    /// What each feature of the course moves tomorrow's log-odds by, as far as the forecasters that use it are trusted;
    /// what the day before does in the one that looks at nothing else; and how far the person's own series are trusted.
    pub(super) fn moved(&self) -> ([f64; FEATURES.len()], f64, f64) {
        let [_, _, after, near, free, own] = self.shares();
        let trust = self.trust();
        let mut moved = self.course.features();
        for ((feature, close), loose) in moved.iter_mut().zip(self.near.mean()).zip(self.free.mean()) {
            *feature *= trust * ((near + own) * close + free * loose);
        }
        (moved, after * (log_odds(self.course.rate_after()) - self.base()), trust * own)
    }
}
