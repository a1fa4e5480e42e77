//! The doses that were logged.

use std::collections::{BTreeSet, HashSet};

use chrono::TimeDelta;

use super::window::WINDOW;
use crate::catalog::{Catalog, ItemId};
use crate::entry::{Body, Dose, DoseBasis, Entry, EntryId, EntryKind, Ingredient, Intake, When};
use crate::profile::{self, Medicine};
use crate::storage::{Reader, StoreError};
use crate::time::{Day, DayPart, Moment, Rollover, Timestamp};

/// A dose that was taken, or possibly taken.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DoseRecord {
    /// Its entry; absent for one that is only thought of.
    pub(crate) entry: Option<EntryId>,
    pub(crate) item: ItemId,
    pub(crate) dose: Option<Dose>,
    /// What it is counted by, with the substances that merged items of the person's own became.
    pub(crate) basis: DoseBasis,
    /// When it was taken, as far as that is known.
    pub(crate) time: TakenTime,
    /// Whether it is known that it was taken. One of which the person is not sure counts, and is never said to be taken.
    pub(crate) is_sure: bool,
}

/// When a dose was taken, as far as that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TakenTime {
    /// The earliest it can have been.
    pub(crate) earliest: Timestamp,
    /// The latest it can have been: a bound for limits, never said.
    pub(crate) latest: Timestamp,
    /// What is known instead of a time; absent where the time is known.
    pub(crate) rough: Option<RoughTime>,
}

/// The day of a dose whose time is not known, or the part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RoughTime {
    pub(crate) day: Day,
    pub(crate) part: Option<DayPart>,
}

impl TakenTime {
    /// An instant.
    pub(crate) fn exactly(at: Timestamp) -> Self {
        Self { earliest: at, latest: at, rough: None }
    }

    /// The time of a dose that was logged at an instant: what was logged was taken by then. `clock` tells where a day
    /// begins that is all that is known. A dose that took a while was taken at its end.
    pub(super) fn of(when: &When, logged: Option<Timestamp>, clock: &Moment, rollover: Rollover) -> Self {
        let (rough, (earliest, latest)) = match when {
            When::At { moment }
            | When::Interval { to: Some(moment), .. }
            | When::Interval { from: moment, to: None } => {
                return Self::exactly(moment.at);
            }
            When::Part { day, part } => (RoughTime { day: *day, part: Some(*part) }, hours_of(*part, rollover)),
            When::Day { day } => {
                let begins = i64::from(rollover.hour());
                (RoughTime { day: *day, part: None }, (begins, 24 + begins))
            }
        };
        let (earliest, latest) = hours(rough.day, earliest, latest, clock);
        let logged = logged.filter(|logged| *logged >= earliest);
        Self { earliest, latest: logged.map_or(latest, |logged| logged.min(latest)), rough: Some(rough) }
    }

    /// Whether the time is known.
    pub(crate) fn is_known(self) -> bool {
        self.rough.is_none()
    }

    /// Whether it may be within 24 hours of an instant.
    pub(super) fn is_near(self, at: Timestamp) -> bool {
        self.latest > at - WINDOW && self.earliest < at + WINDOW
    }

    /// How long before or after another it was at least.
    pub(super) fn apart_from(self, other: Self) -> TimeDelta {
        (self.earliest - other.latest).max(other.earliest - self.latest).max(TimeDelta::zero())
    }
}

impl DoseRecord {
    /// The dose that an entry logs; `None` if it logs none or one that was skipped. `clock` tells where a day begins that
    /// is all that is known of its time. `medicines` is the person's list, by which an entry is counted that an older
    /// version wrote.
    pub(crate) fn of(
        entry: &Entry,
        clock: &Moment,
        rollover: Rollover,
        medicines: &[Medicine],
        catalog: &Catalog,
    ) -> Option<Self> {
        let Body::Remedy { item, dose, intake, basis, .. } = &entry.body else { return None };
        if !intake.counts() {
            return None;
        }
        let logged = entry.id.logged_at();
        let time = TakenTime::of(&entry.when, logged, clock, rollover);
        let by_list = || profile::dose_basis(medicines, item, Some(logged.unwrap_or(time.latest)));
        let basis = known(basis.clone().unwrap_or_else(by_list), catalog);
        Some(Self {
            entry: Some(entry.id.clone()),
            item: item.clone(),
            dose: dose.clone().map(|dose| basis.meant(dose)),
            basis,
            time,
            is_sure: *intake == Intake::Taken,
        })
    }

