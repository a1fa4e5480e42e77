//! Permanent erasure.

use crate::harness::{EbbAssert as _, Sandbox, labels, stderr};

#[test]
fn erase_without_yes_changes_nothing() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    let said = ebb.refused(["erase", "--days", "2026-03-29"]);
    assert!(said.starts_with("Erase the 1 entry from 2026-03-29 to 2026-03-29 for good?"), "{said}");
    assert!(said.ends_with("Nothing has been erased yet. Add --yes to do it."), "{said}");
    assert!(ebb.refused(["erase", "--everything"]).starts_with("Erase the whole diary"));
    ebb.run(["erase", "--item", "pain", "--everything"]).usage_error();
}

#[test]
fn erase_alone_names_every_way() {
    for language in ["en", "de", "es"] {
        let said = stderr(&Sandbox::new().run_in(language, ["erase"]).code(2).stdout(""));
        for way in ["--entry <", "--item <", "--days <", "--words <", "--everything"] {
            assert!(said.contains(way), "{way}: {said}");
        }
    }
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

#[test]
fn erasing_words_reaches_what_was_removed_and_said_before() {
    let ebb = Sandbox::new();
    let id = ebb.json(["log", "pain", "6", "--note", "ZEBRA at noon"])["entries"][0].as_str().unwrap().to_owned();
    ebb.text(["amend", &id, "--note", "quiet"]);
    ebb.text(["about", "set", "notes", "ZEBRA"]);
    ebb.text(["about", "set", "notes", ""]);
    let rule = ebb.text(["remind", "add", "custom", "feed the ZEBRA", "--at", "09:00"]);
    assert!(rule.contains("ZEBRA"), "{rule}");
    assert!(ebb.refused(["erase", "--words", "zebra"]).starts_with("Erase these words for good, in the "));
    let said = ebb.text(["erase", "--words", "zebra", "--yes"]);
    assert!(said.contains("What is still there keeps its name: feed the ZEBRA"), "{said}");
    let list = ebb.text(["remind", "list"]);
    ebb.text(["remind", "remove", list.split_whitespace().next().unwrap()]);
    assert_eq!(ebb.text(["erase", "--words", "zebra", "--yes"]), "Erased in 1 place\n");
    let left = std::fs::read(ebb.journal()).unwrap();
    assert!(!String::from_utf8_lossy(&left).contains("ZEBRA"));
    assert!(ebb.refused(["erase", "--words", "ab", "--yes"]).contains("at least 3 characters"));
}

#[test]
fn erasing_everything_names_the_backups() {
    let ebb = Sandbox::new();
    let passphrase = ebb.path("passphrase").display().to_string();
    std::fs::write(&passphrase, "four short plain words").unwrap();
    let place = ebb.path("my backups").display().to_string();
    std::fs::create_dir(&place).unwrap();
    ebb.text(["log", "pain", "6"]);
    ebb.text(["backup", "passphrase", &passphrase]);
    ebb.text(["backup", "make", "--to", &place]);
    assert!(ebb.text(["backup", "list"]).starts_with(&place), "it was made there");
    for said in [ebb.refused(["erase", "--everything"]), ebb.text(["erase", "--everything", "--yes"])] {
        assert!(said.contains(&place) && said.contains("-*.age"), "{said}");
    }
}

/// What a command on the diary at a place says: on the standard output, and on the standard error.
fn at(ebb: &Sandbox, place: &str, arguments: &[&str]) -> (String, String) {
    let run = ebb
        .bare()
        .arg("--db")
        .arg(ebb.path(place))
        .args(["--lang", "en", "--now", crate::harness::NOW, "--zone", "Europe/Berlin"])
        .args(arguments)
        .assert()
        .success();
    (String::from_utf8(run.get_output().stdout.clone()).unwrap(), stderr(&run))
}

/// Every file below a folder that holds these bytes.
fn holding(folder: &std::path::Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            found.extend(holding(&entry, text));
        } else if std::fs::read(&entry).unwrap().windows(text.len()).any(|window| window == text.as_bytes()) {
            found.push(entry.display().to_string());
        }
    }
    found
}

