//! How callers reach the flares.

use super::{FlareRepair, FlareRepairKind, find_repair, repair, repairs, set_day};
use crate::entry::{Body, Draft, FlarePhase};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::logging::insert_entry;
use crate::recent_days::RecentDays;
use crate::service::service;
use crate::storage::Verb;
use crate::time::{Day, Moment};

service! {
    /// The flares as the person says them.
    Flares, flares
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Flares {
    /// A flare starts, eases or ends now.
    pub fn log(&self, phase: FlarePhase, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Log, now, |writer| {
            let entry = insert_entry(writer, Draft::now(Body::flare(phase)), now)?;
            Ok(writer.labels().entry(&entry))
        })
    }

    /// Says whether a day, today or before, was a flare; said again, it is replaced. One operation, one undo.
    pub fn set_day(&self, day: Day, flare: bool, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Log, now, |writer| set_day(writer, day, flare, now))
    }

    /// Every flare whose starts and ends do not fit together, with what can be done about each.
    pub fn repairs(&self, now: &Moment) -> Result<Vec<FlareRepair>, EbbError> {
        self.journal.read(|reader| repairs(reader, &RecentDays::read(reader, now)?))
    }

    /// Repairs a flare in one of the ways offered, on the day suggested or another. One operation, one undo.
    pub fn repair(&self, id: &str, mend: FlareRepairKind, day: Option<Day>, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Log, now, |writer| {
            let recent = RecentDays::read(writer, now)?;
            let found = find_repair(writer, &recent, id)?;
            repair(writer, &found, mend, day, &recent, now)
        })
    }
}
