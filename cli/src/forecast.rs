//! `ebb forecast` and `ebb flare-day`.

use std::fmt::Write as _;

use anstyle::Style;
use clap::ValueEnum;
use ebb_core::forecast::{ForecastSettings, Outlook, OutlookState};
use ebb_core::i18n::{Words, keys};

use crate::CliError;
use crate::command::Context;
use crate::layout::{QUIET, STRONG, prose, styled};
use crate::yes_no::YesNo;

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ForecastAction {
    Hide,
    Show,
    Words,
    Numbers,
    Notify,
    Quiet,
    Early,
    Stop,
}

impl Context<'_> {
    pub(crate) fn forecast(&self, choose: Option<ForecastAction>) -> Result<(), CliError> {
        if let Some(choose) = choose {
            let old = self.journal.forecast().settings()?;
            let new = match choose {
                ForecastAction::Hide => ForecastSettings { hidden: true, ..old },
                ForecastAction::Show => ForecastSettings { hidden: false, ..old },
                ForecastAction::Words => ForecastSettings { words_only: true, ..old },
                ForecastAction::Numbers => ForecastSettings { words_only: false, ..old },
                ForecastAction::Notify => ForecastSettings { notify: true, ..old },
                ForecastAction::Quiet => ForecastSettings { notify: false, ..old },
                ForecastAction::Early => ForecastSettings { early: true, ..old },
                ForecastAction::Stop => ForecastSettings { early: false, ..old },
            };
            self.journal.forecast().save_settings(new, self.now)?;
        }
        let (outlook, choice) = (self.journal.forecast().get(self.now)?, self.journal.forecast().settings()?);
        let json = serde_json::json!({ "outlook": outlook, "choice": choice });
        self.print(&json, || page(&outlook, choice, self.journal.words()))?;
        self.forecast_seen(&outlook)
    }

    /// Stores a forecast that was printed, as it was issued. A disk that is full or may only be read stops nobody from reading.
    pub(crate) fn forecast_seen(&self, outlook: &Outlook) -> Result<(), CliError> {
        let Some(id) = &outlook.id else { return Ok(()) };
        match self.journal.forecast().shown(id, self.now) {
            Err(error) if matches!(error.code(), "disk-full" | "not-writable") => Ok(()),
            other => Ok(other?),
        }
    }

    pub(crate) fn flare_day(&self, day: &str, flare: &YesNo) -> Result<(), CliError> {
        let flare = self.is_yes(flare)?;
        self.print_change(&self.journal.flares().set_day(self.civil_day(day)?, flare, self.now)?)
    }
}

fn page(outlook: &Outlook, choice: ForecastSettings, words: Words) -> String {
    let mut page = String::new();
    if outlook.hidden {
        prose(&mut page, "", Style::new(), &words.page_forecast_hidden());
        return page;
    }
    print_outlook(&mut page, outlook, words);
    let said = |on: bool| if on { "yes" } else { "no" };
    page.push('\n');
    let told = words.page_forecast_choice(said(choice.words_only));
    prose(&mut page, "", QUIET, &told);
    prose(&mut page, "", QUIET, &words.page_forecast_notify(said(choice.notify)));
    if outlook.state != OutlookState::Shown {
        prose(&mut page, "", QUIET, &words.page_forecast_early(said(choice.early)));
    }
    page
}

/// Writes the outlook with its reasons, its track record and advice; nothing if it is hidden.
pub(crate) fn print_outlook(page: &mut String, outlook: &Outlook, words: Words) {
    if outlook.hidden {
        return;
    }
    let _ = writeln!(page, "{}", styled(STRONG, &words.page_outlook()));
    prose(page, "  ", Style::new(), &outlook.sentence);
    for sentence in outlook.comparison.iter().chain(&outlook.advice) {
        prose(page, "  ", Style::new(), sentence);
    }
    for (key, reasons) in [(keys::PAGE_FORECAST_TOWARDS, &outlook.towards), (keys::PAGE_FORECAST_AWAY, &outlook.away)] {
        let before = words.get(key);
        for reason in reasons {
            prose(page, "  ", QUIET, &format!("{before}: {reason}"));
        }
    }
    // If there is a forecast, the reasons above say more than these.
    let general =
        outlook.reasons.iter().take(if outlook.towards.is_empty() && outlook.away.is_empty() { 9 } else { 1 });
    for reason in general.chain(&outlook.record) {
        prose(page, "  ", QUIET, reason);
    }
}
