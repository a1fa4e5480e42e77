//! The log of operations.

use std::fmt;
use std::str::FromStr;

use rusqlite::{OptionalExtension as _, Row};

use crate::entry::EntryId;
use crate::storage::{Reader, StoreError, Verb, Writer, entries::row};

/// An operation in the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Operation {
    /// Its number in the file.
    pub(crate) n: i64,
    /// What it did.
    pub verb: Verb,
    /// Time in milliseconds since 1970-01-01T00:00Z.
    pub at_millis: i64,
    /// Number of entries it touched.
    pub touched: u32,
    /// The entry it touched, if there was exactly one.
    pub entry: Option<EntryId>,
}

/// Names an operation beyond this process: its number and its time, so that another file's operation is not taken for it.
/// Its text form is `12@1782108000000`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OperationId {
    n: i64,
    at_millis: i64,
}

impl fmt::Display for OperationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.n, self.at_millis)
    }
}

impl FromStr for OperationId {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (n, at_millis) = text.split_once('@').ok_or(())?;
        Ok(Self { n: n.parse().map_err(drop)?, at_millis: at_millis.parse().map_err(drop)? })
    }
}

/// Operations that undo can reach: those of this device, except undos, shown questions and backups, of which at least one change
/// is not erased. SQLite has no index on the device to use, so it walks back from the newest operation.
const WORK: &str = "o.device = 1 AND o.verb NOT IN ('undo', 'redo', 'erase', 'ask', 'backup')
        AND (o.first IS NOT NULL OR EXISTS (SELECT 1 FROM change c WHERE c.op = o.n))";

/// Not undone. An undo that was undone itself (by redo) does not count.
const STANDS: &str = "NOT EXISTS (
        SELECT 1 FROM op u WHERE u.undoes = o.n AND u.verb = 'undo'
        AND NOT EXISTS (SELECT 1 FROM op r WHERE r.undoes = u.n))";

/// The columns that [`Reader::operation_of`] reads.
const COLUMNS: &str = "o.n, o.verb, o.at, o.first, o.last";

