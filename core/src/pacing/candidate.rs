//! What a phone may prompt for: from the running activity and from the person's own rules. These are candidates;
//! nothing here decides what fires, and in what order or how loud.

use chrono::TimeDelta;
use serde::Serialize;

use super::activity::{in_flare, kept};
use super::running::{Phase, Running, on_clock};
use super::schedule::{KeptBreakRule, PromptKind};
use super::tick::{ActionKind, PromptAction, break_id};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::storage::Reader;
use crate::time::{Moment, Timestamp};

/// How far ahead candidates are worked out at most.
pub const HORIZON_MOST: TimeDelta = TimeDelta::days(7);

/// A scheduled prompt that was not shown within this is stale. Convention.
const STALE: TimeDelta = TimeDelta::minutes(15);

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

impl From<PromptKind> for CandidateKind {
    fn from(kind: PromptKind) -> Self {
        match kind {
            PromptKind::Rest => Self::RestBreak,
            PromptKind::Posture => Self::Posture,
            PromptKind::Stretch => Self::Stretch,
            PromptKind::Water => Self::Water,
        }
    }
}

impl Journal {
    /// What may be prompted for from now to a moment, at most a week ahead, in order of time. What was missed before is
    /// left out; a break that is due now is not.
    pub fn candidates(&self, now: &Moment, until: &Moment) -> Result<Vec<Candidate>, EbbError> {
        self.read(|reader| self.candidates_of(reader, now, now.at, until.at))
    }

    /// The same, with those of a schedule from another instant on: what was due a moment ago may still be shown.
    pub(crate) fn candidates_of(
        &self,
        reader: &Reader<'_>,
        now: &Moment,
        since: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<Candidate>, EbbError> {
        let until = until.min(now.at + HORIZON_MOST);
        let running = kept(reader)?.and_then(|kept| kept.running);
        let rules = self.rules(reader)?;
        if running.is_none() && rules.is_empty() {
            return Ok(Vec::new());
        }
        let flare = in_flare(reader, now)?;
        let mut all = running.as_ref().map(|running| self.of_activity(running, flare, now)).unwrap_or_default();
        all.retain(|candidate| candidate.at.at <= until);
        // While the timer plans its breaks, those of a schedule would be a second voice for the same thing.
        let busy = running.as_ref().and_then(|running| busy_until(running, flare, now));
        let earlier = on_clock(now, since);
        for kept in rules {
            let times = kept.rule.times(&earlier, until, flare).into_iter();
            let free = times.filter(|at| kept.rule.kind != PromptKind::Rest || busy.is_none_or(|busy| at.at > busy));
            all.extend(free.map(|at| self.of_rule(&kept, at)));
        }
        all.sort_by(|a, b| a.at.at.cmp(&b.at.at).then_with(|| a.id.cmp(&b.id)));
        Ok(all)
    }

    /// The next break, or the end of the present rest, and the question whether it still goes on.
    fn of_activity(&self, running: &Running, flare: bool, now: &Moment) -> Vec<Candidate> {
        let words = self.words();
        let why = self.timer_reasons(running, flare).join(" ");
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
            actions: self.actions(running, Phase::Forgotten),
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
                actions: self.actions(running, Phase::RestOver),
            }),
            (_, None) => Some(Candidate {
                id: format!("{}/due", break_id(running)),
                kind: CandidateKind::RestBreak,
                at: at(running.due(flare)),
                heads_up: running.heads_up(flare).map(at),
                until: Some(at(running.forgotten_at())),
                title: words.get("prompt-break"),
                why,
                actions: self.actions(running, Phase::BreakDue),
            }),
        };
        present.into_iter().chain([forgotten]).collect()
    }

    fn of_rule(&self, kept: &KeptBreakRule, at: Moment) -> Candidate {
        let kind = kept.rule.kind;
        let offset = at.offset_seconds / 60;
        let until = at.at + STALE.min(super::running::minutes(kept.rule.every));
        Candidate {
            // The local minute alone would name two prompts alike in the hour that happens twice.
            id: format!("rule/{}/{}/{offset}", kept.id, at.local().format("%Y-%m-%dT%H:%M")),
            kind: kind.into(),
            heads_up: None,
            until: Some(on_clock(&at, until)),
            title: self.words().get(&format!("prompt-{}", if kind == PromptKind::Rest { "break" } else { kind.id() })),
            why: self.words().say("prompt-rule-why", &[("rule", kept.label.clone().into())]),
            actions: [ActionKind::Done, ActionKind::Snooze, ActionKind::Skip].map(|what| self.action(what)).into(),
            at,
        }
    }
}

/// Until when the timer speaks for itself.
fn busy_until(running: &Running, flare: bool, now: &Moment) -> Option<Timestamp> {
    match running.phase(now.at, flare) {
        Phase::Forgotten => None,
        Phase::Working | Phase::HeadsUp | Phase::Resting => running.breaks(now.at, flare).last().copied(),
        Phase::BreakDue | Phase::RestOver => Some(running.forgotten_at()),
    }
}
