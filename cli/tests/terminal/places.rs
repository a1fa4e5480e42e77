//! Where the journal is, and which zone it is lived in.

use crate::desk::{Desk, NOW, said};

#[test]
fn in_the_users_data_folder_where_nothing_is_said() {
    let desk = Desk::new();
    said(desk.bare().args(["log", "pain", "6"])).fine();
    assert!(desk.path(".local/share/ebb/journal.db").exists());

    said(desk.bare().env("XDG_DATA_HOME", desk.path("data")).args(["log", "pain", "6"])).fine();
    assert!(desk.path("data/ebb/journal.db").exists());

    // The specification has a relative one ignored, and an empty one is none.
    for nowhere in ["relative", ""] {
        said(desk.bare().env("XDG_DATA_HOME", nowhere).arg("today")).fine();
    }
    assert!(!desk.path("relative").exists() && !desk.path("ebb").exists());
    let check = said(desk.bare().args(["--json", "check"])).json();
    assert_eq!(check["entries"], 1);
}

#[test]
fn nowhere_is_refused_and_not_the_folder_one_happens_to_be_in() {
    let desk = Desk::new();
    let message = said(desk.bare().env_remove("HOME").arg("today")).refused();
    assert!(message.contains("cannot be written"), "{message}");
    assert!(desk.bytes().is_empty() && !desk.path("ebb").exists());
}

#[cfg(unix)]
#[test]
fn the_folder_is_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    said(desk.bare().arg("today")).fine();
    let mode = std::fs::metadata(desk.path(".local/share/ebb")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}

#[test]
fn where_the_environment_or_the_command_says() {
    let desk = Desk::new();
    let journal = |name: &str| desk.path(name).display().to_string();
    said(desk.bare().env("EBB_DB", journal("env.db")).args(["log", "pain", "6"])).fine();
    assert!(desk.path("env.db").exists() && !desk.path(".local/share").exists());
    // The command outweighs the environment, wherever it stands.
    let (env, other) = (journal("env.db"), journal("other.db"));
    let check = said(desk.bare().env("EBB_DB", &env).args(["check", "--json", "--db", &other])).json();
    assert_eq!(check["entries"], 0);
    let check = said(desk.bare().env("EBB_DB", &env).args(["--json", "check"])).json();
    assert_eq!(check["entries"], 1);
}

#[test]
fn the_zone_is_the_machines_where_none_is_given() {
    let desk = Desk::new();
    let zone = |variable: Option<&str>| {
        let mut command = desk.bare();
        command.envs(variable.map(|zone| ("TZ", zone))).arg("--db").arg(desk.journal());
        said(command.args(["--json", "today"])).json()["zone"].as_str().unwrap().to_owned()
    };
    let machine = zone(None);
    assert!(!machine.is_empty());
    said(desk.bare().arg("--db").arg(desk.journal()).args(["--zone", &machine, "today"])).fine();
    assert_eq!(zone(Some("Asia/Tokyo")), "Asia/Tokyo");
    assert_eq!(zone(Some(":Europe/Madrid")), "Europe/Madrid");
    // What is no zone of the table leaves the machine's.
    assert_eq!(zone(Some("XYZ3")), machine);
    assert_eq!(zone(Some("")), machine);
}

#[test]
fn the_day_is_the_zones() {
    let desk = Desk::new();
    let day = |now: &str, zone: &str| {
        let mut command = desk.bare();
        command.arg("--db").arg(desk.journal()).args(["--now", now, "--zone", zone, "--json", "today"]);
        said(&mut command).json()["day"].as_str().unwrap().to_owned()
    };
    assert_eq!(day("2026-03-29T20:00:00Z", "Asia/Tokyo"), "2026-03-30");
    assert_eq!(day("2026-03-29T20:00:00Z", "America/New_York"), "2026-03-29");
    assert_eq!(day("2026-03-29 20:00", "Asia/Tokyo"), "2026-03-29");
    assert_eq!(day("2026-03-29T01:30:00Z", "Europe/Berlin"), "2026-03-28", "before four it is the day before");
    // A zone named in the time itself is where that was lived.
    assert_eq!(day("2026-03-30T05:00:00+09:00[Asia/Tokyo]", "America/New_York"), "2026-03-30");
}

#[test]
fn options_may_stand_before_and_after_the_command() {
    let desk = Desk::new();
    let journal = desk.journal().display().to_string();
    let after =
        ["log", "pain", "6", "--db", &journal, "--now", NOW, "--zone", "Europe/Berlin", "--lang", "de", "--json"];
    assert_eq!(said(desk.bare().args(after)).json()["label"], "Schmerz 6");
}
