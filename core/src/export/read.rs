//! Reading the lines.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use serde_json::error::Category;
use serde_json::value::RawValue;

use super::names::NeutralNames;
use crate::crisis;
use crate::error::{EbbError, FileProblem, JournalProblem, excerpt};
use crate::i18n::Words;
use crate::import::FileKind;
use crate::journal::Features;
use crate::logging;
use crate::storage::{
    ChangeLine, ChangeTarget, FORMAT, Header, JournalLine, LINES_VERSION, LoadError, Loader, RecordLine, RowState,
    Store, StoreError,
};
use crate::time::Timestamp;

/// The longest line that is read, in bytes: a note has at most 20,000 characters, and no field is much longer.
const LINE_MOST: u64 = 4 << 20;

/// Why lines could not be read. Nothing was written.
#[derive(Debug)]
pub(crate) enum ReadLinesError {
    /// The first line is none of ours.
    NotLines,
    /// They were written by a newer version.
    Newer(u32),
    /// A line is wrong.
    Line {
        /// Its number; the first is 1.
        line: u64,
        /// Why.
        reason: String,
    },
    /// A line is no JSON, or not of the form that is written.
    Json {
        /// Its number; the first is 1.
        line: u64,
        /// Why.
        error: serde_json::Error,
    },
    /// A line is no text.
    NotText {
        /// Its number; the first is 1.
        line: u64,
    },
    /// They end before the last line.
    Cut {
        /// The number of whole lines.
        lines: u64,
    },
    /// They could not be read from where they are.
    Io(io::Error),
    /// They could not be written into the journal.
    Store(StoreError),
}

impl From<StoreError> for ReadLinesError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// What was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ReadLines {
    /// When the lines were written.
    pub(crate) written: Timestamp,
    /// Number of entries, without deleted ones.
    pub(crate) entries: u32,
    /// Number of lines.
    pub(crate) lines: u64,
    /// Number of names that are not read as they stand there.
    pub(crate) neutral_names: u32,
}

/// What the lines are held to.
#[derive(Clone, Copy)]
pub(crate) struct LineRules {
    /// What the features registered.
    pub(crate) features: &'static Features,
    /// The words of the refusals.
    pub(crate) words: Words,
}

impl LineRules {
    /// Refuses a line that no version writes.
    fn check(&self, line: &JournalLine<'_>) -> Result<(), String> {
        match line {
            JournalLine::Record(record) if record.state == RowState::Erased => Ok(()),
            JournalLine::Record(record) => self.record(&record.kind, &record.id, record.body.get()),
            JournalLine::Change(change) => self.change(change),
            _ => Ok(()),
        }
    }

    fn record(&self, kind: &str, id: &str, body: &str) -> Result<(), String> {
        let refused = self.features.check_record(kind, id, body);
        refused.map_err(|error| error.in_words(kind, self.words))
    }

    /// What a record was before and after a change is read again, to tell what was done.
    fn change(&self, change: &ChangeLine<'_>) -> Result<(), String> {
        let ChangeTarget::Record(kind, id) = &change.of else { return Ok(()) };
        if change.field != "body" {
            return Ok(());
        }
        let around = [change.before, change.after].into_iter().flatten();
        around.map(RawValue::get).try_for_each(|body| self.record(kind, id, body))
    }

    /// Why a line cannot be taken, in words. What stands in the file is repeated, but for a crisis word: nobody typed it
    /// now, and a restored export opens no card.
    fn in_words(&self, error: LoadError) -> Result<String, StoreError> {
        let words = self.words;
        let reason = match error {
            LoadError::Store(error) => return Err(error),
            LoadError::Line | LoadError::BadValue => words.line_bad_value(),
            LoadError::Json(error) => json_in_words(&error, words),
            LoadError::UnknownField => words.line_unknown_field(),
            LoadError::Created => words.line_created(),
            LoadError::Repeated => words.line_repeated(),
            LoadError::Unknown(name) => words.line_unknown_name(name),
            LoadError::Entry(invalid) => EbbError::from(invalid).in_words(words).trim_end_matches('.').to_owned(),
        };
        Ok(if crisis::detect(&reason).is_some() { words.line_bad_value() } else { reason })
    }
}

