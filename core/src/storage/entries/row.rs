//! Entries as rows and as field maps, and their checksums.

use std::collections::BTreeMap;

use rusqlite::Row;
use rusqlite::types::FromSqlError;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, IntoDeserializer as _};
use serde_json::Value;
use uuid::Uuid;

use crate::entry::{Body, Entry, EntryId, EntryKind, Mark, When};
use crate::storage::{RowState, StoreError, checksum::sum};
use crate::time::{Day, Moment, Timestamp};

/// An entry with its row number and state.
#[derive(Debug, Clone)]
pub(in crate::storage) struct EntryRow {
    /// The row number.
    pub(in crate::storage) n: i64,
    pub(in crate::storage) state: RowState,
    pub(in crate::storage) entry: Entry,
    /// The checksum stored in the row.
    pub(in crate::storage) sum: i64,
}

/// The columns read by [`read`], in its order.
pub(in crate::storage) const COLUMNS: &str = "e.n, e.id, e.state, e.day, e.precision, e.start, e.start_offset, sz.name, \
     e.finish, e.finish_offset, fz.name, e.part, e.mark, e.carer, e.note, e.body, e.sum, e.op \
     FROM entry e LEFT JOIN zone sz ON sz.n = e.start_zone LEFT JOIN zone fz ON fz.n = e.finish_zone";

/// Number of the column with the operation that created the entry.
pub(in crate::storage) const OPERATION: usize = 17;

/// Reads a row with the columns [`COLUMNS`].
pub(in crate::storage) fn read(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
    let (day, when) = read_when(row)?;
    let id: Uuid = Uuid::from_slice(row.get_ref(1)?.as_blob()?).map_err(|_| damaged("id"))?;
    let entry = Entry {
        id: EntryId(id.to_string()),
        when,
        day,
        mark: word(row.get_ref(12)?.as_str()?)?,
        carer: row.get(13)?,
        note: row.get(14)?,
        body: serde_json::from_str(row.get_ref(15)?.as_str()?).map_err(|error| damaged(&error.to_string()))?,
    };
    Ok(EntryRow { n: row.get(0)?, state: row.get(2)?, entry, sum: row.get(16)? })
}

/// The day and the time of a row with the columns [`COLUMNS`].
pub(in crate::storage) fn read_when(row: &Row<'_>) -> rusqlite::Result<(Day, When)> {
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
    Ok((day, when))
}

/// What is stored of an erased entry: the minimum a row can hold, the same for every one.
pub(in crate::storage) fn tombstone(id: EntryId) -> Entry {
    let day = Day::default();
    let when = When::Day { day };
    Entry { id, when, day, mark: Mark::Measured, carer: false, note: None, body: Body::Note }
}

/// The entry id of a column value.
pub(in crate::storage) fn entry_id(bytes: &[u8]) -> Result<EntryId, StoreError> {
    let id = Uuid::from_slice(bytes).map_err(|error| StoreError::Row(error.to_string()))?;
    Ok(EntryId(id.to_string()))
}

/// The column value of a body.
pub(in crate::storage) fn body_text(body: &Body) -> Result<String, StoreError> {
    Ok(serde_json::to_string(body)?)
}

/// The entry kind of a column value.
pub(in crate::storage) fn kind(text: &str) -> rusqlite::Result<EntryKind> {
    text.parse().map_err(|_| damaged(text))
}

/// Parses a value that serde writes as a single string.
pub(in crate::storage) fn word<T: DeserializeOwned>(text: &str) -> rusqlite::Result<T> {
    let word: StrDeserializer<'_, serde::de::value::Error> = text.into_deserializer();
    T::deserialize(word).map_err(|_| damaged(text))
}

fn damaged(what: &str) -> rusqlite::Error {
    FromSqlError::Other(format!("damaged row: {what}").into()).into()
}

/// An entry as fields, the unit of the change log: `when`, `day`, `mark`, `carer`, `note`, and each of the body's.
pub(in crate::storage) type Fields = BTreeMap<String, String>;

/// The fields of an entry, each as JSON text.
pub(in crate::storage) fn fields(entry: &Entry) -> Result<Fields, StoreError> {
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

/// The entry described by the fields.
pub(in crate::storage) fn from_fields(id: &EntryId, fields: &Fields) -> Result<Entry, StoreError> {
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
pub(in crate::storage) fn differences(
    before: &Fields,
    after: &Fields,
) -> Vec<(String, Option<String>, Option<String>)> {
    let keys: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    keys.into_iter()
        .filter(|key| before.get(*key) != after.get(*key))
        .map(|key| (key.clone(), before.get(key).cloned(), after.get(key).cloned()))
        .collect()
}

/// The checksum of an entry's row, over its meaning rather than its layout.
pub(in crate::storage) fn checksum(state: RowState, entry: &Entry) -> Result<i64, StoreError> {
    let when = serde_json::to_string(&entry.when)?;
    let body = body_text(&entry.body)?;
    let note = entry.note.as_ref().map_or_else(|| "-".to_owned(), |note| format!("={note}"));
    let carer = if entry.carer { "carer" } else { "" };
    Ok(sum(&[&state.text(), &entry.id.0, &when, &entry.day.to_string(), entry.mark.id(), carer, &note, &body]))
}
