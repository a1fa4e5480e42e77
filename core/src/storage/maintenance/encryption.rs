//! Turning encryption on and off, and changing the key, for the journal and every file with the same content.
//!
//! Each file is rewritten next to itself, synced and renamed into place, so at every moment there is a complete file in
//! its old or new form. The copies come first and the journal last, so the form of the journal tells whether everything
//! is done. Repeating the call completes what was interrupted.

use std::path::{Path, PathBuf};

#[cfg(feature = "encryption")]
use {
    crate::storage::error::from_disk,
    crate::storage::files::{
        FolderLock, beside, create_private, remove_companions, set_aside_journals, sync_folder_of,
    },
    crate::storage::key::is_plain,
    crate::storage::{Access, connection, copies, lock},
    rusqlite::{Connection, OpenFlags},
    std::fs,
    std::fs::File,
};

use crate::storage::{Key, Store, StoreError};

/// The files rewritten by turning encryption on or off, or by changing the key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RewrittenFiles {
    /// Number of files rewritten, including the journal. 0 if all were in that form already.
    pub files: u32,
    /// Files that could not be read and are therefore unchanged, such as damaged ones that were set aside.
    pub unreadable: Vec<PathBuf>,
}

#[cfg(not(feature = "encryption"))]
impl Store {
    /// Always fails: this build has no encryption.
    pub fn change_key(&self, _to: Option<Key>, _folder: Option<&Path>) -> Result<RewrittenFiles, StoreError> {
        Err(StoreError::NoEncryption)
    }
}

#[cfg(feature = "encryption")]
impl Store {
    /// Rewrites the journal, the files set aside next to it and every copy in a folder with another key, or as plain
    /// files without one. A file already in that form is left unchanged.
    pub fn change_key(&self, to: Option<Key>, folder: Option<&Path>) -> Result<RewrittenFiles, StoreError> {
        let (from, to) = (self.access(), Access::with(to));
        let mut done = RewrittenFiles::default();
        let _lock = folder.filter(|folder| folder.is_dir()).map(FolderLock::take).transpose()?;
        let of_folder = folder.map(copies).transpose()?.unwrap_or_default().into_iter().map(|copy| copy.path);
        let mut copies: Vec<PathBuf> = of_folder.collect();
        copies.extend(set_aside_journals(&self.path).map_err(|error| from_disk(&error, &self.path))?);
        copies.extend(self.set_aside_before_a_rename());
        for copy in copies {
            match rewrite_file(&copy, &from, &to) {
                Ok(changed) => done.files += u32::from(changed),
                Err(StoreError::DiskFull) => return Err(StoreError::DiskFull),
                Err(_) => done.unreadable.push(copy),
            }
        }
        self.while_closed(|| {
            let changed = rewrite_file(&self.path, &from, &to)?;
            done.files += u32::from(changed);
            *lock(&self.access) = to.clone();
            Ok(())
        })?;
        Ok(done)
    }
}

/// Opens a file that must be a journal.
#[cfg(feature = "encryption")]
fn open_journal(path: &Path, flags: OpenFlags, access: &Access) -> Result<Connection, StoreError> {
    let connection = connection::open_beside(path, flags, access)?;
    connection::refuse_foreign(&connection, path)?;
    Ok(connection)
}

/// Rewrites one file. Returns `false` if it was in that form already.
#[cfg(feature = "encryption")]
fn rewrite_file(path: &Path, from: &Access, to: &Access) -> Result<bool, StoreError> {
    let unwritable = |_| StoreError::NotWritable(path.to_owned());
    let new = beside(path, ".recoded");
    // Left over from an interrupted attempt.
    if new.exists() {
        fs::remove_file(&new).map_err(unwritable)?;
    }
    if open_journal(path, OpenFlags::SQLITE_OPEN_READ_ONLY, to).is_ok() {
        return Ok(false);
    }
    create_private(&new).map_err(unwritable)?;
    // An attached file is opened with the flags of the main one. Without `CREATE`, no new file could be attached.
    let source = open_journal(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE, from)?;
    let number = |pragma: &str| source.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, i64>(0));
    let (owner, version) = (number("application_id")?, number("user_version")?);
    let key = to.key().map(Key::literal);
    let literal = key.as_ref().map_or("", |literal| literal.as_str());
    source.execute("ATTACH ? AS anew KEY ?", (new.display().to_string(), literal))?;
    source.query_row("SELECT sqlcipher_export('anew')", [], |_| Ok(()))?;
    source.pragma_update(Some("anew"), "application_id", owner)?;
    source.pragma_update(Some("anew"), "user_version", version)?;
    source.execute("DETACH anew", [])?;
    drop(source);
    debug_assert_eq!(is_plain(&new), to.key().is_none(), "written in the form that was asked for");
    File::open(&new).and_then(|file| file.sync_all()).map_err(unwritable)?;
    remove_companions(path).map_err(unwritable)?;
    fs::rename(&new, path).map_err(unwritable)?;
    sync_folder_of(path).map_err(unwritable)?;
    Ok(true)
}
