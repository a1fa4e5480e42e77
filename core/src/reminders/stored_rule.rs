//! A rule as it is stored and listed.

use std::cell::RefCell;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::rule::{Recurrence, ReminderAbout};
use super::{ReminderRule, rule_label::rule_label};
use crate::catalog::{Catalog, ItemId};
use crate::error::EbbError;
use crate::journal::{Record, RecordChange};
use crate::profile::{Medicine, MergedMedicines};
use crate::storage::{EraseTargets, Reader, RecordErasure, StoreError, Writer, names};
use crate::time::Moment;

/// A saved rule, as it is listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SavedReminder {
    /// Its permanent id.
    pub id: String,
    /// A one-line description of the rule.
    pub label: String,
    /// When it was last saved. It applies to later times only.
    pub since: Moment,
    /// The rule.
    pub rule: ReminderRule,
}

/// A rule as it is stored.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct StoredRule {
    pub(super) since: Moment,
    /// How it was before, the oldest first, so that what was missed then stays missed; of a dose only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) earlier: Vec<EarlierRule>,
    #[serde(flatten)]
    pub(super) rule: ReminderRule,
}

/// A rule as it was until it was changed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct EarlierRule {
    pub(super) since: Moment,
    pub(super) until: Moment,
    pub(super) rule: ReminderRule,
}

/// How long ago a change of a rule still matters: longer than reminders look back.
const EARLIER_FOR: TimeDelta = TimeDelta::days(14);

impl StoredRule {
    /// A rule as it is saved now, in place of an older one.
    pub(super) fn new(rule: ReminderRule, before: Option<Self>, now: &Moment) -> Self {
        let mut earlier = Vec::new();
        if let Some(before) = before.filter(|_| rule.about.is_dose()) {
            earlier = before.earlier;
            if before.rule.about == rule.about {
                earlier.push(EarlierRule { since: before.since, until: now.clone(), rule: before.rule });
            }
            earlier.retain(|one| one.rule.about == rule.about && now.at - one.until.at <= EARLIER_FOR);
        }
        Self { since: now.clone(), earlier, rule }
    }

    /// The rule as it was at other times: before it was changed, and where it follows the medicine's times, before those
    /// were. Each holds for what was due after `since` and at the latest at `until`.
    pub(super) fn history(&self, medicine: Option<&Medicine>) -> Vec<EarlierRule> {
        let mut history = Vec::new();
        for EarlierRule { since, until, rule } in &self.earlier {
            with_times_of(medicine, rule, since, Some(until), &mut history);
        }
        with_times_of(medicine, &self.rule, &self.since, None, &mut history);
        history
    }

    /// Follows an item to what it was merged into, since that is what is logged now.
    pub(super) fn follow_merges(&mut self, catalog: &Catalog) {
        if let Recurrence::After { item, .. } = &mut self.rule.when {
            *item = catalog.resolve(item);
        }
    }

    /// Puts the medicine's times into a rule that follows them, from when they were set.
    pub(super) fn take_times(&mut self, medicine: impl FnOnce(&str) -> Option<Medicine>) {
        let Recurrence::At { times } = &mut self.rule.when else { return };
        let ReminderAbout::Dose { medicine: id } = &self.rule.about else { return };
        if !times.is_empty() {
            return;
        }
        let Some(medicine) = medicine(id) else { return };
        *times = medicine.times;
        if let Some(set) = medicine.times_since.filter(|set| set.at > self.since.at) {
            self.since = set;
        }
    }
}

/// The rules, in the order they were added.
pub(super) fn list(reader: &Reader<'_>) -> Result<Vec<SavedReminder>, EbbError> {
    let stored = reader.list::<StoredRule>()?.into_iter();
    stored
        .map(|(id, StoredRule { since, rule, .. })| {
            Ok(SavedReminder { label: rule_label(reader, &rule)?, id, since, rule })
        })
        .collect()
}

/// Adds a rule that held from one moment until another, once for each set of times of the medicine that it followed;
/// without the part that holds now.
fn with_times_of(
    medicine: Option<&Medicine>,
    rule: &ReminderRule,
    since: &Moment,
    until: Option<&Moment>,
    history: &mut Vec<EarlierRule>,
) {
    let mut push = |since: &Moment, until: &Moment, rule: &ReminderRule| {
        if since.at < until.at {
            history.push(EarlierRule { since: since.clone(), until: until.clone(), rule: rule.clone() });
        }
    };
    let follows = matches!(&rule.when, Recurrence::At { times } if times.is_empty()) && rule.about.is_dose();
    let Some(medicine) = medicine.filter(|_| follows) else {
        if let Some(until) = until {
            push(since, until, rule);
        }
        return;
    };
    let mut from = since.clone();
    for earlier in &medicine.earlier {
        let end = until.filter(|until| until.at < earlier.until.at).unwrap_or(&earlier.until);
        push(&from, end, &rule.at_times_of(&earlier.times));
        if from.at < earlier.until.at {
            from = earlier.until.clone();
        }
    }
    if let Some(until) = until {
        push(&from, until, &rule.at_times_of(&medicine.times));
    }
}

impl Record for StoredRule {
    const KIND: &'static str = "reminder";

    fn texts(_: &str) -> &'static [&'static str] {
        &["name", "text"]
    }

    fn check(&self, _: &str) -> Result<(), EbbError> {
        self.since.check_year()?;
        self.rule.clone().checked().map(drop)
    }

    fn is_secondary(change: &RecordChange<'_>) -> bool {
        // It was removed or changed with its medicine.
        change.around.before.is_some() && change.is_beside(Medicine::KIND)
    }

    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        let label = |stored: &Self| rule_label(reader, &stored.rule);
        match (change.before::<Self>(), &change.around.after) {
            (Some(removed), None) => Ok(Some(reader.words().did_delete(label(&removed)?))),
            _ => change.label::<Self>(reader.words(), label),
        }
    }
}

