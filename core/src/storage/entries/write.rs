//! Writing entries.

use rusqlite::{OptionalExtension as _, params};
use uuid::Uuid;

use super::row::{self, EntryRow};
use crate::entry::{Draft, Entry, EntryId, When};
use crate::storage::{RowState, StoreError, Writer, id, state::STATE};
use crate::time::{Day, Moment};

impl Writer<'_> {
    /// Inserts a new entry under a new id.
    pub fn create(&mut self, when: When, day: Day, draft: Draft, now: &Moment) -> Result<Entry, StoreError> {
        let id = EntryId(id::logged(now.at, self.random)?.to_string());
        self.create_as(id, when, day, draft)
    }

    /// Inserts a new entry under an id created elsewhere, such as that of a note in the inbox.
    pub(crate) fn create_as(&mut self, id: EntryId, when: When, day: Day, draft: Draft) -> Result<Entry, StoreError> {
        let Draft { mark, carer, note, body, .. } = draft;
        let entry = Entry { id, when, day, mark, carer, note, body };
        self.insert(&entry)?;
        Ok(entry)
    }

    /// Inserts a live entry. Returns its row number.
    pub(in crate::storage) fn insert(&mut self, entry: &Entry) -> Result<i64, StoreError> {
        self.write_row(None, RowState::Live, entry)?;
        let n = self.last_row();
        self.note_created(n);
        self.note_change();
        self.touch(entry);
        Ok(n)
    }

    /// Inserts a row, or overwrites row `n`.
    pub(in crate::storage) fn write_row(
        &self,
        n: Option<i64>,
        state: RowState,
        entry: &Entry,
    ) -> Result<(), StoreError> {
        let columns = self.columns(entry)?;
        self.prepare(
            "INSERT INTO entry (n, id, state, kind, item, day, precision, start, start_offset, start_zone,
                 finish, finish_offset, finish_zone, part, value, mark, carer, note, body, sum, op)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
             ON CONFLICT (n) DO UPDATE SET state = ?3, kind = ?4, item = ?5, day = ?6, precision = ?7, start = ?8,
                 start_offset = ?9, start_zone = ?10, finish = ?11, finish_offset = ?12, finish_zone = ?13,
                 part = ?14, value = ?15, mark = ?16, carer = ?17, note = ?18, body = ?19, sum = ?20",
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
            entry.mark.id(),
            entry.carer,
            entry.note,
            row::body_text(&entry.body)?,
            row::checksum(state, entry)?,
            self.op()?,
        ])?;
        Ok(())
    }

    /// Changes an entry.
    pub fn amend(&mut self, id: &EntryId, change: impl FnOnce(&mut Entry)) -> Result<Entry, StoreError> {
        let stored = self.live(id)?;
        let mut entry = stored.entry.clone();
        change(&mut entry);
        self.replace(&stored, RowState::Live, &entry)?;
        Ok(entry)
    }

    /// Deletes an entry; undo restores it.
    pub fn delete(&mut self, id: &EntryId) -> Result<(), StoreError> {
        let stored = self.live(id)?;
        let entry = stored.entry.clone();
        self.replace(&stored, RowState::Deleted, &entry)
    }

    /// Restores a deleted entry as it was.
    pub fn restore(&mut self, id: &EntryId) -> Result<Entry, StoreError> {
        let stored = self
            .entry_row(id)?
            .filter(|stored| stored.state == RowState::Deleted)
            .ok_or_else(|| StoreError::NoSuchEntry(id.clone()))?;
        let entry = stored.entry.clone();
        self.replace(&stored, RowState::Live, &entry)?;
        Ok(entry)
    }

    fn live(&self, id: &EntryId) -> Result<EntryRow, StoreError> {
        self.entry_row(id)?
            .filter(|stored| stored.state == RowState::Live)
            .ok_or_else(|| StoreError::NoSuchEntry(id.clone()))
    }

    /// Overwrites a row, and logs each field that differs.
    pub(in crate::storage) fn replace(
        &mut self,
        stored: &EntryRow,
        state: RowState,
        entry: &Entry,
    ) -> Result<(), StoreError> {
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

    fn columns(&self, entry: &Entry) -> Result<Columns, StoreError> {
        let id = Uuid::parse_str(&entry.id.0).map_err(|error| StoreError::Row(error.to_string()))?;
        let (precision, start, finish, part) = match &entry.when {
            When::At { moment } => ("at", Some(moment), None, None),
            When::Interval { from, to } => ("interval", Some(from), to.as_ref(), None),
            When::Part { part, .. } => ("part", None, None, Some(part.id())),
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
}

/// Milliseconds, offset and zone; all `None` if there is no instant.
type Instant = (Option<i64>, Option<i32>, Option<i64>);

/// The columns of an entry that are not taken from its body.
struct Columns {
    id: Uuid,
    precision: &'static str,
    start: Instant,
    finish: Instant,
    part: Option<&'static str>,
}
