//! Reading.

use rusqlite::{CachedStatement, OptionalExtension as _, Transaction};

use super::StoreError;
use super::row::{self, State, Stored};
use crate::catalog::ItemId;
use crate::entry::{Entry, EntryId};
use crate::moment::{Day, Moment};
use crate::series::{DayFacts, Load};

/// A transaction that reads: one state of the file.
pub struct Reader<'t> {
    transaction: &'t Transaction<'t>,
}

/// Which rows [`Reader::timed_activities`] reads.
pub(super) const TIMED: &str = "WHERE e.kind = 'activity' AND e.precision = 'interval' AND e.item = ? AND e.state = 0
     ORDER BY e.n DESC LIMIT ?";

/// Which rows [`Reader::bounds`] reads: the two ends. Asked for both in one breath, SQLite walks every day there is.
const BOUNDS: &str = "SELECT (SELECT min(day) FROM day), (SELECT max(day) FROM day)";

/// One item on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemUse {
    /// The item.
    pub item: ItemId,
    /// The day.
    pub day: Day,
    /// The kind of its entries, as kept.
    pub kind: String,
    /// How many entries it has that day.
    pub entries: u32,
    /// The highest number, 0–10; absent when none was rated.
    pub high: Option<f64>,
    /// The mean of the numbers, 0–10; of others as [`crate::entry::Body::count`] has them.
    pub mean: Option<f64>,
    /// How surely it is known, 0–1: see [`crate::entry::Mark::weight`].
    pub weight: Option<f64>,
    /// How many of them fall into the morning, the afternoon, the evening, the night.
    pub parts: [u32; 4],
}

impl ItemUse {
    /// The highest number, where it is known well enough to learn from.
    #[must_use]
    pub fn sure_high(&self) -> Option<f64> {
        self.high.filter(|_| self.weight.is_some_and(|weight| weight >= crate::series::WEIGHT_LEAST))
    }

    /// Whether the person said something of it that day, be it without a number; what was only filled in they did not.
    #[must_use]
    pub fn is_said(&self) -> bool {
        self.high.is_none() || self.sure_high().is_some()
    }
}

/// A run of days in a flare, or one day of which the person said it was none.
#[derive(Debug, Clone, PartialEq)]
pub struct FlareSpan {
    /// Its first day.
    pub first: Day,
    /// Its last day; absent while it lasts.
    pub last: Option<Day>,
    /// `false`: the person said this day was no flare.
    pub said: bool,
    /// The moment it started, where that is known.
    pub since: Option<Moment>,
}

impl FlareSpan {
    /// Whether it covers a day.
    #[must_use]
    pub fn covers(&self, day: Day) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }
}

impl<'t> Reader<'t> {
    pub(super) fn new(transaction: &'t Transaction<'t>) -> Self {
        Self { transaction }
    }

