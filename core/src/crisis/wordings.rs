//! The wordings of all languages, and matching them.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::ops::{Range, RangeInclusive};
use std::sync::OnceLock;

use super::kind::CrisisKind;
use super::normal::{IN_NUMBER, Umlaut, words};
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
    /// Any of these.
    OneOf(Vec<Part>),
    /// A number that counts something, in digits or as a word.
    Count(RangeInclusive<u32>),
    /// Up to [`GAP`] words, whatever they are.
    Gap,
    /// The beginning of the text.
    Begin,
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

/// A word of a text.
#[derive(Debug, Clone)]
struct Token {
    word: String,
    /// How many of something it says; `None` for a word, a clock time, a decimal number and an amount with a unit.
    count: Option<u32>,
    /// See [`letters_of`].
    letters: u32,
}

#[derive(Debug)]
struct Wording {
    kind: CrisisKind,
    parts: Vec<Part>,
    /// The same with each letter once where it stands twice in a row.
    once: Vec<Part>,
    joined: CompoundWord,
    /// The letters of each word that it needs, for each that may stand there.
    letters: Vec<Vec<u32>>,
}

/// What a text is about, if it is about a crisis; an overdose before the rest.
#[must_use]
pub fn detect(text: &str) -> Option<CrisisKind> {
    let said = said(text);
    // "diiie": how many a finger held down meant nobody knows, so each letter counts once, in the wordings too.
    let single = |said: &Token| Token { word: single(&said.word), ..*said };
    let once: Vec<Token> = if is_held_down(text) { said.iter().map(single).collect() } else { Vec::new() };
    let together: String = said.iter().map(|said| said.word.as_str()).collect();
    let harmless = OnceCell::new();
    let found = |kind| {
        let mut of_kind = all().listed.iter().filter(|wording| wording.kind == kind);
        of_kind.any(|wording| {
            wording.joined.is(said.len(), &together)
                || wording.may_be_in(&said)
                    && (is_in(&wording.parts, &said, &[], Writing::WithSlips)
                        && is_in(
                            &wording.parts,
                            &said,
                            harmless.get_or_init(|| harmless_spans(&said)),
                            Writing::WithSlips,
                        )
                        || is_in(&wording.once, &once, &[], Writing::Exact))
        })
    };
    [CrisisKind::Overdose, CrisisKind::Crisis].into_iter().find(|kind| found(*kind))
}

/// Which letters of the alphabet a word has, a bit each. Most words are told apart by it, far sooner than letter by letter.
fn letters_of(word: &str) -> u32 {
    word.bytes().filter(u8::is_ascii_lowercase).fold(0, |letters, letter| letters | 1 << (letter - b'a'))
}

/// The words of a text with what each counts.
fn said(text: &str) -> Vec<Token> {
    let mut words = words(text, Umlaut::Bare);
    words.truncate(MOST_WORDS);
    let is_amount = |at: usize| words.get(at + 1).is_some_and(|next| all().units.contains(next));
    let count = |(at, word): (usize, &String)| Some(word).filter(|_| !is_amount(at)).and_then(|word| number(word));
    let counts: Vec<Option<u32>> = words.iter().enumerate().map(count).collect();
    words.into_iter().zip(counts).map(|(word, count)| Token { letters: letters_of(&word), word, count }).collect()
}

/// The number that a word is, also at the end of a compound: "fünfunddreißig".
fn number(word: &str) -> Option<u32> {
    /// Shorter number words end other words.
    const LEAST: usize = 7;
    word.parse().ok().or_else(|| all().numbers.get(word).copied()).or_else(|| {
        let mut ends = all().numbers.iter().filter(|(number, _)| number.len() >= LEAST && word.ends_with(*number));
        ends.next().map(|(_, value)| *value)
    })
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
        let parts: Vec<Part> = line.split_whitespace().map(|part| Part::of(part, umlaut)).collect();
        let letters = parts.iter().map(Part::letters).filter(|letters| !letters.is_empty()).collect();
        Self { kind, once: parts.iter().map(Part::once).collect(), joined: CompoundWord::of(&parts), letters, parts }
    }

    /// Whether each of its words may be one of a text. A slip takes at most one letter away altogether.
    fn may_be_in(&self, said: &[Token]) -> bool {
        let is_near = |letters: &u32| said.iter().any(|said| (letters & !said.letters).count_ones() <= 1);
        self.letters.iter().all(|one_of| one_of.iter().any(is_near))
    }
}

