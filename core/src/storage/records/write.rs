//! Writing records.

use rusqlite::{OptionalExtension as _, params};

use crate::storage::{RowState, StoreError, Writer, checksum::sum, state::STATE};

impl Writer<'_> {
    /// Inserts or replaces a record: anything small with a key, such as a setting, an item or a rule. `body` is JSON.
    pub(crate) fn put_record(&mut self, kind: &str, id: &str, body: &str) -> Result<(), StoreError> {
        let found: Option<i64> = self
            .prepare("SELECT n FROM record WHERE kind = ? AND id = ?")?
            .query_row([kind, id], |row| row.get(0))
            .optional()?;
        self.touch_record(kind, id);
        if let Some(n) = found {
            return self.replace_record(n, RowState::Live, body);
        }
        self.insert_record(kind, id, RowState::Live, body)?;
        self.record_change("r", self.last_row(), STATE, None, Some(&RowState::Live.text()))
    }

    /// Inserts a record's row, and logs nothing.
    pub(in crate::storage) fn insert_record(
        &self,
        kind: &str,
        id: &str,
        state: RowState,
        body: &str,
    ) -> Result<(), StoreError> {
        self.prepare("INSERT INTO record (kind, id, state, body, sum) VALUES (?, ?, ?, ?, ?)")?.execute(params![
            kind,
            id,
            state,
            body,
            sum(&[kind, id, &state.text(), body])
        ])?;
        Ok(())
    }

    /// Removes a record; undo restores it. Returns whether it existed.
    pub(crate) fn remove_record(&mut self, kind: &str, id: &str) -> Result<bool, StoreError> {
        let found: Option<(i64, String)> = self
            .prepare("SELECT n, body FROM record WHERE kind = ? AND id = ? AND state = 0")?
            .query_row([kind, id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((n, body)) = found else { return Ok(false) };
        self.replace_record(n, RowState::Deleted, &body)?;
        Ok(true)
    }

    /// Overwrites a record's row, and logs each field that differs.
    pub(in crate::storage) fn replace_record(&mut self, n: i64, state: RowState, body: &str) -> Result<(), StoreError> {
        let (kind, id, old_state, old_body): (String, String, RowState, String) = self
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
            sum(&[&kind, &id, &state.text(), body]),
            n
        ])?;
        Ok(())
    }
}
