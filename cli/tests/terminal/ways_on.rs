//! Refusals and replies that say how to go on.

use crate::harness::{EbbAssert as _, Sandbox};

#[test]
fn amount_with_two_meanings_is_refused_with_both() {
    let ebb = Sandbox::new();
    ebb.log("pain", "6");
    let said = ebb.refused(["log", "paracetamol", "1.200 mg"]);
    assert!(said.contains("can mean 1200 mg or 1.2 mg"), "{said}");
    for (language, meanings) in [("de", "1200 mg oder 1,2 mg"), ("es", "1200 mg o 1,2 mg")] {
        let said = ebb.run_in(language, ["log", "paracetamol", "1,200 mg"]).refusal();
        assert!(said.contains(meanings), "{said}");
    }
}

#[test]
fn what_a_patch_gives_off_is_refused_with_how_to_write_it() {
    let ebb = Sandbox::new();
    for (language, how) in [("en", "1 patch"), ("de", "1 Pflaster"), ("es", "1 parche")] {
        let said = ebb.run_in(language, ["medicine", "add", "fentanyl", "--dose", "25 µg/h"]).refusal();
        assert!(said.contains(how), "{said}");
    }
    ebb.text(["medicine", "add", "fentanyl", "--dose", "1 patch", "--contains", "fentanyl 25 µg/h"]);
}

#[test]
fn pack_is_suggested_for_the_beginning_of_its_name() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Ibu 600", "--dose", "1 tablet"]);
    ebb.text(["medicine", "add", "Zomorph 10", "--dose", "1 capsule"]);
    let said = ebb.refused(["medicine", "change", "Ibu", "--note", "x"]);
    assert!(said.ends_with("Did you mean: Ibu 600?"), "{said}");
    let said = ebb.refused(["log", "zomorph", "2 capsules"]);
    assert!(said.contains("Did you mean: Zomorph 10?"), "{said}");
}

#[test]
fn refill_says_from_how_many_doses_it_counts() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Ramipril", "--dose", "5 mg"]);
    ebb.text(["remind", "add", "refill", "Ramipril", "--doses", "30"]);
    let id = ebb.json(["remind", "list"])["reminders"][0]["id"].as_str().unwrap().to_owned();
    assert!(ebb.text(["remind", "refill", &id, "--doses", "28"]).contains("It counts from 28 doses."));
    assert!(ebb.text(["remind", "refill", &id]).contains("It counts from 28 doses."));
}

#[test]
fn flare_with_an_end_names_the_entry_to_correct() {
    let ebb = Sandbox::new();
    let at = |time: &str| format!("2026-03-{time}:00+01:00");
    ebb.run_at(&at("10T09:00"), ["flare", "start"]).printed();
    let end = ebb.run_at(&at("14T09:00"), ["--json", "flare", "end"]).json();
    let id = end["entries"][0].as_str().unwrap();
    let said = ebb.run_at(&at("20T12:00"), ["flare", "end", "--at", "2026-03-12"]).refusal();
    assert!(said.contains(&format!("ebb amend {} --at", &id[id.len() - 8..])), "{said}");
}

#[test]
fn activity_without_a_rest_says_its_length_once() {
    let ebb = Sandbox::new();
    ebb.run_at("2026-03-29T09:00:00+02:00", ["activity", "start", "reading"]).printed();
    let said = ebb.run_at("2026-03-29T09:10:00+02:00", ["activity", "status"]).printed();
    assert!(said.contains("since 09:00: 10 min\n"), "{said}");
}

/// A folder that may only be read, as of a disk that is mounted so. Root may write anywhere, and sees nothing of it.
#[cfg(unix)]
#[test]
fn diary_in_a_folder_that_may_only_be_read_is_read() {
    use std::os::unix::fs::PermissionsExt as _;

    let ebb = Sandbox::new();
    ebb.log("pain", "6");
    let folder = ebb.journal().parent().unwrap().to_owned();
    let allow = |mode| std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(mode)).unwrap();
    allow(0o555);
    let is_refused = std::fs::write(folder.join("probe"), "").is_err();
    if is_refused {
        assert_eq!(ebb.labels_of_today(), ["Pain 6"]);
        assert!(ebb.run(["log", "pain", "3"]).refusal().contains("cannot be written"));
    }
    allow(0o755);
}
