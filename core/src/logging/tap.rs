//! One tap on an item, and the second tap of a shaking hand.

use chrono::TimeDelta;

use super::insert_entry;
use crate::catalog::ItemId;
use crate::entry::{Body, Draft, Entry, EntryKind};
use crate::error::{EbbError, InvalidInput};
use crate::journal::find_item;
use crate::storage::{Reader, Verb, Writer};
use crate::time::Moment;

/// Taps on one item within this time are one tap. Convention: a trembling hand is faster than a second decision.
pub(crate) const DOUBLE_TAP: TimeDelta = TimeDelta::seconds(2);

/// Logs a tap as an operation of its own. Returns the entry of the first tap if this one is its double, and what the
/// change is called. Both are found within one writing transaction, so that of two threads one comes first.
pub(super) fn tap(writer: &mut Writer<'_>, item: &ItemId, now: &Moment) -> Result<(Option<Entry>, String), EbbError> {
    let labels = writer.labels();
    let known = find_item(&labels, &item.0)?;
    let body = Body::tapped(&known).ok_or_else(|| EbbError::Invalid {
        input: InvalidInput::WrongKind { item: known.id.0.clone(), kind: EntryKind::Symptom },
    })?;
    if let Some(entry) = same_tap(writer, &known.id, now)? {
        let label = labels.entry(&entry);
        return Ok((Some(entry), label));
    }
    writer.begin(Verb::Log, now, None)?;
    let entry = insert_entry(writer, Draft::now(body), now)?;
    Ok((None, labels.entry(&entry)))
}

/// The entry of the last operation, if that was less than two seconds ago and is of this item.
pub(crate) fn same_tap(reader: &Reader<'_>, item: &ItemId, now: &Moment) -> Result<Option<Entry>, EbbError> {
    // Mostly the last operation is long ago, and one read suffices.
    let since = reader.newest_operation_millis()?.map(|at| now.at.timestamp_millis() - at);
    if since.is_none_or(|since| since >= DOUBLE_TAP.num_milliseconds()) {
        return Ok(None);
    }
    let Some(id) = reader.last_operation()?.and_then(|last| last.entry) else { return Ok(None) };
    let entry = reader.entry(&id)?.filter(|entry| entry.body.item().is_some_and(|(same, _)| same == item));
    Ok(entry.filter(|entry| {
        let age = entry.when.start().map(|when| now.at - when.at);
        // A clock set back is no double tap.
        age.is_some_and(|age| age >= TimeDelta::zero() && age < DOUBLE_TAP)
    }))
}
