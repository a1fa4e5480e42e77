//! Flares, one day's page, days in a row.

use serde_json::json;

use crate::desk::{Desk, labels};

#[test]
fn a_flare_starts_and_ends() {
    let desk = Desk::new();
    let at = |day: &str| format!("2026-03-{day}T12:00:00+01:00");
    assert_eq!(desk.run_at(&at("20"), ["flare", "start"]).fine(), "Flare started\n");
    let today = desk.json_at(&at("22"), ["today"]);
    assert_eq!(today["flare"]["active"], true);
    assert_eq!(today["flare"]["since"], json!("2026-03-20T12:00:00+01:00[Europe/Berlin]"));
    assert_eq!(today["flare"]["next"], "ended");
    let page = desk.run_at(&at("22"), ["today"]).fine();
    assert!(page.contains("You are in a flare.") && page.contains("began on Friday 20 March 2026"), "{page}");
    assert_eq!(desk.run_at(&at("22"), ["flare", "ease"]).fine(), "Flare eased\n");
    assert_eq!(desk.json_at(&at("22"), ["today"])["flare"]["active"], true, "eased is not over");
    assert_eq!(desk.run_at(&at("23"), ["flare", "end"]).fine(), "Flare ended\n");
    assert_eq!(desk.json_at(&at("24"), ["today"])["flare"]["active"], false);
    let days = desk.json_at(&at("25"), ["history", "--days", "6"]);
    let flares: Vec<_> = days.as_array().unwrap().iter().map(|day| day["flare"].clone()).collect();
    let (yes, unsaid) = (json!(true), json!(null));
    assert_eq!(flares, [&yes, &yes, &yes, &yes, &unsaid, &unsaid].map(Clone::clone), "no answer is no \"no\"");
    let lines = desk.run_at(&at("25"), ["history", "--days", "6"]).fine();
    assert_eq!(lines.lines().filter(|line| line.ends_with("flare")).count(), 4, "{lines}");
    // Undo takes one turn back at a time.
    desk.run_at(&at("24"), ["undo"]).fine();
    assert_eq!(desk.json_at(&at("24"), ["today"])["flare"]["active"], true);
}

#[test]
fn a_flare_of_the_past() {
    let desk = Desk::new();
    desk.text(["flare", "start", "--at", "2026-03-10 08:00"]);
    desk.text(["flare", "end", "--at", "2026-03-12"]);
    let days = desk.json(["history", "--days", "20"]);
    let flares: Vec<_> =
        days.as_array().unwrap().iter().filter(|day| day["flare"] == true).map(|day| day["day"].clone()).collect();
    assert_eq!(flares, [json!("2026-03-10"), json!("2026-03-11"), json!("2026-03-12")]);
}

#[test]
fn a_day_in_order_of_time_those_without_one_last() {
    let desk = Desk::new();
    for (item, at) in [
        ("pain", "2026-03-28 09:00"),
        ("nausea", "2026-03-28"),
        ("fatigue", "2026-03-28 07:00"),
        ("dizziness", "2026-03-29 03:59"),
    ] {
        desk.text(["log", item, "4", "--at", at]);
    }
    let page = desk.json(["day", "2026-03-28"]);
    // Before four in the morning it is still the day before.
    assert_eq!(labels(&page), ["Fatigue 4", "Pain 4", "Dizziness 4", "Nausea 4"]);
    let times: Vec<_> = page["entries"].as_array().unwrap().iter().map(|line| line["time"].clone()).collect();
    assert_eq!(times, ["07:00", "09:00", "03:59", ""]);
    assert_eq!(desk.text(["day", "2026-03-27"]), "Friday 27 March 2026\n\nNothing logged.\n");
}

#[test]
fn history_is_as_long_as_asked_and_ends_today() {
    let desk = Desk::new();
    assert_eq!(desk.text(["history"]).lines().count(), 14);
    let lines = desk.text(["history", "--days", "3"]);
    let days: Vec<&str> = lines.lines().map(|line| &line[..14]).collect();
    assert_eq!(days, ["Sun 2026-03-29", "Sat 2026-03-28", "Fri 2026-03-27"], "the newest first");
    assert!(lines.lines().all(|line| line == line.trim_end()), "{lines:?}");
    assert_eq!(desk.json(["history", "--days", "3700"]).as_array().unwrap().len(), 3_700);
    // At two in the night today is still yesterday.
    let night = desk.json_at("2026-03-29T01:59:00+01:00", ["history", "--days", "1"]);
    assert_eq!(night[0]["day"], "2026-03-28");
}

#[test]
fn settings_say_when_the_day_begins_and_what_the_burden_is_made_of() {
    let desk = Desk::new();
    assert_eq!(desk.text(["settings"]), "Your day begins at 4:00.\n\"Symptoms overall\" is made of: Pain, Fatigue\n");
    let set = desk.json(["settings", "--day-begins", "5", "--core", "pain", "--core", "brain fog"]);
    assert_eq!(set, json!({ "day_begins": 5, "core_items": ["pain", "brain-fog"] }));
    assert_eq!(desk.text(["undo"]), "Undone: Changed: what \"symptoms overall\" is made of\n");
    assert!(desk.refused(["settings", "--day-begins", "13"]).contains("it can go from 0 to 12"));
}
