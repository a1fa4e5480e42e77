//! Permanent erasure.

use crate::harness::{EbbAssert as _, Sandbox, labels};

#[test]
fn erase_without_yes_changes_nothing() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    let said = ebb.refused(["erase", "--days", "2026-03-29"]);
    assert!(said.starts_with("Erase the 1 entry from 2026-03-29 to 2026-03-29 for good?"), "{said}");
    assert!(said.ends_with("Nothing has been erased yet. Add --yes to do it."), "{said}");
    assert!(ebb.refused(["erase", "--everything"]).starts_with("Erase the whole diary"));
    ebb.run(["erase"]).usage_error();
    ebb.run(["erase", "--item", "pain", "--everything"]).usage_error();
}

#[test]
fn erase_removes_an_item_an_entry_days_or_everything() {
    let ebb = Sandbox::new();
    for what in [["pain", "6"], ["fatigue", "3"], ["headache", "2"]] {
        ebb.text(["log", what[0], what[1]]);
    }
    ebb.text(["copies", "--make"]);
    assert_eq!(ebb.text(["erase", "--item", "pain", "--yes"]), "1 entry erased\n");
    assert_eq!(labels(&ebb.json(["day", "2026-03-29"])), ["Fatigue 3", "Headache 2"]);
    let id = ebb.json(["day", "2026-03-29"])["entries"][1]["entry"]["id"].as_str().unwrap().to_owned();
    ebb.text(["erase", "--entry", &id, "--yes"]);
    assert!(ebb.refused(["history", &id]).contains("There is no entry"));
    // Undo skips erased entries.
    assert_eq!(ebb.text(["undo"]), "Undone: Fatigue 3\n");
    ebb.text(["redo"]);
    assert_eq!(ebb.text(["erase", "--days", "2026-03-01..2026-03-29", "--yes"]), "1 entry erased\n");
    assert!(ebb.text(["check"]).starts_with("All well: 0 entries"));
    assert_eq!(ebb.text(["erase", "--everything", "--yes"]), "Everything has been erased.\n");
    assert!(!ebb.journal().exists());
    assert_eq!(ebb.text(["copies"]), "No copies yet. ebb copies --make\n");
}
