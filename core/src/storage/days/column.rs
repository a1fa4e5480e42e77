//! Days as columns.

use crate::time::Day;

/// A day from its column.
pub(in crate::storage) fn day(number: i32) -> rusqlite::Result<Day> {
    Day::from_number(number).ok_or(rusqlite::Error::IntegralValueOutOfRange(0, number.into()))
}
