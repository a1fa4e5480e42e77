//! Entries become days. Everything here is a function of values; [`crate::storage`] keeps the results and brings
//! them up to date in the transaction that changed an entry.
//!
//! **Burden** is the day's mean over the person's *core items* of each one's maximum that day, 0–10. Items
//! not known that day are left out, never read as 0, and a day on which none is known has no burden. The core
//! items are those the person chose (at first pain and fatigue), and every symptom that was rated on more than
//! half of the days with any rated symptom among the [`CORE_WINDOW`] before, once there are [`CORE_LEAST`] of
//! them. An item logged only on bad days so never joins, and logging more on a bad day does not raise its
//! burden by itself.
//!
//! **Marks** ([`Mark::weight`]): what was filled in or recalled never stands beside a better known value of the same item
//! and day; of each item's values those with the greatest weight count. A day's burden carries the mean weight of the
//! items it is made of, and below [`WEIGHT_LEAST`] (more was filled in than said) nothing is learned from it.
//!
//! **Load** is effort in *effort-minutes*: minutes × effort ÷ 10, for each kind of effort by itself. A whole
//! day's rating, which has no minutes, counts as [`WHOLE_DAY_MINUTES`]. An activity with minutes and no effort
//! takes the vocabulary's plain guess for it. All three are conventions, not evidence.

mod flare_label;
mod state;
mod usual;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde::Serialize;

use crate::catalog::{self, ItemId};
use crate::entry::{Body, DayLevel, Effort, Entry, Kind, Mark, RecalledDay, day_level};
use crate::time::{Day, DayPart};

pub use flare_label::{Label, Labeller, THRESHOLD_LEAST, THRESHOLD_WINDOW};
pub use state::{FlareSpan, ItemUse};
pub(crate) use state::{said_days, said_of};
pub(crate) use usual::{USUAL_LEAST, USUAL_WINDOW, usual};

/// How many days before a day decide which items are core on it.
pub const CORE_WINDOW: i32 = 42;

/// With fewer days than these with a rated symptom, only the chosen items are core.
pub const CORE_LEAST: u32 = 7;

/// The minutes that a whole day's effort rating stands for. Convention.
pub const WHOLE_DAY_MINUTES: f64 = 240.0;

/// With less weight than this a day's burden is shown and not learned from: neither "usual" nor a forecast's threshold
/// or score rests on it. Convention: a day recalled counts, a day filled in does not.
pub const WEIGHT_LEAST: f64 = 0.5;

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
    /// How surely the burden is known, 0–1, see [`Mark::weight`]; absent without one.
    pub weight: Option<f64>,
    /// The share of its core items that were not rated, 0–1.
    pub missing: Option<f64>,
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
    /// How much it held as a whole, as said in one tap.
    pub level: Option<DayLevel>,
    /// How it was, as recalled days later.
    pub recalled: Option<RecalledDay>,
}

impl DayFacts {
    /// The burden, where it is known well enough to learn from.
    #[must_use]
    pub fn sure_burden(&self) -> Option<f64> {
        self.burden.filter(|_| self.weight.is_some_and(|weight| weight >= WEIGHT_LEAST))
    }
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

