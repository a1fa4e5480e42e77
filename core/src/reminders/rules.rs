//! The person's rules: listing, saving and removing them, and what follows from them.

use crate::i18n::keys;
use chrono::TimeDelta;
use serde::Serialize;

use super::notification::{Notification, ReminderKind};
use super::prompts::{PossiblePrompt, possible_prompts};
use super::rule::{Recurrence, ReminderAbout, ReminderRule};
use super::stored_rule::{SavedReminder, StoredRule};
use super::{
    horizon, inputs::plan_inputs, outcome::SilenceReason, plan::Decision, rule_label::rule_label,
    settings::ReminderSettings, wording::notification,
};
use crate::catalog::{Family, ItemKind, NewItem};
use crate::check_ins::{self, CheckIn};
use crate::error::{EbbError, Missing};
use crate::items;
use crate::journal::{Change, Journal, find_item};
use crate::pacing::on_clock;
use crate::profile::{Medicine, SavedMedicine, medicine};
use crate::service::service;
use crate::storage::{Reader, Verb, Writer};
use crate::time::{Moment, Timestamp};

/// The result of saving a rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReminderChange {
    /// The rule as it was saved.
    pub reminder: SavedReminder,
    /// The change.
    pub change: Change,
}

/// The rules, in the order they were added.
pub(super) fn list(reader: &Reader<'_>) -> Result<Vec<SavedReminder>, EbbError> {
    let stored = reader.list::<StoredRule>()?.into_iter();
    stored
        .map(|(id, StoredRule { since, rule })| {
            Ok(SavedReminder { label: rule_label(reader, &rule)?, id, since, rule })
        })
        .collect()
}

/// The rule with a given id, or the end of one of at least four characters.
fn find(reader: &Reader<'_>, given: &str) -> Result<SavedReminder, EbbError> {
    let wanted = given.trim().to_lowercase();
    let mut all = list(reader)?;
    let found = all.iter().position(|saved| saved.id == wanted);
    let found = found.or_else(|| all.iter().position(|saved| wanted.len() >= 4 && saved.id.ends_with(&wanted)));
    found
        .map(|at| all.swap_remove(at))
        .ok_or_else(|| EbbError::NotFound { missing: Missing::Reminder { given: given.to_owned() } })
}

/// Inserts a rule, or replaces the one with the id. It applies from now on.
fn save(
    writer: &mut Writer<'_>,
    id: Option<String>,
    rule: ReminderRule,
    now: &Moment,
) -> Result<SavedReminder, EbbError> {
    let mut rule = rule.checked()?;
    let id = match id {
        Some(id) if writer.get::<StoredRule>(&id)?.is_none() => return Err(unknown_rule(&rule.about, id)),
        Some(id) => id,
        None => writer.fresh_id(now)?,
    };
    resolve_names(writer, &mut rule, now)?;
    let stored = StoredRule { since: now.clone(), rule };
    writer.put(&id, &stored)?;
    let StoredRule { since, rule } = stored;
    Ok(SavedReminder { label: rule_label(writer, &rule)?, id, since, rule })
}

fn unknown_rule(about: &ReminderAbout, given: String) -> EbbError {
    if about.is_prompt() {
        EbbError::NotFound { missing: Missing::Rule { given } }
    } else {
        EbbError::NotFound { missing: Missing::Reminder { given } }
    }
}

/// Replaces the names in a rule with ids. Everything named must exist, except a medicine, which is added if it is
/// missing.
fn resolve_names(writer: &mut Writer<'_>, rule: &mut ReminderRule, now: &Moment) -> Result<(), EbbError> {
    if let Recurrence::After { item, .. } = &mut rule.when {
        *item = find_item(&writer.labels(), &item.0)?.id;
    }
    match &mut rule.about {
        ReminderAbout::CheckIn { id } => {
            let known = check_ins::list(writer)?.into_iter().any(|check_in| check_in.id == *id);
            if known { Ok(()) } else { Err(Missing::CheckIn { given: id.clone() }.into()) }
        }
        ReminderAbout::Dose { medicine } | ReminderAbout::Refill { medicine, .. } => {
            *medicine = loggable_medicine(writer, medicine, now)?;
            Ok(())
        }
        _ => Ok(()),
    }
}