impl Part {
    fn of(part: &str, umlaut: Umlaut) -> Self {
        match part {
            "$" => return Self::End,
            "^" => return Self::Begin,
            _ => {}
        }
        if let Some((least, most)) = part.split_once('-')
            && let (Ok(least), Ok(most)) = (least.parse(), most.parse())
        {
            return Self::Count(least..=most);
        }
        if part.contains('|') {
            return Self::OneOf(part.split('|').map(|part| Self::of(part, umlaut)).collect());
        }
        match words(part, umlaut).pop() {
            Some(word) if part.starts_with('~') => Self::Near(word),
            Some(word) if part.ends_with('*') => Self::Start(word),
            Some(word) => Self::Word(word),
            None => Self::Gap,
        }
    }

    /// The letters of each word that may stand here; none where no certain word does.
    fn letters(&self) -> Vec<u32> {
        match self {
            Self::Word(word) | Self::Start(word) | Self::Near(word) => vec![letters_of(word)],
            Self::OneOf(parts) => parts.iter().flat_map(Self::letters).collect(),
            Self::Count(_) | Self::Gap | Self::Begin | Self::End => Vec::new(),
        }
    }

    /// The same with each letter once where it stands twice in a row.
    fn once(&self) -> Self {
        match self {
            Self::Word(word) => Self::Word(single(word)),
            Self::Start(word) => Self::Start(single(word)),
            Self::Near(word) => Self::Near(single(word)),
            Self::OneOf(parts) => Self::OneOf(parts.iter().map(Self::once).collect()),
            Self::Count(_) | Self::Gap | Self::Begin | Self::End => self.clone(),
        }
    }
}

/// Whether a wording stands anywhere in a text, as whole words, and reaches beyond what is harmless.
fn is_in(parts: &[Part], said: &[Token], harmless: &[Range<usize>], writing: Writing) -> bool {
    let (places, parts) = match parts.split_first() {
        Some((Part::Begin, rest)) => (said.len().min(1), rest),
        _ => (said.len(), parts),
    };
    (0..places).any(|at| {
        let end = length(parts, &said[at..], writing).map(|length| at + length);
        end.is_some_and(|end| !harmless.iter().any(|span| span.start <= at && end <= span.end))
    })
}

/// Where a text says what only sounds like a wording, such as a group named "Ending it".
fn harmless_spans(said: &[Token]) -> Vec<Range<usize>> {
    let spans = |parts: &Vec<Part>| {
        let at = |at: usize| length(parts, &said[at..], Writing::Exact).map(|length| at..at + length);
        (0..said.len()).filter_map(at).collect::<Vec<_>>()
    };
    all().harmless.iter().flat_map(spans).collect()
}

/// A wording written as one word.
#[derive(Debug)]
struct CompoundWord {
    letters: String,
    /// Whether it also counts with a slip: one that is a word anyway is compared as such.
    may_slip: bool,
}

impl CompoundWord {
    fn of(parts: &[Part]) -> Self {
        let words = parts.iter().filter_map(|part| match part {
            Part::Word(word) | Part::Start(word) | Part::Near(word) => Some(word.as_str()),
            Part::OneOf(_) | Part::Count(_) | Part::Gap | Part::Begin | Part::End => None,
        });
        let words: Vec<&str> = words.collect();
        // Of many words, or with a number, it is one wording too many to be written so.
        let is_one = !parts.iter().any(|part| matches!(part, Part::OneOf(_) | Part::Count(_) | Part::Begin));
        let letters = if is_one { words.concat() } else { String::new() };
        Self { may_slip: words.len() > 1 && letters.len() >= JOINED_SLIP_LEAST, letters }
    }

    /// Whether a text is a wording with its words run together, as in "killmyself", or apart, as in "over dosis".
    fn is(&self, said: usize, together: &str) -> bool {
        let has_slip = || self.may_slip && said == 1 && is_slip(&self.letters, together) && !is_a_word(together);
        self.letters.len() >= JOINED_LEAST && (together == self.letters || has_slip())
    }
}

/// With how many words a text begins as a wording says.
fn length(parts: &[Part], said: &[Token], writing: Writing) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return Some(0) };
    match part {
        Part::Gap => {
            return (0..=GAP.min(said.len())).find_map(|over| Some(over + length(rest, &said[over..], writing)?));
        }
        Part::End => {
            let is_end = said.iter().all(|said| said.word.chars().all(|c| c.is_numeric() || c == IN_NUMBER));
            return is_end.then_some(0);
        }
        Part::Begin => return None,
        Part::Count(_) | Part::OneOf(_) | Part::Word(_) | Part::Start(_) | Part::Near(_) => {}
    }
    let (first, after) = said.split_first()?;
    if is_word(part, first, writing) { length(rest, after, writing).map(|length| length + 1) } else { None }
}