    /// With the minutes spent above the heart-rate guide: each adds half an effort-minute of the body. Convention: what
    /// was said of the effort stays as it was said, and the guide is too rough to weigh more.
    fn with_minutes_above(mut self, above: Option<u32>) -> Self {
        if let Some(above) = above {
            self.add(Self { physical: Some(f64::from(above) * 0.5), ..Self::default() });
        }
        self
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
    /// The mean of the numbers, 0–10; of others as [`Body::count`] has them.
    pub mean: Option<f64>,
    /// How surely both are known, 0–1: the greatest weight among the numbers, which are those that have it.
    pub weight: Option<f64>,
    /// How many of its entries fall into the morning, the afternoon, the evening, the night. One of a whole day, and one
    /// filled in, falls into none.
    pub parts: [u32; 4],
}

/// What a day's entries come to, in their order; the burden is left for [`burden`], which needs other days.
#[must_use]
pub fn facts(day: Day, entries: &[Entry]) -> (DayFacts, Vec<ItemFacts>) {
    let mut facts = DayFacts {
        day,
        entries: count(entries.len()),
        burden: None,
        weight: None,
        missing: None,
        load: Load::default(),
        sleep: None,
        sleep_quality: None,
        stress: None,
        soft: count(entries.iter().filter(|entry| entry.mark != Mark::Measured).count()),
        level: day_level(entries),
        recalled: None,
    };
    let mut qualities = Vec::new();
    let mut items: BTreeMap<&ItemId, (Kind, Vec<Said>)> = BTreeMap::new();
    for entry in entries {
        match &entry.body {
            Body::Activity { item, effort, minutes, timed } => {
                let above = timed.and_then(|timed| timed.above);
                facts.load.add(Load::of(item, *effort, *minutes).with_minutes_above(above));
            }
            Body::Sleep { quality, .. } => {
                if let Some(minutes) = entry.minutes_slept() {
                    facts.sleep = Some(facts.sleep.unwrap_or(0.0) + f64::from(minutes));
                }
                qualities.extend(quality.map(crate::entry::Rating::value));
            }
            Body::Recall { how } => facts.recalled = Some(*how),
            Body::Factor { item, amount: Some(amount) } if item.0 == STRESS => {
                facts.stress = Some(facts.stress.map_or(amount.value(), |known| known.max(amount.value())));
            }
            _ => {}
        }
        if let Some((item, _)) = entry.body.item() {
            items.entry(item).or_insert_with(|| (entry.body.kind(), Vec::new())).1.push(Said {
                value: entry.body.value(),
                counted: entry.body.count(),
                weight: entry.mark.weight(),
                part: entry.when.part().filter(|_| entry.mark != Mark::FilledIn),
            });
        }
    }
    facts.sleep_quality = mean(&qualities);
    let items = items.into_iter().map(|(item, (kind, said))| item_facts(item, kind, &said)).collect();
    (facts, items)
}

/// What one entry says of its item.
struct Said {
    /// On 0–10.
    value: Option<f64>,
    /// Not on 0–10: see [`Body::count`].
    counted: Option<f64>,
    weight: f64,
    part: Option<DayPart>,
}

fn item_facts(item: &ItemId, kind: Kind, said: &[Said]) -> ItemFacts {
    let rated = || said.iter().filter_map(|said| said.value.map(|value| (value, said.weight)));
    let known = || said.iter().filter_map(|said| said.value.or(said.counted).map(|value| (value, said.weight)));
    let weight = known().map(|(_, weight)| weight).reduce(f64::max);
    let of_weight = |(value, own): (f64, f64)| (Some(own) == weight).then_some(value);
    let best: Vec<f64> = rated().filter_map(of_weight).collect();
    ItemFacts {
        item: item.clone(),
        kind,
        entries: count(said.len()),
        rated: count(rated().count()),
        high: best.iter().copied().reduce(f64::max),
        mean: mean(&known().filter_map(of_weight).collect::<Vec<_>>()),
        weight,
        parts: DayPart::ALL.map(|part| count(said.iter().filter(|said| said.part == Some(part)).count())),
    }
}

const STRESS: &str = "stress";

/// The core items of a day: the chosen ones, and those rated on more than half of `days` (the days with any
/// rated symptom in the window before), given on how many of them each was rated.
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

/// What a day's core items come to.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Burden {
    /// The mean of the known ones' maxima; absent when none is known.
    pub value: Option<f64>,
    /// The mean of their weights.
    pub weight: Option<f64>,
    /// The share of the core items that is not known; absent when there are none.
    pub missing: Option<f64>,
}

/// A symptom rated on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Rated {
    /// The day.
    pub day: Day,
    /// The symptom.
    pub item: ItemId,
    /// Its highest number, 0–10.
    pub high: f64,
    /// How surely that is known, 0–1.
    pub weight: f64,
}

/// The burden of what was rated on one day.
#[must_use]
pub fn burden(core: &BTreeSet<ItemId>, rated: &[Rated]) -> Burden {
    let known: Vec<&Rated> = rated.iter().filter(|rated| core.contains(&rated.item)).collect();
    let mean_of = |part: fn(&Rated) -> f64| mean(&known.iter().map(|rated| part(rated)).collect::<Vec<_>>());
    let all = f64::from(count(core.len()));
    Burden {
        value: mean_of(|rated| rated.high),
        weight: mean_of(|rated| rated.weight),
        missing: (all > 0.0).then(|| 1.0 - f64::from(count(known.len())) / all),
    }
}

