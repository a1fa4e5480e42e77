//! The person's rules: listing, saving and removing them, and what follows from them.

use std::collections::HashSet;

use crate::i18n::keys;
use chrono::TimeDelta;
use serde::Serialize;

use super::form::{ReminderForm, form};
use super::notification::Notification;
use super::overview::{ReminderOverview, overview};
use super::prompts::{PossiblePrompt, possible_prompts};
use super::rule::{FlarePolicy, Recurrence, ReminderAbout, ReminderRule};
use super::saving_check::ReminderCheck;
use super::slots::time_of;
use super::stored_rule::{SavedReminder, StoredRule, list};
use super::weekly::{check_medicine, check_rule};
use super::{
    horizon, inputs::plan_inputs, outcome::SilenceReason, pause, plan::ActiveRule, plan::Decision, refill,
    rule_label::rule_label, settings::ReminderSettings, wording::notification,
};
use crate::catalog::ItemKind;
use crate::check_ins::{self, CheckIn};
use crate::error::{EbbError, InvalidInput, Missing};
use crate::items::find_item;
use crate::journal::{Change, Journal};
use crate::profile::{Medicine, SavedMedicine, medicines};
use crate::service::service;
use crate::storage::{Reader, Verb, Writer};
use crate::time::{Day, Moment};

/// The result of saving a rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReminderChange {
    /// The rule as it was saved.
    pub reminder: SavedReminder,
    /// The change.
    pub change: Change,
}

/// The rule with a given id, or the end of one of at least four characters.
fn find(reader: &Reader<'_>, given: &str) -> Result<SavedReminder, EbbError> {
    let wanted = given.trim().to_lowercase();
    let mut all = list(reader)?;
    let found = all.iter().position(|saved| saved.id == wanted);
    let found = found.or_else(|| all.iter().position(|saved| wanted.len() >= 4 && saved.id.ends_with(&wanted)));
    found.map(|at| all.swap_remove(at)).ok_or_else(|| Missing::Reminder { given: given.to_owned() }.into())
}

/// Inserts a rule, or replaces the one with the id. It applies from now on.
fn save(
    writer: &mut Writer<'_>,
    id: Option<String>,
    rule: ReminderRule,
    now: &Moment,
) -> Result<SavedReminder, EbbError> {
    let mut rule = rule.checked()?;
    if let Recurrence::Once { date, time } = rule.when {
        // It would ring at another time than the one that it names.
        rule.clock(now).at_existing_local(date.date().and_time(time_of(time)))?;
    }
    rule.about.check_supply()?;
    let (id, before) = match id {
        Some(id) => match writer.get::<StoredRule>(&id)? {
            None => return Err(unknown_rule(&rule.about, id)),
            before => (id, before),
        },
        None => (writer.fresh_id(now)?, None),
    };
    resolve_names(writer, &mut rule, now)?;
    let stored = StoredRule::new(rule, before, now);
    if !has_times(writer, &stored)? {
        return Err(InvalidInput::NoTimes.into());
    }
    refuse_equal(writer, &id, &stored)?;
    writer.put(&id, &stored)?;
    let StoredRule { since, rule, .. } = stored;
    Ok(SavedReminder { label: rule_label(writer, &rule)?, id, since, rule })
}

/// Refuses a rule that names the same times of the same days for the same thing as another: both would stand in the list, and
/// one of them would never ring.
fn refuse_equal(reader: &Reader<'_>, id: &str, stored: &StoredRule) -> Result<(), EbbError> {
    let medicine = stored.rule.about.medicine().map(|id| reader.get::<Medicine>(id)).transpose()?.flatten();
    let times = medicine.map_or_else(Vec::new, |medicine| medicine.times);
    let what = |rule: &ReminderRule| {
        let ReminderRule { about, when, weekdays, zone, .. } = rule.at_times_of(&times);
        (about, when, weekdays, zone)
    };
    let wanted = what(&stored.rule);
    let mut others = reader.list::<StoredRule>()?.into_iter().filter(|(other, _)| other != id);
    match others.find(|(_, other)| what(&other.rule) == wanted) {
        Some((_, other)) => Err(InvalidInput::ReminderListed { label: rule_label(reader, &other.rule)? }.into()),
        None => Ok(()),
    }
}

