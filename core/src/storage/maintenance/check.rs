//! Checking the whole file.

use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, TransactionBehavior};

use crate::storage::backup_copy::open_copy;
use crate::storage::{
    Access, Reader, RowState, Store, StoreError, checksum::sum, connection, days, entries::row, lock,
};

/// The result of checking the whole journal.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckReport {
    /// Whether nothing is wrong.
    pub ok: bool,
    /// The file's schema.
    pub schema: u32,
    /// Number of live entries.
    pub entries: u32,
    /// The problems found, in words.
    pub problems: Vec<String>,
    /// The problems found and repaired, in words; empty for a check without repair.
    pub repaired: Vec<String>,
}

/// A problem with the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckProblem {
    /// SQLite's integrity check failed.
    File(String),
    /// An entry's row fails its checksum or cannot be read.
    Entry(String),
    /// A record's row fails its checksum or cannot be read.
    Record(String),
    /// The derived days do not follow from the entries. Deriving them again repairs this.
    Derived,
}

/// The result of checking a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckFindings {
    /// Number of live entries.
    pub entries: u32,
    /// The problems found.
    pub problems: Vec<CheckProblem>,
    /// The problems found and repaired.
    pub repaired: Vec<CheckProblem>,
}

impl Store {
    /// Checks the file, every row's checksum, and that the derived days follow from the entries.
    ///
    /// With `repair` it derives the days again if needed, which is the only repair that needs no guessing. Otherwise it
    /// writes nothing.
    pub fn check(&self, repair: bool) -> Result<CheckFindings, StoreError> {
        let mut guard = lock(&self.writer);
        check_file(guard.connection.as_mut().ok_or(StoreError::Suspended)?, repair)
    }
}

/// [`Store::check`] over a connection.
pub(super) fn check_file(connection: &mut Connection, repair: bool) -> Result<CheckFindings, StoreError> {
    // Immediate, so that nobody writes between the two passes. Rolled back unless something was repaired.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let reader = Reader::new(&transaction);
    let mut problems = problems(&reader)?;
    let mut repaired = Vec::new();
    match rederive(&reader) {
        Ok(false) => {}
        // Do not repair over damaged rows: the days would be derived from the damage.
        Ok(true) if repair && problems.is_empty() => repaired.push(CheckProblem::Derived),
        Ok(true) => problems.push(CheckProblem::Derived),
        Err(error) => problems.push(damage(error)?),
    }
    let entries = match reader.count() {
        Ok(entries) => entries,
        Err(error) => {
            problems.push(damage(error)?);
            0
        }
    };
    if !repaired.is_empty() && problems.is_empty() {
        transaction.commit()?;
    }
    problems.dedup();
    Ok(CheckFindings { entries, problems, repaired })
}

/// All problems of a file and its rows, except the derived ones.
pub(super) fn problems(reader: &Reader<'_>) -> Result<Vec<CheckProblem>, StoreError> {
    let mut found = Vec::new();
    for check in [file_problems, entry_problems, record_problems] {
        match check(reader) {
            Ok(problems) => found.extend(problems),
            Err(error) => found.push(damage(error)?),
        }
    }
    Ok(found)
}

/// Turns an error that is itself a finding (part of the file cannot be read) into a problem.
fn damage(error: StoreError) -> Result<CheckProblem, StoreError> {
    match error {
        StoreError::Damaged(detail) | StoreError::Row(detail) => Ok(CheckProblem::File(detail)),
        other => Err(other),
    }
}

/// Derives the derived rows again. Returns whether they differed.
fn rederive(reader: &Reader<'_>) -> Result<bool, StoreError> {
    // Rows that cannot even be read count as different.
    let before = derived(reader).ok();
    days::rebuild(reader)?;
    Ok(before != Some(derived(reader)?))
}

fn file_problems(reader: &Reader<'_>) -> Result<Vec<CheckProblem>, StoreError> {
    let mut problems = Vec::new();
    for (pragma, column) in [("PRAGMA integrity_check", 0), ("PRAGMA foreign_key_check", 2)] {
        let mut statement = reader.prepare(pragma)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let text: String = row.get(column)?;
            if text != "ok" {
                problems.push(CheckProblem::File(text));
            }
        }
    }
    Ok(problems)
}

fn entry_problems(reader: &Reader<'_>) -> Result<Vec<CheckProblem>, StoreError> {
    let mut problems = Vec::new();
    let mut statement = reader.prepare(&format!("SELECT {} ORDER BY e.n", row::COLUMNS))?;
    let mut rows = statement.query([])?;
    while let Some(found) = rows.next()? {
        let n: i64 = found.get(0)?;
        match row::read(found) {
            Ok(stored) if row::checksum(stored.state, &stored.entry)? == stored.sum => {}
            Ok(stored) => problems.push(CheckProblem::Entry(stored.entry.id.0)),
            Err(_) => problems.push(CheckProblem::Entry(format!("row {n}"))),
        }
    }
    Ok(problems)
}

fn record_problems(reader: &Reader<'_>) -> Result<Vec<CheckProblem>, StoreError> {
    let mut problems = Vec::new();
    let mut statement = reader.prepare("SELECT kind, id, state, body, sum FROM record ORDER BY n")?;
    let mut rows = statement.query([])?;
    while let Some(found) = rows.next()? {
        let (kind, id, state, body): (String, String, RowState, String) =
            (found.get(0)?, found.get(1)?, found.get(2)?, found.get(3)?);
        if sum(&[&kind, &id, &state.text(), &body]) != found.get::<_, i64>(4)? {
            problems.push(CheckProblem::Record(format!("{kind} {id}")));
        }
    }
    Ok(problems)
}

/// Whether a file that nobody writes to is sound by itself: its pages and every row. Fails if it is not a journal.
pub(super) fn is_whole(path: &Path, access: &Access) -> Result<bool, StoreError> {
    let mut connection = open_copy(path, access)?;
    let version = connection::refuse_foreign(&connection, path)?;
    if version < connection::SCHEMA {
        // The rows of an older schema can be read only after an upgrade.
        let verdict: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        return Ok(verdict == "ok");
    }
    let transaction = connection.transaction()?;
    Ok(problems(&Reader::new(&transaction))?.is_empty())
}

/// Every derived row, for comparison.
fn derived(reader: &Reader<'_>) -> Result<Vec<Vec<Value>>, StoreError> {
    let mut all = Vec::new();
    for (table, columns) in [("day", 14), ("item_day", 12), ("flare", 4)] {
        let mut statement = reader.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2, 3"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            all.push((0..columns).map(|column| row.get(column)).collect::<Result<_, _>>()?);
        }
    }
    Ok(all)
}