#[test]
fn copies_that_a_moved_diary_left_behind_are_named() {
    let ebb = Sandbox::new();
    assert_eq!(at(&ebb, "here.db", &["log", "pain", "6", "--note", "secret"]).1, "");
    std::fs::rename(ebb.path("here.db"), ebb.path("there.db")).unwrap();
    for what in [&["--words", "secret"][..], &["--everything"]] {
        let (_, erased) = at(&ebb, "there.db", &[&["erase"], what, &["--yes"]].concat());
        assert!(erased.contains("here-db holds copies of this diary from another place"), "{erased}");
        assert!(erased.trim_end().ends_with("no more: ebb-2026-03-29.db."), "{erased}");
        assert!(!erased.contains("folder"), "another diary's may lie there too: {erased}");
    }
    at(&ebb, "other.db", &["log", "pain", "6"]);
    assert_eq!(
        at(&ebb, "other.db", &["erase", "--everything", "--yes"]).1,
        "",
        "those of another diary are not its own"
    );
}

#[test]
fn unreadable_copy_of_another_diary_is_not_called_this_ones() {
    let ebb = Sandbox::new();
    at(&ebb, "a.db", &["log", "pain", "6"]);
    let (copies, _) = at(&ebb, "a.db", &["--json", "copies"]);
    let copies: serde_json::Value = serde_json::from_str(&copies).unwrap();
    let copy = std::path::PathBuf::from(copies[0]["path"].as_str().unwrap());
    let noise = [0x5a; 8_192];
    std::fs::write(&copy, noise).unwrap();
    std::fs::write(copy.with_file_name("ebb-2026-03-28.db"), "").unwrap();
    std::fs::write(copy.with_file_name("ebb-2026-03-27.db"), "no diary").unwrap();
    std::fs::remove_file(ebb.path("a.db")).unwrap();
    at(&ebb, "b.db", &["log", "fatigue", "3", "--note", "blah"]);
    for what in [&["--words", "blah"][..], &["--everything"]] {
        let (_, said) = at(&ebb, "b.db", &[&["erase"], what, &["--yes"]].concat());
        assert_eq!(said, "", "nothing of this diary lies there");
    }
    assert_eq!(std::fs::read(copy).unwrap(), noise);
}

#[test]
fn what_a_renamed_diary_had_set_aside_is_erased_with_it() {
    for what in [&["--words", "OLDPLACE"][..], &["--everything"]] {
        let ebb = Sandbox::new();
        at(&ebb, "a.db", &["log", "pain", "6"]);
        at(&ebb, "a.db", &["log", "fatigue", "3", "--note", "OLDPLACE"]);
        at(&ebb, "a.db", &["restore", "2026-03-29"]);
        at(&ebb, "other.db", &["log", "pain", "6", "--note", "OLDPLACE of another"]);
        at(&ebb, "other.db", &["restore", "2026-03-29"]);
        std::fs::rename(ebb.path("a.db"), ebb.path("diary.db")).unwrap();
        let folder = ebb.path("diary.db").parent().unwrap().to_owned();
        let aside = |name: &str| holding(&folder, "OLDPLACE").iter().any(|file| file.contains(name));
        assert!(aside("/a.db.set-aside-") && aside("/other.db.set-aside-"));
        let (said, _) = at(&ebb, "diary.db", &[&["--json", "erase"], what, &["--yes"]].concat());
        assert!(said.contains("\"left\": []") || said.contains("\"left\":[]"), "{said}");
        assert!(!aside("/a.db.set-aside-"), "{:?}", holding(&folder, "OLDPLACE"));
        assert!(aside("/other.db.set-aside-"), "another diary's is none of ours");
    }
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    assert!(ebb.refused(["erase", "--everything"]).contains("the copies of it that Ebb knows of here"));
}

#[test]
fn copy_in_a_shared_folder_that_may_be_another_diarys_is_left_and_named() {
    let ebb = Sandbox::new();
    let folder = ebb.path("shared").display().to_string();
    ebb.text(["log", "pain", "6", "--note", "blah", "--folder", &folder]);
    let noise = [0x5a; 8_192];
    let copy = ebb.path("shared").join("ebb-2026-03-20.db");
    std::fs::write(&copy, noise).unwrap();
    let words = ebb.text(["erase", "--words", "blah", "--yes", "--folder", &folder]);
    assert!(
        words.contains("ebb-2026-03-20.db cannot be read: it may still hold it, or be of another diary."),
        "{words}"
    );
    let erased = ebb.text(["erase", "--everything", "--yes", "--folder", &folder]);
    assert!(
        erased.contains("ebb-2026-03-20.db is a copy of another diary, or does not open with this key."),
        "{erased}"
    );
    assert_eq!(std::fs::read(&copy).unwrap(), noise, "it may be an encrypted diary's only copy");
    assert!(!copy.with_file_name("ebb-2026-03-29.db").exists());
}
