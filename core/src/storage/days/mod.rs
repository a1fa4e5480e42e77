//! Derived rows: days, items on days, flares. Always a function of the entries, so that a full rebuild gives the same
//! bytes.

mod column;
mod derive;
mod read;

pub(super) use column::day;
pub(super) use derive::rebuild;
