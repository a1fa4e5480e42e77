//! Flares: starting, easing and ending, days reported as one, and repairs of what does not fit together.
//!
//! - `day`: whether a past day was a flare.
//! - `inconsistencies`: which starts and ends do not fit together.
//! - `repair`: how each can be repaired.
//! - `service`: how callers reach them.

mod day;
mod inconsistencies;
mod repair;
mod service;

pub(crate) use day::set_day;
pub use inconsistencies::{BACK_DAYS, FlareInconsistency, FlareRepairKind, QUIET_DAYS, REPAIR_WINDOW};
pub use repair::{FlareRepair, FlareRepairOption};
pub(crate) use repair::{find_repair, propose, repair, repairs};
pub use service::Flares;
