//! What stands beside a copy or among the copies: logs of killed processes, noise, another diary's copies, a wrong clock.

use std::path::{Path, PathBuf};

use ebb_core::entry::{Body, Draft, Severity};
use ebb_core::time::Moment;
use ebb_core::{Journal, Options};

use crate::{fresh, later, noon, open};

fn pain(severity: f64) -> Draft {
    Draft::now(Body::symptom("pain", Severity::of(severity)))
}

fn at(day: &str) -> Moment {
    format!("{day}T12:00:00+01:00[Europe/Berlin]").parse().unwrap()
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", path.display()))
}

/// A process that was killed in a write to a copy: the copy as it was, and half of its next state in a log beside it.
fn leave_log(copy: &Path, mode: &str) {
    let scratch = tempfile::tempdir().unwrap();
    let other = scratch.path().join("killed.db");
    std::fs::copy(copy, &other).unwrap();
    let file = rusqlite::Connection::open(&other).unwrap();
    file.pragma_update(None, "journal_mode", mode).unwrap();
    file.pragma_update(None, "cache_spill", 1).unwrap();
    file.pragma_update(None, "cache_size", 1).unwrap();
    let log = if mode == "WAL" { "-wal" } else { "-journal" };
    file.execute_batch(
        "BEGIN; UPDATE entry SET note = 'killed'; CREATE TABLE noise (x); INSERT INTO noise SELECT zeroblob(90000);",
    )
    .unwrap();
    if mode == "WAL" {
        file.execute_batch("COMMIT").unwrap();
    } else {
        // Pages of the change are in the file, and only the log brings back what they were.
        std::fs::copy(&other, copy).unwrap();
    }
    let left = beside(&other, log);
    assert!(left.metadata().unwrap().len() > 0, "a log was left");
    std::fs::copy(left, beside(copy, log)).unwrap();
}

#[test]
fn logs_left_beside_a_copy_stop_nothing_and_are_not_applied() {
    for mode in ["WAL", "DELETE"] {
        let (folder, journal) = fresh();
        let copies = folder.path().join("copies");
        for severity in 1..60 {
            journal.logging().log(pain(f64::from(severity) / 10.0), &noon()).unwrap();
        }
        let copy = journal.maintenance().make_copy(&copies, &noon()).unwrap().copies.remove(0).path;
        leave_log(&copy, mode);
        // Erasing, restoring, and copying over it.
        let entry = journal.views().day("2026-03-28".parse().unwrap()).unwrap().entries[0].entry.id.clone();
        let what = ebb_core::storage::Erasure::Entry { entry };
        let erased = journal.maintenance().erase(&what, Some(&copies), &noon()).unwrap();
        assert!(erased.finished && erased.left.is_empty(), "{mode}: {erased:?}");
        let lone = |folder: &Path| std::fs::read_dir(folder).unwrap().count() == 1;
        assert!(lone(&copies), "{mode}: nothing is left beside it");
        let clean = std::fs::read(&copy).unwrap();
        leave_log(&copy, mode);
        journal.maintenance().restore_copy(&copy, &later(1)).unwrap();
        let check = journal.maintenance().check().unwrap();
        assert!(check.ok && check.entries == 58, "{mode}: {check:?}");
        std::fs::write(&copy, &clean).unwrap();
        leave_log(&copy, mode);
        // Beside today's, and beside another day's.
        let other = copies.join("ebb-2026-03-20.db");
        std::fs::write(&other, &clean).unwrap();
        leave_log(&other, mode);
        journal.maintenance().make_copy(&copies, &later(2)).unwrap();
        assert_eq!(open(&other).maintenance().check().unwrap().entries, 58, "{mode}");
        std::fs::remove_file(&other).unwrap();
        assert!(lone(&copies), "{mode}: the log of the copy before is gone");
        assert_eq!(open(&copy).maintenance().check().unwrap().entries, 58, "{mode}");
    }
}

