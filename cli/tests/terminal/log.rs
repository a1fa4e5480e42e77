//! Logging, and taking it back.

use serde_json::{Value, json};

use crate::desk::{Desk, labels, said};

fn body(desk: &Desk) -> Value {
    let page = desk.json(["day", "2026-03-29"]);
    page["entries"].as_array().unwrap().last().unwrap()["entry"]["body"].clone()
}

#[test]
fn a_severity_a_word_or_nothing() {
    for (given, label, severity) in [
        (vec!["pain", "6"], "Pain 6", json!(6.0)),
        (vec!["pain", "0"], "Pain 0", json!(0.0)),
        (vec!["pain", "3.5"], "Pain 3.5", json!(3.5)),
        (vec!["pain", "3,5"], "Pain 3.5", json!(3.5)),
        (vec!["pain"], "Pain noted", json!("present")),
        (vec!["pain", "present"], "Pain noted", json!("present")),
        // A word is one of four steps, and kept as one.
        (vec!["pain", "none"], "Pain 0", json!([0.0, "four-step"])),
        (vec!["pain", "mild"], "Pain 2", json!([1.0, "four-step"])),
        (vec!["pain", "Moderate"], "Pain 5", json!([2.0, "four-step"])),
        (vec!["pain", "SEVERE"], "Pain 8", json!([3.0, "four-step"])),
    ] {
        let desk = Desk::new();
        assert_eq!(desk.run(["log"].iter().chain(&given)).fine(), format!("{label}\n"));
        assert_eq!(body(&desk), json!({"kind": "symptom", "item": "pain", "severity": severity}), "{given:?}");
        let mark = desk.json(["day", "2026-03-29"])["entries"][0]["entry"]["mark"].clone();
        assert_eq!(mark, if severity.is_array() { json!("coarse") } else { json!("measured") }, "{given:?}");
    }
}

#[test]
fn an_item_is_an_id_a_name_or_another_word_for_it() {
    let desk = Desk::new();
    for given in [
        &["brain-fog", "4"][..],
        &["brain", "fog", "4"],
        &["Brain Fog", "4"],
        &["brain fog 4"],
        &["foggy", "4"],
        &["BRAIN_FOG", "4"],
    ] {
        let said = desk.run(["log"].iter().chain(given));
        assert!(said.code == Some(0) && said.out == "Brain fog 4\n", "{given:?}: {said:?}");
    }
}

#[test]
fn each_kind_of_item_takes_its_own_number() {
    let desk = Desk::new();
    for (given, label, wanted) in [
        (&["walking", "30"][..], "Walking, 30 min", json!({"kind": "activity", "item": "walking", "minutes": 30})),
        (&["walking"], "Walking", json!({"kind": "activity", "item": "walking"})),
        (
            &["quiet", "rest", "90"],
            "Quiet rest, 1 h 30 min",
            json!({"kind": "rest", "item": "quiet-rest", "minutes": 90, "taken": true}),
        ),
        (
            &["ibuprofen", "400"],
            "Ibuprofen, 400 mg",
            json!({"kind": "remedy", "item": "ibuprofen", "dose": {"amount": 400.0, "unit": "mg"}, "taken": true}),
        ),
        (&["ibuprofen"], "Ibuprofen", json!({"kind": "remedy", "item": "ibuprofen", "taken": true})),
        (&["stress", "7"], "Stress, 7", json!({"kind": "factor", "item": "stress", "amount": 7.0})),
        (&["stress"], "Stress", json!({"kind": "factor", "item": "stress"})),
        (&["hrv", "48"], "HRV, 48 ms", json!({"kind": "measurement", "item": "hrv", "value": 48.0})),
        (&["mood", "6"], "Mood, 6", json!({"kind": "function", "item": "mood", "rating": 6.0})),
    ] {
        let said = desk.run(["log"].iter().chain(given)).fine();
        assert_eq!((said.trim_end(), body(&desk)), (label, wanted), "{given:?}");
    }
}

