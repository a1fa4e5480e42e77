//! Writing a table.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::path::Path;

use csv::{Terminator, Writer, WriterBuilder};

use super::{TableOptions, TableReport, TableShape, day_rows, entry_rows};
use crate::catalog::ItemId;
use crate::entry::Entry;
use crate::error::{EbbError, InvalidInput};
use crate::export::Exports;
use crate::export::lines::WriteLinesError;
use crate::export::service::written_whole;
use crate::storage::Reader;
use crate::time::Day;

/// What tells a spreadsheet that the text is UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Days that are read in one go: neither reads nor writes of the journal wait longer.
const CHUNK: i32 = 31;

/// The first and the last day of a table.
type Days = (Day, Day);

impl Exports {
    /// Writes a part of the diary as CSV (RFC 4180, UTF-8 with a mark) into a file that only its owner may read. Whatever was at
    /// the path is replaced once the new file is whole. Refused where the first day is after the last.
    pub fn write_table(&self, to: &Path, options: &TableOptions) -> Result<TableReport, EbbError> {
        let days = self.days_of(options)?;
        written_whole(self.journal.store(), to, |file| self.write(file, options, days))
    }

    /// Like [`Exports::write_table`], into anything that can be written to.
    pub fn write_table_to(&self, to: &mut dyn Write, options: &TableOptions) -> Result<TableReport, EbbError> {
        let days = self.days_of(options)?;
        self.write(to, options, days).map_err(|error| error.at(Path::new("-")))
    }

    /// The days that a table covers; `None` if nothing was logged.
    fn days_of(&self, options: &TableOptions) -> Result<Option<Days>, EbbError> {
        if let (Some(first), Some(last)) = (options.first, options.last)
            && last < first
        {
            return Err(InvalidInput::DaysBackwards { first: first.to_string(), last: last.to_string() }.into());
        }
        let Some((first, last)) = self.journal.read(|reader| Ok(reader.bounds()?))? else { return Ok(None) };
        let days = (options.first.unwrap_or(first).max(first), options.last.unwrap_or(last).min(last));
        Ok((days.0 <= days.1).then_some(days))
    }

