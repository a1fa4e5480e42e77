//! The person's medicines: what they take, how, and the most they allow themselves a day. Ebb never suggests a change
//! of any of it.

use serde::{Deserialize, Serialize};

use super::{ClockTime, records, short_text, text};
use crate::catalog::{ItemId, ItemKind};
use crate::entry::{Dose, EntryKind, UNIT_MOST};
use crate::error::{EbbError, InvalidInput, Missing};
use crate::i18n::Words;
use crate::journal::{Change, Journal, Record, RecordChange};
use crate::labels::Labels;
use crate::service::service;
use crate::storage::{EraseTargets, Reader, RecordErasure, StoreError, Verb, Writer, names};
use crate::time::Moment;

/// A medicine as the person takes it. Only its name is needed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Medicine {
    /// Its name, 1–80 characters.
    pub name: String,
    /// The remedy that a dose is logged as. If absent on saving, found by the name, if there is one.
    pub item: Option<ItemId>,
    /// One dose.
    pub dose: Option<Dose>,
    /// When to take it, in words, such as "with food".
    pub schedule: Option<String>,
    /// When to take it, by the clock.
    pub times: Vec<ClockTime>,
    /// The maximum on one day, set by the person or their doctor.
    pub daily_most: Option<Dose>,
    /// Anything else.
    pub note: Option<String>,
}

/// A medicine in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SavedMedicine {
    /// Its permanent id.
    pub id: String,
    /// A line of words, such as "Ibuprofen, 400 mg, 08:00, 20:00, at most 1200 mg a day".
    pub label: String,
    /// A remark.
    pub medicine: Medicine,
}

/// A saved medicine, and what saving it changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MedicineChange {
    /// The medicine as it was saved.
    pub medicine: SavedMedicine,
    /// The change.
    pub change: Change,
}

/// Erases the medicines that are logged as an own item that is erased: they repeat its name.
pub(crate) fn erase_medicines(writer: &mut Writer<'_>, targets: &EraseTargets<'_>) -> Result<(), StoreError> {
    let Some(item) = targets.own_item() else { return Ok(()) };
    writer.erase_in_records(Medicine::KIND, |_, body| {
        if names(body, &item.0) { RecordErasure::Erase } else { RecordErasure::Leave }
    })
}

/// The longest name, in characters.
const NAME_MOST: usize = 80;

impl Record for Medicine {
    const KIND: &'static str = "medicine";

    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        let medicine = reader.get_including_removed::<Self>(change.id)?;
        Ok(medicine.map(|medicine| medicine.label(reader.words())))
    }
}

impl Medicine {
    /// The medicine in a line of words.
    fn label(&self, words: Words) -> String {
        let dose = |dose: &Dose| format!("{} {}", words.number(dose.amount), dose.unit);
        let most = self.daily_most.as_ref().map(|most| words.medicine_most(dose(most)));
        let parts = [Some(self.name.clone()), self.dose.as_ref().map(dose), self.schedule.clone()];
        let times = self.times.iter().map(ToString::to_string);
        parts.into_iter().flatten().chain(times).chain(most).collect::<Vec<_>>().join(", ")
    }

    fn checked(self, labels: &Labels) -> Result<Self, EbbError> {
        let name = self.name.trim().to_owned();
        if name.is_empty() || name.chars().count() > NAME_MOST {
            return Err(InvalidInput::BadName { given: name, most: NAME_MOST as u64 }.into());
        }
        let dose = |dose: Option<Dose>| -> Result<Option<Dose>, EbbError> {
            let Some(dose) = dose else { return Ok(None) };
            dose.check()?;
            let unit = short_text(Some(dose.unit), UNIT_MOST)?.unwrap_or_else(|| "×".to_owned());
            Ok(Some(Dose { unit, ..dose }))
        };
        let mut times = self.times;
        times.iter().try_for_each(|time| time.check())?;
        times.sort_unstable();
        times.dedup();
        Ok(Self {
            item: remedy(labels, self.item, &name)?,
            name,
            dose: dose(self.dose)?,
            schedule: text(self.schedule)?,
            times,
            daily_most: dose(self.daily_most)?,
            note: text(self.note)?,
        })
    }

    fn saved(self, id: String, words: Words) -> SavedMedicine {
        SavedMedicine { id, label: self.label(words), medicine: self }
    }
}

/// The remedy given, or the one of that name.
fn remedy(labels: &Labels, given: Option<ItemId>, name: &str) -> Result<Option<ItemId>, EbbError> {
    let catalog = &labels.catalog;
    let Some(id) = given.map(|id| catalog.resolve(&id)) else {
        let found = catalog.find(name, labels.words).ok().filter(|item| item.kind == ItemKind::Remedy);
        return Ok(found.map(|item| item.id.clone()));
    };
    match catalog.get(&id).map(|item| item.kind) {
        None => Err(Missing::Item { given: id.0, suggestions: Vec::new() }.into()),
        Some(ItemKind::Remedy) => Ok(Some(id)),
        Some(_) => Err(InvalidInput::WrongKind { item: id.0, kind: EntryKind::Remedy }.into()),
    }
}

/// The medicines, in the order they were added.
pub(crate) fn list(reader: &Reader<'_>) -> Result<Vec<SavedMedicine>, StoreError> {
    let records = reader.list::<Medicine>()?.into_iter();
    Ok(records.map(|(id, medicine)| medicine.saved(id, reader.words())).collect())
}

/// Inserts a medicine, or replaces the one with an id.
pub(crate) fn save(
    writer: &mut Writer<'_>,
    id: Option<String>,
    medicine: Medicine,
    now: &Moment,
) -> Result<SavedMedicine, EbbError> {
    let medicine = medicine.checked(&writer.labels())?;
    let id = records::put(writer, id, &medicine, now)?;
    Ok(medicine.saved(id, writer.words()))
}

/// The medicine a person means by its name, its id or the end of that.
pub(crate) fn find(reader: &Reader<'_>, given: &str) -> Result<SavedMedicine, EbbError> {
    let wanted = given.trim().to_lowercase();
    let mut all = list(reader)?;
    let by_name = |saved: &SavedMedicine| saved.medicine.name.to_lowercase() == wanted;
    let by_id = |saved: &SavedMedicine| records::is_id(&saved.id, &wanted);
    let found = all.iter().position(by_name).or_else(|| all.iter().position(by_id));
    found
        .map(|at| all.swap_remove(at))
        .ok_or_else(|| EbbError::NotFound { missing: Missing::ListEntry { given: given.to_owned() } })
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

    /// Inserts a medicine, or replaces the one with an id.
    pub fn save(&self, id: Option<String>, medicine: Medicine, now: &Moment) -> Result<MedicineChange, EbbError> {
        let (medicine, change) = self.journal.write(Verb::Set, now, |writer| {
            let saved = save(writer, id, medicine, now)?;
            let label = saved.label.clone();
            Ok((saved, label))
        })?;
        Ok(MedicineChange { medicine, change })
    }

    /// Removes a medicine; undo restores it. Its logged doses stay.
    pub fn remove(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| {
            let label = records::remove::<Medicine>(writer, id)?.label(writer.words());
            Ok(records::removal_label(writer.words(), label))
        })
    }

    /// The medicine a person means by its name, its id or the end of that.
    pub fn find(&self, given: &str) -> Result<SavedMedicine, EbbError> {
        self.journal.read(|reader| find(reader, given))
    }
}
