//! The hours of a day for which something is planned: outside the night and the person's quiet hours.

use chrono::{NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::error::EbbError;
use crate::i18n::Words;
use crate::journal::Setting;
use crate::storage::Reader;
use crate::time::{ClockTime, Day, Moment, Rollover};

/// The night, in wall-clock time. Convention.
const NIGHT: Span = Span { from: ClockTime { hour: 22, minute: 0 }, to: ClockTime { hour: 7, minute: 0 } };

/// Granularity of planned times, in minutes.
pub(super) const GRAIN: u32 = 5;

/// A daily span of wall-clock time; if `to` is not after `from`, it ends on the next day.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Span {
    from: ClockTime,
    to: ClockTime,
}

impl Span {
    fn contains(self, time: NaiveTime) -> bool {
        let of = |clock: ClockTime| NaiveTime::from_hms_opt(clock.hour.into(), clock.minute.into(), 0);
        let (Some(from), Some(to)) = (of(self.from), of(self.to)) else { return false };
        if to <= from { time >= from || time < to } else { time >= from && time < to }
    }
}

/// The quiet hours in the settings of the reminders, which are a module above this one. Only read.
#[derive(Serialize, Deserialize)]
struct QuietSetting {
    #[serde(default)]
    quiet: Option<Span>,
}

impl Setting for QuietSetting {
    const ID: &'static str = "reminders";
    const TEXTS: &'static [&'static str] = &[];

    fn describe(_: Words) -> String {
        String::new()
    }
}

/// The hours of one civil day outside the night and the quiet hours.
pub(super) struct WakingHours {
    day: Day,
    rollover: Rollover,
    quiet: Option<Span>,
}

impl WakingHours {
    pub(super) fn read(reader: &Reader<'_>, day: Day) -> Result<Self, EbbError> {
        let quiet = reader.setting::<QuietSetting>()?.and_then(|setting| setting.quiet);
        Ok(Self { day, rollover: reader.rollover()?, quiet })
    }

    fn contains(&self, moment: &Moment) -> bool {
        let time = moment.local().time();
        !NIGHT.contains(time) && self.quiet.is_none_or(|quiet| !quiet.contains(time))
    }

    /// The first time from `from` on, in steps of [`GRAIN`] minutes, at which so many minutes lie within these hours;
    /// `None` if there is none today.
    pub(super) fn place(&self, from: &Moment, minutes: u32) -> Option<Moment> {
        let mut start = from.clone();
        let mut free = 0;
        let mut at = from.clone();
        while at.day(self.rollover) == self.day {
            if self.contains(&at) {
                free += GRAIN;
            } else {
                free = 0;
            }
            at = later(&at, GRAIN);
            if free == 0 {
                start = at.clone();
            } else if free >= minutes {
                return Some(start);
            }
        }
        None
    }
}

pub(super) fn later(moment: &Moment, minutes: u32) -> Moment {
    moment.later(TimeDelta::minutes(minutes.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u32, minute: u32) -> Moment {
        let noon: Moment = "2026-03-27T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
        noon.at_local(noon.local().date().and_hms_opt(hour, minute, 0).unwrap())
    }

    fn hours(quiet: Option<(u8, u8)>) -> WakingHours {
        let clock = |hour| ClockTime { hour, minute: 0 };
        let quiet = quiet.map(|(from, to)| Span { from: clock(from), to: clock(to) });
        WakingHours { day: at(12, 0).day(Rollover::default()), rollover: Rollover::default(), quiet }
    }

    #[test]
    fn nothing_lies_in_the_night() {
        let free = hours(None);
        assert_eq!(free.place(&at(10, 0), 15), Some(at(10, 0)));
        assert_eq!(free.place(&at(5, 0), 15), Some(at(7, 0)));
        assert_eq!(free.place(&at(21, 45), 15), Some(at(21, 45)));
        assert_eq!(free.place(&at(21, 50), 15), None, "it would reach into the night");
        assert_eq!(free.place(&later(&at(23, 0), 120), 15), None, "one in the night is still the day before");
    }

    #[test]
    fn quiet_hours_are_passed_over() {
        let free = hours(Some((13, 15)));
        assert_eq!(free.place(&at(12, 40), 20), Some(at(12, 40)));
        assert_eq!(free.place(&at(12, 45), 20), Some(at(15, 0)));
        assert_eq!(hours(Some((20, 10))).place(&at(7, 0), 30), Some(at(10, 0)));
    }
}
