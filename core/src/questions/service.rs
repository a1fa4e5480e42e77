//! How callers reach the questions.

use super::answers::{mark, write_answer};
use super::list;
use crate::ask_budget::{Question, QuestionOutcome};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::recent_days::RecentDays;
use crate::service::service;
use crate::time::Moment;

service! {
    /// What Ebb asks: at most three questions a day, none during a flare but whether it is over.
    Questions, questions
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Questions {
    /// What may be asked now, the worthiest first: at most three on any day. During a flare only whether it is over, where
    /// there is reason to doubt it.
    pub fn list(&self, now: &Moment) -> Result<Vec<Question>, EbbError> {
        self.journal.read(|reader| list(reader, &RecentDays::read(reader, now)?, now))
    }

    /// A question is on the screen, or in a notification: it counts from now on. Repeating it changes nothing.
    pub fn shown(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change_begun(|writer| mark(writer, id, QuestionOutcome::Shown, now))
    }

    /// Dismisses a question; it does not come back that day.
    pub fn dismiss(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change_begun(|writer| mark(writer, id, QuestionOutcome::Dismissed, now))
    }

    /// One tap on an answer: writes what it says, and that the question was answered, in one operation with one undo.
    /// For a question that leads to a screen, only that it was followed. Also later than it would be asked, as a
    /// notification may be answered late.
    pub fn answer(&self, id: &str, answer: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change_begun(|writer| write_answer(writer, id, answer, now))
    }
}
