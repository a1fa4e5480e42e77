//! The summary of a backtest: the numbers that `ebb evaluate` prints.

use ebb_core::days::mean;
use ebb_core::forecast::OutlookState;
use serde::Serialize;

use crate::backtest::{BacktestStep, PersonBacktest};
use crate::count;
use crate::metrics::{self, Bin, ScoredPrediction};

/// Number of scored days from which a person's own score is reliable enough to compare with their base rate's.
pub const LONG_DAYS: usize = 60;

/// Relative excess over the base rate's Brier score above which a person is counted as worse off.
pub const TOLERANCE: f64 = 0.02;

/// Scores of the forecasts of all persons. Absent numbers are undefined.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Evaluation {
    /// Number of scored days: days with a known label that follow a day with something logged.
    pub n: u32,
    /// Share of them that were flares.
    pub base_rate: Option<f64>,
    /// Brier score of the next day's probability, silent and learning days included.
    pub brier: Option<f64>,
    /// Brier score of climatology over the days scored so far: (flares + 0.8) ÷ (days + 4).
    pub climatology_brier: Option<f64>,
    /// Brier score of the Markov chain over the days scored so far, shrunk to climatology with weight 4.
    pub markov_brier: Option<f64>,
    /// Brier score of climatology over all days known so far ([`ebb_core::forecast::Climatology`]): a harder reference.
    pub climatology_known_brier: Option<f64>,
    /// Brier score of the Markov chain over all days known so far ([`ebb_core::forecast::Markov`]).
    pub markov_known_brier: Option<f64>,
    /// 1 − `brier` ÷ `climatology_brier`.
    pub skill_climatology: Option<f64>,
    /// 1 − `brier` ÷ `markov_brier`.
    pub skill_markov: Option<f64>,
    /// Area under the ROC curve, days of all persons pooled.
    pub auc: Option<f64>,
    /// Area under the ROC curve within persons ([`metrics::auroc_within`]).
    pub auc_within: Option<f64>,
    /// Expected calibration error.
    pub ece: Option<f64>,
    /// Share of scored days whose forecast would have been shown.
    pub shown_share: Option<f64>,
    /// Scores of days after a known calm day: whether a flare begins.
    pub onset: SubsetScores,
    /// Scores of days whose forecast would have been shown.
    pub shown: SubsetScores,
    /// Scores of any flare within one, two, three days, where all of these days are known.
    pub horizons: Vec<HorizonScores>,
    /// Bins of the reliability diagram, from which `ece` is computed.
    pub reliability: Vec<Bin>,
    /// Number of persons with at least [`LONG_DAYS`] scored days.
    pub long_persons: u32,
    /// Number of them whose Brier score exceeds `climatology_brier` by more than [`TOLERANCE`].
    pub long_persons_worse: u32,
    /// The same against `climatology_known_brier`.
    pub long_persons_worse_known: u32,
    /// Scores of each person, in the file's order.
    pub persons: Vec<PersonScores>,
}

/// Scores of a subset of the days.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SubsetScores {
    /// Number of scored days.
    pub n: u32,
    /// Share of them that were flares.
    pub base_rate: Option<f64>,
    /// Brier score.
    pub brier: Option<f64>,
    /// Brier score of climatology.
    pub climatology_brier: Option<f64>,
    /// Brier score of the Markov chain.
    pub markov_brier: Option<f64>,
    /// Brier score of climatology over all known days.
    pub climatology_known_brier: Option<f64>,
    /// Brier score of the Markov chain over all known days.
    pub markov_known_brier: Option<f64>,
    /// Area under the ROC curve.
    pub auc: Option<f64>,
    /// Area under the ROC curve within persons.
    pub auc_within: Option<f64>,
}

/// Scores of a forecast horizon.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HorizonScores {
    /// Length of the horizon: 24, 48 or 72 hours.
    pub hours: u32,
    /// The scores.
    #[serde(flatten)]
    pub scores: SubsetScores,
}

