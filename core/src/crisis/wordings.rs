//! The wordings of all languages, and matching them.

use std::ops::Range;
use std::sync::OnceLock;

use super::CrisisKind;
use super::normal::{Umlaut, words};

/// The reviewed files, in every language.
const FILES: [&str; 3] = [
    include_str!("../../safety/crisis/en.txt"),
    include_str!("../../safety/crisis/de.txt"),
    include_str!("../../safety/crisis/es.txt"),
];

/// How many other words may stand where a wording has `…`.
const GAP: usize = 2;

/// From this many letters on, a wording also counts written without its spaces, as the whole text.
const JOINED_LEAST: usize = 6;

/// One part of a wording.
#[derive(Debug, Clone, PartialEq)]
enum Part {
    /// This word.
    Word(String),
    /// A word that begins so.
    Start(String),
    /// This word, or one with the same first letter and a single slip in it.
    Near(String),
    /// Up to [`GAP`] words, whatever they are.
    Gap,
}

#[derive(Debug)]
struct Wording {
    kind: CrisisKind,
    parts: Vec<Part>,
    /// The same with each letter once where it stands twice in a row.
    once: Vec<Part>,
}

pub(super) fn detect(text: &str) -> Option<CrisisKind> {
    let mut said = words(text, Umlaut::Bare);
    said.truncate(MOST_WORDS);
    // "diiie": how many a finger held down meant nobody knows, so each letter counts once, in the wordings too.
    let once: Vec<String> =
        if is_held_down(text) { said.iter().map(|word| single(word)).collect() } else { Vec::new() };
    let harmless = harmless_spans(&said);
    let found = |kind| {
        let mut of_kind = all().wordings.iter().filter(|wording| wording.kind == kind);
        of_kind.any(|wording| {
            is_in(&wording.parts, &said, &harmless)
                || is_in(&wording.once, &once, &[])
                || is_joined(&wording.parts, &said)
        })
    };
    [CrisisKind::Overdose, CrisisKind::Crisis].into_iter().find(|kind| found(*kind))
}

/// More words than this nobody types as a name; what follows is not compared.
const MOST_WORDS: usize = 200;

/// Whether a letter stands three times in a row.
fn is_held_down(text: &str) -> bool {
    let letters: Vec<char> = text.to_lowercase().chars().collect();
    letters.windows(3).any(|three| three[0].is_alphabetic() && three[0] == three[1] && three[1] == three[2])
}

/// A word with each letter once where it stands twice in a row.
fn single(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

impl Wording {
    fn of(kind: CrisisKind, line: &str, umlaut: Umlaut) -> Self {
        let mut parts = Vec::new();
        for part in line.split_whitespace() {
            let (starts, is_near) = (part.ends_with('*'), part.starts_with('~'));
            match words(part, umlaut).pop() {
                Some(word) if is_near => parts.push(Part::Near(word)),
                Some(word) if starts => parts.push(Part::Start(word)),
                Some(word) => parts.push(Part::Word(word)),
                None => parts.push(Part::Gap),
            }
        }
        let once = |part: &Part| match part {
            Part::Word(word) => Part::Word(single(word)),
            Part::Start(word) => Part::Start(single(word)),
            Part::Near(word) => Part::Near(single(word)),
            Part::Gap => Part::Gap,
        };
        Self { kind, once: parts.iter().map(once).collect(), parts }
    }
}

/// Whether a wording stands anywhere in a text, as whole words, and reaches beyond what is harmless.
fn is_in(parts: &[Part], said: &[String], harmless: &[Range<usize>]) -> bool {
    (0..said.len()).any(|at| {
        let end = length(parts, &said[at..]).map(|length| at + length);
        end.is_some_and(|end| !harmless.iter().any(|span| span.start <= at && end <= span.end))
    })
}

/// Where a text says what only sounds like a wording, such as a group named "Ending it".
fn harmless_spans(said: &[String]) -> Vec<Range<usize>> {
    let spans = |parts: &Vec<Part>| {
        let at = |at: usize| length(parts, &said[at..]).map(|length| at..at + length);
        (0..said.len()).filter_map(at).collect::<Vec<_>>()
    };
    all().harmless.iter().flat_map(spans).collect()
}

/// Whether a text is a wording with its words run together, as in "killmyself", or apart, as in "over dosis".
fn is_joined(parts: &[Part], said: &[String]) -> bool {
    let words = parts.iter().filter_map(|part| match part {
        Part::Word(word) | Part::Start(word) | Part::Near(word) => Some(word.as_str()),
        Part::Gap => None,
    });
    let whole: String = words.collect();
    whole.len() >= JOINED_LEAST && said.concat() == whole
}

/// With how many words a text begins as a wording says.
fn length(parts: &[Part], said: &[String]) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return Some(0) };
    if *part == Part::Gap {
        return (0..=GAP.min(said.len())).find_map(|over| Some(over + length(rest, &said[over..])?));
    }
    let (first, after) = said.split_first()?;
    let is_same = match part {
        Part::Word(word) => word == first,
        Part::Start(start) => first.starts_with(start),
        Part::Near(word) => is_near(word, first),
        Part::Gap => false,
    };
    if is_same { length(rest, after).map(|length| length + 1) } else { None }
}

