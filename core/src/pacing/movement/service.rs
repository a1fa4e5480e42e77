//! The service for gentle movement.

use super::plan;
use super::view::{self, MovementView};
use crate::catalog::ItemId;
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::service::service;
use crate::storage::{Verb, Writer};
use crate::time::Moment;

service! {
    /// Gentle movement: one plan for one kind of movement.
    Movement, movement
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Movement {
    /// The state of gentle movement today: the suggestion, its reason and basis, and which parts are convention.
    pub fn get(&self, now: &Moment) -> Result<MovementView, EbbError> {
        self.journal.read(|reader| view::view(reader, now))
    }

    /// Starts a plan for one kind of movement, replacing the current one. `minutes` is what the person can do on most
    /// days without getting worse; it is needed only if the record does not show it, and if both are known the lower
    /// one counts. The first level is below it.
    pub fn start(&self, item: &ItemId, minutes: Option<u32>, now: &Moment) -> Result<Change, EbbError> {
        self.set(now, |writer| plan::start(writer, item, minutes, now))
    }

    /// Raises the level to any length above it. Repeating the call on the same day changes nothing. While a flare lasts
    /// or settles it is refused with [`NotNowReason::MovementInFlare`]. A raise by more than half or by more than ten
    /// minutes is refused with [`InvalidInput::LargeRaise`] unless the person `confirmed` it.
    ///
    /// [`NotNowReason::MovementInFlare`]: crate::NotNowReason::MovementInFlare
    /// [`InvalidInput::LargeRaise`]: crate::InvalidInput::LargeRaise
    pub fn raise_target(&self, minutes: u32, confirmed: bool, now: &Moment) -> Result<Change, EbbError> {
        self.set(now, |writer| plan::raise(writer, minutes, confirmed, now))
    }

    /// Lowers the level to a length. Without one it returns to what it was before a raise of the last three days, and
    /// otherwise lowers it by a fifth.
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
