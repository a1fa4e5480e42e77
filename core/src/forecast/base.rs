//! The person's plain rate, learned in days whether flares are rare or frequent.

use serde::{Deserialize, Serialize};

use super::odds::{log_score, outcome};

/// What may be believed of a rate before anything is known: weight, mean, and strength in days. Five beta
/// distributions, so wide together that evidence soon picks among them. Convention.
const BELIEFS: [(f64, f64, f64); 5] =
    [(0.25, 0.05, 6.0), (0.35, 0.2, 12.0), (0.15, 0.4, 6.0), (0.15, 0.65, 6.0), (0.1, 0.9, 6.0)];

/// The rate under a mixture of beta beliefs: each one's posterior mean, weighed by how well it foretold every day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Base {
    flares: f64,
    days: f64,
    /// Logarithms, the greatest of them 0.
    weights: [f64; BELIEFS.len()],
}

impl Default for Base {
    fn default() -> Self {
        Self { flares: 0.0, days: 0.0, weights: BELIEFS.map(|(weight, ..)| libm::log(weight)) }
    }
}

impl Base {
    /// Takes in a known day.
    pub(super) fn learn(&mut self, flare: bool) {
        let means = self.means();
        for (weight, mean) in self.weights.iter_mut().zip(means) {
            *weight += log_score(mean, flare);
        }
        let greatest = self.weights.iter().copied().fold(f64::MIN, f64::max);
        for weight in &mut self.weights {
            *weight -= greatest;
        }
        self.days += 1.0;
        self.flares += outcome(flare);
    }

    /// Known days so far.
    pub(super) fn days(&self) -> f64 {
        self.days
    }

    /// The chance of a flare on any day, within 0 and 1.
    pub(super) fn rate(&self) -> f64 {
        let weights = self.weights.map(libm::exp);
        let all: f64 = weights.iter().sum();
        weights.iter().zip(self.means()).map(|(weight, mean)| weight * mean).sum::<f64>() / all
    }

    fn means(&self) -> [f64; BELIEFS.len()] {
        BELIEFS.map(|(_, mean, strength)| (self.flares + mean * strength) / (self.days + strength))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_and_frequent_are_learned_in_two_weeks() {
        for (every, least, most) in [(14, 0.03, 0.12), (2, 0.4, 0.6), (1, 0.9, 1.0)] {
            let mut base = Base::default();
            (0..14).for_each(|day| base.learn(day % every == 0));
            assert!((least..most).contains(&base.rate()), "one day in {every}: {}", base.rate());
        }
    }

    #[test]
    fn before_anything_it_is_the_mean_of_the_beliefs() {
        assert!((Base::default().rate() - 0.33).abs() < 1e-9);
    }
}
