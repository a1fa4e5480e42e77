//! The content of another journal into this one, as one operation that one undo takes back.
//!
//! The lines were read into a journal of their own first, which checked them. Entries and records are matched by their ids. Where
//! both have one, the newer revision counts: the one whose journal knows the other's last operation, which the clocks of the
//! lines tell; where neither knows the other's, the later one. What was erased for good, here or there, does not come back.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{OptionalExtension as _, params};
use serde_json::Value;
use uuid::Uuid;

use crate::catalog::Item;
use crate::entry::{Entry, EntryId};
use crate::storage::entries::row::EntryRow;
use crate::storage::{ITEM, Reader, RowState, SETTING, Store, StoreError, Writer};

/// The source of entries that came from another journal, in `origin`: its `hash` is the time of the revision that was taken.
const SOURCE: &str = "ebb-journal";

/// What merging did, or would do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Merged {
    /// Entries that were not here.
    pub(crate) added: u32,
    /// Entries that became newer.
    pub(crate) changed: u32,
    /// Entries of which this journal has the newer revision.
    pub(crate) kept: u32,
    /// Medicines, items, reminders and all else that is no entry, added or changed.
    pub(crate) records: u32,
}

/// The last change of an entry or record.
struct LastChange {
    /// The device and its clock, which name the operation everywhere.
    name: (Vec<u8>, i64),
    /// When it was made, in milliseconds since 1970.
    at: i64,
    /// Whether it took in what another journal said.
    taken_in: bool,
}

