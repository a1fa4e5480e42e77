//! Errors in the person's language: what happened, and what to do.

use super::{EbbError, FileProblem, InvalidInput, Missing, NotNow, Unavailable};
use crate::i18n::Words;

impl EbbError {
    /// In the person's language: what happened, and what to do.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        match self {
            Self::NotFound { missing } => missing.in_words(words),
            Self::Invalid { input } => input.in_words(words),
            Self::NotNow { reason } => reason.in_words(words),
            Self::File { path, problem } => problem.in_words(path, words),
            Self::Unavailable { cause } => cause.in_words(words),
            Self::Internal { detail } => words.say("error-internal", &[("detail", detail.into())]),
        }
    }
}

impl Missing {
    fn in_words(&self, words: &Words) -> String {
        match self {
            Self::Item { given, suggestions } if suggestions.is_empty() => {
                words.say("error-unknown-item", &[("given", given.into())])
            }
            Self::Item { given, suggestions } => words.say(
                "error-unknown-item-suggest",
                &[("given", given.into()), ("suggestions", suggestions.join(", ").into())],
            ),
            Self::ListEntry { given } => words.say("error-not-in-the-list", &[("given", given.into())]),
            Self::Entry { id } => words.say("error-no-such-entry", &[("id", id.into())]),
            Self::AmbiguousEntry { given } => words.say("error-ambiguous-entry", &[("given", given.into())]),
            Self::Question { id } => words.say("error-no-such-question", &[("id", id.into())]),
            Self::CheckIn { given } => words.say("error-no-such-check-in", &[("given", given.into())]),
            Self::Reminder { given } => words.say("error-no-such-reminder", &[("given", given.as_str().into())]),
            Self::Rule { given } => words.say("error-no-such-rule", &[("given", given.into())]),
        }
    }
}

impl InvalidInput {
    fn in_words(&self, words: &Words) -> String {
        match self {
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
            Self::NoteTooLong { length, most } => {
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
            Self::UnknownZone { given } => words.say("error-unknown-zone", &[("given", given.into())]),
            Self::NothingChosen => words.get("error-nothing-chosen"),
            Self::BadKey => words.get("error-bad-key"),
            Self::DayNotOver { day } => words.say("error-day-not-over", &[("day", day.into())]),
            Self::NotAnAnswer { given } => words.say("error-not-an-answer", &[("given", given.into())]),
            Self::NothingToAsk => words.get("error-nothing-to-ask"),
            Self::CannotAsk { item, how } => {
                let label = words.lookup(&format!("item-{item}")).unwrap_or_else(|| item.clone());
                words.say("error-cannot-ask", &[("item", label.into()), ("how", how.into())])
            }
            Self::NoTimes => words.get("error-no-times"),
            Self::NeedsWindow => words.get("error-needs-window"),
            Self::MinutesNeeded => words.get("error-minutes-needed"),
        }
    }
}

impl NotNow {
    fn in_words(&self, words: &Words) -> String {
        match self {
            Self::NothingToUndo => words.get("error-nothing-to-undo"),
            Self::NothingToRedo => words.get("error-nothing-to-redo"),
            Self::ChangedSince => words.get("error-changed-since"),
            Self::NoUsualYet => words.get("error-no-usual-yet"),
            Self::NothingUnsaid => words.get("error-nothing-unsaid"),
            Self::NothingToRepeat => words.get("error-nothing-to-repeat"),
            Self::NoActivity => words.get("error-no-activity"),
            Self::NoBreakDue => words.get("error-no-break-due"),
            Self::NoMoreSnooze => words.get("error-no-more-snooze"),
            Self::NotResting => words.get("error-not-resting"),
            Self::WasForgotten => words.get("error-was-forgotten"),
            Self::NoMovementPlan => words.get("error-no-movement-plan"),
            Self::NoGuideRunning => words.get("error-no-guide-running"),
        }
    }
}

impl FileProblem {
    fn in_words(&self, path: &str, words: &Words) -> String {
        match self {
            Self::Missing => words.say("error-no-such-file", &[("path", path.into())]),
            Self::IsAFolder => words.say("error-is-a-folder", &[("path", path.into())]),
            Self::NotReadable => words.say("error-not-readable", &[("path", path.into())]),
            Self::NotWritable => words.say("error-not-writable", &[("path", path.into())]),
            Self::NotAJournal => words.say("error-not-a-journal", &[("path", path.into())]),
            Self::NewerSchema { found, known } => words.say(
                "error-newer-schema",
                &[("path", path.into()), ("found", (*found).into()), ("known", (*known).into())],
            ),
            Self::AnothersCopy => words.say("error-anothers-copy", &[("path", path.into())]),
            Self::WrongKey => words.say("error-wrong-key", &[("path", path.into())]),
            Self::NotEncrypted => words.say("error-not-encrypted", &[("path", path.into())]),
            Self::Replaced => words.say("error-replaced", &[("path", path.into())]),
            Self::UnknownFormat => words.say("error-unknown-format", &[("path", path.into())]),
            Self::BadLine { line, reason } => words
                .say("error-bad-file", &[("path", path.into()), ("line", (*line).into()), ("reason", reason.into())]),
        }
    }
}

impl Unavailable {
    fn in_words(&self, words: &Words) -> String {
        match self {
            Self::NoEncryption => words.get("error-no-encryption"),
            Self::DiskFull => words.get("error-disk-full"),
            Self::Busy => words.get("error-busy"),
            Self::Damaged { detail } => words.say("error-damaged", &[("detail", detail.into())]),
            Self::DiskFailed { detail } => words.say("error-disk-failed", &[("detail", detail.into())]),
            Self::Suspended => words.get("error-suspended"),
        }
    }
}
