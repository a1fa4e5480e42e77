//! The activity timer, break rules and the heart-rate guide.

use serde_json::{Value, json};

use crate::harness::{EbbAssert as _, Sandbox, fields};

fn at(time: &str) -> String {
    format!("2026-03-27T{time}:00+01:00")
}

fn run(ebb: &Sandbox, time: &str, arguments: &[&str]) -> String {
    ebb.run_at(&at(time), arguments).printed()
}

fn status(ebb: &Sandbox, time: &str) -> Value {
    ebb.json_at(&at(time), ["activity", "status"])
}

#[test]
fn nothing_fits_where_nothing_is_left_nor_in_a_flare_before_the_amounts_are_known() {
    let ebb = Sandbox::new();
    let fit = || ebb.json(["fit", "walking 20"]);
    assert!(!fit()["fits"].as_array().unwrap().is_empty());
    ebb.text(["log", "desk work", "8h", "--cognitive", "9"]);
    assert_eq!(fit()["fits"], serde_json::json!([]));
    assert_eq!(fit()["message"], serde_json::Value::Null, "nobody knows yet what can be managed");
    ebb.text(["undo"]);
    ebb.text(["flare", "start"]);
    let long = ebb.json(["fit", "walking 240"]);
    assert_eq!(long["fits"], serde_json::json!([]), "{long}");
}

#[test]
fn today_shows_what_is_running_its_break_and_that_it_was_forgotten() {
    let ebb = Sandbox::new();
    run(&ebb, "08:00", &["activity", "start", "walking"]);
    // Lines are wrapped at the width of the terminal.
    let today = |time| run(&ebb, time, &["today"]).split_whitespace().collect::<Vec<_>>().join(" ");
    for (time, phase) in [("08:02", "working"), ("10:00", "break-due"), ("15:30", "forgotten")] {
        let view = status(&ebb, time);
        assert_eq!(view["phase"], phase, "{time}");
        let page = today(time);
        assert!(page.contains(view["sentence"].as_str().unwrap()), "{time}: {page}");
        assert!(page.contains("08:00"), "{time}: {page}");
        assert!(!page.contains("Nothing here yet"), "{time}: {page}");
        if let Some(text) = view["forgotten"]["text"].as_str() {
            assert!(page.contains(text), "{time}: {page}");
        }
    }
    run(&ebb, "15:31", &["activity", "stop"]);
    assert!(!today("15:32").contains("Break"), "nothing runs");
}

#[test]
fn activity_timer_runs_from_start_to_stop() {
    let ebb = Sandbox::new();
    ebb.text(["check"]);
    assert_eq!(ebb.text(["activity", "status"]), "Nothing is running.\n");
    assert_eq!(ebb.json(["activity", "status"]), json!(null));
    assert!(ebb.refused(["activity", "stop"]).contains("Start one first"));
    assert!(ebb.refused(["activity", "start", "walking", "--effort", "11"]).contains("11"));
    assert_eq!(run(&ebb, "10:00", &["activity", "start", "walking", "--effort", "4,1"]), "Started: Walking\n");
    let view = status(&ebb, "10:10");
    let wanted = [
        "actions",
        "answers",
        "breaks",
        "effort",
        "elapsed",
        "forgotten",
        "interval",
        "item",
        "label",
        "next",
        "phase",
        "reasons",
        "rest",
        "rest_until",
        "sentence",
        "since",
        "snoozes_left",
        "worked",
    ];
    let mut found = fields(&view);
    found.sort_unstable();
    assert_eq!(found, wanted);
    assert_eq!(view["effort"]["cognitive"], 1.0);
    assert_eq!(view["breaks"][0]["at"], "2026-03-27T10:30:00+01:00[Europe/Berlin]");
    assert!(view["breaks"][0]["why"].as_str().unwrap().contains("until Ebb knows yours"));
    let page = run(&ebb, "10:10", &["activity", "status"]);
    assert!(page.starts_with("Walking. Next break at 10:30.\n  since 10:00: 10 min\n"), "{page}");
    assert!(page.contains("Breaks: 10:30, 11:06, "), "{page}");
    assert_eq!(run(&ebb, "10:10", &["activity", "tick"]), "Nothing to say.\n");
    assert_eq!(ebb.json_at(&at("10:10"), ["activity", "tick"])["next"], "2026-03-27T10:28:00+01:00[Europe/Berlin]");
    assert_eq!(run(&ebb, "10:29", &["activity", "snooze"]), "Walking: break put off by 5 minutes\n");
    assert_eq!(run(&ebb, "10:36", &["activity", "tick"]), "Walking. A break is due.\n");
    assert_eq!(run(&ebb, "10:36", &["activity", "skip"]), "Walking: break skipped\n");
    assert_eq!(run(&ebb, "10:50", &["activity", "rest"]), "Walking: resting\n");
    assert_eq!(run(&ebb, "11:00", &["activity", "done"]), "Walking: carrying on\n");
    assert_eq!(run(&ebb, "11:10", &["activity", "stop", "bit-worse"]), "Stopped: Walking, 1 h\n");
    let day = ebb.json(["day", "2026-03-27"]);
    let timed = &day["entries"][0]["entry"]["body"]["timed"];
    assert_eq!(*timed, json!({"interval": 30.0, "stretch": 50, "felt": "bit-worse"}));
    assert_eq!(run(&ebb, "11:11", &["undo"]), "Undone: Stopped: Walking, 1 h\n");
    assert!(ebb.run_at(&at("11:12"), ["activity", "stop", "great"]).refusal().contains("great"));
    let earlier = ["activity", "stop", "--at", "11:05"];
    assert_eq!(run(&ebb, "11:12", &earlier), "Stopped: Walking, 55 min\n");
}

