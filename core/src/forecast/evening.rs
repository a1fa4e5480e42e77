//! A day as it is known at its end: all a forecast may use of it.

use serde::{Deserialize, Serialize};

use super::{Label, Labeller, said_days};
use crate::catalog::ItemId;
use crate::entry::{DayLevel, Kind, Mark, RecalledDay};
use crate::moment::Day;
use crate::series::DayFacts;
use crate::store::{FlareSpan, ItemUse};

/// Where a series of numbers comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// The severity of a symptom, 0–10: the day's maximum.
    Symptom,
    /// Effort-minutes of one kind: `physical`, `cognitive`, `emotional`, or all together: `total`.
    Load,
    /// `minutes` slept, `quality` 0–10.
    Sleep,
    /// Anything else the person rates or counts: stress, weather, meals, hydration, a remedy taken.
    Factor,
    /// A measurement: heart rate, HRV, steps, as the unit has it.
    Measure,
}

/// A series of numbers, one a day at most.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Series {
    /// Where it comes from.
    pub source: Source,
    /// The item's id, or the name its source gives above.
    pub name: String,
}

/// What a series says of one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The series.
    pub series: Series,
    /// The number, in the series' own unit.
    pub value: f64,
    /// How surely it is known, 0–1: see [`crate::entry::Mark::weight`].
    pub weight: f64,
}

/// A day as it is known at its end.
#[derive(Debug, Clone, PartialEq)]
pub struct Evening {
    /// The day, and whether it was a flare; unknown is never calm.
    pub label: Label,
    /// Its burden, 0–10, where it is known well enough to learn from.
    pub burden: Option<f64>,
    /// The share of its core items that were not rated, 0–1; absent on a day of which nothing is known.
    pub missing: Option<f64>,
    /// Everything numbered, in order of its series, none twice.
    pub readings: Vec<Reading>,
}

impl Evening {
    /// A day of which nothing is known but whether it was a flare.
    #[must_use]
    pub fn of(day: Day, flare: Option<bool>) -> Self {
        Self { label: Label { day, flare }, burden: None, missing: None, readings: Vec::new() }
    }

    /// A day of the journal: all it has that a forecast may use, each with how surely it is known.
    ///
    /// A remedy is 1 on a day it was taken, 0 where it was skipped and absent else: a day on which none was logged is not
    /// one without. Neither is a factor that was there without a number more than there: 1, under a name of its own.
    /// What a whole day was said to be is a series by itself, never a load: [`DAY_LEVEL`] is 0 for light, 1 for usual, 2
    /// for heavy; [`DAY_RECALLED`] is 0 for fine, 1 for middling, 2 for bad, and nothing where the person did not know.
    pub(crate) fn of_journal(label: Label, facts: Option<&DayFacts>, items: &[ItemUse]) -> Self {
        let mut readings: Vec<Reading> = items.iter().filter_map(of_item).collect();
        readings.extend(facts.into_iter().flat_map(of_day));
        readings.sort_by(|a, b| a.series.cmp(&b.series));
        Self {
            label,
            burden: facts.and_then(DayFacts::sure_burden),
            missing: facts.and_then(|facts| facts.missing),
            readings,
        }
    }
}

/// The days from the first to the last, none left out, each as known at its end and whether anything was said of it. Days
/// and items are in order; days that are not in them are unknown.
pub(super) fn of_journal(
    labeller: &mut Labeller,
    (first, last): (Day, Day),
    days: &[DayFacts],
    items: &[ItemUse],
    flares: &[FlareSpan],
) -> impl Iterator<Item = (Evening, bool)> {
    let said = said_days(flares, first, last);
    let mut known = days.iter().skip_while(move |facts| facts.day < first).peekable();
    let mut used = items.chunk_by(|a, b| a.day == b.day).skip_while(move |used| used[0].day < first).peekable();
    (0..=last.since(first)).map(move |step| {
        let day = first.plus(step);
        let facts = known.next_if(|facts| facts.day == day);
        let items = used.next_if(|used| used[0].day == day).unwrap_or_default();
        let said = said.get(&day).copied();
        let label = labeller.label(day, facts.and_then(DayFacts::sure_burden), said);
        (Evening::of_journal(label, facts, items), facts.is_some() || said.is_some())
    })
}

/// The series of what a whole day held, as said in one tap: a [`Source::Factor`].
pub const DAY_LEVEL: &str = "day-level";

/// The series of how a whole day was, as recalled later: a [`Source::Factor`].
pub const DAY_RECALLED: &str = "day-recalled";

/// What follows a factor's name in the series of the days it was there without a number.
pub(super) const THERE: &str = "/there";

fn reading(source: Source, name: &str, value: f64, weight: f64) -> Reading {
    Reading { series: Series { source, name: name.to_owned() }, value, weight }
}

/// What an item says of its day; sleep and load are in the day's own facts.
fn of_item(used: &ItemUse) -> Option<Reading> {
    let ItemId(name) = &used.item;
    let known = |source, value: Option<f64>| Some(reading(source, name, value?, used.weight?));
    match used.kind {
        Kind::Symptom => known(Source::Symptom, used.high),
        Kind::Measurement => known(Source::Measure, used.mean),
        Kind::Function => known(Source::Factor, used.mean),
        // A factor that was there without a number, and a remedy, count as there.
        Kind::Factor if used.high.is_some() => known(Source::Factor, used.high),
        Kind::Factor => Some(reading(Source::Factor, &format!("{name}{THERE}"), 1.0, 1.0)),
        Kind::Remedy => known(Source::Factor, used.mean.map(|mean| f64::from(u8::from(mean > 0.0)))),
        _ => None,
    }
}

