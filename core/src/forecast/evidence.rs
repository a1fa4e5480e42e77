//! Proof that a forecast beats the plain rate, looked at every day.
//!
//! Each day's difference of squared errors d = (base − y)² − (ours − y)² lies within −1 and 1. If ours is no
//! better, its expectation is at most 0 given the past, so the wealth ∏ (1 + λ d) of a bettor is a
//! supermartingale for each λ in (0, 1), and so is the mean over several: by Ville's inequality (1939) it
//! ever reaches [`ENOUGH`] with probability at most 1 ÷ `ENOUGH` (Shafer 2021; Henzi & Ziegel 2022 for forecasts).

use serde::{Deserialize, Serialize};

/// Wealth at which the proof is good: at most one forecast in twenty that is no better ever gets there.
const ENOUGH: f64 = 20.0;

/// The shares of the wealth that are bet.
const STAKES: [f64; 4] = [0.1, 0.25, 0.5, 0.9];

/// The record of a forecast against the plain rate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    wealth: [f64; STAKES.len()],
    base: f64,
    ours: f64,
    scored: u32,
}

impl Default for Evidence {
    fn default() -> Self {
        Self { wealth: [1.0; STAKES.len()], base: 0.0, ours: 0.0, scored: 0 }
    }
}

impl Evidence {
    /// Takes in what both said of a day, and what it was.
    pub fn score(&mut self, base: f64, ours: f64, flare: bool) {
        let outcome = f64::from(u8::from(flare));
        let (base, ours) = ((base - outcome) * (base - outcome), (ours - outcome) * (ours - outcome));
        self.base += base;
        self.ours += ours;
        self.scored += 1;
        for (wealth, stake) in self.wealth.iter_mut().zip(STAKES) {
            *wealth *= 1.0 + stake * (base - ours);
        }
    }

    /// Whether the wealth is enough now. It may fall again, and then the forecast falls silent.
    #[must_use]
    pub fn proves(&self) -> bool {
        crate::series::mean(&self.wealth).is_some_and(|wealth| wealth >= ENOUGH)
    }

    /// 1 − Brier ÷ Brier of the plain rate (Brier 1950); absent before a day was scored.
    #[must_use]
    pub fn skill(&self) -> Option<f64> {
        (self.scored > 0 && self.base > 0.0).then(|| 1.0 - self.ours / self.base)
    }
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
}
