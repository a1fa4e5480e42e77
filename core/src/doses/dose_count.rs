//! How much of a limit a dose is.

use rust_decimal::Decimal;

use super::dose_record::{DoseRecord, known};
use crate::catalog::{Catalog, ItemId};
use crate::entry::{Amount, Dose, DoseBasis, DoseUnit, Ingredient};
use crate::profile::{self, Medicine};

/// What a total is counted in: a substance in a unit of mass, volume or activity, wherever it is contained; or pieces of
/// one medicine.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Measure {
    /// Of the substance; and doses of the medicine whose limit it is, which were logged before it was said what is in it.
    Substance {
        item: Option<ItemId>,
        substance: ItemId,
        unit: String,
        /// What of the medicine holds how much of it, of a limit in millilitres: what another product holds is as many of them.
        by: Option<Ingredient>,
    },
    Pieces {
        item: ItemId,
        unit: String,
        /// What is in it, if that is one substance.
        substance: Option<ItemId>,
        /// How much of it is in a piece, from the pack or the usual dose. Converts doses of other products into pieces.
        piece: Option<Dose>,
    },
}

/// How a dose counts.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum DoseCount {
    /// It contains nothing of what is counted.
    None,
    /// As much as was said.
    Said(Amount),
    /// As many of the medicine's usual doses as were said; one where nothing was said.
    Assumed(Amount),
    /// It contains what is counted, and it is not known how much.
    Unknown,
}

impl DoseCount {
    /// How much it is; `None` where it is nothing or nobody knows.
    pub(super) fn amount(self) -> Option<Amount> {
        match self {
            Self::Said(amount) | Self::Assumed(amount) => Some(amount),
            Self::None | Self::Unknown => None,
        }
    }
}

impl Measure {
    /// What a medicine's maximum is counted in. `basis` is what a dose of it is counted by now.
    pub(super) fn of(limit: &Dose, item: &ItemId, basis: &DoseBasis) -> Self {
        let (unit, item) = (limit.unit.clone(), item.clone());
        match basis.ingredients.as_slice() {
            [only] if !DoseUnit::of(&limit.unit).is_piece() => {
                let by = only.per.is_some().then(|| only.clone());
                Self::Substance { item: Some(item), substance: only.substance.clone(), unit, by }
            }
            [only] => {
                let usual = basis.usual.clone().filter(|usual| DoseUnit::of(&usual.unit).is_mass());
                let piece = only.in_a_piece().cloned().or(usual);
                Self::Pieces { item, unit, substance: Some(only.substance.clone()), piece }
            }
            _ => Self::Pieces { item, unit, substance: None, piece: None },
        }
    }

    /// The substance that is counted; `None` for pieces.
    pub(super) fn substance(&self) -> Option<&ItemId> {
        match self {
            Self::Substance { substance, .. } => Some(substance),
            Self::Pieces { .. } => None,
        }
    }

    /// Whether a dose of another medicine is not counted because nobody knows how much is in a piece of the one with the limit.
    pub(super) fn lacks_piece(&self, taken: &DoseRecord) -> bool {
        let Self::Pieces { item, substance: Some(substance), piece: None, .. } = self else { return false };
        taken.item != *item && taken.basis.contains(substance)
    }

    /// Whether it is counted by its weight.
    pub(super) fn is_of_mass(&self) -> bool {
        matches!(self, Self::Substance { unit, .. } if DoseUnit::of(unit).is_mass())
    }

    /// The unit that is counted in.
    pub(super) fn unit(&self) -> &str {
        let (Self::Substance { unit, .. } | Self::Pieces { unit, .. }) = self;
        unit
    }

