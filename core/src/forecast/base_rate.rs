//! A person's base rate of flares, learned within days even if flares are frequent.

use serde::{Deserialize, Serialize};

use super::probability::{log_likelihood, outcome};

/// Components of the prior over the rate: weight, mean (0–1) and strength in days. The five beta distributions together
/// are wide, so a few days of evidence select among them. Convention.
const COMPONENTS: [(f64, f64, f64); 5] =
    [(0.25, 0.05, 6.0), (0.35, 0.2, 12.0), (0.15, 0.4, 6.0), (0.15, 0.65, 6.0), (0.1, 0.9, 6.0)];

/// Posterior mean of the rate under a mixture of beta priors. Each component is weighted by the likelihood it gave to
/// the days so far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct BaseRate {
    flares: f64,
    days: f64,
    /// Log weights, shifted so that the greatest is 0.
    weights: [f64; COMPONENTS.len()],
}

impl Default for BaseRate {
    fn default() -> Self {
        Self { flares: 0.0, days: 0.0, weights: COMPONENTS.map(|(weight, ..)| libm::log(weight)) }
    }
}

impl BaseRate {
    /// Updates the rate with a day whose label is known.
    pub(super) fn learn(&mut self, flare: bool) {
        let means = self.means();
        for (weight, mean) in self.weights.iter_mut().zip(means) {
            *weight += log_likelihood(mean, flare);
        }
        let greatest = self.weights.iter().copied().fold(f64::MIN, f64::max);
        for weight in &mut self.weights {
            *weight -= greatest;
        }
        self.days += 1.0;
        self.flares += outcome(flare);
    }

    /// The rate as counted: [`super::Climatology`] over all known days.
    pub(super) fn climatology(&self) -> f64 {
        super::rates::shrunk_rate(self.flares, self.days)
    }

    /// Number of known days so far.
    pub(super) fn days(&self) -> f64 {
        self.days
    }

    /// Probability of a flare on any day, 0–1.
    pub(super) fn rate(&self) -> f64 {
        let weights = self.weights.map(libm::exp);
        let all: f64 = weights.iter().sum();
        weights.iter().zip(self.means()).map(|(weight, mean)| weight * mean).sum::<f64>() / all
    }

    fn means(&self) -> [f64; COMPONENTS.len()] {
        COMPONENTS.map(|(_, mean, strength)| (self.flares + mean * strength) / (self.days + strength))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_and_frequent_rates_are_learned_within_two_weeks() {
        for (every, least, most) in [(14, 0.03, 0.12), (2, 0.4, 0.6), (1, 0.9, 1.0)] {
            let mut base_rate = BaseRate::default();
            (0..14).for_each(|day| base_rate.learn(day % every == 0));
            assert!((least..most).contains(&base_rate.rate()), "one day in {every}: {}", base_rate.rate());
        }
    }

    #[test]
    fn without_observations_the_rate_is_the_prior_mean() {
        assert!((BaseRate::default().rate() - 0.33).abs() < 1e-9);
    }
}
