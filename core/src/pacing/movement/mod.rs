//! Graded movement: one plan for one kind of movement, off until the person asks for it.
//!
//! What is suggested follows from three things alone: the level the person set last (a record), what they logged since,
//! and flares. Screened positive for post-exertional malaise, **or not screened**, Ebb only holds or lowers the level; the
//! person raises it by their own tap. Pauses are no failures, and nothing is counted against anybody.
//! See `docs/decisions/0015-graded-movement.md`.
//!
//! - `progression`: the level from day to day, as a function of values.
//! - `plan`: the plan as it is stored, and the person's taps on it.
//! - `view`: what a screen shows of it.
//! - `service`: how callers reach it.

mod plan;
mod progression;
mod service;
mod view;

pub use service::Movement;
pub use view::{MovementBaseline, MovementState, MovementView};

pub use plan::MOVEMENTS;
pub(crate) use plan::{MovementPlan, is_on, running_item};
