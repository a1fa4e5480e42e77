//! A row an entry.

use super::cell::{number, text};
use crate::entry::{Body, Entry, Intake, Rating, When};
use crate::labels::Labels;
use crate::time::Moment;

/// The columns. They are the same in every language.
pub(super) const COLUMNS: [&str; 15] = [
    "day",
    "start",
    "end",
    "utc_offset",
    "zone",
    "part",
    "kind",
    "item",
    "name",
    "value",
    "unit",
    "taken",
    "details",
    "mark",
    "id",
];

/// The column of the notes, if they are wanted.
pub(super) const NOTE: &str = "note";

/// The unit of a severity, an amount or an ability.
const SCALE: &str = "0-10";

/// The cells of an entry, in the order of [`COLUMNS`].
pub(super) fn cells(entry: &Entry, labels: &Labels) -> [String; COLUMNS.len()] {
    let Entry { when, body, .. } = entry;
    let start = when.start();
    let end = match when {
        When::Interval { to, .. } => to.as_ref(),
        _ => None,
    };
    let part = match when {
        When::Part { part, .. } => part.id(),
        _ => "",
    };
    let item = body.item().map(|(item, _)| item);
    let Measured { value, unit } = measured(entry, labels);
    [
        entry.day.to_string(),
        start.map(clock).unwrap_or_default(),
        end.map(clock).unwrap_or_default(),
        start.map(offset).unwrap_or_default(),
        start.map(|moment| text(&moment.zone).into_owned()).unwrap_or_default(),
        part.to_owned(),
        body.kind().id().to_owned(),
        item.map_or_else(|| variant(body), |item| text(&item.0).into_owned()),
        item.map(|item| text(&labels.item(item)).into_owned()).unwrap_or_default(),
        value,
        text(&unit).into_owned(),
        taken(body).to_owned(),
        text(&labels.entry(entry)).into_owned(),
        entry.mark.id().to_owned(),
        entry.id.0.clone(),
    ]
}

/// As a spreadsheet reads it.
fn clock(moment: &Moment) -> String {
    moment.local().format("%Y-%m-%d %H:%M:%S").to_string()
}

/// Such as `+01:00`.
fn offset(moment: &Moment) -> String {
    let seconds = moment.offset_seconds;
    let (sign, minutes) = (if seconds < 0 { '-' } else { '+' }, seconds.abs() / 60);
    // An apostrophe would spoil it for programs, and no spreadsheet runs a time.
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A number with its unit, both empty where there is none.
#[derive(Default)]
struct Measured {
    value: String,
    unit: String,
}

impl Measured {
    /// Without a number there is no unit.
    fn of(value: Option<f64>, unit: &str) -> Self {
        let unit = if value.is_some() { unit } else { "" };
        Self { value: number(value), unit: unit.to_owned() }
    }
}

fn measured(entry: &Entry, labels: &Labels) -> Measured {
    match &entry.body {
        Body::Symptom { severity, .. } => Measured::of(severity.value(), SCALE),
        Body::PressurePoint { severity, .. } | Body::Flare { severity, .. } => {
            Measured::of(severity.map(Rating::value), SCALE)
        }
        Body::Activity { minutes, .. } | Body::Rest { minutes, .. } => Measured::of(minutes.map(f64::from), "min"),
        Body::Sleep { .. } => Measured::of(entry.minutes_slept().map(f64::from), "min"),
        Body::Factor { amount, .. } => Measured::of(amount.map(Rating::value), SCALE),
        Body::Function { rating, .. } => Measured::of(Some(rating.value()), SCALE),
        Body::Remedy { dose: Some(dose), .. } => Measured { value: dose.amount.to_string(), unit: dose.unit.clone() },
        Body::Measurement { item, value } => {
            let unit = labels.catalog.get(item).and_then(|item| item.unit.as_deref()).unwrap_or_default();
            Measured::of(Some(*value), unit)
        }
        Body::Remedy { dose: None, .. }
        | Body::FlareDay { .. }
        | Body::DayLoad { .. }
        | Body::Recall { .. }
        | Body::Note => Measured::default(),
    }
}

/// What was said where there is no item, by its id.
fn variant(body: &Body) -> String {
    match body {
        Body::PressurePoint { region, .. } => region.id().to_owned(),
        Body::Flare { phase, .. } => phase.id().to_owned(),
        Body::FlareDay { flare } => if *flare { "yes" } else { "no" }.to_owned(),
        Body::DayLoad { level } => level.id().to_owned(),
        Body::Recall { how } => how.id().to_owned(),
        Body::Sleep { nap, .. } => if *nap { "nap" } else { "night" }.to_owned(),
        _ => String::new(),
    }
}

/// Whether a remedy or a rest was taken.
fn taken(body: &Body) -> &'static str {
    match body {
        Body::Remedy { intake: Intake::NotSure, .. } => "not-sure",
        Body::Remedy { intake: Intake::Taken, .. } | Body::Rest { taken: true, .. } => "yes",
        Body::Remedy { intake: Intake::Skipped, .. } | Body::Rest { taken: false, .. } => "no",
        _ => "",
    }
}
