//! Undo and redo over a long session, across restarts, each step with its label.

use ebb_core::Journal;
use ebb_core::entry::{EntryId, Mark, Severity};
use ebb_core::time::Rollover;

use crate::{child, later, noon, open, pain, quick_folder};

const OPERATIONS: u32 = 120;

/// The day as a person sees it.
fn day(journal: &Journal) -> String {
    serde_json::to_string(&journal.views().day(noon().day(Rollover::default())).unwrap()).unwrap()
}

#[test]
fn undo_and_redo_of_120_operations_survive_restarts() {
    let folder = quick_folder();
    let path = child::journal_in(folder.path());
    let mut journal = open(&path);
    let (mut ids, mut labels, mut days): (Vec<EntryId>, Vec<String>, Vec<String>) = Default::default();
    for turn in 0..OPERATIONS {
        days.push(day(&journal));
        let now = later(i64::from(turn));
        let change = match turn % 5 {
            0..=2 => journal.logging().log(pain(f64::from(turn % 11)), &now),
            3 => journal.logging().rate(ids.last().unwrap(), Severity::of(7.5), Mark::Measured, &now),
            _ => journal.logging().remove(ids.first().unwrap(), &now),
        }
        .unwrap();
        match turn % 5 {
            0..=2 => ids.extend(change.entries),
            3 => {}
            _ => drop(ids.remove(0)),
        }
        labels.push(change.label);
        if turn % 10 == 9 {
            drop(journal);
            journal = open(&path);
        }
    }
    let after = day(&journal);
    let listed = journal.operations(&noon(), OPERATIONS + 50).unwrap();
    assert_eq!(listed.len(), labels.len());
    assert!(listed.iter().all(|operation| operation.standing));
    assert_eq!(listed[0].at, later(i64::from(OPERATIONS - 1)), "the newest first");
    assert_eq!(journal.operations(&noon(), 7).unwrap(), listed[..7]);

    for turn in (0..OPERATIONS as usize).rev() {
        // An undo has the label that the list shows: that of the change, after what was there before it.
        let said = journal.operations(&noon(), OPERATIONS).unwrap();
        let next = said.iter().find(|operation| operation.standing).unwrap().label.clone();
        assert_eq!(journal.undo(&later(500)).unwrap().label, format!("Undone: {next}"), "{turn}");
        assert!(next.ends_with(&labels[turn]), "{next}: {}", labels[turn]);
        assert_eq!(next.contains(" → "), turn % 5 == 3 && next != labels[turn], "{next}");
        assert_eq!(next, listed[OPERATIONS as usize - 1 - turn].label, "whatever was done since");
        assert_eq!(day(&journal), days[turn], "{turn}");
        if turn % 10 == 0 {
            drop(journal);
            journal = open(&path);
        }
    }
    assert!(journal.operations(&noon(), OPERATIONS).unwrap().iter().all(|operation| !operation.standing));
    assert!(journal.undo(&later(501)).is_err());
    for turn in 0..OPERATIONS as usize {
        assert_eq!(day(&journal), days[turn], "{turn}");
        let label = &listed[OPERATIONS as usize - 1 - turn].label;
        assert_eq!(journal.redo(&later(600)).unwrap().label, format!("Redone: {label}"));
        if turn % 10 == 9 {
            drop(journal);
            journal = open(&path);
        }
    }
    assert_eq!(day(&journal), after);
    assert!(journal.redo(&later(601)).is_err());
    assert!(journal.maintenance().check().unwrap().ok);
}
