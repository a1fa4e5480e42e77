//! What a dose is counted by.

use serde::{Deserialize, Serialize};

use super::invalid::in_range;
use super::{Dose, DoseUnit, InvalidDraft};
use crate::catalog::ItemId;
use crate::i18n::Language;

/// A substance in a medicine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Ingredient {
    /// The substance, as an item of the vocabulary.
    pub substance: ItemId,
    /// How much of it is in one piece, or in the measured amount that `per` says; absent if not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strength: Option<Dose>,
    /// The amount of the medicine that holds this strength, such as 5 ml of a syrup or 1 g of a gel; absent for one piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub per: Option<Dose>,
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
    /// What was in it: the person's own pack, otherwise the substances that the vocabulary knows of, without
    /// strengths.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub ingredients: Vec<Ingredient>,
}

/// The most ingredients.
pub(crate) const INGREDIENTS_MOST: u32 = 12;

impl Ingredient {
    /// A substance whose strength is not known.
    pub(crate) fn of(substance: ItemId) -> Self {
        Self { substance, strength: None, per: None }
    }

    /// A substance with its strength as a pack writes it: `500 mg` in one piece, `120 mg/5 ml`, `24 mg per ml`,
    /// `120 mg in 5 ml`; an empty text is a strength that is not known.
    pub(crate) fn parse(substance: ItemId, strength: &str, language: Language) -> Result<Self, InvalidDraft> {
        let strength = strength.trim();
        if strength.is_empty() {
            return Ok(Self::of(substance));
        }
        let (held, per) = match split_strength(strength) {
            Some((held, per)) => (held, Some(per)),
            None => (strength, None),
        };
        let parse = |text: &str, unit| Dose::parse(text, unit, language);
        let not_a_dose = |_| InvalidDraft::NotADose { given: strength.to_owned() };
        let per = match per {
            // "24 mg/ml" is in one.
            Some(unit) if !unit.contains(|letter: char| letter.is_ascii_digit()) => {
                Some(Dose::new(1, DoseUnit::known(unit)?.id()))
            }
            Some(per) => Some(parse(per, None).map_err(not_a_dose)?),
            None => None,
        };
        let held = parse(held, None).map_err(|refused| match refused {
            InvalidDraft::NotADose { .. } => not_a_dose(refused),
            other => other,
        })?;
        Self { substance, strength: Some(held), per }.checked()
    }

    /// The ingredient with its strength in its one spelling.
    pub(crate) fn checked(self) -> Result<Self, InvalidDraft> {
        let of_activity = |dose: Dose| Dose { unit: DoseUnit::of(&dose.unit).of_strength().id().to_owned(), ..dose };
        let strength = self.strength.map(Dose::checked).transpose()?.map(of_activity);
        let per = self.per.map(Dose::checked).transpose()?;
        let is_piece = |dose: &&Dose| DoseUnit::of(&dose.unit).is_piece();
        let given = |dose: &Dose| format!("{} {}", dose.amount, dose.unit);
        // A strength is what a piece holds, not another piece; and what is counted needs no amount beside it.
        match strength.iter().chain(&per).find(is_piece).or(per.as_ref().filter(|_| strength.is_none())) {
            Some(dose) => Err(InvalidDraft::NotADose { given: given(dose) }),
            None => Ok(Self { strength, per, ..self }),
        }
    }

    /// How much of the substance is in a dose of the medicine; `None` where the pack's words do not tell.
    pub(crate) fn held_in(&self, dose: &Dose) -> Option<Dose> {
        let strength = self.strength.as_ref()?;
        match &self.per {
            None => DoseUnit::of(&dose.unit).is_piece().then(|| strength.times(dose.amount))?,
            Some(per) => strength.times(dose.amount_in(&per.unit)?)?.divided(per.amount),
        }
    }

    /// How much of the medicine holds an amount of the substance, to a thousandth of its unit; `None` of a strength in pieces.
    pub(crate) fn holding(&self, amount: &Dose) -> Option<Dose> {
        const DIGITS: u32 = 3;
        let (strength, per) = (self.strength.as_ref()?, self.per.as_ref()?);
        let held = per.times(amount.amount_in(&strength.unit)?)?.divided(strength.amount)?;
        Some(Dose { amount: held.amount.round_dp(DIGITS).normalize(), ..held })
    }

    /// How much of it is in one piece.
    pub(crate) fn in_a_piece(&self) -> Option<&Dose> {
        self.strength.as_ref().filter(|_| self.per.is_none())
    }
}

/// A strength and the amount that holds it, at the stroke or the word between them.
fn split_strength(text: &str) -> Option<(&str, &str)> {
    const WORDS: &[&str] = &["in", "per", "pro", "je", "auf", "en", "por", "cada"];
    let has_unit = |text: &str| text.chars().any(char::is_alphabetic);
    // "1/2 mg" has no unit before its stroke.
    let stroke = text.split_once('/').filter(|(held, _)| has_unit(held));
    let word = || {
        let word = text.split_whitespace().skip(1).find(|word| WORDS.contains(&word.to_lowercase().as_str()))?;
        text.split_once(&format!(" {word} "))
    };
    stroke.or_else(word).map(|(held, per)| (held.trim(), per.trim()))
}

impl DoseBasis {
    /// Whether a dose of it holds a substance.
    pub(crate) fn contains(&self, substance: &ItemId) -> bool {
        self.ingredients.iter().any(|one| one.substance == *substance)
    }

    /// A dose in the unit that is meant by it: two pieces of a medicine that is taken in tablets are two tablets.
    pub(crate) fn meant(&self, dose: Dose) -> Dose {
        let Some(usual) = &self.usual else { return dose };
        let unit = DoseUnit::of(&dose.unit).meant(&DoseUnit::of(&usual.unit)).id().to_owned();
        Dose { unit, ..dose }
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
