//! The history of an entry, read from the change log.

use crate::entry::{Entry, EntryId};
use crate::storage::{Reader, RowState, StoreError, Verb, entries::row, state::STATE};
use crate::time::Timestamp;

/// One operation in an entry's history.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Revision {
    /// When it was done.
    pub at: Timestamp,
    /// What was done.
    pub verb: Verb,
    /// The fields that changed, by name. Empty for the creation of the entry: the initial value of a field is the
    /// oldest `before` among its later changes, or its current value.
    pub fields: Vec<FieldRevision>,
    /// Whether the entry was live afterwards.
    pub stands: bool,
}

/// The change of a field in an entry's history.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FieldRevision {
    /// Name of the field in the stored form, such as `body.severity`.
    pub field: String,
    /// Value before, as JSON; `None` if it had none.
    pub before: Option<String>,
    /// Value after, as JSON; `None` if it has none.
    pub after: Option<String>,
}

/// An entry or a record before and after one operation, as the change log has it. `None` where it did not exist, or was
/// deleted.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct BeforeAfter<T> {
    /// Before the operation.
    pub(crate) before: Option<T>,
    /// After it.
    pub(crate) after: Option<T>,
}

/// One operation in an entry's history, with the entry before and after it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EntryStep {
    /// When it was done.
    pub(crate) at: Timestamp,
    /// What was done.
    pub(crate) verb: Verb,
    /// The entry.
    pub(crate) around: BeforeAfter<Entry>,
}

impl Reader<'_> {
    /// The history of an entry as it was before and after each operation, oldest first. Works for a deleted entry too.
    pub(crate) fn entry_steps(&self, id: &EntryId) -> Result<Vec<EntryStep>, StoreError> {
        let stored = self
            .entry_row(id)?
            .filter(|stored| stored.state != RowState::Erased)
            .ok_or_else(|| StoreError::NoSuchEntry(id.clone()))?;
        let (mut fields, mut state) = (row::fields(&stored.entry)?, stored.state);
        let entry = |fields: &row::Fields, state| match state {
            RowState::Live => row::from_fields(&stored.entry.id, fields).map(Some),
            _ => Ok(None),
        };
        // From the present state backwards; the row of the creation has no field.
        let mut statement = self.prepare(
            "SELECT o.n, o.at, o.verb, c.field, c.before FROM change c JOIN op o ON o.n = c.op
             WHERE c.entity = 'e' AND c.target = ?1
             UNION ALL
             SELECT o.n, o.at, o.verb, NULL, NULL FROM entry e JOIN op o ON o.n = e.op WHERE e.n = ?1
             ORDER BY 1 DESC",
        )?;
        let mut rows = statement.query([stored.n])?;
        // Each operation with the entry after it.
        let mut steps: Vec<(i64, EntryStep)> = Vec::new();
        while let Some(row) = rows.next()? {
            let op: i64 = row.get(0)?;
            if steps.last().is_none_or(|(last, _)| *last != op) {
                let at = Timestamp::from_timestamp_millis(row.get(1)?)
                    .ok_or_else(|| StoreError::Row("an operation's time".to_owned()))?;
                let verb = Verb::parse(&row.get::<_, String>(2)?)?;
                let after = entry(&fields, state)?;
                steps.push((op, EntryStep { at, verb, around: BeforeAfter { before: None, after } }));
            }
            let (field, before): (Option<String>, Option<String>) = (row.get(3)?, row.get(4)?);
            match (field, before) {
                (None, _) => {}
                (Some(field), Some(before)) if field == STATE => state = RowState::parse(&before)?,
                (Some(field), Some(before)) => drop(fields.insert(field, before)),
                (Some(field), None) => drop(fields.remove(&field)),
            }
        }
        let mut before = None;
        let steps = steps.into_iter().rev().map(|(_, mut step)| {
            step.around.before = std::mem::replace(&mut before, step.around.after.clone());
            step
        });
        Ok(steps.collect())
    }

    /// An entry before and after an operation. `None` if it was erased.
    pub(crate) fn entry_around(&self, id: &EntryId, op: i64) -> Result<Option<BeforeAfter<Entry>>, StoreError> {
        let Some(stored) = self.entry_row(id)?.filter(|stored| stored.state != RowState::Erased) else {
            return Ok(None);
        };
        let created: i64 = self.prepare("SELECT op FROM entry WHERE n = ?")?.query_row([stored.n], |row| row.get(0))?;
        // From the present state backwards, because the log holds no content for a creation.
        let (mut fields, mut state) = (row::fields(&stored.entry)?, stored.state);
        let entry = |fields: &row::Fields, state| match state {
            RowState::Live => row::from_fields(&stored.entry.id, fields).map(Some),
            _ => Ok(None),
        };
        let mut statement = self.prepare(
            "SELECT op, field, before FROM change WHERE entity = 'e' AND target = ?1 AND op >= ?2 ORDER BY op DESC",
        )?;
        let mut rows = statement.query([stored.n, op])?;
        let mut after = None;
        while let Some(row) = rows.next()? {
            if row.get::<_, i64>(0)? == op && after.is_none() {
                after = Some(entry(&fields, state)?);
            }
            let (field, before): (String, Option<String>) = (row.get(1)?, row.get(2)?);
            match before {
                Some(before) if field == STATE => state = RowState::parse(&before)?,
                Some(before) => drop(fields.insert(field, before)),
                None => drop(fields.remove(&field)),
            }
        }
        let before = entry(&fields, state)?;
        let after = after.unwrap_or_else(|| before.clone());
        Ok(Some(BeforeAfter { before: before.filter(|_| created < op), after }))
    }

    /// The history of an entry, oldest first. Works for a deleted entry too.
    pub fn revisions(&self, id: &EntryId) -> Result<Vec<Revision>, StoreError> {
        let stored = self
            .entry_row(id)?
            .filter(|stored| stored.state != RowState::Erased)
            .ok_or_else(|| StoreError::NoSuchEntry(id.clone()))?;
        let mut statement = self.prepare(
            "SELECT o.n, o.at, o.verb, c.field, c.before, c.after FROM change c JOIN op o ON o.n = c.op
             WHERE c.entity = 'e' AND c.target = ?1
             UNION ALL
             SELECT o.n, o.at, o.verb, 'state', NULL, '0' FROM entry e JOIN op o ON o.n = e.op WHERE e.n = ?1
             ORDER BY 1, 4",
        )?;
        let mut rows = statement.query([stored.n])?;
        let mut revisions: Vec<(i64, Revision)> = Vec::new();
        while let Some(row) = rows.next()? {
            let op: i64 = row.get(0)?;
            if revisions.last().is_none_or(|(last, _)| *last != op) {
                let at = Timestamp::from_timestamp_millis(row.get(1)?)
                    .ok_or_else(|| StoreError::Row("an operation's time".to_owned()))?;
                let stands = revisions.last().is_some_and(|(_, last)| last.stands);
                let verb = Verb::parse(&row.get::<_, String>(2)?)?;
                revisions.push((op, Revision { at, verb, fields: Vec::new(), stands }));
            }
            let Some((_, revision)) = revisions.last_mut() else { continue };
            let field: String = row.get(3)?;
            let after: Option<String> = row.get(5)?;
            if field == STATE {
                revision.stands = after.as_deref() == Some("0");
            } else {
                revision.fields.push(FieldRevision { field, before: row.get(4)?, after });
            }
        }
        Ok(revisions.into_iter().map(|(_, revision)| revision).collect())
    }
}
