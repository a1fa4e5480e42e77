//! What widgets, tiles, extensions and a locked phone show, and the presses they pass on.
//!
//! They never open the journal. They read a **snapshot**, one small file with the chosen buttons under opaque handles
//! and no word about health unless the person turned words on. They leave **notes** in the **inbox**, a folder: one file a
//! press, sealed so that only the journal can read it, written whole or not at all. The journal drains the inbox when it is
//! next open, in order of time. A note is named by its entry's id, so that one delivered twice, or drained again after a
//! kill, counts once.
//!
//! The seal is an anonymous public-key box (X25519, XSalsa20-Poly1305, as libsodium's `crypto_box_seal`): a process that
//! may write while the phone is locked holds only the half of the key that cannot read.

mod drain;
mod note;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use crypto_box::{PublicKey, SecretKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::catalog::ItemId;
use crate::error::EbbError;
use crate::i18n::Words;
use crate::journal::{Change, Journal, Setting};
use crate::quick_grid::{self, QuickButton};
use crate::recent_days::RecentDays;
use crate::service::service;
use crate::storage::{Reader, Verb, write_whole};
use crate::time::Moment;

pub use drain::{Drained, LeftNote};
pub use note::{Press, leave};

/// The version of snapshots and notes; a reader of another version leaves them alone.
const FORM: u32 = 1;

/// The name of the secret half of the key in the store.
const SECRET: &str = "inbox";

/// What a widget shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Snapshot {
    /// The version of the file.
    pub form: u32,
    /// The public half of the inbox's key, in hexadecimal digits.
    pub seal: String,
    /// The person's buttons, in order.
    pub buttons: Vec<SnapshotButton>,
}

/// One of its buttons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SnapshotButton {
    /// Identifies the button in a press, without revealing what it stands for.
    pub handle: String,
    /// What the button says; `None` unless the person turned words on. Without it, its place tells which it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

impl Snapshot {
    /// Reads a snapshot that [`Inbox::write_snapshot`] wrote.
    pub fn read(file: &Path) -> Result<Self, EbbError> {
        let path = || file.display().to_string();
        let bytes = fs::read(file).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => EbbError::NoSuchFile { path: path() },
            _ => EbbError::NotReadable { path: path() },
        })?;
        let found: Self = serde_json::from_slice(&bytes).map_err(|_| EbbError::UnknownFormat { path: path() })?;
        if found.form == FORM { Ok(found) } else { Err(EbbError::UnknownFormat { path: path() }) }
    }

    fn public_key(&self) -> Option<PublicKey> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(&self.seal, &mut bytes).ok()?;
        Some(PublicKey::from_bytes(bytes))
    }
}

/// The handle of an item: the same as long as the journal has this secret, and meaningless without it.
fn handle(secret: &SecretKey, item: &ItemId) -> String {
    let mut hash = Sha256::new();
    hash.update(secret.to_bytes());
    hash.update(item.0.as_bytes());
    hex::encode(&hash.finalize()[..8])
}

/// Whether words may stand on the widget, for anyone to read. Off until the person turns it on.
#[derive(Serialize, Deserialize)]
pub(crate) struct WidgetWords(bool);

impl Setting for WidgetWords {
    const ID: &'static str = "snapshot.words";

    fn describe(words: Words) -> String {
        words.did_edit_widget()
    }
}

service! {
    /// Serves widgets, tiles and a locked phone: writes the snapshot they show, and logs the notes they leave.
    Inbox, inbox
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Inbox {
    /// What a widget shows now. It reveals nothing about the person unless they turned words on.
    pub fn snapshot(&self, now: &Moment) -> Result<Snapshot, EbbError> {
        let secret = self.secret()?;
        self.journal.read(|reader| snapshot(reader, &secret, &crate::reminders::taken_today(reader, now)?, now))
    }

    /// Lets words stand on the widget, for anyone to read, or no longer.
    pub fn show_words(&self, shown: bool, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) =
            self.journal.write(Verb::Set, now, |writer| Ok(((), writer.put_setting(&WidgetWords(shown))?)))?;
        Ok(change)
    }
}

impl Inbox {
    /// Writes the snapshot to a file where the widget reads it, whole or not at all.
    pub fn write_snapshot(&self, file: &Path, now: &Moment) -> Result<(), EbbError> {
        let snapshot = self.snapshot(now)?;
        let bytes = serde_json::to_vec(&snapshot).map_err(|error| EbbError::Internal { detail: error.to_string() })?;
        write_whole(file, &bytes).map_err(|_| EbbError::NotWritable { path: file.display().to_string() })
    }

    /// Logs every note in an inbox, oldest first, each as one operation, and removes it once it is on the disk. A note from
    /// the future, because the clock was set back, is logged as of now. A missing folder is an empty inbox.
    ///
    /// Call it when the app opens and when it returns to the foreground.
    pub fn drain(&self, inbox: &Path, now: &Moment) -> Result<Drained, EbbError> {
        let notes = drain::notes(inbox)?;
        if notes.is_empty() {
            return Ok(Drained::default());
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

/// The methods with paths as phones call them: as text, under the same names.
#[cfg(feature = "uniffi")]
#[uniffi::export]
impl Inbox {
    /// Writes the snapshot to a file where the widget reads it, whole or not at all.
    #[uniffi::method(name = "write_snapshot")]
    fn write_snapshot_at(&self, file: &str, now: &Moment) -> Result<(), EbbError> {
        self.write_snapshot(Path::new(file), now)
    }

    /// Logs every note in an inbox, oldest first, each as one operation, and removes it once it is on the disk.
    #[uniffi::method(name = "drain")]
    fn drain_at(&self, inbox: &str, now: &Moment) -> Result<Drained, EbbError> {
        self.drain(Path::new(inbox), now)
    }
}

/// What a widget shows now. `taken` is when each medicine was last taken today.
fn snapshot(
    reader: &Reader<'_>,
    secret: &SecretKey,
    taken: &HashMap<ItemId, Moment>,
    now: &Moment,
) -> Result<Snapshot, EbbError> {
    let words = reader.setting::<WidgetWords>()?.is_some_and(|words| words.0);
    // The time of the last dose has to stand on the button itself, to prevent a double one.
    let label = |button: &QuickButton| match taken.get(&button.item) {
        Some(last) => format!("{} · {}", button.label, last.local().format("%H:%M")),
        None => button.label.clone(),
    };
    let buttons = quick_grid::buttons(reader, &RecentDays::read(reader, now)?, now)
        .into_iter()
        .map(|button| SnapshotButton { handle: handle(secret, &button.item), label: words.then(|| label(&button)) });
    Ok(Snapshot { form: FORM, seal: hex::encode(secret.public_key().as_bytes()), buttons: buttons.collect() })
}

/// The files of an inbox, including half-written ones.
pub(crate) fn files(inbox: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(inbox) else { return Vec::new() };
    let paths = entries.flatten().map(|entry| entry.path());
    paths.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().contains(note::ENDING))).collect()
}
