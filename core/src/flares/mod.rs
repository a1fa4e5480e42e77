//! Flares: starting, easing and ending, reported flare days, and repairs of inconsistencies.
//!
//! - `check`: what speaks against a phase at a time.
//! - `day`: reports whether a day was a flare.
//! - `doubts`: starts and ends that are inconsistent.
//! - `repair`: the possible repairs.
//! - `service`: the public service.

mod check;
mod day;
mod inconsistencies;
mod repair;
mod service;

pub use check::FlareCheck;
use check::check;
pub(crate) use day::set_day;
pub use inconsistencies::{BACK_DAYS, FlareInconsistency, FlareRepairKind, QUIET_DAYS, REPAIR_WINDOW, SILENT_DAYS};
pub use repair::{FlareRepair, FlareRepairOption};
pub(crate) use repair::{find_repair, propose, repair, repairs};
pub use service::Flares;
