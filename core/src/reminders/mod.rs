//! Reminders: what fires when, what is shown, and what an answer does.
//!
//! The core decides all of it; a phone mirrors. [`Journal::reminders`] says what would fire from now on;
//! [`Journal::reconcile_reminders`] what the phone is to cancel, hold, post and tell of as missed, given what it holds;
//! [`Journal::reminders_shown`] takes what it posted; [`Journal::answer_reminder`] what was tapped.
//!
//! - [`ReminderRule`]: the person's rules, in the wall-clock's time. Breaks of a running activity and prompts on a schedule
//!   come from [`crate::pacing`] as candidates and are decided here with the rest.
//! - `plan`: which there are and when; `silence`: which are left out, and why. Functions of values.
//! - `dose`: when the last dose was, how much today, whether another is one too many.
//! - `reconcile`, `answer`, `reliability`: what passes between the phone and the journal.
//!
//! Why it is like this: `docs/decisions/0018-reminders.md`.

mod answer;
mod calendar;
mod dose;
mod notification;
mod plan;
mod reconcile;
mod reliability;
mod rule;
mod say;
mod scene;
mod settings;
mod silence;

pub use answer::{ActionTime, ReminderAnswer};
pub use dose::DoseView;
pub use notification::{
    AlwaysRings, Delivery, MissedNotice, Notification, NotificationAction, PendingNotification, Reconciled,
    ReminderChannel, ReminderKind, ShownNotification, TimerNotice, Urgency,
};
pub use reliability::{Advice, PhoneAllows, Reliability, ReminderLine};
pub(crate) use rule::RECORD as REMINDER;
pub use rule::{Gentle, KeptReminder, Recurrence, ReminderAbout, ReminderRule};
pub(crate) use settings::SETTING;
pub use settings::{QuietHours, ReminderSettings};

use chrono::TimeDelta;

use crate::catalog::{Family, ItemKind, NewItem};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::profile::{Medicine, SavedMedicine};
use crate::storage::{Reader, StoreError, Verb};
use crate::time::{Moment, Timestamp};

use plan::{Cause, Fate};
use rule::Body;

/// The id of the notice at the horizon, where the system posts.
pub const SENTINEL: &str = "sentinel";

/// The id of the one notice for all that was missed.
pub const MISSED: &str = "missed";

/// The longest horizon, in days.
pub const DAYS_MOST: u32 = 60;

fn horizon(days: u32, now: &Moment) -> Timestamp {
    now.at + TimeDelta::days(i64::from(days.min(DAYS_MOST)))
}

impl Journal {
    /// What would fire after now within so many days, in order of time, as many as `most`. It changes nothing, and is the
    /// same for the same rules, history and moment.
    pub fn reminders(&self, now: &Moment, days: u32, most: u32) -> Result<Vec<Notification>, EbbError> {
        let until = horizon(days, now);
        self.read(|reader| {
            let (scene, told) = self.scene(reader, until, now)?;
            let ahead = scene.decide(until).into_iter();
            let ahead =
                ahead.filter(|decided| decided.fate == Fate::Fires && decided.at > now.at && decided.at <= until);
            let most = usize::try_from(most).unwrap_or(usize::MAX);
            Ok(ahead.take(most).map(|decided| self.notification(&scene, &told, &decided)).collect())
        })
    }

    /// The person's rules, in the order they were made.
    pub fn reminder_rules(&self) -> Result<Vec<KeptReminder>, EbbError> {
        self.read(|reader| {
            let kept = Self::reminders_kept(reader)?.into_iter();
            kept.map(|(id, Body { since, rule })| {
                Ok(KeptReminder { label: self.say_reminder(reader, &rule)?, id, since, rule })
            })
            .collect()
        })
    }

    /// Makes a rule, or says anew what one is: from now on it holds as it is said. A remedy that Ebb knows is put on the list of
    /// medicines for its dose; a medicine without a remedy to log it as gets one of its own.
    pub fn set_reminder(
        &self,
        id: Option<&str>,
        rule: ReminderRule,
        now: &Moment,
    ) -> Result<(KeptReminder, Change), EbbError> {
        let mut rule = rule.checked()?;
        self.resolve(&mut rule, now)?;
        let body = Body { since: now.clone(), rule: rule.clone() };
        let body = serde_json::to_string(&body).map_err(StoreError::from)?;
        let ((id, label), change) = self.write(Verb::Set, now, |writer| {
            let id = match id {
                Some(id) if writer.record(REMINDER, id)?.is_none() => {
                    return Err(EbbError::NoSuchReminder { given: id.to_owned() });
                }
                Some(id) => id.to_owned(),
                None => writer.fresh_id(now)?,
            };
            let label = self.say_reminder(writer, &rule)?;
            writer.put_record(REMINDER, &id, &body)?;
            Ok(((id, label.clone()), label))
        })?;
        Ok((KeptReminder { id, label, since: now.clone(), rule }, change))
    }

