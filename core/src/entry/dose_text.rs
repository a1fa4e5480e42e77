//! Reading amounts as people write them.
//!
//! What can be read in two ways is refused: an amount that is a thousand times too large or too small does harm, and
//! writing it again does not.

use std::str::FromStr as _;

use rust_decimal::Decimal;

use super::dose_unit::DoseUnit;
use crate::i18n::{Language, bare_half, split_count};

/// An amount as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ReadAmount {
    pub(super) amount: Decimal,
    /// Its unit in its one spelling, if one was given.
    pub(super) unit: Option<String>,
}

/// Reads an amount and its unit, if any; `None` where it cannot be read with certainty.
pub(super) fn read(text: &str, language: Language) -> Option<ReadAmount> {
    let text = text.trim();
    if let Some(read) = read_in_words(text, language) {
        return Some(read);
    }
    if let Some(half) = bare_half(text) {
        return Some(ReadAmount { amount: number(half, language)?, unit: None });
    }
    // "2 x 150 mg", "2×150mg": a multiplication sign between two numbers.
    if let Some((count, one)) = split_product(text) {
        let one = read_simple(one, language)?;
        one.unit.as_ref()?;
        let amount = number(count, language)?.checked_mul(one.amount)?.normalize();
        return Some(ReadAmount { amount, unit: one.unit });
    }
    read_simple(text, language)
}

/// An amount whose number is written out, of a unit that Ebb knows: "half a tablet", "eine Tablette", "dos cápsulas". A length
/// of time is none: "half an hour" is read as such.
fn read_in_words(text: &str, language: Language) -> Option<ReadAmount> {
    let (count, unit) = split_count(text)?;
    let unit = DoseUnit::known(&unit).ok().filter(|unit| !unit.is_time())?;
    Some(ReadAmount { amount: number(&count, language)?, unit: Some(unit.id().to_owned()) })
}

/// Whether a text is an amount whose number is written out, such as "half a tablet" or "eine halbe".
#[must_use]
pub fn is_dose_in_words(text: &str) -> bool {
    // The language tells only how figures are meant.
    bare_half(text).is_some() || read_in_words(text, Language::English).is_some()
}

fn split_product(text: &str) -> Option<(&str, &str)> {
    let at = text.find(['x', 'X', '×', '*'])?;
    let sign = text[at..].chars().next()?;
    let (count, one) = (text[..at].trim(), text[at + sign.len_utf8()..].trim());
    let is_number = |text: &str, from_start: bool| {
        let mut letters = text.chars();
        let letter = if from_start { letters.next() } else { letters.next_back() };
        letter.is_some_and(|letter| letter.is_ascii_digit() || vulgar(letter).is_some())
    };
    (is_number(count, false) && is_number(one, true)).then_some((count, one))
}

/// An amount without a multiplication sign.
fn read_simple(text: &str, language: Language) -> Option<ReadAmount> {
    let is_of_number = |letter: char| {
        letter.is_ascii_digit()
            || vulgar(letter).is_some()
            || matches!(letter, '.' | ',' | '/' | '\'' | '’' | '+')
            || is_space(letter)
    };
    let end = text.find(|letter| !is_of_number(letter)).unwrap_or(text.len());
    let (written, unit) = (text[..end].trim(), text[end..].trim());
    let amount = number(written, language)?;
    if unit.is_empty() {
        return Some(ReadAmount { amount, unit: None });
    }
    // A unit does not contain another number: "400 mg 3" is two amounts. "B12" would be no unit of a dose either.
    if unit.chars().any(|letter| letter.is_ascii_digit() || letter == '/') {
        return None;
    }
    Some(ReadAmount { amount, unit: Some(DoseUnit::of(unit).id().to_owned()) })
}

/// A number: a decimal, a fraction such as `1/2` or `½`, or a whole number and a fraction such as `1 1/2` or `1½`.
fn number(text: &str, language: Language) -> Option<Decimal> {
    let text = text.trim();
    if let Some(fraction) = text.chars().next_back().and_then(vulgar) {
        let whole = text.char_indices().next_back().map(|(at, _)| text[..at].trim())?;
        return with_whole(whole, fraction);
    }
    if let Some((before, below)) = text.split_once('/') {
        let (whole, above) = before.trim_end().rsplit_once(is_space).unwrap_or(("", before));
        let part = |text: &str| text.trim().parse::<u8>().ok().filter(|part| *part > 0).map(Decimal::from);
        let (above, below) = (part(above)?, part(below)?);
        // "50/4 mg" is what is printed on a pack of two substances, and "10/20 mg" is too: only what people halve is a fraction.
        if !is_part_of_one(above, below) {
            return None;
        }
        return with_whole(whole.trim(), above.checked_div(below).filter(|fraction| fraction.scale() <= 6)?);
    }
    decimal(text, language)
}

