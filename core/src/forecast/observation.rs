//! Daily observations: everything a forecast may use about a day, as known at its end.

use serde::{Deserialize, Serialize};

use super::{FlareLabel, FlareLabeller};
use crate::catalog::ItemId;
use crate::days::{DayFacts, reported_flare_days};
use crate::entry::{DayLevel, EntryKind, Mark, RecalledDay};
use crate::storage::{FlareSpan, ItemUse};
use crate::time::Day;

/// The source of a series of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeriesSource {
    /// The severity of a symptom, 0–10: the day's maximum.
    Symptom,
    /// Effort-minutes of one kind (`physical`, `cognitive`, `emotional`) or of all together (`total`).
    Load,
    /// Sleep: `minutes` slept, or `quality`, 0–10.
    Sleep,
    /// Anything else the person rates or counts: stress, weather, meals, hydration, a remedy taken.
    Factor,
    /// A measurement such as heart rate, HRV or steps, in the item's unit.
    Measure,
}

/// A series of numbers, at most one per day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Series {
    /// Its source.
    pub source: SeriesSource,
    /// The item's id, or the name given at the source.
    pub name: String,
}

/// The value of a series on one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The series.
    pub series: Series,
    /// The value, in the unit of the series.
    pub value: f64,
    /// Reliability, 0–1: see [`crate::entry::Mark::weight`].
    pub weight: f64,
}

/// A day as known at its end.
#[derive(Debug, Clone, PartialEq)]
pub struct DayObservation {
    /// The day and its label; unknown is never calm.
    pub label: FlareLabel,
    /// Burden, 0–10; `None` if it is not known reliably enough to learn from.
    pub burden: Option<f64>,
    /// Share of its core items that were not rated, 0–1; absent on a day without any data.
    pub missing: Option<f64>,
    /// All numeric values, sorted by series, each series at most once.
    pub readings: Vec<Reading>,
}

impl DayObservation {
    /// A day with a label and no other data.
    #[must_use]
    pub fn label_only(day: Day, flare: Option<bool>) -> Self {
        Self { label: FlareLabel { day, flare }, burden: None, missing: None, readings: Vec::new() }
    }

    /// Builds the observation of a day from the journal's derived rows.
    ///
    /// A remedy is 1 on a day it was taken, 0 if it was skipped and absent otherwise, because a day without an entry is
    /// not a day without the remedy. A factor that was present without an amount is 1 in a separate series. A level
    /// given for the whole day is a separate series and not a load: [`DAY_LEVEL`] is 0 for light, 1 for usual and 2 for
    /// heavy. [`DAY_RECALLED`] is 0 for fine, 1 for middling and 2 for bad, and absent if the person did not know.
    pub(super) fn from_journal(label: FlareLabel, facts: Option<&DayFacts>, items: &[ItemUse]) -> Self {
        let mut readings: Vec<Reading> = items.iter().filter_map(item_reading).collect();
        readings.extend(facts.into_iter().flat_map(day_readings));
        readings.sort_by(|a, b| a.series.cmp(&b.series));
        Self {
            label,
            burden: facts.and_then(DayFacts::reliable_burden),
            missing: facts.and_then(|facts| facts.missing),
            readings,
        }
    }
}

/// A day's observation, and whether anything was logged on it.
#[derive(Debug, Clone, PartialEq)]
pub struct LoggedDay {
    /// What is known of the day at its end.
    pub observation: DayObservation,
    /// Whether anything was logged on it or reported about it. Forecasts are scored only if made at the end of such a
    /// day.
    pub logged: bool,
}

/// Builds the observations of all civil days from `first` to `last`, without gaps, from rows of
/// [`Reader::days`](crate::storage::Reader::days), [`Reader::item_days`](crate::storage::Reader::item_days) and
/// [`Reader::flares`](crate::storage::Reader::flares). The labeller continues from the days before `first`. Rows are in
/// order; a day without a row is unknown.
pub fn observations(
    labeller: &mut FlareLabeller,
    (first, last): (Day, Day),
    days: &[DayFacts],
    items: &[ItemUse],
    flares: &[FlareSpan],
) -> impl Iterator<Item = LoggedDay> {
    let reported = reported_flare_days(flares, first, last);
    let mut known = days.iter().skip_while(move |facts| facts.day < first).peekable();
    let mut used = items.chunk_by(|a, b| a.day == b.day).skip_while(move |used| used[0].day < first).peekable();
    (0..=last.since(first)).map(move |step| {
        let day = first.plus(step);
        let facts = known.next_if(|facts| facts.day == day);
        let items = used.next_if(|used| used[0].day == day).unwrap_or_default();
        let reported = reported.get(&day).copied();
        let label = labeller.label(day, facts.and_then(DayFacts::reliable_burden), reported);
        let observation = DayObservation::from_journal(label, facts, items);
        LoggedDay { observation, logged: facts.is_some() || reported.is_some() }
    })
}

/// Name of the series of activity levels given for whole days: a [`SeriesSource::Factor`].
pub const DAY_LEVEL: &str = "day-level";

/// Name of the series of whole days as recalled later: a [`SeriesSource::Factor`].
pub const DAY_RECALLED: &str = "day-recalled";

/// Suffix of a factor's name in the series of days on which it was present without an amount.
pub(super) const PRESENT_SUFFIX: &str = "/there";

