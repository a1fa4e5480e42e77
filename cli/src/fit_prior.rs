//! `ebb fit-prior`: fits the population prior that the forecast starts from.

use std::path::{Path, PathBuf};

use clap::Args;
use ebb_core::EbbError;
use ebb_core::forecast::FittedDiary;
use ebb_core::i18n::Words;
use ebb_evaluation::{Population, diary, fit_prior, write_prior};
use serde::Serialize;

use crate::CliError;
use crate::command::print;
use crate::output::Guarded;

#[derive(Args)]
pub(crate) struct FitPriorArgs {
    /// A diary in the long form: person,date,kind,name,value; may be given several times, and the order counts
    #[arg(long, value_name = "FILE", required = true)]
    diary: Vec<PathBuf>,
    /// Another diary, on which the trees alone are fitted; may be given several times, and the order counts
    #[arg(long, value_name = "FILE")]
    trees: Vec<PathBuf>,
    /// What may be done with it: the diaries' licences
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
    /// Where to write it
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// The JSON output.
#[derive(Serialize)]
struct Report<'a> {
    fitted_on: &'a [FittedDiary],
    trees_fitted_on: &'a [FittedDiary],
}

impl FitPriorArgs {
    /// Fits a prior and writes it. Opens no journal.
    pub(crate) fn fit(&self, guarded: Guarded, words: Words, json: bool) -> Result<(), CliError> {
        let read = |files: &[PathBuf]| files.iter().map(|file| population(file, words)).collect::<Result<Vec<_>, _>>();
        let prior = fit_prior(&read(&self.diary)?, &read(&self.trees)?, self.note.clone());
        drop(guarded.and(self.diary.iter().chain(&self.trees).map(PathBuf::as_path)).create(&self.out)?);
        write_prior(&prior, &self.out)?;
        print(json, &Report { fitted_on: &prior.fitted_on, trees_fitted_on: &prior.trees_fitted_on }, || {
            let line = |fitted: &FittedDiary| words.fit_diary(&fitted.diary, fitted.persons, fitted.days);
            prior.fitted_on.iter().chain(&prior.trees_fitted_on).map(line).collect::<Vec<_>>().join("\n")
        })
    }
}

fn population(file: &Path, words: Words) -> Result<Population, EbbError> {
    let name = file.file_stem().unwrap_or(file.as_os_str());
    Ok(Population::new(name.to_string_lossy().into_owned(), diary::open(file, words)?))
}
