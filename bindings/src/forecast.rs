//! The flare forecast, and what a person says about it.

use ebb_core::forecast::{ForecastChoice, Outlook};
use ebb_core::time::{Day, Moment};
use ebb_core::{Change, EbbError};

use crate::Ebb;

#[uniffi::export]
impl Ebb {
    /// The outlook by itself, as [`Ebb::today`] has it.
    pub fn forecast(&self, now: Moment) -> Result<Outlook, EbbError> {
        self.journal.forecast().get(&now)
    }

    /// The outlook of that id was drawn: it is kept as it was given. To be called when nobody waits.
    pub fn forecast_shown(&self, id: String, now: Moment) -> Result<(), EbbError> {
        self.journal.forecast().shown(&id, &now)
    }

    /// What the person chose to see of the forecast.
    pub fn forecast_choice(&self) -> Result<ForecastChoice, EbbError> {
        self.journal.forecast().choice()
    }

    /// Chooses what is shown of the forecast; one undo.
    pub fn choose_forecast(&self, choice: ForecastChoice, now: Moment) -> Result<Change, EbbError> {
        self.journal.forecast().save_choice(choice, &now)
    }

    /// "That day was a flare", or was not; one undo.
    pub fn say_flare_day(&self, day: Day, flare: bool, now: Moment) -> Result<Change, EbbError> {
        self.journal.flares().set_day(day, flare, &now)
    }
}
