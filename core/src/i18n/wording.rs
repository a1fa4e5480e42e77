//! Dates, durations and times of day in words.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime};

use super::{Language, Words};
use crate::time::Day;

impl Words {
    /// A day near `today` in words: "yesterday", "Thursday 26 March"; with the year if it differs.
    #[must_use]
    pub fn relative_day(&self, day: Day, today: Day) -> String {
        if today.since(day) == 1 { self.date_yesterday() } else { self.weekday_date(day, today) }
    }

    /// The date of a day with its weekday: "Thursday 26 March"; with the year if it differs from today's.
    #[must_use]
    pub fn weekday_date(self, day: Day, today: Day) -> String {
        let date = day.date();
        let weekday = self.variant("weekday", date.weekday().number_from_monday());
        let month = self.variant("month", date.month());
        if date.year() == today.date().year() {
            self.date_day(weekday, date.day(), month)
        } else {
            // As text, because Fluent would format a four-digit number as 2,025.
            self.date_day_year(weekday, date.day(), month, date.year().to_string())
        }
    }

    /// A date with its weekday and year: "Sunday 29 March 2026".
    pub(crate) fn dated(self, day: Day) -> String {
        let date = day.date();
        let weekday = self.variant("weekday", date.weekday().number_from_monday());
        self.date_day_year(weekday, date.day(), self.variant("month", date.month()), date.year().to_string())
    }

    /// A day up to today within a sentence: "today", "yesterday", "Thursday 26 March".
    pub(crate) fn day_up_to_today(self, day: Day, today: Day) -> String {
        if day == today { self.date_today() } else { self.relative_day(day, today) }
    }

    /// A time up to now by the clock on the wall, with its date: "today at 08:00", "yesterday at 02:30". The date is that of
    /// the calendar: the night of a civil day is on the next one.
    #[must_use]
    pub fn time_and_date(self, local: NaiveDateTime, today: NaiveDate) -> String {
        let day = self.day_up_to_today(local.date().into(), today.into());
        self.time_on_day(day, local.format("%H:%M").to_string())
    }

    /// A time by the clock on the wall, with its day where that is not today: "08:00", "tomorrow at 08:00", "Thursday 26
    /// March at 08:00".
    pub(crate) fn time_with_day(self, local: NaiveDateTime, today: NaiveDate) -> String {
        let time = local.format("%H:%M").to_string();
        match (local.date() - today).num_days() {
            0 => time,
            1 => self.time_tomorrow(time),
            _ => self.time_on_day(self.relative_day(local.date().into(), today.into()), time),
        }
    }

    /// A day up to today, with the time if it is given, as it follows "since": "09:00", "yesterday, 09:00", "Tuesday",
    /// "Thursday 26 March". A time is said only of today and yesterday.
    #[must_use]
    pub fn since_day(&self, day: Day, today: Day, time: Option<String>) -> String {
        match (today.since(day), time) {
            (..=0, Some(time)) => self.since_today_at(time),
            (..=0, None) => self.date_today(),
            (1, Some(time)) => self.since_yesterday_at(time),
            (1, None) => self.date_yesterday(),
            (2..=6, _) => self.since_date(self.variant("weekday", day.date().weekday().number_from_monday())),
            _ => self.since_date(self.relative_day(day, today)),
        }
    }

    /// A name as it stands within a sentence: in lower case, except that German nouns keep their capital. An adjective
    /// before its noun has none: "oberer Rücken".
    #[must_use]
    pub fn name_in_sentence(&self, name: &str) -> String {
        let is_noun = self.language() == Language::German
            && !name.split(' ').nth(1).is_some_and(|second| second.starts_with(char::is_uppercase));
        if is_noun { name.to_owned() } else { lower_first(name) }
    }

    /// A duration in words, such as "1 h 30 min".
    #[must_use]
    pub fn duration(&self, minutes: f64) -> String {
        #[allow(clippy::cast_possible_truncation, reason = "lengths of time within a day, or a few")]
        let whole = libm::round(minutes) as i64;
        match (whole / 60, whole % 60) {
            (0, minutes) => self.time_minutes(minutes),
            (hours, 0) => self.time_hours(hours),
            (hours, minutes) => self.time_hours_minutes(hours, minutes),
        }
    }
}

/// The text with its first letter in lower case, unless it is an abbreviation such as HRV.
pub(crate) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    if text.chars().nth(1).is_some_and(char::is_uppercase) {
        return text.to_owned();
    }
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_a_sentence_keeps_only_a_nouns_capital() {
        for (language, name, expected) in [
            (Language::English, "Left shoulder", "left shoulder"),
            (Language::Spanish, "Zona lumbar", "zona lumbar"),
            (Language::German, "Schulter links", "Schulter links"),
            (Language::German, "Oberer Rücken", "oberer Rücken"),
            (Language::German, "Nacken", "Nacken"),
            (Language::English, "HRV", "HRV"),
        ] {
            assert_eq!(Words::new(language).name_in_sentence(name), expected);
        }
    }
}