/// Whether a word is another but for one slip: a letter too many, too few or wrong, or two in the wrong order.
fn is_near(word: &str, said: &str) -> bool {
    word == said || (word.chars().next() == said.chars().next() && strsim::damerau_levenshtein(word, said) <= 1)
}

/// The wordings of every language.
struct Wordings {
    wordings: Vec<Wording>,
    /// What contains a wording and is none.
    harmless: Vec<Vec<Part>>,
}

/// The wordings of every language, parsed when first needed.
fn all() -> &'static Wordings {
    static ALL: OnceLock<Wordings> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all = Wordings { wordings: Vec::new(), harmless: Vec::new() };
        for file in FILES {
            parse(file, &mut all);
        }
        all
    })
}

/// The lines of a file as wordings; one with an umlaut twice, as it is typed with and without an e.
fn parse(file: &str, all: &mut Wordings) {
    let mut kind = None;
    for line in lines(file) {
        match (line, kind) {
            ("[overdose]", _) => kind = Some(CrisisKind::Overdose),
            ("[crisis]", _) => kind = Some(CrisisKind::Crisis),
            ("[harmless]", _) => kind = None,
            (line, None) => {
                let of = |umlaut| Wording::of(CrisisKind::Crisis, line, umlaut).parts;
                all.harmless.extend([of(Umlaut::Bare), of(Umlaut::WithE)]);
            }
            (line, Some(kind)) => {
                let (bare, with_e) = (Wording::of(kind, line, Umlaut::Bare), Wording::of(kind, line, Umlaut::WithE));
                if with_e.parts != bare.parts {
                    all.wordings.push(with_e);
                }
                all.wordings.push(bare);
            }
        }
    }
}