    pub(super) fn prepare(&self, sql: &str) -> Result<CachedStatement<'t>, StoreError> {
        Ok(self.transaction.prepare_cached(sql)?)
    }

    pub(super) fn last_row(&self) -> i64 {
        self.transaction.last_insert_rowid()
    }

    /// A live entry.
    pub fn entry(&self, id: &EntryId) -> Result<Option<Entry>, StoreError> {
        Ok(self.find_stored(id)?.filter(|stored| stored.state == State::Live).map(|stored| stored.entry))
    }

    /// Whether an entry of that identity is or was here, also a deleted or erased one.
    pub(crate) fn knows(&self, id: &EntryId) -> Result<bool, StoreError> {
        Ok(self.find_stored(id)?.is_some())
    }

    /// An entry as it was last written, also a deleted one.
    pub fn entry_or_ghost(&self, id: &EntryId) -> Result<Option<Entry>, StoreError> {
        Ok(self.find_stored(id)?.filter(|stored| stored.state != State::Erased).map(|stored| stored.entry))
    }

    /// A day's live entries in order of time, those without one last, then as written.
    pub fn day_entries(&self, day: Day) -> Result<Vec<Entry>, StoreError> {
        Ok(self.stored_of_day(day)?.into_iter().map(|stored| stored.entry).collect())
    }

    fn stored_of_day(&self, day: Day) -> Result<Vec<Stored>, StoreError> {
        let sql =
            format!("SELECT {} WHERE e.day = ? AND e.state = 0 ORDER BY e.start IS NULL, e.start, e.n", row::COLUMNS);
        let mut statement = self.prepare(&sql)?;
        let rows = statement.query_map([day.number()], row::read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// This journal's own identity; absent before anything was written.
    pub fn device(&self) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.prepare("SELECT id FROM device WHERE n = 1")?.query_row([], |row| row.get(0)).optional()?)
    }

    /// The live entries of an item, in the order they were written.
    pub fn entries_of(&self, item: &ItemId) -> Result<Vec<EntryId>, StoreError> {
        let mut statement = self.prepare("SELECT id FROM entry WHERE item = ? AND state = 0 ORDER BY n")?;
        let rows = statement.query_map([&item.0], |found| found.get::<_, Vec<u8>>(0))?;
        rows.map(|bytes| row::entry_id(&bytes?)).collect()
    }

    /// Entries, deleted ones too, whose id ends like that; two at most, which is enough to know that one is meant.
    pub fn entries_ending(&self, ending: &str) -> Result<Vec<EntryId>, StoreError> {
        let ending = ending.replace('-', "").to_uppercase();
        let mut statement =
            self.prepare("SELECT id FROM entry WHERE substr(hex(id), -length(?1)) = ?1 AND state < 2 LIMIT 2")?;
        let rows = statement.query_map([ending], |found| found.get::<_, Vec<u8>>(0))?;
        rows.map(|bytes| row::entry_id(&bytes?)).collect()
    }

    /// How many live entries there are.
    pub fn count(&self) -> Result<u32, StoreError> {
        Ok(self.prepare("SELECT count(*) FROM entry WHERE state = 0")?.query_row([], |row| row.get(0))?)
    }

    /// Days that have entries, from the first to the last, in order.
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

    /// The first and the last day that have entries.
    pub fn bounds(&self) -> Result<Option<(Day, Day)>, StoreError> {
        let found: (Option<i32>, Option<i32>) =
            self.prepare(BOUNDS)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        match found {
            (Some(first), Some(last)) => Ok(Some((day(first)?, day(last)?))),
            _ => Ok(None),
        }
    }

    /// Items on days, from the first to the last, in order.
    pub fn item_days(&self, first: Day, last: Day) -> Result<Vec<ItemUse>, StoreError> {
        let mut statement = self.prepare(
            "SELECT item, day, kind, entries, high, mean, weight, morning, afternoon, evening, night
             FROM item_day WHERE day BETWEEN ? AND ? ORDER BY day, item",
        )?;
        let rows = statement.query_map([first.number(), last.number()], |row| {
            Ok(ItemUse {
                item: ItemId(row.get(0)?),
                day: day(row.get(1)?)?,
                kind: row.get(2)?,
                entries: row.get(3)?,
                high: row.get(4)?,
                mean: row.get(5)?,
                weight: row.get(6)?,
                parts: [row.get(7)?, row.get(8)?, row.get(9)?, row.get(10)?],
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every flare that lasts or ended on or after a day, in order of its first day.
    pub fn flares(&self, since: Day) -> Result<Vec<FlareSpan>, StoreError> {
        // The plus hides the order of the table's own key, for whose sake SQLite would walk every flare there was.
        let mut statement = self.prepare(
            "SELECT f.first, f.last, f.said, e.start, e.start_offset, z.name
             FROM flare f JOIN entry e ON e.n = f.entry LEFT JOIN zone z ON z.n = e.start_zone
             WHERE f.last IS NULL OR f.last >= ? ORDER BY +f.first, f.entry",
        )?;
        let rows = statement.query_map([since.number()], |row| {
            let since = match row.get::<_, Option<i64>>(3)? {
                Some(ms) => crate::moment::Timestamp::from_timestamp_millis(ms)
                    .map(|at| Ok::<_, rusqlite::Error>(Moment { at, offset_seconds: row.get(4)?, zone: row.get(5)? }))
                    .transpose()?,
                None => None,
            };
            Ok(FlareSpan {
                first: day(row.get(0)?)?,
                last: row.get::<_, Option<i32>>(1)?.map(day).transpose()?,
                said: row.get(2)?,
                since,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A setting, an item, a rule: its JSON; `None` when it was never set or was taken away.
    pub fn record(&self, kind: &str, id: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .prepare("SELECT body FROM record WHERE kind = ? AND id = ? AND state = 0")?
            .query_row([kind, id], |row| row.get(0))
            .optional()?)
    }

    /// The records of a kind whose ids lie between two, both included, in order of their ids.
    pub fn records_between(&self, kind: &str, first: &str, last: &str) -> Result<Vec<(String, String)>, StoreError> {
        let mut statement = self
            .prepare("SELECT id, body FROM record WHERE kind = ? AND id BETWEEN ? AND ? AND state = 0 ORDER BY id")?;
        let rows = statement.query_map([kind, first, last], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The live entries about flares from a day on, in order of time, those without one last on their day.
    pub fn flare_entries(&self, first: Day) -> Result<Vec<Entry>, StoreError> {
        let sql = format!(
            "SELECT {} WHERE e.kind IN ('flare', 'flare-day') AND e.state = 0 AND e.day >= ?
             ORDER BY e.day, e.start IS NULL, e.start, e.n",
            row::COLUMNS
        );
        let mut statement = self.prepare(&sql)?;
        let rows = statement.query_map([first.number()], row::read)?;
        rows.map(|stored| Ok(stored?.entry)).collect()
    }

    /// The newest live activities of an item that have a beginning and an end, the oldest first.
    pub fn timed_activities(&self, item: &ItemId, most: u32) -> Result<Vec<Entry>, StoreError> {
        let sql = format!("SELECT {} {TIMED}", row::COLUMNS);
        let mut statement = self.prepare(&sql)?;
        let rows = statement.query_map(rusqlite::params![item.0, most], row::read)?;
        let mut found = rows.map(|stored| Ok(stored?.entry)).collect::<Result<Vec<_>, StoreError>>()?;
        found.reverse();
        Ok(found)
    }

    /// The live entries of an item from a day on, in order of the day.
    pub fn item_entries(&self, item: &ItemId, first: Day) -> Result<Vec<Entry>, StoreError> {
        let sql =
            format!("SELECT {} WHERE e.item = ? AND e.state = 0 AND e.day >= ? ORDER BY e.day, e.n", row::COLUMNS);
        let mut statement = self.prepare(&sql)?;
        let rows = statement.query_map(rusqlite::params![item.0, first.number()], row::read)?;
        rows.map(|stored| Ok(stored?.entry)).collect()
    }

    /// All records of a kind: id and JSON, in the order they were made.
    pub fn records(&self, kind: &str) -> Result<Vec<(String, String)>, StoreError> {
        let mut statement = self.prepare("SELECT id, body FROM record WHERE kind = ? AND state = 0 ORDER BY n")?;
        let rows = statement.query_map([kind], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// A day from its number.
pub(super) fn day(number: i32) -> rusqlite::Result<Day> {
    Day::from_number(number).ok_or(rusqlite::Error::IntegralValueOutOfRange(0, number.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Store, system_random};

    /// Every Today screen asks for the first and the last day, several times.
    #[test]
    fn the_first_and_the_last_day_are_found_without_the_days_between() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        drop(Store::open(&path, None, None, system_random()).unwrap());
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