    fn write(
        &self,
        to: impl Write,
        options: &TableOptions,
        days: Option<Days>,
    ) -> Result<TableReport, WriteLinesError> {
        let mut out = io::BufWriter::new(to);
        out.write_all(MARK).map_err(WriteLinesError::Io)?;
        let mut table = Table { out: WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out), rows: 0 };
        match options.shape {
            TableShape::Entries => self.entries(&mut table, options, days)?,
            TableShape::Days => self.days(&mut table, options, days)?,
        }
        table.out.flush().map_err(WriteLinesError::Io)?;
        // The header is no row.
        Ok(TableReport { rows: table.rows - 1, first: days.map(|days| days.0), last: days.map(|days| days.1) })
    }

    fn entries<W: Write>(
        &self,
        table: &mut Table<W>,
        options: &TableOptions,
        days: Option<Days>,
    ) -> Result<(), WriteLinesError> {
        let note = |text: &str| options.notes.then(|| super::cell::text(text).into_owned());
        table.row(entry_rows::COLUMNS.map(str::to_owned).into_iter().chain(note(entry_rows::NOTE)))?;
        let labels = self.journal.labels();
        for chunk in chunks(days) {
            for entry in self.in_public(|reader| entries_of(reader, chunk, &options.items))? {
                let cells = entry_rows::cells(&entry, &labels);
                table.row(cells.into_iter().chain(note(entry.note.as_deref().unwrap_or_default())))?;
            }
        }
        Ok(())
    }

    fn days<W: Write>(
        &self,
        table: &mut Table<W>,
        options: &TableOptions,
        days: Option<Days>,
    ) -> Result<(), WriteLinesError> {
        let labels = self.journal.labels();
        let items = self.columns(options, days)?;
        let header = day_rows::COLUMNS.map(str::to_owned).into_iter().chain(day_rows::names(&items, &labels));
        table.row(header)?;
        for chunk in chunks(days) {
            let (facts, flares, entries) = self.in_public(|reader| {
                let facts = reader.days(chunk.0, chunk.1)?.into_iter().map(|facts| (facts.day, facts));
                let flares = reader.flare_days(chunk.0)?;
                Ok((facts.collect::<BTreeMap<_, _>>(), flares, entries_of(reader, chunk, &items)?))
            })?;
            let mut by_day: BTreeMap<Day, Vec<Entry>> = BTreeMap::new();
            for entry in entries {
                by_day.entry(entry.day).or_default().push(entry);
            }
            for day in every_day(chunk) {
                let entries = by_day.get(&day).map(Vec::as_slice).unwrap_or_default();
                table.row(day_rows::cells(day, facts.get(&day), entries, &flares, &items))?;
            }
        }
        Ok(())
    }

    /// The items that have a column: those that are wanted, or all that were logged, the most frequent first.
    fn columns(&self, options: &TableOptions, days: Option<Days>) -> Result<Vec<ItemId>, WriteLinesError> {
        if !options.items.is_empty() {
            let mut seen = BTreeSet::new();
            return Ok(options.items.iter().filter(|item| seen.insert(*item)).cloned().collect());
        }
        let mut uses: BTreeMap<ItemId, u32> = BTreeMap::new();
        for chunk in chunks(days) {
            for used in self.in_public(|reader| Ok(reader.item_days(chunk.0, chunk.1)?))? {
                *uses.entry(used.item).or_default() += 1;
            }
        }
        let mut items: Vec<(ItemId, u32)> = uses.into_iter().collect();
        items.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        Ok(items.into_iter().map(|(item, _)| item).collect())
    }

    fn in_public<T>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, EbbError>) -> Result<T, WriteLinesError> {
        self.journal.read(work).map_err(WriteLinesError::Journal)
    }
}

/// A table on its way, with the number of its rows.
struct Table<W: Write> {
    out: Writer<W>,
    rows: u32,
}

impl<W: Write> Table<W> {
    fn row(&mut self, cells: impl IntoIterator<Item = String>) -> Result<(), WriteLinesError> {
        self.rows += 1;
        self.out.write_record(cells).map_err(io::Error::from).map_err(WriteLinesError::Io)
    }
}

/// The entries of some days; only those of some items, if any are given.
fn entries_of(reader: &Reader<'_>, (first, last): Days, items: &[ItemId]) -> Result<Vec<Entry>, EbbError> {
    let mut found = Vec::new();
    for day in every_day((first, last)) {
        found.extend(reader.day_entries(day)?);
    }
    if !items.is_empty() {
        found.retain(|entry| entry.body.item().is_some_and(|(item, _)| items.contains(item)));
    }
    Ok(found)
}

fn every_day((first, last): Days) -> impl Iterator<Item = Day> {
    (0..=last.since(first)).map(move |ahead| first.plus(ahead))
}

/// The days in pieces that are read in one go.
fn chunks(days: Option<Days>) -> impl Iterator<Item = Days> {
    days.into_iter().flat_map(|(first, last)| {
        let starts = (0..=last.since(first)).step_by(CHUNK.unsigned_abs() as usize);
        starts.map(move |ahead| (first.plus(ahead), first.plus(ahead + CHUNK - 1).min(last)))
    })
}

/// The methods with paths, as phones call them.
#[cfg(feature = "uniffi")]
#[uniffi::export]
impl Exports {
    /// Writes a part of the diary as CSV (RFC 4180, UTF-8 with a mark) into a file that only its owner may read.
    #[uniffi::method(name = "write_table")]
    fn write_table_at(&self, to: &str, options: &TableOptions) -> Result<TableReport, EbbError> {
        self.write_table(Path::new(to), options)
    }
}
