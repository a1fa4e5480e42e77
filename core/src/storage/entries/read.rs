//! Queries for entries.

use rusqlite::types::Value;
use rusqlite::{OptionalExtension as _, params, params_from_iter};
use uuid::Uuid;

use super::row::{self, EntryRow};
use crate::catalog::ItemId;
use crate::entry::{Entry, EntryId, EntryKind};
use crate::storage::{Reader, RowState, StoreError};
use crate::time::Day;

/// Condition and order of [`Reader::timed_activities`].
const TIMED: &str = "WHERE e.kind = 'activity' AND e.precision = 'interval' AND e.item = ? AND e.state = 0
     ORDER BY e.n DESC LIMIT ?";

impl Reader<'_> {
    /// A live entry.
    pub fn entry(&self, id: &EntryId) -> Result<Option<Entry>, StoreError> {
        Ok(self.entry_row(id)?.filter(|row| row.state == RowState::Live).map(|row| row.entry))
    }

    /// Whether an entry with this id has ever existed here, including deleted and erased ones.
    pub(crate) fn knows(&self, id: &EntryId) -> Result<bool, StoreError> {
        Ok(self.entry_row(id)?.is_some())
    }

    /// An entry as it was last written, including a deleted one.
    pub fn entry_including_deleted(&self, id: &EntryId) -> Result<Option<Entry>, StoreError> {
        Ok(self.entry_row(id)?.filter(|row| row.state != RowState::Erased).map(|row| row.entry))
    }

    /// The live entries of a day in order of time, those without a time last, otherwise in the order they were written.
    pub fn day_entries(&self, day: Day) -> Result<Vec<Entry>, StoreError> {
        let sql =
            format!("SELECT {} WHERE e.day = ? AND e.state = 0 ORDER BY e.start IS NULL, e.start, e.n", row::COLUMNS);
        let mut statement = self.prepare(&sql)?;
        let rows = statement.query_map([day.number()], row::read)?;
        rows.map(|row| Ok(row?.entry)).collect()
    }

    /// The live entries of a kind from `first` to `last`, by day and within it as [`Reader::day_entries`].
    pub(crate) fn entries_of_kind(&self, kind: EntryKind, first: Day, last: Day) -> Result<Vec<Entry>, StoreError> {
        let sql = format!(
            "SELECT {} WHERE e.day BETWEEN ? AND ? AND e.kind = ? AND e.state = 0
             ORDER BY e.day, e.start IS NULL, e.start, e.n",
            row::COLUMNS
        );
        let mut statement = self.prepare(&sql)?;
        let rows = statement.query_map(params![first.number(), last.number(), kind.id()], row::read)?;
        rows.map(|row| Ok(row?.entry)).collect()
    }

    /// The ids of an item's live entries, in the order they were written.
    pub fn entries_of(&self, item: &ItemId) -> Result<Vec<EntryId>, StoreError> {
        let mut statement = self.prepare("SELECT id FROM entry WHERE item = ? AND state = 0 ORDER BY n")?;
        let rows = statement.query_map([&item.0], |found| found.get::<_, Vec<u8>>(0))?;
        rows.map(|bytes| row::entry_id(&bytes?)).collect()
    }

    /// The ids, including those of deleted entries, that end with the given text. At most two, enough to tell whether
    /// the ending is unambiguous.
    pub fn entries_ending(&self, ending: &str) -> Result<Vec<EntryId>, StoreError> {
        let ending = ending.replace('-', "").to_uppercase();
        let mut statement =
            self.prepare("SELECT id FROM entry WHERE substr(hex(id), -length(?1)) = ?1 AND state < 2 LIMIT 2")?;
        let rows = statement.query_map([ending], |found| found.get::<_, Vec<u8>>(0))?;
        rows.map(|bytes| row::entry_id(&bytes?)).collect()
    }

    /// The number of live entries.
    pub fn count(&self) -> Result<u32, StoreError> {
        Ok(self.prepare("SELECT count(*) FROM entry WHERE state = 0")?.query_row([], |row| row.get(0))?)
    }

    /// The live entries about flares since a day, in order of time; within a day, those without a time last.
    pub fn flare_entries(&self, first: Day) -> Result<Vec<Entry>, StoreError> {
        Ok(self.numbered_flare_entries(Some(first))?.into_iter().map(|(_, entry)| entry).collect())
    }

    /// As [`Reader::flare_entries`], each with its row number; all of them without a first day.
    pub(crate) fn numbered_flare_entries(&self, first: Option<Day>) -> Result<Vec<(i64, Entry)>, StoreError> {
        let sql = format!(
            "SELECT {} WHERE e.kind IN ('flare', 'flare-day') AND e.state = 0 AND e.day >= ?
             ORDER BY e.day, e.start IS NULL, e.start, e.n",
            row::COLUMNS
        );
        let mut statement = self.prepare(&sql)?;
        let rows = statement.query_map([first.map_or(i32::MIN, Day::number)], row::read)?;
        rows.map(|row| row.map(|row| (row.n, row.entry)).map_err(StoreError::from)).collect()
    }

    /// The newest live activities of an item that have a start and an end, oldest first, up to `limit`.
    pub fn timed_activities(&self, item: &ItemId, limit: u32) -> Result<Vec<Entry>, StoreError> {
        let sql = format!("SELECT {} {TIMED}", row::COLUMNS);
        let mut statement = self.prepare(&sql)?;
        let rows = statement.query_map(params![item.0, limit], row::read)?;
        let mut found = rows.map(|row| Ok(row?.entry)).collect::<Result<Vec<_>, StoreError>>()?;
        found.reverse();
        Ok(found)
    }

    /// The live entries of an item since a day, in order of the day.
    pub fn item_entries(&self, item: &ItemId, first: Day) -> Result<Vec<Entry>, StoreError> {
        self.entries_of_items(std::iter::once(item), first)
    }

    /// The live entries of some items since a day, in order of the day.
    pub(crate) fn entries_of_items<'a>(
        &self,
        items: impl IntoIterator<Item = &'a ItemId>,
        first: Day,
    ) -> Result<Vec<Entry>, StoreError> {
        let items: Vec<Value> = items.into_iter().map(|item| item.0.clone().into()).collect();
        let places = vec!["?"; items.len()].join(", ");
        let sql = format!(
            "SELECT {} WHERE e.item IN ({places}) AND e.state = 0 AND e.day >= ? ORDER BY e.day, e.n",
            row::COLUMNS
        );
        let mut statement = self.prepare(&sql)?;
        let rows =
            statement.query_map(params_from_iter(items.into_iter().chain([first.number().into()])), row::read)?;
        rows.map(|row| Ok(row?.entry)).collect()
    }

    /// The newest live entries that fit, up to `most`, among those of some items, of some kinds, or with a note. Reads
    /// no further than it has to.
    pub(crate) fn find_entries(
        &self,
        items: &[&str],
        kinds: &[EntryKind],
        most: usize,
        fits: impl Fn(&Entry) -> bool,
    ) -> Result<Vec<Entry>, StoreError> {
        let places = |count: usize| vec!["?"; count].join(", ");
        let sql = format!(
            "SELECT {} WHERE e.state = 0 AND (e.note IS NOT NULL OR e.item IN ({}) OR e.kind IN ({}))
             ORDER BY e.day DESC, e.start DESC, e.n DESC",
            row::COLUMNS,
            places(items.len()),
            places(kinds.len()),
        );
        let mut statement = self.prepare(&sql)?;
        let given = items.iter().copied().chain(kinds.iter().map(|kind| kind.id()));
        let mut rows = statement.query(params_from_iter(given))?;
        let mut found = Vec::new();
        while found.len() < most
            && let Some(row) = rows.next()?
        {
            let entry = row::read(row)?.entry;
            if fits(&entry) {
                found.push(entry);
            }
        }
        Ok(found)
    }

    /// The live entries of some items on some days that no import brought, in the order they were written.
    pub(crate) fn said_entries(&self, items: &[&str], first: Day, last: Day) -> Result<Vec<Entry>, StoreError> {
        let places = vec!["?"; items.len()].join(", ");
        let sql = format!(
            "SELECT {} WHERE e.day BETWEEN ? AND ? AND e.state = 0 AND e.item IN ({places})
             AND NOT EXISTS (SELECT 1 FROM origin o WHERE o.entry = e.n) ORDER BY +e.n",
            row::COLUMNS
        ); // `+`: by `n` alone SQLite would walk the whole table rather than sort the rows of a few days.
        let mut statement = self.prepare(&sql)?;
        let days = [first, last].map(|day| day.number().into());
        let given = days.into_iter().chain(items.iter().map(|item| Value::from((*item).to_owned())));
        let rows = statement.query_map(params_from_iter(given), row::read)?;
        rows.map(|row| Ok(row?.entry)).collect()
    }

    /// The row of an entry in any state.
    pub(in crate::storage) fn entry_row(&self, id: &EntryId) -> Result<Option<EntryRow>, StoreError> {
        let Ok(uuid) = Uuid::parse_str(&id.0) else { return Ok(None) };
        let sql = format!("SELECT {} WHERE e.id = ?", row::COLUMNS);
        Ok(self.prepare(&sql)?.query_row([uuid.as_bytes()], row::read).optional()?)
    }

    /// The row with a given number.
    pub(in crate::storage) fn stored(&self, n: i64) -> Result<EntryRow, StoreError> {
        Ok(self.prepare(&format!("SELECT {} WHERE e.n = ?", row::COLUMNS))?.query_row([n], row::read)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::{Store, StoreOptions};

    /// Every start of an activity reads the item's last ones. After ten years it must not scan them all.
    #[test]
    fn timed_activities_of_an_item_are_found_by_their_index() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        drop(Store::open(&path, StoreOptions::default()).unwrap());
        let file = rusqlite::Connection::open(&path).unwrap();
        let sql = format!("EXPLAIN QUERY PLAN SELECT {} {TIMED}", row::COLUMNS);
        let mut statement = file.prepare(&sql).unwrap();
        let steps = statement.query_map(["walking", "20"], |row| row.get::<_, String>(3)).unwrap();
        let plan = steps.map(Result::unwrap).collect::<Vec<_>>().join("; ");
        assert!(plan.contains("USING INDEX entry_timed (item=?)") && !plan.contains("TEMP B-TREE"), "{plan}");
    }
}
