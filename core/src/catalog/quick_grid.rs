//! The quick grid: the items this person logs with one tap, ranked by frequency and recency.

use std::collections::{BTreeMap, BTreeSet};

use super::{Catalog, Item, ItemId, ItemKind};
use crate::time::Day;

/// Number of buttons of the grid.
pub(crate) const BUTTONS: usize = 6;

/// Half-life of the weight of a use, in days, so that the grid follows changing habits. Convention.
const HALF_LIFE: f64 = 7.0;

/// The items of the grid before anything was logged.
const AT_FIRST: [&str; BUTTONS] =
    ["pain", "fatigue", "brain-fog", "stiffness", "unrefreshing-sleep", "muscle-weakness"];

/// Weight of a use in a different part of the day than now, relative to one in the same part. Convention.
const ELSEWHERE: f64 = 0.25;

/// Weight of a use on a day in a different state than today (flare or not), relative to one in the same state.
/// Convention.
const OTHERWISE: f64 = 0.25;

/// One item used on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuickItemUse {
    /// The item.
    pub item: ItemId,
    /// The day.
    pub day: Day,
    /// Number of uses.
    pub times: u32,
    /// Number of uses in the current part of the day.
    pub here: u32,
    /// Whether that day was in the same state as today: in a flare, or not.
    pub alike: bool,
}

/// An item of the grid.
pub type QuickItem = ItemId;

impl Catalog {
    /// The grid on a day: pinned items first, then symptoms and remedies ranked by their uses on earlier days. Uses in
    /// the current part of the day, in the current state, and recent uses weigh more. Free places show initial items.
    /// Ties keep the order of the catalog.
    ///
    /// Uses from today do not count until tomorrow. So the order changes when the part of the day changes, a flare
    /// begins or ends, or an item is pinned, but never because a button was tapped. An item first used today, which was
    /// not on the grid, replaces the last initial item that was not used.
    #[must_use]
    pub fn quick(&self, uses: &[QuickItemUse], today: Day) -> Vec<QuickItem> {
        let mut weights: BTreeMap<&ItemId, f64> = BTreeMap::new();
        for used in uses.iter().filter(|used| used.day < today && used.times > 0) {
            let age = f64::from(today.since(used.day));
            let here = f64::from(used.here);
            let times = here + ELSEWHERE * (f64::from(used.times) - here);
            let state = if used.alike { 1.0 } else { OTHERWISE };
            *weights.entry(&used.item).or_default() += times * state * libm::exp2(-age / HALF_LIFE);
        }
        let mut ranked: Vec<(f64, usize, &ItemId)> = self
            .items()
            .enumerate()
            .filter(|(_, item)| is_offered(item))
            .filter_map(|(place, item)| Some((*weights.get(&item.id)?, place, &item.id)))
            .collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let pinned = self.items().filter(|item| item.pinned && !item.archived).map(|item| &item.id);
        let mut grid: Vec<ItemId> = Vec::new();
        for id in pinned.chain(ranked.into_iter().map(|(_, _, id)| id)) {
            if grid.len() < BUTTONS && !grid.contains(id) {
                grid.push(id.clone());
            }
        }
        let known = grid.len();
        for id in AT_FIRST.map(|id| ItemId(id.to_owned())) {
            if grid.len() < BUTTONS && !grid.contains(&id) && self.get(&id).is_some_and(|item| !item.archived) {
                grid.push(id);
            }
        }
        let used_today: BTreeSet<&ItemId> =
            uses.iter().filter(|used| used.day == today && used.times > 0).map(|used| &used.item).collect();
        for fresh in self.items().filter(|item| is_offered(item) && used_today.contains(&item.id)) {
            let unused = (known..grid.len()).rev().find(|place| !used_today.contains(&grid[*place]));
            if let Some(place) = unused.filter(|_| !grid.contains(&fresh.id)) {
                grid[place].clone_from(&fresh.id);
            }
        }
        grid
    }

    /// What a widget offers, in an order that only the person changes, so that a button without a name stays what it is:
    /// pinned items, then `core`, then the initial items. Not limited to the places of a widget.
    pub(crate) fn steady(&self, core: &[ItemId]) -> Vec<ItemId> {
        let pinned = self.items().filter(|item| item.pinned).map(|item| item.id.clone());
        let core = core.iter().map(|item| self.resolve(item));
        let mut all: Vec<ItemId> = Vec::new();
        for id in pinned.chain(core).chain(AT_FIRST.map(|id| ItemId(id.to_owned()))) {
            if !all.contains(&id) && self.get(&id).is_some_and(is_offered) {
                all.push(id);
            }
        }
        all
    }
}

