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
use rusqlite::OpenFlags;

use super::check::is_whole;
use super::stored_copy::{
    Owner, fold_in, is_unreadable, may_be_in_another_form, rewrite_copy, set_copy_aside, take_out,
};
use crate::storage::backup_copy::{by_content, copy_into, device_of, diary_name, name_by_diary, name_of, sort, sweep};
use crate::storage::error::from_disk;
use crate::storage::files::{
    COMPANIONS, FolderLock, beside, copy_aside, folder_of, free_name, private_folder, remove_companions,
    remove_unfinished, sync_folder_of,
};
use crate::storage::place::JournalPlace;
use crate::storage::{BackupCopy, Reader, Store, StoreError, StoreOptions, connection, copies, lock};
use crate::time::Day;

/// Numbers of days, weeks and months for which a copy is kept.
const DAILY: usize = 7;
const WEEKLY: usize = 4;
const MONTHLY: usize = 12;

/// The days whose copies are kept: the newest [`DAILY`], and the newest in each of the newest [`WEEKLY`] ISO 8601 weeks
/// and [`MONTHLY`] months that have one.
pub(crate) fn kept_days(days: &BTreeSet<Day>) -> BTreeSet<Day> {
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

/// What making a copy found in the folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CopiesReport {
    /// The copies in the folder, newest first.
    pub copies: Vec<BackupCopy>,
    /// Files under a copy's name that are none, where they are now: moved aside, never deleted.
    pub set_aside: Vec<PathBuf>,
    /// Files under a copy's name that cannot be read with the journal's key, and are left where they are: they may be
    /// copies in another form, encrypted or plain.
    pub unreadable: Vec<PathBuf>,
}

/// The copies of a folder by whose they are.
#[derive(Default)]
struct Sorted {
    ours: Vec<BackupCopy>,
    /// Of other diaries, and of those that this one went on from.
    others: Vec<BackupCopy>,
    set_aside: Vec<PathBuf>,
    unreadable: Vec<PathBuf>,
}

