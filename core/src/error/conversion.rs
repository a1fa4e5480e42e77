//! Conversions from errors of lower layers to the public error.

use super::{EbbError, FileProblem, InvalidInput, JournalProblem, Missing, NotNowReason};
use crate::entry::InvalidDraft;
use crate::storage::StoreError;
use crate::time::TimeError;

/// What was named is never repeated where it is a crisis word.
impl From<Missing> for EbbError {
    fn from(missing: Missing) -> Self {
        let given = match &missing {
            Missing::Item { given, .. }
            | Missing::AmbiguousEntry { given }
            | Missing::ListEntry { given }
            | Missing::Medicine { given }
            | Missing::CheckIn { given }
            | Missing::Reminder { given }
            | Missing::Rule { given } => given,
            Missing::Entry { id } | Missing::Question { id } => id,
            Missing::ArchivedItem { item } => item,
        };
        Self::unless_crisis(given).err().unwrap_or(Self::NotFound { missing })
    }
}

/// What was given is never repeated where it is a crisis word.
impl From<InvalidInput> for EbbError {
    fn from(input: InvalidInput) -> Self {
        // Every variant is named here, so that a new one with a text cannot be forgotten.
        let given = match &input {
            InvalidInput::BadName { given, .. }
            | InvalidInput::NameTaken { given, .. }
            | InvalidInput::NotADose { given }
            | InvalidInput::DoseUnitNeeded { given, .. }
            | InvalidInput::UnknownDoseUnit { given, .. }
            | InvalidInput::DoseOutOfRange { given }
            | InvalidInput::NotASubstance { given }
            | InvalidInput::MedicineListed { given, .. }
            | InvalidInput::StrengthOfLiquid { given, .. }
            | InvalidInput::LimitBelowDose { given, .. }
            | InvalidInput::LimitNotComparable { given, .. }
            | InvalidInput::NotATime { given }
            | InvalidInput::TwoMeanings { given, .. }
            | InvalidInput::OffsetContradictsZone { given, .. }
            | InvalidInput::NotADay { given }
            | InvalidInput::NotAClockTime { given }
            | InvalidInput::NotADate { given }
            | InvalidInput::OutsideYears { given }
            | InvalidInput::NotAPhone { given }
            | InvalidInput::UnknownCountry { given }
            | InvalidInput::UnknownZone { given }
            | InvalidInput::NotAnAnswer { given } => given,
            InvalidInput::NameArchived { item }
            | InvalidInput::ItemInMedicines { item }
            | InvalidInput::MergedIntoItself { item }
            | InvalidInput::WrongKind { item, .. }
            | InvalidInput::CannotAsk { item, .. } => item,
            InvalidInput::NotMergeable { from, .. } => from,
            InvalidInput::InTheFuture { when } => when,
            InvalidInput::DayNotOver { day } => day,
            // Without a text, or with one that is Ebb's own.
            InvalidInput::PassphraseTooShort { .. }
            | InvalidInput::WordsTooShort { .. }
            | InvalidInput::DaysBackwards { .. }
            | InvalidInput::OutOfRange { .. }
            | InvalidInput::LastingCondition { .. }
            | InvalidInput::EndsBeforeItBegins
            | InvalidInput::PartAhead { .. }
            | InvalidInput::PauseOver { .. }
            | InvalidInput::ReminderListed { .. }
            | InvalidInput::NoSuchTime { .. }
            | InvalidInput::NoSleep
            | InvalidInput::LengthContradictsTimes { .. }
            | InvalidInput::NotTender
            | InvalidInput::NoteTooLong { .. }
            | InvalidInput::TextTooLong { .. }
            | InvalidInput::NothingChosen
            | InvalidInput::NothingToAsk
            | InvalidInput::TooManyQuestions { .. }
            | InvalidInput::NoTimes
            | InvalidInput::NeedsWindow
            | InvalidInput::MinutesNeeded
            | InvalidInput::LargeRaise { .. }
            | InvalidInput::BadKey => return Self::Invalid { input },
        };
        Self::unless_crisis(given).err().unwrap_or(Self::Invalid { input })
    }
}

