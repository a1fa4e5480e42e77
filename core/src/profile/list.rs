//! What medicines and examinations have in common: a list of things with an id each, kept as records.

use super::{examination, medicine};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::storage::{Reader, StoreError, Verb};
use crate::time::Moment;

impl Journal {
    /// Keeps something of a list under its id, or under a new one.
    pub(super) fn keep_listed(
        &self,
        kind: &str,
        id: Option<&str>,
        body: &str,
        label: &str,
        now: &Moment,
    ) -> Result<(String, Change), EbbError> {
        self.write(Verb::Set, now, |writer| {
            let id = match id {
                Some(id) if writer.record(kind, id)?.is_none() => {
                    return Err(EbbError::NotInTheList { given: id.to_owned() });
                }
                Some(id) => id.to_owned(),
                None => writer.fresh_id(now)?,
            };
            writer.put_record(kind, &id, body)?;
            Ok((id, label.to_owned()))
        })
    }

    /// Takes something off a list.
    pub(super) fn remove_listed(&self, kind: &str, id: &str, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Set, now, |writer| {
            let label = self.describe_listed(writer, kind, id)?;
            let gone = || EbbError::NotInTheList { given: id.to_owned() };
            if !writer.remove_record(kind, id)? {
                return Err(gone());
            }
            let label = label.ok_or_else(gone)?;
            Ok(((), self.words().say("did-remove", &[("what", label.into())])))
        })?;
        Ok(change)
    }

    /// Something of a list in words, also after it was taken off.
    pub(crate) fn describe_listed(
        &self,
        reader: &Reader<'_>,
        kind: &str,
        id: &str,
    ) -> Result<Option<String>, StoreError> {
        let Some(body) = reader.record_including_removed(kind, id)? else { return Ok(None) };
        Ok(Some(match kind {
            medicine::RECORD => self.describe_medicine(&serde_json::from_str(&body)?),
            examination::RECORD => self.describe_examination(&serde_json::from_str(&body)?),
            _ => return Ok(None),
        }))
    }
}
