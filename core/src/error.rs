//! The one public error: codes with data. The words for people are in `locales/`, see [`EbbError::in_words`];
//! `Display` is for logs and holds nothing personal beyond what the caller gave.

use std::path::Path;

use crate::entry::{Invalid, Kind};
use crate::i18n::{Words, keys};
use crate::storage::StoreError;
use crate::time::TimeError;

/// Why a call was refused or failed. Nothing was changed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error))]
#[allow(missing_docs, reason = "the message of each variant says what it and its data mean")]
pub enum EbbError {
    #[error("no item is called {given:?}")]
    UnknownItem { given: String, suggestions: Vec<String> },
    #[error("{item:?} cannot be logged as {}", kind.id())]
    WrongKind { item: String, kind: Kind },
    #[error("{field} {given} is not within {low} and {high}")]
    OutOfRange { field: String, given: f64, low: f64, high: f64 },
    #[error("{when} lies ahead of now")]
    InTheFuture { when: String },
    #[error("{given:?} is no name: 1 to {most} characters")]
    BadName { given: String, most: u64 },
    #[error("{given:?} is the name of {item}")]
    NameTaken { given: String, item: String },
    #[error("{from} cannot be merged into {into}")]
    NotMergeable { from: String, into: String },
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
    #[error("it is not tender, and has a severity")]
    NotTender,
    #[error("a note of {length} characters is longer than {most}")]
    TooLong { length: u64, most: u64 },
    #[error("{field}: {length} characters are more than {most}")]
    TextTooLong { field: String, length: u64, most: u64 },
    #[error("{given:?} is not a time")]
    NotATime { given: String },
    #[error("{given:?} is not a day")]
    NotADay { given: String },
    #[error("{given:?} is not a date such as 2024, 2024-03 or 2024-03-14")]
    NotADate { given: String },
    #[error("{given:?} is not in the list")]
    NotInTheList { given: String },
    #[error("{given:?} is not a known zone")]
    UnknownZone { given: String },
    #[error("there is no entry {id}")]
    NoSuchEntry { id: String },
    #[error("more than one entry ends in {given:?}")]
    AmbiguousEntry { given: String },
    #[error("nothing was chosen")]
    NothingChosen,
    #[error("nothing to undo")]
    NothingToUndo,
    #[error("nothing to redo")]
    NothingToRedo,
    #[error("it was changed since, so this cannot be undone by itself")]
    ChangedSince,
    #[error("there is no file {path}")]
    NoSuchFile { path: String },
    #[error("{path} is a folder")]
    IsAFolder { path: String },
    #[error("{path} cannot be read")]
    NotReadable { path: String },
    #[error("{path} cannot be written")]
    NotWritable { path: String },
    #[error("{path} is not an Ebb journal")]
    NotAJournal { path: String },
    #[error("{path} has schema {found}, this version knows up to {known}")]
    NewerSchema { path: String, found: u32, known: u32 },
    #[error("{path} is a copy of another journal")]
    AnothersCopy { path: String },
    #[error("{path} does not open with this key")]
    WrongKey { path: String },
    #[error("{path} is not encrypted")]
    NotEncrypted { path: String },
    #[error("this build cannot read or write encrypted journals")]
    NoEncryption,
    #[error("this is not a key of 32 bytes")]
    BadKey,
    #[error("{path} is another file than the one that was opened")]
    Replaced { path: String },
    #[error("the disk is full")]
    DiskFull,
    #[error("the journal is in use elsewhere")]
    Busy,
    #[error("the journal is damaged: {detail}")]
    Damaged { detail: String },
    #[error("the disk refuses: {detail}")]
    DiskFailed { detail: String },
    #[error("the journal is suspended")]
    Suspended,
    #[error("{path} is of no known format")]
    UnknownFormat { path: String },
    #[error("{path}, line {line}: {reason}")]
    BadFile { path: String, line: u64, reason: String },
    #[error("internal: {detail}")]
    Internal { detail: String },
    #[error("no usual yet")]
    NoUsualYet,
    #[error("everything is said already")]
    NothingUnsaid,
    #[error("nothing was said yesterday")]
    NothingToRepeat,
    #[error("{day} is not over")]
    DayNotOver { day: String },
    #[error("no question {id}")]
    NoSuchQuestion { id: String },
    #[error("{given:?} is no answer to it")]
    NotAnAnswer { given: String },
    #[error("no check-in {given:?}")]
    NoSuchCheckIn { given: String },
    #[error("a check-in needs a question")]
    NothingToAsk,
    #[error("{item} cannot be asked as {how}, or is asked twice")]
    CannotAsk { item: String, how: String },
    #[error("no reminder {given:?}")]
    NoSuchReminder { given: String },
    #[error("a reminder needs a time")]
    NoTimes,
    #[error("only a reminder within a window moves")]
    NeedsWindow,
    #[error("no activity is running")]
    NoActivity,
    #[error("no break is due")]
    NoBreakDue,
    #[error("it was put off as often as it may be")]
    NoMoreSnooze,
    #[error("nobody is resting")]
    NotResting,
    #[error("nothing was heard of it for so long that it counts as forgotten")]
    WasForgotten,
    #[error("there is no rule {given:?}")]
    NoSuchRule { given: String },
    #[error("no movement plan is on")]
    NoMovementPlan,
    #[error("how many minutes is not known")]
    MinutesNeeded,
    #[error("no guide is running")]
    NoGuideRunning,
}