#[test]
fn a_log_of_another_file_is_not_installed_with_a_copy() {
    let (folder, journal) = fresh();
    let copies = folder.path().join("copies");
    for severity in 1..60 {
        journal.logging().log(pain(f64::from(severity) / 10.0), &noon()).unwrap();
    }
    let copy = journal.maintenance().make_copy(&copies, &noon()).unwrap().copies.remove(0).path;
    // Damaged, but a stale log has the whole of it: what is checked is what is installed.
    let whole = std::fs::read(&copy).unwrap();
    let mut damaged = whole.clone();
    let middle = damaged.len() / 2 / 4096 * 4096;
    damaged[middle..middle + 4096].fill(0x5A);
    {
        let file = rusqlite::Connection::open(&copy).unwrap();
        file.pragma_update(None, "journal_mode", "WAL").unwrap();
        file.execute_batch("VACUUM").unwrap();
        std::fs::copy(beside(&copy, "-wal"), folder.path().join("wal")).unwrap();
    }
    std::fs::write(&copy, damaged).unwrap();
    std::fs::copy(folder.path().join("wal"), beside(&copy, "-wal")).unwrap();
    match journal.maintenance().restore_copy(&copy, &later(1)) {
        Ok(_) => {}
        Err(error) => assert_eq!(error.code(), "damaged"),
    }
    let check = journal.maintenance().check().unwrap();
    assert!(check.ok && check.entries == 59, "{check:?}");
}

#[test]
fn files_that_are_no_copies_are_named_and_stop_nothing() {
    let (folder, journal) = fresh();
    let copies = folder.path().join("copies");
    journal.logging().log(pain(3.0), &at("2026-03-20")).unwrap();
    let good = journal.maintenance().make_copy(&copies, &at("2026-03-20")).unwrap().copies.remove(0).path;
    // Empty, noise, noise of an encrypted file's length, another program's, and today's own place.
    std::fs::write(copies.join("ebb-2026-03-25.db"), "").unwrap();
    std::fs::write(copies.join("ebb-2026-03-26.db"), [0x42; 9_000]).unwrap();
    std::fs::write(copies.join("ebb-2026-03-27.db"), [0x42; 8_192]).unwrap();
    std::fs::write(copies.join("ebb-2026-03-28.db"), "").unwrap();
    rusqlite::Connection::open(copies.join("ebb-2026-03-24.db")).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();

    let made = journal.maintenance().make_copy(&copies, &noon()).unwrap();
    let days: Vec<String> = made.copies.iter().map(|copy| copy.day.to_string()).collect();
    assert_eq!(days, ["2026-03-28", "2026-03-27", "2026-03-20"]);
    assert_eq!(made.notes.len(), 5, "{:?}", made.notes);
    for day in [24, 25, 26, 28] {
        let aside = copies.join(format!("ebb-2026-03-{day}.db.set-aside"));
        assert!(aside.exists() && made.notes.iter().any(|note| note.contains(&aside.display().to_string())), "{day}");
    }
    assert!(made.notes.iter().any(|note| note.contains("ebb-2026-03-27.db does not open")));
    // Erasing names what may still hold it, and goes on.
    let entry = journal.views().day("2026-03-20".parse().unwrap()).unwrap().entries[0].entry.id.clone();
    let what = ebb_core::storage::Erasure::Entry { entry };
    let erased = journal.maintenance().erase(&what, Some(&copies), &noon()).unwrap();
    assert!(erased.finished && erased.left.len() == 5, "{erased:?}");
    assert!(erased.left.iter().all(|path| erased.sentences.iter().any(|sentence| sentence.contains(path.as_str()))));
    journal.maintenance().restore_copy(&good, &later(1)).unwrap();
    assert_eq!(journal.maintenance().check().unwrap().entries, 0, "the copy was erased in too");
}

#[test]
fn half_a_copy_that_a_killed_process_left_goes_with_the_next() {
    let (folder, journal) = fresh();
    let copies = folder.path().join("copies");
    journal.logging().log(pain(3.0), &noon()).unwrap();
    journal.maintenance().make_copy(&copies, &noon()).unwrap();
    std::fs::write(copies.join("ebb-2026-03-28.db.part"), "half").unwrap();
    journal.maintenance().make_copy(&copies, &noon()).unwrap();
    assert!(!copies.join("ebb-2026-03-28.db.part").exists());
}

