//! The one change log: what was done, by which device, field by field; and taking it back.

use rusqlite::{CachedStatement, OptionalExtension as _, params};

use super::row::{self, State, Stored};
use super::{Reader, StoreError, write::Writer};
use crate::entry::EntryId;
use crate::time::{Day, Moment};

/// What an operation did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Something was logged.
    Log,
    /// An entry was changed.
    Amend,
    /// An entry was deleted.
    Delete,
    /// A deleted entry was brought back.
    Restore,
    /// A file was brought in.
    Import,
    /// A setting was changed.
    Set,
    /// Something was erased for good.
    Erase,
    /// A damaged file was brought back.
    Recover,
    /// Usual values were filled in.
    Usual,
    /// "None today" was said of several symptoms at once.
    NoneToday,
    /// Yesterday's answers were repeated.
    Same,
    /// A check-in was answered.
    CheckIn,
    /// Silent days were recalled.
    Recall,
    /// The activity timer was started, stopped, or told something.
    Timer,
    /// A question was shown or put aside. The person logged nothing by it, so it stands outside undo.
    Ask,
    /// An operation was taken back.
    Undo,
    /// A taken-back operation was done again.
    Redo,
}

impl Verb {
    /// The form kept in the file.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Log => "log",
            Self::Amend => "amend",
            Self::Delete => "delete",
            Self::Restore => "restore",
            Self::Import => "import",
            Self::Set => "set",
            Self::Erase => "erase",
            Self::Recover => "recover",
            Self::Usual => "usual",
            Self::NoneToday => "none-today",
            Self::Same => "same",
            Self::CheckIn => "check-in",
            Self::Recall => "recall",
            Self::Timer => "timer",
            Self::Ask => "ask",
            Self::Undo => "undo",
            Self::Redo => "redo",
        }
    }

    pub(super) fn parse(text: &str) -> Result<Self, StoreError> {
        use Verb::{
            Amend, Ask, CheckIn, Delete, Erase, Import, Log, NoneToday, Recall, Recover, Redo, Restore, Same, Set,
            Timer, Undo, Usual,
        };
        [
            Log, Amend, Delete, Restore, Import, Set, Erase, Recover, Usual, NoneToday, Same, CheckIn, Recall, Timer,
            Ask, Undo, Redo,
        ]
        .into_iter()
        .find(|verb| verb.id() == text)
        .ok_or_else(|| StoreError::Row(format!("verb {text}")))
    }
}

/// What a transaction changed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Done {
    /// The entries it touched.
    pub entries: Vec<EntryId>,
    /// The days it touched, in order.
    pub days: Vec<Day>,
}

/// The operation that undo would take back.
#[derive(Debug, Clone, PartialEq)]
pub struct Operation {
    /// Its number in the file.
    pub(crate) n: i64,
    /// What it did.
    pub verb: Verb,
    /// When, in milliseconds since 1970.
    pub at_millis: i64,
    /// How many entries it touched.
    pub touched: u32,
    /// The one entry, when it was one.
    pub entry: Option<EntryId>,
}

/// Work of this device: not an undo, not a question shown, and with a trace left that was not erased. There is no index
/// on the device that SQLite could look it up in: it walks back from the newest operation.
const WORK: &str = "o.device = 1 AND o.verb NOT IN ('undo', 'redo', 'erase', 'ask')
        AND (o.first IS NOT NULL OR EXISTS (SELECT 1 FROM change c WHERE c.op = o.n))";

/// Not itself undone. An undo that was undone (redone) does not count.
const STANDS: &str = "NOT EXISTS (
        SELECT 1 FROM op u WHERE u.undoes = o.n AND u.verb = 'undo'
        AND NOT EXISTS (SELECT 1 FROM op r WHERE r.undoes = u.n))";

/// What [`Reader::op_of`] reads.
const OP: &str = "o.n, o.verb, o.at, o.first, o.last";

