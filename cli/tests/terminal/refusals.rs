//! Refusals: exit code 1, one line that begins with `ebb: ` and gives the remedy, and no file changed.

use std::process::Stdio;

use crate::harness::{EbbAssert as _, NOW, Sandbox};

/// A journal with an entry, so that a change would be visible.
fn used() -> Sandbox {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    ebb
}

#[test]
fn unknown_item_is_refused_with_suggestions() {
    let ebb = used();
    assert_eq!(
        ebb.refused(["log", "brian", "fog", "3"]),
        "There is nothing called \"brian fog\". Did you mean: Brain fog?"
    );
    assert!(ebb.refused(["log", "fatige"]).contains("Did you mean: Fatigue"));
    assert!(ebb.refused(["log", "xyzzy", "4"]).ends_with("`ebb items` lists what can be logged."));
    for nothing in ["", " ", "6", "-"] {
        ebb.refused(["log", nothing]);
    }
    ebb.refused(["log", "pain", "6", "7"]);
}

#[test]
fn amount_out_of_range_is_refused() {
    let ebb = used();
    assert_eq!(ebb.refused(["log", "pain", "11"]), "The severity is 11; it can go from 0 to 10. Nothing was saved.");
    for severity in ["-1", "10.1", "-0.5", "1e3"] {
        assert!(ebb.refused(["log", "pain", severity]).contains("0 to 10"), "{severity}");
    }
    for (item, amount) in [
        ("walking", "1441"),
        ("walking", "-1"),
        ("rest", "99999999999"),
        ("ibuprofen", "0"),
        ("ibuprofen", "-400"),
        ("stress", "11"),
        ("mood", "10.5"),
        ("hrv", "1e12"),
    ] {
        ebb.refused(["log", item, amount]);
    }
}

#[test]
fn amount_that_is_no_number_is_refused() {
    let ebb = used();
    for word in ["sixty", "nan", "NaN", "inf", "infinity", "1e999", "0x6", "6/5", "…", "١"] {
        let message = ebb.refused(["log", "pain", word]);
        assert!(message.starts_with(&format!("\"{word}\" is not a severity")), "{message}");
    }
    assert!(ebb.refused(["log", "stress", "much"]).starts_with("\"much\" is not a number."));
    assert!(
        ebb.refused(["log", "ibuprofen", "much"])
            .starts_with("Ebb knows Ibuprofen, but cannot read \"much\" as an amount")
    );
    for item in ["walking", "ibuprofen", "stress", "hrv", "mood"] {
        ebb.refused(["log", item, "nan"]);
        ebb.refused(["log", item, "much"]);
    }
    // An empty variable of a script must not mean "present".
    for nothing in ["", " "] {
        assert!(ebb.refused(["log", "pain", nothing]).starts_with("\"\" is not a severity"));
    }
    assert!(ebb.refused(["log", "hrv"]).contains("ebb log hrv NUMBER"));
}

#[test]
fn invalid_or_future_time_is_refused() {
    let ebb = used();
    for ahead in ["14:36", "23:59", "2026-03-30", "2027-01-01 10:00", "2026-03-29T14:30:00-10:00"] {
        assert!(ebb.refused(["log", "pain", "6", "--at", ahead]).contains("is in the future"), "{ahead}");
        ebb.refused(["flare", "start", "--at", ahead]);
    }
    for none in [
        "25:00",
        "tomorrow",
        "yesterdayish",
        "2026-02-30",
        "26-03-28",
        "26-03-28 10:00",
        "2026-3-1 10",
        "",
        "10",
        "2026-03-28 24:61",
    ] {
        assert!(ebb.refused(["log", "pain", "6", "--at", none]).contains("is not a time"), "{none}");
    }
    for none in ["yesterdayish", "2026-02-30", "26-03-28", "2026-03", ""] {
        assert!(ebb.refused(["day", none]).contains("is not a day"), "{none}");
    }
    for none in ["tomorrow", "2026-13-01", "26-03-29", ""] {
        let message = ebb.bare().arg("--db").arg(ebb.journal()).args(["--now", none, "today"]).assert().refusal();
        assert!(message.contains("is not a time"), "{message}");
    }
}

