//! Ebb's façade over UniFFI: an object over [`ebb_core::Journal`], an observer, and nothing that decides.
//!
//! Every call is synchronous and screen-shaped; shells make it off their main thread. Types are core's
//! own; see `ebb_core::ffi` for how times, days and ids cross.

#![allow(clippy::needless_pass_by_value, reason = "UniFFI hands values over")]

pub mod about;
pub mod asking;
pub mod forecast;
pub mod guide;
pub mod keeping;
pub mod logging;
pub mod movement;
pub mod pacing;
pub mod plan;
pub mod reminder;
pub mod scale;
pub mod vocabulary;

use std::path::PathBuf;
use std::sync::Arc;

use ebb_core::i18n::{Language, Word, Words};
use ebb_core::time::Moment;
use ebb_core::{Change, EbbError, Journal, Options, Timestamp};

uniffi::setup_scaffolding!();
ebb_core::uniffi_reexport_scaffolding!();
uniffi::use_remote_type!(ebb_core::Timestamp);

/// A person's journal, open.
#[derive(uniffi::Object)]
pub struct Ebb {
    pub(crate) journal: Journal,
}

/// Hears of every change, after it is committed and outside all locks, on the thread that wrote.
#[uniffi::export(with_foreign)]
pub trait Observer: Send + Sync {
    /// Something changed. Generations count upwards; a screen drawn from an older one is stale.
    fn changed(&self, change: Change) -> Result<(), ObserverFailed>;
}

/// An observer threw. What it was told of is on the disk all the same, so this goes no further.
#[derive(Debug, uniffi::Error)]
pub enum ObserverFailed {
    /// With this reason, for logs.
    Threw {
        /// As the platform words it.
        reason: String,
    },
}

impl std::fmt::Display for ObserverFailed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self::Threw { reason } = self;
        write!(f, "an observer threw: {reason}")
    }
}

impl std::error::Error for ObserverFailed {}

impl From<uniffi::UnexpectedUniFFICallbackError> for ObserverFailed {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Threw { reason: error.reason }
    }
}

/// An observer's stay; dropping it ends it.
#[derive(uniffi::Object)]
pub struct Subscription {
    _inner: ebb_core::Subscription,
}

/// How to open a journal.
#[derive(uniffi::Record)]
pub struct Opening {
    /// The file, in the app's private folder.
    pub path: String,
    /// The language everything is said in.
    pub language: Language,
    /// The key of an encrypted journal, 32 bytes; without one it is a plain file.
    #[uniffi(default = None)]
    pub key: Option<Vec<u8>>,
    /// Where its copies are, so that an upgrade keeps one there first.
    #[uniffi(default = None)]
    pub copies: Option<String>,
}

#[uniffi::export]
impl Ebb {
    /// Opens or creates the journal at a path in the app's private folder, speaking a language.
    #[uniffi::constructor]
    pub fn open(path: String, language: Language) -> Result<Arc<Self>, EbbError> {
        let journal = Journal::open(&PathBuf::from(path), Options { language, ..Options::default() })?;
        Ok(Arc::new(Self { journal }))
    }

    /// The same, told more: a key, where copies are. A key of another length than 32 bytes is refused.
    #[uniffi::constructor]
    pub fn open_with(opening: Opening) -> Result<Arc<Self>, EbbError> {
        let key = opening.key.map(keeping::key_of).transpose()?;
        let copies = opening.copies.map(PathBuf::from);
        let options = Options { language: opening.language, key, copies, ..Options::default() };
        Ok(Arc::new(Self { journal: Journal::open(&PathBuf::from(opening.path), options)? }))
    }

    /// Tells an observer of every change until the subscription is dropped.
    pub fn observe(&self, observer: Arc<dyn Observer>) -> Arc<Subscription> {
        // A screen that cannot be drawn must not make a tap that was kept look lost.
        let inner = self.journal.observe(move |change| drop(observer.changed(change.clone())));
        Arc::new(Subscription { _inner: inner })
    }

    /// Every word the screens need beside what they are given, as one table.
    pub fn words(&self) -> Vec<Word> {
        self.journal.words().table()
    }

    /// An error in the person's language: what happened, and what to do.
    pub fn explain(&self, error: EbbError) -> String {
        error.in_words(&self.journal.words())
    }

    /// Tidies up while nobody waits: once the first screen is drawn, and now and then after. The taps that follow sync
    /// once each.
    pub fn settle(&self) -> Result<(), EbbError> {
        self.journal.settle()
    }

    /// Finishes the write under way, folds the log into the file and closes it. Calls say `Suspended` until
    /// [`Ebb::resume`].
    pub fn suspend(&self) -> Result<(), EbbError> {
        self.journal.suspend()
    }

    /// Opens the file again after [`Ebb::suspend`].
    pub fn resume(&self) -> Result<(), EbbError> {
        self.journal.resume()
    }
}

/// An error in a language, where no journal is open to ask: why it could not be opened.
#[uniffi::export]
#[must_use]
pub fn explain_error(error: EbbError, language: Language) -> String {
    error.in_words(&Words::new(language))
}

/// The words of the screens in a language, where no journal is open to ask.
#[uniffi::export]
#[must_use]
pub fn words_of(language: Language) -> Vec<Word> {
    Words::new(language).table()
}

/// The first of a person's languages, as BCP 47 tags, that Ebb speaks; else English.
#[uniffi::export]
#[must_use]
pub fn preferred_language(tags: Vec<String>) -> Language {
    tags.iter().find_map(|tag| Language::from_tag(tag)).unwrap_or_default()
}

/// The moment an instant is in a zone by the built-in table. A phone that knows its own offset makes the
/// [`Moment`] itself.
#[uniffi::export]
pub fn moment_in_zone(at: Timestamp, zone: String) -> Result<Moment, EbbError> {
    Ok(Moment::in_zone(at, &zone)?)
}

/// Reads `2026-03-29T08:30:00+02:00[Europe/Berlin]`.
#[uniffi::export]
pub fn moment_from_text(text: String) -> Result<Moment, EbbError> {
    Ok(text.parse::<Moment>()?)
}
