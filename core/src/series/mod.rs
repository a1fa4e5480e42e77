//! Entries become days. Everything here is a function of values; [`crate::store`] keeps the results and brings
//! them up to date in the transaction that changed an entry.
//!
//! **Burden** is the day's mean over the person's *core items* of each one's maximum that day, 0–10. Items
//! not known that day are left out, never read as 0, and a day on which none is known has no burden. The core
//! items are those the person chose (at first pain and fatigue), and every symptom that was rated on more than
//! half of the days with any rated symptom among the [`CORE_WINDOW`] before, once there are [`CORE_LEAST`] of
//! them. An item logged only on bad days so never joins, and logging more on a bad day does not raise its
//! burden by itself.
//!
//! **Load** is effort in *effort-minutes*: minutes × effort ÷ 10, for each kind of effort by itself. A whole
//! day's rating, which has no minutes, counts as [`WHOLE_DAY_MINUTES`]. An activity with minutes and no effort
//! takes the vocabulary's plain guess for it. All three are conventions, not evidence.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::catalog::{self, ItemId};
use crate::entry::{Body, Effort, Entry, Kind, Mark};
use crate::moment::Day;

/// How many days before a day decide which items are core on it.
pub const CORE_WINDOW: i32 = 42;

/// With fewer days than these with a rated symptom, only the chosen items are core.
pub const CORE_LEAST: u32 = 7;

/// The minutes that a whole day's effort rating stands for. Convention.
pub const WHOLE_DAY_MINUTES: f64 = 240.0;

/// The core items at first.
pub const CORE_AT_FIRST: [&str; 2] = ["pain", "fatigue"];

/// What a day comes to. Absent is unknown, never zero.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DayFacts {
    /// The day.
    pub day: Day,
    /// How many entries it has.
    pub entries: u32,
    /// Its burden, 0–10.
    pub burden: Option<f64>,
    /// Its load by kind of effort, in effort-minutes.
    pub load: Load,
    /// Sleep that led into it and naps during it, in minutes.
    pub sleep: Option<f64>,
    /// How good that sleep was, 0–10, the mean of what was said.
    pub sleep_quality: Option<f64>,
    /// The day's highest stress, 0–10.
    pub stress: Option<f64>,
    /// How many of its entries were filled in, coarse or recalled.
    pub soft: u32,
}

/// Load by kind of effort, in effort-minutes.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Load {
    /// Of the body.
    pub physical: Option<f64>,
    /// Of the mind.
    pub cognitive: Option<f64>,
    /// Of the heart.
    pub emotional: Option<f64>,
}

impl Load {
    /// All kinds together; absent when none is known.
    #[must_use]
    pub fn total(self) -> Option<f64> {
        [self.physical, self.cognitive, self.emotional].into_iter().flatten().reduce(|sum, part| sum + part)
    }

    /// What one activity adds.
    #[must_use]
    pub fn of(item: &ItemId, effort: Effort, minutes: Option<u32>) -> Self {
        let said =
            [effort.physical, effort.cognitive, effort.emotional].map(|part| part.map(crate::entry::Rating::value));
        let unsaid = said.iter().all(Option::is_none);
        let [physical, cognitive, emotional] = match minutes {
            Some(_) if unsaid => catalog::usual_effort(item).map_or(said, |effort| effort.map(Some)),
            _ => said,
        };
        let minutes = minutes.map_or(WHOLE_DAY_MINUTES, f64::from);
        let cost = |part: Option<f64>| part.map(|part| minutes * part / 10.0);
        Self { physical: cost(physical), cognitive: cost(cognitive), emotional: cost(emotional) }
    }

    fn add(&mut self, other: Self) {
        let sum = |a: Option<f64>, b: Option<f64>| match (a, b) {
            (Some(a), Some(b)) => Some(a + b),
            (known, None) | (None, known) => known,
        };
        self.physical = sum(self.physical, other.physical);
        self.cognitive = sum(self.cognitive, other.cognitive);
        self.emotional = sum(self.emotional, other.emotional);
    }
}

/// What one item comes to on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemFacts {
    /// The item.
    pub item: ItemId,
    /// The kind of its entries.
    pub kind: Kind,
    /// How many entries it has.
    pub entries: u32,
    /// How many of them have a number.
    pub rated: u32,
    /// The highest number, 0–10.
    pub high: Option<f64>,
    /// The mean of the numbers, 0–10.
    pub mean: Option<f64>,
}

