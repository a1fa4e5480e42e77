//! The questions that may be asked now: those of every feature, within the ask budget.

use super::{flare_day, offers, pem_screen};
use crate::ask_budget::{AskContext, Question, pick};
use crate::error::EbbError;
use crate::recent_days::RecentDays;
use crate::reminders::{most_questions, paused_until, reminded_check_ins};
use crate::storage::Reader;
use crate::time::Moment;
use crate::{check_ins, flares, logging, pacing, welcome_back};

/// The questions that may be asked now.
pub(crate) fn list(reader: &Reader<'_>, recent: &RecentDays, now: &Moment) -> Result<Vec<Question>, EbbError> {
    if paused_until(reader, now)?.is_some() {
        return Ok(Vec::new());
    }
    let context = AskContext::read(reader, recent, now)?;
    let proposed = proposals(reader, &context)?;
    if proposed.is_empty() {
        return Ok(proposed);
    }
    let reminded = reminded_check_ins(reader)?;
    // A check-in that the person made or set a reminder for is not asked of Ebb's own accord.
    let exempt = |id: &str| {
        id.strip_prefix(check_ins::QUESTION).is_some_and(|id| check_ins::is_own(id) || reminded.contains(id))
    };
    Ok(pick(proposed, &context.asked_today(), most_questions(reader)?, exempt))
}

/// The questions of every feature.
fn proposals(reader: &Reader<'_>, context: &AskContext<'_>) -> Result<Vec<Question>, EbbError> {
    let about_flares = flares::propose(reader, context)?;
    if context.recent.in_flare() {
        // The one exception. Otherwise, a flare whose end was forgotten would suppress all questions indefinitely.
        return Ok(about_flares);
    }
    Ok([
        about_flares,
        welcome_back::propose(reader, context)?,
        flare_day::propose(reader, context)?,
        check_ins::propose(reader, context)?,
        logging::propose_helped(reader, context)?,
        pacing::propose_felt(reader, context)?,
        pacing::propose_movement(reader, context)?,
        pem_screen::propose(reader, context)?,
        offers::propose(reader, context)?,
    ]
    .concat())
}
