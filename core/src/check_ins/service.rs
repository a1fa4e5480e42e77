//! The service for check-ins.

use super::{CheckIn, CheckInAnswer, CheckInView, answering, list, stored};
use crate::doses::DoseCheck;
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::service::service;
use crate::storage::Verb;
use crate::time::Moment;
use serde::Serialize;

/// A saved check-in.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInChange {
    /// The check-in as saved.
    pub check_in: CheckIn,
    /// The change.
    pub change: Change,
}

service! {
    /// The check-ins: their definitions and answers.
    CheckIns, check_ins
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl CheckIns {
    /// The check-ins, built-in and custom, in the order of the day.
    pub fn list(&self) -> Result<Vec<CheckIn>, EbbError> {
        self.journal.read(list)
    }

    /// A check-in as it can be answered now: each question in words, today's value, and a value to confirm.
    pub fn get(&self, id: &str, now: &Moment) -> Result<CheckInView, EbbError> {
        self.journal.read(|reader| answering::view(reader, id, now))
    }

    /// Saves a check-in: inserts it if its id is empty, otherwise replaces the one with that id.
    pub fn save(&self, check_in: &CheckIn, now: &Moment) -> Result<CheckInChange, EbbError> {
        let (check_in, change) = self.journal.write(Verb::Set, now, |writer| stored::save(writer, check_in, now))?;
        Ok(CheckInChange { check_in, change })
    }

    /// Removes a check-in, custom or built-in. Its answers are kept.
    pub fn remove(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| stored::remove(writer, id))
    }

    /// What to ask before answers are saved, of the doses among them: whether it is a second one of a weekly medicine.
    /// Answers that were given before ask nothing.
    pub fn check(&self, id: &str, answers: &[CheckInAnswer], now: &Moment) -> Result<DoseCheck, EbbError> {
        self.journal.read(|reader| answering::check(reader, id, answers, now))
    }

    /// Answers a check-in, completely or partly, as one operation with one undo. Idempotent, because a notification may
    /// be delivered twice: the same answers change nothing, and different answers on the same day amend the entries of
    /// the first ones.
    pub fn answer(&self, id: &str, answers: &[CheckInAnswer], now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::CheckIn, now, |writer| answering::answer(writer, id, answers, now))
    }
}
