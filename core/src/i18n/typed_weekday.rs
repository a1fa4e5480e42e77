//! Reading weekdays as people write them.

use super::Language;
use super::typed::folded;

/// The weekdays of a language from Monday: the whole name and the short ones.
fn names(language: Language) -> [&'static [&'static str]; 7] {
    match language {
        Language::English => [
            &["monday", "mon", "mo"],
            &["tuesday", "tues", "tue", "tu"],
            &["wednesday", "weds", "wed", "we"],
            &["thursday", "thurs", "thur", "thu", "th"],
            &["friday", "fri", "fr"],
            &["saturday", "sat", "sa"],
            &["sunday", "sun", "su"],
        ],
        Language::German => [
            &["montag", "mo"],
            &["dienstag", "die", "di"],
            &["mittwoch", "mit", "mi"],
            &["donnerstag", "don", "do"],
            &["freitag", "fre", "fr"],
            &["samstag", "sonnabend", "sam", "sa"],
            &["sonntag", "son", "so"],
        ],
        Language::Spanish => [
            &["lunes", "lun", "lu"],
            &["martes", "mar", "ma"],
            &["miercoles", "mie", "mi"],
            &["jueves", "jue", "ju"],
            &["viernes", "vie", "vi"],
            &["sabado", "sab", "sa"],
            &["domingo", "dom", "do"],
        ],
    }
}

/// Reads a weekday: its name in any of the languages, whole or short, or its number, 1 (Monday) to 7 (Sunday). The
/// person's language comes first: `do` is Thursday in German and Sunday in Spanish.
#[must_use]
pub fn read_weekday(text: &str, language: Language) -> Option<u8> {
    let text = folded(text);
    let word = text.trim_end_matches('.');
    // "Mondays", "montags".
    let same = |name: &str| word == name || (name.len() > 4 && word.strip_suffix('s') == Some(name));
    let languages = [language].into_iter().chain(Language::ALL);
    let named = languages
        .map(names)
        .find_map(|names| names.iter().position(|names| names.iter().any(|name| same(name))))
        .and_then(|place| u8::try_from(place + 1).ok());
    named.or_else(|| word.parse().ok().filter(|day| (1..=7).contains(day)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekday_is_read_in_every_language() {
        for (text, day) in [
            ("mon", 1),
            ("Monday", 1),
            ("Mondays", 1),
            ("Mo", 1),
            ("Di", 2),
            ("dienstags", 2),
            ("Mi.", 3),
            ("Sonnabend", 6),
            ("miércoles", 3),
            ("MIÉ", 3),
            ("sábado", 6),
            ("lun", 1),
            ("7", 7),
        ] {
            for language in Language::ALL {
                assert_eq!(read_weekday(text, language), Some(day), "{text} {language:?}");
            }
        }
        assert_eq!(read_weekday("do", Language::German), Some(4));
        assert_eq!(read_weekday("do", Language::Spanish), Some(7));
    }

    #[test]
    fn what_is_no_weekday_is_refused() {
        for text in ["", "0", "8", "s", "monkey", "sunny", "wednes", "2026-03-29", "minus"] {
            assert_eq!(read_weekday(text, Language::English), None, "{text}");
        }
    }

    #[test]
    fn a_weekday_as_ebb_writes_it_is_read() {
        for language in Language::ALL {
            let words = crate::i18n::Words::new(language);
            for day in 1..=7u8 {
                let name = words.variant("weekday", day);
                assert_eq!(read_weekday(&name, language), Some(day), "{name}");
            }
        }
    }
}
