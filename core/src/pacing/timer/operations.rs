//! Starting and stopping an activity, and actions on it. Each function begins the operation itself unless there is
//! nothing to do, and returns the label of the change.

use super::view::{ActionKind, break_id};
use super::{forgotten::likely_end, symptom_onset::symptom_onset};
use crate::catalog::{ItemId, ItemKind};
use crate::entry::{ActivityTiming, Body, Draft, Effort, EntryId, EntryKind, FeltAfter, Mark, When};
use crate::error::{EbbError, InvalidInput, NotNowReason};
use crate::items::find_item;
use crate::logging::{checked, insert_entry};
use crate::pacing::heart_rate::{LiveHeartRate, minutes_above};
use crate::pacing::running_activity::{
    ActivityPhase, EndedActivity, FORGOTTEN, RunningActivity, StoppedActivity, TimerAction, on_clock, put_action,
    running, timer, whole_minutes,
};
use crate::pacing::{breaks::interval, envelope::capacity_for_breaks};
use crate::recent_days::in_flare;
use crate::storage::{Reader, Verb, Writer};
use crate::time::Moment;

/// The item that a rest between two stretches is logged as.
pub(crate) const REST_ITEM: &str = "short-break";

/// The time at which a running activity ends.
pub(super) enum EndTime<'a> {
    /// Now; if it was forgotten, when it probably ended.
    Now,
    /// A moment the person gives.
    At(&'a Moment),
    /// Unknown to the person, so the duration is unknown.
    Unknown,
}

/// Starts an activity, with its effort if given. At most one runs: another one is stopped first. Starting the running
/// one again changes nothing. `capacity` is the day's share of usual capacity; `None` takes it from the record.
pub(super) fn start(
    writer: &mut Writer<'_>,
    item: &ItemId,
    (effort, capacity): (Effort, Option<f64>),
    live: Option<&LiveHeartRate>,
    now: &Moment,
) -> Result<String, EbbError> {
    let labels = writer.labels();
    let item = find_item(&labels, &item.0)?;
    if item.kind != ItemKind::Activity {
        return Err(InvalidInput::WrongKind { item: item.id.0, kind: EntryKind::Activity }.into());
    }
    effort.check()?;
    let item = item.id;
    let flare = in_flare(writer, now)?;
    let before = running(writer)?;
    if let Some(running) = &before
        && running.item == item
        && running.phase(now.at, flare) != ActivityPhase::Forgotten
    {
        return Ok(TimerAction::Started { item, ended: None }.label(&labels));
    }
    // Compute this before anything is written: what ends here was not part of the day when this one was started.
    let capacity = capacity.map_or_else(|| capacity_for_breaks(writer, now), Ok)?;
    writer.begin(Verb::Timer, now, None)?;
    let ended = match before {
        Some(running) => Some(finish(writer, running, (&EndTime::Now, None), live, now)?),
        None => None,
    };
    let interval = interval(writer, &item, effort, now)?;
    let running = RunningActivity::start(item.clone(), effort, interval, (capacity, flare), now);
    Ok(put_action(writer, TimerAction::Started { item, ended }, Some(running))?)
}

/// Stops the running activity and writes its entry and its rests. `felt` is how the person felt afterwards, if given.
pub(super) fn stop(
    writer: &mut Writer<'_>,
    end: &EndTime<'_>,
    felt: Option<FeltAfter>,
    live: Option<&LiveHeartRate>,
    now: &Moment,
) -> Result<String, EbbError> {
    let running = running(writer)?.ok_or(EbbError::NotNow { reason: NotNowReason::NoActivity })?;
    writer.begin(Verb::Timer, now, None)?;
    let stopped = finish(writer, running, (end, felt), live, now)?;
    Ok(put_action(writer, TimerAction::Stopped(stopped), None)?)
}