#[test]
fn recovery_takes_the_copy_with_the_newest_content_not_the_newest_name() {
    let (folder, journal) = fresh();
    let copies = folder.path().join("copies");
    journal.logging().log(pain(1.0), &at("2099-01-01")).unwrap();
    journal.maintenance().make_copy(&copies, &at("2099-01-01")).unwrap();
    for (day, severity) in [("2026-03-26", 2.0), ("2026-03-27", 3.0), ("2026-03-28", 4.0)] {
        journal.logging().log(pain(severity), &at(day)).unwrap();
        journal.maintenance().make_copy(&copies, &at(day)).unwrap();
    }
    let path = folder.path().join("journal.db");
    drop(journal);
    std::fs::remove_file(&path).unwrap();
    let options = || Options { copies: Some(copies.clone()), ..Options::default() };
    // The page that offers to recover says what from, before anything is done.
    let source = |now: &str| Journal::recovery_source(&options(), &at(now));
    assert_eq!(source("2026-03-28"), "Your newest copy is from today.");
    assert_eq!(source("2026-03-29"), "Your newest copy is from yesterday.");
    let none = Journal::recovery_source(&Options::default(), &noon());
    assert_eq!(none, "There is no copy. What can still be read in the file comes back.");
    let recovery = Journal::recover(&path, options(), &noon()).unwrap().unwrap();
    assert_eq!((recovery.copy.unwrap().to_string().as_str(), recovery.entries), ("2026-03-28", 4));
    // Where an older copy was restored and the diary went on from there, the later of the two ways is the newer.
    let journal = Journal::open(&path, options()).unwrap();
    journal.maintenance().restore_copy(&copies.join("ebb-2026-03-26.db"), &at("2026-03-29")).unwrap();
    journal.logging().log(pain(9.0), &at("2026-03-29")).unwrap();
    journal.maintenance().make_copy(&copies, &at("2026-03-29")).unwrap();
    drop(journal);
    std::fs::remove_file(&path).unwrap();
    let recovery = Journal::recover(&path, options(), &at("2026-03-30")).unwrap().unwrap();
    assert_eq!((recovery.copy.unwrap().to_string().as_str(), recovery.entries), ("2026-03-29", 3));
}

#[test]
fn lost_journal_is_offered_and_comes_back_with_what_was_logged_since() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copies) = (folder.path().join("journal.db"), folder.path().join("copies"));
    let options = || Options { copies: Some(copies.clone()), ..Options::default() };
    let journal = Journal::open(&path, options()).unwrap();
    for severity in [1.0, 2.0] {
        journal.logging().log(pain(severity), &at("2026-03-26")).unwrap();
    }
    assert_eq!(journal.maintenance().lost_journal(&copies).unwrap(), None);
    let copy = journal.maintenance().make_copy(&copies, &at("2026-03-26")).unwrap().copies.remove(0).path;
    assert_eq!(journal.maintenance().lost_journal(&copies).unwrap(), None, "nothing is lost");
    drop(journal);
    std::fs::remove_file(&path).unwrap();

    let day = |journal: &Journal| journal.maintenance().lost_journal(&copies).unwrap().map(|lost| lost.day.to_string());
    let journal = Journal::open(&path, options()).unwrap();
    assert_eq!(day(&journal).as_deref(), Some("2026-03-26"), "before the first log");
    journal.logging().log(pain(7.0), &noon()).unwrap();
    assert_eq!(day(&journal).as_deref(), Some("2026-03-26"), "and after it");
    let due = journal.maintenance().make_due_copy(&copies, &noon()).unwrap();
    assert!(due.made && due.offer.is_some(), "the new one is copied all the same: {due:?}");
    // The copy of the lost one is neither replaced nor thinned: of the same day there are two.
    let made = journal.maintenance().make_copy(&copies, &at("2026-03-26")).unwrap().copies;
    let of_day: Vec<_> = made.iter().filter(|copy| copy.day.to_string() == "2026-03-26").collect();
    assert!(of_day.len() == 2 && of_day.iter().filter(|copy| copy.diary.is_some()).count() == 1, "{of_day:?}");
    drop(journal);

    // Both ways back work: the recovery takes the new log along, a restored copy sets it aside.
    let kept = std::fs::read(&path).unwrap();
    let recovery = Journal::recover(&path, options(), &later(60)).unwrap().unwrap();
    assert_eq!(
        (recovery.entries, recovery.recovered, recovery.lost),
        (3, 1, None),
        "the copy may be older than what was lost"
    );
    let journal = Journal::open(&path, options()).unwrap();
    assert_eq!(day(&journal), None, "it is back");
    assert!(journal.maintenance().make_due_copy(&copies, &at("2026-03-30")).unwrap().made);
    drop(journal);
    assert_eq!(Journal::recover(&path, options(), &later(90)).unwrap(), None, "once");

    std::fs::write(&path, kept).unwrap();
    std::fs::remove_file(copies.join("ebb-2026-03-30.db")).unwrap();
    let journal = Journal::open(&path, options()).unwrap();
    let aside = journal.maintenance().restore_copy(&copy, &later(60)).unwrap();
    assert_eq!(journal.maintenance().check().unwrap().entries, 2);
    assert!(journal.maintenance().make_due_copy(&copies, &at("2026-03-30")).unwrap().made);
    assert_eq!(open(&aside).maintenance().check().unwrap().entries, 1);
}

