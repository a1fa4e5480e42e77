//! `ebb evaluate`: scores forecasts, for the people of a file or for the journal's own person.

use std::fmt::Display;
use std::io::Write as _;

use std::path::{Path, PathBuf};

use clap::Args;
use ebb_core::EbbError;
use ebb_core::FileProblem;
use ebb_core::forecast::ForecastState;
use ebb_core::i18n::{Language, Words, keys};
use ebb_evaluation::diary::{self, LabelSource};
use ebb_evaluation::{Evaluation, PersonBacktest, SubsetScores, backtest_journal, plot, read_prior, write_forecasts};
use serde::Serialize;

use crate::CliError;
use crate::command::{Context, print};
use crate::layout::{PLAIN, QUIET, STRONG, cell, prose, table, write_table};
use crate::output::Guarded;

#[derive(Args)]
pub(crate) struct EvaluateArgs {
    /// A diary in the long form: person,date,kind,name,value [default: your own diary]
    #[arg(long, value_name = "FILE")]
    pub(crate) diary: Option<PathBuf>,
    /// The forecast's starting point, as `ebb fit-prior` writes it [default: the built-in one]
    #[arg(long, value_name = "FILE", requires = "diary")]
    prior: Option<PathBuf>,
    /// Draw the chances given against what happened, as an SVG picture
    #[arg(long, value_name = "FILE")]
    plot: Option<PathBuf>,
    /// Write every scored forecast to a CSV file, one per line
    #[arg(long, value_name = "FILE")]
    forecasts: Option<PathBuf>,
}

/// The JSON output.
#[derive(Serialize)]
struct Report<'a> {
    #[serde(flatten)]
    evaluation: &'a Evaluation,
    labels: LabelSource,
}

impl EvaluateArgs {
    /// Evaluates a file. Opens no journal.
    pub(crate) fn evaluate_file(
        &self,
        file: &Path,
        guarded: Guarded,
        words: Words,
        json: bool,
    ) -> Result<(), CliError> {
        let diaries = diary::open(file, words)?;
        let initial = match &self.prior {
            Some(prior) => ForecastState::with_prior(&read_prior(prior, words)?),
            None => ForecastState::default(),
        };
        let inputs = [file].into_iter().chain(self.prior.as_deref());
        self.report(&diaries.backtest(&initial), diaries.label_source(), &guarded.and(inputs), words, json)
    }

    fn report(
        &self,
        backtests: &[PersonBacktest],
        labels: LabelSource,
        guarded: &Guarded,
        words: Words,
        json: bool,
    ) -> Result<(), CliError> {
        let evaluation = Evaluation::new(backtests);
        if let Some(file) = &self.forecasts {
            drop(guarded.create(file)?);
            write_forecasts(backtests, file).map_err(|_| not_writable(file))?;
        }
        if let Some(file) = &self.plot {
            let picture = plot::reliability_diagram(&evaluation.reliability, words)?;
            guarded.create(file)?.write_all(picture.as_bytes()).map_err(|_| not_writable(file))?;
        }
        let report = Report { evaluation: &evaluation, labels };
        print(json, &report, || page(&evaluation, labels, words))
    }
}

impl Context<'_> {
    /// Evaluates the forecasts the person of the journal would have had.
    pub(crate) fn evaluate(&self, arguments: &EvaluateArgs) -> Result<(), CliError> {
        let steps = backtest_journal(self.journal, self.now)?;
        let backtests = [PersonBacktest { person: String::new(), steps }];
        arguments.report(&backtests, LabelSource::SaidElseBurden, &self.guarded(), self.journal.words(), self.json)
    }
}

fn not_writable(file: &Path) -> EbbError {
    FileProblem::NotWritable.at(file)
}

/// Formats a number with that many decimals for the language; a dash if it is undefined.
fn decimal(value: Option<f64>, digits: usize, words: Words) -> String {
    let Some(value) = value else { return "–".to_owned() };
    let text = format!("{value:.digits$}");
    if words.language() == Language::English { text } else { text.replace('.', ",") }
}

