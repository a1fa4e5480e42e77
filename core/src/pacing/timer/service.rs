//! The service for the activity timer.

use std::sync::Mutex;

use super::operations::{self, EndTime};
use super::tick::{self, TimerUpdate};
use super::view::{self, ActionKind, ActivityView};
use crate::catalog::ItemId;
use crate::entry::{Effort, EntryId, FeltAfter};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::pacing::{felt::set_felt, heart_rate::LiveHeartRate};
use crate::service::service;
use crate::storage::{Verb, Writer, lock};
use crate::time::Moment;

service! {
    /// The activity timer: the running activity and its breaks.
    ActivityTimer, activity
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl ActivityTimer {
    /// The running activity; absent if nothing is running.
    pub fn get(&self, now: &Moment) -> Result<Option<ActivityView>, EbbError> {
        self.journal.read(|reader| view::activity_view(reader, now))
    }

    /// What a phone shows now for the running activity. Repeating the call gives the same result, with at most one
    /// prompt, however late it is.
    pub fn tick(&self, now: &Moment) -> Result<TimerUpdate, EbbError> {
        self.journal.read(|reader| tick::tick(reader, now))
    }

    /// Starts an activity, with its effort if given. At most one runs: another one is stopped first, in the same
    /// operation. Starting the running one again changes nothing.
    pub fn start(&self, item: &ItemId, effort: Effort, now: &Moment) -> Result<Change, EbbError> {
        self.change(|writer, live| operations::start(writer, item, (effort, None), Some(live), now))
    }

    /// Stops the running activity, with how the person felt if given, and writes its entry and its rests in one
    /// operation. A forgotten activity ends when it probably did ([`super::ForgottenActivity::until`]), never days later.
    pub fn stop(&self, felt: Option<FeltAfter>, now: &Moment) -> Result<Change, EbbError> {
        self.change(|writer, live| operations::stop(writer, &EndTime::Now, felt, Some(live), now))
    }

    /// Stops the running activity at an earlier moment, not before its start.
    pub fn stop_at(&self, until: &Moment, felt: Option<FeltAfter>, now: &Moment) -> Result<Change, EbbError> {
        self.change(|writer, live| operations::stop(writer, &EndTime::At(until), felt, Some(live), now))
    }

    /// Stops the running activity without a duration, which adds no load.
    pub fn stop_unknown(&self, now: &Moment) -> Result<Change, EbbError> {
        self.change(|writer, live| operations::stop(writer, &EndTime::Unknown, None, Some(live), now))
    }

    /// Saves how the person felt after an activity, replacing an earlier answer.
    pub fn felt(&self, entry: &EntryId, felt: FeltAfter, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Amend, now, |writer| set_felt(writer, entry, felt))
    }

    /// Snoozes a break that is near or due by five minutes, at most twice.
    pub fn snooze(&self, now: &Moment) -> Result<Change, EbbError> {
        self.tap(ActionKind::Snooze, now)
    }

    /// Skips a break that is near or due. The skip is logged when the activity stops.
    pub fn skip(&self, now: &Moment) -> Result<Change, EbbError> {
        self.tap(ActionKind::Skip, now)
    }

    /// Starts a rest, whether or not a break is due. During a rest it changes nothing. While nothing is running, logs a
    /// rest without a length.
    pub fn rest(&self, now: &Moment) -> Result<Change, EbbError> {
        self.change(|writer, live| operations::rest(writer, Some(live), now))
    }

    /// Ends a rest. The next break is due after a full interval.
    pub fn done(&self, now: &Moment) -> Result<Change, EbbError> {
        self.tap(ActionKind::Done, now)
    }
}

impl ActivityTimer {
    /// Like [`ActivityTimer::start`], with the day's share of usual capacity: 1 is a usual day; less shortens the
    /// interval between breaks.
    pub fn start_with_capacity(
        &self,
        item: &ItemId,
        effort: Effort,
        capacity: f64,
        now: &Moment,
    ) -> Result<Change, EbbError> {
        self.change(|writer, live| operations::start(writer, item, (effort, Some(capacity)), Some(live), now))
    }

    fn tap(&self, what: ActionKind, now: &Moment) -> Result<Change, EbbError> {
        self.change(|writer, live| operations::tap(writer, what, Some(live), now))
    }

    /// Runs `work`, which begins its own operation and returns the label of the change.
    fn change(
        &self,
        work: impl FnOnce(&mut Writer<'_>, &LiveHeartRate) -> Result<String, EbbError>,
    ) -> Result<Change, EbbError> {
        let session = self.journal.session::<Mutex<LiveHeartRate>>();
        self.journal.change_begun(|writer| work(writer, &lock(&session)))
    }
}
