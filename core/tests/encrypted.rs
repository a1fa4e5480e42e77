//! Encryption at rest: no file is readable, the wrong key is refused, and encrypting, decrypting and rekeying are all
//! or nothing.

#![cfg(feature = "encryption")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use ebb_core::FileProblem;
use ebb_core::entry::{Body, Draft, Severity};
use ebb_core::maintenance::JournalFiles;
use ebb_core::storage::Key;
use ebb_core::time::{Moment, Rollover};
use ebb_core::{EbbError, Journal, Options};

/// A word in every file of a plain journal, and in none of an encrypted one.
const SECRET: &str = "porcupine";

fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn key(byte: u8) -> Key {
    Key::new([byte; 32])
}

fn open(path: &Path, key: Option<Key>) -> Result<Journal, EbbError> {
    Journal::open(path, Options { key, ..Options::default() })
}

fn log(journal: &Journal, times: u32) {
    for _ in 0..times {
        let draft = Draft { note: Some(SECRET.to_owned()), ..Draft::now(Body::symptom("pain", Severity::of(6.0))) };
        journal.logging().log(draft, &noon()).unwrap();
    }
}

fn entries(journal: &Journal) -> usize {
    journal.views().day(noon().day(Rollover::default())).unwrap().entries.len()
}

/// The files in a folder in which the secret, or SQLite's own header, can be read.
fn readable(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(readable(&path));
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let holds = |text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
        if holds(SECRET) || holds("SQLite format 3") || holds("CREATE TABLE") || holds("Europe/Berlin") {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn erasing_everything_takes_what_a_killed_process_left_of_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let copies = folder.path().join("copies");
    for of in [Some(key(1)), None] {
        let journal = open(&folder.path().join("journal.db"), of).unwrap();
        log(&journal, 1);
        std::fs::create_dir_all(&copies).unwrap();
        for (ending, bytes) in
            [(".part", Vec::new()), (".part-journal", vec![0xd9, 0xd5, 5, 0xf9, 0x20, 0xa1, 0x63, 0xd7])]
        {
            std::fs::write(copies.join(format!("ebb-2026-03-28.db{ending}")), [bytes, vec![0; 504]].concat()).unwrap();
        }
        let files = JournalFiles { copies: Some(copies.display().to_string()), ..JournalFiles::default() };
        let done = journal.maintenance().erase_everything(&files);
        assert_eq!((done.left, done.kept), (vec![], vec![]));
        assert_eq!(std::fs::read_dir(&copies).unwrap().count(), 0);
    }
}

#[test]
fn encrypted_files_hold_no_readable_text() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copies) = (folder.path().join("journal.db"), folder.path().join("copies"));
    let journal = open(&path, Some(key(1))).unwrap();
    log(&journal, 20);
    journal.maintenance().make_copy(&copies, &noon()).unwrap();
    assert!(folder.path().join("journal.db-wal").metadata().unwrap().len() > 0, "the log is there to be looked at");
    assert_eq!(readable(folder.path()), Vec::<PathBuf>::new());
    journal.settle().unwrap();
    assert_eq!(readable(folder.path()), Vec::<PathBuf>::new());
    assert_eq!(entries(&journal), 20);
    assert!(journal.maintenance().check().unwrap().ok);

    // The search must be able to find something.
    let plain = folder.path().join("plain.db");
    log(&open(&plain, None).unwrap(), 1);
    assert!(readable(folder.path()).contains(&plain));
}

#[test]
fn wrong_or_missing_key_is_refused_and_the_file_unchanged() {
    let folder = tempfile::tempdir().unwrap();
    let (path, plain) = (folder.path().join("journal.db"), folder.path().join("plain.db"));
    log(&open(&path, Some(key(1))).unwrap(), 3);
    log(&open(&plain, None).unwrap(), 3);
    let before = std::fs::read(&path).unwrap();
    let name = |path: &Path| path.display().to_string();
    assert_eq!(
        open(&path, Some(key(2))).unwrap_err(),
        EbbError::File { path: name(&path), problem: FileProblem::WrongKey }
    );
    assert_eq!(open(&path, None).unwrap_err(), EbbError::File { path: name(&path), problem: FileProblem::NotAJournal });
    assert_eq!(
        open(&plain, Some(key(1))).unwrap_err(),
        EbbError::File { path: name(&plain), problem: FileProblem::NotEncrypted }
    );
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(entries(&open(&path, Some(key(1))).unwrap()), 3);
}