/// Scores of one person.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PersonScores {
    /// Name of the person in the file.
    pub person: String,
    /// Number of scored days.
    pub n: u32,
    /// Brier score.
    pub brier: Option<f64>,
    /// Brier score of climatology.
    pub climatology_brier: Option<f64>,
    /// Brier score of the Markov chain.
    pub markov_brier: Option<f64>,
    /// Brier score of climatology over all known days.
    pub climatology_known_brier: Option<f64>,
}

/// Selects the probabilities of one forecaster from a step.
type Forecaster = fn(&BacktestStep) -> &[f64; 3];

const EBB: Forecaster = |step| &step.forecast;
const CLIMATOLOGY: Forecaster = |step| &step.climatology;
const MARKOV: Forecaster = |step| &step.markov;
const CLIMATOLOGY_KNOWN: Forecaster = |step| &step.climatology_known;
const MARKOV_KNOWN: Forecaster = |step| &step.markov_known;

/// Predictions of one forecaster with their outcomes, by person. `horizon` is 0 for the next day, up to 2.
fn scored(
    persons: &[PersonBacktest],
    forecaster: Forecaster,
    horizon: usize,
    include: fn(&BacktestStep) -> bool,
) -> Vec<Vec<ScoredPrediction>> {
    let of_person = |person: &PersonBacktest| {
        let steps = person.steps.iter().filter(|step| include(step));
        steps.filter_map(|step| step.scored(forecaster, horizon)).collect()
    };
    persons.iter().map(of_person).collect()
}

impl SubsetScores {
    fn new(persons: &[PersonBacktest], horizon: usize, include: fn(&BacktestStep) -> bool) -> Self {
        let by_person = scored(persons, EBB, horizon, include);
        let all = by_person.concat();
        let brier_of = |forecaster| metrics::brier(&scored(persons, forecaster, horizon, include).concat());
        Self {
            n: count(all.len()),
            base_rate: metrics::base_rate(&all),
            brier: metrics::brier(&all),
            climatology_brier: brier_of(CLIMATOLOGY),
            markov_brier: brier_of(MARKOV),
            climatology_known_brier: brier_of(CLIMATOLOGY_KNOWN),
            markov_known_brier: brier_of(MARKOV_KNOWN),
            auc: metrics::auroc(&all).map(|found| found.area),
            auc_within: metrics::auroc_within(by_person.iter().map(Vec::as_slice)).map(|found| found.area),
        }
    }
}

impl Evaluation {
    /// Summarises the backtests of all persons.
    #[must_use]
    pub fn new(backtests: &[PersonBacktest]) -> Self {
        let everything = SubsetScores::new(backtests, 0, |_| true);
        let all = scored(backtests, EBB, 0, |_| true).concat();
        let persons: Vec<PersonScores> = backtests.iter().map(PersonScores::new).collect();
        let long = || persons.iter().filter(|person| person.n >= count(LONG_DAYS));
        let worse = |reference: fn(&PersonScores) -> Option<f64>| {
            let above = |(brier, reference): (f64, f64)| brier > reference * (1.0 + TOLERANCE);
            count(long().filter(|person| person.brier.zip(reference(person)).is_some_and(above)).count())
        };
        let is_shown = |step: &BacktestStep| f64::from(u8::from(step.state == OutlookState::Shown));
        let horizon = |horizon| HorizonScores {
            hours: 24 * (count(horizon) + 1),
            scores: SubsetScores::new(backtests, horizon, |_| true),
        };
        Self {
            n: everything.n,
            base_rate: everything.base_rate,
            brier: everything.brier,
            climatology_brier: everything.climatology_brier,
            markov_brier: everything.markov_brier,
            climatology_known_brier: everything.climatology_known_brier,
            markov_known_brier: everything.markov_known_brier,
            skill_climatology: metrics::skill(everything.brier, everything.climatology_brier),
            skill_markov: metrics::skill(everything.brier, everything.markov_brier),
            auc: everything.auc,
            auc_within: everything.auc_within,
            ece: metrics::calibration_error(&all),
            shown_share: mean(&backtests.iter().flat_map(|person| &person.steps).map(is_shown).collect::<Vec<_>>()),
            onset: SubsetScores::new(backtests, 0, |step| step.flare_today == Some(false)),
            shown: SubsetScores::new(backtests, 0, |step| step.state == OutlookState::Shown),
            horizons: (0..3).map(horizon).collect(),
            reliability: metrics::reliability(&all),
            long_persons: count(long().count()),
            long_persons_worse: worse(|person| person.climatology_brier),
            long_persons_worse_known: worse(|person| person.climatology_known_brier),
            persons,
        }
    }
}