impl From<InvalidDraft> for EbbError {
    fn from(invalid: InvalidDraft) -> Self {
        match invalid {
            InvalidDraft::UnknownItem { item } => Missing::Item { given: item, suggestions: Vec::new() }.into(),
            InvalidDraft::WrongKind { item, kind } => InvalidInput::WrongKind { item, kind }.into(),
            InvalidDraft::OutOfRange { field, given, low, high } => {
                InvalidInput::OutOfRange { field: field.to_owned(), given, low, high }.into()
            }
            InvalidDraft::InTheFuture { when } => InvalidInput::InTheFuture { when }.into(),
            InvalidDraft::NotATime { given } => InvalidInput::NotATime { given }.into(),
            InvalidDraft::OutsideYears { given } => InvalidInput::OutsideYears { given }.into(),
            InvalidDraft::PartAhead { day, part } => {
                InvalidInput::PartAhead { day: day.to_string(), part: part.id().to_owned() }.into()
            }
            InvalidDraft::OffsetContradictsZone { given, there } => {
                InvalidInput::OffsetContradictsZone { given, there }.into()
            }
            InvalidDraft::LengthContradictsTimes { given, between } => {
                InvalidInput::LengthContradictsTimes { given, between }.into()
            }
            InvalidDraft::NoSleep => InvalidInput::NoSleep.into(),
            InvalidDraft::EndsBeforeItBegins => InvalidInput::EndsBeforeItBegins.into(),
            InvalidDraft::NotTender => InvalidInput::NotTender.into(),
            InvalidDraft::NotADose { given } => InvalidInput::NotADose { given }.into(),
            InvalidDraft::UnknownDoseUnit { given, nearest } => InvalidInput::UnknownDoseUnit { given, nearest }.into(),
            InvalidDraft::DoseUnitNeeded { given, read } => InvalidInput::DoseUnitNeeded { given, read }.into(),
            InvalidDraft::DoseOutOfRange { given } => InvalidInput::DoseOutOfRange { given }.into(),
            InvalidDraft::TextTooLong { field, length, most } => {
                InvalidInput::TextTooLong { field: field.to_owned(), length, most }.into()
            }
            InvalidDraft::TooLong { length, most } => InvalidInput::NoteTooLong { length, most }.into(),
        }
    }
}

impl From<TimeError> for EbbError {
    fn from(error: TimeError) -> Self {
        match error {
            TimeError::NotAMoment(given) => InvalidInput::NotATime { given }.into(),
            TimeError::NotAClockTime(given) => InvalidInput::NotAClockTime { given }.into(),
            TimeError::TwoMeanings { given, first, second } => {
                InvalidInput::TwoMeanings { given, first, second }.into()
            }
            TimeError::NoSuchTime { given, day, first, second } => {
                InvalidInput::NoSuchTime { given, day, first, second }.into()
            }
            TimeError::OffsetContradictsZone { given, there } => {
                InvalidInput::OffsetContradictsZone { given, there }.into()
            }
            TimeError::NotADay(given) => InvalidInput::NotADay { given }.into(),
            TimeError::UnknownZone(given) => InvalidInput::UnknownZone { given }.into(),
            TimeError::NotADate(given) => InvalidInput::NotADate { given }.into(),
            TimeError::OutsideYears(given) => InvalidInput::OutsideYears { given }.into(),
            TimeError::InTheFuture(when) => InvalidInput::InTheFuture { when }.into(),
            TimeError::NotAWeekday(day) => EbbError::Invalid {
                input: InvalidInput::OutOfRange { field: "weekday".to_owned(), given: day.into(), low: 1.0, high: 7.0 },
            },
        }
    }
}

impl From<StoreError> for EbbError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::IsAFolder(path) => FileProblem::IsAFolder.at(&path),
            StoreError::NotWritable(path) => FileProblem::NotWritable.at(&path),
            StoreError::NotAJournal(path) => FileProblem::NotAJournal.at(&path),
            StoreError::NewerSchema { path, found, known } => FileProblem::NewerSchema { found, known }.at(&path),
            StoreError::AnothersCopy(path) => FileProblem::AnothersCopy.at(&path),
            StoreError::WrongKey(path) => FileProblem::WrongKey.at(&path),
            StoreError::NotEncrypted(path) => FileProblem::NotEncrypted.at(&path),
            StoreError::NoEncryption => JournalProblem::NoEncryption.into(),
            StoreError::Replaced(path) => FileProblem::Replaced.at(&path),
            StoreError::DiskFull => JournalProblem::DiskFull.into(),
            StoreError::Busy => JournalProblem::Busy.into(),
            StoreError::Damaged(detail) => JournalProblem::Damaged { detail }.into(),
            StoreError::DiskFailed(detail) => JournalProblem::DiskFailed { detail }.into(),
            StoreError::Suspended => JournalProblem::Suspended.into(),
            StoreError::OutsideYears(given) => InvalidInput::OutsideYears { given }.into(),
            StoreError::NoSuchEntry(id) => Missing::Entry { id: id.0 }.into(),
            StoreError::NothingToUndo => NotNowReason::NothingToUndo.into(),
            StoreError::NothingToRedo => NotNowReason::NothingToRedo.into(),
            StoreError::ChangedSince => NotNowReason::ChangedSince.into(),
            StoreError::Random(detail) | StoreError::Row(detail) => EbbError::Internal { detail },
            StoreError::Sqlite(error) => EbbError::Internal { detail: error.to_string() },
        }
    }
}
