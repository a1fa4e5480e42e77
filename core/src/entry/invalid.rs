//! Why a draft is refused, and the checks that several kinds of entries share.

use super::EntryKind;

/// Why a draft is refused. Nothing of it is written.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum InvalidDraft {
    /// The catalogue has no such item.
    #[error("there is no item {item:?}")]
    UnknownItem {
        /// What was given.
        item: String,
    },
    /// The item is of another kind, such as a remedy given a severity.
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
        /// Which value, in kebab-case.
        field: &'static str,
        /// What was given.
        given: f64,
        /// The least that is allowed.
        low: f64,
        /// The most that is allowed.
        high: f64,
    },
    /// The time is ahead of now.
    #[error("{when} lies ahead of now")]
    InTheFuture {
        /// What was given.
        when: String,
    },
    /// The time is outside the range of clocks or of living memory.
    #[error("{given:?} is not a time")]
    NotATime {
        /// What was given.
        given: String,
    },
    /// An interval ends before it begins.
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
    /// A pressure point is not tender and has a severity.
    #[error("it is not tender, and has a severity")]
    NotTender,
    /// A text is longer than its field allows.
    #[error("{field}: {length} characters are more than {most}")]
    TextTooLong {
        /// Which text, in kebab-case.
        field: &'static str,
        /// Its length in characters.
        length: u64,
        /// The most that is allowed.
        most: u64,
    },
    /// A note is longer than allowed.
    #[error("a note of {length} characters is longer than {most}")]
    TooLong {
        /// Its length in characters.
        length: u64,
        /// The most that is allowed.
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
