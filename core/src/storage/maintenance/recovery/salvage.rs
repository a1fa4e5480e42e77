//! Reads what is still readable of a damaged file: row by row, so that a bad page costs only its own rows, and only
//! rows whose checksum is right. The file is not changed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::slice;

use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, OptionalExtension as _};
use uuid::Uuid;

use super::pages::{self, CandidateRow};
use crate::entry::{Entry, EntryId, When};
use crate::storage::entries::row::{self, EntryRow};
use crate::storage::{Access, PendingErasure, RowState, StoreError, checksum::sum, connection, records::RecordRow};
use crate::time::{Day, Moment, Timestamp, zone_names};

/// The columns of an entry, in the order of the table: pages do not contain names.
const ENTRY: &str = "n, id, state, kind, item, day, precision, start, start_offset, start_zone, finish, \
     finish_offset, finish_zone, part, value, mark, carer, note, body, op, sum";

/// The columns of a record, in the order of the table.
const RECORD: &str = "n, kind, id, state, body, sum";

/// What is still readable of a file.
#[derive(Debug, Default)]
pub(super) struct Salvage {
    /// Entries by their row number.
    pub(super) entries: BTreeMap<i64, EntryRow>,
    /// Records in the order of their row numbers.
    pub(super) records: Vec<RecordRow>,
    /// The identity of the journal.
    pub(super) device: Option<Vec<u8>>,
    /// The identity of the journal that was lost at this place before this one was begun.
    pub(super) lost: Option<Vec<u8>>,
    /// Every device it knows: its own, and those of the journals that it went on from.
    pub(super) devices: Vec<Vec<u8>>,
    /// What erasures had still to do.
    pub(super) erasing: Vec<PendingErasure>,
    /// Whether the file is a journal in which nothing was ever written.
    new: bool,
    /// Its secrets. Without them, notes waiting in an inbox could no longer be read.
    pub(super) secrets: Vec<(String, Vec<u8>)>,
    /// The highest row number of an entry. Row numbers have no gaps, so those missing below it are lost.
    pub(super) most: i64,
    /// Whether `most` is certain. If not, there may have been more entries.
    pub(super) counted: bool,
}

impl Salvage {
    /// Whether nothing of a journal was found at all.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.records.is_empty()
    }

    /// Whether nothing was ever written in the journal.
    pub(super) fn is_new(&self) -> bool {
        self.new
    }

    /// Whose copies are its own: those of the journal that was lost before it, where there was one.
    pub(super) fn owner(&self) -> Option<&[u8]> {
        self.lost.as_deref().or(self.device.as_deref())
    }
}

/// Names of time zones by row number, as far as known. For an unknown number every name is tried, and the checksum
/// tells which one is right.
struct Zones {
    known: BTreeMap<i64, String>,
    all: Vec<String>,
}

impl Zones {
    fn new() -> Self {
        Self { known: BTreeMap::new(), all: zone_names() }
    }

    fn names(&self, n: i64) -> &[String] {
        self.known.get(&n).map_or(self.all.as_slice(), slice::from_ref)
    }
}

/// Reads what is readable, possibly nothing.
pub(super) fn salvage(path: &Path, access: &Access) -> Salvage {
    let mut found = Salvage::default();
    let mut zones = Zones::new();
    if let Ok(connection) = open(path, access) {
        read(&connection, &mut found, &mut zones);
    }
    // SQLite cannot reach rows below a damaged page, although they may still be there.
    if access.is_plain() {
        scan(pages::candidates(path), &mut found, &mut zones);
    }
    found
}

