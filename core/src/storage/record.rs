//! What is small and keyed, taken away and named again. Keeping it is [`Writer::put_record`].

use rusqlite::OptionalExtension as _;

use super::{Reader, StoreError, row::State, write::Writer};

impl Reader<'_> {
    /// A record's JSON as it was last written, also of one that was taken away.
    pub fn record_including_removed(&self, kind: &str, id: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .prepare("SELECT body FROM record WHERE kind = ? AND id = ? AND state < 2")?
            .query_row([kind, id], |row| row.get(0))
            .optional()?)
    }

    /// A record's JSON as an operation left it, also of one that was taken away since.
    pub(crate) fn record_after(&self, kind: &str, id: &str, op: i64) -> Result<Option<String>, StoreError> {
        let n: Option<i64> = self
            .prepare("SELECT n FROM record WHERE kind = ? AND id = ? AND state < 2")?
            .query_row([kind, id], |row| row.get(0))
            .optional()?;
        let Some(n) = n else { return Ok(None) };
        // A creation carries no content: that is what the next change had before it, or the row itself.
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

    /// The records an operation touched: kind and id, in the order they were made.
    pub fn records_of_operation(&self, op: i64) -> Result<Vec<(String, String)>, StoreError> {
        let mut statement = self.prepare(
            "SELECT DISTINCT r.kind, r.id FROM change c JOIN record r ON r.n = c.target
             WHERE c.op = ? AND c.entity = 'r' ORDER BY r.n",
        )?;
        let rows = statement.query_map([op], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Takes a record away; undo brings it back. Whether there was one.
    pub fn remove_record(&mut self, kind: &str, id: &str) -> Result<bool, StoreError> {
        let found: Option<(i64, String)> = self
            .prepare("SELECT n, body FROM record WHERE kind = ? AND id = ? AND state = 0")?
            .query_row([kind, id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((n, body)) = found else { return Ok(false) };
        self.replace_record(n, State::Deleted, &body)?;
        Ok(true)
    }
}