/// An action on the running activity.
pub(super) fn tap(
    writer: &mut Writer<'_>,
    what: ActionKind,
    live: Option<&LiveHeartRate>,
    now: &Moment,
) -> Result<String, EbbError> {
    if what == ActionKind::Stop {
        return stop(writer, &EndTime::Now, None, live, now);
    }
    let timer = timer(writer)?.ok_or(EbbError::NotNow { reason: NotNowReason::NoActivity })?;
    let mut running = timer.running.ok_or(EbbError::NotNow { reason: NotNowReason::NoActivity })?;
    let flare = in_flare(writer, now)?;
    if running.phase(now.at, flare) == ActivityPhase::Forgotten {
        return Err(NotNowReason::WasForgotten.into());
    }
    let item = running.item.clone();
    let action = match what {
        ActionKind::Rest => running.rest_now(now, flare).then_some(TimerAction::Resting { item }),
        ActionKind::Snooze => running.snooze(now, flare).map(|()| Some(TimerAction::Snoozed { item }))?,
        ActionKind::Skip => running.skip(now, flare).map(|()| Some(TimerAction::Skipped { item }))?,
        ActionKind::Done | ActionKind::Stop => {
            running.go_on(now, flare).map(|()| Some(TimerAction::Resumed { item }))?
        }
    };
    match action {
        Some(action) => {
            writer.begin(Verb::Timer, now, None)?;
            Ok(put_action(writer, action, Some(running))?)
        }
        None => Ok(timer.action.label(&writer.labels())),
    }
}

/// Starts a rest of the running activity; logs one if nothing is running.
pub(super) fn rest(writer: &mut Writer<'_>, live: Option<&LiveHeartRate>, now: &Moment) -> Result<String, EbbError> {
    if running(writer)?.is_some() {
        return tap(writer, ActionKind::Rest, live, now);
    }
    let body = Body::Rest { item: ItemId(REST_ITEM.to_owned()), minutes: None, taken: true };
    writer.begin(Verb::Log, now, None)?;
    let entry = insert_entry(writer, Draft::now(body), now)?;
    Ok(writer.labels().entry(&entry))
}

/// What a note of the inbox about a rest did.
pub(crate) enum NotedRest {
    /// It began a rest of the running activity; the label of the change.
    Begun(String),
    /// It was counted before, or came during a rest.
    Counted,
    /// Nothing is running that it could be a rest of: it is a rest by itself.
    ByItself,
}

/// Starts a rest of the running activity at the moment of a note. A note older than the last action on the timer, or of an
/// activity that was forgotten, is not about that activity.
pub(crate) fn rest_by_note(
    writer: &mut Writer<'_>,
    note: &EntryId,
    at: &Moment,
    now: &Moment,
) -> Result<NotedRest, EbbError> {
    let Some(mut running) = running(writer)? else { return Ok(NotedRest::ByItself) };
    if running.counts_note(note) {
        return Ok(NotedRest::Counted);
    }
    let flare = in_flare(writer, at)?;
    if running.clock_went_back(at.at) || running.phase(at.at, flare) == ActivityPhase::Forgotten {
        return Ok(NotedRest::ByItself);
    }
    if !running.rest_now(at, flare) {
        return Ok(NotedRest::Counted);
    }
    running.resting_note = Some(note.clone());
    writer.begin(Verb::Timer, now, None)?;
    let action = TimerAction::Resting { item: running.item.clone() };
    Ok(NotedRest::Begun(put_action(writer, action, Some(running))?))
}

/// Whether the current rest of the running activity was begun by this note.
pub(crate) fn rests_by_note(reader: &Reader<'_>, note: &EntryId) -> Result<bool, EbbError> {
    Ok(running(reader)?.is_some_and(|running| running.resting_note.as_ref() == Some(note)))
}

/// Takes the current rest back, as if the work had gone on. Returns the label of the change.
pub(crate) fn take_back_rest(writer: &mut Writer<'_>, now: &Moment) -> Result<String, EbbError> {
    let mut running = running(writer)?.ok_or(EbbError::NotNow { reason: NotNowReason::NoActivity })?;
    running.take_back_rest(now, in_flare(writer, now)?);
    writer.begin(Verb::Timer, now, None)?;
    let action = TimerAction::Resumed { item: running.item.clone() };
    Ok(put_action(writer, action, Some(running))?)
}

