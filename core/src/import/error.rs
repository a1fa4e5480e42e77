//! Why a file cannot be imported.

use crate::error::{EbbError, FileProblem};
use crate::storage::StoreError;

/// The largest file that is imported, in megabytes: decades of thirty trackers a day. All of its rows are held in memory.
pub(super) const MEGABYTES_MOST: u32 = 32;

/// Why a file could not be imported. Nothing was written.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the message of each variant says what it and its data mean")]
pub enum ImportError {
    #[error("there is no file {0}")]
    NoSuchFile(String),
    #[error("{0} is a folder")]
    IsAFolder(String),
    #[error("{0} cannot be read")]
    NotReadable(String),
    #[error("{0} is larger than {MEGABYTES_MOST} MB")]
    TooLarge(String),
    #[error("{0} is of no known format")]
    UnknownFormat(String),
    #[error("{0} is empty")]
    Empty(String),
    #[error("{0} is text in UTF-16")]
    Utf16(String),
    #[error("{0} is no text")]
    NotText(String),
    #[error("{path}, line {line}: {reason}")]
    BadFile { path: String, line: u64, reason: String },
    #[error("{path}: {count} lines cannot be read: {lines}")]
    BadLines { path: String, count: u64, lines: String },
    #[error("{path}: {problem}")]
    OtherFile { path: String, problem: FileProblem },
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<ImportError> for EbbError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::NoSuchFile(path) => Self::File { path, problem: FileProblem::Missing },
            ImportError::IsAFolder(path) => Self::File { path, problem: FileProblem::IsAFolder },
            ImportError::NotReadable(path) => Self::File { path, problem: FileProblem::NotReadable },
            ImportError::TooLarge(path) => {
                Self::File { path, problem: FileProblem::TooLarge { megabytes: MEGABYTES_MOST } }
            }
            ImportError::UnknownFormat(path) => Self::File { path, problem: FileProblem::UnknownFormat },
            ImportError::Empty(path) => Self::File { path, problem: FileProblem::Empty },
            ImportError::Utf16(path) => Self::File { path, problem: FileProblem::Utf16 },
            ImportError::NotText(path) => Self::File { path, problem: FileProblem::NotText },
            ImportError::BadLines { path, count, lines } => {
                Self::File { path, problem: FileProblem::BadLines { count, lines } }
            }
            ImportError::BadFile { path, line, reason } => {
                Self::File { path, problem: FileProblem::BadLine { line, reason } }
            }
            ImportError::OtherFile { path, problem } => Self::File { path, problem },
            ImportError::Store(error) => error.into(),
        }
    }
}
