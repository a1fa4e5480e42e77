//! Answers to reminders. An answer counts once, however often it is delivered.

use crate::i18n::keys;
use serde::Serialize;

use super::answered::answered as answered_notification;
use super::dose_answer::AnsweredDose;
use super::dose_wording::asked_time;
use super::effect::AnswerEffect;
use super::id::{IdSource, ReminderId};
use super::known::{notice_or_new, rule_of};
use super::notification::AnsweredNotification;
use super::outcome::{Outcome, end};
use super::refill::refill;
use super::rule::{PromptKind, ReminderAbout};
use super::{action::ReminderAction, stored_rule::StoredRule};
use crate::catalog::ItemId;
use crate::check_ins::{self, CheckInTap};
use crate::doses::DoseCheck;
use crate::entry::{Body, Draft};
use crate::error::{EbbError, InvalidInput, Missing, NotNowReason};
use crate::journal::Change;
use crate::logging::insert_entry;
use crate::pacing::{self, LiveHeartRate, REST_ITEM};
use crate::storage::{Notice, Reader, Verb, Writer};
use crate::time::Moment;

/// The result of an answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReminderAnswerChange {
    /// Whether the reminder was answered before or has passed, so that nothing was done.
    pub again: bool,
    /// The change.
    pub change: Change,
    /// What to say at once: that the dose exceeds the daily maximum or comes soon after another, or the sign to act on that a
    /// severity completes. The answer counts regardless. Where nothing was done because a dose that was logged by itself
    /// answered the reminder before, which one that was.
    pub warning: Option<String>,
    /// For when the dose was saved, such as "Saved for yesterday, without a time."; absent if that is now and the dose was
    /// not late.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub saved_for: Option<String>,
    /// What its notification says from now on, until it is dismissed; absent where it is removed.
    #[serde(skip)]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub answered: Option<AnsweredNotification>,
}

/// Id of the item that a glass of water is logged as.
const WATER: &str = "water";

/// Answers a reminder. Begins an operation only if something is logged. `live` is this session's heart rate, needed if
/// the answer stops an activity.
pub(crate) fn answer(
    writer: &mut Writer<'_>,
    live: Option<&LiveHeartRate>,
    id: &str,
    action: &str,
    now: &Moment,
) -> Result<AnswerEffect, EbbError> {
    let unknown = || EbbError::from(Missing::Reminder { given: id.to_owned() });
    let known: ReminderId = id.parse().map_err(|_| unknown())?;
    let notice = notice_or_new(writer, &known, now)?.ok_or_else(unknown)?;
    let parsed = action.parse::<ReminderAction>();
    let snooze = parsed.ok().and_then(ReminderAction::snooze).filter(|_| !known.is_of_timer());
    let stored = rule_of(writer, &known)?;
    let dose = match stored.as_ref().map(|stored| (&stored.rule, &stored.rule.about)) {
        Some((rule, ReminderAbout::Dose { medicine })) => {
            Some(AnsweredDose::read(writer, &known, (rule, &notice), medicine, now)?)
        }
        _ => None,
    };
    // A dose is closed by an entry alone: undone, it is asked again; put off, it can be taken all the same.
    let is_over = match (&dose, Outcome::of(&notice)) {
        (Some(dose), outcome) => dose.is_closed || (snooze.is_some() && outcome == Some(Outcome::Snoozed)),
        (None, Some(Outcome::Answered)) => !was_undone(writer, stored.as_ref(), &notice)?,
        (None, outcome) => outcome == Some(Outcome::Snoozed),
    };
    if is_over {
        // A dose that was taken as well must not be lost without a word.
        let warning = dose.map_or(Ok(None), |dose| dose.answered_by_entry(writer, now))?;
        return Ok(AnswerEffect { warning, ..AnswerEffect::again() });
    }
    let action = parsed.map_err(|_| EbbError::from(InvalidInput::NotAnAnswer { given: action.to_owned() }))?;
    // Without its rule, nothing would bring it back.
    if snooze.is_some()
        && let Some((rule, _)) = known.rule()
        && writer.get::<StoredRule>(rule)?.is_none()
    {
        return Err(Missing::Rule { given: rule.to_string() }.into());
    }
    // The answer ends the last of the snoozes, so that an undo leads back to it.
    let notice = last_notice(writer, &known, notice, now)?;
    if snooze.is_some() && notice.shown.is_none() && notice.due > now.at {
        let due = asked_time(writer.words(), notice.due, now);
        return Err(NotNowReason::ReminderNotDue { due }.into());
    }
    let mut answered = match (dose, action) {
        // It stays open until it is answered.
        (Some(_), ReminderAction::Open) => return Ok(AnswerEffect::nothing()),
        (None, ReminderAction::Open) => AnswerEffect::nothing(),
        (Some(dose), _) if snooze.is_some() => {
            dose.check(action, writer, now)?;
            AnswerEffect::logged(writer.words().get(keys::DID_SNOOZE))
        }
        (Some(dose), _) if stored.as_ref().is_some_and(|stored| stored.rule.about.answers().contains(&action)) => {
            dose.check(action, writer, now)?;
            dose.log(action, writer, now)?
        }
        (None, _) if snooze.is_some() => AnswerEffect::logged(writer.words().get(keys::DID_SNOOZE)),
        _ => carry_out(writer, live, &known, stored.as_ref(), action, now)?,
    };
    if answered.again {
        return Ok(answered);
    }
    answered.answered = answered_notification(writer, &known, &notice, action, &answered, now)?;
    let mut notice = end(notice, if snooze.is_some() { Outcome::Snoozed } else { Outcome::Answered }, now.at);
    notice.action = Some(action.id().to_owned());
    notice.again = snooze.map(|snooze| snooze.after(now));
    // The ongoing notification of the running activity has an id but is not a reminder.
    if !id.ends_with("/timer") {
        writer.put_notice(&notice)?;
    }
    Ok(answered)
}

