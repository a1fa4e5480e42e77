//! The doses that were logged.

use std::collections::HashSet;

use chrono::TimeDelta;

use crate::catalog::ItemId;
use crate::entry::{Body, Dose, Entry, EntryId, Intake, When};
use crate::profile::Medicine;
use crate::storage::{Reader, StoreError};
use crate::time::{Day, DayPart, Moment, Rollover, Timestamp};

/// A dose that was taken, or possibly taken.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DoseTaken {
    /// Its entry; absent for one that is only thought of.
    pub(crate) entry: Option<EntryId>,
    pub(crate) item: ItemId,
    pub(crate) dose: Option<Dose>,
    /// The earliest it can have been.
    pub(crate) earliest: Timestamp,
    /// The latest it can have been; the same where its time is known.
    pub(crate) latest: Timestamp,
    /// When it was logged, which decides what a piece of it contains; of one that is only thought of, no time before.
    pub(crate) logged: Timestamp,
    /// Whether it is known that it was taken. One of which the person is not sure counts, and is never said to be taken.
    pub(crate) is_sure: bool,
}

impl DoseTaken {
    /// The dose that an entry logs; `None` if it logs none or one that was skipped. `clock` tells where a day begins that
    /// is all that is known of its time.
    pub(crate) fn of(entry: &Entry, clock: &Moment, rollover: Rollover) -> Option<Self> {
        let Body::Remedy { item, dose, intake, .. } = &entry.body else { return None };
        let (earliest, latest) = span(&entry.when, clock, rollover);
        intake.counts().then(|| Self {
            entry: Some(entry.id.clone()),
            item: item.clone(),
            dose: dose.clone(),
            earliest,
            latest,
            logged: logged_at(&entry.id).unwrap_or(latest),
            is_sure: *intake == Intake::Taken,
        })
    }

    /// Whether its time is known.
    pub(crate) fn is_timed(&self) -> bool {
        self.earliest == self.latest
    }
}

/// When an entry was logged here, by its id; `None` of one that was imported.
fn logged_at(id: &EntryId) -> Option<Timestamp> {
    let id = uuid::Uuid::parse_str(&id.0).ok().filter(|id| id.get_version_num() == 7)?;
    let (seconds, nanos) = id.get_timestamp()?.to_unix();
    Timestamp::from_timestamp(i64::try_from(seconds).ok()?, nanos)
}

/// The earliest and the latest a time can have been. A dose that took a while was taken at its end.
pub(super) fn span(when: &When, clock: &Moment, rollover: Rollover) -> (Timestamp, Timestamp) {
    match when {
        When::At { moment } | When::Interval { to: Some(moment), .. } | When::Interval { from: moment, to: None } => {
            (moment.at, moment.at)
        }
        When::Part { day, part } => {
            let (from, to) = match part {
                DayPart::Morning => (rollover.hour().into(), 12),
                DayPart::Afternoon => (12, 18),
                DayPart::Evening => (18, 24),
                DayPart::Night => (21, 24 + i64::from(rollover.hour())),
            };
            hours(*day, from, to, clock)
        }
        When::Day { day } => hours(*day, rollover.hour().into(), 24 + i64::from(rollover.hour()), clock),
    }
}

fn hours(day: Day, from: i64, to: i64, clock: &Moment) -> (Timestamp, Timestamp) {
    let midnight = day.date().and_time(chrono::NaiveTime::MIN);
    let at = |hour| clock.at_local(midnight + TimeDelta::hours(hour)).at;
    // The last minute of it: the next part begins with the hour.
    (at(from), at(to) - TimeDelta::minutes(1))
}

/// How many days back two doses of a weekly medicine can lie that are warned of: twice six days, and one for time zones.
const TWO_WEEKLY_DOSES: i32 = 13;

/// The doses that can lie within 24 hours of an instant, before or after it; those of a weekly medicine within a fortnight.
pub(crate) fn around(reader: &Reader<'_>, at: &Moment, medicines: &[Medicine]) -> Result<Vec<DoseTaken>, StoreError> {
    let rollover = reader.rollover()?;
    let day = at.day(rollover);
    let mut taken = Vec::new();
    // A day more on either side: zones and the hour where a day begins move entries by up to one.
    for day in (-2..=2).map(|days| day.plus(days)) {
        let entries = reader.day_entries(day)?;
        taken.extend(entries.iter().filter_map(|entry| DoseTaken::of(entry, at, rollover)));
    }
    for item in medicines.iter().filter(|medicine| medicine.weekly).filter_map(|medicine| medicine.item.as_ref()) {
        let week = reader.item_entries(item, day.plus(-TWO_WEEKLY_DOSES))?;
        let week = week.iter().filter_map(|entry| DoseTaken::of(entry, at, rollover));
        let known: HashSet<_> = taken.iter().filter_map(|taken| taken.entry.clone()).collect();
        taken.extend(week.filter(|dose| dose.entry.as_ref().is_none_or(|id| !known.contains(id))));
    }
    taken.sort_by_key(|taken| taken.latest);
    Ok(taken)
}
