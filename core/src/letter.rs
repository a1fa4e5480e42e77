//! A letter from a good day: what a person wrote when well, for the days when they are not.

use serde::{Deserialize, Serialize};

use crate::error::{EbbError, InvalidInput};
use crate::i18n::Words;
use crate::journal::{Change, Journal, Setting};
use crate::profile::text;
use crate::service::service;
use crate::storage::Verb;
use crate::time::Moment;

/// Maximum number of lines of each list.
const LINES_MOST: usize = 20;

/// What a person wrote. All of it is optional.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Letter {
    /// What helps, in the order to try it; at most 20 lines.
    pub helps: Vec<String>,
    /// Whom to tell, one each; at most 20.
    pub tell: Vec<String>,
    /// Messages for cancelling, ready to send; at most 20.
    pub cancel: Vec<String>,
    /// What is shown to others when the person cannot talk.
    pub card: Option<String>,
    /// Anything else to say to oneself.
    pub words: Option<String>,
}

/// The fields of [`Letter`], in the order in which it is read.
pub const LETTER_FIELDS: [&str; 5] = ["helps", "tell", "cancel", "card", "words"];

/// A part of the letter under its caption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LetterPart {
    /// One of [`LETTER_FIELDS`].
    pub field: String,
    /// Its caption, such as "What helps".
    pub label: String,
    /// What is written; empty while nothing is.
    pub lines: Vec<String>,
}

/// The letter as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LetterView {
    /// What the person wrote.
    pub letter: Letter,
    /// Whether they wrote anything.
    pub written: bool,
    /// Each part under its caption, in the order in which it is read.
    pub parts: Vec<LetterPart>,
    /// What the card *I can't talk* says: the person's words, otherwise Ebb's.
    pub card: String,
    /// The messages for cancelling: the person's, otherwise one of Ebb's.
    pub cancel: Vec<String>,
    /// The whole letter as plain text, to share; absent while nothing is written.
    pub text: Option<String>,
}

impl Setting for Letter {
    const ID: &'static str = "letter";
    const TEXTS: &'static [&'static str] = &LETTER_FIELDS;

    fn check(&self) -> Result<(), EbbError> {
        self.clone().checked().map(drop)
    }

    fn describe(words: Words) -> String {
        words.did_edit_letter()
    }
}

impl Letter {
    /// Without outer blanks and blank lines. Refuses texts that are too long and too many lines. They are notes, and not
    /// read for crisis words: see [`crate::naming`].
    fn checked(self) -> Result<Self, EbbError> {
        let lines = |field: &str, given: Vec<String>| {
            let all: Vec<String> = given
                .into_iter()
                .map(|line| text(Some(line)))
                .filter_map(Result::transpose)
                .collect::<Result<_, _>>()?;
            if all.len() > LINES_MOST {
                let (given, high) = (f64::from(u32::try_from(all.len()).unwrap_or(u32::MAX)), 20.0);
                return Err(EbbError::from(InvalidInput::OutOfRange {
                    field: field.to_owned(),
                    given,
                    low: 0.0,
                    high,
                }));
            }
            Ok(all)
        };
        Ok(Self {
            helps: lines("letter-helps", self.helps)?,
            tell: lines("letter-tell", self.tell)?,
            cancel: lines("letter-cancel", self.cancel)?,
            card: text(self.card)?,
            words: text(self.words)?,
        })
    }

    fn view(self, words: Words) -> LetterView {
        let parts = self.parts(words);
        let cancel = if self.cancel.is_empty() { vec![words.letter_cancel_usual()] } else { self.cancel.clone() };
        let card = self.card.clone().unwrap_or_else(|| words.letter_card_usual());
        LetterView { written: self != Self::default(), text: as_text(&parts), parts, card, cancel, letter: self }
    }

    fn parts(&self, words: Words) -> Vec<LetterPart> {
        let one = |text: &Option<String>| text.iter().cloned().collect();
        let lines = [self.helps.clone(), self.tell.clone(), self.cancel.clone(), one(&self.card), one(&self.words)];
        LETTER_FIELDS
            .iter()
            .zip(lines)
            .map(|(field, lines)| LetterPart {
                field: (*field).to_owned(),
                label: words.variant("letter", field),
                lines,
            })
            .collect()
    }
}

/// Each written part under its caption, what helps with its place in the order; `None` while nothing is written.
fn as_text(parts: &[LetterPart]) -> Option<String> {
    let line = |part: &LetterPart, number: usize, line: &String| {
        if part.field == LETTER_FIELDS[0] { format!("{number}. {line}") } else { line.clone() }
    };
    let written = parts.iter().filter(|part| !part.lines.is_empty());
    let paragraphs: Vec<String> = written
        .map(|part| {
            let lines = part.lines.iter().zip(1..).map(|(text, number)| line(part, number, text));
            [part.label.clone()].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
        })
        .collect();
    (!paragraphs.is_empty()).then(|| paragraphs.join("\n\n"))
}

service! {
    /// The letter from a good day.
    Letters, letter
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Letters {
    /// The letter as it is shown, with Ebb's words where the person wrote none.
    pub fn get(&self) -> Result<LetterView, EbbError> {
        self.journal.read(|reader| Ok(reader.setting::<Letter>()?.unwrap_or_default().view(reader.words())))
    }

    /// Replaces the whole letter. Fails on a text of more than 4,000 characters, and on a list of more than 20 lines.
    pub fn save(&self, letter: Letter, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| Ok(writer.put_setting(&letter.checked()?)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn letter() -> Letter {
        Letter {
            helps: vec![" Dark room ".to_owned(), "  ".to_owned(), "Heat".to_owned()],
            tell: vec!["Ana".to_owned()],
            words: Some("It passed the last time, too.".to_owned()),
            ..Letter::default()
        }
    }

    #[test]
    fn letter_reads_as_it_was_written_in_every_language() {
        let checked = letter().checked().unwrap();
        assert_eq!(checked.helps, ["Dark room", "Heat"]);
        let view = checked.view(Words::new(Language::English));
        assert_eq!(
            view.text.unwrap(),
            "What helps\n1. Dark room\n2. Heat\n\nWhom to tell\nAna\n\nTo myself\nIt passed the last time, too."
        );
        for language in Language::ALL {
            let keys = LETTER_FIELDS.iter().map(|field| format!("letter-{field}"));
            assert_eq!(crate::i18n::missing(language, keys), Vec::<String>::new());
        }
    }

    #[test]
    fn unwritten_letter_has_a_card_and_a_message_all_the_same() {
        let view = Letter::default().view(Words::new(Language::German));
        assert!(!view.written && view.text.is_none());
        assert!(!view.card.is_empty());
        assert_eq!(view.cancel.len(), 1);
    }

    #[test]
    fn long_texts_and_lists_are_refused() {
        let long = Letter { card: Some("x".repeat(4_001)), ..Letter::default() };
        assert_eq!(long.checked().unwrap_err().code(), "text-too-long");
        let many = Letter { helps: vec!["Rest".to_owned(); 21], ..Letter::default() };
        assert_eq!(many.checked().unwrap_err().code(), "out-of-range");
        assert!(Letter { helps: vec!["Rest".to_owned(); 20], ..Letter::default() }.checked().is_ok());
    }
}
