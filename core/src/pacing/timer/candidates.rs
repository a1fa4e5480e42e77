//! What the running activity may prompt for. These are candidates; what fires is decided elsewhere.

use serde::Serialize;

use super::view::{PromptAction, actions, break_id, reasons};
use crate::labels::Labels;
use crate::pacing::running_activity::{Phase, RunningActivity, on_clock};
use crate::time::{Moment, Timestamp};

/// Something that may be prompted for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Candidate {
    /// Stable: the same for the same prompt, whenever it is asked for.
    pub id: String,
    /// What it is.
    pub kind: CandidateKind,
    /// When.
    pub at: Moment,
    /// When it may be announced quietly; absent without a heads-up.
    pub heads_up: Option<Moment>,
    /// After this it is stale and must not be shown; absent while it holds until it is answered.
    pub until: Option<Moment>,
    /// What it says.
    pub title: String,
    /// Why, in words.
    pub why: String,
    /// What can be tapped.
    pub actions: Vec<PromptAction>,
}

/// What a candidate is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum CandidateKind {
    /// A rest is due.
    RestBreak,
    /// A rest is over.
    RestOver,
    /// A change of posture.
    Posture,
    /// A stretch.
    Stretch,
    /// A glass of water.
    Water,
    /// Whether an activity of which nothing was heard is still going.
    EndOfActivity,
}

/// The next break, or the end of the present rest, and the question whether it still goes on.
pub(in crate::pacing) fn candidates_of_activity(
    labels: &Labels,
    running: &RunningActivity,
    flare: bool,
    now: &Moment,
) -> Vec<Candidate> {
    let words = labels.words;
    let why = reasons(labels, running, flare).join(" ");
    let at = |at: Timestamp| on_clock(now, at);
    let phase = running.phase(now.at, flare);
    let forgotten = Candidate {
        id: format!("{}/forgotten", break_id(running)),
        kind: CandidateKind::EndOfActivity,
        at: at(running.forgotten_at()),
        heads_up: None,
        until: None,
        title: words.get("prompt-forgotten"),
        why: words.get("prompt-forgotten-why"),
        actions: actions(words, running, Phase::Forgotten),
    };
    let present = match (phase, running.rest_until(flare)) {
        (Phase::Forgotten, _) => None,
        (_, Some(over)) => Some(Candidate {
            id: format!("{}/rest-over", break_id(running)),
            kind: CandidateKind::RestOver,
            at: at(over),
            heads_up: None,
            until: Some(at(running.forgotten_at())),
            title: words.get("prompt-rest-over"),
            why,
            actions: actions(words, running, Phase::RestOver),
        }),
        (_, None) => Some(Candidate {
            id: format!("{}/due", break_id(running)),
            kind: CandidateKind::RestBreak,
            at: at(running.due(flare)),
            heads_up: running.heads_up(flare).map(at),
            until: Some(at(running.forgotten_at())),
            title: words.get("prompt-break"),
            why,
            actions: actions(words, running, Phase::BreakDue),
        }),
    };
    present.into_iter().chain([forgotten]).collect()
}

/// Until when the timer speaks for itself.
pub(in crate::pacing) fn busy_until(running: &RunningActivity, flare: bool, now: &Moment) -> Option<Timestamp> {
    match running.phase(now.at, flare) {
        Phase::Forgotten => None,
        Phase::Working | Phase::HeadsUp | Phase::Resting => running.breaks(now.at, flare).last().copied(),
        Phase::BreakDue | Phase::RestOver => Some(running.forgotten_at()),
    }
}
