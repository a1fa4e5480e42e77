//! Tests of the lists, of matching and of what must never match.

use super::detect;
use super::normal::{Umlaut, words};
use super::slip::{begins_with_slip, is_slip};
use super::wordings::{FILES, Section, lines, sections};
use super::*;
use proptest::prelude::*;
use std::collections::HashSet;

/// Every wording of every file as it stands there, and one with words that may stand for one another as often as each of
/// them is in it once.
fn wordings() -> Vec<(CrisisKind, String)> {
    let mut all = Vec::new();
    for (kind, line) in listed() {
        all.extend(forms(&line).into_iter().map(|form| (kind, form.join(" "))));
    }
    all
}

fn listed() -> Vec<(CrisisKind, String)> {
    let of_kind = |(section, line)| match section {
        Section::Wordings(kind) => Some((kind, line)),
        _ => None,
    };
    FILES.into_iter().flat_map(sections).filter_map(of_kind).collect()
}

/// A line as it is typed with the first word of each part, with the second, and so on.
fn forms(line: &str) -> Vec<Vec<&str>> {
    let parts: Vec<Vec<&str>> = line.split_whitespace().map(|part| part.split('|').collect()).collect();
    let form = |which: usize| {
        let typed = parts.iter().map(|words| words[which % words.len()]);
        typed.map(|part| if is_range(part) { "30" } else { part }).collect()
    };
    (0..parts.iter().map(Vec::len).max().unwrap_or_default()).map(form).collect()
}

fn is_range(part: &str) -> bool {
    part.split('-').count() == 2 && part.chars().all(|c| c == '-' || c.is_ascii_digit())
}

/// The lines below `[words]`.
fn everyday_words() -> Vec<String> {
    let all = FILES.into_iter().flat_map(sections);
    all.filter(|(section, _)| *section == Section::Everyday).map(|(_, line)| line).collect()
}

/// Every line of every file as it would be typed anywhere in a text: an ending for `*`, nothing and two words for `…`.
fn typed() -> Vec<(CrisisKind, String)> {
    let anywhere = wordings().into_iter().filter(|(_, line)| !line.ends_with('$') && !line.starts_with('^'));
    let forms = anywhere.flat_map(|(kind, line)| {
        let line = line.replace('~', "");
        let bare = line.replace("… ", "").replace('*', "");
        [(kind, bare), (kind, line.replace('…', "xyz zyx").replace('*', "en"))]
    });
    forms.collect()
}

/// Every way to write a word with two neighbours exchanged, a letter left out or a letter doubled; `kept` is how many of
/// its last letters are never left out.
fn slips_of(word: &str, kept: usize) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut slips = Vec::new();
    for at in 0..letters.len() {
        let mut doubled = letters.clone();
        doubled.insert(at, letters[at]);
        slips.push(doubled);
        if at + kept < letters.len() {
            let mut short = letters.clone();
            short.remove(at);
            slips.push(short);
        }
        if at + 1 < letters.len() && letters[at] != letters[at + 1] {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            slips.push(swapped);
        }
    }
    slips.into_iter().map(|letters| letters.into_iter().collect()).collect()
}

/// Each wording with one slip in one of its words of five letters or more, with the word that the slip made. A word that
/// stands in several forms of a wording is mistyped in the first; one that stands for others, in one wording.
fn with_one_slip() -> Vec<(String, String)> {
    let (mut all, mut others) = (Vec::new(), HashSet::new());
    for (_, line) in listed() {
        let line = line.replace(['~', '$', '^'], "").replace("… ", "");
        let mut done = HashSet::new();
        for (which, form) in forms(&line).iter().enumerate() {
            let mut is_next = |at: usize, part: &str| {
                done.insert((at, part.to_owned())) && (which == 0 || others.insert(part.to_owned()))
            };
            for (at, part) in form.iter().enumerate().filter(|(at, part)| is_next(*at, part)) {
                for umlaut in [Umlaut::Bare, Umlaut::WithE] {
                    let Some(word) = words(part, umlaut).pop().filter(|word| word.chars().count() >= 5) else {
                        continue;
                    };
                    for slip in slips_of(&word, usize::from(part.ends_with('*'))) {
                        let mut said: Vec<&str> = form.clone();
                        said[at] = &slip;
                        all.push((said.join(" ").replace('*', ""), slip.clone()));
                    }
                }
            }
        }
    }
    all
}

/// Three of one letter are a finger held down, which is another test.
#[test]
fn every_wording_is_found_with_one_slip_in_a_word_of_five_letters_or_more() {
    let (slipped, everyday) = (with_one_slip(), everyday_words());
    assert!(slipped.len() > 5_000, "{}", slipped.len());
    let is_excepted = |slip: &String| {
        let letters = slip.as_bytes();
        everyday.contains(slip) || letters.windows(3).any(|three| three.iter().all(|letter| *letter == three[0]))
    };
    let counted = slipped.iter().filter(|(_, slip)| !is_excepted(slip));
    let missed: Vec<&String> = counted.map(|(text, _)| text).filter(|text| detect(text).is_none()).collect();
    assert!(missed.is_empty(), "{} missed, such as {:?}", missed.len(), &missed[..missed.len().min(20)]);
}

