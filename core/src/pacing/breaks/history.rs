//! The break interval of an activity, from the timed activities in the journal.

use super::{INTERVAL_LEAST, INTERVAL_MOST, IntervalSource, LOOK_BACK, TimedActivity, by_effort, learned};
use crate::catalog::{self, ItemId};
use crate::days::{self, USUAL_WINDOW, count};
use crate::entry::{Body, Effort, Mark, Rating, When};
use crate::error::EbbError;
use crate::storage::Reader;
use crate::time::{Day, Moment};

/// Maximum number of other activities read for an activity without a history of its own.
const SAME_KIND_MOST: usize = 5;

/// The break interval of an activity in minutes, and its source.
///
/// It comes from the activity's own history. Without one, it is the effort-based default scaled by the median ratio of
/// learned to default interval among activities with the same main kind of effort. Without either, it is the default.
pub(in crate::pacing) fn interval(
    reader: &Reader<'_>,
    item: &ItemId,
    effort: Effort,
    now: &Moment,
) -> Result<(f64, IntervalSource), EbbError> {
    let own = past(reader, item)?;
    if let Some(interval) = learned(&own) {
        return Ok((interval, IntervalSource::Item { times: count(own.len()) }));
    }
    let efforts = efforts(item, effort);
    let plain = by_effort(efforts.map(strongest));
    let Some(efforts) = efforts else { return Ok((plain, IntervalSource::Convention)) };
    let day = now.day(reader.rollover()?);
    let mut others: Vec<ItemId> = Vec::new();
    for used in reader.item_days(day.plus(-USUAL_WINDOW), day)?.into_iter().rev() {
        let same = catalog::usual_effort(&used.item).is_some_and(|other| main_kind(other) == main_kind(efforts));
        if same && used.item != *item && !others.contains(&used.item) && others.len() < SAME_KIND_MOST {
            others.push(used.item);
        }
    }
    let mut ratios = Vec::new();
    let mut times = 0;
    for other in &others {
        let past = past(reader, other)?;
        if let Some(interval) = learned(&past) {
            ratios.push(interval / by_effort(catalog::usual_effort(other).map(strongest)));
            times += count(past.len());
        }
    }
    Ok(match days::median(&ratios) {
        Some(ratio) => {
            let interval = (plain * ratio).clamp(INTERVAL_LEAST, INTERVAL_MOST);
            (interval, IntervalSource::Kind { times })
        }
        None => (plain, IntervalSource::Convention),
    })
}

/// The timed activities of an item that the interval is learned from. Guessed and repaired ones are excluded.
fn past(reader: &Reader<'_>, item: &ItemId) -> Result<Vec<TimedActivity>, EbbError> {
    let entries = reader.timed_activities(item, LOOK_BACK)?;
    let Some(first) = entries.iter().map(|entry| entry.day).min() else { return Ok(Vec::new()) };
    let flares = reader.flares(first)?;
    let begins = |day: Day, from: &Moment| {
        flares.iter().filter(|flare| flare.said).any(|flare| {
            let later = flare.first > day || flare.since.as_ref().is_none_or(|since| since.at >= from.at);
            flare.first >= day && flare.first <= day.plus(2) && later
        })
    };
    let timed = entries.iter().filter(|entry| entry.mark == Mark::Measured).filter_map(|entry| {
        let (Body::Activity { timed: Some(timed), .. }, When::Interval { from, .. }) = (&entry.body, &entry.when)
        else {
            return None;
        };
        let flare_after = begins(entry.day, from);
        let (stretch, rose) = (f64::from(timed.stretch), timed.rose.map(f64::from));
        Some(TimedActivity { interval: timed.interval, stretch, rose, felt: timed.felt, flare_after })
    });
    Ok(timed.collect())
}

/// Effort by kind, 0–10: as given, otherwise the catalog's default for the item.
fn efforts(item: &ItemId, effort: Effort) -> Option<[f64; 3]> {
    let said = [effort.physical, effort.cognitive, effort.emotional];
    if said.iter().all(Option::is_none) {
        return catalog::usual_effort(item);
    }
    Some(said.map(|part| part.map_or(0.0, Rating::value)))
}

fn strongest(efforts: [f64; 3]) -> f64 {
    efforts.into_iter().fold(0.0, f64::max)
}

/// Index of the strongest kind of effort; the first of equals.
fn main_kind(efforts: [f64; 3]) -> usize {
    (0..3).rev().max_by(|a, b| efforts[*a].total_cmp(&efforts[*b])).unwrap_or(0)
}
