//! Bayesian logistic regression that learns one day at a time.

use serde::{Deserialize, Serialize};

use super::probability::{outcome, probability};

/// A Bayesian logistic regression with an offset. Its posterior is approximated by a normal distribution, updated by
/// one Newton step a day (Laplace approximation; Spiegelhalter & Lauritzen 1990).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Logistic {
    mean: Vec<f64>,
    /// Symmetric, in row-major order.
    covariance: Vec<f64>,
}

impl Logistic {
    /// Creates a model with a prior mean and the same prior variance for each coefficient, uncorrelated.
    pub(super) fn new(mean: &[f64], variance: f64) -> Self {
        let mut model = Self::default();
        for coefficient in mean {
            model.add(*coefficient, variance);
        }
        model
    }

    /// Adds a coefficient, at first uncorrelated with the others.
    pub(super) fn add(&mut self, mean: f64, variance: f64) {
        let size = self.mean.len();
        let mut covariance = Vec::with_capacity((size + 1) * (size + 1));
        for row in self.rows() {
            covariance.extend(row);
            covariance.push(0.0);
        }
        covariance.resize((size + 1) * (size + 1) - 1, 0.0);
        covariance.push(variance);
        self.covariance = covariance;
        self.mean.push(mean);
    }

    /// Removes a coefficient.
    pub(super) fn remove(&mut self, index: usize) {
        let remaining = |row: &[f64]| {
            let others = row.iter().enumerate().filter(|(column, _)| *column != index);
            others.map(|(_, entry)| *entry).collect::<Vec<_>>()
        };
        let rows = self.rows().enumerate().filter(|(row, _)| *row != index);
        self.covariance = rows.flat_map(|(_, row)| remaining(row)).collect();
        self.mean.remove(index);
    }

    /// Posterior means of the coefficients.
    pub(super) fn mean(&self) -> &[f64] {
        &self.mean
    }

    /// Predictive log-odds of a flare, shrunk towards 0 by the uncertainty of the coefficients (`MacKay` 1992).
    pub(super) fn log_odds(&self, offset: f64, features: &[f64]) -> f64 {
        let uncertainty = dot(&self.covariance_times(features), features);
        (offset + dot(&self.mean, features)) / libm::sqrt(1.0 + std::f64::consts::PI / 8.0 * uncertainty)
    }

    /// Updates the posterior with an outcome.
    pub(super) fn learn(&mut self, offset: f64, features: &[f64], flare: bool) {
        let predicted = probability(offset + dot(&self.mean, features));
        let curvature = predicted * (1.0 - predicted);
        let spread = self.covariance_times(features);
        let damping = 1.0 + curvature * dot(&spread, features);
        let step = (outcome(flare) - predicted) / damping;
        let size = self.mean.len();
        for (row, across) in spread.iter().enumerate() {
            self.mean[row] += across * step;
            let shrink = curvature / damping * across;
            for (entry, down) in self.covariance[row * size..(row + 1) * size].iter_mut().zip(&spread) {
                *entry -= shrink * down;
            }
        }
    }

    fn rows(&self) -> std::slice::ChunksExact<'_, f64> {
        self.covariance.chunks_exact(self.mean.len().max(1))
    }

    /// Covariance matrix times feature vector.
    fn covariance_times(&self, features: &[f64]) -> Vec<f64> {
        self.rows().map(|row| dot(row, features)).collect()
    }
}

/// Dot product, summed in order.
pub(super) fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn planted_slopes_are_recovered() {
        let mut model = Logistic::new(&[0.0, 0.0, 0.0], 1.0);
        let mut bits = 0x9E37_79B9_7F4A_7C15_u64;
        let mut toss = || {
            bits ^= bits << 13;
            bits ^= bits >> 7;
            bits ^= bits << 17;
            #[allow(clippy::cast_precision_loss, reason = "53 bits fit")]
            let part = (bits >> 11) as f64 / 9_007_199_254_740_992.0;
            part
        };
        for _ in 0..4000 {
            let features = [1.0, 2.0 * toss() - 1.0, 2.0 * toss() - 1.0];
            let flare = toss() < probability(-1.0 + 2.0 * features[1]);
            model.learn(0.0, &features, flare);
        }
        for (found, planted) in model.mean().iter().zip([-1.0, 2.0, 0.0]) {
            assert!((found - planted).abs() < 0.2, "{found} for {planted}");
        }
        assert!(model.covariance.iter().all(|entry| entry.abs() < 0.02));
    }

    #[test]
    fn one_step_by_hand() {
        // From 0 with variance 1, x = 2, flare: p = ½, w = ¼, s = 4: mean = 2·½ ÷ (1 + 1), variance = 1 − ¼·4 ÷ 2.
        let mut model = Logistic::new(&[0.0], 1.0);
        model.learn(0.0, &[2.0], true);
        assert_eq!((model.mean[0], model.covariance[0]), (0.5, 0.5));
    }

    #[test]
    fn without_features_the_offset_stands() {
        let mut model = Logistic::default();
        model.learn(0.3, &[], true);
        assert_eq!(model.log_odds(0.3, &[]), 0.3);
    }

    #[test]
    fn removing_a_coefficient_leaves_the_others() {
        let mut model = Logistic::new(&[0.0, 0.0, 0.0], 1.0);
        for day in 0..20 {
            model.learn(0.0, &[1.0, 0.5, -0.25], day % 3 == 0);
        }
        let (mean, old) = (model.mean.clone(), model.covariance.clone());
        model.remove(1);
        assert_eq!(model, Logistic { mean: vec![mean[0], mean[2]], covariance: vec![old[0], old[2], old[6], old[8]] });
        model.add(0.1, 0.5);
        assert_eq!(model.covariance, [old[0], old[2], 0.0, old[6], old[8], 0.0, 0.0, 0.0, 0.5]);
    }
}
