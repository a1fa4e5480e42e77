//! How it is asked and answered: several answers in one, check-ins, silent days, questions, flares.

use serde_json::{Value, json};

use crate::desk::{Desk, fields, labels};

const DAY: &str = "2026-03-29";

fn today(desk: &Desk) -> Value {
    desk.json(["day", DAY])
}

/// Logs at a time of its own, so that the question of what lies ahead does not come up.
fn log_on(desk: &Desk, day: u32, what: &[&str]) {
    let at = format!("2026-03-{day:02}T12:00:00+01:00");
    desk.run_at(&at, ["log"].iter().chain(what)).fine();
}

fn a_week(desk: &Desk) {
    for day in 22..=28 {
        log_on(desk, day, &["pain", "3"]);
        log_on(desk, day, &["fatigue", "5"]);
    }
}

#[test]
fn as_usual_none_today_and_same_as_yesterday() {
    let desk = Desk::new();
    desk.text(["check"]);
    assert!(desk.refused(["usual"]).contains("seven days"));
    assert!(desk.refused(["same"]).contains("nothing from yesterday"));
    assert_eq!(desk.json(["usual", "--preview"]), json!(null));
    a_week(&desk);
    let preview = desk.json(["usual", "--preview"]);
    assert_eq!(
        preview,
        json!({"label": "As usual: 2 items", "items": [
            {"item": "pain", "label": "Pain", "value": 3.0}, {"item": "fatigue", "label": "Fatigue", "value": 5.0},
        ]})
    );
    assert_eq!(desk.text(["usual", "--preview"]), "As usual: 2 items\n  Pain  3\n  Fatigue  5\n");
    assert_eq!(desk.json(["today"])["as_usual"], preview);
    assert_eq!(desk.text(["usual"]), "As usual: 2 items\n");
    assert_eq!(today(&desk)["entries"][0]["entry"]["mark"], "filled-in");
    assert!(desk.refused(["usual"]).contains("answered all of that"));
    assert_eq!(desk.text(["undo"]), "Undone: As usual: 2 items\n");
    assert_eq!(desk.text(["none"]), "None today: Pain, Fatigue\n");
    assert_eq!(labels(&today(&desk)), ["Pain 0", "Fatigue 0"]);
    assert_eq!(today(&desk)["entries"][0]["entry"]["mark"], "measured");
    desk.text(["undo"]);
    assert_eq!(desk.text(["same"]), "Same as yesterday: 2 items\n");
    assert_eq!(labels(&today(&desk)), ["Pain 3", "Fatigue 5"]);
    assert_eq!(
        desk.text(["none", "--preview"]),
        "Nothing to fill in: no usual values yet, or you've answered it all.\n"
    );
}

#[test]
fn a_check_in_from_the_list_to_the_answer() {
    let desk = Desk::new();
    log_on(&desk, 28, &["pain", "7"]);
    assert!(desk.text(["check-in"]).starts_with("Morning check-in  morning\n  sleep, pain, fatigue, stiffness\n"));
    let view = desk.json(["check-in", "morning"]);
    assert_eq!(fields(&view), ["id", "label", "questions"]);
    assert_eq!(
        view["questions"][1],
        json!({
            "key": "pain", "label": "Pain", "text": "Pain: how strong, 0 to 10?", "ask": "severity", "said": null,
            "prefill": {"said": {"kind": "value", "value": 7.0}, "from": "as yesterday"},
        })
    );
    assert!(desk.text(["check-in", "Morning check-in"]).contains("    pain  as yesterday: 7\n"));
    let answers = ["check-in", "morning", "pain=4", "Fatigue=present", "sleep=7h30,4,no"];
    assert_eq!(desk.text(answers), "Morning check-in: 3 answers\n");
    assert_eq!(labels(&today(&desk)), ["Pain 4", "Fatigue noted", "Sleep, 7 h 30 min, quality 4, not refreshing"]);
    assert_eq!(desk.json(answers)["entries"], json!([]), "delivered twice is once");
    desk.text(["check-in", "morning", "pain=5"]);
    assert_eq!(labels(&today(&desk)), ["Pain 5", "Fatigue noted", "Sleep, 7 h 30 min, quality 4, not refreshing"]);
    assert!(desk.text(["check-in", "morning"]).contains("    pain  answered today: 5\n"));
    desk.text(["undo"]);
    assert_eq!(desk.text(["undo"]), "Undone: Check-in: 3 answers\n");
    assert_eq!(labels(&today(&desk)), Vec::<&str>::new());
    assert!(desk.refused(["check-in", "morning", "pain=11"]).contains("0 to 10"));
    for wrong in ["pain", "pain=much", "nausea=3", "sleep=long", "pain=7h30"] {
        assert!(desk.refused(["check-in", "morning", wrong]).contains("not one of the answers"), "{wrong}");
    }
    assert!(desk.refused(["check-in", "noon", "pain=1"]).contains("no check-in \"noon\""));
}

