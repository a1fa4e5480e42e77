//! Lines into an empty journal.

use std::collections::HashMap;

use rusqlite::ffi::{SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE};
use rusqlite::{OptionalExtension as _, ToSql, params};
use serde_json::value::RawValue;
use uuid::Uuid;

use super::line::{
    AttachmentLine, BatchLine, ChangeLine, ChangeTarget, DeviceLine, ForecastLine, JournalLine, OperationName,
    OriginLine, RecordLine, SampleLine, TransferEntry, TransferOperation,
};
use crate::entry::{self, Body, Entry, EntryId, InvalidDraft, NOTE_MOST};
use crate::storage::entries::row::{self, EntryRow};
use crate::storage::{Issued, Reader, RowState, Store, StoreError, Verb, Writer, checksum::sum};
use crate::time::Day;

/// The highest clock of an operation: far above any count of taps, and far below what the next number would overflow.
const CLOCK_MOST: i64 = 1 << 48;

/// Why lines could not be read into a journal. Nothing was written.
#[derive(Debug)]
pub(crate) enum LoadError {
    /// A value is none that a line of Ebb holds.
    Line,
    /// Its body is not of the form that is written.
    Json(serde_json::Error),
    /// A field or value of its body that no version writes.
    UnknownField,
    /// An operation says that it created more entries than follow it.
    Created,
    /// A line says again what an earlier one did: an id, or the name of an operation.
    Repeated,
    /// A value that a column cannot hold.
    BadValue,
    /// A line names what did not come before it.
    Unknown(String),
    /// An entry that nobody could have logged.
    Entry(InvalidDraft),
    /// The journal could not be written.
    Store(StoreError),
}

impl From<StoreError> for LoadError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Row(_) => Self::Line,
            StoreError::OutsideYears(given) => Self::Entry(InvalidDraft::OutsideYears { given }),
            StoreError::Sqlite(error) => error.into(),
            other => Self::Store(other),
        }
    }
}

impl From<rusqlite::Error> for LoadError {
    fn from(error: rusqlite::Error) -> Self {
        // A value that the table refuses is the line's.
        match error.sqlite_error() {
            Some(refused)
                if matches!(refused.extended_code, SQLITE_CONSTRAINT_UNIQUE | SQLITE_CONSTRAINT_PRIMARYKEY) =>
            {
                Self::Repeated
            }
            Some(refused) if refused.code == rusqlite::ErrorCode::ConstraintViolation => Self::BadValue,
            _ => Self::Store(error.into()),
        }
    }
}

impl Store {
    /// Writes lines into this journal, which must be empty. `work` passes each line to the loader; if it fails, nothing
    /// is written.
    ///
    /// The journal is a new one: it gets an identity of its own at its first change, and knows the devices of the lines as
    /// others, so that no operation of it can be taken for one of theirs.
    pub(crate) fn load<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Loader<'_, '_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let (value, _) = self.write::<_, E>(|writer| {
            if writer.is_begun()? {
                return Err(StoreError::Row("only an empty journal takes lines".to_owned()).into());
            }
            let mut loader = Loader::new(writer);
            let value = work(&mut loader)?;
            // The last line has closed the last operation; without one, nothing is written.
            if loader.operation.is_some() {
                return Err(StoreError::Row("lines without an end".to_owned()).into());
            }
            writer.touch_everything();
            Ok(value)
        })?;
        Ok(value)
    }
}

impl Reader<'_> {
    /// Whether anything was ever written.
    pub(super) fn is_begun(&self) -> Result<bool, StoreError> {
        Ok(self.prepare("SELECT 1 FROM op UNION ALL SELECT 1 FROM device LIMIT 1")?.exists([])?)
    }
}

/// Takes lines into a journal, in their order.
pub(crate) struct Loader<'w, 't> {
    writer: &'w mut Writer<'t>,
    /// The numbers of devices in the file, by their number in the lines.
    devices: HashMap<i64, i64>,
    /// The last operation: its number in the file, and how many entries it created.
    operation: Option<(i64, i64)>,
    /// The rows of the last operation's entries.
    entries: Vec<i64>,
}

impl<'w, 't> Loader<'w, 't> {
    fn new(writer: &'w mut Writer<'t>) -> Self {
        Self { writer, devices: HashMap::new(), operation: None, entries: Vec::new() }
    }

