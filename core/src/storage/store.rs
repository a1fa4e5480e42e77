//! The open file: its two connections and its transactions, and opening and closing it.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{
    Access, CommittedChange, EraseRules, Key, Random, Reader, StoreError, Writer,
    backup_copy::{keep_before_upgrade, lost_device},
    connection,
    erasure::NO_RULES,
    files::real_path,
    interrupted_recovery::finish_interrupted,
    place::JournalPlace,
    system_random,
};
use crate::i18n::{Language, Words};
use crate::labels::Labels;

/// Number of pages in a write-ahead log that has just been restarted.
const PRIMED: i64 = 1;

/// An open file.
pub struct Store {
    pub(super) path: PathBuf,
    pub(super) access: Mutex<Access>,
    /// The folder for a copy made before a newer version changes the file's schema.
    pub(super) copies: Option<PathBuf>,
    scratch: bool,
    /// Whether the journal names its place beside the copies, as far as this opening knows.
    is_placed: AtomicBool,
    language: Language,
    pub(super) erase_rules: &'static EraseRules,
    /// `None` until first used after opening the file.
    labels: RwLock<Option<Arc<Labels>>>,
    /// Those of the last labels, which stay while there are none.
    words: RwLock<Words>,
    pub(super) writer: Mutex<WriteConnection>,
    pub(super) reader: Mutex<Option<Connection>>,
}

/// How to open a file.
pub struct StoreOptions {
    /// The key of an encrypted file; `None` for a plain file.
    pub key: Option<Key>,
    /// Folder for a copy made before a newer version changes the schema; `None` for the file's own folder.
    pub copies: Option<PathBuf>,
    /// Source of the random part of new ids. Tests use a fixed one.
    pub random: Random,
    /// The language of labels.
    pub language: Language,
    /// What an erasure must know of what features store.
    pub(crate) erase: &'static EraseRules,
    /// A file that is being made from another one: no copy of it is made before its schema is changed.
    pub(crate) scratch: bool,
}

impl Default for StoreOptions {
    fn default() -> Self {
        Self {
            key: None,
            copies: None,
            random: system_random(),
            language: Language::default(),
            erase: &NO_RULES,
            scratch: false,
        }
    }
}

/// The writing side: the connection while the file is open, the file's identity, and the source of new ids.
pub(super) struct WriteConnection {
    pub(super) connection: Option<Connection>,
    /// Why the file can only be read.
    read_only: Option<ReadOnly>,
    file: Option<connection::FileId>,
    random: Random,
}

/// Why a file can only be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ReadOnly {
    /// The disk was too full to open it for writing.
    DiskFull,
    /// Its folder does not allow to write beside it.
    Folder,
}

impl Store {
    /// Opens or creates the file. It is copied into `options.copies` before its schema is changed.
    pub fn open(path: &Path, options: StoreOptions) -> Result<Self, StoreError> {
        let StoreOptions { key, copies, random, language, erase, scratch } = options;
        let store = Self {
            path: real_path(path),
            access: Mutex::new(Access::with(key)),
            copies,
            scratch,
            is_placed: AtomicBool::new(false),
            language,
            erase_rules: erase,
            labels: RwLock::default(),
            words: RwLock::new(Words::new(language)),
            writer: Mutex::new(WriteConnection { connection: None, read_only: None, file: None, random }),
            reader: Mutex::new(None),
        };
        store.resume()?;
        Ok(store)
    }

