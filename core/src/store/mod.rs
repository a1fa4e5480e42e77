//! Where a journal is kept: the only place that knows SQL.
//!
//! One file, one writer, readers beside it. Every mutation is one transaction and one sync; it is written to
//! the change log, brings the derived days up to date, and says what changed. See `docs/decisions/0000-schema.md`.

mod check;
mod checkpoint;
mod connection;
mod copies;
mod derive;
mod erase;
mod error;
mod files;
mod history;
mod id;
mod issued;
mod key;
mod log;
mod notice;
mod origin;
mod pages;
mod read;
mod recode;
mod record;
mod recover;
mod row;
mod salvage;
mod secret;
#[cfg(test)]
mod visited;
mod write;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, TransactionBehavior};

pub use check::{CheckReport, Findings, Problem};
pub(crate) use checkpoint::Checkpoint;
pub use copies::{Copy, copies};
pub(crate) use derive::{CORE_SETTING, chosen_core};
pub use erase::Erasure;
pub use error::StoreError;
pub use files::private_folder;
pub(crate) use files::write_whole;
pub use history::{FieldRevision, Revision};
pub(crate) use id::fresh as fresh_id;
pub use id::{Random, imported as imported_id, system_random};
pub(crate) use issued::Issued;
pub(crate) use key::Access;
pub use key::Key;
pub use log::{Done, LastOp, Verb};
pub(crate) use notice::Notice;
pub use origin::{Imported, SourceRow};
pub use read::{FlareSpan, ItemUse, Reader};
pub use recode::Recoded;
pub use recover::Recovered;
pub use write::Writer;

/// How many pages a log holds that was only begun anew.
const PRIMED: i64 = 1;

/// An open file.
pub struct Store {
    path: PathBuf,
    access: Mutex<Access>,
    /// Where a copy goes before a newer version changes the file's schema.
    copies: Option<PathBuf>,
    writer: Mutex<Pen>,
    reader: Mutex<Option<Connection>>,
}

/// The writing side: its connection while the file is open, which file that is, and the source of new identities.
struct Pen {
    connection: Option<Connection>,
    file: Option<connection::FileId>,
    random: Random,
}

impl Store {
    /// Opens or creates the file; with a key, an encrypted one. Before its schema is changed a copy goes into the
    /// folder of `copies`, or beside the file where none is named.
    pub fn open(path: &Path, key: Option<Key>, copies: Option<PathBuf>, random: Random) -> Result<Self, StoreError> {
        let pen = Pen { connection: None, file: None, random };
        let store = Self {
            path: path.to_owned(),
            access: Mutex::new(Access::with(key)),
            copies,
            writer: Mutex::new(pen),
            reader: Mutex::new(None),
        };
        store.resume()?;
        Ok(store)
    }

    /// Reads, all of it from one state of the file.
    pub fn read<T, E: From<StoreError>>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut guard = lock(&self.reader);
        let connection = guard.as_mut().ok_or(StoreError::Suspended)?;
        let transaction = connection.transaction().map_err(StoreError::from)?;
        let result = work(&Reader::new(&transaction));
        // A read has nothing to commit; ending it lets the log be folded in.
        transaction.finish().map_err(StoreError::from)?;
        result
    }

    /// Writes, all of it or nothing: on an error the transaction is rolled back, and so it is where nothing
    /// changed. When this returns, what was written is on the disk.
    pub fn write<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<(T, Option<Done>), E> {
        let mut guard = lock(&self.writer);
        let Pen { connection, file, random } = &mut *guard;
        let connection = connection.as_mut().ok_or(StoreError::Suspended)?;
        // What is written into a file that is no longer there under its name, nobody would find again.
        if connection::file_id(&self.path) != *file {
            return Err(StoreError::Replaced(self.path.clone()).into());
        }
        let transaction =
            connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let mut writer = Writer::new(&transaction, random);
        let value = work(&mut writer)?;
        let done = writer.finish()?;
        if done.is_some() {
            transaction.commit().map_err(StoreError::from)?;
        }
        Ok((value, done))
    }

    /// Folds the log into the file as far as no reader needs it. For idle moments; never on a tap's path.
    pub fn settle(&self) -> Result<(), StoreError> {
        let guard = lock(&self.writer);
        let connection = guard.connection.as_ref().ok_or(StoreError::Suspended)?;
        let (pages, folded): (i64, i64) =
            connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| Ok((row.get(1)?, row.get(2)?)))?;
        if pages == folded && pages != PRIMED {
            // The log begins anew with the next write, or for the first time after opening, which costs that write a
            // second sync. Here nobody waits for it.
            connection.pragma_update(None, "user_version", Self::schema())?;
        }
        Ok(())
    }

    /// Waits for the write under way, folds the log in, closes the file.
    pub fn suspend(&self) -> Result<(), StoreError> {
        let mut writer = lock(&self.writer);
        drop(lock(&self.reader).take());
        let Some(connection) = writer.connection.take() else { return Ok(()) };
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        connection.close().map_err(|(_, error)| error.into())
    }

    /// Opens the file again after [`Store::suspend`]; does nothing while it is open.
    pub fn resume(&self) -> Result<(), StoreError> {
        let mut writer = lock(&self.writer);
        if writer.connection.is_none() {
            let access = self.access();
            recover::finish(&self.path)?;
            let connection = connection::open_writer(&self.path, &access, |connection| {
                copies::keep_before_upgrade(connection, &self.path, self.copies.as_deref())
            })?;
            writer.file = connection::file_id(&self.path);
            *lock(&self.reader) = Some(connection::open_reader(&self.path, &access)?);
            writer.connection = Some(connection);
        }
        Ok(())
    }

    fn access(&self) -> Access {
        lock(&self.access).clone()
    }

    /// The schema this version writes.
    #[must_use]
    pub fn schema() -> u32 {
        connection::SCHEMA
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").finish_non_exhaustive()
    }
}

/// Takes a lock, also after a panic: whatever was half-done was a transaction and is rolled back, or a list that one
/// call changes.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
