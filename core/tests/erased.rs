//! Erased content is gone from the rows, the log, the copies and the files' unused bytes, and does not come back.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::{Path, PathBuf};

use ebb_core::catalog::{Family, ItemId, ItemKind, NewItem, StepWords};
use ebb_core::entry::{Body, Draft, EntryId, Severity, When};
use ebb_core::import::ImportOptions;
use ebb_core::inbox::{InboxAction, WidgetSnapshot, leave};
use ebb_core::maintenance::JournalFiles;
use ebb_core::profile::{AboutMe, Medicine};
use ebb_core::reminders::ReminderRule;
use ebb_core::storage::{Erasure, Verb};
use ebb_core::time::{Day, Moment, Rollover};
use ebb_core::{EbbError, Journal, Options};
use ebb_core::{JournalProblem, Missing, NotNowReason};

/// Part of what is erased, and of nothing else.
const SECRET: &str = "porcupine";

fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn today() -> Day {
    noon().day(Rollover::default())
}

fn open(path: &Path) -> Journal {
    Journal::open(path, Options::default()).unwrap()
}

fn log(journal: &Journal, item: &str, note: &str, days_ago: i32) -> EntryId {
    let body = Body::symptom(item, Severity::of(4.0));
    let when = When::Day { day: today().plus(-days_ago) };
    let draft = Draft { note: Some(note.to_owned()), ..Draft::when(when, body) };
    journal.logging().log(draft, &noon()).unwrap().entries.remove(0)
}

/// The files in a folder in which the secret can be read.
fn readable(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(readable(&path));
        } else if std::fs::read(&path).unwrap().windows(SECRET.len()).any(|part| part == SECRET.as_bytes()) {
            found.push(path);
        }
    }
    found
}

#[test]
fn erased_entry_can_be_read_in_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copies) = (folder.path().join("journal.db"), folder.path().join("copies"));
    let journal = open(&path);
    let kept = log(&journal, "pain", "kept", 0);
    let id = log(&journal, "pain", SECRET, 0);
    // In the log too, as an earlier content, several times, and in a copy.
    for note in ["a quiet word", SECRET, "another"] {
        journal
            .logging()
            .amend(&id, &noon(), |entry| {
                entry.note = Some(format!("{note} {}", "and more, so that rows move ".repeat(20)));
                Ok(())
            })
            .unwrap();
    }
    journal.settle().unwrap();
    journal.maintenance().make_copy(&copies, &noon()).unwrap();
    journal.logging().remove(&id, &noon()).unwrap();
    assert!(readable(folder.path()).len() >= 2, "the look itself finds it in the journal and the copy");

    let what = Erasure::Entry { entry: id.clone() };
    assert_eq!(journal.maintenance().erase_question(&what).unwrap().entries, 1);
    let change = journal.maintenance().erase(&what, Some(&copies), &noon()).unwrap().change;
    assert_eq!(change.label, "1 entry erased");
    assert_eq!(readable(folder.path()), Vec::<PathBuf>::new());

    assert_eq!(
        journal.logging().history(&id),
        Err(EbbError::NotFound { missing: Missing::Entry { id: id.0.clone() } })
    );
    assert!(journal.logging().restore(&id, &noon()).is_err());
    assert!(journal.maintenance().check().unwrap().ok);
    // The copy is sound, holds the rest, and can be restored.
    let copy = ebb_core::storage::copies(&copies).unwrap().remove(0).path;
    journal.maintenance().restore_copy(&copy, &noon()).unwrap();
    let entries = journal.views().day(today()).unwrap().entries;
    assert_eq!(entries.iter().map(|line| &line.entry.id).collect::<Vec<_>>(), [&kept]);
    assert!(journal.maintenance().check().unwrap().ok);
}

