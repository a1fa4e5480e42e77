//! Graded movement.

use ebb_core::catalog::ItemId;
use ebb_core::pacing::MovementView;
use ebb_core::time::Moment;
use ebb_core::{Change, EbbError};

use crate::Ebb;

#[uniffi::export]
impl Ebb {
    /// Graded movement as it stands today.
    pub fn movement(&self, now: Moment) -> Result<MovementView, EbbError> {
        self.journal.movement().get(&now)
    }

    /// Begins a plan for one kind of movement; minutes only where the record does not tell what the person sustains.
    pub fn start_movement(&self, item: ItemId, minutes: Option<u32>, now: Moment) -> Result<Change, EbbError> {
        self.journal.movement().start(&item, minutes, &now)
    }

    /// It was done: logs it, with the minutes given or those suggested.
    pub fn did_movement(&self, minutes: Option<u32>, now: Moment) -> Result<Change, EbbError> {
        self.journal.movement().log(minutes, &now)
    }

    /// Raises the level: the person's own tap.
    pub fn raise_movement(&self, minutes: u32, now: Moment) -> Result<Change, EbbError> {
        self.journal.movement().raise_target(minutes, &now)
    }

    /// Lowers the level, to a length or by a fifth.
    pub fn less_movement(&self, minutes: Option<u32>, now: Moment) -> Result<Change, EbbError> {
        self.journal.movement().reduce_target(minutes, &now)
    }

    /// Not today.
    pub fn not_today_movement(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.movement().skip_today(&now)
    }

    /// Pauses the plan.
    pub fn pause_movement(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.movement().pause(&now)
    }

    /// Takes a paused plan up again.
    pub fn resume_movement(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.movement().resume(&now)
    }

    /// Ends the plan; what was logged stays.
    pub fn end_movement(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.movement().stop(&now)
    }
}
