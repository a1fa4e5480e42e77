//! How good forecasts were. What is not defined is absent, never 0.

use crate::series::{self, count};

/// A chance that was given, and what came.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// The chance of a flare, 0–1.
    pub chance: f64,
    /// Whether one came.
    pub flare: bool,
}

impl Guess {
    fn outcome(self) -> f64 {
        f64::from(u8::from(self.flare))
    }
}

/// The mean squared difference between chance and outcome, 0–1, 0 the best (Brier 1950).
#[must_use]
pub fn brier(guesses: &[Guess]) -> Option<f64> {
    let errors = guesses.iter().map(|guess| guess.chance - guess.outcome());
    series::mean(&errors.map(|error| error * error).collect::<Vec<_>>())
}

/// How many of the outcomes were flares, as a share.
#[must_use]
pub fn base_rate(guesses: &[Guess]) -> Option<f64> {
    series::mean(&guesses.iter().map(|guess| guess.outcome()).collect::<Vec<_>>())
}

/// 1 − Brier ÷ Brier of the reference: 1 the best, 0 no better than it, below 0 worse. Absent where the reference made
/// no error, for nothing can be gained on it.
#[must_use]
pub fn skill(ours: Option<f64>, reference: Option<f64>) -> Option<f64> {
    Some(1.0 - ours? / reference.filter(|brier| *brier > 0.0)?)
}

/// How well chances tell flares from calm days, among `pairs` of one of each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// The share of pairs in which the flare had the greater chance, an equal one counted half (Mann & Whitney 1947):
    /// the area under the ROC curve.
    pub area: f64,
    /// The pairs.
    pub pairs: f64,
}

/// The area under the ROC curve; absent without a flare and a calm day.
#[must_use]
pub fn auroc(guesses: &[Guess]) -> Option<Area> {
    let mut sorted = guesses.to_vec();
    sorted.sort_by(|a, b| a.chance.total_cmp(&b.chance));
    let (mut won, mut calm_below, mut flares) = (0.0, 0.0, 0.0);
    for tied in sorted.chunk_by(|a, b| a.chance == b.chance) {
        let of_them = f64::from(count(tied.iter().filter(|guess| guess.flare).count()));
        let calm = f64::from(count(tied.len())) - of_them;
        won += of_them * (calm_below + calm / 2.0);
        calm_below += calm;
        flares += of_them;
    }
    let pairs = flares * calm_below;
    (pairs > 0.0).then(|| Area { area: won / pairs, pairs })
}

/// The area within persons: of all pairs of a flare and a calm day of one and the same person, the share in which the
/// flare had the greater chance. So persons count by their pairs, and those without both not at all. Knowing who has many
/// flares gains nothing here.
#[must_use]
pub fn auroc_within<'a>(persons: impl IntoIterator<Item = &'a [Guess]>) -> Option<Area> {
    let areas = persons.into_iter().filter_map(auroc);
    let (won, pairs) = areas.fold((0.0, 0.0), |(won, pairs), one| (won + one.area * one.pairs, pairs + one.pairs));
    (pairs > 0.0).then(|| Area { area: won / pairs, pairs })
}

/// Forecasts alike in chance, and what came of them.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Bin {
    /// How many.
    pub n: u32,
    /// The least chance among them.
    pub low: f64,
    /// The greatest.
    pub high: f64,
    /// The mean.
    pub chance: f64,
    /// The share that were flares.
    pub flares: f64,
}

/// How many bins reliability is looked at in.
pub const BINS: usize = 10;

/// Forecasts in order of chance, cut into [`BINS`] bins of equal count (to one), fewer where there are fewer
/// forecasts. Equal chances keep the order they are given in.
#[must_use]
pub fn reliability(guesses: &[Guess]) -> Vec<Bin> {
    let mut sorted = guesses.to_vec();
    sorted.sort_by(|a, b| a.chance.total_cmp(&b.chance));
    let bins = BINS.min(sorted.len());
    let bin = |place: usize| {
        let bin = &sorted[place * sorted.len() / bins..(place + 1) * sorted.len() / bins];
        let chances: Vec<f64> = bin.iter().map(|guess| guess.chance).collect();
        Some(Bin {
            n: count(bin.len()),
            low: *chances.first()?,
            high: *chances.last()?,
            chance: series::mean(&chances)?,
            flares: base_rate(bin)?,
        })
    };
    (0..bins).filter_map(bin).collect()
}

/// Expected calibration error: how far chance and share lie apart in the mean over [`reliability`]'s bins, each by its
/// count, 0–1 (Naeini, Cooper & Hauskrecht 2015; equal counts, not widths).
#[must_use]
pub fn calibration_error(guesses: &[Guess]) -> Option<f64> {
    let bins = reliability(guesses);
    let apart: f64 = bins.iter().map(|bin| f64::from(bin.n) * (bin.chance - bin.flares).abs()).sum();
    (!bins.is_empty()).then(|| apart / f64::from(count(guesses.len())))
}

/// What came of the forecasts that gave a chance within limits: "of 20 days I called likely, 13 were flares".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Called {
    /// Days so called.
    pub days: u32,
    /// Flares among them.
    pub flares: u32,
}

