//! Everything that is no item with a number: nights, days, pressure points, flares, notes, and what belongs to each.

use serde_json::{Value, json};

use crate::desk::Desk;

fn entry(desk: &Desk) -> Value {
    let page = desk.json(["day", "2026-03-29"]);
    page["entries"].as_array().unwrap().last().unwrap()["entry"].clone()
}

#[test]
fn a_night_and_a_nap() {
    for (given, label, minutes) in [
        (&["sleep", "7h30"][..], "Sleep, 7 h 30 min", json!(450)),
        (&["sleep", "7", "h", "30", "min"], "Sleep, 7 h 30 min", json!(450)),
        (&["sleep", "7:30"], "Sleep, 7 h 30 min", json!(450)),
        (&["sleep", "7.5"], "Sleep, 7 h 30 min", json!(450)),
        (&["sleep", "450"], "Sleep, 7 h 30 min", json!(450)),
        (&["sleep"], "Sleep", json!(null)),
        (&["nap", "20"], "Nap, 20 min", json!(20)),
        (&["nap", "1h"], "Nap, 1 h", json!(60)),
    ] {
        let desk = Desk::new();
        assert_eq!(desk.run(["log"].iter().chain(given)).fine(), format!("{label}\n"));
        assert_eq!(entry(&desk)["body"]["minutes"], minutes, "{given:?}");
        assert_eq!(entry(&desk)["body"]["nap"] == json!(true), given[0] == "nap", "{given:?}");
    }
    let desk = Desk::new();
    let said = desk.text(["log", "sleep", "7h30", "--quality", "4", "--restored", "no", "--note", "hot"]);
    assert_eq!(said, "Sleep, 7 h 30 min, quality 4, not refreshing\n");
    assert_eq!(desk.run_in("de", ["log", "Schlaf", "6h"]).fine(), "Schlaf, 6 h\n");
    assert_eq!(
        desk.refused(["log", "sleep", "7h75"]),
        "\"7h75\" is not a length of time. Write it as 7h30, 7:30, 45 min or 450. Nothing was logged."
    );
    assert!(desk.refused(["log", "sleep", "1500"]).contains("1500"));
    // An item of one's own that is called so goes before.
    desk.text(["item", "add", "rest", "Nap"]);
    desk.text(["log", "nap", "20"]);
    assert_eq!(entry(&desk)["body"]["kind"], "rest");
}

#[test]
fn bed_and_wake_reach_back_over_midnight() {
    let desk = Desk::new();
    assert_eq!(desk.text(["log", "sleep", "--from", "23:10", "--to", "06:40"]), "Sleep, 6 h 30 min\n");
    let when = json!({"interval": {
        "from": "2026-03-28T23:10:00+01:00[Europe/Berlin]", "to": "2026-03-29T06:40:00+02:00[Europe/Berlin]"}});
    assert_eq!(entry(&desk)["when"], when, "that night the clocks went forward");
    assert_eq!(desk.json(["history", "--days", "1"])[0]["sleep"], json!(390.0));
    let half_past_nine = "2026-03-29T09:30:00+02:00";
    let late = desk.json_at(half_past_nine, ["log", "nap", "--from", "13:00", "--to", "13:30"]);
    assert_eq!(late["days"], json!(["2026-03-28"]), "the last half past one there was");
    desk.run(["log", "sleep", "--to", "06:40"]).usage();
    desk.run(["log", "sleep", "--from", "23:10", "--at", "06:40"]).usage();
}

#[test]
fn a_whole_day_in_one_word() {
    for (given, label) in [
        (&["heavy", "day"][..], "A heavy day"),
        (&["day", "light"], "A light day"),
        (&["a", "usual", "day"], "A usual day"),
    ] {
        let desk = Desk::new();
        assert_eq!(desk.run(["log"].iter().chain(given)).fine(), format!("{label}\n"));
        assert_eq!(entry(&desk)["body"]["kind"], "day-load");
    }
    let desk = Desk::new();
    assert_eq!(desk.run_in("de", ["log", "schwerer Tag"]).fine(), "Ein schwerer Tag\n");
    assert_eq!(desk.run_in("es", ["log", "heavy", "day", "--at", "2026-03-28"]).fine(), "Un día pesado\n");
    assert_eq!(desk.refused(["log", "day"]), "How heavy was it? Say light, usual or heavy: ebb log heavy day.");
}

