//! The service for questions.

use super::answers::{mark, write_answer};
use super::list;
use crate::ask_budget::{Question, QuestionOutcome};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::recent_days::RecentDays;
use crate::service::service;
use crate::time::Moment;

service! {
    /// The questions that Ebb asks: at most three a day of its own accord, and during a flare only whether it is over.
    Questions, questions
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Questions {
    /// The questions that may be asked now, most valuable first: at most three a day of Ebb's own accord, and the
    /// check-ins that the person made or set a reminder for. During a flare only whether it is over, if there is reason
    /// to think so.
    pub fn list(&self, now: &Moment) -> Result<Vec<Question>, EbbError> {
        self.journal.read(|reader| list(reader, &RecentDays::read(reader, now)?, now))
    }

    /// Records that a question is on the screen or in a notification. It counts towards the budget from then on.
    /// Repeating the call changes nothing.
    pub fn shown(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change_begun(|writer| mark(writer, id, QuestionOutcome::Shown, now))
    }

    /// Dismisses a question for the rest of the day.
    pub fn dismiss(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change_begun(|writer| mark(writer, id, QuestionOutcome::Dismissed, now))
    }

    /// Answers a question with one tap: writes the answer, and that the question was answered, in one operation with
    /// one undo. For a question that leads to a screen, records only that it was followed. Late answers count, because
    /// a notification may be answered long after it was shown.
    pub fn answer(&self, id: &str, answer: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change_begun(|writer| write_answer(writer, id, answer, now))
    }
}
