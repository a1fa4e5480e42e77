//! What holds of every message in every language: a count that stands beside a noun selects its form, quotation marks are the
//! language's own, and a number does not part from its per cent sign at the end of a line.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

const LANGUAGES: [&str; 3] = ["en", "de", "es"];

/// Variables that count things.
const COUNTS: [&str; 13] = [
    "count",
    "rows",
    "days",
    "times",
    "persons",
    "years",
    "entries",
    "flares",
    "added",
    "amended",
    "duplicates",
    "skipped",
    "weeks",
];

/// Messages whose count is never one, or whose words do not change with it, with the reason.
const NEVER_ONE: [(&str, &str); 9] = [
    ("pacing-reason-record", "the record needs a week of known days"),
    ("pacing-hour", "costs are shown from three logs on"),
    ("forecast-reason-rate", "a forecast needs weeks of known days"),
    ("import-bad-lines-more", "\"more\" has no plural, and lines are feminine in German"),
    ("page-import-more", "as above"),
    ("check-in-in-parts", "only of a check-in with more questions than are asked at once"),
    ("diary-far-apart", "a constant"),
    ("page-demo", "a constant of days"),
    ("diary-found-newest", "only of a list that was cut"),
];

/// Words after a count that are the same for one and for many: prepositions, and what is no noun.
const SAME_FOR_ONE: [&str; 13] = [
    "of",
    "von",
    "de",
    "der",
    "mit",
    "new",
    "corrected",
    "already",
    "skipped",
    "neu",
    "berichtigt",
    "schon",
    "ausgelassen",
];

/// Every text of a message with what it selects by, as (variable before it, text).
struct Found {
    key: String,
    said: String,
}

fn walk(key: &str, pattern: &Pattern<String>, selected: &mut Vec<String>, found: &mut Vec<Found>) {
    for (at, element) in pattern.elements.iter().enumerate() {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                let next = pattern.elements.get(at + 1);
                let Some(PatternElement::TextElement { value }) = next else { continue };
                let word = value.strip_prefix([' ', '\u{a0}']).is_some_and(|rest| {
                    let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
                    !word.is_empty() && !SAME_FOR_ONE.contains(&word)
                });
                if COUNTS.contains(&id.name.as_str()) && word && !selected.contains(&id.name) {
                    found.push(Found { key: key.to_owned(), said: format!("{{ ${} }}{value}", id.name) });
                }
            }
            Expression::Inline(_) => {}
            Expression::Select { selector, variants } => {
                let by = match selector {
                    InlineExpression::VariableReference { id } => id.name.clone(),
                    _ => String::new(),
                };
                selected.push(by);
                for variant in variants {
                    walk(key, &variant.value, selected, found);
                }
                selected.pop();
            }
        }
    }
}

/// Each file of a language with its text, in which a flare has its usual word.
fn files(language: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
    let terms = fs::read_to_string(folder.join("flare-words/flare.ftl")).unwrap();
    let terms: Vec<(&str, &str)> = terms.lines().filter_map(|line| line.split_once(" = ")).collect();
    let all = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file());
    all.map(|path| {
        let text = fs::read_to_string(&path).unwrap();
        let text = terms.iter().fold(text, |text, (term, word)| text.replace(&format!("{{ {term} }}"), word));
        (path.file_name().unwrap().to_string_lossy().into_owned(), text)
    })
    .collect()
}

#[test]
fn a_count_beside_a_noun_selects_its_form() {
    let mut found = Vec::new();
    for language in LANGUAGES {
        for (file, text) in files(language) {
            let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|_| panic!("{language}/{file}"));
            for entry in &resource.body {
                let Entry::Message(message) = entry else { continue };
                let Some(pattern) = &message.value else { continue };
                walk(&message.id.name, pattern, &mut Vec::new(), &mut found);
            }
        }
    }
    let wrong: Vec<String> = found
        .iter()
        .filter(|one| !NEVER_ONE.iter().any(|(key, _)| *key == one.key))
        .map(|one| format!("{}: {}", one.key, one.said))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    for (key, why) in NEVER_ONE {
        assert!(found.iter().any(|one| one.key == key), "{key} ({why}) needs no exception any more");
    }
}

/// The lines of a file without comments and without what stands in braces.
fn texts(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let bare = |line: &str| {
        let mut depth = 0;
        let kept = line.chars().filter(|c| {
            depth += i32::from(*c == '{');
            let keep = depth == 0;
            depth -= i32::from(*c == '}');
            keep
        });
        kept.collect::<String>()
    };
    lines.map(bare).collect()
}

