//! `ebb screen`: the screen for post-exertional malaise.

use anstyle::Style;
use clap::Subcommand;
use ebb_core::EbbError;
use ebb_core::InvalidInput;
use ebb_core::screening::{PemAnswer, PemForm, PemItem};

use crate::CliError;
use crate::command::Context;
use crate::layout;

#[derive(Subcommand)]
pub(crate) enum ScreenCommand {
    /// Five questions on whether you feel worse for days after effort; without answers, it shows them
    Pem {
        /// Answers such as sore-next-day=2,3: how often and how bad, 0 to 4; either may be left out, as may any item
        #[arg(value_name = "ITEM=OFTEN,BAD")]
        answers: Vec<String>,
        /// Answer an earlier one again
        #[arg(long, value_name = "ID", requires = "answers", conflicts_with = "remove")]
        amend: Option<String>,
        /// Remove one
        #[arg(long, value_name = "ID", conflicts_with = "answers")]
        remove: Option<String>,
    },
}

impl Context<'_> {
    pub(crate) fn screen(&self, command: &ScreenCommand) -> Result<(), CliError> {
        let ScreenCommand::Pem { answers, amend, remove } = command;
        if let Some(id) = remove {
            return self.print_change(&self.journal.screening().remove(id, self.now)?);
        }
        if answers.is_empty() {
            let form = self.journal.screening().form()?;
            return self.print(&form, || self.pem_page(&form));
        }
        let answers = answers.iter().map(|text| self.pem_answer(text)).collect::<Result<Vec<_>, _>>()?;
        let screen = self.journal.screening().save(amend.clone(), &answers, self.now)?.screen;
        self.print(&screen, || {
            let mut page = String::new();
            layout::prose(&mut page, "", Style::new(), &screen.text);
            page
        })
    }

    /// Parses `sore-next-day=2,3`, `sore-next-day=2` or `sore-next-day=,3`.
    fn pem_answer(&self, text: &str) -> Result<PemAnswer, CliError> {
        let not_an_answer = || EbbError::Invalid { input: InvalidInput::NotAnAnswer { given: text.to_owned() } };
        let (item, said) = text.split_once('=').ok_or_else(not_an_answer)?;
        let item = self.choice(item, &PemItem::ALL, "pem-item", PemItem::id)?;
        let (often, bad) = said.split_once(',').unwrap_or((said, ""));
        let number = |text: &str| match text.trim() {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| not_an_answer()),
        };
        Ok(PemAnswer { item, frequency: number(often)?, severity: number(bad)? })
    }

    fn pem_page(&self, form: &PemForm) -> String {
        let mut page = String::new();
        layout::prose(&mut page, "", Style::new(), &form.text);
        for question in &form.questions {
            layout::prose(&mut page, "", layout::STRONG, &question.text);
            layout::prose(&mut page, "  ", layout::QUIET, question.item.id());
        }
        for steps in [&form.frequencies, &form.severities] {
            let steps: Vec<String> = steps.iter().map(|step| format!("{} {}", step.value, step.words)).collect();
            layout::prose(&mut page, "", layout::QUIET, &steps.join(", "));
        }
        layout::prose(&mut page, "", Style::new(), &self.words().page_pem_how());
        for kept in &form.kept {
            let line = self.words().page_screen_kept(kept.day.to_string(), kept.text.as_str());
            layout::prose(&mut page, "", Style::new(), &line);
            layout::prose(&mut page, "  ", layout::QUIET, &kept.id);
        }
        page
    }
}
