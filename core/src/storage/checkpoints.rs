//! Checkpoints of states that are replayed day by day, so that years need not be replayed.

use rusqlite::{OptionalExtension as _, TransactionBehavior, params};

use super::{Reader, Store, StoreError, days::day, lock};
use crate::time::Day;

/// A state at the end of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Checkpoint {
    /// The day.
    pub(crate) day: Day,
    /// Version of the algorithm.
    pub(crate) version: u32,
    /// The state, encoded by its owner.
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
    /// Replaces the checkpoints of a name with those that `work` makes, in the same transaction, so that no day can
    /// change in between.
    pub(crate) fn replace_checkpoints(
        &self,
        name: &str,
        work: impl FnOnce(&Reader<'_>) -> Result<Vec<Checkpoint>, StoreError>,
    ) -> Result<(), StoreError> {
        let mut guard = lock(&self.writer);
        let connection = guard.connection.as_mut().ok_or(StoreError::Suspended)?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let made = work(&Reader::new(&transaction))?;
        transaction.execute("DELETE FROM checkpoint WHERE name = ?", [name])?;
        for checkpoint in made {
            transaction.execute(
                "INSERT INTO checkpoint (name, day, version, body) VALUES (?, ?, ?, ?)",
                params![name, checkpoint.day.number(), checkpoint.version, checkpoint.body],
            )?;
        }
        Ok(transaction.commit()?)
    }
}
