//! Early guesses: whether other people's diaries say enough to speak before a person's own days prove anything.
//!
//! Decided on diaries that the parameters never saw: each of those that may be fitted on, left out in turn. The guess
//! itself, *after a flare day, if the odds are at least twice those of the person's own rate*, was narrowed down on
//! these diaries too. `chosen_elsewhere` therefore repeats the choice of the odds ratio for each diary on the others
//! alone, and judges it on the one left out.

use ebb_core::days::quantile;
use ebb_core::forecast::OutlookState;
use ebb_evaluation::metrics::{ScoredPrediction, calibration_error};
use ebb_evaluation::{BacktestStep, PersonBacktest};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use serde::Serialize;

use crate::bootstrap::{self, Interval, Pair};
use crate::forecast::{Must, of_ratio, short};

/// Odds ratios to choose from.
const ODDS_RATIOS: [f64; 5] = [1.5, 1.75, 2.0, 2.5, 3.0];

/// Resamples of whole diaries, and of the persons in them.
const DRAWS: usize = 1_000;
const SEED: u64 = 20_261_201;

/// Number of guesses from which a diary's own lift is a target.
const MANY: usize = 20;

/// A diary and the backtests of its persons, with parameters that never saw it.
pub(crate) type LeftOut = (&'static str, Vec<PersonBacktest>);

/// The evidence.
#[derive(Serialize)]
pub(crate) struct Study {
    diaries: Vec<Row>,
    /// Persons with a day in state early, those who heard a guess, and the guesses.
    persons: usize,
    persons_guessed: usize,
    guesses: usize,
    /// Flares on the days guessed about ÷ what the persons' own rates expect, with persons resampled.
    lift: Option<Interval>,
    /// The same with diaries resampled, and then the persons in them.
    lift_over_diaries: Option<Interval>,
    /// The same with the odds ratio chosen on the other diaries.
    chosen_elsewhere: Option<Interval>,
    /// Mean forecast and share of flares on these days.
    forecast: Option<f64>,
    flares: Option<f64>,
    /// Calibration error of all forecasts in state early, said or not.
    calibration_error: Option<f64>,
    /// Persons whose forecasts in state early have a lower Brier score than their own rate.
    persons_better: usize,
    /// What is not guessed: the lift of days after a calm day with the same odds, and with odds 1.5 times as high; of
    /// days after a flare without a guess.
    lift_after_calm: Subset,
    lift_after_calm_lower_odds: Subset,
    lift_after_flare_not_guessed: Subset,
    must: Vec<Must>,
}

/// One diary.
#[derive(Serialize)]
struct Row {
    diary: &'static str,
    persons_guessed: usize,
    guesses: usize,
    forecast: Option<f64>,
    flares: Option<f64>,
    lift: Option<Interval>,
    /// With the odds ratio chosen on the other diaries.
    chosen_elsewhere: (f64, usize, Option<f64>),
}

#[derive(Serialize)]
struct Subset {
    days: usize,
    lift: Option<Interval>,
}

/// The person's own rate: the greater of its two estimates, as for the guess itself.
fn own_rate(step: &BacktestStep) -> f64 {
    step.climatology_known[0].max(step.base_rate)
}

fn has_odds(step: &BacktestStep, ratio: f64) -> bool {
    let odds = |probability: f64| probability / (1.0 - probability);
    odds(step.forecast[0]) >= ratio * odds(own_rate(step))
}

fn is_guess(step: &BacktestStep) -> bool {
    step.early_guess
}

/// A day after a flare, in state early, with these odds.
fn is_likely_again(step: &BacktestStep, ratio: f64) -> bool {
    step.state == OutlookState::Early && step.flare_today == Some(true) && has_odds(step, ratio)
}

/// The outcomes of some of a person's days, each with the person's own rate.
fn outcomes(person: &PersonBacktest, some: impl Fn(&BacktestStep) -> bool) -> Vec<Pair> {
    let outcome = |step: &BacktestStep| Some([f64::from(u8::from(step.outcomes[0]?)), own_rate(step)]);
    person.steps.iter().filter(|step| some(step)).filter_map(outcome).collect()
}

/// The persons who have any of some days, with these days.
fn persons_with(persons: &[PersonBacktest], some: impl Fn(&BacktestStep) -> bool) -> Vec<Vec<Pair>> {
    persons.iter().map(|person| outcomes(person, &some)).filter(|days| !days.is_empty()).collect()
}

fn lift(persons: Vec<Vec<Pair>>) -> Option<Interval> {
    bootstrap::intervals(&[persons]).0.first().copied().flatten()
}

fn sums(persons: &[Vec<Pair>]) -> Pair {
    persons.iter().flatten().fold([0.0; 2], |sums, day| [sums[0] + day[0], sums[1] + day[1]])
}

fn ratio([flares, expected]: Pair) -> Option<f64> {
    (expected > 0.0).then(|| flares / expected)
}

/// The lift with an interval over diaries: these are resampled, and then the persons in each.
fn lift_over_diaries(diaries: &[Vec<Vec<Pair>>]) -> Option<Interval> {
    let diaries: Vec<&Vec<Vec<Pair>>> = diaries.iter().filter(|persons| !persons.is_empty()).collect();
    if diaries.is_empty() {
        return None;
    }
    let mut rng = ChaCha8Rng::seed_from_u64(SEED);
    let mut place = |count: usize| {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        usize::try_from(rng.next_u64() % count).unwrap_or_default()
    };
    let draws: Vec<f64> = (0..DRAWS)
        .filter_map(|_| {
            let mut drawn = [0.0; 2];
            for _ in &diaries {
                let persons = diaries[place(diaries.len())];
                for _ in persons {
                    let [flares, expected] = sums(&persons[place(persons.len())..][..1]);
                    drawn = [drawn[0] + flares, drawn[1] + expected];
                }
            }
            ratio(drawn)
        })
        .collect();
    let all = diaries.iter().map(|persons| sums(persons)).fold([0.0; 2], |all, one| [all[0] + one[0], all[1] + one[1]]);
    Some(Interval { ratio: ratio(all)?, low: quantile(&draws, 0.025)?, high: quantile(&draws, 0.975)? })
}

/// The odds ratio with the greatest lower end of the interval over diaries.
fn choose(diaries: &[&LeftOut]) -> f64 {
    let low = |ratio: f64| {
        let days: Vec<_> =
            diaries.iter().map(|(_, persons)| persons_with(persons, |step| is_likely_again(step, ratio))).collect();
        lift_over_diaries(&days).map_or(f64::MIN, |found| found.low)
    };
    ODDS_RATIOS.into_iter().max_by(|a, b| low(*a).total_cmp(&low(*b))).unwrap_or(f64::MAX)
}

/// Judges the guesses on all diaries.
pub(crate) fn run(diaries: &[LeftOut]) -> Study {
    let mut rows = Vec::new();
    let mut elsewhere = Vec::new();
    for (diary, persons) in diaries {
        let guessed = persons_with(persons, is_guess);
        let chosen = choose(&diaries.iter().filter(|(other, _)| other != diary).collect::<Vec<_>>());
        let days = persons_with(persons, |step| is_likely_again(step, chosen));
        rows.push(Row {
            diary,
            persons_guessed: guessed.len(),
            guesses: guessed.iter().map(Vec::len).sum(),
            forecast: mean_forecast(persons),
            flares: mean_flares(&guessed),
            lift: lift(guessed),
            chosen_elsewhere: (chosen, days.iter().map(Vec::len).sum(), ratio(sums(&days))),
        });
        elsewhere.push(days);
    }
    let all: Vec<PersonBacktest> = diaries.iter().flat_map(|(_, persons)| persons.clone()).collect();
    let guessed = persons_with(&all, is_guess);
    let of_diaries: Vec<_> = diaries.iter().map(|(_, persons)| persons_with(persons, is_guess)).collect();
    let early = |step: &BacktestStep| step.state == OutlookState::Early;
    let scored: Vec<ScoredPrediction> = all
        .iter()
        .flat_map(|person| person.steps.iter().filter(|step| early(step)))
        .filter_map(|step| step.scored(|step| &step.forecast, 0))
        .collect();
    let subset = |some: &dyn Fn(&BacktestStep) -> bool| {
        let persons = persons_with(&all, some);
        Subset { days: persons.iter().map(Vec::len).sum(), lift: lift(persons) }
    };
    let after_calm =
        |step: &BacktestStep, ratio: f64| early(step) && step.flare_today == Some(false) && has_odds(step, ratio);
    let mut study = Study {
        persons: persons_with(&all, early).len(),
        persons_guessed: guessed.len(),
        guesses: guessed.iter().map(Vec::len).sum(),
        lift_over_diaries: lift_over_diaries(&of_diaries),
        chosen_elsewhere: lift_over_diaries(&elsewhere),
        forecast: mean_forecast(&all),
        flares: mean_flares(&guessed),
        lift: lift(guessed),
        calibration_error: calibration_error(&scored),
        persons_better: all.iter().filter(|person| is_better(person)).count(),
        lift_after_calm: subset(&|step| after_calm(step, 2.0)),
        lift_after_calm_lower_odds: subset(&|step| after_calm(step, 1.5)),
        lift_after_flare_not_guessed: subset(&|step| {
            early(step) && step.flare_today == Some(true) && !step.early_guess
        }),
        diaries: rows,
        must: Vec::new(),
    };
    study.must = study.musts();
    study
}

/// Whether the forecasts in state early have a lower Brier score than the person's own rate.
fn is_better(person: &PersonBacktest) -> bool {
    let errors = person.steps.iter().filter(|step| step.state == OutlookState::Early).filter_map(|step| {
        let outcome = f64::from(u8::from(step.outcomes[0]?));
        let square = |probability: f64| (probability - outcome) * (probability - outcome);
        Some(square(step.forecast[0]) - square(step.climatology_known[0]))
    });
    errors.sum::<f64>() < 0.0
}

fn mean_forecast(persons: &[PersonBacktest]) -> Option<f64> {
    let guesses = persons.iter().flat_map(|person| &person.steps).filter(|step| is_guess(step));
    ebb_core::days::mean(&guesses.map(|step| step.forecast[0]).collect::<Vec<_>>())
}

fn mean_flares(persons: &[Vec<Pair>]) -> Option<f64> {
    ebb_core::days::mean(&persons.iter().flatten().map(|day| day[0]).collect::<Vec<_>>())
}

impl Study {
    fn musts(&self) -> Vec<Must> {
        let least = Must::at_least;
        let low = |found: Option<Interval>| found.map(|found| found.low);
        #[allow(clippy::cast_precision_loss, reason = "hundreds of persons")]
        let better = (self.persons > 0).then(|| self.persons_better as f64 / self.persons as f64);
        let apart = self.forecast.zip(self.flares).map(|(forecast, flares)| (forecast - flares).abs());
        let mut musts = vec![
            least("early: lift", self.lift.map(|lift| lift.ratio), 1.2),
            least("early: lower end of its interval, persons resampled", low(self.lift), 1.0),
            least("early: the same, diaries resampled", low(self.lift_over_diaries), 1.0),
            least("early: the same, odds ratio chosen on the other diaries", low(self.chosen_elsewhere), 1.0),
            least("early: share of persons better than their own rate", better, 0.5),
            Must::new("early: calibration error in that state".into(), self.calibration_error, 0.05),
            Must::new("early: forecast − share of flares, days guessed about".into(), apart, 0.05),
        ];
        for row in self.diaries.iter().filter(|row| row.guesses >= MANY) {
            musts.push(least(&format!("early: lift, {}", row.diary), row.lift.map(|lift| lift.ratio), 1.0));
        }
        musts
    }

    pub(crate) fn print(&self) {
        println!("\nearly guesses, each diary judged with parameters fitted on the others");
        for row in self.diaries.iter().filter(|row| row.guesses > 0 || row.chosen_elsewhere.1 > 0) {
            let (chosen, days, lift) = row.chosen_elsewhere;
            println!(
                "{:<24} {:>3} guesses, {:>2} persons  forecast {}  flares {}  lift {}  chosen elsewhere {chosen}: {} of {days}",
                row.diary,
                row.guesses,
                row.persons_guessed,
                short(row.forecast, 2),
                short(row.flares, 2),
                of_ratio(row.lift),
                short(lift, 2),
            );
        }
        println!(
            "all: {} guesses, {} of {} persons, forecast {}, flares {}, lift {}, over diaries {}, chosen elsewhere {}",
            self.guesses,
            self.persons_guessed,
            self.persons,
            short(self.forecast, 3),
            short(self.flares, 3),
            of_ratio(self.lift),
            of_ratio(self.lift_over_diaries),
            of_ratio(self.chosen_elsewhere),
        );
        let subsets = [
            ("after a calm day, twice the odds", &self.lift_after_calm),
            ("after a calm day, 1.5 times the odds", &self.lift_after_calm_lower_odds),
            ("after a flare, no guess", &self.lift_after_flare_not_guessed),
        ];
        for (name, subset) in subsets {
            println!("not guessed, {name}: {} days, lift {}", subset.days, of_ratio(subset.lift));
        }
        self.must.iter().for_each(Must::print);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ebb_core::time::Day;

    /// A person with ten days, every one in state early and after a flare, with these odds of another.
    fn person(forecast: f64, flares: usize) -> PersonBacktest {
        let step = |number: usize| BacktestStep {
            made_on: Day::from_number(i32::try_from(number).unwrap()).unwrap(),
            flare_today: Some(true),
            state: OutlookState::Early,
            early_guess: forecast >= 0.334,
            base_rate: 0.2,
            forecast: [forecast; 3],
            climatology: [0.1; 3],
            markov: [0.1; 3],
            climatology_known: [0.1; 3],
            markov_known: [0.1; 3],
            outcomes: [Some(number < flares), None, None],
        };
        PersonBacktest { person: String::new(), steps: (0..10).map(step).collect() }
    }

    #[test]
    fn lift_is_relative_to_the_greater_rate_and_wider_over_diaries() {
        let good: LeftOut = ("good", (0..5).map(|_| person(0.5, 5)).collect());
        let bad: LeftOut = ("bad", (0..5).map(|_| person(0.5, 1)).collect());
        let study = run(&[good, bad]);
        assert_eq!((study.guesses, study.persons_guessed, study.persons), (100, 10, 10));
        let (lift, over) = (study.lift.unwrap(), study.lift_over_diaries.unwrap());
        assert!((lift.ratio - 1.5).abs() < 1e-9 && (over.ratio - 1.5).abs() < 1e-9, "30 flares, 20 expected");
        assert!(over.low < lift.low && over.high > lift.high && over.low < 0.6, "{lift:?} {over:?}");
        assert_eq!(study.lift_after_calm.days + study.lift_after_flare_not_guessed.days, 0);
        // Half of the persons gain from a forecast of .5.
        assert_eq!(study.persons_better, 5);
        let missed: Vec<_> = study.must.iter().filter(|must| !must.is_met()).collect();
        assert!(missed.len() >= 3, "a diary without lift is noticed");
    }

    #[test]
    fn without_guesses_nothing_is_claimed() {
        let study = run(&[("none", vec![person(0.2, 2)])]);
        assert_eq!((study.guesses, study.lift, study.lift_over_diaries), (0, None, None));
        assert!(!study.must[0].is_met());
    }
}
