//! The list of medicines.

use std::borrow::Cow;

use serde::Serialize;

use super::medicine::{Medicine, SavedMedicine};
use super::medicine_facts::{MedicineFact, MedicineNotes, facts, unknown_contents};
use super::medicine_form::{MedicineForm, form};
use super::other_pack::{BrandNamed, brand_item, brand_named};
use super::records;
use super::{about_me, log_words};
use crate::catalog::{self, Catalog, Family, ItemId, ItemKind, NewItem};
use crate::entry::{DoseBasis, EntryKind, Ingredient};
use crate::error::{EbbError, InvalidInput, Missing};
use crate::items;
use crate::items::find_item;
use crate::journal::{Change, Journal, Record};
use crate::service::service;
use crate::storage::{EraseTargets, Reader, RecordErasure, StoreError, Verb, Writer, names};
use crate::time::{Moment, Timestamp};

/// A saved medicine, and what saving it changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MedicineChange {
    /// The medicine as it was saved.
    pub medicine: SavedMedicine,
    /// Facts that the list gave no reason for before: worth showing once.
    pub facts: Vec<MedicineFact>,
    /// The change.
    pub change: Change,
}

/// The remedy given.
fn remedy(catalog: &Catalog, given: &ItemId) -> Result<ItemId, EbbError> {
    let id = catalog.resolve(given);
    match catalog.get(&id).map(|item| item.kind) {
        None => Err(Missing::Item { given: id.0, suggestions: Vec::new() }.into()),
        Some(ItemKind::Remedy) => Ok(id),
        Some(_) => Err(InvalidInput::WrongKind { item: id.0, kind: EntryKind::Remedy }.into()),
    }
}

/// The substance that an ingredient names: a remedy that is neither a group nor a combination. A low dose, which is a
/// remedy of its own, is its substance.
fn substance(catalog: &Catalog, given: &ItemId) -> Result<ItemId, EbbError> {
    let id = remedy(catalog, given)?;
    match catalog.substances(&id).as_slice() {
        [substance] if !catalog::is_group(&id) => Ok(substance.clone()),
        _ => Err(InvalidInput::NotASubstance { given: given.0.clone() }.into()),
    }
}

/// The remedy that a medicine's doses are logged as: the one given, the one of its name, or a new one.
fn item_of(
    writer: &mut Writer<'_>,
    others: &[(String, Medicine)],
    medicine: &Medicine,
    now: &Moment,
) -> Result<ItemId, EbbError> {
    let labels = writer.labels();
    if let Some(given) = &medicine.item {
        return remedy(&labels.catalog, given);
    }
    if let Ok(item) = labels.catalog.find(&medicine.name, labels.words)
        && item.kind == ItemKind::Remedy
    {
        // Another brand of what is in the list already is a pack of its own.
        return match brand_named(others, &labels.catalog, &item.id, &medicine.name) {
            Some(BrandNamed::Other { .. }) => {
                brand_item(writer, medicine.name.trim(), &item.id, unit_of(medicine), now)
            }
            _ => Ok(item.id.clone()),
        };
    }
    if let Some(item) = labels.catalog.find_archived(&medicine.name, labels.words)
        && item.kind == ItemKind::Remedy
    {
        // Its doses are logged again, so it is offered again.
        return Ok(items::archive(writer, &item.id, false)?.id);
    }
    let unit = unit_of(medicine);
    let new = |label: &str| NewItem { unit: unit.clone(), ..NewItem::new(ItemKind::Remedy, Family::Medicine, label) };
    let item = match items::add(writer, &new(&medicine.name), now) {
        // A symptom, say, may have the same name.
        Err(taken) if matches!(taken.code(), "name-taken" | "name-archived") => {
            let label = writer.words().medicine_named(medicine.name.clone());
            items::add(writer, &new(&label), now)
        }
        added => added,
    };
    Ok(item?.id)
}

/// The unit of a usual dose.
fn unit_of(medicine: &Medicine) -> Option<String> {
    medicine.dose.as_ref().map(|dose| dose.unit.clone())
}

/// The medicines with their ids, in the order they were added. A medicine whose remedy was merged is logged as what that
/// became: its limits and reminders hold for it.
pub(crate) fn listed(reader: &Reader<'_>) -> Result<Vec<(String, Medicine)>, StoreError> {
    let catalog = reader.catalog();
    let mut all = reader.list::<Medicine>()?;
    for (_, medicine) in &mut all {
        medicine.item = medicine.item.take().map(|item| catalog.resolve(&item));
    }
    Ok(all)
}