impl EbbError {
    /// Refuses a number that is not within a range, both ends included.
    pub(crate) fn within(field: &str, given: impl Into<f64>, low: f64, high: f64) -> Result<(), Self> {
        let given = given.into();
        let out = || Self::OutOfRange { field: field.to_owned(), given, low, high };
        if (low..=high).contains(&given) { Ok(()) } else { Err(out()) }
    }

    /// In the person's language: what happened, and what to do.
    #[must_use]
    #[allow(clippy::too_many_lines, reason = "one line an error")]
    pub fn in_words(&self, words: &Words) -> String {
        match self {
            Self::UnknownItem { given, suggestions } if suggestions.is_empty() => {
                words.say(keys::ERROR_UNKNOWN_ITEM, &[("given", given.into())])
            }
            Self::UnknownItem { given, suggestions } => words.say(
                keys::ERROR_UNKNOWN_ITEM_SUGGEST,
                &[("given", given.into()), ("suggestions", suggestions.join(", ").into())],
            ),
            Self::WrongKind { item, kind } => {
                let label = words.lookup(&format!("item-{item}")).unwrap_or_else(|| item.clone());
                let kind = words.variant("kind", kind.id());
                words.say(keys::ERROR_WRONG_KIND, &[("item", label.into()), ("kind", kind.into())])
            }
            Self::OutOfRange { field, given, low, high } => words.say(
                keys::ERROR_OUT_OF_RANGE,
                &[
                    ("field", words.variant("field", field).into()),
                    ("given", words.number(*given).into()),
                    ("low", words.number(*low).into()),
                    ("high", words.number(*high).into()),
                ],
            ),
            Self::InTheFuture { when } => words.say(keys::ERROR_IN_THE_FUTURE, &[("when", when.into())]),
            Self::BadName { given, most } => {
                words.say(keys::ERROR_BAD_NAME, &[("given", given.into()), ("most", (*most).into())])
            }
            Self::NameTaken { given, item } => {
                words.say(keys::ERROR_NAME_TAKEN, &[("given", given.into()), ("item", item.into())])
            }
            Self::NotMergeable { from, into } => {
                words.say(keys::ERROR_NOT_MERGEABLE, &[("from", from.into()), ("into", into.into())])
            }
            Self::EndsBeforeItBegins => words.get(keys::ERROR_ENDS_BEFORE_IT_BEGINS),
            Self::NotTender => words.get(keys::ERROR_NOT_TENDER),
            Self::TooLong { length, most } => {
                words.say(keys::ERROR_TOO_LONG, &[("length", (*length).into()), ("most", (*most).into())])
            }
            Self::TextTooLong { field, length, most } => words.say(
                keys::ERROR_TEXT_TOO_LONG,
                &[
                    ("field", words.variant("field", field).into()),
                    ("length", (*length).into()),
                    ("most", (*most).into()),
                ],
            ),
            Self::NotATime { given } => words.say(keys::ERROR_NOT_A_TIME, &[("given", given.into())]),
            Self::NotADay { given } => words.say(keys::ERROR_NOT_A_DAY, &[("given", given.into())]),
            Self::NotADate { given } => words.say(keys::ERROR_NOT_A_DATE, &[("given", given.into())]),
            Self::NotInTheList { given } => words.say(keys::ERROR_NOT_IN_THE_LIST, &[("given", given.into())]),
            Self::UnknownZone { given } => words.say(keys::ERROR_UNKNOWN_ZONE, &[("given", given.into())]),
            Self::NoSuchEntry { id } => words.say(keys::ERROR_NO_SUCH_ENTRY, &[("id", id.into())]),
            Self::AmbiguousEntry { given } => words.say(keys::ERROR_AMBIGUOUS_ENTRY, &[("given", given.into())]),
            Self::NothingChosen => words.get(keys::ERROR_NOTHING_CHOSEN),
            Self::NothingToUndo => words.get(keys::ERROR_NOTHING_TO_UNDO),
            Self::NothingToRedo => words.get(keys::ERROR_NOTHING_TO_REDO),
            Self::ChangedSince => words.get(keys::ERROR_CHANGED_SINCE),
            Self::NoSuchFile { path } => words.say(keys::ERROR_NO_SUCH_FILE, &[("path", path.into())]),
            Self::IsAFolder { path } => words.say(keys::ERROR_IS_A_FOLDER, &[("path", path.into())]),
            Self::NotReadable { path } => words.say(keys::ERROR_NOT_READABLE, &[("path", path.into())]),
            Self::NotWritable { path } => words.say(keys::ERROR_NOT_WRITABLE, &[("path", path.into())]),
            Self::NotAJournal { path } => words.say(keys::ERROR_NOT_A_JOURNAL, &[("path", path.into())]),
            Self::NewerSchema { path, found, known } => words.say(
                keys::ERROR_NEWER_SCHEMA,
                &[("path", path.into()), ("found", (*found).into()), ("known", (*known).into())],
            ),
            Self::AnothersCopy { path } => words.say(keys::ERROR_ANOTHERS_COPY, &[("path", path.into())]),
            Self::WrongKey { path } => words.say(keys::ERROR_WRONG_KEY, &[("path", path.into())]),
            Self::NotEncrypted { path } => words.say(keys::ERROR_NOT_ENCRYPTED, &[("path", path.into())]),
            Self::NoEncryption => words.get(keys::ERROR_NO_ENCRYPTION),
            Self::BadKey => words.get(keys::ERROR_BAD_KEY),
            Self::Replaced { path } => words.say(keys::ERROR_REPLACED, &[("path", path.into())]),
            Self::DiskFull => words.get(keys::ERROR_DISK_FULL),
            Self::Busy => words.get(keys::ERROR_BUSY),
            Self::Damaged { detail } => words.say(keys::ERROR_DAMAGED, &[("detail", detail.into())]),
            Self::DiskFailed { detail } => words.say(keys::ERROR_DISK_FAILED, &[("detail", detail.into())]),
            Self::Suspended => words.get(keys::ERROR_SUSPENDED),
            Self::UnknownFormat { path } => words.say(keys::ERROR_UNKNOWN_FORMAT, &[("path", path.into())]),
            Self::BadFile { path, line, reason } => words.say(
                keys::ERROR_BAD_FILE,
                &[("path", path.into()), ("line", (*line).into()), ("reason", reason.into())],
            ),
            Self::Internal { detail } => words.say(keys::ERROR_INTERNAL, &[("detail", detail.into())]),
            Self::NoUsualYet => words.get(keys::ERROR_NO_USUAL_YET),
            Self::NothingUnsaid => words.get(keys::ERROR_NOTHING_UNSAID),
            Self::NothingToRepeat => words.get(keys::ERROR_NOTHING_TO_REPEAT),
            Self::DayNotOver { day } => words.say(keys::ERROR_DAY_NOT_OVER, &[("day", day.into())]),
            Self::NoSuchQuestion { id } => words.say(keys::ERROR_NO_SUCH_QUESTION, &[("id", id.into())]),
            Self::NotAnAnswer { given } => words.say(keys::ERROR_NOT_AN_ANSWER, &[("given", given.into())]),
            Self::NoSuchCheckIn { given } => words.say(keys::ERROR_NO_SUCH_CHECK_IN, &[("given", given.into())]),
            Self::NothingToAsk => words.get(keys::ERROR_NOTHING_TO_ASK),
            Self::CannotAsk { item, how } => {
                let label = words.lookup(&format!("item-{item}")).unwrap_or_else(|| item.clone());
                words.say(keys::ERROR_CANNOT_ASK, &[("item", label.into()), ("how", how.into())])
            }
            Self::NoSuchReminder { given } => {
                words.say(keys::ERROR_NO_SUCH_REMINDER, &[("given", given.as_str().into())])
            }
            Self::NoTimes => words.get(keys::ERROR_NO_TIMES),
            Self::NeedsWindow => words.get(keys::ERROR_NEEDS_WINDOW),
            Self::NoActivity => words.get(keys::ERROR_NO_ACTIVITY),
            Self::NoBreakDue => words.get(keys::ERROR_NO_BREAK_DUE),
            Self::NoMoreSnooze => words.get(keys::ERROR_NO_MORE_SNOOZE),
            Self::NotResting => words.get(keys::ERROR_NOT_RESTING),
            Self::WasForgotten => words.get(keys::ERROR_WAS_FORGOTTEN),
            Self::NoSuchRule { given } => words.say(keys::ERROR_NO_SUCH_RULE, &[("given", given.into())]),
            Self::NoMovementPlan => words.get(keys::ERROR_NO_MOVEMENT_PLAN),
            Self::MinutesNeeded => words.get(keys::ERROR_MINUTES_NEEDED),
            Self::NoGuideRunning => words.get(keys::ERROR_NO_GUIDE_RUNNING),
        }
    }
}

