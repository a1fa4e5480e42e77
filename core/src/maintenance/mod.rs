//! The journal as a file: checking, copying, encrypting, erasing, and recovering a damaged one.
//!
//! Everything except [`Journal::recover`](crate::Journal::recover) is reached through [`Maintenance`]. Rust callers
//! pass paths as [`Path`]; phones call the same methods with paths as text (`paths`).
//!
//! [`Path`]: std::path::Path

mod check;
mod copies;
mod encryption;
mod erase;
#[cfg(feature = "uniffi")]
mod paths;
mod recovery;
mod service;

pub use copies::{DueCopy, LostJournal, MadeCopy};
pub use encryption::EncryptionReport;
pub use erase::{ErasePreview, ErasureReport, EverythingErased, JournalFiles};
pub use recovery::RecoveryReport;
pub use service::Maintenance;

pub use crate::storage::{BackupCopy, CheckReport, Erasure};
