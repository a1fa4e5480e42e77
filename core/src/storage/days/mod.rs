//! Derived rows: days, uses of items, flares. They are a function of the entries, so a full rebuild gives identical
//! bytes.

mod column;
mod derive;
mod read;

pub(super) use column::day;
pub(super) use derive::rebuild;