impl Store {
    /// Copies the whole file into a folder as the day's copy, and thins the older ones. Writes continue meanwhile, another
    /// process that makes one waits.
    ///
    /// A copy is whole or not there: it is written under another name, synced and moved into place. A file that is no copy
    /// stops nothing: it is set aside, or left, and named.
    pub fn make_copy(&self, folder: &Path, day: Day) -> Result<CopiesReport, StoreError> {
        let unwritable = |error: std::io::Error| from_disk(&error, folder);
        if lock(&self.reader).is_none() {
            return Err(StoreError::Suspended);
        }
        // What was erased must not get into a copy, nor its erasure be finished in a copy made after it.
        self.finish_files_of_erasures(folder)?;
        private_folder(folder).map_err(unwritable)?;
        let _lock = FolderLock::take(folder)?;
        sweep(folder);
        let place = folder.join(name_of(day, None));
        let mut sorted = self.sort_copies(folder, &place)?;
        let mut name = name_of(day, None);
        // Another diary's copies are neither replaced nor thinned: if it was lost, they are what is left of it.
        if sorted.others.iter().any(|copy| copy.path == place) {
            let ours = self.read(|reader: &Reader<'_>| reader.device())?;
            name = name_of(day, Some(diary_name(&ours.ok_or(StoreError::AnothersCopy(place))?)));
        }
        // A separate connection, so that neither reads nor writes wait for it.
        let source = connection::open_beside(&self.path, OpenFlags::SQLITE_OPEN_READ_WRITE, &self.access())?;
        copy_into(&source, folder, &name)?;
        drop(source);

        let mut days: BTreeSet<Day> = BTreeSet::from([day]);
        sorted.ours.retain(|copy| copy.schema.is_none());
        days.extend(sorted.ours.iter().map(|copy| copy.day));
        let kept = kept_days(&days);
        for old in sorted.ours.iter().filter(|copy| !kept.contains(&copy.day)) {
            fs::remove_file(&old.path).and_then(|()| remove_companions(&old.path)).map_err(unwritable)?;
        }
        Ok(CopiesReport {
            copies: self.list_copies(folder)?,
            set_aside: sorted.set_aside,
            unreadable: sorted.unreadable,
        })
    }

    /// Looks at every copy of a folder. A file that is none is set aside; one that may be a copy in another form is only
    /// where its place is needed.
    fn sort_copies(&self, folder: &Path, needed: &Path) -> Result<Sorted, StoreError> {
        let mut sorted = Sorted::default();
        for copy in copies(folder)? {
            if COMPANIONS.iter().any(|ending| beside(&copy.path, ending).exists()) {
                // A copy is one file again, or turns out to be none below.
                match rewrite_copy(&copy.path, &self.access(), |_| Ok(())) {
                    Err(error) if !is_unreadable(&error) => return Err(error),
                    _ => {}
                }
            }
            match self.owner_of(&copy.path) {
                Ok(Owner::Ours) => sorted.ours.push(copy),
                Ok(Owner::Related | Owner::Another) => sorted.others.push(copy),
                Err(error) if !is_unreadable(&error) => return Err(error),
                Err(error) if needed == copy.path || !may_be_in_another_form(&copy.path, &error) => {
                    sorted.set_aside.push(set_copy_aside(&copy.path)?);
                }
                Err(_) => sorted.unreadable.push(copy.path),
            }
        }
        Ok(sorted)
    }

    /// Makes the day's copy unless the folder has one already. Returns what it found if it made one. Cheap when there is
    /// nothing to do.
    ///
    /// An empty journal is not copied, since its content may have been lost.
    pub fn make_due_copy(&self, folder: &Path, day: Day) -> Result<Option<CopiesReport>, StoreError> {
        let Some(ours) = self.read(|reader: &Reader<'_>| reader.device())? else {
            // One that was read from an export has content before the first change gives it an identity.
            let plain = name_of(day, None);
            let is_there = copies(folder)?.iter().any(|copy| copy.bytes > 0 && copy.path.ends_with(&plain));
            let is_due = !is_there && !self.is_new()?;
            return is_due.then(|| self.make_copy(folder, day)).transpose();
        };
        let (plain, named) = (name_of(day, None), name_of(day, Some(diary_name(&ours))));
        let is_ours = |copy: &BackupCopy| {
            copy.path.ends_with(&named)
                // One that cannot be opened is looked at by making one.
                || copy.path.ends_with(&plain) && matches!(self.owner_of(&copy.path), Ok(Owner::Ours))
        };
        let due = !copies(folder)?.iter().any(|copy| copy.bytes > 0 && is_ours(copy));
        due.then(|| self.make_copy(folder, day)).transpose()
    }

    /// The copies in a folder, newest first. Those of another diary than this one tell which, those that do not open say so.
    pub fn list_copies(&self, folder: &Path) -> Result<Vec<BackupCopy>, StoreError> {
        let ours = self.read(|reader: &Reader<'_>| reader.device())?;
        let access = self.access();
        let mut found = copies(folder)?;
        for copy in &mut found {
            match device_of(&copy.path, &access) {
                Ok(theirs) if ours.is_some() => {
                    let another = theirs.filter(|theirs| Some(theirs) != ours.as_ref());
                    copy.diary = another.map(|theirs| diary_name(&theirs));
                }
                // Before its first change a diary is nobody's, and the name says whose the copy is.
                Ok(_) => {}
                Err(error) => copy.unreadable = is_unreadable(&error),
            }
        }
        sort(&mut found);
        Ok(found)
    }

    /// The copy of a day: of the diary that six digits name, otherwise of the one that was lost here and is not back, otherwise
    /// of this one, otherwise the newest of one that this one went on from. `None` if there is none.
    ///
    /// Fails with [`StoreError::AnothersCopy`] if that day's copies are all of other diaries.
    pub fn copy_of(&self, folder: &Path, day: Day, diary: Option<&str>) -> Result<Option<BackupCopy>, StoreError> {
        let mut found = self.list_copies(folder)?;
        found.retain(|copy| copy.day == day);
        if let Some(diary) = diary {
            return Ok(found.into_iter().find(|copy| copy.diary.as_deref() == Some(diary)));
        }
        // While a lost journal is not back, its copies are what the day is asked for.
        let lost = self.read(|reader: &Reader<'_>| reader.lost_device())?.map(|lost| diary_name(&lost));
        let of_lost = found.iter().find(|copy| lost.is_some() && copy.diary == lost);
        let own = of_lost.or_else(|| found.iter().find(|copy| copy.diary.is_none()));
        let related = || {
            let is_related = |copy: &&BackupCopy| matches!(self.owner_of(&copy.path), Ok(Owner::Ours | Owner::Related));
            by_content(folder, &self.access()).into_iter().filter(|copy| copy.day == day).find(|copy| is_related(&copy))
        };
        match (own.cloned().or_else(related), found.first()) {
            (None, Some(another)) => Err(StoreError::AnothersCopy(another.path.clone())),
            (copy, _) => Ok(copy),
        }
    }

    /// The newest copy of the journal that was at this place before, while this one has nothing of it: it was begun
    /// because the file was gone. `None` if there is none.
    pub fn lost_journal(&self, folder: &Path) -> Result<Option<BackupCopy>, StoreError> {
        let (ours, lost) =
            self.read(|reader: &Reader<'_>| Ok::<_, StoreError>((reader.device()?, reader.lost_device()?)))?;
        if ours.is_some() && lost.is_none() {
            return Ok(None);
        }
        let (access, place) = (self.access(), JournalPlace::of(&self.path, folder));
        let of_lost = |copy: &BackupCopy| {
            let theirs = device_of(&copy.path, &access).ok().flatten();
            let by_name = || copy.diary.is_none() && !place.is_elsewhere(&copy.path, &access);
            theirs.is_some() && lost.as_ref().map_or_else(by_name, |lost| theirs.as_ref() == Some(lost))
        };
        Ok(by_content(folder, &access).into_iter().find(of_lost))
    }

    /// Replaces the journal by a copy. The previous file is set aside beside it, never deleted; returns its new path.
    /// Another diary's copy is refused, unless `of_any` is set: then that diary is here from now on.
    ///
    /// The copy is first written beside the journal, with what belongs to it; that file is checked, and that file is
    /// installed.
    pub fn restore_copy(&self, copy: &Path, of_any: bool, aside: &str) -> Result<PathBuf, StoreError> {
        let unwritable = |error: std::io::Error| from_disk(&error, &self.path);
        let folder = folder_of(copy);
        self.finish_erasures(Some(folder)).complete()?;
        let access = self.access();
        let new = beside(&self.path, ".new");
        {
            let _lock = FolderLock::take(folder)?;
            take_out(copy, &new, &access)?;
        }
        let prepared = self.prepare_to_replace(copy, &new, of_any);
        if prepared.is_err() {
            remove_unfinished(&new);
        }
        let owner = prepared?;
        let set_aside = free_name(&self.path, &format!(".{aside}"));
        self.while_closed(|| {
            // Until the rename the journal stays in its place; app folders on Android allow no links. The removal of the
            // log is durable before a file is put where that log would be replayed over it.
            let moved = copy_aside(&self.path, &set_aside)
                .and_then(|()| sync_folder_of(&self.path))
                .and_then(|()| remove_companions(&self.path))
                .and_then(|()| fs::rename(&new, &self.path));
            if moved.is_err() {
                // Half files are useless, and take up space that may be short.
                let _ = fs::remove_file(&set_aside);
                remove_unfinished(&new);
            }
            moved.and_then(|()| sync_folder_of(&self.path)).map_err(unwritable)
        })
        .inspect_err(|_| remove_unfinished(&new))?;
        if owner != Owner::Ours {
            // The diary here is another one now.
            if let Some(device) = self.read(|reader: &Reader<'_>| reader.device())? {
                let _lock = FolderLock::take(folder)?;
                name_by_diary(folder, &device, &access);
            }
        }
        Ok(set_aside)
    }

    /// Refuses a copy of another diary, unless `of_any`. One of a diary that this one went on from learns of this one, so that
    /// each knows of the other. An unrelated one does not: nothing of the one is in the other. A copy from before the first
    /// change is nobody's yet, and becomes this diary's: else the next change would begin another diary, and what was set
    /// aside would be out of reach of its erasures.
    fn prepare_to_replace(&self, copy: &Path, new: &Path, of_any: bool) -> Result<Owner, StoreError> {
        let (ours, devices) =
            self.read(|reader: &Reader<'_>| Ok::<_, StoreError>((reader.device()?, reader.devices()?)))?;
        let access = self.access();
        let owner = self.owner_of(new)?;
        match owner {
            Owner::Ours if ours.is_none() || device_of(new, &access)?.is_some() => return Ok(Owner::Ours),
            Owner::Ours | Owner::Related => {}
            // Nothing was ever written here that could be mixed up with it.
            Owner::Another if of_any || ours.is_none() => return Ok(Owner::Another),
            Owner::Another => return Err(StoreError::AnothersCopy(copy.to_owned())),
        }
        let store =
            Self::open(new, StoreOptions { key: access.clone().into_key(), scratch: true, ..StoreOptions::default() })?;
        store.write::<_, StoreError>(|writer| writer.learn_devices(&devices))?;
        store.suspend()?;
        drop(store);
        fold_in(new, &access)?;
        if is_whole(new, &access)? { Ok(owner) } else { Err(StoreError::Damaged(copy.display().to_string())) }
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
