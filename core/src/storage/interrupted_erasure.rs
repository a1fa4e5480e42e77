//! Erasing everything takes many files in several folders, and a kill in between would leave a copy that the next opening
//! offers to recover. So what is to be removed is noted beside the journal first, and whatever opens the journal next
//! finishes it before it looks at anything.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};

use super::StoreError;
use super::error::from_disk;
use super::files::{PART, SET_ASIDE, beside, create_private, folder_of, sync_folder_of, wait_for};

/// The ending of the note.
pub(super) const NOTE: &str = ".erasing";

/// The note, locked until its files are gone.
pub(super) struct ErasureNote {
    path: PathBuf,
    _lock: File,
}

impl ErasureNote {
    /// Notes which files are to be removed, durably and whole or not at all.
    pub(super) fn write(journal: &Path, targets: &[PathBuf]) -> io::Result<Self> {
        let path = beside(journal, NOTE);
        let part = beside(&path, PART);
        let mut file = create_private(&part)?;
        // Locked before it has its name, so that no other process finds it unlocked while its files are being removed. Without
        // file locks on a system, this one does nothing.
        let _ = file.try_lock();
        let folder = folder_of(journal);
        let lines: Vec<String> = targets.iter().map(|target| noted(target, folder)).collect();
        let written = serde_json::to_vec(&lines).map_err(io::Error::from).and_then(|bytes| {
            file.write_all(&bytes)?;
            file.sync_all()?;
            fs::rename(&part, &path)?;
            sync_folder_of(&path)
        });
        match written {
            Ok(()) => Ok(Self { path, _lock: file }),
            Err(error) => {
                let _ = (fs::remove_file(&part), fs::remove_file(&path));
                Err(error)
            }
        }
    }

    /// Removes the note, once what it names is durably gone.
    pub(super) fn remove(self) -> io::Result<()> {
        fs::remove_file(&self.path)?;
        sync_folder_of(&self.path)
    }
}

/// Removes files, in their order, and syncs their folders. Returns those that could not be removed.
pub(super) fn remove_all(targets: &[PathBuf]) -> Vec<PathBuf> {
    let gone = |path: &&PathBuf| match fs::remove_file(path) {
        Ok(()) => true,
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    };
    let left = targets.iter().filter(|path| !gone(path)).cloned().collect();
    let mut folders = BTreeSet::new();
    for target in targets.iter().filter(|target| folders.insert(folder_of(target))) {
        // A folder that cannot be synced keeps its names as long as it may; the files are gone for everybody who looks.
        let _ = sync_folder_of(target);
    }
    left
}

/// Finishes an erasure of everything that was interrupted, if there is one. What cannot be removed stays: the note would
/// otherwise take the next diary at this place.
pub(super) fn finish_erasing_everything(journal: &Path) -> Result<(), StoreError> {
    let note = beside(journal, NOTE);
    let part = beside(&note, PART);
    // Cut off before anything was removed; one that is locked is being written.
    if File::open(&part).is_ok_and(|file| !matches!(file.try_lock(), Err(TryLockError::WouldBlock))) {
        let _ = fs::remove_file(&part);
    }
    let Ok(file) = File::open(&note) else { return Ok(()) };
    // Another process may be at it.
    wait_for(|| match file.try_lock() {
        Err(TryLockError::WouldBlock) => None,
        Ok(()) | Err(TryLockError::Error(_)) => Some(()),
    })?;
    let Ok(text) = fs::read_to_string(&note) else { return Ok(()) };
    let folder = folder_of(journal);
    let lines: Vec<String> = serde_json::from_str(&text).unwrap_or_default();
    let targets: Vec<PathBuf> = lines.iter().filter_map(|line| named(line, folder)).collect();
    remove_all(&targets);
    fs::remove_file(&note).and_then(|()| sync_folder_of(&note)).map_err(|error| from_disk(&error, journal))
}

/// A file as the note names it: from the journal's folder if it is in it or in a folder beside it, which may all move together,
/// as a phone's own folder does.
fn noted(target: &Path, folder: &Path) -> String {
    let beside = folder.parent().filter(|parent| parent.parent().is_some());
    let relative = target.strip_prefix(folder).map(Path::to_owned).ok();
    let relative = relative.or_else(|| Some(Path::new("..").join(target.strip_prefix(beside?).ok()?)));
    relative.unwrap_or_else(|| target.to_owned()).to_string_lossy().into_owned()
}

/// The file that a line of the note names; `None` if it is none that Ebb makes: a note that came with somebody else's folder
/// removes nothing outside of it.
fn named(line: &str, folder: &Path) -> Option<PathBuf> {
    let path = Path::new(line);
    let is_inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    let name = path.file_name()?.to_string_lossy().into_owned();
    let is_ours = name.starts_with("ebb-") && name.contains(".db")
        || name.contains(SET_ASIDE)
        || name.ends_with(PART)
        || name.contains(".note")
        || name == "snapshot";
    (is_inside || is_ours).then(|| folder.join(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn note_names_what_moves_with_the_journal_and_removes_nothing_that_is_not_its_own() {
        let root = tempfile::tempdir().unwrap();
        let (old, elsewhere) = (root.path().join("a/old"), root.path().join("elsewhere"));
        for folder in [&old, &old.join("copies"), &root.path().join("a/copies"), &elsewhere] {
            fs::create_dir_all(folder).unwrap();
        }
        let journal = old.join("journal.db");
        let ours = [
            journal.clone(),
            old.join("copies/ebb-2026-03-28.db"),
            root.path().join("a/copies/ebb-2026-03-27.db"),
            elsewhere.join("ebb-2026-03-26.db-wal"),
        ];
        let theirs = [root.path().join("a/letter.txt"), elsewhere.join("letter.txt")];
        for file in ours.iter().chain(&theirs) {
            fs::write(file, "x").unwrap();
        }
        let all: Vec<PathBuf> = ours.iter().chain(&theirs).cloned().collect();
        drop(ErasureNote::write(&journal, &all).unwrap());
        let moved = root.path().join("b");
        fs::rename(root.path().join("a"), &moved).unwrap();
        finish_erasing_everything(&moved.join("old/journal.db")).unwrap();
        let there = |path: &Path| path.exists();
        assert!(!there(&moved.join("old/journal.db")) && !there(&moved.join("old/copies/ebb-2026-03-28.db")));
        assert!(!there(&moved.join("copies/ebb-2026-03-27.db")) && !there(&ours[3]));
        assert!(there(&moved.join("letter.txt")) && there(&theirs[1]));
        assert!(!there(&moved.join("old/journal.db.erasing")));
        // Without a note, nothing is touched.
        fs::write(moved.join("old/journal.db"), "x").unwrap();
        finish_erasing_everything(&moved.join("old/journal.db")).unwrap();
        assert!(there(&moved.join("old/journal.db")));
    }
}
