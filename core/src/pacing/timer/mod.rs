//! The activity timer: started and stopped in one tap, with breaks planned ahead. See decision 0014.
//!
//! What runs is one record in the change log, so it survives the app's death and a reboot, and undo takes each tap back.
//! Stopping writes the activity and its rests as entries, in one operation.
//!
//! - `operations`: starting, stopping, and the taps in between.
//! - `view`: what a screen shows of it.
//! - `tick`: what a phone does at a moment.
//! - `candidates`: what may be prompted for ahead.
//! - `forgotten`: when an activity that was forgotten probably ended.
//! - `symptom_onset`: when symptoms rose while it ran.
//! - `start_offers`: what can be started in one tap.
//! - `service`: how callers reach it.

mod candidates;
mod forgotten;
mod operations;
mod service;
mod start_offers;
mod symptom_onset;
mod tick;
mod view;

pub use candidates::HORIZON_MOST;
pub use service::ActivityTimer;
pub use start_offers::StartOffer;
pub use tick::{TimerPrompt, TimerUpdate};
pub use view::{ActionKind, ActivityView, ForgottenActivity, PlannedBreak, PromptAction};

pub(crate) use candidates::{TimerCandidate, TimerCandidateKind, timer_candidates, timer_plans_until};
pub(crate) use operations::{REST_ITEM, tap_timer};
pub(crate) use start_offers::start_offers;
pub(crate) use view::{action, activity_view, named_activity};
