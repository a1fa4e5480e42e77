//! A rule as it is stored and listed.

use std::cell::RefCell;

use serde::{Deserialize, Serialize};

use super::rule::{Recurrence, ReminderAbout};
use super::{ReminderRule, rule_label::rule_label};
use crate::catalog::Catalog;
use crate::error::EbbError;
use crate::journal::{Record, RecordChange};
use crate::profile::{MEDICINE, Medicine};
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
    #[serde(flatten)]
    pub(super) rule: ReminderRule,
}

impl StoredRule {
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

impl Record for StoredRule {
    const KIND: &'static str = "reminder";

    fn check(&self, _: &str) -> Result<(), EbbError> {
        self.since.check_year()?;
        self.rule.clone().checked().map(drop)
    }

    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        let label = |stored: &Self| rule_label(reader, &stored.rule);
        match (change.before::<Self>(), &change.around.after) {
            (Some(removed), None) => Ok(Some(reader.words().did_delete(label(&removed)?))),
            _ => change.label::<Self>(reader.words(), label),
        }
    }
}

/// Erases the rules about an own item that is erased, or about a medicine that is logged as it, and what became of their
/// reminders. Comes before the medicines themselves.
pub(crate) fn erase_rules(writer: &mut Writer<'_>, targets: &EraseTargets<'_>) -> Result<(), StoreError> {
    let Some(item) = targets.own_item() else { return Ok(()) };
    let medicines = writer.records(MEDICINE)?.into_iter().filter(|(_, body)| names(body, &item.0));
    let mut about: Vec<String> = medicines.map(|(id, _)| id).collect();
    about.push(item.0.clone());
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
