//! Reading a file in the format that its first lines indicate.

use std::fs::File;
use std::io::{BufReader, ErrorKind};
use std::path::Path;

use super::error::{ImportError, MEGABYTES_MOST};
use super::file_kind::FileKind;
use super::parsed::{ImportOptions, Parsed};
use super::text_file::Failure;
use super::{bearable, daylio, visible};
use crate::i18n::Words;
use crate::labels::Labels;
use crate::time::Moment;

/// Reads a file. A file without a single valid row is refused, because it is more likely the wrong file than one full
/// of mistakes.
pub(super) fn read_file(
    path: &Path,
    options: ImportOptions,
    labels: &Labels,
    now: &Moment,
) -> Result<Parsed, ImportError> {
    let words = labels.words;
    let mut parsed = parse(path, options, labels, now)?;
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
pub(super) fn bad_lines(path: &Path, parsed: &Parsed, words: Words) -> ImportError {
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

/// Opens a file and reads it in the format indicated by its first lines.
fn parse(path: &Path, options: ImportOptions, labels: &Labels, now: &Moment) -> Result<Parsed, ImportError> {
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
    if kind.is_of_another_app() && is_large() {
        return Err(ImportError::TooLarge(name));
    }
    let file = BufReader::new(file);
    let parsed = match kind {
        FileKind::Bearable => bearable::parse(file, labels, now),
        FileKind::Daylio => daylio::parse(file, labels, now),
        // Its own header says what is missing of it.
        _ => visible::parse(file, options),
    };
    parsed.map_err(|error| match error {
        Failure::Empty => ImportError::Empty(name),
        Failure::Utf16 => ImportError::Utf16(name),
        Failure::NotText => ImportError::NotText(name),
        Failure::Header => ImportError::UnknownFormat(name),
        Failure::Io => ImportError::NotReadable(name),
    })
}