#[test]
fn a_check_in_of_ones_own() {
    let desk = Desk::new();
    let made = desk.json([
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
    assert_eq!(desk.text(["check-in", "after lunch", "headache=no", "mood=6"]), "After lunch: 2 answers\n");
    assert_eq!(labels(&today(&desk)), ["Headache 0", "Mood, 6"]);
    desk.text(["check-in", "after lunch", "--offered", "no"]);
    assert!(desk.text(["check-in"]).contains("After lunch (not asked)"));
    assert_eq!(desk.json(["check-in"]).as_array().unwrap().len(), 3);
    assert_eq!(desk.text(["check-in", "after lunch", "--remove"]), "Deleted: After lunch\n");
    assert_eq!(desk.json(["check-in"]).as_array().unwrap().len(), 2);
    assert!(desk.refused(["check-in", "Odd", "--ask", "pain:minutes"]).contains("cannot be asked"));
    assert!(desk.refused(["check-in", "Odd", "--part", "night"]).contains("at least one question"));
    desk.run(["check-in", "morning", "pain=1", "--remove"]).usage();
}

#[test]
fn silent_days_are_recalled() {
    let desk = Desk::new();
    assert_eq!(desk.json(["welcome-back"]), json!(null));
    assert_eq!(desk.text(["welcome-back"]), "No days without entries since the last one.\n");
    log_on(&desk, 26, &["pain", "3"]);
    let back = desk.json(["welcome-back"]);
    assert_eq!(
        back["days"],
        json!([
            {"day": "2026-03-28", "label": "yesterday", "said": null},
            {"day": "2026-03-27", "label": "Friday 27 March", "said": null},
        ])
    );
    let both = ["welcome-back", "2026-03-28", "bad", "2026-03-27", "unknown"];
    assert_eq!(desk.text(both), "2 days filled in from memory\n");
    assert_eq!(desk.text(["welcome-back", "2026-03-28", "middling"]), "From memory, yesterday: so-so\n");
    assert!(desk.text(["welcome-back"]).contains("  2026-03-28  yesterday  so-so\n"));
    let entry = &desk.json(["day", "2026-03-27"])["entries"][0]["entry"];
    assert_eq!(
        (&entry["mark"], &entry["body"], &entry["when"]),
        (&json!("recalled"), &json!({"kind": "recall", "how": "unknown"}), &json!({"day": {"day": "2026-03-27"}}))
    );
    for wrong in [&["2026-03-28"][..], &["2026-03-28", "awful"], &["2026-03-29", "bad"], &["soon", "bad"]] {
        desk.run(["welcome-back"].iter().chain(wrong)).refused();
    }
}

#[test]
fn questions_are_shown_answered_and_put_aside() {
    let desk = Desk::new();
    let taken = desk.json_at("2026-03-29T09:00:00+02:00", ["log", "ibuprofen", "400"])["entries"][0].clone();
    let taken = taken.as_str().unwrap();
    let question = desk.json(["questions"])[0].clone();
    assert_eq!(fields(&question), ["about", "answers", "id", "text", "worth"]);
    assert_eq!(question["about"], json!({"kind": "helped", "entry": taken}));
    assert_eq!(question["answers"][1], json!({"id": "little", "label": "A little"}));
    assert_eq!(desk.json(["today"])["questions"], json!([question]));
    let id = question["id"].as_str().unwrap();
    assert!(desk.text(["questions"]).starts_with("Did Ibuprofen help (09:00)?\n"));
    desk.text(["questions", "--shown", id]);
    assert_eq!(desk.text(["questions", "--answer", id, "little"]), "Ibuprofen: did it help? A little\n");
    assert_eq!(desk.text(["questions"]), "Nothing to ask now.\n");
    assert_eq!(labels(&today(&desk)), ["Ibuprofen, 400 mg, helped a little"]);
    assert_eq!(desk.text(["helped", &taken[28..], "yes"]), "Ibuprofen: did it help? Yes\n");
    assert_eq!(today(&desk)["entries"][0]["entry"]["body"]["helped"], "yes");
    assert!(desk.refused(["helped", taken, "very"]).contains("not one of the answers"));
    assert!(desk.refused(["questions", "--shown", "helped/nothing"]).contains("no question"));
    let heat = desk.json_at("2026-03-29T10:00:00+02:00", ["log", "heat"])["entries"][0].clone();
    let id = format!("helped/{}", heat.as_str().unwrap());
    desk.text(["questions", "--dismiss", &id]);
    assert_eq!(desk.json(["questions"]), json!([]));
    let pain = desk.json(["log", "pain", "3"])["entries"][0].clone();
    assert!(desk.refused(["helped", pain.as_str().unwrap(), "yes"]).contains("Pain cannot be logged like this"));
}

#[test]
fn a_forgotten_end_is_mended() {
    let desk = Desk::new();
    assert_eq!(desk.text(["flares"]), "The start and end of every flare fit together.\n");
    desk.run_at("2026-03-20T12:00:00+01:00", ["flare", "start", "--at", "2026-03-19 12:00"]).fine();
    let repairs = desk.json(["flares"]);
    assert_eq!(fields(&repairs[0]), ["day", "doubt", "entry", "id", "offers", "text"]);
    assert_eq!((&repairs[0]["doubt"], &repairs[0]["day"]), (&json!("open"), &json!("2026-03-19")));
    assert_eq!(
        repairs[0]["offers"][0],
        json!({"mend": "over", "label": "Last day: Thursday 19 March", "day": "2026-03-19"})
    );
    let id = repairs[0]["id"].as_str().unwrap();
    assert!(desk.text(["flares"]).starts_with("Still in the flare from Thursday 19 March?\n"));
    assert_eq!(desk.text(["flares", "--repair", id, "over", "--day", "2026-03-22"]), "Last day: Sunday 22 March\n");
    assert_eq!(desk.json(["flares"]), json!([]));
    assert_eq!(desk.json(["today"])["flare"]["active"], false);
    desk.text(["undo"]);
    assert!(desk.refused(["flares", "--repair", id, "same"]).contains("not one of the answers"));
    assert!(desk.refused(["flares", "--repair", "open/nothing", "over"]).contains("no question"));
    desk.run(["flares", "--day", DAY]).usage();
}
