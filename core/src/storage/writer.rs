//! The write transaction of one operation. Its statements are in the module of each entity.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;

use rusqlite::params;

use super::settings::{CORE_ITEMS, SETTING};
use super::{Random, Reader, StoreError, Verb, catalog, id};
use crate::entry::{Body, Entry, EntryId};
use crate::labels::Labels;
use crate::time::{Day, Moment};

/// What a committed transaction changed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CommittedChange {
    /// The entries touched.
    pub entries: Vec<EntryId>,
    /// The days touched, in order.
    pub days: Vec<Day>,
}

/// The days whose derived rows an operation has to update.
pub(super) enum TouchedDays<'a> {
    /// All days: something they all depend on has changed.
    All,
    /// These days, and the list of flares if one was touched.
    These { days: &'a BTreeSet<Day>, flares: bool },
}

/// A write transaction. Reads see what it has written so far.
pub struct Writer<'t> {
    reader: Reader<'t>,
    pub(super) random: &'t mut Random,
    op: Option<i64>,
    /// First and last row number of the entries this operation created.
    created: Option<(i64, i64)>,
    entries: Vec<EntryId>,
    days: BTreeSet<Day>,
    flares: bool,
    /// Whether something changed that every derived day depends on.
    everything: bool,
    labels_changed: bool,
    /// Whether the device got its identity here.
    identified: Cell<bool>,
    changed: Cell<bool>,
}

impl<'t> Deref for Writer<'t> {
    type Target = Reader<'t>;

    fn deref(&self) -> &Reader<'t> {
        &self.reader
    }
}

impl<'t> Writer<'t> {
    pub(super) fn new(reader: Reader<'t>, random: &'t mut Random) -> Self {
        Self {
            reader,
            random,
            op: None,
            created: None,
            entries: Vec::new(),
            days: BTreeSet::new(),
            flares: false,
            everything: false,
            labels_changed: false,
            identified: Cell::new(false),
            changed: Cell::new(false),
        }
    }

    /// Begins the operation that the following changes belong to.
    pub fn begin(&mut self, verb: Verb, now: &Moment, undoes: Option<i64>) -> Result<(), StoreError> {
        self.begin_batch(verb, now, undoes, None)
    }

    /// Begins an import: an operation in a batch of its own, which is shown and undone as one.
    pub fn begin_import(&mut self, source: &str, label: &str, now: &Moment) -> Result<(), StoreError> {
        let batch_id = id::logged(now.at, self.random)?;
        self.prepare("INSERT INTO batch (id, state, source, label) VALUES (?, 0, ?, ?)")?.execute(params![
            batch_id.as_bytes(),
            source,
            label
        ])?;
        let batch = self.last_row();
        self.begin_batch(Verb::Import, now, None, Some(batch))
    }

    fn begin_batch(
        &mut self,
        verb: Verb,
        now: &Moment,
        undoes: Option<i64>,
        batch: Option<i64>,
    ) -> Result<(), StoreError> {
        // Nothing is written under a clock that no phone shows.
        now.check_year().map_err(|_| StoreError::OutsideYears(now.to_string()))?;
        self.close_op()?;
        self.identify_device(now)?;
        self.prepare(
            "INSERT INTO op (n, device, clock, at, verb, batch, undoes)
             SELECT next, 1, next, ?, ?, ?, ? FROM (SELECT 1 + coalesce(max(n), 0) AS next FROM op)",
        )?
        .execute(params![now.at.timestamp_millis(), verb.id(), batch, undoes])?;
        self.op = Some(self.last_row());
        Ok(())
    }

    /// Makes the last operation the one that the following changes belong to, so that none is added; `false` if there is
    /// none.
    pub(super) fn resume_last_operation(&mut self) -> Result<bool, StoreError> {
        self.op = self.prepare("SELECT max(n) FROM op")?.query_row([], |row| row.get(0))?;
        Ok(self.op.is_some())
    }

    /// Whether the transaction has changed anything.
    pub(super) fn has_changed(&self) -> bool {
        self.changed.get()
    }

    /// Whether this transaction made the journal's first operation.
    pub(super) fn began_journal(&self) -> bool {
        self.identified.get()
    }

