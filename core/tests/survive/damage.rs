//! Damage is noticed, reported clearly and made no worse.

use std::collections::BTreeSet;
use std::path::Path;

use ebb_core::time::Rollover;
use ebb_core::{EbbError, Journal, Options};
use ebb_core::{FileProblem, JournalProblem};

use crate::damaged_diary::{Diary, PAGE, brought_back, ids_of, noise};
use crate::{Dice, child, noon, open, pain, quick_folder};

/// Whether opening or checking the file reports a problem.
fn noticed(path: &Path) -> bool {
    let journal = match Journal::open(path, Options::default()) {
        Ok(journal) => journal,
        Err(
            EbbError::Unavailable { problem: JournalProblem::Damaged { .. } }
            | EbbError::File { problem: FileProblem::NotAJournal, .. },
        ) => return true,
        Err(error) => panic!("an unclear message: {error:?}"),
    };
    let noticed = match journal.maintenance().check() {
        Ok(check) => !check.ok,
        Err(EbbError::Unavailable { problem: JournalProblem::Damaged { .. } }) => true,
        Err(error) => panic!("an unclear message: {error:?}"),
    };
    // Nor does any call of a screen.
    let today = noon().day(Rollover::default());
    for outcome in [
        journal.views().today(&noon()).map(drop),
        journal.views().day(today).map(drop),
        journal.views().range(today.plus(-60), today).map(drop),
        journal.undo(&noon()).map(drop),
        journal.logging().log(pain(2.0), &noon()).map(drop),
        journal.suspend(),
    ] {
        assert!(
            matches!(outcome, Ok(()) | Err(EbbError::Unavailable { problem: JournalProblem::Damaged { .. } })),
            "an unclear message: {outcome:?}"
        );
    }
    noticed
}

/// Overwrites each page in turn; returns the greatest number of lost entries, and the number of turns with a loss.
fn every_page_in_turn(diary: &Diary) -> (usize, usize) {
    let original = std::fs::read(diary.path()).unwrap();
    let (mut worst, mut turns) = (0, 0);
    for page in 0..diary.pages() {
        for (how, with) in [("zeroed", vec![0; PAGE]), ("noise", noise(page as u64))] {
            let what = format!("page {page} of {}, {how}", diary.pages());
            if original[page * PAGE..(page + 1) * PAGE] == with {
                continue;
            }
            let looked_at = diary.twin();
            looked_at.overwrite(page, &with);
            assert!(noticed(&looked_at.path()), "{what}: not noticed");
            let twin = diary.twin();
            twin.overwrite(page, &with);
            let recovery = brought_back(&twin, &what);
            let lost = diary.ids.len() - usize::try_from(recovery.entries).unwrap();
            worst = worst.max(lost);
            turns += usize::from(lost > 0);
        }
    }
    (worst, turns)
}

#[test]
fn overwritten_page_costs_at_most_its_own_rows() {
    let diary = Diary::new(80, 0);
    let (worst, turns) = every_page_in_turn(&diary);
    eprintln!("without a copy: of 80 entries {worst} lost at most, in {turns} of {} turns", 2 * diary.pages());
    // A page of 4,096 bytes holds about twenty of these rows.
    assert!(worst <= 25, "{worst}");
    assert!(turns > 0, "a page without a copy is a loss, or nothing was tried");
}

#[test]
fn overwritten_page_with_a_copy_costs_at_most_newer_rows() {
    let diary = Diary::new(80, 70);
    let (worst, turns) = every_page_in_turn(&diary);
    eprintln!("with a copy of 70: of 80 entries {worst} lost at most, in {turns} of {} turns", 2 * diary.pages());
    assert!(worst <= 10, "{worst}");
}

