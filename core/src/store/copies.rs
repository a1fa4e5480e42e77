//! Copies of the whole file: made beside a running journal, thinned as they age, put back when asked.
//!
//! A copy is one file named after its civil day, `ebb-2026-03-28.db`, in a folder that is not the journal's own.
//! One a day is kept for seven days, one a week for four weeks, one a month for twelve months.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::Datelike as _;
use rusqlite::{OpenFlags, OptionalExtension as _};

use super::error::while_opening;
use super::{Reader, Store, StoreError, connection, lock};
use crate::moment::Day;

/// How many of the newest days, weeks and months keep a copy.
const DAILY: usize = 7;
const WEEKLY: usize = 4;
const MONTHLY: usize = 12;

/// A copy that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// The civil day it was made on.
    pub day: Day,
    /// Where it is.
    pub path: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
}

/// The days whose copies are kept: the newest [`DAILY`], and the newest of each of the newest [`WEEKLY`] weeks (ISO
/// 8601) and [`MONTHLY`] months that have one.
fn kept(days: &BTreeSet<Day>) -> BTreeSet<Day> {
    let newest_of = |most: usize, period: &dyn Fn(Day) -> (i32, u32)| {
        let mut seen = BTreeSet::new();
        let newest = days.iter().rev().filter(|day| seen.insert(period(**day)));
        newest.take(most).copied().collect::<Vec<_>>()
    };
    let week = |day: Day| (day.date().iso_week().year(), day.date().iso_week().week());
    let month = |day: Day| (day.date().year(), day.date().month());
    let daily = days.iter().rev().take(DAILY).copied();
    daily.chain(newest_of(WEEKLY, &week)).chain(newest_of(MONTHLY, &month)).collect()
}

/// The copies in a folder, the newest first. Files with other names are no concern of ours.
pub fn copies(folder: &Path) -> Result<Vec<Copy>, StoreError> {
    let unreadable = |_| StoreError::NotWritable(folder.to_owned());
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let day = name.strip_prefix("ebb-").and_then(|name| name.strip_suffix(".db")).and_then(|day| day.parse().ok());
        if let (Some(day), Ok(about)) = (day, entry.metadata()) {
            found.push(Copy { day, path: entry.path(), bytes: about.len() });
        }
    }
    found.sort_by_key(|copy| std::cmp::Reverse(copy.day));
    Ok(found)
}

fn name_of(day: Day) -> String {
    format!("ebb-{day}.db")
}

impl Store {
    /// Copies the whole file into a folder, as the day's copy, and thins the older ones. Taps go on meanwhile. A copy
    /// is whole or not there: it is written under another name, synced and moved into place.
    pub fn copy(&self, folder: &Path, day: Day) -> Result<Vec<Copy>, StoreError> {
        let unwritable = |_| StoreError::NotWritable(folder.to_owned());
        if lock(&self.reader).is_none() {
            return Err(StoreError::Suspended);
        }
        private_folder(folder).map_err(unwritable)?;
        let (made, place) = (folder.join(format!("{}.part", name_of(day))), folder.join(name_of(day)));
        if place.exists() {
            self.refuse_others(&place)?;
        }
        if made.exists() {
            fs::remove_file(&made).map_err(unwritable)?;
        }
        // A connection of its own, so that neither taps nor screens wait for it.
        let source = connection::open_beside(&self.path, OpenFlags::SQLITE_OPEN_READ_WRITE, &self.access())?;
        source.execute("VACUUM INTO ?", [made.display().to_string()]).map_err(|error| while_opening(error, folder))?;
        drop(source);
        private_file(&made).and_then(|()| File::open(&made)?.sync_all()).map_err(unwritable)?;
        fs::rename(&made, &place).map_err(unwritable)?;
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(unwritable)?;

        let all = copies(folder)?;
        let kept = kept(&all.iter().map(|copy| copy.day).collect());
        for old in all.iter().filter(|copy| !kept.contains(&copy.day)) {
            fs::remove_file(&old.path).map_err(unwritable)?;
        }
        copies(folder)
    }

