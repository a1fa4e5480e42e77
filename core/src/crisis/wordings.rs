//! The wordings of all languages, and matching them.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

use super::CrisisKind;
use super::normal::{Umlaut, words};
use super::slip::{begins_with_slip, is_slip};

/// The reviewed files, in every language.
pub(super) const FILES: [&str; 3] = [
    include_str!("../../safety/crisis/en.txt"),
    include_str!("../../safety/crisis/de.txt"),
    include_str!("../../safety/crisis/es.txt"),
];

/// How many other words may stand where a wording has `…`.
const GAP: usize = 2;

/// From this many letters on, a wording also counts written without its spaces, as the whole text.
const JOINED_LEAST: usize = 6;

/// From this many letters on, it also counts so with a slip in it, if it is one word: "kilmyself".
const JOINED_SLIP_LEAST: usize = 8;

/// One part of a wording.
#[derive(Debug, Clone, PartialEq)]
enum Part {
    /// This word.
    Word(String),
    /// A word that begins so.
    Start(String),
    /// This word, or one with the same first letter and a wrong letter or one too many.
    Near(String),
    /// Up to [`GAP`] words, whatever they are.
    Gap,
    /// The end of the text, but for numbers.
    End,
}

/// How exactly a text has to be written.
#[derive(Clone, Copy, PartialEq)]
enum Writing {
    /// Letter by letter.
    Exact,
    /// With one slip in each of its longer words.
    WithSlips,
}

#[derive(Debug)]
struct Wording {
    kind: CrisisKind,
    parts: Vec<Part>,
    /// The same with each letter once where it stands twice in a row.
    once: Vec<Part>,
    joined: Joined,
}

pub(super) fn detect(text: &str) -> Option<CrisisKind> {
    let mut said = words(text, Umlaut::Bare);
    said.truncate(MOST_WORDS);
    // "diiie": how many a finger held down meant nobody knows, so each letter counts once, in the wordings too.
    let once: Vec<String> =
        if is_held_down(text) { said.iter().map(|word| single(word)).collect() } else { Vec::new() };
    let (harmless, together) = (harmless_spans(&said), said.concat());
    let found = |kind| {
        let mut of_kind = all().listed.iter().filter(|wording| wording.kind == kind);
        of_kind.any(|wording| {
            is_in(&wording.parts, &said, &harmless, Writing::WithSlips)
                || is_in(&wording.once, &once, &[], Writing::Exact)
                || wording.joined.is(&said, &together)
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
            if part == "$" {
                parts.push(Part::End);
                continue;
            }
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
            Part::Gap | Part::End => part.clone(),
        };
        Self { kind, once: parts.iter().map(once).collect(), joined: Joined::of(&parts), parts }
    }
}

/// Whether a wording stands anywhere in a text, as whole words, and reaches beyond what is harmless.
fn is_in(parts: &[Part], said: &[String], harmless: &[Range<usize>], writing: Writing) -> bool {
    (0..said.len()).any(|at| {
        let end = length(parts, &said[at..], writing).map(|length| at + length);
        end.is_some_and(|end| !harmless.iter().any(|span| span.start <= at && end <= span.end))
    })
}

/// Where a text says what only sounds like a wording, such as a group named "Ending it".
fn harmless_spans(said: &[String]) -> Vec<Range<usize>> {
    let spans = |parts: &Vec<Part>| {
        let at = |at: usize| length(parts, &said[at..], Writing::Exact).map(|length| at..at + length);
        (0..said.len()).filter_map(at).collect::<Vec<_>>()
    };
    all().harmless.iter().flat_map(spans).collect()
}

/// A wording written as one word.
#[derive(Debug)]
struct Joined {
    letters: String,
    /// Whether it also counts with a slip: one that is a word anyway is compared as such.
    may_slip: bool,
}

impl Joined {
    fn of(parts: &[Part]) -> Self {
        let words = parts.iter().filter_map(|part| match part {
            Part::Word(word) | Part::Start(word) | Part::Near(word) => Some(word.as_str()),
            Part::Gap | Part::End => None,
        });
        let words: Vec<&str> = words.collect();
        let letters = words.concat();
        Self { may_slip: words.len() > 1 && letters.len() >= JOINED_SLIP_LEAST, letters }
    }

    /// Whether a text is a wording with its words run together, as in "killmyself", or apart, as in "over dosis".
    fn is(&self, said: &[String], together: &str) -> bool {
        let has_slip = || self.may_slip && said.len() == 1 && is_slip(&self.letters, together) && !is_a_word(together);
        self.letters.len() >= JOINED_LEAST && (together == self.letters || has_slip())
    }
}

/// With how many words a text begins as a wording says.
fn length(parts: &[Part], said: &[String], writing: Writing) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return Some(0) };
    match part {
        Part::Gap => {
            return (0..=GAP.min(said.len())).find_map(|over| Some(over + length(rest, &said[over..], writing)?));
        }
        Part::End => {
            let is_end = said.iter().all(|word| word.chars().all(char::is_numeric));
            return is_end.then_some(0);
        }
        Part::Word(_) | Part::Start(_) | Part::Near(_) => {}
    }
    let (first, after) = said.split_first()?;
    if is_word(part, first, writing) { length(rest, after, writing).map(|length| length + 1) } else { None }
}

