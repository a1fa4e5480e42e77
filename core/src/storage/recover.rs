//! A damaged file: set aside, the newest good copy in its place, and what was written since and can still be read.
//!
//! The new file is built beside the old one, looked over, and given the name [`READY`]; the old one with its log is
//! copied aside before. From then on the rest is only moving: an interruption is finished by the next opening.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{OpenFlags, OptionalExtension as _};

use super::files::{SET_ASIDE, beside, copied, free_name, sync_folder_of};
use super::row::{State, Stored};
use super::salvage::{Kept, Salvage, salvage};
use super::{
    Access, Copy, Key, Random, Reader, Store, StoreError, StoreOptions, Verb, Writer, check, check::is_whole,
    connection, copies, error::from_disk,
};
use crate::time::Moment;

/// A file with this ending is whole and is to take the journal's place.
const READY: &str = ".recovered";

/// What became of a damaged file.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovered {
    /// Where the damaged file is now; absent where there was none.
    pub set_aside: Option<PathBuf>,
    /// The copy that was put in its place; absent where a fresh journal was begun.
    pub copy: Option<Copy>,
    /// How many live entries the journal has now.
    pub entries: u32,
    /// How many entries were taken from the damaged file: newer than the copy, or changed since.
    pub recovered: u32,
    /// The same of settings, items and rules.
    pub records: u32,
    /// How many entries stand as the copy has them, because the damaged file's own could not be read.
    pub older: u32,
    /// How many entries could be had from nowhere; absent where the file does not even say how many there were.
    pub lost: Option<u32>,
}

impl Store {
    /// Mends what a check finds, or brings a damaged journal back; `None` where nothing was wrong. While nobody has
    /// it open. A stranger's file, in which nothing of ours is found and of which no copy is known, is left alone.
    pub fn recover(
        path: &Path,
        folder: Option<&Path>,
        key: Option<Key>,
        random: Random,
        now: &Moment,
    ) -> Result<Option<Recovered>, StoreError> {
        finish(path)?;
        let access = Access::with(key.clone());
        let copy = newest_good(folder, &access);
        let nothing = |path: &Path| path.metadata().map_or(true, |about| about.len() == 0);
        let damage = if nothing(path) && !nothing(&beside(path, "-wal")) {
            StoreError::Damaged(path.display().to_string())
        } else if !path.exists() {
            // Lost altogether, if there is a copy of it.
            if copy.is_none() {
                return Ok(None);
            }
            StoreError::NotAJournal(path.to_owned())
        } else {
            match damage_of(path, &access, copy.is_some())? {
                Some(damage) => damage,
                None => return Ok(None),
            }
        };
        let found = salvage(path, &access);
        if copy.is_none() && found.is_empty() {
            return Err(damage);
        }
        let new = beside(path, ".new");
        let built = build(&new, copy.as_ref(), &found, key, random, now).inspect_err(|_| remove(&new))?;
        let set_aside = if path.exists() { Some(copy_aside(path, now)?) } else { None };
        fs::rename(&new, beside(path, READY)).map_err(|error| from_disk(&error, path))?;
        sync_folder_of(path).map_err(|error| from_disk(&error, path))?;
        finish(path)?;
        Ok(Some(Recovered { set_aside, copy, ..built }))
    }
}

/// Puts a file that is ready in the journal's place: the end of a recovery, also of one that was cut off.
pub(super) fn finish(path: &Path) -> Result<(), StoreError> {
    let ready = beside(path, READY);
    if !ready.exists() {
        return Ok(());
    }
    let wrong = |error: std::io::Error| from_disk(&error, path);
    // The old file's log over the new file would be poison; so it is gone for good before that is in place.
    for ending in ["-wal", "-shm"] {
        match fs::remove_file(beside(path, ending)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(wrong(error)),
            _ => {}
        }
    }
    sync_folder_of(path).map_err(wrong)?;
    fs::rename(&ready, path).map_err(wrong)?;
    sync_folder_of(path).map_err(wrong)
}

/// The newest copy that is whole and opens with the same key.
fn newest_good(folder: Option<&Path>, access: &Access) -> Option<Copy> {
    let all = folder.map(copies).and_then(Result::ok).unwrap_or_default();
    all.into_iter().find(|copy| is_whole(&copy.path, access).unwrap_or(false))
}