/// The id of a medicine whose doses can be logged. A remedy from the catalog is added to the list of medicines, and a
/// medicine without a remedy gets a custom one.
fn loggable_medicine(writer: &mut Writer<'_>, name: &str, now: &Moment) -> Result<String, EbbError> {
    let SavedMedicine { id, medicine, .. } = match medicine::find(writer, name) {
        Ok(known) => known,
        Err(unknown) => {
            let labels = writer.labels();
            let item = find_item(&labels, name).ok().filter(|item| item.kind == ItemKind::Remedy).ok_or(unknown)?;
            let medicine = Medicine { name: labels.item(&item.id), item: Some(item.id), ..Medicine::default() };
            medicine::save(writer, None, medicine, now)?
        }
    };
    if medicine.item.is_none() {
        let item = items::add(writer, &NewItem::new(ItemKind::Remedy, Family::Medicine, &medicine.name), now)?;
        medicine::save(writer, Some(id.clone()), Medicine { item: Some(item.id), ..medicine }, now)?;
    }
    Ok(id)
}

/// Removes a rule. Returns the label of the change.
fn remove(writer: &mut Writer<'_>, id: &str) -> Result<String, EbbError> {
    let unknown = || EbbError::NotFound { missing: Missing::Reminder { given: id.to_owned() } };
    let StoredRule { rule, .. } = writer.get(id)?.ok_or_else(unknown)?;
    let label = rule_label(writer, &rule)?;
    writer.remove::<StoredRule>(id)?;
    let key = if rule.about.is_prompt() { keys::DID_DELETE } else { keys::DID_REMOVE };
    Ok(writer.words().say(key, &[("what", label.into())]))
}

/// The reminders that fire within a number of days from now, in order of time, at most `limit`.
fn upcoming(reader: &Reader<'_>, now: &Moment, days: u32, limit: u32) -> Result<Vec<Notification>, EbbError> {
    let until = horizon(days, now);
    let (inputs, wording) = plan_inputs(reader, until, now)?;
    let ahead = inputs.plan(until).into_iter();
    let ahead =
        ahead.filter(|planned| planned.decision == Decision::Fire && planned.at > now.at && planned.at <= until);
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    Ok(ahead.take(limit).map(|planned| notification(&inputs, &wording, &planned)).collect())
}

/// Hints about a rule that was just saved: it exceeds the day's budget, or falls into quiet hours. Looks at the next
/// week.
fn notes(reader: &Reader<'_>, id: &str, now: &Moment) -> Result<Vec<String>, EbbError> {
    let words = reader.words();
    let until = horizon(7, now);
    let (inputs, _) = plan_inputs(reader, until, now)?;
    let asks = inputs.settings.asks;
    let plan = inputs.plan(until);
    let own: Vec<_> = plan.iter().filter(|one| one.id.rule().is_some_and(|(rule, _)| **rule == *id)).collect();
    let mut notes = Vec::new();
    let quiet = Decision::Silence(SilenceReason::Quiet);
    if own.iter().any(|one| one.decision == quiet || inputs.was_put_off(one)) {
        notes.push(words.reminder_in_quiet());
    }
    let busiest = inputs.busiest_day(&plan);
    if own.iter().any(|one| one.kind.worth().is_some()) && busiest > usize::from(asks) {
        notes.push(words.reminder_too_many(busiest, asks));
    }
    Ok(notes)
}

