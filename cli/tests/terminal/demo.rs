//! The invented person.

use crate::desk::{Desk, NOW, said};

#[test]
fn the_same_seed_and_time_is_the_same_person() {
    let told = |seed: &str, now: &str| {
        let desk = Desk::new();
        desk.run_at(now, ["demo", "--seed", seed]).fine();
        let json = |command: &[&str]| desk.run_at(now, ["--json"].iter().chain(command)).fine();
        [json(&["history", "--days", "200"]), json(&["today"]), json(&["day", "2026-03-20"])]
    };
    let first = told("7", NOW);
    assert_eq!(first, told("7", NOW));
    assert_ne!(first, told("8", NOW));
}

#[test]
fn it_says_that_it_is_invented() {
    let desk = Desk::new();
    let made = desk.text(["demo"]);
    assert!(made.contains("120 invented days") && made.contains("ebb today"), "{made}");
    let page = desk.text(["today"]);
    let notice = "An invented person's diary, to try Ebb with.";
    assert_eq!(page.lines().nth(2), Some(notice), "before anything else: {page}");
    assert_eq!(desk.json(["today"])["notice"], notice);
    // Also when its owner tries things in it.
    desk.text(["log", "pain", "6"]);
    assert_eq!(desk.json(["today"])["notice"], notice);
}

#[test]
fn a_hundred_and_twenty_days_up_to_now_and_not_beyond() {
    let desk = Desk::new();
    desk.text(["demo"]);
    let days = desk.json(["history", "--days", "130"]);
    let known: Vec<usize> = (0..130).filter(|day| days[day]["entries"] != 0).collect();
    assert!(known.len() > 80 && known[0] >= 10, "{known:?}");
    assert!(days.as_array().unwrap().iter().any(|day| day["flare"] == true));
    // Some days nothing was said: they stay unknown.
    assert!(days.as_array().unwrap().iter().skip(10).any(|day| day["burden"].is_null()));
    let tomorrow = desk.json_at("2026-03-30T23:00:00+02:00", ["day", "2026-03-30"]);
    assert_eq!(tomorrow["summary"]["entries"], 0);
    assert_eq!(desk.json(["check"])["ok"], true);
}

#[test]
fn a_second_time_adds_nothing() {
    let desk = Desk::new();
    desk.text(["demo"]);
    desk.text(["log", "pain", "6"]);
    let before = desk.bytes();
    desk.text(["demo"]);
    assert!(desk.bytes() == before);
}

#[test]
fn it_never_mixes_with_a_journal_or_another_person() {
    let desk = Desk::new();
    desk.text(["log", "pain", "6"]);
    let message = desk.refused(["demo"]);
    assert!(message.contains("already holds a real diary") && message.contains("--db"), "{message}");

    let other = Desk::new();
    other.text(["demo", "--seed", "1"]);
    other.refused(["demo", "--seed", "2"]);
    let before = other.bytes();
    other.run_at("2026-04-02T12:00:00+02:00", ["demo", "--seed", "1"]).refused();
    assert!(other.bytes() == before);
    // Taken back, the place is free again.
    other.text(["undo"]);
    other.text(["demo", "--seed", "2"]);
}

#[test]
fn it_speaks_the_persons_language() {
    let desk = Desk::new();
    let made = desk.run_in("de", ["demo"]).fine();
    assert!(made.contains("erfunden"), "{made}");
    let page = said(desk.command(NOW, "es").arg("today")).fine();
    assert!(page.contains("inventada"), "{page}");
}
