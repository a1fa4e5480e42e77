//! The origin of imported entries, so that importing a file twice does not duplicate them.

use rusqlite::{OptionalExtension as _, params};

use super::row::{self, EntryRow};
use crate::entry::{Entry, EntryId};
use crate::storage::{Reader, RowState, StoreError, Writer, checksum};
use crate::time::Day;

/// The source of what the phone's own health store measured. Nobody logged these entries.
pub(crate) const PHONE_HEALTH: &str = "phone-health";

/// A row of another app's file.
#[derive(Debug, Clone, Copy)]
pub struct SourceRow<'a> {
    /// The app, such as `visible`.
    pub source: &'a str,
    /// Key of the row in that app, independent of its content.
    pub key: &'a str,
    /// The entry it becomes. Its id is derived from `source` and `key`.
    pub entry: &'a Entry,
}

/// The outcome of importing a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportOutcome {
    /// It adds an entry.
    Added,
    /// Nothing: the entry exists already, or the person has changed or deleted it since, which takes precedence.
    Known,
    /// It corrects the entry, because the source changed.
    Amended,
}

/// What to do with a row.
enum Verdict {
    /// Insert it.
    New,
    /// Restore the entry of an earlier import that was undone.
    Revive(Box<EntryRow>),
    /// Correct the entry: the source changed, and the person has not touched it.
    Correct(Box<EntryRow>),
    /// Leave the entry as it is.
    Known,
}

impl Verdict {
    fn outcome(&self) -> ImportOutcome {
        match self {
            Self::New | Self::Revive(_) => ImportOutcome::Added,
            Self::Correct(_) => ImportOutcome::Amended,
            Self::Known => ImportOutcome::Known,
        }
    }
}

impl Reader<'_> {
    /// The outcome that importing a row would have now.
    pub fn would_import(&self, row: &SourceRow<'_>) -> Result<ImportOutcome, StoreError> {
        Ok(self.verdict(row)?.outcome())
    }

    /// The latest day that a source brought an entry for, also if that is deleted by now.
    pub(crate) fn newest_day_from(&self, source: &str) -> Result<Option<Day>, StoreError> {
        let newest: Option<i32> = self
            .prepare("SELECT max(e.day) FROM origin o JOIN entry e ON e.n = o.entry WHERE o.source = ?")?
            .query_row([source], |found| found.get(0))?;
        Ok(newest.and_then(Day::from_number))
    }

    /// The number of live entries from a source whose keys begin with `group/`.
    pub(crate) fn count_from(&self, source: &str, group: &str) -> Result<u32, StoreError> {
        let count = self
            .prepare(
                "SELECT count(*) FROM origin o JOIN entry e ON e.n = o.entry
                 WHERE o.source = ?1 AND o.key BETWEEN ?2 || '/' AND ?2 || '0' AND e.state = 0",
            )?
            .query_row([source, group], |found| found.get(0))?;
        Ok(count)
    }

    /// The live entries of a day that the phone measured, and nobody logged.
    pub(crate) fn measured_by_phone(&self, day: Day) -> Result<Vec<EntryId>, StoreError> {
        let mut statement = self.prepare(
            "SELECT e.id FROM entry e JOIN origin o ON o.entry = e.n
             WHERE e.day = ? AND e.state = 0 AND o.source = ?",
        )?;
        let rows = statement.query_map(params![day.number(), PHONE_HEALTH], |found| found.get::<_, Vec<u8>>(0))?;
        rows.map(|bytes| row::entry_id(&bytes?)).collect()
    }

    fn verdict(&self, row: &SourceRow<'_>) -> Result<Verdict, StoreError> {
        let Some(stored) = self.entry_row(&row.entry.id)? else { return Ok(Verdict::New) };
        if stored.state == RowState::Deleted && self.was_undone(stored.n)? {
            return Ok(Verdict::Revive(Box::new(stored)));
        }
        let brought: Option<[u8; 8]> = self
            .prepare("SELECT hash FROM origin WHERE source = ? AND key = ?")?
            .query_row(params![row.source, row.key], |found| found.get(0))
            .optional()?;
        let untouched = stored.state == RowState::Live && brought == Some(content(&stored.entry)?);
        if untouched && brought != Some(content(row.entry)?) {
            return Ok(Verdict::Correct(Box::new(stored)));
        }
        Ok(Verdict::Known)
    }

    /// Whether the last change of a row's state was made by undo.
    fn was_undone(&self, n: i64) -> Result<bool, StoreError> {
        let verb: Option<String> = self
            .prepare(
                "SELECT o.verb FROM change c JOIN op o ON o.n = c.op
                 WHERE c.entity = 'e' AND c.target = ? AND c.field = 'state' ORDER BY c.op DESC LIMIT 1",
            )?
            .query_row([n], |found| found.get(0))
            .optional()?;
        Ok(verb.as_deref() == Some("undo"))
    }
}

impl Writer<'_> {
    /// Imports a row as [`Reader::would_import`] decides.
    pub fn import(&mut self, row: &SourceRow<'_>) -> Result<ImportOutcome, StoreError> {
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
                self.replace(stored, RowState::Live, row.entry)?;
                self.prepare("INSERT OR REPLACE INTO origin (source, key, hash, entry) VALUES (?, ?, ?, ?)")?
                    .execute(params![row.source, row.key, content(row.entry)?, stored.n])?;
            }
            Verdict::Known => {}
        }
        Ok(verdict.outcome())
    }

    /// Deletes the entry of a source's row, unless the person has changed it since. Returns whether it did.
    pub(crate) fn withdraw(&mut self, id: &EntryId) -> Result<bool, StoreError> {
        let Some(stored) = self.entry_row(id)?.filter(|stored| stored.state == RowState::Live) else {
            return Ok(false);
        };
        let brought: Option<[u8; 8]> = self
            .prepare("SELECT hash FROM origin WHERE entry = ?")?
            .query_row([stored.n], |found| found.get(0))
            .optional()?;
        let untouched = brought == Some(content(&stored.entry)?);
        if untouched {
            self.delete(id)?;
        }
        Ok(untouched)
    }
}

/// Hash of an entry's content, without its id.
fn content(entry: &Entry) -> Result<[u8; 8], StoreError> {
    let fields = row::fields(entry)?;
    let parts: Vec<&str> = fields.iter().flat_map(|(field, value)| [field.as_str(), value.as_str()]).collect();
    Ok(checksum::digest(&parts))
}
