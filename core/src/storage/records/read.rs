//! Queries for records.

use rusqlite::OptionalExtension as _;

use crate::storage::{Reader, StoreError};

impl Reader<'_> {
    /// A record's JSON; `None` if it was never written or was removed.
    pub fn record(&self, kind: &str, id: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .prepare("SELECT body FROM record WHERE kind = ? AND id = ? AND state = 0")?
            .query_row([kind, id], |row| row.get(0))
            .optional()?)
    }

    /// The records of a kind with ids from `first` to `last`, both included: id and JSON, in order of their ids.
    pub fn records_between(&self, kind: &str, first: &str, last: &str) -> Result<Vec<(String, String)>, StoreError> {
        let mut statement = self
            .prepare("SELECT id, body FROM record WHERE kind = ? AND id BETWEEN ? AND ? AND state = 0 ORDER BY id")?;
        let rows = statement.query_map([kind, first, last], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// All records of a kind: id and JSON, in the order they were created.
    pub fn records(&self, kind: &str) -> Result<Vec<(String, String)>, StoreError> {
        let mut statement = self.prepare("SELECT id, body FROM record WHERE kind = ? AND state = 0 ORDER BY n")?;
        let rows = statement.query_map([kind], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A record's JSON as it was last written, including a removed one.
    pub fn record_including_removed(&self, kind: &str, id: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .prepare("SELECT body FROM record WHERE kind = ? AND id = ? AND state < 2")?
            .query_row([kind, id], |row| row.get(0))
            .optional()?)
    }

    /// A record's JSON before an operation that wrote it; `None` if the operation created it.
    pub(crate) fn record_before(&self, kind: &str, id: &str, op: i64) -> Result<Option<String>, StoreError> {
        Ok(self
            .prepare(
                "SELECT c.before FROM change c JOIN record r ON r.n = c.target
                 WHERE c.op = ? AND c.entity = 'r' AND c.field = 'body' AND r.kind = ? AND r.id = ?",
            )?
            .query_row((op, kind, id), |row| row.get(0))
            .optional()?
            .flatten())
    }

    /// A record's JSON after a given operation, including a record that was removed since.
    pub(crate) fn record_after(&self, kind: &str, id: &str, op: i64) -> Result<Option<String>, StoreError> {
        let n: Option<i64> = self
            .prepare("SELECT n FROM record WHERE kind = ? AND id = ? AND state < 2")?
            .query_row([kind, id], |row| row.get(0))
            .optional()?;
        let Some(n) = n else { return Ok(None) };
        // The log of a creation has no content: it is the `before` of the next change, or the row itself.
        let after: Option<String> = self
            .prepare("SELECT after FROM change WHERE op = ? AND entity = 'r' AND target = ? AND field = 'body'")?
            .query_row([op, n], |row| row.get(0))
            .optional()?;
        let before: Option<String> = match after {
            Some(_) => None,
            None => self
                .prepare(
                    "SELECT before FROM change WHERE entity = 'r' AND target = ? AND field = 'body' AND op > ?
                     ORDER BY op LIMIT 1",
                )?
                .query_row([n, op], |row| row.get(0))
                .optional()?,
        };
        match after.or(before) {
            Some(body) => Ok(Some(body)),
            None => self.record_including_removed(kind, id),
        }
    }

    /// The records an operation touched: kind and id, in the order they were created.
    pub fn records_of_operation(&self, op: i64) -> Result<Vec<(String, String)>, StoreError> {
        let mut statement = self.prepare(
            "SELECT DISTINCT r.kind, r.id FROM change c JOIN record r ON r.n = c.target
             WHERE c.op = ? AND c.entity = 'r' ORDER BY r.n",
        )?;
        let rows = statement.query_map([op], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
