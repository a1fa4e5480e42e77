//! Recovery restores everything that can be read, and keeps the damaged file.

use std::collections::BTreeSet;
use std::path::Path;

use ebb_core::FileProblem;
use ebb_core::catalog::{Family, ItemKind, NewItem};
use ebb_core::entry::{Body, Draft, Mark, Severity};
use ebb_core::import::ImportOptions;
use ebb_core::time::Rollover;
use ebb_core::{EbbError, Journal, Options};

use crate::damaged_diary::{Diary, PAGE, brought_back, ids_of, noise};
use crate::{Dice, child, later, noon, open, pain, quick_folder};

/// The folder in which a second process recovers.
const RECOVER: &str = "EBB_TEST_RECOVERS";

#[test]
fn rows_only_in_the_wal_are_recovered() {
    let folder = quick_folder();
    let path = child::journal_in(folder.path());
    let journal = open(&path);
    let mut ids = BTreeSet::new();
    for turn in 0..12 {
        ids.extend(journal.logging().log(pain(f64::from(turn % 11)), &noon()).unwrap().entries);
        if turn == 5 {
            journal.settle().unwrap();
        }
    }
    let after = quick_folder();
    let twin = child::journal_in(after.path());
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[..PAGE].copy_from_slice(&noise(1)); // the first page: SQLite can do nothing with it
    std::fs::write(&twin, bytes).unwrap();
    // Nor with the log's version of it.
    let mut log = std::fs::read(folder.path().join("journal.db-wal")).unwrap();
    for frame in log[32..].chunks_exact_mut(24 + PAGE).filter(|frame| frame[..4] == [0, 0, 0, 1]) {
        frame[24..].copy_from_slice(&noise(2));
    }
    std::fs::write(after.path().join("journal.db-wal"), log).unwrap();
    let recovery = Journal::recover(&twin, Options::default(), &later(5)).unwrap().unwrap();
    assert_eq!(
        (recovery.recovered, recovery.lost, recovery.copy),
        (12, None, None),
        "how many there were, the first page knew"
    );
    assert_eq!(ids_of(&open(&twin)), ids);
    assert!(Path::new(&format!("{}-wal", recovery.set_aside.unwrap())).exists(), "the log is set aside with its file");
    assert!(!after.path().join("journal.db-wal").exists());
}

#[test]
fn changes_since_the_copy_are_recovered() {
    let folder = quick_folder();
    let (path, copies) = (child::journal_in(folder.path()), child::copies_in(folder.path()));
    let journal = open(&path);
    let mut ids = Vec::new();
    for _ in 0..6 {
        ids.extend(journal.logging().log(pain(3.0), &noon()).unwrap().entries);
    }
    journal.maintenance().make_copy(&copies, &noon()).unwrap();
    journal.logging().rate(&ids[0], Severity::of(9.0), Mark::Measured, &later(1)).unwrap();
    journal.logging().remove(&ids[1], &later(2)).unwrap();
    let new = NewItem::new(ItemKind::Symptom, Family::GeneralSymptom, "Metal taste");
    let item = journal.items().add(&new, &later(3)).unwrap().item;
    let new = journal
        .logging()
        .log(Draft::now(Body::symptom(&item.id.0, Severity::of(2.0))), &later(4))
        .unwrap()
        .entries
        .remove(0);
    let gone = journal.logging().log(pain(5.0), &later(5)).unwrap().entries.remove(0);
    journal.logging().remove(&gone, &later(6)).unwrap();
    let page = journal.views().day(noon().day(Rollover::default())).unwrap();
    drop(journal);
    // A page that holds none of our rows, so that all can be read.
    let file = rusqlite::Connection::open(&path).unwrap();
    let root: u32 =
        file.query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'entry_by_day'", [], |row| row.get(0)).unwrap();
    drop(file);
    let mut bytes = std::fs::read(&path).unwrap();
    let at = (usize::try_from(root).unwrap() - 1) * PAGE;
    bytes[at..at + PAGE].fill(0);
    std::fs::write(&path, bytes).unwrap();

    let options = || Options { copies: Some(copies.clone()), ..Options::default() };
    let recovery = Journal::recover(&path, options(), &later(60)).unwrap().unwrap();
    // Two entries are amended or deleted, one is new, and so is the item. An entry that was created and deleted leaves
    // no visible trace.
    assert_eq!(
        (recovery.recovered, recovery.records, recovery.older, recovery.lost),
        (3, 1, 0, Some(0)),
        "{recovery:?}"
    );
    let journal = open(&path);
    assert_eq!(journal.views().day(noon().day(Rollover::default())).unwrap(), page);
    assert!(journal.maintenance().check().unwrap().ok);
    assert!(journal.logging().restore(&gone, &later(70)).is_ok(), "what was deleted is still there to restore");
    assert!(ids_of(&journal).contains(&new));
    // It is the same journal: its copies still belong to it.
    assert!(journal.maintenance().make_copy(&copies, &later(86_400)).is_ok());
}