    /// A dose that is only thought of.
    pub(super) fn hypothetical(item: &ItemId, dose: Option<Dose>, basis: DoseBasis, time: TakenTime) -> Self {
        let dose = dose.map(|dose| basis.meant(dose));
        Self { entry: None, item: item.clone(), dose, basis, time, is_sure: true }
    }

    /// Whether another dose is of the same item or has a substance of it.
    pub(super) fn is_like(&self, item: &ItemId, basis: &DoseBasis) -> bool {
        self.item == *item || self.basis.ingredients.iter().any(|one| basis.contains(&one.substance))
    }
}

/// A basis in which an item of the person's own, whose substances nobody knows, is what it was merged into, or what was
/// merged into it. An item of the
/// vocabulary stays what it is: a dose of it was one, whatever its entries are called now.
pub(super) fn known(basis: DoseBasis, catalog: &Catalog) -> DoseBasis {
    if !basis.ingredients.iter().any(|one| one.substance.is_own()) {
        return basis;
    }
    let mut ingredients = Vec::new();
    for one in basis.ingredients {
        if !one.substance.is_own() {
            ingredients.push(one);
            continue;
        }
        let became = catalog.substances(&catalog.resolve(&one.substance));
        match <[ItemId; 1]>::try_from(became) {
            Ok([substance]) => ingredients.push(Ingredient { substance, ..one }),
            Err(several) => ingredients.extend(several.into_iter().map(Ingredient::of)),
        }
    }
    DoseBasis { ingredients, ..basis }
}

/// The hours of a part of a day, counted from its midnight.
fn hours_of(part: DayPart, rollover: Rollover) -> (i64, i64) {
    match part {
        DayPart::Morning => (rollover.hour().into(), 12),
        DayPart::Afternoon => (12, 18),
        DayPart::Evening => (18, 24),
        DayPart::Night => (21, 24 + i64::from(rollover.hour())),
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

/// The doses that can lie within 24 hours of an instant, before or after it; those of a weekly medicine,
/// of the list or usually so, within a fortnight.
pub(crate) fn around(reader: &Reader<'_>, at: &Moment, medicines: &[Medicine]) -> Result<Vec<DoseRecord>, StoreError> {
    let rollover = reader.rollover()?;
    let catalog = reader.catalog();
    let dose = |entry: &Entry| DoseRecord::of(entry, at, rollover, medicines, &catalog);
    let day = at.day(rollover);
    // A day more on either side: zones and the hour where a day begins move entries by up to one.
    let entries = reader.entries_of_kind(EntryKind::Remedy, day.plus(-2), day.plus(2))?;
    let mut taken: Vec<_> = entries.iter().filter_map(dose).collect();
    let listed = medicines.iter().filter(|medicine| medicine.weekly).filter_map(|medicine| medicine.item.clone());
    let weekly: BTreeSet<ItemId> = listed.chain(catalog.usually_weekly()).collect();
    let known: HashSet<_> = taken.iter().filter_map(|taken| taken.entry.clone()).collect();
    let weeks = reader.entries_of_items(&weekly, day.plus(-TWO_WEEKLY_DOSES))?;
    taken.extend(weeks.iter().filter(|entry| !known.contains(&entry.id)).filter_map(dose));
    taken.sort_by_key(|taken| taken.time.latest);
    Ok(taken)
}

/// The person's medicines, in the order of the list.
pub(super) fn own_list(reader: &Reader<'_>) -> Result<Vec<Medicine>, StoreError> {
    Ok(profile::listed(reader)?.into_iter().map(|(_, medicine)| medicine).collect())
}
