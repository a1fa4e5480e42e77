//! Importing another app's file: preview it, then import it as one operation.
//!
//! All or nothing: a row that cannot be read is reported with its line and the reason, and then nothing is imported, unless
//! the person chooses to leave such rows out. Importing a file twice adds nothing, because an entry's id is
//! derived from the source and the row's key there, never from its content.

mod file_kind;
mod page;
mod records;
mod visible;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, ErrorKind};
use std::path::Path;

use serde::Serialize;

use crate::catalog::{Catalog, Item, ItemId, LABEL_MOST};
use crate::crisis;
use crate::entry::{Body, Draft, Entry, EntryId, EntryKind, NOTE_MOST, Rating, Scale, Severity, When};
use crate::error::{EbbError, FileProblem, echo};
use crate::i18n::Words;
use crate::journal::{Change, Journal};
use crate::labels::Labels;
use crate::service::service;
use crate::storage::{ITEM, ImportOutcome, Reader, SourceRow, StoreError, Writer, imported_id};
use crate::time::{Day, Moment, Rollover};

/// Why a file could not be imported. Nothing was written.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the message of each variant says what it and its data mean")]
pub enum ImportError {
    #[error("there is no file {0}")]
    NoSuchFile(String),
    #[error("{0} is a folder")]
    IsAFolder(String),
    #[error("{0} cannot be read")]
    NotReadable(String),
    #[error("{0} is larger than {MEGABYTES_MOST} MB")]
    TooLarge(String),
    #[error("{0} is of no known format")]
    UnknownFormat(String),
    #[error("{0} is empty")]
    Empty(String),
    #[error("{0} is text in UTF-16")]
    Utf16(String),
    #[error("{0} is no text")]
    NotText(String),
    #[error("{path}, line {line}: {reason}")]
    BadFile { path: String, line: u64, reason: String },
    #[error("{path}: {count} lines cannot be read: {lines}")]
    BadLines { path: String, count: u64, lines: String },
    #[error("{path}: {problem}")]
    OtherFile { path: String, problem: FileProblem },
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<ImportError> for EbbError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::NoSuchFile(path) => Self::File { path, problem: FileProblem::Missing },
            ImportError::IsAFolder(path) => Self::File { path, problem: FileProblem::IsAFolder },
            ImportError::NotReadable(path) => Self::File { path, problem: FileProblem::NotReadable },
            ImportError::TooLarge(path) => {
                Self::File { path, problem: FileProblem::TooLarge { megabytes: MEGABYTES_MOST } }
            }
            ImportError::UnknownFormat(path) => Self::File { path, problem: FileProblem::UnknownFormat },
            ImportError::Empty(path) => Self::File { path, problem: FileProblem::Empty },
            ImportError::Utf16(path) => Self::File { path, problem: FileProblem::Utf16 },
            ImportError::NotText(path) => Self::File { path, problem: FileProblem::NotText },
            ImportError::BadLines { path, count, lines } => {
                Self::File { path, problem: FileProblem::BadLines { count, lines } }
            }
            ImportError::BadFile { path, line, reason } => {
                Self::File { path, problem: FileProblem::BadLine { line, reason } }
            }
            ImportError::OtherFile { path, problem } => Self::File { path, problem },
            ImportError::Store(error) => error.into(),
        }
    }
}

/// What an import added, or what it would add.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ImportReport {
    /// The format, such as `visible`.
    pub format: String,
    /// Rows in the file, without its header.
    pub rows: u64,
    /// Rows that became entries.
    pub added: u64,
    /// Rows that were imported before, or occur twice in the file.
    pub duplicates: u64,
    /// Rows that correct an earlier import.
    pub amended: u64,
    /// Rows that could not be read, with the reason.
    pub skipped: Vec<SkippedRow>,
    /// The earliest day of a valid row.
    pub first_day: Option<Day>,
    /// The latest day of a valid row.
    pub last_day: Option<Day>,
    /// What each name in the file maps to.
    pub mapping: Vec<NameMapping>,
    /// Whether the journal was changed; `false` for a preview.
    pub written: bool,
    /// Something about the whole file to tell the person: that it has no rows, or that a tracker becomes no button
    /// because its name is a crisis word.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub notice: Option<String>,
    /// All of it in words, for a screen.
    #[serde(skip)]
    pub page: ImportPage,
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SkippedRow {
    /// Its line; the header is line 1.
    pub line: u64,
    /// Why, in words.
    pub reason: String,
}

