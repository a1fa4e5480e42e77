//! Copies of the whole journal in a folder.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Maintenance;
use crate::error::{EbbError, FileProblem};
use crate::storage::{BackupCopy, CommittedChange, CopiesReport};
use crate::time::{Day, Moment};

/// What became of the day's copy.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DueCopy {
    /// Whether a copy was due and has been made.
    pub made: bool,
    /// The day of the newest copy of the journal that was here before, if this one was begun because its file was gone.
    /// Offer to recover it; see [`Maintenance::lost_journal`].
    pub offer: Option<Day>,
    /// What was found under a copy's name and is none, in words.
    pub notes: Vec<String>,
}

/// The copies in a folder after one was made.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MadeCopy {
    /// The copies there, newest first.
    pub copies: Vec<BackupCopy>,
    /// What was found under a copy's name and is none, in words: it was set aside or left, and stopped nothing.
    pub notes: Vec<String>,
}

/// A journal whose file is gone, and of which there are copies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LostJournal {
    /// The day of the copy with the newest content.
    pub day: Day,
    /// The offer, in words.
    pub text: String,
}

impl Maintenance {
    /// The copies in a folder, newest first. Those of another diary name it, those that do not open say so.
    pub fn list_copies(&self, folder: &Path) -> Result<Vec<BackupCopy>, EbbError> {
        Ok(self.journal.store().list_copies(folder)?)
    }

    /// The copies in a folder that open and are of this diary, by name. Unlike [`Maintenance::list_copies`] it is for a folder
    /// that is another diary's: what cannot be read there is not listed.
    pub fn own_copies_in(&self, folder: &Path) -> Result<Vec<PathBuf>, EbbError> {
        Ok(self.journal.store().own_copies_in(folder)?)
    }

    /// The copy of a day, to restore: of the diary that six digits name, otherwise of this one or of one that it went on from.
    ///
    /// # Errors
    ///
    /// [`FileProblem::Missing`]; [`FileProblem::AnothersCopy`] if that day's are all of other diaries.
    pub fn copy_of(&self, folder: &Path, day: Day, diary: Option<&str>) -> Result<BackupCopy, EbbError> {
        let found = self.journal.store().copy_of(folder, day, diary)?;
        found.ok_or_else(|| FileProblem::Missing.at(&folder.join(format!("ebb-{day}.db"))))
    }

    /// Copies the whole journal into a folder as today's copy, and thins the older ones: one a day for a week, one a
    /// week for four weeks, one a month for a year. Taps continue meanwhile.
    pub fn make_copy(&self, folder: &Path, now: &Moment) -> Result<MadeCopy, EbbError> {
        let day = self.today(now)?;
        let report = self.journal.store().make_copy(folder, day)?;
        Ok(MadeCopy { notes: self.notes(&report), copies: report.copies })
    }

    /// Makes today's copy if there is none yet. Otherwise the call is cheap, so make it whenever the app is idle.
    pub fn make_due_copy(&self, folder: &Path, now: &Moment) -> Result<DueCopy, EbbError> {
        let day = self.today(now)?;
        let report = self.journal.store().make_due_copy(folder, day)?;
        let offer = self.journal.store().lost_journal(folder)?.map(|copy| copy.day);
        Ok(DueCopy {
            made: report.is_some(),
            offer,
            notes: report.map(|report| self.notes(&report)).unwrap_or_default(),
        })
    }

    /// The journal that was here before, if this one was begun because its file was gone: until it is recovered by
    /// [`Journal::recover`](crate::Journal::recover), which takes along what was logged since. `None` if nothing was lost.
    pub fn lost_journal(&self, folder: &Path) -> Result<Option<LostJournal>, EbbError> {
        let words = self.journal.words();
        let found = self.journal.store().lost_journal(folder)?;
        Ok(found.map(|copy| LostJournal { text: words.lost_journal(copy.day.to_string()), day: copy.day }))
    }

    fn notes(&self, report: &CopiesReport) -> Vec<String> {
        let words = self.journal.words();
        let set_aside = report.set_aside.iter().map(|path| words.copy_set_aside(path.display().to_string()));
        let unreadable = report.unreadable.iter().map(|path| words.copy_unreadable(path.display().to_string()));
        set_aside.chain(unreadable).collect()
    }

    /// Replaces the journal with a copy, and returns the path under which the previous journal was set aside. A copy
    /// that is not intact, or of another diary, is refused.
    pub fn restore_copy(&self, copy: &Path, now: &Moment) -> Result<PathBuf, EbbError> {
        self.put_in_place(copy, false, now)
    }

    /// Like [`Maintenance::restore_copy`], also with the copy of another diary: that one is here from now on, and nothing of
    /// this one is in it.
    pub fn restore_copy_of_any(&self, copy: &Path, now: &Moment) -> Result<PathBuf, EbbError> {
        self.put_in_place(copy, true, now)
    }

    fn put_in_place(&self, copy: &Path, of_any: bool, now: &Moment) -> Result<PathBuf, EbbError> {
        let aside = now.at.format("set-aside-%Y%m%dT%H%M%SZ").to_string();
        let set_aside = self.journal.store().restore_copy(copy, of_any, &aside)?;
        self.journal.changed(self.journal.words().did_put_back(), Some(CommittedChange::default()));
        Ok(set_aside)
    }

    fn today(&self, now: &Moment) -> Result<Day, EbbError> {
        self.journal.read(|reader| Ok(now.day(reader.rollover()?)))
    }
}
