//! Personal weights of the kinds of effort.
//!
//! Initially a minute of each kind weighs the same (physical, cognitive and emotional exertion all trigger
//! post-exertional malaise: Chu et al. 2018). Symptoms are then regressed on each kind's load over the three days
//! before, with slopes shrunk towards a common one (ridge regression: Hoerl & Kennard 1970). The prior puts each slope
//! within [`APART`] of the common slope, so noise moves the weights little and a clear signal moves them a lot. A
//! weight is the slope divided by the common slope, limited to 0.5–2. Weights differ from 1 only after [`LEAST`] days,
//! and only if more effort goes with worse symptoms.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use super::day::PacingDay;
use crate::days::Load;

/// Number of days below which all kinds weigh the same.
const LEAST: f64 = 60.0;

/// Prior standard deviation of a kind's slope around the common one, as a share of the common one. Convention.
const APART: f64 = 0.35;

/// Range of the weights.
const LIGHTEST: f64 = 0.5;
const HEAVIEST: f64 = 2.0;

/// Daily decay of the sums.
const KEEPS: f64 = 0.998;

/// Number of preceding days whose loads are summed.
const BACK: usize = 3;

/// Sums of a regression on three kinds of load, each in hours of full effort.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct EffortWeights {
    /// Loads of the last [`BACK`] days, newest last.
    loads: VecDeque<[f64; 3]>,
    days: f64,
    x: [f64; 3],
    xx: [[f64; 3]; 3],
    xy: [f64; 3],
    y: f64,
    yy: f64,
    weights: Option<[f64; 3]>,
}

impl EffortWeights {
    /// Learns a day; `worse` is how many points above usual the person felt, `None` if unknown.
    pub(super) fn learn(&mut self, day: &PacingDay, worse: Option<f64>) {
        if let (Some(y), BACK) = (worse, self.loads.len()) {
            let x = [0, 1, 2].map(|kind| self.loads.iter().map(|load| load[kind]).sum::<f64>());
            self.take(x, y);
            self.weights = self.solved();
        }
        let hours = |part: Option<f64>| part.unwrap_or(0.0) / 60.0;
        let Load { physical, cognitive, emotional } = day.load;
        self.loads.push_back([hours(physical), hours(cognitive), hours(emotional)]);
        if self.loads.len() > BACK {
            self.loads.pop_front();
        }
    }

    fn take(&mut self, x: [f64; 3], y: f64) {
        self.days = KEEPS * self.days + 1.0;
        self.y = KEEPS * self.y + y;
        self.yy = KEEPS * self.yy + y * y;
        for a in 0..3 {
            self.x[a] = KEEPS * self.x[a] + x[a];
            self.xy[a] = KEEPS * self.xy[a] + x[a] * y;
            for b in 0..3 {
                self.xx[a][b] = KEEPS * self.xx[a][b] + x[a] * x[b];
            }
        }
    }

    /// Weights in the order physical, cognitive, emotional.
    pub(super) fn weights(&self) -> [f64; 3] {
        self.weights.unwrap_or([1.0; 3])
    }

    /// Weighted sum of the known kinds; `None` if none is known.
    pub(super) fn weigh(&self, load: Load) -> Option<f64> {
        let parts = [load.physical, load.cognitive, load.emotional];
        let weighed = parts.into_iter().zip(self.weights()).filter_map(|(part, weight)| Some(part? * weight));
        weighed.reduce(|sum, part| sum + part)
    }

