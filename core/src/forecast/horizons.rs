//! Converts the hazards of single days to the probability within several days.

/// Probabilities of any flare within the next one, two and three days, from the hazard of each day: the probability of
/// a flare on that day if there is none before it.
#[must_use]
pub fn any_of(hazards: [f64; 3]) -> [f64; 3] {
    let mut calm = 1.0;
    hazards.map(|hazard| {
        calm *= 1.0 - hazard;
        1.0 - calm
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn longer_horizons_never_fall(a in 0.0f64..1.0, b in 0.0f64..1.0, c in 0.0f64..1.0) {
            let [p24, p48, p72] = any_of([a, b, c]);
            prop_assert!((0.0..=1.0).contains(&p24) && p24 <= p48 && p48 <= p72 && p72 <= 1.0);
        }
    }
}