impl Reader<'_> {
    /// What undo would take back now.
    pub fn last_operation(&self) -> Result<Option<Operation>, StoreError> {
        let sql = format!("SELECT {OP} FROM op o WHERE {WORK} AND {STANDS} ORDER BY o.n DESC LIMIT 1");
        let mut statement = self.prepare(&sql)?;
        let mut rows = statement.query([])?;
        rows.next()?.map(|row| self.op_of(row)).transpose()
    }

    /// What this device did, the newest first, so many at most; and whether it stands or was taken back.
    pub(crate) fn operations(&self, most: u32) -> Result<Vec<(Operation, bool)>, StoreError> {
        let sql = format!("SELECT {OP}, {STANDS} FROM op o WHERE {WORK} ORDER BY o.n DESC LIMIT ?");
        let mut statement = self.prepare(&sql)?;
        let mut rows = statement.query([most])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push((self.op_of(row)?, row.get(5)?));
        }
        Ok(all)
    }

    fn op_of(&self, row: &rusqlite::Row<'_>) -> Result<Operation, StoreError> {
        let (n, at_millis): (i64, i64) = (row.get(0)?, row.get(2)?);
        let verb: String = row.get(1)?;
        let made: (Option<i64>, Option<i64>) = (row.get(3)?, row.get(4)?);
        let (first, last) = made.0.zip(made.1).unwrap_or((0, -1)); // an empty run
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

    /// When the newest operation of any kind was done, in milliseconds since 1970.
    pub(crate) fn newest_operation_millis(&self) -> Result<Option<i64>, StoreError> {
        let mut statement = self.prepare("SELECT at FROM op ORDER BY n DESC LIMIT 1")?;
        Ok(statement.query_row([], |row| row.get(0)).optional()?)
    }

    fn entry_id(&self, n: i64) -> Result<EntryId, StoreError> {
        let bytes: Vec<u8> = self.prepare("SELECT id FROM entry WHERE n = ?")?.query_row([n], |row| row.get(0))?;
        row::entry_id(&bytes)
    }

    /// The undo that redo would take back: the newest, if nothing else was done since.
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

/// One field's change, as the log has it.
struct FieldChange {
    entity: String,
    target: i64,
    field: String,
    before: Option<String>,
    after: Option<String>,
}

/// The field whose change from nothing is a creation.
pub(super) const STATE: &str = "state";

impl Writer<'_> {
    /// Takes back the newest operation of this device that stands. It is a new operation that says the
    /// opposite; refused where something it changed has changed since.
    pub fn undo(&mut self, now: &Moment) -> Result<(), StoreError> {
        let last = self.last_operation()?.ok_or(StoreError::NothingToUndo)?;
        self.reverse(last.n, Verb::Undo, now)
    }

    /// Does again what the newest undo took back, if nothing else was done since.
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

    /// What an operation did, each creation as the state going from nothing to live, by what it was done to.
    fn changes_of(&self, op: i64) -> Result<Vec<FieldChange>, StoreError> {
        let made: (Option<i64>, Option<i64>) = self
            .prepare("SELECT first, last FROM op WHERE n = ?")?
            .query_row([op], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let creation = |target| FieldChange {
            entity: "e".to_owned(),
            target,
            field: STATE.to_owned(),
            before: None,
            after: Some(State::Live.text()),
        };
        let mut changes: Vec<FieldChange> =
            made.0.zip(made.1).into_iter().flat_map(|(first, last)| first..=last).map(creation).collect();
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
        if stored.state == State::Erased {
            return Ok(());
        }
        let mut state = stored.state;
        let mut fields = row::fields(&stored.entry)?;
        for change in changes {
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
        let (mut state, mut body): (State, String) = self
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

    /// Writes one field's change under the operation that has begun.
    pub(super) fn record_change(
        &self,
        entity: &str,
        target: i64,
        field: &str,
        before: Option<&str>,
        after: Option<&str>,
    ) -> Result<(), StoreError> {
        self.note_change();
        self.prepare("INSERT INTO change (op, entity, target, field, before, after) VALUES (?, ?, ?, ?, ?, ?)")?
            .execute(params![self.op()?, entity, target, field, before, after])?;
        Ok(())
    }

    pub(super) fn stored(&self, n: i64) -> Result<Stored, StoreError> {
        Ok(self.prepare(&format!("SELECT {} WHERE e.n = ?", row::COLUMNS))?.query_row([n], row::read)?)
    }
}

/// The state before a change; what came from nothing goes to "deleted", so that it can come back.
fn reversed_state(current: State, change: &FieldChange) -> Result<State, StoreError> {
    if change.after.as_deref() != Some(current.text().as_str()) {
        return Err(StoreError::ChangedSince);
    }
    change.before.as_deref().map_or(Ok(State::Deleted), State::parse)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::{Store, StoreOptions};

    /// Each start of an activity looks at the item's last ones: after ten years it must not look at all there are.
    #[test]
    fn an_items_timed_activities_are_found_by_their_index() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        drop(Store::open(&path, StoreOptions::default()).unwrap());
        let file = rusqlite::Connection::open(&path).unwrap();
        let sql = format!("EXPLAIN QUERY PLAN SELECT {} {}", row::COLUMNS, super::super::read::TIMED);
        let mut statement = file.prepare(&sql).unwrap();
        let steps = statement.query_map(["walking", "20"], |row| row.get::<_, String>(3)).unwrap();
        let plan = steps.map(Result::unwrap).collect::<Vec<_>>().join("; ");
        assert!(plan.contains("USING INDEX entry_timed (item=?)") && !plan.contains("TEMP B-TREE"), "{plan}");
    }

    /// Every Today screen asks for the last operation: after ten years it must still walk back from the newest, and not
    /// sort all there are.
    #[test]
    fn the_last_operation_is_found_without_sorting() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        drop(Store::open(&path, StoreOptions::default()).unwrap());
        let file = rusqlite::Connection::open(&path).unwrap();
        let sql =
            format!("EXPLAIN QUERY PLAN SELECT {OP} FROM op o WHERE {WORK} AND {STANDS} ORDER BY o.n DESC LIMIT 1");
        let plan = || -> String {
            let mut statement = file.prepare(&sql).unwrap();
            let steps = statement.query_map([], |row| row.get::<_, String>(3)).unwrap();
            steps.map(Result::unwrap).collect::<Vec<_>>().join("; ")
        };
        let walks = |plan: &str| plan.starts_with("SCAN o;") && !plan.contains("TEMP B-TREE");
        assert!(walks(&plan()), "{}", plan());
        // What it once was: an index that finds the device's operations, all of them, in another order.
        file.execute("CREATE INDEX op_by_device ON op (device, clock)", []).unwrap();
        assert!(!walks(&plan()), "{}", plan());
    }
}
