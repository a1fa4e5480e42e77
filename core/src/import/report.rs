//! What an import added, or would add.

use serde::Serialize;

use super::parsed::{Parsed, SleepReading, Target};
use crate::catalog::{Catalog, Item};
use crate::labels::Labels;
use crate::storage::ImportOutcome;
use crate::time::{Day, Rollover};

/// What an import added, or what it would add.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ImportReport {
    /// The format: `visible`, `bearable` or `daylio`.
    pub format: String,
    /// Rows in the file, without its header.
    pub rows: u64,
    /// Entries that are new. In some formats a row brings several.
    pub added: u64,
    /// Entries that were imported before, or occur twice in the file.
    pub duplicates: u64,
    /// Entries that correct an earlier import.
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
    /// How the numbers for sleep were read, of a format that leaves it open; absent without any.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub sleep: Option<SleepReading>,
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

/// What a screen shows of an import, in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ImportPage {
    /// What the file is, from when to when, how much of it is new, and what is left out.
    pub sentences: Vec<String>,
    /// The lines that cannot be read, each with the reason; of many, the first ones and how many more there are.
    pub bad_lines: Vec<String>,
    /// What the entries are of, that with the most first.
    pub items: Vec<ImportedItem>,
    /// Above the examples: the day that they are of; `None` if there are none.
    pub examples_of: Option<String>,
    /// Entries of the last day, as the diary shows them.
    pub examples: Vec<String>,
    /// Whether it depends on [`ImportOptions`](super::ImportOptions) what a number for sleep means.
    pub asks_about_sleep: bool,
}

/// One of the things that entries of a file are of.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ImportedItem {
    /// Its name in Ebb.
    pub label: String,
    /// How many entries the file has of it, its name there if that is another one, and whether it is new in Ebb.
    pub line: String,
}

/// The report before any row is counted.
pub(super) fn report(parsed: &Parsed, labels: &Labels, (written, rollover): (bool, Rollover)) -> ImportReport {
    let days = || parsed.entries.iter().map(|row| row.when.day(rollover));
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
        sleep: parsed.sleep,
        notice: if parsed.rows == 0 {
            Some(words.import_no_rows())
        } else {
            (!hidden.is_empty()).then(|| words.import_hidden_trackers(hidden.len(), hidden.join(", ")))
        },
        page: ImportPage::default(),
    }
}

/// Counts what became of a row.
pub(super) fn count(report: &mut ImportReport, became: ImportOutcome) {
    *match became {
        ImportOutcome::Added => &mut report.added,
        ImportOutcome::Known => &mut report.duplicates,
        ImportOutcome::Amended => &mut report.amended,
    } += 1;
}
