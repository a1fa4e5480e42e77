//! The service for the phone's health store.

use super::page::{HealthAccess, HealthPage, page};
use super::plan::{HealthRequest, request};
use super::reading::HealthReading;
use super::settings::HealthSettings;
use super::write::{HealthChange, write_reading};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::service::service;
use crate::storage::{PHONE_HEALTH, Verb};
use crate::time::{Moment, Timestamp};

service! {
    /// Reads what the phone's health store has measured, where the person wants it.
    Health, health
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Health {
    /// What to ask the phone for now.
    pub fn request(&self, now: &Moment) -> Result<HealthRequest, EbbError> {
        self.journal.read(|reader| request(reader, now))
    }

    /// Takes in what the phone read, as one operation with one undo.
    ///
    /// The same again adds nothing, and a corrected value amends. What the person said themselves of a night or a day is
    /// never overwritten. What no body has is left out and counted. Nothing is asked because of it, and no sign of danger
    /// follows from it. While it is off, nothing is written.
    pub fn take(&self, reading: &HealthReading, now: &Moment) -> Result<HealthChange, EbbError> {
        let label = self.journal.words().health_connect();
        let (report, change) =
            self.journal.write_import(PHONE_HEALTH, &label, now, |writer| write_reading(writer, reading, now))?;
        Ok(HealthChange { report, change })
    }

    /// Turns it on or off. Off stops reading; what is in the diary stays.
    pub fn set_on(&self, on: bool, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| Ok(writer.put_setting(&HealthSettings { on })?))
    }

    /// The setting in words, for what the phone says of its health store, and when the shell read it last.
    pub fn page(
        &self,
        access: HealthAccess,
        last_read: Option<Timestamp>,
        now: &Moment,
    ) -> Result<HealthPage, EbbError> {
        self.journal.read(|reader| page(reader, access, last_read, now))
    }
}
