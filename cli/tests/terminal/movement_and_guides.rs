//! `screen`, `movement`, `guide`, `workstation`.

use serde_json::{Value, json};

use crate::harness::{EbbAssert as _, Sandbox, fields, labels};

#[test]
fn pem_screen_is_answered_in_part_amended_and_removed() {
    let ebb = Sandbox::new();
    let form = ebb.json(["screen", "pem"]);
    assert_eq!(fields(&form), ["frequencies", "kept", "questions", "severities", "text"]);
    assert_eq!(
        form["questions"][1],
        json!({
            "item": "sore-next-day",
            "text": "Sore or worn out the day after everyday things that were not strenuous",
        })
    );
    assert_eq!(form["severities"][4], json!({"value": 4, "words": "very severe"}));
    let page = ebb.text(["screen", "pem"]);
    assert!(page.contains("  sore-next-day\n") && page.contains("0 never, 1 a little of the time"), "{page}");
    let kept = ebb.json(["screen", "pem", "sore-next-day=2,", "mentally-tired=,4"]);
    assert_eq!(fields(&kept), ["answers", "day", "id", "result", "text"]);
    assert_eq!(
        kept["answers"],
        json!([
            {"item": "sore-next-day", "frequency": 2},
            {"item": "mentally-tired", "severity": 4},
        ])
    );
    assert_eq!((&kept["result"], &kept["day"]), (&json!("open"), &json!("2026-03-29")));
    let id = kept["id"].as_str().unwrap();
    let text = ebb.text(["screen", "pem", "sore-next-day=2,2", "--amend", id]);
    assert!(text.starts_with("Going by these answers, effort can make you feel worse for a day"), "{text}");
    assert_eq!(ebb.json(["about"])["pem_screen"], "positive");
    assert_eq!(ebb.text(["undo"]), "Undone: Questions on post-exertional malaise: saved\n");
    assert_eq!(ebb.json(["about"])["pem_screen"], Value::Null);
    assert_eq!(ebb.text(["screen", "pem", "--remove", id]), "Removed: Questions on post-exertional malaise\n");
    assert_eq!(ebb.json(["screen", "pem"])["kept"], json!([]));
    assert!(ebb.refused(["screen", "pem", "sore-next-day=5,1"]).contains("from 0 to 4"));
    assert!(ebb.refused(["screen", "pem", "sore-next-day=often"]).contains("not one of the answers"));
    assert!(ebb.refused(["screen", "pem", "tired=1,1"]).contains("heavy-after-starting, sore-next-day"));
    assert!(ebb.refused(["screen", "pem", "sore-next-day="]).contains("Choose at least one"));
    assert!(ebb.refused(["screen", "pem", "--remove", id]).contains("in the list"));
}