/// What a day's facts say. They know only how many of the day's entries were no measured ones, so that the less sure
/// those are, and the more of them there are, the less all of the day counts.
fn of_day(facts: &DayFacts) -> Vec<Reading> {
    let soft = f64::from(facts.soft) / f64::from(facts.entries.max(1));
    let weight = 1.0 - soft * (1.0 - Mark::Recalled.weight());
    let load = facts.load;
    let known = [
        (Source::Load, "total", load.total()),
        (Source::Load, "physical", load.physical),
        (Source::Load, "cognitive", load.cognitive),
        (Source::Load, "emotional", load.emotional),
        (Source::Sleep, "minutes", facts.sleep),
        (Source::Sleep, "quality", facts.sleep_quality),
    ];
    let known = known.into_iter().filter_map(|(source, name, value)| Some(reading(source, name, value?, weight)));
    let level = facts.level.map(|level| match level {
        DayLevel::Light => 0.0,
        DayLevel::Usual => 1.0,
        DayLevel::Heavy => 2.0,
    });
    let recalled = facts.recalled.and_then(|how| match how {
        RecalledDay::Fine => Some(0.0),
        RecalledDay::Middling => Some(1.0),
        RecalledDay::Bad => Some(2.0),
        RecalledDay::Unknown => None,
    });
    // A level is one of three steps, however it was marked.
    let level = level.map(|value| reading(Source::Factor, DAY_LEVEL, value, Mark::Coarse.weight().min(weight)));
    let recalled = recalled.map(|value| reading(Source::Factor, DAY_RECALLED, value, Mark::Recalled.weight()));
    known.chain(level).chain(recalled).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::{Body, Draft, Effort, Entry, EntryId, Rating, Severity, When};
    use crate::series;

    fn evening(drafts: Vec<Draft>) -> Evening {
        let day = Day::from_number(20_000).unwrap();
        let entries: Vec<Entry> = drafts
            .into_iter()
            .map(|draft| Entry {
                id: EntryId(String::new()),
                when: When::Day { day },
                day,
                mark: draft.mark,
                note: None,
                body: draft.body,
            })
            .collect();
        let (facts, items) = series::facts(day, &entries);
        let used = |item: series::ItemFacts| ItemUse {
            item: item.item,
            day,
            kind: item.kind,
            entries: item.entries,
            high: item.high,
            mean: item.mean,
            weight: item.weight,
            parts: item.parts,
        };
        let items: Vec<ItemUse> = items.into_iter().map(used).collect();
        Evening::of_journal(Label { day, flare: None }, Some(&facts), &items)
    }

    fn seen(evening: &Evening) -> Vec<(Source, &str, f64, f64)> {
        let all = evening.readings.iter();
        all.map(|one| (one.series.source, one.series.name.as_str(), one.value, one.weight)).collect()
    }

    #[test]
    fn everything_numbered_is_there_once_and_in_order() {
        let measured = |item: &str, value| Draft::now(Body::Measurement { item: ItemId(item.into()), value });
        let walk = Body::Activity {
            item: ItemId("walking".into()),
            effort: Effort::default(),
            minutes: Some(60),
            timed: None,
        };
        let load = series::Load::of(&ItemId("walking".into()), Effort::default(), Some(60));
        let evening = evening(vec![
            Draft::now(Body::symptom("pain", Severity::of(4.0))),
            Draft::now(Body::symptom("pain", Severity::of(6.0))),
            Draft { mark: Mark::FilledIn, ..Draft::now(Body::symptom("fatigue", Severity::of(3.0))) },
            Draft::now(Body::symptom("headache", Severity::Present)),
            measured("hrv-sdnn", 40.0),
            measured("hrv-sdnn", 50.0),
            measured("hrv-rmssd", 30.0),
            Draft::now(Body::Factor { item: ItemId("stress".into()), amount: Some(Rating::of(7.0)) }),
            Draft::now(Body::remedy("ibuprofen")),
            Draft::now(Body::DayLoad { level: DayLevel::Heavy }),
            Draft::now(walk),
        ]);
        let found = seen(&evening);
        let symptoms = [(Source::Symptom, "fatigue", 3.0, 0.25), (Source::Symptom, "pain", 6.0, 1.0)];
        assert_eq!(found[..2], symptoms, "present and not rated is no number");
        assert!(found.contains(&(Source::Factor, "stress", 7.0, 1.0)));
        assert!(found.contains(&(Source::Factor, "ibuprofen", 1.0, 1.0)));
        assert!(found.contains(&(Source::Factor, DAY_LEVEL, 2.0, 0.8)));
        let hrv: Vec<_> = found.iter().filter(|one| one.0 == Source::Measure).map(|one| (one.1, one.2)).collect();
        assert_eq!(hrv, [("hrv-rmssd", 30.0), ("hrv-sdnn", 45.0)], "two series, never one");
        let total = found.iter().find(|one| (one.0, one.1) == (Source::Load, "total")).unwrap();
        assert_eq!(Some(total.2), load.total());
        assert!(evening.readings.windows(2).all(|two| two[0].series < two[1].series), "in order, none twice");
    }

    #[test]
    fn a_recalled_day_weighs_half_and_an_unknown_one_says_nothing() {
        let recalled = |how| evening(vec![Draft { mark: Mark::Recalled, ..Draft::now(Body::Recall { how }) }]);
        assert_eq!(seen(&recalled(RecalledDay::Bad)), [(Source::Factor, DAY_RECALLED, 2.0, 0.5)]);
        assert_eq!(seen(&recalled(RecalledDay::Unknown)), []);
    }
}
