//! Opening the file: settings, identity, schema.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::error::while_opening;
use super::{Access, StoreError};

/// "Ebb1", at byte 68 of the file: whose file this is.
const APPLICATION_ID: i32 = 0x4562_6231;

/// Every schema step, in order. Released steps are never edited (docs/decisions/0000-schema.md).
const MIGRATIONS: &[&str] = &[include_str!("../../migrations/0001_first.sql")];

/// The schema this version writes.
pub(super) const SCHEMA: u32 = 1;

const _: () = assert!(MIGRATIONS.len() == SCHEMA as usize, "one file a schema step");

/// How long a call waits for another process's write.
pub(super) const BUSY: Duration = Duration::from_secs(5);

/// Opens the one connection that writes, creating or upgrading the file.
pub(super) fn open_writer(path: &Path, access: &Access) -> Result<Connection, StoreError> {
    if path.is_dir() {
        return Err(StoreError::IsAFolder(path.to_owned()));
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut connection = open_beside(path, flags, access)?;
    refuse_strangers(&connection, path)?;
    settle_in(&connection).map_err(|error| while_opening(error, path))?;
    migrate(&mut connection).map_err(|error| while_opening(error, path))?;
    Ok(connection)
}

/// Opens a connection that only reads, beside the writer.
pub(super) fn open_reader(path: &Path, access: &Access) -> Result<Connection, StoreError> {
    let connection = open_beside(path, OpenFlags::SQLITE_OPEN_READ_WRITE, access)?;
    harden(&connection)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// Opens a file as it is, unlocked, to look or to copy. Every file is opened through here.
pub(super) fn open_beside(path: &Path, flags: OpenFlags, access: &Access) -> Result<Connection, StoreError> {
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| while_opening(error, path))?;
    connection.busy_timeout(BUSY)?;
    access.unlock(&connection, path)?;
    Ok(connection)
}

/// Looks before anything is written: a stranger's file, or a newer version's, stays untouched.
pub(super) fn refuse_strangers(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let number = |pragma: &str| {
        connection
            .query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, i64>(0))
            .map_err(|error| while_opening(error, path))
    };
    let tables: i64 = connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(|error| while_opening(error, path))?;
    let (owner, version) = (number("application_id")?, number("user_version")?);
    if tables == 0 && owner == 0 && version == 0 {
        return Ok(()); // new
    }
    if owner != i64::from(APPLICATION_ID) {
        return Err(StoreError::NotAJournal(path.to_owned()));
    }
    let found = u32::try_from(version).map_err(|_| StoreError::Damaged(format!("schema {version}")))?;
    if found > SCHEMA {
        return Err(StoreError::NewerSchema { path: path.to_owned(), found, known: SCHEMA });
    }
    Ok(())
}

/// A tap is a promise: WAL with a sync at every commit, on Apple's disks a full one. The log is folded in
/// when idle and on suspend, never by a tap.
fn settle_in(connection: &Connection) -> rusqlite::Result<()> {
    harden(connection)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)?;
    connection.pragma_update(None, "wal_autocheckpoint", 0)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(())
}

fn harden(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    // Plans do not depend on bound values; without this SQLite plans a statement anew for each.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Brings the file to [`SCHEMA`], all steps in one immediate transaction.
fn migrate(connection: &mut Connection) -> rusqlite::Result<()> {
    let version = |connection: &Connection| connection.query_row("PRAGMA user_version", [], |row| row.get::<_, u32>(0));
    if version(connection)? == SCHEMA {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have been first.
    let done = version(&transaction)? as usize;
    for step in &MIGRATIONS[done..] {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", SCHEMA)?;
    transaction.commit()
}
