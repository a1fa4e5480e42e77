//! Confidence intervals of ratios of two Brier scores: both forecasts are resampled together (paired bootstrap; Efron
//! 1979).

use ebb_core::days::quantile;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use serde::Serialize;

/// Number of resamples.
pub(crate) const DRAWS: usize = 2_000;

/// Block length in days: one person's days are autocorrelated, so they are drawn in blocks (Künsch 1989).
const BLOCK: usize = 14;

/// Fixed, so that the same diaries give the same interval.
const SEED: u64 = 20_260_328;

/// The squared errors of two forecasts for one day.
pub(crate) type Pair = [f64; 2];

/// A ratio with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(crate) struct Interval {
    pub(crate) ratio: f64,
    pub(crate) low: f64,
    pub(crate) high: f64,
}

/// Resamples a diary: its persons with replacement, or blocks of days if there is only one person.
struct Urn {
    rng: ChaCha8Rng,
}

impl Urn {
    fn new(stream: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(SEED);
        rng.set_stream(stream);
        Self { rng }
    }

    /// A random index below `count`, which is not 0. The modulo bias is below 10⁻¹².
    fn place(&mut self, count: usize) -> usize {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        usize::try_from(self.rng.next_u64() % count).unwrap_or_default()
    }

    fn draw(&mut self, persons: &[Vec<Pair>]) -> Option<f64> {
        let mut sums = [0.0; 2];
        let mut add = |days: &[Pair]| {
            for day in days {
                sums[0] += day[0];
                sums[1] += day[1];
            }
        };
        if let [days] = persons {
            let block = BLOCK.min(days.len());
            let mut left = days.len();
            while left > 0 {
                let start = self.place(days.len() - block + 1);
                let taken = block.min(left);
                add(&days[start..start + taken]);
                left -= taken;
            }
        } else {
            for _ in persons {
                let person = self.place(persons.len());
                add(&persons[person]);
            }
        }
        (sums[1] > 0.0).then(|| sums[0] / sums[1])
    }
}

fn ratio(persons: &[Vec<Pair>]) -> Option<f64> {
    let sums = persons.iter().flatten().fold([0.0; 2], |sums, day| [sums[0] + day[0], sums[1] + day[1]]);
    (sums[1] > 0.0).then(|| sums[0] / sums[1])
}

/// The ratio of each diary, and their geometric mean; absent if nothing was scored.
pub(crate) fn intervals(diaries: &[Vec<Vec<Pair>>]) -> (Vec<Option<Interval>>, Option<Interval>) {
    let mut draws: Vec<Vec<f64>> = Vec::new();
    for (stream, persons) in (0..).zip(diaries) {
        let mut urn = Urn::new(stream);
        draws.push((0..DRAWS).filter_map(|_| urn.draw(persons)).collect());
    }
    let each: Vec<Option<f64>> = diaries.iter().map(|persons| ratio(persons)).collect();
    let single = each.iter().zip(&draws).map(|(ratio, draws)| interval(*ratio, draws)).collect();
    let whole: Option<Vec<f64>> = each.into_iter().collect();
    // Diaries are resampled independently: a draw of the mean takes one draw of each.
    let together: Vec<f64> = (0..DRAWS)
        .filter_map(|draw| draws.iter().map(|draws| draws.get(draw).copied()).collect::<Option<Vec<f64>>>())
        .filter_map(|draw| geometric_mean(&draw))
        .collect();
    (single, interval(whole.and_then(|ratios| geometric_mean(&ratios)), &together))
}

fn interval(ratio: Option<f64>, draws: &[f64]) -> Option<Interval> {
    Some(Interval { ratio: ratio?, low: quantile(draws, 0.025)?, high: quantile(draws, 0.975)? })
}

fn geometric_mean(values: &[f64]) -> Option<f64> {
    ebb_core::days::mean(&values.iter().map(|value| libm::log(*value)).collect::<Vec<_>>()).map(libm::exp)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alike_everywhere_is_sure_and_the_mean_is_geometric() {
        let half = vec![vec![[0.1, 0.2]; 30], vec![[0.2, 0.4]; 20]];
        let twice = vec![vec![[0.4, 0.2]; 100]];
        let (each, mean) = intervals(&[half, twice]);
        let ratios: Vec<f64> = each.iter().map(|found| found.unwrap().ratio).collect();
        assert!((ratios[0] - 0.5).abs() < 1e-9 && (ratios[1] - 2.0).abs() < 1e-9);
        let mean = mean.unwrap();
        assert!((mean.ratio - 1.0).abs() < 1e-9 && (mean.high - mean.low).abs() < 1e-9);
    }

    #[test]
    fn one_person_among_many_widens_it_and_it_comes_out_the_same_again() {
        let persons: Vec<Vec<Pair>> =
            (0..30).map(|person| vec![[if person == 0 { 4.0 } else { 0.1 }, 0.2]; 10]).collect();
        let found = intervals(std::slice::from_ref(&persons)).0[0].unwrap();
        assert!(found.low < 0.6 && found.high > 1.5, "{found:?}");
        assert_eq!(intervals(&[persons]).0[0], Some(found));
    }
}