#[test]
fn a_pressure_point() {
    let desk = Desk::new();
    let said = desk.text(["log", "pressure", "point", "left", "shoulder", "6", "--examiner", "--note", "Dr A"]);
    assert_eq!(said, "Pressure point, Left shoulder, tender, 6, found during an examination\n");
    let body = json!({
        "kind": "pressure-point", "region": "shoulder-left", "tender": true, "severity": 6.0, "found_by": "examiner"});
    assert_eq!(entry(&desk)["body"], body);
    let said = desk.text(["log", "pressure-point", "neck", "--side", "right", "--not-tender"]);
    assert_eq!(said, "Pressure point, Neck, right, not tender\n");
    assert_eq!(desk.run_in("de", ["log", "Druckpunkt", "nacken"]).fine(), "Druckpunkt, Nacken, druckempfindlich\n");
    assert!(desk.refused(["log", "pressure-point", "neck", "6", "--not-tender"]).contains("not tender"));
    assert!(desk.refused(["log", "pressure-point", "elbow"]).contains("elbow"));
    assert!(desk.refused(["log", "pressure-point"]).starts_with("Where?"));
}

#[test]
fn a_flare_how_bad_and_what_it_is_like() {
    let desk = Desk::new();
    let said = desk.text(["flare", "start", "--severity", "7", "--quality", "burning", "--quality", "Deep ache"]);
    assert_eq!(said, "Flare started, 7, Burning, Deep ache\n");
    let body = json!({"kind": "flare", "phase": "started", "severity": 7.0, "qualities": ["burning", "deep-ache"]});
    assert_eq!(entry(&desk)["body"], body);
    desk.text(["flare", "ease", "--severity", "mild"]);
    assert_eq!(entry(&desk)["mark"], "coarse");
    let id = entry(&desk)["id"].as_str().unwrap().to_owned();
    assert_eq!(desk.text(["amend", &id, "--severity", "4"]), "Flare eased, 4\n");
    assert!(desk.refused(["flare", "start", "--quality", "awful"]).contains("deep-ache, burning"));
}

#[test]
fn a_note_keeps_its_words() {
    let desk = Desk::new();
    assert_eq!(desk.text(["log", "note", "two lines\n  of it"]), "two lines\n  of it\n");
    assert_eq!(entry(&desk)["body"], json!({"kind": "note"}));
    assert_eq!(entry(&desk)["note"], "two lines\n  of it");
    assert_eq!(desk.text(["log", "note", "slept", "badly"]), "slept badly\n");
    assert!(desk.refused(["log", "note"]).contains("ebb log note"));
}

#[test]
fn side_spread_qualities_efforts_and_what_was_skipped() {
    let desk = Desk::new();
    let said = desk.text([
        "log",
        "headache",
        "6",
        "--side",
        "left",
        "--spread",
        "radiates",
        "--quality",
        "throbbing",
        "--region",
        "head",
    ]);
    assert_eq!(said, "Headache 6, Head, left, Throbbing, radiates\n");
    desk.text(["log", "office work", "1h30", "--cognitive", "6", "--physical", "2", "--emotional", "0"]);
    let efforts = json!({"physical": 2.0, "cognitive": 6.0, "emotional": 0.0});
    assert_eq!((&entry(&desk)["body"]["effort"], &entry(&desk)["body"]["minutes"]), (&efforts, &json!(90)));
    assert_eq!(desk.text(["log", "ibuprofen", "400", "--skipped"]), "Ibuprofen, skipped\n");
    for given in [&["ibuprofen", "600", "mg"][..], &["ibuprofen", "600mg"], &["ibuprofen 600 mg"]] {
        assert_eq!(desk.run(["log"].iter().chain(given)).fine(), "Ibuprofen, 600 mg\n");
    }
    assert_eq!(desk.text(["log", "ibuprofen", "2", "tablets"]), "Ibuprofen, 2 tablets\n");
    assert_eq!(desk.text(["log", "walking", "1", "h", "30", "min"]), "Walking, 1 h 30 min\n");
    assert_eq!(desk.text(["log", "body", "temperature", "38.5", "°C"]), "Body temperature, 38.5 °C\n");
    assert!(desk.refused(["log", "body", "temperature", "101", "°F"]).contains("101 °F"), "no number of another unit");
    assert_eq!(desk.text(["log", "said", "no"]), "Said no\n", "a win is one word");
    // What does not belong is refused, not dropped.
    for given in [
        &["pain", "6", "--restored", "yes"][..],
        &["walking", "30", "--quality", "burning"],
        &["sleep", "7h", "--region", "neck"],
        &["heavy", "day", "--physical", "8"],
        &["pain", "6", "--skipped"],
        &["pain", "6", "--examiner"],
        &["note", "words", "--side", "left"],
    ] {
        let said = desk.run(["log"].iter().chain(given)).refused();
        assert!(said.contains("is not of the kind"), "{given:?}: {said}");
    }
}
