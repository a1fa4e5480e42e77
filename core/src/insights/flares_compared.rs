//! The last flares beside one another, each with what came before it.

use std::cmp::Reverse;

use chrono::{NaiveTime, TimeDelta};
use serde::Serialize;

use super::runs::{FlareRun, runs};
use crate::catalog::ItemId;
use crate::days::{Load, USUAL_WINDOW, usual};
use crate::entry::{Body, Entry, Helped, Intake, Rating};
use crate::error::EbbError;
use crate::i18n::Words;
use crate::storage::Reader;
use crate::time::{Day, Moment};

/// How many flares are compared at most.
pub const FLARES_MOST: u32 = 24;

/// How many are compared where nothing is said: what fits on one look.
pub(super) const FLARES_USUAL: u32 = 6;

/// How many hours before a flare are looked at where nothing is said. Convention, not evidence.
pub(super) const BEFORE_USUAL: u32 = 48;

/// How many hours before a flare are looked at, at least and at most.
pub const BEFORE_HOURS: [u32; 2] = [6, 168];

/// Names of one kind of thing that are listed at most: the rest is in the diary.
const NAMES_MOST: usize = 8;

/// The last flares beside one another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FlareComparison {
    /// The flares, the newest first.
    pub flares: Vec<FlareLeadUp>,
    /// What is shown, and that what stands beside a flare need not be its cause; while there is no flare, that.
    pub sentence: String,
}

/// A flare with what came before it and what helped in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FlareLeadUp {
    /// Its first day.
    pub first: Day,
    /// Its last day; absent while it continues.
    pub last: Option<Day>,
    /// Its length so far, in days.
    pub days: u32,
    /// Its days and its length, such as "Tuesday 10 March to Thursday 12 March, 3 days".
    pub title: String,
    /// What is known of the hours before it, in the same order for each flare; what is not known is left out.
    pub before: Vec<LeadUpLine>,
    /// That nothing is known of the hours before it; absent if something is.
    pub unknown: Option<String>,
    /// What was answered to have helped in it, such as "Heat, Ibuprofen"; absent if nothing was.
    pub helped: Option<String>,
}

/// What of the hours before a flare is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum LeadUpKind {
    /// The burden of each day.
    Burden,
    /// How long the person slept.
    Sleep,
    /// What the activities took, beside what is usual.
    Load,
    /// The activities.
    Activities,
    /// The stress.
    Stress,
    /// What else was noted.
    Factors,
    /// The remedies that were taken.
    Remedies,
}

/// One kind of thing that came before a flare.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LeadUpLine {
    /// What it is.
    pub kind: LeadUpKind,
    /// Its caption.
    pub label: String,
    /// What is known of it.
    pub text: String,
}

/// The time before a flare that is looked at.
struct Before {
    from: Moment,
    to: Moment,
    /// The days that it touches, the oldest first.
    days: Vec<Day>,
}

impl Before {
    fn of(reader: &Reader<'_>, run: &FlareRun, hours: u32, now: &Moment) -> Result<Self, EbbError> {
        let rollover = reader.rollover()?;
        let midnight = |day: Day| day.date().and_time(NaiveTime::MIN);
        let begins = |day: Day| now.at_local(midnight(day) + TimeDelta::hours(i64::from(rollover.hour())));
        let to = run.since.clone().unwrap_or_else(|| begins(run.first));
        let from = to.later(-TimeDelta::hours(i64::from(hours)));
        let first = from.day(rollover);
        let days = (0..=run.first.since(first)).map(|step| first.plus(step)).collect();
        Ok(Self { from, to, days })
    }

    /// Whether an entry was before the flare. One without a time counts if its whole day was.
    fn holds(&self, entry: &Entry, first: Day) -> bool {
        match entry.when.start() {
            Some(start) => self.from.at <= start.at && start.at < self.to.at,
            None => entry.day < first,
        }
    }
}