#[test]
fn truncated_file_is_noticed_and_recovered() {
    let diary = Diary::new(60, 40);
    let whole = std::fs::read(diary.path()).unwrap();
    let mut dice = Dice(3);
    let mut lengths: Vec<usize> = (0..diary.pages()).map(|page| page * PAGE).collect();
    lengths.extend((0..20).map(|_| usize::try_from(dice.below(whole.len() as u64)).unwrap()));
    for length in lengths {
        let what = format!("cut to {length} of {}", whole.len());
        let looked_at = diary.twin();
        std::fs::write(looked_at.path(), &whole[..length]).unwrap();
        // SQLite silently recreates an empty file; there, the existence of copies reveals the loss.
        if length > 0 {
            assert!(noticed(&looked_at.path()), "{what}: not noticed");
        }
        let twin = diary.twin();
        std::fs::write(twin.path(), &whole[..length]).unwrap();
        if length == 0 {
            let journal = open(&twin.path());
            let kept = journal.maintenance().make_due_copy(&child::copies_in(twin.folder.path()), &noon()).unwrap();
            assert_eq!(kept.offer, Some(noon().day(Rollover::default())), "{what}: the copy is offered");
            assert!(!kept.made);
            drop(journal);
            std::fs::write(twin.path(), []).unwrap();
            let recovery = twin.recover().unwrap().unwrap();
            assert_eq!((recovery.entries, recovery.copy), (40, kept.offer), "{what}");
        } else {
            brought_back(&twin, &what);
        }
    }
}

#[test]
fn missing_or_truncated_wal_leaves_a_whole_earlier_journal() {
    let folder = quick_folder();
    let path = child::journal_in(folder.path());
    let journal = open(&path);
    for _ in 0..5 {
        journal.logging().log(pain(3.0), &noon()).unwrap();
    }
    journal.settle().unwrap();
    for _ in 0..5 {
        journal.logging().log(pain(4.0), &noon()).unwrap();
    }
    let (file, log) = (std::fs::read(&path).unwrap(), std::fs::read(folder.path().join("journal.db-wal")).unwrap());
    let mut dice = Dice(5);
    let mut lengths = vec![0, 1, 31, 32, 33, 56, log.len() - 1, log.len()];
    lengths.extend((0..40).map(|_| usize::try_from(dice.below(log.len() as u64)).unwrap()));
    let mut seen = BTreeSet::new();
    for length in lengths {
        let after = quick_folder();
        let path = child::journal_in(after.path());
        std::fs::write(&path, &file).unwrap();
        if length > 0 {
            std::fs::write(after.path().join("journal.db-wal"), &log[..length]).unwrap();
        }
        let check = open(&path).maintenance().check().unwrap();
        assert!(check.ok && (5..=10).contains(&check.entries), "{length}: {check:?}");
        seen.insert(check.entries);
    }
    assert!(seen.contains(&5) && seen.contains(&10), "{seen:?}");
    drop(journal);
}

#[test]
fn wal_without_its_file_is_kept() {
    let folder = quick_folder();
    let path = child::journal_in(folder.path());
    let journal = open(&path);
    let id = journal.logging().log(pain(3.0), &noon()).unwrap().entries.remove(0);
    let (file, log) = (std::fs::read(&path).unwrap(), std::fs::read(folder.path().join("journal.db-wal")).unwrap());
    drop(journal);
    for emptied in [true, false] {
        let after = quick_folder();
        let path = child::journal_in(after.path());
        let beside = after.path().join("journal.db-wal");
        std::fs::write(&beside, &log).unwrap();
        if emptied {
            std::fs::write(&path, []).unwrap();
        }
        assert!(matches!(
            Journal::open(&path, Options::default()),
            Err(EbbError::Unavailable { problem: JournalProblem::Damaged { .. } })
        ));
        assert!(std::fs::read(&beside).unwrap() == log, "it is as it was");
        // With the file back in place, it is a journal again.
        std::fs::write(&path, &file).unwrap();
        assert_eq!(ids_of(&open(&path)), BTreeSet::from([id.clone()]));
    }
}
