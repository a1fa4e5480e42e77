//! A mixture of forecasters, weighted by how well each has predicted so far.
//!
//! The simplest forecasters start with enough weight that a person without predictable flares gets their base rate.
//! Weights are updated by the likelihood of each outcome (Bayesian model averaging). Every day a small share of the
//! weight returns to the initial weights, so that no forecaster is excluded permanently (fixed share: Herbster &
//! Warmuth 1998).

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::features::{FEATURES, FlareFeatures};
use super::probability::{clamp_probability, log_likelihood, log_odds, probability};
use super::{
    Climatology, DayObservation, Forecaster as _, Prior, Tree, logistic::Logistic, personal::PersonalModel, prior,
    trees,
};
use crate::time::Day;

/// Number of forecasters in the mixture.
const EXPERTS: usize = 7;

/// Initial weights, in this order: climatology, the base rate under beta priors, the rate after a day like the last
/// one, the flare features with slopes held near the population's, the same with slopes free to differ, the personal
/// model, the population's trees. Chosen by leaving out whole diaries (decision 0009).
const INITIAL_WEIGHTS: [f64; EXPERTS] = [0.12, 0.02, 0.03, 0.33, 0.1, 0.13, 0.27];

/// Share of the weight that returns to the initial weights after a day that was as likely to be a flare as not. After a
/// day that was almost certain it is far less: such a day tells the forecasters apart so little that a constant share
/// would undo what they proved on the few telling days, and where flares are rare, most days are of that kind.
const FIXED_SHARE: f64 = 0.002;

/// Prior variances of the slopes: held near the population's, and free to differ.
const NEAR_VARIANCE: f64 = 0.01;
const FREE_VARIANCE: f64 = 0.1;

/// Initial shrinkage of the regressions towards climatology, 0–1, and the number of known days after which it has
/// halved. The population slopes come from people with other conditions.
const SHRINKAGE: f64 = 0.2;
const SHRINKAGE_DAYS: f64 = 60.0;

/// The forecasters' predictions for the day after the last one, with the inputs of the regressions.
#[derive(Debug, Clone, PartialEq)]
struct ExpertPredictions {
    probabilities: [f64; EXPERTS],
    offset: f64,
    features: Vec<f64>,
}

/// Attribution of tomorrow's log-odds, with each forecaster counted by its weight.
pub(super) struct Attribution {
    /// By feature, in the order of [`FEATURES`].
    pub(super) features: [f64; FEATURES.len()],
    /// By the label of the last day, in the forecaster that uses the label alone.
    pub(super) last_day: f64,
    /// Weight, 0–1, with which the effects of the personal model count.
    pub(super) personal_weight: f64,
}

/// The forecasters and their weights.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Ensemble {
    last: Option<Day>,
    climatology: Climatology,
    pub(super) flare_features: FlareFeatures,
    near: Logistic,
    free: Logistic,
    pub(super) personal: PersonalModel,
    /// Not stored: a stored state goes on with the trees that ship.
    #[serde(skip, default = "prior::shipped_trees")]
    trees: Arc<Vec<Tree>>,
    /// Log weights; the weights sum to 1.
    weights: [f64; EXPERTS],
    /// What they predict for the next day, once that was asked for. It follows from the rest, so that the days of a long gap
    /// cost no prediction each.
    #[serde(skip)]
    predicted: Option<ExpertPredictions>,
}

impl Ensemble {
    /// A new ensemble that knows only the population prior.
    pub(super) fn new(prior: &Prior) -> Self {
        let slopes = prior.slopes();
        Self {
            last: None,
            climatology: Climatology::default(),
            flare_features: FlareFeatures::default(),
            near: Logistic::new(&slopes, NEAR_VARIANCE),
            free: Logistic::new(&slopes, FREE_VARIANCE),
            personal: PersonalModel::default(),
            trees: Arc::new(prior.trees.clone()),
            weights: INITIAL_WEIGHTS.map(libm::log),
            predicted: None,
        }
    }

    /// Learns a day. Days come in order; skipped days count as unknown.
    pub(super) fn learn(&mut self, observation: &DayObservation) {
        let day = observation.label.day;
        while let Some(next) = self.last.map(|last| last.plus(1)).filter(|next| *next < day) {
            self.learn_next(&DayObservation::label_only(next, None));
        }
        self.learn_next(observation);
    }

    fn learn_next(&mut self, observation: &DayObservation) {
        let predicted = self.predicted.take();
        if let (Some(_), Some(flare)) = (self.last, observation.label.flare) {
            let predicted = predicted.unwrap_or_else(|| self.predict());
            self.update_weights(&predicted.probabilities, flare);
            self.personal.learn(self.near.log_odds(predicted.offset, &predicted.features), flare);
            self.near.learn(predicted.offset, &predicted.features, flare);
            self.free.learn(predicted.offset, &predicted.features, flare);
        }
        self.advance(observation);
    }

