//! The origin of imported entries, so that importing a file twice does not duplicate them.

use rusqlite::{OptionalExtension as _, params};

use super::row::{self, EntryRow};
use crate::entry::Entry;
use crate::storage::{Reader, RowState, StoreError, Writer, checksum};

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
}

/// Hash of an entry's content, without its id.
fn content(entry: &Entry) -> Result<[u8; 8], StoreError> {
    let fields = row::fields(entry)?;
    let parts: Vec<&str> = fields.iter().flat_map(|(field, value)| [field.as_str(), value.as_str()]).collect();
    Ok(checksum::digest(&parts))
}
