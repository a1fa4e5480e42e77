//! The person's own hand in the vocabulary.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::catalog::{Family, ItemId, ItemKind};
use ebb_core::entry::{Body, Draft, Severity};
use ebb_core::moment::{Moment, Rollover};
use ebb_core::{EbbError, Journal, Options};

fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn fresh() -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    (folder, journal)
}

fn id(text: &str) -> ItemId {
    ItemId(text.to_owned())
}

fn log(journal: &Journal, item: &ItemId, severity: f64) {
    journal.log(Draft::now(Body::symptom(&item.0, Severity::of(severity))), &noon()).unwrap();
}

#[test]
fn an_item_of_ones_own_is_found_logged_renamed_and_survives_a_restart() {
    let (folder, journal) = fresh();
    let (item, change) = journal.add_item(ItemKind::Symptom, Family::Sensory, " Metal taste ", &noon()).unwrap();
    assert_eq!(change.label, "Changed: Metal taste");
    log(&journal, &journal.find_item("metal TASTE").unwrap().id, 4.0);
    journal.rename_item(&item.id, "Taste of metal", &noon()).unwrap();
    drop(journal);
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    let page = journal.day(noon().day(Rollover::default())).unwrap();
    assert_eq!(page.entries[0].label, "Taste of metal 4", "renamed in one place");
    assert!(journal.find_item("Metal taste").is_err());
}

#[test]
fn a_name_that_is_taken_empty_or_endless_is_refused() {
    let (_folder, journal) = fresh();
    let add = |label: &str| journal.add_item(ItemKind::Symptom, Family::Sensory, label, &noon()).unwrap_err();
    assert!(matches!(add("pain"), EbbError::NameTaken { .. }));
    assert!(matches!(add("ache"), EbbError::NameTaken { .. }), "another word for pain");
    assert!(matches!(add("  "), EbbError::BadName { .. }));
    assert!(matches!(add(&"x".repeat(61)), EbbError::BadName { .. }));
    assert!(matches!(journal.undo(&noon()), Err(EbbError::NothingToUndo)));
}

#[test]
fn a_pinned_item_comes_first_and_an_archived_one_keeps_its_entries() {
    let (_folder, journal) = fresh();
    log(&journal, &id("pain"), 5.0);
    journal.pin_item(&id("nausea"), true, &noon()).unwrap();
    let grid = || journal.today(&noon()).unwrap().quick.into_iter().map(|button| button.item.0).collect::<Vec<_>>();
    assert_eq!(grid()[..2], ["nausea", "pain"]);
    journal.archive_item(&id("pain"), true, &noon()).unwrap();
    assert!(!grid().contains(&"pain".to_owned()));
    assert_eq!(journal.day(noon().day(Rollover::default())).unwrap().entries.len(), 1);
    journal.undo(&noon()).unwrap();
    assert_eq!(grid()[..2], ["nausea", "pain"], "undo takes the catalogue along");
}

#[test]
fn a_merge_moves_every_entry_and_one_undo_parts_them_again() {
    let (_folder, journal) = fresh();
    let today = noon().day(Rollover::default());
    log(&journal, &id("muscle-aches"), 3.0);
    log(&journal, &id("pain"), 5.0);
    journal.merge_items(&id("muscle-aches"), &id("pain"), &noon()).unwrap();
    let labels = || journal.day(today).unwrap().entries.into_iter().map(|line| line.label).collect::<Vec<_>>();
    assert_eq!(labels(), ["Pain 3", "Pain 5"]);
    // What is logged under the old item from now on is the new one's.
    log(&journal, &id("muscle-aches"), 4.0);
    assert_eq!(labels()[2], "Pain 4");
    journal.undo(&noon()).unwrap();
    journal.undo(&noon()).unwrap();
    assert_eq!(labels(), ["Muscle aches 3", "Pain 5"]);
    assert!(journal.check().unwrap().ok);

    assert!(matches!(journal.merge_items(&id("pain"), &id("walking"), &noon()), Err(EbbError::NotMergeable { .. })));
    assert!(matches!(journal.merge_items(&id("pain"), &id("pain"), &noon()), Err(EbbError::NotMergeable { .. })));
}

#[test]
fn what_is_imported_under_a_merged_item_comes_in_as_the_other() {
    let (folder, journal) = fresh();
    journal.merge_items(&id("muscle-aches"), &id("pain"), &noon()).unwrap();
    let file = folder.path().join("visible.csv");
    let header = "observation_date,tracker_name,tracker_category,observation_value";
    std::fs::write(&file, format!("{header}\n2026-03-28,Muscle aches,Muscles,2\n")).unwrap();
    assert_eq!(journal.import(&file, &noon()).unwrap().added, 1);
    let page = journal.day(noon().day(Rollover::default())).unwrap();
    assert_eq!(page.entries[0].label, "Pain 5");
    assert_eq!(journal.import(&file, &noon()).unwrap().duplicates, 1);
}
