//! Reading what people type: what the readers of times, lengths of time and weekdays share.
//!
//! All languages are read at once, since their words hardly collide, and few people write in one alone.

/// Lower case, without accents and umlauts, so that "Mañana", "manana" and "MAÑANA" are one word.
pub(super) fn folded(text: &str) -> String {
    let plain = |letter: char| match letter {
        'á' | 'ä' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' | 'ö' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        '\u{a0}' | '\u{2009}' | '\u{202f}' => ' ',
        other => other,
    };
    text.trim().to_lowercase().chars().map(plain).collect()
}

/// Words that only join others.
pub(super) fn is_filler(word: &str) -> bool {
    matches!(word, "and" | "of" | "und" | "y" | "de" | "about" | "ca" | "etwa" | "circa" | "ungefahr" | "unos" | "unas")
}

/// Reads yes or no in any of the languages.
#[must_use]
pub fn read_yes_or_no(text: &str) -> Option<bool> {
    match folded(text).as_str() {
        "yes" | "y" | "ja" | "j" | "si" | "s" | "true" | "on" => Some(true),
        "no" | "n" | "nein" | "false" | "off" => Some(false),
        _ => None,
    }
}

/// Whether a word ends or empties a setting, in any of the languages: off, none.
#[must_use]
pub fn is_off(text: &str) -> bool {
    matches!(
        folded(text).as_str(),
        "off" | "none" | "aus" | "kein" | "keine" | "keiner" | "apagado" | "ninguno" | "ninguna"
    )
}

/// Numbers in words, as far as people write them out.
pub(super) fn number_word(word: &str) -> Option<f64> {
    Some(match word {
        "one" | "eins" | "uno" => 1.0,
        "anderthalb" | "eineinhalb" => 1.5,
        "two" | "zwei" | "dos" | "couple" => 2.0,
        "zweieinhalb" => 2.5,
        "three" | "drei" | "tres" => 3.0,
        "dreieinhalb" => 3.5,
        "four" | "vier" | "cuatro" => 4.0,
        "five" | "funf" | "cinco" => 5.0,
        "six" | "sechs" | "seis" => 6.0,
        "seven" | "sieben" | "siete" => 7.0,
        "eight" | "acht" | "ocho" => 8.0,
        "nine" | "neun" | "nueve" => 9.0,
        "ten" | "zehn" | "diez" => 10.0,
        "fifteen" | "funfzehn" | "quince" => 15.0,
        "twenty" | "zwanzig" | "veinte" => 20.0,
        "thirty" | "dreissig" | "dreißig" | "treinta" => 30.0,
        "ninety" | "neunzig" | "noventa" => 90.0,
        _ => return None,
    })
}
