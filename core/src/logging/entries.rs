//! Adding, changing and finding entries within a transaction.

use crate::entry::{self, Body, Draft, Entry, EntryId, EntryKind, Mark, Severity};
use crate::error::{EbbError, InvalidInput, Missing};
use crate::i18n::Words;
use crate::storage::{Reader, Writer};
use crate::time::Moment;

/// Validates a draft and inserts it as an entry, in the operation that has begun.
pub(crate) fn insert_entry(writer: &mut Writer<'_>, draft: Draft, now: &Moment) -> Result<Entry, EbbError> {
    entry::check_dose_unit(&draft.body, &writer.catalog())?;
    let (when, day, draft) = entry::check(draft, &writer.catalog(), now, writer.rollover()?)?;
    Ok(writer.create(when, day, draft, now)?)
}

/// Changes an entry and validates it like a new one. Its civil day is kept unless its time changes, and its custom
/// words unless the severity changes.
pub(crate) fn amend_entry(
    writer: &mut Writer<'_>,
    id: &EntryId,
    now: &Moment,
    change: impl FnOnce(&mut Entry) -> Result<(), EbbError>,
) -> Result<Entry, EbbError> {
    let mut entry = existing(writer, id)?;
    let before = entry.body.clone();
    change(&mut entry)?;
    let Entry { when, mark, carer, note, body, .. } = entry;
    if unit_of(&body) != unit_of(&before) {
        entry::check_dose_unit(&body, &writer.catalog())?;
    }
    let draft = Draft { when: Some(when), mark, carer, note, body };
    let (when, day, mut draft) = entry::check(draft, &writer.catalog(), now, writer.rollover()?)?;
    draft.body.keep_words(&before);
    let entry = writer.amend(id, |old| {
        let day = if old.when == when { old.day } else { day };
        let Draft { mark, carer, note, body, .. } = draft;
        *old = Entry { id: old.id.clone(), when, day, mark, carer, note, body };
    })?;
    Ok(entry)
}

/// The unit of a dose.
fn unit_of(body: &Body) -> Option<&str> {
    match body {
        Body::Remedy { dose, .. } => dose.as_ref().map(|dose| dose.unit.as_str()),
        _ => None,
    }
}

/// The live entry with an id.
pub(crate) fn existing(reader: &Reader<'_>, id: &EntryId) -> Result<Entry, EbbError> {
    reader.entry(id)?.ok_or_else(|| EbbError::from(Missing::Entry { id: id.0.clone() }))
}

/// Sets the severity of a symptom.
pub(super) fn rate(entry: &mut Entry, given: Severity, mark: Mark) -> Result<(), EbbError> {
    match &mut entry.body {
        Body::Symptom { severity, .. } => {
            *severity = given;
            entry.mark = mark;
            Ok(())
        }
        other => {
            let item = other.item().map_or_else(|| entry.id.0.clone(), |(item, _)| item.0.clone());
            Err(InvalidInput::WrongKind { item, kind: EntryKind::Symptom }.into())
        }
    }
}

/// Finds the entry whose id ends with a text of at least four characters, even if it was removed.
pub(super) fn find(reader: &Reader<'_>, given: &str) -> Result<EntryId, EbbError> {
    let given = given.trim();
    let unknown = || EbbError::from(Missing::Entry { id: given.to_owned() });
    if given.len() < 4 {
        return Err(unknown());
    }
    let mut found = reader.entries_ending(given)?;
    match (found.pop(), found.pop()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(Missing::AmbiguousEntry { given: given.to_owned() }.into()),
        _ => Err(unknown()),
    }
}

/// The label of an entry's removal.
pub(super) fn removed(words: Words, label: String) -> String {
    words.did_delete(label)
}
