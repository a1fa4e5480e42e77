//! What became of reminders: `ebb remind log`, and answers to what is answered already.

use crate::harness::{EbbAssert as _, Sandbox};

#[test]
fn dose_in_the_log_is_as_it_stands() {
    let ebb = Sandbox::new();
    let run = |time: &str, line: &[&str]| ebb.run_at(&format!("2026-03-{time}:00+01:00"), line).printed();
    let how = |time: &str| {
        let log = ebb.json_at(&format!("2026-03-{time}:00+01:00"), ["remind", "log"]);
        log["reminders"].as_array().unwrap().iter().map(|one| one["how"].clone()).collect::<Vec<_>>()
    };
    run("10T09:00", &["remind", "add", "dose", "amitriptyline", "--at", "22:00"]);
    let missed = ebb.json_at("2026-03-11T08:00:00+01:00", ["remind", "missed"]);
    let id = missed[0]["id"].as_str().unwrap().to_owned();
    run("11T08:00", &["remind", "answer", &id, "taken-then"]);
    assert_eq!(how("11T08:01"), ["answered"]);
    // Another answer does not count, and how to correct the first is said.
    let again = run("11T08:01", &["remind", "answer", &id, "skipped"]);
    assert!(again.contains("ebb undo") && again.contains("ebb amend"), "{again}");
    run("11T08:02", &["undo"]);
    assert_eq!(how("11T08:03"), ["undelivered"]);
    // Put off, and then logged by itself.
    run("11T22:01", &["remind", "answer", &id.replace("03-10", "03-11"), "snooze-60"]);
    run("11T22:10", &["log", "amitriptyline"]);
    assert_eq!(how("11T22:20")[0], "elsewhere");
    // Put off, and never answered.
    run("12T22:01", &["remind", "answer", &id.replace("03-10", "03-12"), "snooze-10"]);
    assert_eq!(how("12T22:05")[0], "snoozed");
    assert_eq!(how("13T08:00")[0], "undelivered");
    let missed = ebb.json_at("2026-03-13T08:00:00+01:00", ["remind", "missed"]);
    assert_eq!(missed.as_array().unwrap().len(), 1, "it is asked about like any other: {missed}");
}

#[test]
fn check_in_that_was_put_off_ends_without_an_answer() {
    let ebb = Sandbox::new();
    let at = |time: &str| format!("2026-03-{time}:00+01:00");
    ebb.run_at(&at("10T09:00"), ["log", "pain", "4"]).printed();
    let made = ebb.json_at(&at("10T09:00"), ["remind", "add", "check-in", "--at", "12:00", "--items", "pain"]);
    let id = format!("{}@2026-03-10T12:00", made["id"].as_str().unwrap());
    ebb.run_at(&at("10T12:01"), ["remind", "answer", &id, "snooze-10"]).printed();
    for (time, how) in [("10T12:05", "snoozed"), ("10T19:00", "undelivered")] {
        assert_eq!(ebb.json_at(&at(time), ["remind", "log"])["reminders"][0]["how"], how, "{time}");
    }
}

#[test]
fn answer_to_a_dose_that_another_one_closed_names_it_and_how_to_log_one_more() {
    let ebb = Sandbox::new();
    let run = |time: &str, line: &[&str]| ebb.run_at(&format!("2026-03-{time}:00+01:00"), line).printed();
    run("10T08:00", &["medicine", "add", "Ibuprofen", "--dose", "400 mg"]);
    let made = ebb.json_at("2026-03-10T08:00:00+01:00", ["remind", "add", "dose", "ibuprofen", "--at", "12:30"]);
    let id = format!("{}@2026-03-10T12:30", made["id"].as_str().unwrap());
    run("10T11:45", &["log", "ibuprofen", "400"]);
    for action in ["taken", "taken-now", "skipped"] {
        let said = run("10T12:35", &["remind", "answer", &id, action]);
        assert!(said.starts_with("The dose of 11:45 answered this one; nothing was added."), "{said}");
        assert!(said.contains("ebb log Ibuprofen") && !said.contains("put off"), "{said}");
    }
    let said = run("11T09:00", &["remind", "answer", &id, "taken"]);
    assert!(said.starts_with("The dose of yesterday at 11:45 answered"), "{said}");
    // One that said it was skipped is no dose.
    run("11T12:25", &["log", "ibuprofen", "--skipped"]);
    let said = run("11T12:35", &["remind", "answer", &id.replace("03-10", "03-11"), "taken"]);
    assert!(said.starts_with("What was logged of this medicine answered this dose"), "{said}");
    // An answer twice is one answer, and no dose.
    run("12T12:31", &["remind", "answer", &id.replace("03-10", "03-12"), "taken"]);
    let said = run("12T12:32", &["remind", "answer", &id.replace("03-10", "03-12"), "taken"]);
    assert!(said.contains("already answered"), "{said}");
    assert_eq!(ebb.json_at("2026-03-12T12:40:00+01:00", ["day", "2026-03-12"])["entries"].as_array().unwrap().len(), 1);
}