/// Why a file needs to be recovered; `None` where at most its days had to be made anew. Any other reason why it cannot
/// be opened is an error.
fn damage_of(path: &Path, access: &Access, copied: bool) -> Result<Option<StoreError>, StoreError> {
    let look = || {
        let mut connection = connection::open_beside(path, OpenFlags::SQLITE_OPEN_READ_WRITE, access)?;
        // Nothing of the log is laid over a file that may be damaged.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        let version = connection::refuse_strangers(&connection, path)?;
        if version == connection::SCHEMA {
            return check::look_over(&mut connection, true).map(|found| found.problems.is_empty());
        }
        // Rows of an older schema are looked at once they are in this one; an empty file has none.
        let verdict: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        Ok(verdict == "ok" && !(version == 0 && copied))
    };
    let damaged = || StoreError::Damaged(path.display().to_string());
    match look() {
        Ok(true) => Ok(None),
        Ok(false) => Ok(Some(damaged())),
        // A first page that is noise looks like each of these.
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

/// Makes the new file: the copy, or a fresh one, and over it what was found.
fn build(
    new: &Path,
    copy: Option<&Copy>,
    found: &Salvage,
    key: Option<Key>,
    random: Random,
    now: &Moment,
) -> Result<Recovered, StoreError> {
    remove(new);
    if let Some(copy) = copy {
        copied(&copy.path, new).map_err(|error| from_disk(&error, new))?;
    }
    let store = Store::open(new, StoreOptions { key, random, ..StoreOptions::default() })?;
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
            writer.be_device(device)?;
        }
        for (name, body) in &found.secrets {
            writer.keep_secret(name, body)?;
        }
        writer.begin(Verb::Recover, now, None)?;
        let (mut recovered, mut records) = (0, 0);
        // Those that are not live first: what the operation creates is one run of numbers, and they are not of it.
        let (live, gone): (Vec<_>, Vec<_>) = found.entries.values().partition(|stored| stored.state == State::Live);
        for stored in gone.into_iter().chain(live) {
            recovered += u32::from(writer.keep_entry(stored)?);
        }
        for kept in &found.records {
            records += u32::from(writer.keep_record(kept)?);
        }
        Ok((recovered, records))
    })?;
    let looked = store.check(false)?;
    store.suspend()?;
    if let Some(problem) = looked.problems.first() {
        return Err(StoreError::Damaged(format!("{problem:?}")));
    }
    File::open(new).and_then(|file| file.sync_all()).map_err(|error| from_disk(&error, new))?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(Recovered {
        set_aside: None,
        copy: None,
        entries: looked.entries,
        recovered,
        records,
        older: count(unread - lost),
        lost: found.counted.then(|| count(lost)),
    })
}

/// Copies the damaged file and its log under a name that is free. App folders on Android allow no links, and a move
/// would leave a moment without a journal.
fn copy_aside(path: &Path, now: &Moment) -> Result<PathBuf, StoreError> {
    let aside = free_name(path, &now.at.format(&format!("{SET_ASIDE}%Y%m%dT%H%M%SZ")).to_string());
    let log = beside(path, "-wal");
    let copy = || {
        copied(path, &aside)?;
        if log.exists() {
            copied(&log, &beside(&aside, "-wal"))?;
        }
        sync_folder_of(path)
    };
    copy().map_err(|error| {
        remove(&aside);
        from_disk(&error, path)
    })?;
    Ok(aside)
}

/// Removes a file of ours that is not whole, and its log.
fn remove(path: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        // What is not there is gone already; what cannot be removed is said by whatever is written there next.
        let _ = fs::remove_file(beside(path, ending));
    }
}

impl Reader<'_> {
    /// The numbers of all entries, deleted ones too.
    fn entry_numbers(&self) -> Result<Vec<i64>, StoreError> {
        let mut statement = self.prepare("SELECT n FROM entry")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Takes another file's identity, before anything was written here.
    fn be_device(&self, device: &[u8]) -> Result<(), StoreError> {
        self.prepare("INSERT OR IGNORE INTO device (n, id) VALUES (1, ?)")?.execute([device])?;
        Ok(())
    }

    /// Keeps what another file kept for itself, if it is not here.
    fn keep_secret(&self, name: &str, body: &[u8]) -> Result<(), StoreError> {
        self.prepare("INSERT OR IGNORE INTO secret (name, body) VALUES (?, ?)")?
            .execute(rusqlite::params![name, body])?;
        Ok(())
    }

    /// Keeps an entry as a damaged file still has it; whether that was something new.
    fn keep_entry(&mut self, kept: &Stored) -> Result<bool, StoreError> {
        match self.find_stored(&kept.entry.id)? {
            Some(here) if here.state == kept.state && here.entry == kept.entry => return Ok(false),
            // What was erased for good is so wherever it comes from.
            Some(here) if here.state == State::Erased => return Ok(false),
            Some(here) if kept.state == State::Erased => {
                self.tombstone(here.n)?;
                return Ok(false);
            }
            Some(here) => self.replace(&here, kept.state, &kept.entry)?,
            None if kept.state == State::Live => drop(self.insert(&kept.entry)?),
            // It stays out of sight, and is no news to anyone.
            None => {
                self.write_row(None, kept.state, &kept.entry)?;
                self.note_change();
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The same of a record.
    fn keep_record(&mut self, kept: &Kept) -> Result<bool, StoreError> {
        let here: Option<(i64, State, String)> = self
            .prepare("SELECT n, state, body FROM record WHERE kind = ? AND id = ?")?
            .query_row([&kept.kind, &kept.id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        match here {
            Some((_, state, body)) if state == kept.state && body == kept.body => return Ok(false),
            Some((n, ..)) => self.replace_record(n, kept.state, &kept.body)?,
            // One that was taken away and that the copy never had has nothing to say.
            None if kept.state != State::Live => return Ok(false),
            None => self.put_record(&kept.kind, &kept.id, &kept.body)?,
        }
        Ok(true)
    }
}
