//! Reading.

use std::cell::RefCell;
use std::sync::Arc;

use rusqlite::{CachedStatement, OptionalExtension as _, Transaction};

use super::StoreError;
use super::row::{self, State, Stored};
use crate::catalog::{Catalog, ItemId};
use crate::days::{DayFacts, FlareSpan, ItemUse, Load};
use crate::entry::{Entry, EntryId};
use crate::i18n::{Language, Words};
use crate::labels::Labels;
use crate::time::{Day, Moment};

/// A transaction that reads: one state of the file, with the language and the catalogue to put it into words.
pub struct Reader<'t> {
    transaction: &'t Transaction<'t>,
    language: Language,
    /// Read from the file when first asked for, unless the caller had them; dropped when the catalogue changes.
    labels: RefCell<Option<Arc<Labels>>>,
}

/// Which rows [`Reader::timed_activities`] reads.
pub(super) const TIMED: &str = "WHERE e.kind = 'activity' AND e.precision = 'interval' AND e.item = ? AND e.state = 0
     ORDER BY e.n DESC LIMIT ?";

/// Which rows [`Reader::bounds`] reads: the two ends. Asked for both in one breath, SQLite walks every day there is.
const BOUNDS: &str = "SELECT (SELECT min(day) FROM day), (SELECT max(day) FROM day)";

impl<'t> Reader<'t> {
    pub(super) fn new(transaction: &'t Transaction<'t>) -> Self {
        Self { transaction, language: Language::default(), labels: RefCell::default() }
    }

    pub(super) fn with_labels(
        transaction: &'t Transaction<'t>,
        language: Language,
        labels: Option<Arc<Labels>>,
    ) -> Self {
        Self { transaction, language, labels: RefCell::new(labels) }
    }

    /// The words of the journal's language.
    #[must_use]
    pub fn words(&self) -> Words {
        Words::new(self.language)
    }

    /// The names of items, entries and severities, as this transaction sees the catalogue. Built-in items alone where the
    /// file's catalogue cannot be read, which opening the journal reports.
    #[must_use]
    pub fn labels(&self) -> Arc<Labels> {
        if let Some(labels) = &*self.labels.borrow() {
            return Arc::clone(labels);
        }
        let catalog = super::catalog::read(self).unwrap_or_else(|_| Catalog::new([]));
        let labels = Arc::new(Labels { words: self.words(), catalog: Arc::new(catalog) });
        *self.labels.borrow_mut() = Some(Arc::clone(&labels));
        labels
    }

    /// The catalogue as this transaction sees it.
    #[must_use]
    pub fn catalog(&self) -> Arc<Catalog> {
        Arc::clone(&self.labels().catalog)
    }

    pub(super) fn drop_labels(&self) {
        *self.labels.borrow_mut() = None;
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
    pub fn entry_including_deleted(&self, id: &EntryId) -> Result<Option<Entry>, StoreError> {
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
                Some(ms) => crate::time::Timestamp::from_timestamp_millis(ms)
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
    use crate::storage::{Store, StoreOptions};

    /// Every Today screen asks for the first and the last day, several times.
    #[test]
    fn the_first_and_the_last_day_are_found_without_the_days_between() {
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
