//! Undo and redo, and the list of operations.

use serde::Serialize;

use super::operation_label::{OperationChange, operation_changes};
use super::{Change, Journal};
use crate::error::EbbError;
use crate::storage::Verb;
use crate::time::{Moment, Timestamp};

/// An operation in the list of what can be undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct OperationLine {
    /// What it did, in a line, such as "Pain 6" or "Pain 3 → Pain 6": the values of that time, whatever was changed since.
    pub label: String,
    /// When it was done, in the time zone of `now`.
    pub at: Moment,
    /// Whether it stands and undo can reach it. `false` if it was undone.
    pub standing: bool,
    /// The kind of operation.
    pub verb: Verb,
    /// What it changed, in words, at most 20 changes; empty for an import and where entries were erased.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub changes: Vec<OperationChange>,
}

/// An instant by the clock of the time zone of `now`; if the zone is unknown, at its current offset.
fn in_zone_of(now: &Moment, at: Timestamp) -> Moment {
    Moment::in_zone(at, &now.zone).unwrap_or_else(|_| Moment { at, ..now.clone() })
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Journal {
    /// Undoes the last operation that stands, even after a restart.
    pub fn undo(&self, now: &Moment) -> Result<Change, EbbError> {
        self.change_begun(|writer| {
            let last = writer.last_operation()?;
            let label = last.as_ref().map(|last| self.features().operation_label(writer, last)).transpose()?;
            let done = last.and_then(|last| Timestamp::from_timestamp_millis(last.at_millis));
            writer.undo(now)?;
            let (words, label) = (writer.words(), label.unwrap_or_default());
            // What was done on another day is hardly what is meant: the dose of last week's weekly medicine.
            let rollover = writer.rollover()?;
            let earlier = done.map(|at| in_zone_of(now, at)).filter(|done| done.day(rollover) < now.day(rollover));
            Ok(match earlier {
                Some(done) => words.did_undo_of(words.time_and_date(done.local(), now.local().date()), label),
                None => words.did_undo(label),
            })
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
                let at = in_zone_of(now, at);
                Ok(OperationLine {
                    label: self.features().operation_label(reader, &operation)?,
                    at,
                    standing,
                    verb: operation.verb,
                    changes: operation_changes(reader, &operation)?,
                })
            });
            lines.collect()
        })
    }
}