fn reading(source: SeriesSource, name: &str, value: f64, weight: f64) -> Reading {
    Reading { series: Series { source, name: name.to_owned() }, value, weight }
}

/// The reading of an item. Sleep and load come from the day's facts.
fn item_reading(used: &ItemUse) -> Option<Reading> {
    let ItemId(name) = &used.item;
    let known = |source, value: Option<f64>| Some(reading(source, name, value?, used.weight?));
    match used.kind {
        EntryKind::Symptom => known(SeriesSource::Symptom, used.high),
        EntryKind::Measurement => known(SeriesSource::Measure, used.mean),
        EntryKind::Function => known(SeriesSource::Factor, used.mean),
        // A factor without an amount counts as present, and so does a remedy that was taken.
        EntryKind::Factor if used.high.is_some() => known(SeriesSource::Factor, used.high),
        EntryKind::Factor => Some(reading(SeriesSource::Factor, &format!("{name}{PRESENT_SUFFIX}"), 1.0, 1.0)),
        EntryKind::Remedy => known(SeriesSource::Factor, used.mean.map(|mean| f64::from(u8::from(mean > 0.0)))),
        _ => None,
    }
}

/// The readings of a day's facts. Facts contain only the number of entries that were not measured, so the weight of all
/// readings decreases with their share.
fn day_readings(facts: &DayFacts) -> Vec<Reading> {
    let soft = f64::from(facts.soft) / f64::from(facts.entries.max(1));
    let weight = 1.0 - soft * (1.0 - Mark::Recalled.weight());
    let load = facts.load;
    let known = [
        (SeriesSource::Load, "total", load.total()),
        (SeriesSource::Load, "physical", load.physical),
        (SeriesSource::Load, "cognitive", load.cognitive),
        (SeriesSource::Load, "emotional", load.emotional),
        (SeriesSource::Sleep, "minutes", facts.sleep),
        (SeriesSource::Sleep, "quality", facts.sleep_quality),
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
    // A level has only three steps, whatever its mark.
    let level = level.map(|value| reading(SeriesSource::Factor, DAY_LEVEL, value, Mark::Coarse.weight().min(weight)));
    let recalled = recalled.map(|value| reading(SeriesSource::Factor, DAY_RECALLED, value, Mark::Recalled.weight()));
    known.chain(level).chain(recalled).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::days;
    use crate::entry::{Body, Draft, Effort, Entry, EntryId, Rating, Severity, When};

    fn observation_of(drafts: Vec<Draft>) -> DayObservation {
        let day = Day::from_number(20_000).unwrap();
        let entries: Vec<Entry> = drafts
            .into_iter()
            .map(|draft| Entry {
                id: EntryId(String::new()),
                when: When::Day { day },
                day,
                mark: draft.mark,
                carer: false,
                note: None,
                body: draft.body,
            })
            .collect();
        let (facts, items) = days::facts(day, &entries);
        let used = |item: days::ItemFacts| ItemUse {
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
        DayObservation::from_journal(FlareLabel { day, flare: None }, Some(&facts), &items)
    }

    fn readings(observation: &DayObservation) -> Vec<(SeriesSource, &str, f64, f64)> {
        let all = observation.readings.iter();
        all.map(|one| (one.series.source, one.series.name.as_str(), one.value, one.weight)).collect()
    }

    #[test]
    fn readings_are_sorted_and_unique() {
        let measured = |item: &str, value| Draft::now(Body::Measurement { item: ItemId(item.into()), value });
        let walk = Body::Activity {
            item: ItemId("walking".into()),
            effort: Effort::default(),
            minutes: Some(60),
            timed: None,
        };
        let load = days::Load::of(&ItemId("walking".into()), Effort::default(), Some(60));
        let observation = observation_of(vec![
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
        let found = readings(&observation);
        let symptoms = [(SeriesSource::Symptom, "fatigue", 3.0, 0.25), (SeriesSource::Symptom, "pain", 6.0, 1.0)];
        assert_eq!(found[..2], symptoms, "present and not rated is no number");
        assert!(found.contains(&(SeriesSource::Factor, "stress", 7.0, 1.0)));
        assert!(found.contains(&(SeriesSource::Factor, "ibuprofen", 1.0, 1.0)));
        assert!(found.contains(&(SeriesSource::Factor, DAY_LEVEL, 2.0, 0.8)));
        let hrv: Vec<_> = found.iter().filter(|one| one.0 == SeriesSource::Measure).map(|one| (one.1, one.2)).collect();
        assert_eq!(hrv, [("hrv-rmssd", 30.0), ("hrv-sdnn", 45.0)], "two series, never one");
        let total = found.iter().find(|one| (one.0, one.1) == (SeriesSource::Load, "total")).unwrap();
        assert_eq!(Some(total.2), load.total());
        assert!(observation.readings.windows(2).all(|two| two[0].series < two[1].series), "in order, none twice");
    }

    #[test]
    fn a_recalled_day_weighs_half_and_an_unknown_one_has_no_reading() {
        let recalled = |how| observation_of(vec![Draft { mark: Mark::Recalled, ..Draft::now(Body::Recall { how }) }]);
        assert_eq!(readings(&recalled(RecalledDay::Bad)), [(SeriesSource::Factor, DAY_RECALLED, 2.0, 0.5)]);
        assert_eq!(readings(&recalled(RecalledDay::Unknown)), []);
    }
}
