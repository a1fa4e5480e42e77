//! Fit of the population's trees by gradient boosting (Friedman 2001), with Newton steps in the leaves (Chen & Guestrin
//! 2016).
//!
//! An own trainer, because the same diaries must give the same bytes on every machine: one thread, sums in order,
//! `libm`, no random numbers.

use ebb_core::forecast::{DayObservation, FlareFeatures, Split, TREE_DEPTH, TREE_INPUTS, TREE_OFFSET, Tree};

use crate::coin_tosses::coin_tosses;

/// Number of trees, and the fraction of each that is applied.
const TREES: usize = 60;
const RATE: f64 = 0.08;

/// L2 penalty of a leaf, and the least curvature in each, in days of average weight times p (1 − p).
const PENALTY: f64 = 20.0;
const MIN_CURVATURE: f64 = 20.0;

/// Greatest number of intervals that an input is divided into; thresholds lie between them.
const INTERVALS: usize = 24;

const SPLITS: usize = (1 << TREE_DEPTH) - 1;
const LEAVES: usize = 1 << TREE_DEPTH;

/// A training example: the inputs at the end of a day, and whether the next day was a flare.
struct Example {
    inputs: [f64; TREE_INPUTS],
    flare: f64,
    weight: f64,
}

/// Gradient and curvature of the log-likelihood, summed over days.
#[derive(Clone, Copy, Default)]
struct Slope {
    gradient: f64,
    curvature: f64,
}

impl Slope {
    fn add(&mut self, other: Self) {
        self.gradient += other.gradient;
        self.curvature += other.curvature;
    }

    fn minus(self, other: Self) -> Self {
        Self { gradient: self.gradient - other.gradient, curvature: self.curvature - other.curvature }
    }

    /// Gain in log-likelihood, doubled, of a leaf with these sums.
    fn gain(self) -> f64 {
        self.gradient * self.gradient / (self.curvature + PENALTY)
    }
}

/// Fits trees to the days of several sets of persons. A set weighs as much as the square root of its number of days, so
/// that a large one does not dominate. Two sets of invented persons with rare flares that are coin tosses are added:
/// in open diaries such persons are few, and the trees would see patterns in their flares.
pub(crate) fn fit_trees<'a>(sets: impl Iterator<Item = &'a [Vec<DayObservation>]>) -> Vec<Tree> {
    let mut examples = Vec::new();
    for persons in sets {
        add_examples(persons, &mut examples);
    }
    for persons in coin_tosses() {
        add_examples(&persons, &mut examples);
    }
    let mean = examples.iter().map(|example| example.weight).sum::<f64>() / number(examples.len());
    for example in &mut examples {
        example.weight /= mean;
    }
    boost(&examples)
}

fn add_examples(persons: &[Vec<DayObservation>], examples: &mut Vec<Example>) {
    let start = examples.len();
    for days in persons {
        let mut features = FlareFeatures::default();
        let mut yesterday = None;
        for observation in days {
            if let (Some(inputs), Some(flare)) = (yesterday, observation.label.flare) {
                examples.push(Example { inputs, flare: f64::from(u8::from(flare)), weight: 0.0 });
            }
            features.learn(observation);
            // As in the backtest, a forecast is only made at the end of a day of which something is known.
            let known = observation.label.flare.is_some() || observation.burden.is_some();
            yesterday = known.then(|| features.tree_inputs(&features.values()));
        }
    }
    let days = number(examples.len() - start);
    for example in &mut examples[start..] {
        example.weight = libm::sqrt(days) / days;
    }
}

fn boost(examples: &[Example]) -> Vec<Tree> {
    let thresholds: Vec<Vec<f64>> = (0..TREE_INPUTS).map(|input| thresholds(examples, input)).collect();
    let interval = |(input, value): (usize, &f64)| thresholds[input].partition_point(|threshold| threshold < value);
    let intervals: Vec<[usize; TREE_INPUTS]> =
        examples.iter().map(|example| std::array::from_fn(|input| interval((input, &example.inputs[input])))).collect();
    let mut log_odds: Vec<f64> = examples.iter().map(|example| example.inputs[TREE_OFFSET]).collect();
    let mut trees = Vec::new();
    for _ in 0..TREES {
        let slopes: Vec<Slope> = examples.iter().zip(&log_odds).map(slope).collect();
        let (splits, nodes) = grow(&slopes, &intervals, &thresholds);
        let mut sums = [Slope::default(); LEAVES];
        for (node, slope) in nodes.iter().zip(&slopes) {
            sums[node - SPLITS].add(*slope);
        }
        let leaves = sums.map(|sum| rounded(RATE * sum.gradient / (sum.curvature + PENALTY)));
        for (log_odds, node) in log_odds.iter_mut().zip(nodes) {
            *log_odds += leaves[node - SPLITS];
        }
        trees.push(Tree::new(splits, leaves));
    }
    trees
}

fn slope((example, log_odds): (&Example, &f64)) -> Slope {
    let predicted = 1.0 / (1.0 + libm::exp(-log_odds));
    Slope {
        gradient: example.weight * (example.flare - predicted),
        curvature: example.weight * predicted * (1.0 - predicted),
    }
}

