//! The snapshot that widgets show.

use crate::catalog::{BUTTONS, Item, ItemId, ItemKind};
use crate::doses::last_taken_today;
use crate::error::{EbbError, FileProblem};
use crate::i18n::{FlareWord, Words};
use crate::journal::Setting;
use crate::profile;
use crate::quick_grid;
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
    /// The person's buttons, in an order that only the person changes.
    pub buttons: Vec<SnapshotButton>,
    /// Handle of the first of them that logs a symptom, for a small widget and a tile; `None` if none does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub symptom: Option<String>,
    /// What the button for a flare says; `None` for the usual word, which a shell has in the phone's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub flare: Option<String>,
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
    /// Whether a tap opens the app instead of logging: what it would log is not to be seen there.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "uniffi", uniffi(default = false))]
    pub opens: bool,
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

/// Whether widgets may show words.
pub(crate) fn shows_words(reader: &Reader<'_>) -> Result<bool, EbbError> {
    Ok(reader.setting::<WidgetWords>()?.is_some_and(|words| words.0))
}

/// The current content of a widget, with words or without.
pub(super) fn snapshot(
    reader: &Reader<'_>,
    secret: &SecretKey,
    words: bool,
    now: &Moment,
) -> Result<WidgetSnapshot, EbbError> {
    // Without words no label is made, and the doses are not needed.
    let taken = if words { last_taken_today(reader, now)? } else { HashMap::new() };
    let medicines = profile::listed(reader)?;
    let (labels, items) = (reader.labels(), items(reader)?);
    let button = |item: &ItemId| {
        let own = medicines.iter().find(|(_, medicine)| medicine.item.as_ref() == Some(item));
        let is_dose = own.is_some() || labels.catalog.get(item).is_some_and(Item::is_medicine);
        let nickname = own.and_then(|(_, medicine)| medicine.nickname.clone());
        let name = if is_dose { nickname } else { Some(labels.item(item)) };
        let label = name.filter(|_| words).map(|name| match taken.get(item) {
            // The time of the last dose is on the button itself, to prevent a double dose.
            Some(last) if is_dose => format!("{name} · {}", last.local().format("%H:%M")),
            _ => name,
        });
        // A dose is never logged by a button that does not tell which medicine it is and when it was taken.
        SnapshotButton { handle: handle(secret, item), opens: is_dose && label.is_none(), label }
    };
    let is_symptom = |item: &&ItemId| labels.catalog.get(item).is_some_and(|item| item.kind == ItemKind::Symptom);
    Ok(WidgetSnapshot {
        form: FORM,
        seal: hex::encode(secret.public_key().as_bytes()),
        symptom: items.iter().find(is_symptom).map(|item| handle(secret, item)),
        buttons: items.iter().map(button).collect(),
        flare: (labels.words.flare_word() != FlareWord::default()).then(|| labels.words.kind_flare()),
    })
}

/// Number of items on a widget of the usual size. A larger one may show all of the snapshot.
const ON_WIDGET: usize = 4;

/// What the buttons of a widget log, in order, by the names that the person knows.
pub(crate) fn button_names(reader: &Reader<'_>) -> Result<Vec<String>, EbbError> {
    let labels = reader.labels();
    Ok(items(reader)?.iter().take(ON_WIDGET).map(|item| labels.item(item)).collect())
}

/// The items of a widget, as many as it has buttons at most. A weekly medicine has none.
fn items(reader: &Reader<'_>) -> Result<Vec<ItemId>, EbbError> {
    let weekly = quick_grid::weekly_items(reader);
    let steady = reader.catalog().steady(&reader.core_items()?);
    Ok(steady.into_iter().filter(|item| !weekly.contains(item)).take(BUTTONS).collect())
}
