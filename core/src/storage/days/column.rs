//! Days as column values.

use crate::time::Day;

/// The day of a column value.
pub(in crate::storage) fn day(number: i32) -> rusqlite::Result<Day> {
    Day::from_number(number).ok_or(rusqlite::Error::IntegralValueOutOfRange(0, number.into()))
}
