//! A journal that was made from something else, such as a backup, put in the place of another one.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::recover::copy_aside;
use crate::storage::error::from_disk;
use crate::storage::files::{beside, real_path, remove_unfinished, sync_folder_of};
use crate::storage::interrupted_recovery::{READY, finish_recovery};
use crate::storage::{Key, Random, Store, StoreError, StoreOptions};
use crate::time::Moment;

impl Store {
    /// Makes a new journal next to a path, lets `fill` fill it, checks it, and puts it there while nobody has the journal
    /// open. What was there is set aside, never deleted; returns its new path.
    ///
    /// If `fill` fails or the process is killed, what was there stays.
    pub(crate) fn install<T, E: From<StoreError>>(
        path: &Path,
        key: Option<Key>,
        random: Random,
        now: &Moment,
        fill: impl FnOnce(&Self) -> Result<T, E>,
    ) -> Result<(T, Option<PathBuf>), E> {
        let path = &real_path(path);
        finish_recovery(path)?;
        let new = beside(path, ".new");
        remove_unfinished(&new);
        let filled = filled(&new, key, random, fill).inspect_err(|_| remove_unfinished(&new))?;
        let installed = || {
            let set_aside = if path.exists() { Some(copy_aside(path, now)?) } else { None };
            fs::rename(&new, beside(path, READY)).map_err(|error| from_disk(&error, path))?;
            sync_folder_of(path).map_err(|error| from_disk(&error, path))?;
            finish_recovery(path)?;
            Ok(set_aside)
        };
        let set_aside = installed().inspect_err(|_: &StoreError| remove_unfinished(&new))?;
        Ok((filled, set_aside))
    }
}

fn filled<T, E: From<StoreError>>(
    new: &Path,
    key: Option<Key>,
    random: Random,
    fill: impl FnOnce(&Store) -> Result<T, E>,
) -> Result<T, E> {
    let store = Store::open(new, StoreOptions { key, random, scratch: true, ..StoreOptions::default() })?;
    let filled = fill(&store)?;
    let checked = store.check(false)?;
    store.suspend()?;
    if let Some(problem) = checked.problems.first() {
        return Err(StoreError::Damaged(format!("{problem:?}")).into());
    }
    let synced = File::open(new).and_then(|file| file.sync_all());
    synced.map_err(|error| from_disk(&error, new))?;
    Ok(filled)
}
