//! The service.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::lines::{LineCount, WriteLinesError, write_lines};
use crate::error::{EbbError, FileProblem};
use crate::journal::Journal;
use crate::service::service;
use crate::storage::Store;
use crate::time::{Moment, Timestamp};

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

/// What is in an export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ExportContent {
    /// When it was written.
    pub written: Timestamp,
    /// Number of entries, without deleted ones.
    pub entries: u32,
    /// In words.
    pub sentence: String,
}

impl From<LineCount> for ExportReport {
    fn from(count: LineCount) -> Self {
        Self { lines: count.lines, entries: count.entries }
    }
}

/// What `work` returns of a file that it wrote, which is at its path once it is whole.
pub(super) fn written_whole<T>(
    store: &Store,
    to: &Path,
    work: impl FnOnce(&mut File) -> Result<T, WriteLinesError>,
) -> Result<T, EbbError> {
    let written = store.write_export(to, work);
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let (Err(_), Some(folder)) = (&written, folder.filter(|folder| !folder.is_dir())) {
        return Err(FileProblem::NoSuchFolder.at(folder));
    }
    written.map_err(|_| FileProblem::NotWritable.at(to))?.map_err(|error| error.at(to))
}

impl Exports {
    /// Writes the whole journal, with its history, as JSON Lines into a file that only its owner may read. Whatever was
    /// at the path is replaced once the new file is whole. A folder that is not there is not made: it may be on a disk that is
    /// not plugged in.
    ///
    /// Neither reads nor writes of the journal wait for it.
    pub fn write_journal(&self, to: &Path, now: &Moment) -> Result<ExportReport, EbbError> {
        let store = self.journal.store();
        written_whole(store, to, |file| write_lines(store, now, file)).map(Into::into)
    }

    /// Reads an export to its end and tells what is in it. Writes nothing.
    pub fn check_journal(&self, export: &Path) -> Result<ExportContent, EbbError> {
        let found = super::scan_file(export, self.journal.words())?;
        let day = found.written.format("%Y-%m-%d").to_string();
        let sentence = self.journal.words().export_content(found.entries, day);
        Ok(ExportContent { written: found.written, entries: found.entries, sentence })
    }

    /// Like [`Exports::write_journal`], into anything that can be written to.
    pub fn write_journal_to(&self, to: &mut dyn Write, now: &Moment) -> Result<ExportReport, EbbError> {
        write_lines(self.journal.store(), now, to).map(Into::into).map_err(|error| error.at(Path::new("-")))
    }
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Exports {
    /// What was exported and where to, in words.
    #[must_use]
    pub fn describe_written(&self, report: &ExportReport, place: &str) -> String {
        self.journal.words().page_exported(report.entries, place)
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

    /// Reads an export to its end and tells what is in it. Writes nothing.
    #[uniffi::method(name = "check_journal")]
    fn check_journal_at(&self, export: &str) -> Result<ExportContent, EbbError> {
        self.check_journal(Path::new(export))
    }
}