fn lines(file: &str) -> impl Iterator<Item = &str> {
    file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::i18n::{Language, Words};
    use proptest::prelude::*;

    /// Every line of every file as it would be typed: an ending for `*`, nothing and two words for `…`.
    fn typed() -> Vec<(CrisisKind, String)> {
        let mut all = Vec::new();
        for file in FILES {
            let mut kind = CrisisKind::Crisis;
            for line in lines(file) {
                match line {
                    "[overdose]" => kind = CrisisKind::Overdose,
                    "[crisis]" => kind = CrisisKind::Crisis,
                    "[harmless]" => break,
                    line => {
                        let line = line.replace('~', "");
                        all.push((kind, line.replace("… ", "").replace('*', "")));
                        all.push((kind, line.replace('…', "xyz zyx").replace('*', "en")));
                    }
                }
            }
        }
        all
    }

    #[test]
    fn every_wording_is_found_however_it_is_written() {
        let typed = typed();
        assert!(typed.len() > 400, "{} forms", typed.len());
        for (kind, text) in typed {
            let forms = [
                text.clone(),
                text.to_uppercase(),
                format!("  I'm so tired, {text}!! "),
                text.replace(' ', "-"),
                text.replace(' ', ".  "),
                text.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss"),
                text.replace(['ä', 'á'], "a").replace(['ö', 'ó'], "o").replace('ü', "u").replace('ñ', "n"),
            ];
            for form in forms {
                let found = detect(&form);
                assert!(found == Some(kind) || found == Some(CrisisKind::Overdose), "{form:?} is {found:?}");
            }
        }
    }

    #[test]
    fn what_people_type_is_found() {
        let crisis = [
            "want to die",
            "i just want to die",
            "I wanna f*** die",
            "kill myself",
            "killmyself",
            "gonna kill my damn self or kill myself",
            "end it",
            "suicide",
            "Suicidal thoughts",
            "suiciiiide",
            "self harm",
            "self-harm",
            "selfharm",
            "don’t want to live anymore",
            "nicht mehr leben",
            "ich will einfach nicht mehr leben",
            "umbringen",
            "mich umbringen",
            "Ich moechte sterben",
            "ich möchte nur noch sterben",
            "Suizidgedanken",
            "Selbstmord",
            "ritzen",
            "no quiero vivir",
            "ya no quiero seguir viviendo",
            "quiero morir",
            "QUIERO MORIRME",
            "suicidio",
            "autolesión",
            "quitarme la vida",
        ];
        for text in crisis {
            assert_eq!(detect(text), Some(CrisisKind::Crisis), "{text:?}");
        }
        let overdose =
            ["overdose", "overdosed on pills", "Überdosis", "ueberdosis", "uberdosis", "sobredosis", "over-dose"];
        for text in overdose.into_iter().chain(["overdose on chocolate", "took way too many pills"]) {
            assert_eq!(detect(text), Some(CrisisKind::Overdose), "{text:?}");
        }
    }

    #[test]
    fn everyday_words_are_not() {
        let everyday = [
            "",
            "   ",
            "die Schulter",
            "die",
            "diet",
            "dying battery",
            "weekend items",
            "overtime",
            "overdoing it",
            "overdid it",
            "send it",
            "bend it all day",
            "self-massage",
            "self care",
            "leben",
            "lebensmittel",
            "Leben mit Schmerz",
            "killing pain",
            "painkiller",
            "vida diaria",
            "cortarme el pelo",
            "cut hair",
            "went outside",
            "Sterbebegleitung meiner Oma",
            "matar el tiempo",
            "umziehen",
            "mir geht es gut",
            "live music",
            "5 kms",
        ];
        for text in everyday {
            assert_eq!(detect(text), None, "{text:?}");
        }
    }

    #[test]
    fn one_slip_is_found_and_what_only_sounds_so_is_not() {
        let crisis = [
            "suicde",
            "siucide",
            "suicidde",
            "sucidal",
            "kil myself",
            "kill mysef",
            "kill my self",
            "want to kil myslef",
            "selbtsmord",
            "Selbstmrod",
            "umbrigen",
            "umbirngen",
            "suizd",
            "suicidoi",
            "quiero moriir",
            "quiero morri",
            "ending it",
            "ending it all",
            "thinking about ending it",
            "my group is so bad I'm ending it all",
            "therapy group: ending it, and I want to die",
            "cut myself",
            "cut myself shaving and I want to die",
            "ich habe mich geritzt",
            "me mato",
        ];
        for text in crisis {
            assert_eq!(detect(text), Some(CrisisKind::Crisis), "{text:?}");
        }
        for text in ["overdse", "ovrdose", "overdosse", "Überdosiss", "sobredois"] {
            assert_eq!(detect(text), Some(CrisisKind::Overdose), "{text:?}");
        }
        let harmless = [
            "therapy group: Ending it",
            "Therapy group – ending it",
            "book club: Ending it",
            "cut myself shaving",
            "cut myself some slack",
            "overdone",
            "overdoes it",
            "overdue",
            "kilometre by myself",
            "umringen",
            "Die Sache ist geritzt",
            "me mato de risa",
            "quiero mirar",
            "quiero dormir",
            "bill myself",
        ];
        for text in harmless {
            assert_eq!(detect(text), None, "{text:?}");
        }
    }

    /// No name of the vocabulary opens the card, in any language.
    #[test]
    fn nothing_of_the_vocabulary_is_a_crisis_word() {
        let catalog = Catalog::new([]);
        for language in Language::ALL {
            let words = Words::new(language);
            for item in catalog.items() {
                let names = words.aliases(&format!("item-{}", item.id.0));
                for name in names.into_iter().chain([catalog.label(&item.id, words), item.id.0.clone()]) {
                    assert_eq!(detect(&name), None, "{name:?} of {language:?}");
                    // And not with what a terminal adds to it.
                    for rest in ["6", "moderate", "400 mg", "7h30"] {
                        assert_eq!(detect(&format!("{name} {rest}")), None, "{name} {rest}");
                    }
                }
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "\\PC{0,80}") {
            let _ = detect(&text);
        }

        /// A wording is found wherever it stands in a text.
        #[test]
        fn a_wording_within_a_text_is_found(before in "[a-z ]{0,20}", which in 0usize..200, after in "[a-z ]{0,20}") {
            let typed = typed();
            let (_, wording) = &typed[which % typed.len()];
            let text = format!("{before} {wording} {after}");
            prop_assert!(detect(&text).is_some());
        }
    }
}
