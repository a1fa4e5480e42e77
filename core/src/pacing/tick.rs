//! What the running activity looks like at a moment, and what a phone does about it.
//!
//! Both are read from one small record, never from history, so a phone may ask at every wake. However many moments were
//! missed, only the present state is told: one thing at most, with an id that stays the same while it is the same.

use serde::Serialize;

use super::activity::{in_flare, kept, likely_end};
use super::breaks::Basis;
use super::felt::felt_answers;
use super::running::{Phase, Running, SNOOZE_MOST, on_clock};
use crate::ask_budget::QuestionAnswer;
use crate::catalog::ItemId;
use crate::entry::Effort;
use crate::error::EbbError;
use crate::journal::Journal;
use crate::labels::Labels;
use crate::storage::Reader;
use crate::time::Moment;

/// A running activity, as a screen shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ActivityView {
    /// Which activity.
    pub item: ItemId,
    /// Its name.
    pub label: String,
    /// What it takes, as far as that was said.
    pub effort: Effort,
    /// When it was started.
    pub since: Moment,
    /// Minutes since then, 0–1,440.
    pub elapsed: u32,
    /// Minutes of them without the rests.
    pub worked: u32,
    /// Where it stands.
    pub phase: Phase,
    /// The breaks to come, as if each is taken; one that is due stands alone.
    pub breaks: Vec<PlannedBreak>,
    /// Minutes of work between breaks, 5–90.
    pub interval: u32,
    /// Minutes of rest, 3–15.
    pub rest: u32,
    /// When the present rest is over; absent when not resting.
    pub rest_until: Option<Moment>,
    /// How often the present break can still be put off, 0–2.
    pub snoozes_left: u8,
    /// When a phone must ask next; absent when nothing more will change by itself.
    pub next: Option<Moment>,
    /// The state in one sentence.
    pub sentence: String,
    /// What the plan rests on, in words.
    pub reasons: Vec<String>,
    /// What can be tapped now.
    pub actions: Vec<PromptAction>,
    /// The answers to how it was, each of which also stops it.
    pub answers: Vec<QuestionAnswer>,
    /// What can be done about it where it was probably forgotten; mostly absent.
    pub forgotten: Option<Forgotten>,
}

/// A break that is planned.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PlannedBreak {
    /// When it is due.
    pub at: Moment,
    /// Why then, in words.
    pub why: String,
}

/// A timer that was probably forgotten.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Forgotten {
    /// When the activity probably ended; a plain stop takes this.
    pub until: Moment,
    /// The same as a question.
    pub text: String,
}

/// What can be tapped in answer to a prompt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PromptAction {
    /// What it does.
    pub what: ActionKind,
    /// What its button says.
    pub label: String,
}

/// What an action does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ActionKind {
    /// Rest now: [`Journal::rest_now`].
    Rest,
    /// Later: [`Journal::snooze_break`]; of a prompt without a timer, once more after five minutes.
    Snooze,
    /// Leave it out: [`Journal::skip_break`].
    Skip,
    /// It is done: [`Journal::done_resting`].
    Done,
    /// Stop the activity: [`Journal::stop_activity`].
    Stop,
}

impl ActionKind {
    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Rest => "rest",
            Self::Snooze => "snooze",
            Self::Skip => "skip",
            Self::Done => "done",
            Self::Stop => "stop",
        }
    }
}

/// What a phone does now about the running activity, and when it looks again.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Tick {
    /// Where it stands; absent when nothing runs.
    pub phase: Option<Phase>,
    /// What is told now; absent when there is nothing to say. The same id is the same thing: it is told once.
    pub say: Option<Say>,
    /// When to ask again; absent when nothing runs, or nothing more will change by itself.
    pub next: Option<Moment>,
}

/// One thing to tell.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Say {
    /// Names it for as long as it holds.
    pub id: String,
    /// What it is, such as "Time for a rest".
    pub title: String,
    /// More of it.
    pub text: String,
    /// Told without sound or buzz.
    pub quiet: bool,
    /// What can be tapped.
    pub actions: Vec<PromptAction>,
}

