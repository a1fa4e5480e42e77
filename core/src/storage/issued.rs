//! Forecasts as they were issued: append-only, and not part of the change log or of undo. Only erasing their day
//! removes them.

use rusqlite::{TransactionBehavior, params};

use super::{Reader, Store, StoreError, days::day, lock};
use crate::time::{Day, Moment, Timestamp};

/// A forecast as it was issued.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Issued {
    /// The last day it is based on.
    pub(crate) day: Day,
    /// The algorithm's version.
    pub(crate) version: u32,
    /// Stable id of the state.
    pub(crate) state: String,
    /// Whether it was issued while that day was still under way.
    pub(crate) so_far: bool,
    /// The person's base rate when it was issued, 0–1.
    pub(crate) usual: f64,
    /// The probability of a flare within the next one, two and three days, 0–1.
    pub(crate) chances: [f64; 3],
    /// Whether another forecast based on that day had been issued before.
    pub(crate) late: bool,
}

impl Reader<'_> {
    /// The forecasts based on days from `first` on, in the order they were issued.
    pub(crate) fn issued(&self, first: Day) -> Result<Vec<Issued>, StoreError> {
        let mut statement = self.prepare(
            "SELECT day, version, state, so_far, usual, p1, p2, p3, late FROM issued WHERE day >= ? ORDER BY n",
        )?;
        let rows = statement.query_map([first.number()], |found| {
            Ok(Issued {
                day: day(found.get(0)?)?,
                version: found.get(1)?,
                state: found.get(2)?,
                so_far: found.get(3)?,
                usual: found.get(4)?,
                chances: [found.get(5)?, found.get(6)?, found.get(7)?],
                late: found.get(8)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Reader<'_> {
    /// Appends a forecast as it was issued at an instant. Only within a transaction that writes.
    pub(super) fn insert_issued(&self, issued: &Issued, at: Timestamp) -> Result<(), StoreError> {
        let [p1, p2, p3] = issued.chances;
        self.prepare(
            "INSERT INTO issued (day, at, version, state, so_far, usual, p1, p2, p3, late)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            issued.day.number(),
            at.timestamp_millis(),
            issued.version,
            issued.state,
            issued.so_far,
            issued.usual,
            p1,
            p2,
            p3,
            issued.late
        ])?;
        Ok(())
    }
}

impl Store {
    /// Stores the forecast that `work` makes, if any, and removes the checkpoints of a name for later days, which do
    /// not include it.
    pub(crate) fn store_issued<E: From<StoreError>>(
        &self,
        now: &Moment,
        rests_on_it: &str,
        work: impl FnOnce(&Reader<'_>) -> Result<Option<Issued>, E>,
    ) -> Result<(), E> {
        let mut guard = lock(&self.writer);
        let connection = guard.connection.as_mut().ok_or(StoreError::Suspended)?;
        let transaction =
            connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let reader = Reader::new(&transaction);
        let Some(issued) = work(&reader)? else { return Ok(()) };
        reader.insert_issued(&issued, now.at)?;
        transaction
            .execute("DELETE FROM checkpoint WHERE name = ? AND day > ?", params![rests_on_it, issued.day.number()])
            .map_err(StoreError::from)?;
        Ok(transaction.commit().map_err(StoreError::from)?)
    }
}
