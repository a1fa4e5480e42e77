//! The page of a day, and ranges of days.

use serde::Serialize;

use crate::days::{DayFacts, reported_flare, reported_flare_days};
use crate::entry::{Entry, RecalledDay, When};
use crate::error::EbbError;
use crate::i18n::keys;
use crate::labels::Labels;
use crate::storage::Reader;
use crate::time::{Day, DayPart};

/// Everything logged on one civil day.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DayPage {
    /// The summary of the day.
    pub summary: DaySummary,
    /// Its entries in order of time, those without a time last.
    pub entries: Vec<EntryLine>,
}

/// An entry in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EntryLine {
    /// When it was, as briefly as the page allows: `08:30`, "morning", or empty.
    pub time: String,
    /// Its label, such as "Pain 6".
    pub label: String,
    /// The entry itself.
    pub entry: Entry,
}

/// The summary of a day. Absent means unknown, never zero.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DaySummary {
    /// The day.
    pub day: Day,
    /// Number of entries.
    pub entries: u32,
    /// Its burden, 0–10: see [`crate::days`].
    pub burden: Option<f64>,
    /// Its load in effort-minutes, all kinds together.
    pub load: Option<f64>,
    /// Minutes of sleep: the night before the day, plus its naps.
    pub sleep: Option<f64>,
    /// Whether the person reported it to be a flare day, or not to be one; absent if they reported nothing.
    pub flare: Option<bool>,
    /// How the person recalled the day afterwards; absent if they did not.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub recalled: Option<RecalledDay>,
}

/// The first and last day with entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DayBounds {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

/// Maximum range of one call, in days: a little over ten years.
const RANGE_MOST: i32 = 3_700;

/// The page of one day.
pub(super) fn page(reader: &Reader<'_>, day: Day) -> Result<DayPage, EbbError> {
    let facts = reader.days(day, day)?.pop();
    let flares = reader.flares(day)?;
    let entries = reader.day_entries(day)?;
    Ok(DayPage {
        summary: summary(day, facts.as_ref(), reported_flare(day, &flares)),
        entries: entries.into_iter().map(|entry| line(&reader.labels(), entry)).collect(),
    })
}

/// Every day from the first to the last, including those without entries; at most the last ten years.
pub(super) fn range(reader: &Reader<'_>, first: Day, last: Day) -> Result<Vec<DaySummary>, EbbError> {
    let first = first.max(last.plus(1 - RANGE_MOST));
    let said = reported_flare_days(&reader.flares(first)?, first, last);
    let mut known = reader.days(first, last)?.into_iter().peekable();
    let days = (0..=last.since(first)).map(|step| first.plus(step));
    Ok(days
        .map(|day| summary(day, known.next_if(|facts| facts.day == day).as_ref(), said.get(&day).copied()))
        .collect())
}

/// An entry in words.
pub(super) fn line(labels: &Labels, entry: Entry) -> EntryLine {
    let time = match &entry.when {
        When::At { moment } => moment.local().format("%H:%M").to_string(),
        When::Interval { from, to } => {
            let end = to.as_ref().map(|to| to.local().format("%H:%M").to_string()).unwrap_or_default();
            format!("{}–{end}", from.local().format("%H:%M"))
        }
        When::Part { part, .. } => labels.words.get(match part {
            DayPart::Morning => keys::PART_MORNING,
            DayPart::Afternoon => keys::PART_AFTERNOON,
            DayPart::Evening => keys::PART_EVENING,
            DayPart::Night => keys::PART_NIGHT,
        }),
        When::Day { .. } => String::new(),
    };
    EntryLine { time, label: labels.entry(&entry), entry }
}

fn summary(day: Day, facts: Option<&DayFacts>, flare: Option<bool>) -> DaySummary {
    DaySummary {
        day,
        entries: facts.map_or(0, |facts| facts.entries),
        burden: facts.and_then(|facts| facts.burden),
        load: facts.and_then(|facts| facts.load.total()),
        sleep: facts.and_then(|facts| facts.sleep),
        flare,
        recalled: facts.and_then(|facts| facts.recalled),
    }
}