#[test]
fn undo_passes_over_erased_entries() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder.path().join("journal.db"));
    let first = log(&journal, "pain", "first", 0);
    let (gone, both) = (log(&journal, "fatigue", "gone", 0), Verb::Log);
    // One operation with an entry that goes and one that stays.
    let (ids, _) = journal
        .write(both, &noon(), |writer| {
            let mut ids = Vec::new();
            for item in ["headache", "nausea"] {
                let draft = Draft::now(Body::symptom(item, Severity::of(2.0)));
                ids.push(writer.create(When::Day { day: today() }, today(), draft, &noon())?.id);
            }
            Ok((ids, String::new()))
        })
        .unwrap();
    for id in [&gone, &ids[0]] {
        journal.maintenance().erase(&Erasure::Entry { entry: id.clone() }, None, &noon()).unwrap();
    }
    let there = || {
        let lines = journal.views().day(today()).unwrap().entries;
        lines.into_iter().map(|line| line.entry.id).collect::<Vec<_>>()
    };
    assert_eq!(there(), [first.clone(), ids[1].clone()]);
    journal.undo(&noon()).unwrap();
    assert_eq!(there(), std::slice::from_ref(&first));
    journal.undo(&noon()).unwrap();
    assert_eq!(there(), []);
    assert_eq!(journal.undo(&noon()), Err(EbbError::NotNow { reason: NotNowReason::NothingToUndo }));
    for _ in 0..2 {
        journal.redo(&noon()).unwrap();
    }
    assert_eq!(there(), [first, ids[1].clone()]);
    assert!(journal.maintenance().check().unwrap().ok);
}

#[test]
fn erasing_days_and_items_takes_derived_rows_along() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder.path().join("journal.db"));
    for days_ago in 0..10 {
        log(&journal, "pain", "a day", days_ago);
    }
    let own =
        journal.items().add(&NewItem::new(ItemKind::Symptom, Family::GeneralSymptom, SECRET), &noon()).unwrap().item;
    let tapped = journal.logging().tap(&own.id, &noon()).unwrap().entries.remove(0);
    journal.logging().remove(&tapped, &noon()).unwrap();
    let item = Erasure::Item { item: own.id.clone() };
    assert_eq!(journal.maintenance().erase_question(&item).unwrap().entries, 1, "deleted ones too");
    journal.maintenance().erase(&item, None, &noon()).unwrap();
    assert!(journal.catalog().get(&own.id).is_none());
    assert_eq!(readable(folder.path()), Vec::<PathBuf>::new());

    let days = Erasure::Days { first: today().plus(-4), last: today().plus(-2) };
    journal.maintenance().erase(&days, None, &noon()).unwrap();
    let burdens: Vec<bool> =
        journal.views().range(today().plus(-5), today()).unwrap().iter().map(|day| day.burden.is_some()).collect();
    assert_eq!(burdens, [true, false, false, false, true, true]);
    assert!(journal.maintenance().check().unwrap().ok);
    assert_eq!(journal.maintenance().erase_question(&days).unwrap().entries, 0);
    assert_eq!(
        journal
            .maintenance()
            .erase(&Erasure::Item { item: ItemId("pain".into()) }, None, &noon())
            .unwrap()
            .change
            .entries
            .len(),
        7
    );
}

#[test]
fn import_does_not_restore_an_erased_entry() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("visible.csv");
    let rows = "observation_date,tracker_name,tracker_category,observation_value\n2026-03-01,Headache,Pain,2\n2026-03-02,Headache,Pain,3\n";
    std::fs::write(&file, rows).unwrap();
    let journal = open(&folder.path().join("journal.db"));
    assert_eq!(journal.imports().run(&file, ImportOptions::default(), &noon()).unwrap().report.added, 2);
    journal
        .maintenance()
        .erase(
            &Erasure::Days { first: Day::new(2026, 3, 1).unwrap(), last: Day::new(2026, 3, 1).unwrap() },
            None,
            &noon(),
        )
        .unwrap();
    let again = journal.imports().run(&file, ImportOptions::default(), &noon()).unwrap().report;
    assert_eq!((again.added, again.duplicates), (0, 2));
    assert_eq!(journal.undo(&noon()).unwrap().entries.len(), 1, "undo of the import takes what is left of it");
}

