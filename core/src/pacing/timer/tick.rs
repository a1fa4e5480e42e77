//! What a phone shows at a moment for the running activity.
//!
//! It is computed from one small record, never from history, so a phone can ask at every wake-up. However many moments
//! were missed, only the current state is reported: at most one prompt, whose id stays the same while the state does.

use serde::Serialize;

use super::view::{PromptAction, actions, break_id, phase_sentence};
use crate::error::EbbError;
use crate::i18n::keys;
use crate::labels::Labels;
use crate::pacing::running_activity::{ActivityPhase, RunningActivity, SNOOZE_MOST, on_clock, running};
use crate::recent_days::in_flare;
use crate::storage::Reader;
use crate::time::Moment;

/// What a phone shows now for the running activity, and when it asks again.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TimerUpdate {
    /// The phase; absent if nothing is running.
    pub phase: Option<ActivityPhase>,
    /// The prompt to show now, if any. Show a prompt with the same id only once.
    pub say: Option<TimerPrompt>,
    /// When to ask again; absent if nothing is running, or nothing will change by itself.
    pub next: Option<Moment>,
}

/// A prompt.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TimerPrompt {
    /// Id of the prompt; the same for as long as the prompt holds.
    pub id: String,
    /// Its title, such as "Time for a rest".
    pub title: String,
    /// Its text.
    pub text: String,
    /// Whether to show it without sound or vibration.
    pub quiet: bool,
    /// The actions to offer.
    pub actions: Vec<PromptAction>,
}

/// What a phone shows now for the running activity. Repeating the call gives the same result, with at most one prompt,
/// however late it is.
pub(super) fn tick(reader: &Reader<'_>, now: &Moment) -> Result<TimerUpdate, EbbError> {
    let Some(running) = running(reader)? else { return Ok(TimerUpdate { phase: None, say: None, next: None }) };
    let flare = in_flare(reader, now)?;
    Ok(TimerUpdate {
        phase: Some(running.phase(now.at, flare)),
        say: say(&reader.labels(), &running, flare, now),
        next: running.next(now.at, flare).map(|at| on_clock(now, at)),
    })
}

fn say(labels: &Labels, running: &RunningActivity, flare: bool, now: &Moment) -> Option<TimerPrompt> {
    let phase = running.phase(now.at, flare);
    let (what, title, quiet) = match phase {
        ActivityPhase::Working | ActivityPhase::Resting => return None,
        ActivityPhase::HeadsUp => ("heads-up", keys::PROMPT_HEADS_UP, true),
        ActivityPhase::BreakDue => ("due", keys::PROMPT_BREAK, running.snoozed >= SNOOZE_MOST),
        ActivityPhase::RestOver => ("rest-over", keys::PROMPT_REST_OVER, false),
        ActivityPhase::Forgotten => ("forgotten", keys::PROMPT_FORGOTTEN, true),
    };
    Some(TimerPrompt {
        id: format!("{}/{what}", break_id(running)),
        title: labels.words.get(title),
        text: phase_sentence(labels, running, phase, flare, now),
        quiet,
        actions: actions(labels.words, running, phase),
    })
}