impl From<Invalid> for EbbError {
    fn from(invalid: Invalid) -> Self {
        match invalid {
            Invalid::UnknownItem { item } => Self::UnknownItem { given: item, suggestions: Vec::new() },
            Invalid::WrongKind { item, kind } => Self::WrongKind { item, kind },
            Invalid::OutOfRange { field, given, low, high } => {
                Self::OutOfRange { field: field.to_owned(), given, low, high }
            }
            Invalid::InTheFuture { when } => Self::InTheFuture { when },
            Invalid::NotATime { given } => Self::NotATime { given },
            Invalid::EndsBeforeItBegins => Self::EndsBeforeItBegins,
            Invalid::NotTender => Self::NotTender,
            Invalid::TextTooLong { field, length, most } => Self::TextTooLong { field: field.to_owned(), length, most },
            Invalid::TooLong { length, most } => Self::TooLong { length, most },
        }
    }
}

impl From<TimeError> for EbbError {
    fn from(error: TimeError) -> Self {
        match error {
            TimeError::NotAMoment(given) => Self::NotATime { given },
            TimeError::NotADay(given) => Self::NotADay { given },
            TimeError::UnknownZone(given) => Self::UnknownZone { given },
            TimeError::NotADate(given) => Self::NotADate { given },
            TimeError::InTheFuture(when) => Self::InTheFuture { when },
            TimeError::NotAWeekday(day) => {
                Self::OutOfRange { field: "weekday".to_owned(), given: day.into(), low: 1.0, high: 7.0 }
            }
        }
    }
}

