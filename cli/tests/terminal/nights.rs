//! A night without sleep, and a night that is said twice.

use serde_json::json;

use crate::harness::{EbbAssert as _, Sandbox};

#[test]
fn night_without_sleep_is_a_known_length() {
    for words in [
        &["sleep", "0"][..],
        &["sleep", "0h"],
        &["sleep", "none"],
        &["no sleep"],
        &["no", "sleep", "at", "all"],
        &["didn't", "sleep"],
        &["nicht", "geschlafen"],
        &["kein", "schlaf"],
        &["no", "dormí"],
        &["sin", "dormir"],
    ] {
        let ebb = Sandbox::new();
        let said = ebb.run(["log"].iter().chain(words)).printed();
        assert_eq!(said, "No sleep\n", "{words:?}");
        assert_eq!(ebb.json(["history", "--days", "1"])[0]["sleep"], json!(0.0), "{words:?}");
        let page = ebb.text(["today"]);
        assert!(page.contains("No sleep") && !page.contains("Slept"), "{page}");
        assert!(ebb.text(["day", "2026-03-29"]).contains("No sleep"));
    }
    let ebb = Sandbox::new();
    assert_eq!(ebb.run_in("de", ["log", "schlaf", "0h"]).printed(), "Kein Schlaf\n");
    assert_eq!(ebb.run_in("es", ["log", "sueño", "0"]).printed(), "Sin dormir\n");
    // A nap of no length is none.
    assert!(ebb.refused(["log", "nap", "0"]).contains("0 minutes"));
    assert_eq!(ebb.text(["log", "no sleep", "--quality", "0"]), "No sleep, quality 0\n");
}

#[test]
fn check_in_takes_a_night_without_sleep() {
    for night in ["sleep=0", "sleep=none", "sleep=0h,0"] {
        let ebb = Sandbox::new();
        ebb.text(["check-in", "morning", night]);
        assert_eq!(ebb.json(["history", "--days", "1"])[0]["sleep"], json!(0.0), "{night}");
    }
}

#[test]
fn second_word_about_a_night_says_what_it_replaces() {
    let ebb = Sandbox::new();
    let run = |time: &str, line: &[&str]| ebb.run_at(&format!("2026-03-29T{time}:00+02:00"), line).printed();
    run("08:00", &["log", "sleep", "--from", "23:00", "--to", "07:00"]);
    let said = run("15:00", &["log", "sleep", "2h"]);
    assert!(said.starts_with("Sleep, 2 h\nReplaces the night of 7 h.\n"), "{said}");
    assert!(said.contains("ebb undo, then ebb log nap 2h"), "{said}");
    // The same again, a nap and another part of the night replace nothing.
    assert_eq!(run("15:01", &["log", "sleep", "2h"]), "Sleep, 2 h\n");
    assert_eq!(run("15:02", &["log", "nap", "30"]), "Nap, 30 min\n");
    assert_eq!(run("15:03", &["log", "no sleep"]), "No sleep\nReplaces the night of 2 h.\n");
    let said = run("15:04", &["log", "sleep", "6h"]);
    assert!(said.contains("Replaces the night without sleep."), "{said}");
    let ebb = Sandbox::new();
    ebb.text(["log", "sleep", "--from", "23:00", "--to", "01:00"]);
    let said = ebb.text(["log", "sleep", "--from", "04:00", "--to", "07:00"]);
    assert!(!said.contains("Replaces"), "{said}");
}
