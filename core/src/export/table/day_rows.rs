//! A row a day, with a column an item.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::{number, text};
use crate::catalog::ItemId;
use crate::days::{DayFacts, FlareSpan, reported_flare};
use crate::entry::{Body, Entry, Intake};
use crate::labels::Labels;
use crate::time::Day;

/// The columns before those of the items. They are the same in every language.
pub(super) const COLUMNS: [&str; 7] =
    ["day", "entries", "flare", "burden", "effort_minutes", "sleep_minutes", "sleep_quality"];

/// What was logged of an item on a day without a number.
const PRESENT: &str = "present";

/// The names of the columns of items; one with the name of another has its id with it.
pub(super) fn names(items: &[ItemId], labels: &Labels) -> Vec<String> {
    let mut known: BTreeSet<String> = COLUMNS.map(str::to_owned).into();
    let name = |item: &ItemId| {
        let label = text(&labels.item(item)).into_owned();
        if known.insert(label.clone()) { label } else { format!("{label} ({})", item.0) }
    };
    items.iter().map(name).collect()
}

/// The cells of a day: what is unknown is empty, which is never 0.
pub(super) fn cells(
    day: Day,
    facts: Option<&DayFacts>,
    entries: &[Entry],
    flares: &[FlareSpan],
    items: &[ItemId],
) -> Vec<String> {
    let flare = reported_flare(day, flares).map(|flare| if flare { "yes" } else { "no" });
    let of_day = [
        day.to_string(),
        facts.map_or(0, |facts| facts.entries).to_string(),
        flare.unwrap_or_default().to_owned(),
        number(facts.and_then(|facts| facts.burden)),
        number(facts.and_then(|facts| facts.load.total())),
        number(facts.and_then(|facts| facts.sleep)),
        number(facts.and_then(|facts| facts.sleep_quality)),
    ];
    let mut by_item: BTreeMap<&ItemId, Vec<&Body>> = BTreeMap::new();
    for entry in entries {
        if let Some((item, _)) = entry.body.item() {
            by_item.entry(item).or_default().push(&entry.body);
        }
    }
    let of_items = items.iter().map(|item| by_item.get(item).map(|bodies| of_item(bodies)).unwrap_or_default());
    of_day.into_iter().chain(of_items).collect()
}

/// A day's value of one item: the highest severity, amount or ability, the minutes together, how often a remedy was taken, or
/// the last measured number.
fn of_item(bodies: &[&Body]) -> String {
    let highest = |values: Vec<f64>| values.into_iter().reduce(f64::max);
    let minutes = |minutes: Vec<u32>| (!minutes.is_empty()).then(|| f64::from(minutes.iter().sum::<u32>()));
    let value = match bodies[0] {
        Body::Activity { .. } | Body::Rest { .. } => minutes(bodies.iter().filter_map(|body| length(body)).collect()),
        Body::Remedy { .. } => {
            let is_sure = |body: &&&Body| !matches!(body, Body::Remedy { intake: Intake::NotSure, .. });
            let counts = bodies.iter().filter(is_sure).filter_map(|body| body.count());
            counts.reduce(|sum, count| sum + count)
        }
        Body::Measurement { .. } => bodies.iter().rev().find_map(|body| body.count()),
        _ => highest(bodies.iter().filter_map(|body| body.value()).collect()),
    };
    value.map_or_else(|| PRESENT.to_owned(), |value| number(Some(value)))
}

/// The minutes of an activity, or of a rest that was taken.
fn length(body: &Body) -> Option<u32> {
    match body {
        Body::Activity { minutes, .. } | Body::Rest { minutes, taken: true, .. } => *minutes,
        Body::Rest { taken: false, .. } => Some(0),
        _ => None,
    }
}
