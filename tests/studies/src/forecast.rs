//! Ebb's forecasts compared with the references, diary by diary.

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use ebb_core::forecast::{ForecastState, Prior};
use ebb_core::i18n::{Language, Words};
use ebb_evaluation::diary::{self, Diaries, PersonDiary};
use ebb_evaluation::metrics::{ScoredPrediction, brier};
use ebb_evaluation::{BacktestStep, Evaluation, PersonBacktest, Population, fit_prior};
use serde::Serialize;

use crate::bootstrap::{self, Interval, Pair};
use crate::{invented, leave_one_out, logistic};

/// Published scores on a diary, as quoted in `docs/forecast.md`: Brier scores for the next day.
struct Quoted {
    file: &'static str,
    /// Logistic regression on the person's own days, refitted weekly.
    logistic: f64,
    /// Ebb's own ratio before other people's trees joined the forecast.
    before: f64,
    /// Boosted trees fitted to the other persons of the same diary.
    trees: Option<f64>,
}

/// The diaries that the shipped slopes were fitted on, in order.
pub(crate) const FITTED_ON: [&str; 2] = ["panic-wearable", "pain-eight-years"];

const DIARIES: [Quoted; 4] = [
    Quoted { file: "anxiety-fatigue-tension", logistic: 0.1793, before: 0.989, trees: Some(0.1703) },
    Quoted { file: "pain-eight-years", logistic: 0.0321, before: 0.990, trees: None },
    Quoted { file: "panic-wearable", logistic: 0.0306, before: 0.924, trees: Some(0.0267) },
    Quoted { file: "migraine", logistic: 0.1978, before: 0.894, trees: Some(0.1790) },
];

/// The study, or why it was skipped.
#[derive(Serialize)]
pub(crate) struct Study {
    /// Why the study was skipped.
    skipped: Option<String>,
    diaries: Vec<Row>,
    /// Each diary that may be fitted on, with parameters fitted on the others.
    left_out: Option<leave_one_out::Study>,
    /// Invented persons: rare flares, and coin tosses, which nothing predicts.
    invented: invented::Study,
    /// Over the diaries, against the best of climatology, Markov and logistic in each.
    geometric_mean: Option<Interval>,
    /// The same, with the two plain rates that learn from every known day among the references.
    geometric_mean_known: Option<Interval>,
    /// Like `geometric_mean`, on days after a calm one.
    geometric_mean_onset: Option<Interval>,
    /// Persons with at least 60 scored days, over all diaries.
    long_persons: u32,
    /// Those at most 2 % above climatology.
    long_persons_within: u32,
    /// The same against the plain rate that learns from every known day.
    long_persons_within_known: u32,
    must: Vec<Must>,
}

/// One diary.
#[derive(Serialize)]
struct Row {
    diary: &'static str,
    /// The diaries that its prior was fitted on; never this one.
    prior: Vec<String>,
    #[serde(flatten)]
    evaluation: Evaluation,
    logistic_brier: Option<f64>,
    quoted_logistic_brier: f64,
    ratio_before: f64,
    quoted_trees_brier: Option<f64>,
    all: Against,
    all_known: Against,
    onset_days: Against,
    /// Days backtested per second, in this build.
    days_a_second: f64,
}

/// Ebb against the best of some references.
#[derive(Serialize, Clone)]
pub(crate) struct Against {
    reference: &'static str,
    brier: Option<f64>,
    pub(crate) ratio: Option<Interval>,
}

/// A target, and whether it is met.
#[derive(Serialize)]
pub(crate) struct Must {
    what: String,
    value: Option<f64>,
    goal: f64,
    /// Absent values are not ok.
    ok: bool,
}

/// A scored day: the squared errors of Ebb and of each reference.
pub(crate) struct Scored {
    onset: bool,
    ours: f64,
    references: [f64; REFERENCES.len()],
}

const REFERENCES: [&str; 5] = ["climatology", "markov", "logistic", "climatology-known", "markov-known"];

/// Number of references from the protocol, which come first; the others are harder.
pub(crate) const OF_PROTOCOL: usize = 3;

