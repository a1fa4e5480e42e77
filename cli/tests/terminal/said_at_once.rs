//! What an answer or an amount completes is said at once, wherever it was given.

use crate::harness::{EbbAssert as _, Sandbox};

fn at(time: &str) -> String {
    format!("2026-03-{time}:00+01:00")
}

fn rule(ebb: &Sandbox, time: &str) -> String {
    ebb.json_at(&at(time), ["remind", "list"])["reminders"][0]["id"].as_str().unwrap().to_owned()
}

#[test]
fn sign_that_a_reminders_answer_completes_is_said_with_it() {
    let ebb = Sandbox::new();
    ebb.run_at(&at("28T09:00"), ["remind", "add", "check-in", "--items", "saddle numbness", "--at", "10:00"]).printed();
    let id = format!("{}@2026-03-28T10:00", rule(&ebb, "28T09:00"));
    let said = ebb.run_at(&at("28T10:03"), ["remind", "answer", &id, "severe"]).printed();
    assert!(said.contains("Go to an emergency department now"), "{said}");
    // Taken back, it can be answered again.
    ebb.run_at(&at("28T10:04"), ["undo"]).printed();
    let said = ebb.run_at(&at("28T10:05"), ["remind", "answer", &id, "none"]).printed();
    assert_eq!(said, "Saddle numbness: 1 answer\n");
    let again = ebb.run_at(&at("28T10:06"), ["remind", "answer", &id, "severe"]).printed();
    assert!(again.starts_with("It was already answered"), "{again}");
}

#[test]
fn hopelessness_answered_by_a_reminder_offers_to_talk() {
    let ebb = Sandbox::new();
    ebb.run_at(&at("28T09:00"), ["remind", "add", "check-in", "--items", "hopelessness", "--at", "10:00"]).printed();
    let id = format!("{}@2026-03-28T10:00", rule(&ebb, "28T09:00"));
    let said = ebb.run_at(&at("28T10:03"), ["remind", "answer", &id, "severe"]).printed();
    assert!(said.contains("ebb talk"), "{said}");
}

#[test]
fn weakness_under_a_new_statin_is_new_whatever_ached_before() {
    let ebb = Sandbox::new();
    ebb.run_at(&at("20T09:00"), ["log", "muscle aches", "5"]).printed();
    ebb.run_at(&at("26T09:00"), ["medicine", "add", "Simvastatin", "--dose", "20 mg"]).printed();
    let said = ebb.run_at(&at("27T09:00"), ["log", "muscle weakness", "6"]).printed();
    assert!(said.contains("You take a statin"), "{said}");
}

#[test]
fn dose_of_last_night_closes_the_only_one_that_was_due_then() {
    for when in ["last night", "yesterday"] {
        let ebb = Sandbox::new();
        ebb.run_at(&at("26T21:00"), ["medicine", "add", "Zopiclone", "--dose", "7.5 mg"]).printed();
        ebb.run_at(&at("26T21:00"), ["remind", "add", "dose", "zopiclone", "--at", "22:30"]).printed();
        ebb.run_at(&at("27T08:30"), ["log", "zopiclone", "7.5", "--at", when]).printed();
        let missed = ebb.run_at(&at("27T08:30"), ["remind", "missed"]).printed();
        assert_eq!(missed, "No dose is waiting for an answer.\n", "{when}");
    }
}

#[test]
fn flare_before_its_seventh_day_has_no_amounts_to_plan() {
    let ebb = Sandbox::new();
    ebb.run_at(&at("10T09:00"), ["flare", "start"]).printed();
    let fit = ebb.json_at(&at("10T09:01"), ["fit", "walking 60", "housework 30"]);
    assert_eq!(fit["fits"].as_array().map(Vec::len), Some(0), "{fit}");
    assert!(fit["message"].as_str().is_none_or(|message| !message.contains("I can manage")), "{fit}");
    let offers = fit["over"].to_string();
    assert!(!offers.contains("split"), "{offers}");
    let refused = ebb.run_at(&at("10T09:02"), ["movement", "start", "walking", "10"]).printed();
    assert!(!refused.is_empty());
    let refused = ebb.run_at(&at("10T09:02"), ["movement", "less", "0"]).refusal();
    assert!(refused.contains("it can go from 1"), "{refused}");
}

#[test]
fn full_dose_is_none_of_the_low_one_in_the_list() {
    let ebb = Sandbox::new();
    ebb.run_at(&at("10T09:00"), ["medicine", "add", "LDN", "--dose", "4.5 mg"]).printed();
    for amount in ["50 mg", "50"] {
        let full = ebb.run_at(&at("10T10:00"), ["log", "naltrexone", amount]).printed();
        assert!(full.starts_with("Naltrexone, 50 mg\n"), "{full}");
    }
    let low = ebb.run_at(&at("10T10:00"), ["log", "ldn", "4.5 mg"]).printed();
    assert!(low.starts_with("LDN, 4.5 mg\n"), "as the list calls it: {low}");
}

#[test]
fn medicine_made_from_an_own_remedy_is_asked_about_before_it_is_merged() {
    let ebb = Sandbox::new();
    ebb.run_at(&at("10T09:00"), ["item", "add", "remedy", "Daymed"]).printed();
    ebb.run_at(&at("10T09:00"), ["medicine", "add", "Daymed", "--dose", "1 tablet"]).printed();
    ebb.run_at(&at("10T09:00"), ["medicine", "add", "Metoprolol", "--dose", "50 mg"]).printed();
    let asked = ebb.run_at(&at("10T09:01"), ["item", "merge", "daymed", "metoprolol"]).refusal();
    assert!(asked.contains("Are they really the same?"), "{asked}");
}

#[test]
fn amounts_that_nobody_means_are_asked_about_in_every_unit() {
    let ebb = Sandbox::new();
    for (medicine, amount) in [
        ("insulin", "300 IU"),
        ("digoxin", "5 mg"),
        ("colchicine", "6 mg"),
        ("colchicine", "6"),
        ("vitamin d", "1000000 IU"),
    ] {
        let asked = ebb.run_at(&at("10T10:00"), ["log", medicine, amount]).refusal();
        assert!(asked.contains("far more than anyone takes"), "{medicine} {amount}: {asked}");
    }
    ebb.run_at(&at("10T10:00"), ["log", "insulin", "24 IU"]).printed();
    // A number of which the unit is not sure is refused, and no other number proposed.
    ebb.run_at(&at("10T10:01"), ["medicine", "add", "L-Thyroxin", "--dose", "0.075 mg"]).printed();
    let refused = ebb.run_at(&at("10T10:01"), ["log", "l-thyroxin", "75"]).refusal();
    assert!(refused.contains("mg, µg, g, ml, IU, tablet") && !refused.contains("75 mg or"), "{refused}");
}