/// What a name in the file maps to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NameMapping {
    /// The name in the file; the new item's where that of the file is not shown.
    pub from: String,
    /// What it becomes in Ebb, in words.
    pub to: String,
    /// Whether a custom item is created for it.
    pub new_item: bool,
    /// How many rows it has.
    pub rows: u64,
}

/// How to read what the file itself leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ImportOptions {
    /// Whether a higher number for sleep means better sleep. In the app's own exports it means worse sleep; some tools
    /// that write the format reverse it.
    pub visible_sleep_higher_is_better: bool,
    /// Whether rows that cannot be read are left out and the others imported. Otherwise such a row is an error, and
    /// nothing is imported.
    #[cfg_attr(feature = "uniffi", uniffi(default = false))]
    pub skip_bad_rows: bool,
}

/// The parsed content of a file.
struct Parsed {
    format: &'static str,
    rows: u64,
    entries: Vec<ParsedRow>,
    duplicates: u64,
    skipped: Vec<(u64, Reason)>,
    mapping: BTreeMap<String, (Target, u64)>,
    new_items: BTreeMap<String, Item>,
}

/// The parsed content of a row.
struct ParsedRow {
    key: String,
    when: When,
    draft: Draft,
}

/// What a name in the file maps to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Target {
    /// A catalogue item, built in or created for it.
    Item(ItemId),
    /// An entry kind that has no item.
    Kind(EntryKind),
}

/// Why a row is skipped. Worded under `skip-…` in the locales.
#[derive(Debug, Clone, PartialEq)]
enum Reason {
    /// Fields are missing.
    Short,
    /// A note without text.
    Empty,
    /// Not UTF-8.
    NotText,
    /// The date cannot be read.
    Date(String),
    /// The date is outside the years 1900–2100.
    Year(String),
    /// The note has so many characters, which are too many.
    LongNote(u64),
    /// The name of an own tracker has so many characters, which are too many.
    LongName(u64),
    /// The line has more than so many characters.
    LongLine(u64),
    /// A quotation mark closes only in this line, behind other rows.
    OpenQuote(u64),
    /// The value is not a number.
    Number(String),
    /// The value is outside its scale.
    Range { given: String, low: f64, high: f64 },
    /// Another line has a different value for the same thing on the same day.
    Contradicts(u64),
    /// The tracker's name is empty.
    Nameless,
}

/// Callback for the progress of an import: rows done, rows in total.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64);

pub(crate) use file_kind::{FileKind, check_backup};
pub use page::{ImportPage, ImportedItem};

/// The largest file that is imported, in megabytes: decades of thirty trackers a day. All of its rows are held in memory.
const MEGABYTES_MOST: u32 = 32;

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
    pub fn preview(&self, path: &Path, options: ImportOptions) -> Result<ImportReport, EbbError> {
        let parsed = read_file(path, options, self.journal.words())?;
        self.journal.read(|reader| preview(reader, &parsed))
    }

    /// Imports a file, all or nothing, as one operation.
    ///
    /// Fails with [`FileProblem::BadLines`] if rows cannot be read, unless [`ImportOptions::skip_bad_rows`] leaves them
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
        let words = self.journal.words();
        let parsed = read_file(path, options, words)?;
        if !options.skip_bad_rows && !parsed.skipped.is_empty() {
            return Err(bad_lines(path, &parsed, words).into());
        }
        let label = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (report, change) =
            self.journal.write_import(parsed.format, &label, now, |writer| import(writer, &parsed, progress))?;
        Ok(ImportChange { report, change })
    }
}

/// The methods with paths, as phones call them: under the same names, with paths as text.
#[cfg(feature = "uniffi")]
#[uniffi::export]
impl Imports {
    /// What importing a file would add. Writes nothing.
    #[uniffi::method(name = "preview")]
    fn preview_at(&self, path: &str, options: ImportOptions) -> Result<ImportReport, EbbError> {
        self.preview(Path::new(path), options)
    }

    /// Imports a file, all or nothing, as one operation.
    #[uniffi::method(name = "run")]
    fn run_at(&self, path: &str, options: ImportOptions, now: &Moment) -> Result<ImportChange, EbbError> {
        self.run(Path::new(path), options, now)
    }
}

