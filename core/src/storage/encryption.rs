//! Turning encryption on and off, and changing the key: the journal and everything beside it that holds the same.
//!
//! Each file is written anew beside itself, synced, and moved into its place: at every moment a whole one is there,
//! in its old form or its new one. The copies go first and the journal last, so that the journal's form says whether
//! all is done; doing it again finishes what was interrupted.

use std::path::{Path, PathBuf};

#[cfg(feature = "encryption")]
use {
    super::copies::copies,
    super::files::{beside, set_aside_beside, sync_folder_of},
    super::key::is_plain,
    super::{Access, connection, lock},
    rusqlite::{Connection, OpenFlags},
    std::fs::{self, File},
};

use super::{Key, Store, StoreError};

/// What was written anew.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recoded {
    /// How many files were, the journal among them.
    pub files: u32,
    /// Files that hold a journal and could not be read, so that they are still as they were: damaged ones set aside.
    pub left: Vec<PathBuf>,
}

#[cfg(not(feature = "encryption"))]
impl Store {
    /// A build without encryption refuses.
    pub fn recode(&self, _to: Option<Key>, _folder: Option<&Path>) -> Result<Recoded, StoreError> {
        Err(StoreError::NoEncryption)
    }
}

#[cfg(feature = "encryption")]
impl Store {
    /// Writes the journal, what was set aside beside it and every copy in a folder anew under another key, or none.
    /// A file that is so already is left alone.
    pub fn recode(&self, to: Option<Key>, folder: Option<&Path>) -> Result<Recoded, StoreError> {
        let (from, to) = (self.access(), Access::with(to));
        let mut done = Recoded::default();
        let of_folder = folder.map(copies).transpose()?.unwrap_or_default().into_iter().map(|copy| copy.path);
        let mut copies: Vec<PathBuf> = of_folder.collect();
        copies.extend(set_aside_beside(&self.path).map_err(|_| StoreError::NotWritable(self.path.clone()))?);
        for copy in copies {
            match recode_file(&copy, &from, &to) {
                Ok(changed) => done.files += u32::from(changed),
                Err(StoreError::DiskFull) => return Err(StoreError::DiskFull),
                Err(_) => done.left.push(copy),
            }
        }
        self.alone(|| {
            let changed = recode_file(&self.path, &from, &to)?;
            done.files += u32::from(changed);
            *lock(&self.access) = to.clone();
            Ok(())
        })?;
        Ok(done)
    }
}

/// Opens one of our files.
#[cfg(feature = "encryption")]
fn known(path: &Path, flags: OpenFlags, access: &Access) -> Result<Connection, StoreError> {
    let connection = connection::open_beside(path, flags, access)?;
    connection::refuse_strangers(&connection, path)?;
    Ok(connection)
}

/// Writes one file anew; `false` where it was so already.
#[cfg(feature = "encryption")]
fn recode_file(path: &Path, from: &Access, to: &Access) -> Result<bool, StoreError> {
    let unwritable = |_| StoreError::NotWritable(path.to_owned());
    let new = beside(path, ".recoded");
    // What an interrupted attempt left.
    if new.exists() {
        fs::remove_file(&new).map_err(unwritable)?;
    }
    if known(path, OpenFlags::SQLITE_OPEN_READ_ONLY, to).is_ok() {
        return Ok(false);
    }
    // What is attached is opened as the file it is attached to was: without `CREATE` no new one could be.
    let source = known(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE, from)?;
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
    fs::set_permissions(&new, fs::metadata(path).map_err(unwritable)?.permissions()).map_err(unwritable)?;
    File::open(&new).and_then(|file| file.sync_all()).map_err(unwritable)?;
    fs::rename(&new, path).map_err(unwritable)?;
    sync_folder_of(path).map_err(unwritable)?;
    Ok(true)
}
