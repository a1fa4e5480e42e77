//! Flares, the page of a day, the history and settings.

use serde_json::json;

use crate::harness::{EbbAssert as _, Sandbox, labels};

#[test]
fn flare_lasts_from_start_to_end_and_undo_removes_the_last_turn() {
    let ebb = Sandbox::new();
    let at = |day: &str| format!("2026-03-{day}T12:00:00+01:00");
    assert_eq!(ebb.run_at(&at("20"), ["flare", "start"]).printed(), "Flare started\n");
    let today = ebb.json_at(&at("22"), ["today"]);
    assert_eq!(today["flare"]["active"], true);
    assert_eq!(today["flare"]["since"], json!("2026-03-20T12:00:00+01:00[Europe/Berlin]"));
    assert_eq!(today["flare"]["next"], "ended");
    let page = ebb.run_at(&at("22"), ["today"]).printed();
    assert!(page.contains("In a flare since Friday."), "{page}");
    assert_eq!(ebb.run_at(&at("22"), ["flare", "ease"]).printed(), "Flare eased\n");
    assert_eq!(ebb.json_at(&at("22"), ["today"])["flare"]["active"], true, "eased is not over");
    assert_eq!(ebb.run_at(&at("23"), ["flare", "end"]).printed(), "Flare ended\n");
    assert_eq!(ebb.json_at(&at("24"), ["today"])["flare"]["active"], false);
    let days = ebb.json_at(&at("25"), ["history", "--days", "6"]);
    let flares: Vec<_> = days.as_array().unwrap().iter().map(|day| day["flare"].clone()).collect();
    let (yes, unsaid) = (json!(true), json!(null));
    assert_eq!(flares, [&yes, &yes, &yes, &yes, &unsaid, &unsaid].map(Clone::clone), "no answer is no \"no\"");
    let lines = ebb.run_at(&at("25"), ["history", "--days", "6"]).printed();
    assert_eq!(lines.lines().filter(|line| line.ends_with("flare")).count(), 4, "{lines}");
    // Undo reverts one phase at a time.
    ebb.run_at(&at("24"), ["undo"]).printed();
    assert_eq!(ebb.json_at(&at("24"), ["today"])["flare"]["active"], true);
}

#[test]
fn past_flare_marks_its_days() {
    let ebb = Sandbox::new();
    ebb.text(["flare", "start", "--at", "2026-03-10 08:00"]);
    ebb.text(["flare", "end", "--at", "2026-03-12"]);
    let days = ebb.json(["history", "--days", "20"]);
    let flares: Vec<_> =
        days.as_array().unwrap().iter().filter(|day| day["flare"] == true).map(|day| day["day"].clone()).collect();
    assert_eq!(flares, [json!("2026-03-10"), json!("2026-03-11"), json!("2026-03-12")]);
}

#[test]
fn day_lists_entries_by_time_and_untimed_ones_last() {
    let ebb = Sandbox::new();
    for (item, at) in [
        ("pain", "2026-03-28 09:00"),
        ("nausea", "2026-03-28"),
        ("fatigue", "2026-03-28 07:00"),
        ("dizziness", "2026-03-29 03:59"),
    ] {
        ebb.text(["log", item, "4", "--at", at]);
    }
    let page = ebb.json(["day", "2026-03-28"]);
    // Before 4 a.m. it is still the previous day.
    assert_eq!(labels(&page), ["Fatigue 4", "Pain 4", "Dizziness 4", "Nausea 4"]);
    let times: Vec<_> = page["entries"].as_array().unwrap().iter().map(|line| line["time"].clone()).collect();
    assert_eq!(times, ["07:00", "09:00", "03:59", ""]);
    assert_eq!(ebb.text(["day", "2026-03-27"]), "Friday 27 March 2026\n\nNothing logged.\n");
}

#[test]
fn history_has_the_requested_length_and_ends_today() {
    let ebb = Sandbox::new();
    assert_eq!(ebb.text(["history"]).lines().count(), 14);
    let lines = ebb.text(["history", "--days", "3"]);
    let days: Vec<&str> = lines.lines().map(|line| &line[..14]).collect();
    assert_eq!(days, ["Sun 2026-03-29", "Sat 2026-03-28", "Fri 2026-03-27"], "the newest first");
    assert!(lines.lines().all(|line| line == line.trim_end()), "{lines:?}");
    assert_eq!(ebb.json(["history", "--days", "3700"]).as_array().unwrap().len(), 3_700);
    // At 2 a.m. today is still yesterday.
    let night = ebb.json_at("2026-03-29T01:59:00+01:00", ["history", "--days", "1"]);
    assert_eq!(night[0]["day"], "2026-03-28");
}

#[test]
fn settings_change_day_start_and_core_items() {
    let ebb = Sandbox::new();
    assert_eq!(
        ebb.text(["settings"]),
        "Your day begins at 4:00.\n\"Symptoms overall\" is made of: Pain, Fatigue\nEbb calls it a flare.\n"
    );
    let set = ebb.json(["settings", "--day-begins", "5", "--core", "pain", "--core", "brain fog"]);
    assert_eq!(set, json!({ "day_begins": 5, "core_items": ["pain", "brain-fog"], "flare_word": "flare" }));
    // Both settings are one operation, labelled after the first.
    assert_eq!(ebb.text(["undo"]), "Undone: Changed: when your day begins (05:00)\n");
    assert_eq!(
        ebb.json(["settings"]),
        json!({ "day_begins": 4, "core_items": ["pain", "fatigue"], "flare_word": "flare" })
    );
    ebb.text(["settings", "--core", "pain", "--core", "brain fog"]);
    assert_eq!(ebb.text(["undo"]), "Undone: Changed: what \"symptoms overall\" is made of (Pain, Brain fog)\n");
    assert!(ebb.refused(["settings", "--day-begins", "13"]).contains("it can go from 0 to 12"));
}

#[test]
fn chosen_word_for_a_flare_is_used_and_every_word_is_understood() {
    let ebb = Sandbox::new();
    assert_eq!(ebb.text(["flare", "start"]), "Flare started\n");
    let refused = ebb.refused(["settings", "--flare-word", "storm"]);
    assert!(refused.contains("Choose one of these: flare, crash, bad spell."), "{refused}");
    assert!(ebb.text(["settings", "--flare-word", "crash"]).ends_with("Ebb calls it a crash.\n"));
    assert_eq!(ebb.json(["settings"])["flare_word"], "crash");
    assert!(ebb.text(["today"]).contains("In a crash since"));
    assert!(ebb.text(["day", "2026-03-29"]).contains("Crash started"));
    // "Crash" is another name of the malaise after effort, except for who calls a flare so.
    for typed in ["crash", "flare", "Schub", "bad spell"] {
        let refused = ebb.refused(["log", typed]);
        assert!(refused.contains("A crash has its own command: ebb flare start, ease or end."), "{typed}: {refused}");
    }
    let both = ebb.json(["settings", "--flare-word", "bad spell", "--day-begins", "5"]);
    assert_eq!(both, json!({ "day_begins": 5, "core_items": ["pain", "fatigue"], "flare_word": "bad-spell" }));
    ebb.text(["undo"]);
    let before = json!({ "day_begins": 4, "core_items": ["pain", "fatigue"], "flare_word": "crash" });
    assert_eq!(ebb.json(["settings"]), before);
    assert_eq!(ebb.text(["undo"]), "Undone: Changed: the word Ebb uses (Crash)\n");
    assert_eq!(ebb.text(["log", "crash", "5"]), "Worse after effort 5\n");
}
