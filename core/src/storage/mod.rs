//! Where a journal is kept: the only place that knows SQL.
//!
//! One file, one writer, readers beside it. Every mutation is one transaction and one sync; it is written to
//! the change log, brings the derived days up to date, and says what changed. See `docs/decisions/0000-schema.md`.

mod catalog;
mod check;
mod checkpoint;
mod connection;
mod copies;
mod derive;
mod encryption;
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
#[cfg(test)]
mod query_cost;
mod read;
mod record;
mod recover;
mod row;
mod salvage;
mod secret;
mod settings;
mod write;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use rusqlite::{Connection, TransactionBehavior};

use crate::i18n::{Language, Words};
use crate::labels::Labels;

pub use crate::days::{FlareSpan, ItemUse};
pub(crate) use catalog::{ITEM, SEVERITY_WORDS};
pub use check::{CheckReport, Findings, Problem};
pub(crate) use checkpoint::Checkpoint;
pub use copies::{Copy, copies};
pub use encryption::Recoded;
pub use erase::Erasure;
pub(crate) use erase::{EraseHook, EraseTargets};
pub use error::StoreError;
pub use files::private_folder;
pub(crate) use files::write_whole;
pub use history::{FieldRevision, Revision};
pub(crate) use id::fresh as fresh_id;
pub use id::{Random, imported as imported_id, system_random};
pub(crate) use issued::Issued;
pub(crate) use key::Access;
pub use key::Key;
pub use log::{Done, Operation, Verb};
pub(crate) use notice::Notice;
pub use origin::{Imported, SourceRow};
pub use read::Reader;
pub use recover::Recovered;
pub(crate) use settings::{CORE_ITEMS, ROLLOVER, SETTING};
pub use write::Writer;

/// How many pages a log holds that was only begun anew.
const PRIMED: i64 = 1;

/// An open file.
pub struct Store {
    path: PathBuf,
    access: Mutex<Access>,
    /// Where a copy goes before a newer version changes the file's schema.
    copies: Option<PathBuf>,
    language: Language,
    erase_hooks: &'static [EraseHook],
    /// Absent until first asked for after the file was opened.
    labels: RwLock<Option<Arc<Labels>>>,
    writer: Mutex<WriteConnection>,
    reader: Mutex<Option<Connection>>,
}

/// How to open a file.
pub struct StoreOptions {
    /// The key of an encrypted file; without one it is plain.
    pub key: Option<Key>,
    /// The folder for a copy made before a newer version changes the file's schema; the file's own if absent.
    pub copies: Option<PathBuf>,
    /// The source of the random part of new identifiers; tests fix it.
    pub random: Random,
    /// The language labels are made in.
    pub language: Language,
    /// What to erase beside the entries themselves, registered by the features that store it.
    pub(crate) erase: &'static [EraseHook],
}

impl Default for StoreOptions {
    fn default() -> Self {
        Self { key: None, copies: None, random: system_random(), language: Language::default(), erase: &[] }
    }
}

/// The writing side: its connection while the file is open, which file that is, and the source of new identities.
struct WriteConnection {
    connection: Option<Connection>,
    file: Option<connection::FileId>,
    random: Random,
}

impl Store {
    /// Opens or creates the file. Before its schema is changed it is copied into `options.copies`.
    pub fn open(path: &Path, options: StoreOptions) -> Result<Self, StoreError> {
        let StoreOptions { key, copies, random, language, erase } = options;
        let store = Self {
            path: path.to_owned(),
            access: Mutex::new(Access::with(key)),
            copies,
            language,
            erase_hooks: erase,
            labels: RwLock::default(),
            writer: Mutex::new(WriteConnection { connection: None, file: None, random }),
            reader: Mutex::new(None),
        };
        store.resume()?;
        Ok(store)
    }

    /// The names of items, entries and severities, as the last committed change left them.
    pub fn labels(&self) -> Result<Arc<Labels>, StoreError> {
        if let Some(labels) = self.cached_labels() {
            return Ok(labels);
        }
        let catalog = self.read::<_, StoreError>(|reader| catalog::read(reader))?;
        let labels = Arc::new(Labels { words: Words::new(self.language), catalog: Arc::new(catalog) });
        // What a writer put here meanwhile is newer.
        let mut cached = self.labels.write().unwrap_or_else(PoisonError::into_inner);
        Ok(Arc::clone(cached.get_or_insert(labels)))
    }

    fn cached_labels(&self) -> Option<Arc<Labels>> {
        self.labels.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn cache_labels(&self, labels: Option<Arc<Labels>>) {
        *self.labels.write().unwrap_or_else(PoisonError::into_inner) = labels;
    }

    /// Reads, all of it from one state of the file.
    pub fn read<T, E: From<StoreError>>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut guard = lock(&self.reader);
        let connection = guard.as_mut().ok_or(StoreError::Suspended)?;
        let transaction = connection.transaction().map_err(StoreError::from)?;
        let result = work(&Reader::with_labels(&transaction, self.language, self.cached_labels()));
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
        let WriteConnection { connection, file, random } = &mut *guard;
        let connection = connection.as_mut().ok_or(StoreError::Suspended)?;
        // What is written into a file that is no longer there under its name, nobody would find again.
        if connection::file_id(&self.path) != *file {
            return Err(StoreError::Replaced(self.path.clone()).into());
        }
        let transaction =
            connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let mut writer = Writer::new(Reader::with_labels(&transaction, self.language, self.cached_labels()), random);
        let value = work(&mut writer)?;
        let (done, labels) = writer.finish()?;
        if done.is_some() {
            transaction.commit().map_err(StoreError::from)?;
            if labels.is_some() {
                self.cache_labels(labels);
            }
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
            // Another process, or an erasure, may have changed the catalogue meanwhile.
            self.cache_labels(None);
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
