//! Scores of probability forecasts. An undefined score is absent, never 0.

use ebb_core::days;
use serde::Serialize;

use crate::count;

/// A predicted probability and its outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScoredPrediction {
    /// Predicted probability of a flare, 0–1.
    pub probability: f64,
    /// Whether there was a flare.
    pub flare: bool,
}

impl ScoredPrediction {
    fn outcome(self) -> f64 {
        f64::from(u8::from(self.flare))
    }
}

/// Brier score: mean squared difference between probability and outcome, 0–1, 0 is best (Brier 1950).
#[must_use]
pub fn brier(predictions: &[ScoredPrediction]) -> Option<f64> {
    let errors = predictions.iter().map(|prediction| prediction.probability - prediction.outcome());
    days::mean(&errors.map(|error| error * error).collect::<Vec<_>>())
}

/// Share of the outcomes that were flares, 0–1.
#[must_use]
pub fn base_rate(predictions: &[ScoredPrediction]) -> Option<f64> {
    days::mean(&predictions.iter().map(|prediction| prediction.outcome()).collect::<Vec<_>>())
}

/// Brier skill score: 1 − Brier score ÷ that of the reference. 1 is best, 0 equals the reference, below 0 is worse.
/// Absent if the reference has no error.
#[must_use]
pub fn skill(brier: Option<f64>, reference: Option<f64>) -> Option<f64> {
    Some(1.0 - brier? / reference.filter(|brier| *brier > 0.0)?)
}

/// Discrimination between flares and calm days, over all pairs of one of each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RocArea {
    /// Area under the ROC curve, 0–1: the share of pairs in which the flare had the greater probability, ties counted
    /// half (Mann & Whitney 1947).
    pub area: f64,
    /// Number of pairs.
    pub pairs: f64,
}

/// Area under the ROC curve; absent unless there are both a flare and a calm day.
#[must_use]
pub fn auroc(predictions: &[ScoredPrediction]) -> Option<RocArea> {
    let mut sorted = predictions.to_vec();
    sorted.sort_by(|a, b| a.probability.total_cmp(&b.probability));
    let (mut won, mut calm_below, mut flares) = (0.0, 0.0, 0.0);
    for tied in sorted.chunk_by(|a, b| a.probability == b.probability) {
        let of_them = f64::from(count(tied.iter().filter(|prediction| prediction.flare).count()));
        let calm = f64::from(count(tied.len())) - of_them;
        won += of_them * (calm_below + calm / 2.0);
        calm_below += calm;
        flares += of_them;
    }
    let pairs = flares * calm_below;
    (pairs > 0.0).then(|| RocArea { area: won / pairs, pairs })
}

/// Area under the ROC curve within persons: only pairs of a flare and a calm day of the same person are compared. Each
/// person counts by their number of pairs. Knowing which persons have many flares does not raise this area.
#[must_use]
pub fn auroc_within<'a>(persons: impl IntoIterator<Item = &'a [ScoredPrediction]>) -> Option<RocArea> {
    let areas = persons.into_iter().filter_map(auroc);
    let (won, pairs) = areas.fold((0.0, 0.0), |(won, pairs), one| (won + one.area * one.pairs, pairs + one.pairs));
    (pairs > 0.0).then(|| RocArea { area: won / pairs, pairs })
}

/// A bin of the reliability diagram: predictions of similar probability, and their outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Bin {
    /// Number of predictions.
    pub n: u32,
    /// Least probability among them.
    pub low: f64,
    /// Greatest probability among them.
    pub high: f64,
    /// Mean probability.
    pub chance: f64,
    /// Share that were flares.
    pub flares: f64,
}

/// Number of bins of the reliability diagram.
pub const BINS: usize = 10;

/// Sorts predictions by probability and splits them into [`BINS`] bins of equal count (to within one), or fewer if
/// there are fewer predictions. Equal probabilities keep their order.
#[must_use]
pub fn reliability(predictions: &[ScoredPrediction]) -> Vec<Bin> {
    let mut sorted = predictions.to_vec();
    sorted.sort_by(|a, b| a.probability.total_cmp(&b.probability));
    let bins = BINS.min(sorted.len());
    let bin = |index: usize| {
        let bin = &sorted[index * sorted.len() / bins..(index + 1) * sorted.len() / bins];
        let probabilities: Vec<f64> = bin.iter().map(|prediction| prediction.probability).collect();
        Some(Bin {
            n: count(bin.len()),
            low: *probabilities.first()?,
            high: *probabilities.last()?,
            chance: days::mean(&probabilities)?,
            flares: base_rate(bin)?,
        })
    };
    (0..bins).filter_map(bin).collect()
}

