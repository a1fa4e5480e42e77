//! Flares: starting, easing and ending, days said to be one, and repairs of what does not fit together.
//!
//! - `day`: whether a past day was a flare.
//! - `doubts`: which starts and ends do not fit together.
//! - `repair`: how each can be repaired.

mod day;
mod doubts;
mod repair;

use crate::entry::{Body, Draft, FlarePhase};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::logging::insert_entry;
use crate::recent_days::RecentDays;
use crate::service::service;
use crate::storage::Verb;
use crate::time::{Day, Moment};

pub(crate) use day::set_day;
pub use doubts::{BACK_DAYS, FlareDoubt, FlareMend, QUIET_DAYS, REPAIR_WINDOW};
pub use repair::{FlareOffer, FlareRepair};
pub(crate) use repair::{find_repair, propose, repair, repairs};

service! {
    /// The flares as the person says them.
    Flares, flares
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Flares {
    /// A flare starts, eases or ends now.
    pub fn log(&self, phase: FlarePhase, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.journal.write(Verb::Log, now, |writer| {
            let entry = insert_entry(writer, Draft::now(Body::flare(phase)), now)?;
            Ok(((), writer.labels().entry(&entry)))
        })?;
        Ok(change)
    }

    /// Says whether a day, today or before, was a flare; said again, it is replaced. One operation, one undo.
    pub fn set_day(&self, day: Day, flare: bool, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.journal.write(Verb::Log, now, |writer| Ok(((), set_day(writer, day, flare, now)?)))?;
        Ok(change)
    }

    /// Every flare whose starts and ends do not fit together, with what can be done about each.
    pub fn repairs(&self, now: &Moment) -> Result<Vec<FlareRepair>, EbbError> {
        self.journal.read(|reader| repairs(reader, &RecentDays::read(reader, now)?))
    }

    /// Repairs a flare in one of the ways offered, on the day suggested or another. One operation, one undo.
    pub fn repair(&self, id: &str, mend: FlareMend, day: Option<Day>, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.journal.write(Verb::Log, now, |writer| {
            let recent = RecentDays::read(writer, now)?;
            let found = find_repair(writer, &recent, id)?;
            Ok(((), repair(writer, &found, mend, day, &recent, now)?))
        })?;
        Ok(change)
    }
}
