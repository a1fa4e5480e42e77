//! The service.

use std::path::Path;

use serde::Serialize;

use super::page::page;
use super::parsed::{ImportOptions, Parsed};
use super::read::{bad_lines, read_file};
use super::report::{ImportReport, count, report};
use crate::catalog::Item;
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::service::service;
use crate::storage::{Reader, SourceRow, Writer};
use crate::time::Moment;

/// Callback for the progress of an import: rows done, rows in total.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64);

service! {
    /// Imports other apps' files.
    Imports, imports
}

/// What an import wrote.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ImportChange {
    /// What the file brought.
    pub report: ImportReport,
    /// The change; it touches no entry if nothing was new.
    pub change: Change,
}

impl Imports {
    /// What importing a file would add. Writes nothing.
    ///
    /// Where a file names no zone, its times are those of the zone of `now`.
    pub fn preview(&self, path: &Path, options: ImportOptions, now: &Moment) -> Result<ImportReport, EbbError> {
        let labels = self.journal.read(|reader| Ok(reader.labels()))?;
        let parsed = read_file(path, options, &labels, now)?;
        self.journal.read(|reader| preview(reader, &parsed, now))
    }

    /// Imports a file, all or nothing, as one operation.
    ///
    /// Fails with [`FileProblem::BadLines`](crate::FileProblem::BadLines) if rows cannot be read, unless [`ImportOptions::skip_bad_rows`] leaves them
    /// out; [`Imports::preview`] lists them.
    pub fn run(&self, path: &Path, options: ImportOptions, now: &Moment) -> Result<ImportChange, EbbError> {
        self.run_with_progress(path, options, now, &mut |_, _| {})
    }

    /// Like [`Imports::run`], and reports its progress.
    pub fn run_with_progress(
        &self,
        path: &Path,
        options: ImportOptions,
        now: &Moment,
        progress: Progress<'_>,
    ) -> Result<ImportChange, EbbError> {
        let labels = self.journal.read(|reader| Ok(reader.labels()))?;
        let parsed = read_file(path, options, &labels, now)?;
        if !options.skip_bad_rows && !parsed.skipped.is_empty() {
            return Err(bad_lines(path, &parsed, labels.words).into());
        }
        let label = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (report, change) =
            self.journal.write_import(parsed.format, &label, now, |writer| import(writer, &parsed, progress, now))?;
        Ok(ImportChange { report, change })
    }
}

/// The methods with paths, as phones call them: under the same names, with paths as text.
#[cfg(feature = "uniffi")]
#[uniffi::export]
impl Imports {
    /// What importing a file would add. Writes nothing.
    #[uniffi::method(name = "preview")]
    fn preview_at(&self, path: &str, options: ImportOptions, now: &Moment) -> Result<ImportReport, EbbError> {
        self.preview(Path::new(path), options, now)
    }

    /// Imports a file, all or nothing, as one operation.
    #[uniffi::method(name = "run")]
    fn run_at(&self, path: &str, options: ImportOptions, now: &Moment) -> Result<ImportChange, EbbError> {
        self.run(Path::new(path), options, now)
    }
}

/// The report for a file that has not been imported.
fn preview(reader: &Reader<'_>, parsed: &Parsed, now: &Moment) -> Result<ImportReport, EbbError> {
    let (labels, rollover) = (reader.labels(), reader.rollover()?);
    let mut report = report(parsed, &labels, (false, rollover));
    for row in &parsed.entries {
        let entry = row.entry(parsed.format, &labels.catalog, rollover);
        let row = SourceRow { source: parsed.format, key: &row.key, entry: &entry };
        count(&mut report, reader.would_import(&row)?);
    }
    report.page = page(parsed, &report, &labels, (rollover, now));
    Ok(report)
}

/// Writes the new items and the entries of a file.
fn import(
    writer: &mut Writer<'_>,
    parsed: &Parsed,
    progress: Progress<'_>,
    now: &Moment,
) -> Result<ImportReport, EbbError> {
    // Take the labels before writing: the report says which items are new.
    let (labels, rollover) = (writer.labels(), writer.rollover()?);
    for (id, item) in &parsed.new_items {
        if writer.get::<Item>(id)?.is_none() {
            writer.put(id, item)?;
        }
    }
    let mut report = report(parsed, &labels, (true, rollover));
    let total = parsed.entries.len() as u64;
    for (done, row) in (0..).zip(&parsed.entries) {
        let entry = row.entry(parsed.format, &labels.catalog, rollover);
        let row = SourceRow { source: parsed.format, key: &row.key, entry: &entry };
        count(&mut report, writer.import(&row)?);
        if done % 256 == 0 {
            progress(done, total);
        }
    }
    progress(total, total);
    report.page = page(parsed, &report, &labels, (rollover, now));
    Ok(report)
}