#[test]
fn movement_plan_runs_from_start_to_end() {
    let ebb = Sandbox::new();
    let off = ebb.json(["movement"]);
    assert_eq!(
        fields(&off),
        [
            "back",
            "caution",
            "conventions",
            "done",
            "item",
            "kinds",
            "label",
            "lengths",
            "level",
            "may_rise",
            "raises",
            "reasons",
            "screen_missing",
            "sentence",
            "state",
            "suggestion"
        ]
    );
    assert_eq!((&off["state"], &off["suggestion"]), (&json!("off"), &Value::Null));
    assert_eq!(off["kinds"][0], json!({"item": "walking", "label": "Walking", "minutes": null}));
    assert!(ebb.text(["movement"]).starts_with("Gentle movement is off. It starts only when you ask for it.\n"));
    assert!(ebb.refused(["movement", "start", "walking"]).contains("know how many minutes"));
    assert!(ebb.refused(["movement", "start", "running", "20"]).contains("in the list"));
    assert!(ebb.refused(["movement", "less"]).contains("There is no movement plan"));
    assert_eq!(ebb.text(["movement", "start", "walking", "24"]), "Walking: starts with 18 min\n");
    assert_eq!(ebb.text(["movement", "did"]), "Walking, 18 min\n");
    let page = ebb.text(["movement", "status"]);
    assert!(page.starts_with("Walking: up to 18 min today. Less is fine.\nDone today: 18 min\n"), "{page}");
    assert!(page.contains("rules of thumb, not measurements"), "{page}");
    assert_eq!(ebb.text(["movement", "raise", "20"]), "Walking: 20 min\n");
    assert!(ebb.refused(["movement", "raise", "19"]).contains("from 21 min to 10 h"));
    let raised = ebb.json(["movement"]);
    assert_eq!((&raised["suggestion"], &raised["done"], &raised["may_rise"]), (&json!(20), &json!(18), &json!(false)));
    assert!(raised["caution"].as_str().unwrap().starts_with("From 18 min to 20 min:"));
    assert_eq!(ebb.text(["movement", "less"]), "Walking: 18 min\n", "as before it was raised");
    assert_eq!(ebb.text(["movement", "less"]), "Walking: 14 min\n");
    let large = ebb.refused(["movement", "raise", "60"]);
    assert!(large.contains("From 14 min to 1 h is a big step") && large.contains("raise 60 --yes"), "{large}");
    assert_eq!(ebb.text(["movement", "raise", "60", "--yes"]), "Walking: 1 h\n");
    assert_eq!(ebb.text(["movement", "less"]), "Walking: 14 min\n");
    assert_eq!(ebb.text(["movement", "not-today"]), "Walking: not today\n");
    assert_eq!(ebb.text(["movement", "pause"]), "Walking: paused\n");
    assert_eq!(ebb.json(["movement"])["state"], "paused");
    assert_eq!(ebb.text(["movement", "resume"]), "Walking: resumed\n");
    assert_eq!(ebb.text(["movement", "end"]), "Walking: the plan is over\n");
    assert_eq!(ebb.text(["undo"]), "Undone: Walking: the plan is over\n");
    assert_eq!(ebb.json(["movement"])["state"], "on");
    assert_eq!(labels(&ebb.json(["day", "2026-03-29"])), ["Walking, 18 min"]);
}

#[test]
fn guide_is_shown_started_and_stopped() {
    let ebb = Sandbox::new();
    let all = ebb.json(["guide", "list"]);
    assert_eq!(all.as_array().unwrap().len(), 8);
    assert_eq!(all[0]["lengths"][0], json!({"length": "usual", "seconds": 310, "label": "6 min"}));
    assert!(
        ebb.text(["guide", "list"]).contains("Slow breathing\n  breathing: usual 6 min, short 3 min, long 11 min\n")
    );
    let whole = ebb.json(["guide", "show", "heat", "short"]);
    assert_eq!(fields(&whole), ["cautions", "guide", "item", "label", "left_out", "length", "seconds", "steps"]);
    assert_eq!((&whole["seconds"], &whole["left_out"]), (&json!(600), &Value::Null));
    assert_eq!(fields(&whole["steps"][0]), ["at", "cue", "seconds", "text"]);
    assert_eq!(whole["steps"][2]["cue"], "end");
    let page = ebb.text(["guide", "show", "heat", "short"]);
    assert!(page.contains("pregnant") && page.contains("  5:00  Look at the skin."), "{page}");
    assert_eq!(ebb.text(["guide", "status"]), "No guide is running. ebb guide start GUIDE [LENGTH]\n");
    assert_eq!(ebb.json(["guide", "status"]), Value::Null);
    assert_eq!(ebb.text(["guide", "start", "body scan", "short"]), "Body scan: started\n");
    let at = "2026-03-29T14:30:20+02:00";
    let running = ebb.json_at(at, ["guide", "status"]);
    let all = ["ends", "finished", "guide", "next", "paused", "seconds_left", "started", "step", "text"];
    assert_eq!(fields(&running), all);
    assert_eq!((&running["step"], &running["seconds_left"]), (&json!(1), &json!(10)));
    assert_eq!(fields(&running["next"]), ["at", "cue", "text"]);
    let page = ebb.run_at(at, ["guide", "status"]).printed();
    assert!(page.starts_with("Body scan\n") && page.contains("Next, 14:30:30: The lower legs"), "{page}");
    assert_eq!(ebb.run_at(at, ["guide", "pause"]).printed(), "Body scan: paused\n");
    let paused = ebb.json_at("2026-03-29T14:50:20+02:00", ["guide", "status"]);
    assert_eq!((&paused["paused"], &paused["seconds_left"]), (&json!(true), &json!(10)));
    assert_eq!(ebb.run_at(at, ["guide", "resume"]).printed(), "Body scan: going on\n");
    let later = "2026-03-29T15:00:00+02:00";
    assert!(ebb.run_at(later, ["guide", "status"]).printed().ends_with("It is over. Close it: ebb guide stop\n"));
    assert_eq!(ebb.run_at(later, ["guide", "stop"]).printed(), "Body scan, 3 min\n");
    assert_eq!(ebb.run_at(later, ["undo"]).printed(), "Undone: Body scan, 3 min\n");
    assert_eq!(ebb.run_at(later, ["guide", "stop", "--discard"]).printed(), "Body scan: stopped\n");
    assert_eq!(labels(&ebb.json(["day", "2026-03-29"])), [""; 0]);
    assert!(ebb.refused(["guide", "stop"]).contains("No guide is running"));
    assert!(ebb.refused(["guide", "start", "sauna"]).contains("breathing, body-scan"));
}