/// Opens a file so that it can be read even if it is inconsistent, and so that nothing is written to it.
fn open(path: &Path, access: &Access) -> Result<Connection, StoreError> {
    let connection = connection::open_beside(path, OpenFlags::SQLITE_OPEN_READ_WRITE, access)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    // Accept a file shorter than its header says, and an incomplete schema.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    connection.pragma_update(None, "writable_schema", true)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn read(connection: &Connection, found: &mut Salvage, zones: &mut Zones) {
    let asked = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, Option<i64>>(0)).ok();
    let one = |sql: &str| asked(sql).flatten().unwrap_or(0);
    let device = |n: i64| connection.query_row("SELECT id FROM device WHERE n = ?", [n], |row| row.get(0)).optional();
    found.new = matches!(device(1), Ok(None));
    (found.device, found.lost) = (device(1).unwrap_or_default(), device(0).unwrap_or_default());
    found.devices = devices(connection).unwrap_or_default();
    found.erasing = erasing(connection).unwrap_or_default();
    found.secrets = secrets(connection).unwrap_or_default();
    each_row(connection, "zone", "n, name", one("SELECT max(n) FROM zone").max(64), |n, columns| {
        let Some(Value::Text(name)) = columns.get(1) else { return false };
        zones.known.insert(n, name.clone());
        true
    });
    // Any of these may be damaged. One that can be read to the end is enough.
    let highest = [
        "SELECT max(n) FROM entry NOT INDEXED",
        "SELECT max(n) FROM entry INDEXED BY entry_by_day WHERE day > -1000000",
        "SELECT max(last) FROM op",
    ]
    .map(asked);
    found.counted = highest.iter().any(Option::is_some);
    found.most = highest.into_iter().flatten().flatten().max().unwrap_or(0);
    let most = if found.most > 0 { found.most } else { one("PRAGMA page_count").saturating_mul(64) };
    let mut entries = BTreeMap::new();
    each_row(connection, "entry", ENTRY, most, |n, columns| {
        let stored = entry(n, columns, zones);
        stored.is_some_and(|stored| entries.insert(n, stored).is_none())
    });
    found.entries = entries;
    let mut records = BTreeMap::new();
    each_row(connection, "record", RECORD, one("SELECT max(n) FROM record").max(4_096), |n, columns| {
        record(columns).is_some_and(|kept| records.insert(n, kept).is_none())
    });
    found.records = records.into_values().collect();
    found.most = found.most.max(found.entries.keys().next_back().copied().unwrap_or(0));
}

fn devices(connection: &Connection) -> rusqlite::Result<Vec<Vec<u8>>> {
    let mut statement = connection.prepare("SELECT id FROM device")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    rows.collect()
}

fn erasing(connection: &Connection) -> rusqlite::Result<Vec<PendingErasure>> {
    let mut statement = connection.prepare("SELECT body FROM erasing")?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
    Ok(rows.flatten().filter_map(|body| serde_json::from_str(&body).ok()).collect())
}