/// Whether one tap logs a complete entry for the item.
fn is_offered(item: &Item) -> bool {
    !item.archived && matches!(item.kind, ItemKind::Symptom | ItemKind::Remedy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Family;

    fn day(number: i32) -> Day {
        Day::from_number(number).unwrap()
    }

    fn used(item: &str, on: i32, times: u32) -> QuickItemUse {
        QuickItemUse { item: ItemId(item.to_owned()), day: day(on), times, here: times, alike: true }
    }

    fn grid(uses: &[QuickItemUse]) -> Vec<String> {
        Catalog::new([]).quick(uses, day(100)).into_iter().map(|id| id.0).collect()
    }

    #[test]
    fn grid_starts_with_the_default_six() {
        assert_eq!(grid(&[]), AT_FIRST);
    }

    #[test]
    fn used_items_come_first_and_recent_use_weighs_more() {
        let uses = [used("nausea", 99, 2), used("headache", 86, 3), used("pain", 99, 1)];
        assert_eq!(grid(&uses)[..3], ["nausea", "pain", "headache"]);
        assert_eq!(grid(&uses).len(), BUTTONS);
    }

    #[test]
    fn use_in_this_part_of_the_day_and_state_weighs_more() {
        let elsewhere = |used: QuickItemUse| QuickItemUse { here: 0, ..used };
        let otherwise = |used: QuickItemUse| QuickItemUse { alike: false, ..used };
        let uses = [elsewhere(used("headache", 99, 3)), used("nausea", 99, 1), otherwise(used("burning-pain", 99, 2))];
        assert_eq!(grid(&uses)[..3], ["nausea", "headache", "burning-pain"]);
    }

    #[test]
    fn use_today_moves_no_button() {
        let before = [used("nausea", 99, 2), used("headache", 98, 2)];
        let after = [&before[..], &[used("headache", 100, 9), used("fatigue", 100, 9)]].concat();
        assert_eq!(grid(&before), grid(&after));
    }

    #[test]
    fn item_first_used_today_replaces_an_unused_default() {
        let today = [used("stiffness", 100, 1), used("nausea", 100, 1), used("muscle-weakness", 100, 1)];
        let with_one = ["pain", "fatigue", "brain-fog", "stiffness", "nausea", "muscle-weakness"];
        assert_eq!(grid(&today), with_one);
        let both = [&today[..], &[used("ibuprofen", 100, 1)]].concat();
        assert_eq!(grid(&both)[..2], with_one[..2]);
        assert_eq!(grid(&both)[2..], ["ibuprofen", "stiffness", "nausea", "muscle-weakness"]);
    }

    #[test]
    fn pinned_items_come_first_and_archived_ones_not_at_all() {
        let own = |id: &str, pinned: bool, archived: bool| {
            let item = Item::new(ItemId(id.to_owned()), ItemKind::Symptom, Family::GeneralSymptom);
            Item { archived, pinned, ..item }
        };
        let catalog = Catalog::new([own("nausea", true, false), own("pain", false, true)]);
        let grid = catalog.quick(&[used("headache", 99, 3), used("pain", 99, 9)], day(100));
        assert_eq!(grid.iter().map(|id| id.0.as_str()).collect::<Vec<_>>()[..2], ["nausea", "headache"]);
        assert!(!grid.contains(&ItemId("pain".to_owned())));
    }

    #[test]
    fn steady_order_is_that_of_the_person_and_does_not_follow_use() {
        let own = |id: &str, kind: ItemKind, pinned: bool, archived: bool| {
            let item = Item::new(ItemId(id.to_owned()), kind, Family::GeneralSymptom);
            Item { archived, pinned, ..item }
        };
        let symptom = ItemKind::Symptom;
        let catalog = Catalog::new([
            own("nausea", symptom, true, false),
            own("hrv", ItemKind::Measurement, true, false),
            own("fatigue", symptom, false, true),
        ]);
        let core = ["headache", "nausea", "fatigue"].map(|id| ItemId(id.to_owned()));
        let steady: Vec<String> = catalog.steady(&core).into_iter().map(|id| id.0).collect();
        assert_eq!(
            steady,
            ["nausea", "headache", "pain", "brain-fog", "stiffness", "unrefreshing-sleep", "muscle-weakness"]
        );
    }

    #[test]
    fn measurements_get_no_button() {
        assert_eq!(grid(&[used("hrv", 99, 50)]), AT_FIRST);
    }
}
