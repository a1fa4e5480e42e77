//! Fit of the population prior: one ridge-penalised logistic regression over the flare features of many people, and
//! boosted trees.

use ebb_core::forecast::{DayObservation, FEATURES, FittedDiary, FlareFeatures, Prior};

use crate::augmentation::{Segment, relabelled_segments, segments};
use crate::boosting::fit_trees;
use crate::count;
use crate::diary::{Diaries, PersonDiary};

const SIZE: usize = FEATURES.len();

/// Ridge penalty: precision of the normal prior, with mean 0, of each slope.
const RIDGE: f64 = 20.0;

/// Weight of a day with its real label; days relabelled by a rule count 1.
const REAL_WEIGHT: f64 = 10.0;

/// Length, in days, of the segments that real diaries are split into.
const REAL_LENGTH: usize = 180;

/// Greatest number of Newton steps, and the step size at which the slopes have converged.
const MAX_STEPS: usize = 40;
const CONVERGED: f64 = 1e-10;

/// A diary to fit on, with all its persons.
#[derive(Debug, Clone, PartialEq)]
pub struct Population {
    /// Name of the diary, recorded as provenance.
    pub diary: String,
    /// Number of days with at least one row.
    pub days: u32,
    /// Days of each person, in order without gaps.
    pub persons: Vec<Vec<DayObservation>>,
}

impl Population {
    /// All persons of a diary, under the name of its file.
    #[must_use]
    pub fn new(name: String, diaries: Diaries) -> Self {
        let logged = diaries.persons.iter().flat_map(|person| &person.days).filter(|day| day.logged).count();
        let observations = |person: PersonDiary| person.days.into_iter().map(|day| day.observation).collect();
        Self { diary: name, days: count(logged), persons: diaries.persons.into_iter().map(observations).collect() }
    }
}

/// Fits a prior. The slopes of a logistic regression are fitted to `populations` by penalised maximum likelihood with
/// Newton's method (le Cessie & van Houwelingen 1992), on the real and the relabelled days of all persons. The trees are
/// fitted to the real days of these and of `others`. The same diaries in the same order give the same bytes.
#[must_use]
pub fn fit_prior(populations: &[Population], others: &[Population], note: String) -> Prior {
    let mut rows = Vec::new();
    for population in populations {
        for days in &population.persons {
            segments(days, REAL_LENGTH, REAL_WEIGHT).for_each(|segment| add_rows(&segment, &mut rows));
        }
        for segment in relabelled_segments(&population.persons) {
            add_rows(&segment, &mut rows);
        }
    }
    let fitted = |population: &Population| FittedDiary {
        diary: population.diary.clone(),
        persons: count(population.persons.len()),
        days: population.days,
    };
    let trees = fit_trees(populations.iter().chain(others).map(|population| population.persons.as_slice()));
    let trees_fitted_on = others.iter().map(fitted).collect();
    let slopes = Prior::from_slopes(&fit_slopes(&rows), populations.iter().map(fitted).collect(), note);
    Prior { trees, trees_fitted_on, ..slopes }
}

/// One training example: the features at the end of a day and the label of the next.
struct Row {
    features: [f64; SIZE],
    offset: f64,
    flare: bool,
    weight: f64,
}

fn add_rows(segment: &Segment, rows: &mut Vec<Row>) {
    let mut features = FlareFeatures::default();
    let mut yesterday = None;
    for observation in &segment.days {
        if let (Some((features, offset)), Some(flare)) = (yesterday, observation.label.flare) {
            rows.push(Row { features, offset, flare, weight: segment.weight });
        }
        features.learn(observation);
        // As in the backtest, a forecast is only made at the end of a day of which something is known.
        let known = observation.label.flare.is_some() || observation.burden.is_some();
        yesterday = known.then(|| (features.values(), features.offset()));
    }
}

fn fit_slopes(rows: &[Row]) -> [f64; SIZE] {
    let mut slopes = [0.0; SIZE];
    for _ in 0..MAX_STEPS {
        let mut gradient = slopes.map(|slope| -RIDGE * slope);
        let mut curvature = [[0.0; SIZE]; SIZE];
        for (index, row) in curvature.iter_mut().enumerate() {
            row[index] = RIDGE;
        }
        for row in rows {
            let predicted = probability(row.offset + dot(&slopes, &row.features));
            let residual = row.weight * (f64::from(u8::from(row.flare)) - predicted);
            let weight = row.weight * predicted * (1.0 - predicted);
            for (index, feature) in row.features.iter().enumerate() {
                gradient[index] += residual * feature;
                let scaled = weight * feature;
                for (entry, other) in curvature[index][..=index].iter_mut().zip(&row.features) {
                    *entry += scaled * other;
                }
            }
        }
        let step = solve_cholesky(curvature, gradient);
        for (slope, step) in slopes.iter_mut().zip(step) {
            *slope += step;
        }
        if step.iter().all(|step| step.abs() < CONVERGED) {
            break;
        }
    }
    slopes
}

/// The logistic function.
fn probability(log_odds: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-log_odds))
}

/// Dot product, summed in order.
fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}

/// Solves a symmetric positive definite system, given its lower triangle (Cholesky decomposition).
fn solve_cholesky<const N: usize>(mut matrix: [[f64; N]; N], mut right: [f64; N]) -> [f64; N] {
    for row in 0..N {
        for column in 0..=row {
            let rest = matrix[row][column] - dot(&matrix[row][..column], &matrix[column][..column]);
            matrix[row][column] = if row == column { libm::sqrt(rest) } else { rest / matrix[column][column] };
        }
    }
    for row in 0..N {
        right[row] = (right[row] - dot(&matrix[row][..row], &right[..row])) / matrix[row][row];
    }
    for row in (0..N).rev() {
        right[row] /= matrix[row][row];
        for before in 0..row {
            right[before] -= matrix[row][before] * right[row];
        }
    }
    right
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use ebb_core::time::Day;

    use super::*;

    #[test]
    fn cholesky_solves_a_system() {
        let solved = solve_cholesky([[4.0, 0.0, 0.0], [2.0, 5.0, 0.0], [1.0, 3.0, 6.0]], [11.0, 21.0, 25.0]);
        for (found, right) in solved.iter().zip([1.0, 2.0, 3.0]) {
            assert!((found - right).abs() < 1e-12, "{solved:?}");
        }
    }

    #[test]
    fn runs_of_flares_are_learned_reproducibly() {
        let person = |shift: i32| -> Vec<DayObservation> {
            (0..200)
                .map(|day| DayObservation::label_only(Day::from_number(day).unwrap(), Some((day + shift) % 25 < 6)))
                .collect()
        };
        let population =
            Population { diary: "runs".into(), days: 600, persons: (0..3).map(|n| person(7 * n)).collect() };
        let prior = fit_prior(std::slice::from_ref(&population), &[], "invented".into());
        assert!(prior.slopes["flare-today"] > 0.5, "{:?}", prior.slopes);
        assert_eq!(prior.fitted_on, [FittedDiary { diary: "runs".into(), persons: 3, days: 600 }]);
        assert_eq!(Prior::read(&prior.write().unwrap()).unwrap(), prior);
        assert_eq!(fit_prior(&[population], &[], "invented".into()), prior);
    }
}