    /// What a rule names must be there.
    fn resolve(&self, rule: &mut ReminderRule, now: &Moment) -> Result<(), EbbError> {
        if let Recurrence::After { item, .. } = &mut rule.when {
            *item = self.find_item(&item.0)?.id;
        }
        match &rule.about {
            ReminderAbout::CheckIn { id } => {
                let known = self.check_ins().list()?.into_iter().any(|check_in| check_in.id == *id);
                if known { Ok(()) } else { Err(EbbError::NoSuchCheckIn { given: id.clone() }) }
            }
            ReminderAbout::Dose { medicine } | ReminderAbout::Refill { medicine, .. } => {
                let mut kept = self.medicine_called(medicine, now)?;
                if kept.medicine.item.is_none() {
                    let new = NewItem::new(ItemKind::Remedy, Family::Medicine, &kept.medicine.name);
                    kept.medicine.item = Some(self.items().add(&new, now)?.item.id);
                    self.medicines().save(Some(kept.id.clone()), kept.medicine, now)?;
                }
                let id = kept.id;
                match &mut rule.about {
                    ReminderAbout::Dose { medicine } | ReminderAbout::Refill { medicine, .. } => *medicine = id,
                    _ => {}
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// What a person wants to know of a rule they just made: that its day asks more than they allow, that it falls into
    /// their quiet hours. Looked at over the next week.
    pub fn reminder_notes(&self, id: &str, now: &Moment) -> Result<Vec<String>, EbbError> {
        self.read(|reader| {
            let until = horizon(7, now);
            let (scene, _) = self.scene(reader, until, now)?;
            let asks = scene.settings.asks;
            let decided = scene.decide(until);
            let own: Vec<_> = decided.iter().filter(|one| one.id.split('@').next() == Some(id)).collect();
            let mut notes = Vec::new();
            if own.iter().any(|one| one.fate == Fate::LeftOut(Cause::Quiet) || scene.was_put_off(one)) {
                notes.push(self.words().get("reminder-in-quiet"));
            }
            let busiest = scene.busiest_day(&decided);
            if own.iter().any(|one| one.kind.worth().is_some()) && busiest > usize::from(asks) {
                let arguments = [("count", busiest.into()), ("most", asks.into())];
                notes.push(self.words().say("reminder-too-many", &arguments));
            }
            Ok(notes)
        })
    }

    /// The medicine of the list by that name; a remedy that Ebb knows and the list lacks is put on it.
    fn medicine_called(&self, name: &str, now: &Moment) -> Result<SavedMedicine, EbbError> {
        self.medicines().find(name).or_else(|unknown| {
            let item = self.find_item(name).ok().filter(|item| item.kind == ItemKind::Remedy).ok_or(unknown)?;
            let name = self.catalog().label(&item.id, self.words());
            let medicine = Medicine { name, item: Some(item.id), ..Medicine::default() };
            Ok(self.medicines().save(None, medicine, now)?.medicine)
        })
    }

    /// Takes a rule away; undo brings it back.
    pub fn remove_reminder(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Set, now, |writer| {
            let label = self.describe_reminder(writer, id)?;
            if !writer.remove_record(REMINDER, id)? {
                return Err(EbbError::NoSuchReminder { given: id.to_owned() });
            }
            Ok(((), self.words().say("did-remove", &[("what", label.unwrap_or_default().into())])))
        })?;
        Ok(change)
    }

    /// The rule a person means by its id or the end of it.
    pub fn find_reminder(&self, given: &str) -> Result<KeptReminder, EbbError> {
        let wanted = given.trim();
        let mut all = self.reminder_rules()?;
        let found = all.iter().position(|kept| kept.id == wanted);
        let found = found.or_else(|| all.iter().position(|kept| wanted.len() >= 4 && kept.id.ends_with(wanted)));
        found.map(|at| all.swap_remove(at)).ok_or_else(|| EbbError::NoSuchReminder { given: given.to_owned() })
    }

    /// What a rule is or was, in words.
    pub(crate) fn describe_reminder(&self, reader: &Reader<'_>, id: &str) -> Result<Option<String>, EbbError> {
        let Some(body) = reader.record_including_removed(REMINDER, id)? else { return Ok(None) };
        let Body { rule, .. } = serde_json::from_str(&body).map_err(StoreError::from)?;
        self.say_reminder(reader, &rule).map(Some)
    }

    /// How many of today's reminders ask for something and are still to come, or were shown; and how much may be asked in
    /// a day across everything.
    pub(crate) fn reminders_today(&self, reader: &Reader<'_>, now: &Moment) -> Result<(usize, usize), EbbError> {
        let most = usize::from(ReminderSettings::read(reader)?.asks);
        if reader.records(REMINDER)?.is_empty() {
            return Ok((0, most));
        }
        let ends = now.at + TimeDelta::hours(24);
        let (scene, _) = self.scene(reader, ends, now)?;
        let today = now.day(scene.rollover);
        let of_today = |at: Timestamp| crate::pacing::on_clock(now, at).day(scene.rollover) == today;
        let asks = |kind: ReminderKind| kind.worth().is_some();
        let ahead = scene.decide(ends).into_iter();
        let ahead = ahead.filter(|decided| decided.fate == Fate::Fires && asks(decided.kind) && of_today(decided.at));
        let shown = scene.asked_by_reminders().filter(|notice| of_today(notice.due)).count();
        Ok((ahead.count() + shown, most))
    }
}