impl ActivityView {
    /// When the next break is due; `None` where none is to come.
    pub(super) fn next_break(&self) -> Option<Moment> {
        self.breaks.first().map(|first| first.at.clone())
    }
}

impl Journal {
    /// The running activity; `None` when nothing runs.
    pub fn activity(&self, now: &Moment) -> Result<Option<ActivityView>, EbbError> {
        self.read(|reader| shown_activity(reader, now))
    }

    /// What a phone does now about the running activity. Asked twice it says the same, and it never says more than one
    /// thing, however late it is asked.
    pub fn tick(&self, now: &Moment) -> Result<Tick, EbbError> {
        self.read(|reader| {
            let Some(running) = kept(reader)?.and_then(|kept| kept.running) else {
                return Ok(Tick { phase: None, say: None, next: None });
            };
            let flare = in_flare(reader, now)?;
            Ok(Tick {
                phase: Some(running.phase(now.at, flare)),
                say: say_now(&reader.labels(), &running, flare, now),
                next: running.next(now.at, flare).map(|at| on_clock(now, at)),
            })
        })
    }
}

/// The same beside other things of one screen.
pub(crate) fn shown_activity(reader: &Reader<'_>, now: &Moment) -> Result<Option<ActivityView>, EbbError> {
    let Some(running) = kept(reader)?.and_then(|kept| kept.running) else { return Ok(None) };
    let flare = in_flare(reader, now)?;
    Ok(Some(activity_view(&reader.labels(), reader, &running, flare, now)?))
}

/// The same beside the name its reminders have while it stands as it does.
pub(crate) fn named_activity(reader: &Reader<'_>, now: &Moment) -> Result<Option<(String, ActivityView)>, EbbError> {
    let Some(running) = kept(reader)?.and_then(|kept| kept.running) else { return Ok(None) };
    let flare = in_flare(reader, now)?;
    Ok(Some((format!("{}/timer", break_id(&running)), activity_view(&reader.labels(), reader, &running, flare, now)?)))
}

fn breaks_of(labels: &Labels, running: &Running, flare: bool, now: &Moment) -> Vec<PlannedBreak> {
    let first = timer_reasons(labels, running, flare).into_iter().next().unwrap_or_default();
    let later = after_work(labels, running.work(flare));
    let why = std::iter::once(first).chain(std::iter::repeat(later));
    let breaks = running.breaks(now.at, flare).into_iter().zip(why);
    breaks.map(|(at, why)| PlannedBreak { at: on_clock(now, at), why }).collect()
}

fn activity_view(
    labels: &Labels,
    reader: &Reader<'_>,
    running: &Running,
    flare: bool,
    now: &Moment,
) -> Result<ActivityView, EbbError> {
    let words = &labels.words;
    let phase = running.phase(now.at, flare);
    let (elapsed, worked) = running.so_far(now);
    let forgotten = match phase {
        Phase::Forgotten => {
            let until = likely_end(reader, running, now)?;
            let arguments = [
                ("item", labels.item(&running.item).into()),
                ("since", clock(&running.since).into()),
                ("until", clock(&until).into()),
            ];
            Some(Forgotten { text: words.say("activity-forgotten", &arguments), until })
        }
        _ => None,
    };
    Ok(ActivityView {
        item: running.item.clone(),
        label: labels.item(&running.item),
        effort: running.effort,
        since: running.since.clone(),
        elapsed,
        worked,
        phase,
        breaks: breaks_of(labels, running, flare, now),
        interval: running.work(flare),
        rest: running.rest(flare),
        rest_until: running.rest_until(flare).map(|at| on_clock(now, at)),
        snoozes_left: SNOOZE_MOST - running.snoozed.min(SNOOZE_MOST),
        next: running.next(now.at, flare).map(|at| on_clock(now, at)),
        sentence: phase_sentence(labels, running, phase, flare, now),
        reasons: timer_reasons(labels, running, flare),
        actions: actions(labels, running, phase),
        answers: felt_answers(*words),
        forgotten,
    })
}

