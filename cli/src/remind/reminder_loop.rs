//! `ebb remind run`: the loop that delivers reminders in real time.

use std::process::{Command, Stdio};
use std::time::Duration;

use ebb_core::Journal;
use ebb_core::reminders::{DeliveredBy, ShownNotification};
use ebb_core::time::Moment;

use super::as_json;
use crate::CliError;
use crate::clock::RunningClock;
use crate::command::Context;
use crate::layout::{QUIET, STRONG, styled};

/// Days and maximum number of reminders that the loop plans ahead.
const AHEAD: (u32, u32) = (2, 64);

/// Polling interval, after which changes by another command are noticed.
const NAP: Duration = Duration::from_secs(20);

/// Posts reminders as they come due, in place of a phone.
pub(super) struct ReminderLoop<'a> {
    context: &'a Context<'a>,
    clock: RunningClock<'a>,
}

impl<'a> ReminderLoop<'a> {
    pub(super) fn new(context: &'a Context<'a>) -> Self {
        Self { context, clock: RunningClock::from(context.now) }
    }

    /// Shows reminders as they come due, for a duration or for ever.
    pub(super) fn run(&self, until: Option<Duration>) -> Result<(), CliError> {
        let mut told = None;
        loop {
            let now = self.clock.now();
            let next = self.post(&now)?;
            if next.is_some() && next != told && !self.context.json {
                if let Some((at, title)) = &next {
                    let time = at.local().format("%Y-%m-%d %H:%M").to_string();
                    let words = self.journal().words();
                    let line = words.reminder_waiting(time, title.clone());
                    self.context.print(&line, || styled(QUIET, &line))?;
                }
                told.clone_from(&next);
            }
            let elapsed = self.clock.elapsed();
            if until.is_some_and(|until| elapsed >= until) {
                return Ok(());
            }
            let wait = next.as_ref().map(|next| (next.0.at - now.at).to_std().unwrap_or_default());
            let rest = until.map(|until| until.saturating_sub(elapsed));
            std::thread::sleep(
                [Some(NAP), wait, rest].into_iter().flatten().min().unwrap_or(NAP).max(Duration::from_millis(20)),
            );
        }
    }

    fn journal(&self) -> &Journal {
        self.context.journal
    }

    /// Shows what is due and what was missed; returns when and what comes next.
    fn post(&self, now: &Moment) -> Result<Option<(Moment, String)>, CliError> {
        let (days, most) = AHEAD;
        let told = self.journal().reminder_delivery().reconcile(&[], DeliveredBy::App, days, most, now)?;
        let mut shown = Vec::new();
        for one in &told.show {
            let actions = one.actions.iter().map(|action| action.id.as_str()).collect::<Vec<_>>().join(" ");
            self.context.print(&as_json(one), || {
                let time = one.at.local().format("%H:%M");
                let head = styled(STRONG, &format!("{time}  {}", one.full_title));
                let tail = styled(QUIET, &format!("ebb remind answer {} [{actions}]", one.id));
                [head, one.full_text.clone(), tail]
                    .into_iter()
                    .filter(|line| !line.is_empty())
                    .collect::<Vec<_>>()
                    .join("\n")
            })?;
            raise(&one.title, &one.text);
            shown.push(ShownNotification { id: one.id.clone(), at: now.at, merged: false });
        }
        if let Some(missed) = &told.missed {
            self.context.print(missed, || format!("{}: {}", missed.title, missed.text))?;
            raise(&missed.title, &missed.text);
            shown.extend(missed.ids.iter().map(|id| ShownNotification { id: id.clone(), at: now.at, merged: true }));
        }
        if !shown.is_empty() {
            self.journal().reminder_delivery().shown(&shown, now)?;
        }
        let first = told.schedule.into_iter().next();
        Ok(first.map(|one| (one.at, one.full_title)))
    }
}

/// Shows a desktop notification if `notify-send` is installed.
fn raise(title: &str, text: &str) {
    let _ = Command::new("notify-send")
        .args(["--app-name=Ebb", "--", title, text])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
}
