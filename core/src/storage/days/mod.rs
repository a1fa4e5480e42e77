//! Derived rows: days, items on days, flares. Always a function of the entries, so that a full rebuild gives the same
//! bytes.

mod derive;
mod read;

pub(super) use derive::rebuild;

use crate::time::Day;

/// A day from its column.
pub(super) fn day(number: i32) -> rusqlite::Result<Day> {
    Day::from_number(number).ok_or(rusqlite::Error::IntegralValueOutOfRange(0, number.into()))
}
