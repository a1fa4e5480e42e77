//! Writing: everything one operation does, in one transaction.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;

use rusqlite::{OptionalExtension as _, params};
use uuid::Uuid;

use super::log::{Done, STATE, Verb};
use super::origin::{Imported, SourceRow, Verdict, content};
use super::row::{self, State, Stored};
use super::settings::{CORE_ITEMS, SETTING};
use super::{Random, Reader, StoreError, catalog, derive, id};
use crate::entry::{Body, Entry, EntryId, When};
use crate::labels::Labels;
use crate::time::{Day, Moment};

/// A transaction that writes. Reads see what it wrote so far.
pub struct Writer<'t> {
    reader: Reader<'t>,
    random: &'t mut Random,
    op: Option<i64>,
    /// The entries this operation created: the first and the last number.
    made: Option<(i64, i64)>,
    entries: Vec<EntryId>,
    days: BTreeSet<Day>,
    flares: bool,
    /// What every derived day rests on was changed.
    everything: bool,
    catalog_changed: bool,
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
            made: None,
            entries: Vec::new(),
            days: BTreeSet::new(),
            flares: false,
            everything: false,
            catalog_changed: false,
            changed: Cell::new(false),
        }
    }

    /// Begins the operation that the following changes belong to.
    pub fn begin(&mut self, verb: Verb, now: &Moment, undoes: Option<i64>) -> Result<(), StoreError> {
        self.begin_batch(verb, now, undoes, None)
    }

    /// Begins an import: an operation in a batch of its own, so that it is shown and undone as one.
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
        self.close_op()?;
        self.know_this_device(now)?;
        self.prepare(
            "INSERT INTO op (n, device, clock, at, verb, batch, undoes)
             SELECT next, 1, next, ?, ?, ?, ? FROM (SELECT 1 + coalesce(max(n), 0) AS next FROM op)",
        )?
        .execute(params![now.at.timestamp_millis(), verb.id(), batch, undoes])?;
        self.op = Some(self.last_row());
        Ok(())
    }

    /// Says in the log which entries the operation created.
    fn close_op(&mut self) -> Result<(), StoreError> {
        if let Some((first, last)) = self.made.take() {
            self.prepare("UPDATE op SET first = ?, last = ? WHERE n = ?")?.execute([first, last, self.op()?])?;
        }
        Ok(())
    }

    /// This device is number 1; it gets its identity with the first thing it writes.
    fn know_this_device(&mut self, now: &Moment) -> Result<(), StoreError> {
        let known = self.prepare("SELECT 1 FROM device WHERE n = 1")?.exists([])?;
        if !known {
            let device = id::logged(now.at, self.random)?;
            self.prepare("INSERT INTO device (n, id) VALUES (1, ?)")?.execute([device.as_bytes()])?;
        }
        Ok(())
    }

    pub(super) fn op(&self) -> Result<i64, StoreError> {
        self.op.ok_or_else(|| StoreError::Row("a change needs an operation".to_owned()))
    }

    /// A new identity, for what is not an entry.
    pub fn fresh_id(&mut self, now: &Moment) -> Result<String, StoreError> {
        Ok(id::logged(now.at, self.random)?.to_string())
    }

    /// A new entry with an identity of its own.
    pub fn create(
        &mut self,
        when: When,
        day: Day,
        draft: crate::entry::Draft,
        now: &Moment,
    ) -> Result<Entry, StoreError> {
        let id = EntryId(id::logged(now.at, self.random)?.to_string());
        self.create_as(id, when, day, draft)
    }

    /// A new entry whose identity was made elsewhere: by what left a note of it.
    pub(crate) fn create_as(
        &mut self,
        id: EntryId,
        when: When,
        day: Day,
        draft: crate::entry::Draft,
    ) -> Result<Entry, StoreError> {
        let entry = Entry { id, when, day, mark: draft.mark, note: draft.note, body: draft.body };
        self.insert(&entry)?;
        Ok(entry)
    }

    pub(super) fn insert(&mut self, entry: &Entry) -> Result<i64, StoreError> {
        self.write_row(None, State::Live, entry)?;
        let n = self.last_row();
        // One writer, and numbers only grow: what one operation creates is one run of numbers.
        self.made = Some((self.made.map_or(n, |(first, _)| first), n));
        self.note_change();
        self.touch(entry);
        Ok(n)
    }

    /// Writes a row: a new one, or anew the one with that number.
    pub(super) fn write_row(&self, n: Option<i64>, state: State, entry: &Entry) -> Result<(), StoreError> {
        let columns = self.columns(entry)?;
        self.prepare(
            "INSERT INTO entry (n, id, state, kind, item, day, precision, start, start_offset, start_zone,
                 finish, finish_offset, finish_zone, part, value, mark, note, body, sum, op)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
             ON CONFLICT (n) DO UPDATE SET state = ?3, kind = ?4, item = ?5, day = ?6, precision = ?7, start = ?8,
                 start_offset = ?9, start_zone = ?10, finish = ?11, finish_offset = ?12, finish_zone = ?13,
                 part = ?14, value = ?15, mark = ?16, note = ?17, body = ?18, sum = ?19",
        )?
        .execute(params![
            n,
            columns.id.as_bytes(),
            state,
            entry.body.kind().id(),
            entry.body.item().map(|(item, _)| &item.0),
            entry.day.number(),
            columns.precision,
            columns.start.0,
            columns.start.1,
            columns.start.2,
            columns.finish.0,
            columns.finish.1,
            columns.finish.2,
            columns.part,
            entry.body.value(),
            row::mark_text(entry.mark),
            entry.note,
            row::body_text(&entry.body)?,
            row::checksum(state, entry)?,
            self.op()?,
        ])?;
        Ok(())
    }

    /// Says something else of an entry.
    pub fn amend(&mut self, id: &EntryId, change: impl FnOnce(&mut Entry)) -> Result<Entry, StoreError> {
        let stored = self.live(id)?;
        let mut entry = stored.entry.clone();
        change(&mut entry);
        self.replace(&stored, State::Live, &entry)?;
        Ok(entry)
    }

    /// Deletes an entry; undo brings it back.
    pub fn delete(&mut self, id: &EntryId) -> Result<(), StoreError> {
        let stored = self.live(id)?;
        let entry = stored.entry.clone();
        self.replace(&stored, State::Deleted, &entry)
    }

    /// Brings a deleted entry back as it was.
    pub fn restore(&mut self, id: &EntryId) -> Result<Entry, StoreError> {
        let stored = self
            .find_stored(id)?
            .filter(|stored| stored.state == State::Deleted)
            .ok_or_else(|| StoreError::NoSuchEntry(id.clone()))?;
        let entry = stored.entry.clone();
        self.replace(&stored, State::Live, &entry)?;
        Ok(entry)
    }

    fn live(&self, id: &EntryId) -> Result<Stored, StoreError> {
        self.find_stored(id)?
            .filter(|stored| stored.state == State::Live)
            .ok_or_else(|| StoreError::NoSuchEntry(id.clone()))
    }

    /// Rewrites a row and logs each field that differs.
    pub(super) fn replace(&mut self, stored: &Stored, state: State, entry: &Entry) -> Result<(), StoreError> {
        let (before, after) = (row::fields(&stored.entry)?, row::fields(entry)?);
        if stored.state != state {
            self.record_change("e", stored.n, STATE, Some(&stored.state.text()), Some(&state.text()))?;
        }
        for (field, before, after) in row::differences(&before, &after) {
            self.record_change("e", stored.n, &field, before.as_deref(), after.as_deref())?;
        }
        self.write_row(Some(stored.n), state, entry)?;
        self.touch(&stored.entry);
        self.touch(entry);
        Ok(())
    }

    /// Keeps an imported row as [`Reader::would_import`] says of it.
    pub fn import(&mut self, row: &SourceRow<'_>) -> Result<Imported, StoreError> {
        let verdict = self.verdict(row)?;
        match &verdict {
            Verdict::New => {
                let n = self.insert(row.entry)?;
                self.prepare("INSERT INTO origin (source, key, hash, entry) VALUES (?, ?, ?, ?)")?.execute(params![
                    row.source,
                    row.key,
                    content(row.entry)?,
                    n
                ])?;
            }
            Verdict::Revive(stored) | Verdict::Correct(stored) => {
                self.replace(stored, State::Live, row.entry)?;
                self.prepare("INSERT OR REPLACE INTO origin (source, key, hash, entry) VALUES (?, ?, ?, ?)")?
                    .execute(params![row.source, row.key, content(row.entry)?, stored.n])?;
            }
            Verdict::Known => {}
        }
        Ok(verdict.became())
    }

    /// Keeps a setting, an item, a rule: anything small and keyed. `body` is JSON.
    pub fn put_record(&mut self, kind: &str, id: &str, body: &str) -> Result<(), StoreError> {
        let found: Option<i64> = self
            .prepare("SELECT n FROM record WHERE kind = ? AND id = ?")?
            .query_row([kind, id], |row| row.get(0))
            .optional()?;
        self.touch_record(kind, id);
        if let Some(n) = found {
            return self.replace_record(n, State::Live, body);
        }
        self.prepare("INSERT INTO record (kind, id, state, body, sum) VALUES (?, ?, ?, ?, ?)")?.execute(params![
            kind,
            id,
            State::Live,
            body,
            row::sum(&[kind, id, &State::Live.text(), body])
        ])?;
        self.record_change("r", self.last_row(), STATE, None, Some(&State::Live.text()))
    }

    pub(super) fn replace_record(&mut self, n: i64, state: State, body: &str) -> Result<(), StoreError> {
        let (kind, id, old_state, old_body): (String, String, State, String) = self
            .prepare("SELECT kind, id, state, body FROM record WHERE n = ?")?
            .query_row([n], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        self.touch_record(&kind, &id);
        if old_state != state {
            self.record_change("r", n, STATE, Some(&old_state.text()), Some(&state.text()))?;
        }
        if old_body != body {
            self.record_change("r", n, "body", Some(&old_body), Some(body))?;
        }
        self.prepare("UPDATE record SET state = ?, body = ?, sum = ? WHERE n = ?")?.execute(params![
            state,
            body,
            row::sum(&[&kind, &id, &state.text(), body]),
            n
        ])?;
        Ok(())
    }

    pub(super) fn touch(&mut self, entry: &Entry) {
        if self.entries.last() != Some(&entry.id) {
            self.entries.push(entry.id.clone());
        }
        self.days.insert(entry.day);
        self.flares |= matches!(entry.body, Body::Flare { .. } | Body::FlareDay { .. });
    }

    fn columns(&self, entry: &Entry) -> Result<Columns, StoreError> {
        let id = Uuid::parse_str(&entry.id.0).map_err(|error| StoreError::Row(error.to_string()))?;
        let (precision, start, finish, part) = match &entry.when {
            When::At { moment } => ("at", Some(moment), None, None),
            When::Interval { from, to } => ("interval", Some(from), to.as_ref(), None),
            When::Part { part, .. } => ("part", None, None, Some(row::part_text(*part))),
            When::Day { .. } => ("day", None, None, None),
        };
        Ok(Columns { id, precision, start: self.instant(start)?, finish: self.instant(finish)?, part })
    }

    fn instant(&self, moment: Option<&Moment>) -> Result<Instant, StoreError> {
        let Some(moment) = moment else { return Ok((None, None, None)) };
        Ok((Some(moment.at.timestamp_millis()), Some(moment.offset_seconds), Some(self.zone(&moment.zone)?)))
    }

    fn zone(&self, name: &str) -> Result<i64, StoreError> {
        let found =
            self.prepare("SELECT n FROM zone WHERE name = ?")?.query_row([name], |row| row.get(0)).optional()?;
        if let Some(n) = found {
            return Ok(n);
        }
        self.prepare("INSERT INTO zone (name) VALUES (?)")?.execute([name])?;
        Ok(self.last_row())
    }

    /// How many entries were touched so far.
    pub fn touched(&self) -> usize {
        self.entries.len()
    }

    /// Notes that the operation changed something.
    pub(super) fn note_change(&self) {
        self.changed.set(true);
    }

    /// Notes what rests on a record that is changed.
    pub(super) fn touch_record(&mut self, kind: &str, id: &str) {
        self.everything |= (kind, id) == (SETTING, CORE_ITEMS);
        if catalog::is_part(kind) {
            self.catalog_changed = true;
            self.reader.drop_labels();
        }
    }

    /// Brings the derived rows up to date and says what changed; `None` when nothing did, so that there is
    /// nothing to keep and nothing to undo. With it the labels, where the catalogue changed.
    pub(super) fn finish(mut self) -> Result<(Option<Done>, Option<Arc<Labels>>), StoreError> {
        if !self.changed.get() {
            return Ok((None, None));
        }
        self.close_op()?;
        if self.everything {
            derive::rebuild(&self.reader)?;
        } else {
            derive::bring_up_to_date(&self.reader, &self.days, self.flares)?;
        }
        let labels = if self.catalog_changed { Some(self.reader.labels()) } else { None };
        Ok((Some(Done { entries: self.entries, days: self.days.into_iter().collect() }), labels))
    }
}

/// Milliseconds, offset and zone, or three times nothing.
type Instant = (Option<i64>, Option<i32>, Option<i64>);

/// What of an entry stands in columns of its own, beside what the body says.
struct Columns {
    id: Uuid,
    precision: &'static str,
    start: Instant,
    finish: Instant,
    part: Option<&'static str>,
}
