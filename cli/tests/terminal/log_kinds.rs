//! Logging without an item: nights, day loads, pressure points, flares, notes, and the options of each.

use serde_json::{Value, json};

use crate::harness::{EbbAssert as _, Sandbox};

fn entry(ebb: &Sandbox) -> Value {
    let page = ebb.json(["day", "2026-03-29"]);
    page["entries"].as_array().unwrap().last().unwrap()["entry"].clone()
}

#[test]
fn sleep_length_is_read_in_every_usual_form() {
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
        let ebb = Sandbox::new();
        assert_eq!(ebb.run(["log"].iter().chain(given)).printed(), format!("{label}\n"));
        assert_eq!(entry(&ebb)["body"]["minutes"], minutes, "{given:?}");
        assert_eq!(entry(&ebb)["body"]["nap"] == json!(true), given[0] == "nap", "{given:?}");
    }
    let ebb = Sandbox::new();
    let said = ebb.text(["log", "sleep", "7h30", "--quality", "4", "--restored", "no", "--note", "hot"]);
    assert_eq!(said, "Sleep, 7 h 30 min, quality 4, not refreshing\n");
    assert_eq!(ebb.run_in("de", ["log", "Schlaf", "6h"]).printed(), "Schlaf, 6 h\nErsetzt die Nacht mit 7 h 30 min.\n");
    assert_eq!(
        ebb.refused(["log", "sleep", "7h75"]),
        "\"7h75\" is not a length of time. Write it as 7h30, 45 min or \"half an hour\". Nothing was changed."
    );
    assert!(ebb.refused(["log", "sleep", "1500"]).contains("25 h"));
    // An own rest of that name lasts as well: the length does not say which is meant.
    let own = ebb.json(["item", "add", "rest", "Nap"])["id"].as_str().unwrap().to_owned();
    assert!(ebb.refused(["log", "nap", "20"]).contains(&format!("ebb log {own} 20")));
    ebb.text(["log", &own, "20"]);
    assert_eq!(entry(&ebb)["body"]["kind"], "rest");
}

#[test]
fn bed_and_wake_times_reach_back_over_midnight() {
    let ebb = Sandbox::new();
    let said = ebb.text(["log", "sleep", "--from", "23:10", "--to", "06:40"]);
    assert_eq!(said, "Sleep, 6 h 30 min\nSaved from yesterday at 23:10 to today at 06:40.\n");
    let when = json!({"interval": {
        "from": "2026-03-28T23:10:00+01:00[Europe/Berlin]", "to": "2026-03-29T06:40:00+02:00[Europe/Berlin]"}});
    assert_eq!(entry(&ebb)["when"], when, "that night the clocks went forward");
    assert_eq!(ebb.json(["history", "--days", "1"])[0]["sleep"], json!(390.0));
    let half_past_nine = "2026-03-29T09:30:00+02:00";
    let late = ebb.json_at(half_past_nine, ["log", "nap", "--from", "13:00", "--to", "13:30"]);
    assert_eq!(late["days"], json!(["2026-03-28"]), "the last half past one there was");
    ebb.run(["log", "sleep", "--to", "06:40"]).usage_error();
    ebb.run(["log", "sleep", "--from", "23:10", "--at", "06:40"]).usage_error();
}

#[test]
fn night_that_contradicts_itself_is_refused_with_what_to_write() {
    let ebb = Sandbox::new();
    ebb.text(["log", "fatigue", "3"]);
    let said = ebb.refused(["log", "sleep", "7h", "--from", "23:00", "--to", "01:30"]);
    assert!(said.contains("2 h 30 min") && said.contains("7 h"), "{said}");
    assert!(ebb.refused(["log", "nap", "--from", "07:00", "--to", "07:00"]).contains("6h30"));
    assert!(ebb.refused(["log", "pain", "4", "--at", "10:00:60"]).contains("14:30"));
    let said = ebb.refused(["log", "pain", "4", "--at", "2026-03-10T10:00:00+01:00[America/New_York]"]);
    assert!(said.contains("2026-03-10T05:00:00-04:00[America/New_York]"), "{said}");
    let said = ebb.refused(["log", "pain", "4", "--at", "tonight"]);
    assert!(said.starts_with("It is not yet night on Sunday 29 March 2026."), "{said}");
    assert!(ebb.refused(["log", "pain", "4", "--at", "03/02/2026"]).contains("2026-02-03 or 2026-03-02"));
    let said = ebb.run_in("es", ["log", "pain", "4", "--at", "03/02/2026"]).printed();
    assert_eq!(said, "Dolor 4\nQueda anotado: martes 3 de febrero, sin hora.\n");
    assert!(ebb.text(["log", "sleep", "7h", "--from", "22:00", "--to", "06:40"]).starts_with("Sleep, 7 h\n"));
}

#[test]
fn day_load_is_logged_in_words() {
    for (given, label) in [
        (&["heavy", "day"][..], "A heavy day"),
        (&["day", "light"], "A light day"),
        (&["a", "usual", "day"], "A usual day"),
    ] {
        let ebb = Sandbox::new();
        assert_eq!(ebb.run(["log"].iter().chain(given)).printed(), format!("{label}\n"));
        assert_eq!(entry(&ebb)["body"]["kind"], "day-load");
    }
    let ebb = Sandbox::new();
    let saved = "Un día pesado\nQueda anotado: ayer, sin hora.\n";
    assert_eq!(ebb.run_in("de", ["log", "schwerer Tag"]).printed(), "Ein schwerer Tag\n");
    assert_eq!(ebb.run_in("es", ["log", "heavy", "day", "--at", "2026-03-28"]).printed(), saved);
    assert_eq!(ebb.refused(["log", "day"]), "How heavy was it? Say light, usual or heavy: ebb log heavy day.");
}

