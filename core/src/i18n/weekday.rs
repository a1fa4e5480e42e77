//! The names of the days of the week.

use serde::Serialize;

use super::Words;

/// A day of the week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WeekdayName {
    /// 1 (Monday) to 7 (Sunday).
    pub day: u8,
    /// Its name.
    pub name: String,
    /// Its first letters, such as "Mo".
    pub short: String,
}

/// The days of the week, from Monday.
pub(crate) fn weekday_names(words: Words) -> Vec<WeekdayName> {
    let named = |day: u8| {
        let name = words.variant("weekday", day);
        WeekdayName { day, short: name.chars().take(2).collect(), name }
    };
    (1..=7).map(named).collect()
}