    fn solved(&self) -> Option<[f64; 3]> {
        if self.days < LEAST {
            return None;
        }
        // Centre the sums.
        let n = self.days;
        let covariance = |a: usize, b: usize| self.xx[a][b] - self.x[a] * self.x[b] / n;
        let with = |a: usize| self.xy[a] - self.x[a] * self.y / n;
        // All kinds alike: one slope on the sum of the loads.
        let all: f64 = (0..3).flat_map(|a| (0..3).map(move |b| (a, b))).map(|(a, b)| covariance(a, b)).sum();
        let together = (0..3).map(with).sum::<f64>();
        let common = together / all;
        if !(all > 0.0 && common > 0.0) {
            return None;
        }
        let noise = ((self.yy - self.y * self.y / n - common * together) / n).max(0.0);
        let firm = noise / (APART * common * APART * common);
        let mut matrix = [[0.0; 4]; 3];
        for (a, row) in matrix.iter_mut().enumerate() {
            for (b, cell) in row.iter_mut().take(3).enumerate() {
                *cell = covariance(a, b) + if a == b { firm } else { 0.0 };
            }
            row[3] = with(a) + firm * common;
        }
        let slopes = eliminated(matrix)?;
        let weights = slopes.map(|slope| (slope / common).clamp(LIGHTEST, HEAVIEST));
        // Rescale so that a day of the person's usual mix keeps its load and the envelope keeps its meaning.
        let usual: f64 = self.x.iter().sum();
        let weighed: f64 = self.x.iter().zip(weights).map(|(x, weight)| x * weight).sum();
        (weighed > 0.0).then(|| weights.map(|weight| (weight * usual / weighed).clamp(LIGHTEST, HEAVIEST)))
    }
}

/// Solves three equations by Gauss–Jordan elimination. The matrix is positive definite, so no pivoting is needed.
fn eliminated(mut rows: [[f64; 4]; 3]) -> Option<[f64; 3]> {
    for pivot in 0..3 {
        let lead = rows[pivot][pivot];
        if lead <= 0.0 {
            return None;
        }
        let row = rows[pivot].map(|cell| cell / lead);
        for other in &mut rows {
            let share = other[pivot];
            for (cell, lead) in other.iter_mut().zip(row) {
                *cell -= share * lead;
            }
        }
        rows[pivot] = row;
    }
    Some(rows.map(|row| row[3]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lived(day: u32) -> PacingDay {
        // Two uncorrelated kinds.
        let load = |step: u32| Some(f64::from((day * step) % 7) * 30.0);
        PacingDay { load: Load { physical: load(3), cognitive: load(5), emotional: None }, ..PacingDay::default() }
    }

    fn learned(days: u32, felt: impl Fn(&[PacingDay]) -> f64) -> EffortWeights {
        let all: Vec<PacingDay> = (0..days).map(lived).collect();
        let mut kinds = EffortWeights::default();
        for (day, today) in all.iter().enumerate() {
            kinds.learn(today, Some(felt(&all[day.saturating_sub(BACK)..day])));
        }
        kinds
    }

    fn sum(days: &[PacingDay], kind: impl Fn(Load) -> Option<f64>) -> f64 {
        days.iter().filter_map(|day| kind(day.load)).sum()
    }

    #[test]
    fn a_mind_that_tires_weighs_more() {
        let kinds = learned(200, |before| sum(before, |load| load.cognitive) / 100.0);
        let [physical, cognitive, _] = kinds.weights();
        assert!(cognitive > 1.2 && physical < 0.8, "{:?}", kinds.weights());
        let all = Load { physical: Some(100.0), cognitive: Some(100.0), emotional: None };
        assert!((kinds.weigh(all).unwrap() - 200.0).abs() < 30.0, "a usual mixture weighs what it did");
    }

    #[test]
    fn at_first_and_without_a_link_all_weigh_alike() {
        assert_eq!(learned(50, |before| sum(before, |load| load.cognitive)).weights(), [1.0; 3]);
        assert_eq!(learned(200, |_| 1.0).weights(), [1.0; 3]);
        assert_eq!(learned(200, |before| -sum(before, |load| load.physical)).weights(), [1.0; 3]);
        assert_eq!(EffortWeights::default().weigh(Load::default()), None);
    }

    #[test]
    fn what_weighs_alike_stays_alike() {
        let kinds = learned(300, |before| sum(before, Load::total) / 100.0);
        for weight in &kinds.weights()[..2] {
            assert!((weight - 1.0).abs() < 0.1, "{:?}", kinds.weights());
        }
    }

    #[test]
    fn three_equations_are_solved() {
        let rows = [[4.0, 1.0, 0.0, 6.0], [1.0, 3.0, 1.0, 10.0], [0.0, 1.0, 2.0, 8.0]];
        let [a, b, c] = eliminated(rows).unwrap();
        for (row, right) in [(4.0 * a + b, 6.0), (a + 3.0 * b + c, 10.0), (b + 2.0 * c, 8.0)] {
            assert!((row - right).abs() < 1e-12);
        }
    }
}
