//! Answers to reminders. An answer counts once, however often it is delivered.

use crate::i18n::keys;
use serde::Serialize;

use super::id::{IdSource, ReminderId};
use super::outcome::{Outcome, end};
use super::rule::{PromptKind, Recurrence, ReminderAbout};
use super::{action::ReminderAction, notification::ReminderKind, stored_rule::StoredRule};
use crate::catalog::ItemId;
use crate::check_ins::{self, CheckInTap};
use crate::doses;
use crate::entry::{Body, Draft, Intake};
use crate::error::{EbbError, InvalidInput, Missing};
use crate::journal::Change;
use crate::logging::insert_entry;
use crate::pacing::{self, LiveHeartRate, REST_ITEM};
use crate::profile::Medicine;
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
    /// A warning about the dose: it exceeds the daily maximum, or comes soon after another. The answer counts
    /// regardless.
    pub warning: Option<String>,
}

/// The effect of an answer, before it becomes a [`Change`].
#[derive(Debug, Default)]
pub(crate) struct AnswerEffect {
    /// Whether the reminder was answered before or has passed, so that nothing was done.
    pub(crate) again: bool,
    /// The label of the change; empty if nothing was logged.
    pub(crate) label: String,
    /// Why the dose it logged may be one too many.
    pub(crate) warning: Option<String>,
}

/// Id of the item that a glass of water is logged as.
const WATER: &str = "water";

impl AnswerEffect {
    fn nothing() -> Self {
        Self::default()
    }

    fn again() -> Self {
        Self { again: true, ..Self::default() }
    }

    fn logged(label: String) -> Self {
        Self { label, ..Self::default() }
    }
}

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
    if matches!(Outcome::of(&notice), Some(Outcome::Answered | Outcome::Snoozed)) {
        return Ok(AnswerEffect::again());
    }
    let action: ReminderAction =
        action.parse().map_err(|_| EbbError::from(InvalidInput::NotAnAnswer { given: action.to_owned() }))?;
    let snooze = action.snooze().filter(|_| !known.is_of_timer());
    let answered = match (snooze, action) {
        (Some(_), _) => AnswerEffect::logged(writer.words().get(keys::DID_SNOOZE)),
        (None, ReminderAction::Open) => AnswerEffect::nothing(),
        _ => carry_out(writer, live, &known, action, now)?,
    };
    if answered.again {
        return Ok(answered);
    }
    let mut notice = end(notice, if snooze.is_some() { Outcome::Snoozed } else { Outcome::Answered }, now.at);
    notice.action = Some(action.id().to_owned());
    notice.again = snooze.map(|snooze| snooze.after(now));
    // The ongoing notification of the running activity has an id but is not a reminder.
    if !id.ends_with("/timer") {
        writer.put_notice(&notice)?;
    }
    Ok(answered)
}

fn carry_out(
    writer: &mut Writer<'_>,
    live: Option<&LiveHeartRate>,
    id: &ReminderId,
    action: ReminderAction,
    now: &Moment,
) -> Result<AnswerEffect, EbbError> {
    use ReminderAction::{AsUsual, Done, Rested, Skip, Skipped, Taken, Worse};
    let not_an_action = || EbbError::from(InvalidInput::NotAnAnswer { given: action.id().to_owned() });
    if let IdSource::Timer(candidate) = &id.source {
        let what = action.on_timer().ok_or_else(not_an_action)?;
        let label = pacing::tap_timer(writer, live, candidate, what, now)?;
        return Ok(label.map_or_else(AnswerEffect::again, AnswerEffect::logged));
    }
    let Some(StoredRule { rule, .. }) = rule_of(writer, id)? else {
        // The self-test has no rule.
        return if action == Done { Ok(AnswerEffect::nothing()) } else { Err(not_an_action()) };
    };
    match (&rule.about, action) {
        (ReminderAbout::CheckIn { id }, _) => {
            let tap = match (action, action.severity()) {
                (AsUsual, _) => CheckInTap::AsUsual,
                (Worse, _) => CheckInTap::Worse,
                (_, Some(value)) => CheckInTap::Step(value),
                _ => return Err(not_an_action()),
            };
            let label = check_ins::answer_from_reminder(writer, id, tap, now)?;
            Ok(label.map_or_else(AnswerEffect::nothing, AnswerEffect::logged))
        }
        (ReminderAbout::Dose { medicine }, Taken | Skipped) => log_dose(writer, medicine, action == Taken, now),
        (ReminderAbout::Prompt { prompt }, Done | Rested) => log_prompt(writer, *prompt, true, now),
        (ReminderAbout::Prompt { prompt }, Skip | Skipped) => log_prompt(writer, *prompt, false, now),
        (ReminderAbout::Dose { .. } | ReminderAbout::Prompt { .. }, _) => Err(not_an_action()),
        (_, Done | Skip) => Ok(AnswerEffect::nothing()),
        _ => Err(not_an_action()),
    }
}

/// Logs a dose as taken or left out, and returns with it what speaks against another dose now.
fn log_dose(writer: &mut Writer<'_>, medicine: &str, taken: bool, now: &Moment) -> Result<AnswerEffect, EbbError> {
    let gone = || EbbError::from(Missing::ListEntry { given: medicine.to_owned() });
    let known = writer.get_including_removed::<Medicine>(medicine)?.ok_or_else(gone)?;
    let item = known.item.clone().ok_or_else(gone)?;
    let intake = if taken { Intake::Taken } else { Intake::Skipped };
    let body = Body::Remedy { item, dose: known.dose.filter(|_| taken), intake, helped: None };
    writer.begin(Verb::Log, now, None)?;
    let entry = insert_entry(writer, Draft::now(body), now)?;
    let warning = doses::after_logging(writer, &entry, now)?;
    Ok(AnswerEffect { warning, ..AnswerEffect::logged(writer.labels().entry(&entry)) })
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

/// The rule of a reminder, including a removed one.
fn rule_of(reader: &Reader<'_>, id: &ReminderId) -> Result<Option<StoredRule>, EbbError> {
    match id.rule() {
        Some((rule, _)) => Ok(reader.get_including_removed(rule)?),
        None => Ok(None),
    }
}

/// The stored notice of a reminder, or a new one; `None` if no such reminder can exist.
pub(super) fn notice_or_new(reader: &Reader<'_>, id: &ReminderId, now: &Moment) -> Result<Option<Notice>, EbbError> {
    let text = id.to_string();
    if let Some(notice) = reader.notice(&text)? {
        return Ok(Some(notice));
    }
    let notice = match (&id.source, rule_of(reader, id)?) {
        (IdSource::Timer(candidate), _) => {
            let kind = match candidate.rsplit('/').next() {
                Some("rest-over") => ReminderKind::RestOver,
                Some("forgotten") => ReminderKind::EndOfActivity,
                _ => ReminderKind::RestBreak,
            };
            Some(Notice::new(&text, None, kind.id(), now.at))
        }
        (IdSource::Slot { rule: name, minute }, Some(StoredRule { rule, .. })) => {
            Some(Notice::new(&text, Some(name.to_string()), rule.kind().id(), rule.due(*minute, now)))
        }
        (IdSource::AfterEntry { rule: name, logged }, Some(StoredRule { rule, .. })) => {
            let after = match rule.when {
                Recurrence::After { minutes, .. } => chrono::TimeDelta::minutes(i64::from(minutes)),
                _ => chrono::TimeDelta::zero(),
            };
            Some(Notice::new(&text, Some(name.to_string()), rule.kind().id(), logged.and_utc() + after))
        }
        _ => None,
    };
    Ok(notice)
}
