//! Breaks without a timer: the person's rules, and upcoming prompts.

use std::fmt::Write as _;

use clap::{Args, Subcommand, ValueEnum};
use ebb_core::EbbError;
use ebb_core::Missing;
use ebb_core::i18n::Words;
use ebb_core::profile::ClockTime;
use ebb_core::reminders::{
    FlarePolicy, PossiblePrompt, PromptKind, Recurrence, ReminderAbout, ReminderRule, SavedReminder,
};
use ebb_core::time::Moment;
use serde::Serialize;
use serde_json::{Value, json};

use crate::CliError;
use crate::clock::whole_minutes;
use crate::command::Context;
use crate::layout::{QUIET, styled};
use crate::remind::one_of;

#[derive(Subcommand)]
pub(crate) enum BreaksCommand {
    /// Add a rule: `ebb breaks add --every 50 --from 09:00 --to 17:00 --days 1,2,3,4,5`
    Add(RuleArgs),
    /// The rules
    List,
    /// Remove a rule
    Remove {
        /// Its id, or the end of it
        rule: String,
    },
    /// Upcoming prompts, from the timer and the rules
    Next {
        /// How many hours ahead, up to a week
        #[arg(long, default_value_t = 24, value_parser = clap::value_parser!(u16).range(1..=168))]
        hours: u16,
    },
}

#[derive(Args)]
pub(crate) struct RuleArgs {
    /// What for
    #[arg(long, value_enum, default_value_t = BreakKind::Rest)]
    what: BreakKind,
    /// How often, in minutes, 5 to 480
    #[arg(long, value_name = "MINUTES", value_parser = whole_minutes)]
    every: u32,
    /// From this time of day
    #[arg(long, value_name = "HH:MM")]
    from: String,
    /// To this time of day
    #[arg(long, value_name = "HH:MM")]
    to: String,
    /// On these weekdays, mon to sun or 1 (Monday) to 7 (Sunday) [default: every day]
    #[arg(long, value_name = "DAYS", value_delimiter = ',')]
    days: Vec<String>,
    /// In a flare
    #[arg(long, default_value = FlarePolicy::Fewer.id(), value_parser = one_of(&IN_FLARE))]
    in_flare: FlarePolicy,
    /// By the clock of this zone [default: wherever you are]
    #[arg(long, value_name = "ZONE")]
    home: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum BreakKind {
    Rest,
    Posture,
    Stretch,
    Water,
}

/// A prompt asks nothing that could be shorter.
const IN_FLARE: [FlarePolicy; 3] = [FlarePolicy::Same, FlarePolicy::Fewer, FlarePolicy::None];

/// A prompt's rule, as `docs/formats/cli.md` specifies it.
#[derive(Serialize)]
pub(crate) struct BreakRule<'a> {
    kind: PromptKind,
    every: u32,
    from: ClockTime,
    to: ClockTime,
    #[serde(skip_serializing_if = "<[u8]>::is_empty")]
    weekdays: &'a [u8],
    in_flare: FlarePolicy,
    #[serde(skip_serializing_if = "Option::is_none")]
    zone: Option<&'a str>,
}

impl<'a> BreakRule<'a> {
    /// The rule of a prompt; `None` for every other reminder.
    pub(crate) fn of(saved: &'a SavedReminder) -> Option<Self> {
        let rule = &saved.rule;
        match (&rule.about, &rule.when) {
            (ReminderAbout::Prompt { prompt }, Recurrence::Interval { minutes, from, to }) => Some(Self {
                kind: *prompt,
                every: *minutes,
                from: *from,
                to: *to,
                weekdays: &rule.weekdays,
                in_flare: rule.in_flare,
                zone: rule.zone.as_deref(),
            }),
            _ => None,
        }
    }
}

/// A prompt's rule in the list.
pub(crate) fn line(saved: &SavedReminder) -> Value {
    json!({ "id": saved.id, "label": saved.label, "rule": BreakRule::of(saved) })
}

impl Context<'_> {
    pub(crate) fn breaks(&self, command: &BreaksCommand) -> Result<(), CliError> {
        let (reminders, now) = (self.journal.reminders(), self.now);
        let words = self.journal.words();
        match command {
            BreaksCommand::Add(arguments) => {
                let saved = reminders.save(None, self.break_rule(arguments)?, now)?.reminder;
                self.print(&line(&saved), || rules(std::slice::from_ref(&saved), words))
            }
            BreaksCommand::List => {
                let mut all = reminders.list()?;
                all.retain(|saved| BreakRule::of(saved).is_some());
                self.print(&all.iter().map(line).collect::<Vec<_>>(), || rules(&all, words))
            }
            BreaksCommand::Remove { rule } => {
                let found = reminders.find(rule).ok().filter(|saved| BreakRule::of(saved).is_some());
                let saved =
                    found.ok_or_else(|| EbbError::NotFound { missing: Missing::Rule { given: rule.clone() } })?;
                self.print_change(&reminders.remove(&saved.id, now)?)
            }
            BreaksCommand::Next { hours } => {
                let until = Moment { at: now.at + chrono::TimeDelta::hours((*hours).into()), ..now.clone() };
                let found = reminders.possible_prompts(now, &until)?;
                self.print(&found, || prompts(&found, now, words))
            }
        }
    }

    fn break_rule(&self, arguments: &RuleArgs) -> Result<ReminderRule, CliError> {
        let prompt = match arguments.what {
            BreakKind::Rest => PromptKind::Rest,
            BreakKind::Posture => PromptKind::Posture,
            BreakKind::Stretch => PromptKind::Stretch,
            BreakKind::Water => PromptKind::Water,
        };
        let (from, to) = (Self::clock_time(&arguments.from)?, Self::clock_time(&arguments.to)?);
        Ok(ReminderRule {
            about: ReminderAbout::Prompt { prompt },
            when: Recurrence::Interval { minutes: arguments.every, from, to },
            weekdays: self.weekdays(&arguments.days)?,
            in_flare: arguments.in_flare,
            skip_within: None,
            adaptive: false,
            zone: arguments.home.clone(),
            always: false,
        })
    }
}

fn rules(all: &[SavedReminder], words: Words) -> String {
    if all.is_empty() {
        return words.page_no_break_rules();
    }
    let page_line = |saved: &SavedReminder| {
        let end = saved.id.get(saved.id.len().saturating_sub(8)..).unwrap_or(&saved.id);
        format!("{}  {}\n", saved.label, styled(QUIET, end))
    };
    all.iter().map(page_line).collect()
}

fn prompts(all: &[PossiblePrompt], now: &Moment, words: Words) -> String {
    if all.is_empty() {
        return words.page_no_candidates();
    }
    let mut page = String::new();
    for prompt in all {
        let local = prompt.at.local();
        let form = if local.date() == now.local().date() { "%H:%M" } else { "%Y-%m-%d %H:%M" };
        let line = words.page_candidate(local.format(form).to_string(), prompt.title.as_str());
        let _ = writeln!(page, "{line}\n  {}", styled(QUIET, &prompt.why));
    }
    page
}