#[test]
fn forgotten_activity_ends_when_it_probably_did() {
    let ebb = Sandbox::new();
    run(&ebb, "10:00", &["activity", "start", "walking"]);
    let page = run(&ebb, "20:00", &["activity", "status"]);
    assert!(page.contains("Did you stop around 10:30?"), "{page}");
    assert_eq!(run(&ebb, "20:00", &["activity", "stop"]), "Stopped: Walking, about 30 min (a guess)\n");
    run(&ebb, "20:01", &["undo"]);
    assert_eq!(run(&ebb, "20:01", &["activity", "stop", "--unknown"]), "Stopped: Walking\n");
}

#[test]
fn break_rule_is_added_listed_removed_and_restored_by_undo() {
    let ebb = Sandbox::new();
    ebb.text(["check"]);
    assert_eq!(ebb.text(["breaks", "list"]), "No break rules yet.\n");
    let add = ["breaks", "add", "--every", "50", "--from", "09:00", "--to", "12:00", "--days", "1,2,3,4,5"];
    let added = ebb.json_at(&at("08:00"), add);
    assert_eq!(added["label"], "Break every 50 min, 09:00 to 12:00, Monday to Friday; half as often in a flare");
    let id = added["id"].as_str().unwrap();
    let short = &id[id.len() - 8..];
    assert!(ebb.text(["breaks", "list"]).ends_with(&format!("{short}\n")));
    let next = ebb.json_at(&at("08:30"), ["breaks", "next", "--hours", "8"]);
    assert_eq!(next.as_array().unwrap().len(), 3);
    let mut found = fields(&next[0]);
    found.sort_unstable();
    assert_eq!(found, ["actions", "at", "heads_up", "id", "kind", "title", "until", "why"]);
    assert!(
        run(&ebb, "08:30", &["breaks", "next"]).starts_with("09:50  Time for a break\n  Your own rule: Break every")
    );
    let bad = ["breaks", "add", "--every", "3", "--from", "09:00", "--to", "12:00"];
    assert!(ebb.refused(bad).contains("from 5 min to 8 h"));
    assert!(ebb.refused(["breaks", "remove", "00000000"]).contains("no break rule"));
    assert!(run(&ebb, "08:31", &["breaks", "remove", short]).starts_with("Deleted: Break every 50 min"));
    assert_eq!(ebb.json(["breaks", "list"]), json!([]));
    assert!(run(&ebb, "08:32", &["undo"]).starts_with("Undone: "));
    assert_eq!(ebb.json(["breaks", "list"])[0]["id"], id);
}

#[test]
fn heart_rate_guide_shows_its_line_or_why_it_is_off() {
    let ebb = Sandbox::new();
    ebb.text(["check"]);
    assert_eq!(ebb.text(["heart"]), "The heart-rate guide is off.\n");
    assert!(ebb.text(["heart", "--on", "yes", "--resting", "60"]).contains("year of birth"));
    ebb.text(["about", "set", "birth_year", "1976"]);
    let guide = ebb.json(["heart", "--adjust", "-5"]);
    assert_eq!((guide["line"].clone(), guide["off"].clone()), (json!(70.0), json!(null)));
    assert_eq!(guide["choice"], json!({"on": true, "resting": 60.0, "adjust": -5.0, "sound": false}));
    assert!(ebb.text(["heart"]).contains("doesn't mean you're safe"));
    ebb.text(["medicine", "add", "Propranolol"]);
    assert_eq!(ebb.json(["heart"])["off"], "beta-blocker");
}

#[test]
fn how_it_was_is_read_in_every_language_and_a_wrong_word_lists_the_answers() {
    let ebb = Sandbox::new();
    for (language, word) in
        [("en", "bit-worse"), ("de", "etwas-schlechter"), ("de", "Gleich"), ("es", "igual"), ("es", "un poco peor")]
    {
        ebb.text(["activity", "start", "walking"]);
        ebb.run_in(language, ["activity", "stop", word]).printed();
    }
    ebb.text(["activity", "start", "walking"]);
    let refused = ebb.run_in("de", ["activity", "stop", "banane"]).refusal();
    assert!(refused.contains("Etwas schlechter"), "{refused}");
}

#[test]
fn desk_check_is_answered_in_every_language() {
    let ebb = Sandbox::new();
    for (language, word) in [("en", "yes"), ("de", "ja"), ("es", "sí"), ("es", "no")] {
        ebb.run_in(language, ["workstation", &format!("feet={word}")]).printed();
    }
    let refused = ebb.run_in("es", ["workstation", "feet=quizás"]).refusal();
    assert!(refused.contains("Sí, No"), "{refused}");
}
