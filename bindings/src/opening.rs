//! Opening a journal, and recovering one that does not open.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use ebb_core::InvalidInput;
use ebb_core::backup::{BackupKey, RestoreReport};
use ebb_core::i18n::Language;
use ebb_core::maintenance::RecoveryReport;
use ebb_core::storage::{BackupCopy, Key, copies};
use ebb_core::time::Moment;
use ebb_core::{EbbError, Journal, Options};
use zeroize::Zeroizing;

/// How to open a journal.
#[derive(uniffi::Record)]
pub struct Opening {
    /// The file, in the app's private folder.
    pub path: String,
    /// The language of all texts.
    pub language: Language,
    /// The key of an encrypted journal, 32 bytes; without one it is a plain file.
    #[uniffi(default = None)]
    pub key: Option<Vec<u8>>,
    /// The folder of its copies, for the copy before an upgrade and for recovery.
    #[uniffi(default = None)]
    pub copies: Option<String>,
}

impl Opening {
    fn options(self) -> Result<(PathBuf, Options), EbbError> {
        let key = self.key.map(key_of).transpose()?;
        let copies = self.copies.map(PathBuf::from);
        Ok((PathBuf::from(self.path), Options { language: self.language, key, copies, ..Options::default() }))
    }
}

/// Opens or creates a journal. A key that is not 32 bytes long is refused.
#[uniffi::export]
pub fn open_journal(opening: Opening) -> Result<Arc<Journal>, EbbError> {
    let (path, options) = opening.options()?;
    Ok(Arc::new(Journal::open(&path, options)?))
}

/// Whether this build can open and make encrypted journals.
#[uniffi::export]
#[must_use]
pub fn encryption_available() -> bool {
    Key::AVAILABLE
}

/// Recovers a damaged journal from its copies and from what can still be read of it, while nobody has it open. Returns
/// `None` if nothing was wrong.
#[uniffi::export]
pub fn recover_journal(opening: Opening, now: Moment) -> Result<Option<RecoveryReport>, EbbError> {
    let (path, options) = opening.options()?;
    Journal::recover(&path, options, &now)
}

/// What recovering would begin with, in a sentence: the newest copy that opens, if there is one.
#[uniffi::export]
pub fn recovery_source(opening: Opening, now: Moment) -> Result<String, EbbError> {
    let (_, options) = opening.options()?;
    Ok(Journal::recovery_source(&options, &now))
}

/// Sets a journal aside whose key is lost, while nobody has it open, so that a new one can begin. Returns its new path;
/// `None` if there is no journal.
#[uniffi::export]
pub fn set_aside_journal(path: String, now: Moment) -> Result<Option<String>, EbbError> {
    Ok(Journal::set_aside(Path::new(&path), &now)?.map(|aside| aside.display().to_string()))
}

/// Restores a backup as the journal, while nobody has it open. A journal that is there is set aside, never deleted.
#[uniffi::export]
pub fn restore_backup(
    opening: Opening,
    backup: String,
    key: BackupKey,
    now: Moment,
) -> Result<RestoreReport, EbbError> {
    let (path, options) = opening.options()?;
    Journal::restore_backup(&path, Path::new(&backup), &key, options, &now)
}

/// Restores the lines of an export as the journal, like [`restore_backup`].
#[uniffi::export]
pub fn restore_export(opening: Opening, export: String, now: Moment) -> Result<RestoreReport, EbbError> {
    let (path, options) = opening.options()?;
    Journal::restore_export(&path, Path::new(&export), options, &now)
}

/// The copies in a folder, newest first, without an open journal.
#[uniffi::export]
pub fn copies_in(folder: String) -> Result<Vec<BackupCopy>, EbbError> {
    Ok(copies(Path::new(&folder))?)
}

/// Converts a key and wipes the bytes it came in.
fn key_of(bytes: Vec<u8>) -> Result<Key, EbbError> {
    let bytes = Zeroizing::new(bytes);
    let whole: [u8; 32] = bytes.as_slice().try_into().map_err(|_| EbbError::Invalid { input: InvalidInput::BadKey })?;
    Ok(Key::new(whole))
}
