//! Energy today and the day's plan, as a person sees them.
//!
//! - `budget`: what was spent, what is left, and why.
//! - `plan`: what an hour of the usual activities takes, and the breaks ahead.
//! - `fit`: what a person would like to do, fitted into what is left.
//! - `message`: a sentence about it to send.
//! - `waking_hours`: the hours for which something is planned.
//! - `service`: how callers reach them.

mod budget;
mod fit;
mod message;
mod plan;
mod service;
mod waking_hours;

pub use budget::EnergyBudget;
pub use fit::{DayFit, DesiredActivity, FitOption, FitOptionKind, OverBudgetActivity, ScheduledActivity};
pub use plan::{DayPlan, EffortByKind, HourCost};
pub use service::Energy;

pub(crate) use budget::{budget, budget_and_effort};
pub(crate) use plan::share_of_a_day;
