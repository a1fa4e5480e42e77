//! Logging items, undo and redo.

use serde_json::{Value, json};

use crate::harness::{EbbAssert as _, Sandbox, labels};

pub(crate) fn body(ebb: &Sandbox) -> Value {
    let page = ebb.json(["day", "2026-03-29"]);
    page["entries"].as_array().unwrap().last().unwrap()["entry"]["body"].clone()
}

#[test]
fn side_chooses_among_both_and_the_other_one_is_refused() {
    let ebb = Sandbox::new();
    assert_eq!(ebb.text(["log", "pain", "3", "--region", "knees", "--side", "left"]), "Pain 3 · left knee\n");
    assert_eq!(
        ebb.text(["log", "pain", "3", "--region", "left arm", "--side", "left"]),
        "Pain 3 · left upper arm, left lower arm\n"
    );
    assert_eq!(ebb.text(["log", "pain", "3", "--region", "neck", "--side", "right"]), "Pain 3 · neck, right\n");
    let refused = ebb.run(["log", "pain", "3", "--region", "left arm", "--side", "right"]).refusal();
    assert!(refused.contains("Left upper arm is not right"), "{refused}");
    assert!(!ebb.text(["log", "pressure", "point", "neck", "0"]).contains(", tender"));
}

#[test]
fn severity_is_a_number_a_word_or_present() {
    for (given, label, severity) in [
        (vec!["pain", "6"], "Pain 6", json!(6.0)),
        (vec!["pain", "0"], "Pain 0", json!(0.0)),
        (vec!["pain", "3.5"], "Pain 3.5", json!(3.5)),
        (vec!["pain", "3,5"], "Pain 3.5", json!(3.5)),
        (vec!["pain"], "Pain noted", json!("present")),
        (vec!["pain", "present"], "Pain noted", json!("present")),
        // A word is stored as one of four steps.
        (vec!["pain", "none"], "Pain 0", json!([0.0, "four-step"])),
        (vec!["pain", "mild"], "Pain 2", json!([1.0, "four-step"])),
        (vec!["pain", "Moderate"], "Pain 5", json!([2.0, "four-step"])),
        (vec!["pain", "SEVERE"], "Pain 8", json!([3.0, "four-step"])),
    ] {
        let ebb = Sandbox::new();
        assert_eq!(ebb.run(["log"].iter().chain(&given)).printed(), format!("{label}\n"));
        assert_eq!(body(&ebb), json!({"kind": "symptom", "item": "pain", "severity": severity}), "{given:?}");
        let mark = ebb.json(["day", "2026-03-29"])["entries"][0]["entry"]["mark"].clone();
        assert_eq!(mark, if severity.is_array() { json!("coarse") } else { json!("measured") }, "{given:?}");
    }
}

#[test]
fn item_is_found_by_id_name_or_synonym() {
    let ebb = Sandbox::new();
    for given in [
        &["brain-fog", "4"][..],
        &["brain", "fog", "4"],
        &["Brain Fog", "4"],
        &["brain fog 4"],
        &["foggy", "4"],
        &["BRAIN_FOG", "4"],
    ] {
        ebb.run(["log"].iter().chain(given)).success().stdout("Brain fog 4\n");
    }
}

#[test]
fn amount_is_stored_by_kind_of_item() {
    let ebb = Sandbox::new();
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
            json!({"kind": "remedy", "item": "ibuprofen", "dose": {"amount": "400", "unit": "mg"}, "intake": "taken",
                "basis": {"ingredients": [{"substance": "ibuprofen"}]}}),
        ),
        (
            &["ibuprofen"],
            "Ibuprofen",
            json!({"kind": "remedy", "item": "ibuprofen", "intake": "taken",
                "basis": {"ingredients": [{"substance": "ibuprofen"}]}}),
        ),
        (&["stress", "7"], "Stress, 7", json!({"kind": "factor", "item": "stress", "amount": 7.0})),
        (&["stress"], "Stress", json!({"kind": "factor", "item": "stress"})),
        (&["hrv", "48"], "HRV, 48 ms", json!({"kind": "measurement", "item": "hrv", "value": 48.0})),
        (&["mood", "6"], "Mood, 6", json!({"kind": "function", "item": "mood", "rating": 6.0})),
    ] {
        let said = ebb.run(["log"].iter().chain(given)).printed();
        // Of a second one at the same time it is said that it may be a slip.
        assert_eq!((said.lines().next(), body(&ebb)), (Some(label), wanted), "{given:?}");
    }
}

