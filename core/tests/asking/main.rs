//! Asking and answering: several answers in one tap, check-ins, silent days, the ask budget, flares that do not fit
//! together, the one-tap grid.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bulk_answers;
mod check_ins;
mod flare_repairs;
mod offers;
mod questions;
mod quick_grid;
mod undo;
mod welcome_back;

use ebb_core::ask_budget::Question;
use ebb_core::catalog::ItemId;
use ebb_core::check_ins::{CheckInAnswer, CheckInValue};
use ebb_core::entry::{Body, Draft, Entry, EntryId, FlarePhase, Mark, Rating, Severity};
use ebb_core::time::{Day, Moment, Rollover};
use ebb_core::{Change, Journal, Options};

/// Saturday 28 March 2026, noon.
pub(crate) fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

pub(crate) fn hours(hours: i64) -> Moment {
    Moment { at: noon().at + chrono::TimeDelta::hours(hours), ..noon() }
}

pub(crate) fn seconds(seconds: i64) -> Moment {
    Moment { at: noon().at + chrono::TimeDelta::seconds(seconds), ..noon() }
}

pub(crate) fn days_ago(days: i64) -> Moment {
    hours(-24 * days)
}

pub(crate) fn day_ago(days: i32) -> Day {
    noon().day(Rollover::default()).plus(-days)
}

pub(crate) fn id(text: &str) -> ItemId {
    ItemId(text.to_owned())
}

pub(crate) fn fresh() -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    (folder, journal)
}

pub(crate) fn log(journal: &Journal, item: &str, severity: f64, at: &Moment) -> EntryId {
    journal.logging().log(Draft::now(Body::symptom(item, Severity::of(severity))), at).unwrap().entries.remove(0)
}

pub(crate) fn flare(journal: &Journal, phase: FlarePhase, at: &Moment) -> EntryId {
    journal.flares().log(phase, at).unwrap().entries.remove(0)
}

/// Label and mark of each entry of a day.
pub(crate) fn said(journal: &Journal, day: Day) -> Vec<(String, Mark)> {
    let page = journal.views().day(day).unwrap();
    page.entries.into_iter().map(|line| (line.label, line.entry.mark)).collect()
}

pub(crate) fn labels(journal: &Journal, day: Day) -> Vec<String> {
    said(journal, day).into_iter().map(|(label, _)| label).collect()
}

pub(crate) fn entries(journal: &Journal, day: Day) -> Vec<Entry> {
    journal.views().day(day).unwrap().entries.into_iter().map(|line| line.entry).collect()
}

pub(crate) fn changed_nothing(change: &Change) -> bool {
    change.days.is_empty() && change.entries.is_empty()
}

pub(crate) fn sound(journal: &Journal) {
    let report = journal.maintenance().check().unwrap();
    assert!(report.ok, "{:?}", report.problems);
}

/// Seven days of pain 3 and stress 4, and a headache on three of them.
pub(crate) fn a_week(journal: &Journal) {
    for ago in 1..=7 {
        log(journal, "pain", 3.0, &days_ago(ago));
        let stress = Body::Factor { item: id("stress"), amount: Some(Rating::of(4.0)) };
        journal.logging().log(Draft::now(stress), &days_ago(ago)).unwrap();
        if ago <= 3 {
            log(journal, "headache", 6.0, &days_ago(ago));
        }
    }
}

pub(crate) fn answer(key: &str, said: CheckInValue) -> CheckInAnswer {
    CheckInAnswer { key: key.to_owned(), said }
}

pub(crate) fn value(value: f64) -> CheckInValue {
    CheckInValue::Value { value }
}

pub(crate) fn eight_hours() -> CheckInValue {
    CheckInValue::Sleep { minutes: Some(480), quality: Some(4.0), restored: Some(false) }
}

/// The texts of the questions asked at a time.
pub(crate) fn asked(journal: &Journal, now: &Moment) -> Vec<String> {
    journal.questions().list(now).unwrap().into_iter().map(|question| question.text).collect()
}

pub(crate) fn first(journal: &Journal, now: &Moment) -> Question {
    journal.questions().list(now).unwrap().remove(0)
}
