//! Settings: undone like everything else, and every derived day follows.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::InvalidInput;
use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, Draft, FlarePhase, Severity, When};
use ebb_core::i18n::{FlareWord, Language};
use ebb_core::settings::Settings;
use ebb_core::time::{Day, Moment, Rollover};
use ebb_core::{EbbError, Journal, Options};

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

fn noon() -> Moment {
    at("2026-03-28T12:00:00+01:00[Europe/Berlin]")
}

fn ids(names: &[&str]) -> Vec<ItemId> {
    names.iter().map(|name| ItemId((*name).to_owned())).collect()
}

fn journal() -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    (folder, journal)
}

#[test]
fn burden_follows_the_core_items_and_undo_reverts_it() {
    let (_folder, journal) = journal();
    let today = noon().day(Rollover::default());
    for days_ago in 0..60 {
        for (item, severity) in [("pain", 6.0), ("fatigue", 4.0), ("nausea", 1.0)] {
            let when = When::Day { day: today.plus(-days_ago) };
            // Nausea only on every third day, so that it does not become a core item by itself.
            if item != "nausea" || days_ago % 3 == 0 {
                journal.logging().log(Draft::when(when, Body::symptom(item, Severity::of(severity))), &noon()).unwrap();
            }
        }
    }
    journal.settle().unwrap();
    let burdens = |journal: &Journal| -> Vec<Option<f64>> {
        journal.views().range(today.plus(-59), today).unwrap().into_iter().map(|day| day.burden).collect()
    };
    let (before, forecast) = (burdens(&journal), journal.forecast().get(&noon()).unwrap());
    assert_eq!(before, vec![Some(5.0); 60]);

    journal.preferences().set_core_items(&ids(&["nausea", "Nausea"]), &noon()).unwrap();
    assert_eq!(journal.preferences().get().unwrap().core_items, ids(&["nausea"]));
    // Pain and fatigue, logged every day, become core items once a week is known.
    assert_eq!(burdens(&journal)[..3], [None, None, Some(1.0)]);
    assert!(journal.maintenance().check().unwrap().ok);
    journal.undo(&noon()).unwrap();
    assert_eq!((burdens(&journal), journal.forecast().get(&noon()).unwrap()), (before, forecast));
    assert!(journal.maintenance().check().unwrap().ok);

    assert_eq!(
        journal.preferences().set_core_items(&[], &noon()),
        Err(EbbError::Invalid { input: InvalidInput::NothingChosen })
    );
    assert!(matches!(
        journal.preferences().set_core_items(&ids(&["walking"]), &noon()),
        Err(EbbError::Invalid { input: InvalidInput::WrongKind { .. } })
    ));
}

#[test]
fn later_day_start_does_not_move_logged_entries() {
    let (_folder, journal) = journal();
    let night = at("2026-03-28T02:00:00+01:00[Europe/Berlin]");
    let day = |text: &str| text.parse::<Day>().unwrap();
    journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(6.0))), &night).unwrap();
    journal.preferences().set_day_begins(0, &night).unwrap();
    assert_eq!(journal.preferences().get().unwrap().day_begins, 0);
    journal.logging().log(Draft::now(Body::symptom("fatigue", Severity::of(6.0))), &night).unwrap();
    let count = |text: &str| journal.views().day(day(text)).unwrap().entries.len();
    assert_eq!((count("2026-03-27"), count("2026-03-28")), (1, 1));
    let refused = journal.preferences().set_day_begins(13, &night);
    assert!(
        matches!(refused, Err(EbbError::Invalid { input: InvalidInput::OutOfRange { high: 12.0, .. } })),
        "{refused:?}"
    );
    assert!(journal.maintenance().check().unwrap().ok);
}

#[test]
fn all_settings_are_saved_as_one_operation() {
    let (_folder, journal) = journal();
    let before = journal.preferences().get().unwrap();
    let both = Settings { day_begins: 3, core_items: ids(&["nausea", "pain"]), flare_word: FlareWord::Crash };
    journal.preferences().save(&both, &noon()).unwrap();
    assert_eq!(journal.preferences().get().unwrap(), both);
    let half = Settings { day_begins: 5, core_items: ids(&["walking"]), flare_word: FlareWord::Flare };
    assert!(matches!(
        journal.preferences().save(&half, &noon()),
        Err(EbbError::Invalid { input: InvalidInput::WrongKind { .. } })
    ));
    assert_eq!(journal.preferences().get().unwrap(), both, "nor is the hour kept that came with it");
    journal.undo(&noon()).unwrap();
    assert_eq!(journal.preferences().get().unwrap(), before);
}

#[test]
fn word_for_a_flare_is_used_everywhere_and_undo_reverts_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    let open = || Journal::open(&path, Options { language: Language::German, ..Options::default() }).unwrap();
    let journal = open();
    journal.logging().log(Draft::now(Body::flare(FlarePhase::Started)), &noon()).unwrap();
    let said = |journal: &Journal| {
        let today = journal.views().today(&noon()).unwrap();
        let table = journal.screen_words();
        let on_button = table.into_iter().find(|word| word.key == "app-flare-mode").unwrap().text;
        [today.headline, on_button, journal.operations(&noon(), 1).unwrap()[0].label.clone()]
    };
    let before = said(&journal);
    assert_eq!(before, ["Du hast seit 12:00 Uhr einen Schub.", "Schub", "Schub begonnen"]);

    let change = journal.preferences().set_flare_word(FlareWord::BadSpell, &noon()).unwrap();
    assert_eq!(change.label, "Geändert: das Wort, das Ebb verwendet (Einbruch)");
    assert_eq!(journal.preferences().get().unwrap().flare_word, FlareWord::BadSpell);
    let told = "Geändert: das Wort, das Ebb verwendet (Einbruch)";
    assert_eq!(said(&journal), ["Du hast seit 12:00 Uhr einen Einbruch.", "Einbruch", told]);
    journal.preferences().set_flare_word(FlareWord::Crash, &noon()).unwrap();
    let told = "Geändert: das Wort, das Ebb verwendet (Einbruch → Crash)";
    assert_eq!(said(&journal), ["Du hast seit 12:00 Uhr einen Crash.", "Crash", told]);

    // Found by any of its words, whatever was chosen.
    for typed in ["Schub", "crash", "einbruch"] {
        let found = journal.views().search(typed, 5, &noon()).unwrap();
        assert_eq!(found.lines.len(), 1, "{typed}");
    }
    let page = journal.views().settings().unwrap();
    assert_eq!(page.flare_word, FlareWord::Crash);
    assert_eq!(page.flare_words.iter().map(|choice| &choice.label).collect::<Vec<_>>(), ["Schub", "Crash", "Einbruch"]);

    drop(journal);
    let journal = open();
    assert_eq!(said(&journal)[0], "Du hast seit 12:00 Uhr einen Crash.");
    assert!(journal.maintenance().check().unwrap().ok);
    journal.undo(&noon()).unwrap();
    assert_eq!(journal.flare_word(), FlareWord::BadSpell);
    journal.undo(&noon()).unwrap();
    // The list of operations keeps what was undone.
    assert_eq!(said(&journal)[..2], before[..2]);
    assert_eq!(journal.flare_word(), FlareWord::Flare);
}
