//! Import of Visible's export. The mapping of each tracker is tested in the core.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::harness::{EbbAssert as _, NOW, Sandbox, labels};

const HEADER: &str = "observation_date,tracker_name,tracker_category,observation_value\n";

fn small(ebb: &Sandbox) -> String {
    let rows = "2026-03-28,Sleep,Sleep,1\n2026-03-28,Fatigue,General,2\n2026-03-28,Crash,Experience,0\n\
                2026-03-27,Fatigue,General,0\n2026-03-27,Scalp pain,Pain,3\n2026-03-26,Fatigue,General,lots\n";
    ebb.file("export.csv", format!("{HEADER}{rows}"))
}

/// A file beside the project, if it is there; otherwise the test is skipped.
fn real(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/imports").join(name);
    if path.exists() {
        return Some(path);
    }
    eprintln!("SKIPPED: {name} is not beside the project");
    None
}

#[test]
fn dry_run_reports_and_writes_nothing() {
    let ebb = Sandbox::new();
    let file = small(&ebb);
    ebb.text(["check"]);
    let before = ebb.bytes();
    let told = ebb.json(["import", &file, "--dry-run"]);
    ebb.text(["import", &file, "--dry-run"]);
    assert!(ebb.bytes() == before);
    assert_eq!((&told["added"], &told["written"]), (&5.into(), &false.into()));
    ebb.refused(["log", "scalp", "pain", "3"]);
    assert_eq!(ebb.refused(["undo"]), "There is nothing to undo.");
}

#[test]
fn import_is_idempotent_and_one_undo_reverts_it() {
    let ebb = Sandbox::new();
    let file = small(&ebb);
    let page = ebb.text(["import", &file, "--skip-bad-lines"]);
    assert!(page.contains("6 rows from 2026-03-27 to 2026-03-28: 5 new"), "{page}");
    assert!(page.contains("line 7: \"lots\" is not a number"), "{page}");
    assert_eq!(labels(&ebb.json(["day", "2026-03-27"])), ["Fatigue 0", "Scalp pain 8"]);
    assert_eq!(ebb.text(["log", "scalp", "pain", "4"]), "Scalp pain 4\n", "an item like any other");
    ebb.text(["undo"]);

    let before = ebb.bytes();
    let again = ebb.json(["import", &file, "--skip-bad-lines"]);
    assert_eq!((&again["added"], &again["duplicates"]), (&0.into(), &5.into()));
    assert!(ebb.bytes() == before, "a second time changes nothing");
    assert_eq!(ebb.text(["undo"]), "Undone: 5 entries imported\n", "and leaves nothing to undo");
    assert_eq!(ebb.json(["check"])["entries"], 0);
    assert_eq!(ebb.json(["import", &file, "--skip-bad-lines"])["added"], 5);
    let flare = |day: &str| ebb.json(["day", day])["summary"]["flare"].clone();
    assert_eq!(flare("2026-03-28"), serde_json::json!(false), "a crash of 0 is a no");
    assert!(flare("2026-03-27").is_null(), "no row is no answer");
}