/// The medicines of the list that two items are of which are to be merged, and which of the items makes them one that is taken
/// once a week; `None` where they are not, or none is listed. A medicine that the list says is not weekly is not.
pub(crate) fn weekly_once_merged(reader: &Reader<'_>, from: &ItemId, into: &ItemId) -> Result<WeeklyMerge, StoreError> {
    let catalog = reader.catalog();
    let mut both = listed(reader)?;
    both.retain(|(_, medicine)| medicine.item.as_ref().is_some_and(|item| item == from || item == into));
    let is_listed = |item: &ItemId, weekly: bool| {
        both.iter().any(|(_, medicine)| medicine.item.as_ref() == Some(item) && medicine.weekly == weekly)
    };
    let is_weekly =
        |item: &&ItemId| is_listed(item, true) || catalog.is_usually_weekly(item) && !is_listed(item, false);
    let weekly = [into, from].into_iter().find(is_weekly).cloned();
    Ok(weekly.filter(|_| !both.is_empty()).map(|weekly| (weekly, both)))
}

/// An item that makes medicines of the list weekly, and those.
type WeeklyMerge = Option<(ItemId, Vec<(String, Medicine)>)>;

/// What a dose of a remedy is counted by that is logged now, or was `logged` before: the medicine of the list as it stood
/// then, otherwise what the vocabulary knows of.
pub(crate) fn dose_basis(list: &[Medicine], item: &ItemId, logged: Option<Timestamp>) -> DoseBasis {
    let medicine = list.iter().find(|medicine| medicine.item.as_ref() == Some(item));
    let medicine = medicine.map(|medicine| logged.map_or(Cow::Borrowed(medicine), |logged| medicine.as_of(logged)));
    let own = medicine.as_deref().map(|medicine| medicine.ingredients.clone()).filter(|own| !own.is_empty());
    let known = || catalog::substances(item).into_iter().map(Ingredient::of);
    DoseBasis {
        usual: medicine.and_then(|medicine| medicine.dose.clone()),
        ingredients: own.unwrap_or_else(|| known().collect()),
    }
}

/// The medicines, in the order they were added.
pub(crate) fn list(reader: &Reader<'_>) -> Result<Vec<SavedMedicine>, StoreError> {
    let records = listed(reader)?.into_iter();
    let labels = reader.labels();
    Ok(records.map(|(id, medicine)| medicine.saved(id, &labels)).collect())
}

/// Erases the medicines that are logged as an own item that is erased: they repeat its name.
pub(crate) fn erase_medicines(writer: &mut Writer<'_>, targets: &EraseTargets<'_>) -> Result<(), StoreError> {
    let Some(item) = targets.own_item() else { return Ok(()) };
    writer.erase_in_records(<Medicine as Record>::KIND, |_, body| {
        if names(body, &item.0) { RecordErasure::Erase } else { RecordErasure::Leave }
    })
}

/// Inserts a medicine, or replaces the one with an id. Two medicines never share a remedy: an answer to one would silence
/// the other, and their totals would mix.
pub(crate) fn save(
    writer: &mut Writer<'_>,
    id: Option<String>,
    medicine: Medicine,
    now: &Moment,
) -> Result<SavedMedicine, EbbError> {
    let medicine = medicine.checked()?;
    let before = id.as_ref().map(|id| writer.get::<Medicine>(id)).transpose()?.flatten();
    medicine.check_units(before.as_ref())?;
    // A pause that is over stays in the record; a new one has to end later.
    if let Some(until) =
        medicine.paused_until.filter(|until| before.as_ref().and_then(|old| old.paused_until) != Some(*until))
        && until <= now.day(writer.rollover()?)
    {
        return Err(InvalidInput::PauseOver { day: until.to_string() }.into());
    }
    medicine.check_strengths(before.as_ref(), writer.words())?;
    medicine.check_limit(before.as_ref(), writer.words())?;
    let mut others = listed(writer)?;
    others.retain(|(other, _)| id.as_ref() != Some(other));
    let item = item_of(writer, &others, &medicine, now)?;
    if let Some((_, other)) = others.iter().find(|(_, other)| other.item.as_ref() == Some(&item)) {
        return Err(InvalidInput::MedicineListed { given: medicine.name, listed: other.name.clone() }.into());
    }
    // A weekly one in two lines would be asked for, and counted, twice: "MTX 15" is methotrexate.
    if before.as_ref().is_none_or(|old| old.item.as_ref() != Some(&item)) {
        let catalog = writer.catalog();
        let weekly = catalog.weekly_substances(&item);
        let is_same = |other: &ItemId| catalog.weekly_substances(other).iter().any(|one| weekly.contains(one));
        if let Some((_, other)) = others.iter().find(|(_, other)| other.item.as_ref().is_some_and(is_same)) {
            return Err(InvalidInput::MedicineListed { given: medicine.name, listed: other.name.clone() }.into());
        }
    }
    if let Some(nickname) = &medicine.nickname {
        let changed = before.as_ref().is_none_or(|old| old.nickname != medicine.nickname);
        if changed && let Some(of) = named(writer, nickname, id.as_deref(), &item)? {
            return Err(InvalidInput::NameTaken { given: nickname.clone(), item: of }.into());
        }
    }
    let mut medicine = medicine;
    for ingredient in &mut medicine.ingredients {
        ingredient.substance = substance(&writer.catalog(), &ingredient.substance)?;
    }
    let medicine = Medicine { item: Some(item), times_since: None, earlier: Vec::new(), ..medicine };
    let medicine = match before {
        Some(before) => {
            let same = before.times == medicine.times;
            let times_since = if same { before.times_since.clone() } else { Some(now.clone()) };
            Medicine { times_since, ..medicine.after(&before, now) }
        }
        None => medicine,
    };
    let id = records::put(writer, id, &medicine, now)?;
    Ok(medicine.saved(id, &writer.labels()))
}