#[test]
fn changing_the_encryption_rewrites_every_file() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copies) = (folder.path().join("journal.db"), folder.path().join("copies"));
    let journal = open(&path, None).unwrap();
    log(&journal, 5);
    let copy = journal.maintenance().make_copy(&copies, &noon()).unwrap().copies.remove(0).path;
    let aside = journal.maintenance().restore_copy(&copy, &noon()).unwrap();
    log(&journal, 2);
    assert_eq!(readable(folder.path()).len(), 4, "journal and log, copy, what was set aside");

    let done = journal.maintenance().encrypt(key(1), Some(&copies)).unwrap();
    assert_eq!((done.files, done.left.len()), (3, 0));
    assert_eq!(readable(folder.path()), Vec::<PathBuf>::new());
    log(&journal, 1);
    assert_eq!(entries(&journal), 8);

    journal.maintenance().change_key(key(2), Some(&copies)).unwrap();
    assert_eq!(journal.maintenance().change_key(key(2), Some(&copies)).unwrap().files, 0, "once more changes nothing");
    assert_eq!(entries(&journal), 8);
    drop(journal);
    for file in [&path, &copy, &aside] {
        assert!(
            matches!(open(file, Some(key(1))), Err(EbbError::File { problem: FileProblem::WrongKey, .. })),
            "{}",
            file.display()
        );
    }
    assert_eq!(entries(&open(&copy, Some(key(2))).unwrap()), 5);

    let journal = open(&path, Some(key(2))).unwrap();
    // Undo reads what was written before encryption was turned on.
    for _ in 0..8 {
        journal.undo(&noon()).unwrap();
    }
    for _ in 0..8 {
        journal.redo(&noon()).unwrap();
    }
    assert_eq!(journal.maintenance().decrypt(Some(&copies)).unwrap().files, 3);
    drop(journal);
    let journal = open(&path, None).unwrap();
    assert_eq!(entries(&journal), 8);
    assert!(journal.maintenance().check().unwrap().ok);
}

#[test]
fn what_was_set_aside_before_a_rename_is_encrypted_too() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copies) = (folder.path().join("journal.db"), folder.path().join("copies"));
    let journal = open(&path, None).unwrap();
    log(&journal, 5);
    let copy = journal.maintenance().make_copy(&copies, &noon()).unwrap().copies.remove(0).path;
    journal.maintenance().restore_copy(&copy, &noon()).unwrap();
    drop(journal);
    let renamed = folder.path().join("diary.db");
    std::fs::rename(&path, &renamed).unwrap();
    let another = folder.path().join("another.db.set-aside-20260101T000000Z");
    log(&open(&another, None).unwrap(), 1);
    let journal = open(&renamed, None).unwrap();
    assert_eq!(journal.maintenance().encrypt(key(1), Some(&copies)).unwrap().files, 3);
    assert_eq!(readable(folder.path()), [another], "another diary's stays as it is");
}

#[test]
fn journal_whose_key_is_lost_is_set_aside_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    assert_eq!(Journal::set_aside(&path, &noon()).unwrap(), None, "there is none");
    log(&open(&path, Some(key(1))).unwrap(), 3);
    let locked = std::fs::read(&path).unwrap();
    let aside = Journal::set_aside(&path, &noon()).unwrap().unwrap();
    assert_eq!(std::fs::read(&aside).unwrap(), locked);
    assert!(!path.exists());
    assert_eq!(entries(&open(&path, None).unwrap()), 0, "another begins");
    assert_eq!(entries(&open(&aside, Some(key(1))).unwrap()), 3, "the key opens it where it is");
    // Another program's file is nobody's to move.
    let photo = folder.path().join("photo.jpg");
    std::fs::write(&photo, "a photo, as it were").unwrap();
    let refused = Journal::set_aside(&photo, &noon()).unwrap_err();
    assert!(matches!(refused, EbbError::File { problem: FileProblem::NotAJournal, .. }), "{refused:?}");
    assert!(photo.exists());
}

#[test]
fn unreadable_files_are_reported_and_unchanged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    let journal = open(&path, None).unwrap();
    log(&journal, 1);
    let broken = folder.path().join("journal.db.set-aside-20260101T000000Z");
    std::fs::write(&broken, b"SQLite format 3\0 and then nothing of the kind").unwrap();
    let done = journal.maintenance().encrypt(key(1), None).unwrap();
    assert_eq!((done.files, done.left), (1, vec![broken.display().to_string()]));
}

const CHILD: &str = "EBB_TEST_RECODES";

/// The second process: changes the key repeatedly; does nothing when run as a test by itself.
#[test]
fn changes_keys() {
    let Some(path) = std::env::var_os(CHILD).map(PathBuf::from) else { return };
    let copies = path.with_file_name("copies");
    let (journal, mut next) = open_with_any(&path);
    loop {
        let done = match next {
            0 => journal.maintenance().decrypt(Some(&copies)),
            byte => journal.maintenance().change_key(key(byte), Some(&copies)),
        };
        done.unwrap();
        log(&journal, 1);
        println!("changed");
        next = (next + 1) % 3;
    }
}

