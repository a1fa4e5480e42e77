//! The record of the activity timer: the running activity, and the last action, which labels the change.

use serde::{Deserialize, Serialize};

use super::state::RunningActivity;
use crate::catalog::ItemId;
use crate::entry::Body;
use crate::error::EbbError;
use crate::i18n::{MessageKey, keys};
use crate::journal::{Record, RecordChange};
use crate::labels::Labels;
use crate::storage::{EraseTargets, Erasure, Reader, StoreError, Writer};
use crate::time::{Day, Moment};

/// Id of the only record: at most one activity runs.
const ID: &str = "activity";

/// The state of the timer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct TimerRecord {
    /// The last action.
    #[serde(rename = "did")]
    pub(in crate::pacing) action: TimerAction,
    /// The running activity; `None` if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::pacing) running: Option<RunningActivity>,
}

/// An action on the timer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub(in crate::pacing) enum TimerAction {
    Started {
        item: ItemId,
        /// The activity that was stopped to start this one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ended: Option<StoppedActivity>,
    },
    Stopped(StoppedActivity),
    #[serde(rename = "put-off")]
    Snoozed {
        item: ItemId,
    },
    Skipped {
        item: ItemId,
    },
    Resting {
        item: ItemId,
    },
    #[serde(rename = "went-on")]
    Resumed {
        item: ItemId,
    },
}

/// An activity that was stopped.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(in crate::pacing) struct StoppedActivity {
    pub(in crate::pacing) item: ItemId,
    /// Minutes worked; `None` if unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::pacing) minutes: Option<u32>,
    /// Whether the end was guessed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(in crate::pacing) guessed: bool,
}

impl TimerAction {
    /// The label of the action.
    pub(in crate::pacing) fn label(&self, labels: &Labels) -> String {
        let words = &labels.words;
        let said = |key: MessageKey, item: &ItemId| words.say(key, &[("item", labels.item(item).into())]);
        match self {
            Self::Started { item, ended: None } => said(keys::DID_START_ACTIVITY, item),
            Self::Started { item, ended: Some(stopped) } => {
                words.did_start_after(stopped.label(labels), labels.item(item))
            }
            Self::Stopped(stopped) => stopped.label(labels),
            Self::Snoozed { item } => said(keys::DID_PUT_OFF_BREAK, item),
            Self::Skipped { item } => said(keys::DID_SKIP_BREAK, item),
            Self::Resting { item } => said(keys::DID_REST, item),
            Self::Resumed { item } => said(keys::DID_GO_ON, item),
        }
    }
}

impl StoppedActivity {
    fn label(&self, labels: &Labels) -> String {
        let words = &labels.words;
        let item = labels.item(&self.item);
        match self.minutes {
            None => words.did_stop_activity(item),
            Some(minutes) => {
                let key = if self.guessed { keys::DID_STOP_GUESSED } else { keys::DID_STOP_AFTER };
                let length = words.duration(f64::from(minutes));
                words.say(key, &[("item", item.into()), ("length", length.into())])
            }
        }
    }
}

impl Record for TimerRecord {
    const KIND: &'static str = "timer";

    fn texts(_: &str) -> &'static [&'static str] {
        &[]
    }

    fn check(&self, _: &str) -> Result<(), EbbError> {
        let Some(running) = &self.running else { return Ok(()) };
        running.since.check_year()?;
        running.resting.as_ref().map_or(Ok(()), Moment::check_year)?;
        for at in [running.work_from, running.break_at, running.seen] {
            let day: Day = at.date_naive().into();
            day.check_year()?;
        }
        EbbError::within("minutes", running.interval, 1.0, 1_440.0)?;
        EbbError::within("value", running.capacity, 0.0, 1.0)
    }

    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        // An erased activity no longer has a name.
        Ok(change.after::<Self>().map(|record| record.action.label(&reader.labels())))
    }
}

/// The timer's record; `None` before the first activity.
pub(in crate::pacing) fn timer(reader: &Reader<'_>) -> Result<Option<TimerRecord>, StoreError> {
    reader.get(ID)
}

/// The running activity; `None` if there is none.
pub(in crate::pacing) fn running(reader: &Reader<'_>) -> Result<Option<RunningActivity>, StoreError> {
    Ok(timer(reader)?.and_then(|timer| timer.running))
}

/// Stores an action and the activity that runs after it. Returns the label of the change.
pub(in crate::pacing) fn put_action(
    writer: &mut Writer<'_>,
    action: TimerAction,
    running: Option<RunningActivity>,
) -> Result<String, StoreError> {
    let label = action.label(&writer.labels());
    writer.put(ID, &TimerRecord { action, running })?;
    Ok(label)
}

/// Whether an erasure may concern what was timed: an item, an activity or a rest.
pub(in crate::pacing) fn erases_timed(targets: &EraseTargets<'_>) -> bool {
    let timed = |body: &Body| matches!(body, Body::Activity { .. } | Body::Rest { .. });
    matches!(targets.erasure, Erasure::Item { .. }) || targets.entries.iter().any(|entry| timed(&entry.body))
}

/// Erases the timer's history if an activity or a rest is erased, because the history names what was timed. The running
/// activity is kept unless its item is erased.
pub(crate) fn erase_timer(writer: &mut Writer<'_>, targets: &EraseTargets<'_>) -> Result<(), StoreError> {
    if !erases_timed(targets) {
        return Ok(());
    }
    let item = if let Erasure::Item { item } = targets.erasure { Some(item) } else { None };
    writer.erase_history(TimerRecord::KIND, |body| {
        let running = serde_json::from_str::<TimerRecord>(body).ok()?.running?;
        if Some(&running.item) == item {
            return None;
        }
        let action = TimerAction::Started { item: running.item.clone(), ended: None };
        serde_json::to_string(&TimerRecord { action, running: Some(running) }).ok()
    })
}