fn is_word(part: &Part, said: &Token, writing: Writing) -> bool {
    let word = said.word.as_str();
    let is_exact = match part {
        Part::Word(wanted) => wanted == word,
        Part::Start(start) => word.starts_with(start.as_str()),
        Part::Near(wanted) => wanted == word || (is_near(wanted, word) && !is_a_word(word)),
        Part::OneOf(parts) => return parts.iter().any(|part| is_word(part, said, writing)),
        Part::Count(counts) => return said.count.is_some_and(|count| counts.contains(&count)),
        Part::Gap | Part::Begin | Part::End => false,
    };
    is_exact || (writing == Writing::WithSlips && is_word_with_slip(part, word) && !is_a_word(word))
}

fn is_word_with_slip(part: &Part, said: &str) -> bool {
    match part {
        Part::Word(word) | Part::Near(word) => is_slip(word, said),
        Part::Start(start) => begins_with_slip(start, said),
        Part::OneOf(_) | Part::Count(_) | Part::Gap | Part::Begin | Part::End => false,
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
#[derive(Default)]
struct Wordings {
    listed: Vec<Wording>,
    /// What contains a wording and is none.
    harmless: Vec<Vec<Part>>,
    /// Words that are one slip from a word of a wording.
    everyday: HashSet<String>,
    /// Number words and their values.
    numbers: HashMap<String, u32>,
    /// After these words a number counts no pieces: "30 mg", "18 Uhr".
    units: HashSet<String>,
}

/// The wordings of every language, parsed when first needed.
fn all() -> &'static Wordings {
    static ALL: OnceLock<Wordings> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all = Wordings::default();
        for file in FILES {
            parse(file, &mut all);
        }
        all
    })
}

/// What the lines below a heading are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Section {
    /// Words that may stand for one another, under a name: `@took took taken`.
    Sets,
    /// Number words with their value.
    Numbers,
    Units,
    Wordings(CrisisKind),
    Harmless,
    Everyday,
}

/// The section that a line begins, if it is a heading.
pub(super) fn heading(line: &str) -> Option<Section> {
    match line {
        "[sets]" => Some(Section::Sets),
        "[numbers]" => Some(Section::Numbers),
        "[units]" => Some(Section::Units),
        "[overdose]" => Some(Section::Wordings(CrisisKind::Overdose)),
        "[crisis]" => Some(Section::Wordings(CrisisKind::Crisis)),
        "[harmless]" => Some(Section::Harmless),
        "[words]" => Some(Section::Everyday),
        _ => None,
    }
}

/// The lines of a file with the section of each; in place of the name of a set its words, joined with `|`.
pub(super) fn sections(file: &str) -> Vec<(Section, String)> {
    let (mut section, mut sets) = (Section::Harmless, HashMap::new());
    let mut all = Vec::new();
    for line in lines(file) {
        if let Some(next) = heading(line) {
            section = next;
            continue;
        }
        let word = |word: &str| sets.get(word).cloned().unwrap_or_else(|| word.to_owned());
        let part = |part: &str| part.split('|').map(word).collect::<Vec<_>>().join("|");
        let parts: Vec<String> = line.split_whitespace().map(part).collect();
        match parts.split_first() {
            Some((name, words)) if section == Section::Sets => {
                sets.insert(name.clone(), words.join("|"));
            }
            _ => all.push((section, parts.join(" "))),
        }
    }
    all
}

/// The lines of a file as wordings; one with an umlaut twice, as it is typed with and without an e.
fn parse(file: &str, all: &mut Wordings) {
    let forms = [Umlaut::Bare, Umlaut::WithE];
    for (section, line) in sections(file) {
        let both = || forms.into_iter().flat_map(|umlaut| words(&line, umlaut));
        match section {
            Section::Wordings(kind) => {
                let [bare, with_e] = forms.map(|umlaut| Wording::of(kind, &line, umlaut));
                if with_e.parts != bare.parts {
                    all.listed.push(with_e);
                }
                all.listed.push(bare);
            }
            Section::Harmless => {
                all.harmless.extend(forms.map(|umlaut| Wording::of(CrisisKind::Crisis, &line, umlaut).parts));
            }
            Section::Everyday => all.everyday.extend(both()),
            Section::Units => all.units.extend(both()),
            Section::Numbers => {
                if let Some(value) = line.split_whitespace().next_back().and_then(|value| value.parse().ok()) {
                    all.numbers.extend(both().filter(|word| word.parse::<u32>().is_err()).map(|word| (word, value)));
                }
            }
            Section::Sets => {}
        }
    }
}

pub(super) fn lines(file: &str) -> impl Iterator<Item = &str> {
    file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}
