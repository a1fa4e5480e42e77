//! Copies of the whole file: made while the journal is in use, thinned out as they age, restored on request.
//!
//! A copy is one file named after its civil day, `ebb-2026-03-28.db`, in a folder other than the journal's own. Kept
//! are one a day for seven days, one a week for four weeks and one a month for twelve months. Before a newer version
//! changes the schema, it makes a copy with the schema in its name, `ebb-2026-03-28-schema-1.db`; the newest two of
//! these are kept.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::Datelike as _;
use rusqlite::{OpenFlags, OptionalExtension as _};

use super::check::is_whole;
use crate::storage::backup_copy::{copy_into, name_of};
use crate::storage::error::{from_disk, while_opening};
use crate::storage::files::{beside, copy_synced, free_name, sync_folder_of};
use crate::storage::{BackupCopy, Reader, Store, StoreError, connection, copies, lock};
use crate::time::Day;

/// Numbers of days, weeks and months for which a copy is kept.
const DAILY: usize = 7;
const WEEKLY: usize = 4;
const MONTHLY: usize = 12;

/// The days whose copies are kept: the newest [`DAILY`], and the newest in each of the newest [`WEEKLY`] ISO 8601 weeks
/// and [`MONTHLY`] months that have one.
fn kept_days(days: &BTreeSet<Day>) -> BTreeSet<Day> {
    let newest_of = |count: usize, period: &dyn Fn(Day) -> (i32, u32)| {
        let mut seen = BTreeSet::new();
        let newest = days.iter().rev().filter(|day| seen.insert(period(**day)));
        newest.take(count).copied().collect::<Vec<_>>()
    };
    let week = |day: Day| (day.date().iso_week().year(), day.date().iso_week().week());
    let month = |day: Day| (day.date().year(), day.date().month());
    let daily = days.iter().rev().take(DAILY).copied();
    daily.chain(newest_of(WEEKLY, &week)).chain(newest_of(MONTHLY, &month)).collect()
}

impl Store {
    /// Copies the whole file into a folder as the day's copy, and thins out the older ones. Writes can continue
    /// meanwhile. Returns the copies in the folder, newest first.
    ///
    /// The copy is atomic: it is written under another name, synced and renamed into place.
    pub fn make_copy(&self, folder: &Path, day: Day) -> Result<Vec<BackupCopy>, StoreError> {
        let unwritable = |error: std::io::Error| from_disk(&error, folder);
        if lock(&self.reader).is_none() {
            return Err(StoreError::Suspended);
        }
        // Copies of another journal are not thinned out, and a journal that lost everything does not touch its own
        // copies.
        if let Some(newest) = copies(folder)?.first() {
            match self.refuse_foreign(&newest.path, false) {
                Ok(()) | Err(StoreError::Damaged(_) | StoreError::NotAJournal(_)) => {}
                Err(error) => return Err(error),
            }
        }
        let place = folder.join(name_of(day));
        if place.exists() {
            self.make_room(&place)?;
        }
        // A separate connection, so that neither reads nor writes wait for it.
        let source = connection::open_beside(&self.path, OpenFlags::SQLITE_OPEN_READ_WRITE, &self.access())?;
        copy_into(&source, folder, &name_of(day))?;
        drop(source);

        let all: Vec<BackupCopy> = copies(folder)?.into_iter().filter(|copy| copy.schema.is_none()).collect();
        let kept = kept_days(&all.iter().map(|copy| copy.day).collect());
        for old in all.iter().filter(|copy| !kept.contains(&copy.day)) {
            fs::remove_file(&old.path).map_err(unwritable)?;
        }
        copies(folder)
    }

    /// Makes the day's copy unless the folder has one already. Returns whether it made one. Cheap if there is nothing
    /// to do.
    ///
    /// An empty journal is not copied, because its content may have been lost. In that case the day of the newest copy
    /// is returned, if there is one.
    pub fn make_due_copy(&self, folder: &Path, day: Day) -> Result<(bool, Option<Day>), StoreError> {
        let all = copies(folder)?;
        if self.read(|reader: &Reader<'_>| reader.device())?.is_none() {
            return Ok((false, all.first().map(|copy| copy.day)));
        }
        if all.iter().any(|copy| copy.day == day && copy.schema.is_none()) {
            return Ok((false, None));
        }
        self.make_copy(folder, day)?;
        Ok((true, None))
    }

