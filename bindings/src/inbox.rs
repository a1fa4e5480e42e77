//! What a widget or a locked phone does without opening the journal.

use std::path::Path;

use ebb_core::EbbError;
use ebb_core::entry::EntryId;
use ebb_core::inbox::{InboxAction, WidgetSnapshot, leave};
use ebb_core::time::Moment;

/// Reads the snapshot that a widget shows.
#[uniffi::export]
pub fn read_snapshot(file: String) -> Result<WidgetSnapshot, EbbError> {
    WidgetSnapshot::read(Path::new(&file))
}

/// Leaves a press in the inbox. It is durable when the call returns.
#[uniffi::export]
pub fn leave_note(
    snapshot: WidgetSnapshot,
    inbox: String,
    press: InboxAction,
    now: Moment,
) -> Result<EntryId, EbbError> {
    leave(&snapshot, Path::new(&inbox), press, &now)
}
