//! Deriving days from entries.

use std::collections::BTreeSet;

use rusqlite::params;

use super::column::day;
use crate::catalog::ItemId;
use crate::days::{self, CORE_WINDOW, Denial, RatedItem, denials};
use crate::entry::{Body, DayLevel, FlarePhase, RecalledDay};
use crate::storage::{Reader, StoreError, Writer, writer::TouchedDays};
use crate::time::Day;

impl Writer<'_> {
    /// Updates the derived rows that depend on what the operation changed. Called once, at the end of the operation.
    pub(in crate::storage) fn derive_days(&self) -> Result<(), StoreError> {
        match self.touched_days() {
            None => Ok(()),
            Some(TouchedDays::All) => rebuild(self),
            Some(TouchedDays::These { days, flares }) => update(self, days, flares),
        }
    }
}

/// Updates what depends on the entries of these days: the days themselves, and the burden of later days whose core
/// items are affected by them.
fn update(reader: &Reader<'_>, days: &BTreeSet<Day>, flares: bool) -> Result<(), StoreError> {
    for day in days {
        derive_day(reader, *day)?;
    }
    if let (Some(first), Some(last)) = (days.first(), days.last()) {
        derive_burdens(reader, *first, last.plus(CORE_WINDOW))?;
        // Everything derived for a day depends only on that day and earlier ones.
        reader.prepare("DELETE FROM checkpoint WHERE day >= ?")?.execute([first.number()])?;
    }
    if flares {
        // A mention of a flare confirms the days before it, back to its start: as the flares were, and as they are now.
        let touched = days.first().copied();
        let before = touched.map(|day| first_day_of_flare(reader, day)).transpose()?.flatten();
        derive_flares(reader)?;
        let after = touched.map(|day| first_day_of_flare(reader, day)).transpose()?.flatten();
        if let Some(first) = before.into_iter().chain(after).min() {
            reader.prepare("DELETE FROM checkpoint WHERE day >= ?")?.execute([first])?;
        }
    }
    Ok(())
}

/// The first day of the flares that cover a day or continue to it, as it is stored.
fn first_day_of_flare(reader: &Reader<'_>, day: Day) -> Result<Option<i32>, StoreError> {
    let mut statement =
        reader.prepare("SELECT min(first) FROM flare WHERE first <= ?1 AND (last IS NULL OR last >= ?1)")?;
    Ok(statement.query_row([day.number()], |row| row.get(0))?)
}

/// Derives every day from scratch.
pub(in crate::storage) fn rebuild(reader: &Reader<'_>) -> Result<(), StoreError> {
    for table in ["day", "item_day", "flare", "checkpoint"] {
        reader.prepare(&format!("DELETE FROM {table}"))?.execute([])?;
    }
    let days: Vec<Day> = {
        let mut statement = reader.prepare("SELECT DISTINCT day FROM entry WHERE state = 0 ORDER BY day")?;
        let rows = statement.query_map([], |row| day(row.get(0)?))?;
        rows.collect::<Result<_, _>>()?
    };
    update(reader, &days.into_iter().collect(), true)
}

