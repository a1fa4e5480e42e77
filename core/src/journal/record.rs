//! Typed records and settings: small values stored as JSON under a kind and an id, in the same change log as entries.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::EbbError;
use crate::i18n::Words;
use crate::storage::{Reader, SETTING, StoreError, Writer};

/// A record that an operation changed.
pub(crate) struct RecordChange<'a> {
    /// The record's id.
    pub(crate) id: &'a str,
    /// The number of the operation.
    pub(crate) operation: i64,
    /// Number of records of this kind changed by the operation.
    pub(crate) together: usize,
    /// Whether the operation also changed exactly one entry.
    pub(crate) with_entry: bool,
}

/// A value stored under its own id.
pub(crate) trait Record: Serialize + DeserializeOwned {
    /// Identifies the kind in the file. Must never change.
    const KIND: &'static str;

    /// The label of a change of the record, as undo shows it; `None` if the label is that of the entry changed with it.
    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError>;
}

/// A kind of record, as a feature registers it.
pub(crate) struct RecordKind {
    pub(super) kind: &'static str,
    pub(super) describe: fn(&Reader<'_>, &RecordChange<'_>) -> Result<Option<String>, EbbError>,
}

impl RecordKind {
    /// The registration of a type.
    pub(crate) const fn of<R: Record>() -> Self {
        Self { kind: R::KIND, describe: R::describe }
    }
}

/// A value that exists once in a journal.
pub(crate) trait Setting: Serialize + DeserializeOwned {
    /// Identifies the setting in the file. Must never change.
    const ID: &'static str;

    /// The label of a change of the setting, as undo shows it.
    fn describe(words: Words) -> String;
}

/// A setting, as a feature registers it.
pub(crate) struct SettingKind {
    pub(super) id: &'static str,
    pub(super) describe: fn(Words) -> String,
}

impl SettingKind {
    /// The registration of a type.
    pub(crate) const fn of<S: Setting>() -> Self {
        Self { id: S::ID, describe: S::describe }
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
