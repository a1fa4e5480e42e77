//! The pseudo-locale: English with accents, longer by about a third, as German is. It shows which texts are cut off, and
//! which do not come from the messages. Only pictures of the screens are made with it.

use std::borrow::Cow;

/// A part of a message between its placeholders, with an accent on each vowel and every third letter doubled.
pub(super) fn lengthen(text: &str) -> Cow<'_, str> {
    let mut letters = 0_u32;
    let mut longer = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        let drawn = accented(letter);
        longer.push(drawn);
        if letter.is_ascii_lowercase() {
            letters += 1;
            if letters.is_multiple_of(3) {
                longer.push(drawn);
            }
        }
    }
    Cow::Owned(longer)
}

fn accented(letter: char) -> char {
    match letter {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ö',
        'u' => 'ü',
        'A' => 'Å',
        'E' => 'É',
        'I' => 'Ï',
        'O' => 'Ø',
        'U' => 'Ü',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::lengthen;

    #[test]
    fn words_become_longer_and_keep_their_spaces() {
        assert_eq!(lengthen("How strong? "), "Höw sströöng? ");
    }
}
