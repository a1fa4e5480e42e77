//! The reminders as a list shows them: each in words with its next time.

use std::collections::HashMap;

use serde::Serialize;

use super::horizon::{DAYS_MOST, horizon};
use super::inputs::plan_inputs;
use super::pause;
use super::plan::Decision;
use super::rule::ReminderAbout;
use super::stored_rule::{SavedReminder, list};
use crate::error::EbbError;
use crate::i18n::Words;
use crate::profile::{Medicine, PauseOffer, pause_offers, paused_label};
use crate::storage::Reader;
use crate::time::{Day, Moment};

/// How many days ahead are planned first: most rules come within a week.
const DAYS_FIRST: u32 = 8;

/// The reminders as a list shows them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReminderOverview {
    /// The rules, in the order they were added.
    pub rows: Vec<ReminderRow>,
    /// That everything but medicines is paused and until when; absent if nothing is.
    pub paused: Option<String>,
    /// The days until which everything but medicines can be paused, soonest first.
    pub pauses: Vec<PauseOffer>,
}

/// A rule as a list shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReminderRow {
    /// Its permanent id.
    pub id: String,
    /// The rule in one line.
    pub label: String,
    /// When it comes next, in words: "Next: tomorrow at 08:00".
    pub next: String,
}

/// The reminders with their next times.
pub(super) fn overview(reader: &Reader<'_>, now: &Moment) -> Result<ReminderOverview, EbbError> {
    let words = reader.words();
    let today = now.day(reader.rollover()?);
    let saved = list(reader)?;
    let mut next = HashMap::new();
    for days in [DAYS_FIRST, DAYS_MOST] {
        if saved.iter().any(|rule| !next.contains_key(&rule.id)) {
            next.extend(next_times(reader, days, now)?);
        }
    }
    let row = |rule: SavedReminder| -> Result<ReminderRow, EbbError> {
        let next = match next.get(&rule.id) {
            Some(at) => words.reminder_next(time_label(at, now, words)),
            None => paused_medicine(reader, &rule.rule.about, today)?.unwrap_or_else(|| words.reminder_next_none()),
        };
        Ok(ReminderRow { id: rule.id, label: rule.label, next })
    };
    Ok(ReminderOverview {
        rows: saved.into_iter().map(row).collect::<Result<_, _>>()?,
        paused: pause::paused_until(reader, now)?.map(|until| paused_label(until, today, words)),
        pauses: pause_offers(today, words),
    })
}

/// The first time of each rule within a number of days.
fn next_times(reader: &Reader<'_>, days: u32, now: &Moment) -> Result<HashMap<String, Moment>, EbbError> {
    let until = horizon(days, now);
    let (inputs, _) = plan_inputs(reader, until, now)?;
    let mut next = HashMap::new();
    for planned in inputs.plan(until) {
        if planned.decision != Decision::Fire || planned.at <= now.at {
            continue;
        }
        if let Some((rule, _)) = planned.id.rule() {
            next.entry(rule.to_string()).or_insert_with(|| now.later(planned.at - now.at));
        }
    }
    Ok(next)
}

/// That the medicine of a rule is paused, and until when.
fn paused_medicine(reader: &Reader<'_>, about: &ReminderAbout, today: Day) -> Result<Option<String>, EbbError> {
    let Some(id) = about.medicine() else { return Ok(None) };
    let until = reader.get::<Medicine>(id)?.filter(|medicine| medicine.is_paused(today));
    let until = until.and_then(|medicine| medicine.paused_until);
    Ok(until.map(|until| paused_label(until, today, reader.words())))
}

/// A moment by the clock on the wall, with its day where that is not today's.
fn time_label(at: &Moment, now: &Moment, words: Words) -> String {
    let (there, today) = (at.local(), now.local().date());
    if there.date() == today {
        words.time_today(there.format("%H:%M").to_string())
    } else {
        words.time_with_day(there, today)
    }
}
