//! The person's own hand in the vocabulary: items of their own, other names, pins, what is put away, what is merged.
//!
//! An edit is a record of the whole item under its id, for a built-in one too: the change log keeps what it was, and
//! undo takes it back.

mod severity_words;

use serde::Serialize;

use crate::catalog::{self, Family, Item, ItemId, ItemKind, ItemLook, LABEL_MOST, NewItem};
use crate::entry::{Kind, UNIT_MOST};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::storage::{ITEM, StoreError, Verb, Writer};
use crate::time::Moment;

/// An item with its words, as a list shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ItemLine {
    /// What it is called.
    pub label: String,
    /// What its family is called.
    pub family: String,
    /// The item.
    pub item: Item,
}

/// A family with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FamilyLine {
    /// Which.
    pub family: Family,
    /// What it is called.
    pub label: String,
}

impl Journal {
    /// A new item of the person's own. Its name must not be another's.
    pub fn add_item(
        &self,
        kind: ItemKind,
        family: Family,
        label: &str,
        now: &Moment,
    ) -> Result<(Item, Change), EbbError> {
        self.add_new_item(NewItem { kind, family, label: label.to_owned(), unit: None, look: ItemLook::default() }, now)
    }

    /// The same with everything that can be said of one: a unit, a picture, a colour, a scale.
    pub fn add_new_item(&self, new: NewItem, now: &Moment) -> Result<(Item, Change), EbbError> {
        let label = self.free_label(&new.label, None)?;
        let unit = new.unit.map(|unit| unit.trim().to_owned()).filter(|unit| !unit.is_empty());
        if let Some(length) = unit.as_ref().map(|unit| unit.chars().count()).filter(|length| *length > UNIT_MOST) {
            let (length, most) = (length as u64, UNIT_MOST as u64);
            return Err(EbbError::TextTooLong { field: "unit".to_owned(), length, most });
        }
        self.edit_items(now, |writer| {
            let id = ItemId(format!("own:{}", writer.fresh_id(now)?));
            let item = Item { label: Some(label), unit, look: new.look, ..Item::new(id, new.kind, new.family) };
            check_look(&item)?;
            keep(writer, &item)?;
            Ok(item)
        })
    }

    /// What an item looks like, where it is looked for, and what its severity is asked on; built-in ones too.
    pub fn shape_item(
        &self,
        id: &ItemId,
        family: Family,
        look: ItemLook,
        now: &Moment,
    ) -> Result<(Item, Change), EbbError> {
        check_look(&Item { look, ..self.known_item(id)? })?;
        self.edit_item(id, now, |item| (item.family, item.look) = (family, look))
    }

    /// Everything that can be logged, with its words, in the order it is offered; what is put away too.
    #[must_use]
    pub fn items(&self) -> Vec<ItemLine> {
        let catalog = self.catalog();
        catalog.items().map(|item| self.item_line(item.clone())).collect()
    }

    /// An item with its words.
    #[must_use]
    pub fn item_line(&self, item: Item) -> ItemLine {
        let label = self.catalog().label(&item.id, self.words());
        ItemLine { label, family: self.family_label(item.family), item }
    }

    /// Every family with its words, in the order of the vocabulary.
    #[must_use]
    pub fn families(&self) -> Vec<FamilyLine> {
        let mut families: Vec<FamilyLine> = Vec::new();
        for family in catalog::BUILT_IN.iter().map(|item| item.family) {
            if families.iter().all(|line| line.family != family) {
                families.push(FamilyLine { family, label: self.family_label(family) });
            }
        }
        families
    }

    fn family_label(&self, family: Family) -> String {
        let id = serde_json::to_string(&family).unwrap_or_default();
        self.words().get(&format!("family-{}", id.trim_matches('"')))
    }

    /// Another name for an item, everywhere at once.
    pub fn rename_item(&self, id: &ItemId, label: &str, now: &Moment) -> Result<(Item, Change), EbbError> {
        let label = self.free_label(label, Some(id))?;
        self.edit_item(id, now, |item| item.label = Some(label))
    }