#[test]
fn workstation_check_is_answered_and_kept() {
    let ebb = Sandbox::new();
    let check = ebb.json(["workstation"]);
    assert_eq!((fields(&check), check["questions"].as_array().unwrap().len()), (vec!["kept", "questions", "text"], 8));
    let kept = ebb.json(["workstation", "feet=yes", "back=no", "light=unknown"]);
    assert_eq!(fields(&kept), ["advice", "answers", "day", "id", "text"]);
    assert_eq!(kept["answers"][2], json!({"item": "light", "yes": null}));
    assert_eq!(kept["advice"][0]["item"], "back");
    assert!(ebb.text(["workstation", "mouse=no"]).starts_with("1 thing that can be changed.\n  Put the mouse right"));
    assert!(ebb.text(["workstation"]).ends_with("2026-03-29: 1 thing that can be changed.\n"));
    assert!(ebb.refused(["workstation", "feet=perhaps"]).contains("Choose one of these: Yes, No, don't know"));
    assert!(ebb.refused(["workstation", "sofa=yes"]).contains("feet, back, screen-height"));
}

#[test]
fn guide_play_prints_each_step_as_it_begins() {
    let ebb = Sandbox::new();
    let shown = ebb.json(["guide", "show", "breathing", "short"]);
    let steps: Vec<&str> =
        shown["steps"].as_array().unwrap().iter().map(|step| step["text"].as_str().unwrap()).collect();
    assert!(ebb.refused(["guide", "play"]).contains("No guide"));
    let mut command = ebb.process(crate::harness::NOW, "en");
    let playing = command.args(["guide", "play", "breathing", "short"]).stdout(std::process::Stdio::piped());
    let mut playing = playing.spawn().unwrap();
    let lines = std::io::BufRead::lines(std::io::BufReader::new(playing.stdout.take().unwrap())).map(Result::unwrap);
    let found: Vec<String> = lines.skip_while(|line| !line.starts_with(steps[0])).take(2).collect();
    playing.kill().unwrap();
    playing.wait().unwrap();
    assert!(found[0].starts_with(steps[0]) && found[1].starts_with(steps[1]), "{found:?} {steps:?}");
    // The guide keeps running after the loop ends.
    assert_eq!(ebb.json(["guide", "status"])["guide"]["label"], shown["label"]);
}
