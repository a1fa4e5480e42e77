//! The façade: open a journal, read it, write it, and hear what changed.
//!
//! This is the only module that knows all others. It stays small: each feature extends [`Journal`] with
//! an `impl` of its own beside its own code, over [`Journal::read`] and [`Journal::write`].

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock, Weak};

use serde::Serialize;

use crate::catalog::{Catalog, Item, NotFound};
use crate::entry::{self, Body, Draft, Entry, EntryId, FlarePhase, Mark, Severity};
use crate::error::EbbError;
use crate::moment::{Day, Moment};
use crate::pacing::Live;
use crate::store::{Done, Key, Random, Reader, Revision, Store, StoreError, Verb, Writer, lock, system_random};
use crate::words::{Language, Words};

/// How to open a journal.
pub struct Options {
    /// The language everything is said in.
    pub language: Language,
    /// The key of an encrypted journal; without one it is a plain file.
    pub key: Option<Key>,
    /// Where a copy goes before a newer version changes the file's schema: the folder of the day's copies. Beside the
    /// file where none is named.
    pub copies: Option<PathBuf>,
    /// Where the random part of new identities comes from; tests fix it.
    pub random: Random,
}

impl Default for Options {
    fn default() -> Self {
        Self { language: Language::default(), key: None, copies: None, random: system_random() }
    }
}

impl std::fmt::Debug for Options {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options").field("language", &self.language).finish_non_exhaustive()
    }
}

/// What a mutation changed. It is on the disk. With the generation of before, nothing was changed; with a new one and no
/// entries, settings or items were, or the whole journal (a copy was put back): read again.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Change {
    /// Counts upwards while the journal is open; a screen drawn from an older one is stale.
    pub generation: u64,
    /// What was done, in words, such as "Pain 6".
    pub label: String,
    /// The entries it touched.
    pub entries: Vec<EntryId>,
    /// The civil days it touched.
    pub days: Vec<Day>,
}

/// A person's journal, open. Every call may be made from any thread.
pub struct Journal {
    store: Store,
    words: Words,
    catalog: RwLock<Arc<Catalog>>,
    generation: AtomicU64,
    observers: Arc<Mutex<Observers>>,
    heart: Mutex<Live>,
}

type Observer = Arc<dyn Fn(&Change) + Send + Sync>;

#[derive(Default)]
struct Observers {
    next: u64,
    all: BTreeMap<u64, Observer>,
}

/// An observer's stay; dropping it ends it.
#[must_use = "dropping it ends the subscription"]
pub struct Subscription {
    key: u64,
    observers: Weak<Mutex<Observers>>,
}

impl std::fmt::Debug for Subscription {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Subscription").field("key", &self.key).finish_non_exhaustive()
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(observers) = self.observers.upgrade() {
            lock(&observers).all.remove(&self.key);
        }
    }
}

impl std::fmt::Debug for Journal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Journal").field("words", &self.words).finish_non_exhaustive()
    }
}

impl Journal {
    /// Opens the journal at a path, or begins one there. A folder, a stranger's file and a newer version's are
    /// refused and left as they are.
    pub fn open(path: &Path, options: Options) -> Result<Self, EbbError> {
        let store = Store::open(path, options.key, options.copies, options.random)?;
        let catalog = store.read::<_, StoreError>(own_catalog)?;
        Ok(Self {
            store,
            words: Words::new(options.language),
            catalog: RwLock::new(Arc::new(catalog)),
            generation: AtomicU64::new(0),
            observers: Arc::default(),
            heart: Mutex::default(),
        })
    }

    /// Where it is kept.
    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    /// What was heard of the heart since the app began.
    pub(crate) fn heart(&self) -> &Mutex<Live> {
        &self.heart
    }

