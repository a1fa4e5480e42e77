//! A person's own words for the steps of severity, and what was logged under them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, Draft, EntryId, Mark, Severity, StepWords};
use ebb_core::time::{Moment, Rollover};
use ebb_core::{EbbError, Journal, Options};
use ebb_core::{InvalidInput, Missing, NotNowReason};

fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn open(folder: &tempfile::TempDir) -> Journal {
    Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap()
}

fn pain() -> ItemId {
    ItemId("pain".to_owned())
}

fn set(journal: &Journal, item: Option<&ItemId>, step: u8, words: &str) {
    journal.items().set_severity_words(item.cloned(), &[StepWords { step, words: words.to_owned() }], &noon()).unwrap();
}

fn log(journal: &Journal, item: &str, severity: f64) -> EntryId {
    journal.logging().log(Draft::now(Body::symptom(item, Severity::of(severity))), &noon()).unwrap().entries[0].clone()
}

fn said(journal: &Journal, id: &EntryId) -> Option<String> {
    let page = journal.views().day(noon().day(Rollover::default())).unwrap();
    match page.entries.into_iter().find(|line| line.entry.id == *id).unwrap().entry.body {
        Body::Symptom { said, .. } => said,
        other => panic!("{other:?}"),
    }
}

fn words(journal: &Journal, item: Option<&ItemId>, step: usize) -> (String, bool) {
    let anchors = journal.items().severity_words(item.cloned()).unwrap();
    assert_eq!(anchors.len(), 11);
    assert_eq!(usize::from(anchors[step].step), step);
    (anchors[step].words.clone(), anchors[step].own)
}

#[test]
fn an_entry_keeps_the_words_it_was_given() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let before = log(&journal, "pain", 6.0);
    set(&journal, None, 6, "I stop what I do");
    let under = log(&journal, "pain", 6.0);
    set(&journal, None, 6, "I lie down");
    let later = log(&journal, "pain", 5.6);
    assert_eq!(said(&journal, &before), None, "built-in words were in force");
    assert_eq!(said(&journal, &under).as_deref(), Some("I stop what I do"));
    assert_eq!(said(&journal, &later).as_deref(), Some("I lie down"));
    let labels = |journal: &Journal| {
        let page = journal.views().day(noon().day(Rollover::default())).unwrap();
        page.entries.into_iter().map(|line| line.label).collect::<Vec<_>>()
    };
    let wanted = ["Pain 6", "Pain 6 · I stop what I do", "Pain 5.6 · I lie down"];
    assert_eq!(labels(&journal), wanted);
    journal.items().reset_severity_words(None, &noon()).unwrap();
    drop(journal);
    assert_eq!(labels(&open(&folder)), wanted, "also in another run");
}

#[test]
fn today_speaks_in_the_persons_words() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    set(&journal, Some(&pain()), 6, "I stop what I do");
    log(&journal, "fatigue", 6.0);
    log(&journal, "pain", 6.0);
    let today = journal.views().today(&noon()).unwrap();
    let bar = |item: &str| today.symptoms.iter().find(|bar| bar.item.0 == item).unwrap().words.clone();
    assert_eq!((bar("pain").as_str(), bar("fatigue").as_str()), ("I stop what I do", "I drop things"));
    assert_eq!(today.quick[0].said.as_deref(), Some("6 · I stop what I do"));
    let last = today.just_logged.unwrap();
    assert_eq!((last.label.as_str(), last.steps[6].words.as_str()), ("Pain 6 · I stop what I do", "I stop what I do"));
    // Reworded later the same day: the logged entry keeps its words.
    set(&journal, Some(&pain()), 6, "bad");
    let today = journal.views().today(&noon()).unwrap();
    assert_eq!(today.symptoms.iter().find(|bar| bar.item.0 == "pain").unwrap().words, "I stop what I do");
    let last = today.just_logged.unwrap();
    assert_eq!((last.label.as_str(), last.steps.len()), ("Changed: words for Pain", 0));
}

