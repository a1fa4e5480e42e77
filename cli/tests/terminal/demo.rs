//! The invented diary.

use crate::harness::{EbbAssert as _, NOW, Sandbox};

#[test]
fn demo_is_deterministic_for_a_seed_and_time() {
    let told = |seed: &str, now: &str| {
        let ebb = Sandbox::new();
        ebb.run_at(now, ["demo", "--seed", seed]).printed();
        let json = |command: &[&str]| ebb.run_at(now, ["--json"].iter().chain(command)).printed();
        [json(&["history", "--days", "200"]), json(&["today"]), json(&["day", "2026-03-20"])]
    };
    let first = told("7", NOW);
    assert_eq!(first, told("7", NOW));
    assert_ne!(first, told("8", NOW));
}

#[test]
fn demo_diary_says_that_it_is_invented() {
    let ebb = Sandbox::new();
    let made = ebb.text(["demo"]);
    assert!(made.contains("120 invented days") && made.contains("ebb today"), "{made}");
    let page = ebb.text(["today"]);
    let notice = "An invented person's diary, to try Ebb with.";
    assert_eq!(page.lines().nth(2), Some(notice), "before anything else: {page}");
    assert_eq!(ebb.json(["today"])["notice"], notice);
    // The notice stays when entries are added.
    ebb.text(["log", "pain", "6"]);
    assert_eq!(ebb.json(["today"])["notice"], notice);
}

#[test]
fn demo_covers_120_days_and_none_in_the_future() {
    let ebb = Sandbox::new();
    ebb.text(["demo"]);
    let days = ebb.json(["history", "--days", "130"]);
    let known: Vec<usize> = (0..130).filter(|day| days[day]["entries"] != 0).collect();
    assert!(known.len() > 80 && known[0] >= 10, "{known:?}");
    assert!(days.as_array().unwrap().iter().any(|day| day["flare"] == true));
    // Days without entries stay unknown.
    assert!(days.as_array().unwrap().iter().skip(10).any(|day| day["burden"].is_null()));
    let tomorrow = ebb.json_at("2026-03-30T23:00:00+02:00", ["day", "2026-03-30"]);
    assert_eq!(tomorrow["summary"]["entries"], 0);
    assert_eq!(ebb.json(["check"])["ok"], true);
}

#[test]
fn second_demo_changes_nothing() {
    let ebb = Sandbox::new();
    ebb.text(["demo"]);
    ebb.text(["log", "pain", "6"]);
    let before = ebb.bytes();
    ebb.text(["demo"]);
    assert!(ebb.bytes() == before);
}

#[test]
fn demo_refuses_a_journal_in_use_and_another_seed() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    let message = ebb.refused(["demo"]);
    assert!(message.contains("already holds a real diary") && message.contains("--db"), "{message}");

    let other = Sandbox::new();
    other.text(["demo", "--seed", "1"]);
    other.refused(["demo", "--seed", "2"]);
    let before = other.bytes();
    other.run_at("2026-04-02T12:00:00+02:00", ["demo", "--seed", "1"]).refusal();
    assert!(other.bytes() == before);
    // After undo another diary can be written.
    other.text(["undo"]);
    other.text(["demo", "--seed", "2"]);
}

#[test]
fn demo_is_in_the_selected_language() {
    let ebb = Sandbox::new();
    let made = ebb.run_in("de", ["demo"]).printed();
    assert!(made.contains("erfunden"), "{made}");
    let page = ebb.command(NOW, "es").arg("today").assert().printed();
    assert!(page.contains("inventada"), "{page}");
}
