//! `ebb letter`: a letter from a good day.

use clap::Subcommand;
use ebb_core::letter::{LETTER_FIELDS, Letter, LetterView};

use crate::CliError;
use crate::command::Context;
use crate::layout;

#[derive(Subcommand)]
pub(crate) enum LetterCommand {
    /// The whole letter
    Show,
    /// Write one part: helps, tell, cancel, card, words
    Set {
        /// Which part
        part: String,
        /// The text; separate lines of helps, tell and cancel with semicolons. "" clears the part
        value: Vec<String>,
    },
    /// The card to show when you cannot talk
    Card,
    /// The messages for cancelling
    Cancel,
}

impl Context<'_> {
    pub(crate) fn letter(&self, command: Option<&LetterCommand>) -> Result<(), CliError> {
        let service = self.journal.letter();
        let view = service.get()?;
        match command {
            Some(LetterCommand::Set { part, value }) => {
                // Clearing is meant only where something empty was written: a forgotten text must not cost the one that is there.
                if value.is_empty() && LETTER_FIELDS.contains(&part.to_lowercase().as_str()) {
                    let command = format!("ebb letter set {}", part.to_lowercase());
                    return Err(CliError::Message(self.words().error_no_text(command)));
                }
                let letter = self.written(view.letter, part, value.join(" ").trim())?;
                self.print_change(&service.save(letter, self.now)?)
            }
            Some(LetterCommand::Card) => self.print(&view, || paragraph(&view.card)),
            Some(LetterCommand::Cancel) => self.print(&view, || view.cancel.iter().map(|one| paragraph(one)).collect()),
            Some(LetterCommand::Show) | None => self.print(&view, || self.letter_page(&view)),
        }
    }

    fn written(&self, mut letter: Letter, part: &str, value: &str) -> Result<Letter, CliError> {
        let lines = || value.split(';').map(str::to_owned).collect();
        let text = || Some(value.to_owned());
        match part.to_lowercase().as_str() {
            "helps" => letter.helps = lines(),
            "tell" => letter.tell = lines(),
            "cancel" => letter.cancel = lines(),
            "card" => letter.card = text(),
            "words" => letter.words = text(),
            _ => return Err(CliError::Message(self.words().error_unknown_choice(part, LETTER_FIELDS.join(", ")))),
        }
        Ok(letter)
    }

    fn letter_page(&self, view: &LetterView) -> String {
        view.text
            .as_deref()
            .map_or_else(|| self.words().page_letter_none(), |text| text.lines().map(paragraph).collect())
    }
}

/// A line of a text, wrapped to the terminal.
fn paragraph(line: &str) -> String {
    let mut page = String::new();
    layout::prose(&mut page, "", layout::PLAIN, line);
    page
}
