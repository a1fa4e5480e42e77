//! Dates, lengths of time and times of day in words.

use chrono::Datelike as _;
use fluent_bundle::FluentValue;

use super::Words;
use crate::time::Day;

impl Words {
    /// A day near today in words: "yesterday", "Thursday 26 March"; with its year where that is another.
    #[must_use]
    pub fn relative_day(&self, day: Day, today: Day) -> String {
        if today.since(day) == 1 {
            return self.get("date-yesterday");
        }
        let date = day.date();
        let weekday = self.get(&format!("weekday-{}", date.weekday().number_from_monday()));
        let month = self.get(&format!("month-{}", date.month()));
        let arguments = [("weekday", weekday.into()), ("day", date.day().into()), ("month", month.into())];
        if date.year() == today.date().year() {
            self.say("date-day", &arguments)
        } else {
            // As text: Fluent would write a number of four digits as 2,025.
            let year = ("year", date.year().to_string().into());
            self.say("date-day-year", &[&arguments[..], &[year]].concat())
        }
    }

    /// A length of time in words, such as "1 h 30 min".
    #[must_use]
    pub fn duration(&self, minutes: f64) -> String {
        #[allow(clippy::cast_possible_truncation, reason = "lengths of time within a day, or a few")]
        let whole = libm::round(minutes) as i64;
        let arguments: [(_, FluentValue<'_>); 2] = [("hours", (whole / 60).into()), ("minutes", (whole % 60).into())];
        match (whole / 60, whole % 60) {
            (0, _) => self.say("time-minutes", &arguments),
            (_, 0) => self.say("time-hours", &arguments),
            _ => self.say("time-hours-minutes", &arguments),
        }
    }
}
