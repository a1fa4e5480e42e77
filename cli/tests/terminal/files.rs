//! The files around the journal: what is never written over, links, key files, a lost journal, and what is printed of
//! names that hold control characters.

use std::path::Path;

use crate::harness::{EbbAssert as _, NOW, Sandbox, stderr, stdout};

#[test]
fn refusal_with_json_is_an_object_on_stdout_and_a_line_on_stderr() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    let error = |arguments: &[&str]| -> serde_json::Value {
        let said = ebb.run(["--json"].iter().chain(arguments)).code(1);
        let report: serde_json::Value = serde_json::from_str(&stdout(&said)).unwrap();
        let message = report["error"]["message"].as_str().unwrap();
        assert_eq!(stderr(&said), format!("ebb: {message}\n"));
        report["error"].clone()
    };
    let unknown = error(&["log", "brian", "fog"]);
    assert_eq!((&unknown["kind"], &unknown["code"]), (&"not-found".into(), &"unknown-item".into()));
    assert_eq!(error(&["log", "pain", "11"])["code"], "out-of-range");
    assert_eq!(error(&["log", "pain", "sixty"])["code"], "refused");
    assert_eq!(error(&["erase", "--everything"])["code"], "refused");
    assert_eq!(error(&["today", "--lang", "fr"])["code"], "refused");
    let nowhere = ebb.path("nowhere/journal.db").display().to_string();
    assert_eq!(error(&["today", "--db", &nowhere])["kind"], "file");
    // A report that was printed stays the only document.
    crate::harness::patch(&ebb.journal(), b"\"severity\":6.0", b"\"severity\":7.0");
    let said = ebb.run(["--json", "check"]).code(1);
    let report: serde_json::Value = serde_json::from_str(&stdout(&said)).unwrap();
    assert_eq!(report["ok"], false);
    // How it is used stays a matter of stderr.
    ebb.run(["--json", "day"]).usage_error();
}

#[test]
fn control_characters_are_spelled_out_wherever_they_are_printed() {
    let ebb = Sandbox::new();
    let hostile = "a\u{1b}]0;title\u{7}\u{9b}2J\u{202e}b";
    let spelled = r"a\x1b]0;title\x07\x9b2J\u202eb";
    let clean = |text: &str| !text.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{202e}');
    for arguments in [
        &["log", hostile][..],
        &["log", "pain", hostile],
        &["log", "pain", "6", "--region", hostile],
        &["day", hostile],
        &["today", "--lang", hostile],
        &["today", "--zone", hostile],
        &["import", hostile],
        &["today", "--key-file", hostile],
        &["restore", hostile],
        &["helped", hostile, "yes"],
    ] {
        let message = ebb.run(arguments.iter().copied()).refusal();
        assert!(clean(&message), "{arguments:?}: {message:?}");
        assert!(message.contains(spelled) || !message.contains('a'), "{arguments:?}: {message:?}");
    }
    for arguments in [&["day", "2026-03-29", hostile][..], &[hostile], &["log", "pain", "--no", hostile]] {
        let said = ebb.run(arguments.iter().copied()).code(2);
        assert!(clean(&stderr(&said)), "{arguments:?}: {:?}", stderr(&said));
    }
    // In names, notes and paths, on pages and in JSON.
    ebb.text(["log", "pain", "6", "--note", hostile]);
    ebb.text(["about", "set", "notes", hostile]);
    ebb.text(["medicine", "add", hostile]);
    ebb.text(["remind", "add", "custom", hostile, "--at", "08:00"]);
    for arguments in [
        &["day", "2026-03-29"][..],
        &["today"],
        &["about"],
        &["medicine", "list"],
        &["remind", "list"],
        &["remind", "next"],
        &["operations"],
        &["undo"],
    ] {
        for json in [&[][..], &["--json"]] {
            let page = ebb.run(json.iter().chain(arguments).copied()).printed();
            assert!(clean(&page), "{arguments:?}: {page:?}");
        }
    }
    let noted = ebb.json(["day", "2026-03-29"]);
    assert_eq!(noted["entries"][0]["entry"]["note"], hostile, "JSON says it all the same");
    let path = ebb.path(&format!("{}.db", hostile.replace('\u{9b}', "")));
    let said = ebb.bare().arg("--db").arg(&path).args(["--now", NOW, "demo"]).assert().printed();
    assert!(clean(&said) && said.contains(r"a\x1b]0;title"), "{said:?}");
}