#[test]
fn sleep_direction_follows_the_option() {
    let ebb = Sandbox::new();
    let file = small(&ebb);
    let quality = || ebb.json(["day", "2026-03-28"])["entries"][0]["entry"]["body"]["quality"].clone();
    let page = ebb.text(["import", &file, "--skip-bad-lines"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains("A higher number for sleep in it is a worse night. The file does not show it"), "{page}");
    assert_eq!(quality(), serde_json::json!([2.0, "three-up"]));
    let page = ebb.text(["import", &file, "--skip-bad-lines", "--sleep-higher", "better"]);
    assert!(page.contains("1 corrected") && page.contains("So you said."), "{page}");
    assert_eq!(quality(), serde_json::json!([1.0, "three-up"]));
    // A file without sleep needs no hint about its direction.
    let other = ebb.file("other.csv", format!("{HEADER}2026-03-20,Fatigue,General,2\n"));
    assert!(!ebb.text(["import", &other]).contains("sleep"));
}

#[test]
fn page_lists_ten_skipped_rows_and_json_all() {
    let ebb = Sandbox::new();
    let rows: Vec<String> = (0..25).map(|row| format!("2026-03-28,Tracker {row},General,{row}")).collect();
    let file = ebb.file("export.csv", format!("{HEADER}{}", rows.join("\n")));
    let page = ebb.text(["import", &file, "--dry-run"]);
    assert_eq!(page.lines().filter(|line| line.starts_with("  line ")).count(), 10, "{page}");
    assert!(page.contains("… and 11 more"), "{page}");
    assert_eq!(ebb.json(["import", &file, "--skip-bad-lines"])["skipped"].as_array().unwrap().len(), 21);
}

#[test]
fn unreadable_lines_stop_an_import_and_are_named() {
    let ebb = Sandbox::new();
    let rows = "2026-03-28,Note,Note,\"first\nsecond\"\n9999-12-31,Fatigue,General,2\n2026-03-28,Fatigue,General,2\n";
    let file = ebb.file("export.csv", format!("{HEADER}{rows}"));
    ebb.text(["check"]);
    assert_eq!(
        ebb.refused(["import", &file]),
        format!(
            "{file}: one line cannot be imported. Nothing was changed. Line 4: \"9999-12-31\" is outside the years \
             1900 to 2100: check the year. Correct them in the file, or leave them out. To leave them out: --skip-bad-lines"
        )
    );
    assert_eq!(ebb.json(["check"])["entries"], 0);
    assert_eq!(ebb.json(["import", &file, "--skip-bad-lines"])["added"], 2);
    let page = ebb.json(["day", "2026-03-28"]);
    assert_eq!(page["entries"][0]["entry"]["note"], "first\nsecond");
}

#[test]
fn files_that_hold_nothing_to_import_say_what_they_are() {
    let ebb = Sandbox::new();
    ebb.text(["check"]);
    assert_eq!(
        ebb.text(["import", &ebb.file("header.csv", HEADER)]),
        "The file has a header and no rows: there was nothing to import.\n"
    );
    assert!(ebb.json(["import", &ebb.file("header.csv", HEADER)])["notice"].as_str().unwrap().contains("no rows"));
    let refused = |content: &[u8]| ebb.refused(["import", &ebb.file("export.csv", content)]);
    assert!(refused(b"").contains("export.csv is empty"));
    assert!(refused(b"\xFF\xFEo\0b\0s\0").contains("save it as UTF-8"));
    assert!(refused(b"PK\x03\x04\0\0").contains("unpack that first"));
    let folder = ebb.path("").display().to_string();
    assert!(ebb.refused(["import", &folder]).contains("is a folder. Name a file in it."));
}

#[test]
fn small_real_export_is_imported_whole() {
    let Some(path) = real("visible-small.csv") else { return };
    let ebb = Sandbox::new();
    let report = ebb.command(NOW, "en").args(["--json", "import"]).arg(path).assert().json();
    assert_eq!(
        (&report["rows"], &report["added"], &report["skipped"]),
        (&24.into(), &24.into(), &serde_json::json!([]))
    );
}

#[test]
fn three_year_export_is_imported_whole() {
    let Some(path) = real("visible-three-years-synthetic.csv") else { return };
    let ebb = Sandbox::new();
    let report = ebb.command(NOW, "en").args(["--json", "import"]).arg(path).assert().json();
    for (field, wanted) in [("rows", 30_966), ("added", 30_966), ("duplicates", 0)] {
        assert_eq!(report[field], wanted, "{field}");
    }
    assert_eq!((&report["first_day"], &report["last_day"]), (&"2023-05-01".into(), &"2026-04-30".into()));
    assert_eq!(report["skipped"], serde_json::json!([]));
    let today = ebb.json_at("2025-02-10T20:00:00+01:00", ["today"]);
    assert_eq!((&today["day"], &today["burden"]["known_days"]), (&"2025-02-10".into(), &28.into()));
    assert!(today["symptoms"].as_array().unwrap().len() > 10);
    assert_ne!(today["forecast"]["state"], "learning");
}

/// An import that is killed while it writes is whole or absent.
#[test]
fn killed_import_is_whole_or_absent() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    let days = (1..=28).flat_map(|day| (1..=12).map(move |month| format!("2025-{month:02}-{day:02}")));
    let rows: Vec<String> =
        days.flat_map(|day| (0..20).map(move |row| format!("{day},Tracker {row},General,2"))).collect();
    let file = ebb.file("export.csv", format!("{HEADER}{}", rows.join("\n")));
    let mut child = ebb.process(NOW, "en").args(["import", &file]).spawn().unwrap();
    // The WAL file exists while the journal is open.
    let log = ebb.path("journal.db-wal");
    while !log.exists() && child.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_millis(1));
    }
    std::thread::sleep(Duration::from_millis(150));
    child.kill().unwrap();
    child.wait().unwrap();
    let check = ebb.json(["check"]);
    assert_eq!(check["ok"], true);
    let before = check["entries"].as_u64().unwrap();
    assert!(before == 1 || before == 6_721, "whole or not at all: {before}");
    let added = ebb.json(["import", &file, "--skip-bad-lines"])["added"].as_u64().unwrap();
    assert_eq!(before + added, 6_721, "and it goes in afterwards");
}

#[test]
fn export_of_ebb_is_merged_into_a_diary_with_entries() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6", "--note", "here"]);
    let export = ebb.path("out.jsonl").display().to_string();
    ebb.text(["export", &export]);
    assert!(ebb.text(["import", &export]).starts_with("0 entries are new, none was corrected."));
    let other = Sandbox::new();
    other.text(["log", "fatigue", "3"]);
    let refused = other.refused(["import", &export]);
    assert!(refused.contains("another diary") && refused.contains("--other-diary"), "{refused}");
    assert!(other.text(["import", &export, "--dry-run"]).contains("nothing written yet"));
    let said = other.text(["import", &export, "--other-diary"]);
    assert!(said.starts_with("One entry is new, none was corrected."), "{said}");
    assert!(said.contains("`ebb undo` undoes the whole import."), "{said}");
    assert!(other.text(["day", "2026-03-29"]).contains("here"));
    other.text(["undo"]);
    assert!(!other.text(["day", "2026-03-29"]).contains("here"));
    let empty = Sandbox::new();
    let said = empty.text(["import", &export]);
    assert!(said.split_whitespace().collect::<Vec<_>>().join(" ").contains("with its whole history"), "{said}");
    assert_eq!(empty.text(["day", "2026-03-29"]), ebb.text(["day", "2026-03-29"]));
}
