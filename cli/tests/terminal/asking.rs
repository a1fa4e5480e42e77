//! Bulk answers, check-ins, unlogged days, questions and flare repairs.

use serde_json::{Value, json};

use crate::harness::{EbbAssert as _, Sandbox, fields, labels};

const DAY: &str = "2026-03-29";

fn today(ebb: &Sandbox) -> Value {
    ebb.json(["day", DAY])
}

/// Logs at noon of a day in March 2026, so that nothing is in the future.
fn log_on(ebb: &Sandbox, day: u32, what: &[&str]) {
    let at = format!("2026-03-{day:02}T12:00:00+01:00");
    ebb.run_at(&at, ["log"].iter().chain(what)).printed();
}

fn a_week(ebb: &Sandbox) {
    for day in 22..=28 {
        log_on(ebb, day, &["pain", "3"]);
        log_on(ebb, day, &["fatigue", "5"]);
    }
}

#[test]
fn usual_none_and_same_fill_in_only_what_was_not_said() {
    let ebb = Sandbox::new();
    ebb.text(["check"]);
    assert!(ebb.refused(["usual"]).contains("seven days"));
    assert!(ebb.refused(["same"]).contains("nothing from yesterday"));
    assert_eq!(ebb.json(["usual", "--preview"]), json!(null));
    a_week(&ebb);
    let preview = ebb.json(["usual", "--preview"]);
    assert_eq!(
        preview,
        json!({"label": "As usual: pain 3, fatigue 5", "items": [
            {"item": "pain", "label": "Pain", "value": 3.0}, {"item": "fatigue", "label": "Fatigue", "value": 5.0},
        ]})
    );
    assert_eq!(ebb.text(["usual", "--preview"]), "As usual: pain 3, fatigue 5\n  Pain  3\n  Fatigue  5\n");
    assert_eq!(ebb.json(["today"])["as_usual"], preview);
    assert_eq!(ebb.text(["usual"]), "As usual: 2 items\n");
    assert_eq!(today(&ebb)["entries"][0]["entry"]["mark"], "filled-in");
    assert!(ebb.refused(["usual"]).contains("answered all of that"));
    assert_eq!(ebb.text(["undo"]), "Undone: As usual: 2 items\n");
    assert_eq!(ebb.text(["none"]), "None today: Pain, Fatigue\n");
    assert_eq!(labels(&today(&ebb)), ["Pain 0", "Fatigue 0"]);
    assert_eq!(today(&ebb)["entries"][0]["entry"]["mark"], "measured");
    ebb.text(["undo"]);
    assert_eq!(ebb.text(["same"]), "Same as yesterday: 2 items\n");
    assert_eq!(labels(&today(&ebb)), ["Pain 3", "Fatigue 5"]);
    assert_eq!(
        ebb.text(["none", "--preview"]),
        "Nothing to fill in: no usual values yet, or you've answered it all.\n"
    );
}

#[test]
fn check_in_is_listed_prefilled_answered_and_amended() {
    let ebb = Sandbox::new();
    log_on(&ebb, 28, &["pain", "7"]);
    assert!(ebb.text(["check-in"]).starts_with("Morning check-in  morning\n  Sleep · Pain · Fatigue\n"));
    let german = ebb.run_in("de", ["check-in"]).printed();
    assert!(german.contains("Schlaf · Schmerz · Erschöpfung"), "{german}");
    let view = ebb.json(["check-in", "morning"]);
    assert_eq!(fields(&view), ["id", "label", "questions"]);
    assert_eq!(
        view["questions"][1],
        json!({
            "key": "pain", "label": "Pain", "text": "Pain: how strong, 0 to 10?", "ask": "severity", "said": null,
            "said_text": null,
            "choices": [
                {"said": {"kind": "word", "place": 0}, "label": "none", "given": false},
                {"said": {"kind": "word", "place": 1}, "label": "mild", "given": false},
                {"said": {"kind": "word", "place": 2}, "label": "moderate", "given": false},
                {"said": {"kind": "word", "place": 3}, "label": "severe", "given": false},
            ],
            "prefill": {
                "said": {"kind": "value", "value": 7.0}, "from": "as yesterday", "label": "7, as yesterday",
            },
        })
    );
    assert!(ebb.text(["check-in", "Morning check-in"]).contains("    pain · as yesterday: 7\n"));
    let answers = ["check-in", "morning", "pain=4", "Fatigue=present", "sleep=7h30,4,no"];
    assert_eq!(ebb.text(answers), "Morning check-in: 3 answers\n");
    assert_eq!(labels(&today(&ebb)), ["Pain 4", "Fatigue noted", "Sleep, 7 h 30 min, quality 4, not refreshing"]);
    assert_eq!(ebb.json(answers)["entries"], json!([]), "delivered twice is once");
    ebb.text(["check-in", "morning", "pain=5"]);
    assert_eq!(labels(&today(&ebb)), ["Pain 5", "Fatigue noted", "Sleep, 7 h 30 min, quality 4, not refreshing"]);
    assert!(ebb.text(["check-in", "morning"]).contains("    pain · answered today: 5\n"));
    ebb.text(["undo"]);
    assert_eq!(ebb.text(["undo"]), "Undone: Check-in: 3 answers\n");
    assert_eq!(labels(&today(&ebb)), Vec::<&str>::new());
    assert!(ebb.refused(["check-in", "morning", "pain=11"]).contains("0 to 10"));
    assert!(
        ebb.refused(["check-in", "morning", "nausea=3"]).contains("not one of its questions: Sleep, Pain, Fatigue")
    );
    for wrong in ["pain", "pain=much", "sleep=long", "pain=7h30"] {
        assert!(ebb.refused(["check-in", "morning", wrong]).contains("not one of the answers"), "{wrong}");
    }
    assert!(ebb.refused(["check-in", "noon", "pain=1"]).contains("no check-in \"noon\""));
}