#[test]
fn regions_are_found_by_id_or_name_each_once() {
    let ebb = Sandbox::new();
    let all = ["--region", "neck", "--region", "Left jaw", "--region", "LOWER-BACK", "--region", "neck"];
    assert_eq!(ebb.run(["log", "pain", "6"].iter().chain(&all)).printed(), "Pain 6 · neck, left jaw, lower back\n");
    assert_eq!(body(&ebb)["regions"], json!(["neck", "jaw-left", "lower-back"]), "each once");
    ebb.text(["log", "pain", "6", "--region", "shoulders", "--region", "left arm", "--region", "left shoulder"]);
    let both = json!(["shoulder-left", "shoulder-right", "upper-arm-left", "lower-arm-left"]);
    assert_eq!(body(&ebb)["regions"], both);
}

#[test]
fn time_is_read_in_every_usual_form() {
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
        // A bare date is stored as a day, without an hour.
        ("2026-03-28", json!({"day": {"day": "2026-03-28"}})),
        ("2026-03-29", json!({"day": {"day": "2026-03-29"}})),
        ("yesterday", json!({"day": {"day": "2026-03-28"}})),
        ("day before yesterday", json!({"day": {"day": "2026-03-27"}})),
        ("30 min ago", at("2026-03-29T14:00:00+02:00[Europe/Berlin]")),
        ("vor einer halben Stunde", at("2026-03-29T14:00:00+02:00[Europe/Berlin]")),
        ("ayer a las 21:15", at("2026-03-28T21:15:00+01:00[Europe/Berlin]")),
        ("this morning", json!({"part": {"day": "2026-03-29", "part": "morning"}})),
        ("last night", json!({"part": {"day": "2026-03-28", "part": "night"}})),
    ] {
        let ebb = Sandbox::new();
        let change = ebb.json(["log", "pain", "6", "--at", given]);
        let page = ebb.json(["day", change["days"][0].as_str().unwrap()]);
        assert_eq!(page["entries"][0]["entry"]["when"], wanted, "{given}");
    }
}

/// What was given back in time is named with its day and time, in every language, and nothing is moved in silence.
#[test]
fn reply_says_for_when_it_was_saved() {
    for (language, given, saved) in [
        ("en", "08:05", "Saved for today at 08:05."),
        ("en", "2026-03-28 21:15", "Saved for yesterday at 21:15."),
        ("de", "2026-03-24 21:15", "Eingetragen für Dienstag, 24. März um 21:15."),
        ("es", "2026-03-24", "Queda anotado: martes 24 de marzo, sin hora."),
        ("en", "last night", "Saved for yesterday (night), without a clock time."),
        ("de", "2025-10-26T02:30:00+01:00", "02:30 gab es zweimal"),
        ("en", "2025-10-26 02:30", "02:30 came twice, because the clocks went back: this is the first."),
    ] {
        let ebb = Sandbox::new();
        let said = ebb.run_in(language, ["log", "pain", "6", "--at", given]).printed();
        assert!(said.lines().nth(1).is_some_and(|line| line.contains(saved)), "{given}: {said}");
    }
    let ebb = Sandbox::new();
    assert_eq!(ebb.text(["log", "pain", "6", "--at", "now"]), "Pain 6\n", "now needs no words");
    // Half past two did not exist that night.
    let said = ebb.refused(["log", "pain", "6", "--at", "2026-03-29 02:30"]);
    assert!(said.contains("2026-03-29 01:30 or 2026-03-29 03:30"), "{said}");
    assert!(ebb.refused(["log", "sleep", "--from", "yesterday 23:00", "--to", "02:30"]).contains("2026-03-29 03:30"));
}

#[test]
fn dose_in_words_is_read_in_every_language() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Gabapentin", "--dose", "1 tablet"]);
    for (given, dose) in [
        ("half a tablet", "½ tablet"),
        ("two tablets", "2 tablets"),
        ("eine Tablette", "1 tablet"),
        ("eine halbe Tablette", "½ tablet"),
        ("medio comprimido", "½ tablet"),
        ("dos comprimidos", "2 tablets"),
        ("un comprimido y medio", "1½ tablets"),
    ] {
        let said = ebb.run(["log", "gabapentin"].into_iter().chain(given.split(' '))).printed();
        assert!(said.starts_with(&format!("Gabapentin, {dose}\n")), "{given}: {said}");
    }
    for given in ["two", "half a", "two furlongs"] {
        assert!(ebb.refused(["log", &format!("gabapentin {given}")]).contains(given), "{given}");
    }
}

#[test]
fn before_day_start_a_bare_time_is_last_evening() {
    let ebb = Sandbox::new();
    let night = "2026-03-29T01:10:00+01:00";
    for given in ["23:30", "00:30"] {
        let change = ebb.json_at(night, ["log", "pain", "6", "--at", given]);
        assert_eq!(change["days"], json!(["2026-03-28"]), "{given}");
    }
    let page = ebb.json(["day", "2026-03-28"]);
    assert_eq!((&page["entries"][0]["time"], &page["entries"][1]["time"]), (&json!("23:30"), &json!("00:30")));
}