/// Number of today's reminders that count towards the budget and are still to come or were shown, and the total budget
/// of the day.
pub(crate) fn asks_today(reader: &Reader<'_>, now: &Moment) -> Result<(usize, usize), EbbError> {
    let most = usize::from(ReminderSettings::read(reader)?.asks);
    if !reader.list::<StoredRule>()?.iter().any(|(_, stored)| stored.rule.costs_budget()) {
        return Ok((0, most));
    }
    let ends = now.at + TimeDelta::hours(24);
    let (inputs, _) = plan_inputs(reader, ends, now)?;
    let today = now.day(inputs.rollover);
    let of_today = |at: Timestamp| on_clock(now, at).day(inputs.rollover) == today;
    let asks = |kind: ReminderKind| kind.worth().is_some();
    let ahead = inputs.plan(ends).into_iter();
    let ahead = ahead.filter(|one| one.decision == Decision::Fire && asks(one.kind) && of_today(one.at));
    let shown = inputs.asked_by_reminders().filter(|notice| of_today(notice.due)).count();
    Ok((ahead.count() + shown, most))
}

service! {
    /// The person's reminder rules, and what follows from them.
    Reminders, reminders
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Reminders {
    /// The rules, in the order they were added.
    pub fn list(&self) -> Result<Vec<SavedReminder>, EbbError> {
        self.journal.read(list)
    }

    /// The rule with a given id, or the end of one of at least four characters.
    pub fn find(&self, given: &str) -> Result<SavedReminder, EbbError> {
        self.journal.read(|reader| find(reader, given))
    }

    /// Inserts a rule, or replaces the one with the id. It applies from now on. For a dose, a remedy from the catalog
    /// is added to the list of medicines, and a medicine without a remedy to log it as gets a custom one. All of it is
    /// one operation.
    pub fn save(&self, id: Option<String>, rule: ReminderRule, now: &Moment) -> Result<ReminderChange, EbbError> {
        let (reminder, change) = self.journal.write(Verb::Set, now, |writer| {
            let saved = save(writer, id, rule, now)?;
            let label = saved.label.clone();
            Ok((saved, label))
        })?;
        Ok(ReminderChange { reminder, change })
    }

    /// Removes a rule; undo restores it.
    pub fn remove(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| remove(writer, id))
    }

    /// The reminders that fire within a number of days from now, at most 60, in order of time, at most `limit`. The
    /// result depends only on the rules, the history and `now`.
    pub fn upcoming(&self, now: &Moment, days: u32, limit: u32) -> Result<Vec<Notification>, EbbError> {
        self.journal.read(|reader| upcoming(reader, now, days, limit))
    }

    /// The possible prompts from now to a moment, at most a week ahead, in order of time: the running activity's breaks
    /// and the prompts of the person's rules, before quiet hours and days off are applied.
    pub fn possible_prompts(&self, now: &Moment, until: &Moment) -> Result<Vec<PossiblePrompt>, EbbError> {
        self.journal.read(|reader| possible_prompts(reader, now, until.at))
    }

    /// Hints about a rule that was just saved: it exceeds the day's budget, or falls into quiet hours. Looks at the
    /// next week.
    pub fn notes(&self, id: &str, now: &Moment) -> Result<Vec<String>, EbbError> {
        self.journal.read(|reader| notes(reader, id, now))
    }

    /// The settings that apply to all reminders.
    pub fn settings(&self) -> Result<ReminderSettings, EbbError> {
        self.journal.read(|reader| Ok(ReminderSettings::read(reader)?))
    }

    /// Replaces the settings that apply to all reminders.
    pub fn save_settings(&self, settings: ReminderSettings, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| settings.save(writer))
    }

    /// Saves a check-in and inserts a rule that reminds of it, whatever the rule is about otherwise. Both are one operation.
    pub fn save_for_check_in(
        &self,
        check_in: &CheckIn,
        rule: ReminderRule,
        now: &Moment,
    ) -> Result<ReminderChange, EbbError> {
        let (reminder, change) = self.journal.write(Verb::Set, now, |writer| {
            let (CheckIn { id, .. }, _) = check_ins::save(writer, check_in, now)?;
            let saved = save(writer, None, ReminderRule { about: ReminderAbout::CheckIn { id }, ..rule }, now)?;
            let label = saved.label.clone();
            Ok((saved, label))
        })?;
        Ok(ReminderChange { reminder, change })
    }
}