#[test]
fn own_check_in_is_added_hidden_and_removed() {
    let ebb = Sandbox::new();
    let made = ebb.json([
        "check-in",
        "After lunch",
        "--part",
        "afternoon",
        "--ask",
        "headache:yes-no",
        "--ask",
        "mood",
        "--ask",
        "sleep",
    ]);
    assert_eq!(fields(&made), ["id", "label", "offered", "part", "questions"]);
    assert_eq!(
        made["questions"],
        json!([{"item": "headache", "ask": "yes-no"}, {"item": "mood", "ask": "function"}, {"ask": "sleep"}])
    );
    assert_eq!(ebb.text(["check-in", "after lunch", "headache=no", "mood=6"]), "After lunch: 2 answers\n");
    assert_eq!(labels(&today(&ebb)), ["Headache 0", "Mood, 6"]);
    ebb.text(["check-in", "after lunch", "--offered", "no"]);
    assert!(ebb.text(["check-in"]).contains("After lunch (not asked)"));
    assert_eq!(ebb.json(["check-in"]).as_array().unwrap().len(), 3);
    assert_eq!(ebb.text(["check-in", "after lunch", "--remove"]), "Deleted: After lunch\n");
    assert_eq!(ebb.json(["check-in"]).as_array().unwrap().len(), 2);
    assert!(ebb.refused(["check-in", "Odd", "--ask", "pain:minutes"]).contains("cannot be asked"));
    assert!(ebb.refused(["check-in", "Odd", "--part", "night"]).contains("at least one question"));
    let four = ["check-in", "Odd", "--ask", "pain", "--ask", "fatigue", "--ask", "nausea", "--ask", "headache"];
    let refused = ebb.refused(four);
    assert!(refused.contains("A check-in asks at most 3 things. Make a second one for the rest."), "{refused}");
    ebb.run(["check-in", "morning", "pain=1", "--remove"]).usage_error();
}

#[test]
fn days_without_entries_are_recalled() {
    let ebb = Sandbox::new();
    assert_eq!(ebb.json(["welcome-back"]), json!(null));
    assert_eq!(ebb.text(["welcome-back"]), "No days without entries since the last one.\n");
    log_on(&ebb, 26, &["pain", "3"]);
    let back = ebb.json(["welcome-back"]);
    assert_eq!(
        back["days"],
        json!([
            {"day": "2026-03-28", "label": "yesterday", "said": null},
            {"day": "2026-03-27", "label": "Friday 27 March", "said": null},
        ])
    );
    let both = ["welcome-back", "2026-03-28", "bad", "2026-03-27", "unknown"];
    assert_eq!(ebb.text(both), "2 days filled in from memory\n");
    assert_eq!(ebb.text(["welcome-back", "2026-03-28", "middling"]), "From memory, yesterday: so-so\n");
    assert!(ebb.text(["welcome-back"]).contains("  2026-03-28  yesterday  so-so\n"));
    assert!(ebb.text(["history"]).contains("From memory: a so-so day"), "{}", ebb.text(["history"]));
    assert_eq!(ebb.json(["history", "--days", "2"])[0]["recalled"], "middling");
    assert!(ebb.text(["day", "2026-03-28"]).contains("From memory: a so-so day"));
    let entry = &ebb.json(["day", "2026-03-27"])["entries"][0]["entry"];
    assert_eq!(
        (&entry["mark"], &entry["body"], &entry["when"]),
        (&json!("recalled"), &json!({"kind": "recall", "how": "unknown"}), &json!({"day": {"day": "2026-03-27"}}))
    );
    for wrong in [&["2026-03-28"][..], &["2026-03-28", "blue"], &["2026-03-29", "bad"], &["soon", "bad"]] {
        ebb.run(["welcome-back"].iter().chain(wrong)).refusal();
    }
}

