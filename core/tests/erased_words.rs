//! Words are erased wherever a person wrote them, in every file, and what keeps its name is told. Everything is erased
//! without what belongs to somebody else, and what is out of reach is named.

#![cfg_attr(
    feature = "encryption",
    allow(dead_code, unused_imports, reason = "what is erased is looked for in files that can be read")
)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ebb_core::catalog::{Family, ItemId, ItemKind, NewItem, StepWords};
use ebb_core::entry::{Body, Dose, Draft, Intake, Severity};
use ebb_core::import::ImportOptions;
use ebb_core::letter::Letter;
use ebb_core::maintenance::JournalFiles;
use ebb_core::profile::{AboutMe, Contact, Examination, Medicine};
use ebb_core::reminders::ReminderRule;
use ebb_core::storage::Erasure;
use ebb_core::time::Moment;
use ebb_core::{EbbError, InvalidInput, Journal, Options};

/// Part of what is erased, and of nothing else.
const SECRET: &str = "porcupine";

fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn open(path: &Path) -> Journal {
    Journal::open(path, Options::default()).unwrap()
}

fn words(text: &str) -> Erasure {
    Erasure::Words { text: text.to_owned() }
}

/// The files in a folder in which the secret can be read, in any letter case.
fn readable(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            found.extend(readable(&path));
        } else if String::from_utf8_lossy(&std::fs::read(&path).unwrap()).to_lowercase().contains(SECRET) {
            found.push(path);
        }
    }
    found
}

/// What a column of the journal holds.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Holds {
    /// What a person wrote, alone or within JSON: erasing words must reach it.
    Words,
    /// An id, a number, or one word of a fixed list.
    Fixed,
    /// What is computed from the rest, and again after each erasure.
    Derived,
}

/// Every column that can hold a text. A new one belongs here, and if it holds words, into `erase_words` and the next test.
const COLUMNS: &[(&str, Holds)] = &[
    ("attachment.hash", Holds::Fixed),
    ("attachment.id", Holds::Fixed),
    ("attachment.media", Holds::Fixed),
    ("batch.id", Holds::Fixed),
    // The name of an imported file.
    ("batch.label", Holds::Words),
    ("batch.source", Holds::Fixed),
    ("change.after", Holds::Words),
    ("change.before", Holds::Words),
    ("change.entity", Holds::Fixed),
    ("change.field", Holds::Fixed),
    ("checkpoint.body", Holds::Derived),
    ("checkpoint.name", Holds::Fixed),
    ("day.level", Holds::Derived),
    ("day.recalled", Holds::Derived),
    ("device.id", Holds::Fixed),
    ("entry.body", Holds::Words),
    ("entry.id", Holds::Fixed),
    ("entry.item", Holds::Fixed),
    ("entry.kind", Holds::Fixed),
    ("entry.mark", Holds::Fixed),
    ("entry.note", Holds::Words),
    ("entry.part", Holds::Fixed),
    ("entry.precision", Holds::Fixed),
    // Only until the erasure is finished.
    ("erasing.body", Holds::Words),
    ("issued.state", Holds::Fixed),
    ("item_day.item", Holds::Derived),
    ("item_day.kind", Holds::Derived),
    ("notice.action", Holds::Fixed),
    ("notice.how", Holds::Fixed),
    ("notice.id", Holds::Fixed),
    ("notice.kind", Holds::Fixed),
    ("notice.rule", Holds::Fixed),
    ("op.verb", Holds::Fixed),
    ("origin.hash", Holds::Fixed),
    // That of an own tracker spells its name: it goes with the entry.
    ("origin.key", Holds::Words),
    ("origin.source", Holds::Fixed),
    ("record.body", Holds::Words),
    // That of an imported item spells its name: it goes with the item.
    ("record.id", Holds::Words),
    ("record.kind", Holds::Fixed),
    ("sample.item", Holds::Fixed),
    ("sample.source", Holds::Fixed),
    ("secret.body", Holds::Fixed),
    ("secret.name", Holds::Fixed),
    ("zone.name", Holds::Fixed),
];

