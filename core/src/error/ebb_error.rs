//! The variants, their codes and the texts for logs.

use std::path::Path;

use crate::crisis::CrisisKind;
use crate::entry::EntryKind;

/// Why a call was refused or failed. Nothing was changed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error))]
pub enum EbbError {
    /// Something named in the call does not exist, or the name is ambiguous. Ask for another.
    #[error(transparent)]
    NotFound {
        /// What does not exist.
        missing: Missing,
    },
    /// A value is invalid. Tell the person which one, and what is allowed.
    #[error(transparent)]
    Invalid {
        /// The value.
        input: InvalidInput,
    },
    /// The call is not possible at the moment; the screen that offered it is stale.
    #[error(transparent)]
    NotNow {
        /// Why.
        #[from]
        reason: NotNowReason,
    },
    /// A file or folder named in the call cannot be used. Choose another.
    #[error("{path}: {problem}")]
    File {
        /// Its path.
        path: String,
        /// What is wrong with it.
        problem: FileProblem,
    },
    /// The journal cannot be read or written. The problem determines what to do: free space, wait, resume, recover.
    #[error(transparent)]
    Unavailable {
        /// Why.
        #[from]
        problem: JournalProblem,
    },
    /// What was named is a crisis word: open the card *Talk to someone*
    /// ([`Safety::talk_to_someone`](crate::safety::Safety::talk_to_someone)). It carries nothing of what was typed, and no
    /// caller may keep or show that.
    #[error("open the card for talking to someone")]
    TalkToSomeone {
        /// What the card begins with.
        about: CrisisKind,
    },
    /// A bug in Ebb.
    #[error("internal: {detail}")]
    Internal {
        /// For logs.
        detail: String,
    },
}

/// Something that does not exist.
#[derive(Debug, Clone, PartialEq, thiserror::Error, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "the message of each variant says what it and its data mean")]
pub enum Missing {
    #[error("no item is called {given:?}")]
    #[strum(serialize = "unknown-item")]
    Item { given: String, suggestions: Vec<String> },
    #[error("{item} is archived")]
    ArchivedItem { item: String },
    #[error("there is no entry {id}")]
    #[strum(serialize = "no-such-entry")]
    Entry { id: String },
    #[error("more than one entry ends in {given:?}")]
    AmbiguousEntry { given: String },
    #[error("{given:?} is not in the list")]
    #[strum(serialize = "not-in-the-list")]
    ListEntry { given: String },
    #[error("{given:?} is not in the list of medicines")]
    #[strum(serialize = "no-such-medicine")]
    Medicine { given: String },
    #[error("no question {id}")]
    #[strum(serialize = "no-such-question")]
    Question { id: String },
    #[error("no check-in {given:?}")]
    #[strum(serialize = "no-such-check-in")]
    CheckIn { given: String },
    #[error("no reminder {given:?}")]
    #[strum(serialize = "no-such-reminder")]
    Reminder { given: String },
    #[error("there is no rule {given:?}")]
    #[strum(serialize = "no-such-rule")]
    Rule { given: String },
}

