//! Queries for records.

use rusqlite::OptionalExtension as _;

use crate::storage::{BeforeAfter, Reader, RowState, StoreError, state::STATE};

impl Reader<'_> {
    /// A record's JSON; `None` if it was never written or was removed.
    pub(crate) fn record(&self, kind: &str, id: &str) -> Result<Option<String>, StoreError> {
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
    pub(crate) fn records(&self, kind: &str) -> Result<Vec<(String, String)>, StoreError> {
        let mut statement = self.prepare("SELECT id, body FROM record WHERE kind = ? AND state = 0 ORDER BY n")?;
        let rows = statement.query_map([kind], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A record's JSON as it was last written, including a removed one.
    pub(crate) fn record_including_removed(&self, kind: &str, id: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .prepare("SELECT body FROM record WHERE kind = ? AND id = ? AND state < 2")?
            .query_row([kind, id], |row| row.get(0))
            .optional()?)
    }

    /// A record's JSON before and after an operation. Both are `None` if it was erased.
    pub(crate) fn record_around(&self, kind: &str, id: &str, op: i64) -> Result<BeforeAfter<String>, StoreError> {
        let found: Option<(i64, RowState, String)> = self
            .prepare("SELECT n, state, body FROM record WHERE kind = ? AND id = ? AND state < 2")?
            .query_row([kind, id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        let Some((n, state, mut body)) = found else { return Ok(BeforeAfter { before: None, after: None }) };
        let (mut live, mut after) = (state == RowState::Live, None);
        // From the present state backwards, because the log holds no content for a creation.
        let mut statement = self.prepare(
            "SELECT op, field, before FROM change WHERE entity = 'r' AND target = ?1 AND op >= ?2 ORDER BY op DESC",
        )?;
        let mut rows = statement.query([n, op])?;
        while let Some(row) = rows.next()? {
            if row.get::<_, i64>(0)? == op && after.is_none() {
                after = Some(live.then(|| body.clone()));
            }
            let before: Option<String> = row.get(2)?;
            match row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)? {
                STATE => live = before.as_deref().map(RowState::parse).transpose()? == Some(RowState::Live),
                _ => body = before.unwrap_or(body),
            }
        }
        let before = live.then_some(body);
        Ok(BeforeAfter { after: after.unwrap_or_else(|| before.clone()), before })
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
