//! The person's medicines: what they take, how, and the most they allow themselves a day. Ebb never suggests a change
//! of any of it.

use serde::{Deserialize, Serialize};

use super::{ClockTime, short_text, text};
use crate::catalog::{ItemId, ItemKind};
use crate::entry::{Dose, UNIT_MOST};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::storage::StoreError;
use crate::time::Moment;

/// A medicine as the person takes it. Only its name is needed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Medicine {
    /// Its name, 1–80 characters.
    pub name: String,
    /// The remedy that a dose of it is logged as. Absent in what is given: found by the name, if there is one.
    pub item: Option<ItemId>,
    /// One dose.
    pub dose: Option<Dose>,
    /// When, in words, such as "with food, when it gets bad".
    pub schedule: Option<String>,
    /// When, by the clock.
    pub times: Vec<ClockTime>,
    /// The most on one day, by the person's own word or their doctor's.
    pub daily_most: Option<Dose>,
    /// Anything else.
    pub note: Option<String>,
}

/// A medicine in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct KeptMedicine {
    /// Identity for ever.
    pub id: String,
    /// All of it in a line of words, such as "Ibuprofen, 400 mg, 08:00, 20:00, at most 1200 mg a day".
    pub label: String,
    /// What was said of it.
    pub medicine: Medicine,
}

/// The kind of record that holds one.
pub(crate) const RECORD: &str = "medicine";

/// The longest name, in characters.
const NAME_MOST: usize = 80;

impl Journal {
    /// The medicines, in the order they were added.
    pub fn medicines(&self) -> Result<Vec<KeptMedicine>, EbbError> {
        let records = self.read(|reader| Ok(reader.records(RECORD)?))?;
        let read = |(id, body): (String, String)| -> Result<KeptMedicine, EbbError> {
            let medicine: Medicine = serde_json::from_str(&body).map_err(StoreError::from)?;
            Ok(KeptMedicine { id, label: self.describe_medicine(&medicine), medicine })
        };
        records.into_iter().map(read).collect()
    }

    /// Adds a medicine, or says anew what one is.
    pub fn set_medicine(
        &self,
        id: Option<&str>,
        medicine: Medicine,
        now: &Moment,
    ) -> Result<(KeptMedicine, Change), EbbError> {
        let medicine = self.checked_medicine(medicine)?;
        let body = serde_json::to_string(&medicine).map_err(StoreError::from)?;
        let label = self.describe_medicine(&medicine);
        let (id, change) = self.keep_listed(RECORD, id, &body, &label, now)?;
        Ok((KeptMedicine { id, label, medicine }, change))
    }

    /// Takes a medicine off the list; undo brings it back. What was logged of it stays.
    pub fn remove_medicine(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.remove_listed(RECORD, id, now)
    }

    /// The medicine a person means by its name, its id or the end of that.
    pub fn find_medicine(&self, given: &str) -> Result<KeptMedicine, EbbError> {
        let wanted = given.trim().to_lowercase();
        let mut all = self.medicines()?;
        let by_name = |kept: &KeptMedicine| kept.medicine.name.to_lowercase() == wanted;
        let by_id = |kept: &KeptMedicine| wanted.len() >= 4 && kept.id.ends_with(&wanted);
        let found = all.iter().position(by_name).or_else(|| all.iter().position(by_id));
        found.map(|at| all.swap_remove(at)).ok_or_else(|| EbbError::NotInTheList { given: given.to_owned() })
    }

    fn checked_medicine(&self, given: Medicine) -> Result<Medicine, EbbError> {
        let name = given.name.trim().to_owned();
        if name.is_empty() || name.chars().count() > NAME_MOST {
            return Err(EbbError::BadName { given: name, most: NAME_MOST as u64 });
        }
        let dose = |dose: Option<Dose>| -> Result<Option<Dose>, EbbError> {
            let Some(dose) = dose else { return Ok(None) };
            dose.check()?;
            let unit = short_text(Some(dose.unit), UNIT_MOST)?.unwrap_or_else(|| "×".to_owned());
            Ok(Some(Dose { unit, ..dose }))
        };
        let mut times = given.times;
        times.iter().try_for_each(|time| time.check())?;
        times.sort_unstable();
        times.dedup();
        Ok(Medicine {
            item: self.remedy(given.item, &name)?,
            name,
            dose: dose(given.dose)?,
            schedule: text(given.schedule)?,
            times,
            daily_most: dose(given.daily_most)?,
            note: text(given.note)?,
        })
    }

    /// The remedy given, or the one of that name.
    fn remedy(&self, given: Option<ItemId>, name: &str) -> Result<Option<ItemId>, EbbError> {
        let catalog = self.catalog();
        let Some(id) = given.map(|id| catalog.resolve(&id)) else {
            let found = catalog.find(name, self.words()).ok().filter(|item| item.kind == ItemKind::Remedy);
            return Ok(found.map(|item| item.id.clone()));
        };
        match catalog.get(&id).map(|item| item.kind) {
            None => Err(EbbError::UnknownItem { given: id.0, suggestions: Vec::new() }),
            Some(ItemKind::Remedy) => Ok(Some(id)),
            Some(_) => Err(EbbError::WrongKind { item: id.0, kind: crate::entry::Kind::Remedy }),
        }
    }

    /// A medicine in a line of words.
    pub(crate) fn describe_medicine(&self, medicine: &Medicine) -> String {
        let words = self.words();
        let dose = |dose: &Dose| format!("{} {}", words.number(dose.amount), dose.unit);
        let most = medicine.daily_most.as_ref().map(|most| words.say("medicine-most", &[("dose", dose(most).into())]));
        let parts = [Some(medicine.name.clone()), medicine.dose.as_ref().map(dose), medicine.schedule.clone()];
        let times = medicine.times.iter().map(ToString::to_string);
        parts.into_iter().flatten().chain(times).chain(most).collect::<Vec<_>>().join(", ")
    }
}