#[cfg(not(feature = "encryption"))]
#[test]
fn every_column_of_the_schema_is_known_to_hold_words_or_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    drop(open(&path));
    let file = rusqlite::Connection::open(&path).unwrap();
    let mut statement = file
        .prepare(
            "SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
             WHERE m.type = 'table' AND c.type IN ('TEXT', 'BLOB', 'ANY') ORDER BY 1",
        )
        .unwrap();
    let found: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(found, COLUMNS.iter().map(|(column, _)| *column).collect::<Vec<_>>());
}

/// The columns in which the secret stands.
#[cfg(not(feature = "encryption"))]
fn columns_with_secret(path: &Path) -> Vec<String> {
    let file = rusqlite::Connection::open(path).unwrap();
    let mut found = Vec::new();
    for (column, _) in COLUMNS {
        let (table, name) = column.split_once('.').unwrap();
        let sql = format!("SELECT count(*) FROM {table} WHERE instr(lower(CAST({name} AS TEXT)), '{SECRET}') > 0");
        if file.query_row(&sql, [], |row| row.get::<_, i64>(0)).unwrap() > 0 {
            found.push((*column).to_owned());
        }
    }
    found
}

/// Says the secret everywhere it can be said, and takes most of it back: what was removed, and what was said before.
fn say_everywhere(journal: &Journal, folder: &Path) -> EntryIds {
    let now = noon();
    let log = |body, note: Option<&str>| {
        let draft = Draft { note: note.map(str::to_owned), ..Draft::now(body) };
        journal.logging().log(draft, &now).unwrap().entries.remove(0)
    };
    let symptom = |note| log(Body::symptom("pain", Severity::of(4.0)), note);
    let with_note = symptom(Some("a Porcupine came"));
    let amended = symptom(Some("before: porcupine"));
    for text in ["again a porcupine", "a quiet word"] {
        let amend = |entry: &mut ebb_core::entry::Entry| {
            entry.note = Some(text.to_owned());
            Ok(())
        };
        journal.logging().amend(&amended, &now, amend).unwrap();
    }
    let note = log(Body::Note, Some("only of a PORCUPINE"));
    let deleted = log(Body::Note, Some("deleted porcupine"));
    journal.logging().remove(&deleted, &now).unwrap();

    let own = NewItem::new(ItemKind::Symptom, Family::GeneralSymptom, "Porcupine ache");
    let item = journal.items().add(&own, &now).unwrap().item.id;
    journal.items().rename(&item, "Quill ache", &now).unwrap();
    let step = [StepWords { step: 6, words: "like a porcupine".to_owned() }];
    journal.items().set_severity_words(Some(item.clone()), &step, &now).unwrap();
    let said = log(Body::symptom(&item.0, Severity::of(6.0)), None);

    let medicine = Medicine {
        name: "Ibuprofen".to_owned(),
        nickname: Some("porcupine pill".to_owned()),
        note: Some("from the porcupine doctor".to_owned()),
        ..Medicine::default()
    };
    journal.medicines().save(None, medicine, &now).unwrap();
    let gone = Medicine { name: "Porcupinol".to_owned(), ..Medicine::default() };
    let gone = journal.medicines().save(None, gone, &now).unwrap();
    let dose = Dose::new(2, "porcupines");
    let remedy = Body::Remedy {
        item: gone.medicine.medicine.item.clone().unwrap(),
        dose: Some(dose),
        intake: Intake::Taken,
        helped: None,
        slot: None,
        basis: None,
    };
    // Which units are taken is not what this test is about.
    let _ = journal.logging().log(Draft::now(remedy), &now);
    let remedy = journal.logging().tap(&gone.medicine.medicine.item.clone().unwrap(), &now).unwrap();
    journal.logging().remove(&remedy.entries[0], &now).unwrap();
    journal.medicines().remove(&gone.medicine.id, &now).unwrap();
    let rule = |text: &str| -> ReminderRule {
        let json =
            format!(r#"{{"about":{{"kind":"custom","text":"{text}"}},"when":{{"kind":"at","times":["08:00"]}}}}"#);
        serde_json::from_str(&json).unwrap()
    };
    let removed = journal.reminders().save(None, rule("feed the porcupine"), &now).unwrap();
    journal.reminders().remove(&removed.reminder.id, &now).unwrap();

    let about = AboutMe {
        notes: Some("I keep a porcupine".to_owned()),
        family_history: Some("once: porcupine".to_owned()),
        conditions: vec!["Porcupine bite".to_owned(), "Migraine".to_owned()],
        contact: Some(Contact { name: "Porcupine Ana".to_owned(), phone: "+49 170 1234567".to_owned() }),
        ..AboutMe::default()
    };
    journal.profile().save(about.clone(), &now).unwrap();
    journal.profile().save(AboutMe { family_history: Some("nothing".to_owned()), ..about }, &now).unwrap();
    let letter = Letter {
        helps: vec!["Porcupine on the lap".to_owned(), "Dark room".to_owned()],
        card: Some("My porcupine speaks for me".to_owned()),
        ..Letter::default()
    };
    journal.letter().save(letter.clone(), &now).unwrap();
    journal.letter().save(Letter { tell: vec!["Porcupine Club".to_owned()], ..letter }, &now).unwrap();
    let exam = r#"{"kind":"blood","day":null,"result":"no porcupine","ruled_out":"porcupine fever"}"#;
    let exam: Examination = serde_json::from_str(exam).unwrap_or_else(|error| panic!("{error}"));
    journal.examinations().save(None, exam, &now).unwrap();

    let file = folder.join("porcupine.csv");
    let rows = "observation_date,tracker_name,tracker_category,observation_value\n2026-03-01,Porcupine,Pain,2\n2026-03-02,Headache,Pain,3\n";
    std::fs::write(&file, rows).unwrap();
    journal.imports().run(&file, ImportOptions::default(), &now).unwrap();
    std::fs::remove_file(&file).unwrap();
    EntryIds { with_note, amended, note, said, item }
}

struct EntryIds {
    with_note: ebb_core::entry::EntryId,
    amended: ebb_core::entry::EntryId,
    note: ebb_core::entry::EntryId,
    said: ebb_core::entry::EntryId,
    item: ItemId,
}

#[cfg(not(feature = "encryption"))]
#[test]
fn erased_words_can_be_read_in_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copies) = (folder.path().join("journal.db"), folder.path().join("copies"));
    let journal = open(&path);
    let ids = say_everywhere(&journal, folder.path());
    journal.maintenance().make_copy(&copies, &noon()).unwrap();
    journal.settle().unwrap();
    let mut held: Vec<String> =
        COLUMNS.iter().filter(|(_, holds)| *holds == Holds::Words).map(|(column, _)| (*column).to_owned()).collect();
    held.retain(|column| column != "erasing.body");
    let mut found = columns_with_secret(&path);
    found.retain(|column| held.contains(column));
    assert_eq!(found, held, "this test says it everywhere it can be said");

    // The imported tracker is a name that is still there: it is told, and goes as an item.
    let question = journal.maintenance().erase_question(&words(SECRET)).unwrap();
    assert!(question.entries >= 12, "{question:?}");
    let report = journal.maintenance().erase(&words(" Porcupine "), Some(&copies), &noon()).unwrap();
    assert!(report.finished && report.left.is_empty(), "{report:?}");
    assert_eq!(
        report.change.label,
        format!("Erased in {} places", question.entries),
        "what was asked is what was done"
    );
    assert_eq!(report.mentions.len(), 2, "the contact and the tracker: {:?}", report.mentions);
    let about = journal.profile().get().unwrap();
    journal.profile().save(AboutMe { contact: None, ..about }, &noon()).unwrap();
    let report = journal.maintenance().erase(&words(SECRET), Some(&copies), &noon()).unwrap();
    assert_eq!(report.mentions.len(), 1, "{:?}", report.mentions);
    let tracker = journal.items().find_item("Porcupine").unwrap().id;
    journal.maintenance().erase(&Erasure::Item { item: tracker }, Some(&copies), &noon()).unwrap();
    assert_eq!(columns_with_secret(&path), Vec::<String>::new());
    assert_eq!(readable(folder.path()), Vec::<PathBuf>::new());

    // What does not say it is as it was.
    let page = journal.views().day(noon().day(ebb_core::time::Rollover::default())).unwrap().entries;
    let entries: BTreeMap<_, _> = page.into_iter().map(|line| (line.entry.id.clone(), line.entry)).collect();
    assert_eq!(entries[&ids.with_note].note, None);
    assert_eq!(entries[&ids.with_note].body, Body::symptom("pain", Severity::of(4.0)));
    assert_eq!(entries[&ids.amended].note.as_deref(), Some("a quiet word"));
    assert!(!entries.contains_key(&ids.note));
    assert!(matches!(&entries[&ids.said].body, Body::Symptom { item, said: None, .. } if *item == ids.item));
    let about = journal.profile().get().unwrap();
    assert_eq!((about.notes, about.contact, about.conditions), (None, None, vec!["Migraine".to_owned()]));
    assert_eq!(about.family_history.as_deref(), Some("nothing"));
    let medicine = journal.medicines().list().unwrap().remove(0).medicine;
    assert_eq!((medicine.name.as_str(), medicine.nickname, medicine.note), ("Ibuprofen", None, None));
    assert!(journal.maintenance().check().unwrap().ok);
    let copy = ebb_core::storage::copies(&copies).unwrap().remove(0).path;
    journal.maintenance().restore_copy(&copy, &noon()).unwrap();
    assert!(journal.maintenance().check().unwrap().ok);
    while journal.undo(&noon()).is_ok() {}
    assert!(journal.maintenance().check().unwrap().ok);
    assert_eq!(columns_with_secret(&path), Vec::<String>::new());
}

