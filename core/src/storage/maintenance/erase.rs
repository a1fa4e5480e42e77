//! Permanent erasure: content is removed from the rows, the change log, the copies and the file's unused bytes. A
//! tombstone with the entry's id remains, so that neither an import nor a merge brings the entry back.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::OptionalExtension as _;

use crate::entry::{Body, Entry, Mark, When};
use crate::storage::files::{beside, set_aside_beside};
use crate::storage::{
    CommittedChange, EraseHook, EraseTargets, Erasure, Reader, RowState, Store, StoreError, StoreOptions, Verb, Writer,
    checksum::sum, copies, lock,
};
use crate::time::{Day, Moment};

/// Endings of files that may exist next to a journal under its name.
const ENDINGS: [&str; 6] = ["-wal", "-shm", "-journal", ".new", ".recovered", ".recoded"];

impl Reader<'_> {
    /// The row numbers of the entries that an erasure would remove.
    pub(crate) fn erase_targets(&self, what: &Erasure) -> Result<Vec<i64>, StoreError> {
        let mut found = Vec::new();
        match what {
            Erasure::Entry { entry } => {
                let stored = self.entry_row(entry)?.filter(|row| row.state != RowState::Erased);
                found.extend(stored.map(|row| row.n));
            }
            Erasure::Days { first, last } => {
                let mut statement =
                    self.prepare("SELECT n FROM entry WHERE day BETWEEN ? AND ? AND state < 2 ORDER BY n")?;
                let rows = statement.query_map([first.number(), last.number()], |row| row.get(0))?;
                found = rows.collect::<Result<_, _>>()?;
            }
            Erasure::Item { item } => {
                let mut statement = self.prepare("SELECT n FROM entry WHERE item = ? AND state < 2 ORDER BY n")?;
                let rows = statement.query_map([&item.0], |row| row.get(0))?;
                found = rows.collect::<Result<_, _>>()?;
            }
        }
        Ok(found)
    }
}

impl Writer<'_> {
    /// Erases the targets and their change log. Cannot be undone. Returns the number of entries erased.
    fn erase(&mut self, what: &Erasure, hooks: &[EraseHook]) -> Result<u32, StoreError> {
        let erase_targets = self.erase_targets(what)?;
        let entries =
            erase_targets.iter().map(|n| Ok(self.stored(*n)?.entry)).collect::<Result<Vec<_>, StoreError>>()?;
        for hook in hooks {
            hook(self, &EraseTargets { erasure: what, entries: &entries })?;
        }
        for n in &erase_targets {
            self.tombstone(*n)?;
        }
        match what {
            Erasure::Entry { .. } => {}
            Erasure::Days { first, last } => {
                self.erase_notices(*first, *last)?;
                for table in ["sample", "issued"] {
                    self.prepare(&format!("DELETE FROM {table} WHERE day BETWEEN ? AND ?"))?
                        .execute([first.number(), last.number()])?;
                }
            }
            Erasure::Item { item } => {
                self.prepare("DELETE FROM sample WHERE item = ?")?.execute([&item.0])?;
                self.erase_record("item", &item.0)?;
            }
        }
        Ok(u32::try_from(erase_targets.len()).unwrap_or(u32::MAX))
    }

    pub(super) fn tombstone(&mut self, n: i64) -> Result<(), StoreError> {
        let stored = self.stored(n)?;
        self.touch(&stored.entry);
        // The minimum a row can hold, the same for every tombstone.
        let day = Day::default();
        let id = stored.entry.id;
        let blank = Entry {
            id,
            when: When::Day { day },
            day,
            mark: Mark::Measured,
            carer: false,
            note: None,
            body: Body::Note,
        };
        self.write_row(Some(n), RowState::Erased, &blank)?;
        self.forget("e", n)?;
        // An operation that created nothing else leaves no trace.
        self.prepare("UPDATE op SET first = NULL, last = NULL WHERE first = ?1 AND last = ?1 AND n = (SELECT op FROM entry WHERE n = ?1)")?
            .execute([n])?;
        self.prepare("UPDATE origin SET hash = zeroblob(8) WHERE entry = ?")?.execute([n])?;
        self.note_change();
        Ok(())
    }

    /// Erases every record of a kind, including removed ones, whose id or body names one of the entries.
    pub(crate) fn erase_records_naming(&mut self, kind: &str, entries: &[Entry]) -> Result<(), StoreError> {
        let ids: HashSet<&str> = entries.iter().map(|entry| entry.id.0.as_str()).collect();
        let records: Vec<(String, String)> = {
            let mut statement = self.prepare("SELECT id, body FROM record WHERE kind = ? AND state < 2")?;
            let rows = statement.query_map([kind], |row| Ok((row.get(0)?, row.get(1)?)))?;
            rows.collect::<Result<_, _>>()?
        };
        for (id, body) in records {
            if id.split('/').chain(body.split('"')).any(|word| ids.contains(word)) {
                self.erase_record(kind, &id)?;
            }
        }
        Ok(())
    }

    /// Erases the history of every record of a kind, including removed ones. `present` maps a record's JSON to what
    /// should be left of it; `None` erases the record.
    pub(crate) fn erase_history(
        &mut self,
        kind: &str,
        present: impl Fn(&str) -> Option<String>,
    ) -> Result<(), StoreError> {
        let records: Vec<(i64, String, String)> = {
            let mut statement = self.prepare("SELECT n, id, body FROM record WHERE kind = ? AND state < 2")?;
            let rows = statement.query_map([kind], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            rows.collect::<Result<_, _>>()?
        };
        for (n, id, body) in records {
            match present(&body) {
                Some(body) => {
                    self.replace_record(n, RowState::Live, &body)?;
                    self.forget("r", n)?;
                }
                None => self.erase_record(kind, &id)?,
            }
        }
        Ok(())
    }

    /// Permanently erases a record's content.
    pub(crate) fn erase_record(&mut self, kind: &str, id: &str) -> Result<(), StoreError> {
        let found: Option<i64> = self
            .prepare("SELECT n FROM record WHERE kind = ? AND id = ?")?
            .query_row([kind, id], |row| row.get(0))
            .optional()?;
        let Some(n) = found else { return Ok(()) };
        let body = "null";
        self.prepare("UPDATE record SET state = ?, body = ?, sum = ? WHERE n = ?")?.execute(rusqlite::params![
            RowState::Erased,
            body,
            sum(&[kind, id, &RowState::Erased.text(), body]),
            n
        ])?;
        self.forget("r", n)?;
        self.touch_record(kind, id);
        self.note_change();
        Ok(())
    }

    fn forget(&self, entity: &str, n: i64) -> Result<(), StoreError> {
        self.prepare("DELETE FROM change WHERE entity = ? AND target = ?")?.execute(rusqlite::params![entity, n])?;
        Ok(())
    }
}

