//! Where imported entries come from, so that the same file twice is one set of entries.

use rusqlite::{OptionalExtension as _, params};
use uuid::Uuid;

use super::row::{self, State, Stored};
use super::{Reader, StoreError};
use crate::entry::{Entry, EntryId};

/// A row of another app's file, read.
#[derive(Debug, Clone, Copy)]
pub struct SourceRow<'a> {
    /// Which app, such as `visible`.
    pub source: &'a str,
    /// What names the row in that app, never its content.
    pub key: &'a str,
    /// What it says. Its id is made of source and key.
    pub entry: &'a Entry,
}

/// What becomes of an imported row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Imported {
    /// It is new.
    Added,
    /// It was there and said the same; or the person changed or deleted it since, and their word stands.
    Known,
    /// It was there and said something else: the entry is amended.
    Amended,
}

/// What is to be done with an imported row.
pub(super) enum Verdict {
    /// Nothing like it is here.
    New,
    /// It was brought in before, and that import was undone.
    Revive(Box<Stored>),
    /// The source corrected itself, and the person did not touch the entry.
    Correct(Box<Stored>),
    /// Leave it.
    Known,
}

impl Verdict {
    pub(super) fn became(&self) -> Imported {
        match self {
            Self::New | Self::Revive(_) => Imported::Added,
            Self::Correct(_) => Imported::Amended,
            Self::Known => Imported::Known,
        }
    }
}

impl Reader<'_> {
    /// What would become of a row, were it imported now.
    pub fn would_import(&self, row: &SourceRow<'_>) -> Result<Imported, StoreError> {
        Ok(self.verdict(row)?.became())
    }

    pub(super) fn verdict(&self, row: &SourceRow<'_>) -> Result<Verdict, StoreError> {
        let Some(stored) = self.find_stored(&row.entry.id)? else { return Ok(Verdict::New) };
        if stored.state == State::Deleted && self.was_undone(stored.n)? {
            return Ok(Verdict::Revive(Box::new(stored)));
        }
        let brought: Option<[u8; 8]> = self
            .prepare("SELECT hash FROM origin WHERE source = ? AND key = ?")?
            .query_row(params![row.source, row.key], |found| found.get(0))
            .optional()?;
        let untouched = stored.state == State::Live && brought == Some(content(&stored.entry)?);
        if untouched && brought != Some(content(row.entry)?) {
            return Ok(Verdict::Correct(Box::new(stored)));
        }
        Ok(Verdict::Known)
    }

    /// Whether the last word on a row's state was an undo.
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

    pub(super) fn find_stored(&self, id: &EntryId) -> Result<Option<Stored>, StoreError> {
        let Ok(uuid) = Uuid::parse_str(&id.0) else { return Ok(None) };
        let sql = format!("SELECT {} WHERE e.id = ?", row::COLUMNS);
        Ok(self.prepare(&sql)?.query_row([uuid.as_bytes()], row::read).optional()?)
    }
}

/// The hash of what an entry says, its identity apart.
pub(super) fn content(entry: &Entry) -> Result<[u8; 8], StoreError> {
    let fields = row::fields(entry)?;
    let parts: Vec<&str> = fields.iter().flat_map(|(field, value)| [field.as_str(), value.as_str()]).collect();
    Ok(row::digest(&parts))
}
