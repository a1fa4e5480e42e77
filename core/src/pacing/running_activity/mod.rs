//! The running activity: its state, and the record that stores it.
//!
//! One small record in the change log, so the activity survives the app being killed and a reboot, and undo reverts
//! each action.

mod record;
mod state;

pub(crate) use record::{TimerRecord, erase_timer};
pub(crate) use state::on_clock;
pub use state::{ActivityPhase, FORGOTTEN, HEADS_UP, SNOOZE, SNOOZE_MOST};

pub(super) use record::{StoppedActivity, TimerAction, erases_timed, put_action, running, timer};
pub(super) use state::{EndedActivity, RestTaken, RunningActivity, minutes, whole_minutes};
