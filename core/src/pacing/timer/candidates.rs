//! Candidate prompts of the running activity. [`crate::reminders`] decides which of them fire, and how urgently.

use chrono::TimeDelta;

use super::view::{PromptAction, actions, break_id, reasons};
use crate::error::EbbError;
use crate::labels::Labels;
use crate::pacing::running_activity::{ActivityPhase, RunningActivity, on_clock, running};
use crate::recent_days::in_flare;
use crate::storage::Reader;
use crate::time::{Moment, Timestamp};

/// How far ahead candidates are computed.
pub const HORIZON_MOST: TimeDelta = TimeDelta::days(7);

/// A candidate for a prompt.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TimerCandidate {
    /// Stable id: the same for the same prompt, however often it is asked for.
    pub(crate) id: String,
    /// Its kind.
    pub(crate) kind: TimerCandidateKind,
    /// When it is due.
    pub(crate) at: Moment,
    /// When it may be announced quietly; absent without a heads-up.
    pub(crate) heads_up: Option<Moment>,
    /// When it becomes stale and must not be shown any more; absent if it holds until it is answered.
    pub(crate) until: Option<Moment>,
    /// Its title.
    pub(crate) title: String,
    /// The reason, in words.
    pub(crate) why: String,
    /// The actions to offer.
    pub(crate) actions: Vec<PromptAction>,
}

/// The kind of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TimerCandidateKind {
    /// A rest is due.
    RestBreak,
    /// A rest is over.
    RestOver,
    /// An activity without any action: asks whether it is still going on.
    EndOfActivity,
}

/// The prompts of the running activity up to `until`, at most a week ahead, in order of time. Includes a break that is
/// due now.
pub(crate) fn timer_candidates(
    reader: &Reader<'_>,
    now: &Moment,
    until: Timestamp,
) -> Result<Vec<TimerCandidate>, EbbError> {
    let Some(running) = running(reader)? else { return Ok(Vec::new()) };
    let until = until.min(now.at + HORIZON_MOST);
    let mut all = candidates(&reader.labels(), &running, in_flare(reader, now)?, now);
    all.retain(|candidate| candidate.at.at <= until);
    all.sort_by(|a, b| a.at.at.cmp(&b.at.at).then_with(|| a.id.cmp(&b.id)));
    Ok(all)
}

/// Until when the running activity plans the breaks, so that scheduled break reminders would be redundant; `None` if it
/// does not.
pub(crate) fn timer_plans_until(reader: &Reader<'_>, now: &Moment) -> Result<Option<Timestamp>, EbbError> {
    let Some(running) = running(reader)? else { return Ok(None) };
    Ok(busy_until(&running, in_flare(reader, now)?, now))
}

/// The next break or the end of the current rest, and the question whether the activity is still going on.
fn candidates(labels: &Labels, running: &RunningActivity, flare: bool, now: &Moment) -> Vec<TimerCandidate> {
    let words = labels.words;
    let why = reasons(labels, running, flare).join(" ");
    let at = |at: Timestamp| on_clock(now, at);
    let phase = running.phase(now.at, flare);
    let forgotten = TimerCandidate {
        id: format!("{}/forgotten", break_id(running)),
        kind: TimerCandidateKind::EndOfActivity,
        at: at(running.forgotten_at()),
        heads_up: None,
        until: None,
        title: words.prompt_forgotten(),
        why: words.prompt_forgotten_why(),
        actions: actions(words, running, ActivityPhase::Forgotten),
    };
    let present = match (phase, running.rest_until(flare)) {
        (ActivityPhase::Forgotten, _) => None,
        (_, Some(over)) => Some(TimerCandidate {
            id: format!("{}/rest-over", break_id(running)),
            kind: TimerCandidateKind::RestOver,
            at: at(over),
            heads_up: None,
            until: Some(at(running.forgotten_at())),
            title: words.prompt_rest_over(),
            why,
            actions: actions(words, running, ActivityPhase::RestOver),
        }),
        (_, None) => Some(TimerCandidate {
            id: format!("{}/due", break_id(running)),
            kind: TimerCandidateKind::RestBreak,
            at: at(running.due(flare)),
            heads_up: running.heads_up(flare).map(at),
            until: Some(at(running.forgotten_at())),
            title: words.prompt_break(),
            why,
            actions: actions(words, running, ActivityPhase::BreakDue),
        }),
    };
    present.into_iter().chain([forgotten]).collect()
}

/// Until when the timer itself plans the breaks.
fn busy_until(running: &RunningActivity, flare: bool, now: &Moment) -> Option<Timestamp> {
    match running.phase(now.at, flare) {
        ActivityPhase::Forgotten => None,
        ActivityPhase::Working | ActivityPhase::HeadsUp | ActivityPhase::Resting => {
            running.breaks(now.at, flare).last().copied()
        }
        ActivityPhase::BreakDue | ActivityPhase::RestOver => Some(running.forgotten_at()),
    }
}
