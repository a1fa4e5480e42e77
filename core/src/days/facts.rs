//! The facts of one day, derived from its entries.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Load, WEIGHT_LEAST, count, mean};
use crate::catalog::ItemId;
use crate::entry::{Body, DayLevel, Entry, EntryKind, Mark, Rating, RecalledDay, day_level};
use crate::time::{Day, DayPart};

/// The item whose amount is a day's stress.
const STRESS: &str = "stress";

/// The facts of a day. `None` means unknown, never zero.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DayFacts {
    /// The day.
    pub day: Day,
    /// Number of entries.
    pub entries: u32,
    /// Its burden, 0–10.
    pub burden: Option<f64>,
    /// Weight of the burden, 0–1, see [`Mark::weight`]; `None` without a burden.
    pub weight: Option<f64>,
    /// Share of its core items that were not rated, 0–1.
    pub missing: Option<f64>,
    /// Its load by kind of effort, in effort-minutes.
    pub load: Load,
    /// Minutes of sleep: the night before the day, plus its naps.
    pub sleep: Option<f64>,
    /// Quality of that sleep, 0–10, the mean of what was given.
    pub sleep_quality: Option<f64>,
    /// The day's highest stress, 0–10.
    pub stress: Option<f64>,
    /// Number of entries that were filled in, coarse or recalled.
    pub soft: u32,
    /// Level of the whole day, as given in one tap.
    pub level: Option<DayLevel>,
    /// How the day was, as recalled days later.
    pub recalled: Option<RecalledDay>,
}

impl DayFacts {
    /// The burden, if it is known well enough to learn from.
    #[must_use]
    pub fn sure_burden(&self) -> Option<f64> {
        self.burden.filter(|_| self.weight.is_some_and(|weight| weight >= WEIGHT_LEAST))
    }
}

/// The facts of one item on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemFacts {
    /// The item.
    pub item: ItemId,
    /// The kind of its entries.
    pub kind: EntryKind,
    /// Number of entries.
    pub entries: u32,
    /// Number of those with a value.
    pub rated: u32,
    /// Highest value, 0–10.
    pub high: Option<f64>,
    /// Mean value, 0–10; for entries with other values, the mean of [`Body::count`].
    pub mean: Option<f64>,
    /// Weight of both, 0–1: the highest weight among the values. Only values with that weight are used.
    pub weight: Option<f64>,
    /// Number of its entries in the morning, afternoon, evening and night. Entries for a whole day and filled-in
    /// entries are in none.
    pub parts: [u32; 4],
}

/// Derives the facts of a day from its entries, which are in order. The burden is added later by [`super::burdens`].
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
    let mut items: BTreeMap<&ItemId, (EntryKind, Vec<Said>)> = BTreeMap::new();
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
                qualities.extend(quality.map(Rating::value));
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

/// What one entry contributes to its item.
struct Said {
    /// Value on 0–10.
    value: Option<f64>,
    /// Value not on 0–10: see [`Body::count`].
    counted: Option<f64>,
    weight: f64,
    part: Option<DayPart>,
}

fn item_facts(item: &ItemId, kind: EntryKind, said: &[Said]) -> ItemFacts {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn said(item: &str, value: f64, mark: Mark) -> Entry {
        let day: Day = "2026-03-28".parse().unwrap();
        let body = Body::symptom(item, crate::entry::Severity::of(value));
        let id = crate::entry::EntryId(String::new());
        Entry { id, when: crate::entry::When::Day { day }, day, mark, carer: false, note: None, body }
    }

    #[test]
    fn values_of_less_weight_give_way_to_measured_ones() {
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
    fn burden_of_a_filled_in_day_is_not_sure_but_of_a_recalled_day_is() {
        for (mark, sure) in [(Mark::FilledIn, None), (Mark::Recalled, Some(6.0)), (Mark::Coarse, Some(6.0))] {
            let weight = Some(mark.weight());
            let facts = DayFacts { burden: Some(6.0), weight, ..facts("2026-03-28".parse().unwrap(), &[]).0 };
            assert_eq!(facts.sure_burden(), sure, "{mark:?}");
        }
    }
}
