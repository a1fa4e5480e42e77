//! The service for insights.

use super::flares_compared::{FlareComparison, compare};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::service::service;
use crate::time::Moment;

service! {
    /// What the record shows when it is looked at as a whole.
    Insights, insights
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Insights {
    /// The last flares beside one another, at most 24, the newest first, each with the hours before it, 6–168: sleep, effort,
    /// stress, remedies, and what helped.
    pub fn flares(&self, last: u32, before_hours: u32, now: &Moment) -> Result<FlareComparison, EbbError> {
        self.journal.read(|reader| compare(reader, last, before_hours, now))
    }
}
