//! Turning encryption on and off, and changing the key.

use std::path::Path;

use serde::Serialize;

use super::Maintenance;
use crate::error::EbbError;
use crate::storage::Key;

/// The files rewritten by turning encryption on or off, or by changing the key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EncryptionReport {
    /// Number of files rewritten: the journal, its copies, and journals set aside. 0 if all were in that form already.
    pub files: u32,
    /// Files that could not be read and are therefore unchanged. The person should look at them.
    pub left: Vec<String>,
}

impl Maintenance {
    /// Encrypts the journal, the journals set aside next to it, and the copies in a folder. The caller must have stored
    /// the key safely beforehand.
    ///
    /// If it is interrupted, open the journal as before (or with the key, if that fails with
    /// [`FileProblem::NotAJournal`](crate::FileProblem::NotAJournal)) and call it again.
    pub fn encrypt(&self, key: Key, copies: Option<&Path>) -> Result<EncryptionReport, EbbError> {
        self.rewrite(Some(key), copies)
    }

    /// Turns the journal and its copies back into plain files.
    pub fn decrypt(&self, copies: Option<&Path>) -> Result<EncryptionReport, EbbError> {
        self.rewrite(None, copies)
    }

    /// Changes the key of the journal and its copies. Keep the old key until this has returned.
    pub fn change_key(&self, key: Key, copies: Option<&Path>) -> Result<EncryptionReport, EbbError> {
        self.rewrite(Some(key), copies)
    }

    fn rewrite(&self, key: Option<Key>, copies: Option<&Path>) -> Result<EncryptionReport, EbbError> {
        let rewritten = self.journal.store().change_key(key, copies)?;
        let left = rewritten.unreadable.iter().map(|path| path.display().to_string()).collect();
        Ok(EncryptionReport { files: rewritten.files, left })
    }
}
