//! Paths, environment variables and the time zone.

use crate::harness::{EbbAssert as _, NOW, Sandbox};

#[test]
fn journal_defaults_to_the_xdg_data_folder() {
    let ebb = Sandbox::new();
    ebb.bare().args(["log", "pain", "6"]).assert().printed();
    assert!(ebb.path(".local/share/ebb/journal.db").exists());

    ebb.bare().env("XDG_DATA_HOME", ebb.path("data")).args(["log", "pain", "6"]).assert().printed();
    assert!(ebb.path("data/ebb/journal.db").exists());

    // The specification requires relative paths to be ignored, and an empty one is unset.
    for nowhere in ["relative", ""] {
        ebb.bare().env("XDG_DATA_HOME", nowhere).arg("today").assert().printed();
    }
    assert!(!ebb.path("relative").exists() && !ebb.path("ebb").exists());
    let check = ebb.bare().args(["--json", "check"]).assert().json();
    assert_eq!(check["entries"], 1);
}

#[test]
fn missing_home_is_refused_and_the_working_folder_stays_empty() {
    let ebb = Sandbox::new();
    let message = ebb.bare().env_remove("HOME").arg("today").assert().refusal();
    assert!(message.contains("cannot be written"), "{message}");
    assert!(ebb.bytes().is_empty() && !ebb.path("ebb").exists());
}

#[test]
fn copies_default_to_the_xdg_state_folder() {
    let ebb = Sandbox::new();
    let copies = |state: Option<&std::path::Path>| {
        let mut command = ebb.bare();
        command.envs(state.map(|folder| ("XDG_STATE_HOME", folder))).arg("--db").arg(ebb.journal());
        let copies = command.args(["--json", "copies", "--make"]).assert().json();
        std::path::PathBuf::from(copies[0]["path"].as_str().unwrap())
    };
    ebb.log("pain", "6");
    assert!(copies(None).starts_with(ebb.path(".local/state/ebb/copies")));
    assert!(copies(Some(&ebb.path("state"))).starts_with(ebb.path("state/ebb/copies")));
    // The specification requires relative paths to be ignored.
    assert!(copies(Some("relative".as_ref())).starts_with(ebb.path(".local/state/ebb/copies")));
    assert!(!ebb.path("relative").exists());
}

#[cfg(unix)]
#[test]
fn data_folder_is_readable_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let ebb = Sandbox::new();
    ebb.bare().arg("today").assert().printed();
    let mode = std::fs::metadata(ebb.path(".local/share/ebb")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}

#[test]
fn db_option_outweighs_the_environment() {
    let ebb = Sandbox::new();
    let journal = |name: &str| ebb.path(name).display().to_string();
    ebb.bare().env("EBB_DB", journal("env.db")).args(["log", "pain", "6"]).assert().printed();
    assert!(ebb.path("env.db").exists() && !ebb.path(".local/share").exists());
    // The option outweighs the environment, wherever it stands.
    let (env, other) = (journal("env.db"), journal("other.db"));
    let check = ebb.bare().env("EBB_DB", &env).args(["check", "--json", "--db", &other]).assert().json();
    assert_eq!(check["entries"], 0);
    let check = ebb.bare().env("EBB_DB", &env).args(["--json", "check"]).assert().json();
    assert_eq!(check["entries"], 1);
}

#[test]
fn zone_defaults_to_the_machine() {
    let ebb = Sandbox::new();
    let zone = |variable: Option<&str>| {
        let mut command = ebb.bare();
        command.envs(variable.map(|zone| ("TZ", zone))).arg("--db").arg(ebb.journal());
        command.args(["--json", "today"]).assert().json()["zone"].as_str().unwrap().to_owned()
    };
    let machine = zone(None);
    assert!(!machine.is_empty());
    ebb.bare().arg("--db").arg(ebb.journal()).args(["--zone", &machine, "today"]).assert().printed();
    assert_eq!(zone(Some("Asia/Tokyo")), "Asia/Tokyo");
    assert_eq!(zone(Some(":Europe/Madrid")), "Europe/Madrid");
    // An unknown zone falls back to the machine's.
    assert_eq!(zone(Some("XYZ3")), machine);
    assert_eq!(zone(Some("")), machine);
}

#[test]
fn civil_day_follows_the_zone() {
    let ebb = Sandbox::new();
    let day = |now: &str, zone: &str| {
        let mut command = ebb.bare();
        command.arg("--db").arg(ebb.journal()).args(["--now", now, "--zone", zone, "--json", "today"]);
        command.assert().json()["day"].as_str().unwrap().to_owned()
    };
    assert_eq!(day("2026-03-29T20:00:00Z", "Asia/Tokyo"), "2026-03-30");
    assert_eq!(day("2026-03-29T20:00:00Z", "America/New_York"), "2026-03-29");
    assert_eq!(day("2026-03-29 20:00", "Asia/Tokyo"), "2026-03-29");
    assert_eq!(day("2026-03-29T01:30:00Z", "Europe/Berlin"), "2026-03-28", "before four it is the day before");
    // A zone named in the time outweighs the option.
    assert_eq!(day("2026-03-30T05:00:00+09:00[Asia/Tokyo]", "America/New_York"), "2026-03-30");
}

#[test]
fn global_options_are_accepted_before_and_after_the_command() {
    let ebb = Sandbox::new();
    let journal = ebb.journal().display().to_string();
    let after =
        ["log", "pain", "6", "--db", &journal, "--now", NOW, "--zone", "Europe/Berlin", "--lang", "de", "--json"];
    assert_eq!(ebb.bare().args(after).assert().json()["label"], "Schmerz 6");
}