#[test]
fn recovered_imports_are_not_imported_twice() {
    let folder = quick_folder();
    let path = child::journal_in(folder.path());
    let journal = open(&path);
    let file = child::import_file(folder.path());
    journal.imports().run(&file, ImportOptions::default(), &noon()).unwrap();
    let gone = journal.logging().log(pain(3.0), &later(1)).unwrap();
    journal.suspend().unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[..PAGE].copy_from_slice(&noise(6));
    std::fs::write(&path, bytes).unwrap();
    let recovery = Journal::recover(&path, Options::default(), &later(60)).unwrap().unwrap();
    assert_eq!(usize::try_from(recovery.recovered).unwrap(), child::IMPORTED + gone.entries.len());
    let again = open(&path).imports().run(&file, ImportOptions::default(), &later(70)).unwrap().report;
    assert_eq!((again.added, again.amended), (0, 0), "{again:?}");
}

#[test]
fn bad_copies_are_skipped_for_a_good_one() {
    let diary = Diary::new(40, 20);
    let copies = child::copies_in(diary.folder.path());
    let good = ebb_core::storage::copies(&copies).unwrap().remove(0).path;
    // A newer copy with a page of noise, and a still newer file that is not one of ours.
    let mut bytes = std::fs::read(&good).unwrap();
    bytes[2 * PAGE..3 * PAGE].copy_from_slice(&noise(9));
    std::fs::write(copies.join("ebb-2026-03-29.db"), bytes).unwrap();
    std::fs::write(copies.join("ebb-2026-03-30.db"), b"no copy").unwrap();
    diary.overwrite(3, &noise(4));
    let recovery = brought_back(&diary, "a bad copy");
    assert_eq!(recovery.copy, Some(noon().day(Rollover::default())));
}

/// A second process that recovers; does nothing when run as a test by itself.
#[test]
fn recovers() {
    let Some(folder) = std::env::var_os(RECOVER) else { return };
    let folder = Path::new(&folder);
    let options = Options { copies: Some(child::copies_in(folder)), ..Options::default() };
    crate::child::say("begin recover");
    let _ = Journal::recover(&child::journal_in(folder), options, &later(60)).unwrap();
}

