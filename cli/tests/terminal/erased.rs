//! Erasing for good.

use crate::desk::{Desk, labels};

#[test]
fn nothing_goes_without_yes() {
    let desk = Desk::new();
    desk.text(["log", "pain", "6"]);
    let said = desk.refused(["erase", "--days", "2026-03-29"]);
    assert!(said.starts_with("Erase the 1 entry from 2026-03-29 to 2026-03-29 for good?"), "{said}");
    assert!(said.ends_with("Nothing has been erased yet. Add --yes to do it."), "{said}");
    assert!(desk.refused(["erase", "--everything"]).starts_with("Erase the whole diary"));
    desk.run(["erase"]).usage();
    desk.run(["erase", "--item", "pain", "--everything"]).usage();
}

#[test]
fn an_item_a_day_an_entry_everything() {
    let desk = Desk::new();
    for what in [["pain", "6"], ["fatigue", "3"], ["headache", "2"]] {
        desk.text(["log", what[0], what[1]]);
    }
    desk.text(["copies", "--make"]);
    assert_eq!(desk.text(["erase", "--item", "pain", "--yes"]), "1 entry erased\n");
    assert_eq!(labels(&desk.json(["day", "2026-03-29"])), ["Fatigue 3", "Headache 2"]);
    let id = desk.json(["day", "2026-03-29"])["entries"][1]["entry"]["id"].as_str().unwrap().to_owned();
    desk.text(["erase", "--entry", &id, "--yes"]);
    assert!(desk.refused(["history", &id]).contains("There is no entry"));
    // Undo passes over what was erased to what stands.
    assert_eq!(desk.text(["undo"]), "Undone: Fatigue 3\n");
    desk.text(["redo"]);
    assert_eq!(desk.text(["erase", "--days", "2026-03-01..2026-03-29", "--yes"]), "1 entry erased\n");
    assert!(desk.text(["check"]).starts_with("All well: 0 entries"));
    assert_eq!(desk.text(["erase", "--everything", "--yes"]), "Everything has been erased.\n");
    assert!(!desk.journal().exists());
    assert_eq!(desk.text(["copies"]), "No copies yet. ebb copies --make\n");
}