impl Store {
    /// Erases from the journal and from every copy in a folder. Returns the number of the journal's entries erased, and
    /// the change.
    pub fn erase(
        &self,
        what: &Erasure,
        folder: Option<&Path>,
        now: &Moment,
    ) -> Result<(u32, Option<CommittedChange>), StoreError> {
        let work = |writer: &mut Writer<'_>| {
            writer.begin(Verb::Erase, now, None)?;
            writer.erase(what, self.erase_hooks)
        };
        // The copies come first: as long as the journal has the content, it is visible that an erasure was interrupted.
        for copy in folder.map(copies).transpose()?.unwrap_or_default() {
            self.refuse_foreign(&copy.path, true)?;
            let copy =
                Self::open(&copy.path, StoreOptions { key: self.access().into_key(), ..StoreOptions::default() })?;
            copy.write::<_, StoreError>(work)?;
            copy.scrub()?;
            copy.suspend()?;
        }
        let (count, done) = self.write(work)?;
        self.scrub()?;
        Ok((count, done))
    }

    /// Rewrites the file and truncates its write-ahead log, so that no erased content is left in unused bytes.
    fn scrub(&self) -> Result<(), StoreError> {
        let guard = lock(&self.writer);
        let connection = guard.connection.as_ref().ok_or(StoreError::Suspended)?;
        connection.execute("VACUUM", [])?;
        Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    }

    /// Erases the journal with everything next to it, its copies in a folder, and other files that belong to it. The
    /// journal is closed afterwards, and opening it again starts a new one. Returns the files that could not be
    /// removed.
    #[must_use]
    pub fn erase_everything(&self, folder: Option<&Path>, others: Vec<PathBuf>) -> Vec<PathBuf> {
        // A defect of the files must not prevent their erasure.
        let _ = self.suspend();
        let mut erase_targets = others;
        erase_targets.push(self.path.clone());
        erase_targets.extend(ENDINGS.map(|ending| beside(&self.path, ending)));
        erase_targets.extend(set_aside_beside(&self.path).unwrap_or_default());
        if let Some(folder) = folder {
            erase_targets.extend(files_of(folder, |other| other.starts_with("ebb-") && other.contains(".db")));
        }
        let gone = |path: &PathBuf| match fs::remove_file(path) {
            Ok(()) => true,
            Err(error) => error.kind() == std::io::ErrorKind::NotFound,
        };
        erase_targets.into_iter().filter(|path| !gone(path)).collect()
    }
}

/// The files in a folder with matching names; empty if the folder cannot be read.
fn files_of(folder: &Path, is_one: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let files = entries.flatten().map(|entry| entry.path());
    files.filter(|path| path.file_name().is_some_and(|name| is_one(&name.to_string_lossy()))).collect()
}