impl PersonScores {
    fn new(backtest: &PersonBacktest) -> Self {
        let one = std::slice::from_ref(backtest);
        let brier_of = |forecaster| metrics::brier(&scored(one, forecaster, 0, |_| true).concat());
        Self {
            person: backtest.person.clone(),
            n: count(backtest.steps.len()),
            brier: brier_of(EBB),
            climatology_brier: brier_of(CLIMATOLOGY),
            markov_brier: brier_of(MARKOV),
            climatology_known_brier: brier_of(CLIMATOLOGY_KNOWN),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ebb_core::time::Day;

    fn step(day: i32, probability: f64, reference: f64, today: bool, flare: bool, shown: bool) -> BacktestStep {
        let state = if shown { OutlookState::Shown } else { OutlookState::Silent };
        let made_on = Day::from_number(day).unwrap();
        let outcomes = [Some(flare), None, None];
        let (forecast, reference) = ([probability; 3], [reference; 3]);
        BacktestStep {
            made_on,
            flare_today: Some(today),
            state,
            early_guess: false,
            base_rate: reference[0],
            forecast,
            climatology: reference,
            markov: reference,
            climatology_known: reference,
            markov_known: reference,
            outcomes,
        }
    }

    #[test]
    fn scores_match_a_worked_example() {
        let often = PersonBacktest {
            person: "often".into(),
            steps: vec![step(0, 0.8, 0.5, true, true, true), step(1, 0.4, 0.5, false, false, true)],
        };
        let once = PersonBacktest { person: "once".into(), steps: vec![step(0, 0.2, 0.5, false, true, false)] };
        let none = PersonBacktest { person: "none".into(), steps: Vec::new() };
        let found = Evaluation::new(&[often, once, none]);
        let near = |value: Option<f64>, expected: f64| assert!((value.unwrap() - expected).abs() < 1e-12, "{value:?}");
        assert_eq!(found.n, 3);
        near(found.base_rate, 2.0 / 3.0);
        near(found.brier, (0.04 + 0.16 + 0.64) / 3.0);
        near(found.climatology_brier, 0.25);
        near(found.skill_climatology, 1.0 - 0.84 / 0.75);
        near(found.auc, 0.5);
        near(found.auc_within, 1.0);
        near(found.shown_share, 2.0 / 3.0);
        near(found.ece, (0.2 + 0.4 + 0.8) / 3.0);
        assert_eq!((found.onset.n, found.shown.n), (2, 2));
        near(found.onset.brier, 0.4);
        assert_eq!(found.onset.auc_within, None, "one person, one day each");
        assert_eq!(
            found.horizons.iter().map(|horizon| (horizon.hours, horizon.scores.n)).collect::<Vec<_>>(),
            [(24, 3), (48, 0), (72, 0)]
        );
        assert_eq!(
            found.persons[2],
            PersonScores {
                person: "none".into(),
                n: 0,
                brier: None,
                climatology_brier: None,
                markov_brier: None,
                climatology_known_brier: None
            }
        );
        assert_eq!((found.long_persons, found.long_persons_worse), (0, 0));
    }

    #[test]
    fn long_persons_above_the_tolerance_are_counted() {
        let person = |probability: f64| PersonBacktest {
            person: probability.to_string(),
            steps: (0..60).map(|day| step(day, probability, 0.2, false, false, false)).collect(),
        };
        // .2² is the score of climatology; .201² is 1 % above it, .21² is 10 %.
        let found = Evaluation::new(&[person(0.1), person(0.201), person(0.21)]);
        assert_eq!((found.long_persons, found.long_persons_worse, found.long_persons_worse_known), (3, 1, 1));
        assert_eq!(found.auc, None, "no flare came");
    }
}