/// The last flares, each with the hours before it.
pub(super) fn compare(reader: &Reader<'_>, most: u32, hours: u32, now: &Moment) -> Result<FlareComparison, EbbError> {
    let words = reader.words();
    EbbError::within("flares-last", most, 1.0, f64::from(FLARES_MOST))?;
    EbbError::within("flares-before", hours, f64::from(BEFORE_HOURS[0]), f64::from(BEFORE_HOURS[1]))?;
    let Some((earliest, _)) = reader.bounds()? else {
        return Ok(FlareComparison { flares: Vec::new(), sentence: words.insight_no_flares() });
    };
    let mut found = runs(&reader.flares(earliest)?);
    let count = usize::try_from(most).unwrap_or(usize::MAX);
    found.drain(..found.len().saturating_sub(count));
    let flares: Vec<FlareLeadUp> =
        found.iter().rev().map(|run| lead_up(reader, run, hours, now)).collect::<Result<_, _>>()?;
    let sentence = if flares.is_empty() { words.insight_no_flares() } else { words.insight_flares_before(hours) };
    Ok(FlareComparison { flares, sentence })
}

fn lead_up(reader: &Reader<'_>, run: &FlareRun, hours: u32, now: &Moment) -> Result<FlareLeadUp, EbbError> {
    let (words, labels) = (reader.words(), reader.labels());
    let today = now.day(reader.rollover()?);
    let before = Before::of(reader, run, hours, now)?;
    let mut entries = Vec::new();
    for day in &before.days {
        entries.extend(reader.day_entries(*day)?.into_iter().filter(|entry| before.holds(entry, run.first)));
    }
    let mut lines = Vec::new();
    let mut line = |kind: LeadUpKind, label: String, text: Option<String>| {
        lines.extend(text.map(|text| LeadUpLine { kind, label, text }));
    };
    line(LeadUpKind::Burden, words.insight_burden(), burden(reader, run, &before)?);
    line(LeadUpKind::Sleep, words.kind_sleep(), sleep(reader, run, &before)?);
    line(LeadUpKind::Load, words.insight_load(), load(reader, run, hours, &entries)?);
    line(LeadUpKind::Activities, words.insight_activities(), activities(&entries, |item| labels.item(item)));
    line(LeadUpKind::Stress, labels.item(&ItemId("stress".to_owned())), stress(&entries, words));
    let noted = entries.iter().filter(|entry| matches!(&entry.body, Body::Factor { item, .. } if item.0 != "stress"));
    line(LeadUpKind::Factors, words.insight_factors(), listed(noted.map(|entry| labels.entry(entry))));
    let taken = entries.iter().filter(|entry| was_taken(&entry.body));
    line(LeadUpKind::Remedies, words.insight_remedies(), listed(taken.map(|entry| labels.entry(entry))));
    let last = run.last.unwrap_or(today);
    let days = u32::try_from(last.since(run.first) + 1).unwrap_or(1);
    Ok(FlareLeadUp {
        first: run.first,
        last: run.last,
        days,
        title: title(run, days, today, words),
        unknown: lines.is_empty().then(|| words.insight_before_unknown(hours)),
        before: lines,
        helped: helped(reader, run.first, last)?,
    })
}

fn title(run: &FlareRun, days: u32, today: Day, words: Words) -> String {
    let date = |day: Day| words.weekday_date(day, today);
    match run.last {
        None => words.insight_flare_on(date(run.first), days),
        Some(last) if last == run.first => words.insight_flare_of_one_day(date(last)),
        Some(last) => words.insight_flare(date(run.first), date(last), days),
    }
}

/// The burden of each day before the flare.
fn burden(reader: &Reader<'_>, run: &FlareRun, before: &Before) -> Result<Option<String>, EbbError> {
    let words = reader.words();
    let Some(first) = before.days.first() else { return Ok(None) };
    let known = reader.days(*first, run.first.plus(-1))?.into_iter().filter_map(|facts| facts.burden);
    Ok(joined(known.map(|burden| words.number(burden)), " · "))
}

/// The sleep of each night before the flare, with the naps of its day.
fn sleep(reader: &Reader<'_>, run: &FlareRun, before: &Before) -> Result<Option<String>, EbbError> {
    let words = reader.words();
    let Some(first) = before.days.first() else { return Ok(None) };
    let slept = reader.days(*first, run.first)?.into_iter().filter_map(|facts| facts.sleep);
    Ok(joined(slept.map(|minutes| words.duration(minutes)), " · "))
}

