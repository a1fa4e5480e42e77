//! The running guide, at most one. It is a record, so it survives the app being killed. Its current step follows from
//! its start and the current moment, so asking twice gives the same answer.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::cautions::Circumstances;
use super::guide::{Guide, assemble, label, sore};
use super::{Cue, GuideId, GuideLength};
use crate::catalog::ItemKind;
use crate::entry::{Body, Dose, Draft, Effort, Intake, Region, When};
use crate::error::{EbbError, NotNowReason};
use crate::journal::{Record, RecordChange};
use crate::logging::{DOUBLE_TAP, insert_entry};
use crate::storage::{Reader, Writer};
use crate::time::{Moment, Timestamp};

/// Id of the only record.
const ID: &str = "running";

/// A started guide, as it is stored. The sore places are stored too, so that its steps do not change.
#[derive(Serialize, Deserialize)]
pub(crate) struct StartedGuide {
    guide: GuideId,
    length: GuideLength,
    started: Moment,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sore: Vec<Region>,
    /// Since when it is paused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    paused: Option<Moment>,
}

impl StartedGuide {
    /// Its start as if it had never been paused, and went on now.
    fn start(&self, now: &Moment) -> Moment {
        let pause =
            self.paused.as_ref().map_or(TimeDelta::zero(), |paused| (now.at - paused.at).max(TimeDelta::zero()));
        Moment { at: self.started.at + pause, ..self.started.clone() }
    }
}

impl Record for StartedGuide {
    const KIND: &'static str = "guide";

    fn texts(_: &str) -> &'static [&'static str] {
        &[]
    }

    fn check(&self, _: &str) -> Result<(), EbbError> {
        self.paused.iter().try_for_each(Moment::check_year)?;
        Ok(self.started.check_year()?)
    }

    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        // If an entry was logged for it, the entry provides the label.
        Ok((!change.with_entry).then(|| reader.words().did_set_guide()))
    }
}

/// A running guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RunningGuide {
    /// The complete guide.
    pub guide: Guide,
    /// Its start, later by its pauses.
    pub started: Moment,
    /// Its end; while it is paused, that if it went on now.
    pub ends: Moment,
    /// Whether it is paused.
    pub paused: bool,
    /// Index of the current step, from 0.
    pub step: u32,
    /// The text of the current step.
    pub text: String,
    /// Seconds left of the current step.
    pub seconds_left: u32,
    /// The next step; absent if the guide is over.
    pub next: Option<NextStep>,
    /// Whether it is over and waits to be dismissed.
    pub finished: bool,
}

/// The next step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NextStep {
    /// When it starts.
    pub at: Moment,
    /// Its text.
    pub text: String,
    /// The vibration at its start.
    pub cue: Cue,
}

/// Seconds since the start, at most the guide's duration; 0 if the clock was set back.
fn elapsed(started: &StartedGuide, now: &Moment, seconds: u32) -> u32 {
    let since = (now.at - started.start(now).at).num_seconds().clamp(0, i64::from(seconds));
    u32::try_from(since).unwrap_or(0)
}

/// Starts a guide. A running one is stopped first, and its minutes are logged. Returns the label of the change.
pub(super) fn start(
    writer: &mut Writer<'_>,
    guide: GuideId,
    length: GuideLength,
    now: &Moment,
) -> Result<String, EbbError> {
    let words = writer.words();
    let said = words.did_start_guide(label(words, guide));
    if let Some(other) = writer.get::<StartedGuide>(ID)? {
        // Ignore an accidental double tap.
        let since = now.at - other.started.at;
        if (other.guide, other.length) == (guide, length) && since >= TimeDelta::zero() && since < DOUBLE_TAP {
            return Ok(said);
        }
        log(writer, &other, now)?;
    }
    let sore = sore(writer, now.day(writer.rollover()?))?;
    writer.put(ID, &StartedGuide { guide, length, started: now.clone(), sore, paused: None })?;
    Ok(said)
}