/// Removes the rules about a medicine that is removed; returns what they are called.
pub(crate) fn remove_rules_of(writer: &mut Writer<'_>, medicine: &str) -> Result<Vec<String>, EbbError> {
    let mut removed = Vec::new();
    for (id, stored) in writer.list::<StoredRule>()? {
        if stored.rule.about.medicine() == Some(medicine) {
            removed.push(rule_label(writer, &stored.rule)?);
            writer.remove::<StoredRule>(&id)?;
        }
    }
    Ok(removed)
}

/// The labels of the rules that [`erase_rules`] erases with an own item.
pub(crate) fn rules_erased_with(reader: &Reader<'_>, item: &ItemId) -> Result<Vec<String>, EbbError> {
    let about = ids_of(reader, item)?;
    let mut labels = Vec::new();
    for (id, body) in reader.records(StoredRule::KIND)? {
        if about.iter().any(|named| names(&body, named))
            && let Some(stored) = reader.get::<StoredRule>(&id)?
        {
            labels.push(rule_label(reader, &stored.rule)?);
        }
    }
    Ok(labels)
}

/// The item, and the medicines of the list that are logged as it.
fn ids_of(reader: &Reader<'_>, item: &ItemId) -> Result<Vec<String>, StoreError> {
    let medicines = reader.records(Medicine::KIND)?.into_iter().filter(|(_, body)| names(body, &item.0));
    Ok(medicines.map(|(id, _)| id).chain([item.0.clone()]).collect())
}

/// Lets the rules about a medicine follow what it became. One that equals a rule about that already is removed, so that the
/// dose rings once; one that followed the times of its medicine keeps them where the other has others.
pub(crate) fn follow_medicine(writer: &mut Writer<'_>, merged: &MergedMedicines, now: &Moment) -> Result<(), EbbError> {
    let MergedMedicines { gone: Some(gone), id, times, .. } = merged else { return Ok(()) };
    let kept = writer.get::<Medicine>(id)?.map(|medicine| medicine.times).unwrap_or_default();
    let rules = writer.list::<StoredRule>()?;
    for (rule_id, stored) in &rules {
        if stored.rule.about.medicine() != Some(gone) {
            continue;
        }
        let mut rule = if *times == kept { stored.rule.clone() } else { stored.rule.at_times_of(times) };
        rule.about.set_medicine(id);
        let is_same = |other: &ReminderRule| other.at_times_of(&kept) == rule.at_times_of(&kept);
        let is_refill = |other: &ReminderRule| !rule.about.is_dose() && !other.about.is_dose();
        let about = |other: &ReminderRule| other.about.medicine() == Some(id);
        // Of two supplies of what is one medicine now, the one of the medicine that stays is counted down.
        if rules.iter().any(|(_, other)| about(&other.rule) && (is_same(&other.rule) || is_refill(&other.rule))) {
            writer.remove::<StoredRule>(rule_id)?;
        } else {
            let mut followed = StoredRule { rule, ..stored.clone() };
            for earlier in &mut followed.earlier {
                earlier.rule.about.set_medicine(id);
            }
            if followed.rule.when != stored.rule.when {
                followed.since = now.clone();
            }
            writer.put(rule_id, &followed)?;
        }
    }
    Ok(())
}

/// Lets rules that came from another journal ring at the times that they had there, after its records and medicines were taken
/// in: one that followed its medicine's times would follow those that the medicine has here. One that equals a rule of this
/// journal goes.
pub(crate) fn take_in_rules(writer: &mut Writer<'_>, theirs: &Reader<'_>) -> Result<(), StoreError> {
    let rules = writer.list::<StoredRule>()?;
    for (id, their) in theirs.list::<StoredRule>()? {
        let Some((_, stored)) = rules.iter().find(|(own, _)| *own == id) else { continue };
        let (Some(there), Some(here)) = (their.rule.about.medicine(), stored.rule.about.medicine()) else { continue };
        // A medicine of the same id has its own times in both.
        if there == here || !stored.rule.about.is_dose() {
            continue;
        }
        let times = |medicine: Option<Medicine>| medicine.map(|medicine| medicine.times).unwrap_or_default();
        let (before, now) = (times(theirs.get::<Medicine>(there)?), times(writer.get::<Medicine>(here)?));
        let rule = if before == now { stored.rule.clone() } else { stored.rule.at_times_of(&before) };
        let is_same =
            |(own, other): &&(String, StoredRule)| *own != id && other.rule.at_times_of(&now) == rule.at_times_of(&now);
        if rules.iter().any(|one| is_same(&one)) {
            writer.remove::<StoredRule>(&id)?;
        } else if rule != stored.rule {
            writer.put(&id, &StoredRule { rule, ..stored.clone() })?;
        }
    }
    Ok(())
}

/// Erases the rules about an own item that is erased, or about a medicine that is logged as it, and what became of their
/// reminders. Comes before the medicines themselves.
pub(crate) fn erase_rules(writer: &mut Writer<'_>, targets: &EraseTargets<'_>) -> Result<(), StoreError> {
    let Some(item) = targets.own_item() else { return Ok(()) };
    let about = ids_of(writer, item)?;
    let erased = RefCell::<Vec<String>>::default();
    writer.erase_in_records(StoredRule::KIND, |id, body| {
        if about.iter().any(|named| names(body, named)) {
            erased.borrow_mut().push(id.to_owned());
            RecordErasure::Erase
        } else {
            RecordErasure::Leave
        }
    })?;
    let erased = erased.into_inner();
    erased.iter().try_for_each(|rule| writer.erase_notices_of(rule))
}
