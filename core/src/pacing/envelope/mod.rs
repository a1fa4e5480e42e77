//! Estimates how much effort a day can hold before symptoms worsen in the days after it.
//!
//! - `day`: one day of observations, the input of the model.
//! - `grid`: posterior over overexertion threshold and lag.
//! - `effort_weights`: personal weights of physical, cognitive and emotional effort.
//! - `model`: everything learned so far, updated day by day.
//! - `capacity`: what today can hold, given last night, a flare and the energy rating.
//! - `risk`: the window in which overexertion usually shows.
//! - `today`: all of the above for the current day.

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
pub use model::{CAPACITY_IN_FLARE, DEFAULT_ADVISED, FAR_OVER, OWN_LEAST, PacingModel, RESERVE, level_share};
pub use risk::RiskWindow;

pub(super) use model::RecordBelow;
pub(super) use risk::RaisedRisk;
pub(crate) use today::risk_window;
pub(super) use today::{EnergyToday, capacity_for_breaks};