/// An invalid value.
#[derive(Debug, Clone, PartialEq, thiserror::Error, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "the message of each variant says what it and its data mean")]
pub enum InvalidInput {
    #[error("a passphrase of fewer than {least} characters")]
    PassphraseTooShort { least: u32 },
    #[error("words of fewer than {least} characters")]
    WordsTooShort { least: u32 },
    #[error("{item:?} cannot be logged as {}", kind.id())]
    WrongKind { item: String, kind: EntryKind },
    #[error("{field} {given} is not within {low} and {high}")]
    OutOfRange { field: String, given: f64, low: f64, high: f64 },
    #[error("{when} lies ahead of now")]
    InTheFuture { when: String },
    #[error("{given:?} is no name: 1 to {most} characters")]
    BadName { given: String, most: u64 },
    #[error("{given:?} is the name of {item}")]
    NameTaken { given: String, item: String },
    #[error("{condition} is a lasting condition, not something logged")]
    LastingCondition { condition: String },
    #[error("{item} is archived")]
    NameArchived { item: String },
    #[error("{item} is in the list of medicines")]
    ItemInMedicines { item: String },
    #[error("{from} cannot be merged into {into}")]
    NotMergeable { from: String, into: String },
    #[error("{item} cannot be merged into itself")]
    MergedIntoItself { item: String },
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
    #[error("it is not tender, and has a severity")]
    NotTender,
    #[error("a note of {length} characters is longer than {most}")]
    #[strum(serialize = "too-long")]
    NoteTooLong { length: u64, most: u64 },
    #[error("{field}: {length} characters are more than {most}")]
    TextTooLong { field: String, length: u64, most: u64 },
    #[error("{given:?} is not a dose")]
    NotADose { given: String },
    #[error("{given:?} needs its unit: it would be {read}")]
    DoseUnitNeeded { given: String, read: String },
    #[error("{given:?} is not a unit of a dose")]
    UnknownDoseUnit { given: String, nearest: Vec<String> },
    #[error("a dose of {given} is out of range")]
    DoseOutOfRange { given: String },
    #[error("{given:?} is a group or a combination of medicines, not a substance")]
    NotASubstance { given: String },
    #[error("{given} of a liquid that is taken by {dose}: in how much of it?")]
    StrengthOfLiquid { given: String, dose: String },
    #[error("{given:?} is {listed} in the list already")]
    MedicineListed { given: String, listed: String },
    #[error("a limit of {given} is less than one dose of {dose}")]
    LimitBelowDose { given: String, dose: String },
    #[error("a limit of {given} cannot be counted in doses of {dose}")]
    LimitNotComparable { given: String, dose: String },
    #[error("{given:?} is not a time")]
    NotATime { given: String },
    #[error("{given:?} is not a time of day")]
    NotAClockTime { given: String },
    #[error("{given:?} can mean {first} or {second}")]
    TwoMeanings { given: String, first: String, second: String },
    #[error("{given} does not exist on {day}: {first} or {second}")]
    NoSuchTime { given: String, day: String, first: String, second: String },
    #[error("{given}: the clocks there show {there}")]
    OffsetContradictsZone { given: String, there: String },
    #[error("the {part} of {day} lies ahead of now")]
    PartAhead { day: String, part: String },
    #[error("a sleep of 0 minutes")]
    NoSleep,
    #[error("{given} minutes are not the {between} between the times")]
    LengthContradictsTimes { given: u32, between: u32 },
    #[error("{given:?} is not a day")]
    NotADay { given: String },
    /// A range of days whose last comes before its first.
    #[error("{last} is before {first}")]
    DaysBackwards { first: String, last: String },
    #[error("{given:?} is not a date such as 2024, 2024-03 or 2024-03-14")]
    NotADate { given: String },
    #[error("{given} is not within the years 1900 and 2100")]
    OutsideYears { given: String },
    #[error("{given:?} is not a phone number")]
    NotAPhone { given: String },
    #[error("{given:?} is not a country of ISO 3166")]
    UnknownCountry { given: String },
    #[error("{given:?} is not a known zone")]
    UnknownZone { given: String },
    #[error("nothing was chosen")]
    NothingChosen,
    #[error("{day} is not over")]
    DayNotOver { day: String },
    #[error("a pause until {day} would be over")]
    PauseOver { day: String },
    #[error("there is such a reminder already: {label}")]
    ReminderListed { label: String },
    #[error("{given:?} is no answer to it")]
    NotAnAnswer { given: String },
    #[error("a check-in needs a question")]
    NothingToAsk,
    #[error("a check-in has at most {most} questions")]
    TooManyQuestions { most: u64 },
    #[error("{item} cannot be asked as {how}, or is asked twice")]
    CannotAsk { item: String, how: String },
    #[error("a reminder needs a time")]
    NoTimes,
    #[error("only a reminder within a window moves")]
    NeedsWindow,
    #[error("how many minutes is not known")]
    MinutesNeeded,
    #[error("a raise from {from} to {to} minutes has to be confirmed")]
    LargeRaise { from: u32, to: u32 },
    #[error("this is not a key of 32 bytes")]
    BadKey,
}

/// Why a call is not possible at the moment.
#[derive(Debug, Clone, PartialEq, thiserror::Error, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "the message of each variant says what it and its data mean")]
pub enum NotNowReason {
    #[error("nothing to undo")]
    NothingToUndo,
    #[error("no passphrase is set")]
    NoPassphrase,
    #[error("nothing to redo")]
    NothingToRedo,
    #[error("it was changed since, so this cannot be undone by itself")]
    ChangedSince,
    #[error("no usual yet")]
    NoUsualYet,
    #[error("everything is said already")]
    NothingUnsaid,
    #[error("nothing was said yesterday")]
    NothingToRepeat,
    #[error("no activity is running")]
    NoActivity,
    #[error("no break is due")]
    NoBreakDue,
    #[error("it was put off as often as it may be")]
    NoMoreSnooze,
    #[error("not resting")]
    NotResting,
    #[error("nothing was heard of it for so long that it counts as forgotten")]
    WasForgotten,
    #[error("no movement plan is on")]
    NoMovementPlan,
    #[error("movement is not raised while a flare lasts or settles")]
    MovementInFlare,
    #[error("no guide is running")]
    NoGuideRunning,
    #[error("it is not due before {due}")]
    ReminderNotDue { due: String },
    #[error("nothing of this name can be set aside")]
    NothingToSetAside,
}

