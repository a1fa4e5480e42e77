//! Finishing an erasure: in the copies, in what was set aside, and in the unused bytes of the file.
//!
//! What is still to be done stands in the journal itself, in the table `erasing`, written by the transaction that erased
//! the rows: so it is there exactly if that happened, also after a kill. Every step may be repeated.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::stored_copy::{Owner, is_unreadable, rewrite_copy};
use crate::storage::backup_copy::sweep;
use crate::storage::connection::BUSY;
use crate::storage::error::from_disk;
use crate::storage::files::{
    FolderLock, UNFINISHED, beside, is_companion, real_path, remove_unfinished, set_aside_journals, sweep_set_aside,
};
use crate::storage::interrupted_recovery::READY;
use crate::storage::{
    Access, Erasure, ErasureOutcome, PendingErasure, Reader, Store, StoreError, StoreOptions, Writer, copies, lock,
};

/// How long an opening waits for another process's read before it leaves the rest to the next one.
const BRIEFLY: Duration = Duration::from_millis(100);

impl Reader<'_> {
    fn pending_erasures(&self) -> Result<Vec<(i64, PendingErasure)>, StoreError> {
        let mut statement = self.prepare("SELECT n, body FROM erasing ORDER BY n")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        rows.into_iter().map(|(n, body)| Ok((n, serde_json::from_str(&body)?))).collect()
    }
}

impl Writer<'_> {
    pub(in crate::storage) fn put_pending(&mut self, pending: &PendingErasure) -> Result<(), StoreError> {
        self.prepare("INSERT INTO erasing (body) VALUES (?)")?.execute([serde_json::to_string(pending)?])?;
        self.note_change();
        Ok(())
    }

    /// What is pending has come further; with `None` it is done. Only what was pending up to a row: another process may
    /// have erased something meanwhile.
    fn pending_becomes(&mut self, last: i64, next: Option<&PendingErasure>) -> Result<(), StoreError> {
        match next {
            Some(next) => self
                .prepare("UPDATE erasing SET body = ? WHERE n <= ?")?
                .execute(rusqlite::params![serde_json::to_string(next)?, last])?,
            None => self.prepare("DELETE FROM erasing WHERE n <= ?")?.execute([last])?,
        };
        self.note_change();
        Ok(())
    }
}

impl Store {
    /// Finishes what erasures have still to do, also in the copies in a folder. Cheap if there is nothing.
    pub fn finish_erasures(&self, folder: Option<&Path>) -> ErasureOutcome {
        let (mut left, mut others) = (Vec::new(), Vec::new());
        let finished = self
            .erase_in_files(folder, &mut left, &mut others)
            .and_then(|any| if any { self.erase_unused_bytes(BUSY) } else { Ok(()) });
        ErasureOutcome { left, others, unfinished: finished.err() }
    }

    /// Same as [`Store::finish_erasures`] while opening: what cannot be done at once is left to the next opening.
    pub(crate) fn finish_erasures_while_opening(&self) {
        let finished = self
            .erase_in_files(None, &mut Vec::new(), &mut Vec::new())
            .and_then(|any| if any { self.erase_unused_bytes(BRIEFLY) } else { Ok(()) });
        // It is still pending, and nothing of the journal depends on it.
        drop(finished);
    }

    /// Finishes what erasures have still to do in files.
    pub(super) fn finish_files_of_erasures(&self, folder: &Path) -> Result<(), StoreError> {
        self.erase_in_files(Some(folder), &mut Vec::new(), &mut Vec::new()).map(drop)
    }

    /// The copies of this diary in a folder that may hold those of others: one that does not open is nobody's.
    pub fn own_copies_in(&self, folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
        if !folder.is_dir() {
            return Ok(Vec::new());
        }
        let mut found = journals_of(folder)?;
        found.retain(|copy| self.is_own(copy));
        found.sort();
        Ok(found)
    }

