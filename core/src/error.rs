//! The one public error: codes with data. The words for people are in `locales/`, see
//! [`Words::error`](crate::words::Words::error); `Display` is for logs and holds nothing personal beyond
//! what the caller gave.

use std::path::Path;

use crate::entry::{Invalid, Kind};
use crate::interchange::import::ImportError;
use crate::moment::MomentError;
use crate::store::StoreError;

/// Why a call was refused or failed. Nothing was changed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error))]
#[allow(missing_docs, reason = "the message of each variant says what it and its data mean")]
pub enum EbbError {
    #[error("no item is called {given:?}")]
    UnknownItem { given: String, suggestions: Vec<String> },
    #[error("{item:?} cannot be logged as {}", kind.id())]
    WrongKind { item: String, kind: Kind },
    #[error("{field} {given} is not within {low} and {high}")]
    OutOfRange { field: String, given: f64, low: f64, high: f64 },
    #[error("{when} lies ahead of now")]
    InTheFuture { when: String },
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
    #[error("a note of {length} characters is longer than {most}")]
    TooLong { length: u64, most: u64 },
    #[error("{given:?} is not a time")]
    NotATime { given: String },
    #[error("{given:?} is not a day")]
    NotADay { given: String },
    #[error("{given:?} is not a known zone")]
    UnknownZone { given: String },
    #[error("there is no entry {id}")]
    NoSuchEntry { id: String },
    #[error("nothing to undo")]
    NothingToUndo,
    #[error("nothing to redo")]
    NothingToRedo,
    #[error("it was changed since, so this cannot be undone by itself")]
    ChangedSince,
    #[error("there is no file {path}")]
    NoSuchFile { path: String },
    #[error("{path} is a folder")]
    IsAFolder { path: String },
    #[error("{path} cannot be read")]
    NotReadable { path: String },
    #[error("{path} cannot be written")]
    NotWritable { path: String },
    #[error("{path} is not an Ebb journal")]
    NotAJournal { path: String },
    #[error("{path} has schema {found}, this version knows up to {known}")]
    NewerSchema { path: String, found: u32, known: u32 },
    #[error("the disk is full")]
    DiskFull,
    #[error("the journal is in use elsewhere")]
    Busy,
    #[error("the journal is damaged: {detail}")]
    Damaged { detail: String },
    #[error("the journal is suspended")]
    Suspended,
    #[error("{path} is of no known format")]
    UnknownFormat { path: String },
    #[error("{path}, line {line}: {reason}")]
    BadFile { path: String, line: u64, reason: String },
    #[error("internal: {detail}")]
    Internal { detail: String },
}

impl From<Invalid> for EbbError {
    fn from(invalid: Invalid) -> Self {
        match invalid {
            Invalid::UnknownItem { item } => Self::UnknownItem { given: item, suggestions: Vec::new() },
            Invalid::WrongKind { item, kind } => Self::WrongKind { item, kind },
            Invalid::OutOfRange { field, given, low, high } => {
                Self::OutOfRange { field: field.to_owned(), given, low, high }
            }
            Invalid::InTheFuture { when } => Self::InTheFuture { when },
            Invalid::EndsBeforeItBegins => Self::EndsBeforeItBegins,
            Invalid::TooLong { length, most } => Self::TooLong { length, most },
        }
    }
}

impl From<MomentError> for EbbError {
    fn from(error: MomentError) -> Self {
        match error {
            MomentError::NotAMoment(given) => Self::NotATime { given },
            MomentError::NotADay(given) => Self::NotADay { given },
            MomentError::UnknownZone(given) => Self::UnknownZone { given },
        }
    }
}

impl From<StoreError> for EbbError {
    fn from(error: StoreError) -> Self {
        let text = |path: &Path| path.display().to_string();
        match error {
            StoreError::IsAFolder(path) => Self::IsAFolder { path: text(&path) },
            StoreError::NotWritable(path) => Self::NotWritable { path: text(&path) },
            StoreError::NotAJournal(path) => Self::NotAJournal { path: text(&path) },
            StoreError::NewerSchema { path, found, known } => Self::NewerSchema { path: text(&path), found, known },
            StoreError::DiskFull => Self::DiskFull,
            StoreError::Busy => Self::Busy,
            StoreError::Damaged(detail) => Self::Damaged { detail },
            StoreError::Suspended => Self::Suspended,
            StoreError::NoSuchEntry(id) => Self::NoSuchEntry { id: id.0 },
            StoreError::NothingToUndo => Self::NothingToUndo,
            StoreError::NothingToRedo => Self::NothingToRedo,
            StoreError::ChangedSince => Self::ChangedSince,
            StoreError::Random(detail) | StoreError::Row(detail) => Self::Internal { detail },
            StoreError::Sqlite(error) => Self::Internal { detail: error.to_string() },
        }
    }
}

impl From<ImportError> for EbbError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::NoSuchFile(path) => Self::NoSuchFile { path },
            ImportError::IsAFolder(path) => Self::IsAFolder { path },
            ImportError::NotReadable(path) => Self::NotReadable { path },
            ImportError::UnknownFormat(path) => Self::UnknownFormat { path },
            ImportError::BadFile { path, line, reason } => Self::BadFile { path, line, reason },
            ImportError::Store(error) => error.into(),
        }
    }
}
