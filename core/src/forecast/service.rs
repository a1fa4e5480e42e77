//! The service for the forecast.

use super::{ForecastSettings, Outlook, checkpoint, issued, outlook, settings, store_checkpoints};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::pacing::budget;
use crate::recent_days::RecentDays;
use crate::service::service;
use crate::storage::Verb;
use crate::time::Moment;

service! {
    /// The flare forecast.
    Forecasts, forecast
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Forecasts {
    /// The current outlook, without the rest of the Today screen.
    pub fn get(&self, now: &Moment) -> Result<Outlook, EbbError> {
        self.journal.read(|reader| {
            let recent = RecentDays::read(reader, now)?;
            outlook(reader, &recent, &budget(reader, &recent, now)?, now)
        })
    }

    /// Records that the outlook with this [`Outlook::id`] was drawn, and stores it as issued, once. An outlook that has
    /// changed since it was drawn is not stored; the next one drawn will be. Writes to the file, so do not call it
    /// while the person waits.
    pub fn shown(&self, id: &str, now: &Moment) -> Result<(), EbbError> {
        let store = self.journal.store();
        store.store_issued(now, checkpoint::SUMMARY, |reader| issued::issue(reader, id, now))?;
        store_checkpoints(store)
    }

    /// The person's choice of how the forecast is shown.
    pub fn settings(&self) -> Result<ForecastSettings, EbbError> {
        self.journal.read(settings::settings)
    }

    /// Saves how the forecast is shown, as one operation with one undo. Saving the current choice changes nothing.
    pub fn save_settings(&self, settings: ForecastSettings, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| settings::save_settings(writer, settings))
    }
}