#[test]
fn option_of_another_kind_is_refused() {
    let ebb = used();
    assert!(ebb.refused(["log", "pain", "6", "--region", "elbow"]).contains("Places: left jaw, left shoulder, "));
    // A walk has no region; ignoring the option would lose data.
    ebb.refused(["log", "walking", "20", "--region", "neck"]);
    let long = "x".repeat(20_001);
    assert!(ebb.refused(["log", "pain", "6", "--note", &long]).contains("20001"));
}

#[test]
fn unknown_zone_or_language_is_refused() {
    let ebb = used();
    let refused = |name: &str, value: &str| {
        ebb.bare().arg("--db").arg(ebb.journal()).args([name, value, "today"]).assert().refusal()
    };
    assert!(refused("--zone", "Mars/Olympus").contains("is not a time zone"));
    assert_eq!(refused("--lang", "fr"), "Ebb does not speak \"fr\" yet. It speaks en, de and es.");
}

#[test]
fn usage_errors_exit_with_2() {
    let ebb = used();
    let before = ebb.bytes();
    for arguments in [
        &["--frobnicate"][..],
        &[],
        &["log"],
        &["log", "pain", "--at"],
        &["flare"],
        &["flare", "stop"],
        &["day"],
        &["history", "--days", "0"],
        &["history", "--days", "many"],
        &["import"],
        &["import", "x", "--sleep-higher", "sideways"],
        &["undo", "everything"],
        &["demo", "--seed", "-1"],
    ] {
        let said = ebb.run(arguments.iter().copied());
        if arguments.is_empty() {
            said.code(2);
        } else {
            said.usage_error();
        }
    }
    assert!(ebb.bytes() == before);
    for fine in ["--help", "--version"] {
        assert!(ebb.text([fine]).contains(if fine == "--help" { "Usage: ebb" } else { "ebb 0." }));
    }
}

#[test]
fn unreadable_import_file_is_refused() {
    let ebb = used();
    let import = |file: &str| {
        let message = ebb.refused(["import", file]);
        assert_eq!(ebb.refused(["import", file, "--dry-run"]), message);
        message
    };
    assert!(import("nowhere.csv").starts_with("There is no file nowhere.csv."));
    assert!(import(&ebb.path("").display().to_string()).contains("is a folder"));
    assert!(import(&ebb.file("empty.csv", "")).contains("empty.csv is empty"));
    assert!(import(&ebb.file("noise.csv", [0, 159, 146, 150, 255, 10].repeat(9_999))).contains("is not text"));
    assert!(import(env!("CARGO_BIN_EXE_ebb")).contains("is not text"));
    assert!(import(&ebb.journal().display().to_string()).contains("is the file of a diary"));
    assert!(import(&ebb.file("other.csv", "when,what\n")).contains("is in no format that Ebb can read"));
    let rows = "observation_date,tracker_name,tracker_category,observation_value\nsoon,Fatigue,General,2\n";
    let message = import(&ebb.file("bad.csv", rows));
    assert!(message.ends_with("line 2: \"soon\" is not a date such as 2026-03-29. Nothing was changed."), "{message}");
    // A file that opens but cannot be read.
    if cfg!(target_os = "linux") {
        assert!(import("/proc/self/mem").contains("cannot be read"));
    }
}

