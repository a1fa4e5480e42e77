//! What the lists of medicines and examinations share.

use crate::error::{EbbError, Missing};
use crate::i18n::Words;
use crate::journal::Record;
use crate::storage::Writer;
use crate::time::Moment;

/// Writes a record under its id, or under a new one. Refuses an id that is not in the list.
pub(super) fn put<R: Record>(
    writer: &mut Writer<'_>,
    id: Option<String>,
    record: &R,
    now: &Moment,
) -> Result<String, EbbError> {
    let id = match id {
        Some(id) if writer.get::<R>(&id)?.is_none() => {
            return Err(Missing::ListEntry { given: id }.into());
        }
        Some(id) => id,
        None => writer.fresh_id(now)?,
    };
    writer.put(&id, record)?;
    Ok(id)
}

/// Removes a record, and returns it.
pub(super) fn remove<R: Record>(writer: &mut Writer<'_>, id: &str) -> Result<R, EbbError> {
    let record = writer.get::<R>(id)?.ok_or_else(|| EbbError::from(Missing::ListEntry { given: id.to_owned() }))?;
    writer.remove::<R>(id)?;
    Ok(record)
}

/// The label of a removal.
pub(super) fn removal_label(words: Words, label: String) -> String {
    words.did_remove(label)
}

/// Whether a lower-case text identifies an id: the whole id, or the end of it of at least four characters.
pub(super) fn is_id(id: &str, wanted: &str) -> bool {
    wanted.len() >= 4 && id.ends_with(wanted)
}
