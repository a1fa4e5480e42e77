//! What a phone may prompt for: from the running activity and from the person's own rules. These are candidates;
//! nothing here decides what fires, and in what order or how loud.

use chrono::TimeDelta;

use super::running_activity::{minutes, on_clock, running};
use super::schedule::{KeptBreakRule, PromptKind};
use super::timer::{ActionKind, Candidate, CandidateKind, action, busy_until, candidates_of_activity};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::recent_days::in_flare;
use crate::storage::Reader;
use crate::time::{Moment, Timestamp};

/// How far ahead candidates are worked out at most.
pub const HORIZON_MOST: TimeDelta = TimeDelta::days(7);

/// A scheduled prompt that was not shown within this is stale. Convention.
const STALE: TimeDelta = TimeDelta::minutes(15);

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
        let running = running(reader)?;
        let rules = self.rules(reader)?;
        if running.is_none() && rules.is_empty() {
            return Ok(Vec::new());
        }
        let flare = in_flare(reader, now)?;
        let mut all = running
            .as_ref()
            .map(|running| candidates_of_activity(&reader.labels(), running, flare, now))
            .unwrap_or_default();
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

    fn of_rule(&self, kept: &KeptBreakRule, at: Moment) -> Candidate {
        let kind = kept.rule.kind;
        let offset = at.offset_seconds / 60;
        let until = at.at + STALE.min(minutes(kept.rule.every));
        Candidate {
            // The local minute alone would name two prompts alike in the hour that happens twice.
            id: format!("rule/{}/{}/{offset}", kept.id, at.local().format("%Y-%m-%dT%H:%M")),
            kind: kind.into(),
            heads_up: None,
            until: Some(on_clock(&at, until)),
            title: self.words().get(&format!("prompt-{}", if kind == PromptKind::Rest { "break" } else { kind.id() })),
            why: self.words().say("prompt-rule-why", &[("rule", kept.label.clone().into())]),
            actions: [ActionKind::Done, ActionKind::Snooze, ActionKind::Skip]
                .map(|what| action(*self.words(), what))
                .into(),
            at,
        }
    }
}
