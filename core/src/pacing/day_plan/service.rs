//! Energy today and the day's plan as callers reach them.

use super::budget::{self, EnergyBudget};
use super::fit::{self, DayFit, DesiredActivity};
use super::plan::{self, DayPlan};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::service::service;
use crate::time::Moment;

service! {
    /// Energy today: what the day can hold, what was spent of it, and what still fits.
    Energy, energy
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Energy {
    /// Energy today.
    pub fn get(&self, now: &Moment) -> Result<EnergyBudget, EbbError> {
        self.journal.read(|reader| budget::get(reader, now))
    }

    /// The day's plan: energy today, what an hour of the usual activities takes, and what this rests on.
    pub fn plan(&self, now: &Moment) -> Result<DayPlan, EbbError> {
        self.journal.read(|reader| plan::plan(reader, now))
    }

    /// Fits what a person would like to do into what is left of today. The first wishes come first; one that does not fit
    /// lets a later, smaller one in. Nothing is written.
    pub fn fit(&self, wishes: &[DesiredActivity], now: &Moment) -> Result<DayFit, EbbError> {
        self.journal.read(|reader| fit::fit(reader, wishes, now))
    }
}
