//! Proof that a forecast beats the plain rate, looked at every day.
//!
//! Each day's difference of squared errors is d = (base − y)² − (ours − y)². If ours is no better, its expectation is
//! at most 0 given the past, so the wealth of a bettor who stakes on d a share that was fixed before the day is a
//! supermartingale, and so is the mean over several bettors: by Ville's inequality (1939) it ever reaches [`ENOUGH`]
//! with probability at most 1 ÷ `ENOUGH` (Shafer 2021; Henzi & Ziegel 2022 for forecasts).
//!
//! Were ours right, the stake that makes wealth grow fastest would be about 1 ÷ (4 p (1 − p)): skill at rare flares
//! moves d little and needs the higher stake. Part of the wealth is held back and brought in over time, so that a
//! forecast that had to learn first is not held to its first weeks for ever.

use serde::{Deserialize, Serialize};

/// Wealth at which the proof is good: at most one forecast in twenty that is no better ever gets there.
const ENOUGH: f64 = 20.0;

/// The bettors' stakes, as shares of the one that grows fastest.
const STAKES: [f64; 4] = [0.1, 0.25, 0.5, 1.0];

/// No day may cost more than this share of what is at stake.
const MOST_LOST: f64 = 0.9;

/// The share of what is held back that is brought in each day.
const BROUGHT_IN: f64 = 0.02;

/// The record of a forecast against the plain rate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// What each bettor has at stake, as a logarithm.
    at_stake: [f64; STAKES.len()],
    /// What each still holds back.
    held: f64,
    base: f64,
    ours: f64,
    scored: u32,
}

impl Default for Evidence {
    fn default() -> Self {
        Self {
            at_stake: [libm::log(BROUGHT_IN); STAKES.len()],
            held: 1.0 - BROUGHT_IN,
            base: 0.0,
            ours: 0.0,
            scored: 0,
        }
    }
}

impl Evidence {
    /// Takes in what both said of a day, within 0 and 1, and what it was.
    pub fn score(&mut self, base: f64, ours: f64, flare: bool) {
        let gain = |outcome: f64| (base - outcome) * (base - outcome) - (ours - outcome) * (ours - outcome);
        // One of the two is a loss unless both said the same.
        let loss = -gain(0.0).min(gain(1.0));
        let fastest = 1.0 / (4.0 * ours * (1.0 - ours)).max(f64::MIN_POSITIVE);
        let gained = gain(f64::from(u8::from(flare)));
        let brought_in = BROUGHT_IN * self.held;
        self.held -= brought_in;
        for (at_stake, share) in self.at_stake.iter_mut().zip(STAKES) {
            let stake = if loss > 0.0 { (share * fastest).min(MOST_LOST / loss) } else { 0.0 };
            *at_stake = log_sum(*at_stake + libm::log1p(stake * gained), libm::log(brought_in));
        }
        let outcome = f64::from(u8::from(flare));
        self.base += (base - outcome) * (base - outcome);
        self.ours += (ours - outcome) * (ours - outcome);
        self.scored += 1;
    }

    /// Whether the wealth is enough now. It may fall again, and then the forecast falls silent.
    #[must_use]
    pub fn proves(&self) -> bool {
        // More than so much is as good, and no logarithm of it overflows.
        let wealth = self.at_stake.map(|at_stake| libm::exp(at_stake.min(50.0)) + self.held);
        crate::series::mean(&wealth).is_some_and(|wealth| wealth >= ENOUGH)
    }

    /// 1 − Brier ÷ Brier of the plain rate (Brier 1950); absent before a day was scored.
    #[must_use]
    pub fn skill(&self) -> Option<f64> {
        (self.scored > 0 && self.base > 0.0).then(|| 1.0 - self.ours / self.base)
    }
}

/// The logarithm of the sum of two numbers given by their logarithms.
fn log_sum(a: f64, b: f64) -> f64 {
    let (greater, less) = if a > b { (a, b) } else { (b, a) };
    greater + libm::log1p(libm::exp(less - greater))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forecast_that_knows_proves_itself_and_one_that_errs_does_not() {
        let (mut good, mut bad) = (Evidence::default(), Evidence::default());
        for day in 0..60 {
            let flare = day % 3 == 0;
            good.score(1.0 / 3.0, if flare { 0.8 } else { 0.1 }, flare);
            bad.score(1.0 / 3.0, if flare { 0.1 } else { 0.8 }, flare);
        }
        assert!(good.proves() && good.skill().unwrap() > 0.5);
        assert!(!bad.proves() && bad.skill().unwrap() < 0.0);
        assert_eq!(Evidence::default().skill(), None);
    }

    #[test]
    fn what_is_held_back_lets_a_late_learner_prove_itself() {
        let mut evidence = Evidence::default();
        for day in 0..100 {
            evidence.score(0.3, 0.45, day % 3 == 0);
        }
        assert!(!evidence.proves());
        for day in 0..100 {
            let flare = day % 3 == 0;
            evidence.score(0.3, if flare { 0.6 } else { 0.2 }, flare);
        }
        assert!(evidence.proves());
    }

    #[test]
    fn the_same_forecast_proves_nothing_and_certainty_stays_a_number() {
        let mut evidence = Evidence::default();
        (0..2000).for_each(|day| evidence.score(0.3, 0.3, day % 3 == 0));
        assert!(!evidence.proves());
        (0..5000).for_each(|day| evidence.score(0.5, 0.995, day % 200 != 0));
        assert!(evidence.proves() && evidence.at_stake.iter().all(|at_stake| at_stake.is_finite()));
    }
}
