//! `ebb guide` and `ebb workstation`: guided remedies, and the desk check.

use std::io::IsTerminal as _;
use std::time::Duration;

use anstyle::Style;
use clap::{Subcommand, ValueEnum};
use ebb_core::EbbError;
use ebb_core::entry::RecalledDay;
use ebb_core::guides::{Guide, GuideId, GuideLength, RunningGuide, WorkstationAnswer, WorkstationItem};
use ebb_core::i18n::{keys, read_day_word, read_yes_or_no};
use ebb_core::{InvalidInput, NotNowReason};

use crate::CliError;
use crate::clock::RunningClock;
use crate::command::Context;
use crate::layout;

/// Polling interval, after which a guide stopped by another command is noticed.
const NAP: Duration = Duration::from_secs(5);

#[derive(Subcommand)]
pub(crate) enum GuideCommand {
    /// The guides, and how long each takes
    List,
    /// Show one guide, step by step, without starting it
    Show {
        /// Which, by id or name
        guide: String,
        /// How long
        #[arg(value_enum, default_value_t = Length::Usual)]
        length: Length,
    },
    /// Start one; if another is running, it is stopped first
    Start {
        /// Which, by id or name
        guide: String,
        /// How long
        #[arg(value_enum, default_value_t = Length::Usual)]
        length: Length,
    },
    /// Follow one, with a line and a bell at each step; without a name, the one that is running
    Play {
        /// Which, by id or name
        guide: Option<String>,
        /// How long
        #[arg(value_enum, default_value_t = Length::Usual)]
        length: Length,
    },
    /// The one that is running: the step now, and what comes next
    Status,
    /// Pause it, for as long as you like
    Pause,
    /// Go on with it, at the step at which it was paused
    Resume,
    /// Stop it; what you did of it is logged
    Stop {
        /// You didn't do it: log nothing
        #[arg(long)]
        discard: bool,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Length {
    #[value(aliases = ["kurz", "corta", "corto"])]
    Short,
    #[value(aliases = ["üblich", "habitual", "normal"])]
    Usual,
    #[value(aliases = ["lang", "larga", "largo"])]
    Long,
}

impl Length {
    fn of_guide(self) -> GuideLength {
        match self {
            Self::Short => GuideLength::Short,
            Self::Usual => GuideLength::Usual,
            Self::Long => GuideLength::Long,
        }
    }
}

impl Context<'_> {
    fn length(&self, length: GuideLength, label: &str) -> String {
        let words = self.words();
        match length {
            GuideLength::Short => words.guide_length_short(label),
            GuideLength::Usual => words.guide_length_usual(label),
            GuideLength::Long => words.guide_length_long(label),
        }
    }

    pub(crate) fn guide(&self, command: &GuideCommand) -> Result<(), CliError> {
        let (journal, now) = (self.journal, self.now);
        match command {
            GuideCommand::List => {
                let all = journal.guides().list(now)?;
                self.print(&all, || {
                    let mut page = String::new();
                    for offer in &all {
                        let lengths: Vec<String> =
                            offer.lengths.iter().map(|length| self.length(length.length, &length.label)).collect();
                        layout::prose(&mut page, "", layout::STRONG, &offer.label);
                        let line = format!("{}: {}", offer.guide.id(), lengths.join(", "));
                        layout::prose(&mut page, "  ", layout::QUIET, &line);
                    }
                    page
                })
            }
            GuideCommand::Show { guide, length } => {
                let guide = journal.guides().get(self.guide_id(guide)?, length.of_guide(), now)?;
                self.print(&guide, || guide_page(&guide))
            }
            GuideCommand::Start { guide, length } => {
                self.print_change(&journal.guides().start(self.guide_id(guide)?, length.of_guide(), now)?)
            }
            GuideCommand::Play { guide, length } => {
                if let Some(guide) = guide {
                    journal.guides().start(self.guide_id(guide)?, length.of_guide(), now)?;
                }
                self.play()
            }
            GuideCommand::Status => {
                let running = journal.guides().running(now)?;
                self.print(&running, || self.running_page(running.as_ref()))
            }
            GuideCommand::Pause => self.print_change(&journal.guides().pause(now)?),
            GuideCommand::Resume => self.print_change(&journal.guides().resume(now)?),
            GuideCommand::Stop { discard } => self.print_change(&journal.guides().stop(!discard, now)?),
        }
    }

    /// Prints each step as it begins, until the guide ends and is logged, or is stopped elsewhere.
    fn play(&self) -> Result<(), CliError> {
        let clock = RunningClock::from(self.now);
        let bell = if std::io::stdout().is_terminal() { "\u{7}" } else { "" };
        let mut said = None;
        loop {
            let now = clock.now();
            let Some(running) = self.journal.guides().running(&now)? else {
                return if said.is_some() {
                    Ok(())
                } else {
                    Err(EbbError::NotNow { reason: NotNowReason::NoGuideRunning }.into())
                };
            };
            if said.is_none() {
                let cautions = running.guide.left_out.iter().chain(&running.guide.cautions);
                let head = std::iter::once(&running.guide.label).chain(cautions).cloned().collect::<Vec<_>>();
                self.print(&running.guide, || head.join("\n"))?;
            }
            if running.finished {
                return self.print_change(&self.journal.guides().stop(true, &now)?);
            }
            if said.replace(running.step) != Some(running.step) {
                let seconds = self.words().page_guide_seconds(running.seconds_left);
                self.print(&running, || {
                    format!("{bell}{}  {}", running.text, layout::styled(layout::QUIET, &seconds))
                })?;
            }
            let until = running.next.as_ref().map_or(running.ends.at, |next| next.at.at);
            let wait = (until - now.at).to_std().unwrap_or_default();
            std::thread::sleep(wait.clamp(Duration::from_millis(20), NAP));
        }
    }

    fn guide_id(&self, given: &str) -> Result<GuideId, CliError> {
        self.choice(given, &GuideId::ALL, "guide", GuideId::id)
    }

    fn running_page(&self, running: Option<&RunningGuide>) -> String {
        let Some(running) = running else { return self.words().page_guide_none() };
        let mut page = String::new();
        layout::prose(&mut page, "", layout::STRONG, &running.guide.label);
        layout::prose(&mut page, "  ", Style::new(), &running.text);
        let line = match &running.next {
            Some(next) => {
                let time = next.at.local().format("%H:%M:%S").to_string();
                self.words().page_guide_next(time, next.text.as_str())
            }
            None => self.words().page_guide_finished(),
        };
        layout::prose(&mut page, "  ", layout::QUIET, &line);
        page
    }

    pub(crate) fn workstation(&self, answers: &[String]) -> Result<(), CliError> {
        if answers.is_empty() {
            let check = self.journal.workstation().get()?;
            return self.print(&check, || {
                let mut page = String::new();
                layout::prose(&mut page, "", Style::new(), &check.text);
                for question in &check.questions {
                    layout::prose(&mut page, "", layout::STRONG, &question.text);
                    layout::prose(&mut page, "  ", layout::QUIET, question.item.id());
                }
                layout::prose(&mut page, "", Style::new(), &self.words().page_workstation_how());
                for kept in &check.kept {
                    let line = self.words().page_screen_kept(kept.day.to_string(), kept.text.as_str());
                    layout::prose(&mut page, "", Style::new(), &line);
                }
                page
            });
        }
        let answers = answers.iter().map(|text| self.workstation_answer(text)).collect::<Result<Vec<_>, _>>()?;
        let check = self.journal.workstation().save(&answers, self.now)?.check;
        self.print(&check, || {
            let mut page = String::new();
            layout::prose(&mut page, "", layout::STRONG, &check.text);
            for advice in &check.advice {
                layout::prose(&mut page, "  ", Style::new(), &advice.text);
            }
            page
        })
    }

    /// Parses `feet=yes`, `back=no` or `light=unknown`.
    fn workstation_answer(&self, text: &str) -> Result<WorkstationAnswer, CliError> {
        let not_an_answer = || EbbError::Invalid { input: InvalidInput::NotAnAnswer { given: text.to_owned() } };
        let (item, said) = text.split_once('=').ok_or_else(not_an_answer)?;
        let item = self.choice(item, &WorkstationItem::ALL, "workstation", WorkstationItem::id)?;
        let yes = match read_yes_or_no(said) {
            Some(yes) => Some(yes),
            None if read_day_word(said) == Some(RecalledDay::Unknown.id()) => None,
            None => {
                let words = self.words();
                let choices =
                    [words.get(keys::HELPED_YES), words.get(keys::HELPED_NO), words.get(keys::RECALL_UNKNOWN)];
                return Err(CliError::Message(words.error_choose(ebb_core::excerpt(said), choices.join(", "))));
            }
        };
        Ok(WorkstationAnswer { item, yes })
    }
}

fn guide_page(guide: &Guide) -> String {
    let mut page = String::new();
    layout::prose(&mut page, "", layout::STRONG, &guide.label);
    for line in guide.left_out.iter().chain(&guide.cautions) {
        layout::prose(&mut page, "", Style::new(), line);
    }
    for step in &guide.steps {
        layout::prose(&mut page, &format!("{:>3}:{:02}  ", step.at / 60, step.at % 60), Style::new(), &step.text);
    }
    page
}
