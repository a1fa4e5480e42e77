//! The terminal's clock: the only place that reads the system time.

use std::time::{Duration, Instant};

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use ebb_core::time::{Day, Moment, Rollover, TimeError};
use ebb_core::{EbbError, Timestamp};

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

/// Parses a time: `14:30` (today; last evening before the day begins), `2026-03-29 14:30`, `2026-03-29` (noon), or
/// RFC 3339 with or without a zone.
pub(crate) fn read(text: &str, now: &Moment) -> Result<Moment, EbbError> {
    let text = text.trim();
    if let Ok(moment) = text.parse::<Moment>() {
        let named = text.contains('[');
        return if named { Ok(moment) } else { Ok(Moment::in_zone(moment.at, &now.zone).unwrap_or(moment)) };
    }
    // chrono would accept "26-03-29" as a day of the year 26.
    let dated = || text.get(..10).is_some_and(|date| day(date).is_ok());
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    let local = ["%H:%M", "%H:%M:%S"]
        .into_iter()
        .find_map(|form| NaiveTime::parse_from_str(text, form).ok())
        .map(|time| latest(time, now))
        .or_else(|| {
            ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"]
                .into_iter()
                .filter(|_| dated())
                .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
        })
        .or_else(|| day(text).ok().map(|day| day.date().and_time(noon)))
        .ok_or_else(|| EbbError::from(TimeError::NotAMoment(text.to_owned())))?;
    Ok(now.at_local(local))
}

/// Parses a day with a four-digit year.
pub(crate) fn day(text: &str) -> Result<Day, EbbError> {
    text.trim().parse().map_err(EbbError::from)
}

/// Parses a time at or before `limit`: a bare hour is its latest occurrence, so that "23:10" as the start of a night is
/// the evening before. Any other form is parsed as by [`read`].
pub(crate) fn last(text: &str, limit: &Moment, now: &Moment) -> Result<Moment, EbbError> {
    let Some(time) = ["%H:%M", "%H:%M:%S"].iter().find_map(|form| NaiveTime::parse_from_str(text.trim(), form).ok())
    else {
        return read(text, now);
    };
    let local = limit.local();
    let here = now.at_local(local.date().and_time(time));
    if here.at <= limit.at {
        return Ok(here);
    }
    Ok(now.at_local((local.date() - chrono::TimeDelta::days(1)).and_time(time)))
}

/// Resolves a bare time to the calendar day. At 2 a.m., "23:30" is the previous evening.
fn latest(time: NaiveTime, now: &Moment) -> NaiveDateTime {
    let local = now.local();
    let today = local.date().and_time(time);
    if today > local { now.day(Rollover::default()).date().and_time(time) } else { today }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now_text(given: &str, zone: &str) -> String {
        now(Some(given), Some(zone)).unwrap().to_string()
    }

    #[test]
    fn every_form_of_now_is_read() {
        let noon = "2026-03-29T12:00:00+02:00[Europe/Berlin]";
        for given in [noon, "2026-03-29T12:00:00+02:00", "2026-03-29T10:00:00Z", "2026-03-29 12:00", "2026-03-29"] {
            assert_eq!(now_text(given, "Europe/Berlin"), noon, "{given}");
        }
    }

    #[test]
    fn a_bare_time_is_todays() {
        let now = now(Some("2026-03-29 20:00"), Some("Europe/Berlin")).unwrap();
        assert_eq!(read("14:30", &now).unwrap().to_string(), "2026-03-29T14:30:00+02:00[Europe/Berlin]");
        assert!(read("half past two", &now).is_err());
    }

    #[test]
    fn in_the_night_the_evening_is_still_todays() {
        let night = now(Some("2026-03-29 01:10"), Some("Europe/Berlin")).unwrap();
        assert_eq!(read("23:30", &night).unwrap().to_string(), "2026-03-28T23:30:00+01:00[Europe/Berlin]");
        assert_eq!(read("00:30", &night).unwrap().to_string(), "2026-03-29T00:30:00+01:00[Europe/Berlin]");
        // During the day a future time is a mistake, and is refused.
        let noon = now(Some("2026-03-29 12:00"), Some("Europe/Berlin")).unwrap();
        assert_eq!(read("23:30", &noon).unwrap().to_string(), "2026-03-29T23:30:00+02:00[Europe/Berlin]");
    }
}
