//! Doses: exact amounts with a unit, and whether one was taken.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::dose_unit::DoseUnit;
use super::{InvalidDraft, dose_text};
use crate::i18n::{Language, Words};

/// An exact decimal.
pub type Amount = Decimal;

/// An amount of a medicine, supplement or other remedy: an exact decimal, so that what was given is what is shown and
/// 0.1 + 0.1 + 0.1 is 0.3. Stored as text: `{"amount": "0.025", "unit": "mg"}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Dose {
    /// The amount, above 0 and at most ten million.
    pub amount: Amount,
    /// Its unit, such as `mg`, `tablet` or `min`; at most 20 characters. Spellings of a known unit become one:
    /// `mcg` and `Mikrogramm` are `µg`, `Tabletten` is `tablet`; none at all is `dose`.
    pub unit: String,
}

/// The longest unit, in characters.
pub(crate) const UNIT_MOST: usize = 20;

/// The largest amount.
const AMOUNT_MOST: Decimal = Decimal::from_parts(10_000_000, 0, 0, false, 0);

/// The most digits after the decimal point: a nanogram in grams.
const DIGITS_MOST: u32 = 9;

impl Dose {
    /// A dose in a unit.
    #[must_use]
    pub fn new(amount: impl Into<Amount>, unit: impl Into<String>) -> Self {
        Self { amount: amount.into(), unit: unit.into() }
    }

    /// Reads a dose as people write it: `400 mg`, `1,5 ml`, `½ tablet`, `2 x 150 mg`, `1.000 mg` in German. A number
    /// alone is in `unit`.
    ///
    /// # Errors
    ///
    /// [`InvalidDraft::NotADose`] where it cannot be read with certainty; [`InvalidDraft::UnknownDoseUnit`] where Ebb knows
    /// no such unit and it is not `unit`.
    pub fn parse(text: &str, unit: Option<&str>, language: Language) -> Result<Self, InvalidDraft> {
        let not_a_dose = || InvalidDraft::NotADose { given: text.trim().to_owned() };
        let read = dose_text::read(text, language).ok_or_else(not_a_dose)?;
        let own = unit;
        let unit = read.unit.as_deref().or(unit).ok_or_else(not_a_dose)?.to_owned();
        if own.is_none_or(|own| DoseUnit::of(own).factor_to(&DoseUnit::of(&unit)).is_none()) {
            DoseUnit::known(&unit)?;
        }
        Self { amount: read.amount, unit }.checked()
    }

    /// The dose with its unit in its one spelling.
    pub(crate) fn checked(self) -> Result<Self, InvalidDraft> {
        let unit = match self.unit.trim() {
            "" => "dose".to_owned(),
            unit => DoseUnit::of(unit).id().to_owned(),
        };
        // A unit that Ebb does not know is shown as it was written.
        if crate::crisis::detect(&unit).is_some() {
            return Err(InvalidDraft::NotADose { given: unit });
        }
        let length = unit.chars().count();
        if length > UNIT_MOST {
            return Err(InvalidDraft::TextTooLong { field: "unit", length: length as u64, most: UNIT_MOST as u64 });
        }
        let amount = self.amount.normalize();
        if amount <= Decimal::ZERO || amount > AMOUNT_MOST || amount.scale() > DIGITS_MOST {
            return Err(InvalidDraft::DoseOutOfRange { given: amount.to_string() });
        }
        Ok(Self { amount, unit })
    }

    /// The amount in another unit of the same kind, exactly; `None` where they cannot be compared.
    #[must_use]
    pub fn amount_in(&self, unit: &str) -> Option<Amount> {
        let factor = DoseUnit::of(&self.unit).factor_to(&DoseUnit::of(unit))?;
        self.amount.checked_mul(factor).map(|amount| amount.normalize())
    }

