//! The activity timer and the heart-rate guide from the terminal.

use std::fmt::Write as _;

use clap::{Args, Subcommand};
use ebb_core::entry::{Effort, FeltAfter, Rating};
use ebb_core::i18n::{Language, Words};
use ebb_core::pacing::{ActivityView, HeartRateSettings};
use ebb_core::time::Moment;

use crate::CliError;
use crate::command::Context;
use crate::layout::{PLAIN, QUIET, STRONG, prose, styled};
use crate::yes_no::YesNo;

#[derive(Subcommand)]
pub(crate) enum ActivityCommand {
    /// Start one; if another is running, it is stopped first
    Start {
        /// Which
        #[arg(required = true)]
        item: Vec<String>,
        /// Effort for body, mind and feelings, each 0 to 10
        #[arg(long, value_name = "BODY[,MIND[,HEART]]", value_delimiter = ',', num_args = 1)]
        effort: Vec<f64>,
    },
    /// Stop what is running; say how it was if you like
    Stop {
        /// better, same, bit-worse or worse
        answer: Option<String>,
        /// When it was over, such as 14:30 or "10 min ago"
        #[arg(long, value_name = "TIME")]
        at: Option<String>,
        /// You don't know how long it was
        #[arg(long, conflicts_with_all = ["at", "answer"])]
        unknown: bool,
    },
    /// What is running, and its breaks
    Status,
    /// Put the break off by five minutes, at most twice
    Snooze,
    /// Skip the break
    Skip,
    /// Take the break now
    Rest,
    /// Carry on after a break
    Done,
    /// What a phone would do now, and when it would ask again
    Tick,
}

#[derive(Args)]
pub(crate) struct HeartArgs {
    /// Switch it on or off
    #[arg(long, value_name = "YES|NO")]
    on: Option<YesNo>,
    /// The resting heart rate, 30 to 120
    #[arg(long, value_name = "RATE")]
    resting: Option<f64>,
    /// Beats added to the guide, -30 to 30
    #[arg(long, value_name = "BEATS", allow_negative_numbers = true)]
    adjust: Option<f64>,
    /// Whether "ease off" may sound
    #[arg(long, value_name = "YES|NO")]
    sound: Option<YesNo>,
}

impl Context<'_> {
    pub(crate) fn activity(&self, command: &ActivityCommand) -> Result<(), CliError> {
        let (journal, now) = (self.journal, self.now);
        let change = match command {
            ActivityCommand::Status => {
                let view = journal.activity().get(now)?;
                return self.print(&view, || activity(view.as_ref(), journal.words()));
            }
            ActivityCommand::Tick => {
                let tick = journal.activity().tick(now)?;
                return self.print(&tick, || {
                    tick.say.as_ref().map_or_else(|| self.words().page_ease_not(), |say| say.text.clone())
                });
            }
            ActivityCommand::Start { item, effort } => {
                let item = journal.items().find_item(&item.join(" "))?.id;
                journal.activity().start(&item, efforts(effort), now)?
            }
            ActivityCommand::Stop { unknown: true, .. } => journal.activity().stop_unknown(now)?,
            ActivityCommand::Stop { answer, at, .. } => {
                let felt = answer.as_deref().map(|text| self.felt(text)).transpose()?;
                match at {
                    Some(at) => journal.activity().stop_at(&self.moment(at)?, felt, now)?,
                    None => journal.activity().stop(felt, now)?,
                }
            }
            ActivityCommand::Snooze => journal.activity().snooze(now)?,
            ActivityCommand::Skip => journal.activity().skip(now)?,
            ActivityCommand::Rest => journal.activity().rest(now)?,
            ActivityCommand::Done => journal.activity().done(now)?,
        };
        self.print_change(&change)
    }

    /// Reads how it was, by its id or in any of the languages.
    fn felt(&self, text: &str) -> Result<FeltAfter, CliError> {
        let fold = |text: &str| text.trim().to_lowercase().replace(['-', '_'], " ");
        let wanted = fold(text);
        let is_called = |felt: &FeltAfter| {
            let said = |language: Language| Words::new(language).variant("felt", felt.id());
            fold(felt.id()) == wanted || Language::ALL.into_iter().any(|language| fold(&said(language)) == wanted)
        };
        let choices = || FeltAfter::ALL.map(|felt| self.words().variant("felt", felt.id())).join(", ");
        let found = FeltAfter::ALL.into_iter().find(is_called);
        found.ok_or_else(|| CliError::Message(self.words().error_choose(ebb_core::excerpt(text), choices())))
    }

    pub(crate) fn heart(&self, arguments: &HeartArgs) -> Result<(), CliError> {
        let before = self.journal.heart_rate().get(self.now)?.choice;
        let choice = HeartRateSettings {
            on: self.is_yes_if_given(arguments.on.as_ref())?.unwrap_or(before.on),
            resting: arguments.resting.or(before.resting),
            adjust: arguments.adjust.unwrap_or(before.adjust),
            sound: self.is_yes_if_given(arguments.sound.as_ref())?.unwrap_or(before.sound),
        };
        if choice != before {
            self.journal.heart_rate().save(&choice, self.now)?;
        }
        let guide = self.journal.heart_rate().get(self.now)?;
        self.print(&guide, || guide.sentence.clone())
    }
}

/// Parses efforts in the order body, mind, heart; the core checks their range.
fn efforts(given: &[f64]) -> Effort {
    let rating = |index: usize| given.get(index).copied().map(Rating::of);
    Effort { physical: rating(0), cognitive: rating(1), emotional: rating(2) }
}

fn activity(view: Option<&ActivityView>, words: Words) -> String {
    let Some(view) = view else { return words.page_no_activity() };
    let mut page = String::new();
    running(&mut page, view, words);
    for reason in &view.reasons {
        let _ = writeln!(page, "  {}", styled(QUIET, reason));
    }
    page
}

/// Writes what is running: its state, since when, whether it was forgotten, and its breaks.
pub(crate) fn running(page: &mut String, view: &ActivityView, words: Words) {
    let length = |minutes: u32| words.duration(f64::from(minutes));
    prose(page, "", STRONG, &view.sentence);
    if let Some(forgotten) = &view.forgotten {
        prose(page, "  ", PLAIN, &forgotten.text);
    }
    let since = if view.elapsed == view.worked {
        words.page_activity_since_whole(time(&view.since), length(view.elapsed))
    } else {
        words.page_activity_since(time(&view.since), length(view.elapsed), length(view.worked))
    };
    prose(page, "  ", PLAIN, &since);
    if !view.breaks.is_empty() {
        let times = view.breaks.iter().map(|planned| time(&planned.at)).collect::<Vec<_>>().join(", ");
        prose(page, "  ", PLAIN, &words.page_activity_breaks(times));
    }
}

fn time(moment: &Moment) -> String {
    moment.local().format("%H:%M").to_string()
}
