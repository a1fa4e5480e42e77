//! What is asked before a medicine is saved, whatever its reminders: amounts that nobody takes, and names that mislead.

use super::saving_check::SavingConcern;
use crate::catalog::{Item, ItemId};
use crate::doses;
use crate::entry::Dose;
use crate::error::EbbError;
use crate::items::find_item;
use crate::profile::{Medicine, medicines};
use crate::storage::Reader;

/// A number up to this at the end of a name may belong to it: "Vitamin B 12".
const OF_A_NAME: u32 = 20;

/// Why a medicine is asked about, with what [`super::saving_check::ReminderCheck::about`] says of it; `None` of what was saved so
/// before, and where Ebb knows of nothing.
pub(super) fn medicine_concern(
    reader: &Reader<'_>,
    before: Option<&Medicine>,
    medicine: &Medicine,
) -> Result<Option<(SavingConcern, String)>, EbbError> {
    let words = reader.words();
    let (labels, catalog) = (reader.labels(), reader.catalog());
    let of_name = |name: &str| find_item(&labels, name).ok().map(|item| item.id);
    let named = || of_name(&medicine.name).or_else(|| of_name(strength_in(&medicine.name)?.0));
    let item = medicine.item.clone().or_else(named).unwrap_or_else(|| ItemId(medicine.name.clone()));
    let listed = Medicine { item: Some(item.clone()), dose: None, ..medicine.clone() };
    let changed = |of: fn(&Medicine) -> &Option<Dose>| {
        of(medicine).as_ref().filter(|_| before.is_none_or(|old| of(old) != of(medicine)))
    };
    let dose = changed(|medicine| &medicine.dose);
    if let Some(dose) = dose.filter(|dose| doses::is_implausible_usual(&item, dose, &listed, &catalog)) {
        return Ok(Some((SavingConcern::ImplausibleDose, dose.text(words))));
    }
    let limit = changed(|medicine| &medicine.daily_most);
    if let Some(limit) = limit.filter(|limit| doses::is_implausible_usual(&item, limit, &listed, &catalog)) {
        return Ok(Some((SavingConcern::ImplausibleLimit, limit.text(words))));
    }
    let list: Vec<Medicine> = medicines::list(reader)?.into_iter().map(|saved| saved.medicine).collect();
    // Who says what is in it knows that; and one name is refused by the list.
    let is_listed = list.iter().any(|other| other.name.to_lowercase() == medicine.name.to_lowercase());
    if before.is_none() && !is_listed && medicine.ingredients.is_empty() {
        let same = doses::same_substances(&item, &listed, &list, &catalog);
        if let Some(other) = same {
            return Ok(Some((SavingConcern::SameSubstance, other.name.clone())));
        }
    }
    // Where it was said how much is in one, the name may hold it as well.
    let is_said = medicine.dose.is_some() || medicine.ingredients.iter().any(|one| one.strength.is_some());
    if before.is_none_or(|old| old.name != medicine.name)
        && let Some((name, number)) = strength_in(&medicine.name).filter(|_| !is_said)
    {
        let is_known = catalog.find_remedy(&medicine.name, words).is_ok();
        let is_medicine = || catalog.find_remedy(name, words).is_ok_and(Item::is_medicine);
        if !is_known && (number.parse::<u32>().is_ok_and(|number| number > OF_A_NAME) || is_medicine()) {
            return Ok(Some((SavingConcern::NameHoldsStrength, number.to_owned())));
        }
    }
    Ok(None)
}

/// A name that ends with a number, without it, and the number: "Ibuprofen 400 mg".
fn strength_in(name: &str) -> Option<(&str, &str)> {
    let without_unit = name.trim_end_matches(|c: char| c.is_alphabetic() || c.is_whitespace());
    let unit = name[without_unit.len()..].trim();
    if !["", "mg", "g", "µg", "mcg", "ml"].contains(&unit.to_lowercase().as_str()) {
        return None;
    }
    let start = without_unit.rfind(char::is_whitespace)? + 1;
    let (rest, number) = (name[..start].trim(), &without_unit[start..]);
    (!rest.is_empty() && number.starts_with(|c: char| c.is_ascii_digit())).then_some((rest, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_at_the_end_of_a_name_may_be_the_strength() {
        assert_eq!(strength_in("IbuHEXAL 600"), Some(("IbuHEXAL", "600")));
        assert_eq!(strength_in("Ibuprofen 400 mg"), Some(("Ibuprofen", "400")));
        assert_eq!(strength_in("Fentanyl 0,025mg"), Some(("Fentanyl", "0,025")));
        for name in ["Ibuprofen", "600", "Vitamin D3", "5-HTP", "Ibuprofen 400 akut", ""] {
            assert_eq!(strength_in(name), None, "{name}");
        }
    }
}
