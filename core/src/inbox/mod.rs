//! What a widget, a tile, an extension or a locked phone sees and leaves.
//!
//! They never open the journal. They read a **snapshot**, one small file with the chosen buttons under opaque handles
//! and no word about health unless the person wants words there, and they leave **notes** in the **inbox**, a folder:
//! one file a press, sealed so that only the journal can read it, written whole or not at all. The journal drains the
//! inbox when it is next open, in order of time. A note's name is its entry's identity, so that one delivered twice,
//! or drained again after a kill, counts once.
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
use crate::journal::Journal;
use crate::storage::write_whole;
use crate::time::Moment;
use crate::views::QuickButton;

pub use drain::{Drained, LeftNote};
pub use note::{Press, leave};

/// The form of snapshot and notes; a reader of another form leaves them alone.
const FORM: u32 = 1;

/// The secret half's name in the store.
const SECRET: &str = "inbox";

/// The setting that lets words stand on the widget.
pub(crate) const WORDS: &str = "snapshot.words";

/// What a widget shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Snapshot {
    /// The form of the file.
    pub form: u32,
    /// The public half of the inbox's key, in hexadecimal digits.
    pub seal: String,
    /// The person's buttons, in their order.
    pub buttons: Vec<SnapshotButton>,
}

/// One of its buttons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SnapshotButton {
    /// What a press names. It tells nobody what it stands for.
    pub handle: String,
    /// What the button says; absent unless the person wants words there. Then its place says which it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

impl Snapshot {
    /// Reads a snapshot that [`Journal::write_snapshot`] wrote.
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

/// The handle of an item: the same for as long as the journal has this secret, and nothing without it.
fn handle(secret: &SecretKey, item: &ItemId) -> String {
    let mut hash = Sha256::new();
    hash.update(secret.to_bytes());
    hash.update(item.0.as_bytes());
    hex::encode(&hash.finalize()[..8])
}

impl Journal {
    /// What a widget is to show now. It says nothing about the person unless they asked for words.
    pub fn snapshot(&self, now: &Moment) -> Result<Snapshot, EbbError> {
        let secret = self.inbox_secret()?;
        let words = self.read(|reader| Ok(reader.record("setting", WORDS)?.as_deref() == Some("true")))?;
        // A medicine's says when it was last taken today: what keeps from a double has to stand where it is tapped.
        let taken =
            if words { self.read(|reader| crate::reminders::taken_today(reader, now))? } else { HashMap::new() };
        let label = |button: &QuickButton| match taken.get(&button.item) {
            Some(last) => format!("{} · {}", button.label, last.local().format("%H:%M")),
            None => button.label.clone(),
        };
        let buttons = self.today(now)?.quick.into_iter().map(|button| SnapshotButton {
            handle: handle(&secret, &button.item),
            label: words.then(|| label(&button)),
        });
        Ok(Snapshot { form: FORM, seal: hex::encode(secret.public_key().as_bytes()), buttons: buttons.collect() })
    }

    /// Writes it where the widget reads it, whole or not at all.
    pub fn write_snapshot(&self, file: &Path, now: &Moment) -> Result<(), EbbError> {
        let snapshot = self.snapshot(now)?;
        let bytes = serde_json::to_vec(&snapshot).map_err(|error| EbbError::Internal { detail: error.to_string() })?;
        write_whole(file, &bytes).map_err(|_| EbbError::NotWritable { path: file.display().to_string() })
    }

    /// Whether words may stand on the widget, for anyone to read. Off until the person asks for it.
    pub fn show_words_on_widget(&self, shown: bool, now: &Moment) -> Result<crate::Change, EbbError> {
        self.set(WORDS, if shown { "true" } else { "false" }, now)
    }

    fn inbox_secret(&self) -> Result<SecretKey, EbbError> {
        let bytes = self.store().secret(SECRET, || {
            let mut bytes = [0; 32];
            getrandom::fill(&mut bytes).map_err(|error| error.to_string())?;
            Ok(bytes)
        })?;
        Ok(SecretKey::from_bytes(bytes))
    }
}

/// The files of an inbox, half-written ones too.
pub(crate) fn files(inbox: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(inbox) else { return Vec::new() };
    let paths = entries.flatten().map(|entry| entry.path());
    paths.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().contains(note::ENDING))).collect()
}
