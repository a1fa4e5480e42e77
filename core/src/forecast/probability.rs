//! Probabilities and log-odds, computed with `libm` so that results are bit-identical on every platform.

/// Highest probability that a forecast may state. The lowest is 1 minus this.
const MAX_PROBABILITY: f64 = 0.995;

/// The log-odds of a probability. Infinite at 0 and 1: pass probabilities through [`clamp_probability`] first.
pub(super) fn log_odds(probability: f64) -> f64 {
    libm::log(probability / (1.0 - probability))
}

/// The probability, 0–1, of log-odds (the logistic function).
pub(super) fn probability(log_odds: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-log_odds))
}

/// Limits a probability to the range that a forecast may state.
pub(super) fn clamp_probability(probability: f64) -> f64 {
    probability.clamp(1.0 - MAX_PROBABILITY, MAX_PROBABILITY)
}

/// The log-odds of a rate, within the range that a forecast may state.
pub(super) fn rate_log_odds(rate: f64) -> f64 {
    log_odds(clamp_probability(rate))
}

/// Log-likelihood of an outcome under a probability of a flare.
pub(super) fn log_likelihood(probability: f64, flare: bool) -> f64 {
    libm::log(if flare { probability } else { 1.0 - probability })
}

/// An outcome as a number: 1 for a flare, 0 for none.
pub(super) fn outcome(flare: bool) -> f64 {
    f64::from(u8::from(flare))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn log_odds_and_probability_are_inverse(p in 0.001f64..0.999) {
            prop_assert!((probability(log_odds(p)) - p).abs() < 1e-12);
        }
    }

    #[test]
    fn no_forecast_is_certain() {
        assert_eq!((clamp_probability(1.0), clamp_probability(0.3)), (MAX_PROBABILITY, 0.3));
        assert!(probability(log_odds(clamp_probability(0.0))) > 0.0);
    }
}