fn derive_day(reader: &Reader<'_>, day: Day) -> Result<(), StoreError> {
    let entries = reader.day_entries(day)?;
    reader.prepare("DELETE FROM item_day WHERE day = ?")?.execute([day.number()])?;
    if entries.is_empty() {
        reader.prepare("DELETE FROM day WHERE day = ?")?.execute([day.number()])?;
        return Ok(());
    }
    let (mut facts, items) = days::facts(day, &entries);
    // A day of which only the phone knows is as silent as before.
    facts.entries = facts.entries.saturating_sub(days::count(reader.measured_by_phone(day)?.len()));
    reader
        .prepare(
            "INSERT OR REPLACE INTO day
                 (day, entries, burden, weight, missing, physical, cognitive, emotional, sleep, sleep_quality, stress, soft,
                  level, recalled)
             VALUES (?, ?, NULL, NULL, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            day.number(),
            facts.entries,
            facts.load.physical,
            facts.load.cognitive,
            facts.load.emotional,
            facts.sleep,
            facts.sleep_quality,
            facts.stress,
            facts.soft,
            facts.level.map(DayLevel::id),
            facts.recalled.map(RecalledDay::id)
        ])?;
    let mut insert = reader.prepare(
        "INSERT INTO item_day
             (day, item, kind, entries, rated, high, mean, weight, morning, afternoon, evening, night)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    for item in items {
        let [morning, afternoon, evening, night] = item.parts;
        insert.execute(params![
            day.number(),
            item.item.0,
            item.kind.id(),
            item.entries,
            item.rated,
            item.high,
            item.mean,
            item.weight,
            morning,
            afternoon,
            evening,
            night
        ])?;
    }
    Ok(())
}

fn derive_burdens(reader: &Reader<'_>, first: Day, last: Day) -> Result<(), StoreError> {
    let days: Vec<Day> = {
        let mut statement = reader.prepare("SELECT day FROM day WHERE day BETWEEN ? AND ? ORDER BY day")?;
        let rows = statement.query_map([first.number(), last.number()], |row| day(row.get(0)?))?;
        rows.collect::<Result<_, _>>()?
    };
    let rated: Vec<RatedItem> = {
        let mut statement = reader.prepare(
            "SELECT day, item, high, weight FROM item_day
             WHERE day BETWEEN ? AND ? AND kind = 'symptom' AND rated > 0 ORDER BY day, item",
        )?;
        let rows = statement.query_map([first.plus(-CORE_WINDOW).number(), last.number()], |row| {
            Ok(RatedItem { day: day(row.get(0)?)?, item: ItemId(row.get(1)?), high: row.get(2)?, weight: row.get(3)? })
        })?;
        rows.collect::<Result<_, _>>()?
    };
    let mut update = reader.prepare("UPDATE day SET burden = ?, weight = ?, missing = ? WHERE day = ?")?;
    for (day, burden) in days.iter().zip(days::burdens(&reader.core_items()?, &rated, &days)) {
        update.execute(params![burden.value, burden.weight, burden.missing, day.number()])?;
    }
    Ok(())
}

/// Derives all flares again when one changes; there are few. A start during a flare belongs to that flare, and an end
/// without a start is ignored. Of a flare and a day that was said to be none, the later word counts: see [`denials`].
fn derive_flares(reader: &Reader<'_>) -> Result<(), StoreError> {
    let said = reader.numbered_flare_entries(None)?;
    let denials = denials(&said);
    reader.prepare("DELETE FROM flare")?.execute([])?;
    let mut insert = reader.prepare("INSERT INTO flare (first, last, entry, said) VALUES (?, ?, ?, ?)")?;
    let mut open: Option<(Day, i64)> = None;
    for ((n, entry), denial) in said.iter().zip(denials) {
        let day = entry.day;
        match (&entry.body, denial) {
            (Body::Flare { phase: FlarePhase::Started, .. }, _) => open = open.or(Some((day, *n))),
            (Body::Flare { phase: FlarePhase::Ended, .. }, _) => {
                if let Some((first, n)) = open.take() {
                    insert.execute(params![first.number(), day.number(), n, true])?;
                }
            }
            (Body::FlareDay { .. }, Some(Denial::Overruled)) => {}
            (Body::FlareDay { flare }, denial) => {
                if denial == Some(Denial::Ends)
                    && let Some((first, n)) = open.take().filter(|(first, _)| *first < day)
                {
                    insert.execute(params![first.number(), day.plus(-1).number(), n, true])?;
                }
                insert.execute(params![day.number(), day.number(), n, flare])?;
            }
            _ => {}
        }
    }
    if let Some((first, n)) = open {
        insert.execute(params![first.number(), None::<i32>, n, true])?;
    }
    Ok(())
}
