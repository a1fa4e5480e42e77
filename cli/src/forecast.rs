//! `ebb forecast` and `ebb flare-day`.

use std::fmt::Write as _;

use anstyle::Style;
use clap::ValueEnum;
use ebb_core::forecast::{ForecastChoice, Outlook};
use ebb_core::words::Words;

use crate::command::Desk;
use crate::page::{QUIET, STRONG, prose, styled};
use crate::{Refusal, clock};

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Choose {
    Hide,
    Show,
    Words,
    Numbers,
    Notify,
    Quiet,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum YesNo {
    Yes,
    No,
}

impl Desk<'_> {
    pub(crate) fn forecast(&self, choose: Option<Choose>) -> Result<(), Refusal> {
        if let Some(choose) = choose {
            let old = self.journal.forecast_choice()?;
            let new = match choose {
                Choose::Hide => ForecastChoice { hidden: true, ..old },
                Choose::Show => ForecastChoice { hidden: false, ..old },
                Choose::Words => ForecastChoice { words_only: true, ..old },
                Choose::Numbers => ForecastChoice { words_only: false, ..old },
                Choose::Notify => ForecastChoice { notify: true, ..old },
                Choose::Quiet => ForecastChoice { notify: false, ..old },
            };
            self.journal.choose_forecast(new, self.now)?;
        }
        let (outlook, choice) = (self.journal.forecast(self.now)?, self.journal.forecast_choice()?);
        let json = serde_json::json!({ "outlook": outlook, "choice": choice });
        self.print(&json, || page(&outlook, choice, self.journal.words()))?;
        self.forecast_seen(&outlook)
    }

    /// What was printed is kept as it was given.
    pub(crate) fn forecast_seen(&self, outlook: &Outlook) -> Result<(), Refusal> {
        Ok(outlook.id.as_ref().map_or(Ok(()), |id| self.journal.forecast_shown(id, self.now))?)
    }

    pub(crate) fn flare_day(&self, day: &str, flare: YesNo) -> Result<(), Refusal> {
        self.print_change(&self.journal.flares().set_day(clock::day(day)?, flare == YesNo::Yes, self.now)?)
    }
}

fn page(outlook: &Outlook, choice: ForecastChoice, words: &Words) -> String {
    let mut page = String::new();
    if outlook.hidden {
        prose(&mut page, "", Style::new(), &words.get("page-forecast-hidden"));
        return page;
    }
    told(&mut page, outlook, words);
    let said = |on: bool| if on { "yes" } else { "no" };
    page.push('\n');
    let told = words.say("page-forecast-choice", &[("words", said(choice.words_only).into())]);
    prose(&mut page, "", QUIET, &told);
    prose(&mut page, "", QUIET, &words.say("page-forecast-notify", &[("on", said(choice.notify).into())]));
    page
}

/// The outlook, its reasons each way, how it did and what can be done; nothing where it is hidden.
pub(crate) fn told(page: &mut String, outlook: &Outlook, words: &Words) {
    if outlook.hidden {
        return;
    }
    let _ = writeln!(page, "{}", styled(STRONG, &words.get("page-outlook")));
    prose(page, "  ", Style::new(), &outlook.sentence);
    for sentence in outlook.comparison.iter().chain(&outlook.advice) {
        prose(page, "  ", Style::new(), sentence);
    }
    for (key, reasons) in [("page-forecast-towards", &outlook.towards), ("page-forecast-away", &outlook.away)] {
        let before = words.get(key);
        for reason in reasons {
            prose(page, "  ", QUIET, &format!("{before}: {reason}"));
        }
    }
    // Where something is said, the reasons above say more than these.
    let general =
        outlook.reasons.iter().take(if outlook.towards.is_empty() && outlook.away.is_empty() { 9 } else { 1 });
    for reason in general.chain(&outlook.record) {
        prose(page, "  ", QUIET, reason);
    }
}
