//! Each diary that may be fitted on, judged with parameters fitted on the others: the table that the forecaster's
//! constants are chosen by. Whether what ships may be fitted on a diary is another question; see `make prior`.

use std::error::Error;

use ebb_core::forecast::{ForecastState, LEARNING_DAYS, LikelihoodBand, OutlookState};
use ebb_evaluation::diary::Diaries;
use ebb_evaluation::{BacktestStep, Evaluation, PersonBacktest, Population, fit_prior};
use serde::Serialize;

use crate::bootstrap::{self, Interval, Pair};
use crate::early;
use crate::forecast::{Against, FITTED_ON, Must, OF_PROTOCOL, mean_of, of_ratio, onsets, pairs, score, short};

/// The diaries beside those that the slopes are fitted on.
const FIT: [&str; 10] = [
    "soreness-team-a",
    "low-mood-pandemic",
    "tired-wearable",
    "distress-young-adults",
    "exams-negative-affect",
    "asthma",
    "students-tired-worry",
    "parkinson",
    "depression-one-year",
    "pain-others",
];

/// Lengths of diaries, in scored days, for which the shares of days in each state are counted.
const LENGTHS: [usize; 4] = [30, 60, 120, 365];

/// Number of scored days from which a diary's own ratio is a target.
const MANY: u32 = 500;

/// Every diary left out in turn.
#[derive(Serialize)]
pub(crate) struct Study {
    diaries: Vec<Row>,
    geometric_mean: Option<Interval>,
    /// Over the days of all diaries that are called likelier than usual: the rate of flares ÷ the persons' own rate.
    lift: Option<Interval>,
    states: Vec<States>,
    early: early::Study,
    must: Vec<Must>,
}

/// One diary.
#[derive(Serialize)]
struct Row {
    diary: &'static str,
    #[serde(flatten)]
    evaluation: Evaluation,
    logistic_brier: Option<f64>,
    all: Against,
    onset_days: Against,
    /// Number of days called likelier than usual once enough days are known, shown or not, and their lift.
    called: usize,
    lift: Option<Interval>,
}

/// Shares of the first days of persons with at least that many, by the state of the outlook.
#[derive(Serialize)]
struct States {
    days: usize,
    persons: usize,
    learning: f64,
    early: f64,
    silent: f64,
    shown: f64,
}

/// Judges every diary.
pub(crate) fn run(
    open: &impl Fn(&str) -> Result<Diaries, String>,
    populations: &impl Fn(&[&str]) -> Result<Vec<Population>, String>,
) -> Result<Study, Box<dyn Error>> {
    let (two, rest) = (populations(&FITTED_ON)?, populations(&FIT)?);
    let without = |all: &[Population], name: &str| -> Vec<Population> {
        all.iter().filter(|population| population.diary != name).cloned().collect()
    };
    let mut rows = Vec::new();
    let (mut scored, mut called, mut backtests) = (Vec::new(), Vec::new(), Vec::new());
    for name in FIT.into_iter().chain(FITTED_ON) {
        let diaries = open(name)?;
        let prior = fit_prior(&without(&two, name), &without(&rest, name), String::new());
        let persons = diaries.backtest(&ForecastState::with_prior(&prior));
        let of_persons = score(&diaries, &persons);
        let likelier: Vec<Vec<Pair>> = persons.iter().map(likelier).collect();
        rows.push(Row {
            diary: name,
            evaluation: Evaluation::new(&persons),
            logistic_brier: mean_of(&of_persons, 2),
            all: Against::best(&of_persons, OF_PROTOCOL),
            onset_days: Against::best(&onsets(&of_persons), OF_PROTOCOL),
            called: likelier.iter().map(Vec::len).sum(),
            lift: bootstrap::intervals(std::slice::from_ref(&likelier)).0.first().copied().flatten(),
        });
        scored.push(pairs(&of_persons, OF_PROTOCOL));
        called.extend(likelier);
        backtests.push((name, persons));
    }
    let geometric_mean = bootstrap::intervals(&scored).1;
    let all: Vec<&PersonBacktest> = backtests.iter().flat_map(|(_, persons)| persons).collect();
    Ok(Study {
        must: musts(&rows, geometric_mean),
        diaries: rows,
        geometric_mean,
        lift: bootstrap::intervals(&[called]).0.first().copied().flatten(),
        states: LENGTHS.into_iter().filter_map(|days| states(&all, days)).collect(),
        early: early::run(&backtests),
    })
}

/// The days of a person that are called likelier than usual: the outcome, and the person's own rate before it.
fn likelier(person: &PersonBacktest) -> Vec<Pair> {
    let is_called = |step: &&BacktestStep| {
        step.state != OutlookState::Learning
            && LikelihoodBand::of(step.forecast[0], step.climatology_known[0]) == LikelihoodBand::Likely
    };
    let pair = |step: &BacktestStep| Some([f64::from(u8::from(step.outcomes[0]?)), step.climatology_known[0]]);
    person.steps.iter().filter(is_called).filter_map(pair).collect()
}

fn states(persons: &[&PersonBacktest], days: usize) -> Option<States> {
    let long: Vec<&PersonBacktest> = persons.iter().copied().filter(|person| person.steps.len() >= days).collect();
    let share = |state: OutlookState| {
        let steps = long.iter().flat_map(|person| &person.steps[..days]);
        ebb_core::days::mean(&steps.map(|step| f64::from(u8::from(step.state == state))).collect::<Vec<_>>())
    };
    Some(States {
        days,
        persons: long.len(),
        learning: share(OutlookState::Learning)?,
        early: share(OutlookState::Early)?,
        silent: share(OutlookState::Silent)?,
        shown: share(OutlookState::Shown)?,
    })
}

fn musts(rows: &[Row], mean: Option<Interval>) -> Vec<Must> {
    let mut musts = vec![Must::new("geometric mean, diaries left out".into(), mean.map(|mean| mean.ratio), 0.97)];
    for row in rows.iter().filter(|row| row.evaluation.n >= MANY) {
        let ratio = row.all.ratio.map(|ratio| ratio.ratio);
        musts.push(Must::new(format!("ratio, {} left out", row.diary), ratio, 1.01));
    }
    musts
}

impl Study {
    pub(crate) fn print(&self) {
        println!("\neach diary judged with parameters fitted on the others");
        for row in &self.diaries {
            let found = &row.evaluation;
            println!(
                "{:<24} {:>5} {:>5} {:>7}  {}  onset {}  ECE {:>5}  within {:>5}  shown {:>5}  lift {} of {} days",
                row.diary,
                found.n,
                short(found.base_rate, 3),
                short(found.brier, 4),
                of_ratio(row.all.ratio),
                of_ratio(row.onset_days.ratio),
                short(found.ece, 3),
                short(found.auc_within, 3),
                short(found.shown_share, 2),
                of_ratio(row.lift),
                row.called,
            );
        }
        println!("geometric mean {}", of_ratio(self.geometric_mean));
        println!("lift of days called likelier, after {LEARNING_DAYS} known days {}", of_ratio(self.lift));
        for states in &self.states {
            println!(
                "first {:>3} days of {:>3} persons: learning {:.2}, early {:.2}, silent {:.2}, shown {:.2}",
                states.days, states.persons, states.learning, states.early, states.silent, states.shown
            );
        }
        self.must.iter().for_each(Must::print);
        self.early.print();
    }
}
