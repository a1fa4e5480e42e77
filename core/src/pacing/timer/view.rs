//! The running activity as a screen shows it, derived from one small record and the current moment.

use serde::Serialize;
use strum::IntoStaticStr;

use super::forgotten::likely_end;
use crate::ask_budget::QuestionAnswer;
use crate::catalog::ItemId;
use crate::entry::Effort;
use crate::error::EbbError;
use crate::i18n::{Words, keys};
use crate::labels::Labels;
use crate::pacing::running_activity::{ActivityPhase, RunningActivity, SNOOZE_MOST, on_clock, running};
use crate::pacing::{breaks::IntervalSource, felt::felt_answers};
use crate::recent_days::in_flare;
use crate::storage::Reader;
use crate::time::Moment;

/// A running activity, as a screen shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ActivityView {
    /// The activity.
    pub item: ItemId,
    /// Its name.
    pub label: String,
    /// Its effort, as far as it was given.
    pub effort: Effort,
    /// When it was started.
    pub since: Moment,
    /// Minutes since the start, 0–1,440.
    pub elapsed: u32,
    /// Minutes of work among them, without the rests.
    pub worked: u32,
    /// The phase.
    pub phase: ActivityPhase,
    /// The breaks ahead, assuming each is taken. If one is already due, only that one.
    pub breaks: Vec<PlannedBreak>,
    /// Minutes of work between breaks, 5–90.
    pub interval: u32,
    /// Minutes of rest, 3–15.
    pub rest: u32,
    /// End of the current rest; absent when not resting.
    pub rest_until: Option<Moment>,
    /// How often the current break can still be snoozed, 0–2.
    pub snoozes_left: u8,
    /// When a phone must ask again; absent if nothing will change by itself.
    pub next: Option<Moment>,
    /// The state in one sentence.
    pub sentence: String,
    /// What the plan is based on, in words.
    pub reasons: Vec<String>,
    /// The actions to offer now.
    pub actions: Vec<PromptAction>,
    /// The answers to how the person felt. Each of them also stops the activity.
    pub answers: Vec<QuestionAnswer>,
    /// What to do if the activity was probably forgotten; absent otherwise.
    pub forgotten: Option<ForgottenActivity>,
}

/// A break that is planned.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PlannedBreak {
    /// When it is due.
    pub at: Moment,
    /// The reason for that time, in words.
    pub why: String,
}

/// A timer that was probably forgotten.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ForgottenActivity {
    /// When the activity probably ended. [`crate::pacing::ActivityTimer::stop`] uses this time.
    pub until: Moment,
    /// The guess as a question to the person.
    pub text: String,
}

/// An action offered with a prompt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PromptAction {
    /// What it does.
    pub what: ActionKind,
    /// The label of its button.
    pub label: String,
}

/// What an action does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, IntoStaticStr, strum::VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ActionKind {
    /// Rest now: [`crate::pacing::ActivityTimer::rest`].
    Rest,
    /// Snooze: [`crate::pacing::ActivityTimer::snooze`]. A prompt that is not from the timer is shown again after five
    /// minutes.
    Snooze,
    /// Skip the break: [`crate::pacing::ActivityTimer::skip`].
    Skip,
    /// It is done: [`crate::pacing::ActivityTimer::done`].
    Done,
    /// Stop the activity: [`crate::pacing::ActivityTimer::stop`].
    Stop,
}