#[test]
fn path_without_a_journal_is_refused_and_untouched() {
    let ebb = used();
    let over = |path: &std::path::Path| {
        let before = ebb.bytes();
        for command in [&["today"][..], &["log", "pain", "6"], &["check"], &["demo"]] {
            let first = ebb.bare().arg("--db").arg(path).args(["--now", NOW]).args(command).assert().refusal();
            assert!(first.contains(&path.display().to_string()), "it names the file: {first}");
        }
        assert!(ebb.bytes() == before, "{} was touched, or something beside it", path.display());
        ebb.bare().arg("--db").arg(path).arg("today").assert().refusal()
    };
    assert!(over(&ebb.path("")).contains("is a folder"));
    assert!(over(&ebb.path("nowhere/journal.db")).contains("cannot be written"));
    ebb.file("letter.txt", "Dear diary, ".repeat(999));
    assert!(
        over(&ebb.path("letter.txt"))
            .contains("is not an Ebb diary, or it is encrypted and needs its key. It was left as it is")
    );
    if cfg!(target_os = "linux") {
        assert!(over(std::path::Path::new("/proc/journal.db")).contains("cannot be written"));
    }

    // Byte 68 of a SQLite file is the application id: a foreign one.
    std::fs::copy(ebb.journal(), ebb.path("theirs.db")).unwrap();
    let bytes = std::fs::read(ebb.path("theirs.db")).unwrap();
    let with = |place: usize, number: u32| {
        let mut bytes = bytes.clone();
        bytes[place..place + 4].copy_from_slice(&number.to_be_bytes());
        std::fs::write(ebb.path("theirs.db"), bytes).unwrap();
    };
    with(68, 0x1234_5678);
    assert!(over(&ebb.path("theirs.db")).contains("is not an Ebb diary"));
    // Byte 60 is the schema version: a newer one of ours.
    with(60, 99);
    let message = over(&ebb.path("theirs.db"));
    assert!(
        message.contains("newer Ebb (schema 99; this one knows 1). It was left as it is; update Ebb."),
        "{message}"
    );
}

#[cfg(unix)]
#[test]
fn read_only_folder_or_journal_is_refused() {
    use std::os::unix::fs::PermissionsExt as _;
    let ebb = used();
    let lock = |mode| std::fs::set_permissions(ebb.path(""), std::fs::Permissions::from_mode(mode)).unwrap();
    lock(0o555);
    if std::fs::write(ebb.path("probe"), "").is_ok() {
        lock(0o755);
        eprintln!("SKIPPED: this user (root?) may write where permissions forbid it");
        return;
    }
    let new = ebb.bare().arg("--db").arg(ebb.path("new.db")).arg("today").assert();
    let old = ebb.run(["log", "pain", "7"]);
    lock(0o755);
    assert!(new.refusal().contains("cannot be written"));
    assert!(old.refusal().contains("cannot be written"));
    assert_eq!(ebb.json(["check"])["entries"], 1);
}

#[test]
fn closed_pipe_is_success_and_full_disk_a_failure() {
    let ebb = used();
    // A closed pipe, as in `ebb items | head -0`, is not a failure.
    let mut child = ebb.process(NOW, "en").arg("items").stdout(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert!(child.wait().unwrap().success());
    // A full disk is a failure.
    if let Ok(full) = std::fs::File::options().write(true).open("/dev/full") {
        let output = ebb.process(NOW, "en").arg("items").stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stderr.starts_with(b"ebb: "));
    }
}

#[test]
fn refusal_names_what_to_write_instead() {
    let ebb = Sandbox::new();
    ebb.text(["log", "fatigue", "4"]);
    ebb.text(["item", "archive", "pain"]);
    ebb.text(["medicine", "add", "Sertraline", "--nickname", "the white one"]);
    ebb.text(["medicine", "add", "Ibuprofen", "--dose", "400 mg"]);
    for (line, remedy) in [
        (&["log", "blood pressure", "120/80"][..], "ebb log blood-pressure-systolic 120"),
        (&["log", "weight", "heavy"], "Write one number in kg"),
        (&["log", "steps", "8.000"], "such as 8000"),
        (&["log", "fatigue", "5.55"], "such as 5 or 5.5"),
        (&["log", "fatigue", "1e1"], "such as 5 or 5.5"),
        (&["log", "ibuprofen", "0"], "ebb log ibuprofen --skipped"),
        (&["log", "ibuprofen", "2 400"], "2 x 150 mg"),
        (&["log", "pain", "3"], "ebb item archive \"Pain\" --back"),
        (&["delete", "abc"], "`ebb day DATE --ids`"),
        (&["remind", "answer", "xyz", "taken"], "`ebb remind next`"),
        (&["remind", "quiet", "22:00"], "22:00-07:00"),
        (&["remind", "days-off", ""], "Sat, Sunday or 2026-12-24"),
        (&["restore", "2026-01-01"], "`ebb copies`"),
        (&["restore", "2026-01-01", "--diary", "123456"], "123456. `ebb copies`"),
        (&["medicine", "change", "ibuprofen", "--nickname", "The white one"], "is already a name of Sertraline"),
        (&["medicine", "change", "ibuprofen", "--nickname", "sertraline"], "There is a \"Sertraline\" already"),
        (&["medicine", "change", "ibuprofen", "--nickname", "fatigue"], "There is a \"Fatigue\" already"),
    ] {
        let before = ebb.bytes();
        let refused = ebb.run(line).refusal();
        assert!(refused.contains(remedy), "{line:?}: {refused}");
        assert!(ebb.bytes() == before, "{line:?}");
    }
    assert_eq!(
        ebb.text(["remind", "days-off", "sat,2026-12-24"]),
        "No reminders on: Saturday, 2026-12-24. Medicines and appointments still ring.\n"
    );
    assert_eq!(ebb.text(["remind", "days-off", "none"]), "No days without reminders.\n");
}

