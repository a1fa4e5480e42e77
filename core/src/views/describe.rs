//! Operations in words.

use crate::error::EbbError;
use crate::journal::Journal;
use crate::storage::Reader;

impl Journal {
    /// What a change of something small and keyed is called; `None` for what has no words of its own.
    pub(crate) fn describe_records(
        &self,
        _: &Reader<'_>,
        records: &[(String, String)],
    ) -> Result<Option<String>, EbbError> {
        let Some((kind, id)) = records.first() else { return Ok(None) };
        Ok(match kind.as_str() {
            "setting" => crate::settings::changed_key(id).map(|key| self.words().get(key)),
            _ => None,
        })
    }
}