/// Opens the journal with the key it has now; returns the next one.
fn open_with_any(path: &Path) -> (Journal, u8) {
    [None, Some(1), Some(2)]
        .into_iter()
        .find_map(|byte| open(path, byte.map(key)).ok().map(|journal| (journal, (byte.unwrap_or(0) + 1) % 3)))
        .expect("one of the keys opens it")
}

#[test]
fn kill_while_changing_keys_leaves_every_file_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copies) = (folder.path().join("journal.db"), folder.path().join("copies"));
    let journal = open(&path, None).unwrap();
    log(&journal, 10);
    let copy = journal.maintenance().make_copy(&copies, &noon()).unwrap().copies.remove(0).path;
    drop(journal);
    let (mut least, mut bits) = (10, 0x9E37_79B9_7F4A_7C15_u64);
    for round in 0..40 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "changes_keys", "--nocapture", "--test-threads=1"])
            .env(CHILD, &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Lets it finish some changes, then kills it during the next.
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let whole = lines.map_while(Result::ok).filter(|line| line.contains("changed")).take(1 + round % 3).count();
        assert_eq!(whole, 1 + round % 3);
        bits ^= bits << 13;
        bits ^= bits >> 7;
        bits ^= bits << 17;
        std::thread::sleep(Duration::from_micros(bits % 20_000));
        child.kill().unwrap(); // SIGKILL
        child.wait().unwrap();
        let (journal, _) = open_with_any(&path);
        assert!(entries(&journal) >= least + whole);
        least = entries(&journal);
        assert!(journal.maintenance().check().unwrap().ok);
        assert_eq!(entries(&open_with_any(&copy).0), 10);
    }
}

/// A backup and an export of a journal with or without a key, restored as one with or without a key, over one of the other
/// form: every content is there, an encrypted journal leaves nothing readable, and it goes on.
#[test]
fn backups_cross_between_plain_and_encrypted_journals() {
    use ebb_core::backup::BackupKey;

    const PASSPHRASE: &str = "four short plain words";
    for (from, to) in [(None, Some(2)), (Some(1), None), (Some(1), Some(2)), (None, None)] {
        let folder = tempfile::tempdir().unwrap();
        let (source, sealed) = (folder.path().join("source.db"), folder.path().join("backups"));
        let place = folder.path().join("place");
        std::fs::create_dir(&sealed).unwrap();
        std::fs::create_dir(&place).unwrap();
        let (path, copies) = (place.join("journal.db"), place.join("copies"));
        let journal = open(&source, from.map(key)).unwrap();
        log(&journal, 3);
        journal.backups().set_passphrase(PASSPHRASE, &noon()).unwrap();
        let backup = PathBuf::from(journal.backups().make(&sealed, &noon()).unwrap().file.path);
        let export = folder.path().join("diary.jsonl");
        journal.exports().write_journal(&export, &noon()).unwrap();
        drop(journal);
        assert_eq!(readable(&sealed), Vec::<PathBuf>::new(), "{from:?} to {to:?}");

        let options = || Options { key: to.map(key), copies: Some(copies.clone()), ..Options::default() };
        let passphrase = BackupKey::Passphrase { text: PASSPHRASE.to_owned() };
        for turn in 0..2 {
            let report = if turn == 0 {
                Journal::restore_backup(&path, &backup, &passphrase, options(), &noon())
            } else {
                Journal::restore_export(&path, &export, options(), &noon())
            };
            let report = report.unwrap();
            assert_eq!((report.entries, report.set_aside.is_some()), (3, turn == 1), "{from:?} to {to:?}");
            let journal = Journal::open(&path, options()).unwrap();
            assert!(journal.maintenance().check().unwrap().ok);
            assert_eq!(entries(&journal), 3);
            log(&journal, 1);
            journal.maintenance().make_copy(&copies, &noon()).unwrap();
            assert_eq!(Journal::recover(&path, options(), &noon()).unwrap(), None);
            drop(journal);
            if to.is_some() {
                assert_eq!(readable(&place), Vec::<PathBuf>::new(), "{from:?} to {to:?}");
                assert!(open(&path, None).is_err() && open(&path, Some(key(9))).is_err());
            } else {
                assert!(readable(&place).contains(&path));
            }
        }
        // Over a journal whose key is lost.
        let lost = place.join("lost.db");
        log(&open(&lost, Some(key(7))).unwrap(), 1);
        Journal::restore_backup(&lost, &backup, &passphrase, options(), &noon()).unwrap();
        assert_eq!(entries(&Journal::open(&lost, options()).unwrap()), 3);
    }
}