impl Reader<'_> {
    /// The operation that undo would reverse now.
    pub fn last_operation(&self) -> Result<Option<Operation>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM op o WHERE {WORK} AND {STANDS} ORDER BY o.n DESC LIMIT 1");
        let mut statement = self.prepare(&sql)?;
        let mut rows = statement.query([])?;
        rows.next()?.map(|row| self.operation_of(row)).transpose()
    }

    /// An operation that stands and that undo can reach; `None` if it does not, or there is none.
    pub(crate) fn standing_operation(&self, id: OperationId) -> Result<Option<Operation>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM op o WHERE o.n = ? AND o.at = ? AND {WORK} AND {STANDS}");
        let mut statement = self.prepare(&sql)?;
        let mut rows = statement.query([id.n, id.at_millis])?;
        rows.next()?.map(|row| self.operation_of(row)).transpose()
    }

    /// Whether an operation of an instant stands: was not undone.
    pub(crate) fn stands_at(&self, at_millis: i64) -> Result<bool, StoreError> {
        let sql = format!("SELECT 1 FROM op o WHERE o.at = ? AND {WORK} AND {STANDS} ORDER BY o.n DESC LIMIT 1");
        Ok(self.prepare(&sql)?.exists([at_millis])?)
    }

    /// Whether an entry that an operation made was changed since by one that stands.
    pub(crate) fn changed_since(&self, operation: &Operation) -> Result<bool, StoreError> {
        let sql = format!(
            "SELECT 1 FROM op made JOIN change c ON c.entity = 'e' AND c.target BETWEEN made.first AND made.last
             JOIN op o ON o.n = c.op
             WHERE made.n = ? AND o.n > made.n AND o.verb NOT IN ('undo', 'redo', 'erase') AND {STANDS} LIMIT 1"
        );
        Ok(self.prepare(&sql)?.exists([operation.n])?)
    }

    /// The operations of this device, newest first, at most `limit`, each with whether it stands, that is, has not been
    /// undone.
    pub(crate) fn operations(&self, limit: u32) -> Result<Vec<(Operation, bool)>, StoreError> {
        let sql = format!("SELECT {COLUMNS}, {STANDS} FROM op o WHERE {WORK} ORDER BY o.n DESC LIMIT ?");
        let mut statement = self.prepare(&sql)?;
        let mut rows = statement.query([limit])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push((self.operation_of(row)?, row.get(5)?));
        }
        Ok(all)
    }

    fn operation_of(&self, row: &Row<'_>) -> Result<Operation, StoreError> {
        let (n, at_millis): (i64, i64) = (row.get(0)?, row.get(2)?);
        let verb: String = row.get(1)?;
        let created: (Option<i64>, Option<i64>) = (row.get(3)?, row.get(4)?);
        let (first, last) = created.0.zip(created.1).unwrap_or((0, -1)); // an empty run
        let changed: (u32, Option<i64>) = self
            .prepare(
                "SELECT count(DISTINCT target), min(target) FROM change
                 WHERE op = ?1 AND entity = 'e' AND target NOT BETWEEN ?2 AND ?3",
            )?
            .query_row([n, first, last], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let touched = changed.0.saturating_add(u32::try_from(last - first + 1).unwrap_or(u32::MAX));
        let only = if touched == 1 { changed.1.or(Some(first)) } else { None };
        let entry = only.map(|n| self.entry_id(n)).transpose()?;
        Ok(Operation { n, verb: Verb::parse(&verb)?, at_millis, touched, entry })
    }

    /// The entries an operation touched, in the order they were written, at most `limit`.
    pub(crate) fn entries_of_operation(&self, operation: &Operation, limit: u32) -> Result<Vec<EntryId>, StoreError> {
        let mut statement = self.prepare(
            "SELECT e.id FROM entry e, op o WHERE o.n = ?1 AND (e.n BETWEEN o.first AND o.last OR e.n IN
                 (SELECT target FROM change WHERE op = ?1 AND entity = 'e')) ORDER BY e.n LIMIT ?2",
        )?;
        let rows = statement.query_map(rusqlite::params![operation.n, limit], |row| row.get::<_, Vec<u8>>(0))?;
        rows.map(|bytes| row::entry_id(&bytes?)).collect()
    }

    /// Time of the newest operation of any kind, in milliseconds since 1970.
    pub(crate) fn newest_operation_millis(&self) -> Result<Option<i64>, StoreError> {
        let mut statement = self.prepare("SELECT at FROM op ORDER BY n DESC LIMIT 1")?;
        Ok(statement.query_row([], |row| row.get(0)).optional()?)
    }

    fn entry_id(&self, n: i64) -> Result<EntryId, StoreError> {
        let bytes: Vec<u8> = self.prepare("SELECT id FROM entry WHERE n = ?")?.query_row([n], |row| row.get(0))?;
        row::entry_id(&bytes)
    }
}

impl Writer<'_> {
    /// The operation that has begun.
    pub(crate) fn operation(&self) -> Result<OperationId, StoreError> {
        let n = self.op()?;
        let at_millis = self.prepare("SELECT at FROM op WHERE n = ?")?.query_row([n], |row| row.get(0))?;
        Ok(OperationId { n, at_millis })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::{Store, StoreOptions};

    /// Every Today screen asks for the last operation. After ten years this must still walk back from the newest one
    /// and not sort them all.
    #[test]
    fn last_operation_is_found_without_sorting() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        drop(Store::open(&path, StoreOptions::default()).unwrap());
        let file = rusqlite::Connection::open(&path).unwrap();
        let sql = format!(
            "EXPLAIN QUERY PLAN SELECT {COLUMNS} FROM op o WHERE {WORK} AND {STANDS} ORDER BY o.n DESC LIMIT 1"
        );
        let plan = || -> String {
            let mut statement = file.prepare(&sql).unwrap();
            let steps = statement.query_map([], |row| row.get::<_, String>(3)).unwrap();
            steps.map(Result::unwrap).collect::<Vec<_>>().join("; ")
        };
        let walks = |plan: &str| plan.starts_with("SCAN o;") && !plan.contains("TEMP B-TREE");
        assert!(walks(&plan()), "{}", plan());
        // With an index on the device, which this schema once had, SQLite finds all of its operations, in a different
        // order.
        file.execute("CREATE INDEX op_by_device ON op (device, clock)", []).unwrap();
        assert!(!walks(&plan()), "{}", plan());
    }
}