    /// Puts a copy in the journal's place. The copy is looked over first; what was there is set aside beside it,
    /// never deleted, and its new name returned.
    pub fn put_back(&self, copy: &Path, aside: &str) -> Result<PathBuf, StoreError> {
        let unwritable = |_| StoreError::NotWritable(self.path.clone());
        let sound = self.look_over(copy)?;
        if !sound {
            return Err(StoreError::Damaged(copy.display().to_string()));
        }
        self.refuse_others(copy)?;
        let (set_aside, new) = (beside(&self.path, &format!(".{aside}")), beside(&self.path, ".new"));
        self.alone(|| {
            // Until the rename the journal is where it was; app folders on Android allow no links.
            copied(&self.path, &set_aside)
                .and_then(|()| copied(copy, &new))
                .and_then(|()| fs::rename(&new, &self.path))
                .and_then(|()| sync_folder_of(&self.path))
                .map_err(unwritable)
        })?;
        Ok(set_aside)
    }

    /// Does something to the file while nobody has it open, then opens it again.
    pub(super) fn alone<T>(&self, work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.suspend()?;
        // The last to close a file takes its log away; one that is still there is another process's. A file put in
        // place under it would be poisoned by that log, or what is written there lost.
        let outcome = if beside(&self.path, "-wal").exists() { Err(StoreError::Busy) } else { work() };
        self.resume()?;
        outcome
    }

    /// A copy of another person's journal, or of another of this one's, neither replaces ours nor is replaced by it. A
    /// journal in which nothing was written yet may take any.
    pub(super) fn refuse_others(&self, copy: &Path) -> Result<(), StoreError> {
        let ours = self.read(|reader: &Reader<'_>| reader.device())?;
        let connection = connection::open_beside(copy, OpenFlags::SQLITE_OPEN_READ_ONLY, &self.access())?;
        let theirs = connection.query_row("SELECT id FROM device WHERE n = 1", [], |row| row.get::<_, Vec<u8>>(0));
        match (ours, theirs.optional()?) {
            (Some(ours), Some(theirs)) if ours != theirs => Err(StoreError::AnothersCopy(copy.to_owned())),
            _ => Ok(()),
        }
    }

    /// Whether a copy is whole, by opening it where it cannot be harmed.
    fn look_over(&self, copy: &Path) -> Result<bool, StoreError> {
        let connection = connection::open_beside(copy, OpenFlags::SQLITE_OPEN_READ_ONLY, &self.access())?;
        connection::refuse_strangers(&connection, copy)?;
        let verdict: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        Ok(verdict == "ok")
    }
}

/// The path of a file beside another: its name and an ending.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.to_owned().into_os_string();
    name.push(ending);
    PathBuf::from(name)
}

/// Makes a name that was given or taken in a file's folder as durable as the file.
pub(super) fn sync_folder_of(path: &Path) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

/// Makes a folder, and those above it that are missing, for its owner's eyes only: it is a health record.
pub fn private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)
}

/// A file for its owner's eyes only.
fn private_file(file: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(file, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    let _ = file;
    Ok(())
}

/// Copies a file and syncs the copy.
fn copied(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::copy(from, to)?;
    File::open(to)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_year_of_days_thins_to_days_weeks_and_months() {
        let today: Day = "2026-11-21".parse().unwrap();
        let days: BTreeSet<Day> = (0..365).map(|ago| today.plus(-ago)).collect();
        let kept: Vec<String> = kept(&days).into_iter().rev().map(|day| day.to_string()).collect();
        assert_eq!(
            kept,
            [
                "2026-11-21",
                "2026-11-20",
                "2026-11-19",
                "2026-11-18",
                "2026-11-17",
                "2026-11-16",
                "2026-11-15",
                "2026-11-08",
                "2026-11-01",
                "2026-10-31",
                "2026-09-30",
                "2026-08-31",
                "2026-07-31",
                "2026-06-30",
                "2026-05-31",
                "2026-04-30",
                "2026-03-31",
                "2026-02-28",
                "2026-01-31",
                "2025-12-31",
            ]
        );
    }

    proptest! {
        /// Copying every day and thinning each time keeps what thinning once would, for as long as it would.
        #[test]
        fn thinning_day_by_day_always_keeps_the_newest_and_an_old_one(start in 0i32..20_000, length in 1i32..500) {
            let mut days = BTreeSet::new();
            for step in 0..length {
                days.insert(Day::from_number(start + step).unwrap());
                days = kept(&days);
            }
            prop_assert_eq!(days.last().unwrap().number(), start + length - 1);
            prop_assert!(days.len() <= DAILY + WEEKLY + MONTHLY);
            // A month into it there is one at least three weeks old to go back to.
            if length > 60 {
                prop_assert!(days.first().unwrap().number() <= start + length - 21);
            }
        }
    }
}
