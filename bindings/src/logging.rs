//! Logging, and what is shown of it.

use std::path::PathBuf;

use ebb_core::OperationLine;
use ebb_core::catalog::ItemId;
use ebb_core::entry::{Draft, EntryId, FlarePhase, Mark, Region, Severity};
use ebb_core::import::{ImportOptions, ImportReport};
use ebb_core::storage::Revision;
use ebb_core::time::{Day, Moment};
use ebb_core::views::FamilyDay;
use ebb_core::views::{BodyMap, BodyView, DayPage, DaySummary, Today};
use ebb_core::{Change, EbbError};

use crate::Ebb;

#[uniffi::export]
impl Ebb {
    /// The Today screen.
    pub fn today(&self, now: Moment) -> Result<Today, EbbError> {
        self.journal.views().today(&now)
    }

    /// One day's page.
    pub fn day(&self, day: Day) -> Result<DayPage, EbbError> {
        self.journal.views().day(day)
    }

    /// Every day from the first to the last, also those without an entry.
    pub fn range(&self, first: Day, last: Day) -> Result<Vec<DaySummary>, EbbError> {
        self.journal.views().range(first, last)
    }

    /// What each family of items came to on each day.
    pub fn families_by_day(&self, first: Day, last: Day) -> Result<Vec<FamilyDay>, EbbError> {
        self.journal.views().families_by_day(first, last)
    }

    /// One tap on a button: a symptom is present, a remedy taken, a factor there. Durable when it returns.
    pub fn tap(&self, item: ItemId, now: Moment) -> Result<Change, EbbError> {
        self.journal.logging().tap(&item, &now)
    }

    /// Gives a logged symptom its severity.
    pub fn rate(&self, entry: EntryId, severity: Severity, mark: Mark, now: Moment) -> Result<Change, EbbError> {
        self.journal.logging().rate(&entry, severity, mark, &now)
    }

    /// Logs anything.
    pub fn log(&self, draft: Draft, now: Moment) -> Result<Change, EbbError> {
        self.journal.logging().log(draft, &now)
    }

    /// Says an entry anew, all of it; without a time it keeps its own.
    pub fn say_anew(&self, entry: EntryId, draft: Draft, now: Moment) -> Result<Change, EbbError> {
        self.journal.logging().replace(&entry, draft, &now)
    }

    /// Deletes an entry; it can be restored, and undo brings it back too.
    pub fn delete(&self, entry: EntryId, now: Moment) -> Result<Change, EbbError> {
        self.journal.logging().remove(&entry, &now)
    }

    /// Brings a deleted entry back as it was.
    pub fn restore(&self, entry: EntryId, now: Moment) -> Result<Change, EbbError> {
        self.journal.logging().restore(&entry, &now)
    }

    /// Everything that happened to an entry, the oldest first.
    pub fn history(&self, entry: EntryId) -> Result<Vec<Revision>, EbbError> {
        self.journal.logging().history(&entry)
    }

    /// A flare starts, eases or ends now.
    pub fn flare(&self, phase: FlarePhase, now: Moment) -> Result<Change, EbbError> {
        self.journal.flares().log(phase, &now)
    }

    /// Takes back the last operation that was not taken back; also after a restart.
    pub fn undo(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.undo(&now)
    }

    /// Does again what was last taken back.
    pub fn redo(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.redo(&now)
    }

    /// What was done, the newest first, so many at most: what undo would take back.
    pub fn operations(&self, now: Moment, most: u32) -> Result<Vec<OperationLine>, EbbError> {
        self.journal.operations(&now, most)
    }

    /// What a file would bring; nothing is written.
    pub fn preview_import(&self, path: String, now: Moment) -> Result<ImportReport, EbbError> {
        let _ = now; // in the signature that the shells call
        self.journal.imports().preview(&PathBuf::from(path), ImportOptions::default())
    }

    /// Brings a file in, whole or not at all.
    pub fn import(&self, path: String, now: Moment) -> Result<ImportReport, EbbError> {
        Ok(self.journal.imports().run(&PathBuf::from(path), ImportOptions::default(), &now)?.report)
    }
}

/// The outlines of a body, front and back. In both the person's own left is on the left.
#[uniffi::export]
#[must_use]
pub fn body_map() -> BodyMap {
    ebb_core::views::body_map()
}

/// The region a finger means, in the map's units; none where it is far from all of them.
#[uniffi::export]
#[must_use]
pub fn region_at(view: BodyView, x: f64, y: f64) -> Option<Region> {
    ebb_core::views::region_at(view, x, y)
}
