//! The questions that may be asked now: those of every feature, within the ask budget.

use super::{flare_day, pem_screen};
use crate::ask_budget::{AskContext, Question, pick};
use crate::error::EbbError;
use crate::recent_days::RecentDays;
use crate::reminders::paused_until;
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
    let most = if proposed.is_empty() { 0 } else { room_beside_reminders(reader, now)? };
    Ok(pick(proposed, &context.asked_today(), most))
}

/// Number of questions that the day's budget allows besides the reminders that ask for something. Reminders take
/// precedence, because the person chose them.
fn room_beside_reminders(reader: &Reader<'_>, now: &Moment) -> Result<usize, EbbError> {
    let (reminders, most) = crate::reminders::asks_today(reader, now)?;
    Ok(most.saturating_sub(reminders))
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
    ]
    .concat())
}