fn is_word(part: &Part, said: &str, writing: Writing) -> bool {
    let is_exact = match part {
        Part::Word(word) => word == said,
        Part::Start(start) => said.starts_with(start.as_str()),
        Part::Near(word) => word == said || (is_near(word, said) && !is_a_word(said)),
        Part::Gap | Part::End => false,
    };
    is_exact || (writing == Writing::WithSlips && is_word_with_slip(part, said) && !is_a_word(said))
}

fn is_word_with_slip(part: &Part, said: &str) -> bool {
    match part {
        Part::Word(word) | Part::Near(word) => is_slip(word, said),
        Part::Start(start) => begins_with_slip(start, said),
        Part::Gap | Part::End => false,
    }
}

/// Whether this is a word of everyday life, and so never the slip of another.
fn is_a_word(said: &str) -> bool {
    all().everyday.contains(said)
}

/// Whether a word is another but for a letter too many, too few or wrong, or two in the wrong order.
fn is_near(word: &str, said: &str) -> bool {
    word.chars().next() == said.chars().next() && strsim::damerau_levenshtein(word, said) <= 1
}

/// The wordings of every language.
struct Wordings {
    listed: Vec<Wording>,
    /// What contains a wording and is none.
    harmless: Vec<Vec<Part>>,
    /// Words that are one slip from a word of a wording.
    everyday: HashSet<String>,
}

/// The wordings of every language, parsed when first needed.
fn all() -> &'static Wordings {
    static ALL: OnceLock<Wordings> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all = Wordings { listed: Vec::new(), harmless: Vec::new(), everyday: HashSet::new() };
        for file in FILES {
            parse(file, &mut all);
        }
        all
    })
}

/// What the lines below a heading are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Section {
    Wordings(CrisisKind),
    Harmless,
    Everyday,
}

/// The section that a line begins, if it is a heading.
pub(super) fn heading(line: &str) -> Option<Section> {
    match line {
        "[overdose]" => Some(Section::Wordings(CrisisKind::Overdose)),
        "[crisis]" => Some(Section::Wordings(CrisisKind::Crisis)),
        "[harmless]" => Some(Section::Harmless),
        "[words]" => Some(Section::Everyday),
        _ => None,
    }
}

/// The lines of a file as wordings; one with an umlaut twice, as it is typed with and without an e.
fn parse(file: &str, all: &mut Wordings) {
    let mut section = Section::Harmless;
    for line in lines(file) {
        if let Some(next) = heading(line) {
            section = next;
            continue;
        }
        let forms = [Umlaut::Bare, Umlaut::WithE];
        match section {
            Section::Wordings(kind) => {
                let [bare, with_e] = forms.map(|umlaut| Wording::of(kind, line, umlaut));
                if with_e.parts != bare.parts {
                    all.listed.push(with_e);
                }
                all.listed.push(bare);
            }
            Section::Harmless => {
                all.harmless.extend(forms.map(|umlaut| Wording::of(CrisisKind::Crisis, line, umlaut).parts));
            }
            Section::Everyday => all.everyday.extend(forms.into_iter().flat_map(|umlaut| words(line, umlaut))),
        }
    }
}

pub(super) fn lines(file: &str) -> impl Iterator<Item = &str> {
    file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}
