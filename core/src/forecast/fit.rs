//! Fitting the population prior: one ridge regression over many people's courses.

use super::course::{Course, FEATURES};
use super::logistic::dot;
use super::odds::{bounded, chance, log_odds, outcome};
use super::relabel::{Piece, cut, relabel};
use super::{Evening, Fitted, Prior};

const SIZE: usize = FEATURES.len();

/// How strongly slopes are held to 0: the weight, in days, of a slope of 1.
const RIDGE: f64 = 20.0;

/// A day whose flare was really said or lived counts so many times one that a rule made.
const REAL: f64 = 10.0;

/// Real diaries are cut into pieces of so many days.
const REAL_LENGTH: usize = 180;

/// Newton steps until the slopes stand still, and how still that is.
const STEPS: usize = 40;
const STILL: f64 = 1e-10;

/// A diary to fit on.
#[derive(Debug, Clone, PartialEq)]
pub struct Population {
    /// The diary's name, for the record of provenance.
    pub diary: String,
    /// How many days have rows.
    pub days: u32,
    /// Each person's days, in order, none left out.
    pub persons: Vec<Vec<Evening>>,
}

/// Fits a prior: the slopes of a logistic regression (penalised likelihood by Newton's method; le Cessie & van
/// Houwelingen 1992) over the courses of all persons, and of the pieces that `relabel` makes of them. The same
/// diaries in the same order give the same prior, to the last bit.
#[must_use]
pub fn fit(populations: &[Population], note: String) -> Prior {
    let mut rows = Vec::new();
    for population in populations {
        for days in &population.persons {
            cut(days, REAL_LENGTH, REAL).for_each(|piece| rows_of(&piece, &mut rows));
        }
        for piece in relabel(&population.persons) {
            rows_of(&piece, &mut rows);
        }
    }
    let fitted = |population: &Population| Fitted {
        diary: population.diary.clone(),
        persons: u32::try_from(population.persons.len()).unwrap_or(u32::MAX),
        days: population.days,
    };
    Prior::of(&slopes(&rows), populations.iter().map(fitted).collect(), note)
}

/// A day to learn from: what was known the evening before, and what came.
struct Row {
    features: [f64; SIZE],
    base: f64,
    flare: bool,
    weight: f64,
}

fn rows_of(piece: &Piece, rows: &mut Vec<Row>) {
    let mut course = Course::default();
    let mut before = None;
    for evening in &piece.days {
        if let (Some((features, base)), Some(flare)) = (before, evening.label.flare) {
            rows.push(Row { features, base, flare, weight: piece.weight });
        }
        course.learn(evening);
        // As forecasts are scored: only from a day of which something is known.
        let known = evening.label.flare.is_some() || evening.burden.is_some();
        before = known.then(|| (course.features(), log_odds(bounded(course.base().rate()))));
    }
}

fn slopes(rows: &[Row]) -> [f64; SIZE] {
    let mut slopes = [0.0; SIZE];
    for _ in 0..STEPS {
        let mut gradient = slopes.map(|slope| -RIDGE * slope);
        let mut curvature = [[0.0; SIZE]; SIZE];
        for (place, row) in curvature.iter_mut().enumerate() {
            row[place] = RIDGE;
        }
        for row in rows {
            let said = chance(row.base + dot(&slopes, &row.features));
            let missed = row.weight * (outcome(row.flare) - said);
            let curved = row.weight * said * (1.0 - said);
            for (place, feature) in row.features.iter().enumerate() {
                gradient[place] += missed * feature;
                let scaled = curved * feature;
                for (entry, other) in curvature[place][..=place].iter_mut().zip(&row.features) {
                    *entry += scaled * other;
                }
            }
        }
        let step = solve(curvature, gradient);
        for (slope, step) in slopes.iter_mut().zip(step) {
            *slope += step;
        }
        if step.iter().all(|step| step.abs() < STILL) {
            break;
        }
    }
    slopes
}

/// Solves a symmetric positive definite system, given its lower triangle (Cholesky's decomposition).
fn solve<const N: usize>(mut matrix: [[f64; N]; N], mut right: [f64; N]) -> [f64; N] {
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
    use super::*;
    use crate::moment::Day;

    #[test]
    fn a_system_is_solved() {
        let solved = solve([[4.0, 0.0, 0.0], [2.0, 5.0, 0.0], [1.0, 3.0, 6.0]], [11.0, 21.0, 25.0]);
        for (found, right) in solved.iter().zip([1.0, 2.0, 3.0]) {
            assert!((found - right).abs() < 1e-12, "{solved:?}");
        }
    }

    #[test]
    fn runs_of_flares_are_learned_and_the_same_twice() {
        let person = |shift: i32| -> Vec<Evening> {
            (0..200).map(|day| Evening::of(Day::from_number(day).unwrap(), Some((day + shift) % 25 < 6))).collect()
        };
        let population =
            Population { diary: "runs".into(), days: 600, persons: (0..3).map(|n| person(7 * n)).collect() };
        let prior = fit(std::slice::from_ref(&population), "invented".into());
        assert!(prior.slopes["flare-today"] > 0.5, "{:?}", prior.slopes);
        assert_eq!(prior.fitted_on, [Fitted { diary: "runs".into(), persons: 3, days: 600 }]);
        assert_eq!(Prior::read(&prior.write().unwrap()).unwrap(), prior);
        assert_eq!(fit(&[population], "invented".into()), prior);
    }
}
