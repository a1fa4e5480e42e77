//! Energy today and the day's plan.

use ebb_core::EbbError;
use ebb_core::pacing::{DayFit, Plan, Wish};
use ebb_core::time::Moment;

use crate::Ebb;

#[uniffi::export]
impl Ebb {
    /// Energy today, what an hour of the usual activities takes, and what this rests on.
    pub fn plan(&self, now: Moment) -> Result<Plan, EbbError> {
        self.journal.energy().plan(&now)
    }

    /// What a person would like to do, fitted into what is left of today. Nothing is written.
    pub fn fit_day(&self, wishes: Vec<Wish>, now: Moment) -> Result<DayFit, EbbError> {
        self.journal.energy().fit(&wishes, &now)
    }
}