#[test]
fn question_is_shown_answered_and_dismissed() {
    let ebb = Sandbox::new();
    let taken = ebb.json_at("2026-03-29T09:00:00+02:00", ["log", "ibuprofen", "400"])["entries"][0].clone();
    let taken = taken.as_str().unwrap();
    let question = ebb.json(["questions"])[0].clone();
    assert_eq!(fields(&question), ["about", "answers", "id", "text", "worth"]);
    assert_eq!(question["about"], json!({"kind": "helped", "entry": taken}));
    assert_eq!(question["answers"][1], json!({"id": "little", "label": "A little"}));
    assert_eq!(ebb.json(["today"])["questions"], json!([question]));
    let id = question["id"].as_str().unwrap();
    assert!(ebb.text(["questions"]).starts_with("Did Ibuprofen help (09:00)?\n"));
    ebb.text(["questions", "--shown", id]);
    assert_eq!(ebb.text(["questions", "--answer", id, "little"]), "Ibuprofen: did it help? A little\n");
    assert_eq!(ebb.text(["questions"]), "Nothing to ask now.\n");
    assert_eq!(labels(&today(&ebb)), ["Ibuprofen, 400 mg, helped a little"]);
    assert_eq!(ebb.text(["helped", &taken[28..], "yes"]), "Ibuprofen: did it help? Yes\n");
    assert_eq!(today(&ebb)["entries"][0]["entry"]["body"]["helped"], "yes");
    assert!(
        ebb.refused(["helped", taken, "very"])
            .ends_with("Choose one of these: no, a little, yes, don't know. Nothing was changed.")
    );
    assert!(ebb.refused(["questions", "--shown", "helped/nothing"]).contains("no question"));
    let heat = ebb.json_at("2026-03-29T10:00:00+02:00", ["log", "heat"])["entries"][0].clone();
    let id = format!("helped/{}", heat.as_str().unwrap());
    ebb.text(["questions", "--dismiss", &id]);
    assert_eq!(ebb.json(["questions"]), json!([]));
    let pain = ebb.json(["log", "pain", "3"])["entries"][0].clone();
    assert!(ebb.refused(["helped", pain.as_str().unwrap(), "yes"]).contains("Pain cannot be logged like this"));
}

#[test]
fn flare_without_end_is_repaired() {
    let ebb = Sandbox::new();
    assert_eq!(ebb.text(["flares"]), "The start and end of every flare fit together.\n");
    ebb.run_at("2026-03-20T12:00:00+01:00", ["flare", "start", "--at", "2026-03-19 12:00"]).printed();
    let repairs = ebb.json(["flares"]);
    assert_eq!(fields(&repairs[0]), ["day", "doubt", "entry", "id", "offers", "text"]);
    assert_eq!((&repairs[0]["doubt"], &repairs[0]["day"]), (&json!("open"), &json!("2026-03-19")));
    assert_eq!(
        repairs[0]["offers"][2],
        json!({"mend": "over", "label": "Ended: last day Thursday 19 March", "day": "2026-03-19"})
    );
    let answers: Vec<&str> =
        repairs[0]["offers"].as_array().unwrap().iter().map(|one| one["mend"].as_str().unwrap()).collect();
    assert_eq!(answers, ["still", "eased", "over", "unknown"]);
    let id = repairs[0]["id"].as_str().unwrap();
    assert!(ebb.text(["flares"]).starts_with("Still in the flare from Thursday 19 March?\n"));
    assert_eq!(ebb.text(["flares", "--repair", id, "over", "--day", "2026-03-22"]), "Last day: Sunday 22 March\n");
    assert_eq!(ebb.json(["flares"]), json!([]));
    assert_eq!(ebb.json(["today"])["flare"]["active"], false);
    ebb.text(["undo"]);
    assert!(ebb.refused(["flares", "--repair", id, "same"]).contains("not one of the answers"));
    assert!(ebb.refused(["flares", "--repair", "open/nothing", "over"]).contains("no question"));
    ebb.run(["flares", "--day", DAY]).usage_error();
}

#[test]
fn check_in_that_is_made_or_changed_says_what_it_asks() {
    let ebb = Sandbox::new();
    let made = ebb.text(["check-in", "mine", "--ask", "pain", "--ask", "sleep"]);
    assert!(made.starts_with("Added: mine\nAsks: Pain, "), "{made}");
    let changed = ebb.text(["check-in", "mine", "--ask", "fatigue"]);
    assert!(changed.starts_with("Changed: mine\nAsks: Fatigue\nNo longer: Pain, "), "{changed}");
    let refused = ebb.refused(["check-in", "mine", "headache=3"]);
    assert!(refused.contains("is not one of its questions: Fatigue."), "{refused}");
}
