//! What the record shows when it is looked at as a whole.
//!
//! - `flares_compared`: the last flares beside one another, each with what came before it.

mod flares_compared;
mod runs;
mod service;

pub use flares_compared::{BEFORE_HOURS, FLARES_MOST, FlareComparison, FlareLeadUp, LeadUpKind, LeadUpLine};
pub use service::Insights;