/// Whether a fraction is a half, a quarter, three quarters or an eighth.
fn is_part_of_one(above: Decimal, below: Decimal) -> bool {
    [(1, 2), (1, 4), (2, 4), (3, 4), (1, 8)]
        .map(|(above, below)| (above.into(), below.into()))
        .contains(&(above, below))
}

fn with_whole(whole: &str, fraction: Decimal) -> Option<Decimal> {
    if whole.is_empty() {
        return Some(fraction);
    }
    whole.parse::<u32>().ok().and_then(|whole| Decimal::from(whole).checked_add(fraction))
}

/// A fraction that is one character.
fn vulgar(letter: char) -> Option<Decimal> {
    let hundredths = match letter {
        '¼' => 25,
        '½' => 50,
        '¾' => 75,
        _ => return None,
    };
    Some(Decimal::new(hundredths, 2))
}

/// A plain, no-break, thin or narrow no-break space.
fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// A decimal in the language's form or in the other one, as far as that leaves no doubt.
///
/// A mark before exactly three digits may separate thousands or decimals. It separates thousands where it is the
/// language's own mark for them, and decimals where it is the other one. After a zero it always separates decimals:
/// nobody writes `0.025` for 25. The language's own decimal mark before three digits of which the last is a zero is
/// refused: neither people nor Ebb write 2.4 as `2,400`, so in German that is a number copied from an English pack, and
/// means a thousand times as much. With another last digit it is decimals, as Ebb itself writes them: `1,375`.
///
/// Thousands are separated by a point, a comma, an apostrophe or a space, and by nothing else: `1+500` and `1/500` are
/// no numbers.
///
/// A space separates thousands only before three zeros: "2 400 mg" may be two of 400 mg.
pub(super) fn decimal(text: &str, language: Language) -> Option<Decimal> {
    let (point, separator) = match language {
        Language::English => ('.', ','),
        Language::German | Language::Spanish => (',', '.'),
    };
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    if digits.is_empty()
        || !unsigned.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.' || letter == ',')
    {
        return None;
    }
    let marks: Vec<char> = unsigned.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    let plain = |whole: &str, fraction: &str| {
        let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
        let text = if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") };
        Decimal::from_str(&text).ok()
    };
    match marks.as_slice() {
        [] => plain(unsigned, ""),
        [mark] if *mark == '.' || *mark == ',' => {
            let (whole, fraction) = unsigned.split_once(*mark)?;
            let whole = if whole.is_empty() { "0" } else { whole };
            let is_thousand = fraction.len() == 3 && !whole.starts_with('0') && whole.len() <= 3;
            match (fraction.is_empty(), is_thousand) {
                (true, _) => None,
                (false, true) if *mark == separator => plain(&format!("{whole}{fraction}"), ""),
                (false, true) if fraction.ends_with('0') => None,
                _ => plain(whole, fraction),
            }
        }
        _ => {
            // Thousands in groups of three, and perhaps a decimal mark behind them.
            let last = *marks.last()?;
            let first = *marks.first()?;
            let has_fraction = last != first;
            if !(matches!(first, '.' | ',' | '\'' | '’') || is_space(first)) {
                return None;
            }
            if has_fraction && !(last == '.' || last == ',') || first == point && !has_fraction {
                return None;
            }
            let (whole, fraction) = if has_fraction { unsigned.rsplit_once(last)? } else { (unsigned, "") };
            let mut groups = whole.split(first);
            let leading = groups.next()?;
            let grouped = (1..=3).contains(&leading.len())
                && !leading.starts_with('0')
                && groups.all(|group| group.len() == 3 && group.chars().all(|letter| letter.is_ascii_digit()));
            let is_plain = first == ' ' && whole.split(first).skip(1).any(|group| group != "000");
            let sound = grouped
                && !is_plain
                && fraction.chars().all(|letter| letter.is_ascii_digit())
                && (!has_fraction || !fraction.is_empty());
            if sound { plain(whole, fraction) } else { None }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn amount(text: &str, language: Language) -> Option<String> {
        let read = read(text, language)?;
        Some(match read.unit {
            Some(unit) => format!("{} {unit}", read.amount.normalize()),
            None => read.amount.normalize().to_string(),
        })
    }

    #[test]
    fn amounts_as_people_write_them() {
        for (text, meant) in [
            ("400", "400"),
            ("400mg", "400 mg"),
            ("0.025 mg", "0.025 mg"),
            ("0,025 mg", "0.025 mg"),
            ("1,5 ml", "1.5 ml"),
            ("1/2", "0.5"),
            ("1/2 tablet", "0.5 tablet"),
            ("½ Tablette", "0.5 tablet"),
            ("1½ tablets", "1.5 tablet"),
            ("1 1/2 tablets", "1.5 tablet"),
            ("2 x 150 mg", "300 mg"),
            ("2×150mg", "300 mg"),
            ("3 * 0.1 mg", "0.3 mg"),
            ("2 x ½ tablet", "1 tablet"),
            ("2 ×", "2 dose"),
            ("1200 MG", "1200 mg"),
            ("10 000 IU", "10000 IU"),
            ("1'000 mg", "1000 mg"),
            ("+5 mg", "5 mg"),
            (".5 mg", "0.5 mg"),
            (".5 tablet", "0.5 tablet"),
            ("2 caplets", "2 tablet"),
            ("eine halbe", "0.5"),
            ("una y media", "1.5"),
            ("half", "0.5"),
            ("half a tablet", "0.5 tablet"),
            ("one and a half tablets", "1.5 tablet"),
            ("two tablets", "2 tablet"),
            ("eine Tablette", "1 tablet"),
            ("eine halbe Tablette", "0.5 tablet"),
            ("fünf Tropfen", "5 drop"),
            ("medio comprimido", "0.5 tablet"),
            ("un comprimido y medio", "1.5 tablet"),
            ("diez gotas", "10 drop"),
        ] {
            for language in Language::ALL {
                assert_eq!(amount(text, language).as_deref(), Some(meant), "{text} {language:?}");
            }
        }
    }

    #[test]
    fn mark_before_three_digits_is_read_as_the_language_has_it() {
        use Language::{English, German, Spanish};
        for (text, language, meant) in [
            ("1.000 mg", German, Some("1000 mg")),
            ("1.000 mg", Spanish, Some("1000 mg")),
            ("1.000 mg", English, None),
            ("1,000 mg", English, Some("1000 mg")),
            ("1,000 mg", German, None),
            ("1.375 mg", English, Some("1.375 mg")),
            ("1,375 mg", German, Some("1.375 mg")),
            ("1,25 mg", Spanish, Some("1.25 mg")),
            ("2,400 mg", German, None),
            ("2,400 mg", Spanish, None),
            ("2,400 mg", English, Some("2400 mg")),
            ("2.400 mg", English, None),
            ("1.250 mg", English, None),
            ("1,250 mg", German, None),
            ("0,250 mg", German, Some("0.25 mg")),
            ("10,000 IU", English, Some("10000 IU")),
            ("1.000,5 mg", German, Some("1000.5 mg")),
            ("1,000.5 mg", English, Some("1000.5 mg")),
            ("0.125 mg", German, Some("0.125 mg")),
            ("1.000.000 IE", German, Some("1000000 IU")),
        ] {
            assert_eq!(amount(text, language).as_deref(), meant, "{text} {language:?}");
        }
    }

    #[test]
    fn what_cannot_be_read_with_certainty_is_not_read() {
        for text in [
            "",
            "mg",
            "x",
            "1/0",
            "1/3 tablet",
            "400 mg 3",
            "1+500 mg",
            "1+500",
            "+1+500 mg",
            "4+500+000",
            "1+1/2 tablets",
            "2 x 1+500 mg",
            "1..2",
            "1,2,3",
            "1.",
            "-1 mg",
            "1 2 mg",
            "2 400 mg",
            "50/4 mg",
            "10/5 mg",
            "2/1 mg",
            "5/10 mg",
            "10/20",
            "3/2 tablets",
            "2 500",
            "1 250,5 mg",
            "5/",
            "0.1.2",
            "2 x 3",
            "half a",
            "two",
            "two things",
            "half an hour",
            "two 400 mg",
            "twenty tablets",
            "nan",
            "1e3",
        ] {
            for language in Language::ALL {
                assert_eq!(amount(text, language), None, "{text} {language:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn written_amount_is_read_back(units in 1u64..1_000_000_000, scale in 0u32..6, language in prop::sample::select(Language::ALL.to_vec())) {
            let decimal = Decimal::new(i64::try_from(units).unwrap(), scale).normalize();
            let text = decimal.to_string();
            let written = if language == Language::English { text } else { text.replace('.', ",") };
            prop_assert_eq!(number(&written, language), Some(decimal));
        }

        #[test]
        fn reading_anything_ends(text in "\\PC{0,24}", language in prop::sample::select(Language::ALL.to_vec())) {
            let _ = read(&text, language);
        }
    }
}
