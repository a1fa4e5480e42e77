//! The one public error: codes with data. The words for people are in `locales/`, see [`EbbError::in_words`];
//! `Display` is for logs and holds nothing personal beyond what the caller gave.

use std::path::Path;

use crate::entry::{Invalid, Kind};
use crate::i18n::Words;
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
                words.say("error-unknown-item", &[("given", given.into())])
            }
            Self::UnknownItem { given, suggestions } => words.say(
                "error-unknown-item-suggest",
                &[("given", given.into()), ("suggestions", suggestions.join(", ").into())],
            ),
            Self::WrongKind { item, kind } => {
                let label = words.lookup(&format!("item-{item}")).unwrap_or_else(|| item.clone());
                let kind = words.get(&format!("kind-{}", kind.id()));
                words.say("error-wrong-kind", &[("item", label.into()), ("kind", kind.into())])
            }
            Self::OutOfRange { field, given, low, high } => words.say(
                "error-out-of-range",
                &[
                    ("field", words.get(&format!("field-{field}")).into()),
                    ("given", words.number(*given).into()),
                    ("low", words.number(*low).into()),
                    ("high", words.number(*high).into()),
                ],
            ),
            Self::InTheFuture { when } => words.say("error-in-the-future", &[("when", when.into())]),
            Self::BadName { given, most } => {
                words.say("error-bad-name", &[("given", given.into()), ("most", (*most).into())])
            }
            Self::NameTaken { given, item } => {
                words.say("error-name-taken", &[("given", given.into()), ("item", item.into())])
            }
            Self::NotMergeable { from, into } => {
                words.say("error-not-mergeable", &[("from", from.into()), ("into", into.into())])
            }
            Self::EndsBeforeItBegins => words.get("error-ends-before-it-begins"),
            Self::NotTender => words.get("error-not-tender"),
            Self::TooLong { length, most } => {
                words.say("error-too-long", &[("length", (*length).into()), ("most", (*most).into())])
            }
            Self::TextTooLong { field, length, most } => words.say(
                "error-text-too-long",
                &[
                    ("field", words.get(&format!("field-{field}")).into()),
                    ("length", (*length).into()),
                    ("most", (*most).into()),
                ],
            ),
            Self::NotATime { given } => words.say("error-not-a-time", &[("given", given.into())]),
            Self::NotADay { given } => words.say("error-not-a-day", &[("given", given.into())]),
            Self::NotADate { given } => words.say("error-not-a-date", &[("given", given.into())]),
            Self::NotInTheList { given } => words.say("error-not-in-the-list", &[("given", given.into())]),
            Self::UnknownZone { given } => words.say("error-unknown-zone", &[("given", given.into())]),
            Self::NoSuchEntry { id } => words.say("error-no-such-entry", &[("id", id.into())]),
            Self::AmbiguousEntry { given } => words.say("error-ambiguous-entry", &[("given", given.into())]),
            Self::NothingChosen => words.get("error-nothing-chosen"),
            Self::NothingToUndo => words.get("error-nothing-to-undo"),
            Self::NothingToRedo => words.get("error-nothing-to-redo"),
            Self::ChangedSince => words.get("error-changed-since"),
            Self::NoSuchFile { path } => words.say("error-no-such-file", &[("path", path.into())]),
            Self::IsAFolder { path } => words.say("error-is-a-folder", &[("path", path.into())]),
            Self::NotReadable { path } => words.say("error-not-readable", &[("path", path.into())]),
            Self::NotWritable { path } => words.say("error-not-writable", &[("path", path.into())]),
            Self::NotAJournal { path } => words.say("error-not-a-journal", &[("path", path.into())]),
            Self::NewerSchema { path, found, known } => words.say(
                "error-newer-schema",
                &[("path", path.into()), ("found", (*found).into()), ("known", (*known).into())],
            ),
            Self::AnothersCopy { path } => words.say("error-anothers-copy", &[("path", path.into())]),
            Self::WrongKey { path } => words.say("error-wrong-key", &[("path", path.into())]),
            Self::NotEncrypted { path } => words.say("error-not-encrypted", &[("path", path.into())]),
            Self::NoEncryption => words.get("error-no-encryption"),
            Self::BadKey => words.get("error-bad-key"),
            Self::Replaced { path } => words.say("error-replaced", &[("path", path.into())]),
            Self::DiskFull => words.get("error-disk-full"),
            Self::Busy => words.get("error-busy"),
            Self::Damaged { detail } => words.say("error-damaged", &[("detail", detail.into())]),
            Self::DiskFailed { detail } => words.say("error-disk-failed", &[("detail", detail.into())]),
            Self::Suspended => words.get("error-suspended"),
            Self::UnknownFormat { path } => words.say("error-unknown-format", &[("path", path.into())]),
            Self::BadFile { path, line, reason } => words
                .say("error-bad-file", &[("path", path.into()), ("line", (*line).into()), ("reason", reason.into())]),
            Self::Internal { detail } => words.say("error-internal", &[("detail", detail.into())]),
            Self::NoUsualYet => words.get("error-no-usual-yet"),
            Self::NothingUnsaid => words.get("error-nothing-unsaid"),
            Self::NothingToRepeat => words.get("error-nothing-to-repeat"),
            Self::DayNotOver { day } => words.say("error-day-not-over", &[("day", day.into())]),
            Self::NoSuchQuestion { id } => words.say("error-no-such-question", &[("id", id.into())]),
            Self::NotAnAnswer { given } => words.say("error-not-an-answer", &[("given", given.into())]),
            Self::NoSuchCheckIn { given } => words.say("error-no-such-check-in", &[("given", given.into())]),
            Self::NothingToAsk => words.get("error-nothing-to-ask"),
            Self::CannotAsk { item, how } => {
                let label = words.lookup(&format!("item-{item}")).unwrap_or_else(|| item.clone());
                words.say("error-cannot-ask", &[("item", label.into()), ("how", how.into())])
            }
            Self::NoSuchReminder { given } => words.say("error-no-such-reminder", &[("given", given.as_str().into())]),
            Self::NoTimes => words.get("error-no-times"),
            Self::NeedsWindow => words.get("error-needs-window"),
            Self::NoActivity => words.get("error-no-activity"),
            Self::NoBreakDue => words.get("error-no-break-due"),
            Self::NoMoreSnooze => words.get("error-no-more-snooze"),
            Self::NotResting => words.get("error-not-resting"),
            Self::WasForgotten => words.get("error-was-forgotten"),
            Self::NoSuchRule { given } => words.say("error-no-such-rule", &[("given", given.into())]),
            Self::NoMovementPlan => words.get("error-no-movement-plan"),
            Self::MinutesNeeded => words.get("error-minutes-needed"),
            Self::NoGuideRunning => words.get("error-no-guide-running"),
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
