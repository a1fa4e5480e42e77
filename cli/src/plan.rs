//! Energy today and the day's plan, and what fits into it.

use std::fmt::Write as _;

use anstyle::Style;
use ebb_core::EbbError;
use ebb_core::entry::Effort;
use ebb_core::moment::Moment;
use ebb_core::pacing::{DayFit, Plan, Wish};
use ebb_core::words::Words;

use crate::Refusal;
use crate::command::Desk;
use crate::log::{length, within_a_day};
use crate::page::{self, QUIET, STRONG, prose, styled};

impl Desk<'_> {
    pub(crate) fn plan(&self) -> Result<(), Refusal> {
        let plan = self.journal.energy().plan(self.now)?;
        self.print(&plan, || plan_page(&plan, self.journal.words()))
    }

    /// Fits wishes such as `shopping 45` or `phone call 20 min` into the day.
    pub(crate) fn fit(&self, given: &[String]) -> Result<(), Refusal> {
        let wishes = given.iter().map(|text| self.wish(text)).collect::<Result<Vec<_>, _>>()?;
        let fit = self.journal.energy().fit(&wishes, self.now)?;
        self.print(&fit, || fit_page(&fit, self.journal.words()))
    }

    fn wish(&self, text: &str) -> Result<Wish, Refusal> {
        let words: Vec<&str> = text.split_whitespace().collect();
        // The length is the last word, or the last two: "20 min".
        let split = [2, 1].into_iter().filter(|tail| *tail < words.len()).find_map(|tail| {
            let (name, rest) = words.split_at(words.len() - tail);
            Some((name.join(" "), length(&rest.join(" "))?))
        });
        let said = || Refusal::Said(self.journal.words().say("error-not-a-wish", &[("given", text.into())]));
        let (name, minutes) = split.ok_or_else(said)?;
        let item = self.journal.find_item(&name)?;
        if item.kind != ebb_core::catalog::ItemKind::Activity {
            return Err(EbbError::WrongKind { item: item.id.0, kind: ebb_core::entry::Kind::Activity }.into());
        }
        Ok(Wish { item: item.id, minutes: within_a_day(minutes)?, effort: Effort::default() })
    }
}

fn plan_page(plan: &Plan, words: &Words) -> String {
    let mut page = String::new();
    page::energy(&mut page, &plan.energy, words);
    if let Some(quotient) = plan.rated_quotient {
        prose(&mut page, "  ", QUIET, &words.say("page-rated-quotient", &[("percent", quotient.round().into())]));
    }
    if !plan.hours.is_empty() {
        let _ = writeln!(page, "{}", styled(STRONG, &words.get("page-hours")));
        for hour in &plan.hours {
            prose(&mut page, "  ", Style::new(), &hour.sentence);
        }
    }
    page
}

fn fit_page(fit: &DayFit, words: &Words) -> String {
    let mut page = String::new();
    let clock = |moment: &Moment| moment.local().format("%H:%M").to_string();
    for line in &fit.fits {
        let rest = styled(QUIET, &line.then);
        let _ = writeln!(page, "{}–{}  {}  {}", clock(&line.from), clock(&line.to), line.label, rest);
    }
    if !fit.over.is_empty() {
        let _ = writeln!(page, "{}", styled(STRONG, &words.get("page-does-not-fit")));
        for misfit in &fit.over {
            for offer in &misfit.offers {
                prose(&mut page, "  ", Style::new(), &offer.label);
            }
        }
    }
    if let Some(line) = &fit.message {
        let _ = writeln!(page, "\n“{line}”");
    }
    for reason in &fit.reasons {
        prose(&mut page, "  ", QUIET, reason);
    }
    page
}
