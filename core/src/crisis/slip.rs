//! A word with one slip of the finger in it. Letters are compared as bytes: folded, the wordings are plain ASCII.

use std::ops::RangeInclusive;

/// From this many letters on, a word of a wording also counts with one slip in it: shorter ones are one slip from too
/// many other words.
const SLIP_LEAST: usize = 4;

/// From this many letters on, the slip may also be that the first letter is missing, or that a letter is missing in a
/// word that only begins a wording: "harm" is one letter from "arm" and "ham".
const LONG_FROM: usize = 5;

/// Whether `said` is `word` with two neighbours exchanged, one letter left out, or one letter doubled. Nothing is a slip
/// of itself. A letter exchanged for another is none of these: it makes other words ("lesen", "heben" of "leben").
pub(super) fn is_slip(word: &str, said: &str) -> bool {
    let (word, said) = (word.as_bytes(), said.as_bytes());
    if word.len() < SLIP_LEAST || word.len().abs_diff(said.len()) > 1 || !is_alike(word, said) {
        return false;
    }
    is_swapped(word, said) || is_short(word, said, 0) || is_doubled(word, said)
}

/// Whether two words differ in no more than two neighbouring letters: quickly said of most pairs that they are no slip.
fn is_alike(word: &[u8], said: &[u8]) -> bool {
    let before = word.iter().zip(said).take_while(|(a, b)| a == b).count();
    let after = word.iter().rev().zip(said.iter().rev()).take_while(|(a, b)| a == b).count();
    before + after + 2 >= word.len()
}

/// Whether `said` begins with `start` but for one slip in it. The last letter of `start` stays: without it any word that
/// begins alike would count ("overdo" of "overdos").
pub(super) fn begins_with_slip(start: &str, said: &str) -> bool {
    let (start, said) = (start.as_bytes(), said.as_bytes());
    let letters = start.len();
    if letters < SLIP_LEAST {
        return false;
    }
    let begins = |lengths: RangeInclusive<usize>, is_it: fn(&[u8], &[u8]) -> bool| {
        lengths.into_iter().any(|length| said.get(..length).is_some_and(|begin| is_it(start, begin)))
    };
    begins(letters..=letters, is_swapped)
        || begins(letters + 1..=letters + 1, is_doubled)
        || begins(letters + 1..=letters + 1, is_late_end)
        || (letters >= LONG_FROM && begins(letters - 1..=letters - 1, |start, begin| is_short(start, begin, 1)))
}

fn is_swapped(word: &[u8], said: &[u8]) -> bool {
    let swapped = |at: &usize| {
        let (a, b) = (*at, *at + 1);
        word[a] != word[b]
            && word[..a] == said[..a]
            && word[a] == said[b]
            && word[b] == said[a]
            && word[b + 1..] == said[b + 1..]
    };
    word.len() == said.len() && (0..word.len().saturating_sub(1)).any(|at| swapped(&at))
}

/// Whether a letter of the word is left out, but none of its last `kept`.
fn is_short(word: &[u8], said: &[u8], kept: usize) -> bool {
    let first = usize::from(word.len() < LONG_FROM);
    let left_out = |at: usize| word[..at] == said[..at] && word[at + 1..] == said[at..];
    word.len() == said.len() + 1 && (first..word.len() - kept).any(left_out)
}

fn is_doubled(word: &[u8], said: &[u8]) -> bool {
    let doubled =
        |at: usize| word[..=at] == said[..=at] && said[at] == said[at + 1] && word[at + 1..] == said[at + 2..];
    said.len() == word.len() + 1 && (0..word.len()).any(doubled)
}

/// Whether the last letter of a beginning came one letter late, as in "suiciad" of "suicid".
fn is_late_end(start: &[u8], begin: &[u8]) -> bool {
    let before = start.len() - 1;
    start[..before] == begin[..before] && start.last() == begin.last()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swapped_missing_and_doubled_letters_are_slips() {
        for (word, said) in [
            ("want", "wnat"),
            ("kill", "kil"),
            ("quiero", "qiero"),
            ("nicht", "nihct"),
            ("suicide", "uicide"),
            ("suicide", "suicid"),
            ("suicide", "suicidee"),
            ("suicide", "ssuicide"),
            ("matarme", "matrame"),
            ("leben", "elben"),
        ] {
            assert!(is_slip(word, said), "{said} of {word}");
        }
    }

    #[test]
    fn other_letters_short_words_and_the_word_itself_are_not() {
        for (word, said) in [
            ("leben", "leben"),
            ("leben", "lesen"),
            ("leben", "lebend"),
            ("die", "dei"),
            ("harm", "arm"),
            ("leben", "elbne"),
            ("leben", "en"),
            ("leben", ""),
        ] {
            assert!(!is_slip(word, said), "{said} of {word}");
        }
    }

    #[test]
    fn a_beginning_has_its_slip_before_the_ending() {
        for (start, said) in [
            ("suicid", "sucidal"),
            ("suicid", "suicdial"),
            ("suicid", "suiciad"),
            ("suicid", "suiciidal"),
            ("harm", "hramed"),
            ("selbstverletz", "selbtverletzung"),
        ] {
            assert!(begins_with_slip(start, said), "{said} of {start}");
        }
        for (start, said) in [("overdos", "overdoing"), ("harm", "hamstring"), ("suicid", "suici"), ("suicid", "")] {
            assert!(!begins_with_slip(start, said), "{said} of {start}");
        }
    }
}
