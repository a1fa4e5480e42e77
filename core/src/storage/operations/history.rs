//! The history of an entry, read from the change log.

use crate::entry::EntryId;
use crate::storage::{Reader, RowState, StoreError, Verb, state::STATE};
use crate::time::Timestamp;

/// One operation in an entry's history.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Revision {
    /// When it was done.
    pub at: Timestamp,
    /// What was done: `log`, `amend`, `delete`, `restore`, `import`, `undo` or `redo`.
    pub verb: String,
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

impl Reader<'_> {
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
                let verb = Verb::parse(&row.get::<_, String>(2)?)?.id().to_owned();
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