/// Expected calibration error, 0–1: mean absolute difference between mean probability and share of flares over the bins
/// of [`reliability`], weighted by count (Naeini, Cooper & Hauskrecht 2015, here with bins of equal count).
#[must_use]
pub fn calibration_error(predictions: &[ScoredPrediction]) -> Option<f64> {
    let bins = reliability(predictions);
    let apart: f64 = bins.iter().map(|bin| f64::from(bin.n) * (bin.chance - bin.flares).abs()).sum();
    (!bins.is_empty()).then(|| apart / f64::from(count(predictions.len())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn predictions(pairs: &[(f64, u8)]) -> Vec<ScoredPrediction> {
        pairs
            .iter()
            .map(|(probability, flare)| ScoredPrediction { probability: *probability, flare: *flare == 1 })
            .collect()
    }

    #[test]
    fn scores_match_a_worked_example() {
        let four = predictions(&[(0.9, 1), (0.5, 0), (0.5, 1), (0.1, 0)]);
        // (.01 + .25 + .25 + .01) ÷ 4
        assert!((brier(&four).unwrap() - 0.13).abs() < 1e-15);
        assert_eq!(base_rate(&four), Some(0.5));
        assert_eq!(skill(Some(0.13), Some(0.26)), Some(0.5));
        // Pairs: .9 > .5, .9 > .1, .5 = .5, .5 > .1: three and a half of four.
        assert_eq!(auroc(&four), Some(RocArea { area: 0.875, pairs: 4.0 }));
    }

    #[test]
    fn within_persons_the_base_rate_does_not_matter() {
        // One person has many flares and high probabilities, one has few of both: pooled, this looks like skill.
        let often = predictions(&[(0.8, 1), (0.8, 1), (0.8, 0)]);
        let seldom = predictions(&[(0.1, 0), (0.1, 0), (0.1, 1)]);
        let never = predictions(&[(0.3, 0), (0.2, 0)]);
        let within = auroc_within([&often[..], &seldom, &never]);
        assert_eq!(within, Some(RocArea { area: 0.5, pairs: 4.0 }));
        assert!(auroc(&[often, seldom, never].concat()).unwrap().area > 0.6);
    }

    #[test]
    fn undefined_scores_are_absent() {
        let flares = predictions(&[(0.4, 1), (0.6, 1)]);
        assert_eq!((brier(&[]), base_rate(&[]), auroc(&[]), calibration_error(&[])), (None, None, None, None));
        assert_eq!((auroc(&flares), auroc_within([&flares[..]])), (None, None));
        assert_eq!((skill(Some(0.1), Some(0.0)), skill(None, Some(0.1))), (None, None));
        assert!(reliability(&[]).is_empty());
    }

    #[test]
    fn bins_are_equal_in_count() {
        // Probabilities 0, .05, … .95 twice each; a flare on the second of each pair.
        let all: Vec<ScoredPrediction> = (0..40u8)
            .map(|day| ScoredPrediction { probability: f64::from(day / 2) / 20.0, flare: day % 2 == 1 })
            .collect();
        let bins = reliability(&all);
        assert_eq!(bins.iter().map(|bin| bin.n).collect::<Vec<_>>(), [4; 10]);
        assert_eq!(bins[0], Bin { n: 4, low: 0.0, high: 0.05, chance: 0.025, flares: 0.5 });
        // |.025 − .5|, |.125 − .5|, … in ten equal bins.
        let apart: f64 = (0..10u8).map(|bin| (0.025 + f64::from(bin) / 10.0 - 0.5).abs() / 10.0).sum();
        assert!((calibration_error(&all).unwrap() - apart).abs() < 1e-15);
        assert_eq!(reliability(&all[..3]).len(), 3);
    }

    proptest! {
        #[test]
        fn scores_obey_their_laws(pairs in prop::collection::vec((0u8..=20, any::<bool>()), 1..80)) {
            let scored = |(probability, flare): &(u8, bool)| {
                ScoredPrediction { probability: f64::from(*probability) / 20.0, flare: *flare }
            };
            let all: Vec<ScoredPrediction> = pairs.iter().map(scored).collect();
            prop_assert!((0.0..=1.0).contains(&brier(&all).unwrap()));
            prop_assert!((0.0..=1.0).contains(&calibration_error(&all).unwrap()));
            prop_assert_eq!(reliability(&all).iter().map(|bin| bin.n).sum::<u32>(), count(all.len()));
            // The area depends only on the order of the probabilities, and is mirrored by inverting the outcomes.
            let monotone = |one: &ScoredPrediction| {
                ScoredPrediction { probability: one.probability * one.probability / 3.0, ..*one }
            };
            let transformed: Vec<ScoredPrediction> = all.iter().map(monotone).collect();
            prop_assert_eq!(auroc(&transformed), auroc(&all));
            let inverted: Vec<ScoredPrediction> =
                all.iter().map(|one| ScoredPrediction { flare: !one.flare, ..*one }).collect();
            let (area, other) = (auroc(&all), auroc(&inverted));
            prop_assert_eq!(area.is_some(), other.is_some());
            if let (Some(area), Some(other)) = (area, other) {
                prop_assert!((area.area + other.area - 1.0).abs() < 1e-12);
                let of_pairs: f64 = all.iter().filter(|g| g.flare).flat_map(|one| {
                    all.iter().filter(|g| !g.flare).map(move |zero| match one.probability.total_cmp(&zero.probability) {
                        std::cmp::Ordering::Greater => 1.0,
                        std::cmp::Ordering::Equal => 0.5,
                        std::cmp::Ordering::Less => 0.0,
                    })
                }).sum();
                prop_assert!((area.area * area.pairs - of_pairs).abs() < 1e-9);
            }
        }
    }
}
