//! The window of recent days that screens and questions read.

use std::cell::OnceCell;

use chrono::NaiveTime;

use crate::days::{DayFacts, FlareSpan, ItemUse, USUAL_WINDOW, is_in_flare, sleep};
use crate::entry::{Body, Entry, EntryKind, FlarePhase};
use crate::error::EbbError;
use crate::storage::Reader;
use crate::time::{Day, Moment};

/// How many days back the first day of a run of flare days is searched for.
const FLARE_WINDOW: i32 = 366;

/// When the evening begins, by local time. Unlike the night, it lasts until the next day begins, so it is compared with
/// the date and not with the part of the day.
const EVENING: NaiveTime = NaiveTime::from_hms_opt(18, 0, 0).unwrap();

/// The recent days. Their rows cover exactly the window that defines "usual".
pub(crate) struct RecentDays {
    /// The current civil day.
    pub(crate) day: Day,
    /// Whether the evening of the day has begun, so that the person can know how the day was.
    pub(crate) is_evening: bool,
    /// Today and the days of the window, if they have entries.
    pub(crate) days: Vec<DayFacts>,
    /// The uses of items on these days.
    pub(crate) items: Vec<ItemUse>,
    /// Every flare that continues or ended within a year.
    pub(crate) flares: Vec<FlareSpan>,
    /// Today's entries.
    pub(crate) entries: Vec<Entry>,
    /// Yesterday's entries, read on first use, because the rows above usually suffice.
    yesterday: OnceCell<Vec<Entry>>,
}

impl RecentDays {
    pub(crate) fn read(reader: &Reader<'_>, now: &Moment) -> Result<Self, EbbError> {
        let day = now.day(reader.rollover()?);
        Ok(Self {
            day,
            is_evening: now.local() >= day.date().and_time(EVENING),
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

    /// The minutes of each known night before today, without the naps. Read when it is asked for, because few screens need
    /// it.
    pub(crate) fn nights(&self, reader: &Reader<'_>) -> Result<Vec<f64>, EbbError> {
        let entries = reader.entries_of_kind(EntryKind::Sleep, self.day.plus(-USUAL_WINDOW), self.day.plus(-1))?;
        let days = entries.chunk_by(|one, next| one.day == next.day);
        Ok(days.filter_map(|day| sleep(day).night.map(f64::from)).collect())
    }

    /// The uses of items yesterday, from the day's rows.
    pub(crate) fn used_yesterday(&self) -> impl Iterator<Item = &ItemUse> {
        let yesterday = self.day.plus(-1);
        self.items.iter().filter(move |used| used.day == yesterday)
    }

    /// Whether a flare is on: today is in a flare, and the person has not said that it is over.
    pub(crate) fn flare_is_on(&self) -> bool {
        let open = self.flares.iter().any(|span| span.last.is_none() && span.covers(self.day));
        let ended = |entry: &Entry| matches!(entry.body, Body::Flare { phase: FlarePhase::Ended, .. });
        self.in_flare() && (open || !self.entries.iter().any(ended))
    }

    /// Whether today is a flare day. It stays one when the flare ends; see [`Self::flare_is_on`].
    pub(crate) fn in_flare(&self) -> bool {
        is_in_flare(self.day, &self.flares)
    }
}

/// Whether a moment's day is in a flare.
pub(crate) fn in_flare(reader: &Reader<'_>, now: &Moment) -> Result<bool, EbbError> {
    let day = now.day(reader.rollover()?);
    Ok(is_in_flare(day, &reader.flare_days(day)?))
}