#[test]
fn file_that_is_no_diary_names_the_way_back() {
    for damage in [&b"noise, and no diary"[..], b"SQLite format 3\0 and then nothing"] {
        let ebb = Sandbox::new();
        std::fs::write(ebb.journal(), damage).unwrap();
        let refused = ebb.refused(["today"]);
        assert!(refused.contains("`ebb recover`"), "{refused}");
    }
}

#[test]
fn medicine_whose_times_go_while_a_reminder_follows_them_asks_first() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Sertraline", "--time", "08:00"]);
    ebb.text(["remind", "add", "dose", "sertraline"]);
    let refused = ebb.refused(["medicine", "change", "sertraline", "--time", ""]);
    assert!(refused.contains("will not ring any more") && refused.contains("--yes"), "{refused}");
    ebb.text(["medicine", "change", "sertraline", "--time", "", "--yes"]);
    assert_eq!(ebb.json(["remind", "next"]), serde_json::json!([]));
}

#[test]
fn weekly_medicine_is_in_the_list_once() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Methotrexate", "--weekly", "yes"]);
    let refused = ebb.refused(["medicine", "add", "MTX 15", "--weekly", "yes"]);
    assert!(refused.contains("Methotrexate"), "{refused}");
}

#[test]
fn refusal_of_a_name_or_day_says_what_to_write() {
    let ebb = Sandbox::new();
    for (line, helps) in [
        (&["remind", "add", "dose", "magic", "--at", "08:00"][..], "ebb medicine add \"magic\""),
        (&["medicine", "remove", "magic"], "`ebb medicine list`"),
        (&["item", "merge", "pain", "pain"], "cannot be merged into itself"),
        (&["medicine", "add", "Naproxen", "--dose", "2 hours"], "2 h"),
        (&["remind", "pause", "sometime"], "or off to end the pause"),
        (&["log", "sleep", "bad"], "Write how long it was, such as 7h30, and with --restored"),
        (&["log", "ibuprofen", "2 spoons"], "teaspoon, tablespoon"),
        (&["log", "ibuprofen", "1 halbe"], "1/2 tablette"),
    ] {
        let refused = ebb.run(line).refusal();
        assert!(refused.contains(helps), "{line:?}: {refused}");
    }
}

#[test]
fn off_is_read_in_every_language() {
    let ebb = Sandbox::new();
    for (language, off) in [("en", "off"), ("de", "aus"), ("es", "apagado"), ("de", "off")] {
        let at = "2026-03-10T12:00+01:00";
        let run = |line: &[&str]| ebb.command(at, language).args(line).assert();
        run(&["remind", "pause", "2026-03-20"]).printed();
        assert!(!ebb.json_at(at, ["remind", "list"])["paused_until"].is_null());
        run(&["remind", "pause", off]).printed();
        assert!(ebb.json_at(at, ["remind", "list"])["paused_until"].is_null(), "{off}");
        run(&["remind", "quiet", off]).printed();
        run(&["remind", "days-off", off]).printed();
    }
}
