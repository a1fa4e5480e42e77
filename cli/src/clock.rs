//! The terminal's clock: the only place that reads the system time; and reading times as people type them.

use std::time::{Duration, Instant};

use chrono::{NaiveTime, TimeDelta};
use ebb_core::entry::When;
use ebb_core::i18n::{self, Language, TypedTime};
use ebb_core::time::{ClockTime, Day, Moment, Rollover, RoughDate, TimeError};
use ebb_core::{EbbError, Timestamp};

use crate::CliError;
use crate::command::Context;

/// The process's time zone: `TZ` if it names a known zone, otherwise the machine's, otherwise UTC.
fn machine_zone(at: Timestamp) -> String {
    let named = std::env::var("TZ").ok().map(|zone| zone.trim_start_matches(':').to_owned());
    [named, iana_time_zone::get_timezone().ok()]
        .into_iter()
        .flatten()
        .find(|zone| Moment::in_zone(at, zone).is_ok())
        .unwrap_or_else(|| "UTC".to_owned())
}

/// The current moment: `given` if set, otherwise the system time, in `zone` or the machine's zone.
pub(crate) fn now(given: Option<&str>, zone: Option<&str>) -> Result<Moment, EbbError> {
    #[allow(clippy::disallowed_methods, reason = "the shell reads the clock so that the core need not")]
    let instant = chrono::Utc::now();
    let zone = zone.map_or_else(|| machine_zone(instant), str::to_owned);
    let here = Moment::in_zone(instant, &zone)?;
    given.map_or(Ok(here.clone()), |given| read(given, &here))
}

/// A clock that starts at a given moment and runs from there.
pub(crate) struct RunningClock<'a> {
    from: &'a Moment,
    begun: Instant,
}

impl<'a> RunningClock<'a> {
    #[allow(clippy::disallowed_methods, reason = "the shell measures how long it waits so that the core need not")]
    pub(crate) fn from(from: &'a Moment) -> Self {
        Self { from, begun: Instant::now() }
    }

    /// Time since the clock was started.
    pub(crate) fn elapsed(&self) -> Duration {
        self.begun.elapsed()
    }

    pub(crate) fn now(&self) -> Moment {
        self.from.later(TimeDelta::from_std(self.elapsed()).unwrap_or_default())
    }
}

/// Reads the time to act as if it were. A day alone is its noon. No diary is open yet, so a date in figures is read as in
/// English: one that can be meant in two ways is refused.
fn read(text: &str, now: &Moment) -> Result<Moment, EbbError> {
    match i18n::read_time(text, now, Rollover::default(), Language::English)? {
        TypedTime::At { moment } => Ok(moment),
        TypedTime::Day { day } => Ok(now.at_local(day.date().and_time(NaiveTime::MIN) + TimeDelta::hours(12))),
        TypedTime::Part { .. } => Err(TimeError::NotAMoment(text.to_owned()).into()),
    }
}

impl Context<'_> {
    /// The hour at which the person's day begins.
    pub(crate) fn rollover(&self) -> Result<Rollover, EbbError> {
        Ok(Rollover::at_hour(self.journal.preferences().get()?.day_begins).unwrap_or_default())
    }

    fn language(&self) -> Language {
        self.words().language()
    }

    /// Reads when something was, as precisely as it was written.
    pub(crate) fn when(&self, text: &str) -> Result<When, EbbError> {
        Ok(match i18n::read_time(text, self.now, self.rollover()?, self.language())? {
            TypedTime::At { moment } => When::At { moment },
            TypedTime::Part { day, part } => When::Part { day, part },
            TypedTime::Day { day } => When::Day { day },
        })
    }

    /// Reads a point in time; a day alone is none.
    pub(crate) fn moment(&self, text: &str) -> Result<Moment, CliError> {
        match i18n::read_time(text, self.now, self.rollover()?, self.language())? {
            TypedTime::At { moment } => Ok(moment),
            TypedTime::Part { .. } | TypedTime::Day { .. } => {
                Err(CliError::Message(self.words().error_no_time_of_day(ebb_core::excerpt(text))))
            }
        }
    }

    /// Reads a point in time at or before `limit`: a bare hour is its latest occurrence.
    pub(crate) fn moment_before(&self, text: &str, limit: &Moment) -> Result<Moment, EbbError> {
        Ok(i18n::read_time_before(text, limit, self.now, self.rollover()?, self.language())?)
    }

    /// Reads a day or a range such as `2026-03-01..2026-03-29`, as its first and last day.
    pub(crate) fn range_of_days(&self, text: &str) -> Result<(Day, Day), CliError> {
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        if text.contains("..") && (first.trim().is_empty() || last.trim().is_empty()) {
            // A missing side could mean the whole diary.
            return Err(CliError::Message(self.words().error_not_a_range(ebb_core::excerpt(text))));
        }
        Ok((self.civil_day(first)?, self.civil_day(last)?))
    }

    /// Reads a day: `2026-03-29`, "yesterday", "tomorrow".
    pub(crate) fn civil_day(&self, text: &str) -> Result<Day, EbbError> {
        Ok(i18n::read_day(text, self.now.day(self.rollover()?), self.language())?)
    }

    /// Reads a time of day, as `log --at` reads it.
    pub(crate) fn clock_time(text: &str) -> Result<ClockTime, EbbError> {
        Ok(i18n::read_clock_time(text)?)
    }

    /// Reads a date known to the day, the month or the year.
    pub(crate) fn rough_date(&self, text: &str) -> Result<RoughDate, EbbError> {
        let unread: EbbError = match text.parse::<RoughDate>() {
            Ok(date) => return Ok(date),
            Err(unread) => unread.into(),
        };
        self.civil_day(text).map(|day| RoughDate::Day { day }).map_err(|_| unread)
    }
}

/// What clap says of an option that is no length of time.
pub(crate) const NO_LENGTH: &str = "write it as 45, \"45 min\" or 1h30";

/// Reads a length of time given to an option, in whole minutes.
pub(crate) fn whole_minutes(text: &str) -> Result<u32, String> {
    let read = i18n::read_duration(text).filter(|read| read.minutes <= 20_160.0);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to a fortnight")]
    read.map(|read| read.minutes.round() as u32).ok_or_else(|| NO_LENGTH.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_now_is_read() {
        let noon = "2026-03-29T12:00:00+02:00[Europe/Berlin]";
        for given in [noon, "2026-03-29T12:00:00+02:00", "2026-03-29T10:00:00Z", "2026-03-29 12:00", "2026-03-29"] {
            assert_eq!(now(Some(given), Some("Europe/Berlin")).unwrap().to_string(), noon, "{given}");
        }
    }
}
