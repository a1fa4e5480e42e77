//! Reading a number from 0 to 10 as people write it: "7/10", "7 out of 10", "ten".

use super::typed::{folded, number_word};

/// A number from 0 to 10 that was not written as a plain one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TypedRating {
    /// So many of ten: "7/10", "7 von 10".
    OfTen(f64),
    /// A number in a word: "ten", "sieben".
    Word(f64),
    /// Two numbers, of which neither is said: "6-7", "6 bis 7". The lower is the first.
    Range(f64, f64),
}

/// What stands between a number and the ten of which it is a part, folded.
const OF: [&str; 8] = ["out of", "of", "von", "auf", "aus", "de", "sobre", "/"];

/// What stands between the ends of a range, folded.
const TO: [&str; 7] = ["to", "or", "bis", "oder", "a", "o", "-"];

/// Reads a number from 0 to 10 that is more than a plain one; `None` for a plain number too.
#[must_use]
pub fn read_rating(text: &str) -> Option<TypedRating> {
    let text = folded(text).replace(['–', '—', '−'], "-").replace('/', " / ");
    // A minus sign at the beginning is none between two numbers.
    let text = text
        .char_indices()
        .map(|(at, letter)| if at > 0 && letter == '-' { " - ".to_owned() } else { letter.to_string() });
    let text = text.collect::<String>();
    let words: Vec<&str> = text.split_whitespace().collect();
    if let [word] = words.as_slice() {
        let number = number_word(word).filter(|number| *word != "couple" && (0.0..=10.0).contains(number));
        return number.map(TypedRating::Word);
    }
    let (first, rest) = words.split_first()?;
    let (last, between) = rest.split_last()?;
    let (first, last, between) = (number(first)?, number(last)?, between.join(" "));
    if OF.contains(&between.as_str()) && (last - 10.0).abs() < f64::EPSILON {
        return (first <= 10.0).then_some(TypedRating::OfTen(first));
    }
    (TO.contains(&between.as_str()) && first < last && last <= 10.0).then_some(TypedRating::Range(first, last))
}

/// A number in figures, with one decimal at most, or in a word.
fn number(word: &str) -> Option<f64> {
    let is_plain = word.starts_with(|letter: char| letter.is_ascii_digit())
        && word.chars().all(|letter| letter.is_ascii_digit() || letter == '.' || letter == ',')
        && word.split_once(['.', ',']).is_none_or(|(_, decimals)| decimals.len() == 1);
    if is_plain { word.replace(',', ".").parse().ok() } else { number_word(word).filter(|_| word != "couple") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use TypedRating::{OfTen, Range, Word};

    #[test]
    fn numbers_of_ten_and_ranges_are_told_apart() {
        for (text, meant) in [
            ("7/10", Some(OfTen(7.0))),
            ("7 / 10", Some(OfTen(7.0))),
            ("7.5/10", Some(OfTen(7.5))),
            ("7 out of 10", Some(OfTen(7.0))),
            ("seven out of ten", Some(OfTen(7.0))),
            ("7 von 10", Some(OfTen(7.0))),
            ("sieben von zehn", Some(OfTen(7.0))),
            ("7 de 10", Some(OfTen(7.0))),
            ("siete sobre diez", Some(OfTen(7.0))),
            ("ten", Some(Word(10.0))),
            ("fünf", Some(Word(5.0))),
            ("6-7", Some(Range(6.0, 7.0))),
            ("6–7", Some(Range(6.0, 7.0))),
            ("6 to 7", Some(Range(6.0, 7.0))),
            ("6 bis 7", Some(Range(6.0, 7.0))),
            ("6 o 7", Some(Range(6.0, 7.0))),
            ("7", None),
            ("-7", None),
            ("7/5", None),
            ("3/5", None),
            ("11/10", None),
            ("7-6", None),
            ("120/80", None),
            ("twenty", None),
            ("couple", None),
            ("", None),
        ] {
            assert_eq!(read_rating(text), meant, "{text}");
        }
    }
}
