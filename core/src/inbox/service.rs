//! The service for the inbox.

use super::snapshot::{WidgetWords, snapshot};
use super::{DrainReport, WidgetSnapshot, drain};
use crate::error::{EbbError, FileProblem};
use crate::journal::{Change, Journal};
use crate::service::service;
use crate::storage::{Verb, write_whole};
use crate::time::Moment;
use crypto_box::SecretKey;
use std::path::Path;

/// Name of the secret key in the store.
const SECRET: &str = "inbox";

service! {
    /// Serves widgets, tiles and a locked phone: writes the snapshot they show, and logs the notes they leave.
    Inbox, inbox
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Inbox {
    /// The current content of a widget. It reveals nothing about the person unless they turned words on.
    pub fn snapshot(&self, now: &Moment) -> Result<WidgetSnapshot, EbbError> {
        let secret = self.secret()?;
        self.journal.read(|reader| snapshot(reader, &secret, now))
    }

    /// Sets whether widgets may show words, which anybody can read.
    pub fn show_words(&self, shown: bool, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| Ok(writer.put_setting(&WidgetWords(shown))?))
    }
}

impl Inbox {
    /// Writes the snapshot atomically to the file that the widget reads.
    pub fn write_snapshot(&self, file: &Path, now: &Moment) -> Result<(), EbbError> {
        let snapshot = self.snapshot(now)?;
        let bytes = serde_json::to_vec(&snapshot).map_err(|error| EbbError::Internal { detail: error.to_string() })?;
        write_whole(file, &bytes).map_err(|_| FileProblem::NotWritable.at(file))
    }

    /// Logs every note in an inbox, oldest first, each as one operation, and removes it once it is durable. A note from
    /// the future (the clock was set back) is logged as of now. A missing folder counts as an empty inbox.
    ///
    /// Call this when the app opens and when it returns to the foreground.
    pub fn drain(&self, inbox: &Path, now: &Moment) -> Result<DrainReport, EbbError> {
        let notes = drain::notes(inbox)?;
        if notes.is_empty() {
            return Ok(DrainReport::default());
        }
        drain::drain(&self.journal, &self.secret()?, notes, now)
    }

    fn secret(&self) -> Result<SecretKey, EbbError> {
        let bytes = self.journal.store().secret(SECRET, || {
            let mut bytes = [0; 32];
            getrandom::fill(&mut bytes).map_err(|error| error.to_string())?;
            Ok(bytes)
        })?;
        Ok(SecretKey::from_bytes(bytes))
    }
}

/// The methods with paths, as phones call them: under the same names, with paths as text.
#[cfg(feature = "uniffi")]
#[uniffi::export]
impl Inbox {
    /// Writes the snapshot atomically to the file that the widget reads.
    #[uniffi::method(name = "write_snapshot")]
    fn write_snapshot_at(&self, file: &str, now: &Moment) -> Result<(), EbbError> {
        self.write_snapshot(Path::new(file), now)
    }

    /// Logs every note in an inbox, oldest first, each as one operation, and removes it once it is durable.
    #[uniffi::method(name = "drain")]
    fn drain_at(&self, inbox: &str, now: &Moment) -> Result<DrainReport, EbbError> {
        self.drain(Path::new(inbox), now)
    }
}
