//! One tap on an item, and accidental double taps.

use chrono::TimeDelta;

use super::insert_entry;
use crate::catalog::ItemId;
use crate::entry::{Body, Draft, Entry, EntryKind};
use crate::error::{EbbError, InvalidInput};
use crate::items::find_item;
use crate::storage::{Reader, Verb, Writer};
use crate::time::Moment;

/// Taps on the same item within this time count as one. Convention: a tremor is faster than a second decision.
pub(crate) const DOUBLE_TAP: TimeDelta = TimeDelta::seconds(2);

/// Logs a tap as a separate operation. If the tap is a double, returns the entry of the first one. Also returns the
/// label of the change. Everything happens in one write transaction, so that concurrent taps are ordered.
pub(super) fn tap(writer: &mut Writer<'_>, item: &ItemId, now: &Moment) -> Result<(Option<Entry>, String), EbbError> {
    let labels = writer.labels();
    let known = find_item(&labels, &item.0)?;
    let body = Body::tapped(&known).ok_or_else(|| {
        EbbError::from(InvalidInput::WrongKind { item: known.id.0.clone(), kind: EntryKind::Symptom })
    })?;
    if let Some(entry) = same_tap(writer, &known.id, now)? {
        let label = labels.entry(&entry);
        return Ok((Some(entry), label));
    }
    writer.begin(Verb::Log, now, None)?;
    let entry = insert_entry(writer, Draft::now(body), now)?;
    Ok((None, labels.entry(&entry)))
}

/// The entry of the last operation, if it is of this item and less than two seconds old.
pub(crate) fn same_tap(reader: &Reader<'_>, item: &ItemId, now: &Moment) -> Result<Option<Entry>, EbbError> {
    // Usually the last operation was long ago, and this single read suffices.
    let since = reader.newest_operation_millis()?.map(|at| now.at.timestamp_millis() - at);
    if since.is_none_or(|since| since >= DOUBLE_TAP.num_milliseconds()) {
        return Ok(None);
    }
    let Some(id) = reader.last_operation()?.and_then(|last| last.entry) else { return Ok(None) };
    let entry = reader.entry(&id)?.filter(|entry| entry.body.item().is_some_and(|(same, _)| same == item));
    Ok(entry.filter(|entry| {
        let age = entry.when.start().map(|when| now.at - when.at);
        // If the clock was set back, this is not a double tap.
        age.is_some_and(|age| age >= TimeDelta::zero() && age < DOUBLE_TAP)
    }))
}
