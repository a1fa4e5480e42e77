//! `ebb talk`, and the card that a crisis word opens wherever it is typed.

use ebb_core::crisis::{self, CrisisKind};
use ebb_core::i18n::Words;
use ebb_core::safety::TalkToSomeone;

use crate::CliError;
use crate::command::{self, Context};
use crate::layout::{PLAIN, QUIET, STRONG, prose, styled};

#[derive(clap::Args)]
pub(crate) struct TalkArgs {
    /// If too much of something was taken: the emergency and poison numbers first
    #[arg(long)]
    overdose: bool,
    /// The countries Ebb has numbers for
    #[arg(long, conflicts_with = "overdose")]
    countries: bool,
}

impl Context<'_> {
    pub(crate) fn talk(&self, arguments: &TalkArgs) -> Result<(), CliError> {
        if arguments.countries {
            let countries = self.journal.safety().countries();
            return self.print(&countries, || {
                let mut page = format!("{}\n", self.words().page_countries());
                countries.iter().for_each(|one| prose(&mut page, "  ", PLAIN, &format!("{} {}", one.code, one.label)));
                page
            });
        }
        self.card(arguments.overdose.then_some(CrisisKind::Overdose))
    }

    /// Shows the card *Talk to someone*.
    pub(crate) fn card(&self, about: Option<CrisisKind>) -> Result<(), CliError> {
        let card = self.journal.safety().talk_to_someone(about, self.now)?;
        self.print(&card, || page(&card))
    }
}

/// Shows the card where no journal is open.
pub(crate) fn card_alone(about: CrisisKind, json: bool, words: Words) -> Result<(), CliError> {
    let card = TalkToSomeone::without_journal(Some(about), words);
    command::print(json, &card, || page(&card))
}

/// What a command's error is about, if that is a crisis. The error is then not shown: it may repeat what was typed.
pub(crate) fn crisis_in(error: &CliError, words: Words) -> Option<CrisisKind> {
    match error {
        CliError::Core(ebb_core::EbbError::TalkToSomeone { about }) => Some(*about),
        CliError::Core(error) => crisis::detect(&error.in_words(words)),
        CliError::Message(message) => crisis::detect(message),
        CliError::Output(_) | CliError::CardShown => None,
    }
}

fn page(card: &TalkToSomeone) -> String {
    let mut page = format!("{}\n\n", styled(STRONG, &card.title));
    prose(&mut page, "", PLAIN, &card.opening);
    page.push('\n');
    for call in &card.calls {
        // Escape sequences in a contact's name must not reach the terminal.
        let label = call.label.replace(char::is_control, "");
        prose(&mut page, "  ", STRONG, &format!("{label}: {}", call.number));
        if let Some(note) = &call.note {
            prose(&mut page, "    ", QUIET, note);
        }
    }
    if !card.calls.is_empty() && !card.hints.is_empty() {
        page.push('\n');
    }
    card.hints.iter().for_each(|hint| prose(&mut page, "", PLAIN, hint));
    page
}