/// What a day's entries come to, in their order; the burden is left for [`burden`], which needs other days.
#[must_use]
pub fn facts(day: Day, entries: &[Entry]) -> (DayFacts, Vec<ItemFacts>) {
    let mut facts = DayFacts {
        day,
        entries: count(entries.len()),
        burden: None,
        load: Load::default(),
        sleep: None,
        sleep_quality: None,
        stress: None,
        soft: count(entries.iter().filter(|entry| entry.mark != Mark::Measured).count()),
    };
    let mut qualities = Vec::new();
    let mut items: BTreeMap<&ItemId, (Kind, Vec<Option<f64>>)> = BTreeMap::new();
    for entry in entries {
        match &entry.body {
            Body::Activity { item, effort, minutes } => facts.load.add(Load::of(item, *effort, *minutes)),
            Body::Sleep { quality, .. } => {
                if let Some(minutes) = entry.minutes_slept() {
                    facts.sleep = Some(facts.sleep.unwrap_or(0.0) + f64::from(minutes));
                }
                qualities.extend(quality.map(crate::entry::Rating::value));
            }
            Body::Factor { item, amount: Some(amount) } if item.0 == STRESS => {
                facts.stress = Some(facts.stress.map_or(amount.value(), |known| known.max(amount.value())));
            }
            _ => {}
        }
        if let Some((item, _)) = entry.body.item() {
            items.entry(item).or_insert_with(|| (entry.body.kind(), Vec::new())).1.push(entry.body.value());
        }
    }
    facts.sleep_quality = mean(&qualities);
    let items = items
        .into_iter()
        .map(|(item, (kind, values))| {
            let rated: Vec<f64> = values.iter().copied().flatten().collect();
            ItemFacts {
                item: item.clone(),
                kind,
                entries: count(values.len()),
                rated: count(rated.len()),
                high: rated.iter().copied().reduce(f64::max),
                mean: mean(&rated),
            }
        })
        .collect();
    (facts, items)
}

const STRESS: &str = "stress";

/// The core items of a day: the chosen ones, and those rated on more than half of `days` (the days with any
/// rated symptom in the window before), given on how many of them each was rated.
#[must_use]
pub fn core_items(chosen: &[ItemId], rated_on: &[(ItemId, u32)], days: u32) -> BTreeSet<ItemId> {
    let joined = rated_on.iter().filter(|(_, on)| days >= CORE_LEAST && 2 * on > days).map(|(item, _)| item.clone());
    chosen.iter().cloned().chain(joined).collect()
}

/// The mean of the core items' maxima that are known; `None` when none is.
#[must_use]
pub fn burden(core: &BTreeSet<ItemId>, highs: &[(ItemId, f64)]) -> Option<f64> {
    let known: Vec<f64> = highs.iter().filter(|(item, _)| core.contains(item)).map(|(_, high)| *high).collect();
    mean(&known)
}

/// The mean, summed in order; `None` of nothing.
#[must_use]
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / f64::from(count(values.len())))
}

/// The `share` quantile (0–1) by linear interpolation between order statistics (Hyndman & Fan 1996, type 7).
#[must_use]
pub fn quantile(values: &[f64], share: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    let place = share.clamp(0.0, 1.0) * f64::from(count(last));
    let below = libm::floor(place);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place within the slice")]
    let index = below as usize;
    let next = sorted[(index + 1).min(last)];
    Some(sorted[index] + (next - sorted[index]) * (place - below))
}

/// The median.
#[must_use]
pub fn median(values: &[f64]) -> Option<f64> {
    quantile(values, 0.5)
}

/// A length as the store's number; a day with four billion entries is counted as full.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(names: &[&str]) -> Vec<ItemId> {
        names.iter().map(|name| ItemId((*name).to_owned())).collect()
    }

    fn highs(pairs: &[(&str, f64)]) -> Vec<(ItemId, f64)> {
        pairs.iter().map(|(name, high)| (ItemId((*name).to_owned()), *high)).collect()
    }

    #[test]
    fn unknown_is_left_out_and_zero_is_not() {
        let core = core_items(&ids(&CORE_AT_FIRST), &[], 0);
        assert_eq!(burden(&core, &highs(&[("pain", 6.0)])), Some(6.0));
        assert_eq!(burden(&core, &highs(&[("pain", 6.0), ("fatigue", 0.0)])), Some(3.0));
        assert_eq!(burden(&core, &[]), None);
    }

    #[test]
    fn logging_more_on_a_bad_day_does_not_raise_it() {
        let rated = [(ItemId("pain".into()), 20), (ItemId("cramp".into()), 4)];
        let core = core_items(&ids(&CORE_AT_FIRST), &rated, 20);
        assert_eq!(burden(&core, &highs(&[("pain", 6.0), ("cramp", 10.0)])), Some(6.0));
    }

    #[test]
    fn what_is_logged_on_most_days_joins() {
        let rated = [(ItemId("brain-fog".into()), 11)];
        assert!(core_items(&[], &rated, 20).contains(&rated[0].0));
        assert!(!core_items(&[], &rated, 22).contains(&rated[0].0));
        assert!(core_items(&[], &[(ItemId("brain-fog".into()), 6)], 6).is_empty());
    }

    #[test]
    fn the_median_lies_between() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median(&[]), None);
        assert_eq!(quantile(&[0.0, 10.0], 0.25), Some(2.5));
    }
}
