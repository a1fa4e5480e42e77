//! An open journal: its file, its transactions and its observers.

use super::observers::{self, Observers};
use super::record::{RecordChange, RecordKind, SettingKind};
use super::stored_value::{BadRecord, BadValue};
use super::{Change, Options, Subscription};
use crate::catalog::Catalog;
use crate::error::EbbError;
use crate::i18n::{FlareWord, Word, Words};
use crate::labels::Labels;
use crate::storage::{
    BeforeAfter, CommittedChange, EraseRules, Reader, SETTING, Store, StoreOptions, Verb, Writer, lock,
};
use crate::time::Moment;
use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// What the features above register with the journal: see `features.rs`.
pub(crate) struct Features {
    /// The kinds of records. An operation gets the label of the first kind that it touched.
    pub(crate) records: &'static [RecordKind],
    /// The settings.
    pub(crate) settings: &'static [SettingKind],
    /// Settings that no change is named after.
    pub(crate) hidden_settings: &'static [SettingKind],
    /// What an erasure must know of what features store.
    pub(crate) erase: EraseRules,
}

/// Longest id of a record, in bytes: that of an imported item holds a tracker's name.
const RECORD_ID_MOST: usize = 500;

impl Features {
    /// The keys under which a record holds what a person wrote.
    pub(crate) fn texts_of(&self, kind: &str, id: &str) -> &'static [&'static str] {
        if kind == SETTING {
            return self.setting(id).map(|setting| setting.texts).unwrap_or_default();
        }
        self.record_kind(kind).map(|record| (record.texts)(id)).unwrap_or_default()
    }

    fn record_kind(&self, kind: &str) -> Option<&RecordKind> {
        self.records.iter().find(|record| record.kind == kind)
    }

    fn setting(&self, id: &str) -> Option<&SettingKind> {
        self.settings.iter().chain(self.hidden_settings).find(|setting| setting.id == id)
    }

    /// Refuses a record that no version writes and that nobody could have saved.
    pub(crate) fn check_record(&self, kind: &str, id: &str, body: &str) -> Result<(), BadRecord> {
        if id.is_empty() || id.len() > RECORD_ID_MOST {
            return Err(BadRecord::of(BadValue::BadId));
        }
        if kind == SETTING {
            let setting = self.setting(id).ok_or(BadRecord::of(BadValue::UnknownKind))?;
            return (setting.check)(body);
        }
        let record = self.record_kind(kind).ok_or(BadRecord::of(BadValue::UnknownKind))?;
        (record.check)(id, body)
    }
}

/// An open journal. Cheap to clone; all methods can be called from any thread.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct Journal {
    inner: Arc<Inner>,
}

struct Inner {
    store: Store,
    features: &'static Features,
    generation: AtomicU64,
    observers: Arc<Mutex<Observers>>,
    session: Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
}

impl std::fmt::Debug for Journal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Journal").field("words", &self.words()).finish_non_exhaustive()
    }
}

