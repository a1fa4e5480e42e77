//! The service for insights.

use super::flares_compared::{BEFORE_USUAL, FLARES_USUAL, FlareComparison, compare};
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
    /// The last flares beside one another, at most 24, by default 6, the newest first, each with the hours before it, 6–168, by
    /// default 48: sleep, effort, stress, remedies, and what helped.
    pub fn flares(
        &self,
        last: Option<u32>,
        before_hours: Option<u32>,
        now: &Moment,
    ) -> Result<FlareComparison, EbbError> {
        let (last, hours) = (last.unwrap_or(FLARES_USUAL), before_hours.unwrap_or(BEFORE_USUAL));
        self.journal.read(|reader| compare(reader, last, hours, now))
    }
}