/// Counts the forecasts with a chance of at least `from` and below `below`; 1 itself belongs to the last band.
#[must_use]
pub fn called(guesses: &[Guess], from: f64, below: f64) -> Called {
    let within = |chance: f64| chance >= from && (chance < below || below >= 1.0);
    guesses.iter().filter(|guess| within(guess.chance)).fold(Called::default(), |called, guess| Called {
        days: called.days + 1,
        flares: called.flares + u32::from(guess.flare),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn guesses(pairs: &[(f64, u8)]) -> Vec<Guess> {
        pairs.iter().map(|(chance, flare)| Guess { chance: *chance, flare: *flare == 1 }).collect()
    }

    #[test]
    fn worked_by_hand() {
        let four = guesses(&[(0.9, 1), (0.5, 0), (0.5, 1), (0.1, 0)]);
        // (.01 + .25 + .25 + .01) ÷ 4
        assert!((brier(&four).unwrap() - 0.13).abs() < 1e-15);
        assert_eq!(base_rate(&four), Some(0.5));
        assert_eq!(skill(Some(0.13), Some(0.26)), Some(0.5));
        // Pairs: .9 > .5, .9 > .1, .5 = .5, .5 > .1: three and a half of four.
        assert_eq!(auroc(&four), Some(Area { area: 0.875, pairs: 4.0 }));
        assert_eq!(called(&four, 0.5, 1.0), Called { days: 3, flares: 2 });
        assert_eq!(called(&four, 0.1, 0.5), Called { days: 1, flares: 0 });
    }

    #[test]
    fn within_persons_it_does_not_matter_who_has_more() {
        // One with many flares and great chances, one with few and small ones: pooled it looks like knowledge.
        let often = guesses(&[(0.8, 1), (0.8, 1), (0.8, 0)]);
        let seldom = guesses(&[(0.1, 0), (0.1, 0), (0.1, 1)]);
        let never = guesses(&[(0.3, 0), (0.2, 0)]);
        let within = auroc_within([&often[..], &seldom, &never]);
        assert_eq!(within, Some(Area { area: 0.5, pairs: 4.0 }));
        assert!(auroc(&[often, seldom, never].concat()).unwrap().area > 0.6);
    }

    #[test]
    fn the_undefined_is_absent() {
        let flares = guesses(&[(0.4, 1), (0.6, 1)]);
        assert_eq!((brier(&[]), base_rate(&[]), auroc(&[]), calibration_error(&[])), (None, None, None, None));
        assert_eq!((auroc(&flares), auroc_within([&flares[..]])), (None, None));
        assert_eq!((skill(Some(0.1), Some(0.0)), skill(None, Some(0.1))), (None, None));
        assert!(reliability(&[]).is_empty());
    }

    #[test]
    fn bins_are_equal_in_count() {
        // Chances 0, .05, … .95 twice each; a flare on the second of each pair.
        let all: Vec<Guess> =
            (0..40u8).map(|day| Guess { chance: f64::from(day / 2) / 20.0, flare: day % 2 == 1 }).collect();
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
        fn laws(pairs in prop::collection::vec((0u8..=20, any::<bool>()), 1..80)) {
            let all: Vec<Guess> =
                pairs.iter().map(|(chance, flare)| Guess { chance: f64::from(*chance) / 20.0, flare: *flare }).collect();
            prop_assert!((0.0..=1.0).contains(&brier(&all).unwrap()));
            prop_assert!((0.0..=1.0).contains(&calibration_error(&all).unwrap()));
            prop_assert_eq!(reliability(&all).iter().map(|bin| bin.n).sum::<u32>(), count(all.len()));
            // The area looks at the order of chances alone, and turns over with the outcomes.
            let bent: Vec<Guess> = all.iter().map(|g| Guess { chance: g.chance * g.chance / 3.0, ..*g }).collect();
            prop_assert_eq!(auroc(&bent), auroc(&all));
            let turned: Vec<Guess> = all.iter().map(|g| Guess { flare: !g.flare, ..*g }).collect();
            let (area, other) = (auroc(&all), auroc(&turned));
            prop_assert_eq!(area.is_some(), other.is_some());
            if let (Some(area), Some(other)) = (area, other) {
                prop_assert!((area.area + other.area - 1.0).abs() < 1e-12);
                let of_pairs: f64 = all.iter().filter(|g| g.flare).flat_map(|one| {
                    all.iter().filter(|g| !g.flare).map(move |zero| match one.chance.total_cmp(&zero.chance) {
                        std::cmp::Ordering::Greater => 1.0,
                        std::cmp::Ordering::Equal => 0.5,
                        std::cmp::Ordering::Less => 0.0,
                    })
                }).sum();
                prop_assert!((area.area * area.pairs - of_pairs).abs() < 1e-9);
            }
            // Bands part all forecasts.
            let bands = [(0.0, 0.3), (0.3, 0.6), (0.6, 1.0)].map(|(from, below)| called(&all, from, below));
            prop_assert_eq!(bands.iter().map(|band| band.days).sum::<u32>(), count(all.len()));
        }
    }
}