#[test]
fn recovery_killed_at_any_moment_loses_nothing() {
    let diary = Diary::new(60, 40);
    // A page of entries that are in the copy, so that nothing is lost.
    diary.overwrite(3, &noise(3));
    let damaged = std::fs::read(diary.path()).unwrap();
    let whole = brought_back(&diary.twin(), "undisturbed").entries;
    let (mut dice, mut half_way) = (Dice(11), 0);
    for kill in 0..40 {
        let twin = diary.twin();
        let command = child::myself("recovery::recovers");
        let mut recovering = std::process::Command::new(&command[0])
            .args(&command[1..])
            .env(RECOVER, twin.folder.path())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        // From its report that it begins.
        let mut lines = std::io::BufRead::lines(std::io::BufReader::new(recovering.stdout.take().unwrap()));
        lines.find(|line| line.as_ref().is_ok_and(|line| line.contains("begin recover")));
        std::thread::sleep(std::time::Duration::from_micros(dice.below(40_000)));
        recovering.kill().unwrap();
        recovering.wait().unwrap();
        half_way += usize::from(std::fs::read(twin.path()).unwrap() == damaged);
        // Whatever it had done, recovering (again) keeps everything, with the damaged file beside it.
        let _ = twin.recover().unwrap();
        let journal = open(&twin.path());
        let check = journal.maintenance().check().unwrap();
        assert!(check.ok && check.entries == whole, "kill {kill}: {check:?}");
        let aside = std::fs::read_dir(twin.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let kept = aside.filter(|path| path.display().to_string().contains("set-aside-"));
        assert!(kept.into_iter().any(|path| std::fs::read(path).unwrap() == damaged), "kill {kill}: it is set aside");
    }
    eprintln!("40 recoveries killed, {half_way} of them before the new file was in place");
}

#[test]
fn interrupted_recovery_is_finished_by_the_next_open() {
    let diary = Diary::new(20, 0);
    let (path, ready) = (diary.path(), diary.folder.path().join("journal.db.recovered"));
    // The state in which the new file is complete and the old one, with a log of its own, is still in place.
    std::fs::copy(&path, &ready).unwrap();
    diary.overwrite(2, &noise(2));
    std::fs::write(diary.folder.path().join("journal.db-wal"), noise(3)).unwrap();
    let journal = open(&path);
    assert!(journal.maintenance().check().unwrap().ok);
    assert_eq!(ids_of(&journal).len(), 20);
    assert!(!ready.exists());
}

#[test]
fn foreign_and_sound_files_are_left_alone() {
    let folder = quick_folder();
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("noise.db"), noise(8)).unwrap();
    rusqlite::Connection::open(at("other.db")).unwrap().execute_batch("CREATE TABLE theirs (a, b, c)").unwrap();
    for name in ["noise.db", "other.db"] {
        let before = std::fs::read(at(name)).unwrap();
        let error = Journal::recover(&at(name), Options::default(), &noon()).unwrap_err();
        assert!(matches!(error, EbbError::File { problem: FileProblem::NotAJournal, .. }), "{error:?}");
        assert!(std::fs::read(at(name)).unwrap() == before);
    }
    let diary = Diary::new(8, 4);
    assert_eq!(diary.recover().unwrap(), None);
    // Days that do not follow from the entries are repaired, and nothing is set aside.
    rusqlite::Connection::open(diary.path()).unwrap().execute_batch("UPDATE day SET burden = 9").unwrap();
    assert_eq!(diary.recover().unwrap(), None);
    assert!(open(&diary.path()).maintenance().check().unwrap().ok);
    assert_eq!(std::fs::read_dir(diary.folder.path()).unwrap().count(), 2, "the journal and its copies");
}

/// An encrypted file cannot be read without SQLite: what is in the copy is still restored, and newer entries are
/// restored or reported as lost.
#[cfg(feature = "encryption")]
#[test]
fn encrypted_journal_is_recovered_with_its_key() {
    use ebb_core::storage::Key;
    let folder = quick_folder();
    let (path, copies) = (child::journal_in(folder.path()), child::copies_in(folder.path()));
    let options = || Options { key: Some(Key::new([9; 32])), copies: Some(copies.clone()), ..Options::default() };
    let journal = Journal::open(&path, options()).unwrap();
    let mut ids = Vec::new();
    for turn in 0..40 {
        ids.extend(journal.logging().log(pain(f64::from(turn % 11)), &noon()).unwrap().entries);
        if turn == 29 {
            journal.maintenance().make_copy(&copies, &noon()).unwrap();
        }
    }
    journal.suspend().unwrap();
    let whole = std::fs::read(&path).unwrap();
    for page in 0..whole.len() / PAGE {
        let mut bytes = whole.clone();
        bytes[page * PAGE..(page + 1) * PAGE].copy_from_slice(&noise(page as u64));
        std::fs::write(&path, bytes).unwrap();
        let recovery = Journal::recover(&path, options(), &later(60)).unwrap().unwrap();
        let journal = Journal::open(&path, options()).unwrap();
        assert!(journal.maintenance().check().unwrap().ok, "page {page}");
        let kept = ids_of(&journal);
        assert!(ids[..30].iter().all(|id| kept.contains(id)), "page {page}: the copy has them");
        let lost = ids.len() - kept.len();
        assert!(recovery.lost.is_none_or(|said| usize::try_from(said).unwrap() == lost), "page {page}: {recovery:?}");
        let aside = std::fs::read(recovery.set_aside.unwrap()).unwrap();
        assert!(!aside.starts_with(b"SQLite format 3"), "page {page}: nothing is laid open");
        assert!(!std::fs::read(&path).unwrap().starts_with(b"SQLite format 3"), "page {page}");
        drop(journal);
        for ending in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(folder.path().join(format!("journal.db{ending}")));
        }
    }
    // A wrong key is not damage, and nothing is touched unless a copy proves whose file it is.
    std::fs::write(&path, &whole).unwrap();
    let wrong = Options { key: Some(Key::new([8; 32])), copies: Some(copies.clone()), ..Options::default() };
    assert!(matches!(
        Journal::recover(&path, wrong, &later(70)),
        Err(EbbError::File { problem: FileProblem::WrongKey, .. })
    ));
    assert!(std::fs::read(&path).unwrap() == whole);
}