impl ActionKind {
    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

impl ActivityView {
    /// When the next break is due; `None` if there is none.
    pub(in crate::pacing) fn next_break(&self) -> Option<Moment> {
        self.breaks.first().map(|first| first.at.clone())
    }
}

/// The running activity; `None` if nothing is running.
pub(crate) fn activity_view(reader: &Reader<'_>, now: &Moment) -> Result<Option<ActivityView>, EbbError> {
    Ok(named_activity(reader, now)?.map(|(_, view)| view))
}

/// The running activity, and the id of its notification. The id changes when a break is taken, skipped or snoozed.
pub(crate) fn named_activity(reader: &Reader<'_>, now: &Moment) -> Result<Option<(String, ActivityView)>, EbbError> {
    let Some(running) = running(reader)? else { return Ok(None) };
    let flare = in_flare(reader, now)?;
    Ok(Some((format!("{}/timer", break_id(&running)), view(reader, &running, flare, now)?)))
}

fn view(reader: &Reader<'_>, running: &RunningActivity, flare: bool, now: &Moment) -> Result<ActivityView, EbbError> {
    let labels = reader.labels();
    let words = labels.words;
    let phase = running.phase(now.at, flare);
    let (elapsed, worked) = running.so_far(now);
    let forgotten = match phase {
        ActivityPhase::Forgotten => {
            let until = likely_end(reader, running, now)?;
            let item = labels.item(&running.item);
            Some(ForgottenActivity {
                text: words.activity_forgotten(item, clock(&running.since), clock(&until)),
                until,
            })
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
        breaks: planned_breaks(&labels, running, flare, now),
        interval: running.work(flare),
        rest: running.rest(flare),
        rest_until: running.rest_until(flare).map(|at| on_clock(now, at)),
        snoozes_left: SNOOZE_MOST - running.snoozed.min(SNOOZE_MOST),
        next: running.next(now.at, flare).map(|at| on_clock(now, at)),
        sentence: phase_sentence(&labels, running, phase, flare, now),
        reasons: reasons(&labels, running, flare),
        actions: actions(words, running, phase),
        answers: felt_answers(words),
        forgotten,
    })
}

fn planned_breaks(labels: &Labels, running: &RunningActivity, flare: bool, now: &Moment) -> Vec<PlannedBreak> {
    let first = reasons(labels, running, flare).into_iter().next().unwrap_or_default();
    let length = labels.words.duration(f64::from(running.work(flare)));
    let later = labels.words.activity_why_later(length);
    let why = std::iter::once(first).chain(std::iter::repeat(later));
    let breaks = running.breaks(now.at, flare).into_iter().zip(why);
    breaks.map(|(at, why)| PlannedBreak { at: on_clock(now, at), why }).collect()
}

pub(super) fn phase_sentence(
    labels: &Labels,
    running: &RunningActivity,
    phase: ActivityPhase,
    flare: bool,
    now: &Moment,
) -> String {
    let words = labels.words;
    let label = labels.item(&running.item);
    if running.clock_went_back(now.at) {
        return words.activity_clock_back(label);
    }
    let (key, at) = match phase {
        ActivityPhase::Working => (keys::ACTIVITY_WORKING, Some(running.due(flare))),
        ActivityPhase::HeadsUp => (keys::ACTIVITY_HEADS_UP, Some(running.due(flare))),
        ActivityPhase::BreakDue => (keys::ACTIVITY_BREAK_DUE, None),
        ActivityPhase::Resting => (keys::ACTIVITY_RESTING, running.rest_until(flare)),
        ActivityPhase::RestOver => (keys::ACTIVITY_REST_OVER, None),
        ActivityPhase::Forgotten => (keys::ACTIVITY_QUIET, Some(running.seen)),
    };
    let at = at.map(|at| clock(&on_clock(now, at))).unwrap_or_default();
    words.say(key, &[("item", label.into()), ("time", at.into())])
}

/// What the plan is based on: first the source of the interval, then what shortens it today.
pub(super) fn reasons(labels: &Labels, running: &RunningActivity, flare: bool) -> Vec<String> {
    let words = labels.words;
    let length = words.duration(f64::from(running.work(flare)));
    let mut reasons = vec![match running.basis {
        IntervalSource::Convention => words.activity_why_convention(length),
        IntervalSource::Kind { times } => words.activity_why_kind(length, times),
        IntervalSource::Item { times } => words.activity_why_item(length, times, labels.item(&running.item)),
    }];
    if flare || running.flare {
        reasons.push(words.activity_why_flare());
    }
    if running.capacity < 1.0 {
        reasons.push(words.activity_why_low_day());
    }
    reasons
}

/// The actions to offer in a phase.
pub(super) fn actions(words: Words, running: &RunningActivity, phase: ActivityPhase) -> Vec<PromptAction> {
    use ActionKind::{Done, Rest, Skip, Snooze, Stop};
    let can = |actions: &[ActionKind]| actions.iter().map(|what| action(words, *what)).collect();
    match phase {
        ActivityPhase::Working => can(&[Rest, Stop]),
        ActivityPhase::HeadsUp | ActivityPhase::BreakDue if running.snoozed < SNOOZE_MOST => {
            can(&[Rest, Snooze, Skip, Stop])
        }
        ActivityPhase::HeadsUp | ActivityPhase::BreakDue => can(&[Rest, Skip, Stop]),
        ActivityPhase::Resting | ActivityPhase::RestOver => can(&[Done, Stop]),
        ActivityPhase::Forgotten => can(&[Stop]),
    }
}

/// An action with its button label.
pub(crate) fn action(words: Words, what: ActionKind) -> PromptAction {
    PromptAction { what, label: words.variant("action", what.id()) }
}

/// Id of the current break of a running activity. It changes when the break is taken, skipped or snoozed.
pub(super) fn break_id(running: &RunningActivity) -> String {
    let (since, number) = (running.since.at.timestamp_millis(), running.rests.len());
    format!("activity/{since}/{number}/{}", running.snoozed)
}

/// The wall-clock time of a moment.
pub(super) fn clock(moment: &Moment) -> String {
    moment.local().format("%H:%M").to_string()
}
