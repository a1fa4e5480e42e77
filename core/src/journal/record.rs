//! Typed records and settings: small values stored as JSON under a kind and an id, in the same change log as entries.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::stored_value::{BadRecord, check_body};
use crate::error::EbbError;
use crate::i18n::Words;
use crate::labels::Labels;
use crate::storage::{BeforeAfter, Reader, SETTING, StoreError, Writer};

/// A record that an operation changed.
pub(crate) struct RecordChange<'a> {
    /// The record's id.
    pub(crate) id: &'a str,
    /// Its JSON before and after the operation.
    pub(crate) around: BeforeAfter<String>,
    /// Number of records of this kind changed by the operation.
    pub(crate) together: usize,
    /// Whether the operation also changed exactly one entry.
    pub(crate) with_entry: bool,
    /// Kind and id of every record that the operation changed.
    pub(crate) all: &'a [(String, String)],
}

impl RecordChange<'_> {
    /// Whether the operation also changed a record of another kind.
    pub(crate) fn is_beside(&self, kind: &str) -> bool {
        self.all.iter().any(|(other, _)| other == kind)
    }

    /// The record as the operation left it; `None` if it removed it, or if the record was erased since.
    pub(crate) fn after<R: Record>(&self) -> Option<R> {
        serde_json::from_str(self.around.after.as_deref()?).ok()
    }

    /// The record before the operation; `None` if the operation added it.
    pub(crate) fn before<R: Record>(&self) -> Option<R> {
        serde_json::from_str(self.around.before.as_deref()?).ok()
    }

    /// What the operation did, from the label of a record: that label, "before → after" if it changed the label, or
    /// the removal.
    pub(crate) fn label<R: Record>(
        &self,
        words: Words,
        label: impl Fn(&R) -> Result<String, EbbError>,
    ) -> Result<Option<String>, EbbError> {
        let before = self.before().map(|record| label(&record)).transpose()?;
        let after = self.after().map(|record| label(&record)).transpose()?;
        Ok(match (before, after) {
            (Some(before), Some(after)) if before != after => Some(words.change_from_to(before, after)),
            (Some(before), None) => Some(words.did_remove(before)),
            (_, after) => after,
        })
    }
}

/// A value stored under its own id.
pub(crate) trait Record: Serialize + DeserializeOwned {
    /// Identifies the kind in the file. Must never change.
    const KIND: &'static str;

    /// The keys, at any depth of its JSON, under which the record of this id holds what a person wrote, so that
    /// [`Erasure::Words`](crate::storage::Erasure::Words) finds it; [`WHOLE_TEXT`](crate::storage::WHOLE_TEXT) if it is
    /// nothing else. No default, so that no new record forgets it.
    fn texts(id: &str) -> &'static [&'static str];

    /// Refuses what saving it would refuse. A record that comes from outside the file, as a line of an export, is held to
    /// it; what it names is not looked up, and what lies ahead is let pass, since clocks differ.
    fn check(&self, _id: &str) -> Result<(), EbbError> {
        Ok(())
    }

    /// The label of a change of the record, as undo shows it; `None` if the label is that of the entry changed with it.
    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError>;

    /// Whether the change only follows that of a record of a later kind, which then gives the label.
    fn is_secondary(_change: &RecordChange<'_>) -> bool {
        false
    }
}

/// A kind of record, as a feature registers it.
pub(crate) struct RecordKind {
    pub(super) kind: &'static str,
    pub(super) describe: fn(&Reader<'_>, &RecordChange<'_>) -> Result<Option<String>, EbbError>,
    pub(super) check: fn(&str, &str) -> Result<(), BadRecord>,
    pub(super) is_secondary: fn(&RecordChange<'_>) -> bool,
    pub(super) texts: fn(&str) -> &'static [&'static str],
}

impl RecordKind {
    /// The registration of a type.
    pub(crate) const fn of<R: Record>() -> Self {
        Self {
            kind: R::KIND,
            describe: R::describe,
            check: |id, body| check_body::<R>(body, |record| record.check(id)),
            is_secondary: R::is_secondary,
            texts: R::texts,
        }
    }
}

