//! What a dose is counted by.

use serde::{Deserialize, Serialize};

use super::invalid::in_range;
use super::{Dose, DoseUnit, InvalidDraft};
use crate::catalog::ItemId;

/// A substance in one piece of a medicine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Ingredient {
    /// The substance, as an item of the vocabulary.
    pub substance: ItemId,
    /// How much of it is in one piece; absent if not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strength: Option<Dose>,
}

/// What a dose is counted by: its medicine as it stood when the dose was logged. It is stored with the entry, so that no
/// change of the list of medicines changes what was taken.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DoseBasis {
    /// One usual dose; absent if none was in the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub usual: Option<Dose>,
    /// What was in one piece: the person's own pack, otherwise the substances that the vocabulary knows of, without
    /// strengths.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub ingredients: Vec<Ingredient>,
}

/// The most ingredients.
pub(crate) const INGREDIENTS_MOST: u32 = 12;

impl Ingredient {
    /// The ingredient with its strength in its one spelling.
    pub(crate) fn checked(self) -> Result<Self, InvalidDraft> {
        let strength = self.strength.map(Dose::checked).transpose()?;
        match &strength {
            // A strength is what a piece holds, not another piece.
            Some(dose) if DoseUnit::of(&dose.unit).is_piece() => {
                Err(InvalidDraft::NotADose { given: format!("{} {}", dose.amount, dose.unit) })
            }
            _ => Ok(Self { strength, ..self }),
        }
    }
}

impl DoseBasis {
    /// Whether a dose of it holds a substance.
    pub(crate) fn contains(&self, substance: &ItemId) -> bool {
        self.ingredients.iter().any(|one| one.substance == *substance)
    }

    /// Whether a piece can be counted: a usual dose or a strength is known.
    pub(crate) fn is_known(&self) -> bool {
        self.usual.is_some() || self.ingredients.iter().any(|one| one.strength.is_some())
    }

    /// Refuses what no list of medicines holds.
    pub(super) fn check(&self) -> Result<(), InvalidDraft> {
        let count = u32::try_from(self.ingredients.len()).unwrap_or(u32::MAX);
        in_range("ingredients", count.into(), 0.0, INGREDIENTS_MOST.into())?;
        self.usual.clone().map(Dose::checked).transpose()?;
        self.ingredients.iter().try_for_each(|one| one.clone().checked().map(drop))
    }
}
