//! The first screen of a new diary.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::catalog::ItemId;
use ebb_core::i18n::Language;
use ebb_core::time::Moment;
use ebb_core::{Journal, Options};

fn now() -> Moment {
    "2026-03-02T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn ids(all: &[&str]) -> Vec<ItemId> {
    all.iter().map(|id| ItemId((*id).to_owned())).collect()
}

fn diary(language: Language) -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let options = Options { language, ..Options::default() };
    let journal = Journal::open(&folder.path().join("journal.db"), options).unwrap();
    (folder, journal)
}

#[test]
fn what_bothers_most_comes_first_and_makes_the_burden() {
    for language in Language::ALL {
        let (_folder, journal) = diary(language);
        let page = journal.onboarding().get().unwrap().unwrap();
        assert_eq!(page.most, 6);
        assert!(page.choices.iter().all(|choice| choice.label != choice.item.0), "every choice has its name");
        journal.onboarding().choose(&ids(&["headache", "nausea", "headache"]), &now()).unwrap();
        assert_eq!(journal.onboarding().get().unwrap(), None);
        let grid = journal.views().today(&now()).unwrap().quick;
        let first: Vec<_> = grid.iter().take(2).map(|button| button.item.0.as_str()).collect();
        assert_eq!(first, ["headache", "nausea"]);
        assert_eq!(journal.preferences().get().unwrap().core_items, ids(&["headache", "nausea"]));
        // All of it is one operation.
        journal.undo(&now()).unwrap();
        assert!(journal.onboarding().get().unwrap().is_some());
        assert_eq!(journal.preferences().get().unwrap().core_items, ids(&["pain", "fatigue"]));
    }
}

#[test]
fn skipped_it_changes_nothing_and_does_not_come_again() {
    let (_folder, journal) = diary(Language::English);
    let before = journal.views().today(&now()).unwrap().quick;
    journal.onboarding().skip(&now()).unwrap();
    assert_eq!(journal.onboarding().get().unwrap(), None);
    assert!(journal.undo(&now()).is_err(), "nothing was logged by it");
    assert_eq!(journal.views().today(&now()).unwrap().quick, before);
    // Nor does it come in a diary that has entries, such as a restored one.
    let (_folder, journal) = diary(Language::English);
    journal.logging().tap(&ItemId("pain".to_owned()), &now()).unwrap();
    assert_eq!(journal.onboarding().get().unwrap(), None);
}

#[test]
fn only_six_symptoms_are_taken() {
    let (_folder, journal) = diary(Language::English);
    let refused = |chosen: &[&str]| journal.onboarding().choose(&ids(chosen), &now()).unwrap_err().code();
    assert_eq!(refused(&["pain", "ibuprofen"]), "wrong-kind");
    assert_eq!(
        refused(&["pain", "fatigue", "headache", "nausea", "dizziness", "anxiety", "stiffness"]),
        "out-of-range"
    );
    assert_eq!(refused(&["xyzzy"]), "unknown-item");
    assert_eq!(refused(&[]), "out-of-range");
    assert!(journal.onboarding().get().unwrap().is_some(), "nothing was saved");
}
