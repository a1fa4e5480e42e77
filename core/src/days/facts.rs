//! The facts of one day, derived from its entries.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Load, WEIGHT_LEAST, count, mean, sleep::sleep};
use crate::catalog::ItemId;
use crate::entry::{Body, DayLevel, Entry, EntryKind, Mark, RecalledDay, day_level};
use crate::time::{Day, DayPart};

/// The item whose amount is a day's stress.
const STRESS: &str = "stress";

/// The facts of a day. `None` means unknown, never zero.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DayFacts {
    /// The day.
    pub day: Day,
    /// Number of entries that somebody logged: without what the phone measured by itself.
    pub entries: u32,
    /// Its burden, 0–10.
    pub burden: Option<f64>,
    /// Weight of the burden, 0–1, see [`Mark::weight`]; `None` without a burden.
    pub weight: Option<f64>,
    /// Share of its core items that were not rated, 0–1.
    pub missing: Option<f64>,
    /// Its load by kind of effort, in effort-minutes.
    pub load: Load,
    /// Minutes of sleep: the night before the day, plus its naps. See [`super::sleep`].
    pub sleep: Option<f64>,
    /// Quality of that sleep, 0–10: the night's, or the mean of the naps' if the night has none.
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
    /// Whether nothing was logged on the day itself: all there is of it is how it is recalled.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.entries <= u32::from(self.recalled.is_some())
    }

    /// The burden, if it is known well enough to learn from.
    #[must_use]
    pub fn reliable_burden(&self) -> Option<f64> {
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
    /// Number of those with a value; 0 if the highest value is unknown in spite of them.
    pub rated: u32,
    /// Highest value that was said, 0–10, however coarsely; the highest filled-in one only if none was said. `None` too if it
    /// was said to be none and, at another time, to be there without a number.
    pub high: Option<f64>,
    /// Mean of the same values, 0–10; for entries with other values, the mean of [`Body::count`].
    pub mean: Option<f64>,
    /// Certainty of the highest value, 0–1: the greatest [`Mark::weight`] with which it was said. For entries with other
    /// values, the mean weight. It serves what is learned from the day, never what the day shows.
    pub weight: Option<f64>,
    /// Number of its entries in the morning, afternoon, evening and night. Entries for a whole day and filled-in
    /// entries are in none.
    pub parts: [u32; 4],
}

/// Derives the facts of a day from its entries, which are in order. The burden is added later by [`super::burdens`].
#[must_use]
pub fn facts(day: Day, entries: &[Entry]) -> (DayFacts, Vec<ItemFacts>) {
    let slept = sleep(entries);
    let mut facts = DayFacts {
        day,
        entries: count(entries.len()),
        burden: None,
        weight: None,
        missing: None,
        load: Load::default(),
        sleep: slept.minutes.map(f64::from),
        sleep_quality: slept.quality,
        stress: None,
        soft: count(entries.iter().filter(|entry| entry.mark != Mark::Measured).count()),
        level: day_level(entries),
        recalled: None,
    };
    let mut items: BTreeMap<&ItemId, (EntryKind, Vec<EntryFacts>)> = BTreeMap::new();
    for entry in entries {
        match &entry.body {
            Body::Activity { item, effort, minutes, timed } => {
                let above = timed.and_then(|timed| timed.above);
                facts.load.add(Load::of(item, *effort, *minutes).with_minutes_above(above));
            }
            Body::Recall { how } => facts.recalled = Some(*how),
            _ => {}
        }
        if let Some((item, _)) = entry.body.item() {
            items.entry(item).or_insert_with(|| (entry.body.kind(), Vec::new())).1.push(EntryFacts {
                value: entry.body.value(),
                counted: entry.body.count(),
                is_unrated: entry.body.value().is_none()
                    && matches!(entry.body.kind(), EntryKind::Symptom | EntryKind::Factor),
                weight: entry.mark.weight(),
                filled_in: entry.mark == Mark::FilledIn,
                part: entry.when.part().filter(|_| entry.mark != Mark::FilledIn),
            });
        }
    }
    let items: Vec<ItemFacts> = items.into_iter().map(|(item, (kind, said))| item_facts(item, kind, &said)).collect();
    facts.stress = items.iter().find(|facts| facts.item.0 == STRESS).and_then(|facts| facts.high);
    (facts, items)
}

/// What one entry contributes to its item.
struct EntryFacts {
    /// Value on 0–10.
    value: Option<f64>,
    /// Value not on 0–10: see [`Body::count`].
    counted: Option<f64>,
    weight: f64,
    /// A symptom or a factor without a number.
    is_unrated: bool,
    /// Whether it was filled in rather than said.
    filled_in: bool,
    part: Option<DayPart>,
}

