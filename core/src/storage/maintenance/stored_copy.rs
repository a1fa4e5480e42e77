//! A copy as a file: whose it is, what is in it, and taking it out whole.
//!
//! A copy is never edited and never opened for writing where it lies. Whatever is done with one is done to another file,
//! written beside it or beside the journal, which is checked and then moved into place.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{OpenFlags, OptionalExtension as _};

use super::check::is_whole;
use crate::storage::backup_copy::{DeviceId, device_of, devices_of, move_into_place};
use crate::storage::error::from_disk;
use crate::storage::files::{
    COMPANIONS, beside, copy_synced, free_name, real_path, remove_companions, remove_unfinished,
    set_aside_under_other_names, sync_folder_of,
};
use crate::storage::{Access, Reader, Store, StoreError, Writer, connection};

/// Whose journal a copy is of.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// This one, or nobody's: nothing was ever written in it.
    Ours,
    /// One that this diary went on from, or that went on from it, or from the same one: a backup that was restored between
    /// them. Much of what is in it is in this one too.
    Related,
    /// Another one.
    Another,
}

/// Whether an error says that a file is no copy that could be read; any other is about the disk or the moment.
pub(super) fn is_unreadable(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::Damaged(_)
            | StoreError::NotAJournal(_)
            | StoreError::WrongKey(_)
            | StoreError::NotEncrypted(_)
            | StoreError::NewerSchema { .. }
            | StoreError::Row(_)
            | StoreError::Sqlite(_)
    )
}

/// Whether a file that cannot be read may be a journal in another form, encrypted or plain: then it is left where the
/// next change of the key finds it. Noise of the right length cannot be told from an encrypted file.
pub(super) fn may_be_in_another_form(copy: &Path, error: &StoreError) -> bool {
    const PAGE: u64 = 4_096;
    let length = copy.metadata().map_or(0, |about| about.len());
    match error {
        StoreError::NotEncrypted(_) | StoreError::NewerSchema { .. } => true,
        StoreError::WrongKey(_) | StoreError::NotAJournal(_) => {
            let plain = fs::File::open(copy).is_ok_and(|mut file| {
                let mut head = [0; 16];
                std::io::Read::read_exact(&mut file, &mut head).is_ok() && head == *b"SQLite format 3\0"
            });
            length > 0 && length.is_multiple_of(PAGE) && !plain
        }
        _ => false,
    }
}

/// Moves a file that is no copy, with what belongs to it, out of a copy's place; returns its new path.
pub(super) fn set_copy_aside(copy: &Path) -> Result<PathBuf, StoreError> {
    let wrong = |error: std::io::Error| from_disk(&error, copy);
    let aside = free_name(copy, ".set-aside");
    for ending in COMPANIONS {
        let companion = beside(copy, ending);
        if companion.exists() {
            fs::rename(companion, beside(&aside, ending)).map_err(wrong)?;
        }
    }
    fs::rename(copy, &aside).map_err(wrong)?;
    sync_folder_of(copy).map_err(wrong)?;
    Ok(aside)
}

/// Writes what a copy holds into another file, synced, and checks that file to its last row.
///
/// A killed process may have left a log beside the copy without which it is half of two states; then the log is folded
/// in. Where the copy is whole only by itself, the log is not its own. Nothing is left if it fails.
pub(super) fn take_out(copy: &Path, to: &Path, access: &Access) -> Result<(), StoreError> {
    remove_unfinished(to);
    let taken = || {
        if COMPANIONS.iter().any(|ending| beside(copy, ending).exists()) {
            if with_log(copy, to, access).is_ok_and(|whole| whole) {
                return Ok(true);
            }
            remove_unfinished(to);
        }
        copy_synced(copy, to).map_err(|error| from_disk(&error, to))?;
        is_whole(to, access)
    };
    let taken = taken();
    if !matches!(taken, Ok(true)) {
        remove_unfinished(to);
    }
    if taken.map_err(|error| naming(error, copy))? {
        Ok(())
    } else {
        Err(StoreError::Damaged(copy.display().to_string()))
    }
}

/// An error about what a copy holds, with the copy's path in place of that of the file it was written into.
fn naming(error: StoreError, copy: &Path) -> StoreError {
    let path = copy.to_owned();
    match error {
        StoreError::Damaged(_) => StoreError::Damaged(copy.display().to_string()),
        StoreError::NotAJournal(_) => StoreError::NotAJournal(path),
        StoreError::WrongKey(_) => StoreError::WrongKey(path),
        StoreError::NotEncrypted(_) => StoreError::NotEncrypted(path),
        StoreError::NewerSchema { found, known, .. } => StoreError::NewerSchema { path, found, known },
        other => other,
    }
}

