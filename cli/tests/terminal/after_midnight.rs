//! After midnight and before the day begins, "last night" is one night, in what is read and in what is said.

use crate::harness::{EbbAssert as _, Sandbox};

const EARLY: &str = "2026-03-11T00:31:00+01:00";

#[test]
fn a_clock_time_stands_beside_the_date_of_the_calendar() {
    let ebb = Sandbox::new();
    let run = |now: &str, command: &[&str]| ebb.run_at(now, command).printed();
    run("2026-03-10T20:00:00+01:00", &["flare", "start"]);
    run("2026-03-11T03:30:00+01:00", &["flare", "end"]);
    let over = ebb.run_at("2026-03-11T09:00:00+01:00", ["flare", "end"]).refusal();
    assert!(over.contains("ended today at 03:30"), "{over}");
    run("2026-03-11T02:30:00+01:00", &["log", "pain", "3"]);
    let entry = ebb.json(["day", "2026-03-10"])["entries"]
        .as_array()
        .unwrap()
        .iter()
        .find(|entry| entry["label"] == "Pain 3")
        .unwrap()["entry"]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let history = run("2026-03-11T09:00:00+01:00", &["history", &entry]);
    assert!(history.contains("Today at 02:30"), "{history}");
    run("2026-03-11T09:00:00+01:00", &["amend", &entry, "--at", "2026-03-09 22:00"]);
    let history = run("2026-03-12T09:00:00+01:00", &["operations", "--most", "1"]);
    assert!(history.contains("2026-03-11 02:30 → 2026-03-09 22:00"), "{history}");
}

#[test]
fn evening_that_has_just_passed_is_last_night_and_the_reply_names_its_date() {
    for (language, words) in [
        ("en", &["last night", "yesterday evening"][..]),
        ("de", &["gestern Abend", "letzte Nacht"]),
        ("es", &["anoche", "ayer por la noche"]),
    ] {
        for typed in words {
            let ebb = Sandbox::new();
            let said = ebb.command(EARLY, language).args(["log", "ibuprofen", "400", "--at", typed]).assert().printed();
            assert!(said.contains("10"), "{typed}: {said}");
            let day = ebb.json_at(EARLY, ["day", "2026-03-10"]);
            assert_eq!(day["entries"].as_array().unwrap().len(), 1, "{typed}");
        }
    }
}

#[test]
fn missed_dose_of_the_evening_is_called_as_it_is_read() {
    let ebb = Sandbox::new();
    let yesterday = "2026-03-09T12:00:00+01:00";
    ebb.run_at(yesterday, ["medicine", "add", "ibuprofen", "--dose", "400 mg", "--time", "22:00"]).printed();
    ebb.run_at(yesterday, ["remind", "add", "dose", "ibuprofen"]).printed();
    let missed = ebb.run_at("2026-03-11T00:30:00+01:00", ["remind", "missed"]).printed();
    assert!(missed.contains("Last night at 22:00"), "{missed}");
    let said = ebb.run_at(EARLY, ["log", "ibuprofen", "400", "--at", "last night"]).printed();
    assert!(said.contains("Saved for Tuesday 10 March (night), without a clock time."), "{said}");
}

#[test]
fn short_sleep_said_after_midnight_is_of_the_night_that_is_on() {
    let ebb = Sandbox::new();
    ebb.run_at("2026-03-10T08:00:00+01:00", ["log", "sleep", "7h30"]).printed();
    ebb.run_at("2026-03-11T02:31:00+01:00", ["log", "sleep", "3h"]).printed();
    ebb.run_at("2026-03-11T09:00:00+01:00", ["log", "sleep", "4h"]).printed();
    let night = |day: &str| ebb.json_at("2026-03-11T10:00:00+01:00", ["day", day])["summary"]["sleep"].as_f64();
    assert_eq!((night("2026-03-10"), night("2026-03-11")), (Some(450.0), Some(420.0)));
}
