//! `ebb evaluate`: scores forecasts, for the people of a file or for the journal's own person.

use std::fmt::Display;

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
    pub(crate) fn evaluate_file(&self, file: &Path, words: Words, json: bool) -> Result<(), CliError> {
        let diaries = diary::open(file, words)?;
        let initial = match &self.prior {
            Some(prior) => ForecastState::with_prior(&read_prior(prior, words)?),
            None => ForecastState::default(),
        };
        self.report(&diaries.backtest(&initial), diaries.label_source(), words, json)
    }

    fn report(
        &self,
        backtests: &[PersonBacktest],
        labels: LabelSource,
        words: Words,
        json: bool,
    ) -> Result<(), CliError> {
        let evaluation = Evaluation::new(backtests);
        if let Some(file) = &self.forecasts {
            write_forecasts(backtests, file).map_err(|_| not_writable(file))?;
        }
        if let Some(file) = &self.plot {
            let picture = plot::reliability_diagram(&evaluation.reliability, words)?;
            std::fs::write(file, picture).map_err(|_| not_writable(file))?;
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
        arguments.report(&backtests, LabelSource::SaidElseBurden, self.journal.words(), self.json)
    }
}

/// Why a file could not be written.
pub(crate) fn not_writable(file: &Path) -> EbbError {
    let problem = if file.is_dir() { FileProblem::IsAFolder } else { FileProblem::NotWritable };
    problem.at(file)
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
    let counted = words.evaluate_days(
        evaluation.n,
        evaluation.persons.iter().filter(|person| person.n > 0).count(),
        percent(evaluation.base_rate, words),
    );
    let mut page = String::new();
    prose(&mut page, "", STRONG, &counted);
    prose(&mut page, "", QUIET, &words.evaluate_how());
    if labels == LabelSource::Burden {
        prose(&mut page, "", QUIET, &words.evaluate_burden());
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
        words.evaluate_order(area(evaluation.auc), area(evaluation.auc_within)),
        words.evaluate_calibration(decimal(evaluation.ece.map(|ece| 100.0 * ece), 1, words)),
        words.evaluate_shown(percent(evaluation.shown_share, words)),
        subset("onset", &evaluation.onset, words),
    ];
    for horizon in &evaluation.horizons[1..] {
        lines.push(subset(horizon.hours, &horizon.scores, words));
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
            percent(Some(bin.flares), words),
        );
        prose(&mut page, "", PLAIN, &line);
    }
    page
}

fn subset(which: impl Display, scores: &SubsetScores, words: Words) -> String {
    words.variant_with(
        "evaluate",
        which,
        &[
            ("days", scores.n.into()),
            ("flares", percent(scores.base_rate, words).into()),
            ("brier", decimal(scores.brier, 4, words).into()),
            ("usual", decimal(scores.climatology_brier, 4, words).into()),
            ("within", decimal(scores.auc_within, 2, words).into()),
        ],
    )
}
