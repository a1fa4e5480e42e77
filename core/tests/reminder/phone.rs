//! A simulated phone that follows the core, and can be moved, switched off and set to a wrong time.

use std::collections::{BTreeMap, BTreeSet};

use ebb_core::reminders::{
    DeliveredBy, FlarePolicy, Notification, PendingNotification, Reconciled, Recurrence, ReminderAbout, ReminderRule,
    ShownNotification,
};
use ebb_core::time::Moment;
use ebb_core::{Journal, Options, Timestamp};

/// Days planned ahead.
pub(crate) const DAYS: u32 = 14;

/// A posted notification.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Posted {
    pub(crate) id: String,
    pub(crate) at: Moment,
    pub(crate) merged: bool,
    pub(crate) kind: Option<ebb_core::reminders::ReminderKind>,
}

pub(crate) struct Phone {
    pub(crate) journal: Journal,
    pub(crate) now: Moment,
    pub(crate) delivery: DeliveredBy,
    pub(crate) most: u32,
    pub(crate) held: BTreeMap<String, Timestamp>,
    pub(crate) posted: Vec<Posted>,
    /// What a process was given to schedule but was killed before it did.
    pub(crate) dropped: BTreeSet<String>,
    was_killed: bool,
    pub(crate) next: Option<Moment>,
    _folder: tempfile::TempDir,
}

pub(crate) fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

pub(crate) fn rule(about: ReminderAbout, when: Recurrence) -> ReminderRule {
    let in_flare = FlarePolicy::Same;
    ReminderRule {
        about,
        when,
        weekdays: Vec::new(),
        in_flare,
        skip_within: None,
        adaptive: false,
        zone: None,
        always: false,
    }
}

pub(crate) fn at(times: &[&str]) -> Recurrence {
    Recurrence::At { times: times.iter().map(|time| time.parse().unwrap()).collect() }
}

pub(crate) fn custom(text: &str) -> ReminderAbout {
    ReminderAbout::Custom { text: text.to_owned() }
}

impl Phone {
    pub(crate) fn new(now: Moment, delivery: DeliveredBy) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(&folder.path().join("ebb.db"), Options::default()).unwrap();
        let (held, posted, dropped) = (BTreeMap::new(), Vec::new(), BTreeSet::new());
        Self {
            journal,
            now,
            delivery,
            most: 1_000,
            held,
            posted,
            dropped,
            was_killed: false,
            next: None,
            _folder: folder,
        }
    }

    /// Saves rules, without those that name the same times for the same thing as another: the second of them is refused.
    pub(crate) fn remind_all(&self, rules: &[ReminderRule]) -> Vec<(String, ReminderRule)> {
        let save = |rule: &ReminderRule| match self.journal.reminders().save(None, rule.clone(), &self.now) {
            Ok(saved) => Some((saved.reminder.id, rule.clone())),
            Err(refused) => {
                assert_eq!(refused.code(), "reminder-listed", "{rule:?}");
                None
            }
        };
        rules.iter().filter_map(save).collect()
    }

    pub(crate) fn remind(&self, rule: ReminderRule) -> String {
        self.journal.reminders().save(None, rule, &self.now).unwrap().reminder.id
    }

    pub(crate) fn plan(&self) -> Vec<Notification> {
        self.journal.reminders().upcoming(&self.now, DAYS, self.most).unwrap()
    }

    pub(crate) fn asks(&self) -> Reconciled {
        let held = self.held.iter().map(|(id, at)| PendingNotification { id: id.clone(), at: *at }).collect::<Vec<_>>();
        self.journal.reminder_delivery().reconcile(&held, self.delivery, DAYS, self.most, &self.now).unwrap()
    }

    /// Wakes and carries out what the core says; returns that.
    pub(crate) fn wake(&mut self) -> Reconciled {
        self.wake_interrupted(usize::MAX)
    }

    /// Wakes, but the process is killed after that many changes to what the phone holds: first each removal, then each
    /// addition, then what it posts itself.
    pub(crate) fn wake_interrupted(&mut self, changes: usize) -> Reconciled {
        if self.delivery == DeliveredBy::System {
            let now = self.now.clone();
            let due: Vec<String> =
                self.held.iter().filter(|(_, at)| **at <= now.at).map(|(id, _)| id.clone()).collect();
            for id in due {
                self.held.remove(&id);
                self.posted.push(Posted { id, at: now.clone(), merged: false, kind: None });
            }
        }
        let told = self.asks();
        for id in told.cancel.iter().take(changes) {
            self.held.remove(id);
        }
        let changes = changes.saturating_sub(told.cancel.len());
        let schedule: Vec<&Notification> = told.schedule.iter().chain(&told.sentinel).collect();
        let (added, dropped) = schedule.split_at(changes.min(schedule.len()));
        for one in added {
            self.dropped.remove(&one.id);
            // The list of notifications shows what was posted before a killed app could move it; it is not posted again.
            if self.was_killed && self.posted.iter().any(|posted| posted.id == one.id) {
                continue;
            }
            self.held.insert(one.id.clone(), one.at.at);
        }
        self.dropped.extend(dropped.iter().map(|one| one.id.clone()));
        if changes <= schedule.len() {
            self.was_killed = true;
            return told;
        }
        let mut shown = Vec::new();
        for one in &told.show {
            self.held.remove(&one.id);
            self.posted.push(Posted { id: one.id.clone(), at: self.now.clone(), merged: false, kind: Some(one.kind) });
            shown.push(ShownNotification { id: one.id.clone(), at: self.now.at, merged: false });
        }
        for id in told.missed.iter().flat_map(|missed| &missed.ids) {
            self.held.remove(id);
            self.posted.push(Posted { id: id.clone(), at: self.now.clone(), merged: true, kind: None });
            shown.push(ShownNotification { id: id.clone(), at: self.now.at, merged: true });
        }
        if !shown.is_empty() {
            self.journal.reminder_delivery().shown(&shown, &self.now).unwrap();
        }
        self.next.clone_from(&told.next);
        told
    }

    /// Lets time pass up to an instant, waking at every planned moment.
    pub(crate) fn run(&mut self, until: Timestamp) {
        self.wake();
        for _ in 0..20_000 {
            match self.next.clone().filter(|next| next.at <= until) {
                Some(next) => self.now = self.now.later(next.at - self.now.at),
                None => break,
            }
            self.wake();
        }
        if until > self.now.at {
            self.now = self.now.later(until - self.now.at);
            self.wake();
        }
    }

    /// Moves the phone to another zone.
    pub(crate) fn fly(&mut self, zone: &str) {
        self.now = Moment::in_zone(self.now.at, zone).unwrap();
    }
}
