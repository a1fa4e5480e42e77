//! A journal into lines.

use std::borrow::Cow;
use std::collections::HashMap;

use rusqlite::Row;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator as _;
use serde_json::value::RawValue;
use uuid::Uuid;

use super::line::{
    AttachmentLine, BatchLine, ChangeLine, ChangeTarget, DeviceLine, EndLine, ErasedLine, FORMAT, ForecastLine, Header,
    JournalLine, LINES_VERSION, OperationName, OriginLine, RecordLine, SampleLine, TransferEntry, TransferOperation,
};
use crate::entry::EntryId;
use crate::storage::entries::row;
use crate::storage::{Reader, RowState, Store, StoreError, connection};
use crate::time::{Day, Moment, Timestamp};

/// Takes each line.
type Sink<'s, E> = &'s mut dyn FnMut(&JournalLine<'_>) -> Result<(), E>;

impl Store {
    /// Passes the whole journal to `sink`, line by line, as it is at this moment. Neither reads nor writes wait for it.
    pub(crate) fn dump<E: From<StoreError>>(&self, now: &Moment, sink: Sink<'_, E>) -> Result<(), E> {
        let mut connection = connection::open_reader(&self.path, &self.access())?;
        let transaction = connection.transaction().map_err(StoreError::from)?;
        let mut lines = 0;
        let mut counted = |line: &JournalLine<'_>| {
            lines += 1;
            sink(line)
        };
        Dump { reader: Reader::new(&transaction), devices: HashMap::new(), sink: &mut counted }.run(now)?;
        sink(&JournalLine::End(EndLine { lines }))
    }
}

struct Dump<'r, 's, E> {
    reader: Reader<'r>,
    /// The numbers of devices in the lines, by their number in the file.
    devices: HashMap<i64, i64>,
    sink: Sink<'s, E>,
}

impl<E: From<StoreError>> Dump<'_, '_, E> {
    fn run(mut self, now: &Moment) -> Result<(), E> {
        (self.sink)(&JournalLine::Header(Header { format: FORMAT.into(), version: LINES_VERSION, written: now.at }))?;
        self.devices()?;
        self.batches()?;
        self.records()?;
        self.operations()?;
        self.attachments()?;
        self.samples()?;
        self.origins()?;
        self.changes()?;
        self.forecasts()
    }

    /// This device first, then the one that was lost before it, then the others: the order in which they are known
    /// again where the lines are read.
    fn devices(&mut self) -> Result<(), E> {
        let Self { reader, sink, devices } = self;
        // One that was restored and did nothing since is nothing that others know it by.
        let sql =
            "SELECT n, id FROM device WHERE n <> 1 OR EXISTS (SELECT 1 FROM op WHERE device = 1) ORDER BY n <> 1, n";
        each(reader, sql, |row| -> Result<(), E> {
            let n = 1 + i64::try_from(devices.len()).unwrap_or(i64::MAX);
            devices.insert(get(row, 0)?, n);
            sink(&JournalLine::Device(DeviceLine { n, id: uuid(row, 1)? }))
        })
    }

    fn batches(&mut self) -> Result<(), E> {
        let Self { reader, sink, .. } = self;
        each(reader, "SELECT id, source, label, state FROM batch ORDER BY n", |row| -> Result<(), E> {
            sink(&JournalLine::Batch(BatchLine {
                id: uuid(row, 0)?,
                source: text(row, 1)?,
                label: text(row, 2)?,
                staged: get(row, 3)?,
            }))
        })
    }

    fn records(&mut self) -> Result<(), E> {
        let Self { reader, sink, .. } = self;
        each(reader, "SELECT kind, id, state, body FROM record ORDER BY n", |row| -> Result<(), E> {
            sink(&JournalLine::Record(RecordLine {
                kind: text(row, 0)?,
                id: text(row, 1)?,
                state: get(row, 2)?,
                body: json(text_of(row, 3)?)?,
            }))
        })
    }

