//! Copies of the whole journal in a folder.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Maintenance;
use crate::error::EbbError;
use crate::storage::{BackupCopy, CommittedChange, copies};
use crate::time::{Day, Moment};

/// The result of making the day's copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DueCopy {
    /// Whether a copy was due and has been made.
    pub made: bool,
    /// If the journal is empty, the day of the newest copy, if any: the journal's content may have been lost. Offer to
    /// restore that copy.
    pub offer: Option<Day>,
}

impl Maintenance {
    /// The copies in a folder, newest first.
    pub fn list_copies(&self, folder: &Path) -> Result<Vec<BackupCopy>, EbbError> {
        Ok(copies(folder)?)
    }

    /// Copies the whole journal into a folder as today's copy, and thins out the older ones: one a day for a week, one
    /// a week for four weeks, one a month for a year. Changes can be made meanwhile. Returns the copies in the folder,
    /// newest first.
    pub fn make_copy(&self, folder: &Path, now: &Moment) -> Result<Vec<BackupCopy>, EbbError> {
        let day = self.today(now)?;
        Ok(self.journal.store().make_copy(folder, day)?)
    }

    /// Makes today's copy if there is none yet. Otherwise the call is cheap, so make it whenever the app is idle.
    pub fn make_due_copy(&self, folder: &Path, now: &Moment) -> Result<DueCopy, EbbError> {
        let day = self.today(now)?;
        let (made, offer) = self.journal.store().make_due_copy(folder, day)?;
        Ok(DueCopy { made, offer })
    }

    /// Replaces the journal with a copy, and returns the path under which the previous journal was set aside. A copy
    /// that is not intact is refused.
    pub fn restore_copy(&self, copy: &Path, now: &Moment) -> Result<PathBuf, EbbError> {
        let aside = now.at.format("set-aside-%Y%m%dT%H%M%SZ").to_string();
        let set_aside = self.journal.store().restore_copy(copy, &aside)?;
        self.journal.changed(self.journal.words().did_put_back(), Some(CommittedChange::default()));
        Ok(set_aside)
    }

    fn today(&self, now: &Moment) -> Result<Day, EbbError> {
        self.journal.read(|reader| Ok(now.day(reader.rollover()?)))
    }
}