/// Performs a tap on a break's reminder. Returns `None` if the break it names has passed, so that a tap delivered twice
/// or late does nothing.
pub(crate) fn tap_timer(
    writer: &mut Writer<'_>,
    live: Option<&LiveHeartRate>,
    named: &str,
    what: ActionKind,
    now: &Moment,
) -> Result<Option<String>, EbbError> {
    let present = running(writer)?.map(|running| break_id(&running));
    if !present.is_some_and(|present| named.strip_prefix(&present).is_some_and(|rest| rest.starts_with('/'))) {
        return Ok(None);
    }
    tap(writer, what, live, now).map(Some)
}

/// Writes the activity and its rests as entries, in the operation that has begun.
fn finish(
    writer: &mut Writer<'_>,
    mut running: RunningActivity,
    (end, felt): (&EndTime<'_>, Option<FeltAfter>),
    live: Option<&LiveHeartRate>,
    now: &Moment,
) -> Result<StoppedActivity, EbbError> {
    let forgotten = running.phase(now.at, false) == ActivityPhase::Forgotten;
    let (at, mark, guessed) = match end {
        EndTime::At(moment) => {
            if moment.at < running.since.at {
                return Err(InvalidInput::EndsBeforeItBegins.into());
            }
            if moment.at > now.at {
                return Err(InvalidInput::InTheFuture { when: moment.to_string() }.into());
            }
            ((*moment).clone(), if forgotten { Mark::Coarse } else { Mark::Measured }, false)
        }
        EndTime::Now if forgotten => (likely_end(writer, &running, now)?, Mark::Coarse, true),
        EndTime::Now => {
            running.unsure |= running.clock_went_back(now.at);
            (now.clone(), Mark::Measured, false)
        }
        EndTime::Unknown => (on_clock(now, running.seen.max(running.since.at).min(now.at)), Mark::Coarse, false),
    };
    let (item, effort, interval) = (running.item.clone(), running.effort, running.interval);
    let above = minutes_above(writer, live, &running.since)?;
    let mut ended = running.end(&at);
    if matches!(end, EndTime::Unknown) {
        ended.minutes = None;
    }
    let EndedActivity { from, to, minutes, stretch, rests } = ended;
    // Without a duration, a rating would stand for the whole day (see [`crate::days`]), so it is left out.
    let effort = if minutes.is_some() { effort } else { Effort::default() };
    // The rule does not learn from a guessed or repaired duration.
    let taught = mark == Mark::Measured && minutes.is_some();
    let rose = if taught { symptom_onset(writer, (&from, &at), &rests)? } else { None };
    let timed = minutes.map(|_| ActivityTiming { interval, stretch, felt, above, rose });
    let body = Body::Activity { item: item.clone(), effort, minutes, timed };
    let when = When::Interval { from, to: Some(to) };
    insert_entry(writer, Draft { mark, ..Draft::when(when, body) }, now)?;
    for rest in rests {
        let item = ItemId(REST_ITEM.to_owned());
        let (when, minutes, taken) = match rest.to {
            Some(to) => {
                let length = to.at - rest.from.at;
                // The rest during which a timer was forgotten has an unknown duration.
                let known = length > chrono::TimeDelta::zero() && length < FORGOTTEN;
                let minutes = known.then(|| whole_minutes(length.num_seconds()));
                (When::Interval { from: rest.from, to: Some(to) }, minutes, true)
            }
            None => (When::At { moment: rest.from }, None, false),
        };
        let draft = Draft::when(when, Body::Rest { item, minutes, taken });
        match rest.note {
            // A note is named by its entry, so that it counts once and can be undone.
            Some(note) if !writer.knows(&note)? => {
                let (when, day, draft) = checked(writer, draft, now)?;
                writer.create_as(note, when, day, draft)?;
            }
            _ => drop(insert_entry(writer, draft, now)?),
        }
    }
    Ok(StoppedActivity { item, minutes, guessed })
}
