//! Bringing Visible's file in. What becomes of each tracker is tested in the core.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::desk::{Desk, NOW, labels, said};

const HEADER: &str = "observation_date,tracker_name,tracker_category,observation_value\n";

fn small(desk: &Desk) -> String {
    let rows = "2026-03-28,Sleep,Sleep,1\n2026-03-28,Fatigue,General,2\n2026-03-28,Crash,Experience,0\n\
                2026-03-27,Fatigue,General,0\n2026-03-27,Scalp pain,Pain,3\n2026-03-26,Fatigue,General,lots\n";
    desk.file("export.csv", format!("{HEADER}{rows}"))
}

/// A file that lies beside the project; says so where it does not.
fn real(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/imports").join(name);
    if path.exists() {
        return Some(path);
    }
    eprintln!("SKIPPED: {name} is not beside the project");
    None
}

#[test]
fn a_dry_run_tells_and_writes_nothing() {
    let desk = Desk::new();
    let file = small(&desk);
    desk.text(["check"]);
    let before = desk.bytes();
    let told = desk.json(["import", &file, "--dry-run"]);
    desk.text(["import", &file, "--dry-run"]);
    assert!(desk.bytes() == before);
    assert_eq!((&told["added"], &told["written"]), (&5.into(), &false.into()));
    desk.refused(["log", "scalp", "pain", "3"]);
    assert_eq!(desk.refused(["undo"]), "There is nothing to undo.");
}

#[test]
fn it_comes_in_once_and_goes_as_one() {
    let desk = Desk::new();
    let file = small(&desk);
    let page = desk.text(["import", &file]);
    assert!(page.contains("6 rows from 2026-03-27 to 2026-03-28: 5 new"), "{page}");
    assert!(page.contains("line 7: \"lots\" is not a number"), "{page}");
    assert_eq!(labels(&desk.json(["day", "2026-03-27"])), ["Fatigue 0", "Scalp pain 8"]);
    assert_eq!(desk.text(["log", "scalp", "pain", "4"]), "Scalp pain 4\n", "an item like any other");
    desk.text(["undo"]);

    let before = desk.bytes();
    let again = desk.json(["import", &file]);
    assert_eq!((&again["added"], &again["duplicates"]), (&0.into(), &5.into()));
    assert!(desk.bytes() == before, "a second time changes nothing");
    assert_eq!(desk.text(["undo"]), "Undone: 5 entries imported\n", "and leaves nothing to undo");
    assert_eq!(desk.json(["check"])["entries"], 0);
    assert_eq!(desk.json(["import", &file])["added"], 5);
    let flare = |day: &str| desk.json(["day", day])["summary"]["flare"].clone();
    assert_eq!(flare("2026-03-28"), serde_json::json!(false), "a crash of 0 is a no");
    assert!(flare("2026-03-27").is_null(), "no row is no answer");
}

#[test]
fn sleep_is_read_the_way_the_person_says() {
    let desk = Desk::new();
    let file = small(&desk);
    let quality = || desk.json(["day", "2026-03-28"])["entries"][0]["entry"]["body"]["quality"].clone();
    let page = desk.text(["import", &file]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains("Sleep was read as \"higher is worse\""), "{page}");
    assert_eq!(quality(), serde_json::json!([2.0, "three-up"]));
    let page = desk.text(["import", &file, "--sleep-higher", "better"]);
    assert!(page.contains("1 corrected") && !page.contains("Sleep was read"), "{page}");
    assert_eq!(quality(), serde_json::json!([1.0, "three-up"]));
    // A file without sleep has nothing to turn round.
    let other = desk.file("other.csv", format!("{HEADER}2026-03-20,Fatigue,General,2\n"));
    assert!(!desk.text(["import", &other]).contains("Sleep"));
}

#[test]
fn only_so_many_skipped_rows_are_listed_and_json_has_them_all() {
    let desk = Desk::new();
    let rows: Vec<String> = (0..25).map(|row| format!("2026-03-28,Tracker {row},General,{row}")).collect();
    let file = desk.file("export.csv", format!("{HEADER}{}", rows.join("\n")));
    let page = desk.text(["import", &file, "--dry-run"]);
    assert_eq!(page.lines().filter(|line| line.starts_with("  line ")).count(), 10, "{page}");
    assert!(page.contains("… and 11 more"), "{page}");
    assert_eq!(desk.json(["import", &file])["skipped"].as_array().unwrap().len(), 21);
}

#[test]
fn the_small_real_file() {
    let Some(path) = real("visible-small.csv") else { return };
    let desk = Desk::new();
    let report = said(desk.command(NOW, "en").args(["--json", "import"]).arg(path)).json();
    assert_eq!(
        (&report["rows"], &report["added"], &report["skipped"]),
        (&24.into(), &24.into(), &serde_json::json!([]))
    );
}

#[test]
fn the_three_years_of_real_length() {
    let Some(path) = real("visible-three-years-synthetic.csv") else { return };
    let desk = Desk::new();
    let report = said(desk.command(NOW, "en").args(["--json", "import"]).arg(path)).json();
    for (field, wanted) in [("rows", 30_966), ("added", 30_966), ("duplicates", 0)] {
        assert_eq!(report[field], wanted, "{field}");
    }
    assert_eq!((&report["first_day"], &report["last_day"]), (&"2023-05-01".into(), &"2026-04-30".into()));
    assert_eq!(report["skipped"], serde_json::json!([]));
    let today = desk.json_at("2025-02-10T20:00:00+01:00", ["today"]);
    assert_eq!((&today["day"], &today["burden"]["known_days"]), (&"2025-02-10".into(), &28.into()));
    assert!(today["symptoms"].as_array().unwrap().len() > 10);
    assert_ne!(today["forecast"]["state"], "learning");
}

/// Killed while it writes, an import is whole or not there.
#[test]
fn killed_half_way_nothing_of_it_stays() {
    let desk = Desk::new();
    desk.text(["log", "pain", "6"]);
    let days = (1..=28).flat_map(|day| (1..=12).map(move |month| format!("2025-{month:02}-{day:02}")));
    let rows: Vec<String> =
        days.flat_map(|day| (0..20).map(move |row| format!("{day},Tracker {row},General,2"))).collect();
    let file = desk.file("export.csv", format!("{HEADER}{}", rows.join("\n")));
    let mut child = desk.command(NOW, "en").args(["import", &file]).spawn().unwrap();
    // The log beside the journal is there while the journal is open.
    let log = desk.path("journal.db-wal");
    while !log.exists() && child.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_millis(1));
    }
    std::thread::sleep(Duration::from_millis(150));
    child.kill().unwrap();
    child.wait().unwrap();
    let check = desk.json(["check"]);
    assert_eq!(check["ok"], true);
    let before = check["entries"].as_u64().unwrap();
    assert!(before == 1 || before == 6_721, "whole or not at all: {before}");
    let added = desk.json(["import", &file])["added"].as_u64().unwrap();
    assert_eq!(before + added, 6_721, "and it goes in afterwards");
}
