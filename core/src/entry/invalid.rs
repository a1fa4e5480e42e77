//! Why a draft is refused, and checks shared by several kinds of entries.

use super::EntryKind;
use crate::time::{Day, DayPart};

/// Why a draft is refused. Nothing is written.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum InvalidDraft {
    /// The catalogue has no such item.
    #[error("there is no item {item:?}")]
    UnknownItem {
        /// The given id.
        item: String,
    },
    /// The item is of another kind, for example a remedy used with a severity.
    #[error("{item:?} is no {kind:?}")]
    WrongKind {
        /// The item given.
        item: String,
        /// The kind it was used as.
        kind: EntryKind,
    },
    /// A value is outside its scale.
    #[error("{field} {given} is not within {low} and {high}")]
    OutOfRange {
        /// Name of the value, in kebab-case.
        field: &'static str,
        /// The given value.
        given: f64,
        /// The lowest value allowed.
        low: f64,
        /// The highest value allowed.
        high: f64,
    },
    /// A dose that cannot be read with certainty.
    #[error("{given:?} is not a dose")]
    NotADose {
        /// What was given.
        given: String,
    },
    /// A number without a unit that cannot be meant in the unit it would be read in.
    #[error("{given:?} needs its unit: it would be {read}")]
    DoseUnitNeeded {
        /// What was given.
        given: String,
        /// What it would be read as.
        read: String,
    },
    /// A unit that Ebb does not know, and so could not count.
    #[error("{given:?} is not a unit of a dose")]
    UnknownDoseUnit {
        /// What was given.
        given: String,
        /// The known spellings nearest to it.
        nearest: Vec<String>,
    },
    /// The amount of a dose is nothing, too much, or finer than any dose.
    #[error("a dose of {given} is out of range")]
    DoseOutOfRange {
        /// The amount given.
        given: String,
    },
    /// The time is ahead of now.
    #[error("{when} lies ahead of now")]
    InTheFuture {
        /// The given time.
        when: String,
    },
    /// The part of the day is ahead of now.
    #[error("the {} of {day} lies ahead of now", part.id())]
    PartAhead {
        /// The civil day.
        day: Day,
        /// The part.
        part: DayPart,
    },
    /// The offset is not one that the zone has.
    #[error("{given}: the clocks there show {there}")]
    OffsetContradictsZone {
        /// The given time.
        given: String,
        /// The same instant as the zone has it.
        there: String,
    },
    /// A night or a nap of no minutes.
    #[error("a sleep of 0 minutes")]
    NoSleep,
    /// A length does not fit the times given with it.
    #[error("{given} minutes are not the {between} between the times")]
    LengthContradictsTimes {
        /// The given length, in minutes.
        given: u32,
        /// Minutes between the given times.
        between: u32,
    },
    /// The time is not valid, or implausibly long ago.
    #[error("{given:?} is not a time")]
    NotATime {
        /// The given time.
        given: String,
    },
    /// The time is outside the years 1900–2100.
    #[error("{given} is not within the years 1900 and 2100")]
    OutsideYears {
        /// The given time.
        given: String,
    },
    /// An interval ends before it begins.
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
    /// A pressure point is not tender but has a severity.
    #[error("it is not tender, and has a severity")]
    NotTender,
    /// A text is longer than its field allows.
    #[error("{field}: {length} characters are more than {most}")]
    TextTooLong {
        /// Name of the text, in kebab-case.
        field: &'static str,
        /// Its length in characters.
        length: u64,
        /// The maximum length.
        most: u64,
    },
    /// A note is longer than allowed.
    #[error("a note of {length} characters is longer than {most}")]
    TooLong {
        /// Its length in characters.
        length: u64,
        /// The maximum length.
        most: u64,
    },
}

/// Minutes in a day.
const DAY_MINUTES: u32 = 1_440;

pub(super) fn check_minutes(minutes: Option<u32>) -> Result<(), InvalidDraft> {
    minutes.map_or(Ok(()), |minutes| in_range("minutes", minutes.into(), 0.0, DAY_MINUTES.into()))
}

pub(super) fn in_range(field: &'static str, given: f64, low: f64, high: f64) -> Result<(), InvalidDraft> {
    if (low..=high).contains(&given) { Ok(()) } else { Err(InvalidDraft::OutOfRange { field, given, low, high }) }
}