/// Evaluates every diary.
pub(crate) fn run(folder: &Path) -> Result<Study, Box<dyn Error>> {
    if !folder.is_dir() {
        let skipped = format!("SKIPPED: there are no diaries beside the project, in {}", folder.display());
        println!("{skipped}");
        return Ok(Study::of(Some(skipped), &[], Vec::new()));
    }
    let words = Words::new(Language::English);
    let open = |name: &str| {
        let names = [folder.join(name), folder.join("fit").join(name)];
        let [open, fit] = names.map(|path| path.with_extension("csv"));
        diary::open(if open.exists() { &open } else { &fit }, words).map_err(|error| error.in_words(words))
    };
    let populations = |names: &[&str]| -> Result<Vec<Population>, String> {
        names.iter().map(|name| Ok(Population::new((*name).to_owned(), open(name)?))).collect()
    };
    let fitted = populations(&FITTED_ON)?;
    let with_trees: Vec<String> = Prior::default().trees_fitted_on.into_iter().map(|fitted| fitted.diary).collect();
    let trees = populations(&with_trees.iter().map(String::as_str).collect::<Vec<_>>())?;
    let mut rows = Vec::new();
    let mut scored = Vec::new();
    for quoted in DIARIES {
        let diaries = open(quoted.file)?;
        // The shipped prior saw these diaries, so they are evaluated with a prior fitted the same way on the others.
        let others = fitted.iter().filter(|one| one.diary != quoted.file).cloned().collect::<Vec<_>>();
        let prior =
            if others.len() < fitted.len() { fit_prior(&others, &trees, String::new()) } else { Prior::default() };
        let state = ForecastState::with_prior(&prior);
        let start = Instant::now();
        let backtests = diaries.backtest(&state);
        let seconds = start.elapsed().as_secs_f64();
        let days: usize = diaries.persons.iter().map(|person| person.days.len()).sum();
        let of_persons: Vec<Vec<Scored>> = score(&diaries, &backtests);
        let days_a_second = f64::from(u32::try_from(days)?) / seconds;
        rows.push(Row {
            diary: quoted.file,
            prior: prior.fitted_on.iter().map(|fitted| fitted.diary.clone()).collect(),
            evaluation: Evaluation::new(&backtests),
            logistic_brier: mean_of(&of_persons, 2),
            quoted_logistic_brier: quoted.logistic,
            ratio_before: quoted.before,
            quoted_trees_brier: quoted.trees,
            all: Against::best(&of_persons, OF_PROTOCOL),
            all_known: Against::best(&of_persons, REFERENCES.len()),
            onset_days: Against::best(&onsets(&of_persons), OF_PROTOCOL),
            days_a_second,
        });
        scored.push(of_persons);
    }
    let left_out = leave_one_out::run(&open, &populations)?;
    let study = Study { left_out: Some(left_out), ..Study::of(None, &scored, rows) };
    study.print();
    Ok(study)
}

pub(crate) fn score(diaries: &Diaries, backtests: &[PersonBacktest]) -> Vec<Vec<Scored>> {
    let error = |probability: f64, flare: bool| brier(&[ScoredPrediction { probability, flare }]).unwrap_or_default();
    let of_person = |(diary, backtest): (&PersonDiary, &PersonBacktest)| {
        let logistic = logistic::chances(diary, &backtest.steps);
        let of_step = |(step, logistic): (&BacktestStep, f64)| {
            let flare = step.outcomes[0]?;
            let chances =
                [step.climatology[0], step.markov[0], logistic, step.climatology_known[0], step.markov_known[0]];
            let references = chances.map(|chance| error(chance, flare));
            Some(Scored { onset: step.flare_today == Some(false), ours: error(step.forecast[0], flare), references })
        };
        backtest.steps.iter().zip(logistic).filter_map(of_step).collect()
    };
    diaries.persons.iter().zip(backtests).map(of_person).collect()
}

pub(crate) fn onsets(persons: &[Vec<Scored>]) -> Vec<Vec<Scored>> {
    let copy = |day: &Scored| Scored { ..*day };
    persons.iter().map(|days| days.iter().filter(|day| day.onset).map(copy).collect()).collect()
}

pub(crate) fn mean_of(persons: &[Vec<Scored>], reference: usize) -> Option<f64> {
    ebb_core::days::mean(&persons.iter().flatten().map(|day| day.references[reference]).collect::<Vec<_>>())
}

/// The reference with the lowest score among the first `of`.
fn best(persons: &[Vec<Scored>], of: usize) -> usize {
    let score = |reference: &usize| mean_of(persons, *reference).unwrap_or(f64::INFINITY);
    (0..of).min_by(|a, b| score(a).total_cmp(&score(b))).unwrap_or_default()
}

pub(crate) fn pairs(persons: &[Vec<Scored>], of: usize) -> Vec<Vec<Pair>> {
    let reference = best(persons, of);
    persons.iter().map(|days| days.iter().map(|day| [day.ours, day.references[reference]]).collect()).collect()
}

impl Against {
    pub(crate) fn best(persons: &[Vec<Scored>], of: usize) -> Self {
        let reference = best(persons, of);
        let (each, _) = bootstrap::intervals(&[pairs(persons, of)]);
        Self { reference: REFERENCES[reference], brier: mean_of(persons, reference), ratio: each[0] }
    }
}

impl Study {
    fn of(skipped: Option<String>, scored: &[Vec<Vec<Scored>>], rows: Vec<Row>) -> Self {
        let together =
            |of: usize| bootstrap::intervals(&scored.iter().map(|persons| pairs(persons, of)).collect::<Vec<_>>()).1;
        let onset: Vec<Vec<Vec<Pair>>> = scored.iter().map(|persons| pairs(&onsets(persons), OF_PROTOCOL)).collect();
        let sum = |of: fn(&Evaluation) -> u32| rows.iter().map(|row| of(&row.evaluation)).sum::<u32>();
        let long_persons = sum(|found| found.long_persons);
        let geometric_mean = together(OF_PROTOCOL);
        let long_persons_within = long_persons - sum(|found| found.long_persons_worse);
        Self {
            skipped,
            left_out: None,
            invented: invented::run(),
            geometric_mean,
            geometric_mean_known: together(REFERENCES.len()),
            geometric_mean_onset: bootstrap::intervals(&onset).1,
            long_persons,
            long_persons_within,
            long_persons_within_known: long_persons - sum(|found| found.long_persons_worse_known),
            must: musts(&rows, geometric_mean, long_persons, long_persons_within),
            diaries: rows,
        }
    }

