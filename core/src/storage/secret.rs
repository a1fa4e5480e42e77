//! Small secrets of the journal. They are not part of the change log or of exports.

use rusqlite::{OptionalExtension as _, TransactionBehavior, params};

use super::{Store, StoreError, lock};

impl Store {
    /// The secret with a name, created on first use.
    pub(crate) fn secret(
        &self,
        name: &str,
        make: impl FnOnce() -> Result<[u8; 32], String>,
    ) -> Result<[u8; 32], StoreError> {
        let mut guard = lock(&self.writer);
        let connection = guard.connection.as_mut().ok_or(StoreError::Suspended)?;
        let find = "SELECT body FROM secret WHERE name = ?";
        if let Some(found) = connection.query_row(find, [name], |row| row.get(0)).optional()? {
            return Ok(found);
        }
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another process may have created it meanwhile.
        let secret = if let Some(found) = transaction.query_row(find, [name], |row| row.get(0)).optional()? {
            found
        } else {
            let fresh = make().map_err(StoreError::Random)?;
            transaction.execute("INSERT INTO secret (name, body) VALUES (?, ?)", params![name, fresh])?;
            fresh
        };
        transaction.commit()?;
        Ok(secret)
    }
}
