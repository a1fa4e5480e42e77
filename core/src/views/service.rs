//! The service for screens.

use super::{
    CalendarDay, DayBounds, DayPage, DaySummary, DetailsForm, Diary, DiaryDay, EntryPage, FamilyDay, FoundEntries,
    LogButton, LogSheet, SettingsPage, Today, WithoutLooking,
};
use super::{day, diary, entry_details, families, log_sheet, settings, today};
use crate::catalog::Family;
use crate::entry::EntryId;
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

    /// The log sheet: what was logged last beside the grid, and the families to choose from.
    pub fn log_sheet(&self, now: &Moment) -> Result<LogSheet, EbbError> {
        self.journal.read(|reader| log_sheet::log_sheet(reader, now))
    }

    /// What one tap can log of a family, in the order of the catalog.
    pub fn log_family(&self, family: Family) -> Result<Vec<LogButton>, EbbError> {
        self.journal.read(|reader| log_sheet::of_family(reader, family))
    }

    /// What one tap can log whose name contains a text, best match first, at most twenty. A crisis word is refused with
    /// [`EbbError::TalkToSomeone`] before anything is looked for.
    pub fn log_search(&self, text: &str) -> Result<Vec<LogButton>, EbbError> {
        self.journal.read(|reader| log_sheet::search(reader, text))
    }

    /// The settings, with what can be chosen.
    pub fn settings(&self) -> Result<SettingsPage, EbbError> {
        self.journal.read(settings::settings)
    }

    /// What can be said of an entry after the tap that logged it, in words.
    pub fn details(&self, id: &EntryId, now: &Moment) -> Result<DetailsForm, EbbError> {
        self.journal.read(|reader| entry_details::details_form(reader, id, now))
    }

    /// What *Without looking* logs: the first symptom of the quick grid. Absent if the grid has none.
    pub fn without_looking(&self, now: &Moment) -> Result<Option<WithoutLooking>, EbbError> {
        self.journal.read(|reader| entry_details::without_looking(reader, now))
    }

    /// The diary as it opens: its months without their days, and yesterday.
    pub fn diary(&self, now: &Moment) -> Result<Diary, EbbError> {
        self.journal.read(|reader| diary::diary(reader, now))
    }

    /// The days of the month that a day is in, to be read when the month comes into view.
    pub fn month(&self, day: Day, now: &Moment) -> Result<Vec<CalendarDay>, EbbError> {
        self.journal.read(|reader| diary::month(reader, day, now))
    }

    /// The page of one day in words.
    pub fn diary_day(&self, day: Day, now: &Moment) -> Result<DiaryDay, EbbError> {
        self.journal.read(|reader| diary::diary_day(reader, day, now))
    }

    /// The page of an entry, even if it was removed: what it says, what can be corrected, and its history.
    pub fn entry(&self, id: &EntryId, now: &Moment) -> Result<EntryPage, EbbError> {
        self.journal.read(|reader| diary::entry_page(reader, id, now))
    }

    /// The newest entries, up to `most`, whose name or note contains every word of a text. A crisis word is refused with
    /// [`EbbError::TalkToSomeone`] before anything is looked for.
    pub fn search(&self, text: &str, most: u32, now: &Moment) -> Result<FoundEntries, EbbError> {
        self.journal.read(|reader| diary::search(reader, text, most, now))
    }

    /// The page of one day.
    pub fn day(&self, day: Day) -> Result<DayPage, EbbError> {
        self.journal.read(|reader| day::page(reader, day))
    }

    /// Every day from the first to the last, including those without entries; at most the last ten years.
    pub fn range(&self, first: Day, last: Day) -> Result<Vec<DaySummary>, EbbError> {
        self.journal.read(|reader| day::range(reader, first, last))
    }

    /// The first and last day with entries; `None` if there are no entries.
    pub fn bounds(&self) -> Result<Option<DayBounds>, EbbError> {
        self.journal.read(|reader| Ok(reader.bounds()?.map(|(first, last)| DayBounds { first, last })))
    }

    /// The values of each family on each day from the first to the last. Days and families without entries are omitted.
    pub fn families_by_day(&self, first: Day, last: Day) -> Result<Vec<FamilyDay>, EbbError> {
        self.journal.read(|reader| families::families_by_day(reader, first, last))
    }
}
