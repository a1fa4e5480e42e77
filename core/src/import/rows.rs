//! The entries of a file while its rows are read.

use std::collections::HashMap;
use std::io::BufRead;

use super::names::{Names, is_hidden};
use super::parsed::{Parsed, ParsedRow, Reason, Target};
use super::table::{Table, TableRow};
use super::text_file::Failure;
use crate::catalog::{ItemId, ItemKind};
use crate::entry::{Body, Draft, Effort, Intake, NOTE_MOST, Severity, When};
use crate::labels::Labels;

/// Collects the entries of a file and what its names become.
pub(super) struct Rows<'a> {
    pub(super) names: Names<'a>,
    parsed: Parsed,
    /// How often each key came, so that equal rows are as many entries.
    keys: HashMap<String, u32>,
}

/// An entry that a row brings.
pub(super) struct RowEntry<'a> {
    /// What tells it from other entries of the file, without its value.
    pub(super) key: String,
    /// The name in the file.
    pub(super) name: &'a str,
    pub(super) when: When,
    pub(super) draft: Draft,
}

/// The kinds that something which was there, without more, can be of; the first for what has no item yet.
pub(super) const PRESENT: [ItemKind; 4] = [ItemKind::Factor, ItemKind::Activity, ItemKind::Remedy, ItemKind::Symptom];

/// The entry of something that was there.
pub(super) fn present((item, kind): (ItemId, ItemKind)) -> Body {
    match kind {
        ItemKind::Symptom => Body::symptom(&item.0, Severity::Present),
        ItemKind::Activity => Body::Activity { item, effort: Effort::default(), minutes: None, timed: None },
        ItemKind::Remedy => Body::dose(item, None, Intake::Taken),
        _ => Body::Factor { item, amount: None },
    }
}

impl<'a> Rows<'a> {
    pub(super) fn new(format: &'static str, labels: &'a Labels) -> Self {
        Self { names: Names::new(format, labels), parsed: Parsed::new(format), keys: HashMap::new() }
    }

    /// Reads a whole file with these columns; `read` says what a row brings.
    pub(super) fn read(
        mut self,
        file: impl BufRead,
        columns: &[&str],
        read: impl for<'r> Fn(&'r TableRow<'_>, &mut Self) -> Result<Vec<RowEntry<'r>>, Reason>,
    ) -> Result<Parsed, Failure> {
        let mut table = Table::open(file, columns)?;
        while let Some(row) = table.next()? {
            match row {
                Ok(row) => {
                    let brought = read(&row, &mut self);
                    self.take(row.line, brought);
                }
                Err((line, reason)) => self.take(line, Err(reason)),
            }
        }
        Ok(Parsed { new_items: self.names.new_items, ..self.parsed })
    }

    /// Counts a row, and takes what it brings; a row that cannot be read brings nothing.
    fn take(&mut self, line: u64, read: Result<Vec<RowEntry<'_>>, Reason>) {
        self.parsed.rows += 1;
        let entries = match read.and_then(|entries| entries.iter().try_for_each(checked).map(|()| entries)) {
            Ok(entries) => entries,
            Err(reason) => return self.parsed.skipped.push((line, reason)),
        };
        for RowEntry { key, name, when, draft } in entries {
            let target = match draft.body.item() {
                Some((item, _)) => Target::Item(item.clone()),
                None => Target::Kind(draft.body.kind()),
            };
            let from = match &target {
                Target::Item(id) if is_hidden(name) => id.0.clone(),
                _ => name.to_owned(),
            };
            self.parsed.mapping.entry(from).or_insert((target, 0)).1 += 1;
            let times = self.keys.entry(key.clone()).or_default();
            *times += 1;
            self.parsed.entries.push(ParsedRow { key: format!("{key}/{times}"), when, draft });
        }
    }
}

fn checked(entry: &RowEntry<'_>) -> Result<(), Reason> {
    let length = entry.draft.note.as_ref().map_or(0, |note| note.chars().count());
    if length > NOTE_MOST { Err(Reason::LongNote(length as u64)) } else { Ok(()) }
}
