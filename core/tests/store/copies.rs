//! Copies of a journal: made while it is written, restored, refused.

use ebb_core::entry::{Body, Draft, Severity};
use ebb_core::{EbbError, FileProblem, JournalProblem};

use crate::{fresh, later, noon, open};

#[test]
fn restoring_a_copy_sets_the_journal_aside() {
    let (folder, journal) = fresh();
    let copies = folder.path().join("elsewhere").join("copies");
    let pain = |severity: f64| Draft::now(Body::symptom("pain", Severity::of(severity)));
    journal.logging().log(pain(3.0), &noon()).unwrap();
    let made = journal.maintenance().make_copy(&copies, &noon()).unwrap().copies;
    assert_eq!(journal.maintenance().list_copies(&copies).unwrap(), made);
    // The same day again replaces that copy.
    assert_eq!(journal.maintenance().make_copy(&copies, &later(5)).unwrap().copies.len(), 1);
    journal.logging().log(pain(7.0), &later(6)).unwrap();

    let aside = journal.maintenance().restore_copy(&made[0].path, &later(10)).unwrap();
    assert_eq!(journal.maintenance().check().unwrap().entries, 1);
    assert_eq!(journal.views().today(&later(11)).unwrap().symptoms[0].worst, Some(3.0));
    journal.logging().log(pain(4.0), &later(12)).unwrap();
    drop(journal);
    let before = open(&aside);
    assert_eq!(before.maintenance().check().unwrap().entries, 2, "nothing of what was there is lost");
}

#[test]
fn restoring_a_damaged_or_foreign_copy_is_refused() {
    let (folder, journal) = fresh();
    journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(3.0))), &noon()).unwrap();
    let copies = folder.path().join("copies");
    let copy = journal.maintenance().make_copy(&copies, &noon()).unwrap().copies.remove(0).path;
    let mut bytes = std::fs::read(&copy).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0x5A);
    std::fs::write(&copy, bytes).unwrap();
    std::fs::write(copies.join("ebb-2026-01-01.db"), [0x42; 9_000]).unwrap();
    assert!(matches!(
        journal.maintenance().restore_copy(&copy, &noon()),
        Err(EbbError::Unavailable { problem: JournalProblem::Damaged { .. } })
    ));
    assert!(matches!(
        journal.maintenance().restore_copy(&copies.join("ebb-2026-01-01.db"), &noon()),
        Err(EbbError::File { problem: FileProblem::NotAJournal, .. })
    ));
    assert_eq!(journal.maintenance().check().unwrap().entries, 1);
}

#[test]
fn writes_continue_while_a_copy_is_made() {
    let (folder, journal) = fresh();
    let copies = folder.path().join("copies");
    std::thread::scope(|scope| {
        let tapping = scope.spawn(|| {
            for _ in 0..60 {
                journal.logging().log(Draft::now(Body::symptom("pain", Severity::Present)), &noon()).unwrap();
            }
        });
        for _ in 0..5 {
            journal.maintenance().make_copy(&copies, &noon()).unwrap();
        }
        tapping.join().unwrap();
    });
    assert_eq!(journal.maintenance().check().unwrap().entries, 60);
    let copy = journal.maintenance().make_copy(&copies, &noon()).unwrap().copies.remove(0).path;
    assert!(open(&copy).maintenance().check().unwrap().ok);
}

#[test]
fn copies_of_another_journal_are_neither_replaced_nor_restored() {
    let folder = tempfile::tempdir().unwrap();
    let copies = folder.path().join("copies");
    let (mine, theirs) = (open(&folder.path().join("mine.db")), open(&folder.path().join("theirs.db")));
    for journal in [&mine, &theirs] {
        journal.logging().log(Draft::now(Body::symptom("pain", Severity::Present)), &noon()).unwrap();
    }
    let copy = theirs.maintenance().make_copy(&copies, &noon()).unwrap().copies.remove(0).path;
    let before = std::fs::read(&copy).unwrap();
    let made = mine.maintenance().make_copy(&copies, &noon()).unwrap().copies;
    let [mine_of_day, theirs_of_day] = &made[..] else { unreachable!("{made:?}") };
    assert!(theirs_of_day.path == copy && theirs_of_day.diary.is_some() && mine_of_day.diary.is_none());
    assert!(matches!(
        mine.maintenance().restore_copy(&copy, &noon()),
        Err(EbbError::File { problem: FileProblem::AnothersCopy, .. })
    ));
    assert_eq!(std::fs::read(&copy).unwrap(), before);
    // A new phone has nothing of its own yet, so it accepts the copy.
    let fresh = open(&folder.path().join("new.db"));
    fresh.maintenance().restore_copy(&copy, &noon()).unwrap();
    assert_eq!(fresh.maintenance().check().unwrap().entries, 1);
}
