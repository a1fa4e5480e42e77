//! Bringing in another app's file: read, preview, commit whole or not at all, undo as one.
//!
//! A row that cannot be read is reported with its line and the reason, and the good ones go in; a caller that
//! wants all or nothing looks at the preview first. The same file twice adds nothing: an entry's identity is
//! made from the source and what names the row there, never from its content.

mod visible;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, ErrorKind};
use std::path::Path;

use serde::Serialize;

use crate::catalog::{Catalog, Item};
use crate::entry::{Body, Draft, Entry, EntryId, When};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::storage::{Imported, SourceRow, StoreError, imported_id};
use crate::time::{Day, Moment};

/// Why a file could not be brought in. Nothing was written.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the message of each variant says what it and its data mean")]
pub enum ImportError {
    #[error("there is no file {0}")]
    NoSuchFile(String),
    #[error("{0} is a folder")]
    IsAFolder(String),
    #[error("{0} cannot be read")]
    NotReadable(String),
    #[error("{0} is of no known format")]
    UnknownFormat(String),
    #[error("{path}, line {line}: {reason}")]
    BadFile { path: String, line: u64, reason: String },
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<ImportError> for EbbError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::NoSuchFile(path) => Self::NoSuchFile { path },
            ImportError::IsAFolder(path) => Self::IsAFolder { path },
            ImportError::NotReadable(path) => Self::NotReadable { path },
            ImportError::UnknownFormat(path) => Self::UnknownFormat { path },
            ImportError::BadFile { path, line, reason } => Self::BadFile { path, line, reason },
            ImportError::Store(error) => error.into(),
        }
    }
}

/// What a file brought, or would bring.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ImportReport {
    /// The format, such as `visible`.
    pub format: String,
    /// Rows in the file, its header apart.
    pub rows: u64,
    /// Rows that became entries.
    pub added: u64,
    /// Rows that were here before, or stand in the file twice.
    pub duplicates: u64,
    /// Rows that corrected what the same file said before.
    pub amended: u64,
    /// Rows that could not be read, with the reason.
    pub skipped: Vec<Skipped>,
    /// The earliest day in it.
    pub first_day: Option<Day>,
    /// The latest day in it.
    pub last_day: Option<Day>,
    /// What each of the file's names became.
    pub mapping: Vec<Mapping>,
    /// Whether it was written; `false` for a preview.
    pub written: bool,
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Skipped {
    /// Its line, counted from 1, the header's.
    pub line: u64,
    /// Why, in words.
    pub reason: String,
}

/// What one of the file's names became.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Mapping {
    /// As it stands in the file.
    pub from: String,
    /// What it is here, in words.
    pub to: String,
    /// An item of the person's own is made for it.
    pub new_item: bool,
    /// How many rows it has.
    pub rows: u64,
}

/// How a file is to be read, where it does not say so itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ImportOptions {
    /// In Visible's files a higher number for sleep means better sleep. In the app's own exports it means worse;
    /// some tools that write the format turn it round.
    pub visible_sleep_higher_is_better: bool,
}

/// A file, read.
struct Parsed {
    format: &'static str,
    rows: u64,
    entries: Vec<ParsedRow>,
    duplicates: u64,
    skipped: Vec<(u64, Reason)>,
    mapping: BTreeMap<String, (Target, u64)>,
    new_items: BTreeMap<String, Item>,
}

/// A row, read.
struct ParsedRow {
    key: String,
    when: When,
    draft: Draft,
}

/// What a file's name becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Target {
    /// A catalogue item, built in or made for it.
    Item(crate::catalog::ItemId),
    /// An entry kind that has no item.
    Kind(&'static str),
}

/// Why a row is skipped; `skip-…` in the locales.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Reason {
    /// Fields are missing.
    Short,
    /// A note without text.
    Empty,
    /// Not UTF-8.
    NotText,
    /// The date is none.
    Date(String),
    /// The value is no number.
    Number(String),
    /// The value is outside its scale.
    Range { given: String, low: i32, high: i32 },
    /// Another line says something else of the same thing on the same day.
    Contradicts(u64),
    /// The name is empty.
    Nameless,
}

/// Called as an import goes on, with rows done and rows in all.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64);

impl Journal {
    /// What a file would bring; nothing is written.
    pub fn preview_import(&self, path: &Path, now: &Moment) -> Result<ImportReport, EbbError> {
        self.preview_import_with(path, ImportOptions::default(), now)
    }

    /// The same, read as the options say.
    pub fn preview_import_with(
        &self,
        path: &Path,
        options: ImportOptions,
        _now: &Moment,
    ) -> Result<ImportReport, EbbError> {
        let parsed = self.parse(path, options)?;
        let catalog = self.catalog();
        self.read(|reader| {
            let mut report = self.report(&parsed, false);
            for row in &parsed.entries {
                let entry = row.entry(parsed.format, &catalog);
                let row = SourceRow { source: parsed.format, key: &row.key, entry: &entry };
                count(&mut report, reader.would_import(&row)?);
            }
            Ok(report)
        })
    }

    /// Brings a file in, whole or not at all; one undo takes it back.
    pub fn import(&self, path: &Path, now: &Moment) -> Result<ImportReport, EbbError> {
        let (report, _) = self.import_with(path, ImportOptions::default(), now, &mut |_, _| {})?;
        Ok(report)
    }

