//! Encrypted backups that open on every platform, and restoring one.
//!
//! A backup is the journal's lines ([`crate::export`]), compressed with gzip and sealed as an age file to the journal's
//! own identity. That identity lies beside the backups in an age file of its own, sealed by the person's passphrase;
//! printed, it is the recovery key. So a backup needs no passphrase when it is made, and either opens it.
//! See `docs/decisions/0023-backup.md`.

mod archive;
mod documents;
mod files;
mod identity;
mod passphrase;
mod recovery_key;
mod restore;
mod seal;
mod service;
mod settings;

pub use documents::{NamedBackup, OpenedFile, OpenedKind, PlacedBackup, PreparedBackup};
pub use files::BackupFile;
pub use recovery_key::RecoveryKey;
pub use restore::{BackupKey, RestoreReport};
pub(crate) use service::out_of_reach;
pub use service::{BackupContent, BackupReport, BackupState, Backups, DueBackup};
pub(crate) use settings::{BackupSettings, LastBackup};