    /// Erases in the copies and in what was set aside. Whether anything is pending.
    fn erase_in_files(
        &self,
        folder: Option<&Path>,
        left: &mut Vec<PathBuf>,
        others: &mut Vec<PathBuf>,
    ) -> Result<bool, StoreError> {
        let pending = self.read(|reader: &Reader<'_>| reader.pending_erasures())?;
        let Some(last) = pending.last().map(|(n, _)| *n) else { return Ok(false) };
        let mut folders: BTreeSet<PathBuf> = self.copies.iter().cloned().collect();
        folders.extend(folder.map(Path::to_owned));
        let mut erasures = Vec::new();
        for (_, pending) in pending {
            if let PendingErasure::Files { what, folder } = pending {
                erasures.push(what);
                folders.extend(folder);
            }
        }
        if erasures.is_empty() {
            return Ok(true);
        }
        for folder in folders.iter().filter(|folder| folder.is_dir()) {
            let _lock = FolderLock::take(folder)?;
            sweep(folder);
            for copy in journals_of(folder)? {
                self.erase_in_file(&copy, &erasures, left)?;
            }
        }
        for ending in UNFINISHED.into_iter().filter(|ending| *ending != READY) {
            remove_unfinished(&beside(&self.path, ending));
        }
        left.extend(self.sweep_exports());
        sweep_set_aside(&self.path);
        let mut set_aside = set_aside_journals(&self.path).map_err(|error| from_disk(&error, &self.path))?;
        set_aside.extend(self.set_aside_before_a_rename());
        for file in set_aside {
            if self.erase_in_file(&file, &erasures, left)? == Owner::Another {
                others.push(file);
            }
        }
        self.write::<_, StoreError>(|writer| writer.pending_becomes(last, Some(&PendingErasure::Bytes)))?;
        Ok(true)
    }

    /// Writes a file anew without what is erased. One that cannot be read is left and named; another diary's, in the folder or
    /// set aside here, is none of ours. Tells another diary's from the rest.
    fn erase_in_file(&self, file: &Path, erasures: &[Erasure], left: &mut Vec<PathBuf>) -> Result<Owner, StoreError> {
        let place = real_path(file);
        let mut access = self.access();
        let erase = |access: &Access| {
            rewrite_copy(&place, access, |part| {
                let key = access.clone().into_key();
                let copy = Self::open(part, StoreOptions { key, scratch: true, ..StoreOptions::default() })?;
                copy.write::<_, StoreError>(|writer| {
                    if writer.resume_last_operation()? {
                        for what in erasures {
                            writer.erase(what, self.erase_rules, Some(self))?;
                        }
                    }
                    writer.pending_becomes(i64::MAX, None)
                })?;
                copy.vacuum()?;
                copy.suspend()
            })
        };
        let owner = match self.owner_of(&place) {
            // Left plain by an encryption that was cut short.
            Err(StoreError::NotEncrypted(_)) => self.owner_with(&place, &Access::default()),
            other => other,
        };
        if matches!(owner, Ok(Owner::Another)) {
            return Ok(Owner::Another);
        }
        let mut done = erase(&access);
        if matches!(done, Err(StoreError::NotEncrypted(_))) {
            access = Access::default();
            done = erase(&access);
        }
        match done {
            Err(error) if is_unreadable(&error) => left.push(file.to_owned()),
            other => other?,
        }
        Ok(Owner::Ours)
    }

    /// Writes the file anew and empties its log, so that nothing erased is left in unused bytes. Fails while another process
    /// reads an older state, which the log must keep for it.
    fn erase_unused_bytes(&self, patience: Duration) -> Result<(), StoreError> {
        let pending = self.read(|reader: &Reader<'_>| reader.pending_erasures())?;
        let Some(last) = pending.last().map(|(n, _)| *n) else { return Ok(()) };
        if pending.iter().any(|(_, pending)| *pending != PendingErasure::Log) {
            self.vacuum()?;
            self.write::<_, StoreError>(|writer| writer.pending_becomes(last, Some(&PendingErasure::Log)))?;
        }
        self.empty_log(patience)?;
        self.write::<_, StoreError>(|writer| writer.pending_becomes(last, None))?;
        Ok(())
    }

    pub(in crate::storage) fn vacuum(&self) -> Result<(), StoreError> {
        let guard = lock(&self.writer);
        let connection = guard.connection.as_ref().ok_or(StoreError::Suspended)?;
        connection.execute("VACUUM", [])?;
        Ok(())
    }

    fn empty_log(&self, patience: Duration) -> Result<(), StoreError> {
        let guard = lock(&self.writer);
        let connection = guard.connection.as_ref().ok_or(StoreError::Suspended)?;
        connection.busy_timeout(patience)?;
        let busy = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
        connection.busy_timeout(BUSY)?;
        if busy? == 0 { Ok(()) } else { Err(StoreError::Busy) }
    }
}

/// The copies of a folder, and the files that were set aside among them.
fn journals_of(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let mut found: Vec<PathBuf> = copies(folder)?.into_iter().map(|copy| copy.path).collect();
    for entry in fs::read_dir(folder).map_err(|error| from_disk(&error, folder))?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("ebb-") && name.contains(".db.set-aside") && !is_companion(&entry.path()) {
            found.push(entry.path());
        }
    }
    Ok(found)
}