/// Refuses an item that a medicine of the list is logged as: archived, it could not be logged, and would still ring.
pub(crate) fn check_not_listed(reader: &Reader<'_>, item: &ItemId) -> Result<(), EbbError> {
    match listed(reader)?.into_iter().find(|(_, medicine)| medicine.item.as_ref() == Some(item)) {
        Some((_, medicine)) => Err(InvalidInput::ItemInMedicines { item: medicine.name }.into()),
        None => Ok(()),
    }
}

/// Removes a medicine from the list. Returns the label of the change.
pub(crate) fn remove_medicine(writer: &mut Writer<'_>, id: &str) -> Result<String, EbbError> {
    let labels = writer.labels();
    let label = records::remove::<Medicine>(writer, id)?.label(&labels);
    Ok(records::removal_label(writer.words(), label))
}

/// Gives the medicine of an item the item's new name, if it was called as the item was before.
pub(crate) fn rename_medicine(
    writer: &mut Writer<'_>,
    item: &ItemId,
    (before, after): (&str, &str),
) -> Result<(), EbbError> {
    let is_called_so = |medicine: &Medicine| medicine.name.trim().to_lowercase() == before.trim().to_lowercase();
    for (id, medicine) in listed(writer)? {
        if medicine.item.as_ref() == Some(item) && is_called_so(&medicine) {
            writer.put(&id, &Medicine { name: after.to_owned(), ..medicine })?;
        }
    }
    Ok(())
}

/// What else has a name, of the medicines in the list beside one, of what logging the name means anyway, and of what can be
/// logged beside its item: what a person calls their medicine must not be another thing's name.
fn named(reader: &Reader<'_>, name: &str, id: Option<&str>, item: &ItemId) -> Result<Option<String>, EbbError> {
    let wanted = name.trim().to_lowercase();
    let is_so = |other: &str| other.trim().to_lowercase() == wanted;
    for (other, medicine) in listed(reader)? {
        if id != Some(other.as_str()) && (is_so(&medicine.name) || medicine.nickname.as_deref().is_some_and(is_so)) {
            return Ok(Some(medicine.name));
        }
    }
    if let Some(what) = log_words::read_as(name, reader.words()) {
        return Ok(Some(what));
    }
    let labels = reader.labels();
    let found = labels.catalog.find(name, labels.words).ok().filter(|found| found.id != *item);
    Ok(found.map(|found| labels.item(&found.id)))
}

/// The facts about the groups of the medicines in the list.
fn list_facts(reader: &Reader<'_>) -> Result<Vec<MedicineFact>, StoreError> {
    let list: Vec<Medicine> = listed(reader)?.into_iter().map(|(_, medicine)| medicine).collect();
    let words = reader.words();
    let about = facts(&list, about_me(reader)?.is_pregnant(), words);
    Ok(about.into_iter().chain(unknown_contents(&list, &reader.catalog(), words)).collect())
}