fn percent(share: Option<f64>, words: Words) -> String {
    format!("{} %", decimal(share.map(|share| 100.0 * share), 0, words))
}

fn page(evaluation: &Evaluation, labels: LabelSource, words: Words) -> String {
    let brier = |value| decimal(value, 4, words);
    let area = |value| decimal(value, 2, words);
    if evaluation.n == 0 {
        return words.evaluate_nothing();
    }
    let persons = evaluation.persons.iter().filter(|person| person.n > 0).count();
    let kind = kind(labels);
    let counted = words.evaluate_days(evaluation.n, persons, kind, percent(evaluation.base_rate, words));
    let mut page = String::new();
    prose(&mut page, "", STRONG, &counted);
    prose(&mut page, "", QUIET, &words.evaluate_how());
    let counts = match labels {
        LabelSource::FlareRows => None,
        LabelSource::Burden => Some(words.evaluate_burden()),
        LabelSource::SaidElseBurden => Some(words.evaluate_said_else_burden()),
    };
    if let Some(counts) = counts {
        prose(&mut page, "", QUIET, &counts);
    }
    page.push('\n');
    let rows = [
        (keys::EVALUATE_OURS, evaluation.brier, None),
        (keys::EVALUATE_CLIMATOLOGY, evaluation.climatology_brier, evaluation.skill_climatology),
        (keys::EVALUATE_MARKOV, evaluation.markov_brier, evaluation.skill_markov),
    ];
    let scores = rows.map(|(key, value, skill)| {
        let better = skill.map(|skill| {
            let key = if skill < 0.0 { keys::EVALUATE_WORSE } else { keys::EVALUATE_BETTER };
            words.say(key, &[("percent", percent(Some(skill.abs()), words).into())])
        });
        let cells = [words.get(key), brier(value), better.unwrap_or_default()];
        cells.map(|text| cell(PLAIN, &text))
    });
    write_table(&mut page, &table(0, scores));
    page.push('\n');
    let mut lines = vec![
        words.evaluate_order(kind, area(evaluation.auc), area(evaluation.auc_within)),
        words.evaluate_calibration(decimal(evaluation.ece.map(|ece| 100.0 * ece), 1, words)),
        words.evaluate_shown(percent(evaluation.shown_share, words)),
        subset("onset", &evaluation.onset, kind, words),
    ];
    for horizon in &evaluation.horizons[1..] {
        lines.push(subset(horizon.hours, &horizon.scores, kind, words));
    }
    for line in lines {
        prose(&mut page, "", PLAIN, &line);
    }
    page.push('\n');
    prose(&mut page, "", STRONG, &words.evaluate_given());
    for bin in &evaluation.reliability {
        let line = words.evaluate_bin(
            percent(Some(bin.low), words),
            percent(Some(bin.high), words),
            bin.n,
            kind,
            percent(Some(bin.flares), words),
        );
        prose(&mut page, "", PLAIN, &line);
    }
    page
}

/// What the counted days are, as in the outlook: reported flares, days that only stood out, or both.
fn kind(labels: LabelSource) -> &'static str {
    match labels {
        LabelSource::FlareRows => "said",
        LabelSource::Burden => "stood-out",
        LabelSource::SaidElseBurden => "both",
    }
}

fn subset(which: impl Display, scores: &SubsetScores, kind: &str, words: Words) -> String {
    words.variant_with(
        "evaluate",
        which,
        &[
            ("kind", kind.into()),
            ("days", scores.n.into()),
            ("share", percent(scores.base_rate, words).into()),
            ("brier", decimal(scores.brier, 4, words).into()),
            ("usual", decimal(scores.climatology_brier, 4, words).into()),
            ("within", decimal(scores.auc_within, 2, words).into()),
        ],
    )
}
