//! The library for phones: [`ebb_core`]'s types and services, which core exports itself, plus what only the border
//! needs: opening a journal, observing it, and functions that need no journal.
//!
//! Every call is synchronous and returns what a screen needs; shells call it off their main thread.

#![allow(clippy::needless_pass_by_value, reason = "UniFFI hands values over")]

mod inbox;
mod opening;
mod text;
mod views;

use std::sync::Arc;

use ebb_core::{Change, Journal, Timestamp};

pub use inbox::{leave_note, read_snapshot};
pub use opening::{
    Opening, copies_in, encryption_available, open_journal, recover_journal, recovery_source, restore_backup,
    restore_export, set_aside_journal,
};
pub use text::{
    error_code, explain_error, moment_from_text, moment_in_zone, preferred_language, rough_date_from_text,
    screen_words, talk_without_journal,
};
pub use views::{body_map, region_at};

uniffi::setup_scaffolding!();
ebb_core::uniffi_reexport_scaffolding!();
uniffi::use_remote_type!(ebb_core::Timestamp);

/// Receives every change, after its commit and outside all locks, on the thread that wrote.
#[uniffi::export(with_foreign)]
pub trait Observer: Send + Sync {
    /// Something changed. Generations count upwards; a screen drawn from an older one is stale.
    fn changed(&self, change: Change) -> Result<(), ObserverFailed>;
}

/// An observer threw an exception. The change is already on the disk, so the error is ignored.
#[derive(Debug, uniffi::Error)]
pub enum ObserverFailed {
    /// The reason, for logs.
    Threw {
        /// In the platform's words.
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

/// Handle of a subscription; dropping it unsubscribes.
#[derive(uniffi::Object)]
pub struct Subscription {
    _inner: ebb_core::Subscription,
}

/// Sends every change of a journal to an observer until the subscription is dropped.
#[uniffi::export]
#[must_use]
pub fn observe(journal: Arc<Journal>, observer: Arc<dyn Observer>) -> Arc<Subscription> {
    // A screen that cannot be drawn must not make a durable tap look lost.
    let inner = journal.observe(move |change| drop(observer.changed(change.clone())));
    Arc::new(Subscription { _inner: inner })
}
