//! The open file: its two connections, transactions, and opening and closing it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{
    Access, CommittedChange, EraseHook, Key, Random, Reader, StoreError, Writer, backup_copy::keep_before_upgrade,
    connection, interrupted_recovery::finish_recovery, system_random,
};
use crate::i18n::{Language, Words};
use crate::labels::Labels;

/// The number of pages in a write-ahead log that holds nothing but its restart.
const PRIMED: i64 = 1;

/// An open file.
pub struct Store {
    pub(super) path: PathBuf,
    pub(super) access: Mutex<Access>,
    /// The folder for a copy made before a newer version changes the file's schema.
    copies: Option<PathBuf>,
    language: Language,
    pub(super) erase_hooks: &'static [EraseHook],
    /// `None` until first asked for after the file was opened.
    labels: RwLock<Option<Arc<Labels>>>,
    pub(super) writer: Mutex<WriteConnection>,
    pub(super) reader: Mutex<Option<Connection>>,
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

/// The writing side: its connection while the file is open, which file that is, and the source of new ids.
pub(super) struct WriteConnection {
    pub(super) connection: Option<Connection>,
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
        let catalog = self.read(|reader: &Reader<'_>| reader.read_catalog())?;
        let labels = Arc::new(Labels { words: Words::new(self.language), catalog: Arc::new(catalog) });
        // What a writer has put here meanwhile is newer.
        let mut cached = self.labels.write().unwrap_or_else(PoisonError::into_inner);
        Ok(Arc::clone(cached.get_or_insert(labels)))
    }

    fn cached_labels(&self) -> Option<Arc<Labels>> {
        self.labels.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn cache_labels(&self, labels: Option<Arc<Labels>>) {
        *self.labels.write().unwrap_or_else(PoisonError::into_inner) = labels;
    }

    /// Reads in one transaction, from one state of the file.
    pub fn read<T, E: From<StoreError>>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut guard = lock(&self.reader);
        let connection = guard.as_mut().ok_or(StoreError::Suspended)?;
        let transaction = connection.transaction().map_err(StoreError::from)?;
        let result = work(&Reader::with_labels(&transaction, self.language, self.cached_labels()));
        // A read has nothing to commit; ending it lets the log be checkpointed.
        transaction.finish().map_err(StoreError::from)?;
        result
    }

    /// Writes in one transaction, all or nothing: it is rolled back on an error, and if nothing changed. When this
    /// returns, the change is on the disk.
    pub fn write<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<(T, Option<CommittedChange>), E> {
        let mut guard = lock(&self.writer);
        let (transaction, random) = self.begin(&mut guard)?;
        let mut writer = Writer::new(Reader::with_labels(&transaction, self.language, self.cached_labels()), random);
        let value = work(&mut writer)?;
        writer.derive_days()?;
        let (done, labels) = writer.finish()?;
        if done.is_some() {
            self.commit(transaction, labels)?;
        }
        Ok((value, done))
    }

    // `begin` and `commit` are not generic: `write` is compiled once for each operation.
    fn begin<'a>(&self, guard: &'a mut WriteConnection) -> Result<(Transaction<'a>, &'a mut Random), StoreError> {
        let WriteConnection { connection, file, random } = guard;
        let connection = connection.as_mut().ok_or(StoreError::Suspended)?;
        // Nobody would find what is written into a file that is no longer there under its name.
        if connection::file_id(&self.path) != *file {
            return Err(StoreError::Replaced(self.path.clone()));
        }
        Ok((connection.transaction_with_behavior(TransactionBehavior::Immediate)?, random))
    }

    fn commit(&self, transaction: Transaction<'_>, labels: Option<Arc<Labels>>) -> Result<(), StoreError> {
        transaction.commit()?;
        if labels.is_some() {
            self.cache_labels(labels);
        }
        Ok(())
    }

    /// Checkpoints the write-ahead log as far as no reader needs it. For idle moments; never on a tap's path.
    pub fn settle(&self) -> Result<(), StoreError> {
        let guard = lock(&self.writer);
        let connection = guard.connection.as_ref().ok_or(StoreError::Suspended)?;
        let (pages, folded): (i64, i64) =
            connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| Ok((row.get(1)?, row.get(2)?)))?;
        if pages == folded && pages != PRIMED {
            // The next write would restart the log, or start it after opening, which costs a second sync. Here nobody
            // waits for it.
            connection.pragma_update(None, "user_version", Self::schema())?;
        }
        Ok(())
    }

    /// Waits for the write under way, checkpoints the log and closes the file.
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
            finish_recovery(&self.path)?;
            let connection = connection::open_writer(&self.path, &access, |connection| {
                keep_before_upgrade(connection, &self.path, self.copies.as_deref())
            })?;
            writer.file = connection::file_id(&self.path);
            *lock(&self.reader) = Some(connection::open_reader(&self.path, &access)?);
            writer.connection = Some(connection);
            // Another process, or an erasure, may have changed the catalogue meanwhile.
            self.cache_labels(None);
        }
        Ok(())
    }

    pub(super) fn access(&self) -> Access {
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

/// Takes a lock, also after a panic: what was half done was a transaction, which is rolled back, or a list that one call
/// changes.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
