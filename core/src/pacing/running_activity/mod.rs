//! The activity that runs: its state, and the record that holds it.
//!
//! One small record in the change log, so it survives the app's death and a reboot, and undo takes each tap back.

mod record;
mod state;

pub(crate) use record::{TimerRecord, erase_timer};
pub(crate) use state::on_clock;
pub use state::{ActivityPhase, FORGOTTEN, HEADS_UP, SNOOZE, SNOOZE_MOST};

pub(super) use record::{StoppedActivity, TimerAction, put_action, running, timer};
pub(super) use state::{EndedActivity, RestTaken, RunningActivity, minutes, whole_minutes};
