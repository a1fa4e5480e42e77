//! Logging: entries are added, rated, changed, removed and restored.
//!
//! - `tap`: one tap on an item, and the second tap of a shaking hand.
//! - `as_usual`: several answers in one tap: as usual, none today, same as yesterday.
//! - `helped`: whether a remedy helped, asked once.
//!
//! [`insert_entry`] is how every other feature writes an entry.

mod as_usual;
mod helped;
mod tap;

use crate::catalog::ItemId;
use crate::entry::{self, Body, Draft, Entry, EntryId, Helped, Mark, Severity};
use crate::error::EbbError;
use crate::i18n::Words;
use crate::journal::{Change, Journal};
use crate::service::service;
use crate::storage::{Reader, Revision, Verb, Writer};
use crate::time::Moment;

pub use as_usual::{AsUsual, UsualValue};
pub(crate) use as_usual::{as_usual, none_today};
pub use helped::{ASK_AFTER_HOURS, ASK_UNTIL_HOURS};
pub(crate) use helped::{propose as propose_helped, set_helped};
pub(crate) use tap::{DOUBLE_TAP, same_tap};

/// Checks a draft and inserts it as an entry, under the operation that has begun.
pub(crate) fn insert_entry(writer: &mut Writer<'_>, draft: Draft, now: &Moment) -> Result<Entry, EbbError> {
    let (when, day, draft) = entry::check(draft, &writer.catalog(), now, writer.rollover()?)?;
    Ok(writer.create(when, day, draft, now)?)
}

/// Changes an entry and checks it as a new one is checked. Its civil day stays as it was written, unless it moves in
/// time; so do own words of a severity that stays.
pub(crate) fn amend_entry(
    writer: &mut Writer<'_>,
    id: &EntryId,
    now: &Moment,
    change: impl FnOnce(&mut Entry) -> Result<(), EbbError>,
) -> Result<Entry, EbbError> {
    let mut entry = existing(writer, id)?;
    let before = entry.body.clone();
    change(&mut entry)?;
    let draft = Draft { when: Some(entry.when), mark: entry.mark, note: entry.note, body: entry.body };
    let (when, day, mut draft) = entry::check(draft, &writer.catalog(), now, writer.rollover()?)?;
    draft.body.keep_words(&before);
    let entry = writer.amend(id, |old| {
        let day = if old.when == when { old.day } else { day };
        *old = Entry { id: old.id.clone(), when, day, mark: draft.mark, note: draft.note, body: draft.body };
    })?;
    Ok(entry)
}

/// A live entry.
pub(crate) fn existing(reader: &Reader<'_>, id: &EntryId) -> Result<Entry, EbbError> {
    reader.entry(id)?.ok_or_else(|| EbbError::NoSuchEntry { id: id.0.clone() })
}

/// Gives a symptom its severity.
fn rate(entry: &mut Entry, given: Severity, mark: Mark) -> Result<(), EbbError> {
    match &mut entry.body {
        Body::Symptom { severity, .. } => {
            *severity = given;
            entry.mark = mark;
            Ok(())
        }
        other => Err(EbbError::WrongKind { item: entry.id.0.clone(), kind: other.kind() }),
    }
}

fn find(reader: &Reader<'_>, given: &str) -> Result<EntryId, EbbError> {
    let given = given.trim();
    let unknown = || EbbError::NoSuchEntry { id: given.to_owned() };
    if given.len() < 4 {
        return Err(unknown());
    }
    let mut found = reader.entries_ending(given)?;
    match (found.pop(), found.pop()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(EbbError::AmbiguousEntry { given: given.to_owned() }),
        _ => Err(unknown()),
    }
}

/// What the removal of an entry is called.
fn removed(words: Words, label: String) -> String {
    words.did_delete(label)
}

service! {
    /// The entries: adding, changing, removing and finding them.
    Logging, logging
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Logging {
    /// Logs something. Durable when it returns.
    pub fn log(&self, draft: Draft, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.journal.write(Verb::Log, now, |writer| {
            let entry = insert_entry(writer, draft, now)?;
            Ok(((), writer.labels().entry(&entry)))
        })?;
        Ok(change)
    }

    /// One tap on an item: a symptom is present, a remedy taken, a factor there, a rest taken, an activity done.
    /// A measurement or an ability needs its number and is refused. A second tap on the same item within two seconds
    /// is the same tap: nothing is written, and the same entry is returned.
    pub fn tap(&self, item: &ItemId, now: &Moment) -> Result<Change, EbbError> {
        let (same, change) = self.journal.write_begun(|writer| tap::tap(writer, item, now))?;
        Ok(match same {
            Some(entry) => Change { entries: vec![entry.id], days: vec![entry.day], ..change },
            None => change,
        })
    }

    /// Gives a logged symptom its severity.
    pub fn rate(&self, id: &EntryId, severity: Severity, mark: Mark, now: &Moment) -> Result<Change, EbbError> {
        self.amend(id, now, |entry| rate(entry, severity, mark))
    }

    /// Replaces an entry. Without a time it keeps its own. What it said before stays in the log.
    pub fn replace(&self, id: &EntryId, draft: Draft, now: &Moment) -> Result<Change, EbbError> {
        self.amend(id, now, |entry| {
            let Draft { when, mark, note, body } = draft;
            entry.when = when.unwrap_or_else(|| entry.when.clone());
            (entry.mark, entry.note, entry.body) = (mark, note, body);
            Ok(())
        })
    }

    /// Says whether a remedy helped; again to say something else.
    pub fn set_helped(&self, entry: &EntryId, helped: Helped, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) =
            self.journal.write(Verb::Amend, now, |writer| Ok(((), set_helped(writer, entry, helped)?)))?;
        Ok(change)
    }

    /// Removes an entry. It can be restored, and undo restores it too.
    pub fn remove(&self, id: &EntryId, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.journal.write(Verb::Delete, now, |writer| {
            let entry = existing(writer, id)?;
            writer.delete(id)?;
            Ok(((), removed(writer.words(), writer.labels().entry(&entry))))
        })?;
        Ok(change)
    }

    /// Restores a removed entry as it was.
    pub fn restore(&self, id: &EntryId, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.journal.write(Verb::Restore, now, |writer| {
            let entry = writer.restore(id)?;
            Ok(((), writer.labels().entry(&entry)))
        })?;
        Ok(change)
    }

    /// An entry; absent if there is none or it was removed.
    pub fn get(&self, id: &EntryId) -> Result<Option<Entry>, EbbError> {
        self.journal.read(|reader| Ok(reader.entry(id)?))
    }

    /// The entry a person means by its id or the end of it, at least four characters; also a removed one.
    pub fn find(&self, given: &str) -> Result<EntryId, EbbError> {
        self.journal.read(|reader| find(reader, given))
    }

    /// Everything that happened to an entry, the oldest first; also to a removed one.
    pub fn history(&self, id: &EntryId) -> Result<Vec<Revision>, EbbError> {
        self.journal.read(|reader| Ok(reader.revisions(id)?))
    }
}

impl Logging {
    /// Changes an entry by a closure. What it said before stays in the log.
    pub fn amend(
        &self,
        id: &EntryId,
        now: &Moment,
        change: impl FnOnce(&mut Entry) -> Result<(), EbbError>,
    ) -> Result<Change, EbbError> {
        let ((), change) = self.journal.write(Verb::Amend, now, |writer| {
            let entry = amend_entry(writer, id, now, change)?;
            Ok(((), writer.labels().entry(&entry)))
        })?;
        Ok(change)
    }
}
