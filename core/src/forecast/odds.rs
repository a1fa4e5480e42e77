//! Chances and log-odds, the same to the last bit everywhere.

/// No forecast is surer than this, whatever it has seen.
const SUREST: f64 = 0.995;

/// A chance as log-odds. Chances of 0 and 1 have none: keep them within [`bounded`].
pub(super) fn log_odds(chance: f64) -> f64 {
    libm::log(chance / (1.0 - chance))
}

/// Log-odds as a chance, 0–1.
pub(super) fn chance(log_odds: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-log_odds))
}

/// A chance no surer than may be said.
pub(super) fn bounded(chance: f64) -> f64 {
    chance.clamp(1.0 - SUREST, SUREST)
}

/// The logarithm of the chance that was given to what came.
pub(super) fn log_score(chance: f64, flare: bool) -> f64 {
    libm::log(if flare { chance } else { 1.0 - chance })
}

/// 1 for a flare, 0 for none.
pub(super) fn outcome(flare: bool) -> f64 {
    f64::from(u8::from(flare))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn there_and_back(p in 0.001f64..0.999) {
            prop_assert!((chance(log_odds(p)) - p).abs() < 1e-12);
        }
    }

    #[test]
    fn nothing_is_certain() {
        assert_eq!((bounded(1.0), bounded(0.3)), (SUREST, 0.3));
        assert!(chance(log_odds(bounded(0.0))) > 0.0);
    }
}