    /// The same, read as the options say, telling how far it is. No change where nothing was new.
    pub fn import_with(
        &self,
        path: &Path,
        options: ImportOptions,
        now: &Moment,
        progress: Progress<'_>,
    ) -> Result<(ImportReport, Option<Change>), EbbError> {
        let parsed = self.parse(path, options)?;
        let label = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let catalog = self.catalog();
        let (report, change) = self.write_import(parsed.format, &label, now, |writer| {
            for (id, item) in &parsed.new_items {
                if writer.record("item", id)?.is_none() {
                    writer.put_record("item", id, &serde_json::to_string(item).map_err(StoreError::from)?)?;
                }
            }
            let mut report = self.report(&parsed, true);
            let total = parsed.entries.len() as u64;
            for (done, row) in (0..).zip(&parsed.entries) {
                let entry = row.entry(parsed.format, &catalog);
                let row = SourceRow { source: parsed.format, key: &row.key, entry: &entry };
                count(&mut report, writer.import(&row)?);
                if done % 256 == 0 {
                    progress(done, total);
                }
            }
            progress(total, total);
            Ok(report)
        })?;
        Ok((report, (!change.entries.is_empty()).then_some(change)))
    }

    /// Reads a file. One without a single good row is refused: it is more likely the wrong file than one full of
    /// slips.
    fn parse(&self, path: &Path, options: ImportOptions) -> Result<Parsed, ImportError> {
        let parsed = parse(path, options)?;
        match parsed.skipped.first() {
            Some((line, reason)) if parsed.entries.is_empty() => Err(ImportError::BadFile {
                path: path.display().to_string(),
                line: *line,
                reason: self.word_reason(reason),
            }),
            _ => Ok(parsed),
        }
    }

    fn report(&self, parsed: &Parsed, written: bool) -> ImportReport {
        let days = || parsed.entries.iter().map(|row| row.when.day(crate::time::Rollover::default()));
        let own = Catalog::new(parsed.new_items.values().cloned());
        let known = self.catalog();
        ImportReport {
            format: parsed.format.to_owned(),
            rows: parsed.rows,
            added: 0,
            duplicates: parsed.duplicates,
            amended: 0,
            skipped: parsed
                .skipped
                .iter()
                .map(|(line, reason)| Skipped { line: *line, reason: self.word_reason(reason) })
                .collect(),
            first_day: days().min(),
            last_day: days().max(),
            mapping: parsed
                .mapping
                .iter()
                .map(|(from, (target, rows))| Mapping {
                    from: from.clone(),
                    to: match target {
                        Target::Item(id) => own.label(id, self.words()),
                        Target::Kind(kind) => self.words().get(&format!("kind-{kind}")),
                    },
                    new_item: matches!(target, Target::Item(id) if known.get(id).is_none()),
                    rows: *rows,
                })
                .collect(),
            written,
        }
    }

    fn word_reason(&self, reason: &Reason) -> String {
        let words = self.words();
        match reason {
            Reason::Short => words.get("skip-short"),
            Reason::Empty => words.get("skip-empty"),
            Reason::NotText => words.get("skip-not-text"),
            Reason::Date(given) => words.say("skip-date", &[("given", given.into())]),
            Reason::Number(given) => words.say("skip-number", &[("given", given.into())]),
            Reason::Range { given, low, high } => {
                words.say("skip-range", &[("given", given.into()), ("low", (*low).into()), ("high", (*high).into())])
            }
            Reason::Contradicts(line) => words.say("skip-contradicts", &[("line", (*line).into())]),
            Reason::Nameless => words.get("skip-nameless"),
        }
    }
}

impl ParsedRow {
    fn entry(&self, source: &str, catalog: &Catalog) -> Entry {
        let Draft { mark, note, mut body, .. } = self.draft.clone();
        // What the person merged into another item comes in as that.
        if let Some(item) = body.item_mut() {
            *item = catalog.resolve(item);
        }
        // Files of this kind know days, not moments, so the rollover hour has no say.
        let day = body.day(&self.when, crate::time::Rollover::default());
        Entry { id: self.id(source), when: self.when.clone(), day, mark, note, body }
    }

    fn id(&self, source: &str) -> EntryId {
        imported_id(source, &self.key)
    }
}

fn count(report: &mut ImportReport, became: Imported) {
    *match became {
        Imported::Added => &mut report.added,
        Imported::Known => &mut report.duplicates,
        Imported::Amended => &mut report.amended,
    } += 1;
}

/// Opens a file and reads it in the format its first lines show.
fn parse(path: &Path, options: ImportOptions) -> Result<Parsed, ImportError> {
    let name = path.display().to_string();
    if path.is_dir() {
        return Err(ImportError::IsAFolder(name));
    }
    let file = File::open(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => ImportError::NoSuchFile(name.clone()),
        _ => ImportError::NotReadable(name.clone()),
    })?;
    visible::parse(BufReader::new(file), options).map_err(|error| match error {
        visible::Failure::Header => ImportError::UnknownFormat(name),
        visible::Failure::Io => ImportError::NotReadable(name),
    })
}

/// The body of a symptom in four steps.
fn four_step(item: &str, raw: f64) -> Body {
    use crate::entry::{Rating, Scale, Severity};
    Body::symptom(item, Severity::Rated { rating: Rating { raw, scale: Scale::FourStep } })
}
