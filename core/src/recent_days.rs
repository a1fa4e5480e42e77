//! The trailing window that screens and questions are made from.

use std::cell::OnceCell;

use crate::days::{DayFacts, FlareSpan, ItemUse, USUAL_WINDOW, reported_flare};
use crate::entry::Entry;
use crate::error::EbbError;
use crate::storage::Reader;
use crate::time::{Day, Moment};

/// How far back a run of flare days is followed to its first: longer ones began at least that long ago.
const FLARE_WINDOW: i32 = 366;

/// What of the past the screen is made from, and what is asked on it: rows of the days within "usual", never more.
pub(crate) struct RecentDays {
    /// The civil day.
    pub(crate) day: Day,
    /// The days within "usual" and today, those that have entries.
    pub(crate) days: Vec<DayFacts>,
    /// Items on them.
    pub(crate) items: Vec<ItemUse>,
    /// Every flare that lasts or ended within a year.
    pub(crate) flares: Vec<FlareSpan>,
    /// Today's entries.
    pub(crate) entries: Vec<Entry>,
    /// Yesterday's entries, once they were asked for: mostly the rows above tell enough of them.
    yesterday: OnceCell<Vec<Entry>>,
}

impl RecentDays {
    pub(crate) fn read(reader: &Reader<'_>, now: &Moment) -> Result<Self, EbbError> {
        let day = now.day(reader.rollover()?);
        Ok(Self {
            day,
            days: reader.days(day.plus(-USUAL_WINDOW), day)?,
            items: reader.item_days(day.plus(-USUAL_WINDOW), day)?,
            flares: reader.flares(day.plus(-FLARE_WINDOW))?,
            entries: reader.day_entries(day)?,
            yesterday: OnceCell::new(),
        })
    }

    /// Yesterday's entries.
    pub(crate) fn yesterday(&self, reader: &Reader<'_>) -> Result<&[Entry], EbbError> {
        if let Some(known) = self.yesterday.get() {
            return Ok(known);
        }
        let entries = reader.day_entries(self.day.plus(-1))?;
        Ok(self.yesterday.get_or_init(|| entries))
    }

    /// What was used yesterday, by the day's rows.
    pub(crate) fn used_yesterday(&self) -> impl Iterator<Item = &ItemUse> {
        let yesterday = self.day.plus(-1);
        self.items.iter().filter(move |used| used.day == yesterday)
    }

    /// Whether today is in a flare.
    pub(crate) fn in_flare(&self) -> bool {
        reported_flare(self.day, &self.flares) == Some(true)
    }
}

/// Whether the day of a moment is in a flare.
pub(crate) fn in_flare(reader: &Reader<'_>, now: &Moment) -> Result<bool, EbbError> {
    let day = now.day(reader.rollover()?);
    Ok(reported_flare(day, &reader.flares(day)?) == Some(true))
}
