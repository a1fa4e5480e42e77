//! What the person says of themselves, now: the entries that signs are judged by.

use std::collections::BTreeMap;

use chrono::{NaiveTime, TimeDelta};

use crate::catalog::ItemId;
use crate::entry::{Body, BodySide, Entry, EntryId, Mark, Rating, Region, When};
use crate::error::EbbError;
use crate::storage::Reader;
use crate::time::{Day, DayPart, Moment, Rollover, Timestamp};

/// How long what was said is *now*.
const NOW: TimeDelta = TimeDelta::hours(24);

/// An entry as signs see it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ReportedEntry {
    pub(super) entry: EntryId,
    pub(super) item: String,
    /// 0–10 for a symptom, the number in its unit for a measurement; absent if it was not rated.
    pub(super) value: Option<f64>,
    pub(super) regions: Vec<Region>,
    /// It was said of one side of the body, by the side or by every place.
    pub(super) is_one_sided: bool,
    pub(super) day: Day,
    /// When it was; the latest it can have been where only the day or a part of it is known.
    pub(super) at: Timestamp,
    /// When it was said.
    pub(super) logged_at: Timestamp,
}

impl ReportedEntry {
    fn of(entry: Entry, meanings: &Meanings, now: &Moment, rollover: Rollover) -> Option<Self> {
        let is_ahead = entry.when.start().map_or(entry.day > now.day(rollover), |start| start.at > now.at);
        if is_ahead || !matches!(entry.mark, Mark::Measured | Mark::Coarse) {
            return None;
        }
        let at = latest(&entry.when, now, rollover);
        let logged_at = entry.id.logged_at().unwrap_or(at);
        // What is filled in of an earlier day was never on the screen, and so must not make today's an old one.
        if logged_at >= at + NOW {
            return None;
        }
        let (item, value, regions, side) = match entry.body {
            Body::Symptom { item, severity, regions, side, .. } => (item, severity.value(), regions, side),
            Body::Measurement { item, value } => (item, Some(value), Vec::new(), None),
            // Another app calls some symptoms activities, and an import keeps what it says.
            Body::Factor { item, amount } => (item, amount.map(Rating::value), Vec::new(), None),
            _ => return None,
        };
        let all_are = |side: &str| !regions.is_empty() && regions.iter().all(|region| region.id().ends_with(side));
        let is_one_sided =
            matches!(side, Some(BodySide::Left | BodySide::Right)) || all_are("-left") || all_are("-right");
        Some(Self {
            entry: entry.id,
            item: meant(item, meanings),
            value,
            regions,
            is_one_sided,
            day: entry.day,
            at,
            logged_at,
        })
    }

    /// Whether it is there at all: 0 says that it is not, and no number that it is.
    pub(super) fn is_there(&self) -> bool {
        self.value.is_none_or(|value| value > 0.0)
    }

    /// Whether it is of the last 24 hours.
    pub(super) fn is_of_now(&self, now: &Moment) -> bool {
        self.at > now.at - NOW && self.at <= now.at
    }

    /// Whether it was within 24 hours before another.
    pub(super) fn is_with(&self, other: &Self) -> bool {
        self.at > other.at - NOW && self.at <= other.at
    }
}

/// The latest moment that something can have been, and not after now.
fn latest(when: &When, now: &Moment, rollover: Rollover) -> Timestamp {
    let at = match when {
        When::At { moment } => moment.at,
        When::Interval { from, to: Some(to) } => to.at.max(from.at),
        When::Interval { to: None, .. } => now.at,
        When::Part { day, part: DayPart::Morning } => of_clock(*day, 12, now),
        When::Part { day, part: DayPart::Afternoon } => of_clock(*day, 18, now),
        When::Part { day, part: DayPart::Evening } => of_clock(*day, 22, now),
        When::Part { day, part: DayPart::Night } | When::Day { day } => {
            of_clock(day.plus(1), rollover.hour().into(), now)
        }
    };
    at.min(now.at)
}

fn of_clock(day: Day, hour: u32, now: &Moment) -> Timestamp {
    let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    now.at_local(day.date().and_time(time)).at
}

/// The built-in items that items of the person's own are called like, by the ids of these.
pub(super) type Meanings = BTreeMap<String, &'static str>;

fn meant(item: ItemId, meanings: &Meanings) -> String {
    meanings.get(&item.0).map_or(item.0, |built_in| (*built_in).to_owned())
}

/// What was said of some items in the last days, in order of time: measured or in four steps, and within 24 hours of it; never
/// imported, filled in or recalled. Nothing of the future.
pub(super) fn read(
    reader: &Reader<'_>,
    (items, meanings): (&[&str], &Meanings),
    days: i32,
    now: &Moment,
) -> Result<Vec<ReportedEntry>, EbbError> {
    let rollover = reader.rollover()?;
    let today = now.day(rollover);
    let entries = reader.said_entries(items, today.plus(-days), today)?;
    let mut said: Vec<ReportedEntry> =
        entries.into_iter().filter_map(|entry| ReportedEntry::of(entry, meanings, now, rollover)).collect();
    // Stable: what is of one moment keeps the order in which it was written.
    said.sort_by_key(|said| said.at);
    Ok(said)
}