fn item_facts(item: &ItemId, kind: EntryKind, said: &[EntryFacts]) -> ItemFacts {
    // What was filled in is the usual value, not what the person said of the day: it counts only until something is.
    let all = || said.iter().filter(|said| said.value.or(said.counted).is_some());
    let filled_in_only = all().all(|said| said.filled_in);
    let counting = || all().filter(|said| said.filled_in == filled_in_only);
    let rated = || counting().filter_map(|said| said.value.map(|value| (value, said.weight)));
    let high = rated().map(|(value, _)| value).reduce(f64::max);
    // Said to be there without a number it is more than none, and how much more is unknown.
    let is_there = said.iter().any(|said| said.is_unrated && !said.filled_in);
    let high = high.filter(|high| *high > 0.0 || !is_there);
    let is_known = high.is_some() || rated().next().is_none();
    let values: Vec<f64> = counting().filter(|_| is_known).filter_map(|said| said.value.or(said.counted)).collect();
    // The highest value is what is learned from, so its certainty is the day's: a recollection below it takes nothing
    // from it, and a measured value below it adds nothing. Where there are only other values, only their mean is kept.
    let weight = match high {
        Some(high) => rated().filter(|(value, _)| *value >= high).map(|(_, weight)| weight).reduce(f64::max),
        None => mean(&counting().filter(|_| is_known).map(|said| said.weight).collect::<Vec<_>>()),
    };
    ItemFacts {
        item: item.clone(),
        kind,
        entries: count(said.len()),
        rated: if is_known { count(said.iter().filter(|said| said.value.is_some()).count()) } else { 0 },
        high,
        mean: mean(&values),
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

    /// The highest value, mean and weight of pain among entries.
    fn pain(entries: &[(f64, Mark)]) -> (Option<f64>, Option<f64>, Option<f64>) {
        let entries: Vec<Entry> = entries.iter().map(|(value, mark)| said("pain", *value, *mark)).collect();
        let (_, items) = facts("2026-03-28".parse().unwrap(), &entries);
        assert_eq!(items[0].rated, count(entries.len()));
        (items[0].high, items[0].mean, items[0].weight)
    }

    #[test]
    fn a_word_counts_as_much_as_a_number() {
        use Mark::{Coarse, Measured, Recalled};
        assert_eq!(pain(&[(3.0, Measured), (8.0, Coarse)]), (Some(8.0), Some(5.5), Some(0.8)));
        assert_eq!(pain(&[(0.0, Measured), (5.0, Coarse)]), (Some(5.0), Some(2.5), Some(0.8)));
        assert_eq!(pain(&[(8.0, Coarse), (1.0, Measured)]), (Some(8.0), Some(4.5), Some(0.8)));
        assert_eq!(pain(&[(2.0, Measured), (7.0, Recalled)]), (Some(7.0), Some(4.5), Some(0.5)));
    }

    #[test]
    fn the_weight_of_a_day_is_the_certainty_of_its_highest_value() {
        use Mark::{Coarse, Measured, Recalled};
        assert_eq!(pain(&[(8.0, Coarse), (8.0, Measured)]).2, Some(1.0), "said in both ways");
        assert_eq!(pain(&[(8.0, Measured), (2.0, Recalled)]).2, Some(1.0), "a recollection takes nothing from it");
    }

    #[test]
    fn filled_in_values_count_only_where_nothing_was_said() {
        for mark in [Mark::Measured, Mark::Coarse, Mark::Recalled] {
            assert_eq!(
                pain(&[(9.0, Mark::FilledIn), (4.0, mark)]),
                (Some(4.0), Some(4.0), Some(mark.weight())),
                "{mark:?}"
            );
        }
        assert_eq!(pain(&[(7.0, Mark::FilledIn)]), (Some(7.0), Some(7.0), Some(0.25)));
    }

    #[test]
    fn present_beside_none_is_present_and_beside_a_number_takes_nothing_from_it() {
        let there = |mark| {
            let body = Body::symptom("pain", crate::entry::Severity::Present);
            Entry { body, ..said("pain", 0.0, mark) }
        };
        let none = || said("pain", 0.0, Mark::Measured);
        for entries in [[none(), there(Mark::Measured)], [there(Mark::Coarse), none()]] {
            let (_, items) = facts("2026-03-28".parse().unwrap(), &entries);
            assert_eq!((items[0].high, items[0].mean, items[0].weight), (None, None, None));
            assert_eq!((items[0].entries, items[0].rated), (2, 0));
        }
        let (_, items) =
            facts("2026-03-28".parse().unwrap(), &[said("pain", 4.0, Mark::Measured), there(Mark::Measured)]);
        assert_eq!((items[0].high, items[0].mean), (Some(4.0), Some(4.0)));
        let (_, items) = facts("2026-03-28".parse().unwrap(), &[none(), there(Mark::FilledIn)]);
        assert_eq!(items[0].high, Some(0.0), "what was filled in takes nothing from what was said");
    }

    #[test]
    fn stress_follows_the_same_rule() {
        let stress = |value: f64, mark| Entry {
            body: Body::Factor { item: ItemId(STRESS.into()), amount: Some(crate::entry::Rating::of(value)) },
            ..said("pain", 0.0, mark)
        };
        let entries = [stress(7.0, Mark::FilledIn), stress(2.0, Mark::Measured), stress(5.0, Mark::Coarse)];
        assert_eq!(facts("2026-03-28".parse().unwrap(), &entries).0.stress, Some(5.0));
    }

    #[test]
    fn burden_of_a_filled_in_day_is_not_sure_but_of_a_recalled_day_is() {
        for (mark, sure) in [(Mark::FilledIn, None), (Mark::Recalled, Some(6.0)), (Mark::Coarse, Some(6.0))] {
            let weight = Some(mark.weight());
            let facts = DayFacts { burden: Some(6.0), weight, ..facts("2026-03-28".parse().unwrap(), &[]).0 };
            assert_eq!(facts.reliable_burden(), sure, "{mark:?}");
        }
    }
}
