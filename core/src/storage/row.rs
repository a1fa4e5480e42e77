//! Entries as rows, as field maps, and their checksums.

use std::collections::BTreeMap;

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{Row, ToSql};
use serde::de::DeserializeOwned;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::StoreError;
use crate::entry::{Body, Entry, EntryId, Mark, When};
use crate::time::{Day, DayPart, Moment, Timestamp};

/// Whether a row is there for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Live = 0,
    Deleted = 1,
    Erased = 2,
}

impl State {
    pub(super) fn text(self) -> String {
        (self as i64).to_string()
    }

    pub(super) fn parse(text: &str) -> Result<Self, StoreError> {
        match text {
            "0" => Ok(Self::Live),
            "1" => Ok(Self::Deleted),
            "2" => Ok(Self::Erased),
            other => Err(StoreError::Row(format!("state {other}"))),
        }
    }
}

impl ToSql for State {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok((*self as i64).into())
    }
}

impl FromSql for State {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_i64()? {
            0 => Ok(Self::Live),
            1 => Ok(Self::Deleted),
            2 => Ok(Self::Erased),
            other => Err(FromSqlError::OutOfRange(other)),
        }
    }
}

/// An entry with its place in the file.
#[derive(Debug, Clone)]
pub(super) struct Stored {
    pub(super) n: i64,
    pub(super) state: State,
    pub(super) entry: Entry,
    /// The checksum as it stands in the row.
    pub(super) sum: i64,
}

/// The columns of [`read`], in its order.
pub(super) const COLUMNS: &str = "e.n, e.id, e.state, e.day, e.precision, e.start, e.start_offset, sz.name, \
     e.finish, e.finish_offset, fz.name, e.part, e.mark, e.note, e.body, e.sum \
     FROM entry e LEFT JOIN zone sz ON sz.n = e.start_zone LEFT JOIN zone fz ON fz.n = e.finish_zone";

/// Reads a row of [`COLUMNS`].
pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let day = Day::from_number(row.get(3)?).ok_or_else(|| damaged("day"))?;
    let moment = |first: usize| -> rusqlite::Result<Option<Moment>> {
        let Some(ms) = row.get::<_, Option<i64>>(first)? else { return Ok(None) };
        let at = Timestamp::from_timestamp_millis(ms).ok_or_else(|| damaged("instant"))?;
        Ok(Some(Moment { at, offset_seconds: row.get(first + 1)?, zone: row.get(first + 2)? }))
    };
    let start = || moment(5)?.ok_or_else(|| damaged("start"));
    let when = match row.get_ref(4)?.as_str()? {
        "at" => When::At { moment: start()? },
        "interval" => When::Interval { from: start()?, to: moment(8)? },
        "part" => When::Part { day, part: word(row.get_ref(11)?.as_str()?)? },
        _ => When::Day { day },
    };
    let id: Uuid = Uuid::from_slice(row.get_ref(1)?.as_blob()?).map_err(|_| damaged("id"))?;
    let entry = Entry {
        id: EntryId(id.to_string()),
        when,
        day,
        mark: word(row.get_ref(12)?.as_str()?)?,
        note: row.get(13)?,
        body: serde_json::from_str(row.get_ref(14)?.as_str()?).map_err(|error| damaged(&error.to_string()))?,
    };
    Ok(Stored { n: row.get(0)?, state: row.get(2)?, entry, sum: row.get(15)? })
}

/// An entry's identity from its column.
pub(super) fn entry_id(bytes: &[u8]) -> Result<EntryId, StoreError> {
    let id = Uuid::from_slice(bytes).map_err(|error| StoreError::Row(error.to_string()))?;
    Ok(EntryId(id.to_string()))
}

/// A body as it stands in its column.
pub(super) fn body_text(body: &Body) -> Result<String, StoreError> {
    Ok(serde_json::to_string(body)?)
}

/// A mark as it stands in its column.
pub(super) fn mark_text(mark: Mark) -> &'static str {
    match mark {
        Mark::Measured => "measured",
        Mark::Coarse => "coarse",
        Mark::FilledIn => "filled-in",
        Mark::Recalled => "recalled",
    }
}

/// A part of the day as it stands in its column.
pub(super) fn part_text(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "morning",
        DayPart::Afternoon => "afternoon",
        DayPart::Evening => "evening",
        DayPart::Night => "night",
    }
}

/// A value serde spells as one word.
pub(super) fn word<T: DeserializeOwned>(text: &str) -> rusqlite::Result<T> {
    serde_json::from_value(Value::String(text.to_owned())).map_err(|_| damaged(text))
}

fn damaged(what: &str) -> rusqlite::Error {
    FromSqlError::Other(format!("damaged row: {what}").into()).into()
}

/// An entry as fields, the unit of the change log: `when`, `day`, `mark`, `note`, and each of the body's.
pub(super) type Fields = BTreeMap<String, String>;

/// The fields of an entry, each as JSON text.
pub(super) fn fields(entry: &Entry) -> Result<Fields, StoreError> {
    let Value::Object(mut all) = serde_json::to_value(entry)? else {
        return Err(StoreError::Row("an entry is an object".to_owned()));
    };
    all.remove("id");
    if let Some(Value::Object(body)) = all.remove("body") {
        all.extend(body.into_iter().map(|(field, value)| (format!("{BODY}{field}"), value)));
    }
    Ok(all.into_iter().map(|(field, value)| (field, value.to_string())).collect())
}

const BODY: &str = "body.";

/// The entry those fields say.
pub(super) fn from_fields(id: &EntryId, fields: &Fields) -> Result<Entry, StoreError> {
    let mut all = serde_json::Map::new();
    let mut body = serde_json::Map::new();
    for (field, text) in fields {
        let value = serde_json::from_str(text)?;
        match field.strip_prefix(BODY) {
            Some(field) => body.insert(field.to_owned(), value),
            None => all.insert(field.clone(), value),
        };
    }
    all.insert("id".to_owned(), id.0.clone().into());
    all.insert("body".to_owned(), Value::Object(body));
    Ok(serde_json::from_value(Value::Object(all))?)
}

/// The fields that differ, with their values before and after.
pub(super) fn differences(before: &Fields, after: &Fields) -> Vec<(String, Option<String>, Option<String>)> {
    let keys: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    keys.into_iter()
        .filter(|key| before.get(*key) != after.get(*key))
        .map(|key| (key.clone(), before.get(key).cloned(), after.get(key).cloned()))
        .collect()
}

/// The checksum of an entry's row: what it means, not how it is laid out.
pub(super) fn checksum(state: State, entry: &Entry) -> Result<i64, StoreError> {
    let when = serde_json::to_string(&entry.when)?;
    let body = body_text(&entry.body)?;
    let note = entry.note.as_ref().map_or_else(|| "-".to_owned(), |note| format!("={note}"));
    Ok(sum(&[&state.text(), &entry.id.0, &when, &entry.day.to_string(), mark_text(entry.mark), &note, &body]))
}

/// The first eight bytes of a SHA-256 over parts, each with its length before it.
pub(super) fn sum(parts: &[&str]) -> i64 {
    i64::from_le_bytes(digest(parts))
}

/// The same as bytes.
pub(super) fn digest(parts: &[&str]) -> [u8; 8] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    let full = hash.finalize();
    let mut first = [0; 8];
    first.copy_from_slice(&full[..8]);
    first
}
