//! What is filled in of an earlier day takes no sign off the screen.

use serde_json::json;

use crate::harness::{EbbAssert as _, Sandbox};

const NOW: &str = "2026-03-10T10:00:00+01:00";
const LATER: &str = "2026-03-10T10:01:00+01:00";

fn rules(ebb: &Sandbox, now: &str) -> Vec<String> {
    let signs = ebb.json_at(now, ["signs"]);
    signs.as_array().unwrap().iter().map(|sign| sign["rule"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn entry_of_an_earlier_day_does_not_close_a_sign() {
    for (now, before, rule) in [
        (&["one-sided weakness"][..], &["one-sided weakness", "--at", "2026-03-08"][..], "one-sided-weakness"),
        (&["one-sided weakness", "8"], &["one-sided weakness", "3", "--at", "2026-03-08 09:00"], "one-sided-weakness"),
        (&["black stools"], &["black stools", "--at", "2026-03-05 10:00"], "gut-bleeding"),
        (&["dark urine"], &["dark urine", "--at", "2 days ago"], "dark-urine"),
        (&["chest pain", "9"], &["chest pain", "8", "--at", "3 days ago"], "chest-or-breath"),
        (&["chest pain", "9"], &["chest pain", "9", "--at", "2026-03-10 04:00"], "chest-or-breath"),
        (&["bladder trouble"], &["bladder trouble", "--at", "2026-03-01"], "bladder-bowel"),
    ] {
        let ebb = Sandbox::new();
        ebb.run_at(NOW, ["log"].iter().chain(now)).printed();
        let shown = ebb.json_at(NOW, ["signs"]);
        ebb.run_at(LATER, ["log"].iter().chain(before)).printed();
        assert_eq!(ebb.json_at(LATER, ["signs"]), shown, "{before:?}");
        assert_eq!(rules(&ebb, LATER), [rule], "{before:?}");
    }
}

#[test]
fn what_was_said_to_be_gone_earlier_does_not_close_a_sign_either() {
    let ebb = Sandbox::new();
    ebb.run_at(NOW, ["log", "chest pain", "9"]).printed();
    ebb.run_at(LATER, ["log", "chest pain", "0", "--at", "2026-03-10 06:00"]).printed();
    assert_eq!(rules(&ebb, LATER), ["chest-or-breath"]);
    let id = ebb.json_at(LATER, ["signs"])[0]["id"].as_str().unwrap().to_owned();
    ebb.run_at(LATER, ["signs", "--set-aside", &id]).printed();
    ebb.run_at(LATER, ["log", "chest pain", "9", "--at", "2026-03-06"]).printed();
    assert_eq!(ebb.json_at(LATER, ["signs"]), json!([]), "set aside it stays so");
}

#[test]
fn statin_that_is_added_after_the_weakness_shows_its_line() {
    let ebb = Sandbox::new();
    ebb.text(["log", "muscle weakness", "5"]);
    let said = ebb.text(["medicine", "add", "Atorvastatin", "--dose", "20 mg"]);
    assert!(said.lines().count() > 1 && said.contains("statin"), "{said}");
    assert_eq!(ebb.json(["signs"])[0]["rule"], "statin-muscle");
    // It is printed once, and not again with the next medicine.
    assert!(!ebb.text(["medicine", "add", "Ramipril", "--dose", "5 mg"]).contains("statin"));
}