    /// No longer offers an item, or offers it again. Its entries stay.
    pub fn archive_item(&self, id: &ItemId, archived: bool, now: &Moment) -> Result<(Item, Change), EbbError> {
        self.edit_item(id, now, |item| item.archived = archived)
    }

    /// Puts an item first in the grid, or back among the others.
    pub fn pin_item(&self, id: &ItemId, pinned: bool, now: &Moment) -> Result<(Item, Change), EbbError> {
        self.edit_item(id, now, |item| item.pinned = pinned)
    }

    /// Makes one item of two of the same kind: every entry of the first becomes one of the second, and so does what is
    /// logged or imported under the first from now on. One undo parts them again.
    pub fn merge_items(&self, from: &ItemId, into: &ItemId, now: &Moment) -> Result<(Item, Change), EbbError> {
        let (old, new) = (self.known_item(from)?, self.known_item(into)?);
        if old.kind != new.kind || old.id == new.id {
            return Err(EbbError::NotMergeable { from: from.0.clone(), into: into.0.clone() });
        }
        self.edit_items(now, |writer| {
            for id in writer.entries_of(&old.id)? {
                writer.amend(&id, |entry| {
                    if let Some(item) = entry.body.item_mut() {
                        item.clone_from(&new.id);
                    }
                })?;
            }
            let merged = Item { archived: true, pinned: false, merged_into: Some(new.id.clone()), ..old.clone() };
            keep(writer, &merged)?;
            Ok(merged)
        })
    }

    fn edit_item(&self, id: &ItemId, now: &Moment, edit: impl FnOnce(&mut Item)) -> Result<(Item, Change), EbbError> {
        let mut item = self.known_item(id)?;
        edit(&mut item);
        self.edit_items(now, |writer| {
            keep(writer, &item)?;
            Ok(item)
        })
    }

    fn edit_items(
        &self,
        now: &Moment,
        work: impl FnOnce(&mut Writer<'_>) -> Result<Item, EbbError>,
    ) -> Result<(Item, Change), EbbError> {
        self.write(Verb::Set, now, |writer| {
            let item = work(writer)?;
            let label = item.label.clone().unwrap_or_else(|| self.catalog().label(&item.id, self.words()));
            let said = self.words().say("did-edit-item", &[("item", label.into())]);
            Ok((item, said))
        })
    }

    fn known_item(&self, id: &ItemId) -> Result<Item, EbbError> {
        let unknown = || EbbError::UnknownItem { given: id.0.clone(), suggestions: Vec::new() };
        self.catalog().get(id).cloned().ok_or_else(unknown)
    }

    /// A name without blanks around it, which no other item answers to.
    fn free_label(&self, label: &str, own: Option<&ItemId>) -> Result<String, EbbError> {
        let label = label.trim();
        let length = label.chars().count();
        if length == 0 || length > LABEL_MOST {
            return Err(EbbError::BadName { given: label.to_owned(), most: LABEL_MOST as u64 });
        }
        match self.catalog().find(label, self.words()) {
            Ok(other) if own != Some(&other.id) => {
                let item = self.catalog().label(&other.id, self.words());
                Err(EbbError::NameTaken { given: label.to_owned(), item })
            }
            _ => Ok(label.to_owned()),
        }
    }
}

/// A scale is for a severity.
fn check_look(item: &Item) -> Result<(), EbbError> {
    if item.look.scale.is_some() && item.kind != ItemKind::Symptom {
        let item = item.label.clone().unwrap_or_else(|| item.id.0.clone());
        return Err(EbbError::WrongKind { item, kind: Kind::Symptom });
    }
    Ok(())
}

fn keep(writer: &mut Writer<'_>, item: &Item) -> Result<(), EbbError> {
    Ok(writer.put_record(ITEM, &item.id.0, &serde_json::to_string(item).map_err(StoreError::from)?)?)
}
