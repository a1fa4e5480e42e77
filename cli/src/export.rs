//! `ebb export`: the whole diary as lines, or a part of it as a table.

use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use ebb_core::export::{TableOptions, TableShape};
use ebb_core::{EbbError, FileProblem};
use serde_json::json;

use crate::CliError;
use crate::command::Context;

#[derive(Args)]
pub(crate) struct ExportArguments {
    /// The file to write, or - for the standard output
    out: PathBuf,
    /// jsonl: everything, to be read back; csv: a table with a row an entry; csv-wide: a row a day
    #[arg(long = "as", value_name = "FORM", default_value = "jsonl")]
    form: ExportForm,
    /// Of a table, these days alone: a day, or FIRST..LAST
    #[arg(long, value_name = "DAYS")]
    days: Option<String>,
    /// Of a table, these items alone
    #[arg(long, value_name = "ITEM", value_delimiter = ',')]
    items: Vec<String>,
    /// Of a table of entries, the notes too
    #[arg(long)]
    notes: bool,
    /// Write over a file that is there
    #[arg(long)]
    force: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ExportForm {
    Jsonl,
    Csv,
    CsvWide,
}

impl Context<'_> {
    pub(crate) fn export(&self, arguments: &ExportArguments) -> Result<(), CliError> {
        let table = self.table(arguments)?;
        if arguments.out == Path::new("-") {
            return self.export_to_stdout(table.as_ref());
        }
        let place = self.guarded().allowed(&arguments.out)?;
        // It is replaced, not written into: a pipe or a device would be gone.
        if place.metadata().is_ok_and(|about| !about.is_file()) {
            return Err(FileProblem::NotWritable.at(&arguments.out).into());
        }
        if place.exists() && !arguments.force {
            return Err(CliError::Message(self.words().error_file_exists(arguments.out.display().to_string())));
        }
        let (exports, path) = (self.journal.exports(), arguments.out.display().to_string());
        if let Some(table) = table {
            let report = exports.write_table(&place, &table)?;
            let json = json!({ "path": path, "rows": report.rows, "first": report.first, "last": report.last });
            return self.print(&json, || self.words().page_table_exported(report.rows, &path));
        }
        let report = exports.write_journal(&place, self.now)?;
        let json = json!({ "path": path, "lines": report.lines, "entries": report.entries });
        self.print(&json, || self.words().page_exported(report.entries, &path))
    }

    fn export_to_stdout(&self, table: Option<&TableOptions>) -> Result<(), CliError> {
        let (exports, mut out) = (self.journal.exports(), io::stdout().lock());
        let written = match table {
            Some(table) => exports.write_table_to(&mut out, table).map(|_| ()),
            None => exports.write_journal_to(&mut out, self.now).map(|_| ()),
        };
        written.map_err(|error| match error {
            // A closed pipe ends the program like any other output does.
            EbbError::File { .. } => CliError::Output(io::ErrorKind::BrokenPipe.into()),
            error => error.into(),
        })
    }

    /// What is wanted of a table; `None` for the whole diary as lines.
    fn table(&self, arguments: &ExportArguments) -> Result<Option<TableOptions>, CliError> {
        let shape = match arguments.form {
            ExportForm::Jsonl if arguments.days.is_some() || arguments.notes || !arguments.items.is_empty() => {
                return Err(CliError::Message(self.words().error_part_of_lines()));
            }
            ExportForm::CsvWide if arguments.notes => {
                return Err(CliError::Message(self.words().error_notes_by_day()));
            }
            ExportForm::Jsonl => return Ok(None),
            ExportForm::Csv => TableShape::Entries,
            ExportForm::CsvWide => TableShape::Days,
        };
        let (first, last) = match &arguments.days {
            Some(days) => self.range_of_days(days).map(|(first, last)| (Some(first), Some(last)))?,
            None => (None, None),
        };
        let item = |given: &String| Ok(self.journal.items().find_item_or_archived(given)?.id);
        let items = arguments.items.iter().map(item).collect::<Result<_, EbbError>>()?;
        Ok(Some(TableOptions { shape, first, last, items, notes: arguments.notes }))
    }
}
