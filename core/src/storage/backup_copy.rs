//! Copies of the journal as files: their names, writing one, and the copy made before a newer version changes the
//! schema.
//!
//! A copy is one file named after its civil day, `ebb-2026-03-28.db`. The name of a copy made before an upgrade also
//! contains the schema, `ebb-2026-03-28-schema-1.db`; the newest two of these are kept. The name of a copy of another diary
//! than the one at the place ends in six digits that name that diary, `ebb-2026-03-28-of-1a2b3c.db`. What counts is the
//! identity in the file; the name tells it where the journal is too damaged to say whose it is.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension as _};
use sha2::{Digest as _, Sha256};

use super::error::{from_disk, while_opening};
use super::files::{
    COMPANIONS, FolderLock, PART, beside, create_private, folder_of, private_folder, remove_companions,
    remove_unfinished, sync_folder_of,
};
use super::place::JournalPlace;
use super::{Access, Key, StoreError, connection};
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
    /// Six hexadecimal digits that name the diary it is of, if that is another one than the diary here.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub diary: Option<String>,
    /// Whether it does not open, with the key of the diary here: nothing can be restored from it. Known only where the copies
    /// are listed by a diary.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub unreadable: bool,
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
        if let (Some(parsed), Ok(about)) = (CopyName::parse(&name), entry.metadata()) {
            let CopyName { day, schema, diary } = parsed;
            found.push(BackupCopy { day, path: entry.path(), bytes: about.len(), schema, diary, unreadable: false });
        }
    }
    sort(&mut found);
    Ok(found)
}

/// Sorts copies: the newest day first, and within a day the diary's own before those of others.
pub(super) fn sort(copies: &mut [BackupCopy]) {
    let order = |copy: &BackupCopy| (copy.day, copy.diary.is_none(), copy.schema.is_none(), copy.schema);
    copies.sort_by(|a, b| order(b).cmp(&order(a)).then_with(|| a.diary.cmp(&b.diary)));
}

/// What the name of a copy says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CopyName {
    day: Day,
    schema: Option<u32>,
    /// The digits of the diary; `None` for the diary at the place.
    pub(super) diary: Option<String>,
}

impl CopyName {
    fn parse(name: &str) -> Option<Self> {
        let name = name.strip_prefix("ebb-")?.strip_suffix(".db")?;
        let (name, diary) = match name.split_once("-of-") {
            Some((name, diary)) => (name, Some(diary.to_owned())),
            None => (name, None),
        };
        let (day, schema) = match name.split_once("-schema-") {
            Some((day, schema)) => (day, Some(schema.parse().ok()?)),
            None => (name, None),
        };
        Some(Self { day: day.parse().ok()?, schema, diary })
    }

    fn of(copy: &BackupCopy) -> Self {
        Self { day: copy.day, schema: copy.schema, diary: copy.diary.clone() }
    }

    fn text(&self) -> String {
        let schema = self.schema.map(|schema| format!("-schema-{schema}")).unwrap_or_default();
        let diary = self.diary.as_ref().map(|diary| format!("-of-{diary}")).unwrap_or_default();
        format!("ebb-{}{schema}{diary}.db", self.day)
    }
}

/// Six hexadecimal digits that name a diary: the start of the SHA-256 of its device.
pub(super) fn diary_name(device: &[u8]) -> String {
    let mut digits = hex::encode(Sha256::digest(device));
    digits.truncate(6);
    digits
}

/// Gives the copies in a folder the names that tell whose they are: those of the diary at the place, `ours`, are named after
/// their day alone, those of others also after their diary. Returns the digits of the others, in order. The folder is locked
/// by the caller.
///
/// A name that is taken is left, and so is a file that cannot be read: the identity in a file decides, not its name.
pub(super) fn name_by_diary(folder: &Path, ours: &[u8], access: &Access) -> Vec<String> {
    let mut others = Vec::new();
    let mut renames = Vec::new();
    for copy in copies(folder).unwrap_or_default() {
        // Left plain by an encryption that was cut short, or by a journal that was not encrypted yet.
        let device = device_of(&copy.path, access).or_else(|_| device_of(&copy.path, &Access::default()));
        let Ok(Some(device)) = device else { continue };
        let diary = (device != ours).then(|| diary_name(&device));
        others.extend(diary.clone());
        if diary != copy.diary {
            renames.push((diary.is_none(), copy.path.clone(), CopyName { diary, ..CopyName::of(&copy) }.text()));
        }
    }
    // Those of others first: they make room.
    renames.sort();
    for (_, from, name) in renames {
        let to = folder.join(name);
        if !to.exists() {
            // A log beside it was left by a killed process, and goes along.
            for ending in COMPANIONS.iter().chain(&[""]) {
                let _ = fs::rename(beside(&from, ending), beside(&to, ending));
            }
        }
    }
    let _ = sync_folder_of(&folder.join("copy"));
    others.sort();
    others.dedup();
    others
}

/// The file name of a day's copy, with the digits of its diary if another one's copy has the plain name.
pub(super) fn name_of(day: Day, diary: Option<String>) -> String {
    CopyName { day, schema: None, diary }.text()
}