/// The effort of what was done, beside what is usual for as many hours.
fn load(reader: &Reader<'_>, run: &FlareRun, hours: u32, entries: &[Entry]) -> Result<Option<String>, EbbError> {
    let words = reader.words();
    let efforts = entries.iter().filter_map(|entry| match &entry.body {
        Body::Activity { item, effort, minutes, .. } => Load::of(item, *effort, *minutes).total(),
        _ => None,
    });
    let Some(total) = efforts.reduce(|sum, one| sum + one) else { return Ok(None) };
    let days = reader.days(run.first.plus(-USUAL_WINDOW), run.first.plus(-1))?;
    let totals: Vec<f64> = days.iter().filter_map(|facts| facts.load.total()).collect();
    let rounded = |minutes: f64| words.number(minutes.round());
    Ok(Some(match usual(&totals) {
        Some(a_day) => words.insight_load_beside_usual(rounded(total), rounded(a_day * f64::from(hours) / 24.0)),
        None => words.insight_load_alone(rounded(total)),
    }))
}

/// The activities, those of the greatest effort first.
fn activities(entries: &[Entry], label: impl Fn(&ItemId) -> String) -> Option<String> {
    let mut all: Vec<(&ItemId, f64)> = Vec::new();
    for entry in entries {
        let Body::Activity { item, effort, minutes, .. } = &entry.body else { continue };
        let cost = Load::of(item, *effort, *minutes).total().unwrap_or(0.0);
        match all.iter_mut().find(|(known, _)| *known == item) {
            Some((_, sum)) => *sum += cost,
            None => all.push((item, cost)),
        }
    }
    all.sort_by_key(|(_, cost)| Reverse(ordered(*cost)));
    listed(all.into_iter().map(|(item, _)| label(item)))
}

/// A load as a whole number, to sort by.
#[allow(clippy::cast_possible_truncation, reason = "minutes of a few days")]
fn ordered(cost: f64) -> i64 {
    cost.round() as i64
}

fn stress(entries: &[Entry], words: Words) -> Option<String> {
    let said = entries.iter().filter_map(|entry| match &entry.body {
        Body::Factor { item, amount } if item.0 == "stress" => amount.map(Rating::value),
        _ => None,
    });
    said.reduce(f64::max).map(|highest| words.insight_of_ten(words.number(highest)))
}

fn was_taken(body: &Body) -> bool {
    matches!(body, Body::Remedy { intake: Intake::Taken | Intake::NotSure, .. })
}

/// What was answered to have helped, or helped a little, in a flare.
fn helped(reader: &Reader<'_>, first: Day, last: Day) -> Result<Option<String>, EbbError> {
    let labels = reader.labels();
    let mut names = Vec::new();
    for entry in reader.entries_of_kind(crate::entry::EntryKind::Remedy, first, last)? {
        if let Body::Remedy { item, helped: Some(Helped::Yes | Helped::Little), .. } = &entry.body {
            names.push(labels.item(item));
        }
    }
    Ok(listed(names.into_iter()))
}

/// Names with a comma between, each once with how often it came, at most [`NAMES_MOST`] of them.
fn listed(names: impl Iterator<Item = String>) -> Option<String> {
    let mut counted: Vec<(String, u32)> = Vec::new();
    for name in names {
        match counted.iter_mut().find(|(known, _)| *known == name) {
            Some((_, times)) => *times += 1,
            None => counted.push((name, 1)),
        }
    }
    let more = counted.len() > NAMES_MOST;
    counted.truncate(NAMES_MOST);
    let written = counted.into_iter().map(|(name, times)| if times > 1 { format!("{name} ×{times}") } else { name });
    joined(written.chain(more.then(|| "…".to_owned())), ", ")
}

fn joined(parts: impl Iterator<Item = String>, between: &str) -> Option<String> {
    let all: Vec<String> = parts.collect();
    (!all.is_empty()).then(|| all.join(between))
}
