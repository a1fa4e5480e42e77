//! The guide that is on: one at a time, a record, so that it survives the app's death. Where it is follows from its
//! beginning and now; asking twice says the same.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{Cue, Guide, GuideId, GuideLength, sore};
use crate::catalog::ItemKind;
use crate::entry::{Body, Dose, Draft, Effort, Region, When};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::logging::{DOUBLE_TAP, insert_entry};
use crate::storage::{Reader, StoreError, Verb, Writer};
use crate::time::{Moment, Timestamp};

/// The kind of record that holds it, and its one id.
pub(crate) const RECORD: &str = "guide";
const ID: &str = "running";

/// What is kept of a running guide. The places gone round are kept too, so that its steps stay as they are.
#[derive(Serialize, Deserialize)]
struct Running {
    guide: GuideId,
    length: GuideLength,
    started: Moment,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sore: Vec<Region>,
}

/// A guide that is on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RunningGuide {
    /// All of it.
    pub guide: Guide,
    /// When it began.
    pub started: Moment,
    /// When it is over.
    pub ends: Moment,
    /// Which step it is at, from 0.
    pub step: u32,
    /// What that step says.
    pub text: String,
    /// Seconds left of that step.
    pub seconds_left: u32,
    /// What comes next; absent when it is over.
    pub next: Option<NextStep>,
    /// It is over, and waits to be put away.
    pub finished: bool,
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NextStep {
    /// When.
    pub at: Moment,
    /// What it says.
    pub text: String,
    /// The buzz as it begins.
    pub cue: Cue,
}

fn read(reader: &Reader<'_>) -> Result<Option<Running>, StoreError> {
    Ok(reader.record(RECORD, ID)?.map(|body| serde_json::from_str(&body)).transpose()?)
}

/// Seconds since it began, within its length; a clock set back says 0.
fn elapsed(running: &Running, now: &Moment, seconds: u32) -> u32 {
    let since = (now.at - running.started.at).num_seconds().clamp(0, i64::from(seconds));
    u32::try_from(since).unwrap_or(0)
}

impl Journal {
    /// Begins a guide. One that is on is put away first, and what was done of it logged, in the same operation.
    pub fn start_guide(&self, guide: GuideId, length: GuideLength, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Set, now, |writer| {
            let label = self.guide_label(guide);
            let said = self.words().say("did-start-guide", &[("guide", label.into())]);
            if let Some(other) = read(writer)? {
                // The second tap of a shaking hand.
                let since = now.at - other.started.at;
                if (other.guide, other.length) == (guide, length) && since >= TimeDelta::zero() && since < DOUBLE_TAP {
                    return Ok(((), said));
                }
                self.log_guide(writer, &other, now)?;
            }
            let sore = sore(writer, now.day(writer.rollover()?))?;
            let running = Running { guide, length, started: now.clone(), sore };
            let body = serde_json::to_string(&running).map_err(StoreError::from)?;
            writer.put_record(RECORD, ID, &body)?;
            Ok(((), said))
        })?;
        Ok(change)
    }

    /// The guide that is on: the step now, what comes next and when; absent when none is.
    pub fn running_guide(&self, now: &Moment) -> Result<Option<RunningGuide>, EbbError> {
        let Some(running) = self.read(|reader| Ok(read(reader)?))? else { return Ok(None) };
        let guide = self.whole(running.guide, running.length, &running.sore);
        let elapsed = elapsed(&running, now, guide.seconds);
        let step = guide.steps.iter().rposition(|step| step.at <= elapsed).unwrap_or(0);
        let moment = |seconds: u32| later(&running.started, seconds);
        let current = &guide.steps[step];
        let next = guide.steps.get(step + 1);
        Ok(Some(RunningGuide {
            ends: moment(guide.seconds),
            step: u32::try_from(step).unwrap_or(u32::MAX),
            text: current.text.clone(),
            seconds_left: (current.at + current.seconds).saturating_sub(elapsed),
            next: next.map(|next| NextStep { at: moment(next.at), text: next.text.clone(), cue: next.cue }),
            finished: next.is_none(),
            started: running.started,
            guide,
        }))
    }

    /// Puts the running guide away and logs what was done of it, unless that was less than a minute, or the person says
    /// that it was not done (`keep` is false).
    pub fn stop_guide(&self, keep: bool, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Set, now, |writer| {
            let running = read(writer)?.ok_or(EbbError::NoGuideRunning)?;
            let logged = if keep { self.log_guide(writer, &running, now)? } else { None };
            writer.remove_record(RECORD, ID)?;
            let label = self.guide_label(running.guide);
            let put_away = || self.words().say("did-stop-guide", &[("guide", label.into())]);
            Ok(((), logged.unwrap_or_else(put_away)))
        })?;
        Ok(change)
    }

    /// Logs a guide's minutes up to now or its end: a remedy with its minutes as the dose, an activity with its minutes.
    fn log_guide(&self, writer: &mut Writer<'_>, running: &Running, now: &Moment) -> Result<Option<String>, EbbError> {
        let Guide { item, seconds, .. } = self.whole(running.guide, running.length, &running.sore);
        let elapsed = elapsed(running, now, seconds);
        let minutes = (elapsed + 30) / 60;
        if elapsed < 60 {
            return Ok(None);
        }
        let item = self.catalog().resolve(&item);
        let activity = self.catalog().get(&item).is_some_and(|known| known.kind == ItemKind::Activity);
        let body = if activity {
            Body::Activity { item, effort: Effort::default(), minutes: Some(minutes), timed: None }
        } else {
            let dose = Some(Dose { amount: f64::from(minutes), unit: "min".to_owned() });
            Body::Remedy { item, dose, taken: true, helped: None }
        };
        // At its end, so that "did it help" is asked an hour after that.
        let draft = Draft::when(When::At { moment: later(&running.started, elapsed) }, body);
        Ok(Some(self.labels().entry(&insert_entry(writer, draft, now)?)))
    }
}

/// Seconds after a moment, with its zone and offset.
fn later(moment: &Moment, seconds: u32) -> Moment {
    let at: Timestamp = moment.at + TimeDelta::seconds(i64::from(seconds));
    Moment { at, ..moment.clone() }
}
