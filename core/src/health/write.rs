//! Taking in what the phone measured.

use serde::Serialize;

use super::nights::{self, Nights};
use super::plan::earliest_day;
use super::reading::HealthReading;
use super::settings::HealthSettings;
use super::values::{self, DayValues};
use crate::entry::{Body, Draft, Entry, Mark, When};
use crate::error::EbbError;
use crate::journal::Change;
use crate::storage::{ImportOutcome, PHONE_HEALTH, SourceRow, Writer, imported_id};
use crate::time::{Day, Moment};

/// What reading the phone's health store wrote.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HealthChange {
    /// What became of it.
    pub report: HealthReport,
    /// The change; it touches no entry if nothing was new.
    pub change: Change,
}

/// What became of what was read, in days: a night, the naps of a day, a day's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HealthReport {
    /// New in the diary.
    pub added: u32,
    /// Corrected, because the store did.
    pub amended: u32,
    /// Taken back, because the person has said it themselves since.
    pub withdrawn: u32,
    /// There already, or undone or removed by the person, which holds.
    pub known: u32,
    /// Not taken, because the person said it themselves.
    pub said: u32,
    /// Records that were left out, because no body has such a value.
    pub left_out: u32,
}

/// An entry as it would be, with its key in the source.
struct HealthEntry {
    key: String,
    day: Day,
    when: When,
    body: Body,
}

/// Takes in a reading. Nothing is written while it is off: it may have been turned off since the phone was asked.
pub(super) fn write_reading(
    writer: &mut Writer<'_>,
    reading: &HealthReading,
    now: &Moment,
) -> Result<HealthReport, EbbError> {
    let mut report = HealthReport::default();
    if !writer.setting::<HealthSettings>()?.unwrap_or_default().on {
        return Ok(report);
    }
    let rollover = writer.rollover()?;
    let today = now.day(rollover);
    let first = earliest_day(writer, today)?;
    let nights = nights::nights(&reading.sleep, now, rollover);
    let values = values::day_values(&reading.values, &reading.steps, now);
    report.left_out = nights.left_out + values.left_out;
    // A night that ends before the civil day begins is of the next one already.
    let last = today.max(Day::from(now.local().date()));
    for taken in all(nights, values).filter(|taken| taken.day >= first && taken.day <= last) {
        put(writer, taken, &mut report)?;
    }
    Ok(report)
}

/// Everything that was read, day by day.
fn all(nights: Nights, values: DayValues) -> impl Iterator<Item = HealthEntry> {
    let sleep = |name: &'static str| {
        move |(day, draft): (Day, Draft)| {
            let when = draft.when.unwrap_or(When::Day { day });
            HealthEntry { key: format!("{name}/{day}"), day, when, body: draft.body }
        }
    };
    let values = values.values.into_iter().map(|((item, day), body)| {
        let when = When::Day { day };
        HealthEntry { key: format!("{}/{day}", item.0), day, when, body }
    });
    let Nights { by_day, naps, .. } = nights;
    by_day.into_iter().map(sleep("night")).chain(naps.into_iter().map(sleep("naps"))).chain(values)
}

fn put(writer: &mut Writer<'_>, taken: HealthEntry, report: &mut HealthReport) -> Result<(), EbbError> {
    let HealthEntry { key, day, when, body } = taken;
    let id = imported_id(PHONE_HEALTH, &key);
    let said = writer.day_entries(day)?.iter().any(|entry| entry.id != id && says(entry, &body));
    let is_there = writer.entry(&id)?.is_some();
    if said {
        let gone = is_there && writer.withdraw(&id)?;
        *(if gone { &mut report.withdrawn } else { &mut report.said }) += 1;
        return Ok(());
    }
    // Undone or removed: the person did not want it, and the next reading is an hour away.
    if !is_there && writer.entry_including_deleted(&id)?.is_some() {
        report.known += 1;
        return Ok(());
    }
    let entry = Entry { id, when, day, mark: Mark::Measured, carer: false, note: None, body };
    match writer.import(&SourceRow { source: PHONE_HEALTH, key: &key, entry: &entry })? {
        ImportOutcome::Added => report.added += 1,
        ImportOutcome::Amended => report.amended += 1,
        ImportOutcome::Known => report.known += 1,
    }
    Ok(())
}

/// Whether an entry says already what a reading would. A usual value that was filled in is no word of the day, and how well
/// somebody slept is not how long.
fn says(entry: &Entry, read: &Body) -> bool {
    match (&entry.body, read) {
        (Body::Sleep { nap, .. }, Body::Sleep { nap: read, .. }) => {
            nap == read && entry.minutes_slept().is_some() && entry.mark != Mark::FilledIn
        }
        (Body::Measurement { item, .. }, Body::Measurement { item: read, .. }) => item == read,
        _ => false,
    }
}
