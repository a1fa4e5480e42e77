//! Gentle movement: one plan for one kind of movement, off until the person asks for it.
//!
//! The suggestion follows from three things alone: the level the person last set (a record), what they logged since,
//! and flares. If the screen for post-exertional malaise is positive **or missing**, Ebb only holds or lowers the
//! level, and only the person raises it. What a flare lowered never comes back by itself: Ebb asks once. Pauses do not
//! count as failures, and nothing is held against the person.
//! See `docs/decisions/0015-gentle-movement.md`.
//!
//! - `progression`: the level from day to day, as a function of values.
//! - `plan`: the stored plan, and the person's actions on it.
//! - `question`: whether to go back to the level before a flare.
//! - `view`: what a screen shows of it.
//! - `service`: the public service.

mod plan;
mod progression;
mod question;
mod service;
mod view;

pub use service::Movement;
pub use view::{MovementBaseline, MovementState, MovementView};

pub use plan::MOVEMENTS;
pub(crate) use plan::{MovementPlan, is_on, running_item};
pub(crate) use question::{PREFIX, answer, propose};
