//! What is refused: exit 1, one line that begins with `ebb: ` and says what to do, and every file as it was.

use std::process::Stdio;

use crate::desk::{Desk, NOW, said};

/// A journal with something in it, so that a change would show.
fn used() -> Desk {
    let desk = Desk::new();
    desk.text(["log", "pain", "6"]);
    desk
}

#[test]
fn an_unknown_item_is_met_with_what_is_near() {
    let desk = used();
    assert_eq!(
        desk.refused(["log", "brian", "fog", "3"]),
        "There is nothing called \"brian fog\". Did you mean: Brain fog?"
    );
    assert!(desk.refused(["log", "fatige"]).contains("Did you mean: Fatigue"));
    assert!(desk.refused(["log", "xyzzy", "4"]).ends_with("`ebb items` lists what can be logged."));
    for nothing in ["", " ", "6", "-"] {
        desk.refused(["log", nothing]);
    }
    desk.refused(["log", "pain", "6", "7"]);
}

#[test]
fn a_number_off_its_scale() {
    let desk = used();
    assert_eq!(desk.refused(["log", "pain", "11"]), "The severity is 11; it can go from 0 to 10. Nothing was logged.");
    for severity in ["-1", "10.1", "-0.5", "1e3"] {
        assert!(desk.refused(["log", "pain", severity]).contains("0 to 10"), "{severity}");
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
        desk.refused(["log", item, amount]);
    }
}

#[test]
fn a_word_that_is_no_number() {
    let desk = used();
    for word in ["six", "nan", "NaN", "inf", "infinity", "1e999", "0x6", "6/10", "…", "١"] {
        let message = desk.refused(["log", "pain", word]);
        assert!(message.starts_with(&format!("\"{word}\" is not a severity")), "{message}");
    }
    assert!(desk.refused(["log", "ibuprofen", "much"]).starts_with("\"much\" is not a number."));
    for item in ["walking", "ibuprofen", "stress", "hrv", "mood"] {
        desk.refused(["log", item, "nan"]);
        desk.refused(["log", item, "much"]);
    }
    // A script's empty variable is no "present".
    for nothing in ["", " "] {
        assert!(desk.refused(["log", "pain", nothing]).starts_with("\"\" is not a severity"));
    }
    assert!(desk.refused(["log", "hrv"]).contains("ebb log hrv NUMBER"));
}

#[test]
fn a_time_that_is_none_or_lies_ahead() {
    let desk = used();
    for ahead in ["14:36", "23:59", "2026-03-30", "2027-01-01 10:00", "2026-03-29T14:30:00-10:00"] {
        assert!(desk.refused(["log", "pain", "6", "--at", ahead]).contains("is in the future"), "{ahead}");
        desk.refused(["flare", "start", "--at", ahead]);
    }
    for none in
        ["25:00", "yesterday", "2026-02-30", "26-03-28", "26-03-28 10:00", "2026-3-1 10", "", "10", "2026-03-28 24:61"]
    {
        assert!(desk.refused(["log", "pain", "6", "--at", none]).contains("is not a time"), "{none}");
    }
    for none in ["yesterday", "2026-02-30", "26-03-28", "2026-03", "28.03.2026", ""] {
        assert!(desk.refused(["day", none]).contains("is not a day"), "{none}");
    }
    for none in ["tomorrow", "2026-13-01", "26-03-29", ""] {
        let message = said(desk.bare().arg("--db").arg(desk.journal()).args(["--now", none, "today"])).refused();
        assert!(message.contains("is not a time"), "{message}");
    }
}

#[test]
fn what_does_not_belong_together() {
    let desk = used();
    assert!(desk.refused(["log", "pain", "6", "--region", "elbow"]).contains("Places: jaw-left, "));
    // A walk has no place on the body; to drop it silently would lose what was said.
    desk.refused(["log", "walking", "20", "--region", "neck"]);
    let long = "x".repeat(20_001);
    assert!(desk.refused(["log", "pain", "6", "--note", &long]).contains("20001"));
}

#[test]
fn a_zone_or_a_language_that_is_not_known() {
    let desk = used();
    let refused = |name: &str, value: &str| {
        said(desk.bare().arg("--db").arg(desk.journal()).args([name, value, "today"])).refused()
    };
    assert!(refused("--zone", "Mars/Olympus").contains("is not a time zone"));
    assert_eq!(refused("--lang", "fr"), "Ebb does not speak \"fr\" yet. It speaks en, de and es.");
}

#[test]
fn how_it_is_used_is_exit_code_two() {
    let desk = used();
    let before = desk.bytes();
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
        let said = desk.run(arguments.iter().copied());
        if arguments.is_empty() {
            assert_eq!(said.code, Some(2), "{said:?}");
        } else {
            said.usage();
        }
    }
    assert!(desk.bytes() == before);
    for fine in ["--help", "--version"] {
        assert!(desk.text([fine]).contains(if fine == "--help" { "Usage: ebb" } else { "ebb 0." }));
    }
}

