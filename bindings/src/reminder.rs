//! Reminders: rules, what fires when, what was shown and answered.

use ebb_core::reminders::{
    Delivery, DoseView, Notification, PendingNotification, PhoneAllows, Reconciled, Reliability, ReminderAnswer,
    ReminderLine, ReminderRule, ReminderSettings, SavedReminder, ShownNotification,
};
use ebb_core::time::Moment;
use ebb_core::{Change, EbbError};

use crate::Ebb;

/// A rule as it was kept.
#[derive(uniffi::Record)]
pub struct ReminderSet {
    /// The rule in the list.
    pub reminder: SavedReminder,
    /// What was changed.
    pub change: Change,
}

#[uniffi::export]
impl Ebb {
    /// What would fire after now within so many days, in order of time, as many as `most`. Changes nothing.
    pub fn reminders(&self, now: Moment, days: u32, most: u32) -> Result<Vec<Notification>, EbbError> {
        self.journal.reminders().upcoming(&now, days, most)
    }

    /// What the phone is to do, given everything it holds. Again with all of it carried out, nothing new.
    pub fn reconcile_reminders(
        &self,
        pending: Vec<PendingNotification>,
        delivery: Delivery,
        days: u32,
        most: u32,
        now: Moment,
    ) -> Result<Reconciled, EbbError> {
        self.journal.reminder_delivery().reconcile(&pending, delivery, days, most, &now)
    }

    /// What was posted, and when; the first instant of each counts.
    pub fn reminders_shown(&self, shown: Vec<ShownNotification>, now: Moment) -> Result<(), EbbError> {
        self.journal.reminder_delivery().shown(&shown, &now)
    }

    /// Answers a reminder: durable when it returns, once however often it is delivered.
    pub fn answer_reminder(&self, id: String, action: String, now: Moment) -> Result<ReminderAnswer, EbbError> {
        self.journal.reminder_delivery().answer(&id, &action, &now)
    }

    /// How reminders reached this phone, and what may help after a measured miss.
    pub fn reminder_reliability(&self, allows: PhoneAllows, now: Moment) -> Result<Reliability, EbbError> {
        self.journal.reminder_delivery().reliability(allows, &now)
    }

    /// What became of the reminders of the last thirty days, the newest first.
    pub fn reminder_log(&self, now: Moment) -> Result<Vec<ReminderLine>, EbbError> {
        self.journal.reminder_delivery().log(&now)
    }

    /// Plans the test of whether reminders come: two minutes from now.
    pub fn test_reminder(&self, now: Moment) -> Result<Notification, EbbError> {
        self.journal.reminder_delivery().test(&now)
    }

    /// The person's rules.
    pub fn reminder_rules(&self) -> Result<Vec<SavedReminder>, EbbError> {
        self.journal.reminders().list()
    }

    /// Makes a rule, or says anew what one is.
    pub fn set_reminder(&self, id: Option<String>, rule: ReminderRule, now: Moment) -> Result<ReminderSet, EbbError> {
        let saved = self.journal.reminders().save(id, rule, &now)?;
        Ok(ReminderSet { reminder: saved.reminder, change: saved.change })
    }

    /// Takes a rule away; undo brings it back.
    pub fn remove_reminder(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.reminders().remove(&id, &now)
    }

    /// Quiet hours, days off, how much is asked in a day, what a locked phone may show.
    pub fn reminder_settings(&self) -> Result<ReminderSettings, EbbError> {
        self.journal.reminders().settings()
    }

    /// Says them anew, all of them.
    pub fn set_reminder_settings(&self, settings: ReminderSettings, now: Moment) -> Result<Change, EbbError> {
        self.journal.reminders().save_settings(settings, &now)
    }

    /// How each medicine of the list stands now: last taken, how much today, whether another is one too many.
    pub fn doses(&self, now: Moment) -> Result<Vec<DoseView>, EbbError> {
        self.journal.reminder_delivery().doses(&now)
    }
}
