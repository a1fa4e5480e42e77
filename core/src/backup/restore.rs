//! Restoring a backup, or the lines of an export, as the journal.

use std::io::BufReader;
use std::path::Path;

use serde::Serialize;

use super::archive::{self, ReadBackupError};
use super::files::find_identity;
use super::identity::{IDENTITY, Identity};
use super::recovery_key::why_not_a_key;
use crate::error::{EbbError, FileProblem};
use crate::export::{self, LineRules, ReadLines, open_to_read as open, read_lines};
use crate::i18n::Words;
use crate::import::{FileKind, check_backup};
use crate::journal::{Features, Journal, Options};
use crate::storage::{Installed, Store, StoreOptions};
use crate::time::Moment;

/// What opens a backup.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum BackupKey {
    /// The person's passphrase, with the file of the key beside the backup.
    Passphrase {
        /// The passphrase.
        text: String,
    },
    /// The recovery key, as printed.
    RecoveryKey {
        /// The recovery key.
        text: String,
    },
}

impl BackupKey {
    /// The identity that opens a backup.
    pub(super) fn identity(&self, backup: &Path) -> Result<Identity, EbbError> {
        // Before the key, which may be missing beside what is no backup.
        check_backup(backup)?;
        match self {
            Self::Passphrase { text } => find_identity(backup, text),
            Self::RecoveryKey { text } => Identity::from_text(text).ok_or_else(|| why_not_a_key(text).at(backup)),
        }
    }
}

impl std::fmt::Debug for BackupKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BackupKey").finish_non_exhaustive()
    }
}

/// What was restored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RestoreReport {
    /// Number of entries, without deleted ones.
    pub entries: u32,
    /// When the backup was made.
    pub written: crate::time::Timestamp,
    /// Path of the journal that was there before, which is unchanged; `None` if there was none.
    pub set_aside: Option<String>,
    /// Six digits for each other diary whose copies are in the folder of copies. They stay, with the digits in their names.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub other_diaries: Vec<String>,
    /// The same in sentences.
    pub sentences: Vec<String>,
}

impl Journal {
    /// See [`Journal::restore_backup`].
    pub(crate) fn restore_backup_with(
        path: &Path,
        backup: &Path,
        key: &BackupKey,
        options: Options,
        now: &Moment,
        features: &'static Features,
    ) -> Result<RestoreReport, EbbError> {
        let identity = key.identity(backup)?;
        let source = open(backup)?;
        let words = Words::new(options.language);
        let rules = LineRules { features, words };
        let fill = |store: &Store| {
            let read = archive::read(store, &identity, source, rules)?;
            // It goes on making backups that the same passphrase and the same printed key open.
            if let Some(bytes) = identity.bytes() {
                store.secret(IDENTITY, || Ok(bytes))?;
            }
            Ok(read)
        };
        let installed = Store::install(path, store_options(options), now, fill);
        installed.map_err(|error| in_public(error, backup)).map(|done| report(words, done))
    }

    /// See [`Journal::restore_export`].
    pub(crate) fn restore_export_with(
        path: &Path,
        export: &Path,
        options: Options,
        now: &Moment,
        features: &'static Features,
    ) -> Result<RestoreReport, EbbError> {
        let source = open(export)?;
        let words = Words::new(options.language);
        let rules = LineRules { features, words };
        let fill = |store: &Store| read_lines(store, BufReader::new(source), rules);
        let installed = Store::install(path, store_options(options), now, fill);
        installed.map_err(|error| export::read_in_public(error, export, words)).map(|done| report(words, done))
    }
}

fn store_options(options: Options) -> StoreOptions {
    let Options { key, copies, random, language } = options;
    StoreOptions { key, copies, random, language, ..StoreOptions::default() }
}

fn report(words: Words, (read, Installed { set_aside, others }): (ReadLines, Installed)) -> RestoreReport {
    let set_aside = set_aside.map(|path| path.display().to_string());
    let written = read.written.format("%Y-%m-%d").to_string();
    let mut sentences = vec![words.backup_restored(read.entries, written)];
    sentences.extend((read.neutral_names > 0).then(|| words.restored_names(read.neutral_names)));
    sentences.extend(set_aside.as_ref().map(|path| words.recover_aside(path)));
    sentences.extend(others.iter().map(|diary| words.backup_other_copies(diary)));
    RestoreReport { entries: read.entries, written: read.written, set_aside, other_diaries: others, sentences }
}

/// The error about a backup as callers get it.
pub(super) fn in_public(error: ReadBackupError, backup: &Path) -> EbbError {
    match error {
        ReadBackupError::AnothersBackup => FileProblem::AnothersBackup.at(backup),
        // By its name it was one.
        ReadBackupError::NotABackup if super::files::is_named_as_backup(backup) => {
            FileProblem::DamagedBackup.at(backup)
        }
        ReadBackupError::NotABackup if FileKind::of(backup) == FileKind::Export => {
            FileProblem::ExportNotBackup.at(backup)
        }
        ReadBackupError::NotABackup => FileProblem::NotABackup.at(backup),
        ReadBackupError::Damaged => FileProblem::DamagedBackup.at(backup),
        ReadBackupError::Newer(found) => export::newer(found, backup),
        ReadBackupError::Io(error) => export::io_in_public(&error, backup),
        ReadBackupError::Store(error) => error.into(),
    }
}
