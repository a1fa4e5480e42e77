//! Recovery: the damaged file is set aside and replaced with the newest intact copy, plus what was written since and is
//! still readable.
//!
//! The new file is built next to the old one and checked. After the old file and its log have been copied aside, it is
//! renamed to [`READY`]. From then on only renames remain, so the next opening completes an interrupted recovery.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{OpenFlags, OptionalExtension as _};

use super::salvage::{Salvage, salvage};
use crate::storage::backup_copy::{by_content, device_of, devices_of, name_by_diary};
use crate::storage::files::{
    self, FolderLock, SET_ASIDE, beside, copy_synced, free_name, real_path, remove_unfinished, sync_folder_of,
};
use crate::storage::interrupted_recovery::{READY, finish_interrupted, finish_recovery};
use crate::storage::maintenance::check;
use crate::storage::maintenance::stored_copy::take_out;
use crate::storage::place::JournalPlace;
use crate::storage::{
    Access, BackupCopy, Key, Random, Reader, RowState, Store, StoreError, StoreOptions, Verb, Writer, connection,
    entries::row::EntryRow, error::from_disk, records::RecordRow,
};
use crate::time::Moment;

/// The result of a recovery.
#[derive(Debug, Clone, PartialEq)]
pub struct RecoveryOutcome {
    /// Path of the damaged file; `None` if there was none.
    pub set_aside: Option<PathBuf>,
    /// The copy that replaced it; `None` if a new journal was started.
    pub copy: Option<BackupCopy>,
    /// Number of live entries in the journal now.
    pub entries: u32,
    /// Number of entries taken from the damaged file because they are newer than the copy or were changed since.
    pub recovered: u32,
    /// Number of records, such as settings, items and rules, taken from the damaged file.
    pub records: u32,
    /// Number of entries that are as in the copy because they could not be read in the damaged file.
    pub older: u32,
    /// Number of entries that are in neither; `None` if the file does not even tell how many there were.
    pub lost: Option<u32>,
    /// Where entries are missing: journals that were set aside here before and hold some that are not in the journal now.
    pub held_in: Vec<PathBuf>,
}

impl Store {
    /// Recovers a damaged journal while nobody has it open. Returns `None` if nothing was wrong, or only the derived
    /// days, which are derived again.
    ///
    /// Fails with the damage, and leaves the file unchanged, if neither an intact copy nor any row of a journal is
    /// found: it may be another program's file.
    pub fn recover(
        path: &Path,
        folder: Option<&Path>,
        key: Option<Key>,
        random: Random,
        now: &Moment,
    ) -> Result<Option<RecoveryOutcome>, StoreError> {
        let path = &real_path(path);
        finish_interrupted(path)?;
        let access = Access::with(key.clone());
        let new = beside(path, ".new");
        let _lock = folder.filter(|folder| folder.is_dir()).map(FolderLock::take).transpose()?;
        let found = salvage(path, &access);
        let place = folder.map(|folder| JournalPlace::of(path, folder));
        // Where there is no file at all, there is nothing that a diary of another place could be mixed with.
        let place = place.filter(|_| path.exists());
        let copy = take_newest_good(folder, &found, place, &new, &access);
        let empty = |path: &Path| path.metadata().map_or(true, |about| about.len() == 0);
        let damage = if empty(path) && !empty(&beside(path, "-wal")) {
            StoreError::Damaged(path.display().to_string())
        } else if !path.exists() {
            // If there is a copy, the file was lost; otherwise it never existed.
            if copy.is_none() {
                return Ok(None);
            }
            StoreError::NotAJournal(path.to_owned())
        } else if copy.is_some()
            && (found.lost.is_some() || found.is_new())
            && damage_of(path, &access, true)?.is_none()
        {
            // Begun because the file was gone: what it holds comes along.
            StoreError::NotAJournal(path.to_owned())
        } else {
            let Some(damage) = damage_of(path, &access, copy.is_some()).inspect_err(|_| remove_unfinished(&new))?
            else {
                remove_unfinished(&new);
                return Ok(None);
            };
            damage
        };
        if copy.is_none() && found.is_empty() {
            return Err(damage);
        }
        // A folder that cannot be read names nothing.
        let before = files::set_aside_journals(path).unwrap_or_default();
        let built =
            build(&new, copy.as_ref(), (&found, &before), key, random, now).inspect_err(|_| remove_unfinished(&new))?;
        let set_aside = if path.exists() { Some(copy_aside(path, now)?) } else { None };
        fs::rename(&new, beside(path, READY)).map_err(|error| from_disk(&error, path))?;
        sync_folder_of(path).map_err(|error| from_disk(&error, path))?;
        finish_recovery(path)?;
        // The diary may have become again the one that it went on from.
        if let (Some(folder), Ok(Some(device))) = (folder, device_of(path, &access)) {
            name_by_diary(folder, &device, &access);
        }
        Ok(Some(RecoveryOutcome { set_aside, copy, ..built }))
    }
}

