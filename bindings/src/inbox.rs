//! What a widget or a locked phone does without opening the journal.

use std::path::Path;

use ebb_core::EbbError;
use ebb_core::entry::EntryId;
use ebb_core::inbox::{Press, Snapshot, leave};
use ebb_core::time::Moment;

/// Reads the snapshot that a widget shows.
#[uniffi::export]
pub fn read_snapshot(file: String) -> Result<Snapshot, EbbError> {
    Snapshot::read(Path::new(&file))
}

/// Leaves a press in the inbox. It is durable when the call returns.
#[uniffi::export]
pub fn leave_note(snapshot: Snapshot, inbox: String, press: Press, now: Moment) -> Result<EntryId, EbbError> {
    leave(&snapshot, Path::new(&inbox), press, &now)
}
