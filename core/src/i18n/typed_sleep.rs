//! Reading that somebody did not sleep at all.

use super::typed::folded;

/// What people say of a night without sleep, folded and without apostrophes.
const NO_SLEEP: [&str; 20] = [
    "no sleep",
    "no sleep at all",
    "zero sleep",
    "didnt sleep",
    "didnt sleep at all",
    "did not sleep",
    "did not sleep at all",
    "sleepless night",
    "nicht geschlafen",
    "gar nicht geschlafen",
    "uberhaupt nicht geschlafen",
    "kein schlaf",
    "keinen schlaf",
    "schlaflose nacht",
    "no dormi",
    "no dormi nada",
    "no he dormido",
    "no he dormido nada",
    "sin dormir",
    "noche en blanco",
];

/// Whether a text says that the night was without sleep, in any of the languages.
#[must_use]
pub fn says_no_sleep(text: &str) -> bool {
    let text = folded(text).replace(['\'', '’'], "").replace('-', " ");
    NO_SLEEP.contains(&text.split_whitespace().collect::<Vec<_>>().join(" ").as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn night_without_sleep_is_read_in_every_language() {
        for text in ["No sleep", "didn’t sleep", "nicht geschlafen", "no dormí", "Überhaupt nicht geschlafen"] {
            assert!(says_no_sleep(text), "{text}");
        }
        assert!(!says_no_sleep("slept") && !says_no_sleep("no"));
    }
}