    /// The labels of items, entries and severities, as of the last committed change.
    pub fn labels(&self) -> Result<Arc<Labels>, StoreError> {
        if let Some(labels) = self.cached_labels() {
            return Ok(labels);
        }
        let labels = self.read(|reader: &Reader<'_>| {
            let catalog = Arc::new(reader.read_catalog()?);
            Ok::<_, StoreError>(Arc::new(Labels { words: reader.words(), catalog }))
        })?;
        // Labels put here by a writer meanwhile are newer.
        let mut cached = self.labels.write().unwrap_or_else(PoisonError::into_inner);
        let labels = Arc::clone(cached.get_or_insert(labels));
        self.keep_words(labels.words);
        Ok(labels)
    }

    /// The words of the language, with the person's word for a flare as of the last committed change. It reads nothing, so
    /// that it can be called while a transaction is open.
    pub fn words(&self) -> Words {
        *self.words.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep_words(&self, words: Words) {
        *self.words.write().unwrap_or_else(PoisonError::into_inner) = words;
    }

    fn cached_labels(&self) -> Option<Arc<Labels>> {
        self.labels.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn cache_labels(&self, labels: Option<Arc<Labels>>) {
        *self.labels.write().unwrap_or_else(PoisonError::into_inner) = labels;
    }

    /// Runs `work` in one read transaction, on one state of the file.
    pub fn read<T, E: From<StoreError>>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut guard = lock(&self.reader);
        let connection = guard.as_mut().ok_or(StoreError::Suspended)?;
        let transaction = connection.transaction().map_err(StoreError::from)?;
        let result = work(&Reader::with_labels(&transaction, self.language, self.cached_labels()));
        // There is nothing to commit, but ending the transaction allows the log to be checkpointed.
        transaction.finish().map_err(StoreError::from)?;
        result
    }

    /// Runs `work` in one write transaction. It is rolled back on an error, and if nothing changed. On return, the
    /// change is durable.
    pub fn write<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<(T, Option<CommittedChange>), E> {
        let mut guard = lock(&self.writer);
        let (transaction, random) = self.begin(&mut guard)?;
        let mut writer = Writer::new(Reader::with_labels(&transaction, self.language, self.cached_labels()), random);
        let value = work(&mut writer)?;
        writer.derive_days()?;
        if let Some(folder) = self.copies.as_deref().filter(|_| writer.has_changed()) {
            self.put_place(&writer, &transaction, folder)?;
        }
        let (done, labels) = writer.finish()?;
        if done.is_some() {
            self.commit(transaction, labels)?;
        }
        Ok((value, done))
    }

    /// Notes in the journal where it lies beside its copies, with the first change since it was opened; with its very first
    /// one also which journal was lost here.
    fn put_place(&self, writer: &Writer<'_>, connection: &Connection, folder: &Path) -> Result<(), StoreError> {
        if self.is_placed.load(Ordering::Relaxed) {
            return Ok(());
        }
        let place = JournalPlace::of(&self.path, folder);
        if writer.began_journal()
            && let Some(lost) = lost_device(folder, place, &self.access())
        {
            writer.put_lost_device(&lost)?;
        }
        place.put(connection)
    }

    // `begin` and `commit` are not generic: `write` is compiled once for each operation.
    fn begin<'a>(&self, guard: &'a mut WriteConnection) -> Result<(Transaction<'a>, &'a mut Random), StoreError> {
        if guard.read_only.is_some() {
            // There may be room by now.
            self.open_files(guard)?;
        }
        let WriteConnection { connection, read_only, file, random } = guard;
        let closed = match read_only {
            Some(ReadOnly::DiskFull) => StoreError::DiskFull,
            Some(ReadOnly::Folder) => StoreError::NotWritable(self.path.clone()),
            None => StoreError::Suspended,
        };
        let connection = connection.as_mut().ok_or(closed)?;
        // Nobody would find what is written into a file that is no longer there under its name.
        if connection::file_id(&self.path) != *file {
            return Err(StoreError::Replaced(self.path.clone()));
        }
        Ok((connection.transaction_with_behavior(TransactionBehavior::Immediate)?, random))
    }

    fn commit(&self, transaction: Transaction<'_>, labels: Option<Arc<Labels>>) -> Result<(), StoreError> {
        transaction.commit()?;
        self.is_placed.store(true, Ordering::Relaxed);
        if let Some(labels) = labels {
            self.keep_words(labels.words);
            self.cache_labels(Some(labels));
        }
        Ok(())
    }

    /// Checkpoints the write-ahead log as far as no reader needs it. Call it when idle, never while the person waits.
    pub fn settle(&self) -> Result<(), StoreError> {
        let guard = lock(&self.writer);
        let connection = guard.connection.as_ref().ok_or(StoreError::Suspended)?;
        let (pages, folded): (i64, i64) =
            connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| Ok((row.get(1)?, row.get(2)?)))?;
        if pages == folded && pages != PRIMED {
            // The next write would have to restart the log, or start it after opening, which costs a second sync. Do it
            // here, where nobody waits.
            connection.pragma_update(None, "user_version", Self::schema())?;
        }
        Ok(())
    }

    /// Waits for a write in progress, checkpoints the log and closes the file.
    pub fn suspend(&self) -> Result<(), StoreError> {
        let mut writer = lock(&self.writer);
        drop(lock(&self.reader).take());
        writer.read_only = None;
        let Some(connection) = writer.connection.take() else { return Ok(()) };
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        connection.close().map_err(|(_, error)| error.into())
    }

    /// Opens the file again after [`Store::suspend`]; does nothing while it is open. On a full disk it is opened for reading
    /// alone, and again for writing once there is room.
    pub fn resume(&self) -> Result<(), StoreError> {
        let mut writer = lock(&self.writer);
        if writer.connection.is_none() {
            self.open_files(&mut writer)?;
        }
        Ok(())
    }

    fn open_files(&self, writer: &mut WriteConnection) -> Result<(), StoreError> {
        // It would keep the file from being opened.
        drop(lock(&self.reader).take());
        let access = self.access();
        match self.open_connections(&access) {
            Ok((connection, reader)) => {
                writer.connection = Some(connection);
                writer.read_only = None;
                *lock(&self.reader) = Some(reader);
            }
            // SQLite says of the disk that it failed where there is no room for the memory it shares.
            Err(error @ (StoreError::DiskFull | StoreError::DiskFailed(_))) => {
                let reader = connection::open_on_full_disk(&self.path, &access).map_err(|_| error)?;
                writer.read_only = Some(ReadOnly::DiskFull);
                *lock(&self.reader) = Some(reader);
            }
            // A folder that may only be read, as of a disk that is mounted so.
            Err(error @ StoreError::NotWritable(_)) => {
                let reader = connection::open_in_read_only_folder(&self.path, &access).map_err(|_| error)?;
                writer.read_only = Some(ReadOnly::Folder);
                *lock(&self.reader) = Some(reader);
            }
            Err(error) => return Err(error),
        }
        writer.file = connection::file_id(&self.path);
        self.is_placed.store(false, Ordering::Relaxed);
        // Another process, or an erasure, may have changed the catalogue meanwhile.
        self.cache_labels(None);
        Ok(())
    }

    fn open_connections(&self, access: &Access) -> Result<(Connection, Connection), StoreError> {
        finish_interrupted(&self.path)?;
        let writer = connection::open_writer(&self.path, access, |connection| {
            if self.scratch { Ok(()) } else { keep_before_upgrade(connection, &self.path, self.copies.as_deref()) }
        })?;
        Ok((writer, connection::open_reader(&self.path, access)?))
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

/// Takes a lock even if it is poisoned. A panic can leave no partial state: the lock protects transactions, which are
/// rolled back, and lists that a single call changes.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
