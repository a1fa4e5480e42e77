//! The last step of a recovery, which opening the file completes if it was interrupted.

use std::fs;
use std::path::Path;

use super::StoreError;
use super::error::from_disk;
use super::files::{beside, remove_companions, sync_folder_of};
use super::interrupted_erasure::finish_erasing_everything;

/// Ending of a complete file that is about to replace the journal.
pub(super) const READY: &str = ".recovered";

/// Finishes what a killed process left undone, before anything looks at the journal.
pub(super) fn finish_interrupted(path: &Path) -> Result<(), StoreError> {
    finish_erasing_everything(path)?;
    finish_recovery(path)
}

/// Moves a completed file into the journal's place, if there is one. This is the last step of a recovery.
pub(super) fn finish_recovery(path: &Path) -> Result<(), StoreError> {
    let ready = beside(path, READY);
    if !ready.exists() {
        return Ok(());
    }
    let wrong = |error: std::io::Error| from_disk(&error, path);
    // The old file's log would corrupt the new file, so its removal is durable before that is in place.
    remove_companions(path).map_err(wrong)?;
    fs::rename(&ready, path).map_err(wrong)?;
    sync_folder_of(path).map_err(wrong)
}
