//! How callers reach the check-ins.

use super::{CheckIn, CheckInAnswer, CheckInView, answering, list, stored};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::service::service;
use crate::storage::Verb;
use crate::time::Moment;
use serde::Serialize;

/// A check-in that was saved.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInChange {
    /// The check-in as it is now.
    pub check_in: CheckIn,
    /// What the call changed.
    pub change: Change,
}

service! {
    /// The check-ins: how they are made, and their answers.
    CheckIns, check_ins
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl CheckIns {
    /// The check-ins, built in and the person's own, in the order of the day.
    pub fn list(&self) -> Result<Vec<CheckIn>, EbbError> {
        self.journal.read(list)
    }

    /// A check-in as it is answered now: each question in words, today's value, and a value to be confirmed.
    pub fn get(&self, id: &str, now: &Moment) -> Result<CheckInView, EbbError> {
        self.journal.read(|reader| answering::view(reader, id, now))
    }

    /// Saves a check-in: a new one if its id is empty, otherwise in place of the one with that id.
    pub fn save(&self, check_in: &CheckIn, now: &Moment) -> Result<CheckInChange, EbbError> {
        let (check_in, change) = self.journal.write(Verb::Set, now, |writer| stored::save(writer, check_in, now))?;
        Ok(CheckInChange { check_in, change })
    }

    /// Removes a check-in, also a built-in one. What was answered stays.
    pub fn remove(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| stored::remove(writer, id))
    }

    /// Answers a check-in, wholly or in part: one operation, one undo. Delivered twice, as a notification may be, the
    /// same answers change nothing; other answers on the same day amend what the first became.
    pub fn answer(&self, id: &str, answers: &[CheckInAnswer], now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::CheckIn, now, |writer| answering::answer(writer, id, answers, now))
    }
}
