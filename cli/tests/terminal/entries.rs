//! One entry amended, deleted and brought back; items of one's own; copies of the whole.

use std::path::Path;

use crate::desk::{Desk, patch, said};

/// Logs, and gives the entry's id.
fn log(desk: &Desk, item: &str, severity: &str) -> String {
    desk.json(["log", item, severity])["entries"][0].as_str().unwrap().to_owned()
}

fn labels_of_today(desk: &Desk) -> Vec<String> {
    let page = desk.json(["day", "2026-03-29"]);
    page["entries"].as_array().unwrap().iter().map(|line| line["label"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_entry_is_amended_and_its_history_says_so() {
    let desk = Desk::new();
    let id = log(&desk, "pain", "6");
    let ending = &id[id.len() - 8..];
    assert!(desk.text(["day", "2026-03-29", "--ids"]).contains(ending));
    assert_eq!(desk.text(["amend", ending, "--severity", "moderate", "--at", "09:15"]), "Pain 5\n");
    let page = desk.json(["day", "2026-03-29"]);
    assert_eq!(
        (page["entries"][0]["time"].as_str(), page["entries"][0]["entry"]["mark"].as_str()),
        (Some("09:15"), Some("coarse"))
    );
    desk.text(["amend", ending, "--note", "after the stairs"]);

    let history = desk.json(["history", &id]);
    let verbs: Vec<_> = history.as_array().unwrap().iter().map(|revision| revision["verb"].as_str().unwrap()).collect();
    assert_eq!(verbs, ["log", "amend", "amend"]);
    let told = desk.text(["history", ending]);
    assert!(told.contains("body.severity: 6.0 → [2.0,\"four-step\"]"), "{told}");

    assert!(desk.refused(["amend", ending, "--severity", "11"]).contains("0 to 10"));
    assert!(desk.refused(["amend", ending, "--at", "2027-01-01 10:00"]).contains("in the future"));
    assert!(desk.refused(["amend", "zzzzzzzz", "--severity", "1"]).contains("no entry"));
}

#[test]
fn an_entry_is_deleted_and_comes_back() {
    let desk = Desk::new();
    let id = log(&desk, "pain", "6");
    assert_eq!(desk.text(["delete", &id]), "Deleted: Pain 6\n");
    assert_eq!(labels_of_today(&desk), Vec::<String>::new());
    assert!(desk.refused(["delete", &id]).contains("no entry"));
    assert_eq!(desk.text(["undelete", &id]), "Pain 6\n");
    desk.text(["delete", &id]);
    desk.text(["undo"]);
    assert_eq!(labels_of_today(&desk), ["Pain 6"]);
}

#[test]
fn the_vocabulary_is_shaped_and_undo_takes_it_back() {
    let desk = Desk::new();
    assert_eq!(desk.text(["item", "add", "symptom", "Metal taste"]), "Changed: Metal taste\n");
    assert_eq!(desk.text(["log", "metal", "taste", "3"]), "Metal taste 3\n");
    desk.text(["item", "rename", "metal taste", "Taste of metal"]);
    assert_eq!(labels_of_today(&desk), ["Taste of metal 3"]);
    desk.text(["item", "pin", "taste of metal"]);
    assert_eq!(desk.json(["today"])["quick"][0]["label"], "Taste of metal");
    desk.text(["item", "merge", "taste of metal", "nausea"]);
    assert_eq!(labels_of_today(&desk), ["Nausea 3"]);
    desk.text(["undo"]);
    assert_eq!(labels_of_today(&desk), ["Taste of metal 3"]);
    assert!(desk.refused(["item", "add", "symptom", "Pain"]).contains("already a name of Pain"));
    assert!(desk.refused(["item", "merge", "pain", "walking"]).contains("not of the same kind"));
}

#[test]
fn copies_are_made_listed_and_put_back() {
    let desk = Desk::new();
    log(&desk, "pain", "6");
    let folder = desk.path("copies").display().to_string();
    assert!(desk.text(["copies", "--folder", &folder]).starts_with("No copies yet."));
    let made = desk.json(["copies", "--make", "--folder", &folder]);
    assert_eq!(made[0]["day"], "2026-03-29");
    assert!(desk.text(["copies", "--folder", &folder]).starts_with("2026-03-29"));

    log(&desk, "fatigue", "4");
    assert!(desk.refused(["restore", "2026-03-28", "--folder", &folder]).contains("ebb-2026-03-28.db"));
    let restored = desk.json(["restore", "2026-03-29", "--folder", &folder]);
    assert_eq!(labels_of_today(&desk), ["Pain 6"]);
    let aside = restored["set_aside"].as_str().unwrap();
    assert!(Path::new(aside).exists(), "what was there is still there");
    let before = said(desk.bare().args(["--db", aside, "--json", "check"])).json();
    assert_eq!(before["entries"], 2);
}

#[test]
fn the_first_change_of_a_day_makes_its_copy() {
    let desk = Desk::new();
    desk.text(["today"]);
    assert!(desk.text(["copies"]).starts_with("No copies yet."), "looking makes none");
    log(&desk, "pain", "6");
    let first = desk.json(["copies"]);
    assert_eq!((first.as_array().unwrap().len(), &first[0]["day"]), (1, &"2026-03-29".into()));
    log(&desk, "fatigue", "4");
    assert_eq!(desk.json(["copies"]), first, "one a day");
    desk.json_at("2026-03-30 09:00", ["log", "pain", "5"]);
    let days: Vec<_> = desk.json(["copies"]).as_array().unwrap().iter().map(|copy| copy["day"].clone()).collect();
    assert_eq!(days, ["2026-03-30", "2026-03-29"]);

    desk.json(["restore", "2026-03-29"]);
    assert_eq!(labels_of_today(&desk), ["Pain 6"]);
}

#[test]
fn a_copy_that_cannot_be_made_is_said_and_the_change_stands() {
    let desk = Desk::new();
    let nowhere = desk.file("taken", "no folder");
    let said = desk.run(["log", "pain", "6", "--folder", &nowhere]);
    assert!(said.err.starts_with("ebb: Your change is saved. Today's copy could not be made:"), "{}", said.err);
    assert!(said.err.contains("taken"), "{}", said.err);
    assert_eq!(said.code, Some(0));
    assert_eq!(labels_of_today(&desk), ["Pain 6"]);
}

#[test]
fn a_repair_says_what_it_mended() {
    let desk = Desk::new();
    let copies = desk.path("copies").display().to_string();
    log(&desk, "pain", "6");
    let clean = desk.json(["check", "--repair"]);
    assert_eq!((&clean["ok"], clean["repaired"].as_array().unwrap().len()), (&true.into(), 0));
    desk.text(["copies", "--make", "--folder", &copies]);
    log(&desk, "fatigue", "4");
    // An entry that is not as it was written is never guessed at: the copy has it.
    patch(&desk.journal(), b"\"severity\":6.0", b"\"severity\":7.0");
    let report = desk.json(["check", "--repair", "--folder", &copies]);
    assert_eq!((&report["ok"], &report["entries"]), (&true.into(), &2.into()));
    let said = report["repaired"].to_string();
    assert!(said.contains("The copy of 2026-03-29") && said.contains("1 entry was taken"), "{said}");
    let mut kept = labels_of_today(&desk);
    kept.sort_unstable();
    assert_eq!(kept, ["Fatigue 4", "Pain 6"]);
    assert_eq!(desk.text(["undo"]), "Undone: Recovered: 1 entry\n");
}

#[test]
fn a_journal_that_does_not_open_is_recovered_and_the_damage_kept() {
    let desk = Desk::new();
    let copies = desk.path("copies").display().to_string();
    for severity in ["3", "4", "5"] {
        log(&desk, "pain", severity);
    }
    assert_eq!(desk.text(["recover", "--folder", &copies]), "Nothing is wrong. Nothing was changed.\n");
    assert_eq!(desk.json(["recover", "--folder", &copies]), serde_json::Value::Null);
    patch(&desk.journal(), b"SQLite format 3", b"Nothing at all.");
    let before = std::fs::read(desk.journal()).unwrap();
    assert!(desk.refused(["today"]).contains("is not an Ebb diary"));
    let recovery = desk.json(["recover", "--folder", &copies]);
    assert_eq!((&recovery["recovered"], &recovery["entries"], &recovery["copy"]), (&3.into(), &3.into(), &().into()));
    assert!(std::fs::read(recovery["set_aside"].as_str().unwrap()).unwrap() == before);
    assert_eq!(desk.json(["check"])["entries"], 3);

    // A stranger's file is no journal of ours, and stays.
    std::fs::write(desk.path("other.db"), [0x42; 9_000]).unwrap();
    let other = desk.path("other.db").display().to_string();
    assert!(desk.refused(["recover", "--folder", &copies, "--db", &other]).contains("is not an Ebb diary"));
}

#[test]
fn what_undo_would_take_back_is_listed() {
    let desk = Desk::new();
    assert_eq!(desk.text(["operations"]), "There is nothing to undo.\n");
    log(&desk, "pain", "3");
    log(&desk, "fatigue", "4");
    desk.text(["undo"]);
    assert_eq!(desk.text(["operations"]), "2026-03-29 14:30  Fatigue 4  (undone)\n2026-03-29 14:30  Pain 3\n");
    let listed = desk.json(["operations", "--most", "1"]);
    assert_eq!(
        listed,
        serde_json::json!([
            {"label": "Fatigue 4", "at": "2026-03-29T14:30:00+02:00[Europe/Berlin]", "standing": false}
        ])
    );
}
