//! `ebb check`, `ebb recover` and `ebb operations`.

use std::path::{Path, PathBuf};

use ebb_core::i18n::{Language, Words};
use ebb_core::maintenance::RecoveryReport;
use ebb_core::storage::{CheckReport, Key};
use ebb_core::time::Moment;
use ebb_core::{EbbError, Journal, Options};
use ebb_core::{FileProblem, JournalProblem};

use crate::CliError;
use crate::command::{Context, print};

/// A journal that is not open, and may not open at all.
pub(crate) struct ClosedJournal<'a> {
    pub(crate) path: &'a Path,
    pub(crate) language: Language,
    pub(crate) key: Option<Key>,
    pub(crate) copies: PathBuf,
    pub(crate) now: &'a Moment,
    pub(crate) json: bool,
}

impl ClosedJournal<'_> {
    fn options(&self) -> Options {
        let copies = Some(self.copies.clone());
        Options { language: self.language, key: self.key.clone(), copies, ..Options::default() }
    }

    /// What was recovered. After a refusal there is nothing of a diary and no copy of it, and recovering again does not help.
    fn recovered(&self) -> Result<Option<RecoveryReport>, CliError> {
        Journal::recover(self.path, self.options(), self.now).map_err(|error| match &error {
            EbbError::File { problem: FileProblem::NotAJournal, .. } => {
                CliError::Hinted(error, Words::new(self.language).hint_nothing_to_recover())
            }
            _ => error.into(),
        })
    }

    pub(crate) fn recover(&self) -> Result<(), CliError> {
        let words = Words::new(self.language);
        let recovery = self.recovered()?;
        print(self.json, &recovery, || match &recovery {
            Some(recovery) => recovery.sentences.join("\n"),
            None => words.page_nothing_to_recover(),
        })
    }

    /// Repairs what a check finds; recovers what cannot be repaired.
    pub(crate) fn repair(&self) -> Result<(), CliError> {
        let mended = match Journal::open(self.path, self.options()) {
            Ok(journal) => Some(journal.maintenance().repair()?).filter(|report| report.ok),
            Err(
                EbbError::Unavailable { problem: JournalProblem::Damaged { .. } }
                | EbbError::File {
                    problem: FileProblem::NotAJournal | FileProblem::WrongKey | FileProblem::NotEncrypted,
                    ..
                },
            ) => None,
            Err(error) => return Err(error.into()),
        };
        let report = if let Some(report) = mended {
            report
        } else {
            let recovery = self.recovered()?;
            let report = Journal::open(self.path, self.options())?.maintenance().check()?;
            CheckReport { repaired: recovery.map(|recovery| recovery.sentences).unwrap_or_default(), ..report }
        };
        checked(&report, self.json, Words::new(self.language))
    }
}

impl Context<'_> {
    pub(crate) fn operations(&self, most: u32) -> Result<(), CliError> {
        let all = self.journal.operations(self.now, most)?;
        self.print(&all, || {
            let line = |operation: &ebb_core::OperationLine| {
                let at = operation.at.local().format("%Y-%m-%d %H:%M");
                let taken_back =
                    if operation.standing { String::new() } else { format!("  ({})", self.words().page_taken_back()) };
                format!("{at}  {}{taken_back}", operation.label)
            };
            if all.is_empty() {
                self.words().error_nothing_to_undo()
            } else {
                all.iter().map(line).collect::<Vec<_>>().join("\n")
            }
        })
    }
}

impl Context<'_> {
    pub(crate) fn check(&self) -> Result<(), CliError> {
        checked(&self.journal.maintenance().check()?, self.json, self.journal.words())
    }
}

/// Prints a check's report; an error if it found anything.
fn checked(report: &CheckReport, json: bool, words: Words) -> Result<(), CliError> {
    print(json, report, || {
        let mended = report.repaired.iter().map(|what| words.page_mended(what));
        let well = || words.page_check_ok(report.entries, report.schema);
        let wrong = report.problems.iter().cloned();
        mended.chain(wrong).chain(report.ok.then(well)).collect::<Vec<_>>().join("\n")
    })?;
    if report.ok { Ok(()) } else { Err(CliError::Message(words.error_check_found())) }
}
