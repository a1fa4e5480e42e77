//! How callers reach the activity timer.

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
    /// The activity timer: what runs, and its breaks.
    ActivityTimer, activity
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl ActivityTimer {
    /// The running activity; absent if nothing is running.
    pub fn get(&self, now: &Moment) -> Result<Option<ActivityView>, EbbError> {
        self.journal.read(|reader| view::activity_view(reader, now))
    }

    /// What a phone shows now for the running activity. Repeating the call gives the same, and never more than one
    /// prompt, however late it is.
    pub fn tick(&self, now: &Moment) -> Result<TimerUpdate, EbbError> {
        self.journal.read(|reader| tick::tick(reader, now))
    }

    /// Starts an activity, with its effort if given. One runs at a time: another one is stopped first, in the same
    /// operation. Starting the running one again changes nothing.
    pub fn start(&self, item: &ItemId, effort: Effort, now: &Moment) -> Result<Change, EbbError> {
        self.change(|writer, live| operations::start(writer, item, (effort, None), Some(live), now))
    }

    /// Stops the running activity, with how it was if given: writes its entry and its rests, in one operation. A
    /// forgotten one ends when it probably did ([`super::ForgottenActivity::until`]), never after days.
    pub fn stop(&self, felt: Option<FeltAfter>, now: &Moment) -> Result<Change, EbbError> {
        self.change(|writer, live| operations::stop(writer, &EndTime::Now, felt, Some(live), now))
    }

    /// Stops the running activity as of a moment since its start.
    pub fn stop_at(&self, until: &Moment, felt: Option<FeltAfter>, now: &Moment) -> Result<Change, EbbError> {
        self.change(|writer, live| operations::stop(writer, &EndTime::At(until), felt, Some(live), now))
    }

    /// Stops the running activity without a length, which adds no load.
    pub fn stop_unknown(&self, now: &Moment) -> Result<Change, EbbError> {
        self.change(|writer, live| operations::stop(writer, &EndTime::Unknown, None, Some(live), now))
    }

    /// Saves how an activity was afterwards, or replaces what was saved before.
    pub fn felt(&self, entry: &EntryId, felt: FeltAfter, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Amend, now, |writer| set_felt(writer, entry, felt))
    }

    /// Snoozes the break that is near or due by five minutes, at most twice.
    pub fn snooze(&self, now: &Moment) -> Result<Change, EbbError> {
        self.tap(ActionKind::Snooze, now)
    }

    /// Skips the break that is near or due; it is logged as skipped when the activity stops.
    pub fn skip(&self, now: &Moment) -> Result<Change, EbbError> {
        self.tap(ActionKind::Skip, now)
    }

    /// Starts a rest now, whether or not a break is due. During a rest it changes nothing.
    pub fn rest(&self, now: &Moment) -> Result<Change, EbbError> {
        self.tap(ActionKind::Rest, now)
    }

    /// Ends a rest; the next break is an interval away.
    pub fn done(&self, now: &Moment) -> Result<Change, EbbError> {
        self.tap(ActionKind::Done, now)
    }
}

impl ActivityTimer {
    /// Same as [`ActivityTimer::start`] on a day with this share of the usual capacity: 1 is a usual day, less brings the
    /// breaks closer together.
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

    /// Writes what the work begins, which returns the label of the change.
    fn change(
        &self,
        work: impl FnOnce(&mut Writer<'_>, &LiveHeartRate) -> Result<String, EbbError>,
    ) -> Result<Change, EbbError> {
        let session = self.journal.session::<Mutex<LiveHeartRate>>();
        self.journal.change_begun(|writer| work(writer, &lock(&session)))
    }
}