/// Copies the file a connection has open into a folder: under another name first, synced, then moved into place. The
/// folder is locked by the caller.
pub(super) fn copy_into(connection: &Connection, folder: &Path, name: &str) -> Result<(), StoreError> {
    let unwritable = |error: std::io::Error| from_disk(&error, folder);
    let (part, place) = (folder.join(format!("{name}{PART}")), folder.join(name));
    remove_unfinished(&part);
    // SQLite writes into an empty file, and keeps its rights.
    let written = create_private(&part)
        .map_err(unwritable)
        .and_then(|_| {
            let into = part.display().to_string();
            connection.execute("VACUUM INTO ?", [into]).map_err(|error| while_opening(error, folder))
        })
        .and_then(|_| File::open(&part).and_then(|part| part.sync_all()).map_err(unwritable))
        .and_then(|()| move_into_place(&part, &place).map_err(unwritable));
    if written.is_err() {
        // Half a copy is useless, and takes up space that may be short.
        remove_unfinished(&part);
    }
    written
}

/// Moves a synced file into the place of another one, whose companions go first: they would be applied to the new one.
pub(super) fn move_into_place(part: &Path, place: &Path) -> std::io::Result<()> {
    remove_companions(place)?;
    fs::rename(part, place)?;
    sync_folder_of(place)
}

/// Removes what an interrupted call left half written in a folder of copies. The folder is locked by the caller.
pub(super) fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with("ebb-") && name.contains(".db") && name.contains(PART) {
            // What cannot be removed is in nobody's way.
            let _ = fs::remove_file(&path);
        }
    }
}

/// A device as its journal names it.
pub(super) type DeviceId = Vec<u8>;

/// The last operation in a copy: its number and its time, in milliseconds since 1970.
type LastOperation = (i64, i64);

/// Opens a copy to look at it by itself.
pub(super) fn open_copy(copy: &Path, access: &Access) -> Result<Connection, StoreError> {
    if copy.metadata().is_ok_and(|about| about.len() == 0) {
        return Err(StoreError::NotAJournal(copy.to_owned()));
    }
    let connection = connection::open_alone(copy, access)?;
    if connection::refuse_foreign(&connection, copy)? == 0 {
        return Err(StoreError::NotAJournal(copy.to_owned()));
    }
    Ok(connection)
}

/// The device that wrote a copy; `None` if nothing was ever written in it.
pub(super) fn device_of(copy: &Path, access: &Access) -> Result<Option<DeviceId>, StoreError> {
    let connection = open_copy(copy, access)?;
    Ok(connection.query_row("SELECT id FROM device WHERE n = 1", [], |row| row.get(0)).optional()?)
}

/// Every device that a copy knows, its own first: those of the journals that its diary went on from. Without one it is empty.
pub(super) fn devices_of(copy: &Path, access: &Access) -> Result<Vec<DeviceId>, StoreError> {
    let connection = open_copy(copy, access)?;
    let mut statement = connection.prepare("SELECT id FROM device ORDER BY n <> 1, n")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The newest copy in a folder that opens, by what is in it.
pub(crate) fn newest_copy(folder: &Path, key: Option<Key>) -> Option<BackupCopy> {
    by_content(folder, &Access::with(key)).into_iter().next()
}

/// The copies of a folder that can be opened, the one with the newest content first.
///
/// Their names tell the day they were made on, which a wrong clock may have put into the next century. So a copy that
/// holds the last operation of another one and more is the newer. Of two that went different ways, since an older copy
/// was restored between them, the one with the later last operation is.
pub(super) fn by_content(folder: &Path, access: &Access) -> Vec<BackupCopy> {
    let mut found = Vec::new();
    for copy in copies(folder).unwrap_or_default() {
        let Ok(connection) = open_copy(&copy.path, access) else { continue };
        let last = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let last: Option<LastOperation> = connection
            .query_row("SELECT n, at FROM op ORDER BY n DESC LIMIT 1", [], last)
            .optional()
            .unwrap_or_default();
        found.push((copy, connection, last.unwrap_or_default()));
    }
    let holds = |connection: &Connection, last: LastOperation| {
        let sql = "SELECT count(*) FROM op WHERE n = ? AND at = ?";
        last == (0, 0) || connection.query_row(sql, last, |row| row.get::<_, i64>(0)).is_ok_and(|count| count > 0)
    };
    let mut sorted = Vec::new();
    while !found.is_empty() {
        let mut newest = 0;
        for other in 1..found.len() {
            let ((_, ours, our_last), (_, theirs, their_last)) = (&found[newest], &found[other]);
            let newer = match (holds(theirs, *our_last), holds(ours, *their_last)) {
                (true, false) => true,
                (_, true) => false,
                (false, false) => their_last.1 > our_last.1,
            };
            if newer {
                newest = other;
            }
        }
        sorted.push(found.remove(newest).0);
    }
    sorted
}

/// The device of the newest content among the copies of a folder, but for those that are named after another diary or were
/// made of a journal at another place than this one.
pub(super) fn lost_device(folder: &Path, place: JournalPlace, access: &Access) -> Option<DeviceId> {
    let is_here = |copy: &BackupCopy| copy.diary.is_none() && !place.is_elsewhere(&copy.path, access);
    let here = by_content(folder, access).into_iter().filter(is_here);
    here.into_iter().find_map(|copy| device_of(&copy.path, access).ok().flatten())
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
    private_folder(folder).map_err(|error| from_disk(&error, folder))?;
    let _lock = FolderLock::take(folder)?;
    copy_into(connection, folder, &name)?;
    let upgrades = copies(folder)?.into_iter().filter(|copy| copy.schema.is_some() && copy.diary.is_none());
    for old in upgrades.skip(UPGRADES) {
        fs::remove_file(&old.path).map_err(|error| from_disk(&error, folder))?;
    }
    Ok(())
}
