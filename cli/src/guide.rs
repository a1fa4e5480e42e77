//! `ebb guide` and `ebb workstation`: remedies led through, and a look at the place of work.

use std::io::IsTerminal as _;
use std::time::Duration;

use anstyle::Style;
use clap::{Subcommand, ValueEnum};
use ebb_core::EbbError;
use ebb_core::guides::{Guide, GuideId, GuideLength, RunningGuide, WorkstationAnswer, WorkstationItem};

use crate::Refusal;
use crate::clock::Passing;
use crate::command::Desk;
use crate::page;

/// The longest sleep between two looks: what another command puts away is noticed after that.
const NAP: Duration = Duration::from_secs(5);

#[derive(Subcommand)]
pub(crate) enum GuideCommand {
    /// The guides there are, and how long each takes
    List,
    /// One guide, step by step, without beginning it
    Show {
        /// Which, by id or name
        guide: String,
        /// How long
        #[arg(value_enum, default_value_t = Length::Usual)]
        length: Length,
    },
    /// Begin one; what is on is put away first
    Start {
        /// Which, by id or name
        guide: String,
        /// How long
        #[arg(value_enum, default_value_t = Length::Usual)]
        length: Length,
    },
    /// Be led through one, a line and a bell at each step; without a name through the one that is on
    Play {
        /// Which, by id or name
        guide: Option<String>,
        /// How long
        #[arg(value_enum, default_value_t = Length::Usual)]
        length: Length,
    },
    /// The one that is on: the step now, and what comes next
    Status,
    /// Put it away; what was done of it is logged
    Stop {
        /// It was not done: log nothing
        #[arg(long)]
        discard: bool,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Length {
    Short,
    Usual,
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

impl Desk<'_> {
    pub(crate) fn guide(&self, command: &GuideCommand) -> Result<(), Refusal> {
        let (journal, now) = (self.journal, self.now);
        match command {
            GuideCommand::List => {
                let all = journal.guides().list(now)?;
                self.print(&all, || {
                    let mut page = String::new();
                    for offer in &all {
                        let lengths: Vec<String> = offer
                            .lengths
                            .iter()
                            .map(|length| format!("{} {}", length.length.id(), length.label))
                            .collect();
                        page::prose(&mut page, "", page::STRONG, &offer.label);
                        let line = format!("{}: {}", offer.guide.id(), lengths.join(", "));
                        page::prose(&mut page, "  ", page::QUIET, &line);
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
            GuideCommand::Stop { discard } => self.print_change(&journal.guides().stop(!discard, now)?),
        }
    }

    /// Says each step as it begins, until the guide is over and logged, or is put away elsewhere.
    fn play(&self) -> Result<(), Refusal> {
        let clock = Passing::from(self.now);
        let bell = if std::io::stdout().is_terminal() { "\u{7}" } else { "" };
        let mut said = None;
        loop {
            let now = clock.now();
            let Some(running) = self.journal.guides().running(&now)? else {
                return if said.is_some() { Ok(()) } else { Err(EbbError::NoGuideRunning.into()) };
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
                let seconds =
                    self.journal.words().say("page-guide-seconds", &[("seconds", running.seconds_left.into())]);
                self.print(&running, || format!("{bell}{}  {}", running.text, page::styled(page::QUIET, &seconds)))?;
            }
            let until = running.next.as_ref().map_or(running.ends.at, |next| next.at.at);
            let wait = (until - now.at).to_std().unwrap_or_default();
            std::thread::sleep(wait.clamp(Duration::from_millis(20), NAP));
        }
    }

    fn guide_id(&self, given: &str) -> Result<GuideId, Refusal> {
        self.choice(given, GuideId::ALL, |guide| (guide.id(), format!("guide-{}", guide.id())))
    }

    fn running_page(&self, running: Option<&RunningGuide>) -> String {
        let Some(running) = running else { return self.say("page-guide-none") };
        let mut page = String::new();
        page::prose(&mut page, "", page::STRONG, &running.guide.label);
        page::prose(&mut page, "  ", Style::new(), &running.text);
        let line = match &running.next {
            Some(next) => {
                let time = next.at.local().format("%H:%M:%S").to_string();
                let arguments = [("time", time.into()), ("text", next.text.as_str().into())];
                self.journal.words().say("page-guide-next", &arguments)
            }
            None => self.say("page-guide-finished"),
        };
        page::prose(&mut page, "  ", page::QUIET, &line);
        page
    }

    pub(crate) fn workstation(&self, answers: &[String]) -> Result<(), Refusal> {
        if answers.is_empty() {
            let check = self.journal.workstation().get()?;
            return self.print(&check, || {
                let mut page = String::new();
                page::prose(&mut page, "", Style::new(), &check.text);
                for question in &check.questions {
                    page::prose(&mut page, "", page::STRONG, &question.text);
                    page::prose(&mut page, "  ", page::QUIET, question.item.id());
                }
                page::prose(&mut page, "", Style::new(), &self.say("page-workstation-how"));
                for kept in &check.kept {
                    let arguments = [("day", kept.day.to_string().into()), ("text", kept.text.as_str().into())];
                    let line = self.journal.words().say("page-screen-kept", &arguments);
                    page::prose(&mut page, "", Style::new(), &line);
                }
                page
            });
        }
        let answers = answers.iter().map(|text| self.workstation_answer(text)).collect::<Result<Vec<_>, _>>()?;
        let check = self.journal.workstation().save(&answers, self.now)?.check;
        self.print(&check, || {
            let mut page = String::new();
            page::prose(&mut page, "", page::STRONG, &check.text);
            for advice in &check.advice {
                page::prose(&mut page, "  ", Style::new(), &advice.text);
            }
            page
        })
    }

    /// `feet=yes`, `back=no`, `light=unknown`.
    fn workstation_answer(&self, text: &str) -> Result<WorkstationAnswer, Refusal> {
        let not_an_answer = || EbbError::NotAnAnswer { given: text.to_owned() };
        let (item, said) = text.split_once('=').ok_or_else(not_an_answer)?;
        let key = |item: WorkstationItem| (item.id(), format!("workstation-{}", item.id()));
        let item = self.choice(item, WorkstationItem::ALL, key)?;
        let yes = match said.trim() {
            "yes" => Some(true),
            "no" => Some(false),
            "unknown" => None,
            _ => return Err(not_an_answer().into()),
        };
        Ok(WorkstationAnswer { item, yes })
    }
}

fn guide_page(guide: &Guide) -> String {
    let mut page = String::new();
    page::prose(&mut page, "", page::STRONG, &guide.label);
    for line in guide.left_out.iter().chain(&guide.cautions) {
        page::prose(&mut page, "", Style::new(), line);
    }
    for step in &guide.steps {
        page::prose(&mut page, &format!("{:>3}:{:02}  ", step.at / 60, step.at % 60), Style::new(), &step.text);
    }
    page
}