    /// Notes which journal was lost at this place before this one was begun.
    pub(super) fn put_lost_device(&self, id: &[u8]) -> Result<(), StoreError> {
        self.prepare("INSERT OR IGNORE INTO device (n, id) VALUES (0, ?)")?.execute([id])?;
        Ok(())
    }

    /// Logs which entries the operation created.
    fn close_op(&mut self) -> Result<(), StoreError> {
        if let Some((first, last)) = self.created.take() {
            self.prepare("UPDATE op SET first = ?, last = ? WHERE n = ?")?.execute([first, last, self.op()?])?;
        }
        Ok(())
    }

    /// Gives this device, number 1, its identity on its first write.
    pub(super) fn identify_device(&mut self, now: &Moment) -> Result<(), StoreError> {
        let known = self.prepare("SELECT 1 FROM device WHERE n = 1")?.exists([])?;
        if !known {
            let device = id::logged(now.at, self.random)?;
            self.prepare("INSERT INTO device (n, id) VALUES (1, ?)")?.execute([device.as_bytes()])?;
            self.identified.set(true);
        }
        Ok(())
    }

    /// The number of the current operation.
    pub(super) fn op(&self) -> Result<i64, StoreError> {
        self.op.ok_or_else(|| StoreError::Row("a change needs an operation".to_owned()))
    }

    /// A new id for anything other than an entry.
    pub fn fresh_id(&mut self, now: &Moment) -> Result<String, StoreError> {
        Ok(id::logged(now.at, self.random)?.to_string())
    }

    /// How many entries the transaction has touched so far.
    pub fn touched(&self) -> usize {
        self.entries.len()
    }

    /// Logs the change of a field in the current operation. If the operation changes the field more than once, they are
    /// merged into one change, from the original to the final value, so that writing functions compose.
    pub(super) fn record_change(
        &self,
        entity: &str,
        target: i64,
        field: &str,
        before: Option<&str>,
        after: Option<&str>,
    ) -> Result<(), StoreError> {
        self.note_change();
        self.prepare(
            "INSERT INTO change (op, entity, target, field, before, after) VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT (op, entity, target, field) DO UPDATE SET after = excluded.after",
        )?
        .execute(params![self.op()?, entity, target, field, before, after])?;
        Ok(())
    }

    /// Records that the operation changed something.
    pub(super) fn note_change(&self) {
        self.changed.set(true);
    }

    /// Records that the operation created the entry in row `n`. With one writer and ascending row numbers, the entries
    /// of one operation have consecutive numbers.
    pub(super) fn note_created(&mut self, n: i64) {
        self.created = Some((self.created.map_or(n, |(first, _)| first), n));
    }

    /// Records an entry that the operation touches, and its day.
    pub(super) fn touch(&mut self, entry: &Entry) {
        if self.entries.last() != Some(&entry.id) {
            self.entries.push(entry.id.clone());
        }
        self.days.insert(entry.day);
        self.flares |= matches!(entry.body, Body::Flare { .. } | Body::FlareDay { .. });
    }

    /// Records what depends on a record that the operation touches.
    pub(super) fn touch_record(&mut self, kind: &str, id: &str) {
        self.everything |= (kind, id) == (SETTING, CORE_ITEMS);
        if catalog::is_in_labels(kind, id) {
            self.labels_changed = true;
            self.reader.drop_labels();
        }
    }

    /// Records that everything may have changed.
    pub(super) fn touch_everything(&mut self) {
        self.note_change();
        self.everything = true;
    }

    /// The derived rows to update; `None` if the operation changed nothing.
    pub(super) fn touched_days(&self) -> Option<TouchedDays<'_>> {
        let touched = if self.everything {
            TouchedDays::All
        } else {
            TouchedDays::These { days: &self.days, flares: self.flares }
        };
        self.changed.get().then_some(touched)
    }

    /// Completes the operation and returns what changed, and the labels if they changed. `None` if nothing
    /// changed, so that there is nothing to commit or undo.
    pub(super) fn finish(mut self) -> Result<(Option<CommittedChange>, Option<Arc<Labels>>), StoreError> {
        if !self.changed.get() {
            return Ok((None, None));
        }
        self.close_op()?;
        let labels = if self.labels_changed { Some(self.reader.labels()) } else { None };
        Ok((Some(CommittedChange { entries: self.entries, days: self.days.into_iter().collect() }), labels))
    }
}
