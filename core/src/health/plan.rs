//! Which days to ask the phone for.

use chrono::{NaiveTime, TimeDelta};
use serde::Serialize;

use super::settings::HealthSettings;
use crate::error::EbbError;
use crate::storage::{PHONE_HEALTH, Reader};
use crate::time::{Day, Moment, Timestamp};

/// How many days back the phone is asked. Health Connect gives no more before the day on which it was allowed.
const DAYS_MOST: i32 = 30;

/// How many days are asked for again, because watches hand over late and apps correct. Convention.
const DAYS_AGAIN: i32 = 3;

/// What to ask the phone for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HealthRequest {
    /// Whether the person wants it; otherwise nothing is asked for.
    pub on: bool,
    /// Sleep and single values: from the evening before the first day.
    pub from: Timestamp,
    /// And until now.
    pub to: Timestamp,
    /// The days whose steps to ask for, each with its bounds: none that is not over.
    pub steps: Vec<HealthDay>,
}

/// A civil day as instants.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HealthDay {
    /// The day.
    pub day: Day,
    /// When it begins.
    pub from: Timestamp,
    /// When the next one begins.
    pub to: Timestamp,
}

/// What to ask for now: the days since the last one that was read and some before it, never before the diary begins.
pub(super) fn request(reader: &Reader<'_>, now: &Moment) -> Result<HealthRequest, EbbError> {
    let rollover = reader.rollover()?;
    let today = now.day(rollover);
    let begins = |day: Day| {
        let hour = NaiveTime::from_hms_opt(rollover.hour().into(), 0, 0).unwrap_or_default();
        now.at_local(day.date().and_time(hour)).at
    };
    let first = first_day(reader, today)?;
    let days = std::iter::successors(Some(first), |day| Some(day.plus(1))).take_while(|day| *day < today);
    Ok(HealthRequest {
        on: reader.setting::<HealthSettings>()?.unwrap_or_default().on,
        from: begins(first.plus(-1)).min(begins(first) - TimeDelta::hours(12)),
        to: now.at,
        steps: days.map(|day| HealthDay { day, from: begins(day), to: begins(day.plus(1)) }).collect(),
    })
}

/// The first day that is asked for.
fn first_day(reader: &Reader<'_>, today: Day) -> Result<Day, EbbError> {
    let earliest = earliest_day(reader, today)?;
    let newest = reader.newest_day_from(PHONE_HEALTH)?;
    Ok(newest.map_or(earliest, |newest| newest.plus(-DAYS_AGAIN).clamp(earliest, today)))
}

/// The first day for which anything is taken. A diary does not begin with what a phone measured before it: that would
/// look like days on which nothing was logged.
pub(super) fn earliest_day(reader: &Reader<'_>, today: Day) -> Result<Day, EbbError> {
    let diary = reader.bounds()?.map_or(today, |(first, _)| first);
    Ok(diary.max(today.plus(-DAYS_MOST)).min(today))
}
