//! What the person set aside: a sign, or the offer to talk. Outside undo, as nothing was logged by it.

use serde::{Deserialize, Serialize};

use crate::entry::EntryId;
use crate::error::EbbError;
use crate::journal::{Record, RecordChange};
use crate::storage::{EraseTargets, Reader, StoreError, Writer};

/// What of an entry was set aside, stored under the entry's id. What it was is in the body alone: an erased record keeps its
/// id.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct SetAside {
    /// Rules, and `talk` for the offer.
    what: Vec<String>,
}

impl Record for SetAside {
    const KIND: &'static str = "set-aside";

    fn texts(_: &str) -> &'static [&'static str] {
        &[]
    }

    fn describe(_: &Reader<'_>, _: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        Ok(None)
    }
}

pub(super) fn is(reader: &Reader<'_>, what: &str, entry: &EntryId) -> Result<bool, EbbError> {
    Ok(reader.get::<SetAside>(&entry.0)?.is_some_and(|known| known.what.iter().any(|known| known == what)))
}

/// The id of a sign or offer, for callers.
pub(super) fn id(what: &str, entry: &EntryId) -> String {
    format!("{what}/{}", entry.0)
}

/// Stores that a sign or the offer was set aside, under the operation that has begun.
pub(super) fn put(writer: &mut Writer<'_>, what: &str, entry: &EntryId) -> Result<(), EbbError> {
    let mut known = writer.get::<SetAside>(&entry.0)?.unwrap_or_default();
    known.what.push(what.to_owned());
    Ok(writer.put(&entry.0, &known)?)
}

/// Erases what was set aside about entries that are erased.
pub(crate) fn erase(writer: &mut Writer<'_>, targets: &EraseTargets<'_>) -> Result<(), StoreError> {
    writer.erase_records_naming(SetAside::KIND, targets.entries)
}
