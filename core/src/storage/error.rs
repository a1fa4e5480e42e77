//! Errors of the store.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::entry::EntryId;

/// Why the store refused or failed. In every case nothing was changed.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the message of each variant says what it and its data mean")]
pub enum StoreError {
    #[error("{} is a folder", .0.display())]
    IsAFolder(PathBuf),
    #[error("{} cannot be written", .0.display())]
    NotWritable(PathBuf),
    #[error("{} is not an Ebb journal", .0.display())]
    NotAJournal(PathBuf),
    #[error("{} has schema {found}, this version knows up to {known}", path.display())]
    NewerSchema { path: PathBuf, found: u32, known: u32 },
    #[error("{} is a copy of another journal", .0.display())]
    AnothersCopy(PathBuf),
    #[error("{} does not open with this key", .0.display())]
    WrongKey(PathBuf),
    #[error("{} is not encrypted", .0.display())]
    NotEncrypted(PathBuf),
    #[error("this build cannot read or write encrypted journals")]
    NoEncryption,
    #[error("{} is another file than the one that was opened", .0.display())]
    Replaced(PathBuf),
    #[error("the disk is full")]
    DiskFull,
    #[error("the journal is in use elsewhere")]
    Busy,
    #[error("the journal is damaged: {0}")]
    Damaged(String),
    #[error("the disk refuses: {0}")]
    DiskFailed(String),
    #[error("the journal is suspended")]
    Suspended,
    #[error("{0} is not within the years 1900 and 2100")]
    OutsideYears(String),
    #[error("there is no entry {}", .0.0)]
    NoSuchEntry(EntryId),
    #[error("nothing to undo")]
    NothingToUndo,
    #[error("nothing to redo")]
    NothingToRedo,
    #[error("it was changed since")]
    ChangedSince,
    #[error("no random numbers: {0}")]
    Random(String),
    #[error("a row holds what it cannot: {0}")]
    Row(String),
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        // A value that none of the columns can hold.
        if matches!(
            error,
            rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::Utf8Error(..)
        ) {
            return Self::Damaged(technical(&error));
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(technical(&error)),
            // While the file is open, these come from the disk or from a lost permission.
            Some(
                ErrorCode::SystemIoFailure | ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen,
            ) => Self::DiskFailed(technical(&error)),
            _ => Self::Sqlite(error),
        }
    }
}

/// An error of SQLite as a code for a bug report: its own texts are English, and stand within sentences of any language.
fn technical(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::FromSqlConversionFailure(column, ..)
        | rusqlite::Error::InvalidColumnType(column, ..)
        | rusqlite::Error::IntegralValueOutOfRange(column, ..)
        | rusqlite::Error::Utf8Error(column, ..) => format!("SQLite, {column}"),
        error => {
            error.sqlite_error().map_or_else(|| "SQLite".to_owned(), |error| format!("SQLite {}", error.extended_code))
        }
    }
}

/// Converts an error of the file system at a path.
pub(super) fn from_disk(error: &std::io::Error, path: &Path) -> StoreError {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => StoreError::DiskFull,
        _ => StoreError::NotWritable(path.to_owned()),
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::Row(error.to_string())
    }
}

/// Converts an error that occurred while opening, where the file itself may be the cause.
pub(super) fn while_opening(error: rusqlite::Error, path: &Path) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => StoreError::NotAJournal(path.to_owned()),
        Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            StoreError::NotWritable(path.to_owned())
        }
        _ => error.into(),
    }
}