    /// The dose in words, such as "0.025 mg", "2 tablets" or "1½ tablets".
    #[must_use]
    pub fn text(&self, words: Words) -> String {
        let amount = words.decimal(&self.amount.normalize().to_string());
        let unit = DoseUnit::of(&self.unit);
        let Some(key) = unit.word() else { return format!("{amount} {}", self.unit) };
        let count = self.amount.to_f64().unwrap_or(f64::MAX);
        let said = |amount: String, count: f64| {
            words.variant_with("dose", key, &[("amount", amount.into()), ("count", count.into())])
        };
        match self.with_fraction().filter(|_| unit.is_piece() || unit.is_volume()) {
            // "½ tablet", and "1½ tablets".
            Some(written) => said(written, count.max(1.0)),
            None => said(amount, count),
        }
    }

    /// Its number with the sign of a quarter, a half or three quarters; `None` of any other.
    fn with_fraction(&self) -> Option<String> {
        let sign = match (self.amount.fract() * Amount::from(4)).to_u8()? {
            1 => '¼',
            2 => '½',
            3 => '¾',
            _ => return None,
        };
        let is_exact = (self.amount * Amount::from(4)).fract().is_zero();
        let whole = Some(self.amount.trunc()).filter(|whole| !whole.is_zero()).map(|whole| whole.to_string());
        is_exact.then(|| format!("{}{sign}", whole.unwrap_or_default()))
    }

    /// The dose a number of times over.
    pub(crate) fn times(&self, count: Amount) -> Option<Self> {
        let amount = self.amount.checked_mul(count)?.normalize();
        Some(Self { amount, unit: self.unit.clone() })
    }

    /// One of a number of equal parts of the dose.
    pub(crate) fn divided(&self, parts: Amount) -> Option<Self> {
        let amount = self.amount.checked_div(parts)?.normalize();
        Some(Self { amount, unit: self.unit.clone() })
    }
}

/// Whether a dose that was due, or that the person thought of, was taken.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, IntoStaticStr, EnumString, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Intake {
    /// It was taken.
    #[default]
    Taken,
    /// It was skipped.
    Skipped,
    /// The person does not know. It counts as possibly taken wherever a total or an interval is worked out.
    NotSure,
}

impl Intake {
    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// Whether it was or may have been taken.
    #[must_use]
    pub fn counts(self) -> bool {
        self != Self::Skipped
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dose(text: &str) -> Dose {
        Dose::parse(text, None, Language::English).unwrap()
    }

    #[test]
    fn amount_is_stored_as_given() {
        for text in ["0.025 mg", "0.125 mg", "72.35 g", "400 mg"] {
            let stored = serde_json::to_string(&dose(text)).unwrap();
            let (amount, unit) = text.split_once(' ').unwrap();
            assert_eq!(stored, format!(r#"{{"amount":"{amount}","unit":"{unit}"}}"#));
            assert_eq!(serde_json::from_str::<Dose>(&stored).unwrap(), dose(text));
        }
    }

    #[test]
    fn tenths_add_up() {
        let sum: Decimal = [dose("0.1 mg"), dose("0.1 mg"), dose("0.1 mg")].iter().map(|dose| dose.amount).sum();
        assert_eq!(sum, dose("0.3 mg").amount);
    }

    #[test]
    fn units_of_a_kind_convert_exactly() {
        assert_eq!(dose("1.2 g").amount_in("mg"), Some(Decimal::from(1200)));
        assert_eq!(dose("25 µg").amount_in("mg"), Some(dose("0.025 mg").amount));
        assert_eq!(dose("2 tablets").amount_in("mg"), None);
        assert_eq!(dose("2 tablets").amount_in("Tablette"), Some(Decimal::from(2)));
    }

    #[test]
    fn dose_of_nothing_or_too_much_is_refused() {
        for text in ["0 mg", "-1 mg", "10000001 mg", "0.0000000001 g"] {
            assert!(Dose::parse(text, None, Language::English).is_err(), "{text}");
        }
    }
}