#[test]
fn an_items_words_go_before_everyones_and_both_before_the_built_in_ones() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    assert_eq!(words(&journal, None, 6), ("I drop things".to_owned(), false));
    set(&journal, None, 6, "I stop");
    assert_eq!(words(&journal, Some(&pain()), 6), ("I stop".to_owned(), true));
    set(&journal, Some(&pain()), 6, " I lie down ");
    assert_eq!(words(&journal, Some(&pain()), 6), ("I lie down".to_owned(), true));
    assert_eq!(words(&journal, Some(&ItemId("fatigue".to_owned())), 6), ("I stop".to_owned(), true));
    assert_eq!(words(&journal, Some(&pain()), 0), ("none".to_owned(), false));
    // A blank resets one step, a reset all of them.
    set(&journal, Some(&pain()), 6, "  ");
    assert_eq!(words(&journal, Some(&pain()), 6).0, "I stop");
    journal.items().reset_severity_words(None, &noon()).unwrap();
    assert_eq!(words(&journal, Some(&pain()), 6), ("I drop things".to_owned(), false));
    // Undo restores all of it, step by step.
    for wanted in ["I stop", "I lie down", "I stop", "I drop things"] {
        let change = journal.undo(&noon()).unwrap();
        assert!(change.label.starts_with("Undone: Changed: words for "), "{}", change.label);
        assert_eq!(words(&journal, Some(&pain()), 6).0, wanted);
    }
    journal.redo(&noon()).unwrap();
    assert_eq!(words(&journal, None, 6).0, "I stop");
    assert!(journal.maintenance().check().unwrap().ok);
}

#[test]
fn a_rating_takes_the_words_of_its_day_and_other_amendments_leave_them() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    set(&journal, None, 6, "I stop");
    let id = journal.logging().tap(&pain(), &noon()).unwrap().entries[0].clone();
    assert_eq!(said(&journal, &id), None, "present has no step");
    journal.logging().rate(&id, Severity::of(6.0), Mark::Measured, &noon()).unwrap();
    assert_eq!(said(&journal, &id).as_deref(), Some("I stop"));
    set(&journal, None, 6, "I lie down");
    journal
        .logging()
        .amend(&id, &noon(), |entry| {
            entry.note = Some("after the stairs".to_owned());
            Ok(())
        })
        .unwrap();
    assert_eq!(said(&journal, &id).as_deref(), Some("I stop"), "its strength was not rated again");
    journal.logging().rate(&id, Severity::of(3.0), Mark::Measured, &noon()).unwrap();
    assert_eq!(said(&journal, &id), None, "step 3 has no words of its own");
    journal.undo(&noon()).unwrap();
    assert_eq!(said(&journal, &id).as_deref(), Some("I stop"), "undo brings number and words back");
}

#[test]
fn what_a_caller_puts_in_its_place_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let mut body = Body::symptom("pain", Severity::of(6.0));
    if let Body::Symptom { said, .. } = &mut body {
        *said = Some("x".repeat(100_000));
    }
    let id = journal.logging().log(Draft::now(body), &noon()).unwrap().entries[0].clone();
    assert_eq!(said(&journal, &id), None);
}

#[test]
fn what_is_no_step_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let set = |item: Option<&str>, step: u8, words: &str| {
        let item = item.map(|item| ItemId(item.to_owned()));
        journal.items().set_severity_words(item, &[StepWords { step, words: words.to_owned() }], &noon()).unwrap_err()
    };
    assert!(matches!(set(None, 11, "x"), EbbError::Invalid { input: InvalidInput::OutOfRange { .. } }));
    assert!(matches!(
        set(None, 1, &"x".repeat(61)),
        EbbError::Invalid { input: InvalidInput::TextTooLong { length: 61, most: 60, .. } }
    ));
    assert!(matches!(set(Some("walking"), 1, "x"), EbbError::Invalid { input: InvalidInput::WrongKind { .. } }));
    assert!(matches!(set(Some("*"), 1, "x"), EbbError::NotFound { missing: Missing::Item { .. } }));
    assert!(matches!(journal.undo(&noon()), Err(EbbError::NotNow { reason: NotNowReason::NothingToUndo })));
}
