//! Sequential test of whether a forecast beats the base rate, valid when evaluated every day.
//!
//! The daily difference of squared errors is d = (base − y)² − (forecast − y)². Under the null hypothesis that the
//! forecast is no better, the expectation of d given the past is at most 0. The wealth of a bettor who stakes on d a
//! fraction fixed before the day is then a supermartingale, and so is the mean over several bettors. By Ville's
//! inequality (1939) it ever reaches [`WEALTH_THRESHOLD`] with probability at most 1 ÷ `WEALTH_THRESHOLD` (Shafer 2021;
//! Henzi & Ziegel 2022 for forecasts).
//!
//! If the forecast p is right, wealth grows fastest with a stake of about 1 ÷ (4 p (1 − p)): for rare flares, skill
//! moves d little and a higher stake is needed. Part of the wealth is held in reserve and invested over time, so that
//! the early losses of a forecast that has to learn first do not count against it permanently.

use serde::{Deserialize, Serialize};

/// Wealth at which the null hypothesis is rejected: false positive rate at most 1 in 20, over all days together.
const WEALTH_THRESHOLD: f64 = 20.0;

/// Stakes of the bettors, as fractions of the growth-optimal stake.
const STAKES: [f64; 4] = [0.1, 0.25, 0.5, 1.0];

/// Maximum fraction of the invested wealth that one day may cost.
const MAX_LOSS: f64 = 0.9;

/// Fraction of the reserve that is invested each day.
const INVESTED_DAILY: f64 = 0.02;

/// Evidence for a forecast against the base rate, from the days scored so far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Logarithm of the wealth each bettor has invested.
    log_wealth: [f64; STAKES.len()],
    /// Wealth each bettor still holds in reserve.
    reserve: f64,
    /// Sum of squared errors of the base rate.
    base: f64,
    /// Sum of squared errors of the forecast.
    forecast: f64,
    scored: u32,
}

impl Default for Evidence {
    fn default() -> Self {
        Self {
            log_wealth: [libm::log(INVESTED_DAILY); STAKES.len()],
            reserve: 1.0 - INVESTED_DAILY,
            base: 0.0,
            forecast: 0.0,
            scored: 0,
        }
    }
}

impl Evidence {
    /// Scores one day: the probabilities of the base rate and of the forecast, both 0–1, and the outcome.
    pub fn score(&mut self, base: f64, forecast: f64, flare: bool) {
        let gain = |outcome: f64| (base - outcome) * (base - outcome) - (forecast - outcome) * (forecast - outcome);
        // One of the two outcomes is a loss, unless both probabilities are equal.
        let loss = -gain(0.0).min(gain(1.0));
        let growth_optimal = 1.0 / (4.0 * forecast * (1.0 - forecast)).max(f64::MIN_POSITIVE);
        let gained = gain(f64::from(u8::from(flare)));
        let invested = INVESTED_DAILY * self.reserve;
        self.reserve -= invested;
        for (log_wealth, fraction) in self.log_wealth.iter_mut().zip(STAKES) {
            let stake = if loss > 0.0 { (fraction * growth_optimal).min(MAX_LOSS / loss) } else { 0.0 };
            *log_wealth = log_sum(*log_wealth + libm::log1p(stake * gained), libm::log(invested));
        }
        let outcome = f64::from(u8::from(flare));
        self.base += (base - outcome) * (base - outcome);
        self.forecast += (forecast - outcome) * (forecast - outcome);
        self.scored += 1;
    }

    /// Whether the wealth currently reaches the threshold. If it falls below it again, the forecast is no longer shown.
    #[must_use]
    pub fn is_conclusive(&self) -> bool {
        // Bounded so that the exponential does not overflow; larger values make no difference.
        let wealth = self.log_wealth.map(|log_wealth| libm::exp(log_wealth.min(50.0)) + self.reserve);
        crate::days::mean(&wealth).is_some_and(|wealth| wealth >= WEALTH_THRESHOLD)
    }

    /// Skill: 1 − Brier score ÷ Brier score of the base rate (Brier 1950); absent before the first scored day.
    #[must_use]
    pub fn skill(&self) -> Option<f64> {
        (self.scored > 0 && self.base > 0.0).then(|| 1.0 - self.forecast / self.base)
    }
}

/// Logarithm of the sum of two numbers given by their logarithms.
fn log_sum(a: f64, b: f64) -> f64 {
    let (greater, less) = if a > b { (a, b) } else { (b, a) };
    greater + libm::log1p(libm::exp(less - greater))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_skilful_forecast_is_proven_and_a_wrong_one_is_not() {
        let (mut good, mut bad) = (Evidence::default(), Evidence::default());
        for day in 0..60 {
            let flare = day % 3 == 0;
            good.score(1.0 / 3.0, if flare { 0.8 } else { 0.1 }, flare);
            bad.score(1.0 / 3.0, if flare { 0.1 } else { 0.8 }, flare);
        }
        assert!(good.is_conclusive() && good.skill().unwrap() > 0.5);
        assert!(!bad.is_conclusive() && bad.skill().unwrap() < 0.0);
        assert_eq!(Evidence::default().skill(), None);
    }

    #[test]
    fn the_reserve_lets_a_late_learner_be_proven() {
        let mut evidence = Evidence::default();
        for day in 0..100 {
            evidence.score(0.3, 0.45, day % 3 == 0);
        }
        assert!(!evidence.is_conclusive());
        for day in 0..100 {
            let flare = day % 3 == 0;
            evidence.score(0.3, if flare { 0.6 } else { 0.2 }, flare);
        }
        assert!(evidence.is_conclusive());
    }

    #[test]
    fn equal_forecasts_prove_nothing_and_long_runs_stay_finite() {
        let mut evidence = Evidence::default();
        (0..2000).for_each(|day| evidence.score(0.3, 0.3, day % 3 == 0));
        assert!(!evidence.is_conclusive());
        (0..5000).for_each(|day| evidence.score(0.5, 0.995, day % 200 != 0));
        assert!(evidence.is_conclusive() && evidence.log_wealth.iter().all(|log_wealth| log_wealth.is_finite()));
    }
}
