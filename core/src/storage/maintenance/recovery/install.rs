//! A journal that was made from something else, such as a backup, put in the place of another one.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use rusqlite::OpenFlags;
use rusqlite::config::DbConfig;

use super::recover::copy_aside;
use crate::storage::backup_copy::{DeviceId, name_by_diary};
use crate::storage::error::from_disk;
use crate::storage::files::{FolderLock, beside, real_path, remove_companions, remove_unfinished, sync_folder_of};
use crate::storage::interrupted_recovery::{READY, finish_interrupted, finish_recovery};
use crate::storage::{Access, Reader, Store, StoreError, StoreOptions, connection};
use crate::time::Moment;

/// What putting a journal in place did to what was there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Installed {
    /// The journal that was there, unchanged.
    pub(crate) set_aside: Option<PathBuf>,
    /// The digits of the diaries whose copies are in the folder, and have them in their names from now on.
    pub(crate) others: Vec<String>,
}

impl Store {
    /// Makes a new journal next to a path, lets `fill` fill it, checks it, and puts it there while nobody has the journal
    /// open. What was there is set aside, never deleted. The copies in `options.copies` are of what was there: they get
    /// names that say so.
    ///
    /// The journal takes its identity here and not at its first change: what lies around it is told apart from the first
    /// moment. If `fill` fails or the process is killed, what was there stays.
    pub(crate) fn install<T, E: From<StoreError>>(
        path: &Path,
        options: StoreOptions,
        now: &Moment,
        fill: impl FnOnce(&Self) -> Result<T, E>,
    ) -> Result<(T, Installed), E> {
        let path = &real_path(path);
        let access = Access::with(options.key.clone());
        let folder = options.copies.clone();
        finish_interrupted(path)?;
        refuse_other_files(path)?;
        let new = beside(path, ".new");
        remove_unfinished(&new);
        let (filled, device) = filled(&new, options, now, fill).inspect_err(|_| remove_unfinished(&new))?;
        let installed = || {
            let set_aside = if path.exists() { Some(copy_aside(path, now)?) } else { None };
            let others = match folder.filter(|folder| folder.is_dir()) {
                Some(folder) => {
                    let _lock = FolderLock::take(&folder)?;
                    name_by_diary(&folder, &device, &access)
                }
                None => Vec::new(),
            };
            fs::rename(&new, beside(path, READY)).map_err(|error| from_disk(&error, path))?;
            sync_folder_of(path).map_err(|error| from_disk(&error, path))?;
            finish_recovery(path)?;
            Ok(Installed { set_aside, others })
        };
        let installed = installed().inspect_err(|_: &StoreError| remove_unfinished(&new))?;
        Ok((filled, installed))
    }
}

impl Store {
    /// Sets a journal aside that cannot be opened, because its key is lost, so that another one can begin in its place.
    /// Nobody may have it open. Returns its new path; `None` if there is none.
    ///
    /// It is in one of the two places at every moment, or in both.
    pub(crate) fn set_aside(path: &Path, now: &Moment) -> Result<Option<PathBuf>, StoreError> {
        let path = &real_path(path);
        finish_interrupted(path)?;
        refuse_other_files(path)?;
        if !path.exists() {
            return Ok(None);
        }
        let aside = copy_aside(path, now)?;
        let removed = fs::remove_file(path).and_then(|()| remove_companions(path)).and_then(|()| sync_folder_of(path));
        removed.map_err(|error| from_disk(&error, path))?;
        Ok(Some(aside))
    }
}

/// Refuses to take the place of a file that is no journal. One that is damaged, or encrypted with a key that is lost, is what
/// a backup is for: it is told from other files by its first page, or by being whole pages of noise.
fn refuse_other_files(path: &Path) -> Result<(), StoreError> {
    const PAGE: usize = 4_096;
    let Ok(about) = path.metadata() else { return Ok(()) };
    if about.is_dir() {
        return Err(StoreError::IsAFolder(path.to_owned()));
    }
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(PAGE as u64).read_to_end(&mut head));
    read.map_err(|error| from_disk(&error, path))?;
    let is_sqlite = head.starts_with(b"SQLite format 3\0");
    // The header of the file format has the owner's number at byte 68.
    let owner = head.get(68..72).and_then(|bytes| bytes.try_into().ok()).map(i32::from_be_bytes);
    // Before the first checkpoint the number stands in the log alone.
    let in_log = || {
        let opened = connection::open_beside(path, OpenFlags::SQLITE_OPEN_READ_WRITE, &Access::default());
        opened.is_ok_and(|file| {
            let kept = file.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
            kept.is_ok() && connection::refuse_foreign(&file, path).is_ok()
        })
    };
    let is_ours = head.is_empty()
        || is_sqlite && owner == Some(0) && beside(path, "-wal").exists() && in_log()
        || is_sqlite && owner.is_some_and(|owner| owner == connection::APPLICATION_ID)
        || !is_sqlite && about.len() % PAGE as u64 == 0 && std::str::from_utf8(&head).is_err();
    if is_ours { Ok(()) } else { Err(StoreError::NotAJournal(path.to_owned())) }
}

fn filled<T, E: From<StoreError>>(
    new: &Path,
    options: StoreOptions,
    now: &Moment,
    fill: impl FnOnce(&Store) -> Result<T, E>,
) -> Result<(T, DeviceId), E> {
    let store = Store::open(new, StoreOptions { scratch: true, copies: None, ..options })?;
    let filled = fill(&store)?;
    store.write::<_, StoreError>(|writer| {
        writer.identify_device(now)?;
        writer.note_change();
        Ok(())
    })?;
    let device = store.read(|reader: &Reader<'_>| reader.device())?.unwrap_or_default();
    let checked = store.check(false)?;
    store.suspend()?;
    if let Some(problem) = checked.problems.first() {
        return Err(StoreError::Damaged(format!("{problem:?}")).into());
    }
    let synced = File::open(new).and_then(|file| file.sync_all());
    synced.map_err(|error| from_disk(&error, new))?;
    Ok((filled, device))
}
