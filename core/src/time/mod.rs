//! The only notion of "now": an instant, the offset the phone says is in force, its zone, and the
//! civil day that follows from them.
//!
//! Nothing in this crate reads a clock. Every call that needs the time takes a [`Moment`].

mod date;
mod day;
mod error;
mod moment;

pub(crate) use date::weekdays;
pub use date::{ClockTime, RoughDate};
pub use day::{Day, DayPart, Rollover};
pub use error::TimeError;
pub use moment::{Moment, Timestamp, is_known_zone};
