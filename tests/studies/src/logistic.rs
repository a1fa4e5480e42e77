//! The third reference that uses nobody else's days: a logistic regression over nine features of the person's state,
//! refitted weekly.

use std::collections::VecDeque;

use ebb_core::days::mean;
use ebb_core::forecast::DayObservation;
use ebb_core::time::Day;
use ebb_evaluation::BacktestStep;
use ebb_evaluation::diary::PersonDiary;

/// Number of features.
const FEATURES: usize = 9;

/// Minimum number of labelled days; before that, the Markov reference is used.
const LEAST: usize = 21;

/// Days between two fits.
const WEEK: i32 = 7;

/// Weight of the likelihood against ½ |slopes|², in the sense of scikit-learn's `C`.
const C: f64 = 0.05;

/// Newton's method stops once no coefficient moves by more than this.
const STILL: f64 = 1e-9;

type Row = [f64; FEATURES];

/// The probability of a flare on the day after each step; steps are the diary's, in order.
pub(crate) fn chances(diary: &PersonDiary, steps: &[BacktestStep]) -> Vec<f64> {
    let mut person = Person::default();
    let mut ahead = steps.iter().peekable();
    let mut chances = Vec::new();
    for day in &diary.days {
        person.learn(&day.observation);
        if let Some(step) = ahead.next_if(|step| step.made_on == day.observation.label.day) {
            chances.push(person.chance().unwrap_or(step.markov[0]));
        }
    }
    chances
}

#[derive(Default)]
struct Person {
    state: Features,
    /// The features of a day, and whether the next day was a flare.
    known: Vec<(Row, bool)>,
    last: Option<(Day, Row)>,
    model: Option<(Day, Model)>,
}

impl Person {
    fn learn(&mut self, observation: &DayObservation) {
        if let (Some((_, row)), Some(flare)) = (self.last, observation.label.flare) {
            self.known.push((row, flare));
        }
        let row = self.state.of(observation);
        let today = observation.label.day;
        self.last = Some((today, row));
        let due = self.model.as_ref().is_none_or(|(made, _)| today.since(*made) >= WEEK);
        let both = || self.known.iter().any(|(_, flare)| *flare) && self.known.iter().any(|(_, flare)| !*flare);
        if due && self.known.len() >= LEAST && both() {
            self.model = Some((today, Model::fit(&self.known)));
        }
    }

    fn chance(&self) -> Option<f64> {
        Some(self.model.as_ref()?.1.chance(&self.last?.1))
    }
}

/// The history from which the features are computed.
#[derive(Default)]
struct Features {
    days: f64,
    since: f64,
    fast: Option<f64>,
    slow: Option<f64>,
    burdens: VecDeque<f64>,
    usual: Option<(f64, f64)>,
    swing: f64,
}

impl Features {
    fn of(&mut self, observation: &DayObservation) -> Row {
        if let Some(flare) = observation.label.flare {
            let flare = f64::from(u8::from(flare));
            self.days += 1.0;
            self.since = if flare > 0.0 { 0.0 } else { self.since + 1.0 };
            self.fast = Some(self.fast.map_or(flare, |fast| fast + 0.3 * (flare - fast)));
            self.slow = Some(self.slow.map_or(flare, |slow| slow + 0.05 * (flare - slow)));
        }
        let z = observation.burden.map(|burden| self.standard(burden));
        self.burdens.extend(z);
        if self.burdens.len() > 7 {
            self.burdens.pop_front();
        }
        let lately = |days: usize| mean(&self.burdens.iter().rev().take(days).copied().collect::<Vec<_>>());
        let (short, long) = (lately(3).unwrap_or(0.0), lately(7).unwrap_or(0.0));
        let (fast, slow) = (self.fast.unwrap_or(0.2), self.slow.unwrap_or(0.2));
        [
            observation.label.flare.map_or(slow, |flare| f64::from(u8::from(flare))),
            libm::log1p(self.since),
            fast,
            slow,
            z.unwrap_or(0.0),
            short,
            z.map_or(0.0, |z| z - long),
            self.swing,
            observation.missing.unwrap_or(1.0),
        ]
    }

    /// A burden in standard deviations from the exponentially weighted mean of those before it, with a half-life of
    /// four weeks.
    fn standard(&mut self, burden: f64) -> f64 {
        let (mean, variance) = self.usual.unwrap_or((burden, 1.0));
        let apart = burden - mean;
        let z = (apart / libm::sqrt(variance.max(0.01))).clamp(-4.0, 4.0);
        self.usual = Some((mean + 0.025 * apart, variance + 0.025 * (apart * apart - variance)));
        self.swing += 0.1 * (z.abs() - self.swing);
        z
    }
}