/// Grows a tree level by level. Returns its splits and the leaf of each example, numbered after the splits.
fn grow(
    slopes: &[Slope],
    intervals: &[[usize; TREE_INPUTS]],
    thresholds: &[Vec<f64>],
) -> ([Option<Split>; SPLITS], Vec<usize>) {
    let mut splits = [None; SPLITS];
    let mut nodes = vec![0; slopes.len()];
    for level in 0..TREE_DEPTH {
        let first = (1 << level) - 1;
        let mut sums = vec![[[Slope::default(); INTERVALS]; TREE_INPUTS]; first + 1];
        for ((node, slope), intervals) in nodes.iter().zip(slopes).zip(intervals) {
            for (sums, interval) in sums[node - first].iter_mut().zip(intervals) {
                sums[*interval].add(*slope);
            }
        }
        let best: Vec<Option<(usize, usize)>> = sums.iter().map(best_split).collect();
        for (node, best) in (first..).zip(&best) {
            splits[node] = best.map(|(input, at)| Split { input, threshold: thresholds[input][at] });
        }
        for (node, intervals) in nodes.iter_mut().zip(intervals) {
            let right = best[*node - first].is_some_and(|(input, at)| intervals[input] > at);
            *node = 2 * *node + 1 + usize::from(right);
        }
    }
    (splits, nodes)
}

/// The input and the last interval to the left of the split that gains most; the first of several alike.
fn best_split(sums: &[[Slope; INTERVALS]; TREE_INPUTS]) -> Option<(usize, usize)> {
    let mut best = (1e-9, None);
    for (input, sums) in sums.iter().enumerate() {
        let mut all = Slope::default();
        for sum in sums {
            all.add(*sum);
        }
        let mut left = Slope::default();
        for (at, sum) in sums[..INTERVALS - 1].iter().enumerate() {
            left.add(*sum);
            let right = all.minus(left);
            let gain = left.gain() + right.gain() - all.gain();
            if left.curvature.min(right.curvature) >= MIN_CURVATURE && gain > best.0 {
                best = (gain, Some((input, at)));
            }
        }
    }
    best.1
}

/// Thresholds that divide the examples into intervals of about equal weight, increasing.
fn thresholds(examples: &[Example], input: usize) -> Vec<f64> {
    let mut values: Vec<(f64, f64)> = examples.iter().map(|example| (example.inputs[input], example.weight)).collect();
    values.sort_by(|a, b| a.0.total_cmp(&b.0));
    let share = values.iter().map(|(_, weight)| weight).sum::<f64>() / number(INTERVALS);
    let mut thresholds: Vec<f64> = Vec::new();
    let (mut below, mut wanted) = (0.0, share);
    for pair in values.windows(2) {
        below += pair[0].1;
        let threshold = rounded(f64::midpoint(pair[0].0, pair[1].0));
        let is_new = thresholds.last().is_none_or(|last| *last < threshold);
        if below >= wanted && pair[0].0 < pair[1].0 && is_new && thresholds.len() + 1 < INTERVALS {
            thresholds.push(threshold);
            while wanted <= below {
                wanted += share;
            }
        }
    }
    thresholds
}

/// As the text of a tree says it.
fn rounded(value: f64) -> f64 {
    libm::round(1e4 * value) / 1e4
}

fn number(length: usize) -> f64 {
    f64::from(crate::count(length))
}

#[cfg(test)]
mod tests {
    use ebb_core::time::Day;

    use super::*;

    #[test]
    fn a_step_in_one_input_is_found() {
        let example = |number: u32| {
            let mut inputs = [0.0; TREE_INPUTS];
            inputs[3] = f64::from(number % 10);
            Example { inputs, flare: f64::from(u8::from(number % 10 >= 7)), weight: 1.0 }
        };
        let examples: Vec<Example> = (0..2_000).map(example).collect();
        let slopes: Vec<Slope> = examples.iter().map(|example| slope((example, &0.0))).collect();
        let thresholds: Vec<Vec<f64>> = (0..TREE_INPUTS).map(|input| super::thresholds(&examples, input)).collect();
        assert_eq!((thresholds[3].len(), thresholds[0].len()), (9, 0));
        let intervals: Vec<[usize; TREE_INPUTS]> = examples
            .iter()
            .map(|example| std::array::from_fn(|at| thresholds[at].partition_point(|cut| *cut < example.inputs[at])))
            .collect();
        let (splits, _) = grow(&slopes, &intervals, &thresholds);
        assert_eq!(splits[0], Some(Split { input: 3, threshold: 6.5 }));
    }

    #[test]
    fn the_same_days_give_the_same_trees() {
        let days: Vec<DayObservation> = (0..300)
            .filter_map(Day::from_number)
            .map(|day| DayObservation::label_only(day, Some(day.number() % 25 < 6)))
            .collect();
        let fit = || fit_trees(std::iter::once([days.clone()].as_slice()));
        let trees = fit();
        assert_eq!((trees.len(), fit() == trees), (TREES, true));
        assert!(trees.iter().all(|tree| Tree::try_from(String::from(tree.clone())).as_ref() == Ok(tree)));
    }
}
