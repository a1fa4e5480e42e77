//! The methods with paths and keys, as phones call them: under the same names, with paths as text and keys as bytes.

#![allow(clippy::needless_pass_by_value, reason = "UniFFI passes options by value")]

use std::path::Path;

use zeroize::Zeroizing;

use super::{DueCopy, EncryptionReport, ErasureReport, LostJournal, MadeCopy, Maintenance};
use crate::error::{EbbError, InvalidInput};
use crate::storage::{BackupCopy, Erasure, Key};
use crate::time::{Day, Moment};

#[uniffi::export]
impl Maintenance {
    /// The copies in a folder, newest first.
    #[uniffi::method(name = "list_copies")]
    fn list_copies_at(&self, folder: &str) -> Result<Vec<BackupCopy>, EbbError> {
        self.list_copies(Path::new(folder))
    }

    /// Copies the whole journal into a folder as today's copy, and thins the older ones.
    #[uniffi::method(name = "make_copy")]
    fn make_copy_at(&self, folder: &str, now: &Moment) -> Result<MadeCopy, EbbError> {
        self.make_copy(Path::new(folder), now)
    }

    /// Makes today's copy if there is none yet. Otherwise the call is cheap, so make it whenever the app is idle.
    #[uniffi::method(name = "make_due_copy")]
    fn make_due_copy_at(&self, folder: &str, now: &Moment) -> Result<DueCopy, EbbError> {
        self.make_due_copy(Path::new(folder), now)
    }

    /// The journal that was here before, if this one was begun because its file was gone.
    #[uniffi::method(name = "lost_journal")]
    fn lost_journal_at(&self, folder: &str) -> Result<Option<LostJournal>, EbbError> {
        self.lost_journal(Path::new(folder))
    }

    /// Replaces the journal with a copy, and returns the path under which the previous journal was set aside.
    #[uniffi::method(name = "restore_copy")]
    fn restore_copy_at(&self, copy: &str, now: &Moment) -> Result<String, EbbError> {
        Ok(self.restore_copy(Path::new(copy), now)?.display().to_string())
    }

    /// Like [`Maintenance::restore_copy`], also with the copy of another diary.
    #[uniffi::method(name = "restore_copy_of_any")]
    fn restore_copy_of_any_at(&self, copy: &str, now: &Moment) -> Result<String, EbbError> {
        Ok(self.restore_copy_of_any(Path::new(copy), now)?.display().to_string())
    }

    /// The copy of a day, to restore: of the diary that six digits name, otherwise of this one or of one that it went on from.
    #[uniffi::method(name = "copy_of")]
    fn copy_of_at(&self, folder: &str, day: Day, diary: Option<String>) -> Result<BackupCopy, EbbError> {
        self.copy_of(Path::new(folder), day, diary.as_deref())
    }

    /// Encrypts the journal, the journals set aside next to it, and the copies in a folder. The caller must have stored
    /// the key, 32 bytes, safely beforehand.
    #[uniffi::method(name = "encrypt")]
    fn encrypt_at(&self, key: Vec<u8>, copies: Option<String>) -> Result<EncryptionReport, EbbError> {
        self.encrypt(key_of(key)?, copies.as_deref().map(Path::new))
    }

    /// Turns the journal and its copies back into plain files.
    #[uniffi::method(name = "decrypt")]
    fn decrypt_at(&self, copies: Option<String>) -> Result<EncryptionReport, EbbError> {
        self.decrypt(copies.as_deref().map(Path::new))
    }

    /// Changes the key (32 bytes) of the journal and its copies. Keep the old key until this has returned.
    #[uniffi::method(name = "change_key")]
    fn change_key_at(&self, key: Vec<u8>, copies: Option<String>) -> Result<EncryptionReport, EbbError> {
        self.change_key(key_of(key)?, copies.as_deref().map(Path::new))
    }

    /// Erases something for good, in the journal, in the copies in a folder and in what was set aside. Neither undo nor an import restores it.
    #[uniffi::method(name = "erase")]
    fn erase_at(&self, what: &Erasure, copies: Option<String>, now: &Moment) -> Result<ErasureReport, EbbError> {
        self.erase(what, copies.as_deref().map(Path::new), now)
    }
}

/// Makes a key of the bytes, which are wiped.
fn key_of(bytes: Vec<u8>) -> Result<Key, EbbError> {
    let bytes = Zeroizing::new(bytes);
    Ok(Key::new(bytes.as_slice().try_into().map_err(|_| EbbError::from(InvalidInput::BadKey))?))
}