    /// How a dose counts: by what it was when it was logged, never by what the list holds now.
    pub(super) fn contribution(&self, taken: &DoseRecord) -> DoseCount {
        let basis = &taken.basis;
        match self {
            Self::Substance { item, substance, unit, by } => {
                let is_of_medicine = item.as_ref() == Some(&taken.item);
                if !basis.contains(substance) && !is_of_medicine {
                    return DoseCount::None;
                }
                by_usual_dose(taken.dose.as_ref(), basis, |dose| {
                    // Of a medicine of one substance, what is measured is that.
                    let is_single = basis.ingredients.len() == 1;
                    let direct = is_single.then(|| dose.amount_in(unit)).flatten();
                    let held = || weighed_in(dose, substance, basis);
                    let as_held = || held()?.amount_in(unit);
                    let as_liquid = || by.as_ref()?.holding(&held()?)?.amount_in(unit);
                    direct.or_else(as_held).or_else(as_liquid)
                })
            }
            Self::Pieces { item, unit, substance, piece } => {
                if taken.item != *item {
                    let Some(substance) = substance.as_ref().filter(|substance| basis.contains(substance)) else {
                        return DoseCount::None;
                    };
                    return by_usual_dose(taken.dose.as_ref(), basis, |dose| {
                        let piece = piece.as_ref()?;
                        weighed_in(dose, substance, basis)?.amount_in(&piece.unit)?.checked_div(piece.amount)
                    });
                }
                let said = by_usual_dose(taken.dose.as_ref(), basis, |dose| {
                    dose.amount_in(unit).or_else(|| pieces_of(dose, basis).filter(|_| DoseUnit::of(unit).is_piece()))
                });
                match said {
                    // Where no strength is known, a piece is the usual dose, and a tablet a capsule.
                    DoseCount::Unknown => {
                        let count = in_usual_doses(taken.dose.as_ref(), basis);
                        count
                            .or_else(|| as_pieces(taken.dose.as_ref(), unit))
                            .map_or(DoseCount::Unknown, DoseCount::Assumed)
                    }
                    known => known,
                }
            }
        }
    }
}

/// As much as was said, otherwise by the usual dose.
fn by_usual_dose(dose: Option<&Dose>, basis: &DoseBasis, measured: impl Fn(&Dose) -> Option<Amount>) -> DoseCount {
    if let Some(amount) = dose.and_then(&measured) {
        return DoseCount::Said(amount);
    }
    // A count without a strength is that many usual doses, whatever pieces it counts.
    // Of drops and units many are one dose.
    let count = match dose {
        None => Some(Decimal::ONE),
        Some(dose) => DoseUnit::of(&dose.unit).is_taken_in_few().then_some(dose.amount),
    };
    // A piece is none of a liquid, of which the usual dose is a volume.
    let is_weighed = |usual: &&Dose| !DoseUnit::of(&usual.unit).is_piece() && !DoseUnit::of(&usual.unit).is_volume();
    let one = basis.usual.as_ref().filter(|usual| dose.is_none() || is_weighed(usual)).and_then(&measured);
    match count.zip(one).and_then(|(count, one)| count.checked_mul(one)) {
        Some(amount) => DoseCount::Assumed(amount.normalize()),
        None => DoseCount::Unknown,
    }
}

/// How many usual doses a measured dose is.
fn in_usual_doses(dose: Option<&Dose>, basis: &DoseBasis) -> Option<Amount> {
    let usual = basis.usual.as_ref().filter(|usual| !DoseUnit::of(&usual.unit).is_piece())?;
    match dose {
        None => Some(Decimal::ONE),
        Some(dose) => dose.amount_in(&usual.unit)?.checked_div(usual.amount).map(|count| count.normalize()),
    }
}

/// How many pieces of one kind as many pieces of another kind are.
fn as_pieces(dose: Option<&Dose>, unit: &str) -> Option<Amount> {
    let dose = dose.filter(|dose| [&dose.unit, unit].iter().all(|unit| DoseUnit::of(unit).is_taken_in_few()))?;
    Some(dose.amount)
}

/// What a dose of a remedy is counted by now.
pub(super) fn basis_now(item: &ItemId, medicines: &[Medicine], catalog: &Catalog) -> DoseBasis {
    known(profile::dose_basis(medicines, item, None), catalog)
}

/// How much of a substance is in a dose, by the person's own pack. Of a medicine that has one ingredient only that can be
/// meant.
fn held_in(dose: &Dose, substance: &ItemId, basis: &DoseBasis) -> Option<Dose> {
    let ingredient = match basis.ingredients.as_slice() {
        [only] => Some(only),
        several => several.iter().find(|one| one.substance == *substance),
    };
    ingredient?.held_in(dose)
}

/// How much of a substance is in a dose, by the pack or as it was weighed.
fn weighed_in(dose: &Dose, substance: &ItemId, basis: &DoseBasis) -> Option<Dose> {
    let is_weighed = basis.ingredients.len() == 1 && DoseUnit::of(&dose.unit).is_mass();
    held_in(dose, substance, basis).or_else(|| is_weighed.then(|| dose.clone()))
}

/// How many pieces a measured dose is, where a piece has one ingredient.
pub(super) fn pieces_of(dose: &Dose, basis: &DoseBasis) -> Option<Amount> {
    match basis.ingredients.as_slice() {
        [only] => {
            let strength = only.in_a_piece()?;
            dose.amount_in(&strength.unit)?.checked_div(strength.amount).map(|pieces| pieces.normalize())
        }
        _ => None,
    }
}