    fn print(&self) {
        println!(
            "{:<24} {:>5} {:>5} {:>7} {:>7} {:>7} {:>7}  {:>5} {:<13} {:>5}  {:>5} {:<13} {:>5} {:>6} {:>6}",
            "diary",
            "n",
            "base",
            "Ebb",
            "climat.",
            "Markov",
            "logist.",
            "ratio",
            "95 %",
            "known",
            "onset",
            "95 %",
            "ECE",
            "within",
            "shown"
        );
        for row in &self.diaries {
            let found = &row.evaluation;
            println!(
                "{:<24} {:>5} {:>5} {:>7} {:>7} {:>7} {:>7}  {} {:>5}  {} {:>5} {:>6} {:>6}",
                row.diary,
                found.n,
                short(found.base_rate, 3),
                short(found.brier, 4),
                short(found.climatology_brier, 4),
                short(found.markov_brier, 4),
                short(row.logistic_brier, 4),
                of_ratio(row.all.ratio),
                short(row.all_known.ratio.map(|found| found.ratio), 3),
                of_ratio(row.onset_days.ratio),
                short(found.ece, 3),
                short(found.auc_within, 3),
                short(found.shown_share, 2),
            );
        }
        println!("geometric mean: all days {}", of_ratio(self.geometric_mean));
        println!("   harder references too {}", of_ratio(self.geometric_mean_known));
        println!("                  onsets {}", of_ratio(self.geometric_mean_onset));
        self.must.iter().for_each(Must::print);
        if let Some(left_out) = &self.left_out {
            left_out.print();
        }
        self.invented.print();
    }
}

impl Must {
    /// A value at or above its goal is met.
    pub(crate) fn at_least(what: &str, value: Option<f64>, goal: f64) -> Self {
        Self { what: format!("{what}, at least"), value, goal, ok: value.is_some_and(|value| value >= goal) }
    }

    /// A value at or below its goal is met.
    pub(crate) fn new(what: String, value: Option<f64>, goal: f64) -> Self {
        Self { what, value, goal, ok: value.is_some_and(|value| value <= goal) }
    }

    #[cfg(test)]
    pub(crate) fn is_met(&self) -> bool {
        self.ok
    }

    pub(crate) fn print(&self) {
        let verdict = if self.ok { "ok    " } else { "MISSED" };
        println!("{verdict} {}: {} (goal {})", self.what, short(self.value, 4), self.goal);
    }
}

/// For shares of persons, the value is the share of those who are worse off.
fn musts(rows: &[Row], mean: Option<Interval>, long: u32, within: u32) -> Vec<Must> {
    let must = Must::new;
    let mut found = vec![
        must("geometric mean of the ratios".into(), mean.map(|mean| mean.ratio), 0.945),
        must("upper end of its interval".into(), mean.map(|mean| mean.high), 1.0),
    ];
    for row in rows {
        let (name, evaluation) = (row.diary, &row.evaluation);
        let more = row.all.ratio.map(|ratio| ratio.ratio - row.ratio_before);
        found.push(must(format!("ratio − ratio before the trees, {name}"), more, 0.005));
        if evaluation.n >= 500 {
            found.push(must(format!("ratio, {name}"), row.all.ratio.map(|ratio| ratio.ratio), 1.01));
        }
        if evaluation.n >= 1_000 {
            found.push(must(format!("calibration error, {name}"), evaluation.ece, 0.05));
        }
    }
    // The lowest ratio of Ebb ÷ trees: below 1 on at least one diary.
    let trees = rows.iter().filter_map(|row| Some(row.evaluation.brier? / row.quoted_trees_brier?)).reduce(f64::min);
    found.push(must("Brier ÷ boosted trees', the best diary".into(), trees, 1.0));
    let harmed = (long > 0).then(|| f64::from(long - within) / f64::from(long));
    let slowest = rows.iter().map(|row| 10_000.0 / row.days_a_second).reduce(f64::max);
    found.push(must("seconds for 10,000 person-days, the slowest diary".into(), slowest, 5.0));
    found.push(must("persons more than 2 % above climatology, a share".into(), harmed, 0.1));
    found
}

pub(crate) fn short(value: Option<f64>, digits: usize) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.digits$}"))
}

pub(crate) fn of_ratio(found: Option<Interval>) -> String {
    found.map_or_else(
        || format!("{:>5} {:<13}", "–", ""),
        |found| format!("{:.3} {:<13}", found.ratio, format!("{:.3} to {:.3}", found.low, found.high)),
    )
}
