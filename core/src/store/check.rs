//! Looking the whole file over.

use rusqlite::TransactionBehavior;
use rusqlite::types::Value;

use super::read::Reader;
use super::row::{self, State};
use super::{Store, StoreError, derive, lock};

/// What a look at the whole file found.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckReport {
    /// Nothing is wrong.
    pub ok: bool,
    /// The file's schema.
    pub schema: u32,
    /// How many live entries it holds.
    pub entries: u32,
    /// What is wrong, in words.
    pub problems: Vec<String>,
    /// What was wrong and is mended, in words; nothing unless a repair was asked for.
    pub repaired: Vec<String>,
}

/// Something wrong with the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// SQLite's own integrity check says so.
    File(String),
    /// An entry's row is not what was written.
    Entry(String),
    /// A setting's, item's or rule's row is not what was written.
    Record(String),
    /// The derived days are not what the entries say; a rebuild mends this.
    Derived,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findings {
    /// How many live entries there are.
    pub entries: u32,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// What was wrong and is mended.
    pub repaired: Vec<Problem>,
}

impl Store {
    /// Checks the file, every row's checksum, and that the derived days follow from the entries. Mends what can be
    /// mended without guessing, if asked: that is the derived days alone. Else it writes nothing.
    pub fn check(&self, repair: bool) -> Result<Findings, StoreError> {
        let mut guard = lock(&self.writer);
        let connection = guard.connection.as_mut().ok_or(StoreError::Suspended)?;
        // Immediate, so that nobody writes between the two looks; dropped, so that nothing stays.
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let reader = Reader::new(&transaction);
        let mut problems = file_problems(&reader)?;
        problems.extend(entry_problems(&reader)?);
        problems.extend(record_problems(&reader)?);
        let before = derived(&reader)?;
        derive::rebuild(&reader)?;
        let entries = reader.count()?;
        let mut repaired = Vec::new();
        if derived(&reader)? != before {
            if repair {
                transaction.commit()?;
                repaired.push(Problem::Derived);
            } else {
                problems.push(Problem::Derived);
            }
        }
        Ok(Findings { entries, problems, repaired })
    }
}

fn file_problems(reader: &Reader<'_>) -> Result<Vec<Problem>, StoreError> {
    let mut problems = Vec::new();
    for (pragma, column) in [("PRAGMA integrity_check", 0), ("PRAGMA foreign_key_check", 2)] {
        let mut statement = reader.prepare(pragma)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let text: String = row.get(column)?;
            if text != "ok" {
                problems.push(Problem::File(text));
            }
        }
    }
    Ok(problems)
}

fn entry_problems(reader: &Reader<'_>) -> Result<Vec<Problem>, StoreError> {
    let mut problems = Vec::new();
    let mut statement = reader.prepare(&format!("SELECT {} ORDER BY e.n", row::COLUMNS))?;
    let mut rows = statement.query([])?;
    while let Some(found) = rows.next()? {
        let n: i64 = found.get(0)?;
        match row::read(found) {
            Ok(stored) if row::checksum(stored.state, &stored.entry)? == stored.sum => {}
            Ok(stored) => problems.push(Problem::Entry(stored.entry.id.0)),
            Err(_) => problems.push(Problem::Entry(format!("row {n}"))),
        }
    }
    Ok(problems)
}

fn record_problems(reader: &Reader<'_>) -> Result<Vec<Problem>, StoreError> {
    let mut problems = Vec::new();
    let mut statement = reader.prepare("SELECT kind, id, state, body, sum FROM record ORDER BY n")?;
    let mut rows = statement.query([])?;
    while let Some(found) = rows.next()? {
        let (kind, id, state, body): (String, String, State, String) =
            (found.get(0)?, found.get(1)?, found.get(2)?, found.get(3)?);
        if row::sum(&[&kind, &id, &state.text(), &body]) != found.get::<_, i64>(4)? {
            problems.push(Problem::Record(format!("{kind} {id}")));
        }
    }
    Ok(problems)
}

/// Every derived row, to compare.
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