#[test]
fn names_that_are_still_there_are_told_and_ids_are_no_words() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder.path().join("journal.db"));
    let rule = r#"{"about":{"kind":"custom","text":"feed the porcupine"},"when":{"kind":"at","times":["08:00"]}}"#;
    let saved = journal.reminders().save(None, serde_json::from_str(rule).unwrap(), &noon()).unwrap();
    journal.logging().tap(&ItemId("pain".into()), &noon()).unwrap();
    let report = journal.maintenance().erase(&words(SECRET), None, &noon()).unwrap();
    assert_eq!((report.change.label.as_str(), report.mentions.len()), ("Erased in 0 places", 1));
    let asked = journal.maintenance().erase_question(&words(SECRET)).unwrap();
    assert_eq!((asked.entries, asked.question), (0, report.sentences[0].clone()), "not that they stand nowhere");
    assert!(report.mentions[0].contains("porcupine"), "{:?}", report.mentions);
    assert!(report.sentences[0].contains("Rename or remove"), "{:?}", report.sentences);
    assert_eq!(journal.reminders().list().unwrap().len(), 1);
    journal.reminders().remove(&saved.reminder.id, &noon()).unwrap();
    let report = journal.maintenance().erase(&words(SECRET), None, &noon()).unwrap();
    assert_eq!((report.change.label.as_str(), report.mentions.len()), ("Erased in 1 place", 0));
    assert_eq!(journal.maintenance().erase_question(&words("pain")).unwrap().entries, 0);
    let short = Err(EbbError::Invalid { input: InvalidInput::WordsTooShort { least: 3 } });
    assert_eq!(journal.maintenance().erase(&words("  ab "), None, &noon()), short);
}

