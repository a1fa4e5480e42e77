//! Logging: entries are added, rated, changed, deleted and restored.
//!
//! - `tap`: one tap on an item, and the second tap of a shaking hand.

mod tap;

use crate::entry::{self, Body, Draft, Entry, EntryId, FlarePhase, Mark, Severity};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::storage::{Revision, Verb, Writer};
use crate::time::Moment;

pub(crate) use tap::{DOUBLE_TAP, same_tap};

/// Checks a draft and inserts it as an entry, under the operation that has begun.
pub(crate) fn insert_entry(writer: &mut Writer<'_>, draft: Draft, now: &Moment) -> Result<Entry, EbbError> {
    let (when, day, draft) = entry::check(draft, &writer.catalog(), now, writer.rollover()?)?;
    Ok(writer.create(when, day, draft, now)?)
}

impl Journal {
    /// Logs something. Durable when it returns.
    pub fn log(&self, draft: Draft, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Log, now, |writer| {
            let entry = insert_entry(writer, draft, now)?;
            Ok(((), self.labels().entry(&entry)))
        })?;
        Ok(change)
    }

    /// Gives a logged symptom its severity.
    pub fn rate(&self, id: &EntryId, severity: Severity, mark: Mark, now: &Moment) -> Result<Change, EbbError> {
        self.amend(id, now, |entry| match &mut entry.body {
            Body::Symptom { severity: old, .. } => {
                *old = severity;
                entry.mark = mark;
                Ok(())
            }
            other => Err(EbbError::WrongKind { item: entry.id.0.clone(), kind: other.kind() }),
        })
    }

    /// Says something else of an entry. What was said before stays in the log.
    pub fn amend(
        &self,
        id: &EntryId,
        now: &Moment,
        change: impl FnOnce(&mut Entry) -> Result<(), EbbError>,
    ) -> Result<Change, EbbError> {
        let catalog = self.catalog();
        let (_, change) = self.write(Verb::Amend, now, |writer| {
            let mut entry = writer.entry(id)?.ok_or_else(|| EbbError::NoSuchEntry { id: id.0.clone() })?;
            let before = entry.body.clone();
            change(&mut entry)?;
            let draft = Draft { when: Some(entry.when), mark: entry.mark, note: entry.note, body: entry.body };
            let (when, day, mut draft) = entry::check(draft, &catalog, now, writer.rollover()?)?;
            draft.body.keep_words(&before);
            let entry = writer.amend(id, |old| {
                // The civil day stays as it was written, unless the entry moves in time.
                let day = if old.when == when { old.day } else { day };
                *old = Entry { id: old.id.clone(), when, day, mark: draft.mark, note: draft.note, body: draft.body };
            })?;
            let label = self.labels().entry(&entry);
            Ok((entry, label))
        })?;
        Ok(change)
    }

    /// Says an entry anew, all of it; without a time it keeps its own. What was said before stays in the log.
    pub fn replace_entry(&self, id: &EntryId, draft: Draft, now: &Moment) -> Result<Change, EbbError> {
        self.amend(id, now, |entry| {
            let Draft { when, mark, note, body } = draft;
            entry.when = when.unwrap_or_else(|| entry.when.clone());
            (entry.mark, entry.note, entry.body) = (mark, note, body);
            Ok(())
        })
    }

    /// Deletes an entry. It can be restored, and undo brings it back too.
    pub fn delete(&self, id: &EntryId, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Delete, now, |writer| {
            let entry = writer.entry(id)?.ok_or_else(|| EbbError::NoSuchEntry { id: id.0.clone() })?;
            writer.delete(id)?;
            Ok(((), self.words().say("did-delete", &[("what", self.labels().entry(&entry).into())])))
        })?;
        Ok(change)
    }

    /// Brings a deleted entry back as it was.
    pub fn restore(&self, id: &EntryId, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Restore, now, |writer| {
            let entry = writer.restore(id)?;
            Ok(((), self.labels().entry(&entry)))
        })?;
        Ok(change)
    }

    /// The entry a person means by its id or the end of it, at least four characters; also a deleted one.
    pub fn find_entry(&self, given: &str) -> Result<EntryId, EbbError> {
        let given = given.trim();
        let unknown = || EbbError::NoSuchEntry { id: given.to_owned() };
        if given.len() < 4 {
            return Err(unknown());
        }
        let mut found = self.read(|reader| Ok(reader.entries_ending(given)?))?;
        match (found.pop(), found.pop()) {
            (Some(only), None) => Ok(only),
            (Some(_), Some(_)) => Err(EbbError::AmbiguousEntry { given: given.to_owned() }),
            _ => Err(unknown()),
        }
    }

    /// Everything that happened to an entry, the oldest first; also to a deleted one.
    pub fn history(&self, id: &EntryId) -> Result<Vec<Revision>, EbbError> {
        self.read(|reader| Ok(reader.revisions(id)?))
    }

    /// A flare starts, eases or ends now.
    pub fn flare(&self, phase: FlarePhase, now: &Moment) -> Result<Change, EbbError> {
        self.log(Draft::now(Body::flare(phase)), now)
    }
}
