//! The service for graded movement.

use super::plan;
use super::view::{self, MovementView};
use crate::catalog::ItemId;
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::service::service;
use crate::storage::{Verb, Writer};
use crate::time::Moment;

service! {
    /// Graded movement: one plan for one kind of movement.
    Movement, movement
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Movement {
    /// The state of graded movement today: the suggestion, its reason and basis, and which parts are convention.
    pub fn get(&self, now: &Moment) -> Result<MovementView, EbbError> {
        self.journal.read(|reader| view::view(reader, now))
    }

    /// Starts a plan for one kind of movement, replacing the current one. `minutes` is what the person can do on most
    /// days without getting worse; it is needed only if the record does not show it, and if both are known the lower
    /// one counts. The first level is below it.
    pub fn start(&self, item: &ItemId, minutes: Option<u32>, now: &Moment) -> Result<Change, EbbError> {
        self.set(now, |writer| plan::start(writer, item, minutes, now))
    }

    /// Raises the level to any length above the suggestion. Repeating the call on the same day changes nothing.
    pub fn raise_target(&self, minutes: u32, now: &Moment) -> Result<Change, EbbError> {
        self.set(now, |writer| plan::raise(writer, minutes, now))
    }

    /// Lowers the level to a length, or by a fifth of the suggestion.
    pub fn reduce_target(&self, minutes: Option<u32>, now: &Moment) -> Result<Change, EbbError> {
        self.set(now, |writer| plan::reduce(writer, minutes, now))
    }

    /// Logs the movement as done, with the given or the suggested minutes. A second tap within two seconds is ignored.
    pub fn log(&self, minutes: Option<u32>, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change_begun(|writer| plan::log(writer, minutes, now))
    }

    /// Skips today without logging anything.
    pub fn skip_today(&self, now: &Moment) -> Result<Change, EbbError> {
        self.set(now, |writer| plan::skip_today(writer, now))
    }

    /// Pauses the plan indefinitely.
    pub fn pause(&self, now: &Moment) -> Result<Change, EbbError> {
        self.set(now, |writer| plan::pause(writer, now))
    }

    /// Resumes a paused plan.
    pub fn resume(&self, now: &Moment) -> Result<Change, EbbError> {
        self.set(now, plan::resume)
    }

    /// Ends the plan. Logged entries stay.
    pub fn stop(&self, now: &Moment) -> Result<Change, EbbError> {
        self.set(now, plan::stop)
    }
}

impl Movement {
    /// Changes the plan in one operation. `work` returns the label of the change.
    fn set(
        &self,
        now: &Moment,
        work: impl FnOnce(&mut Writer<'_>) -> Result<String, EbbError>,
    ) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, work)
    }
}
