//! Taps on what runs: on its card, and on a break's reminder.

use std::sync::Mutex;

use super::activity::{Did, End, in_flare, keep_timer, kept, say_did, stop_within};
use super::heart::Live;
use super::running::Phase;
use super::tick::{ActionKind, break_id};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::storage::{Verb, Writer, lock};
use crate::time::Moment;

impl Journal {
    /// Puts the break that is near or due off by five minutes, at most twice.
    pub fn snooze_break(&self, now: &Moment) -> Result<Change, EbbError> {
        self.tap_running(ActionKind::Snooze, now)
    }

    /// Leaves the break out that is near or due; it is logged as skipped when the activity stops.
    pub fn skip_break(&self, now: &Moment) -> Result<Change, EbbError> {
        self.tap_running(ActionKind::Skip, now)
    }

    /// Rests from now on, be it before a break is due. While resting it changes nothing.
    pub fn rest_now(&self, now: &Moment) -> Result<Change, EbbError> {
        self.tap_running(ActionKind::Rest, now)
    }

    /// Goes on after a rest; the next break is an interval away.
    pub fn done_resting(&self, now: &Moment) -> Result<Change, EbbError> {
        self.tap_running(ActionKind::Done, now)
    }

    fn tap_running(&self, what: ActionKind, now: &Moment) -> Result<Change, EbbError> {
        let session = self.session::<Mutex<Live>>();
        let ((), change) = self.write_begun(|writer| tapped(writer, Some(&lock(&session)), what, now))?;
        Ok(change)
    }
}

/// A tap on a break's reminder, in a transaction of its caller. What it is called; `None` where the break it names has
/// passed, so that one delivered twice, or late, does nothing.
pub(crate) fn tap_timer(
    writer: &mut Writer<'_>,
    live: Option<&Live>,
    named: &str,
    what: ActionKind,
    now: &Moment,
) -> Result<Option<String>, EbbError> {
    let present = kept(writer)?.and_then(|kept| kept.running).map(|running| break_id(&running));
    if !present.is_some_and(|present| named.strip_prefix(&present).is_some_and(|rest| rest.starts_with('/'))) {
        return Ok(None);
    }
    let ((), said) = tapped(writer, live, what, now)?;
    Ok(Some(said))
}

fn tapped(
    writer: &mut Writer<'_>,
    live: Option<&Live>,
    what: ActionKind,
    now: &Moment,
) -> Result<((), String), EbbError> {
    if what == ActionKind::Stop {
        return stop_within(writer, live, &End::Now, None, now);
    }
    let kept = kept(writer)?.ok_or(EbbError::NoActivity)?;
    let mut running = kept.running.ok_or(EbbError::NoActivity)?;
    let flare = in_flare(writer, now)?;
    if running.phase(now.at, flare) == Phase::Forgotten {
        return Err(EbbError::WasForgotten);
    }
    let item = running.item.clone();
    let did = match what {
        ActionKind::Rest => running.rest_now(now, flare).then_some(Did::Resting { item }),
        ActionKind::Snooze => running.snooze(now, flare).map(|()| Some(Did::PutOff { item }))?,
        ActionKind::Skip => running.skip(now, flare).map(|()| Some(Did::Skipped { item }))?,
        ActionKind::Done | ActionKind::Stop => running.go_on(now, flare).map(|()| Some(Did::WentOn { item }))?,
    };
    match did {
        Some(did) => {
            writer.begin(Verb::Timer, now, None)?;
            keep_timer(writer, did, Some(running))
        }
        None => Ok(((), say_did(&writer.labels(), &kept.did))),
    }
}
