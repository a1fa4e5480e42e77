//! Early guesses: what other people's diaries suggest before a person's own days prove anything.
//!
//! **When.** From [`super::LEARNING_DAYS`] known days on, until the forecast is shown, until it is refuted for this
//! person, or until [`EARLY_DAYS`] are known. A person hears of them only after agreeing.
//!
//! **What.** After a day that was a flare, that the next one may well be another: if the odds are at least
//! [`MIN_ODDS_RATIO`] times those of the person's own rate. Nothing is ever called less likely, and nothing is said of
//! a flare that begins: on diaries that the parameters never saw, the first holds and the second does not (decision
//! 0009).
//!
//! **Refuted** by a sequential test that is valid when evaluated every day: the likelihood ratio of the person's own
//! rate to the forecast, over the days that a guess was about. If the forecast is right, it ever reaches
//! [`REFUTED_FROM`] with probability at most 1 ÷ `REFUTED_FROM` (Ville 1939). It needs less evidence than the test that
//! lets a forecast be shown ([`super::Evidence`]), because being wrongly silent costs less than warning in vain.

use serde::{Deserialize, Serialize};

use super::probability::{clamp_probability, log_likelihood};

/// Number of known days from which nothing is guessed any more: a forecast that has not proved itself by then is silent.
pub const EARLY_DAYS: u32 = 120;

/// Odds of a flare ÷ the odds at the person's own rate from which a guess is made. Chosen by leaving out whole diaries
/// (decision 0009).
const MIN_ODDS_RATIO: f64 = 2.0;

/// Likelihood ratio from which the guesses are refuted: a person for whom they are right loses them with probability at
/// most 1 in 5.
const REFUTED_FROM: f64 = 5.0;

/// Whether the guesses made so far have been worse than the person's own rate.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct EarlyGuesses {
    /// Logarithm of the likelihood of the outcomes at the person's own rate ÷ that by the forecast.
    log_ratio: f64,
    refuted: bool,
}

/// Whether the day after a flare is likely enough to be another for a guess, given the person's own rate and the
/// forecast, both 0–1.
pub(super) fn is_likely_enough(own: f64, forecast: f64) -> bool {
    let odds = |probability: f64| probability / (1.0 - probability);
    odds(forecast) >= MIN_ODDS_RATIO * odds(own)
}

impl EarlyGuesses {
    /// Scores the day that a guess was about: the person's own rate and the forecast, both 0–1, and the outcome.
    pub(super) fn score(&mut self, own: f64, forecast: f64, flare: bool) {
        let [own, forecast] = [own, forecast].map(clamp_probability);
        self.log_ratio += log_likelihood(own, flare) - log_likelihood(forecast, flare);
        self.refuted |= self.log_ratio >= libm::log(REFUTED_FROM);
    }

    /// Whether they were refuted. That is never taken back.
    pub(super) fn are_refuted(&self) -> bool {
        self.refuted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guess_needs_twice_the_odds_of_the_own_rate() {
        assert!(is_likely_enough(0.2, 0.34) && !is_likely_enough(0.2, 0.33));
        assert!(!is_likely_enough(0.75, 0.85), "where flares are the rule, slightly more of them is no news");
        assert!(!is_likely_enough(0.2, 0.05));
    }

    #[test]
    fn a_few_guesses_in_vain_refute_for_good_and_right_ones_do_not() {
        let mut vain = EarlyGuesses::default();
        (0..3).for_each(|_| vain.score(0.2, 0.4, false));
        assert!(!vain.are_refuted());
        (0..3).for_each(|_| vain.score(0.2, 0.4, false));
        assert!(vain.are_refuted());
        (0..50).for_each(|_| vain.score(0.2, 0.4, true));
        assert!(vain.are_refuted(), "not taken back");

        let mut right = EarlyGuesses::default();
        (0..200).for_each(|guess| right.score(0.2, 0.4, guess % 5 >= 3));
        assert!(!right.are_refuted());
    }

    /// Ville's inequality on simulated persons for whom the forecast is right.
    #[test]
    fn who_is_guessed_rightly_seldom_loses_the_guesses() {
        let (mut lost, people) = (0, 1000_u64);
        for person in 0..people {
            let mut bits = 0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(person + 1);
            let mut guesses = EarlyGuesses::default();
            for _ in 0..60 {
                bits ^= bits << 13;
                bits ^= bits >> 7;
                bits ^= bits << 17;
                guesses.score(0.25, 0.4, bits % 10 < 4);
            }
            lost += u64::from(guesses.are_refuted());
        }
        assert!(lost * 5 <= people && lost > 0, "{lost} of {people}");
    }
}
