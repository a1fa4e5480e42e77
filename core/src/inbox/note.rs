//! Leaves a note, from a process that cannot open the journal.

use std::fs;
use std::path::{Path, PathBuf};

use crypto_box::aead::OsRng;
use serde::{Deserialize, Serialize};

use super::{FORM, WidgetSnapshot};
use crate::entry::EntryId;
use crate::error::{EbbError, FileProblem};
use crate::storage::{fresh_id, write_whole};
use crate::time::Moment;

/// A press on a widget or tile, its undo, or an answer to a reminder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum InboxAction {
    /// A press on a button of the snapshot.
    Button {
        /// Its handle.
        handle: String,
        /// Severity, 0–10, if the person gave one (eyes-closed logging, or a widget with steps).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        severity: Option<u8>,
    },
    /// A press on the flare button: a flare is starting. During a flare it logs nothing.
    Flare,
    /// A press on *Rest*: the running activity rests; without one, a rest is logged.
    Rest,
    /// Takes an earlier press back, unless what it logged was changed since. What a reminder was answered is not taken back.
    Undo {
        /// The id that leaving its note returned.
        entry: EntryId,
    },
    /// An answer to a reminder, given while the journal could not be opened.
    Reminder {
        /// The reminder's id.
        id: String,
        /// Id of the action; see [`crate::reminders::ReminderDelivery::answer`].
        action: String,
    },
}

/// The content of a note, before it is sealed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Note {
    pub(super) form: u32,
    pub(super) id: EntryId,
    pub(super) at: Moment,
    pub(super) press: InboxAction,
}

/// Extension of a note's file. The name starts with the note's id, so that names sort by time.
pub(super) const ENDING: &str = ".note";

/// Writes a note of a press into an inbox, sealed for the journal that wrote the snapshot. Returns the id of its entry.
///
/// The note is durable on return. Only the snapshot is needed, so this works in an extension and on a locked phone.
pub fn leave(snapshot: &WidgetSnapshot, inbox: &Path, press: InboxAction, now: &Moment) -> Result<EntryId, EbbError> {
    let internal = |detail: String| EbbError::Internal { detail };
    let key = snapshot.public_key().ok_or_else(|| internal("the snapshot has no seal".to_owned()))?;
    let id = fresh_id(now.at)?;
    let note = Note { form: FORM, id: id.clone(), at: now.clone(), press };
    let text = serde_json::to_vec(&note).map_err(|error| internal(error.to_string()))?;
    let sealed = key.seal(&mut OsRng, &text).map_err(|error| internal(error.to_string()))?;
    let file = inbox.join(format!("{}{ENDING}", id.0));
    write_whole(&file, &sealed).map_err(|_| FileProblem::NotWritable.at(&file))?;
    Ok(id)
}

/// The files in an inbox, including incomplete ones.
pub(crate) fn files(inbox: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(inbox) else { return Vec::new() };
    let paths = entries.flatten().map(|entry| entry.path());
    paths.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().contains(ENDING))).collect()
}
