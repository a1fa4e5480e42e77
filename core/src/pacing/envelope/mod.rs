//! What a day can hold before the next days are worse, learned from what followed the days that were.
//!
//! - `day`: a day as it is learned from.
//! - `grid`: which threshold and which lag go best with what was answered afterwards.
//! - `effort_weights`: what each kind of effort weighs for a person.
//! - `model`: all that was learned, replayed day by day.
//! - `capacity`: what today can hold, given the night, a flare and a rating of energy.
//! - `risk`: the time in which doing too much shows.
//! - `today`: all of it for the present day.

mod capacity;
mod day;
mod effort_weights;
mod grid;
mod model;
mod risk;
mod today;

pub use capacity::{Capacity, CapacityInputs, CapacityReason, SHORT_NIGHT};
pub use day::{CompletedActivity, ENERGY, ENERGY_SPENT, PacingDay, SymptomRating};
pub use grid::{Envelope, Lag};
pub use model::{CAPACITY_IN_FLARE, OWN_LEAST, PacingModel, RESERVE, level_share};
pub use risk::{FAR_OVER, RiskWindow};

pub(super) use risk::RaisedRisk;
pub(crate) use today::risk_window;
pub(super) use today::{EnergyToday, capacity_for_breaks};