#[test]
fn output_files_never_write_over_a_journal_or_a_copy() {
    let ebb = Sandbox::new();
    let copies = ebb.path("copies").display().to_string();
    ebb.text(["log", "pain", "6", "--folder", &copies]);
    let diary = ebb.file("diary.csv", "person,date,kind,name,value\na,2026-01-01,symptom,pain,4\n");
    let journal = ebb.journal().display().to_string();
    let copy = format!("{copies}/ebb-2026-03-29.db");
    std::fs::hard_link(ebb.journal(), ebb.path("hard.svg")).unwrap();
    std::fs::copy(ebb.journal(), ebb.path("elsewhere.svg")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&copy, ebb.path("link.svg")).unwrap();
    let within = |name: &str| ebb.path(name).display().to_string();
    let mut targets = vec![
        journal.clone(),
        copy.clone(),
        format!("{journal}-wal"),
        format!("{journal}.new"),
        format!("{copies}/ebb-2026-03-28.db"),
        within("hard.svg"),
        within("elsewhere.svg"),
    ];
    if cfg!(unix) {
        targets.push(within("link.svg"));
    }
    let before = (ebb.bytes(), std::fs::read(&copy).unwrap());
    for target in &targets {
        for command in [
            &["body-map", "--svg", target][..],
            &["evaluate", "--plot", target],
            &["evaluate", "--forecasts", target],
            &["evaluate", "--diary", &diary, "--forecasts", target],
            &["evaluate", "--diary", &diary, "--plot", target],
            &["fit-prior", "--diary", &diary, "--out", target],
        ] {
            let message = ebb.run(command.iter().copied().chain(["--folder", &copies])).refusal();
            assert!(message.contains("is your diary, or belongs to it"), "{command:?}: {message}");
        }
    }
    let over_input = ebb.run(["evaluate", "--diary", &diary, "--forecasts", &diary, "--folder", &copies]).refusal();
    assert!(over_input.contains("diary.csv"), "{over_input}");
    assert!((ebb.bytes(), std::fs::read(&copy).unwrap()) == before, "nothing was written");
    // Elsewhere they are written, for their owner alone.
    let svg = within("map.svg");
    ebb.text(["body-map", "--svg", &svg]);
    ebb.text(["body-map", "--svg", &svg]);
    assert!(std::fs::read_to_string(&svg).unwrap().starts_with("<svg"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(Path::new(&svg).metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn key_file_without_an_end_is_refused() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    assert!(ebb.refused(["today", "--key-file", "/dev/zero"]).contains("32 bytes, or 64 hexadecimal digits"));
}

#[cfg(unix)]
#[test]
fn journal_behind_a_link_is_erased_and_restored_where_it_is() {
    let ebb = Sandbox::new();
    let link = ebb.path("link.db");
    std::os::unix::fs::symlink("journal.db", &link).unwrap();
    let run =
        |arguments: &[&str]| ebb.bare().arg("--db").arg(&link).args(["--now", NOW]).args(arguments).assert().printed();
    run(&["log", "pain", "6"]);
    assert!(run(&["copies"]).starts_with("2026-03-29"));
    assert!(ebb.text(["copies"]).starts_with("2026-03-29"), "the copies are the file's, by whatever name");
    run(&["restore", "2026-03-29"]);
    assert!(link.is_symlink() && ebb.journal().is_file());
    run(&["erase", "--everything", "--yes"]);
    assert!(!ebb.journal().exists());
    assert!(
        std::fs::read_dir(ebb.path("")).unwrap().flatten().all(|entry| !entry
            .path()
            .display()
            .to_string()
            .contains("set-aside"))
    );
}

#[test]
fn lost_diary_is_offered_by_today_and_log_until_it_is_back() {
    let ebb = Sandbox::new();
    ebb.log("pain", "6");
    std::fs::remove_file(ebb.journal()).unwrap();
    let offer = |arguments: &[&str]| stderr(&ebb.run(arguments.iter().copied()).success());
    let wanted = "ebb: The diary that was here is gone, and there are copies of it, the newest of 2026-03-29. `ebb recover` brings it back";
    assert!(offer(&["today"]).starts_with(wanted));
    assert!(offer(&["--json", "today"]).starts_with(wanted));
    assert!(offer(&["log", "fatigue", "3"]).starts_with(wanted));
    assert!(offer(&["today"]).starts_with(wanted), "after the first new log too");
    let recovery = ebb.json(["recover"]);
    assert_eq!((&recovery["copy"], &recovery["entries"]), (&"2026-03-29".into(), &2.into()));
    assert_eq!(offer(&["today"]), "");
    let mut labels = ebb.labels_of_today();
    labels.sort();
    assert_eq!(labels, ["Fatigue 3", "Pain 6"]);
    // The other way back: that day's copy, with the new one set aside.
    std::fs::remove_file(ebb.journal()).unwrap();
    assert!(offer(&["log", "fatigue", "3"]).starts_with(wanted));
    ebb.text(["restore", "2026-03-29"]);
    assert_eq!(ebb.labels_of_today(), ["Pain 6"]);
}

#[test]
fn copies_names_what_is_no_copy_and_goes_on() {
    let ebb = Sandbox::new();
    let copies = ebb.path("copies");
    let folder = copies.display().to_string();
    ebb.text(["log", "pain", "6", "--folder", &folder]);
    std::fs::write(copies.join("ebb-2026-03-20.db"), "").unwrap();
    let said = ebb.run(["copies", "--make", "--folder", &folder]).success();
    assert!(stdout(&said).starts_with("2026-03-29"));
    assert!(
        stderr(&said).contains("ebb-2026-03-20.db.set-aside; delete it if you don't need it."),
        "{}",
        stderr(&said)
    );
    assert_eq!(stderr(&ebb.run(["copies", "--make", "--folder", &folder]).success()), "", "once");
    // What cannot be erased is named.
    let erased = ebb.json(["erase", "--item", "pain", "--yes", "--folder", &folder]);
    assert_eq!((&erased["finished"], erased["left"].as_array().unwrap().len()), (&true.into(), 1));
    assert_eq!(erased["label"], "1 entry erased");
    assert!(erased["sentences"][0].as_str().unwrap().contains("may still hold it"));
}
