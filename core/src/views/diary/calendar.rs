//! The months of the diary, and the days of one.

use std::cmp::Ordering;

use chrono::Datelike as _;
use serde::Serialize;

use super::page::{DiaryDay, diary_day};
use super::words::{day_sentences, day_title, upper_first, was_logged};
use crate::error::EbbError;
use crate::i18n::{WeekdayName, Words, weekday_names};
use crate::storage::Reader;
use crate::time::{Day, Moment};
use crate::views::day::{DaySummary, range};

/// The diary as it opens. The days of a month are read when it comes into view: [`super::super::Views::month`].
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Diary {
    /// The current day.
    pub today: Day,
    /// Every month from that of the first entry to the current one, newest first.
    pub months: Vec<CalendarMonth>,
    /// The days of the week, Monday first.
    pub weekdays: Vec<WeekdayName>,
    /// What is said in place of a past; absent once there is an entry.
    pub empty: Option<String>,
    /// The day before today, whose entries are the ones most often corrected.
    pub yesterday: DiaryDay,
}

/// A month, without its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CalendarMonth {
    /// Its first day.
    pub first: Day,
    /// Its name, such as "March 2026".
    pub label: String,
    /// Number of days of the week before its first one, 0–6.
    pub blanks: u8,
    /// Number of its days.
    pub days: u8,
}

/// A day of a month. Absent or `false` means unknown, never zero.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CalendarDay {
    /// The day.
    pub day: Day,
    /// Its number in the month.
    pub number: String,
    /// The day and what is known of it, to be spoken and shown: "Friday 13 March. Symptoms overall 5.2 of 10."
    pub sentence: String,
    /// Its burden, 0–10.
    pub burden: Option<f64>,
    /// Whether something was logged on it.
    pub logged: bool,
    /// Whether the person reported it to be a flare day.
    pub flare: bool,
    /// Whether the person recalled it as a whole afterwards.
    pub recalled: bool,
    /// Whether it is over, current, or still to come.
    pub place: DayPlace,
}

/// Where a day lies from the current one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum DayPlace {
    /// It is over.
    Past,
    /// It is the current day.
    Today,
    /// It has not come yet.
    Ahead,
}

/// The diary as it opens.
pub(in crate::views) fn diary(reader: &Reader<'_>, now: &Moment) -> Result<Diary, EbbError> {
    let words = reader.words();
    let today = now.day(reader.rollover()?);
    let bounds = reader.bounds()?;
    let first = bounds.map_or(today, |(first, _)| first.min(today));
    let last = bounds.map_or(today, |(_, last)| last.max(today));
    let months = std::iter::successors(Some(first_of_month(last)), |month| Some(first_of_month(month.plus(-1))));
    Ok(Diary {
        today,
        months: months.take_while(|month| *month >= first_of_month(first)).map(|month| outline(words, month)).collect(),
        weekdays: weekday_names(words),
        empty: bounds.is_none().then(|| words.diary_empty()),
        yesterday: diary_day(reader, today.plus(-1), now)?,
    })
}

/// The days of the month that a day is in.
pub(in crate::views) fn month(reader: &Reader<'_>, day: Day, now: &Moment) -> Result<Vec<CalendarDay>, EbbError> {
    let words = reader.words();
    let today = now.day(reader.rollover()?);
    let first = first_of_month(day);
    let last = first.plus(i32::from(length(first)) - 1);
    Ok(range(reader, first, last)?.into_iter().map(|summary| calendar_day(words, &summary, today)).collect())
}

fn calendar_day(words: Words, summary: &DaySummary, today: Day) -> CalendarDay {
    let title = day_title(words, summary.day, today);
    let said = day_sentences(words, summary).join(" ");
    CalendarDay {
        day: summary.day,
        number: summary.day.date().day().to_string(),
        sentence: format!("{title}. {said}"),
        burden: summary.burden,
        logged: was_logged(summary),
        flare: summary.flare == Some(true),
        recalled: summary.recalled.is_some(),
        place: match summary.day.cmp(&today) {
            Ordering::Less => DayPlace::Past,
            Ordering::Equal => DayPlace::Today,
            Ordering::Greater => DayPlace::Ahead,
        },
    }
}

fn outline(words: Words, first: Day) -> CalendarMonth {
    let date = first.date();
    let label = words.diary_month(words.variant("month", date.month()), date.year().to_string());
    let blanks = u8::try_from(date.weekday().num_days_from_monday()).unwrap_or_default();
    CalendarMonth { first, label: upper_first(&label), blanks, days: length(first) }
}

fn first_of_month(day: Day) -> Day {
    day.plus(-i32::try_from(day.date().day0()).unwrap_or_default())
}

/// The number of days of a month, by its first.
fn length(first: Day) -> u8 {
    // 31 days later is in the next month, except where the calendar ends.
    let next = first_of_month(first.plus(31));
    u8::try_from(next.since(first)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_have_their_lengths() {
        let length_of = |text: &str| length(text.parse().unwrap());
        assert_eq!([length_of("2026-02-01"), length_of("2028-02-01"), length_of("2026-03-01")], [28, 29, 31]);
        assert_eq!([length_of("2026-04-01"), length_of("2026-12-01")], [30, 31]);
        assert_eq!(first_of_month("2026-03-31".parse().unwrap()).to_string(), "2026-03-01");
    }
}