/// Reads lines into an empty journal, all or nothing.
pub(crate) fn read_lines(store: &Store, from: impl BufRead, rules: LineRules) -> Result<ReadLines, ReadLinesError> {
    store.load(|loader| take_lines(loader, from, rules))
}

/// Passes lines to a loader.
fn take_lines(loader: &mut Loader<'_, '_>, from: impl BufRead, rules: LineRules) -> Result<ReadLines, ReadLinesError> {
    let mut names = NeutralNames::new(rules.features, rules.words);
    let read = each_line(from, |line, number| {
        rules.check(line).map_err(|reason| ReadLinesError::Line { line: number, reason })?;
        let taken = take_neutrally(loader, line, &mut names);
        taken.map_err(|error| match rules.in_words(error) {
            Ok(reason) => ReadLinesError::Line { line: number, reason },
            Err(error) => ReadLinesError::Store(error),
        })
    })?;
    loader.complete_doses(logging::complete_dose)?;
    Ok(ReadLines { neutral_names: names.count(), ..read })
}

/// Passes a line to a loader, with neutral names where it has some that are about a crisis.
fn take_neutrally(
    loader: &mut Loader<'_, '_>,
    line: &JournalLine<'_>,
    names: &mut NeutralNames,
) -> Result<(), LoadError> {
    match line {
        JournalLine::Record(record) => {
            if let Some(body) = names.instead(&record.kind, &record.id, record.body) {
                let (kind, id) = (record.kind.clone(), record.id.clone());
                return loader.take(&JournalLine::Record(RecordLine { kind, id, state: record.state, body: &body }));
            }
        }
        JournalLine::Change(change) => {
            if let ChangeTarget::Record(kind, id) = &change.of
                && change.field == "body"
            {
                let mut instead = |side: Option<&RawValue>| side.and_then(|body| names.instead(kind, id, body));
                let (before, after) = (instead(change.before), instead(change.after));
                if before.is_some() || after.is_some() {
                    return loader.take(&JournalLine::Change(ChangeLine {
                        operation: change.operation,
                        of: ChangeTarget::Record(kind.clone(), id.clone()),
                        field: change.field.clone(),
                        before: before.as_deref().or(change.before),
                        after: after.as_deref().or(change.after),
                    }));
                }
            }
        }
        _ => {}
    }
    loader.take(line)
}

/// Reads lines to their end and writes nothing.
pub(crate) fn scan_lines(from: impl BufRead) -> Result<ReadLines, ReadLinesError> {
    each_line(from, |_, _| Ok(()))
}