/// The report for a file that has not been imported.
fn preview(reader: &Reader<'_>, parsed: &Parsed) -> Result<ImportReport, EbbError> {
    let labels = reader.labels();
    let mut report = report(parsed, &labels, false);
    for row in &parsed.entries {
        let entry = row.entry(parsed.format, &labels.catalog);
        let row = SourceRow { source: parsed.format, key: &row.key, entry: &entry };
        count(&mut report, reader.would_import(&row)?);
    }
    report.page = page::page(parsed, &report, &labels);
    Ok(report)
}

/// Writes the new items and the entries of a file.
fn import(writer: &mut Writer<'_>, parsed: &Parsed, progress: Progress<'_>) -> Result<ImportReport, EbbError> {
    // Take the labels before writing: the report says which items are new.
    let labels = writer.labels();
    for (id, item) in &parsed.new_items {
        if writer.record(ITEM, id)?.is_none() {
            writer.put_record(ITEM, id, &serde_json::to_string(item).map_err(StoreError::from)?)?;
        }
    }
    let mut report = report(parsed, &labels, true);
    let total = parsed.entries.len() as u64;
    for (done, row) in (0..).zip(&parsed.entries) {
        let entry = row.entry(parsed.format, &labels.catalog);
        let row = SourceRow { source: parsed.format, key: &row.key, entry: &entry };
        count(&mut report, writer.import(&row)?);
        if done % 256 == 0 {
            progress(done, total);
        }
    }
    progress(total, total);
    report.page = page::page(parsed, &report, &labels);
    Ok(report)
}

/// Reads a file. A file without a single valid row is refused, because it is more likely the wrong file than one full
/// of mistakes.
fn read_file(path: &Path, options: ImportOptions, words: Words) -> Result<Parsed, ImportError> {
    let mut parsed = parse(path, options)?;
    name_hidden_trackers(&mut parsed, words);
    match parsed.skipped.first() {
        Some((line, reason)) if parsed.entries.is_empty() => {
            Err(ImportError::BadFile { path: path.display().to_string(), line: *line, reason: reason.in_words(words) })
        }
        _ => Ok(parsed),
    }
}

/// Gives the trackers whose names are not shown a neutral one each.
fn name_hidden_trackers(parsed: &mut Parsed, words: Words) {
    let hidden = parsed.new_items.values_mut().filter(|item| item.label.is_none());
    for (number, item) in (1_u32..).zip(hidden) {
        item.label = Some(words.import_hidden_tracker(number));
    }
}

/// The rows that cannot be read, the first of them with their reasons.
fn bad_lines(path: &Path, parsed: &Parsed, words: Words) -> ImportError {
    /// How many are listed; the preview lists all.
    const SHOWN: usize = 10;
    let count = parsed.skipped.len();
    let listed = parsed.skipped.iter().take(SHOWN);
    let mut lines: Vec<String> =
        listed.map(|(line, reason)| words.import_bad_line(*line, reason.in_words(words))).collect();
    if count > SHOWN {
        lines.push(words.import_bad_lines_more(count - SHOWN));
    }
    ImportError::BadLines { path: path.display().to_string(), count: count as u64, lines: lines.join(" ") }
}

/// The report before any row is counted.
fn report(parsed: &Parsed, labels: &Labels, written: bool) -> ImportReport {
    let days = || parsed.entries.iter().map(|row| row.when.day(Rollover::default()));
    let new_items = Catalog::new(parsed.new_items.values().cloned());
    let words = labels.words;
    let is_hidden = |item: &&Item| item.archived;
    let hidden: Vec<String> =
        parsed.new_items.values().filter(is_hidden).map(|item| new_items.label(&item.id, words)).collect();
    let mapping = |(from, (target, rows)): (&String, &(Target, u64))| NameMapping {
        from: match parsed.new_items.get(from).filter(is_hidden) {
            Some(item) => new_items.label(&item.id, words),
            None => from.clone(),
        },
        to: match target {
            Target::Item(id) => new_items.label(id, words),
            Target::Kind(kind) => words.variant("kind", kind.id()),
        },
        new_item: matches!(target, Target::Item(id) if labels.catalog.get(id).is_none()),
        rows: *rows,
    };
    ImportReport {
        format: parsed.format.to_owned(),
        rows: parsed.rows,
        added: 0,
        duplicates: parsed.duplicates,
        amended: 0,
        skipped: parsed
            .skipped
            .iter()
            .map(|(line, reason)| SkippedRow { line: *line, reason: reason.in_words(words) })
            .collect(),
        first_day: days().min(),
        last_day: days().max(),
        mapping: parsed.mapping.iter().map(mapping).collect(),
        written,
        notice: if parsed.rows == 0 {
            Some(words.import_no_rows())
        } else {
            (!hidden.is_empty()).then(|| words.import_hidden_trackers(hidden.len(), hidden.join(", ")))
        },
        page: ImportPage::default(),
    }
}

