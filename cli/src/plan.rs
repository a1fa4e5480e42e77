//! `ebb plan` and `ebb fit`: energy today, and what fits into it.

use std::fmt::Write as _;

use anstyle::Style;
use ebb_core::EbbError;
use ebb_core::InvalidInput;
use ebb_core::entry::Effort;
use ebb_core::i18n::Words;
use ebb_core::pacing::{DayFit, DayPlan, DesiredActivity};
use ebb_core::time::Moment;

use crate::CliError;
use crate::command::Context;
use crate::layout::{PLAIN, QUIET, STRONG, cell, prose, styled, table, write_table};
use crate::log::{length, within_a_day};
use crate::page;

impl Context<'_> {
    pub(crate) fn plan(&self) -> Result<(), CliError> {
        let plan = self.journal.energy().plan(self.now)?;
        self.print(&plan, || plan_page(&plan, self.journal.words()))
    }

    /// Fits wishes such as `shopping 45` or `phone call 20 min` into the day.
    pub(crate) fn fit(&self, given: &[String]) -> Result<(), CliError> {
        let wishes = given.iter().map(|text| self.wish(text)).collect::<Result<Vec<_>, _>>()?;
        let fit = self.journal.energy().fit(&wishes, self.now)?;
        self.print(&fit, || fit_page(&fit, self.journal.words()))
    }

    fn wish(&self, text: &str) -> Result<DesiredActivity, CliError> {
        let words: Vec<&str> = text.split_whitespace().collect();
        // The length is the last word or the last two, as in "20 min".
        let split = [2, 1].into_iter().filter(|tail| *tail < words.len()).find_map(|tail| {
            let (name, rest) = words.split_at(words.len() - tail);
            Some((name.join(" "), length(&rest.join(" "))?))
        });
        let said = || CliError::Message(self.words().error_not_a_wish(ebb_core::excerpt(text)));
        let (name, minutes) = split.ok_or_else(said)?;
        let item = self.journal.items().find_item(&name)?;
        if item.kind != ebb_core::catalog::ItemKind::Activity {
            return Err(EbbError::Invalid {
                input: InvalidInput::WrongKind { item: item.id.0, kind: ebb_core::entry::EntryKind::Activity },
            }
            .into());
        }
        Ok(DesiredActivity { item: item.id, minutes: within_a_day(minutes)?, effort: Effort::default() })
    }
}

fn plan_page(plan: &DayPlan, words: Words) -> String {
    let mut page = String::new();
    page::energy(&mut page, &plan.energy, words);
    if let Some(quotient) = plan.rated_quotient {
        prose(&mut page, "  ", QUIET, &words.page_rated_quotient(quotient.round()));
    }
    if !plan.hours.is_empty() {
        let _ = writeln!(page, "{}", styled(STRONG, &words.page_hours()));
        for hour in &plan.hours {
            prose(&mut page, "  ", Style::new(), &hour.sentence);
        }
    }
    page
}

fn fit_page(fit: &DayFit, words: Words) -> String {
    let mut page = String::new();
    let clock = |moment: &Moment| moment.local().format("%H:%M").to_string();
    if !fit.fits.is_empty() {
        let rows = fit.fits.iter().map(|line| {
            let times = format!("{}–{}", clock(&line.from), clock(&line.to));
            [cell(PLAIN, &times), cell(PLAIN, &line.label), cell(QUIET, &line.then)]
        });
        write_table(&mut page, &table(0, rows));
    }
    if !fit.over.is_empty() {
        // At night there is strength left, but no time.
        let is_late = fit.fits.is_empty() && fit.over.iter().all(|misfit| misfit.cost <= fit.remains);
        let heading = if is_late { words.page_not_today_any_more() } else { words.page_does_not_fit() };
        let _ = writeln!(page, "{}", styled(STRONG, &heading));
        for misfit in &fit.over {
            for offer in &misfit.offers {
                prose(&mut page, "  ", Style::new(), &offer.label);
            }
        }
    }
    if let Some(line) = &fit.message {
        let _ = writeln!(page, "\n{}", words.page_quoted(line.as_str()));
    }
    for reason in &fit.reasons {
        prose(&mut page, "  ", QUIET, reason);
    }
    page
}