/// What is wrong with a file or folder.
#[derive(Debug, Clone, PartialEq, thiserror::Error, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "the message of each variant says what it and its data mean")]
pub enum FileProblem {
    #[error("does not exist")]
    #[strum(serialize = "no-such-file")]
    Missing,
    #[error("is a folder")]
    IsAFolder,
    #[error("cannot be read")]
    NotReadable,
    #[error("cannot be written")]
    NotWritable,
    #[error("is not an Ebb journal")]
    NotAJournal,
    #[error("has schema {found}, this version knows up to {known}")]
    NewerSchema { found: u32, known: u32 },
    #[error("is a copy of another journal")]
    AnothersCopy,
    #[error("does not open with this key")]
    WrongKey,
    #[error("is not encrypted")]
    NotEncrypted,
    #[error("is another file than the one that was opened")]
    Replaced,
    #[error("is a journal, or belongs to one")]
    IsAJournal,
    #[error("is larger than {megabytes} MB")]
    TooLarge { megabytes: u32 },
    #[error("is of no known format")]
    UnknownFormat,
    #[error("is empty")]
    #[strum(serialize = "empty-file")]
    Empty,
    #[error("is text in UTF-16")]
    #[strum(serialize = "utf-16")]
    Utf16,
    #[error("is no text")]
    NotText,
    #[error("is not a backup")]
    NotABackup,
    #[error("is a backup of another journal")]
    AnothersBackup,
    #[error("is a backup that was cut or changed")]
    DamagedBackup,
    #[error("is the file of a key that was cut or changed")]
    DamagedBackupKey,
    #[error("is an export, which is not encrypted, and no backup")]
    ExportNotBackup,
    #[error("is an export of another app, and no backup")]
    ImportNotBackup,
    #[error("is an encrypted backup, and nothing to import")]
    BackupNotImport,
    #[error("is a journal or a copy of one, and no backup or export")]
    JournalNotBackup,
    #[error("is the file with the key of backups, and no backup")]
    KeyNotBackup,
    #[error("is an export of another journal")]
    AnothersExport,
    #[error("is a folder that is not there")]
    NoSuchFolder,
    #[error("has no file of its key beside it")]
    NoBackupKey,
    #[error("does not open with this passphrase")]
    WrongPassphrase,
    #[error("does not open with this recovery key: it is not whole")]
    WrongRecoveryKey,
    /// `groups` are those with a wrong letter, the first after the fixed beginning is 1; empty if several may be.
    #[error("does not open with this recovery key: a letter is wrong")]
    MistypedRecoveryKey { groups: Vec<u32> },
    #[error("line {line}: {reason}")]
    #[strum(serialize = "bad-file")]
    BadLine { line: u64, reason: String },
    #[error("{count} lines cannot be read: {lines}")]
    BadLines { count: u64, lines: String },
}

/// Why the journal cannot be read or written.
#[derive(Debug, Clone, PartialEq, thiserror::Error, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "the message of each variant says what it and its data mean")]
pub enum JournalProblem {
    #[error("this build cannot read or write encrypted journals")]
    NoEncryption,
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
}

impl FileProblem {
    /// The problem behind a failure to read a file.
    #[must_use]
    pub fn of_reading(error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::Missing,
            _ => Self::NotReadable,
        }
    }

    /// The error for the file or folder at a path.
    #[must_use]
    pub fn at(self, path: &Path) -> EbbError {
        EbbError::File { path: path.display().to_string(), problem: self }
    }
}

impl EbbError {
    /// Stable code of the detail, kebab-case, such as `no-activity`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound { missing } => missing.into(),
            Self::Invalid { input } => input.into(),
            Self::NotNow { reason } => reason.into(),
            Self::File { problem, .. } => problem.into(),
            Self::Unavailable { problem } => problem.into(),
            Self::TalkToSomeone { .. } => "talk-to-someone",
            Self::Internal { .. } => "internal",
        }
    }

    /// The stable id of the kind, kebab-case, such as `not-found`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "not-found",
            Self::Invalid { .. } => "invalid",
            Self::NotNow { .. } => "not-now",
            Self::File { .. } => "file",
            Self::Unavailable { .. } => "unavailable",
            Self::TalkToSomeone { .. } => "talk-to-someone",
            Self::Internal { .. } => "internal",
        }
    }

    /// Refuses a name that is about a crisis, before anything else is done with it.
    pub(crate) fn unless_crisis(given: &str) -> Result<(), Self> {
        crate::crisis::detect(given).map_or(Ok(()), |about| Err(Self::TalkToSomeone { about }))
    }

    /// Refuses a number outside a range, both ends included.
    pub(crate) fn within(field: &str, given: impl Into<f64>, low: f64, high: f64) -> Result<(), Self> {
        let given = given.into();
        let out = || InvalidInput::OutOfRange { field: field.to_owned(), given, low, high };
        if (low..=high).contains(&given) { Ok(()) } else { Err(out().into()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_stable() {
        let codes = [
            (EbbError::from(NotNowReason::NoActivity), "no-activity"),
            (Missing::Entry { id: String::new() }.into(), "no-such-entry"),
            (InvalidInput::NoteTooLong { length: 2, most: 1 }.into(), "too-long"),
            (JournalProblem::DiskFull.into(), "disk-full"),
            (EbbError::File { path: String::new(), problem: FileProblem::Missing }, "no-such-file"),
        ];
        for (error, code) in codes {
            assert_eq!(error.code(), code);
        }
    }
}
