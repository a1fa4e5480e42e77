//! The service between a phone and the journal.

use std::sync::Mutex;

use super::answer::{ReminderAnswerChange, answer, check};
use super::answered;
use super::effect::AnswerEffect;
use super::missed_doses::{MissedDose, missed_doses};
use super::notification::{DeliveredBy, Notification, PendingNotification, Reconciled, ShownNotification};
use super::reconcile::{reconcile, self_test, shown};
use super::reliability::{DeliveryPermissions, Reliability, ReminderLine, log, reliability};
use crate::doses::DoseCheck;
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::pacing::LiveHeartRate;
use crate::recent_days::RecentDays;
use crate::safety;
use crate::service::service;
use crate::storage::lock;
use crate::time::Moment;

service! {
    /// Delivery of reminders on a phone: what to show, what was shown, and answers.
    ReminderDelivery, reminder_delivery
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl ReminderDelivery {
    /// Computes what the phone has to cancel, schedule, post now and report as missed, given everything it has
    /// scheduled; `limit` is the number of notifications it can schedule. Also stores the outcome of reminders that
    /// have passed. Idempotent: once the phone has done all of it, another call returns nothing to do.
    pub fn reconcile(
        &self,
        pending: &[PendingNotification],
        delivery: DeliveredBy,
        days: u32,
        limit: u32,
        now: &Moment,
    ) -> Result<Reconciled, EbbError> {
        let (reconciled, _) = self
            .journal
            .write_begun(|writer| Ok((reconcile(writer, pending, delivery, (days, limit), now)?, String::new())))?;
        Ok(reconciled)
    }

    /// Stores which notifications were shown, and when. The first time of each counts. One that was reported as missed
    /// is closed.
    pub fn shown(&self, notifications: &[ShownNotification], now: &Moment) -> Result<(), EbbError> {
        self.journal.write_begun(|writer| Ok((shown(writer, notifications, now)?, String::new())))?;
        Ok(())
    }

    /// What an answer comes to before it is given: a second dose of a weekly medicine within six days is asked about once.
    /// The answer itself is never refused for that, since a notification cannot ask: it is logged, with a warning.
    pub fn check(&self, id: &str, action: &str, now: &Moment) -> Result<DoseCheck, EbbError> {
        self.journal.read(|reader| check(reader, id, action, now))
    }

    /// Answers a reminder. The answer is durable on return and undone like any logged entry. It counts once: the same
    /// answer delivered again, or another answer later, does nothing. Also works for a reminder that this phone never
    /// planned, as long as its rule names it, and for one that was shown before its rule was changed or removed.
    ///
    /// An answer to a dose closes that dose and no other. On a later day, or once half the time to the next dose has passed,
    /// `taken` does not tell when: the dose is then saved for its day, without a time, and the result says so.
    ///
    /// Actions (see [`super::ReminderAction`]): `as-usual`, `worse`, `better`, `none`, `mild`, `moderate`, `severe` for a
    /// check-in; `taken`, `taken-then`, `taken-now`, `skipped`, `not-sure` for a dose; `refilled` for a refill;
    /// `resting`, `later`, `skip`, `rested`, `done`, `stop` for breaks; `done`, `skip` for other reminders; `open` for
    /// all; and `snooze-10`, `snooze-60`, `snooze-evening` for all except those of a running activity.
    pub fn answer(&self, id: &str, action: &str, now: &Moment) -> Result<ReminderAnswerChange, EbbError> {
        let session = self.journal.session::<Mutex<LiveHeartRate>>();
        let (answered, change) = self.journal.write_begun(|writer| {
            let mut answered = answer(writer, Some(&lock(&session)), id, action, now)?;
            let label = std::mem::take(&mut answered.label);
            Ok((answered, label))
        })?;
        let AnswerEffect { again, warning, saved_for, answered, .. } = answered;
        // What an answer completes is said at once, also where Ebb is not opened for it.
        let signs = if change.entries.is_empty() {
            Vec::new()
        } else {
            self.journal.read(|reader| safety::danger_signs(reader, &RecentDays::read(reader, now)?, now))?
        };
        let signs = signs.into_iter().filter(|sign| change.entries.contains(&sign.entry)).map(|sign| sign.text);
        let warnings: Vec<String> = warning.into_iter().chain(signs).collect();
        let warning = (!warnings.is_empty()).then(|| warnings.join(" "));
        Ok(ReminderAnswerChange { again, change, warning, saved_for, answered })
    }

    /// Takes back what an answer logged, and nothing else, whatever was done since. `operation` is that of its
    /// `ReminderAnswerChange::answered`.
    ///
    /// Refused with [`NotNowReason::NothingToUndo`](crate::NotNowReason::NothingToUndo) if it was undone before, and with
    /// [`NotNowReason::ChangedSince`](crate::NotNowReason::ChangedSince) if what it logged was changed since.
    pub fn undo_answer(&self, operation: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change_begun(|writer| answered::undo(&self.journal, writer, operation, now))
    }

    /// Those of these answers that stand, by their operations. The notification of one that was undone elsewhere is removed.
    pub fn standing_answers(&self, operations: Vec<String>) -> Result<Vec<String>, EbbError> {
        self.journal.read(|reader| answered::standing_among(reader, operations))
    }

    /// The doses that were due in the last two days and have no answer, the oldest first, each from the minute it is due. One
    /// that is late is asked about in the past tense.
    pub fn missed_doses(&self, now: &Moment) -> Result<Vec<MissedDose>, EbbError> {
        self.journal.read(|reader| missed_doses(reader, now))
    }

    /// The outcome of each reminder of the last thirty days, newest first, and the doses of that time that were neither
    /// delivered nor answered.
    pub fn log(&self, now: &Moment) -> Result<Vec<ReminderLine>, EbbError> {
        self.journal.read(|reader| log(reader, now))
    }

    /// How reliably reminders reached this phone in the last thirty days. Contains advice only if a reminder was
    /// measured to be late or missed.
    pub fn reliability(&self, allows: DeliveryPermissions, now: &Moment) -> Result<Reliability, EbbError> {
        self.journal.read(|reader| reliability(reader, allows, now))
    }

    /// Schedules a self-test of delivery two minutes from now.
    pub fn test(&self, now: &Moment) -> Result<Notification, EbbError> {
        let (notification, _) = self.journal.write_begun(|writer| Ok((self_test(writer, now)?, String::new())))?;
        Ok(notification)
    }
}
