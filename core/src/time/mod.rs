//! Time: moments, civil days and dates.
//!
//! Nothing in this crate reads a clock. Every call that needs the time takes a [`Moment`]: an instant with the time
//! zone and UTC offset that the phone reports. The civil day follows from it and from the hour at which the person's
//! day begins.
//!
//! - `moment`: instants. `zone`: the time zone database. `day`: civil days and their parts. `date`: dates as precisely as
//!   they are known, times of day.

mod date;
mod day;
mod error;
mod moment;
mod zone;

pub(crate) use date::weekdays;
pub use date::{ClockTime, RoughDate};
pub use day::{Day, DayPart, Rollover};
pub use error::TimeError;
pub(crate) use moment::write_timestamp;
pub use moment::{ClockChange, Moment, Timestamp, is_known_zone};
pub(crate) use zone::zone_names;