/// One place each, whatever else was said there before.
#[test]
fn erasing_words_counts_what_it_erases_once() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder.path().join("journal.db"));
    let note = |text: &str| Draft { note: Some(text.to_owned()), ..Draft::now(Body::Note) };
    let entry = journal.logging().log(note("porcupine one"), &noon()).unwrap().entries.remove(0);
    let second = |entry: &mut ebb_core::entry::Entry| {
        entry.note = Some("porcupine two".to_owned());
        Ok(())
    };
    journal.logging().amend(&entry, &noon(), second).unwrap();
    let about = journal.profile().get().unwrap();
    journal.profile().save(AboutMe { notes: Some("porcupine".to_owned()), ..about }, &noon()).unwrap();
    let asked = journal.maintenance().erase_question(&words(SECRET)).unwrap();
    let report = journal.maintenance().erase(&words(SECRET), None, &noon()).unwrap();
    assert_eq!((asked.entries, report.change.label.as_str()), (2, "Erased in 2 places"));
    assert_eq!(journal.maintenance().erase_question(&words(SECRET)).unwrap().entries, 0);
}

/// A diary in `folder`, with an entry and a copy in `copies`.
fn diary(folder: &Path, name: &str, copies: &Path) -> Journal {
    let journal = open(&folder.join(name));
    journal.logging().tap(&ItemId("pain".into()), &noon()).unwrap();
    journal.maintenance().make_copy(copies, &noon()).unwrap();
    journal
}