#[test]
fn places_by_id_or_name() {
    let desk = Desk::new();
    let all = ["--region", "neck", "--region", "Left jaw", "--region", "LOWER-BACK", "--region", "neck"];
    assert_eq!(desk.run(["log", "pain", "6"].iter().chain(&all)).fine(), "Pain 6, Neck, Left jaw, Lower back\n");
    assert_eq!(body(&desk)["regions"], json!(["neck", "jaw-left", "lower-back"]), "each once");
}

#[test]
fn a_time_in_any_usual_form() {
    let at = |moment: &str| json!({"at": {"moment": moment}});
    for (given, wanted) in [
        ("14:30", at("2026-03-29T14:30:00+02:00[Europe/Berlin]")),
        ("08:05:30", at("2026-03-29T08:05:30+02:00[Europe/Berlin]")),
        ("2026-03-28 21:15", at("2026-03-28T21:15:00+01:00[Europe/Berlin]")),
        ("2026-03-28T21:15", at("2026-03-28T21:15:00+01:00[Europe/Berlin]")),
        ("2026-03-28 21:15:09", at("2026-03-28T21:15:09+01:00[Europe/Berlin]")),
        ("2026-03-28T21:15:00Z", at("2026-03-28T22:15:00+01:00[Europe/Berlin]")),
        ("2026-03-28T21:15:00+09:00", at("2026-03-28T13:15:00+01:00[Europe/Berlin]")),
        ("2026-03-28T21:15:00-05:00", at("2026-03-29T04:15:00+02:00[Europe/Berlin]")),
        ("2026-03-28T21:15:00+09:00[Asia/Tokyo]", at("2026-03-28T21:15:00+09:00[Asia/Tokyo]")),
        // Half past two was not there that night: the first time that was.
        ("2026-03-29 02:30", at("2026-03-29T03:00:00+02:00[Europe/Berlin]")),
        // A day alone is kept as a day: nobody said at what hour.
        ("2026-03-28", json!({"day": {"day": "2026-03-28"}})),
        ("2026-03-29", json!({"day": {"day": "2026-03-29"}})),
    ] {
        let desk = Desk::new();
        let change = desk.json(["log", "pain", "6", "--at", given]);
        let page = desk.json(["day", change["days"][0].as_str().unwrap()]);
        assert_eq!(page["entries"][0]["entry"]["when"], wanted, "{given}");
    }
}

#[test]
fn in_the_night_the_day_before_is_not_over() {
    let desk = Desk::new();
    let night = "2026-03-29T01:10:00+01:00";
    for given in ["23:30", "00:30"] {
        let change = desk.json_at(night, ["log", "pain", "6", "--at", given]);
        assert_eq!(change["days"], json!(["2026-03-28"]), "{given}");
    }
    let page = desk.json(["day", "2026-03-28"]);
    assert_eq!((&page["entries"][0]["time"], &page["entries"][1]["time"]), (&json!("23:30"), &json!("00:30")));
}

#[test]
fn undo_and_redo_reach_over_processes() {
    let desk = Desk::new();
    desk.text(["log", "pain", "6"]);
    desk.text(["log", "fatigue"]);
    desk.text(["log", "walking", "20"]);
    let all = desk.json(["day", "2026-03-29"]);
    assert_eq!(desk.text(["undo"]), "Undone: Walking, 20 min\n");
    assert_eq!(desk.text(["undo"]), "Undone: Fatigue noted\n");
    assert_eq!(labels(&desk.json(["day", "2026-03-29"])), ["Pain 6"]);
    assert_eq!(desk.text(["redo"]), "Redone: Fatigue noted\n");
    assert_eq!(desk.text(["redo"]), "Redone: Walking, 20 min\n");
    assert_eq!(desk.json(["day", "2026-03-29"]), all, "the same entries");
    desk.refused(["redo"]);
    for _ in 0..3 {
        desk.text(["undo"]);
    }
    assert_eq!(desk.refused(["undo"]), "There is nothing to undo.");
    assert_eq!(desk.json(["check"])["entries"], 0);
    // What is done after an undo takes the place of what was undone.
    desk.text(["log", "nausea", "2"]);
    assert_eq!(desk.refused(["redo"]), "There is nothing to redo.");
}