#[cfg(unix)]
#[test]
fn a_link_to_the_journal_stays_a_link_and_its_file_is_what_is_meant() {
    let folder = tempfile::tempdir().unwrap();
    let (link, real) = (folder.path().join("link.db"), folder.path().join("real/journal.db"));
    std::fs::create_dir(folder.path().join("real")).unwrap();
    // It leads nowhere yet.
    std::os::unix::fs::symlink("real/journal.db", &link).unwrap();
    let journal = open(&link);
    journal.logging().log(pain(3.0), &noon()).unwrap();
    assert!(real.exists());
    let copies = folder.path().join("copies");
    let copy = journal.maintenance().make_copy(&copies, &noon()).unwrap().copies.remove(0).path;
    let aside = journal.maintenance().restore_copy(&copy, &later(1)).unwrap();
    assert!(link.is_symlink() && !real.is_symlink());
    assert_eq!(aside.parent(), real.parent());
    drop(journal);
    // A damaged file behind a link is recovered there.
    std::fs::write(&real, [0x42; 9_000]).unwrap();
    let options = Options { copies: Some(copies.clone()), ..Options::default() };
    assert_eq!(Journal::recover(&link, options, &later(2)).unwrap().unwrap().entries, 1);
    assert!(link.is_symlink() && !real.is_symlink());
    let journal = open(&link);
    let files = ebb_core::maintenance::JournalFiles {
        copies: Some(copies.display().to_string()),
        ..ebb_core::maintenance::JournalFiles::default()
    };
    assert_eq!(journal.maintenance().erase_everything(&files).left, Vec::<String>::new());
    assert_eq!(std::fs::read_dir(folder.path().join("real")).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn every_file_is_its_owners_alone_whatever_the_umask() {
    use std::os::unix::fs::PermissionsExt as _;
    fn files(folder: &Path, found: &mut Vec<(PathBuf, u32)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files(&path, found);
            } else {
                let mode = path.metadata().unwrap().permissions().mode() & 0o777;
                found.push((path, mode));
            }
        }
    }
    // The umask is the process's, and other tests run beside this one: so a child of its own.
    const FOLDER: &str = "EBB_TEST_UMASK_IN";
    if let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) {
        let journal = open(&folder.join("journal.db"));
        journal.logging().log(pain(3.0), &noon()).unwrap();
        let copy = journal.maintenance().make_copy(&folder.join("copies"), &noon()).unwrap().copies.remove(0).path;
        journal.maintenance().restore_copy(&copy, &later(1)).unwrap();
        journal.inbox().write_snapshot(&folder.join("snapshot"), &noon()).unwrap();
        journal.logging().log(pain(4.0), &later(2)).unwrap();
        let mut found = Vec::new();
        files(&folder, &mut found);
        assert!(found.len() >= 6, "{found:?}");
        for (path, mode) in found {
            assert_eq!(mode, 0o600, "{}: {mode:o}", path.display());
        }
        return;
    }
    for umask in ["000", "022", "277"] {
        let folder = tempfile::tempdir().unwrap();
        let exe = std::env::current_exe().unwrap();
        let test = "copies_beside::every_file_is_its_owners_alone_whatever_the_umask";
        let script = format!("umask {umask} && exec \"$0\" --exact {test}");
        let output = std::process::Command::new("sh")
            .args(["-c", &script])
            .arg(exe)
            .env(FOLDER, folder.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{umask}: {}", String::from_utf8_lossy(&output.stdout));
        assert!(folder.path().join("journal.db").exists(), "the child did its work");
    }
}