    /// Makes room for a day's copy. A copy of another journal is refused, and a file that is not an intact copy is
    /// moved out of the way.
    fn make_room(&self, place: &Path) -> Result<(), StoreError> {
        match self.refuse_foreign(place, false) {
            Err(StoreError::Damaged(_) | StoreError::NotAJournal(_)) => {
                let aside = free_name(place, ".set-aside");
                fs::rename(place, aside).map_err(|error| from_disk(&error, place))
            }
            other => other,
        }
    }

    /// Replaces the journal with a copy, which is checked first. The previous file is set aside next to it, never
    /// deleted; returns its new path.
    pub fn restore_copy(&self, copy: &Path, aside: &str) -> Result<PathBuf, StoreError> {
        let unwritable = |error: std::io::Error| from_disk(&error, &self.path);
        if !is_whole(copy, &self.access())? {
            return Err(StoreError::Damaged(copy.display().to_string()));
        }
        self.refuse_foreign(copy, true)?;
        let new = beside(&self.path, ".new");
        let set_aside = free_name(&self.path, &format!(".{aside}"));
        self.while_closed(|| {
            // The journal stays in place until the rename; Android app folders do not allow links. The removal of the
            // log must be durable before another file is put in place, because that log would be replayed over it.
            let moved = copy_synced(&self.path, &set_aside)
                .and_then(|()| copy_synced(copy, &new))
                .and_then(|()| sync_folder_of(&self.path))
                .and_then(|()| fs::rename(&new, &self.path));
            if moved.is_err() {
                // Partial files are useless and may take up scarce space.
                let _ = (fs::remove_file(&set_aside), fs::remove_file(&new));
            }
            moved.and_then(|()| sync_folder_of(&self.path)).map_err(unwritable)
        })?;
        Ok(set_aside)
    }

    /// Closes the file, runs `work`, and opens it again.
    pub(super) fn while_closed<T>(&self, work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.suspend()?;
        // The last connection to close removes the log, so a remaining log belongs to another process. It would corrupt
        // a file put in place here, or be lost together with what that process writes.
        let outcome = if beside(&self.path, "-wal").exists() { Err(StoreError::Busy) } else { work() };
        self.resume()?;
        // Fill the cache, for callers that need labels within a transaction.
        self.labels()?;
        outcome
    }

    /// Refuses a copy of another journal: it neither replaces this one nor is replaced by it. With `empty_accepts`, a
    /// journal without any data accepts any copy.
    pub(super) fn refuse_foreign(&self, copy: &Path, empty_accepts: bool) -> Result<(), StoreError> {
        let ours = self.read(|reader: &Reader<'_>| reader.device())?;
        let connection = connection::open_beside(copy, OpenFlags::SQLITE_OPEN_READ_ONLY, &self.access())?;
        let theirs = connection.query_row("SELECT id FROM device WHERE n = 1", [], |row| row.get::<_, Vec<u8>>(0));
        match (ours, theirs.optional().map_err(|error| while_opening(error, copy))?) {
            (Some(ours), Some(theirs)) if ours == theirs => Ok(()),
            (None, Some(_)) if empty_accepts => Ok(()),
            (_, Some(_)) => Err(StoreError::AnothersCopy(copy.to_owned())),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_year_of_daily_copies_thins_to_days_weeks_and_months() {
        let today: Day = "2026-11-21".parse().unwrap();
        let days: BTreeSet<Day> = (0..365).map(|ago| today.plus(-ago)).collect();
        let kept: Vec<String> = kept_days(&days).into_iter().rev().map(|day| day.to_string()).collect();
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
        /// Copying and thinning every day keeps what thinning once would.
        #[test]
        fn daily_thinning_keeps_the_newest_copy_and_an_old_one(start in 0i32..20_000, length in 1i32..500) {
            let mut days = BTreeSet::new();
            for step in 0..length {
                days.insert(Day::from_number(start + step).unwrap());
                days = kept_days(&days);
            }
            prop_assert_eq!(days.last().unwrap().number(), start + length - 1);
            prop_assert!(days.len() <= DAILY + WEEKLY + MONTHLY);
            // After the first month there is always a copy at least three weeks old.
            if length > 60 {
                prop_assert!(days.first().unwrap().number() <= start + length - 21);
            }
        }
    }
}
