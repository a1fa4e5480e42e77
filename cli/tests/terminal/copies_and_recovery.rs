//! Copies of the whole journal, repairs and recovery.

use std::path::Path;

use crate::harness::{EbbAssert as _, Sandbox, patch, stderr};

#[test]
fn copy_is_made_listed_and_restored() {
    let ebb = Sandbox::new();
    ebb.log("pain", "6");
    let folder = ebb.path("copies").display().to_string();
    assert!(ebb.text(["copies", "--folder", &folder]).starts_with("No copies yet."));
    let made = ebb.json(["copies", "--make", "--folder", &folder]);
    assert_eq!(made[0]["day"], "2026-03-29");
    assert!(ebb.text(["copies", "--folder", &folder]).starts_with("2026-03-29"));

    ebb.log("fatigue", "4");
    assert!(ebb.refused(["restore", "2026-03-28", "--folder", &folder]).contains("There is no copy of 2026-03-28."));
    let restored = ebb.json(["restore", "2026-03-29", "--folder", &folder]);
    assert_eq!(ebb.labels_of_today(), ["Pain 6"]);
    let aside = restored["set_aside"].as_str().unwrap();
    assert!(Path::new(aside).exists(), "what was there is still there");
    let before = ebb.bare().args(["--db", aside, "--json", "check"]).assert().json();
    assert_eq!(before["entries"], 2);
}

#[test]
fn first_change_of_a_day_makes_a_copy() {
    let ebb = Sandbox::new();
    ebb.text(["today"]);
    assert!(ebb.text(["copies"]).starts_with("No copies yet."), "looking makes none");
    ebb.log("pain", "6");
    let first = ebb.json(["copies"]);
    assert_eq!((first.as_array().unwrap().len(), &first[0]["day"]), (1, &"2026-03-29".into()));
    ebb.log("fatigue", "4");
    assert_eq!(ebb.json(["copies"]), first, "one a day");
    ebb.json_at("2026-03-30 09:00", ["log", "pain", "5"]);
    let days: Vec<_> = ebb.json(["copies"]).as_array().unwrap().iter().map(|copy| copy["day"].clone()).collect();
    assert_eq!(days, ["2026-03-30", "2026-03-29"]);

    ebb.json(["restore", "2026-03-29"]);
    assert_eq!(ebb.labels_of_today(), ["Pain 6"]);
}

#[test]
fn failed_copy_is_reported_and_the_change_stands() {
    let ebb = Sandbox::new();
    let nowhere = ebb.file("taken", "no folder");
    let said = ebb.run(["log", "pain", "6", "--folder", &nowhere]);
    let warning = stderr(&said.success());
    assert!(warning.starts_with("ebb: Your change is saved. Today's copy could not be made:"), "{warning}");
    assert!(warning.contains("taken"), "{warning}");
    assert_eq!(ebb.labels_of_today(), ["Pain 6"]);
}

#[test]
fn repair_reports_what_it_recovered() {
    let ebb = Sandbox::new();
    let copies = ebb.path("copies").display().to_string();
    ebb.log("pain", "6");
    let clean = ebb.json(["check", "--repair"]);
    assert_eq!((&clean["ok"], clean["repaired"].as_array().unwrap().len()), (&true.into(), 0));
    ebb.text(["copies", "--make", "--folder", &copies]);
    ebb.log("fatigue", "4");
    // A changed entry is never guessed at; it is taken from the copy.
    patch(&ebb.journal(), b"\"severity\":6.0", b"\"severity\":7.0");
    let report = ebb.json(["check", "--repair", "--folder", &copies]);
    assert_eq!((&report["ok"], &report["entries"]), (&true.into(), &2.into()));
    let said = report["repaired"].to_string();
    assert!(said.contains("The copy of 2026-03-29") && said.contains("1 entry was taken"), "{said}");
    let mut kept = ebb.labels_of_today();
    kept.sort_unstable();
    assert_eq!(kept, ["Fatigue 4", "Pain 6"]);
    assert_eq!(ebb.text(["undo"]), "Undone: Recovered: 1 entry\n");
}

