//! How a journal is kept: encryption.

use std::path::Path;

use serde::Serialize;

use crate::error::EbbError;
use crate::journal::Journal;
use crate::store::Key;

/// What was written anew when encryption was turned on or off, or the key changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Recoding {
    /// How many files were: the journal, its copies, what was set aside. 0: all were so already.
    pub files: u32,
    /// Files that could not be read and so are as they were, to be looked at by the person.
    pub left: Vec<String>,
}

impl Journal {
    /// Encrypts the journal, what was set aside beside it and the copies in `copies`, with a key that the caller has
    /// already put in a safe place. If it is cut off, open the journal as before (or with the key, where that says
    /// [`EbbError::NotAJournal`]) and ask again.
    pub fn encrypt(&self, key: Key, copies: Option<&Path>) -> Result<Recoding, EbbError> {
        self.recode(Some(key), copies)
    }

    /// Makes the journal and its copies plain files again.
    pub fn decrypt(&self, copies: Option<&Path>) -> Result<Recoding, EbbError> {
        self.recode(None, copies)
    }

    /// Changes the key of the journal and its copies. Keep the old key until this has returned.
    pub fn rekey(&self, key: Key, copies: Option<&Path>) -> Result<Recoding, EbbError> {
        self.recode(Some(key), copies)
    }

    fn recode(&self, to: Option<Key>, copies: Option<&Path>) -> Result<Recoding, EbbError> {
        let done = self.store().recode(to, copies)?;
        let left = done.left.iter().map(|path| path.display().to_string()).collect();
        Ok(Recoding { files: done.files, left })
    }
}
