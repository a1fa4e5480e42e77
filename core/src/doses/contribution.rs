//! How much of a limit a dose is.

use rust_decimal::Decimal;

use super::taken::DoseTaken;
use crate::catalog::{self, Catalog, ItemId};
use crate::entry::{Amount, Dose, DoseUnit};
use crate::profile::Medicine;

/// What a total is counted in: a substance in a unit of mass, volume or activity, wherever it is contained; or pieces of
/// one medicine.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Measure {
    Substance { substance: ItemId, unit: String },
    Pieces { item: ItemId, unit: String },
}

/// How a dose counts.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Contribution {
    /// It contains nothing of what is counted.
    None,
    /// As much as was said.
    Said(Amount),
    /// As many of the medicine's usual doses as were said; one where nothing was said.
    Assumed(Amount),
    /// It contains what is counted, and it is not known how much.
    Unknown,
}

impl Measure {
    /// What a medicine's maximum is counted in.
    pub(super) fn of(limit: &Dose, item: &ItemId, medicine: &Medicine, catalog: &Catalog) -> Self {
        let substances = substances(item, Some(medicine), catalog);
        match substances.as_slice() {
            [substance] if !DoseUnit::of(&limit.unit).is_piece() => {
                Self::Substance { substance: substance.clone(), unit: limit.unit.clone() }
            }
            _ => Self::Pieces { item: item.clone(), unit: limit.unit.clone() },
        }
    }

    /// How a dose counts. `medicines` is the person's list.
    pub(super) fn contribution(&self, taken: &DoseTaken, medicines: &[Medicine], catalog: &Catalog) -> Contribution {
        let medicine = medicines.iter().find(|medicine| medicine.item.as_ref() == Some(&taken.item));
        // What an entry meant is fixed when it is logged.
        let medicine = medicine.map(|medicine| medicine.as_of(taken.logged));
        let medicine = medicine.as_deref();
        match self {
            Self::Substance { substance, unit } => {
                let contained = substances(&taken.item, medicine, catalog);
                if !contained.contains(substance) {
                    return Contribution::None;
                }
                by_usual_dose(taken.dose.as_ref(), medicine, |dose| {
                    let direct = if contained.len() == 1 { dose.amount_in(unit) } else { None };
                    direct.or_else(|| in_pieces(dose, substance, medicine)?.amount_in(unit))
                })
            }
            Self::Pieces { item, unit } => {
                if taken.item != *item {
                    return Contribution::None;
                }
                by_usual_dose(taken.dose.as_ref(), medicine, |dose| {
                    dose.amount_in(unit).or_else(|| pieces_of(dose, medicine))
                })
            }
        }
    }
}

/// As much as was said, otherwise by the usual dose.
fn by_usual_dose(
    dose: Option<&Dose>,
    medicine: Option<&Medicine>,
    measured: impl Fn(&Dose) -> Option<Amount>,
) -> Contribution {
    let usual = medicine.and_then(|medicine| medicine.dose.as_ref());
    if let Some(amount) = dose.and_then(&measured) {
        return Contribution::Said(amount);
    }
    // A count without a strength is that many usual doses, whatever pieces it counts.
    let count = match dose {
        None => Some(Decimal::ONE),
        Some(dose) => DoseUnit::of(&dose.unit).is_piece().then_some(dose.amount),
    };
    let one = usual.filter(|usual| !DoseUnit::of(&usual.unit).is_piece() || dose.is_none()).and_then(&measured);
    match count.zip(one).and_then(|(count, one)| count.checked_mul(one)) {
        Some(amount) => Contribution::Assumed(amount.normalize()),
        None => Contribution::Unknown,
    }
}

/// The substances in a remedy: those on the person's own pack, otherwise those that the vocabulary knows of.
pub(super) fn substances(item: &ItemId, medicine: Option<&Medicine>, catalog: &Catalog) -> Vec<ItemId> {
    match medicine.map(|medicine| medicine.ingredients.as_slice()) {
        Some(own) if !own.is_empty() => own.iter().map(|one| catalog.resolve(&one.substance)).collect(),
        _ => catalog::substances(item),
    }
}

/// How much of a substance is in a number of pieces, by the person's own pack.
fn in_pieces(dose: &Dose, substance: &ItemId, medicine: Option<&Medicine>) -> Option<Dose> {
    if !DoseUnit::of(&dose.unit).is_piece() {
        return None;
    }
    let ingredient = medicine?.ingredients.iter().find(|one| one.substance == *substance)?;
    ingredient.strength.as_ref()?.times(dose.amount)
}

/// How many pieces a measured dose is, where a piece has one ingredient.
pub(super) fn pieces_of(dose: &Dose, medicine: Option<&Medicine>) -> Option<Amount> {
    match medicine?.ingredients.as_slice() {
        [only] => {
            let strength = only.strength.as_ref()?;
            dose.amount_in(&strength.unit)?.checked_div(strength.amount).map(|pieces| pieces.normalize())
        }
        _ => None,
    }
}