/// The burden of each of `days`, given everything rated on them and in the [`CORE_WINDOW`] before. Both are in order;
/// one pass, however many days.
#[must_use]
pub fn burdens(chosen: &[ItemId], rated: &[Rated], days: &[Day]) -> Vec<Burden> {
    let mut ahead = rated.chunk_by(|a, b| a.day == b.day).peekable();
    let mut window: VecDeque<(Day, Vec<&ItemId>)> = VecDeque::new();
    let mut on: BTreeMap<&ItemId, u32> = BTreeMap::new();
    let burden_on = |day: &Day| {
        while let Some(group) = ahead.next_if(|group| group[0].day < *day) {
            // What was filled in does not make an item one that the person logs.
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
pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(names: &[&str]) -> Vec<ItemId> {
        names.iter().map(|name| ItemId((*name).to_owned())).collect()
    }

    fn rated(day: i32, pairs: &[(&str, f64)]) -> Vec<Rated> {
        let day = Day::from_number(day).unwrap();
        pairs
            .iter()
            .map(|(name, high)| Rated { day, item: ItemId((*name).to_owned()), high: *high, weight: 1.0 })
            .collect()
    }

    fn said(item: &str, value: f64, mark: Mark) -> Entry {
        let day: Day = "2026-03-28".parse().unwrap();
        let body = Body::symptom(item, crate::entry::Severity::of(value));
        let id = crate::entry::EntryId(String::new());
        Entry { id, when: crate::entry::When::Day { day }, day, mark, note: None, body }
    }

    #[test]
    fn unknown_is_left_out_and_zero_is_not() {
        let core = core_items(&ids(&CORE_AT_FIRST), [], 0);
        let half = burden(&core, &rated(0, &[("pain", 6.0)]));
        assert_eq!(half, Burden { value: Some(6.0), weight: Some(1.0), missing: Some(0.5) });
        assert_eq!(burden(&core, &rated(0, &[("pain", 6.0), ("fatigue", 0.0)])).value, Some(3.0));
        assert_eq!(burden(&core, &[]), Burden { value: None, weight: None, missing: Some(1.0) });
    }

    #[test]
    fn logging_more_on_a_bad_day_does_not_raise_it() {
        let (pain, cramp) = (ItemId("pain".into()), ItemId("cramp".into()));
        let core = core_items(&ids(&CORE_AT_FIRST), [(&pain, 20), (&cramp, 4)], 20);
        assert_eq!(burden(&core, &rated(0, &[("pain", 6.0), ("cramp", 10.0)])).value, Some(6.0));
    }

    #[test]
    fn what_was_filled_in_or_recalled_gives_way_to_what_was_said() {
        let day: Day = "2026-03-28".parse().unwrap();
        let (pain, fatigue) = ("pain", "fatigue");
        let entries =
            [said(pain, 9.0, Mark::FilledIn), said(pain, 4.0, Mark::Measured), said(fatigue, 7.0, Mark::FilledIn)];
        let (_, items) = facts(day, &entries);
        let found: Vec<_> = items.iter().map(|item| (item.item.0.as_str(), item.high, item.weight)).collect();
        assert_eq!(found, [(fatigue, Some(7.0), Some(0.25)), (pain, Some(4.0), Some(1.0))]);
        assert_eq!((items[1].rated, items[1].mean), (2, Some(4.0)));
    }

    #[test]
    fn a_day_filled_in_is_not_learned_from_and_a_day_recalled_is() {
        for (mark, sure) in [(Mark::FilledIn, None), (Mark::Recalled, Some(6.0)), (Mark::Coarse, Some(6.0))] {
            let weight = Some(mark.weight());
            let facts = DayFacts { burden: Some(6.0), weight, ..facts("2026-03-28".parse().unwrap(), &[]).0 };
            assert_eq!(facts.sure_burden(), sure, "{mark:?}");
        }
    }

    #[test]
    fn what_is_logged_on_most_days_joins() {
        let fog = ItemId("brain-fog".into());
        assert!(core_items(&[], [(&fog, 11)], 20).contains(&fog));
        assert!(!core_items(&[], [(&fog, 11)], 22).contains(&fog));
        assert!(core_items(&[], [(&fog, 6)], 6).is_empty());
    }

    #[test]
    fn the_window_moves_on_and_forgets() {
        // Brain fog on ten days, then pain alone: fog counts until its days are 42 old.
        let all: Vec<Rated> = (0..60)
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
        // Any part by itself, given the window before it, comes to the same.
        for first in [7_i32, 8, 30, 51] {
            let from = Day::from_number((first - CORE_WINDOW).max(0)).unwrap();
            let part: Vec<Rated> = all.iter().filter(|rated| rated.day >= from).cloned().collect();
            let first = usize::try_from(first).unwrap();
            let again: Vec<f64> = super::burdens(&ids(&["pain"]), &part, &days[first..])
                .iter()
                .map(|burden| burden.value.unwrap())
                .collect();
            assert_eq!(again, burdens[first..]);
        }
    }

    #[test]
    fn the_median_lies_between() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median(&[]), None);
        assert_eq!(quantile(&[0.0, 10.0], 0.25), Some(2.5));
    }
}
