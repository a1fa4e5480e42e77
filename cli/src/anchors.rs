//! A person's own words for the steps of severity.

use anstyle::Style;
use clap::Args;
use ebb_core::entry::StepWords;

use crate::CliError;
use crate::command::Context;
use crate::layout;

#[derive(Args)]
pub(crate) struct AnchorArgs {
    /// Which symptom; without it, all that have no words of their own
    item: Vec<String>,
    /// New words for a level, such as "6=I stop what I do"; without words, back to what it said before
    #[arg(long, value_name = "STEP=WORDS")]
    set: Vec<String>,
    /// Back to the built-in words
    #[arg(long, conflicts_with = "set")]
    reset: bool,
}

impl Context<'_> {
    pub(crate) fn anchors(&self, arguments: &AnchorArgs) -> Result<(), CliError> {
        let item = (!arguments.item.is_empty())
            .then(|| self.journal.items().find_item(&arguments.item.join(" ")))
            .transpose()?;
        let item = item.map(|item| item.id);
        if arguments.reset {
            return self.print_change(&self.journal.items().reset_severity_words(item.clone(), self.now)?);
        }
        if !arguments.set.is_empty() {
            let words: Vec<StepWords> = arguments.set.iter().map(|text| self.step(text)).collect::<Result<_, _>>()?;
            return self.print_change(&self.journal.items().set_severity_words(item.clone(), &words, self.now)?);
        }
        let anchors = self.journal.items().severity_words(item.clone())?;
        self.print(&anchors, || {
            let mut page = String::new();
            for it in &anchors {
                let style = if it.own { Style::new() } else { layout::QUIET };
                layout::prose(&mut page, &format!("{:>4}  ", it.step), style, &it.words);
            }
            page
        })
    }

    fn step(&self, text: &str) -> Result<StepWords, CliError> {
        let said = || CliError::Message(self.words().error_not_a_step(ebb_core::excerpt(text)));
        let (step, words) = text.split_once('=').ok_or_else(said)?;
        Ok(StepWords { step: step.trim().parse().map_err(|_| said())?, words: words.to_owned() })
    }
}
