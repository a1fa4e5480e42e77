//! Adding, changing and finding entries within a transaction.

use crate::catalog::ItemId;
use crate::entry::{self, Body, DoseUnit, Draft, Entry, EntryId, EntryKind, Mark, Severity, When};
use crate::error::{EbbError, InvalidInput, Missing};
use crate::i18n::Words;
use crate::profile::{self, Medicine};
use crate::storage::{Reader, StoreError, Writer};
use crate::time::{Day, Moment, Timestamp};

/// Validates a draft and inserts it as an entry, in the operation that has begun.
pub(crate) fn insert_entry(writer: &mut Writer<'_>, draft: Draft, now: &Moment) -> Result<Entry, EbbError> {
    let (when, day, draft) = checked(writer, draft, now)?;
    Ok(writer.create(when, day, draft, now)?)
}

/// A draft of a dose under the brand that was taken.
pub(super) fn as_brand(
    writer: &mut Writer<'_>,
    (of, brand): (&ItemId, &str),
    mut draft: Draft,
    now: &Moment,
) -> Result<Draft, EbbError> {
    let Body::Remedy { item, dose, .. } = &mut draft.body else { return Ok(draft) };
    let piece = dose.as_ref().map(|dose| dose.unit.clone()).filter(|unit| DoseUnit::of(unit).is_piece());
    if let Some(brand) = writer.catalog().brand_of(of, brand) {
        *item = profile::brand_item(writer, &brand, of, piece, now)?;
    }
    Ok(draft)
}

/// A valid draft as it is to be inserted, with its time and civil day: a dose with what it is counted by.
pub(crate) fn checked(reader: &Reader<'_>, draft: Draft, now: &Moment) -> Result<(When, Day, Draft), EbbError> {
    entry::check_dose_unit(&draft.body, &reader.catalog())?;
    let (when, day, mut draft) = entry::check(draft, &reader.catalog(), now, reader.rollover()?)?;
    set_basis(reader, &mut draft.body, None)?;
    Ok((when, day, draft))
}

/// Sets what a dose is counted by, of an entry that an older version wrote: the medicine as it stood then, as far as the list
/// still remembers it.
pub(crate) fn complete_dose(reader: &Reader<'_>, entry: &mut Entry) -> Result<(), StoreError> {
    let then = entry.id.logged_at().or_else(|| entry.when.start().map(|moment| moment.at));
    set_basis(reader, &mut entry.body, then)
}

/// Sets what a dose is counted by, of an entry that is logged now or was `logged` before.
fn set_basis(reader: &Reader<'_>, body: &mut Body, logged: Option<Timestamp>) -> Result<(), StoreError> {
    let Body::Remedy { item, basis, .. } = body else { return Ok(()) };
    let list: Vec<Medicine> = profile::listed(reader)?.into_iter().map(|(_, medicine)| medicine).collect();
    *basis = Some(profile::dose_basis(&list, item, logged));
    Ok(())
}

/// Keeps what a corrected dose was counted by. A dose of another remedy is counted by that as it stood when the entry was
/// logged; so is one of which nothing was known, because its pack came into the list only afterwards.
fn keep_basis(reader: &Reader<'_>, id: &EntryId, body: &mut Body, before: &Body) -> Result<(), StoreError> {
    match (&mut *body, before) {
        (Body::Remedy { item, basis, .. }, Body::Remedy { item: same, basis: Some(kept), .. })
            if item == same && kept.is_known() =>
        {
            *basis = Some(kept.clone());
            Ok(())
        }
        _ => set_basis(reader, body, id.logged_at()),
    }
}

/// Changes an entry and validates it like a new one. Its civil day is kept unless its time changes, and its custom
/// words unless the severity changes. A dose that was on another day does not answer the reminder that it was given to.
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
    keep_basis(writer, id, &mut draft.body, &before)?;
    let entry = writer.amend(id, |old| {
        let day = if old.when == when { old.day } else { day };
        let Draft { mark, carer, note, mut body, .. } = draft;
        if let Body::Remedy { slot, .. } = &mut body
            && day != old.day
        {
            *slot = None;
        }
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