#[test]
fn unreadable_journal_is_recovered_and_set_aside() {
    let ebb = Sandbox::new();
    let copies = ebb.path("copies").display().to_string();
    for severity in ["3", "4", "5"] {
        ebb.log("pain", severity);
    }
    assert_eq!(ebb.text(["recover", "--folder", &copies]), "Nothing is wrong. Nothing was changed.\n");
    assert_eq!(ebb.json(["recover", "--folder", &copies]), serde_json::Value::Null);
    patch(&ebb.journal(), b"SQLite format 3", b"Nothing at all.");
    let before = std::fs::read(ebb.journal()).unwrap();
    assert!(ebb.refused(["today"]).contains("is not an Ebb diary"));
    let recovery = ebb.json(["recover", "--folder", &copies]);
    assert_eq!((&recovery["recovered"], &recovery["entries"], &recovery["copy"]), (&3.into(), &3.into(), &().into()));
    assert!(std::fs::read(recovery["set_aside"].as_str().unwrap()).unwrap() == before);
    assert_eq!(ebb.json(["check"])["entries"], 3);

    // A foreign file is not recovered, and stays as it is.
    std::fs::write(ebb.path("other.db"), [0x42; 9_000]).unwrap();
    let other = ebb.path("other.db").display().to_string();
    assert!(ebb.refused(["recover", "--folder", &copies, "--db", &other]).contains("is not an Ebb diary"));
}

#[test]
fn what_a_lost_file_held_after_its_copy_is_not_said_to_be_there() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "5"]);
    ebb.text(["copies", "--make"]);
    ebb.text(["log", "ibuprofen", "800 mg"]);
    for companion in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{companion}", ebb.journal().display()));
    }
    ebb.run(["log", "fatigue", "3"]).success();
    let said = ebb.text(["recover"]);
    assert!(said.contains("Newer entries may be lost"), "{said}");
}

#[test]
fn copy_that_cannot_be_read_is_named_by_its_own_path() {
    for bad in [&b""[..], &[0x5a; 8_192], b"no diary"] {
        let ebb = Sandbox::new();
        ebb.log("pain", "6");
        let copy = ebb.json(["copies"])[0]["path"].as_str().unwrap().to_owned();
        std::fs::write(&copy, bad).unwrap();
        let said = ebb.refused(["restore", "2026-03-29"]);
        assert!(said.contains(&copy) && !said.contains(".new"), "{said}");
        assert!(said.ends_with("Your diary is as it was. `ebb copies` lists the other days."), "{said}");
        assert!(!said.contains("recover"), "{said}");
        assert_eq!(ebb.labels_of_today(), ["Pain 6"]);
        assert_eq!(ebb.json(["copies"])[0]["unreadable"], true);
        assert!(ebb.text(["copies"]).trim_end().ends_with("cannot be read"), "{}", ebb.text(["copies"]));
    }
    let ebb = Sandbox::new();
    ebb.log("pain", "6");
    let copies = ebb.json(["copies"]);
    assert_eq!(copies[0]["unreadable"], serde_json::Value::Null);
    let copy = copies[0]["path"].as_str().unwrap();
    patch(Path::new(copy), b"\"severity\":6.0", b"\"severity\":7.0");
    let said = ebb.refused(["restore", "2026-03-29"]);
    let expected = format!("The copy {copy} is damaged. It was left as it is. Your diary is as it was.");
    assert!(said.starts_with(&expected), "{said}");
}

#[test]
fn recover_does_not_advise_itself() {
    let ebb = Sandbox::new();
    std::fs::create_dir_all(ebb.journal().parent().unwrap()).unwrap();
    std::fs::write(ebb.journal(), [0x42; 9_000]).unwrap();
    for arguments in [&["recover"][..], &["check", "--repair"]] {
        let said = ebb.run(arguments).refusal();
        assert!(said.contains("is not an Ebb diary"), "{said}");
        assert!(said.ends_with("There is no good copy of it either, so there is nothing to recover."), "{said}");
    }
    assert!(ebb.refused(["today"]).contains("`ebb recover`"), "there it helps");
}

#[test]
fn entry_that_a_file_set_aside_before_holds_is_not_called_lost() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "5"]);
    for companion in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{companion}", ebb.journal().display()));
    }
    ebb.run(["log", "fatigue", "3"]).success();
    let aside = ebb.json(["recover"])["set_aside"].as_str().unwrap().to_owned();
    patch(&ebb.journal(), b"\"severity\":3.0", b"\"severity\":4.0");
    let said = ebb.text(["recover"]);
    assert!(said.contains("1 entry could not be read.\n") && !said.contains("is lost"), "{said}");
    assert!(said.contains("holds entries that are not in the diary") && said.contains(&aside), "{said}");
}