    /// Every operation with the entries that it created: both are numbered in the order in which they happened.
    fn operations(&mut self) -> Result<(), E> {
        let Self { reader, sink, devices } = self;
        let entries = format!("SELECT {} ORDER BY e.n", row::COLUMNS);
        let mut statement = reader.prepare(&entries)?;
        let mut rows = statement.query([]).map_err(StoreError::from)?;
        rows.advance().map_err(StoreError::from)?;
        let operations = "SELECT o.n, o.device, o.clock, o.at, o.verb, b.id, u.device, u.clock, o.first, o.last
             FROM op o LEFT JOIN batch b ON b.n = o.batch LEFT JOIN op u ON u.n = o.undoes ORDER BY o.n";
        each(reader, operations, |found| -> Result<(), E> {
            let n: i64 = get(found, 0)?;
            let created: (Option<i64>, Option<i64>) = (get(found, 8)?, get(found, 9)?);
            let undoes: Option<(i64, i64)> = Option::zip(get(found, 6)?, get(found, 7)?);
            sink(&JournalLine::Operation(TransferOperation {
                device: device(devices, get(found, 1)?)?,
                clock: get(found, 2)?,
                at: instant(get(found, 3)?)?,
                verb: text(found, 4)?,
                batch: optional_uuid(found, 5)?,
                undoes: undoes.map(|(of, clock)| Ok::<_, StoreError>((device(devices, of)?, clock))).transpose()?,
                created: created.0.zip(created.1).map_or(0, |(first, last)| last - first + 1),
            }))?;
            while let Some(row) = rows.get() {
                if get::<i64>(row, row::OPERATION)? != n {
                    break;
                }
                entry(sink, row)?;
                rows.advance().map_err(StoreError::from)?;
            }
            Ok(())
        })?;
        if rows.get().is_some() {
            return Err(StoreError::Row("an entry whose operation is out of order".to_owned()).into());
        }
        Ok(())
    }

    fn attachments(&mut self) -> Result<(), E> {
        let Self { reader, sink, .. } = self;
        let sql = "SELECT a.id, a.state, e.id, a.media, a.size, a.hash
             FROM attachment a JOIN entry e ON e.n = a.entry ORDER BY a.n";
        each(reader, sql, |row| -> Result<(), E> {
            sink(&JournalLine::Attachment(AttachmentLine {
                id: uuid(row, 0)?,
                state: get(row, 1)?,
                entry: entry_id(row, 2)?,
                media: text(row, 3)?,
                size: get(row, 4)?,
                hash: hex_of(row, 5)?,
            }))
        })
    }

    fn samples(&mut self) -> Result<(), E> {
        let Self { reader, sink, .. } = self;
        let sql = "SELECT s.item, s.day, s.hour, s.count, s.low, s.mean, s.high, s.source, b.id
             FROM sample s LEFT JOIN batch b ON b.n = s.batch ORDER BY s.n";
        each(reader, sql, |row| -> Result<(), E> {
            sink(&JournalLine::Sample(SampleLine {
                item: text(row, 0)?,
                day: day(get(row, 1)?)?,
                hour: get(row, 2)?,
                count: get(row, 3)?,
                low: get(row, 4)?,
                mean: get(row, 5)?,
                high: get(row, 6)?,
                source: text(row, 7)?,
                batch: optional_uuid(row, 8)?,
            }))
        })
    }

    fn origins(&mut self) -> Result<(), E> {
        let Self { reader, sink, .. } = self;
        let sql = "SELECT o.source, o.key, o.hash, e.id FROM origin o JOIN entry e ON e.n = o.entry
             ORDER BY o.source, o.key";
        each(reader, sql, |row| -> Result<(), E> {
            sink(&JournalLine::Origin(OriginLine {
                source: text(row, 0)?,
                key: text(row, 1)?,
                hash: hex_of(row, 2)?,
                entry: entry_id(row, 3)?,
            }))
        })
    }

    fn changes(&mut self) -> Result<(), E> {
        let Self { reader, sink, devices } = self;
        let sql = "SELECT o.device, o.clock, c.entity, c.target, c.field, c.before, c.after
             FROM change c JOIN op o ON o.n = c.op ORDER BY c.op, c.entity, c.target, c.field";
        each(reader, sql, |row| -> Result<(), E> {
            let operation: OperationName = (device(devices, get(row, 0)?)?, get(row, 1)?);
            let entity = text_of(row, 2)?;
            let found = target(reader, entity, get(row, 3)?)?;
            let value = |place: usize| optional_text(row, place)?.map(json).transpose();
            sink(&JournalLine::Change(ChangeLine {
                operation,
                of: found,
                field: text(row, 4)?,
                before: value(5)?,
                after: value(6)?,
            }))
        })
    }

    fn forecasts(&mut self) -> Result<(), E> {
        let Self { reader, sink, .. } = self;
        let sql = "SELECT day, at, version, state, so_far, usual, p1, p2, p3, late FROM issued ORDER BY n";
        each(reader, sql, |row| -> Result<(), E> {
            sink(&JournalLine::Forecast(ForecastLine {
                day: day(get(row, 0)?)?,
                at: instant(get(row, 1)?)?,
                version: get(row, 2)?,
                state: text(row, 3)?,
                so_far: get(row, 4)?,
                usual: get(row, 5)?,
                chances: [get(row, 6)?, get(row, 7)?, get(row, 8)?],
                late: get(row, 9)?,
            }))
        })
    }
}