fn each_line(
    from: impl BufRead,
    mut take: impl FnMut(&JournalLine<'_>, u64) -> Result<(), ReadLinesError>,
) -> Result<ReadLines, ReadLinesError> {
    let mut lines = Lines { from, number: 0, text: String::new() };
    let header = lines.header()?;
    let mut entries = 0;
    loop {
        lines.advance()?;
        let line = lines.parse()?;
        if let JournalLine::End(end) = &line {
            if end.lines != lines.number - 1 {
                return Err(ReadLinesError::Cut { lines: lines.number });
            }
            take(&line, lines.number)?;
            break;
        }
        entries += u32::from(matches!(&line, JournalLine::Entry(entry) if entry.is_live()));
        take(&line, lines.number)?;
    }
    Ok(ReadLines { written: header.written, entries, lines: lines.number, neutral_names: 0 })
}

/// What is wrong with a line that is no line of ours, without the English of serde, and without a crisis word.
fn json_in_words(error: &serde_json::Error, words: Words) -> String {
    let at = error.column();
    match error.classify() {
        Category::Eof => words.line_ends_early(at),
        Category::Syntax | Category::Io => words.line_no_json(at),
        Category::Data => {
            let text = error.to_string();
            // serde puts names between back ticks: first the one that is wrong.
            let name = text.split('`').nth(1).map(excerpt).filter(|name| crisis::detect(name).is_none());
            match name {
                Some(name) if text.starts_with("missing field") => words.line_missing_field(name),
                Some(name) if text.starts_with("unknown ") => words.line_unknown_name_in_it(name),
                _ => words.line_wrong_value(at),
            }
        }
    }
}

/// The lines of a text.
struct Lines<R> {
    from: R,
    /// The number of the current line.
    number: u64,
    text: String,
}

impl<R: BufRead> Lines<R> {
    fn header(&mut self) -> Result<Header<'static>, ReadLinesError> {
        /// What every version of the format begins with.
        #[derive(serde::Deserialize)]
        struct First {
            header: Version,
        }
        #[derive(serde::Deserialize)]
        struct Version {
            format: String,
            version: u32,
        }
        self.advance().map_err(|error| match error {
            ReadLinesError::Cut { .. } | ReadLinesError::NotText { .. } => ReadLinesError::NotLines,
            other => other,
        })?;
        // An editor may put a byte order mark at the beginning.
        if let Some(text) = self.text.strip_prefix('\u{feff}') {
            self.text = text.to_owned();
        }
        let first: First = serde_json::from_str(&self.text).map_err(|_| ReadLinesError::NotLines)?;
        if first.header.format != FORMAT {
            return Err(ReadLinesError::NotLines);
        }
        if first.header.version > LINES_VERSION {
            return Err(ReadLinesError::Newer(first.header.version));
        }
        match self.parse()? {
            JournalLine::Header(header) => {
                Ok(Header { format: FORMAT.into(), version: header.version, written: header.written })
            }
            _ => Err(ReadLinesError::NotLines),
        }
    }

    fn parse(&self) -> Result<JournalLine<'_>, ReadLinesError> {
        serde_json::from_str(&self.text).map_err(|error| ReadLinesError::Json { line: self.number, error })
    }

    /// Reads the next line.
    fn advance(&mut self) -> Result<(), ReadLinesError> {
        self.text.clear();
        let read = io::Read::take(&mut self.from, LINE_MOST).read_line(&mut self.text);
        let length = read.map_err(|error| match error.kind() {
            io::ErrorKind::InvalidData => ReadLinesError::NotText { line: self.number + 1 },
            _ => ReadLinesError::Io(error),
        })?;
        if length == 0 || !self.text.ends_with('\n') && u64::try_from(length).unwrap_or(u64::MAX) < LINE_MOST {
            return Err(ReadLinesError::Cut { lines: self.number });
        }
        self.number += 1;
        Ok(())
    }
}

/// Opens a file to read.
pub(crate) fn open_to_read(path: &Path) -> Result<File, EbbError> {
    if path.is_dir() {
        return Err(FileProblem::IsAFolder.at(path));
    }
    File::open(path).map_err(|error| FileProblem::of_reading(&error).at(path))
}

/// Reads the lines of a file to their end and writes nothing.
pub(crate) fn scan_file(export: &Path, words: Words) -> Result<ReadLines, EbbError> {
    scan_lines(BufReader::new(open_to_read(export)?)).map_err(|error| read_in_public(error, export, words))
}

/// The error about an export as callers get it.
pub(crate) fn read_in_public(error: ReadLinesError, export: &Path, words: Words) -> EbbError {
    let bad = |line: u64, reason: String| FileProblem::BadLine { line, reason }.at(export);
    match error {
        ReadLinesError::NotLines => FileKind::of(export).not_a_backup().unwrap_or(FileProblem::NotABackup).at(export),
        ReadLinesError::Newer(found) => newer(found, export),
        ReadLinesError::Line { line, reason } => bad(line, reason),
        ReadLinesError::Json { line, error } => bad(line, json_in_words(&error, words)),
        ReadLinesError::NotText { line } => bad(line, words.skip_not_text()),
        ReadLinesError::Cut { lines } => bad(lines + 1, words.line_cut()),
        ReadLinesError::Io(error) => io_in_public(&error, export),
        ReadLinesError::Store(error) => error.into(),
    }
}

pub(crate) fn newer(found: u32, path: &Path) -> EbbError {
    FileProblem::NewerSchema { found, known: LINES_VERSION }.at(path)
}

pub(crate) fn io_in_public(error: &std::io::Error, path: &Path) -> EbbError {
    match error.kind() {
        std::io::ErrorKind::StorageFull => JournalProblem::DiskFull.into(),
        _ => FileProblem::NotReadable.at(path),
    }
}
