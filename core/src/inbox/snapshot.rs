//! The snapshot that widgets show.

use crate::catalog::ItemId;
use crate::doses::last_taken_today;
use crate::error::{EbbError, FileProblem};
use crate::i18n::Words;
use crate::journal::Setting;
use crate::quick_grid::{self, QuickButton};
use crate::recent_days::RecentDays;
use crate::storage::Reader;
use crate::time::Moment;
use crypto_box::{PublicKey, SecretKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// Version of the format of snapshots and notes. A reader ignores other versions.
pub(super) const FORM: u32 = 1;

/// What a widget shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WidgetSnapshot {
    /// Version of the format.
    pub form: u32,
    /// Public key of the inbox, in hexadecimal digits.
    pub seal: String,
    /// The person's buttons, in order.
    pub buttons: Vec<SnapshotButton>,
}

/// One button of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SnapshotButton {
    /// Opaque handle that identifies the button in a press.
    pub handle: String,
    /// Its label; `None` unless the person turned words on. Without a label, the person knows the button by its
    /// position.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

impl WidgetSnapshot {
    /// Reads a snapshot written by [`super::Inbox::write_snapshot`].
    pub fn read(file: &Path) -> Result<Self, EbbError> {
        let bytes = fs::read(file).map_err(|error| FileProblem::of_reading(&error).at(file))?;
        let found: Self = serde_json::from_slice(&bytes).map_err(|_| FileProblem::UnknownFormat.at(file))?;
        if found.form == FORM { Ok(found) } else { Err(FileProblem::UnknownFormat.at(file)) }
    }

    pub(super) fn public_key(&self) -> Option<PublicKey> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(&self.seal, &mut bytes).ok()?;
        Some(PublicKey::from_bytes(bytes))
    }
}

/// The handle of an item. It stays the same as long as the journal has this secret, and is meaningless without it.
pub(super) fn handle(secret: &SecretKey, item: &ItemId) -> String {
    let mut hash = Sha256::new();
    hash.update(secret.to_bytes());
    hash.update(item.0.as_bytes());
    hex::encode(&hash.finalize()[..8])
}

/// Whether a widget may show words, which anybody can read. Off by default.
#[derive(Serialize, Deserialize)]
pub(crate) struct WidgetWords(pub(super) bool);

impl Setting for WidgetWords {
    const ID: &'static str = "snapshot.words";
    const TEXTS: &'static [&'static str] = &[];

    fn describe(words: Words) -> String {
        words.did_edit_widget()
    }
}

/// The current content of a widget.
pub(super) fn snapshot(reader: &Reader<'_>, secret: &SecretKey, now: &Moment) -> Result<WidgetSnapshot, EbbError> {
    let words = reader.setting::<WidgetWords>()?.is_some_and(|words| words.0);
    // Without words no label is made, and the doses are not needed.
    let taken = if words { last_taken_today(reader, now)? } else { HashMap::new() };
    // The time of the last dose is on the button itself, to prevent a double dose.
    let label = |button: &QuickButton| match taken.get(&button.item) {
        Some(last) => format!("{} · {}", button.label, last.local().format("%H:%M")),
        None => button.label.clone(),
    };
    let buttons = quick_grid::buttons(reader, &RecentDays::read(reader, now)?, now)
        .into_iter()
        .map(|button| SnapshotButton { handle: handle(secret, &button.item), label: words.then(|| label(&button)) });
    Ok(WidgetSnapshot { form: FORM, seal: hex::encode(secret.public_key().as_bytes()), buttons: buttons.collect() })
}