fn secrets(connection: &Connection) -> rusqlite::Result<Vec<(String, Vec<u8>)>> {
    let mut statement = connection.prepare("SELECT name, body FROM secret WHERE length(body) = 32")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

/// Reads a table by its row numbers. A row that cannot be read, or that `take` rejects, is skipped. The next row number
/// is trusted only if the row was taken.
fn each_row(
    connection: &Connection,
    table: &str,
    columns: &str,
    most: i64,
    mut take: impl FnMut(i64, &[Value]) -> bool,
) {
    let sql = format!("SELECT {columns} FROM {table} NOT INDEXED WHERE n >= ? ORDER BY n LIMIT 1");
    let Ok(mut statement) = connection.prepare(&sql) else { return };
    let count = statement.column_count();
    let mut at = 1;
    while at <= most {
        let row = statement
            .query_row([at], |row| (0..count).map(|column| row.get(column)).collect::<Result<Vec<Value>, _>>())
            .optional();
        at = match row {
            Ok(None) => return,
            Ok(Some(values)) => match values.first() {
                Some(Value::Integer(n)) if (at..=most).contains(n) && take(*n, &values) => n + 1,
                _ => at + 1,
            },
            Err(_) => at + 1,
        };
    }
}

/// Takes rows found on pages, unless they were read already.
fn scan(candidates: Vec<CandidateRow>, found: &mut Salvage, zones: &mut Zones) {
    if zones.known.is_empty() {
        for (n, columns) in &candidates {
            if let [Value::Null, Value::Text(name)] = columns.as_slice()
                && crate::time::is_known_zone(name)
            {
                zones.known.insert(*n, name.clone());
            }
        }
    }
    let had: BTreeSet<(String, String)> =
        found.records.iter().map(|kept| (kept.kind.clone(), kept.id.clone())).collect();
    let mut records = BTreeMap::new();
    for (n, columns) in candidates {
        if let Some(kept) = record(&columns)
            && !had.contains(&(kept.kind.clone(), kept.id.clone()))
        {
            records.insert(n, kept);
        } else if !found.entries.contains_key(&n)
            && let Some(stored) = entry(n, &columns, zones)
        {
            found.entries.insert(n, stored);
        }
    }
    found.records.extend(records.into_values());
    found.most = found.most.max(found.entries.keys().next_back().copied().unwrap_or(0));
}

/// Parses an entry; `None` if its checksum is wrong.
fn entry(n: i64, columns: &[Value], zones: &Zones) -> Option<EntryRow> {
    let [
        _,
        id,
        state,
        _,
        _,
        day,
        precision,
        start,
        start_offset,
        start_zone,
        finish,
        finish_offset,
        finish_zone,
        part,
        _,
        mark,
        carer,
        note,
        body,
        _,
        sum,
    ] = columns
    else {
        return None;
    };
    let Value::Blob(id) = id else { return None };
    let day = Day::from_number(i32::try_from(integer(day)?).ok()?)?;
    let note = match note {
        Value::Null => None,
        other => Some(text(other)?.to_owned()),
    };
    let entry = Entry {
        id: EntryId(Uuid::from_slice(id).ok()?.to_string()),
        when: When::Day { day },
        day,
        mark: row::word(text(mark)?).ok()?,
        carer: integer(carer)? == 1,
        note,
        body: serde_json::from_str(text(body)?).ok()?,
    };
    let (state, sum) = (RowState::parse(&integer(state)?.to_string()).ok()?, integer(sum)?);
    let starts = moments(start, start_offset, start_zone, zones)?;
    let finishes = moments(finish, finish_offset, finish_zone, zones)?;
    // Two unknown zones are assumed to be the same, which limits the combinations to try.
    let one_zone = starts.len() > 1 && finishes.len() > 1;
    let precision = text(precision)?;
    let whens: Vec<When> = match precision {
        "at" => starts.into_iter().map(|moment| When::At { moment }).collect(),
        "interval" if finishes.is_empty() => starts.into_iter().map(|from| When::Interval { from, to: None }).collect(),
        "interval" => starts
            .iter()
            .flat_map(|from| finishes.iter().map(move |to| (from, to)))
            .filter(|(from, to)| !one_zone || from.zone == to.zone)
            .map(|(from, to)| When::Interval { from: from.clone(), to: Some(to.clone()) })
            .collect(),
        "part" => vec![When::Part { day, part: row::word(text(part)?).ok()? }],
        _ => vec![When::Day { day }],
    };
    whens.into_iter().map(|when| Entry { when, ..entry.clone() }).find_map(|entry| {
        let holds = row::checksum(state, &entry).is_ok_and(|right| right == sum);
        holds.then_some(EntryRow { n, state, entry, sum })
    })
}

/// The moments that three columns may mean: none if they are empty, several if the name of the zone is lost.
fn moments(at: &Value, offset: &Value, zone: &Value, zones: &Zones) -> Option<Vec<Moment>> {
    if *at == Value::Null {
        return Some(Vec::new());
    }
    let at = Timestamp::from_timestamp_millis(integer(at)?)?;
    let offset_seconds = i32::try_from(integer(offset)?).ok()?;
    let names = zones.names(integer(zone)?).iter();
    Some(names.map(|zone| Moment { at, zone: zone.clone(), offset_seconds }).collect())
}

/// Parses a record; `None` if its checksum is wrong.
fn record(columns: &[Value]) -> Option<RecordRow> {
    let [_, kind, id, state, body, checksum] = columns else { return None };
    let state = RowState::parse(&integer(state)?.to_string()).ok()?;
    let (kind, id, body) = (text(kind)?, text(id)?, text(body)?);
    let holds = sum(&[kind, id, &state.text(), body]) == integer(checksum)?;
    holds.then(|| RecordRow { kind: kind.to_owned(), id: id.to_owned(), state, body: body.to_owned() })
}

fn integer(value: &Value) -> Option<i64> {
    match value {
        Value::Integer(number) => Some(*number),
        _ => None,
    }
}

fn text(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::{Store, StoreOptions};

    /// Pages identify columns only by their order.
    #[test]
    fn column_lists_follow_the_order_of_the_tables() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        drop(Store::open(&path, StoreOptions::default()).unwrap());
        let file = Connection::open(&path).unwrap();
        for (table, columns) in [("entry", ENTRY), ("record", RECORD)] {
            let mut statement = file.prepare(&format!("SELECT name FROM pragma_table_info('{table}')")).unwrap();
            let names: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
            assert_eq!(names.join(", "), columns);
        }
    }
}
