//! Making a text comparable: case, accents, apostrophes, punctuation, spacing and letters held down do not count.

/// The words of a text, folded. `sharp` says how an umlaut is written: as its vowel alone, or with an e after it.
pub(super) fn words(text: &str, sharp: Umlaut) -> Vec<String> {
    let mut folded = String::with_capacity(text.len());
    let mut run = 0;
    let mut letters = text.chars().flat_map(char::to_lowercase).peekable();
    while let Some(c) = letters.next() {
        match c {
            // "18:30" and "2.5" are one number, and neither is a count of tablets.
            '.' | ':' | ',' if is_digit(folded.chars().next_back()) && is_digit(letters.peek().copied()) => {
                folded.push(IN_NUMBER);
            }
            // Apostrophes, whatever the keyboard has: "don't" is "dont". A combining accent belongs to the letter before it,
            // a soft hyphen or a joiner to its word.
            '\''
            | '’'
            | '‘'
            | '`'
            | '´'
            | 'ʼ'
            | '＇'
            | '\u{300}'..='\u{36f}'
            | '\u{ad}'
            | '\u{200b}'..='\u{200d}'
            | '\u{feff}' => {}
            c => {
                let before = folded.chars().next_back();
                push(&mut folded, c, sharp);
                // "diiiie": two of a letter may be spelling, three are a finger held down.
                run = if c.is_alphabetic() && before == folded.chars().next_back() { run + 1 } else { 0 };
                if run >= 2 {
                    folded.pop();
                }
            }
        }
    }
    folded.split_whitespace().map(str::to_owned).collect()
}

/// What stands between the digits of a clock time or a decimal number.
pub(super) const IN_NUMBER: char = '_';

fn is_digit(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_digit())
}

/// How an umlaut is written without its dots.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Umlaut {
    /// ä is a.
    Bare,
    /// ä is ae.
    WithE,
}

fn push(folded: &mut String, c: char, sharp: Umlaut) {
    let c = match c {
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' => 'a',
        'è' | 'é' | 'ê' | 'ë' | 'ē' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'ī' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' | 'ō' | 'ø' => 'o',
        'ù' | 'ú' | 'û' | 'ū' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        'ä' | 'ö' | 'ü' => {
            folded.push(match c {
                'ä' => 'a',
                'ö' => 'o',
                _ => 'u',
            });
            if sharp == Umlaut::WithE {
                folded.push('e');
            }
            return;
        }
        'ß' => return folded.push_str("ss"),
        c if c.is_alphanumeric() => c,
        _ => ' ',
    };
    folded.push(c);
}

/// A text as it is compared: case, accents, apostrophes and punctuation do not count.
pub(crate) fn comparable(text: &str) -> String {
    words(text, Umlaut::Bare).join(" ").replace(IN_NUMBER, " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> String {
        words(text, Umlaut::Bare).join(" ")
    }

    #[test]
    fn writing_does_not_count() {
        for text in ["I don't want", "i DON’T  want", "I, don`t... want!", "i\u{200b} don't\nwant", "I dón't want"] {
            assert_eq!(joined(text), "i dont want", "{text:?}");
        }
        assert_eq!(joined("Überdosis"), "uberdosis");
        assert_eq!(joined("U\u{308}berdosis"), "uberdosis");
        assert_eq!(words("Überdosis", Umlaut::WithE).join(" "), "ueberdosis");
        assert_eq!(joined("hacerme daño"), "hacerme dano");
        assert_eq!(joined("kiiiill myself"), "kiill myself", "two letters stay: they may be spelling");
    }
}
