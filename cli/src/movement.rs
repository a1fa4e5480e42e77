//! `ebb movement`: gentle movement, off until asked for.

use anstyle::Style;
use clap::Subcommand;
use ebb_core::i18n::keys;
use ebb_core::pacing::{MovementState, MovementView};

use crate::CliError;
use crate::clock::whole_minutes;
use crate::command::Context;
use crate::layout;

#[derive(Subcommand)]
pub(crate) enum MovementCommand {
    /// What is suggested today, why, and which parts are only rules of thumb
    Status,
    /// Start a plan: walking, swimming, aquatic-therapy, tai-chi, stretching, yoga, pilates or resistance-band
    Start {
        /// Which, by id or name
        item: String,
        /// Minutes you can do on most days without paying for it; needed if your diary does not show it
        #[arg(value_parser = whole_minutes)]
        minutes: Option<u32>,
    },
    /// Log that you did it
    Did {
        /// How many minutes [default: what is suggested]
        #[arg(value_parser = whole_minutes)]
        minutes: Option<u32>,
    },
    /// Raise it
    Raise {
        /// To how many minutes
        #[arg(value_parser = whole_minutes)]
        minutes: u32,
        /// Yes, by more than half or ten minutes at once
        #[arg(long)]
        yes: bool,
    },
    /// Lower it
    Less {
        /// To how many minutes [default: as before you raised it, or a fifth less]
        #[arg(value_parser = whole_minutes)]
        minutes: Option<u32>,
    },
    /// Not today
    NotToday,
    /// Pause it, for as long as you like
    Pause,
    /// Resume it
    Resume,
    /// End the plan; what you logged stays
    End,
}

impl Context<'_> {
    pub(crate) fn movement(&self, command: Option<&MovementCommand>) -> Result<(), CliError> {
        let (journal, now) = (self.journal, self.now);
        let change = match command.unwrap_or(&MovementCommand::Status) {
            MovementCommand::Status => {
                let view = journal.movement().get(now)?;
                return self.print(&view, || self.movement_page(&view));
            }
            MovementCommand::Start { item, minutes } => {
                journal.movement().start(&journal.items().find_item(item)?.id, *minutes, now)?
            }
            MovementCommand::Did { minutes } => journal.movement().log(*minutes, now)?,
            MovementCommand::Raise { minutes, yes } => journal.movement().raise_target(*minutes, *yes, now)?,
            MovementCommand::Less { minutes } => journal.movement().reduce_target(*minutes, now)?,
            MovementCommand::NotToday => journal.movement().skip_today(now)?,
            MovementCommand::Pause => journal.movement().pause(now)?,
            MovementCommand::Resume => journal.movement().resume(now)?,
            MovementCommand::End => journal.movement().stop(now)?,
        };
        self.print_change(&change)
    }

    fn movement_page(&self, view: &MovementView) -> String {
        let words = self.journal.words();
        let time = |minutes: u32| words.duration(f64::from(minutes));
        let mut page = String::new();
        layout::prose(&mut page, "", layout::STRONG, &view.sentence);
        if let Some(done) = view.done {
            let done = words.page_movement_done(time(done));
            layout::prose(&mut page, "", Style::new(), &done);
        }
        for line in view.caution.iter().chain(&view.reasons) {
            layout::prose(&mut page, "  ", Style::new(), line);
        }
        if view.state == MovementState::Off {
            layout::prose(&mut page, "", Style::new(), &self.words().page_movement_kinds());
            for kind in &view.kinds {
                let minutes = kind.minutes.map(time);
                let key = if minutes.is_some() { keys::PAGE_MOVEMENT_SUSTAINED } else { keys::PAGE_MOVEMENT_UNKNOWN };
                let arguments = [("item", kind.label.as_str().into()), ("time", minutes.unwrap_or_default().into())];
                layout::prose(&mut page, "  ", Style::new(), &words.say(key, &arguments));
            }
        }
        for line in &view.conventions {
            layout::prose(&mut page, "  ", layout::QUIET, line);
        }
        page
    }
}
