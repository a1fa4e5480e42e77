//! State that is replayed day by day, kept at some days so that nobody replays years.

use rusqlite::{OptionalExtension as _, TransactionBehavior, params};

use super::read::{Reader, day};
use super::{Store, StoreError, lock};
use crate::time::Day;

/// A state as it was at the end of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Checkpoint {
    /// The last day it knows.
    pub(crate) day: Day,
    /// The algorithm's version.
    pub(crate) version: u32,
    /// The state, in its owner's form.
    pub(crate) body: Vec<u8>,
}

impl Reader<'_> {
    /// The newest checkpoint at or before a day.
    pub(crate) fn checkpoint(&self, name: &str, version: u32, at: Day) -> Result<Option<Checkpoint>, StoreError> {
        Ok(self
            .prepare(
                "SELECT day, body FROM checkpoint WHERE name = ? AND version = ? AND day <= ? ORDER BY day DESC LIMIT 1",
            )?
            .query_row(params![name, version, at.number()], |row| {
                Ok(Checkpoint { day: day(row.get(0)?)?, version, body: row.get(1)? })
            })
            .optional()?)
    }
}

impl Store {
    /// Keeps these checkpoints and no others of that name. They are made inside the transaction that keeps them, so that
    /// no change of a day can come between.
    pub(crate) fn keep_checkpoints(
        &self,
        name: &str,
        work: impl FnOnce(&Reader<'_>) -> Result<Vec<Checkpoint>, StoreError>,
    ) -> Result<(), StoreError> {
        let mut guard = lock(&self.writer);
        let connection = guard.connection.as_mut().ok_or(StoreError::Suspended)?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let kept = work(&Reader::new(&transaction))?;
        transaction.execute("DELETE FROM checkpoint WHERE name = ?", [name])?;
        for checkpoint in kept {
            transaction.execute(
                "INSERT INTO checkpoint (name, day, version, body) VALUES (?, ?, ?, ?)",
                params![name, checkpoint.day.number(), checkpoint.version, checkpoint.body],
            )?;
        }
        Ok(transaction.commit()?)
    }
}