#[test]
fn wordings_are_plain_ascii_once_folded() {
    for (_, line) in wordings() {
        assert!(words(&line, Umlaut::Bare).iter().all(|word| word.is_ascii()), "{line}");
    }
}

/// So that the list stays short: each of its words costs a slip that is not found.
#[test]
fn every_everyday_word_is_one_slip_from_a_word_of_a_wording() {
    let wordings = wordings();
    let parts: Vec<&str> = wordings.iter().flat_map(|(_, line)| line.split_whitespace()).collect();
    let is_slip_of = |word: &str, part: &str| {
        let (folded, starts) = (words(part, Umlaut::Bare), part.ends_with('*'));
        folded.iter().any(|part| if starts { begins_with_slip(part, word) } else { is_slip(part, word) })
    };
    for word in everyday_words() {
        assert!(parts.iter().any(|part| is_slip_of(&word, part)), "{word:?} is no slip");
    }
}

#[test]
fn what_people_mistype_is_found() {
    for text in [
        "wnat to die",
        "self hram",
        "selfhram",
        "nihct mehr leben",
        "nihct mher leben",
        "no qiero vivir",
        "matrame",
        "kil myself",
        "kilmyself",
        "killmyslef",
        "kill msyelf",
        "suicde",
        "sucide",
        "suiciad",
        "umbrigen",
        "mich umbrignen",
        "dont want to lvie",
        "wnat to end it all",
        "quieor morir",
        "me qiuero matar",
        "slebstmord",
        "cant go on",
        "no puedo más",
        "no puedo mas!",
        "ya no puedo mas",
        "no puedo más 8",
        "ich kann nicht mehr",
        "knan nicht mehr",
        "hab mich fast umgebracht vor Schmerz",
        "end it all day",
        "mátame",
    ] {
        assert_eq!(detect(text), Some(CrisisKind::Crisis), "{text:?}");
    }
    for text in ["overdoes", "overdsoe", "ovredose", "ooverdose", "Übredosis", "sobredsois", "tok all my pills"] {
        assert_eq!(detect(text), Some(CrisisKind::Overdose), "{text:?}");
    }
}

#[test]
fn everyday_sentences_never_open_the_card() {
    let files = [
        include_str!("../../safety/everyday/en.txt"),
        include_str!("../../safety/everyday/de.txt"),
        include_str!("../../safety/everyday/es.txt"),
    ];
    let all: Vec<&str> = files.into_iter().flat_map(lines).collect();
    assert!(all.len() > 600, "{} sentences", all.len());
    let opening: Vec<&&str> = all.iter().filter(|text| detect(text).is_some()).collect();
    assert!(opening.is_empty(), "{opening:?}");
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

/// What a stranger typed and was not heard, and what a harmless wording must not hide.
#[test]
fn what_strangers_typed_is_found() {
    let crisis = [
        "hurt myself",
        "I hurt myself last night",
        "wish to die",
        "wanttodie",
        "wantto die",
        "i wanttodie",
        "w a n t to die",
        "want to d1e",
        "want to disappear",
        "nobody would miss me",
        "not want to live",
        "did not want to live",
        "i'm done living",
        "kms",
        "gonna kms",
        "cutting myself",
        "cant do this anymore",
        "want to end it early",
        "had to end it all",
        "I will end it early",
        "end it early tomorrow, all of it",
        "no quiero vivir en la ciudad ni en ningún sitio",
        "no quiero vivir. En la ciudad llueve",
        "bring mich um, den Schlaf finde ich nie",
        "want to die of laughter. want to die",
        "I want to die of shame",
        "I want to die in town",
        "I want to die of laughter, no, I want to die",
        "mich verletzen",
        "ich will mich verletzen",
        "selbstferletzung",
        "vom Dach springen",
        "ich mag nicht mehr",
        "will nicht mehr",
        "ich will nicht mehr",
        "no kiero vivir",
        "me kiero morir",
        "me he cortado",
        "cortarme",
        "cortes en el brazo",
        "quiero desaparecer",
        "me quiero morir",
        "casi me mato",
        "anoche casi me mato",
        "me mato",
        "no quiero vivir",
        "acabar con todo",
        "bring mich um",
        "ritzen",
        "killed myself",
        "suicide",
        "don't want to live in this world",
        "cut myself",
        "cut myself again",
        "no reason to live",
        "nicht mehr leben mit Schmerz",
        "ich will sterben",
        "quiero morir de pena",
        "jump off the roof",
        "niemand würde mich vermissen",
        "nadie me echaría de menos",
        "hab mich verletzt",
    ];
    for text in crisis {
        assert_eq!(detect(text), Some(CrisisKind::Crisis), "{text:?}");
    }
    let overdose = [
        "took all my pills",
        "took all my tablets",
        "took all my pills on time and then the rest",
        "took all my pills as prescribed, then the whole box",
        "taken all my pills",
        "habe alle Tabletten genommen",
        "habe alle Tabletten auf einmal genommen",
        "tomé todas mis pastillas",
        "tomé todas mis pastillas a su hora y luego las demás",
        "overdose",
    ];
    for text in overdose {
        assert_eq!(detect(text), Some(CrisisKind::Overdose), "{text:?}");
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