    /// Takes a line.
    pub(crate) fn take(&mut self, line: &JournalLine<'_>) -> Result<(), LoadError> {
        match line {
            // Whoever reads the lines has checked the first and the last.
            JournalLine::Header(_) => Ok(()),
            JournalLine::End(_) => self.close_operation(),
            JournalLine::Device(line) => self.device(line),
            JournalLine::Batch(line) => self.batch(line),
            JournalLine::Record(line) => self.record(line),
            JournalLine::Operation(line) => self.operation(line),
            JournalLine::Entry(line) => self.entry(line),
            JournalLine::Erased(line) => self.erased(&line.id),
            JournalLine::Attachment(line) => self.attachment(line),
            JournalLine::Sample(line) => self.sample(line),
            JournalLine::Origin(line) => self.origin(line),
            JournalLine::Change(line) => self.change(line),
            JournalLine::Forecast(line) => self.forecast(line),
        }
    }

    fn device(&mut self, line: &DeviceLine) -> Result<(), LoadError> {
        // Number 1 is this journal's own.
        if self.devices.contains_key(&line.n) {
            return Err(LoadError::Repeated);
        }
        let n = 2 + i64::try_from(self.devices.len()).unwrap_or(i64::MAX);
        self.writer.prepare("INSERT INTO device (n, id) VALUES (?, ?)")?.execute(params![n, line.id.as_bytes()])?;
        self.devices.insert(line.n, n);
        Ok(())
    }

    fn batch(&mut self, line: &BatchLine<'_>) -> Result<(), LoadError> {
        self.writer.prepare("INSERT INTO batch (id, state, source, label) VALUES (?, ?, ?, ?)")?.execute(params![
            line.id.as_bytes(),
            line.staged,
            line.source,
            line.label
        ])?;
        Ok(())
    }

    fn record(&mut self, line: &RecordLine<'_>) -> Result<(), LoadError> {
        self.writer.insert_record(&line.kind, &line.id, line.state, line.body.get())?;
        self.writer.touch_record(&line.kind, &line.id);
        Ok(())
    }

    fn operation(&mut self, line: &TransferOperation<'_>) -> Result<(), LoadError> {
        self.close_operation()?;
        Verb::parse(&line.verb)?;
        if !(1..=CLOCK_MOST).contains(&line.clock) {
            return Err(LoadError::Line);
        }
        let device = self.device_of(line.device)?;
        let batch = line.batch.map(|id| self.batch_of(id)).transpose()?;
        let undoes = line.undoes.map(|name| self.operation_of(name)).transpose()?;
        self.writer
            .prepare(
                "INSERT INTO op (n, device, clock, at, verb, batch, undoes)
                 SELECT max(?2, 1 + coalesce(max(n), 0)), ?1, ?2, ?3, ?4, ?5, ?6 FROM op",
            )?
            .execute(params![device, line.clock, line.at.timestamp_millis(), line.verb, batch, undoes])?;
        self.writer.resume_last_operation()?;
        self.operation = Some((self.writer.op()?, line.created));
        Ok(())
    }

    /// Notes which entries the last operation created: the last of those that followed it.
    fn close_operation(&mut self) -> Result<(), LoadError> {
        let Some((n, created)) = self.operation.take() else { return Ok(()) };
        let rows = std::mem::take(&mut self.entries);
        if created == 0 {
            return Ok(());
        }
        let first = usize::try_from(created).ok().and_then(|created| rows.len().checked_sub(created));
        let Some(created) = first.and_then(|first| rows.get(first..)) else {
            return Err(LoadError::Created);
        };
        let (first, last) = (created.first(), created.last());
        self.writer.prepare("UPDATE op SET first = ?, last = ? WHERE n = ?")?.execute(params![first, last, n])?;
        Ok(())
    }

