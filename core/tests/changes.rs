//! The list of operations says what each one did, by the change log, and not what its entry is now.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::catalog::{Family, ItemId, ItemKind, NewItem};
use ebb_core::entry::{Body, Dose, Draft, Severity, When};
use ebb_core::i18n::Language;
use ebb_core::profile::Medicine;
use ebb_core::time::Moment;
use ebb_core::{Journal, OperationLine, Options};
use proptest::prelude::*;

fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn fresh(language: Language) -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let options = Options { language, ..Options::default() };
    let journal = Journal::open(&folder.path().join("journal.db"), options).unwrap();
    (folder, journal)
}

fn pain(value: f64) -> Body {
    Body::symptom("pain", Severity::of(value))
}

fn lines(journal: &Journal) -> Vec<OperationLine> {
    journal.operations(&noon(), 100).unwrap()
}

/// The labels, oldest first.
fn labels(journal: &Journal) -> Vec<String> {
    lines(journal).into_iter().rev().map(|line| line.label).collect()
}

/// Logs, amends in every way, deletes and restores one entry.
fn history_of_one_entry(journal: &Journal) {
    let logging = journal.logging();
    let id = logging.log(Draft::now(pain(3.0)), &noon()).unwrap().entries[0].clone();
    let amend = |change: &dyn Fn(&mut ebb_core::entry::Entry)| {
        logging
            .amend(&id, &noon(), |entry| {
                change(entry);
                Ok(())
            })
            .unwrap();
    };
    amend(&|entry| entry.body = pain(6.0));
    amend(&|entry| entry.note = Some("after\nthe stairs".to_owned()));
    amend(&|entry| entry.when = When::At { moment: "2026-03-28T09:15:00+01:00[Europe/Berlin]".parse().unwrap() });
    amend(&|entry| {
        entry.when = When::Day { day: "2026-03-27".parse().unwrap() };
        entry.note = None;
        entry.body = pain(5.0);
    });
    logging.remove(&id, &noon()).unwrap();
    logging.restore(&id, &noon()).unwrap();
}

#[test]
fn each_operation_on_an_entry_says_what_it_changed() {
    let (_folder, journal) = fresh(Language::English);
    history_of_one_entry(&journal);
    assert_eq!(
        labels(&journal),
        [
            "Pain 3",
            "Pain 3 → Pain 6",
            "Pain 6 · Note: none → after the stairs",
            "Pain 6 · Time: 12:00 → 09:15",
            "Pain 6 → Pain 5 · Time: 2026-03-28 09:15 → 2026-03-27 · Note: after the stairs → none",
            "Deleted: Pain 5",
            "Brought back: Pain 5",
        ]
    );
    let all = lines(&journal);
    let verbs: Vec<&str> = all.iter().rev().map(|line| line.verb.id()).collect();
    assert_eq!(verbs, ["log", "amend", "amend", "amend", "amend", "delete", "restore"]);
    let changes = serde_json::to_value(&all[2].changes).unwrap();
    assert_eq!(
        changes,
        serde_json::json!([
            { "what": "Pain", "before": "Pain 6", "after": "Pain 5" },
            { "what": "Time", "before": "2026-03-28 09:15", "after": "2026-03-27" },
            { "what": "Note", "before": "after the stairs", "after": null },
        ])
    );
    // What is undone is named as what it was, and stays so in the list.
    assert_eq!(journal.undo(&noon()).unwrap().label, "Undone: Brought back: Pain 5");
    journal.undo(&noon()).unwrap();
    assert_eq!(
        journal.undo(&noon()).unwrap().label,
        "Undone: Pain 6 → Pain 5 · Time: 2026-03-28 09:15 → 2026-03-27 · Note: after the stairs → none"
    );
    assert_eq!(labels(&journal)[1], "Pain 3 → Pain 6");
}

#[test]
fn what_changed_is_said_in_every_language() {
    let (_folder, german) = fresh(Language::German);
    history_of_one_entry(&german);
    assert_eq!(
        labels(&german)[4..],
        [
            "Schmerz 6 → Schmerz 5 · Zeit: 2026-03-28 09:15 → 2026-03-27 · Notiz: after the stairs → nichts",
            "Gelöscht: Schmerz 5",
            "Wiederhergestellt: Schmerz 5"
        ]
    );
    let (_folder, spanish) = fresh(Language::Spanish);
    history_of_one_entry(&spanish);
    assert_eq!(
        labels(&spanish)[4..],
        [
            "Dolor 6 → Dolor 5 · Hora: 2026-03-28 09:15 → 2026-03-27 · Nota: after the stairs → nada",
            "Borrado: Dolor 5",
            "Recuperado: Dolor 5"
        ]
    );
}

