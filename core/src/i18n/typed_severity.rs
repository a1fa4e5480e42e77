//! Reading how bad something is, in words.

use super::typed::folded;

/// A severity in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeverityWord {
    /// There, no matter how strongly.
    Present,
    /// One of the four steps, 0 for none to 3 for severe.
    Step(u8),
}

/// Words for each step, folded. Several words are read whole: "very bad" is not "bad".
const STEPS: [(SeverityWord, &[&str]); 5] = [
    (
        SeverityWord::Step(0),
        &[
            "none",
            "no",
            "nothing",
            "zero",
            "keine",
            "kein",
            "keiner",
            "keinen",
            "keins",
            "nichts",
            "gar nicht",
            "nada",
            "ninguno",
            "ninguna",
            "ningun",
            "cero",
        ],
    ),
    (
        SeverityWord::Step(1),
        &[
            "mild",
            "slight",
            "slightly",
            "light",
            "low",
            "weak",
            "a little",
            "a bit",
            "little",
            "leicht",
            "leichte",
            "leichter",
            "leichtes",
            "schwach",
            "schwache",
            "schwacher",
            "schwaches",
            "gering",
            "wenig",
            "ein bisschen",
            "bisschen",
            "ein wenig",
            "etwas",
            "leve",
            "ligero",
            "ligera",
            "suave",
            "debil",
            "poco",
            "un poco",
            "bajo",
            "baja",
        ],
    ),
    (
        SeverityWord::Step(2),
        &[
            "moderate",
            "medium",
            "middling",
            "so so",
            "average",
            "mittel",
            "massig",
            "massige",
            "massiger",
            "massiges",
            "maessig",
            "mittelmassig",
            "mittelstark",
            "mittlere",
            "mittlerer",
            "mittleres",
            "moderat",
            "ziemlich",
            "moderado",
            "moderada",
            "medio",
            "media",
            "mediano",
            "mediana",
            "regular",
        ],
    ),
    (
        SeverityWord::Step(3),
        &[
            "severe",
            "strong",
            "very strong",
            "quite strong",
            "rather strong",
            "really bad",
            "quite bad",
            "pretty bad",
            "bad",
            "very bad",
            "intense",
            "very intense",
            "awful",
            "terrible",
            "horrible",
            "unbearable",
            "extreme",
            "stark",
            "starke",
            "starker",
            "starkes",
            "sehr stark",
            "schwer",
            "schwere",
            "schwerer",
            "schweres",
            "heftig",
            "heftige",
            "heftiger",
            "heftiges",
            "sehr heftig",
            "schlimm",
            "schlimme",
            "schlimmer",
            "schlimmes",
            "sehr schlimm",
            "ziemlich stark",
            "recht stark",
            "ziemlich schlimm",
            "ziemlich heftig",
            "intensiv",
            "furchtbar",
            "unertraglich",
            "extrem",
            "fuerte",
            "muy fuerte",
            "bastante fuerte",
            "intenso",
            "intensa",
            "muy intenso",
            "muy intensa",
            "severo",
            "severa",
            "grave",
            "mucho",
            "mucha",
            "terrible",
            "insoportable",
            "extremo",
            "extrema",
        ],
    ),
    (
        SeverityWord::Present,
        &["present", "noted", "some", "there", "notiert", "vorhanden", "da", "presente", "anotado", "anotada", "hay"],
    ),
];

/// Reads a severity in words, in any of the languages.
#[must_use]
pub fn read_severity_word(text: &str) -> Option<SeverityWord> {
    let text = folded(text).replace(['-', 'ß'], " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    let (with_blanks, with_ss) = (words.join(" "), folded(&words.join("ss")));
    let is = |one: &&str| *one == with_blanks || *one == with_ss;
    STEPS.iter().find(|(_, named)| named.iter().any(is)).map(|(step, _)| *step)
}

/// Words for how a whole day was, folded, with the id of the answer.
const DAYS: [(&str, &[&str]); 4] = [
    (
        "bad",
        &[
            "bad",
            "awful",
            "terrible",
            "poor",
            "rough",
            "hard",
            "schlecht",
            "schlechter tag",
            "mies",
            "mieser tag",
            "schlimm",
            "ubel",
            "furchtbar",
            "hart",
            "mal",
            "malo",
            "mala",
            "mal dia",
            "dia malo",
            "un mal dia",
            "fatal",
            "horrible",
            "duro",
        ],
    ),
    (
        "middling",
        &[
            "middling",
            "so so",
            "so-so",
            "ok",
            "okay",
            "mixed",
            "average",
            "meh",
            "durchwachsen",
            "mittel",
            "mittelmassig",
            "geht so",
            "so lala",
            "naja",
            "regular",
            "asi asi",
            "mas o menos",
            "normal",
        ],
    ),
    (
        "fine",
        &[
            "fine",
            "good",
            "well",
            "great",
            "gut",
            "guter tag",
            "prima",
            "bien",
            "bueno",
            "buena",
            "buen dia",
            "un buen dia",
        ],
    ),
    (
        "unknown",
        &[
            "unknown",
            "dont know",
            "don't know",
            "don’t know",
            "not sure",
            "?",
            "weiss nicht",
            "weiß nicht",
            "keine ahnung",
            "unbekannt",
            "no lo se",
            "no se",
            "ni idea",
        ],
    ),
];

/// Reads how a day was as a whole, in any of the languages; the id of the answer.
#[must_use]
pub fn read_day_word(text: &str) -> Option<&'static str> {
    let text = folded(text).split_whitespace().collect::<Vec<_>>().join(" ");
    DAYS.iter().find(|(_, named)| named.contains(&text.as_str())).map(|(id, _)| *id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn severities_are_read_in_every_language() {
        for (text, step) in [
            ("none", 0),
            ("keine", 0),
            ("nada", 0),
            ("mild", 1),
            ("leicht", 1),
            ("ein bisschen", 1),
            ("leve", 1),
            ("moderate", 2),
            ("mäßig", 2),
            ("maessig", 2),
            ("mässig", 2),
            ("MITTEL", 2),
            ("moderado", 2),
            ("so-so", 2),
            ("severe", 3),
            ("stark", 3),
            ("sehr stark", 3),
            ("fuerte", 3),
            ("intenso", 3),
            (" muy  fuerte ", 3),
        ] {
            assert_eq!(read_severity_word(text), Some(SeverityWord::Step(step)), "{text}");
        }
        assert_eq!(read_severity_word("presente"), Some(SeverityWord::Present));
        for text in ["", "6", "pain", "very", "strongly worded", "links"] {
            assert_eq!(read_severity_word(text), None, "{text:?}");
        }
    }

    #[test]
    fn no_word_stands_for_two_steps() {
        let mut seen = std::collections::HashMap::new();
        for (step, word) in STEPS.iter().flat_map(|(step, words)| words.iter().map(move |word| (step, word))) {
            let other = seen.insert(word, step);
            assert!(other.is_none_or(|other| other == step), "{word}");
        }
    }

    #[test]
    fn days_are_read_in_every_language() {
        for (text, id) in [
            ("bad", "bad"),
            ("Mal", "bad"),
            ("malo", "bad"),
            ("mies", "bad"),
            ("schlecht", "bad"),
            ("so-so", "middling"),
            ("regular", "middling"),
            ("gut", "fine"),
            ("bien", "fine"),
            ("weiß nicht", "unknown"),
            ("no lo sé", "unknown"),
        ] {
            assert_eq!(read_day_word(text), Some(id), "{text}");
        }
        assert_eq!(read_day_word("blue"), None);
    }
}
