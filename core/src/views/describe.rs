//! Operations in words.

use crate::asking;
use crate::catalog::{Item, ItemId};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::profile;
use crate::storage::{ITEM, Reader, SEVERITY_WORDS};

impl Journal {
    /// What a change of something small and keyed is called; `None` for what has no words of its own.
    pub(crate) fn describe_records(
        &self,
        reader: &Reader<'_>,
        records: &[(String, String)],
    ) -> Result<Option<String>, EbbError> {
        let Some((kind, id)) = records.first() else { return Ok(None) };
        Ok(match kind.as_str() {
            profile::RECORD => Some(self.describe_about((records.len() == 1).then_some(id))),
            profile::MEDICINE | profile::EXAMINATION => self.describe_listed(reader, kind, id)?,
            ITEM => {
                // An item that was taken back is no longer in the catalogue.
                let body = reader.record_including_removed(kind, id)?;
                let own = body.and_then(|body| serde_json::from_str::<Item>(&body).ok()).and_then(|item| item.label);
                let label = || self.catalog().label(&ItemId(id.to_owned()), self.words());
                let label = own.unwrap_or_else(label);
                Some(self.words().say("did-edit-item", &[("item", label.into())]))
            }
            SEVERITY_WORDS => Some(self.describe_anchors(id)),
            crate::reminders::REMINDER => self.describe_reminder(reader, id)?,
            crate::pacing::BREAK_RULE => self.describe_break_rule(reader, id)?,
            "setting" => crate::settings::changed_key(id).map(|key| self.words().get(key)),
            asking::CHECK_INS => {
                let label = self.describe_check_in(reader, id)?;
                label.map(|label| self.words().say("did-edit-item", &[("item", label.into())]))
            }
            _ => None,
        })
    }
}