    /// The words of the journal's language.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The vocabulary as it stands.
    #[must_use]
    pub fn catalog(&self) -> Arc<Catalog> {
        Arc::clone(&self.catalog.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads the person's own items and words again, after some were made.
    pub(crate) fn reload_catalog(&self) -> Result<(), EbbError> {
        let catalog = self.store.read::<_, StoreError>(own_catalog)?;
        *self.catalog.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(catalog);
        Ok(())
    }

    /// The item a person means by a word.
    pub fn find_item(&self, given: &str) -> Result<Item, EbbError> {
        let catalog = self.catalog();
        let found = catalog.find(given, &self.words).cloned();
        found.map_err(|NotFound { given, suggestions }| EbbError::UnknownItem { given, suggestions })
    }

    /// Reads, all of it from one state of the file.
    pub fn read<T>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, EbbError>) -> Result<T, EbbError> {
        self.store.read(work)
    }

    /// Writes one operation, all of it or nothing, then tells the observers.
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

    /// The same for work that begins its operation itself.
    pub(crate) fn write_begun<T>(
        &self,
        work: impl FnOnce(&mut Writer<'_>) -> Result<(T, String), EbbError>,
    ) -> Result<(T, Change), EbbError> {
        let ((value, label), done) = self.store.write(work)?;
        if done.as_ref().is_some_and(|done| done.vocabulary) {
            self.reload_catalog()?;
        }
        let change = self.changed(label, done);
        Ok((value, change))
    }

    /// Writes what came from elsewhere as one batch, shown and undone as one.
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
            let said = self.words().say("did-import", &[("count", writer.touched().into())]);
            Ok((value, said))
        })
    }

    pub(crate) fn changed(&self, label: String, done: Option<Done>) -> Change {
        let Some(done) = done else {
            let generation = self.generation.load(Ordering::SeqCst);
            return Change { generation, label, entries: Vec::new(), days: Vec::new() };
        };
        let generation = self.generation.fetch_add(1, Ordering::SeqCst) + 1;
        let change = Change { generation, label, entries: done.entries, days: done.days };
        // Called outside the lock: an observer may ask the journal, or drop its own subscription.
        let observers: Vec<Observer> = lock(&self.observers).all.values().cloned().collect();
        for observer in observers {
            observer(&change);
        }
        change
    }

    /// Calls back after every committed change, on the thread that wrote, until the subscription is dropped.
    pub fn observe(&self, observer: impl Fn(&Change) + Send + Sync + 'static) -> Subscription {
        let mut observers = lock(&self.observers);
        let key = observers.next;
        observers.next += 1;
        observers.all.insert(key, Arc::new(observer));
        Subscription { key, observers: Arc::downgrade(&self.observers) }
    }

    /// Marks this journal as an invented person's, for ever: every Today screen says so.
    pub fn mark_invented(writer: &mut Writer<'_>) -> Result<(), EbbError> {
        Ok(writer.put_record("setting", INVENTED, "true")?)
    }

    /// Whether this journal is an invented person's.
    pub fn is_invented(reader: &Reader<'_>) -> Result<bool, EbbError> {
        Ok(reader.record("setting", INVENTED)?.is_some())
    }

    /// Logs something. Durable when it returns.
    pub fn log(&self, draft: Draft, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Log, now, |writer| {
            let entry = self.keep(writer, draft, now)?;
            Ok(((), self.describe(&entry)))
        })?;
        Ok(change)
    }

    /// Checks a draft and writes it under the operation that has begun.
    pub(crate) fn keep(&self, writer: &mut Writer<'_>, draft: Draft, now: &Moment) -> Result<Entry, EbbError> {
        let (when, day, draft) = entry::check(draft, &self.catalog(), now, Self::rollover(writer)?)?;
        Ok(writer.create(when, day, draft, now)?)
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
            let (when, day, mut draft) = entry::check(draft, &catalog, now, Self::rollover(writer)?)?;
            draft.body.keep_words(&before);
            let entry = writer.amend(id, |old| {
                // The civil day stays as it was written, unless the entry moves in time.
                let day = if old.when == when { old.day } else { day };
                *old = Entry { id: old.id.clone(), when, day, mark: draft.mark, note: draft.note, body: draft.body };
            })?;
            let label = self.describe(&entry);
            Ok((entry, label))
        })?;
        Ok(change)
    }

    /// Says an entry anew, all of it; without a time it keeps its own. What was said before stays in the log.
    pub fn say_anew(&self, id: &EntryId, draft: Draft, now: &Moment) -> Result<Change, EbbError> {
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
            Ok(((), self.words.say("did-delete", &[("what", self.describe(&entry).into())])))
        })?;
        Ok(change)
    }

    /// Brings a deleted entry back as it was.
    pub fn restore(&self, id: &EntryId, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Restore, now, |writer| {
            let entry = writer.restore(id)?;
            Ok(((), self.describe(&entry)))
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

    /// Takes back the last operation that stands; also after a restart.
    pub fn undo(&self, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write_begun(|writer| {
            let label = writer.last_op()?.map(|last| self.describe_op(writer, &last)).transpose()?;
            writer.undo(now)?;
            Ok(((), self.words.say("did-undo", &[("what", label.unwrap_or_default().into())])))
        })?;
        Ok(change)
    }

    /// Does again what was last taken back, if nothing else was done since.
    pub fn redo(&self, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write_begun(|writer| {
            writer.redo(now)?;
            let label = writer.last_op()?.map(|last| self.describe_op(writer, &last)).transpose()?;
            Ok(((), self.words.say("did-redo", &[("what", label.unwrap_or_default().into())])))
        })?;
        Ok(change)
    }

    /// How many changes were made through this journal since it was opened; see [`Change::generation`].
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::SeqCst)
    }

    /// Keeps what screens would else replay, folds the write-ahead log into the file and begins the next one, so that the
    /// taps that follow sync once each. For idle moments: once the first screen is drawn, and now and then after.
    pub fn settle(&self) -> Result<(), EbbError> {
        self.keep_forecast()?;
        self.keep_state::<crate::pacing::Record>()?;
        Ok(self.store.settle()?)
    }

    /// Finishes the write under way, folds the log in and closes the file. Calls say
    /// [`EbbError::Suspended`] until [`Journal::resume`].
    pub fn suspend(&self) -> Result<(), EbbError> {
        Ok(self.store.suspend()?)
    }

    /// Opens the file again after [`Journal::suspend`].
    pub fn resume(&self) -> Result<(), EbbError> {
        self.store.resume()?;
        // Another process, or an erasure, may have been at work meanwhile.
        self.reload_catalog()
    }
}

/// The setting that marks an invented person's journal.
const INVENTED: &str = "journal.invented";

/// The vocabulary with the person's own items, and their own words for severity.
fn own_catalog(reader: &Reader<'_>) -> Result<Catalog, StoreError> {
    let items = reader.records("item")?.into_iter().map(|(_, body)| Ok(serde_json::from_str(&body)?));
    let words = reader.records(entry::ANCHORS)?.into_iter().map(|(id, body)| Ok((id, serde_json::from_str(&body)?)));
    let items: Vec<Item> = items.collect::<Result<_, StoreError>>()?;
    Ok(Catalog::new(items).with_words(words.collect::<Result<_, StoreError>>()?))
}