    /// Predicts the next day now, so that what asks for it repeatedly computes it once.
    pub(super) fn look_ahead(&mut self) {
        if self.predicted.is_none() {
            self.predicted = Some(self.predict());
        }
    }

    /// Advances the features by a day without updating weights or slopes.
    fn advance(&mut self, observation: &DayObservation) {
        self.climatology.learn(&observation.label);
        self.flare_features.learn(observation);
        self.personal.observe(observation);
        self.last = Some(observation.label.day);
    }

    fn update_weights(&mut self, probabilities: &[f64; EXPERTS], flare: bool) {
        let mixed = self.mix(probabilities);
        let returned = FIXED_SHARE * 4.0 * mixed * (1.0 - mixed);
        for (weight, probability) in self.weights.iter_mut().zip(probabilities) {
            *weight += log_likelihood(*probability, flare);
        }
        let shares = self.weights();
        for ((weight, share), start) in self.weights.iter_mut().zip(shares).zip(INITIAL_WEIGHTS) {
            *weight = libm::log((1.0 - returned) * share + returned * start);
        }
    }

    /// The weights; they sum to 1.
    fn weights(&self) -> [f64; EXPERTS] {
        let greatest = self.weights.iter().copied().fold(f64::MIN, f64::max);
        let weights = self.weights.map(|weight| libm::exp(weight - greatest));
        let all: f64 = weights.iter().sum();
        weights.map(|weight| weight / all)
    }

    fn predict(&self) -> ExpertPredictions {
        let features = self.flare_features.values();
        let offset = self.flare_features.offset();
        let near = self.near.log_odds(offset, &features);
        let climatology = self.climatology.hazards()[0];
        let trust = self.trust();
        let shrunk = |log_odds_of: f64| probability(trust * log_odds_of + (1.0 - trust) * log_odds(climatology));
        let probabilities = [
            climatology,
            self.base_rate(),
            self.flare_features.rate_after(),
            shrunk(near),
            shrunk(self.free.log_odds(offset, &features)),
            shrunk(self.personal.log_odds(near)),
            probability(trees::log_odds(&self.trees, &self.flare_features.tree_inputs(&features))),
        ];
        let probabilities = probabilities.map(clamp_probability);
        ExpertPredictions { probabilities, offset, features: features.into() }
    }

    /// Weight of the regressions against climatology, 0–1.
    fn trust(&self) -> f64 {
        1.0 - SHRINKAGE * SHRINKAGE_DAYS / (SHRINKAGE_DAYS + self.flare_features.base_rate().days())
    }

    fn mix(&self, probabilities: &[f64; EXPERTS]) -> f64 {
        super::logistic::dot(&self.weights(), probabilities)
    }

    /// Probability of a flare on the next day.
    pub(super) fn tomorrow(&self) -> f64 {
        self.mix(&self.predicted.as_ref().map_or_else(|| self.predict().probabilities, |known| known.probabilities))
    }

    /// The person's base rate, which the forecast must beat in order to be shown.
    pub(super) fn base_rate(&self) -> f64 {
        self.flare_features.base_rate().rate()
    }

    /// Hazards of the next three days: the probability of a flare on each if there is none before it. Days in between
    /// are assumed to be calm, without further data.
    pub(super) fn hazards(&self) -> [f64; 3] {
        let mut hazards = [self.tomorrow(); 3];
        let mut ahead = self.clone();
        for hazard in &mut hazards[1..] {
            let Some(last) = ahead.last else { break };
            ahead.advance(&DayObservation::label_only(last.plus(1), Some(false)));
            *hazard = ahead.mix(&ahead.predict().probabilities);
        }
        hazards
    }

    /// Attributes tomorrow's log-odds to features, counting each forecaster by its weight.
    pub(super) fn attribution(&self) -> Attribution {
        let [_, _, after, near, free, personal, trees] = self.weights();
        let trust = self.trust();
        let mut features = self.flare_features.values();
        let effects = trees::effects(&self.trees, &self.flare_features.tree_inputs(&features));
        for ((feature, near_slope), free_slope) in features.iter_mut().zip(self.near.mean()).zip(self.free.mean()) {
            *feature *= trust * ((near + personal) * near_slope + free * free_slope);
        }
        for (feature, effect) in features.iter_mut().zip(effects) {
            *feature += trees * effect;
        }
        let last_day = after * (log_odds(self.flare_features.rate_after()) - self.flare_features.offset());
        Attribution { features, last_day, personal_weight: trust * personal }
    }
}