/// [`take_out`] with the logs beside the copy; whether the result is whole.
fn with_log(copy: &Path, to: &Path, access: &Access) -> Result<bool, StoreError> {
    let wrong = |error: std::io::Error| from_disk(&error, to);
    copy_synced(copy, to).map_err(wrong)?;
    for ending in ["-wal", "-journal"] {
        if beside(copy, ending).exists() {
            copy_synced(&beside(copy, ending), &beside(to, ending)).map_err(wrong)?;
        }
    }
    fold_in(to, access)?;
    is_whole(to, access)
}

/// Folds a file's log into it, and leaves it as one file, synced.
pub(super) fn fold_in(file: &Path, access: &Access) -> Result<(), StoreError> {
    let connection = connection::open_beside(file, OpenFlags::SQLITE_OPEN_READ_WRITE, access)?;
    connection.pragma_update(None, "journal_mode", "DELETE")?;
    connection.close().map_err(|(_, error)| error)?;
    let wrong = |error: std::io::Error| from_disk(&error, file);
    remove_companions(file).map_err(wrong)?;
    fs::File::open(file).and_then(|file| file.sync_all()).map_err(wrong)
}

/// Writes a copy anew beside itself, after `change` was made to it, and moves it into place. The folder is locked by the
/// caller.
pub(super) fn rewrite_copy(
    copy: &Path,
    access: &Access,
    change: impl FnOnce(&Path) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let part = beside(copy, crate::storage::files::PART);
    take_out(copy, &part, access)?;
    let written = change(&part)
        .and_then(|()| fold_in(&part, access))
        .and_then(|()| move_into_place(&part, copy).map_err(|error| from_disk(&error, copy)));
    if written.is_err() {
        remove_unfinished(&part);
    }
    written
}

impl Store {
    /// Whose journal a copy is of.
    pub(super) fn owner_of(&self, copy: &Path) -> Result<Owner, StoreError> {
        self.owner_with(copy, &self.access())
    }

    /// Whether a file opens and says that this diary wrote it: only then may it be taken for one of this diary where no name
    /// and no place tells so.
    pub(super) fn is_own(&self, file: &Path) -> bool {
        let place = real_path(file);
        let device = match device_of(&place, &self.access()) {
            // Left plain by an encryption that was cut short, or from before it.
            Err(StoreError::NotEncrypted(_)) => device_of(&place, &Access::default()),
            other => other,
        };
        let Ok(Some(theirs)) = device else { return false };
        self.read(|reader: &Reader<'_>| reader.device()).is_ok_and(|ours| ours == Some(theirs))
    }

    /// The journals set aside beside this one that are of its diary though their names are not its own: it was renamed.
    pub(super) fn set_aside_before_a_rename(&self) -> Vec<PathBuf> {
        // A folder that cannot be read names nothing.
        let mut found = set_aside_under_other_names(&self.path).unwrap_or_default();
        found.retain(|file| self.is_own(file));
        found
    }

    /// [`Store::owner_of`] a file with a key of its own.
    pub(super) fn owner_with(&self, copy: &Path, access: &Access) -> Result<Owner, StoreError> {
        let theirs = device_of(copy, access)?;
        let known = devices_of(copy, access)?;
        let (ours, devices) =
            self.read(|reader: &Reader<'_>| Ok::<_, StoreError>((reader.device()?, reader.devices()?)))?;
        Ok(if theirs.is_none() || theirs == ours {
            Owner::Ours
        } else if known.iter().any(|device| devices.contains(device)) {
            Owner::Related
        } else {
            Owner::Another
        })
    }
}

impl Reader<'_> {
    /// The devices this journal knows: its own, and those of journals that it took over or that were lost before it.
    pub(super) fn devices(&self) -> Result<Vec<DeviceId>, StoreError> {
        let mut statement = self.prepare("SELECT id FROM device ORDER BY n = 1 DESC, n")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The device of the journal that was at this place before and was lost; its number is 0.
    pub(super) fn lost_device(&self) -> Result<Option<DeviceId>, StoreError> {
        Ok(self.prepare("SELECT id FROM device WHERE n = 0")?.query_row([], |row| row.get(0)).optional()?)
    }
}

impl Writer<'_> {
    /// Learns the devices of another journal.
    pub(in crate::storage) fn learn_devices(&mut self, devices: &[DeviceId]) -> Result<(), StoreError> {
        for id in devices {
            self.prepare("INSERT OR IGNORE INTO device (id) VALUES (?)")?.execute([id])?;
        }
        self.note_change();
        Ok(())
    }
}