#[test]
fn what_was_said_last_can_be_taken_back_the_next_day() {
    let desk = Desk::new();
    desk.text(["log", "pain", "6"]);
    let tomorrow = "2026-03-30T09:00:00+02:00";
    assert_eq!(desk.json_at(tomorrow, ["today"])["just_logged"], json!(null), "not offered any more");
    assert_eq!(desk.run_at(tomorrow, ["undo"]).fine(), "Undone: Pain 6\n", "but there");
}

#[test]
fn zero_present_and_unknown_are_three_things() {
    let desk = Desk::new();
    desk.text(["log", "pain", "0"]);
    desk.text(["log", "fatigue"]);
    let today = desk.json(["today"]);
    let bars: Vec<(&Value, &Value)> =
        today["symptoms"].as_array().unwrap().iter().map(|bar| (&bar["item"], &bar["worst"])).collect();
    assert_eq!(bars, [(&json!("pain"), &json!(0.0)), (&json!("fatigue"), &json!(null))], "stiffness is not there");
    let said: Vec<&Value> = today["quick"].as_array().unwrap().iter().map(|button| &button["said"]).collect();
    assert_eq!(said[..3], [&json!("0 · none"), &json!("noted"), &json!(null)]);
    // The fatigue is unknown as a number: it neither counts as 0 nor as anything else.
    assert_eq!(today["burden"]["today"], json!(0.0));
    let page = desk.text(["today"]);
    let line = |label: &str| page.lines().find(|line| line.trim_start().starts_with(label)).unwrap();
    assert!(line("Pain ").contains("   0  none"), "{page}");
    assert!(line("Fatigue ").contains("   –  noted"), "{page}");
    let history = desk.json(["history", "--days", "2"]);
    assert_eq!((&history[0]["burden"], &history[1]["burden"]), (&json!(null), &json!(0.0)));
    let lines = desk.text(["history", "--days", "2"]);
    assert!(lines.lines().next().unwrap().ends_with(" 0") && lines.lines().nth(1).unwrap().ends_with('–'), "{lines}");
}

#[test]
fn the_output_is_plain_where_nobody_looks_and_coloured_where_asked() {
    let desk = Desk::new();
    desk.text(["log", "pain", "6"]);
    for command in ["today", "history", "items"] {
        assert!(!desk.text([command]).contains('\u{1b}'), "{command}");
    }
    let coloured = |variable: &str| {
        let mut command = desk.command(crate::desk::NOW, "en");
        said(command.env("CLICOLOR_FORCE", "1").env(variable, "1").arg("today")).fine().contains('\u{1b}')
    };
    assert!(coloured("ANYTHING"));
    assert!(!coloured("NO_COLOR"));
}

#[test]
fn a_note_cannot_command_the_terminal() {
    let desk = Desk::new();
    desk.text(["log", "pain", "6", "--note", "red \u{1b}[31malert\u{7}\nsecond line"]);
    let mut command = desk.command(crate::desk::NOW, "en");
    let page = said(command.env("CLICOLOR_FORCE", "1").args(["day", "2026-03-29"])).fine();
    assert!(!page.contains("\u{1b}[31m") && !page.contains('\u{7}'), "{page:?}");
    assert!(page.contains("alert") && page.contains("second line"), "{page:?}");
    let kept = desk.json(["day", "2026-03-29"])["entries"][0]["entry"]["note"].clone();
    assert_eq!(kept, json!("red \u{1b}[31malert\u{7}\nsecond line"), "the file keeps it as it was said");
}