    fn entry(&mut self, line: &TransferEntry<'_>) -> Result<(), LoadError> {
        let body: Body = serde_json::from_str(line.body.get()).map_err(LoadError::Json)?;
        // What a body of this version does not know is a typo, and must not be lost in silence.
        let given: serde_json::Value = serde_json::from_str(line.body.get()).map_err(LoadError::Json)?;
        if serde_json::to_value(&body).map_err(StoreError::from)? != given {
            return Err(LoadError::UnknownField);
        }
        entry::check_stored(&line.when, line.day, &body).map_err(LoadError::Entry)?;
        let length = line.note.as_deref().map_or(0, |note| note.chars().count());
        if length > NOTE_MOST {
            return Err(LoadError::Entry(InvalidDraft::TooLong { length: length as u64, most: NOTE_MOST as u64 }));
        }
        let entry = Entry {
            id: line.id.clone(),
            when: line.when.clone(),
            day: line.day,
            mark: line.mark,
            carer: line.carer,
            note: line.note.as_deref().map(ToOwned::to_owned),
            body,
        };
        self.insert(line.state, &entry)
    }

    fn erased(&mut self, id: &EntryId) -> Result<(), LoadError> {
        self.insert(RowState::Erased, &row::tombstone(id.clone()))
    }

    fn insert(&mut self, state: RowState, entry: &Entry) -> Result<(), LoadError> {
        if self.operation.is_none() {
            return Err(unknown("the operation of an entry"));
        }
        self.writer.write_row(None, state, entry)?;
        self.entries.push(self.writer.last_row());
        Ok(())
    }

    /// Completes what an older version wrote of doses: those without a basis, after every line is taken. That is no change
    /// of the person's, so it is not logged.
    pub(crate) fn complete_doses(
        &mut self,
        complete: fn(&Reader<'_>, &mut Entry) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let sql = "SELECT n FROM entry WHERE kind = 'remedy' AND state <> 2 AND json_type(body, '$.basis') IS NULL";
        let rows: Vec<i64> =
            self.writer.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for n in rows {
            let EntryRow { state, mut entry, .. } = self.writer.stored(n)?;
            complete(self.writer, &mut entry)?;
            self.writer.write_row(Some(n), state, &entry)?;
        }
        Ok(())
    }

    fn attachment(&mut self, line: &AttachmentLine<'_>) -> Result<(), LoadError> {
        let entry = self.row_of("SELECT n FROM entry WHERE id = ?", &bytes_of(&line.entry)?, &line.entry.0)?;
        let hash = from_hex(&line.hash)?;
        let state = line.state.text();
        let id = line.id.to_string();
        self.writer
            .prepare("INSERT INTO attachment (id, state, entry, media, size, hash, sum) VALUES (?, ?, ?, ?, ?, ?, ?)")?
            .execute(params![
                line.id.as_bytes(),
                line.state,
                entry,
                line.media,
                line.size,
                hash,
                sum(&[&state, &id, &line.entry.0, &line.media, &line.size.to_string(), &line.hash])
            ])?;
        Ok(())
    }

    fn sample(&mut self, line: &SampleLine<'_>) -> Result<(), LoadError> {
        let batch = line.batch.map(|id| self.batch_of(id)).transpose()?;
        in_years(line.day)?;
        let in_order = line.low <= line.mean && line.mean <= line.high;
        if line.count < 1 || !in_order || line.item.is_empty() {
            return Err(LoadError::BadValue);
        }
        let day = line.day.to_string();
        let hour = line.hour.map(|hour| hour.to_string()).unwrap_or_default();
        let numbers = [line.low, line.mean, line.high].map(|number| number.to_string());
        let [low, mean, high] = &numbers;
        let meaning =
            [&*line.item, &*day, &*hour, &*line.count.to_string(), low, mean, high, &*line.source].map(String::from);
        let parts: Vec<&str> = meaning.iter().map(String::as_str).collect();
        self.writer
            .prepare(
                "INSERT INTO sample (item, day, hour, count, low, mean, high, source, batch, sum)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                line.item,
                line.day.number(),
                line.hour,
                line.count,
                line.low,
                line.mean,
                line.high,
                line.source,
                batch,
                sum(&parts)
            ])?;
        Ok(())
    }

    fn origin(&mut self, line: &OriginLine<'_>) -> Result<(), LoadError> {
        let entry = self.row_of("SELECT n FROM entry WHERE id = ?", &bytes_of(&line.entry)?, &line.entry.0)?;
        self.writer.prepare("INSERT INTO origin (source, key, hash, entry) VALUES (?, ?, ?, ?)")?.execute(params![
            line.source,
            line.key,
            from_hex(&line.hash)?,
            entry
        ])?;
        Ok(())
    }

