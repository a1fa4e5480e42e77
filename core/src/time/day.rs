//! Civil days, the hour at which they begin, and their parts.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use chrono::{Datelike as _, Days, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::TimeError;
use crate::variants;

/// A civil day, from the rollover hour to that of the next day. The default is 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(NaiveDate);

/// The years of a date that Ebb writes down. A date outside them is a slip of the finger or an app's placeholder such as
/// 9999-12-31, and everything that is replayed day by day would walk there.
pub(crate) const YEARS: RangeInclusive<i32> = 1900..=2100;

impl Day {
    /// The last day that Ebb writes down: a today for which nothing lies ahead.
    pub(crate) const LAST: Self = match NaiveDate::from_ymd_opt(*YEARS.end(), 12, 31) {
        Some(date) => Self(date),
        None => Self(NaiveDate::MAX),
    };

    /// Refuses a day outside the years 1900–2100.
    pub(crate) fn check_year(self) -> Result<(), TimeError> {
        if YEARS.contains(&self.0.year()) { Ok(()) } else { Err(TimeError::OutsideYears(self.to_string())) }
    }

    /// The day of a calendar date; `None` if the calendar has no such date.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// The calendar date.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// Days since 1970-01-01, the stored form.
    #[must_use]
    pub fn number(self) -> i32 {
        self.0.to_epoch_days()
    }

    /// The day with a given number; `None` outside the calendar.
    #[must_use]
    pub fn from_number(number: i32) -> Option<Self> {
        NaiveDate::from_epoch_days(number).map(Self)
    }

    /// The day `days` later; unchanged if the result is outside the calendar.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        let step = Days::new(u64::from(days.unsigned_abs()));
        let moved = if days < 0 { self.0.checked_sub_days(step) } else { self.0.checked_add_days(step) };
        Self(moved.unwrap_or(self.0))
    }

    /// Whole days from `earlier` to this day; negative if it is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> i32 {
        self.number() - earlier.number()
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self(date)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Day {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
        // chrono also accepts 26-3-9, but a two-digit year is more likely a typing mistake than the year 26.
        date.filter(|_| text.len() == 10).map(Self).ok_or_else(|| TimeError::NotADay(text.to_owned()))
    }
}

/// The hour at which a person's day begins, local time, 0–12. The night before it belongs to the previous day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rollover(u8);

impl Rollover {
    /// `None` above 12, because then the afternoon would count as yesterday.
    #[must_use]
    pub fn at_hour(hour: u8) -> Option<Self> {
        (hour <= 12).then_some(Self(hour))
    }

    /// The hour, 0–12.
    #[must_use]
    pub fn hour(self) -> u8 {
        self.0
    }
}

impl Default for Rollover {
    /// 04:00.
    fn default() -> Self {
        Self(4)
    }
}

/// A part of a day, for times that are not known more precisely.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum DayPart {
    /// From the rollover hour to about noon.
    Morning,
    /// From noon to about 18:00.
    Afternoon,
    /// From about 18:00 to bedtime.
    Evening,
    /// In bed.
    Night,
}

impl DayPart {
    /// Every part, in the order of the day.
    pub const ALL: [Self; 4] = variants::all();

    /// The local time from which on a moment is of this part: see [`super::Moment::part`].
    #[must_use]
    pub fn begins(self) -> NaiveTime {
        let hour = match self {
            Self::Morning => 4,
            Self::Afternoon => 12,
            Self::Evening => 18,
            Self::Night => 22,
        };
        NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN)
    }

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_id_of_a_part_is_its_stored_form() {
        for part in DayPart::ALL {
            assert_eq!(serde_json::to_string(&part).unwrap(), format!("\"{}\"", part.id()));
        }
    }

    proptest! {
        #[test]
        fn plus_and_since_are_inverse(number in -100_000i32..100_000, step in -20_000i32..20_000) {
            let day = Day::from_number(number).unwrap();
            prop_assert_eq!(day.plus(step).since(day), step);
            prop_assert_eq!(day.plus(step).plus(-step), day);
        }
    }
}