/// A fit, over features standardised on the days it was fitted to.
struct Model {
    means: Row,
    spreads: Row,
    /// The intercept, which is not penalised, and the slopes.
    coefficients: [f64; FEATURES + 1],
}

impl Model {
    /// Maximises the penalised likelihood by Newton's method.
    fn fit(known: &[(Row, bool)]) -> Self {
        let column = |at: usize| known.iter().map(|(row, _)| row[at]).collect::<Vec<_>>();
        let means: Row = std::array::from_fn(|at| mean(&column(at)).unwrap_or(0.0));
        let spreads: Row = std::array::from_fn(|at| {
            let squares: Vec<f64> = column(at).iter().map(|x| (x - means[at]) * (x - means[at])).collect();
            Some(libm::sqrt(mean(&squares).unwrap_or(0.0))).filter(|spread| *spread > 0.0).unwrap_or(1.0)
        });
        let mut model = Self { means, spreads, coefficients: [0.0; FEATURES + 1] };
        let rows: Vec<([f64; FEATURES + 1], f64)> =
            known.iter().map(|(row, flare)| (model.standard(row), f64::from(u8::from(*flare)))).collect();
        for _ in 0..50 {
            let mut slope = [0.0; FEATURES + 1];
            let mut curve = [[0.0; FEATURES + 1]; FEATURES + 1];
            for at in 1..=FEATURES {
                slope[at] = -model.coefficients[at];
                curve[at][at] = 1.0;
            }
            for (row, flare) in &rows {
                let chance = model.chance_of(row);
                let weight = C * chance * (1.0 - chance);
                for i in 0..=FEATURES {
                    slope[i] += C * (flare - chance) * row[i];
                    for j in 0..=FEATURES {
                        curve[i][j] += weight * row[i] * row[j];
                    }
                }
            }
            let step = solve(curve, slope);
            for (coefficient, step) in model.coefficients.iter_mut().zip(step) {
                *coefficient += step;
            }
            if step.iter().all(|step| step.abs() < STILL) {
                break;
            }
        }
        model
    }

    fn standard(&self, row: &Row) -> [f64; FEATURES + 1] {
        std::array::from_fn(|at| match at.checked_sub(1) {
            Some(at) => (row[at] - self.means[at]) / self.spreads[at],
            None => 1.0,
        })
    }

    fn chance_of(&self, row: &[f64; FEATURES + 1]) -> f64 {
        let sum: f64 = self.coefficients.iter().zip(row).map(|(coefficient, x)| coefficient * x).sum();
        1.0 / (1.0 + libm::exp(-sum))
    }

    fn chance(&self, row: &Row) -> f64 {
        self.chance_of(&self.standard(row))
    }
}

/// Solves a symmetric positive definite system by Gaussian elimination, which needs no pivoting for such a system.
fn solve<const N: usize>(mut matrix: [[f64; N]; N], mut right: [f64; N]) -> [f64; N] {
    for pivot in 0..N {
        let upper = matrix[pivot];
        for row in pivot + 1..N {
            let share = matrix[row][pivot] / upper[pivot];
            for (cell, above) in matrix[row].iter_mut().zip(upper) {
                *cell -= share * above;
            }
            right[row] -= share * right[pivot];
        }
    }
    for pivot in (0..N).rev() {
        let known: f64 = (pivot + 1..N).map(|at| matrix[pivot][at] * right[at]).sum();
        right[pivot] = (right[pivot] - known) / matrix[pivot][pivot];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_by_hand() {
        assert_eq!(solve([[4.0, 2.0], [2.0, 3.0]], [10.0, 9.0]), [1.5, 2.0]);
    }

    #[test]
    fn a_fit_stands_where_the_penalised_likelihood_is_greatest() {
        let known: Vec<(Row, bool)> = (0..40u8)
            .map(|day| {
                let x = f64::from(day % 7);
                (std::array::from_fn(|at| if at == 0 { x } else { 0.0 }), day % 7 > 3 || day % 11 == 0)
            })
            .collect();
        let model = Model::fit(&known);
        // At the maximum, C × Σ (flare − probability) × x equals the slope, and Σ (flare − probability) is 0.
        let rest = |of: fn(&[f64; FEATURES + 1]) -> f64| -> f64 {
            let rows = known.iter().map(|(row, flare)| (model.standard(row), f64::from(u8::from(*flare))));
            rows.map(|(row, flare)| (flare - model.chance_of(&row)) * of(&row)).sum()
        };
        assert!(rest(|row| row[0]).abs() < 1e-6);
        assert!((C * rest(|row| row[1]) - model.coefficients[1]).abs() < 1e-6 && model.coefficients[1] > 0.1);
        assert_eq!(model.coefficients[2..], [0.0; FEATURES - 1]);
    }
}
