//! A journal that was made from something else, such as a backup, put in the place of another one.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::recover::copy_aside;
use crate::storage::backup_copy::{DeviceId, name_by_diary};
use crate::storage::error::from_disk;
use crate::storage::files::{FolderLock, beside, real_path, remove_unfinished, sync_folder_of};
use crate::storage::interrupted_recovery::{READY, finish_recovery};
use crate::storage::{Access, Reader, Store, StoreError, StoreOptions};
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
        finish_recovery(path)?;
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