impl Store {
    /// Reads lines into a journal of their own beside this one, with its key, calls `work` with it, and removes it.
    pub(crate) fn with_scratch<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Self) -> Result<T, E>,
    ) -> Result<T, E> {
        use crate::storage::files::{MERGING, beside, remove_unfinished};
        let path = beside(&self.path, MERGING);
        remove_unfinished(&path);
        let options = crate::storage::StoreOptions {
            key: self.access().into_key(),
            scratch: true,
            ..crate::storage::StoreOptions::default()
        };
        let scratch = Self::open(&path, options)?;
        let done = work(&scratch);
        // Its log would be folded in for nothing.
        drop(scratch);
        remove_unfinished(&path);
        done
    }

    /// Whether another journal went on from this one, or this one from it, or both from a third.
    pub(crate) fn is_related(&self, other: &Self) -> Result<bool, StoreError> {
        let devices = |store: &Self| store.read(|reader: &Reader<'_>| reader.device_ids());
        let ours = devices(self)?;
        Ok(devices(other)?.iter().any(|device| ours.contains(device)))
    }

    /// Whether nothing was ever written.
    pub(crate) fn is_new(&self) -> Result<bool, StoreError> {
        self.read(|reader: &Reader<'_>| Ok(!reader.is_begun()?))
    }
}

impl Reader<'_> {
    fn device_ids(&self) -> Result<BTreeSet<Vec<u8>>, StoreError> {
        let mut statement = self.prepare("SELECT id FROM device")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn knows_operation(&self, (device, clock): &(Vec<u8>, i64)) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM op o JOIN device d ON d.n = o.device WHERE d.id = ? AND o.clock = ?";
        Ok(self.prepare(sql)?.exists(params![device, clock])?)
    }

    /// The last change of a row. A merge that was taken back, and its taking back, are none.
    fn last_change(&self, entity: &str, n: i64) -> Result<Option<LastChange>, StoreError> {
        let created = if entity == "e" { "(SELECT op FROM entry WHERE n = ?2)" } else { "0" };
        let sql = format!(
            "SELECT d.id, o.clock, o.at, o.verb FROM op o JOIN device d ON d.n = o.device WHERE o.n = max({created},
                 coalesce((SELECT max(c.op) FROM change c JOIN op w ON w.n = c.op WHERE c.entity = ?1 AND c.target = ?2
                     AND NOT (w.verb = 'undo' AND EXISTS (SELECT 1 FROM op u WHERE u.n = w.undoes AND u.verb = 'import'))
                     AND NOT (w.verb = 'import' AND EXISTS (SELECT 1 FROM op u WHERE u.undoes = w.n AND u.verb = 'undo'))), 0))"
        );
        let found = self.prepare(&sql)?.query_row(params![entity, n], |row| {
            let verb: String = row.get(3)?;
            Ok(LastChange { name: (row.get(0)?, row.get(1)?), at: row.get(2)?, taken_in: verb == "import" })
        });
        Ok(found.optional()?)
    }

    /// When the revision that was taken from another journal was made.
    fn taken_at(&self, id: &EntryId) -> Result<Option<i64>, StoreError> {
        let found: Option<[u8; 8]> = self
            .prepare("SELECT hash FROM origin WHERE source = ? AND key = ?")?
            .query_row(params![SOURCE, id.0], |row| row.get(0))
            .optional()?;
        Ok(found.map(i64::from_be_bytes))
    }

    /// Whether the last change of a row's state was made by undo.
    fn was_taken_back(&self, entity: &str, n: i64) -> Result<bool, StoreError> {
        let verb: Option<String> = self
            .prepare(
                "SELECT o.verb FROM change c JOIN op o ON o.n = c.op
                 WHERE c.entity = ? AND c.target = ? AND c.field = 'state' ORDER BY c.op DESC LIMIT 1",
            )?
            .query_row(params![entity, n], |row| row.get(0))
            .optional()?;
        Ok(verb.as_deref() == Some("undo"))
    }

    fn entries_to_merge(&self) -> Result<Vec<i64>, StoreError> {
        let mut statement = self.prepare("SELECT n FROM entry WHERE state < 2 ORDER BY n")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn all_records(&self) -> Result<Vec<Found>, StoreError> {
        let mut statement = self.prepare("SELECT n, kind, id, state, body FROM record ORDER BY n")?;
        let rows = statement.query_map([], |row| {
            Ok(Found { n: row.get(0)?, kind: row.get(1)?, id: row.get(2)?, state: row.get(3)?, body: row.get(4)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// A record as it stands in a journal.
struct Found {
    n: i64,
    kind: String,
    id: String,
    state: RowState,
    body: String,
}

/// What of another journal is taken.
pub(crate) struct MergeRules {
    /// Whether the two went on from one another. Otherwise another diary's settings, and what is under way in it, stay there.
    pub(crate) related: bool,
    /// The kinds of records that a person made and would miss.
    pub(crate) kinds: &'static [&'static str],
    /// The kinds of which two with one name are one.
    pub(crate) named: &'static [&'static str],
}

impl Writer<'_> {
    /// Takes in what another journal holds and this one has not, or has as it was before.
    pub(crate) fn merge(&mut self, theirs: &Reader<'_>, rules: &MergeRules) -> Result<Merged, StoreError> {
        let mut merged = Merged::default();
        let ids = self.merge_records(theirs, rules, &mut merged)?;
        for n in theirs.entries_to_merge()? {
            let stored = theirs.stored(n)?;
            let entry = ids.entry(&stored.entry)?;
            self.merge_entry(theirs, &stored, &entry, &mut merged)?;
        }
        Ok(merged)
    }

    fn merge_entry(
        &mut self,
        theirs: &Reader<'_>,
        stored: &EntryRow,
        entry: &Entry,
        merged: &mut Merged,
    ) -> Result<(), StoreError> {
        let last = theirs.last_change("e", stored.n)?;
        let at = match theirs.taken_at(&entry.id)? {
            Some(at) if last.as_ref().is_some_and(|last| last.taken_in) => at,
            _ => last.as_ref().map_or(0, |last| last.at),
        };
        let Some(ours) = self.entry_row(&entry.id)? else {
            if stored.state == RowState::Live {
                let n = self.insert(entry)?;
                self.note_taken(&entry.id, n, at)?;
                self.copy_origins(theirs, stored.n, n)?;
                merged.added += 1;
            }
            return Ok(());
        };
        if ours.state == RowState::Erased || (ours.state == stored.state && ours.entry == *entry) {
            return Ok(());
        }
        let revived = ours.state == RowState::Deleted && self.was_taken_back("e", ours.n)?;
        let newer = revived || {
            let mine = self.last_change("e", ours.n)?;
            let mine_at = match self.taken_at(&entry.id)? {
                Some(at) if mine.as_ref().is_some_and(|mine| mine.taken_in) => at,
                _ => mine.as_ref().map_or(0, |mine| mine.at),
            };
            self.is_newer(theirs, (last.as_ref(), at), (mine.as_ref(), mine_at))?
        };
        if !newer || (revived && stored.state != RowState::Live) {
            merged.kept += u32::from(stored.state == RowState::Live);
            return Ok(());
        }
        self.replace(&ours, stored.state, entry)?;
        self.note_taken(&entry.id, ours.n, at)?;
        if revived {
            merged.added += 1;
        } else {
            merged.changed += 1;
        }
        Ok(())
    }

    /// Whether the other journal's revision is the newer one.
    fn is_newer(
        &self,
        theirs: &Reader<'_>,
        (other, other_at): (Option<&LastChange>, i64),
        (mine, mine_at): (Option<&LastChange>, i64),
    ) -> Result<bool, StoreError> {
        let (Some(other), Some(mine)) = (other, mine) else { return Ok(mine.is_none()) };
        if self.knows_operation(&other.name)? {
            return Ok(false);
        }
        if theirs.knows_operation(&mine.name)? {
            return Ok(true);
        }
        Ok((other_at, &other.name.0) > (mine_at, &mine.name.0))
    }

    /// Where the other journal had it from, so that a later import of that file knows it.
    fn copy_origins(&self, theirs: &Reader<'_>, their_n: i64, n: i64) -> Result<(), StoreError> {
        let mut statement = theirs.prepare("SELECT source, key, hash FROM origin WHERE entry = ? AND source <> ?")?;
        let mut rows = statement.query(params![their_n, SOURCE])?;
        while let Some(row) = rows.next()? {
            let (source, key, hash): (String, String, [u8; 8]) = (row.get(0)?, row.get(1)?, row.get(2)?);
            self.prepare("INSERT OR IGNORE INTO origin (source, key, hash, entry) VALUES (?, ?, ?, ?)")?
                .execute(params![source, key, hash, n])?;
        }
        Ok(())
    }

    fn note_taken(&self, id: &EntryId, n: i64, at: i64) -> Result<(), StoreError> {
        self.prepare("INSERT OR REPLACE INTO origin (source, key, hash, entry) VALUES (?, ?, ?, ?)")?
            .execute(params![SOURCE, id.0, at.to_be_bytes(), n])?;
        Ok(())
    }

    /// Returns the ids that stand for others here.
    fn merge_records(
        &mut self,
        theirs: &Reader<'_>,
        rules: &MergeRules,
        merged: &mut Merged,
    ) -> Result<SameIds, StoreError> {
        let mut ids = SameIds::default();
        let mut ours: BTreeMap<(String, String), Found> = BTreeMap::new();
        for found in self.all_records()? {
            ours.insert((found.kind.clone(), found.id.clone()), found);
        }
        for their in theirs.all_records()? {
            let Found { n, kind, id, state, body } = their;
            if state == RowState::Erased || (!rules.related && !rules.kinds.contains(&kind.as_str())) {
                continue;
            }
            // The backups of each journal are its own.
            if kind == SETTING && id.starts_with("backup") {
                continue;
            }
            let body = ids.in_json(&body);
            let id = ids.in_json(&id);
            let Some(mine) = ours.get(&(kind.clone(), id.clone())) else {
                if state != RowState::Live {
                    continue;
                }
                let named = rules.named.contains(&kind.as_str());
                let same = ours.values().find(|mine| {
                    mine.kind == kind
                        && mine.state == RowState::Live
                        && (mine.body == body || named && is_same(mine, &body))
                });
                if let Some(mine) = same {
                    ids.note(&id, &mine.id);
                } else {
                    self.put_record(&kind, &id, &body)?;
                    merged.records += 1;
                }
                continue;
            };
            if mine.state == RowState::Erased || (mine.state == state && mine.body == body) {
                continue;
            }
            let revived = mine.state == RowState::Deleted && self.was_taken_back("r", mine.n)?;
            let newer = revived && state == RowState::Live
                || rules.related && {
                    let (other, own) = (theirs.last_change("r", n)?, self.last_change("r", mine.n)?);
                    let at = |last: &Option<LastChange>| last.as_ref().map_or(0, |last| last.at);
                    self.is_newer(theirs, (other.as_ref(), at(&other)), (own.as_ref(), at(&own)))?
                };
            if newer {
                self.replace_record(mine.n, state, &body)?;
                merged.records += 1;
            }
        }
        Ok(ids)
    }
}

/// Whether two records are of one name, and so one: a medicine of both lists, an item that both made.
fn is_same(mine: &Found, body: &str) -> bool {
    let (Ok(a), Ok(b)) = (serde_json::from_str::<Value>(&mine.body), serde_json::from_str::<Value>(body)) else {
        return false;
    };
    let name = |value: &Value| {
        let name = value.get("label").or_else(|| value.get("name")).and_then(Value::as_str);
        name.map(str::to_lowercase)
    };
    let kind_of_item = |value: &Value| value.get("kind").cloned();
    if mine.kind == ITEM {
        let own = |value: &Value| serde_json::from_value::<Item>(value.clone()).is_ok_and(|item| item.id.is_own());
        return own(&a)
            && own(&b)
            && name(&a).is_some()
            && name(&a) == name(&b)
            && kind_of_item(&a) == kind_of_item(&b);
    }
    let item = |value: &Value| value.get("item").filter(|item| item.is_string()).cloned();
    (name(&a).is_some() && name(&a) == name(&b)) || (item(&a).is_some() && item(&a) == item(&b))
}

/// Ids of the other journal, and the ids here of the same.
#[derive(Default)]
struct SameIds(BTreeMap<String, String>);

impl SameIds {
    fn note(&mut self, theirs: &str, ours: &str) {
        // Only what is an id by its form is replaced in what names it.
        if theirs != ours && Uuid::parse_str(theirs.trim_start_matches("own:")).is_ok() {
            self.0.insert(theirs.to_owned(), ours.to_owned());
        }
    }

    fn in_json(&self, json: &str) -> String {
        self.0.iter().fold(json.to_owned(), |json, (theirs, ours)| json.replace(theirs, ours))
    }

    fn entry(&self, entry: &Entry) -> Result<Entry, StoreError> {
        if self.0.is_empty() {
            return Ok(entry.clone());
        }
        let json = self.in_json(&serde_json::to_string(&entry.body)?);
        Ok(Entry { body: serde_json::from_str(&json)?, ..entry.clone() })
    }
}