#[test]
fn erasing_everything_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copies) = (folder.path().join("journal.db"), folder.path().join("copies"));
    let journal = open(&path);
    log(&journal, "pain", SECRET, 0);
    let copy = journal.maintenance().make_copy(&copies, &noon()).unwrap().copies.remove(0).path;
    journal.maintenance().restore_copy(&copy, &noon()).unwrap();
    std::fs::write(folder.path().join("journal.db.recoded"), SECRET).unwrap();
    let text = |path: PathBuf| Some(path.display().to_string());
    let (inbox, snapshot) = (folder.path().join("inbox"), folder.path().join("snapshot"));
    journal.inbox().write_snapshot(&snapshot, &noon()).unwrap();
    let shown = WidgetSnapshot::read(&snapshot).unwrap();
    leave(&shown, &inbox, InboxAction::Flare, &noon()).unwrap();
    std::fs::write(inbox.join("half.note.part"), SECRET).unwrap();
    let other = folder.path().join("journal.db.letter");
    std::fs::write(&other, "not ours").unwrap();

    let places = JournalFiles { copies: text(copies.clone()), inbox: text(inbox.clone()), snapshot: text(snapshot) };
    assert_eq!(journal.maintenance().erase_everything(&places).left, Vec::<String>::new());
    assert_eq!(std::fs::read_dir(&inbox).unwrap().count(), 0);
    let left: Vec<PathBuf> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(left.iter().filter(|path| path.is_file()).collect::<Vec<_>>(), [&other]);
    assert_eq!(std::fs::read_dir(&copies).unwrap().count(), 0);
    assert_eq!(
        journal.views().today(&noon()).unwrap_err(),
        EbbError::Unavailable { problem: JournalProblem::Suspended }
    );
    journal.resume().unwrap();
    assert_eq!(journal.views().bounds().unwrap(), None);
}

#[test]
fn erasing_reaches_every_file_that_was_made_on_the_way() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copies) = (folder.path().join("journal.db"), folder.path().join("copies"));
    let journal = open(&path);
    log(&journal, "pain", "kept", 0);
    let id = log(&journal, "pain", SECRET, 0);
    let copy = journal.maintenance().make_copy(&copies, &noon()).unwrap().copies.remove(0).path;
    // Set aside by a restored copy; half written by killed processes; set aside among the copies.
    journal.maintenance().restore_copy(&copy, &noon()).unwrap();
    for unfinished in [
        "journal.db.new",
        "journal.db.new-wal",
        "journal.db.recoded",
        "copies/ebb-2026-03-28.db.part",
        "journal.db.set-aside-20260302T000000Z.part",
        "journal.db.set-aside-20260302T000000Z-wal",
    ] {
        std::fs::copy(&copy, folder.path().join(unfinished)).unwrap();
    }
    std::fs::copy(&copy, copies.join("ebb-2026-03-27.db.set-aside")).unwrap();
    // One that cannot be read is named.
    let mut damaged = std::fs::read(&copy).unwrap();
    damaged[..100].fill(0x42);
    let unreadable = folder.path().join("journal.db.set-aside-20260301T000000Z");
    std::fs::write(&unreadable, damaged).unwrap();
    assert!(readable(folder.path()).len() >= 8, "{:?}", readable(folder.path()));

    let report = journal.maintenance().erase(&Erasure::Entry { entry: id }, Some(&copies), &noon()).unwrap();
    assert_eq!(readable(folder.path()), std::slice::from_ref(&unreadable));
    assert_eq!(report.left, [unreadable.display().to_string()]);
    assert!(report.finished && report.sentences.len() == 1 && report.sentences[0].contains(&report.left[0]));
    let aside = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let aside: Vec<PathBuf> =
        aside.filter(|path| path.display().to_string().contains("set-aside") && *path != unreadable).collect();
    assert_eq!(open(&aside[0]).maintenance().check().unwrap().entries, 1, "it holds the rest");
}

#[test]
fn erasing_an_own_item_takes_its_words_medicine_reminder_and_question_along() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copies) = (folder.path().join("journal.db"), folder.path().join("copies"));
    let journal = open(&path);
    let new =
        |kind, name: &str| journal.items().add(&NewItem::new(kind, Family::GeneralSymptom, name), &noon()).unwrap();
    let symptom = new(ItemKind::Symptom, "porcupine quills").item.id;
    let remedy = new(ItemKind::Remedy, "porcupine balm").item.id;
    let words = [StepWords { step: 6, words: "as many as a porcupine has".to_owned() }];
    journal.items().set_severity_words(Some(symptom.clone()), &words, &noon()).unwrap();
    let medicine = Medicine { name: "porcupine balm".to_owned(), item: Some(remedy.clone()), ..Medicine::default() };
    let medicine = journal.medicines().save(None, medicine, &noon()).unwrap().medicine.id;
    let rule =
        format!(r#"{{"about":{{"kind":"dose","medicine":"{medicine}"}},"when":{{"kind":"at","times":["08:00"]}}}}"#);
    let rule: ReminderRule = serde_json::from_str(&rule).unwrap();
    journal.reminders().save(None, rule, &noon()).unwrap();
    journal.maintenance().make_copy(&copies, &noon()).unwrap();
    journal.logging().tap(&symptom, &noon()).unwrap();

    let question = journal.maintenance().erase_question(&Erasure::Item { item: remedy.clone() }).unwrap().question;
    assert!(
        question.starts_with("With it go, for good: porcupine balm; the reminder porcupine balm · 08:00. "),
        "{question}"
    );
    for item in [symptom, remedy] {
        let report = journal.maintenance().erase(&Erasure::Item { item }, Some(&copies), &noon()).unwrap();
        assert!(report.finished && report.left.is_empty() && report.mentions.is_empty(), "{report:?}");
    }
    assert_eq!(readable(folder.path()), Vec::<PathBuf>::new());
    assert_eq!((journal.medicines().list().unwrap(), journal.reminders().list().unwrap()), (vec![], vec![]));
    assert!(journal.maintenance().check().unwrap().ok);
}

