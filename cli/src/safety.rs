//! `ebb talk`, and the card that a crisis word opens wherever it is typed.

use ebb_core::crisis::{self, CrisisKind};
use ebb_core::i18n::Words;
use ebb_core::safety::{TalkOffer, TalkToSomeone};

use crate::CliError;
use crate::command::{self, Context};
use crate::layout::{PLAIN, QUIET, STRONG, WARM, prose, styled};

#[derive(clap::Args)]
pub(crate) struct TalkArgs {
    /// If too much of something was taken: the emergency and poison numbers first
    #[arg(long)]
    overdose: bool,
    /// The countries Ebb has numbers for
    #[arg(long, conflicts_with = "overdose")]
    countries: bool,
    /// Answer "not now" to the offer to talk
    #[arg(long, conflicts_with_all = ["overdose", "countries"])]
    not_now: bool,
}

#[derive(clap::Args)]
pub(crate) struct SignArgs {
    /// Set one aside: it does not come back in this episode
    #[arg(long, value_name = "ID")]
    set_aside: Option<String>,
}

impl Context<'_> {
    pub(crate) fn signs(&self, arguments: &SignArgs) -> Result<(), CliError> {
        if let Some(id) = &arguments.set_aside {
            return self.print_change(&self.journal.safety().set_aside(id, self.now)?);
        }
        let signs = self.journal.safety().signs(self.now)?;
        self.print(&signs, || {
            let mut page = String::new();
            for sign in &signs {
                prose(&mut page, "", WARM, &sign.text);
                prose(&mut page, "  ", QUIET, &sign.id);
            }
            if page.is_empty() { self.words().page_signs_none() } else { page }
        })
    }

    pub(crate) fn talk(&self, arguments: &TalkArgs) -> Result<(), CliError> {
        if arguments.not_now {
            let offer = self.journal.safety().talk_offer(self.now)?;
            // Without an offer the core says so.
            let id = offer.map_or_else(String::new, |offer| offer.id);
            return self.print_change(&self.journal.safety().set_aside(&id, self.now)?);
        }
        if arguments.countries {
            let countries = self.journal.safety().countries();
            return self.print(&countries, || {
                let mut page = format!("{}\n", self.words().page_countries());
                for one in &countries {
                    prose(&mut page, "  ", PLAIN, &format!("{} {}", one.code, one.label));
                }
                page
            });
        }
        self.card(arguments.overdose.then_some(CrisisKind::Overdose))
    }

    /// Shows the card *Talk to someone*.
    pub(crate) fn card(&self, about: Option<CrisisKind>) -> Result<(), CliError> {
        let card = self.journal.safety().talk_to_someone(about, self.now)?;
        let has_country = self.journal.profile().get()?.country.is_some();
        self.print(&card, || page(&card, has_country, self.words()))
    }
}

/// The offer to talk, and how to answer it here.
pub(crate) fn offer_line(offer: &TalkOffer, words: Words) -> String {
    let mut line = String::new();
    prose(&mut line, "", PLAIN, &offer.text);
    prose(&mut line, "", QUIET, &words.page_talk_offer());
    line
}

/// Shows the card where no journal is open.
pub(crate) fn card_alone(about: CrisisKind, json: bool, words: Words) -> Result<(), CliError> {
    let card = TalkToSomeone::without_journal(Some(about), words);
    command::print(json, &card, || page(&card, false, words))
}

/// What a command's error is about, if that is a crisis. The error is then not shown: it may repeat what was typed.
pub(crate) fn crisis_in(error: &CliError, words: Words) -> Option<CrisisKind> {
    match error {
        CliError::Core(ebb_core::EbbError::TalkToSomeone { about }) => Some(*about),
        CliError::Core(error) | CliError::Hinted(error, _) => crisis_in_message(&error.in_words(words)),
        CliError::Message(message) => crisis_in_message(message),
        CliError::Output(_) | CliError::CardShown => None,
    }
}

/// What a message is about that may repeat what was typed. Each part in quotation marks is read by itself too: some wordings
/// count only as a whole text.
fn crisis_in_message(message: &str) -> Option<CrisisKind> {
    let mut quoted = message.split(['"', '„', '“', '”', '«', '»']);
    crisis::detect(message).or_else(|| quoted.find_map(crisis::detect))
}

fn page(card: &TalkToSomeone, has_country: bool, words: Words) -> String {
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
    for hint in &card.hints {
        prose(&mut page, "", PLAIN, hint);
    }
    if !has_country {
        prose(&mut page, "", QUIET, &words.page_country_how());
    }
    page
}