#[test]
fn a_file_that_cannot_be_brought_in() {
    let desk = used();
    let import = |file: &str| {
        let message = desk.refused(["import", file]);
        assert_eq!(desk.refused(["import", file, "--dry-run"]), message);
        message
    };
    assert!(import("nowhere.csv").starts_with("There is no file nowhere.csv."));
    assert!(import(&desk.path("").display().to_string()).contains("is a folder"));
    assert!(import(&desk.file("empty.csv", "")).contains("is in no format that Ebb can read"));
    assert!(import(&desk.file("noise.csv", [0, 159, 146, 150, 255, 10].repeat(9_999))).contains("no format"));
    assert!(import(env!("CARGO_BIN_EXE_ebb")).contains("no format"));
    assert!(import(&desk.journal().display().to_string()).contains("no format"));
    let rows = "observation_date,tracker_name,tracker_category,observation_value\nsoon,Fatigue,General,2\n";
    let message = import(&desk.file("bad.csv", rows));
    assert!(message.ends_with("line 2: \"soon\" is not a date such as 2026-03-29. Nothing was changed."), "{message}");
    // Opens, and cannot be read.
    if cfg!(target_os = "linux") {
        assert!(import("/proc/self/mem").contains("cannot be read"));
    }
}

#[test]
fn a_place_that_holds_no_journal() {
    let desk = used();
    let over = |path: &std::path::Path| {
        let before = desk.bytes();
        for command in [&["today"][..], &["log", "pain", "6"], &["check"], &["demo"]] {
            let first = said(desk.bare().arg("--db").arg(path).args(["--now", NOW]).args(command)).refused();
            assert!(first.contains(&path.display().to_string()), "it names the file: {first}");
        }
        assert!(desk.bytes() == before, "{} was touched, or something beside it", path.display());
        said(desk.bare().arg("--db").arg(path).arg("today")).refused()
    };
    assert!(over(&desk.path("")).contains("is a folder"));
    assert!(over(&desk.path("nowhere/journal.db")).contains("cannot be written"));
    desk.file("letter.txt", "Dear diary, ".repeat(999));
    assert!(
        over(&desk.path("letter.txt"))
            .contains("is not an Ebb diary, or it is encrypted and needs its key. It was left as it is")
    );
    if cfg!(target_os = "linux") {
        assert!(over(std::path::Path::new("/proc/journal.db")).contains("cannot be written"));
    }

    // SQLite, and somebody else's: byte 68 of a SQLite file says whose it is.
    std::fs::copy(desk.journal(), desk.path("theirs.db")).unwrap();
    let bytes = std::fs::read(desk.path("theirs.db")).unwrap();
    let with = |place: usize, number: u32| {
        let mut bytes = bytes.clone();
        bytes[place..place + 4].copy_from_slice(&number.to_be_bytes());
        std::fs::write(desk.path("theirs.db"), bytes).unwrap();
    };
    with(68, 0x1234_5678);
    assert!(over(&desk.path("theirs.db")).contains("is not an Ebb diary"));
    // Ours, of a newer version: byte 60.
    with(60, 99);
    let message = over(&desk.path("theirs.db"));
    assert!(
        message.contains("newer Ebb (schema 99; this one knows 1). It was left as it is; update Ebb."),
        "{message}"
    );
}

#[cfg(unix)]
#[test]
fn a_folder_or_a_file_that_only_may_be_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = used();
    let lock = |mode| std::fs::set_permissions(desk.path(""), std::fs::Permissions::from_mode(mode)).unwrap();
    lock(0o555);
    if std::fs::write(desk.path("probe"), "").is_ok() {
        lock(0o755);
        eprintln!("SKIPPED: this user (root?) may write where permissions forbid it");
        return;
    }
    let new = said(desk.bare().arg("--db").arg(desk.path("new.db")).arg("today"));
    let old = desk.run(["log", "pain", "7"]);
    lock(0o755);
    assert!(new.refused().contains("cannot be written"));
    assert!(old.refused().contains("cannot be written"));
    assert_eq!(desk.json(["check"])["entries"], 1);
}

#[test]
fn output_that_nobody_takes() {
    let desk = used();
    // As `ebb items | head -0` does: that is no failure.
    let mut child = desk.command(NOW, "en").arg("items").stdout(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert!(child.wait().unwrap().success());
    // A full disk is one.
    if let Ok(full) = std::fs::File::options().write(true).open("/dev/full") {
        let output = desk.command(NOW, "en").arg("items").stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stderr.starts_with(b"ebb: "));
    }
}
