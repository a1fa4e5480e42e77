//! Dates as precisely as a person knows them, and times of day.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{Day, TimeError};

/// A date known to the day, the month or the year. Its text form is `2024-03-14`, `2024-03` or `2024`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum RoughDate {
    /// A year.
    Year {
        /// The year, 1900–2100.
        year: i32,
    },
    /// A month.
    Month {
        /// The year, 1900–2100.
        year: i32,
        /// The month, 1–12.
        month: u8,
    },
    /// A day.
    Day {
        /// The day.
        day: Day,
    },
}

impl RoughDate {
    /// The first day it can mean; `None` if the calendar has no such date.
    #[must_use]
    pub fn first_day(self) -> Option<Day> {
        match self {
            Self::Year { year } => Day::new(year, 1, 1),
            Self::Month { year, month } => Day::new(year, month.into(), 1),
            Self::Day { day } => Some(day),
        }
    }

    /// Refuses a date that does not exist or is after today.
    pub(crate) fn check(self, today: Day) -> Result<(), TimeError> {
        match self.first_day() {
            None => Err(TimeError::NotADate(self.to_string())),
            Some(day) if day.check_year().is_err() => Err(TimeError::OutsideYears(self.to_string())),
            Some(day) if day > today => Err(TimeError::InTheFuture(self.to_string())),
            Some(_) => Ok(()),
        }
    }
}

impl fmt::Display for RoughDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year { year } => write!(f, "{year:04}"),
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Self::Day { day } => write!(f, "{day}"),
        }
    }
}

impl FromStr for RoughDate {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let text = text.trim();
        let number = |part: &str, length: usize| {
            let digits = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse::<i32>().ok()).flatten()
        };
        let parts: Vec<&str> = text.split('-').collect();
        let date = match parts.as_slice() {
            [year] => number(year, 4).map(|year| Self::Year { year }),
            [year, month] => match (number(year, 4), number(month, 2).and_then(|month| u8::try_from(month).ok())) {
                (Some(year), Some(month)) => Some(Self::Month { year, month }),
                _ => None,
            },
            _ => text.parse().ok().map(|day| Self::Day { day }),
        };
        let day = date.and_then(Self::first_day).ok_or_else(|| TimeError::NotADate(text.to_owned()))?;
        day.check_year().map_err(|_| TimeError::OutsideYears(text.to_owned()))?;
        date.ok_or_else(|| TimeError::NotADate(text.to_owned()))
    }
}

/// A local time of day, without a time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ClockTime {
    /// The hour, 0–23.
    pub hour: u8,
    /// The minute, 0–59.
    pub minute: u8,
}

impl ClockTime {
    pub(crate) fn check(self) -> Result<(), TimeError> {
        let fine = self.hour < 24 && self.minute < 60;
        if fine { Ok(()) } else { Err(TimeError::NotAMoment(self.to_string())) }
    }
}

/// Sorts weekdays, 1 (Monday) to 7 (Sunday), and removes duplicates. Refuses any other number.
pub(crate) fn weekdays(mut given: Vec<u8>) -> Result<Vec<u8>, TimeError> {
    if let Some(day) = given.iter().find(|day| !(1..=7).contains(*day)) {
        return Err(TimeError::NotAWeekday(*day));
    }
    given.sort_unstable();
    given.dedup();
    Ok(given)
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl FromStr for ClockTime {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let unread = || TimeError::NotAClockTime(text.to_owned());
        let (hour, minute) = text.trim().split_once(':').ok_or_else(unread)?;
        let number = |part: &str| {
            let digits = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse::<u8>().ok()).flatten()
        };
        let time = Self { hour: number(hour).ok_or_else(unread)?, minute: number(minute).ok_or_else(unread)? };
        time.check().map(|()| time)
    }
}

/// Serializes types as their text form.
macro_rules! stored_as_text {
    ($($type:ty),*) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from)?.parse().map_err(de::Error::custom)
            }
        }
    )*};
}

stored_as_text!(RoughDate, ClockTime);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rough_date_is_as_precise_as_its_text() {
        for text in ["2024", "2024-03", "2024-03-14", "1900"] {
            let date: RoughDate = text.parse().unwrap();
            assert_eq!(date.to_string(), text);
            assert_eq!(serde_json::from_str::<RoughDate>(&serde_json::to_string(&date).unwrap()).unwrap(), date);
        }
        for text in ["", "24", "2024-3", "2024-13", "2024-00", "2024-02-30", "1850", "March", "2024-03-14-15", "+202"] {
            assert!(text.parse::<RoughDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn date_that_may_lie_in_the_past_is_accepted() {
        let today = Day::new(2026, 3, 28).unwrap();
        let check = |text: &str| text.parse::<RoughDate>().unwrap().check(today);
        assert!(check("2026").is_ok() && check("2026-03").is_ok() && check("2026-03-28").is_ok());
        for ahead in ["2027", "2026-04", "2026-03-29"] {
            assert!(matches!(check(ahead), Err(TimeError::InTheFuture { .. })), "{ahead}");
        }
        for (far, given) in [("1899", RoughDate::Year { year: 1899 }), ("9999", RoughDate::Year { year: 9_999 })] {
            assert_eq!(given.check(today), Err(TimeError::OutsideYears(far.to_owned())));
            assert_eq!(far.parse::<RoughDate>(), Err(TimeError::OutsideYears(far.to_owned())));
        }
        // A value that a shell can construct, although it has no text form.
        assert!(matches!(RoughDate::Month { year: 2020, month: 13 }.check(today), Err(TimeError::NotADate { .. })));
    }

    #[test]
    fn clock_time_outside_the_day_is_refused() {
        assert_eq!("8:05".parse::<ClockTime>().unwrap().to_string(), "08:05");
        for text in ["24:00", "8", "8:60", "08:5x", "", "8:005"] {
            assert!(text.parse::<ClockTime>().is_err(), "{text}");
        }
    }
}
