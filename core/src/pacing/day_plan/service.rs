//! The service for today's energy and the day's plan.

use super::budget::{self, EnergyBudget};
use super::fit::{self, DayFit, DesiredActivity};
use super::plan::{self, DayPlan};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::service::service;
use crate::time::Moment;

service! {
    /// Energy today: what the day can hold, what was spent, and what still fits.
    Energy, energy
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Energy {
    /// Today's energy.
    pub fn get(&self, now: &Moment) -> Result<EnergyBudget, EbbError> {
        self.journal.read(|reader| budget::get(reader, now))
    }

    /// The day's plan: energy today, the cost of an hour of usual activities, and what these figures are based on.
    pub fn plan(&self, now: &Moment) -> Result<DayPlan, EbbError> {
        self.journal.read(|reader| plan::plan(reader, now))
    }

    /// Fits a person's wishes into what is left of today, in their order. A wish that does not fit is passed over, so a
    /// later, smaller one may still fit. Writes nothing.
    pub fn fit(&self, wishes: &[DesiredActivity], now: &Moment) -> Result<DayFit, EbbError> {
        // An unknown item is named by its id here, and that may be what somebody typed.
        wishes.iter().try_for_each(|wish| EbbError::unless_crisis(&wish.item.0))?;
        self.journal.read(|reader| fit::fit(reader, wishes, now))
    }
}
