//! The activities that the timer offers to start with one tap.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalog::{Catalog, ItemId};
use crate::days::ItemUse;
use crate::entry::EntryKind;
use crate::labels::Labels;
use crate::recent_days::RecentDays;
use crate::time::Day;

/// Number of offers. There are fewer in a flare, when every button costs attention.
const MOST: usize = 4;
const MOST_IN_FLARE: usize = 2;

/// Half-life of the weight of a use, in days. Convention, the same as the quick grid's.
const HALF_LIFE: f64 = 7.0;

/// Offers before anything is logged: one physical, one domestic, one mental, one mixed. Convention.
const AT_FIRST: [&str; MOST] = ["walking", "housework", "desk-work", "cooking"];

/// An activity that one tap starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StartOffer {
    /// The activity.
    pub item: ItemId,
    /// Its name.
    pub label: String,
}

/// The offers: activities ranked by recency and frequency, then the initial ones.
pub(crate) fn start_offers(labels: &Labels, recent: &RecentDays) -> Vec<StartOffer> {
    let most = if recent.in_flare() { MOST_IN_FLARE } else { MOST };
    let offered = offered(&labels.catalog, &recent.items, recent.day, most);
    offered.into_iter().map(|item| StartOffer { label: labels.item(&item), item }).collect()
}

/// Uses from today do not count until tomorrow, so that no button moves because it was tapped.
fn offered(catalog: &Catalog, uses: &[ItemUse], today: Day, most: usize) -> Vec<ItemId> {
    let mut weights: BTreeMap<&ItemId, f64> = BTreeMap::new();
    let done = |used: &&ItemUse| used.day < today && used.kind == EntryKind::Activity && used.is_said();
    for used in uses.iter().filter(done) {
        let age = f64::from(today.since(used.day));
        *weights.entry(&used.item).or_default() += f64::from(used.entries) * libm::exp2(-age / HALF_LIFE);
    }
    let mut ranked: Vec<(&ItemId, f64)> = weights.into_iter().collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
    let first = AT_FIRST.map(|id| ItemId(id.to_owned()));
    let mut offered: Vec<ItemId> = Vec::new();
    for id in ranked.into_iter().map(|(id, _)| id).chain(&first) {
        let can_start = catalog.get(id).is_some_and(|item| !item.archived);
        if offered.len() < most && can_start && !offered.contains(id) {
            offered.push(id.clone());
        }
    }
    offered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Family, Item, ItemKind};

    fn used(item: &str, day: i32, entries: u32) -> ItemUse {
        ItemUse {
            item: ItemId(item.to_owned()),
            day: Day::from_number(day).unwrap(),
            kind: EntryKind::Activity,
            entries,
            high: None,
            mean: None,
            weight: None,
            parts: [entries, 0, 0, 0],
        }
    }

    fn offers(uses: &[ItemUse]) -> Vec<String> {
        let today = Day::from_number(100).unwrap();
        offered(&Catalog::new([]), uses, today, MOST).into_iter().map(|id| id.0).collect()
    }

    #[test]
    fn at_first_it_offers_the_plain_four() {
        assert_eq!(offers(&[]), AT_FIRST);
    }

    #[test]
    fn what_was_done_most_of_late_comes_first() {
        let uses = [used("showering", 86, 3), used("reading", 99, 2), used("walking", 98, 1)];
        assert_eq!(offers(&uses), ["reading", "walking", "showering", "housework"]);
    }

    #[test]
    fn what_is_done_today_moves_nothing() {
        assert_eq!(offers(&[used("reading", 100, 9)]), AT_FIRST);
    }

    #[test]
    fn what_is_put_away_is_not_started() {
        let uses = [used("reading", 99, 1), ItemUse { kind: EntryKind::Symptom, ..used("pain", 99, 9) }];
        assert_eq!(offers(&uses)[..2], ["reading", "walking"]);

        let put_away =
            Item { archived: true, ..Item::new(ItemId("walking".to_owned()), ItemKind::Activity, Family::Movement) };
        let today = Day::from_number(100).unwrap();
        let left = offered(&Catalog::new([put_away]), &[used("walking", 99, 5)], today, MOST);
        assert_eq!(left.iter().map(|id| id.0.as_str()).collect::<Vec<_>>(), ["housework", "desk-work", "cooking"]);
    }
}
