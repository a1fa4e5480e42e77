//! The service for the inbox.

use super::snapshot::{WidgetWords, shows_words, snapshot};
use super::{DrainReport, WidgetSnapshot, drain};
use crate::entry::EntryId;
use crate::error::{EbbError, FileProblem};
use crate::journal::{Change, Journal};
use crate::recent_days::RecentDays;
use crate::service::service;
use crate::storage::{Verb, write_whole};
use crate::time::Moment;
use crypto_box::SecretKey;
use serde::Serialize;
use std::path::Path;

/// Name of the secret key in the store.
const SECRET: &str = "inbox";

/// What a widget shows beside the snapshot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WidgetState {
    /// Whether a flare is on.
    pub in_flare: bool,
    /// Whether the person wants words on widgets and tiles.
    pub words: bool,
    /// The presses that can be taken back: what they logged is there as it was logged.
    pub undoable: Vec<EntryId>,
}

service! {
    /// Serves widgets, tiles and a locked phone: writes the snapshot they show, and logs the notes they leave.
    Inbox, inbox
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Inbox {
    /// The current content of a widget. It reveals nothing about the person unless they turned words on.
    pub fn snapshot(&self, now: &Moment) -> Result<WidgetSnapshot, EbbError> {
        let secret = self.secret()?;
        self.journal.read(|reader| snapshot(reader, &secret, shows_words(reader)?, now))
    }

    /// What a shell that can open the journal adds to the snapshot: whether a flare is on, and which of these presses can
    /// be taken back.
    pub fn widget(&self, pressed: &[EntryId], now: &Moment) -> Result<WidgetState, EbbError> {
        self.journal.read(|reader| {
            let mut undoable = Vec::new();
            for press in pressed {
                if drain::can_be_taken_back(reader, press)? {
                    undoable.push(press.clone());
                }
            }
            let in_flare = RecentDays::read(reader, now)?.flare_is_on();
            Ok(WidgetState { in_flare, words: shows_words(reader)?, undoable })
        })
    }

    /// Sets whether widgets may show words, which anybody can read.
    pub fn show_words(&self, shown: bool, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| Ok(writer.put_setting(&WidgetWords(shown))?))
    }
}

impl Inbox {
    /// Writes the snapshot atomically to the file that the widget reads.
    pub fn write_snapshot(&self, file: &Path, now: &Moment) -> Result<(), EbbError> {
        write(&self.snapshot(now)?, file)
    }

    /// Writes the snapshot without words, whatever the person wants otherwise: while the app has a lock.
    pub fn write_snapshot_without_words(&self, file: &Path, now: &Moment) -> Result<(), EbbError> {
        let secret = self.secret()?;
        write(&self.journal.read(|reader| snapshot(reader, &secret, false, now))?, file)
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

fn write(snapshot: &WidgetSnapshot, file: &Path) -> Result<(), EbbError> {
    let bytes = serde_json::to_vec(snapshot).map_err(|error| EbbError::Internal { detail: error.to_string() })?;
    // It seldom changes, and a read is cheaper than a sync.
    if std::fs::read(file).is_ok_and(|written| written == bytes) {
        return Ok(());
    }
    write_whole(file, &bytes).map_err(|_| FileProblem::NotWritable.at(file))
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

    /// Writes the snapshot without words, whatever the person wants otherwise: while the app has a lock.
    #[uniffi::method(name = "write_snapshot_without_words")]
    fn write_snapshot_without_words_at(&self, file: &str, now: &Moment) -> Result<(), EbbError> {
        self.write_snapshot_without_words(Path::new(file), now)
    }

    /// Logs every note in an inbox, oldest first, each as one operation, and removes it once it is durable.
    #[uniffi::method(name = "drain")]
    fn drain_at(&self, inbox: &str, now: &Moment) -> Result<DrainReport, EbbError> {
        self.drain(Path::new(inbox), now)
    }
}