/// Kinds of records, no two of one name: the build fails otherwise.
pub(crate) const fn distinct(kinds: &'static [RecordKind]) -> &'static [RecordKind] {
    let mut one = 0;
    while one < kinds.len() {
        let mut other = 0;
        while other < one {
            assert!(!is_same(kinds[one].kind, kinds[other].kind), "two types of records have one kind");
            other += 1;
        }
        one += 1;
    }
    kinds
}

/// Whether two texts are the same, at compile time.
const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    one.len() == other.len() && at == one.len()
}

/// A value that exists once in a journal.
pub(crate) trait Setting: Serialize + DeserializeOwned {
    /// Identifies the setting in the file. Must never change.
    const ID: &'static str;

    /// The keys under which it holds what a person wrote: see [`Record::texts`].
    const TEXTS: &'static [&'static str];

    /// Refuses what saving it would refuse: see [`Record::check`].
    fn check(&self) -> Result<(), EbbError> {
        Ok(())
    }

    /// The label of a change of the setting, as undo shows it.
    fn describe(words: Words) -> String;

    /// Its value in words, for the list of changes; `None` if it has no short form.
    fn value(&self, _: &Labels) -> Option<String> {
        None
    }
}

/// A setting, as a feature registers it.
pub(crate) struct SettingKind {
    pub(super) id: &'static str,
    pub(super) describe: fn(&Labels, &BeforeAfter<String>) -> String,
    pub(super) check: fn(&str) -> Result<(), BadRecord>,
    pub(super) texts: &'static [&'static str],
}

impl SettingKind {
    /// The registration of a type.
    pub(crate) const fn of<S: Setting>() -> Self {
        Self {
            id: S::ID,
            describe: describe_setting::<S>,
            check: |body| check_body::<S>(body, S::check),
            texts: S::TEXTS,
        }
    }
}

/// The label of a change of a setting, with its value before and after.
fn describe_setting<S: Setting>(labels: &Labels, around: &BeforeAfter<String>) -> String {
    let value = |body: &Option<String>| {
        let setting: S = serde_json::from_str(body.as_deref()?).ok()?;
        setting.value(labels)
    };
    let what = S::describe(labels.words);
    match (value(&around.before), value(&around.after)) {
        (Some(before), Some(after)) if before != after => {
            labels.words.change_of_setting(what, labels.words.change_from_to(before, after))
        }
        (None, Some(after)) => labels.words.change_of_setting(what, after),
        _ => what,
    }
}

fn decode<T: DeserializeOwned>(body: &str) -> Result<T, StoreError> {
    Ok(serde_json::from_str(body)?)
}

impl Reader<'_> {
    /// A record; `None` if there is none or it was removed.
    pub(crate) fn get<R: Record>(&self, id: &str) -> Result<Option<R>, StoreError> {
        self.record(R::KIND, id)?.as_deref().map(decode).transpose()
    }

    /// A record as it was last written, even if it was removed.
    pub(crate) fn get_including_removed<R: Record>(&self, id: &str) -> Result<Option<R>, StoreError> {
        self.record_including_removed(R::KIND, id)?.as_deref().map(decode).transpose()
    }

    /// All records of a type with their ids, in the order they were added.
    pub(crate) fn list<R: Record>(&self) -> Result<Vec<(String, R)>, StoreError> {
        self.records(R::KIND)?.into_iter().map(|(id, body)| Ok((id, decode(&body)?))).collect()
    }

    /// A setting; `None` if it was never set.
    pub(crate) fn setting<S: Setting>(&self) -> Result<Option<S>, StoreError> {
        self.record(SETTING, S::ID)?.as_deref().map(decode).transpose()
    }
}

impl Writer<'_> {
    /// Inserts or replaces a record.
    pub(crate) fn put<R: Record>(&mut self, id: &str, record: &R) -> Result<(), StoreError> {
        self.put_record(R::KIND, id, &serde_json::to_string(record)?)
    }

    /// Removes a record; undo restores it. Returns whether it existed.
    pub(crate) fn remove<R: Record>(&mut self, id: &str) -> Result<bool, StoreError> {
        self.remove_record(R::KIND, id)
    }

    /// Changes a setting. Returns the label of the change.
    pub(crate) fn put_setting<S: Setting>(&mut self, setting: &S) -> Result<String, StoreError> {
        self.put_record(SETTING, S::ID, &serde_json::to_string(setting)?)?;
        Ok(S::describe(self.words()))
    }
}
