//! What a notification says once it was answered, and taking that answer back.

use super::action::ReminderAction;
use super::effect::AnswerEffect;
use super::id::ReminderId;
use super::notification::{AnsweredNotification, ReminderChannel, ReminderKind};
use super::settings::ReminderSettings;
use crate::error::{EbbError, NotNowReason};
use crate::i18n::keys;
use crate::journal::Journal;
use crate::storage::{Notice, Operation, OperationId, Reader, Writer};
use crate::time::Moment;

/// What an answer's notification says from now on. `None` where nothing was logged, and for the running activity, whose own
/// notification goes on.
pub(super) fn answered(
    writer: &Writer<'_>,
    id: &ReminderId,
    notice: &Notice,
    action: ReminderAction,
    effect: &AnswerEffect,
    now: &Moment,
) -> Result<Option<AnsweredNotification>, EbbError> {
    if effect.label.is_empty() || id.is_of_timer() || action.snooze().is_some() {
        return Ok(None);
    }
    let words = writer.words();
    let time = now.local().format("%H:%M").to_string();
    let said = match action {
        ReminderAction::TakenThen | ReminderAction::TakenNow => ReminderAction::Taken,
        other => other,
    };
    let full_title = words.reminder_answered(words.variant("reminder-action", said), &time);
    let full_text = std::iter::once(effect.label.as_str()).chain(effect.saved_for.as_deref());
    let full = (full_title, full_text.collect::<Vec<_>>().join(" · "));
    let private = (words.reminder_answered_private(&time), words.reminder_private_text());
    let (title, text) = if ReminderSettings::read(writer)?.words_on_lock_screen { full.clone() } else { private };
    Ok(Some(AnsweredNotification {
        operation: writer.operation()?.to_string(),
        channel: ReminderKind::of(&notice.kind).map_or(ReminderChannel::Notices, ReminderKind::channel),
        title,
        text,
        full_title: full.0,
        full_text: full.1,
        undo: words.get(keys::APP_UNDO),
    }))
}

/// The operation of an answer, as long as it stands.
fn standing(reader: &Reader<'_>, operation: &str) -> Result<Option<Operation>, EbbError> {
    let Ok(id) = operation.parse::<OperationId>() else { return Ok(None) };
    Ok(reader.standing_operation(id)?)
}

/// Those of some answers that were not undone.
pub(super) fn standing_among(reader: &Reader<'_>, operations: Vec<String>) -> Result<Vec<String>, EbbError> {
    let mut found = Vec::new();
    for operation in operations {
        if standing(reader, &operation)?.is_some() {
            found.push(operation);
        }
    }
    Ok(found)
}

/// Takes an answer back. Returns the label of the change.
pub(super) fn undo(
    journal: &Journal,
    writer: &mut Writer<'_>,
    operation: &str,
    now: &Moment,
) -> Result<String, EbbError> {
    let nothing = || EbbError::from(NotNowReason::NothingToUndo);
    let operation = standing(writer, operation)?.ok_or_else(nothing)?;
    let label = journal.features().operation_label(writer, &operation)?;
    writer.undo_operation(&operation, now)?;
    Ok(writer.words().did_undo(label))
}