fn phase_sentence(labels: &Labels, running: &Running, phase: Phase, flare: bool, now: &Moment) -> String {
    let words = &labels.words;
    let label = labels.item(&running.item);
    if running.clock_went_back(now.at) {
        return words.say("activity-clock-back", &[("item", label.into())]);
    }
    let (key, at) = match phase {
        Phase::Working => ("activity-working", Some(running.due(flare))),
        Phase::HeadsUp => ("activity-heads-up", Some(running.due(flare))),
        Phase::BreakDue => ("activity-break-due", None),
        Phase::Resting => ("activity-resting", running.rest_until(flare)),
        Phase::RestOver => ("activity-rest-over", None),
        Phase::Forgotten => ("activity-quiet", Some(running.seen)),
    };
    let at = at.map(|at| clock(&on_clock(now, at))).unwrap_or_default();
    words.say(key, &[("item", label.into()), ("time", at.into())])
}

/// What the plan rests on: first where the interval is from, then what shortens it today.
pub(super) fn timer_reasons(labels: &Labels, running: &Running, flare: bool) -> Vec<String> {
    let words = &labels.words;
    let length = ("length", labels.words.duration(f64::from(running.work(flare))).into());
    let label = ("item", labels.item(&running.item).into());
    let mut reasons = vec![match running.basis {
        Basis::Convention => words.say("activity-why-convention", &[length]),
        Basis::Kind { times } => words.say("activity-why-kind", &[length, ("times", times.into())]),
        Basis::Item { times } => words.say("activity-why-item", &[length, label, ("times", times.into())]),
    }];
    if flare || running.flare {
        reasons.push(words.get("activity-why-flare"));
    }
    if running.capacity < 1.0 {
        reasons.push(words.get("activity-why-low-day"));
    }
    reasons
}

fn after_work(labels: &Labels, interval: u32) -> String {
    labels.words.say("activity-why-later", &[("length", labels.words.duration(f64::from(interval)).into())])
}

/// The one thing to say at a moment.
pub(super) fn say_now(labels: &Labels, running: &Running, flare: bool, now: &Moment) -> Option<Say> {
    let phase = running.phase(now.at, flare);
    let (what, title, quiet) = match phase {
        Phase::Working | Phase::Resting => return None,
        Phase::HeadsUp => ("heads-up", "prompt-heads-up", true),
        Phase::BreakDue => ("due", "prompt-break", running.snoozed >= SNOOZE_MOST),
        Phase::RestOver => ("rest-over", "prompt-rest-over", false),
        Phase::Forgotten => ("forgotten", "prompt-forgotten", true),
    };
    Some(Say {
        id: format!("{}/{what}", break_id(running)),
        title: labels.words.get(title),
        text: phase_sentence(labels, running, phase, flare, now),
        quiet,
        actions: actions(labels, running, phase),
    })
}

pub(super) fn actions(labels: &Labels, running: &Running, phase: Phase) -> Vec<PromptAction> {
    use ActionKind::{Done, Rest, Skip, Snooze, Stop};
    let can = |actions: &[ActionKind]| actions.iter().map(|what| action(labels, *what)).collect();
    match phase {
        Phase::Working => can(&[Rest, Stop]),
        Phase::HeadsUp | Phase::BreakDue if running.snoozed < SNOOZE_MOST => can(&[Rest, Snooze, Skip, Stop]),
        Phase::HeadsUp | Phase::BreakDue => can(&[Rest, Skip, Stop]),
        Phase::Resting | Phase::RestOver => can(&[Done, Stop]),
        Phase::Forgotten => can(&[Stop]),
    }
}

pub(crate) fn action(labels: &Labels, what: ActionKind) -> PromptAction {
    PromptAction { what, label: labels.words.get(&format!("action-{}", what.id())) }
}

/// Names the present break of a running activity: the same until it is taken, skipped or put off.
pub(super) fn break_id(running: &Running) -> String {
    let (since, number) = (running.since.at.timestamp_millis(), running.rests.len());
    format!("activity/{since}/{number}/{}", running.snoozed)
}

/// A moment as the clock on the wall shows it.
pub(super) fn clock(moment: &Moment) -> String {
    moment.local().format("%H:%M").to_string()
}