#[test]
fn erasing_everything_leaves_the_copies_of_another_diary_and_names_them() {
    let folder = tempfile::tempdir().unwrap();
    let copies = folder.path().join("copies");
    let other = diary(folder.path(), "other.db", &copies);
    let theirs = ebb_core::storage::copies(&copies).unwrap().remove(0).path;
    let journal = diary(folder.path(), "journal.db", &copies);
    assert_eq!(ebb_core::storage::copies(&copies).unwrap().len(), 2);
    let places = JournalFiles { copies: Some(copies.display().to_string()), ..JournalFiles::default() };
    let done = journal.maintenance().erase_everything(&places);
    let left = ebb_core::storage::copies(&copies).unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(done.kept, [left[0].path.display().to_string()]);
    assert!(done.sentences.iter().any(|sentence| sentence.contains(&done.kept[0])), "{:?}", done.sentences);
    assert!(done.left.is_empty());
    drop(theirs);
    // Whoever it is of can still restore it.
    other.maintenance().restore_copy(&left[0].path, &noon()).unwrap();
}

#[test]
fn erasing_names_the_backups_that_are_out_of_reach() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("one disk"), folder.path().join("another disk"));
    let journal = diary(folder.path(), "journal.db", &folder.path().join("copies"));
    let question = journal.maintenance().erase_everything_question();
    assert_eq!(question.entries, 1);
    assert!(!question.question.contains(".age"), "{question:?}");
    journal.backups().set_passphrase("a long walk by the river", &noon()).unwrap();
    let mut made = Vec::new();
    for place in [&first, &second] {
        std::fs::create_dir(place).unwrap();
        made.push(journal.backups().make(place, &noon()).unwrap().file);
    }
    let listed: Vec<String> = journal.backups().list_known().unwrap().into_iter().map(|file| file.path).collect();
    assert_eq!(listed.len(), 2);
    assert!(made.iter().all(|file| listed.contains(&file.path)), "{listed:?}");
    // A disk that is not plugged in is named all the same.
    std::fs::remove_dir_all(&first).unwrap();
    assert_eq!(journal.backups().list_known().unwrap().len(), 1);
    let name =
        Path::new(&made[1].path).file_name().unwrap().to_str().unwrap().get(.."ebb-1a2b3c-".len()).unwrap().to_owned();
    let names_all = |text: &str| {
        [&first, &second].iter().all(|place| text.contains(&place.display().to_string()))
            && text.contains(&format!("{name}*.age"))
    };
    let partly = journal.maintenance().erase(&Erasure::Item { item: ItemId("pain".into()) }, None, &noon()).unwrap();
    assert!(partly.sentences.iter().any(|sentence| names_all(sentence)), "{:?}", partly.sentences);
    assert!(names_all(&journal.maintenance().erase_everything_question().question));
    let done = journal.maintenance().erase_everything(&JournalFiles::default());
    assert!(done.sentences.iter().any(|sentence| names_all(sentence)), "{:?}", done.sentences);
    assert!(Path::new(&made[1].path).exists());
}

#[test]
fn question_shows_the_notes_that_go_for_good() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder.path().join("journal.db"));
    for note in ["Petersilie gekocht", "Peter war da", "Die GRÖSSE zählt"] {
        let draft = Draft { note: Some(note.to_owned()), ..Draft::now(Body::Note) };
        journal.logging().log(draft, &noon()).unwrap();
    }
    let asked = |text: &str| journal.maintenance().erase_question(&words(text)).unwrap();
    let question = asked("peter").question;
    assert!(question.contains("\"Petersilie gekocht\"") && question.contains("\"Peter war da\""), "{question}");
    assert_eq!(asked("größe").entries, 1, "capitals have no ß");
    assert_eq!(asked("nothing like it").question.matches('"').count(), 0);
}
