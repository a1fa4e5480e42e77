//! Queries for derived rows.

use super::column::day;
use crate::catalog::ItemId;
use crate::days::{Confirmed, DayFacts, FlareSpan, ItemUse, Load};
use crate::entry::Body;
use crate::storage::{Reader, StoreError, entries::row};
use crate::time::{Day, Moment, Timestamp};

/// Query of [`Reader::bounds`]. Two subqueries, because for both ends in one, SQLite scans every day.
const BOUNDS: &str = "SELECT (SELECT min(day) FROM day), (SELECT max(day) FROM day)";

impl Reader<'_> {
    /// The days with entries from `first` to `last`, in order.
    pub fn days(&self, first: Day, last: Day) -> Result<Vec<DayFacts>, StoreError> {
        let mut statement = self.prepare(
            "SELECT day, entries, burden, weight, missing, physical, cognitive, emotional, sleep, sleep_quality, stress, soft,
                    level, recalled
             FROM day WHERE day BETWEEN ? AND ? ORDER BY day",
        )?;
        let rows = statement.query_map([first.number(), last.number()], |row| {
            Ok(DayFacts {
                day: day(row.get(0)?)?,
                entries: row.get(1)?,
                burden: row.get(2)?,
                weight: row.get(3)?,
                missing: row.get(4)?,
                load: Load { physical: row.get(5)?, cognitive: row.get(6)?, emotional: row.get(7)? },
                sleep: row.get(8)?,
                sleep_quality: row.get(9)?,
                stress: row.get(10)?,
                soft: row.get(11)?,
                level: row.get::<_, Option<String>>(12)?.as_deref().map(row::word).transpose()?,
                recalled: row.get::<_, Option<String>>(13)?.as_deref().map(row::word).transpose()?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The number of days with anything logged.
    pub(crate) fn days_with_entries(&self) -> Result<u32, StoreError> {
        Ok(self.prepare("SELECT count(*) FROM day")?.query_row([], |row| row.get(0))?)
    }

    /// The first and the last day that have entries.
    pub fn bounds(&self) -> Result<Option<(Day, Day)>, StoreError> {
        let found: (Option<i32>, Option<i32>) =
            self.prepare(BOUNDS)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        match found {
            (Some(first), Some(last)) => Ok(Some((day(first)?, day(last)?))),
            _ => Ok(None),
        }
    }

    /// The uses of items from `first` to `last`, in order of the day.
    pub fn item_days(&self, first: Day, last: Day) -> Result<Vec<ItemUse>, StoreError> {
        let mut statement = self.prepare(
            "SELECT item, day, kind, entries, high, mean, weight, morning, afternoon, evening, night
             FROM item_day WHERE day BETWEEN ? AND ? ORDER BY day, item",
        )?;
        let rows = statement.query_map([first.number(), last.number()], |row| {
            Ok(ItemUse {
                item: ItemId(row.get(0)?),
                day: day(row.get(1)?)?,
                kind: row::kind(row.get_ref(2)?.as_str()?)?,
                entries: row.get(3)?,
                high: row.get(4)?,
                mean: row.get(5)?,
                weight: row.get(6)?,
                parts: [row.get(7)?, row.get(8)?, row.get(9)?, row.get(10)?],
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every flare that continues or ended on or after a day, in order of its first day.
    pub fn flares(&self, since: Day) -> Result<Vec<FlareSpan>, StoreError> {
        self.flare_spans(
            "SELECT f.first, f.last, f.said, e.start, e.start_offset, z.name
             FROM flare f JOIN entry e ON e.n = f.entry LEFT JOIN zone z ON z.n = e.start_zone",
            since,
        )
    }

    /// As [`Reader::flares`], without the moments they started: those are in the entries, and to read an entry for each
    /// flare of years takes longer than all else on a screen.
    pub(crate) fn flare_days(&self, since: Day) -> Result<Vec<FlareSpan>, StoreError> {
        self.flare_spans("SELECT f.first, f.last, f.said, NULL, NULL, NULL FROM flare f", since)
    }

    fn flare_spans(&self, select: &str, since: Day) -> Result<Vec<FlareSpan>, StoreError> {
        // The plus prevents SQLite from using the order of the primary key, for which it would walk through every
        // flare.
        let mut statement =
            self.prepare(&format!("{select} WHERE f.last IS NULL OR f.last >= ? ORDER BY +f.first, f.entry"))?;
        let rows = statement.query_map([since.number()], |row| {
            let since = match row.get::<_, Option<i64>>(3)? {
                Some(ms) => Timestamp::from_timestamp_millis(ms)
                    .map(|at| Ok::<_, rusqlite::Error>(Moment { at, offset_seconds: row.get(4)?, zone: row.get(5)? }))
                    .transpose()?,
                None => None,
            };
            Ok(FlareSpan {
                first: day(row.get(0)?)?,
                last: row.get::<_, Option<i32>>(1)?.map(day).transpose()?,
                said: row.get(2)?,
                since,
                confirmed: None,
            })
        })?;
        let mut flares: Vec<FlareSpan> = rows.collect::<Result<_, _>>()?;
        for span in flares.iter_mut().filter(|span| span.last.is_none()) {
            span.confirmed = Some(self.confirmed(span.first)?);
        }
        Ok(flares)
    }

    /// How far a flare that began on a day and continues is confirmed.
    fn confirmed(&self, first: Day) -> Result<Confirmed, StoreError> {
        let mentions = self.flare_entries(first)?;
        let mentions = mentions.iter().filter(|entry| !matches!(entry.body, Body::FlareDay { flare: false }));
        let through = mentions.map(|entry| entry.day).max().unwrap_or(first);
        // A day that was only recalled as a whole does not confirm the flare.
        let mut statement = self.prepare("SELECT day FROM day WHERE day > ? AND entries > (recalled IS NOT NULL)")?;
        let days = statement.query_map([through.number()], |row| day(row.get(0)?))?;
        Ok(Confirmed { through: Some(through), days: days.collect::<Result<_, _>>()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::{Store, StoreOptions};

    /// Every Today screen reads the first and last day, several times.
    #[test]
    fn bounds_are_found_without_a_scan() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        drop(Store::open(&path, StoreOptions::default()).unwrap());
        let file = rusqlite::Connection::open(&path).unwrap();
        let plan = |sql: &str| -> String {
            let mut statement = file.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let steps = statement.query_map([], |row| row.get::<_, String>(3)).unwrap();
            steps.map(Result::unwrap).collect::<Vec<_>>().join("; ")
        };
        assert_eq!(plan(BOUNDS).matches("SEARCH day").count(), 2, "{}", plan(BOUNDS));
        assert!(!plan(BOUNDS).contains("SCAN day"), "{}", plan(BOUNDS));
        assert!(plan("SELECT min(day), max(day) FROM day").contains("SCAN day"), "what it once was");
    }
}