/// Calls `line` with each row of a query.
fn each<E: From<StoreError>>(
    reader: &Reader<'_>,
    sql: &str,
    mut line: impl FnMut(&Row<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let mut statement = reader.prepare(sql)?;
    let mut rows = statement.query([]).map_err(StoreError::from)?;
    while let Some(row) = rows.next().map_err(StoreError::from)? {
        line(row)?;
    }
    Ok(())
}

/// Passes on an entry in any state.
fn entry<E: From<StoreError>>(sink: Sink<'_, E>, row: &Row<'_>) -> Result<(), E> {
    let id = entry_id(row, 1)?;
    let state: RowState = get(row, 2)?;
    if state == RowState::Erased {
        return sink(&JournalLine::Erased(ErasedLine { id }));
    }
    let (day, when) = row::read_when(row).map_err(StoreError::from)?;
    sink(&JournalLine::Entry(TransferEntry {
        id,
        state,
        when,
        day,
        mark: row::word(text_of(row, 12)?).map_err(StoreError::from)?,
        carer: get(row, 13)?,
        note: optional_text(row, 14)?.map(Cow::Borrowed),
        body: json(text_of(row, 15)?)?,
    }))
}

/// What a row of the change log is about.
fn target(reader: &Reader<'_>, entity: &str, n: i64) -> Result<ChangeTarget<'static>, StoreError> {
    let one = |sql: &str| reader.prepare(sql);
    Ok(match entity {
        "e" => {
            let bytes: Vec<u8> = one("SELECT id FROM entry WHERE n = ?")?.query_row([n], |row| row.get(0))?;
            ChangeTarget::Entry(row::entry_id(&bytes)?)
        }
        "r" => one("SELECT kind, id FROM record WHERE n = ?")?.query_row([n], |row| {
            let (kind, id): (String, String) = (row.get(0)?, row.get(1)?);
            Ok(ChangeTarget::Record(kind.into(), id.into()))
        })?,
        "s" => {
            let sql = "SELECT item, source, day, hour FROM sample WHERE n = ?";
            let (item, source, number, hour): (String, String, i32, Option<u8>) =
                one(sql)?.query_row([n], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
            ChangeTarget::Sample(item.into(), source.into(), day(number)?, hour)
        }
        _ => {
            let bytes: Vec<u8> = one("SELECT id FROM attachment WHERE n = ?")?.query_row([n], |row| row.get(0))?;
            ChangeTarget::Attachment(Uuid::from_slice(&bytes).map_err(|error| StoreError::Row(error.to_string()))?)
        }
    })
}

fn get<T: rusqlite::types::FromSql>(row: &Row<'_>, place: usize) -> Result<T, StoreError> {
    Ok(row.get(place)?)
}

fn text_of<'r>(row: &'r Row<'_>, place: usize) -> Result<&'r str, StoreError> {
    row.get_ref(place)?.as_str().map_err(|error| StoreError::Row(error.to_string()))
}

fn text<'r>(row: &'r Row<'_>, place: usize) -> Result<Cow<'r, str>, StoreError> {
    text_of(row, place).map(Cow::Borrowed)
}

fn optional_text<'r>(row: &'r Row<'_>, place: usize) -> Result<Option<&'r str>, StoreError> {
    row.get_ref(place)?.as_str_or_null().map_err(|error| StoreError::Row(error.to_string()))
}

fn bytes_of<'r>(row: &'r Row<'_>, place: usize) -> Result<&'r [u8], StoreError> {
    row.get_ref(place)?.as_blob().map_err(|error| StoreError::Row(error.to_string()))
}

fn uuid(row: &Row<'_>, place: usize) -> Result<Uuid, StoreError> {
    Uuid::from_slice(bytes_of(row, place)?).map_err(|error| StoreError::Row(error.to_string()))
}

fn optional_uuid(row: &Row<'_>, place: usize) -> Result<Option<Uuid>, StoreError> {
    let bytes = row.get_ref(place)?.as_blob_or_null().map_err(|error| StoreError::Row(error.to_string()))?;
    bytes.map(|bytes| Uuid::from_slice(bytes).map_err(|error| StoreError::Row(error.to_string()))).transpose()
}

fn entry_id(row: &Row<'_>, place: usize) -> Result<EntryId, StoreError> {
    row::entry_id(bytes_of(row, place)?)
}

fn hex_of(row: &Row<'_>, place: usize) -> Result<Cow<'static, str>, StoreError> {
    Ok(hex::encode(bytes_of(row, place)?).into())
}

/// JSON as it is stored.
fn json(text: &str) -> Result<&RawValue, StoreError> {
    Ok(serde_json::from_str(text)?)
}

fn day(number: i32) -> Result<Day, StoreError> {
    Day::from_number(number).ok_or_else(|| StoreError::Row(format!("day {number}")))
}

fn instant(millis: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_timestamp_millis(millis).ok_or_else(|| StoreError::Row(format!("instant {millis}")))
}

fn device(devices: &HashMap<i64, i64>, stored: i64) -> Result<i64, StoreError> {
    devices.get(&stored).copied().ok_or_else(|| StoreError::Row(format!("device {stored}")))
}
