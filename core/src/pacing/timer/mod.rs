//! The activity timer: started and stopped with one tap, with breaks planned ahead. See decision 0014.
//!
//! The running activity is one record in the change log, so it survives the app being killed and a reboot, and undo
//! reverts each action. Stopping writes the activity and its rests as entries, in one operation.
//!
//! - `operations`: starting and stopping, and the actions in between.
//! - `view`: what a screen shows of it.
//! - `tick`: what a phone shows at a moment.
//! - `candidates`: the upcoming prompts.
//! - `forgotten`: when a forgotten activity probably ended.
//! - `symptom_onset`: when symptoms rose during an activity.
//! - `start_offers`: what can be started with one tap.
//! - `service`: the public service.

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
pub(crate) use operations::{NotedRest, REST_ITEM, rest_by_note, rests_by_note, take_back_rest, tap_timer};
pub(crate) use start_offers::start_offers;
pub(crate) use view::{action, activity_view, named_activity};
