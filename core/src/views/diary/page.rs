//! The page of a day, as the diary shows it.

use serde::Serialize;

use super::words::{day_sentences, day_title};
use crate::error::EbbError;
use crate::storage::Reader;
use crate::time::{Day, Moment};
use crate::views::day::{EntryLine, page};

/// A day with its summary in words, its entries, and the days beside it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DiaryDay {
    /// The day.
    pub day: Day,
    /// Its date, such as "Yesterday, Friday 13 March".
    pub title: String,
    /// Its burden, 0–10; absent while unknown.
    pub burden: Option<f64>,
    /// What is known of it, a sentence each.
    pub summary: Vec<String>,
    /// Its entries in order of time, those without a time last.
    pub entries: Vec<EntryLine>,
    /// The day before it; absent if the diary begins with it.
    pub before: Option<Day>,
    /// The day after it; absent for the current day.
    pub after: Option<Day>,
}

/// The page of a day.
pub(in crate::views) fn diary_day(reader: &Reader<'_>, day: Day, now: &Moment) -> Result<DiaryDay, EbbError> {
    let words = reader.words();
    let today = now.day(reader.rollover()?);
    let page = page(reader, day)?;
    let mut summary = day_sentences(words, &page.summary);
    summary.extend(page.summary.sleep.map(|minutes| {
        if minutes > 0.0 { words.diary_sleep(words.duration(minutes)) } else { words.diary_no_sleep() }
    }));
    summary.extend(page.summary.load.filter(|load| *load >= 0.5).map(|load| words.diary_load(load.round())));
    let first = reader.bounds()?.map_or(today, |(first, _)| first.min(today));
    Ok(DiaryDay {
        day,
        title: day_title(words, day, today),
        burden: page.summary.burden,
        summary,
        entries: page.entries,
        before: (day > first).then(|| day.plus(-1)),
        after: (day < today).then(|| day.plus(1)),
    })
}
