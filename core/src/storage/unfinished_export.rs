//! Exports that a killed process left half written. They are plain text, anywhere on the disk, so the journal notes where
//! one is being written, in a small file beside itself.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::Store;
use super::files::{PART, beside, create_private, folder_of, real_path, sync_folder_of, write_whole_with};

/// The endings of the notes; so many exports can be written at once.
pub(super) const NOTES: [&str; 4] = [".exporting", ".exporting-2", ".exporting-3", ".exporting-4"];

/// A note, locked by the process that writes the export; dropping it removes it.
struct Note {
    path: PathBuf,
    _lock: File,
}

impl Note {
    /// Notes where an export is being written; `None` if as many are as can be noted.
    fn write(journal: &Path, part: &Path) -> io::Result<Option<Self>> {
        for ending in NOTES {
            let path = beside(journal, ending);
            if path.exists() {
                continue;
            }
            let mut file = create_private(&path)?;
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => continue,
                // Without file locks on a system, this one does nothing.
                Ok(()) | Err(TryLockError::Error(_)) => {}
            }
            file.write_all(part.as_os_str().as_encoded_bytes())?;
            // Durable before there is anything to find.
            file.sync_all()?;
            sync_folder_of(&path)?;
            return Ok(Some(Self { path, _lock: file }));
        }
        Ok(None)
    }
}

impl Drop for Note {
    fn drop(&mut self) {
        // One that stays is looked at by the next opening.
        let _ = fs::remove_file(&self.path);
    }
}

impl Store {
    /// Writes an export atomically, as `work` does it, into a folder that is there. Killed on the way, it leaves a part that
    /// the next export or opening removes.
    pub(crate) fn write_export<T, E>(
        &self,
        to: &Path,
        work: impl FnOnce(&mut File) -> Result<T, E>,
    ) -> io::Result<Result<T, E>> {
        self.sweep_exports();
        let to = std::path::absolute(real_path(to))?;
        let _note = Note::write(&self.path, &beside(&to, PART))?;
        write_whole_with(&to, work)
    }

    /// Removes what killed processes left of exports. Returns the parts that are still there, or on a disk that is not.
    pub(crate) fn sweep_exports(&self) -> Vec<PathBuf> {
        sweep(&self.path)
    }
}

pub(super) fn sweep(journal: &Path) -> Vec<PathBuf> {
    let mut left = Vec::new();
    for note in NOTES.map(|ending| beside(journal, ending)) {
        let Ok(file) = File::open(&note) else { continue };
        if matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
            // It is being written.
            continue;
        }
        let Ok(text) = fs::read_to_string(&note) else { continue };
        let part = PathBuf::from(text);
        // What is no path of a part was cut before anything was written.
        let is_part = part.is_absolute() && part.to_string_lossy().ends_with(PART);
        let removed = is_part.then(|| fs::remove_file(&part)).is_none_or(|removed| match removed {
            Ok(()) => true,
            // A folder that is not there is on a disk that is not plugged in.
            Err(error) => error.kind() == io::ErrorKind::NotFound && folder_of(&part).is_dir(),
        });
        if removed {
            let _ = fs::remove_file(&note);
        } else {
            left.push(part);
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::StoreOptions;

    #[test]
    fn part_of_a_killed_export_goes_with_the_next_opening_and_no_other_file_does() {
        let folder = tempfile::tempdir().unwrap();
        let (journal, out) = (folder.path().join("journal.db"), folder.path().join("out"));
        fs::create_dir(&out).unwrap();
        let part = out.join("diary.jsonl.part");
        let leave = || {
            fs::write(&part, "half").unwrap();
            fs::write(beside(&journal, NOTES[0]), part.display().to_string()).unwrap();
        };
        leave();
        let store = Store::open(&journal, StoreOptions::default()).unwrap();
        assert_eq!(store.sweep_exports(), Vec::<PathBuf>::new());
        assert!(!part.exists() && !beside(&journal, NOTES[0]).exists());

        // By the next export, which has a note of its own meanwhile and none afterwards.
        leave();
        let written = store.write_export(&out.join("diary.jsonl"), |file| {
            assert!(beside(&journal, NOTES[0]).exists());
            assert_eq!(store.sweep_exports(), Vec::<PathBuf>::new());
            assert!(part.exists(), "it is being written");
            file.write_all(b"whole")
        });
        written.unwrap().unwrap();
        assert!(!part.exists() && NOTES.iter().all(|ending| !beside(&journal, ending).exists()));
        assert_eq!(fs::read(out.join("diary.jsonl")).unwrap(), b"whole");

        // On a disk that is not plugged in it is named and looked for again.
        leave();
        let away = folder.path().join("away");
        fs::rename(&out, &away).unwrap();
        assert_eq!(store.sweep_exports(), std::slice::from_ref(&part));
        fs::rename(&away, &out).unwrap();
        assert_eq!(store.sweep_exports(), Vec::<PathBuf>::new());
        assert!(!part.exists());

        // A note that names anything else removes nothing.
        let own = out.join("own.txt");
        for text in [own.display().to_string(), "own.part".to_owned(), String::new()] {
            fs::write(&own, "own").unwrap();
            fs::write(beside(&journal, NOTES[1]), text).unwrap();
            assert_eq!(store.sweep_exports(), Vec::<PathBuf>::new());
            assert!(own.exists());
        }
    }
}