/// Takes the newest copy that is sound and opens with the same key out into a file: of the diary itself, or of the one that
/// was lost before it; otherwise of one that it went on from. Where the journal does not tell whose it is, the names of the
/// copies do, and the place of the journal that they were made of.
fn take_newest_good(
    folder: Option<&Path>,
    found: &Salvage,
    place: Option<JournalPlace>,
    to: &Path,
    access: &Access,
) -> Option<BackupCopy> {
    let is_here = |copy: &BackupCopy| place.is_none_or(|place| !place.is_elsewhere(&copy.path, access));
    let ours = |copy: &BackupCopy| {
        let theirs = device_of(&copy.path, access).ok().flatten();
        let by_name = || copy.diary.is_none() && is_here(copy);
        found.owner().map_or_else(by_name, |owner| theirs.is_none_or(|theirs| theirs == owner))
    };
    let related = |copy: &BackupCopy| {
        let theirs = devices_of(&copy.path, access).unwrap_or_default();
        theirs.iter().any(|device| found.devices.contains(device))
    };
    remove_unfinished(to);
    let newest_first = folder.map(|folder| by_content(folder, access)).unwrap_or_default();
    let sound = |copy: &&BackupCopy| take_out(&copy.path, to, access).is_ok();
    let own = newest_first.iter().filter(|copy| ours(copy)).find(sound);
    own.or_else(|| newest_first.iter().filter(|copy| !ours(copy) && related(copy)).find(sound)).cloned()
}

/// Why a file needs to be recovered; `None` if at most its days had to be derived again. If it cannot be opened for any
/// other reason, that is an error.
fn damage_of(path: &Path, access: &Access, copied: bool) -> Result<Option<StoreError>, StoreError> {
    let check = || {
        let mut connection = connection::open_beside(path, OpenFlags::SQLITE_OPEN_READ_WRITE, access)?;
        // Do not checkpoint the log into a file that may be damaged.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        let version = connection::refuse_foreign(&connection, path)?;
        if version == connection::SCHEMA {
            return check::check_file(&mut connection, true).map(|found| found.problems.is_empty());
        }
        // The rows of an older schema can be checked only after an upgrade. An empty file has none.
        let verdict: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        Ok(verdict == "ok" && !(version == 0 && copied))
    };
    let damaged = || StoreError::Damaged(path.display().to_string());
    match check() {
        Ok(true) => Ok(None),
        Ok(false) => Ok(Some(damaged())),
        // A garbled first page causes any of these errors.
        Err(
            error @ (StoreError::Damaged(_)
            | StoreError::NotAJournal(_)
            | StoreError::WrongKey(_)
            | StoreError::NotEncrypted(_)
            | StoreError::Row(_)),
        ) => Ok(Some(error)),
        Err(error) => Err(error),
    }
}

/// Completes the new file: the copy that was taken out into it, or a fresh one, with what was found applied to it.
fn build(
    new: &Path,
    copy: Option<&BackupCopy>,
    (found, before): (&Salvage, &[PathBuf]),
    key: Option<Key>,
    random: Random,
    now: &Moment,
) -> Result<RecoveryOutcome, StoreError> {
    let access = Access::with(key.clone());
    if copy.is_none() {
        remove_unfinished(new);
    }
    let store = Store::open(new, StoreOptions { key, random, scratch: true, ..StoreOptions::default() })?;
    let mut missing: BTreeSet<i64> = (1..=found.most).filter(|n| !found.entries.contains_key(n)).collect();
    let unread = missing.len();
    if copy.is_some() {
        for n in store.read(|reader: &Reader<'_>| reader.entry_numbers())? {
            missing.remove(&n);
        }
    }
    let lost = missing.len();
    let ((recovered, records), _) = store.write::<_, StoreError>(|writer| {
        if let Some(device) = &found.device {
            writer.adopt_device(device)?;
            writer.learn_devices(std::slice::from_ref(device))?;
        }
        for pending in &found.erasing {
            writer.put_pending(pending)?;
        }
        for (name, body) in &found.secrets {
            writer.adopt_secret(name, body)?;
        }
        writer.begin(Verb::Recover, now, None)?;
        let (mut recovered, mut records) = (0, 0);
        // Rows that are not live come first, because they are not part of the consecutive row numbers that the
        // operation creates.
        let (live, gone): (Vec<_>, Vec<_>) = found.entries.values().partition(|stored| stored.state == RowState::Live);
        for stored in gone.into_iter().chain(live) {
            recovered += u32::from(writer.adopt_entry(stored)?);
        }
        for record in &found.records {
            records += u32::from(writer.adopt_record(record)?);
        }
        Ok((recovered, records))
    })?;
    let lost_count = (found.counted && found.lost.is_none()).then_some(lost);
    let mut held_in = Vec::new();
    if lost_count != Some(0) {
        for file in before {
            let held = salvage(file, &access).entries;
            let live = held.values().filter(|row| row.state == RowState::Live).map(|row| &row.entry.id);
            let is_unknown = store.read(|reader: &Reader<'_>| {
                live.map(|id| reader.knows(id)).collect::<Result<Vec<bool>, StoreError>>()
            })?;
            held_in.extend(is_unknown.contains(&false).then(|| file.clone()));
        }
    }
    let checked = store.check(false)?;
    // What was erased in the damaged file may stand in the copy.
    store.vacuum()?;
    store.suspend()?;
    if let Some(problem) = checked.problems.first() {
        return Err(StoreError::Damaged(format!("{problem:?}")));
    }
    File::open(new).and_then(|file| file.sync_all()).map_err(|error| from_disk(&error, new))?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(RecoveryOutcome {
        set_aside: None,
        copy: None,
        entries: checked.entries,
        recovered,
        records,
        older: count(unread - lost),
        // What was written between the copy and the journal that was begun in its place is in neither.
        lost: lost_count.map(count),
        held_in,
    })
}

