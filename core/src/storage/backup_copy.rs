//! Copies of the journal as files: their names, writing one, and the copy made before a newer version changes the
//! schema.
//!
//! A copy is one file named after its civil day, `ebb-2026-03-28.db`. The name of a copy made before an upgrade also
//! contains the schema, `ebb-2026-03-28-schema-1.db`; the newest two of these are kept.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::StoreError;
use super::error::{from_disk, while_opening};
use super::files::{folder_of, private_file, private_folder};
use crate::time::Day;

/// Number of pre-upgrade copies that are kept.
const UPGRADES: usize = 2;

/// A copy of the whole journal.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct BackupCopy {
    /// The civil day it was made on; for a pre-upgrade copy, the UTC day of the newest operation.
    pub day: Day,
    /// Path of the file.
    pub path: PathBuf,
    /// Size in bytes.
    pub bytes: u64,
    /// The schema of a pre-upgrade copy; `None` for other copies.
    pub schema: Option<u32>,
}

/// The copies in a folder, newest first. Files with other names are ignored.
pub fn copies(folder: &Path) -> Result<Vec<BackupCopy>, StoreError> {
    let unreadable = |_| StoreError::NotWritable(folder.to_owned());
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if let (Some((day, schema)), Ok(about)) = (parse_name(&name), entry.metadata()) {
            found.push(BackupCopy { day, path: entry.path(), bytes: about.len(), schema });
        }
    }
    found.sort_by_key(|copy| std::cmp::Reverse((copy.day, copy.schema.is_none(), copy.schema)));
    Ok(found)
}

/// Parses the day and schema from a copy's file name.
fn parse_name(name: &str) -> Option<(Day, Option<u32>)> {
    let name = name.strip_prefix("ebb-")?.strip_suffix(".db")?;
    match name.split_once("-schema-") {
        Some((day, schema)) => Some((day.parse().ok()?, Some(schema.parse().ok()?))),
        None => Some((name.parse().ok()?, None)),
    }
}

/// The file name of a day's copy.
pub(super) fn name_of(day: Day) -> String {
    format!("ebb-{day}.db")
}

/// Copies the open file into a folder: under another name first, synced, then renamed into place.
pub(super) fn copy_into(connection: &Connection, folder: &Path, name: &str) -> Result<(), StoreError> {
    let unwritable = |error: std::io::Error| from_disk(&error, folder);
    private_folder(folder).map_err(unwritable)?;
    let (part, place) = (folder.join(format!("{name}.part")), folder.join(name));
    if part.exists() {
        fs::remove_file(&part).map_err(unwritable)?;
    }
    let written = connection
        .execute("VACUUM INTO ?", [part.display().to_string()])
        .map_err(|error| while_opening(error, folder))
        .and_then(|_| private_file(&part).and_then(|()| File::open(&part)?.sync_all()).map_err(unwritable))
        .and_then(|()| fs::rename(&part, &place).map_err(unwritable));
    if written.is_err() {
        // A partial copy is useless and may take up scarce space.
        let _ = fs::remove_file(&part);
    }
    written?;
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(unwritable)
}

/// Copies the file before its schema is changed: into `folder`, or next to the file if `None`.
pub(super) fn keep_before_upgrade(
    connection: &Connection,
    path: &Path,
    folder: Option<&Path>,
) -> Result<(), StoreError> {
    let schema: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let last: Option<i64> = connection.query_row("SELECT max(at) FROM op", [], |row| row.get(0))?;
    let last = last.and_then(crate::time::Timestamp::from_timestamp_millis).unwrap_or_default();
    let (folder, name) = if let Some(folder) = folder {
        (folder, format!("ebb-{}-schema-{schema}.db", last.date_naive()))
    } else {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        (folder_of(path), format!("{name}.set-aside-schema-{schema}"))
    };
    copy_into(connection, folder, &name)?;
    let upgrades = copies(folder)?.into_iter().filter(|copy| copy.schema.is_some());
    for old in upgrades.skip(UPGRADES) {
        fs::remove_file(&old.path).map_err(|error| from_disk(&error, folder))?;
    }
    Ok(())
}
