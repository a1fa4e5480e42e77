//! The service.

use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::lines::{LineCount, write_lines};
use crate::error::{EbbError, FileProblem};
use crate::journal::Journal;
use crate::service::service;
use crate::storage::write_whole_with;
use crate::time::Moment;

service! {
    /// Exports the journal.
    Exports, exports
}

/// What was exported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ExportReport {
    /// Number of lines.
    pub lines: u64,
    /// Number of entries, without deleted ones.
    pub entries: u32,
}

impl From<LineCount> for ExportReport {
    fn from(count: LineCount) -> Self {
        Self { lines: count.lines, entries: count.entries }
    }
}

impl Exports {
    /// Writes the whole journal, with its history, as JSON Lines into a file that only its owner may read. Whatever was
    /// at the path is replaced once the new file is whole.
    ///
    /// Neither reads nor writes of the journal wait for it.
    pub fn write_journal(&self, to: &Path, now: &Moment) -> Result<ExportReport, EbbError> {
        let written = write_whole_with(to, |file| write_lines(self.journal.store(), now, file));
        match written.map_err(|_| FileProblem::NotWritable.at(to))? {
            Ok(count) => Ok(count.into()),
            Err(error) => Err(error.at(to)),
        }
    }

    /// Like [`Exports::write_journal`], into anything that can be written to.
    pub fn write_journal_to(&self, to: &mut dyn Write, now: &Moment) -> Result<ExportReport, EbbError> {
        write_lines(self.journal.store(), now, to).map(Into::into).map_err(|error| error.at(Path::new("-")))
    }
}

/// The methods with paths, as phones call them: under the same names, with paths as text.
#[cfg(feature = "uniffi")]
#[uniffi::export]
impl Exports {
    /// Writes the whole journal, with its history, as JSON Lines into a file that only its owner may read.
    #[uniffi::method(name = "write_journal")]
    fn write_journal_at(&self, to: &str, now: &Moment) -> Result<ExportReport, EbbError> {
        self.write_journal(Path::new(to), now)
    }
}