/// The running guide; `None` if there is none.
pub(super) fn running(reader: &Reader<'_>, now: &Moment) -> Result<Option<RunningGuide>, EbbError> {
    let Some(started) = reader.get::<StartedGuide>(ID)? else { return Ok(None) };
    let person = Circumstances::of(reader, started.guide, now)?;
    let guide = assemble(reader.words(), started.guide, started.length, &started.sore, person);
    let elapsed = elapsed(&started, now, guide.seconds);
    let step = guide.steps.iter().rposition(|step| step.at <= elapsed).unwrap_or(0);
    let start = started.start(now);
    let moment = |seconds: u32| later(&start, seconds);
    let current = &guide.steps[step];
    let next = guide.steps.get(step + 1);
    Ok(Some(RunningGuide {
        ends: moment(guide.seconds),
        step: u32::try_from(step).unwrap_or(u32::MAX),
        text: current.text.clone(),
        seconds_left: (current.at + current.seconds).saturating_sub(elapsed),
        next: next.map(|next| NextStep { at: moment(next.at), text: next.text.clone(), cue: next.cue }),
        finished: next.is_none(),
        started: start.clone(),
        paused: started.paused.is_some(),
        guide,
    }))
}

/// Pauses the running guide, or goes on with it. Returns the label of the change.
pub(super) fn pause(writer: &mut Writer<'_>, paused: bool, now: &Moment) -> Result<String, EbbError> {
    let mut started =
        writer.get::<StartedGuide>(ID)?.ok_or(EbbError::NotNow { reason: NotNowReason::NoGuideRunning })?;
    let words = writer.words();
    let said = if paused {
        words.did_pause_guide(label(words, started.guide))
    } else {
        words.did_resume_guide(label(words, started.guide))
    };
    if started.paused.is_some() != paused {
        started.started = started.start(now);
        started.paused = paused.then(|| now.clone());
        writer.put(ID, &started)?;
    }
    Ok(said)
}

/// Stops the running guide. Logs its minutes if `keep` is true and it ran for at least one. Returns the label of
/// the change.
pub(super) fn stop(writer: &mut Writer<'_>, keep: bool, now: &Moment) -> Result<String, EbbError> {
    let started = writer.get::<StartedGuide>(ID)?.ok_or(EbbError::NotNow { reason: NotNowReason::NoGuideRunning })?;
    let logged = if keep { log(writer, &started, now)? } else { None };
    writer.remove::<StartedGuide>(ID)?;
    let words = writer.words();
    Ok(logged.unwrap_or_else(|| words.did_stop_guide(label(words, started.guide))))
}

/// Logs the minutes of a guide up to now or its end, as the dose of a remedy or the minutes of an activity. Returns the
/// label of the entry, or `None` if nothing was logged because it ran for less than a minute.
fn log(writer: &mut Writer<'_>, started: &StartedGuide, now: &Moment) -> Result<Option<String>, EbbError> {
    let (words, person) = (writer.words(), Circumstances::default());
    let Guide { item, seconds, .. } = assemble(words, started.guide, started.length, &started.sore, person);
    let elapsed = elapsed(started, now, seconds);
    let minutes = (elapsed + 30) / 60;
    if elapsed < 60 {
        return Ok(None);
    }
    let catalog = writer.catalog();
    let item = catalog.resolve(&item);
    let activity = catalog.get(&item).is_some_and(|known| known.kind == ItemKind::Activity);
    let body = if activity {
        Body::Activity { item, effort: Effort::default(), minutes: Some(minutes), timed: None }
    } else {
        let dose = Some(Dose::new(minutes, "min"));
        Body::dose(item, dose, Intake::Taken)
    };
    // Logged at the guide's end, so that "did it help" is asked an hour after that.
    let draft = Draft::when(When::At { moment: later(&started.start(now), elapsed) }, body);
    let entry = insert_entry(writer, draft, now)?;
    Ok(Some(writer.labels().entry(&entry)))
}

/// The moment a number of seconds later, with the same time zone and offset.
fn later(moment: &Moment, seconds: u32) -> Moment {
    let at: Timestamp = moment.at + TimeDelta::seconds(i64::from(seconds));
    Moment { at, ..moment.clone() }
}
