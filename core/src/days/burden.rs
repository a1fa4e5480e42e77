//! Burden: the day's mean over the person's core items.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{count, mean};
use crate::catalog::ItemId;
use crate::time::Day;

/// Weight below which a day's burden is shown but not learned from: it counts neither for the usual nor for the
/// forecast's threshold or score. Convention: a recalled day counts, a day that was only filled in does not.
pub const WEIGHT_LEAST: f64 = 0.5;

/// Number of days before a day that determine its core items.
pub const CORE_WINDOW: i32 = 42;

/// Number of days with a rated symptom below which only the chosen items are core.
pub const CORE_LEAST: u32 = 7;

/// The core items by default.
pub const CORE_AT_FIRST: [&str; 2] = ["pain", "fatigue"];

/// The core items of a day: the chosen ones, and those rated on more than half of `days`, the number of days with any
/// rated symptom in the window before. `rated_on` gives, for each item, the number of those days on which it was rated.
#[must_use]
pub fn core_items<'a>(
    chosen: &[ItemId],
    rated_on: impl IntoIterator<Item = (&'a ItemId, u32)>,
    days: u32,
) -> BTreeSet<ItemId> {
    let joined =
        rated_on.into_iter().filter(|(_, on)| days >= CORE_LEAST && 2 * on > days).map(|(item, _)| item.clone());
    chosen.iter().cloned().chain(joined).collect()
}

/// The burden of a day.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Burden {
    /// Mean of the maxima of the known core items; `None` if none is known.
    pub value: Option<f64>,
    /// Mean of their weights.
    pub weight: Option<f64>,
    /// Share of the core items that are not known; `None` if there are none.
    pub missing: Option<f64>,
}

/// A symptom rated on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct RatedItem {
    /// The day.
    pub day: Day,
    /// The symptom.
    pub item: ItemId,
    /// Its highest value, 0–10.
    pub high: f64,
    /// Its weight, 0–1.
    pub weight: f64,
}

/// The burden of what was rated on one day.
#[must_use]
pub fn burden(core: &BTreeSet<ItemId>, rated: &[RatedItem]) -> Burden {
    let known: Vec<&RatedItem> = rated.iter().filter(|rated| core.contains(&rated.item)).collect();
    let mean_of = |part: fn(&RatedItem) -> f64| mean(&known.iter().map(|rated| part(rated)).collect::<Vec<_>>());
    let all = f64::from(count(core.len()));
    Burden {
        value: mean_of(|rated| rated.high),
        weight: mean_of(|rated| rated.weight),
        missing: (all > 0.0).then(|| 1.0 - f64::from(count(known.len())) / all),
    }
}

/// The burden of each of `days`, given everything rated on them and in the [`CORE_WINDOW`] before. Both are in order.
/// Runs in one pass.
#[must_use]
pub fn burdens(chosen: &[ItemId], rated: &[RatedItem], days: &[Day]) -> Vec<Burden> {
    let mut ahead = rated.chunk_by(|a, b| a.day == b.day).peekable();
    let mut window: VecDeque<(Day, Vec<&ItemId>)> = VecDeque::new();
    let mut on: BTreeMap<&ItemId, u32> = BTreeMap::new();
    let burden_on = |day: &Day| {
        while let Some(group) = ahead.next_if(|group| group[0].day < *day) {
            // Filled-in values do not make an item one that the person logs.
            let sure: Vec<&ItemId> =
                group.iter().filter(|rated| rated.weight >= WEIGHT_LEAST).map(|rated| &rated.item).collect();
            for item in &sure {
                *on.entry(item).or_default() += 1;
            }
            if !sure.is_empty() {
                window.push_back((group[0].day, sure));
            }
        }
        while let Some((_, items)) = window.pop_front_if(|(old, _)| day.since(*old) > CORE_WINDOW) {
            for item in items {
                on.entry(item).and_modify(|days| *days -= 1);
            }
        }
        let core = core_items(chosen, on.iter().map(|(item, days)| (*item, *days)), count(window.len()));
        burden(&core, ahead.peek().filter(|group| group[0].day == *day).copied().unwrap_or_default())
    };
    days.iter().map(burden_on).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(names: &[&str]) -> Vec<ItemId> {
        names.iter().map(|name| ItemId((*name).to_owned())).collect()
    }

    fn rated(day: i32, pairs: &[(&str, f64)]) -> Vec<RatedItem> {
        let day = Day::from_number(day).unwrap();
        pairs
            .iter()
            .map(|(name, high)| RatedItem { day, item: ItemId((*name).to_owned()), high: *high, weight: 1.0 })
            .collect()
    }

    #[test]
    fn unknown_items_are_left_out_and_zeros_count() {
        let core = core_items(&ids(&CORE_AT_FIRST), [], 0);
        let half = burden(&core, &rated(0, &[("pain", 6.0)]));
        assert_eq!(half, Burden { value: Some(6.0), weight: Some(1.0), missing: Some(0.5) });
        assert_eq!(burden(&core, &rated(0, &[("pain", 6.0), ("fatigue", 0.0)])).value, Some(3.0));
        assert_eq!(burden(&core, &[]), Burden { value: None, weight: None, missing: Some(1.0) });
    }

    #[test]
    fn logging_more_items_on_a_bad_day_does_not_raise_the_burden() {
        let (pain, cramp) = (ItemId("pain".into()), ItemId("cramp".into()));
        let core = core_items(&ids(&CORE_AT_FIRST), [(&pain, 20), (&cramp, 4)], 20);
        assert_eq!(burden(&core, &rated(0, &[("pain", 6.0), ("cramp", 10.0)])).value, Some(6.0));
    }

    #[test]
    fn item_rated_on_most_days_becomes_core() {
        let fog = ItemId("brain-fog".into());
        assert!(core_items(&[], [(&fog, 11)], 20).contains(&fog));
        assert!(!core_items(&[], [(&fog, 11)], 22).contains(&fog));
        assert!(core_items(&[], [(&fog, 6)], 6).is_empty());
    }

    #[test]
    fn core_items_follow_the_moving_window() {
        // Brain fog on ten days, then only pain: fog is core until those days are 42 days old.
        let all: Vec<RatedItem> = (0..60)
            .flat_map(|day| {
                if day < 10 { rated(day, &[("brain-fog", 8.0), ("pain", 2.0)]) } else { rated(day, &[("pain", 2.0)]) }
            })
            .collect();
        let days: Vec<Day> = (0..60).map(|day| Day::from_number(day).unwrap()).collect();
        let burdens: Vec<f64> =
            burdens(&ids(&["pain"]), &all, &days).iter().map(|burden| burden.value.unwrap()).collect();
        assert_eq!(burdens[..7], [2.0; 7], "too few days to say what is logged on most");
        assert_eq!(burdens[7..10], [5.0; 3]);
        assert_eq!(burdens[10..], [2.0; 50]);
        // Computing any part separately, with the window before it, gives the same result.
        for first in [7_i32, 8, 30, 51] {
            let from = Day::from_number((first - CORE_WINDOW).max(0)).unwrap();
            let part: Vec<RatedItem> = all.iter().filter(|rated| rated.day >= from).cloned().collect();
            let first = usize::try_from(first).unwrap();
            let again: Vec<f64> = super::burdens(&ids(&["pain"]), &part, &days[first..])
                .iter()
                .map(|burden| burden.value.unwrap())
                .collect();
            assert_eq!(again, burdens[first..]);
        }
    }
}