#[test]
fn quotation_marks_are_the_languages_own() {
    // What is typed into a shell keeps the marks of the shell: after `ebb`, and of a step with its words.
    let is_typed = |line: &str| line.contains("ebb ") || line.contains("\"6=") || line.contains("\"\"");
    for language in LANGUAGES {
        let (foreign, pair) = match language {
            "en" => ("“”„«»", None),
            "de" => ("\"”«»", Some(('„', '“'))),
            _ => ("\"“”„", Some(('«', '»'))),
        };
        for (file, text) in files(language) {
            for line in texts(&text) {
                let has_foreign = line.contains(|c| foreign.contains(c)) && !is_typed(&line);
                let is_odd =
                    pair.is_some_and(|(open, close)| line.matches(open).count() != line.matches(close).count());
                assert!(!has_foreign && !is_odd, "{language}/{file}: {line}");
            }
        }
    }
}

/// Every Rust source of the core, in one text.
fn sources(folder: &Path) -> String {
    let mut all = String::new();
    for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        if file.is_dir() {
            all += &sources(&file);
        } else {
            all += &fs::read_to_string(&file).unwrap();
        }
    }
    all
}

/// Phones show what the core says, and have no terminal.
#[test]
fn what_the_core_says_names_no_command() {
    /// The prior is fitted, and read from a file, in the terminal alone.
    const OF_THE_TERMINAL: &str = "prior-form";
    let source = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let names: std::collections::HashSet<&str> =
        source.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
    let mut said = 0;
    for language in LANGUAGES {
        for (file, text) in files(language) {
            let mut of_core = false;
            for line in text.lines() {
                if let Some((key, _)) = line.split_once(" = ").filter(|(key, _)| !key.contains(char::is_whitespace)) {
                    let name = key.replace('-', "_");
                    let is_used = names.contains(name.as_str()) || names.contains(name.to_uppercase().as_str());
                    of_core = is_used && key != OF_THE_TERMINAL;
                    said += usize::from(of_core);
                }
                let names_one = [" ebb ", "`ebb ", " --"].iter().any(|typed| line.contains(typed));
                assert!(!(of_core && names_one), "{language}/{file}: {line}");
            }
        }
    }
    assert!(said > 1_000, "the sources were read: {said}");
}

#[test]
fn a_per_cent_sign_stays_with_its_number() {
    for language in LANGUAGES {
        for (file, text) in files(language) {
            assert!(!text.contains("} %") && !text.contains("0 %"), "{language}/{file}: a plain blank before %");
        }
    }
}

/// Phrases that readers found wrong, unkind or unclear, and what each was. None of them comes back.
const REJECTED: [(&str, &[&str]); 3] = [
    (
        "en",
        &[
            "You are in a flare",
            "reminders were missed",
            "gentler in a flare",
            "least pressing",
            "goes beyond your own",
            "would be a second one",
            "more than the day could hold",
            "would cost me",
            "Let it be:",
            "Everything of that",
            "without rests",
            "needs at least one time",
            "Did it help:",
            "days have nothing in them",
            "Nothing to say about tomorrow",
            "Too early to tell",
            "Too early to say",
            "likelier than not",
            "A day out of the flare",
            "left unsaid",
            "For it",
            "Against it",
            "not measured on you",
            "plain default",
            "A minute of full effort",
            "Into the reserve of today",
            "Within what today can hold",
            "steady days held",
            "By your record",
            "is worth a thought",
            "Red like after a bath",
            "raded movement",
            "Taken back",
            "Leave it out",
            "Do again",
            "place of work",
            " burden",
            "you can manage",
            "double the next",
        ],
    ),
    (
        "de",
        &[
            "geratene",
            "an weniger zu denken",
            "Du bist in einem Schub",
            "dich schlechter machen",
            "Konvention",
            "Übereinkunft",
            "Fragerunde",
            "Tätigkeiten",
            "Weinerlich",
            "auf die Packung",
            "voller Anstrengung ist eine",
            "Blick auf den Arbeitsplatz",
            "Hat es geholfen",
            "Güte ",
            "Verschlechterung nach Belastung",
            "Nichts ist verloren",
            "Wie immer",
            "Weiterer Schub",
        ],
    ),
    (
        "es",
        &[
            "Estás en un brote",
            "En un brote desde",
            "Hoy caben",
            "esfuerzo pleno",
            "Tics musculares",
            "siguió a tus días",
            "menos urgentes callan",
            "Recordado:",
            "¿Ayudó",
            "Mirada al puesto",
            "CoQ10 baja",
            "Amitriptilina (baja)",
            "al anochecer",
            "se va apagando",
            "Como de costumbre",
            "Agujetas",
            "usted",
            "según 12 veces",
        ],
    ),
];

#[test]
fn rejected_phrases_do_not_come_back() {
    assert_eq!(REJECTED.map(|(language, _)| language), LANGUAGES);
    let mut found = Vec::new();
    for (language, phrases) in REJECTED {
        for (file, text) in files(language) {
            // What people call a thing may be anything; comments are for us.
            let said = text.lines().filter(|line| !line.starts_with('#') && !line.trim_start().starts_with(".alias"));
            for line in said {
                let back = phrases.iter().filter(|phrase| line.contains(*phrase));
                found.extend(back.map(|phrase| format!("{language}/{file}: {phrase:?} in {line}")));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}
