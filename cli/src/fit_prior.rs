//! `ebb fit-prior`: the population prior that the forecast starts from.

use std::path::{Path, PathBuf};

use clap::Args;
use ebb_core::EbbError;
use ebb_core::forecast::{Fitted, Population, Prior, fit};
use ebb_core::interchange::diary;
use ebb_core::words::Words;
use serde::Serialize;

use crate::Refusal;
use crate::command::print;

#[derive(Args)]
pub(crate) struct FitPriorArgs {
    /// A diary in the long form: person,date,kind,name,value; may be given several times, and the order counts
    #[arg(long, value_name = "FILE", required = true)]
    diary: Vec<PathBuf>,
    /// What may be done with it: the diaries' licences
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
    /// Where to write it
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// What is printed as JSON.
#[derive(Serialize)]
struct Report<'a> {
    fitted_on: &'a [Fitted],
}

impl FitPriorArgs {
    /// Fits a prior and writes it. No journal is opened or made for it.
    pub(crate) fn fit(&self, words: &Words, json: bool) -> Result<(), Refusal> {
        let populations: Vec<Population> =
            self.diary.iter().map(|file| population(file, words)).collect::<Result<_, _>>()?;
        let prior = fit(&populations, self.note.clone());
        let text = prior.write().map_err(|error| EbbError::Internal { detail: error.to_string() })?;
        std::fs::write(&self.out, text).map_err(|_| EbbError::NotWritable { path: self.out.display().to_string() })?;
        print(json, &Report { fitted_on: &prior.fitted_on }, || {
            let line = |fitted: &Fitted| {
                words.say(
                    "fit-diary",
                    &[
                        ("diary", (&fitted.diary).into()),
                        ("persons", fitted.persons.into()),
                        ("days", fitted.days.into()),
                    ],
                )
            };
            prior.fitted_on.iter().map(line).collect::<Vec<_>>().join("\n")
        })
    }
}

fn population(file: &Path, words: &Words) -> Result<Population, EbbError> {
    let diaries = diary::open(file, words)?;
    let name = file.file_stem().unwrap_or(file.as_os_str());
    let days = diaries.persons.iter().flat_map(|person| &person.days).filter(|day| day.logged).count();
    Ok(Population {
        diary: name.to_string_lossy().into_owned(),
        days: u32::try_from(days).unwrap_or(u32::MAX),
        persons: diaries
            .persons
            .into_iter()
            .map(|person| person.days.into_iter().map(|day| day.evening).collect())
            .collect(),
    })
}

/// Reads a prior that [`FitPriorArgs::fit`] wrote.
pub(crate) fn read(file: &Path, words: &Words) -> Result<Prior, EbbError> {
    let path = || file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => EbbError::NoSuchFile { path: path() },
        _ => EbbError::NotReadable { path: path() },
    })?;
    Prior::read(&text).map_err(|fault| EbbError::BadFile {
        path: path(),
        line: fault.line(),
        reason: fault.in_words(words),
    })
}
