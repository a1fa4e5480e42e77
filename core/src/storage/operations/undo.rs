//! Undo and redo: new operations that reverse an earlier one.

use rusqlite::{CachedStatement, OptionalExtension as _};

use crate::storage::{Operation, Reader, RowState, StoreError, Verb, Writer, entries::row, state::STATE};
use crate::time::Moment;

impl Reader<'_> {
    /// The undo that redo would reverse: the newest one, if nothing else was done since.
    fn last_undo(&self) -> Result<Option<i64>, StoreError> {
        let newest_work: i64 = self
            .prepare(
                "SELECT n FROM op WHERE device = 1 AND verb NOT IN ('undo', 'redo', 'ask') ORDER BY n DESC LIMIT 1",
            )?
            .query_row([], |row| row.get(0))
            .optional()?
            .unwrap_or(0);
        Ok(self
            .prepare(
                "SELECT u.n FROM op u WHERE u.device = 1 AND u.verb = 'undo' AND u.n > ?
                 AND NOT EXISTS (SELECT 1 FROM op r WHERE r.undoes = u.n) ORDER BY u.n DESC LIMIT 1",
            )?
            .query_row([newest_work], |row| row.get(0))
            .optional()?)
    }
}

/// The change of a field, as logged.
struct FieldChange {
    entity: String,
    target: i64,
    field: String,
    before: Option<String>,
    after: Option<String>,
}

impl Writer<'_> {
    /// Undoes the newest operation of this device that is not undone, with a new operation that reverses it.
    ///
    /// Fails with [`StoreError::ChangedSince`] if something it changed has changed since.
    pub fn undo(&mut self, now: &Moment) -> Result<(), StoreError> {
        let last = self.last_operation()?.ok_or(StoreError::NothingToUndo)?;
        self.reverse(last.n, Verb::Undo, now)
    }

    /// Undoes an operation that stands, whatever was done since, with a new operation that reverses it.
    ///
    /// Fails like [`Writer::undo`], also if an entry that it made was changed since: the change would be undone with it.
    pub(crate) fn undo_operation(&mut self, operation: &Operation, now: &Moment) -> Result<(), StoreError> {
        if self.changed_since(operation)? {
            return Err(StoreError::ChangedSince);
        }
        self.reverse(operation.n, Verb::Undo, now)
    }

    /// Redoes what the newest undo reversed, if nothing else was done since.
    pub fn redo(&mut self, now: &Moment) -> Result<(), StoreError> {
        let undo = self.last_undo()?.ok_or(StoreError::NothingToRedo)?;
        self.reverse(undo, Verb::Redo, now)
    }

    fn reverse(&mut self, op: i64, verb: Verb, now: &Moment) -> Result<(), StoreError> {
        let changes = self.changes_of(op)?;
        self.begin(verb, now, Some(op))?;
        for group in changes.chunk_by(|a, b| (&a.entity, a.target) == (&b.entity, b.target)) {
            match group[0].entity.as_str() {
                "e" => self.reverse_entry(group)?,
                _ => self.reverse_record(group)?,
            }
        }
        Ok(())
    }

    /// The changes of an operation, sorted by target. A creation is a change of the state from nothing to live.
    fn changes_of(&self, op: i64) -> Result<Vec<FieldChange>, StoreError> {
        let created: (Option<i64>, Option<i64>) = self
            .prepare("SELECT first, last FROM op WHERE n = ?")?
            .query_row([op], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let creation = |target| FieldChange {
            entity: "e".to_owned(),
            target,
            field: STATE.to_owned(),
            before: None,
            after: Some(RowState::Live.text()),
        };
        let mut changes: Vec<FieldChange> =
            created.0.zip(created.1).into_iter().flat_map(|(first, last)| first..=last).map(creation).collect();
        let mut statement: CachedStatement<'_> =
            self.prepare("SELECT entity, target, field, before, after FROM change WHERE op = ?")?;
        let rows = statement.query_map([op], |row| {
            Ok(FieldChange {
                entity: row.get(0)?,
                target: row.get(1)?,
                field: row.get(2)?,
                before: row.get(3)?,
                after: row.get(4)?,
            })
        })?;
        for change in rows {
            changes.push(change?);
        }
        changes.sort_by(|a, b| (&a.entity, a.target, &a.field).cmp(&(&b.entity, b.target, &b.field)));
        Ok(changes)
    }

    fn reverse_entry(&mut self, changes: &[FieldChange]) -> Result<(), StoreError> {
        let stored = self.stored(changes[0].target)?;
        if stored.state == RowState::Erased {
            return Ok(());
        }
        let mut state = stored.state;
        let mut fields = row::fields(&stored.entry)?;
        // In reverse order, because an operation may create and then delete the same row.
        for change in changes.iter().rev() {
            if change.field == STATE {
                state = reversed_state(state, change)?;
                continue;
            }
            if fields.get(&change.field) != change.after.as_ref() {
                return Err(StoreError::ChangedSince);
            }
            match &change.before {
                Some(value) => fields.insert(change.field.clone(), value.clone()),
                None => fields.remove(&change.field),
            };
        }
        let entry = row::from_fields(&stored.entry.id, &fields)?;
        self.replace(&stored, state, &entry)
    }

    fn reverse_record(&mut self, changes: &[FieldChange]) -> Result<(), StoreError> {
        let target = changes[0].target;
        let (mut state, mut body): (RowState, String) = self
            .prepare("SELECT state, body FROM record WHERE n = ?")?
            .query_row([target], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for change in changes {
            if change.field == STATE {
                state = reversed_state(state, change)?;
            } else if change.after.as_ref() == Some(&body) {
                body = change.before.clone().unwrap_or(body);
            } else {
                return Err(StoreError::ChangedSince);
            }
        }
        self.replace_record(target, state, &body)
    }
}

/// The state before a change. A created row becomes deleted, so that redo can restore it.
fn reversed_state(current: RowState, change: &FieldChange) -> Result<RowState, StoreError> {
    if change.after.as_deref() != Some(current.text().as_str()) {
        return Err(StoreError::ChangedSince);
    }
    change.before.as_deref().map_or(Ok(RowState::Deleted), RowState::parse)
}
