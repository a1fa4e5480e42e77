//! The service for entries.

use super::details::{EntryDetails, add_details};
use super::entries::{amend_entry, as_brand, existing, find, insert_entry, rate, removed};
use super::{set_helped, tap};
use crate::catalog::ItemId;
use crate::entry::{Draft, Entry, EntryId, Helped, Mark, Severity};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::service::service;
use crate::storage::{Revision, Verb};
use crate::time::Moment;

service! {
    /// The entries: adding, changing, removing and finding them.
    Logging, logging
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Logging {
    /// Logs an entry. It is durable on return.
    pub fn log(&self, draft: Draft, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Log, now, |writer| {
            let entry = insert_entry(writer, draft, now)?;
            Ok(writer.labels().entry(&entry))
        })
    }

    /// Logs a dose of a pack that is not in the list of medicines under its brand, a name of a medicine of the vocabulary: as an
    /// item of the person's own, which is added where there is none. One operation, one undo. What is no brand of it is logged
    /// as the draft says.
    pub fn log_brand(&self, of: &ItemId, brand: &str, draft: Draft, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Log, now, |writer| {
            let draft = as_brand(writer, (of, brand), draft, now)?;
            let entry = insert_entry(writer, draft, now)?;
            Ok(writer.labels().entry(&entry))
        })
    }

    /// Logs one tap on an item: a symptom or factor is present, a remedy or rest taken, an activity done. A measurement
    /// or an ability is refused, because it needs a number. A second tap on the same item within two seconds counts as
    /// the same tap: nothing is written, and the same entry is returned.
    pub fn tap(&self, item: &ItemId, now: &Moment) -> Result<Change, EbbError> {
        let (same, change) = self.journal.write_begun(|writer| tap::tap(writer, item, now))?;
        Ok(match same {
            Some(entry) => Change { entries: vec![entry.id], days: vec![entry.day], ..change },
            None => change,
        })
    }

    /// Sets the severity of a logged symptom.
    pub fn rate(&self, id: &EntryId, severity: Severity, mark: Mark, now: &Moment) -> Result<Change, EbbError> {
        self.amend(id, now, |entry| rate(entry, severity, mark))
    }

    /// Adds details to an entry, just logged or earlier, as one operation with one undo. Places of a symptom with severities of
    /// their own become entries beside it; [`Change::entries`] has all of them, that entry first. Severity, places,
    /// qualities and side of what is no symptom are refused.
    pub fn add_details(&self, id: &EntryId, details: EntryDetails, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Amend, now, |writer| add_details(writer, id, details, now))
    }

    /// Replaces an entry. If `draft.when` is `None`, the original time is kept. The previous content stays in the log.
    pub fn replace(&self, id: &EntryId, draft: Draft, now: &Moment) -> Result<Change, EbbError> {
        self.amend(id, now, |entry| {
            let Draft { when, mark, carer, note, body } = draft;
            entry.when = when.unwrap_or_else(|| entry.when.clone());
            (entry.mark, entry.carer, entry.note, entry.body) = (mark, carer, note, body);
            Ok(())
        })
    }

    /// Saves whether a remedy helped, replacing an earlier answer.
    pub fn set_helped(&self, entry: &EntryId, helped: Helped, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Amend, now, |writer| set_helped(writer, entry, helped))
    }

    /// Removes an entry. It can be restored, and undo restores it too.
    pub fn remove(&self, id: &EntryId, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Delete, now, |writer| {
            let entry = existing(writer, id)?;
            writer.delete(id)?;
            Ok(removed(writer.words(), writer.labels().entry(&entry)))
        })
    }

    /// Restores a removed entry as it was.
    pub fn restore(&self, id: &EntryId, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Restore, now, |writer| {
            let entry = writer.restore(id)?;
            Ok(writer.labels().entry(&entry))
        })
    }

    /// An entry; absent if it does not exist or was removed.
    pub fn get(&self, id: &EntryId) -> Result<Option<Entry>, EbbError> {
        self.journal.read(|reader| Ok(reader.entry(id)?))
    }

    /// Finds an entry by its id or the end of it, at least four characters, even if it was removed.
    pub fn find(&self, given: &str) -> Result<EntryId, EbbError> {
        self.journal.read(|reader| find(reader, given))
    }

    /// The history of an entry, oldest first, even if it was removed.
    pub fn history(&self, id: &EntryId) -> Result<Vec<Revision>, EbbError> {
        self.journal.read(|reader| Ok(reader.revisions(id)?))
    }
}

impl Logging {
    /// Changes an entry with a closure. The previous content stays in the log.
    pub fn amend(
        &self,
        id: &EntryId,
        now: &Moment,
        change: impl FnOnce(&mut Entry) -> Result<(), EbbError>,
    ) -> Result<Change, EbbError> {
        self.journal.change(Verb::Amend, now, |writer| {
            let entry = amend_entry(writer, id, now, change)?;
            Ok(writer.labels().entry(&entry))
        })
    }
}