/// Copies the damaged file and its log to an unused name. Android app folders do not allow links, and a move would
/// leave a moment without a journal.
pub(super) fn copy_aside(path: &Path, now: &Moment) -> Result<PathBuf, StoreError> {
    let aside = free_name(path, &now.at.format(&format!("{SET_ASIDE}%Y%m%dT%H%M%SZ")).to_string());
    let log = beside(path, "-wal");
    let copy = || {
        // The log first: by itself it is known to be left over.
        if log.exists() {
            copy_synced(&log, &beside(&aside, "-wal"))?;
        }
        files::copy_aside(path, &aside)?;
        sync_folder_of(path)
    };
    copy().map_err(|error| {
        remove_unfinished(&aside);
        from_disk(&error, path)
    })?;
    Ok(aside)
}

impl Reader<'_> {
    /// The row numbers of all entries in any state.
    fn entry_numbers(&self) -> Result<Vec<i64>, StoreError> {
        let mut statement = self.prepare("SELECT n FROM entry")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Adopts the identity of another file, before anything is written to this one.
    fn adopt_device(&self, device: &[u8]) -> Result<(), StoreError> {
        self.prepare("INSERT OR IGNORE INTO device (n, id) VALUES (1, ?)")?.execute([device])?;
        Ok(())
    }

    /// Adopts a secret of another file unless one with that name exists.
    fn adopt_secret(&self, name: &str, body: &[u8]) -> Result<(), StoreError> {
        self.prepare("INSERT OR IGNORE INTO secret (name, body) VALUES (?, ?)")?
            .execute(rusqlite::params![name, body])?;
        Ok(())
    }

    /// Adopts an entry from a damaged file. Returns whether that changed anything visible.
    fn adopt_entry(&mut self, found: &EntryRow) -> Result<bool, StoreError> {
        match self.entry_row(&found.entry.id)? {
            Some(here) if here.state == found.state && here.entry == found.entry => return Ok(false),
            // An erased entry stays erased.
            Some(here) if here.state == RowState::Erased => return Ok(false),
            Some(here) if found.state == RowState::Erased => {
                self.tombstone(here.n)?;
                return Ok(false);
            }
            Some(here) => self.replace(&here, found.state, &found.entry)?,
            None if found.state == RowState::Live => drop(self.insert(&found.entry)?),
            // It stays hidden, so nothing visible changes.
            None => {
                self.write_row(None, found.state, &found.entry)?;
                self.note_change();
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Adopts a record from a damaged file. Returns whether that changed anything visible.
    fn adopt_record(&mut self, found: &RecordRow) -> Result<bool, StoreError> {
        let here: Option<(i64, RowState, String)> = self
            .prepare("SELECT n, state, body FROM record WHERE kind = ? AND id = ?")?
            .query_row([&found.kind, &found.id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        match here {
            Some((_, state, body)) if state == found.state && body == found.body => return Ok(false),
            Some((n, ..)) => self.replace_record(n, found.state, &found.body)?,
            // Removed, and never in the copy: nothing to adopt.
            None if found.state != RowState::Live => return Ok(false),
            None => self.put_record(&found.kind, &found.id, &found.body)?,
        }
        Ok(true)
    }
}
