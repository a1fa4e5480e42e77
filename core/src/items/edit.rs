//! Operations on an item, within an operation that has begun.

use crate::catalog::{Family, Item, ItemId, ItemKind, ItemLook, LABEL_MOST, NewItem};
use crate::entry::{EntryKind, UNIT_MOST};
use crate::error::{EbbError, InvalidInput, Missing};
use crate::labels::Labels;
use crate::naming;
use crate::storage::{Reader, Writer};
use crate::time::Moment;

pub(crate) fn add(writer: &mut Writer<'_>, new: &NewItem, now: &Moment) -> Result<Item, EbbError> {
    let label = free_label(writer, &new.label, None)?;
    insert(writer, label, new, now)
}

/// Adds a remedy under a brand, which may be another name of a medicine of the vocabulary.
pub(crate) fn add_brand(writer: &mut Writer<'_>, new: &NewItem, now: &Moment) -> Result<ItemId, EbbError> {
    let label = naming::name(&new.label, LABEL_MOST)?;
    Ok(insert(writer, label, new, now)?.id)
}

fn insert(writer: &mut Writer<'_>, label: String, new: &NewItem, now: &Moment) -> Result<Item, EbbError> {
    let unit = naming::optional_label(new.unit.as_deref(), "unit", UNIT_MOST)?;
    let id = ItemId(format!("own:{}", writer.fresh_id(now)?));
    let item = Item { label: Some(label), unit, look: new.look, ..Item::new(id, new.kind, new.family) };
    check_look(&item)?;
    writer.put(&item.id.0, &item)?;
    Ok(item)
}

pub(super) fn set_look(writer: &mut Writer<'_>, id: &ItemId, family: Family, look: ItemLook) -> Result<Item, EbbError> {
    check_look(&Item { look, ..known_item(writer, id)? })?;
    edit(writer, id, |item| (item.family, item.look) = (family, look))
}

pub(crate) fn rename(writer: &mut Writer<'_>, id: &ItemId, label: &str) -> Result<Item, EbbError> {
    let label = free_label(writer, label, Some(id))?;
    edit(writer, id, |item| item.label = Some(label))
}

pub(crate) fn merge(writer: &mut Writer<'_>, from: &ItemId, into: &ItemId) -> Result<Item, EbbError> {
    // Merged back, an item would be nowhere.
    let into = writer.catalog().resolve(into);
    let (old, new) = (known_item(writer, from)?, known_item(writer, &into)?);
    if old.id == new.id {
        return Err(InvalidInput::MergedIntoItself { item: writer.labels().item(&old.id) }.into());
    }
    if old.kind != new.kind {
        let labels = writer.labels();
        let (from, into) = (labels.item(&old.id), labels.item(&new.id));
        return Err(InvalidInput::NotMergeable { from, into }.into());
    }
    for id in writer.entries_of(&old.id)? {
        writer.amend(&id, |entry| {
            if let Some(item) = entry.body.item_mut() {
                item.clone_from(&new.id);
            }
        })?;
    }
    let merged = Item { archived: true, pinned: false, merged_into: Some(new.id), ..old };
    writer.put(&merged.id.0, &merged)?;
    Ok(merged)
}

/// What to ask before an item is merged into another: whether two medicines are the same, one of the person's list being one
/// whatever its kind. Their doses and reminders would be called one. `None` of anything else.
pub(crate) fn merge_question(
    labels: &Labels,
    from: &ItemId,
    into: &ItemId,
    is_listed: impl Fn(&ItemId) -> bool,
) -> Option<String> {
    let is_medicine = |id: &ItemId| labels.catalog.get(id).is_some_and(Item::is_medicine);
    let asks = from != into && (is_medicine(from) && is_medicine(into) || is_listed(from) || is_listed(into));
    asks.then(|| labels.words.medicine_merge_confirm(labels.item(from), labels.item(into)))
}

pub(super) fn edit(writer: &mut Writer<'_>, id: &ItemId, change: impl FnOnce(&mut Item)) -> Result<Item, EbbError> {
    let mut item = known_item(writer, id)?;
    change(&mut item);
    writer.put(&item.id.0, &item)?;
    Ok(item)
}

fn known_item(reader: &Reader<'_>, id: &ItemId) -> Result<Item, EbbError> {
    let unknown = || EbbError::from(Missing::Item { given: id.0.clone(), suggestions: Vec::new() });
    reader.catalog().get(id).cloned().ok_or_else(unknown)
}

/// Puts an item first on the grid, or no longer.
pub(crate) fn pin(writer: &mut Writer<'_>, id: &ItemId, pinned: bool) -> Result<Item, EbbError> {
    edit(writer, id, |item| item.pinned = pinned)
}

/// Archives an item, or brings it back. A merged item that comes back is an item of its own again; its entries stay with
/// the one it was merged into.
pub(crate) fn archive(writer: &mut Writer<'_>, id: &ItemId, archived: bool) -> Result<Item, EbbError> {
    edit(writer, id, |item| {
        item.archived = archived;
        if !archived {
            item.merged_into = None;
        }
    })
}

/// Trims a name, and checks that it is not a name or alias of any item but `own`, archived ones included.
fn free_label(reader: &Reader<'_>, label: &str, own: Option<&ItemId>) -> Result<String, EbbError> {
    let label = naming::name(label, LABEL_MOST)?;
    let labels = reader.labels();
    match labels.catalog.find_taken(&label, labels.words) {
        Some(other) if own != Some(&other.id) => {
            return Err(InvalidInput::NameTaken { given: label, item: labels.item(&other.id) }.into());
        }
        _ => {}
    }
    // Two of a name would be one too many on the day that the archived one comes back.
    match labels.catalog.find_archived(&label, labels.words) {
        Some(other) if own != Some(&other.id) => {
            Err(InvalidInput::NameArchived { item: labels.item(&other.id) }.into())
        }
        _ => Ok(label),
    }
}

/// Refuses an item that no version writes, under the id of its record.
pub(super) fn check_stored(item: &Item, id: &str) -> Result<(), EbbError> {
    if item.id.0 != id || item.merged_into.as_ref() == Some(&item.id) {
        return Err(Missing::Item { given: item.id.0.clone(), suggestions: Vec::new() }.into());
    }
    match &item.label {
        Some(label) => drop(naming::name(label, LABEL_MOST)?),
        None if item.id.is_own() => {
            return Err(InvalidInput::BadName { given: String::new(), most: LABEL_MOST as u64 }.into());
        }
        None => {}
    }
    naming::optional_label(item.unit.as_deref(), "unit", UNIT_MOST)?;
    check_look(item)
}

/// Only a symptom has a severity, and therefore a scale.
fn check_look(item: &Item) -> Result<(), EbbError> {
    if item.look.scale.is_some() && item.kind != ItemKind::Symptom {
        let item = item.label.clone().unwrap_or_else(|| item.id.0.clone());
        return Err(InvalidInput::WrongKind { item, kind: EntryKind::Symptom }.into());
    }
    Ok(())
}