impl From<StoreError> for EbbError {
    fn from(error: StoreError) -> Self {
        let text = |path: &Path| path.display().to_string();
        match error {
            StoreError::IsAFolder(path) => Self::IsAFolder { path: text(&path) },
            StoreError::NotWritable(path) => Self::NotWritable { path: text(&path) },
            StoreError::NotAJournal(path) => Self::NotAJournal { path: text(&path) },
            StoreError::NewerSchema { path, found, known } => Self::NewerSchema { path: text(&path), found, known },
            StoreError::AnothersCopy(path) => Self::AnothersCopy { path: text(&path) },
            StoreError::WrongKey(path) => Self::WrongKey { path: text(&path) },
            StoreError::NotEncrypted(path) => Self::NotEncrypted { path: text(&path) },
            StoreError::NoEncryption => Self::NoEncryption,
            StoreError::Replaced(path) => Self::Replaced { path: text(&path) },
            StoreError::DiskFull => Self::DiskFull,
            StoreError::Busy => Self::Busy,
            StoreError::Damaged(detail) => Self::Damaged { detail },
            StoreError::DiskFailed(detail) => Self::DiskFailed { detail },
            StoreError::Suspended => Self::Suspended,
            StoreError::NoSuchEntry(id) => Self::NoSuchEntry { id: id.0 },
            StoreError::NothingToUndo => Self::NothingToUndo,
            StoreError::NothingToRedo => Self::NothingToRedo,
            StoreError::ChangedSince => Self::ChangedSince,
            StoreError::Random(detail) | StoreError::Row(detail) => Self::Internal { detail },
            StoreError::Sqlite(error) => Self::Internal { detail: error.to_string() },
        }
    }
}
