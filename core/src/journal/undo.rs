//! Undo and redo, and the labels of operations.

use crate::i18n::keys;
use serde::Serialize;

use super::{Change, Features, Journal};
use crate::error::EbbError;
use crate::storage::{Operation, Reader, SETTING, Verb};
use crate::time::{Moment, Timestamp};

/// An operation in the list of what can be undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct OperationLine {
    /// Its label, such as "Pain 6".
    pub label: String,
    /// When it was done, in the time zone of `now`.
    pub at: Moment,
    /// Whether it stands and undo can reach it. `false` if it was undone.
    pub standing: bool,
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Journal {
    /// Undoes the last operation that stands, even after a restart.
    pub fn undo(&self, now: &Moment) -> Result<Change, EbbError> {
        self.change_begun(|writer| {
            let label =
                writer.last_operation()?.map(|last| self.features().operation_label(writer, &last)).transpose()?;
            writer.undo(now)?;
            Ok(writer.words().did_undo(label.unwrap_or_default()))
        })
    }

    /// Redoes what was last undone, if nothing else was done since.
    pub fn redo(&self, now: &Moment) -> Result<Change, EbbError> {
        self.change_begun(|writer| {
            writer.redo(now)?;
            let label =
                writer.last_operation()?.map(|last| self.features().operation_label(writer, &last)).transpose()?;
            Ok(writer.words().did_redo(label.unwrap_or_default()))
        })
    }

    /// The operations of this device, newest first, at most `limit`. Undo reverses those that stand, one after the
    /// other, in this order, even after a restart.
    pub fn operations(&self, now: &Moment, limit: u32) -> Result<Vec<OperationLine>, EbbError> {
        self.read(|reader| {
            let lines = reader.operations(limit)?.into_iter().map(|(operation, standing)| {
                let at = Timestamp::from_timestamp_millis(operation.at_millis).unwrap_or_default();
                // If the time zone is unknown, use the current offset.
                let at = Moment::in_zone(at, &now.zone).unwrap_or_else(|_| Moment { at, ..now.clone() });
                Ok(OperationLine { label: self.features().operation_label(reader, &operation)?, at, standing })
            });
            lines.collect()
        })
    }
}

impl Features {
    /// The label of an operation: that of its entry, of its record or setting, or the number of entries it touched.
    pub(crate) fn operation_label(&self, reader: &Reader<'_>, operation: &Operation) -> Result<String, EbbError> {
        let words = reader.words();
        let together = match operation.verb {
            Verb::Recover => Some(keys::DID_RECOVER),
            Verb::Import => Some(keys::DID_IMPORT),
            Verb::Usual => Some(keys::AS_USUAL),
            Verb::NoneToday => Some(keys::DID_NONE_TODAY),
            Verb::Same => Some(keys::SAME_AS_YESTERDAY),
            Verb::CheckIn => Some(keys::DID_CHECK_IN_SOME),
            Verb::Recall => Some(keys::DID_RECALL),
            _ => None,
        };
        if let Some(key) = together {
            return Ok(words.say(key, &[("count", operation.touched.into())]));
        }
        if matches!(operation.verb, Verb::Set | Verb::Timer)
            && let Some(label) = self.record_label(reader, operation)?
        {
            return Ok(label);
        }
        let entry = match &operation.entry {
            Some(id) => reader.entry_including_deleted(id)?,
            None => None,
        };
        let label = entry.map(|entry| reader.labels().entry(&entry));
        Ok(match (label, operation.verb) {
            (Some(what), Verb::Delete) => words.did_delete(what),
            (Some(what), _) => what,
            (None, _) if operation.touched == 0 => words.did_set(),
            (None, _) => words.did_change(operation.touched),
        })
    }

    /// The label of a change of records, given by the first registered kind among them.
    fn record_label(&self, reader: &Reader<'_>, operation: &Operation) -> Result<Option<String>, EbbError> {
        let (operation, with_entry) = (operation.n, operation.entry.is_some());
        let changed = reader.records_of_operation(operation)?;
        for kind in self.records {
            let of_kind: Vec<&str> =
                changed.iter().filter(|(found, _)| found == kind.kind).map(|(_, id)| id.as_str()).collect();
            if let Some(id) = of_kind.first() {
                let change = super::RecordChange { id, operation, together: of_kind.len(), with_entry };
                return (kind.describe)(reader, &change);
            }
        }
        let setting = changed.iter().find(|(kind, _)| kind == SETTING);
        let known = setting.and_then(|(_, id)| self.settings.iter().find(|setting| setting.id == id));
        Ok(known.map(|setting| (setting.describe)(reader.words())))
    }
}