    fn change(&mut self, line: &ChangeLine<'_>) -> Result<(), LoadError> {
        let op = self.operation_of(line.operation)?;
        let (entity, target) = self.target(&line.of)?;
        self.writer
            .prepare("INSERT INTO change (op, entity, target, field, before, after) VALUES (?, ?, ?, ?, ?, ?)")?
            .execute(params![
                op,
                entity,
                target,
                line.field,
                line.before.map(RawValue::get),
                line.after.map(RawValue::get)
            ])?;
        Ok(())
    }

    fn target(&self, of: &ChangeTarget<'_>) -> Result<(&'static str, i64), LoadError> {
        Ok(match of {
            ChangeTarget::Entry(id) => ("e", self.row_of("SELECT n FROM entry WHERE id = ?", &bytes_of(id)?, &id.0)?),
            ChangeTarget::Record(kind, id) => {
                let sql = "SELECT n FROM record WHERE kind = ? AND id = ?";
                ("r", self.found(sql, params![kind, id], || format!("{kind} {id}"))?)
            }
            ChangeTarget::Sample(item, source, day, hour) => {
                let sql = "SELECT n FROM sample WHERE item = ? AND source = ? AND day = ? AND coalesce(hour, -1) = ?";
                let hour = hour.map_or(-1, i64::from);
                ("s", self.found(sql, params![item, source, day.number(), hour], || format!("{item} of {day}"))?)
            }
            ChangeTarget::Attachment(id) => {
                ("a", self.row_of("SELECT n FROM attachment WHERE id = ?", id.as_bytes(), &id.to_string())?)
            }
        })
    }

    fn forecast(&mut self, line: &ForecastLine<'_>) -> Result<(), LoadError> {
        in_years(line.day)?;
        if ![line.usual, line.chances[0], line.chances[1], line.chances[2]]
            .iter()
            .all(|chance| (0.0..=1.0).contains(chance))
        {
            return Err(LoadError::BadValue);
        }
        let issued = Issued {
            day: line.day,
            version: line.version,
            state: line.state.clone().into_owned(),
            so_far: line.so_far,
            usual: line.usual,
            chances: line.chances,
            late: line.late,
        };
        Ok(self.writer.insert_issued(&issued, line.at)?)
    }

    fn device_of(&self, n: i64) -> Result<i64, LoadError> {
        self.devices.get(&n).copied().ok_or_else(|| unknown(&format!("device {n}")))
    }

    fn batch_of(&self, id: Uuid) -> Result<i64, LoadError> {
        self.row_of("SELECT n FROM batch WHERE id = ?", id.as_bytes(), &id.to_string())
    }

    fn operation_of(&self, (device, clock): OperationName) -> Result<i64, LoadError> {
        let number = self.device_of(device)?;
        let sql = "SELECT n FROM op WHERE device = ? AND clock = ? AND device <> 1";
        self.found(sql, params![number, clock], || format!("operation {clock} of device {device}"))
    }

    fn row_of(&self, sql: &str, id: &[u8], name: &str) -> Result<i64, LoadError> {
        self.found(sql, params![id], || name.to_owned())
    }

    fn found(&self, sql: &str, with: &[&dyn ToSql], name: impl FnOnce() -> String) -> Result<i64, LoadError> {
        let found = self.writer.prepare(sql)?.query_row(with, |row| row.get(0)).optional()?;
        found.ok_or_else(|| unknown(&name()))
    }
}

fn unknown(name: &str) -> LoadError {
    LoadError::Unknown(name.to_owned())
}

fn in_years(day: Day) -> Result<(), LoadError> {
    day.check_year().map_err(|_| LoadError::Entry(InvalidDraft::OutsideYears { given: day.to_string() }))
}

fn bytes_of(id: &EntryId) -> Result<[u8; 16], LoadError> {
    Ok(Uuid::parse_str(&id.0).map_err(|_| LoadError::Line)?.into_bytes())
}

fn from_hex(text: &str) -> Result<Vec<u8>, LoadError> {
    hex::decode(text).map_err(|_| LoadError::Line)
}