#[test]
fn operations_on_records_and_settings_say_what_they_changed() {
    let (_folder, journal) = fresh(Language::English);
    let now = noon();
    let dose = |amount: &str| Some(Dose::parse(amount, None, Language::English).unwrap());
    let medicine = |amount: &str| Medicine { name: "Ibu".to_owned(), dose: dose(amount), ..Medicine::default() };
    let id = journal.medicines().save(None, medicine("400 mg"), &now).unwrap().medicine.id;
    journal.medicines().save(Some(id.clone()), medicine("600 mg"), &now).unwrap();
    journal.medicines().remove(&id, &now).unwrap();
    let new = |label: &str| NewItem::new(ItemKind::Symptom, Family::MuscularPain, label);
    let jaw = journal.items().add(&new("Tight jaw"), &now).unwrap().item.id;
    let other = journal.items().add(&new("Stiff jaw"), &now).unwrap().item.id;
    journal.items().rename(&jaw, "Jaw", &now).unwrap();
    journal.items().pin(&jaw, true, &now).unwrap();
    journal.items().archive(&jaw, true, &now).unwrap();
    journal.items().archive(&jaw, false, &now).unwrap();
    journal.items().merge(&other, &jaw, &now).unwrap();
    journal.preferences().set_day_begins(5, &now).unwrap();
    journal.preferences().set_day_begins(6, &now).unwrap();
    journal.movement().start(&ItemId("walking".to_owned()), Some(20), &now).unwrap();
    journal.movement().reduce_target(Some(10), &now).unwrap();
    assert_eq!(
        labels(&journal),
        [
            "Ibu, 400 mg",
            "Ibu, 400 mg → Ibu, 600 mg",
            "Removed: Ibu, 600 mg",
            "Added: Tight jaw",
            "Added: Stiff jaw",
            "Renamed: Tight jaw is now Jaw",
            "Pinned: Jaw",
            "Archived: Jaw",
            "Back from the archive: Jaw",
            "Merged: Stiff jaw is now Jaw",
            "Changed: when your day begins (05:00)",
            "Changed: when your day begins (05:00 → 06:00)",
            "Walking: starts with 15 min",
            "Walking: 15 min → Walking: 10 min",
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// What an operation says never changes, whatever is done afterwards.
    #[test]
    fn what_an_operation_says_stays(steps in prop::collection::vec((0u8..4, 0u8..10), 1..12)) {
        let (_folder, journal) = fresh(Language::English);
        let logging = journal.logging();
        let id = logging.log(Draft::now(pain(1.0)), &noon()).unwrap().entries[0].clone();
        let mut said = vec!["Pain 1".to_owned()];
        for (what, value) in steps {
            let done = match what {
                0 => logging.amend(&id, &noon(), |entry| { entry.body = pain(value.into()); Ok(()) }),
                1 => logging.amend(&id, &noon(), |entry| { entry.note = Some(format!("note {value}")); Ok(()) }),
                2 => logging.remove(&id, &noon()),
                _ => logging.restore(&id, &noon()),
            };
            let now = labels(&journal);
            if done.is_ok() && now.len() > said.len() {
                said.push(now[said.len()].clone());
            }
            prop_assert_eq!(&now, &said);
        }
    }
}

#[test]
fn undoing_what_was_done_on_another_day_says_which() {
    let later = |hours| noon().later(chrono::TimeDelta::hours(hours));
    for (hours, label) in [
        (1, "Undone: Pain 3"),
        (24, "Undone, of yesterday at 12:00: Pain 3"),
        (72, "Undone, of Saturday 28 March at 12:00: Pain 3"),
    ] {
        let (_folder, journal) = fresh(Language::English);
        journal.logging().log(Draft::now(pain(3.0)), &noon()).unwrap();
        assert_eq!(journal.undo(&later(hours)).unwrap().label, label);
    }
}