/// Whether what an answer logged was taken back, so that the reminder can be answered again. One that logs nothing stays
/// answered.
fn was_undone(reader: &Reader<'_>, stored: Option<&StoredRule>, notice: &Notice) -> Result<bool, EbbError> {
    let about = stored.map(|stored| &stored.rule.about);
    let logs = matches!(about, Some(ReminderAbout::CheckIn { .. } | ReminderAbout::Refill { .. }));
    let Some(ended) = notice.ended.filter(|_| logs && notice.action.as_deref() != Some(ReminderAction::Open.id()))
    else {
        return Ok(false);
    };
    Ok(!reader.stands_at(ended.timestamp_millis())?)
}

/// What an answer comes to before it is given.
pub(super) fn check(reader: &Reader<'_>, id: &str, action: &str, now: &Moment) -> Result<DoseCheck, EbbError> {
    let unknown = || EbbError::from(Missing::Reminder { given: id.to_owned() });
    let known: ReminderId = id.parse().map_err(|_| unknown())?;
    let notice = notice_or_new(reader, &known, now)?.ok_or_else(unknown)?;
    let parsed: ReminderAction =
        action.parse().map_err(|_| EbbError::from(InvalidInput::NotAnAnswer { given: action.to_owned() }))?;
    let stored = rule_of(reader, &known)?;
    match stored.as_ref().map(|stored| (&stored.rule, &stored.rule.about)) {
        Some((rule, ReminderAbout::Dose { medicine })) => {
            AnsweredDose::read(reader, &known, (rule, &notice), medicine, now)?.check_dose_answer(parsed, reader, now)
        }
        _ => Ok(DoseCheck::default()),
    }
}

/// The notice under which a snoozed reminder is open by now.
fn last_notice(reader: &Reader<'_>, id: &ReminderId, mut notice: Notice, now: &Moment) -> Result<Notice, EbbError> {
    let mut id = id.clone();
    while notice.again.is_some() {
        id = id.next();
        let Some(next) = notice_or_new(reader, &id, now)? else { break };
        notice = next;
    }
    Ok(notice)
}

fn carry_out(
    writer: &mut Writer<'_>,
    live: Option<&LiveHeartRate>,
    id: &ReminderId,
    stored: Option<&StoredRule>,
    action: ReminderAction,
    now: &Moment,
) -> Result<AnswerEffect, EbbError> {
    use ReminderAction::{AsUsual, Better, Done, Skip, Worse};
    let not_an_action = || EbbError::from(InvalidInput::NotAnAnswer { given: action.id().to_owned() });
    if let IdSource::Timer(candidate) = &id.source {
        let what = action.on_timer().ok_or_else(not_an_action)?;
        let label = pacing::tap_timer(writer, live, candidate, what, now)?;
        return Ok(label.map_or_else(AnswerEffect::again, AnswerEffect::logged));
    }
    let Some(StoredRule { rule, .. }) = stored else {
        // The self-test has no rule.
        return if action == Done { Ok(AnswerEffect::nothing()) } else { Err(not_an_action()) };
    };
    if !rule.about.answers().contains(&action) {
        return Err(not_an_action());
    }
    match (&rule.about, action) {
        (ReminderAbout::CheckIn { id }, _) => {
            let tap = match (action, action.severity()) {
                (AsUsual, _) => CheckInTap::AsUsual,
                (Worse, _) => CheckInTap::Worse,
                (Better, _) => CheckInTap::Better,
                (_, Some(value)) => CheckInTap::Step(value),
                _ => return Err(not_an_action()),
            };
            let label = check_ins::answer_from_reminder(writer, id, tap, now)?;
            Ok(label.map_or_else(AnswerEffect::nothing, AnswerEffect::logged))
        }
        (ReminderAbout::Refill { .. }, _) => {
            let Some((rule, _)) = id.rule() else { return Err(not_an_action()) };
            writer.begin(Verb::Set, now, None)?;
            Ok(AnswerEffect::logged(refill(writer, rule, None, now)?.1))
        }
        (ReminderAbout::Prompt { prompt }, _) => log_prompt(writer, *prompt, action != Skip, now),
        _ => Ok(AnswerEffect::nothing()),
    }
}

/// Logs a rest or a glass of water. Other prompts log nothing.
fn log_prompt(
    writer: &mut Writer<'_>,
    prompt: PromptKind,
    taken: bool,
    now: &Moment,
) -> Result<AnswerEffect, EbbError> {
    let body = match prompt {
        PromptKind::Rest => Body::Rest { item: ItemId(REST_ITEM.to_owned()), minutes: None, taken },
        PromptKind::Water if taken => Body::remedy(WATER),
        _ => return Ok(AnswerEffect::nothing()),
    };
    log(writer, body, now)
}

fn log(writer: &mut Writer<'_>, body: Body, now: &Moment) -> Result<AnswerEffect, EbbError> {
    writer.begin(Verb::Log, now, None)?;
    let entry = insert_entry(writer, Draft::now(body), now)?;
    Ok(AnswerEffect::logged(writer.labels().entry(&entry)))
}
