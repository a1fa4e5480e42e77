//! A deliberately damaged diary, and what must hold after its recovery.

use std::collections::BTreeSet;
use std::path::PathBuf;

use ebb_core::entry::{Body, Draft, EntryId, Severity, When};
use ebb_core::maintenance::RecoveryReport;
use ebb_core::time::Rollover;
use ebb_core::{EbbError, Journal, Options};

use crate::{Dice, child, later, noon, open, quick_folder};

pub(super) const PAGE: usize = 4096;

/// A small journal over some weeks, with an optional copy half way.
pub(super) struct Diary {
    pub(super) folder: tempfile::TempDir,
    /// Every entry in the order it was written.
    pub(super) ids: Vec<EntryId>,
    /// The number of entries in the copy.
    pub(super) copied: usize,
}

impl Diary {
    pub(super) fn new(entries: usize, copied: usize) -> Self {
        let folder = quick_folder();
        let journal = open(&child::journal_in(folder.path()));
        let today = noon().day(Rollover::default());
        let mut ids = Vec::new();
        for turn in 0..entries {
            let days = i32::try_from(turn / 4).unwrap();
            let when = match turn % 4 {
                0 => When::Day { day: today.plus(-days) },
                _ => When::At { moment: later(-86_400 * i64::from(days)) },
            };
            let mut draft = Draft::when(when, Body::symptom("pain", Severity::of(f64::from(days % 11))));
            // Some are long enough for overflow pages.
            draft.note = (turn % 9 == 5).then(|| "a word ".repeat((turn % 50) * 40));
            ids.extend(journal.logging().log(draft, &noon()).unwrap().entries);
            if turn + 1 == copied {
                journal.maintenance().make_copy(&child::copies_in(folder.path()), &noon()).unwrap();
            }
        }
        journal.suspend().unwrap();
        Self { folder, ids, copied }
    }

    pub(super) fn path(&self) -> PathBuf {
        child::journal_in(self.folder.path())
    }

    pub(super) fn options(&self) -> Options {
        Options { copies: Some(child::copies_in(self.folder.path())), ..Options::default() }
    }

    pub(super) fn recover(&self) -> Result<Option<RecoveryReport>, EbbError> {
        Journal::recover(&self.path(), self.options(), &later(60))
    }

    pub(super) fn pages(&self) -> usize {
        std::fs::read(self.path()).unwrap().len() / PAGE
    }

    /// A copy of the diary in a new folder.
    pub(super) fn twin(&self) -> Self {
        let folder = quick_folder();
        std::fs::copy(self.path(), child::journal_in(folder.path())).unwrap();
        for copy in ebb_core::storage::copies(&child::copies_in(self.folder.path())).unwrap() {
            std::fs::create_dir_all(child::copies_in(folder.path())).unwrap();
            std::fs::copy(&copy.path, child::copies_in(folder.path()).join(copy.path.file_name().unwrap())).unwrap();
        }
        Self { folder, ids: self.ids.clone(), copied: self.copied }
    }

    pub(super) fn overwrite(&self, page: usize, with: &[u8]) {
        let mut bytes = std::fs::read(self.path()).unwrap();
        bytes[page * PAGE..(page + 1) * PAGE].copy_from_slice(with);
        std::fs::write(self.path(), bytes).unwrap();
    }
}

pub(super) fn noise(seed: u64) -> Vec<u8> {
    let mut dice = Dice(seed);
    (0..PAGE).map(|_| dice.roll().to_le_bytes()[0]).collect()
}

pub(super) fn ids_of(journal: &Journal) -> BTreeSet<EntryId> {
    crate::entries(journal, "2026-01-01", "2026-04-01").into_iter().collect()
}

/// Recovers a damaged diary, and compares the report with the result.
pub(super) fn brought_back(diary: &Diary, what: &str) -> RecoveryReport {
    let before = std::fs::read(diary.path()).unwrap();
    let recovery = diary.recover().unwrap_or_else(|error| panic!("{what}: {error:?}")).unwrap();
    // The damaged file is set aside unchanged.
    assert!(std::fs::read(recovery.set_aside.as_ref().unwrap()).unwrap() == before, "{what}: set aside as it was");
    let journal = open(&diary.path());
    let check = journal.maintenance().check().unwrap();
    assert!(check.ok, "{what}: {:?}", check.problems);
    let kept = ids_of(&journal);
    let all: BTreeSet<EntryId> = diary.ids.iter().cloned().collect();
    assert!(kept.is_subset(&all), "{what}: nothing is there that nobody wrote");
    assert_eq!(usize::try_from(recovery.entries).unwrap(), kept.len(), "{what}");
    for id in &diary.ids[..diary.copied] {
        assert!(kept.contains(id), "{what}: the copy has it");
    }
    let lost = all.len() - kept.len();
    // Either the exact number or unknown, but never "nothing lost" if something is.
    match recovery.lost {
        Some(said) => assert_eq!(usize::try_from(said).unwrap(), lost, "{what}: {recovery:?}"),
        None => assert!(recovery.sentences.iter().any(|said| said.contains("no way to tell")), "{what}"),
    }
    // A separate operation, if it recovered anything.
    if recovery.recovered > 0 {
        let undone = journal.undo(&later(70)).unwrap();
        assert!(undone.label.contains("Recovered"), "{what}: {}", undone.label);
        journal.redo(&later(80)).unwrap();
        assert_eq!(ids_of(&journal), kept, "{what}");
    }
    assert!(diary.recover().unwrap().is_none(), "{what}: once is enough");
    recovery
}
