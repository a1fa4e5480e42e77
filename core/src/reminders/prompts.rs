//! Possible prompts, before it is decided which of them fire: the running activity's breaks and the prompts of rules.

use serde::Serialize;

use super::plan::{Decision, PlannedReminder, ReminderSource};
use super::{
    inputs::plan_inputs, notification::ReminderKind, outcome::SilenceReason, plan::PlanInputs, rule::ReminderAbout,
    wording::prompt_text,
};
use crate::error::EbbError;
use crate::pacing::{ActionKind, HORIZON_MOST, PromptAction, TimerCandidate, on_clock, prompt_action};
use crate::storage::Reader;
use crate::time::{Moment, Timestamp};

/// A possible prompt.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PossiblePrompt {
    /// Stable id: the same for the same prompt, however often it is asked for.
    pub id: String,
    /// Its kind.
    pub kind: ReminderKind,
    /// When it is due.
    pub at: Moment,
    /// When it may be announced quietly; absent without a heads-up.
    pub heads_up: Option<Moment>,
    /// When it becomes stale and must not be shown any more; absent if it holds until it is answered.
    pub until: Option<Moment>,
    /// Its title.
    pub title: String,
    /// The reason, in words.
    pub why: String,
    /// The actions to offer.
    pub actions: Vec<PromptAction>,
}

// Two types, because `pacing` lies below `reminders` and does not know its kinds.
impl From<&TimerCandidate> for PossiblePrompt {
    fn from(candidate: &TimerCandidate) -> Self {
        Self {
            id: candidate.id.clone(),
            kind: candidate.kind.into(),
            at: candidate.at.clone(),
            heads_up: candidate.heads_up.clone(),
            until: candidate.until.clone(),
            title: candidate.title.clone(),
            why: candidate.why.clone(),
            actions: candidate.actions.clone(),
        }
    }
}

/// The possible prompts from now to an instant, at most a week ahead, in order of time. Excludes prompts that are
/// already overdue, but includes a break that is due now.
pub(super) fn possible_prompts(
    reader: &Reader<'_>,
    now: &Moment,
    until: Timestamp,
) -> Result<Vec<PossiblePrompt>, EbbError> {
    let until = until.min(now.at + HORIZON_MOST);
    let (mut inputs, wording) = plan_inputs(reader, until, now)?;
    let words = wording.labels.words;
    let action = |what: ActionKind| prompt_action(words, what);
    // Earlier outcomes and the person's settings for silence do not matter here.
    inputs.notices.clear();
    inputs.settings = super::ReminderSettings::default();
    inputs.paused_until = None;
    let candidates = inputs.candidates.iter().filter(|candidate| candidate.at.at <= until);
    let mut all: Vec<PossiblePrompt> = candidates.map(PossiblePrompt::from).collect();
    for planned in inputs.plan(until).iter().filter(|planned| planned.at > now.at && is_possible(planned)) {
        let Some((active, prompt)) = prompt_of(&inputs, planned) else { continue };
        let label = wording.rule_labels.get(&active.id).map(String::as_str).unwrap_or_default();
        let (title, why) = prompt_text(words, prompt, label);
        let clock = active.rule.clock(now);
        all.push(PossiblePrompt {
            id: planned.id.to_string(),
            kind: planned.kind,
            at: on_clock(&clock, planned.at),
            heads_up: None,
            until: Some(on_clock(&clock, planned.until)),
            title,
            why,
            actions: [ActionKind::Done, ActionKind::Snooze, ActionKind::Skip].map(action).into(),
        });
    }
    all.sort_by(|a, b| a.at.at.cmp(&b.at.at).then_with(|| a.id.cmp(&b.id)));
    Ok(all)
}

fn is_possible(planned: &PlannedReminder) -> bool {
    !matches!(
        planned.decision,
        Decision::Silence(SilenceReason::Flare | SilenceReason::NotNeeded | SilenceReason::SameTime)
    )
}

fn prompt_of<'a>(
    inputs: &'a PlanInputs,
    planned: &PlannedReminder,
) -> Option<(&'a super::plan::ActiveRule, super::rule::PromptKind)> {
    let ReminderSource::Rule(index) = planned.source else { return None };
    let active = inputs.rules.get(index)?;
    match active.rule.about {
        ReminderAbout::Prompt { prompt } => Some((active, prompt)),
        _ => None,
    }
}