#[test]
fn words_that_stand_elsewhere_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder.path().join("journal.db"));
    let own = NewItem::new(ItemKind::Symptom, Family::GeneralSymptom, SECRET);
    let item = journal.items().add(&own, &noon()).unwrap().item.id;
    let about = AboutMe { notes: Some("met a Porcupine".to_owned()), ..AboutMe::default() };
    journal.profile().save(about, &noon()).unwrap();
    log(&journal, "pain", "after the porcupine", 3);
    journal.medicines().save(None, Medicine { name: "Porcupine".to_owned(), ..Medicine::default() }, &noon()).unwrap();
    let report = journal.maintenance().erase(&Erasure::Item { item }, None, &noon()).unwrap();
    // Two records of the medicine: its own and that of its item.
    assert_eq!(report.mentions.len(), 4, "{:?}", report.mentions);
    assert!(report.mentions.iter().any(|place| place.contains("25 March 2026")), "{:?}", report.mentions);
    assert!(report.sentences[0].starts_with("The same words still stand in: "), "{:?}", report.sentences);

    // A built-in one that the medicine list names too.
    journal.medicines().save(None, Medicine { name: "Ibuprofen".to_owned(), ..Medicine::default() }, &noon()).unwrap();
    let report =
        journal.maintenance().erase(&Erasure::Item { item: ItemId("ibuprofen".into()) }, None, &noon()).unwrap();
    assert!(report.mentions.iter().any(|place| place.contains("Ibuprofen")), "{:?}", report.mentions);
    assert_eq!(journal.medicines().list().unwrap().len(), 2);
    // The note of an entry, said twice.
    let (first, second) = (log(&journal, "pain", "the same walk", 1), log(&journal, "fatigue", "the same walk", 2));
    let report = journal.maintenance().erase(&Erasure::Entry { entry: first }, None, &noon()).unwrap();
    assert_eq!(report.mentions, ["an entry of Thursday 26 March 2026"]);
    let report = journal.maintenance().erase(&Erasure::Entry { entry: second }, None, &noon()).unwrap();
    assert_eq!(report.mentions, Vec::<String>::new());
}

#[cfg(not(feature = "encryption"))]
#[test]
fn erasure_while_another_process_reads_is_finished_by_the_next_opening() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copies) = (folder.path().join("journal.db"), folder.path().join("copies"));
    let journal = open(&path);
    let id = log(&journal, "pain", SECRET, 0);
    journal.settle().unwrap();
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("BEGIN").unwrap();
    let count: i64 = other.query_row("SELECT count(*) FROM entry", [], |row| row.get(0)).unwrap();
    assert_eq!(count, 1);
    let report = journal.maintenance().erase(&Erasure::Entry { entry: id.clone() }, Some(&copies), &noon()).unwrap();
    assert!(!report.finished);
    assert!(report.sentences[0].contains("Another program is still reading the file"), "{:?}", report.sentences);
    assert!(!readable(folder.path()).is_empty(), "the reader's state is still there");
    assert_eq!(journal.logging().get(&id).unwrap(), None);
    // Copies go on meanwhile, without it.
    let copy = journal.maintenance().make_copy(&copies, &noon()).unwrap().copies.remove(0).path;
    assert!(!readable(folder.path()).contains(&copy));
    drop(journal);
    // While it still reads, opening is not held up.
    drop(open(&path));
    other.execute_batch("COMMIT").unwrap();
    drop(other);
    let journal = open(&path);
    assert_eq!(readable(folder.path()), Vec::<PathBuf>::new());
    assert!(journal.maintenance().check().unwrap().ok);
}
