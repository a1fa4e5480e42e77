//! Reading measurements as people write them.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::dose_text::decimal;
use crate::catalog::Item;
use crate::i18n::Language;

/// A unit that people measure in and Ebb converts, with what it is converted into.
struct Converted {
    spellings: &'static [&'static str],
    /// The unit of the item.
    into: &'static str,
    convert: fn(f64) -> f64,
}

/// Exact by definition, except for glucose: its molar mass is 180.156 g/mol.
const CONVERTED: [Converted; 4] = [
    Converted { spellings: &["f", "°f", "fahrenheit"], into: "°C", convert: |value| (value - 32.0) / 1.8 },
    Converted { spellings: &["c", "celsius", "grad", "degrees", "grados"], into: "°C", convert: |value| value },
    Converted { spellings: &["lb", "lbs", "pound", "pounds"], into: "kg", convert: |value| value * 0.453_592_37 },
    Converted { spellings: &["mmol/l", "mmol"], into: "mg/dL", convert: |value| value * 18.015_6 },
];

/// Reads the number of a measurement in the item's unit: `8.000` in a German Ebb is eight thousand, `101.3 F` is 38.5 °C.
/// `None` where it cannot be read with certainty, or is in a unit that the item is not in.
#[must_use]
pub fn read_measured(text: &str, item: &Item, language: Language) -> Option<f64> {
    let (number, unit) = split(text);
    let value = read_number(number, language)?;
    if unit.is_empty() || item.unit.as_ref().is_some_and(|own| own.eq_ignore_ascii_case(unit)) {
        return Some(value);
    }
    let (own, unit) = (item.unit.as_deref()?, unit.to_lowercase());
    let known = CONVERTED.iter().find(|known| known.into == own && known.spellings.contains(&unit.as_str()))?;
    // No more decimals than a thermometer or a scale shows.
    Some(((known.convert)(value) * 100.0).round() / 100.0)
}

/// Reads a number in the language's form, or in the other one where that leaves no doubt. A minus sign may stand before it.
#[must_use]
pub fn read_number(text: &str, language: Language) -> Option<f64> {
    let text = text.trim();
    let (sign, digits) = text.strip_prefix(['-', '−']).map_or((1.0, text), |digits| (-1.0, digits));
    let number = decimal(digits, language).as_ref().and_then(Decimal::to_f64)?;
    // Adding zero turns -0 into 0.
    Some(sign * number + 0.0)
}

/// A number and what follows it.
fn split(text: &str) -> (&str, &str) {
    let text = text.trim();
    let is_of_number = |letter: char| letter.is_ascii_digit() || "+-−.,' \u{a0}\u{2009}\u{202f}".contains(letter);
    let end = text.find(|letter| !is_of_number(letter)).unwrap_or(text.len());
    (text[..end].trim(), text[end..].trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Catalog, ItemId};
    use Language::{English, German, Spanish};

    #[test]
    fn measurements_as_people_write_them() {
        let catalog = Catalog::new([]);
        for (item, text, language, value) in [
            ("steps", "8,000", English, Some(8000.0)),
            ("steps", "8.000", German, Some(8000.0)),
            ("steps", "8.000", Spanish, Some(8000.0)),
            ("steps", "8 000", German, Some(8000.0)),
            ("steps", "8000", English, Some(8000.0)),
            ("steps", "8,000", German, None),
            ("steps", "8.000", English, None),
            ("steps", "12.345", German, Some(12345.0)),
            ("weight", "72.35", English, Some(72.35)),
            ("weight", "72,35", English, Some(72.35)),
            ("weight", "72.35 kg", German, Some(72.35)),
            ("weight", "160 lb", English, Some(72.57)),
            ("weight", "1e2", English, None),
            ("body-temperature", "38,5", Spanish, Some(38.5)),
            ("body-temperature", "38.5°C", English, Some(38.5)),
            ("body-temperature", "101.3 F", English, Some(38.5)),
            ("body-temperature", "101,3 °F", German, Some(38.5)),
            ("body-temperature", "38.5 kg", English, None),
            ("skin-temperature", "-3.5", English, Some(-3.5)),
            ("blood-glucose", "5.5 mmol/l", English, Some(99.09)),
            ("blood-pressure-systolic", "120/80", English, None),
            ("steps", "2 400", English, None),
            ("steps", "nan", English, None),
            ("steps", "4+500", English, None),
            ("steps", "4/500", English, None),
            ("steps", "4.500", English, None),
            ("steps", "+4500", English, Some(4500.0)),
        ] {
            let item = catalog.get(&ItemId(item.to_owned())).unwrap();
            assert_eq!(read_measured(text, item, language), value, "{} {text} {language:?}", item.id.0);
        }
    }
}
