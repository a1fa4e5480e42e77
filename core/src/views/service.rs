//! How callers reach the screens.

use super::{DayBounds, DayPage, DaySummary, FamilyDay, Today, day, families, today};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::service::service;
use crate::time::{Day, Moment};

service! {
    /// The screens.
    Views, views
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Views {
    /// The Today screen.
    pub fn today(&self, now: &Moment) -> Result<Today, EbbError> {
        self.journal.read(|reader| today::today(reader, self.journal.features(), now))
    }

    /// The page of one day.
    pub fn day(&self, day: Day) -> Result<DayPage, EbbError> {
        self.journal.read(|reader| day::page(reader, day))
    }

    /// Every day from the first to the last, also those without an entry; at most the last ten years.
    pub fn range(&self, first: Day, last: Day) -> Result<Vec<DaySummary>, EbbError> {
        self.journal.read(|reader| day::range(reader, first, last))
    }

    /// The first and the last day that have entries; `None` if there is no entry.
    pub fn bounds(&self) -> Result<Option<DayBounds>, EbbError> {
        self.journal.read(|reader| Ok(reader.bounds()?.map(|(first, last)| DayBounds { first, last })))
    }

    /// What each family came to on each day from the first to the last, without days and families that have no entries.
    pub fn families_by_day(&self, first: Day, last: Day) -> Result<Vec<FamilyDay>, EbbError> {
        self.journal.read(|reader| families::families_by_day(reader, first, last))
    }
}