impl Reason {
    fn in_words(&self, words: Words) -> String {
        // What stands in the file is repeated, but for a crisis word: an import never opens the card.
        let shown = |given: &String| if crisis::detect(given).is_some() { "…".to_owned() } else { echo(given) };
        match self {
            Self::Short => words.skip_short(),
            Self::Empty => words.skip_empty(),
            Self::NotText => words.skip_not_text(),
            Self::Date(given) => words.skip_date(shown(given)),
            Self::Year(given) => words.skip_year(shown(given)),
            Self::LongNote(length) => words.skip_long_note(*length, NOTE_MOST),
            Self::LongName(length) => words.skip_long_name(*length, LABEL_MOST),
            Self::LongLine(most) => words.skip_long_line(*most),
            Self::OpenQuote(line) => words.skip_open_quote(*line),
            Self::Number(given) => words.skip_number(shown(given)),
            Self::Range { given, low, high } => words.skip_range(shown(given), words.number(*low), words.number(*high)),
            Self::Contradicts(line) => words.skip_contradicts(*line),
            Self::Nameless => words.skip_nameless(),
        }
    }
}

impl ParsedRow {
    fn entry(&self, source: &str, catalog: &Catalog) -> Entry {
        let Draft { mark, carer, note, mut body, .. } = self.draft.clone();
        // What the person merged into another item is imported as that.
        if let Some(item) = body.item_mut() {
            *item = catalog.resolve(item);
        }
        // These files hold days, not moments, so the rollover hour does not matter.
        let day = body.day(&self.when, Rollover::default());
        Entry { id: self.id(source), when: self.when.clone(), day, mark, carer, note, body }
    }

    fn id(&self, source: &str) -> EntryId {
        imported_id(source, &self.key)
    }
}

fn count(report: &mut ImportReport, became: ImportOutcome) {
    *match became {
        ImportOutcome::Added => &mut report.added,
        ImportOutcome::Known => &mut report.duplicates,
        ImportOutcome::Amended => &mut report.amended,
    } += 1;
}

/// Opens a file and reads it in the format indicated by its first lines.
fn parse(path: &Path, options: ImportOptions) -> Result<Parsed, ImportError> {
    let name = path.display().to_string();
    if path.is_dir() {
        return Err(ImportError::IsAFolder(name));
    }
    let file = File::open(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => ImportError::NoSuchFile(name.clone()),
        _ => ImportError::NotReadable(name.clone()),
    })?;
    let kind = FileKind::of(path);
    if let Some(problem) = kind.not_an_import() {
        return Err(ImportError::OtherFile { path: name, problem });
    }
    let is_large = || file.metadata().is_ok_and(|found| found.len() > u64::from(MEGABYTES_MOST) << 20);
    // Anything else is refused by its first line, however long it is.
    if kind == FileKind::Visible && is_large() {
        return Err(ImportError::TooLarge(name));
    }
    visible::parse(BufReader::new(file), options).map_err(|error| match error {
        visible::Failure::Empty => ImportError::Empty(name),
        visible::Failure::Utf16 => ImportError::Utf16(name),
        visible::Failure::NotText => ImportError::NotText(name),
        visible::Failure::Header => ImportError::UnknownFormat(name),
        visible::Failure::Io => ImportError::NotReadable(name),
    })
}

/// A symptom rated in four steps.
fn four_step(item: &str, raw: f64) -> Body {
    Body::symptom(item, Severity::Rated { rating: Rating { raw, scale: Scale::FourStep } })
}