#[test]
fn undo_and_redo_work_across_processes() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    ebb.text(["log", "fatigue"]);
    ebb.text(["log", "walking", "20"]);
    let all = ebb.json(["day", "2026-03-29"]);
    assert_eq!(ebb.text(["undo"]), "Undone: Walking, 20 min\n");
    assert_eq!(ebb.text(["undo"]), "Undone: Fatigue noted\n");
    assert_eq!(labels(&ebb.json(["day", "2026-03-29"])), ["Pain 6"]);
    assert_eq!(ebb.text(["redo"]), "Redone: Fatigue noted\n");
    assert_eq!(ebb.text(["redo"]), "Redone: Walking, 20 min\n");
    assert_eq!(ebb.json(["day", "2026-03-29"]), all, "the same entries");
    ebb.refused(["redo"]);
    for _ in 0..3 {
        ebb.text(["undo"]);
    }
    assert_eq!(ebb.refused(["undo"]), "There is nothing to undo.");
    assert_eq!(ebb.json(["check"])["entries"], 0);
    // A change after an undo discards what could be redone.
    ebb.text(["log", "nausea", "2"]);
    assert_eq!(ebb.refused(["redo"]), "There is nothing to redo.");
}

#[test]
fn undo_works_on_the_next_day() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    let tomorrow = "2026-03-30T09:00:00+02:00";
    assert_eq!(ebb.json_at(tomorrow, ["today"])["just_logged"], json!(null), "not offered any more");
    assert_eq!(ebb.run_at(tomorrow, ["undo"]).printed(), "Undone, of yesterday at 14:30: Pain 6\n", "but there");
}

#[test]
fn zero_present_and_unknown_stay_distinct() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "0"]);
    ebb.text(["log", "fatigue"]);
    let today = ebb.json(["today"]);
    let bars: Vec<(&Value, &Value)> =
        today["symptoms"].as_array().unwrap().iter().map(|bar| (&bar["item"], &bar["worst"])).collect();
    assert_eq!(bars, [(&json!("pain"), &json!(0.0)), (&json!("fatigue"), &json!(null))], "stiffness is not there");
    let said: Vec<&Value> = today["quick"].as_array().unwrap().iter().map(|button| &button["said"]).collect();
    assert_eq!(said[..3], [&json!("0 · none"), &json!("noted"), &json!(null)]);
    // The fatigue has no number: it counts neither as 0 nor as anything else.
    assert_eq!(today["burden"]["today"], json!(0.0));
    let page = ebb.text(["today"]);
    let line = |label: &str| page.lines().find(|line| line.trim_start().starts_with(label)).unwrap();
    assert!(line("Pain ").contains("   0  none"), "{page}");
    assert!(line("Fatigue ").contains("   –  noted"), "{page}");
    let history = ebb.json(["history", "--days", "2"]);
    assert_eq!((&history[0]["burden"], &history[1]["burden"]), (&json!(null), &json!(0.0)));
    let lines = ebb.text(["history", "--days", "2"]);
    assert!(lines.lines().next().unwrap().ends_with(" 0") && lines.lines().nth(1).unwrap().ends_with('–'), "{lines}");
}

#[test]
fn output_is_plain_in_a_pipe_and_coloured_on_request() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    for command in ["today", "history", "items"] {
        assert!(!ebb.text([command]).contains('\u{1b}'), "{command}");
    }
    let coloured = |variable: &str| {
        let mut command = ebb.command(crate::harness::NOW, "en");
        command.env("CLICOLOR_FORCE", "1").env(variable, "1").arg("today").assert().printed().contains('\u{1b}')
    };
    assert!(coloured("ANYTHING"));
    assert!(!coloured("NO_COLOR"));
}

#[test]
fn escape_sequences_in_a_note_are_stripped() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6", "--note", "red \u{1b}[31malert\u{7}\nsecond line"]);
    let mut command = ebb.command(crate::harness::NOW, "en");
    let page = command.env("CLICOLOR_FORCE", "1").args(["day", "2026-03-29"]).assert().printed();
    assert!(!page.contains("\u{1b}[31m") && !page.contains('\u{7}'), "{page:?}");
    assert!(page.contains("alert") && page.contains("second line"), "{page:?}");
    let kept = ebb.json(["day", "2026-03-29"])["entries"][0]["entry"]["note"].clone();
    assert_eq!(kept, json!("red \u{1b}[31malert\u{7}\nsecond line"), "the file keeps it as it was said");
}
