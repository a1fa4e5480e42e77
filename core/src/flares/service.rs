//! The service for flares.

use super::{FlareCheck, FlareRepair, FlareRepairKind, check, find_repair, repair, repairs, set_day};
use crate::entry::{Body, Draft, FlarePhase, When};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::logging::insert_entry;
use crate::recent_days::RecentDays;
use crate::service::service;
use crate::storage::Verb;
use crate::time::{Day, Moment};

service! {
    /// The flares that the person reports.
    Flares, flares
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Flares {
    /// Logs that a flare starts, eases or ends now.
    pub fn log(&self, phase: FlarePhase, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Log, now, |writer| {
            let entry = insert_entry(writer, Draft::now(Body::flare(phase)), now)?;
            Ok(writer.labels().entry(&entry))
        })
    }

    /// What speaks against a flare that starts, eases or ends at a time other than now. An end belongs to the flare that was
    /// on then, whatever came later.
    pub fn check(&self, phase: FlarePhase, when: &When) -> Result<FlareCheck, EbbError> {
        self.journal.read(|reader| check(reader, phase, when))
    }

    /// Saves whether today or an earlier day was a flare, replacing an earlier report. One operation, one undo.
    pub fn set_day(&self, day: Day, flare: bool, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Log, now, |writer| set_day(writer, day, flare, now))
    }

    /// All flares whose starts and ends are inconsistent, with the possible repairs.
    pub fn repairs(&self, now: &Moment) -> Result<Vec<FlareRepair>, EbbError> {
        self.journal.read(|reader| repairs(reader, &RecentDays::read(reader, now)?))
    }

    /// Repairs a flare in one of the ways offered, on the suggested or a different day. One operation, one undo.
    pub fn repair(&self, id: &str, mend: FlareRepairKind, day: Option<Day>, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Log, now, |writer| {
            let recent = RecentDays::read(writer, now)?;
            let found = find_repair(writer, &recent, id)?;
            repair(writer, &found, mend, day, &recent, now)
        })
    }
}