#[test]
fn pressure_point_is_logged_with_place_and_finding() {
    let ebb = Sandbox::new();
    let said = ebb.text(["log", "pressure", "point", "left", "shoulder", "6", "--examiner", "--note", "Dr A"]);
    assert_eq!(said, "Pressure point, left shoulder, tender, 6, found during an examination\n");
    let body = json!({
        "kind": "pressure-point", "region": "shoulder-left", "tender": true, "severity": 6.0, "found_by": "examiner"});
    assert_eq!(entry(&ebb)["body"], body);
    let said = ebb.text(["log", "pressure-point", "neck", "--side", "right", "--not-tender"]);
    assert_eq!(said, "Pressure point, neck, right, not tender\n");
    assert_eq!(ebb.run_in("de", ["log", "Druckpunkt", "nacken"]).printed(), "Druckpunkt, Nacken, druckempfindlich\n");
    assert!(ebb.refused(["log", "pressure-point", "neck", "6", "--not-tender"]).contains("not tender"));
    assert!(ebb.refused(["log", "pressure-point", "elbow"]).contains("elbow"));
    assert!(ebb.refused(["log", "pressure-point"]).starts_with("Where?"));
}

#[test]
fn flare_is_logged_with_severity_and_qualities() {
    let ebb = Sandbox::new();
    let said = ebb.text(["flare", "start", "--severity", "7", "--quality", "burning", "--quality", "Deep ache"]);
    assert_eq!(said, "Flare started, 7, burning, deep ache\n");
    let body = json!({"kind": "flare", "phase": "started", "severity": 7.0, "qualities": ["burning", "deep-ache"]});
    assert_eq!(entry(&ebb)["body"], body);
    ebb.text(["flare", "ease", "--severity", "mild"]);
    assert_eq!(entry(&ebb)["mark"], "coarse");
    let id = entry(&ebb)["id"].as_str().unwrap().to_owned();
    assert_eq!(ebb.text(["amend", &id, "--severity", "4"]), "Flare eased, 4\n");
    assert!(ebb.refused(["flare", "start", "--quality", "awful"]).contains("deep-ache, burning"));
}

#[test]
fn note_keeps_its_words() {
    let ebb = Sandbox::new();
    assert_eq!(ebb.text(["log", "note", "two lines\n  of it"]), "two lines\n  of it\n");
    assert_eq!(entry(&ebb)["body"], json!({"kind": "note"}));
    assert_eq!(entry(&ebb)["note"], "two lines\n  of it");
    assert_eq!(ebb.text(["log", "note", "slept", "badly"]), "slept badly\n");
    assert!(ebb.refused(["log", "note"]).contains("ebb log note"));
}

#[test]
fn details_of_each_kind_are_logged() {
    let ebb = Sandbox::new();
    let said = ebb.text([
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
    assert_eq!(said, "Headache 6 · head, left, throbbing, radiates\n");
    ebb.text(["log", "office work", "1h30", "--cognitive", "6", "--physical", "2", "--emotional", "0"]);
    let efforts = json!({"physical": 2.0, "cognitive": 6.0, "emotional": 0.0});
    assert_eq!((&entry(&ebb)["body"]["effort"], &entry(&ebb)["body"]["minutes"]), (&efforts, &json!(90)));
    assert_eq!(ebb.text(["log", "ibuprofen", "400", "--skipped"]), "Ibuprofen, skipped\n");
    for given in [&["ibuprofen", "600", "mg"][..], &["ibuprofen", "600mg"], &["ibuprofen 600 mg"]] {
        assert_eq!(ebb.run(["log"].iter().chain(given)).printed().lines().next(), Some("Ibuprofen, 600 mg"));
    }
    assert_eq!(ebb.text(["log", "ibuprofen", "2", "tablets"]).lines().next(), Some("Ibuprofen, 2 tablets"));
    assert_eq!(ebb.text(["log", "walking", "1", "h", "30", "min"]), "Walking, 1 h 30 min\n");
    assert_eq!(ebb.text(["log", "body", "temperature", "38.5", "°C"]), "Body temperature, 38.5 °C\n");
    assert_eq!(ebb.text(["log", "body", "temperature", "101", "°F"]), "Body temperature, 38.33 °C\n");
    assert!(ebb.refused(["log", "body", "temperature", "38", "kg"]).contains("38 kg"), "no number of another unit");
    assert_eq!(ebb.text(["log", "said", "no"]), "Said no\n", "a win is one word");
    // Options that do not belong are refused, not ignored.
    for given in [
        &["pain", "6", "--restored", "yes"][..],
        &["walking", "30", "--quality", "burning"],
        &["sleep", "7h", "--region", "neck"],
        &["heavy", "day", "--physical", "8"],
        &["pain", "6", "--skipped"],
        &["pain", "6", "--examiner"],
        &["note", "words", "--side", "left"],
    ] {
        let said = ebb.run(["log"].iter().chain(given)).refusal();
        assert!(said.contains("is not of the kind"), "{given:?}: {said}");
    }
}

#[test]
fn temperature_in_place_of_a_severity_is_refused_with_how_to_log_it() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    for given in ["39", "38.5 °C", "102 F"] {
        let refused = ebb.refused(["log", "fever", given]);
        assert!(refused.ends_with(&format!("ebb log body-temperature \"{given}\". Nothing was saved.")), "{refused}");
        ebb.text(["log", "body-temperature", given]);
    }
    ebb.text(["log", "fever", "7"]);
}