/// Whether a rule has times, or its medicine does.
fn has_times(reader: &Reader<'_>, stored: &StoredRule) -> Result<bool, EbbError> {
    let mut stored = stored.clone();
    let id = stored.rule.about.medicine().map(str::to_owned);
    let medicine = id.map(|id| reader.get::<Medicine>(&id)).transpose()?.flatten();
    stored.take_times(|_| medicine);
    Ok(!matches!(&stored.rule.when, Recurrence::At { times } if times.is_empty()))
}

fn unknown_rule(about: &ReminderAbout, given: String) -> EbbError {
    if about.is_prompt() { Missing::Rule { given }.into() } else { Missing::Reminder { given }.into() }
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

/// The id of a medicine in the list. A remedy that Ebb knows is added to it.
fn loggable_medicine(writer: &mut Writer<'_>, name: &str, now: &Moment) -> Result<String, EbbError> {
    let SavedMedicine { id, .. } = match medicines::find(writer, name) {
        Ok(known) => known,
        Err(unknown) => {
            let labels = writer.labels();
            let item = find_item(&labels, name).ok().filter(|item| item.kind == ItemKind::Remedy).ok_or(unknown)?;
            let weekly = labels.catalog.is_usually_weekly(&item.id);
            let name = labels.item(&item.id);
            let medicine = Medicine { name, item: Some(item.id), weekly, ..Medicine::default() };
            medicines::save(writer, None, medicine, now)?
        }
    };
    Ok(id)
}

/// Removes a rule. Returns the label of the change.
fn remove(writer: &mut Writer<'_>, id: &str) -> Result<String, EbbError> {
    let unknown = || EbbError::from(Missing::Reminder { given: id.to_owned() });
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

/// Hints about a rule that was just saved: its time has passed, or it falls into quiet hours. Looks at the next week.
fn notes(reader: &Reader<'_>, id: &str, now: &Moment) -> Result<Vec<String>, EbbError> {
    let words = reader.words();
    let until = horizon(7, now);
    let (inputs, _) = plan_inputs(reader, until, now)?;
    let plan = inputs.plan(until);
    let own: Vec<_> = plan.iter().filter(|one| one.id.rule().is_some_and(|(rule, _)| **rule == *id)).collect();
    let mut notes = Vec::new();
    let rule = inputs.rules.iter().find(|active| *active.id == *id);
    if rule.is_some_and(|active| has_passed(active, now)) {
        notes.push(words.reminder_passed());
    }
    let quiet = Decision::Silence(SilenceReason::Quiet);
    if own.iter().any(|one| one.decision == quiet || inputs.is_deferred(one)) {
        notes.push(words.reminder_in_quiet());
    }
    let paused = Decision::Silence(SilenceReason::Paused);
    if let Some(until) = inputs.paused_until
        && rule.is_some_and(|active| active.rule.about.medicine().is_none())
        && own.iter().any(|one| one.decision == paused)
    {
        notes.push(words.reminder_in_pause(words.weekday_date(until, now.day(reader.rollover()?))));
    }
    Ok(notes)
}

/// Whether a rule that fires once names a time that had passed when it was saved.
fn has_passed(active: &ActiveRule, now: &Moment) -> bool {
    let Recurrence::Once { date, .. } = &active.rule.when else { return false };
    let date = date.date();
    // A reminder comes up to a week before its appointment.
    let slots = active.rule.slots(date - TimeDelta::days(8), date);
    slots.iter().all(|slot| slot.nominal <= active.rule.clock(now).local())
}

/// How many questions a day Ebb may ask of its own accord, as the person set it.
pub(crate) fn most_questions(reader: &Reader<'_>) -> Result<usize, EbbError> {
    Ok(ReminderSettings::read(reader)?.asks.into())
}

/// The check-ins that the person has a reminder for, by their ids.
pub(crate) fn reminded_check_ins(reader: &Reader<'_>) -> Result<HashSet<String>, EbbError> {
    let about = reader.list::<StoredRule>()?.into_iter().map(|(_, stored)| stored.rule.about);
    let check_in = |about| if let ReminderAbout::CheckIn { id } = about { Some(id) } else { None };
    Ok(about.filter_map(check_in).collect())
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

    /// The rules as a list shows them, each with its next time within two months, and the pauses to choose from.
    pub fn overview(&self, now: &Moment) -> Result<ReminderOverview, EbbError> {
        self.journal.read(|reader| overview(reader, now))
    }

    /// A rule as a form shows it, or a new one, with what can be chosen in one tap.
    pub fn form(&self, id: Option<String>) -> Result<ReminderForm, EbbError> {
        self.journal.read(|reader| form(reader, id))
    }

    /// The rule with a given id, or the end of one of at least four characters.
    pub fn find(&self, given: &str) -> Result<SavedReminder, EbbError> {
        self.journal.read(|reader| find(reader, given))
    }

    /// Inserts a rule, or replaces the one with an id: from now on it holds as it is saved. A remedy that Ebb knows is
    /// added to the list of medicines for its dose. Both are one operation.
    pub fn save(&self, id: Option<String>, rule: ReminderRule, now: &Moment) -> Result<ReminderChange, EbbError> {
        let (reminder, change) = self.journal.write(Verb::Set, now, |writer| {
            let saved = save(writer, id, rule, now)?;
            let label = saved.label.clone();
            Ok((saved, label))
        })?;
        Ok(ReminderChange { reminder, change })
    }

    /// What to ask before a rule is saved, under an id or as a new one: whether a weekly medicine is to ring more often than
    /// once a week. The caller asks once, and then saves it.
    #[allow(clippy::needless_pass_by_value, reason = "an optional text crosses to the phones by value")]
    pub fn check(&self, id: Option<String>, rule: ReminderRule, now: &Moment) -> Result<ReminderCheck, EbbError> {
        self.journal.read(|reader| check_rule(reader, id.as_deref(), rule, now))
    }

    /// What to ask before a medicine is saved, under an id or as a new one: whether a weekly one is to have several times a
    /// day or reminders that ring more often, and whether one that is usually weekly is not. The caller asks once, and then
    /// saves it.
    #[allow(clippy::needless_pass_by_value, reason = "an optional text crosses to the phones by value")]
    pub fn check_medicine(
        &self,
        id: Option<String>,
        medicine: &Medicine,
        now: &Moment,
    ) -> Result<ReminderCheck, EbbError> {
        self.journal.read(|reader| check_medicine(reader, id.as_deref(), medicine, now))
    }

    /// Counts a refill reminder down again from a new supply: from a number of doses, 1–1,000, or from as many as before.
    pub fn refill(&self, id: &str, doses: Option<u32>, now: &Moment) -> Result<ReminderChange, EbbError> {
        let (reminder, change) = self.journal.write(Verb::Set, now, |writer| refill::refill(writer, id, doses, now))?;
        Ok(ReminderChange { reminder, change })
    }

    /// Pauses everything but medicines until a day, the first on which it is on again, at most a year ahead; `None` ends
    /// the pause. A medicine is paused by itself, in its own record.
    pub fn pause(&self, until: Option<Day>, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| pause::pause(writer, until, now))
    }

    /// The first day on which everything is on again; absent if nothing is paused now.
    pub fn paused_until(&self, now: &Moment) -> Result<Option<Day>, EbbError> {
        self.journal.read(|reader| pause::paused_until(reader, now))
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

    /// Hints about a rule that was just saved: its time has passed, or it falls into quiet hours. Looks at the next week.
    pub fn notes(&self, id: &str, now: &Moment) -> Result<Vec<String>, EbbError> {
        self.journal.read(|reader| notes(reader, id, now))
    }

    /// What a new rule does in a flare unless the person chooses otherwise: a check-in is not sent, a dose or a refill is the same,
    /// everything else comes every second time.
    #[must_use]
    pub fn default_flare_policy(&self, about: &ReminderAbout) -> FlarePolicy {
        about.default_flare_policy()
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
