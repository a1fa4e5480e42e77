//! Errors of parsing times.

/// Why a text is not a valid moment, day, date or time zone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TimeError {
    /// Not `2026-03-29T08:30:00+02:00[Europe/Berlin]`, nor the same without the zone.
    #[error("{0:?} is not a time such as 2026-03-29T08:30:00+02:00[Europe/Berlin]")]
    NotAMoment(String),
    /// Not a time of day such as `14:30`.
    #[error("{0:?} is not a time of day such as 14:30")]
    NotAClockTime(String),
    /// Not `2026-03-29`.
    #[error("{0:?} is not a day such as 2026-03-29")]
    NotADay(String),
    /// The time zone is not in the built-in table, so local times in it are unknown.
    #[error("{0:?} is not a zone such as Europe/Berlin")]
    UnknownZone(String),
    /// Not `2024`, `2024-03` or `2024-03-14`, or not in the calendar.
    #[error("{0:?} is not a date such as 2024, 2024-03 or 2024-03-14")]
    NotADate(String),
    /// Text that can be read in two ways.
    #[error("{given:?} can mean {first} or {second}")]
    TwoMeanings {
        /// What was written.
        given: String,
        /// How to write the one.
        first: String,
        /// How to write the other.
        second: String,
    },
    /// A clock time that the clocks skipped when they were set forward.
    #[error("{given} does not exist on {day}: {first} or {second}")]
    NoSuchTime {
        /// The clock time, `02:30`.
        given: String,
        /// The day, ISO.
        day: String,
        /// How to write the nearest time before.
        first: String,
        /// How to write the nearest time after.
        second: String,
    },
    /// The offset is not one that the zone has at that time.
    #[error("{given}: the clocks there show {there}")]
    OffsetContradictsZone {
        /// What was written.
        given: String,
        /// The same instant as the zone has it.
        there: String,
    },
    /// A date after today where only the past is allowed.
    #[error("{0} lies ahead of now")]
    InTheFuture(String),
    /// A date outside the years 1900–2100.
    #[error("{0} is not within the years 1900 and 2100")]
    OutsideYears(String),
    /// Not a number from 1 (Monday) to 7 (Sunday).
    #[error("{0} is not a weekday from 1 to 7")]
    NotAWeekday(u8),
}
