//! One tap on an item, and the second tap of a shaking hand.

use chrono::TimeDelta;

use crate::catalog::ItemId;
use crate::entry::{Body, Draft, Entry, Kind};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::logging::insert_entry;
use crate::storage::{Reader, Verb};
use crate::time::Moment;

/// Taps on one item closer together than this are one. Convention: a shaking hand is quicker, a second thought is not.
pub(crate) const DOUBLE_TAP: TimeDelta = TimeDelta::seconds(2);

impl Journal {
    /// One tap on an item: a symptom is present, a remedy taken, a factor there, a rest taken, an activity done.
    /// A measurement or an ability needs its number and is refused. A second tap on the same item within two seconds
    /// is the same tap: nothing is written, and the same entry is returned.
    pub fn tap(&self, item: &ItemId, now: &Moment) -> Result<Change, EbbError> {
        let known = self.find_item(&item.0)?;
        let body = Body::tapped(&known)
            .ok_or_else(|| EbbError::WrongKind { item: known.id.0.clone(), kind: Kind::Symptom })?;
        let item = known.id;
        // Looked up within the writing transaction, so that two threads do not both come first.
        let (same, change) = self.write_begun(|writer| {
            if let Some(entry) = same_tap(writer, &item, now)? {
                let label = self.labels().entry(&entry);
                return Ok((Some(entry), label));
            }
            writer.begin(Verb::Log, now, None)?;
            let entry = insert_entry(writer, Draft::now(body), now)?;
            Ok((None, self.labels().entry(&entry)))
        })?;
        Ok(match same {
            Some(entry) => Change { entries: vec![entry.id], days: vec![entry.day], ..change },
            None => change,
        })
    }
}

/// What was done last, when it was less than two seconds ago and is of this item.
pub(crate) fn same_tap(reader: &Reader<'_>, item: &ItemId, now: &Moment) -> Result<Option<Entry>, EbbError> {
    // Mostly the last thing done is long ago, and one look tells.
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