impl Journal {
    /// Opens the journal at a path, or creates one there. A folder, a file of another program and a file of a newer
    /// version are refused and left unchanged.
    pub(crate) fn open_with(path: &Path, options: Options, features: &'static Features) -> Result<Self, EbbError> {
        let Options { language, key, copies, random } = options;
        let store =
            Store::open(path, StoreOptions { key, copies, random, language, erase: &features.erase, scratch: false })?;
        store.finish_erasures_while_opening();
        store.sweep_exports();
        store.labels()?;
        let inner = Inner {
            store,
            features,
            generation: AtomicU64::new(0),
            observers: Arc::default(),
            session: Mutex::default(),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// The file.
    pub(crate) fn store(&self) -> &Store {
        &self.inner.store
    }

    /// What the features registered.
    pub(crate) fn features(&self) -> &'static Features {
        self.inner.features
    }

    /// What a record is called, as undo would call a change of it; `None` if its kind does not say.
    pub(crate) fn describe_record(
        &self,
        reader: &Reader<'_>,
        kind: &str,
        id: &str,
    ) -> Result<Option<String>, EbbError> {
        let around = BeforeAfter { before: None, after: reader.record_including_removed(kind, id)? };
        let change = RecordChange { id, around, together: 1, with_entry: false, all: &[] };
        let found = self.features().record_kind(kind);
        found.map_or(Ok(None), |record| (record.describe)(reader, &change))
    }

    /// Session state of a feature. It exists as long as the journal is open and is never stored.
    pub(crate) fn session<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        let mut session = lock(&self.inner.session);
        let found = session.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(T::default()));
        Arc::clone(found).downcast().unwrap_or_default()
    }

    /// The words of the journal's language, with the person's word for a flare after the last change.
    #[must_use]
    pub fn words(&self) -> Words {
        self.inner.store.words()
    }

    /// The labels of items, entries and severities after the last change. If the file cannot be read, only built-in
    /// items are known; the call that needs more reports the reason.
    pub(crate) fn labels(&self) -> Arc<Labels> {
        let built_in = || Arc::new(Labels { words: self.words(), catalog: Arc::new(Catalog::new([])) });
        self.inner.store.labels().unwrap_or_else(|_| built_in())
    }

    /// The catalog after the last change.
    #[must_use]
    pub fn catalog(&self) -> Arc<Catalog> {
        Arc::clone(&self.labels().catalog)
    }

    /// Runs `work` in one read transaction, on one state of the file.
    pub fn read<T>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, EbbError>) -> Result<T, EbbError> {
        self.inner.store.read(work)
    }

    /// Runs `work` as one operation, all or nothing, then notifies the observers. `work` returns a value and the label
    /// of the change.
    ///
    /// Hidden, because it is no part of the façade: a caller's operation is the method of a service. Tests and `make bench`
    /// write with it what no service does, such as ten years in one transaction.
    #[doc(hidden)]
    pub fn write<T>(
        &self,
        verb: Verb,
        now: &Moment,
        work: impl FnOnce(&mut Writer<'_>) -> Result<(T, String), EbbError>,
    ) -> Result<(T, Change), EbbError> {
        self.write_begun(|writer| {
            writer.begin(verb, now, None)?;
            work(writer)
        })
    }

    /// Like [`Journal::write`], for work that begins its operation itself, or finds that there is nothing to do.
    pub(crate) fn write_begun<T>(
        &self,
        work: impl FnOnce(&mut Writer<'_>) -> Result<(T, String), EbbError>,
    ) -> Result<(T, Change), EbbError> {
        let ((value, label), done) = self.inner.store.write(work)?;
        Ok((value, self.changed(label, done)))
    }

    /// Like [`Journal::write`], for work that returns only the label of the change.
    pub(crate) fn change(
        &self,
        verb: Verb,
        now: &Moment,
        work: impl FnOnce(&mut Writer<'_>) -> Result<String, EbbError>,
    ) -> Result<Change, EbbError> {
        let ((), change) = self.write(verb, now, |writer| Ok(((), work(writer)?)))?;
        Ok(change)
    }

    /// Like [`Journal::write_begun`], for work that returns only the label of the change.
    pub(crate) fn change_begun(
        &self,
        work: impl FnOnce(&mut Writer<'_>) -> Result<String, EbbError>,
    ) -> Result<Change, EbbError> {
        let ((), change) = self.write_begun(|writer| Ok(((), work(writer)?)))?;
        Ok(change)
    }

    /// Writes an import as one batch, which is shown and undone as one operation. Hidden like [`Journal::write`]: the
    /// terminal's invented diary is written with it.
    #[doc(hidden)]
    pub fn write_import<T>(
        &self,
        source: &str,
        label: &str,
        now: &Moment,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, EbbError>,
    ) -> Result<(T, Change), EbbError> {
        self.write_begun(|writer| {
            writer.begin_import(source, label, now)?;
            let value = work(writer)?;
            let said = self.words().did_import(writer.touched());
            Ok((value, said))
        })
    }

    /// Counts a committed change and notifies the observers, outside all locks.
    pub(crate) fn changed(&self, label: String, done: Option<CommittedChange>) -> Change {
        let Some(done) = done else {
            let generation = self.generation();
            return Change { generation, label, entries: Vec::new(), days: Vec::new() };
        };
        let generation = self.inner.generation.fetch_add(1, Ordering::SeqCst) + 1;
        let change = Change { generation, label, entries: done.entries, days: done.days };
        observers::tell(&self.inner.observers, &change);
        change
    }

    /// Registers an observer that is called after every committed change, on the thread that wrote, until the
    /// subscription is dropped.
    pub fn observe(&self, observer: impl Fn(&Change) + Send + Sync + 'static) -> Subscription {
        observers::subscribe(&self.inner.observers, observer)
    }
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Journal {
    /// Number of changes made through this journal since it was opened; see [`Change::generation`].
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.inner.generation.load(Ordering::SeqCst)
    }

    /// Waits for a write in progress, checkpoints the write-ahead log and closes the file. Calls then fail with
    /// [`JournalProblem::Suspended`](crate::JournalProblem::Suspended) until [`Journal::resume`].
    pub fn suspend(&self) -> Result<(), EbbError> {
        Ok(self.inner.store.suspend()?)
    }

    /// Reopens the file after [`Journal::suspend`].
    pub fn resume(&self) -> Result<(), EbbError> {
        self.inner.store.resume()?;
        self.inner.store.finish_erasures_while_opening();
        self.inner.store.labels()?;
        Ok(())
    }

    /// The person's word for a flare: with another one, [`Journal::screen_words`] are others.
    #[must_use]
    pub fn flare_word(&self) -> FlareWord {
        self.words().flare_word()
    }

    /// All texts that the screens need beyond the values they receive, as one table.
    #[must_use]
    pub fn screen_words(&self) -> Vec<Word> {
        self.words().table()
    }

    /// An error in the person's language: what happened, and what to do.
    #[must_use]
    #[allow(clippy::needless_pass_by_value, reason = "UniFFI passes errors by value")]
    pub fn explain(&self, error: EbbError) -> String {
        error.in_words(self.words())
    }
}