/// The medicine a person means by its name or nickname, its id or the end of that, or by another name of its item: one that
/// is listed as Advil is found as ibuprofen.
pub(crate) fn find(reader: &Reader<'_>, given: &str) -> Result<SavedMedicine, EbbError> {
    let wanted = given.trim().to_lowercase();
    let mut all = list(reader)?;
    let by_name = |saved: &SavedMedicine| saved.medicine.name.to_lowercase() == wanted;
    let by_id = |saved: &SavedMedicine| records::is_id(&saved.id, &wanted);
    let nicknamed = |saved: &SavedMedicine| {
        saved.medicine.nickname.as_ref().is_some_and(|name| name.trim().to_lowercase() == wanted)
    };
    // Two of one nickname are told apart by their names.
    let by_nickname = || {
        let mut named = (0..all.len()).filter(|at| nicknamed(&all[*at]));
        named.next().filter(|_| named.next().is_none())
    };
    let by_item = || {
        let item = find_item(&reader.labels(), given).ok()?.id;
        all.iter().position(|saved| saved.medicine.item.as_ref() == Some(&item))
    };
    let found = all.iter().position(by_name).or_else(by_nickname).or_else(|| all.iter().position(by_id));
    let found = found.or_else(by_item);
    found.map(|at| all.swap_remove(at)).ok_or_else(|| EbbError::from(Missing::Medicine { given: given.to_owned() }))
}

/// A substance's name and, from the first word that begins with a figure, its strength.
fn name_and_strength(given: &str) -> (&str, &str) {
    let given = given.trim();
    let is_start =
        |(at, letter): &(usize, char)| letter.is_ascii_digit() && given[..*at].ends_with(char::is_whitespace);
    let at = given.char_indices().find(is_start).map_or(given.len(), |(at, _)| at);
    let (name, strength) = given.split_at(at);
    (name.trim_end(), strength)
}

service! {
    /// The person's medicines.
    Medicines, medicines
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Medicines {
    /// The medicines, in the order they were added.
    pub fn list(&self) -> Result<Vec<SavedMedicine>, EbbError> {
        self.journal.read(|reader| Ok(list(reader)?))
    }

    /// A medicine as a form shows it, or a new one, with what can be chosen in one tap.
    pub fn form(&self, id: Option<String>, now: &Moment) -> Result<MedicineForm, EbbError> {
        self.journal.read(|reader| form(reader, id, now))
    }

    /// Inserts a medicine, or replaces the one with an id.
    pub fn save(&self, id: Option<String>, medicine: Medicine, now: &Moment) -> Result<MedicineChange, EbbError> {
        let ((medicine, facts), change) = self.journal.write(Verb::Set, now, |writer| {
            let known = list_facts(writer)?;
            let saved = save(writer, id, medicine, now)?;
            let mut facts = list_facts(writer)?;
            facts.retain(|fact| !known.contains(fact));
            let label = saved.label.clone();
            Ok(((saved, facts), label))
        })?;
        Ok(MedicineChange { medicine, facts, change })
    }

    /// That Ebb does not check whether medicines go together, and facts about the groups of those in the list.
    pub fn notes(&self) -> Result<MedicineNotes, EbbError> {
        self.journal.read(|reader| {
            Ok(MedicineNotes { unchecked: reader.words().medicine_unchecked(), facts: list_facts(reader)? })
        })
    }

    /// The ingredient that a person writes as it is on the pack: `paracetamol 500 mg` in one piece, `paracetamol 120 mg/5 ml`
    /// of a liquid, or the substance alone. Only what can be in a medicine is found: "caffeine" is the substance and not the
    /// coffee of a day. Refuses a group of medicines, such as "NSAID", and a combination, whose substances are to be named
    /// one by one.
    pub fn parse_ingredient(&self, given: &str) -> Result<Ingredient, EbbError> {
        EbbError::unless_crisis(given)?;
        let (name, strength) = name_and_strength(given);
        let labels = self.journal.labels();
        let found = labels.catalog.find_remedy(name, labels.words);
        let found = found.map_err(|missed| Missing::Item { given: missed.given, suggestions: missed.suggestions })?;
        let substance = substance(&labels.catalog, &found.id).map_err(|error| match error.code() {
            "not-a-substance" => InvalidInput::NotASubstance { given: labels.item(&found.id) }.into(),
            _ => error,
        })?;
        Ok(Ingredient::parse(substance, strength, labels.words.language())?)
    }

    /// The medicine a person means by its name or nickname, its id or the end of that.
    pub fn find(&self, given: &str) -> Result<SavedMedicine, EbbError> {
        self.journal.read(|reader| find(reader, given))
    }
}
