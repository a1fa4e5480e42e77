//! `ebb evaluate`: how good the forecasts were, for a file's persons or for the person of the journal.

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use clap::Args;
use ebb_core::EbbError;
use ebb_core::forecast::{Evaluation, Part, PersonWalk, State};
use ebb_core::interchange::diary;
use ebb_core::words::{Language, Words};
use serde::Serialize;

use crate::command::{Desk, print};
use crate::page::{QUIET, STRONG, styled};
use crate::{Refusal, plot};

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

/// What is printed as JSON.
#[derive(Serialize)]
struct Report<'a> {
    #[serde(flatten)]
    evaluation: &'a Evaluation,
    labels: Labels,
}

/// What decided which days were flares.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Labels {
    /// The file's rows alone.
    FlareRows,
    /// The file has none: days whose burden stands out.
    Burden,
    /// What the person said, and the burden of the days they said nothing of.
    SaidElseBurden,
}

impl EvaluateArgs {
    /// Judges a file. No journal is opened or made for it.
    pub(crate) fn judge_file(&self, file: &Path, words: &Words, json: bool) -> Result<(), Refusal> {
        let diaries = diary::open(file, words)?;
        let start = match &self.prior {
            Some(prior) => State::with(&crate::fit_prior::read(prior, words)?),
            None => State::default(),
        };
        let labels = if diaries.flares_said { Labels::FlareRows } else { Labels::Burden };
        self.judge(&diaries.walk(&start), labels, words, json)
    }

    fn judge(&self, walks: &[PersonWalk], labels: Labels, words: &Words, json: bool) -> Result<(), Refusal> {
        let evaluation = Evaluation::of(walks);
        if let Some(file) = &self.forecasts {
            write_forecasts(walks, file).map_err(|_| not_writable(file))?;
        }
        if let Some(file) = &self.plot {
            let picture = plot::reliability(&evaluation.reliability, words)?;
            std::fs::write(file, picture).map_err(|_| not_writable(file))?;
        }
        let report = Report { evaluation: &evaluation, labels };
        print(json, &report, || page(&evaluation, labels, words))
    }
}

impl Desk<'_> {
    /// Judges the forecasts the person of the journal would have had.
    pub(crate) fn evaluate(&self, arguments: &EvaluateArgs) -> Result<(), Refusal> {
        let steps = self.journal.walk_forecast(self.now)?;
        let walks = [PersonWalk { person: String::new(), steps }];
        arguments.judge(&walks, Labels::SaidElseBurden, self.journal.words(), self.json)
    }
}

fn not_writable(file: &Path) -> EbbError {
    let path = file.display().to_string();
    if file.is_dir() { EbbError::IsAFolder { path } } else { EbbError::NotWritable { path } }
}

/// A forecast that was scored, as a row.
#[derive(Serialize)]
struct ForecastRow<'a> {
    person: &'a str,
    made: ebb_core::moment::Day,
    state: ebb_core::forecast::OutlookState,
    p24: f64,
    p48: f64,
    p72: f64,
    climatology: f64,
    markov: f64,
    last: Option<u8>,
    flare: Option<u8>,
}

fn write_forecasts(walks: &[PersonWalk], file: &Path) -> csv::Result<()> {
    let mut writer = csv::Writer::from_writer(BufWriter::new(File::create(file)?));
    for walk in walks {
        for step in &walk.steps {
            let [p24, p48, p72] = step.ours;
            writer.serialize(ForecastRow {
                person: &walk.person,
                made: step.made,
                state: step.state,
                p24,
                p48,
                p72,
                climatology: step.climatology[0],
                markov: step.markov[0],
                last: step.last.map(u8::from),
                flare: step.came[0].map(u8::from),
            })?;
        }
    }
    Ok(writer.flush()?)
}

/// A number with that many decimals, as the language writes it; a dash for what is not defined.
fn decimal(value: Option<f64>, digits: usize, words: &Words) -> String {
    let Some(value) = value else { return "–".to_owned() };
    let text = format!("{value:.digits$}");
    if words.language() == Language::English { text } else { text.replace('.', ",") }
}

fn percent(share: Option<f64>, words: &Words) -> String {
    format!("{} %", decimal(share.map(|share| 100.0 * share), 0, words))
}

fn page(found: &Evaluation, labels: Labels, words: &Words) -> String {
    let brier = |value| decimal(value, 4, words);
    let area = |value| decimal(value, 2, words);
    if found.n == 0 {
        return words.get("evaluate-nothing");
    }
    let counted = words.say(
        "evaluate-days",
        &[
            ("days", found.n.into()),
            ("persons", found.persons.iter().filter(|person| person.n > 0).count().into()),
            ("flares", percent(found.base_rate, words).into()),
        ],
    );
    let mut lines = vec![styled(STRONG, &counted), styled(QUIET, &words.get("evaluate-how")), String::new()];
    if labels == Labels::Burden {
        lines.insert(2, styled(QUIET, &words.get("evaluate-burden")));
    }
    let rows = [
        ("evaluate-ours", found.brier, None),
        ("evaluate-climatology", found.climatology_brier, found.skill_climatology),
        ("evaluate-markov", found.markov_brier, found.skill_markov),
    ];
    let labels = rows.map(|(key, ..)| words.get(key));
    let widest = labels.iter().map(|label| label.chars().count()).max().unwrap_or_default();
    for (label, (_, value, skill)) in labels.iter().zip(rows) {
        let gap = " ".repeat(widest - label.chars().count());
        let better = skill.map(|skill| {
            let key = if skill < 0.0 { "evaluate-worse" } else { "evaluate-better" };
            format!("   {}", words.say(key, &[("percent", percent(Some(skill.abs()), words).into())]))
        });
        lines.push(format!("{label}{gap}  {}{}", brier(value), better.unwrap_or_default()));
    }
    lines.push(String::new());
    lines.push(
        words.say("evaluate-order", &[("all", area(found.auc).into()), ("within", area(found.auc_within).into())]),
    );
    lines.push(
        words.say("evaluate-calibration", &[("points", decimal(found.ece.map(|ece| 100.0 * ece), 1, words).into())]),
    );
    lines.push(words.say("evaluate-shown", &[("share", percent(found.shown_share, words).into())]));
    lines.push(part("evaluate-onset", &found.onset, words));
    for horizon in &found.horizons[1..] {
        lines.push(part(&format!("evaluate-{}", horizon.hours), &horizon.part, words));
    }
    lines.extend([String::new(), styled(STRONG, &words.get("evaluate-given"))]);
    for bin in &found.reliability {
        lines.push(words.say(
            "evaluate-bin",
            &[
                ("low", percent(Some(bin.low), words).into()),
                ("high", percent(Some(bin.high), words).into()),
                ("days", bin.n.into()),
                ("flares", percent(Some(bin.flares), words).into()),
            ],
        ));
    }
    lines.join("\n")
}

fn part(key: &str, part: &Part, words: &Words) -> String {
    words.say(
        key,
        &[
            ("days", part.n.into()),
            ("flares", percent(part.base_rate, words).into()),
            ("brier", decimal(part.brier, 4, words).into()),
            ("usual", decimal(part.climatology_brier, 4, words).into()),
            ("within", decimal(part.auc_within, 2, words).into()),
        ],
    )
}
