//! `screen`, `movement`, `guide`, `workstation`.

use serde_json::{Value, json};

use crate::desk::{Desk, fields, labels};

#[test]
fn the_screen_is_read_answered_in_part_amended_and_taken_away() {
    let desk = Desk::new();
    let form = desk.json(["screen", "pem"]);
    assert_eq!(fields(&form), ["frequencies", "kept", "questions", "severities", "text"]);
    assert_eq!(
        form["questions"][1],
        json!({
            "item": "sore-next-day",
            "text": "Sore or worn out the day after everyday things that were not strenuous",
        })
    );
    assert_eq!(form["severities"][4], json!({"value": 4, "words": "very severe"}));
    let page = desk.text(["screen", "pem"]);
    assert!(page.contains("  sore-next-day\n") && page.contains("0 never, 1 a little of the time"), "{page}");
    let kept = desk.json(["screen", "pem", "sore-next-day=2,", "mentally-tired=,4"]);
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
    let text = desk.text(["screen", "pem", "sore-next-day=2,2", "--amend", id]);
    assert!(text.starts_with("Going by these answers, effort can make you feel worse for a day"), "{text}");
    assert_eq!(desk.json(["about"])["pem_screen"], "positive");
    assert_eq!(desk.text(["undo"]), "Undone: Questions on post-exertional malaise: saved\n");
    assert_eq!(desk.json(["about"])["pem_screen"], Value::Null);
    assert_eq!(desk.text(["screen", "pem", "--remove", id]), "Removed: Questions on post-exertional malaise\n");
    assert_eq!(desk.json(["screen", "pem"])["kept"], json!([]));
    assert!(desk.refused(["screen", "pem", "sore-next-day=5,1"]).contains("from 0 to 4"));
    assert!(desk.refused(["screen", "pem", "sore-next-day=often"]).contains("not one of the answers"));
    assert!(desk.refused(["screen", "pem", "tired=1,1"]).contains("heavy-after-starting, sore-next-day"));
    assert!(desk.refused(["screen", "pem", "sore-next-day="]).contains("Choose at least one"));
    assert!(desk.refused(["screen", "pem", "--remove", id]).contains("in the list"));
}

#[test]
fn a_movement_plan_from_start_to_end() {
    let desk = Desk::new();
    let off = desk.json(["movement"]);
    assert_eq!(
        fields(&off),
        [
            "caution",
            "conventions",
            "done",
            "item",
            "kinds",
            "label",
            "level",
            "may_rise",
            "reasons",
            "screen_missing",
            "sentence",
            "state",
            "suggestion"
        ]
    );
    assert_eq!((&off["state"], &off["suggestion"]), (&json!("off"), &Value::Null));
    assert_eq!(off["kinds"][0], json!({"item": "walking", "label": "Walking", "minutes": null}));
    assert!(desk.text(["movement"]).starts_with("Gentle movement is off. It starts only when you ask for it.\n"));
    assert!(desk.refused(["movement", "start", "walking"]).contains("know how many minutes"));
    assert!(desk.refused(["movement", "start", "running", "20"]).contains("in the list"));
    assert!(desk.refused(["movement", "less"]).contains("There is no movement plan"));
    assert_eq!(desk.text(["movement", "start", "walking", "24"]), "Walking: starts with 18 min\n");
    assert_eq!(desk.text(["movement", "did"]), "Walking, 18 min\n");
    let page = desk.text(["movement", "status"]);
    assert!(page.starts_with("Walking: up to 18 min today. Less is fine.\nDone today: 18 min\n"), "{page}");
    assert!(page.contains("rules of thumb, not measurements"), "{page}");
    assert_eq!(desk.text(["movement", "raise", "20"]), "Walking: 20 min\n");
    assert!(desk.refused(["movement", "raise", "19"]).contains("from 21 to 600"));
    let raised = desk.json(["movement"]);
    assert_eq!((&raised["suggestion"], &raised["done"], &raised["may_rise"]), (&json!(20), &json!(18), &json!(false)));
    assert!(raised["caution"].as_str().unwrap().starts_with("From 18 min to 20 min:"));
    assert_eq!(desk.text(["movement", "less"]), "Walking: 16 min\n");
    assert_eq!(desk.text(["movement", "not-today"]), "Walking: not today\n");
    assert_eq!(desk.text(["movement", "pause"]), "Walking: paused\n");
    assert_eq!(desk.json(["movement"])["state"], "paused");
    assert_eq!(desk.text(["movement", "resume"]), "Walking: resumed\n");
    assert_eq!(desk.text(["movement", "end"]), "Walking: the plan is over\n");
    assert_eq!(desk.text(["undo"]), "Undone: Changed: gentle movement\n");
    assert_eq!(desk.json(["movement"])["state"], "on");
    assert_eq!(labels(&desk.json(["day", "2026-03-29"])), ["Walking, 18 min"]);
}

#[test]
fn a_guide_is_shown_begun_looked_at_and_put_away() {
    let desk = Desk::new();
    let all = desk.json(["guide", "list"]);
    assert_eq!(all.as_array().unwrap().len(), 8);
    assert_eq!(all[0]["lengths"][0], json!({"length": "usual", "seconds": 310, "label": "6 min"}));
    assert!(
        desk.text(["guide", "list"]).contains("Slow breathing\n  breathing: usual 6 min, short 3 min, long 11 min\n")
    );
    let whole = desk.json(["guide", "show", "heat", "short"]);
    assert_eq!(fields(&whole), ["cautions", "guide", "item", "label", "left_out", "length", "seconds", "steps"]);
    assert_eq!((&whole["seconds"], &whole["left_out"]), (&json!(600), &Value::Null));
    assert_eq!(fields(&whole["steps"][0]), ["at", "cue", "seconds", "text"]);
    assert_eq!(whole["steps"][2]["cue"], "end");
    let page = desk.text(["guide", "show", "heat", "short"]);
    assert!(page.contains("pregnant") && page.contains("  5:00  Look at the skin."), "{page}");
    assert_eq!(desk.text(["guide", "status"]), "No guide is running. ebb guide start GUIDE [LENGTH]\n");
    assert_eq!(desk.json(["guide", "status"]), Value::Null);
    assert_eq!(desk.text(["guide", "start", "body scan", "short"]), "Body scan: started\n");
    let at = "2026-03-29T14:30:20+02:00";
    let running = desk.json_at(at, ["guide", "status"]);
    assert_eq!(fields(&running), ["ends", "finished", "guide", "next", "seconds_left", "started", "step", "text"]);
    assert_eq!((&running["step"], &running["seconds_left"]), (&json!(1), &json!(10)));
    assert_eq!(fields(&running["next"]), ["at", "cue", "text"]);
    let page = desk.run_at(at, ["guide", "status"]).fine();
    assert!(page.starts_with("Body scan\n") && page.contains("Next, 14:30:30: The lower legs"), "{page}");
    let later = "2026-03-29T15:00:00+02:00";
    assert!(desk.run_at(later, ["guide", "status"]).fine().ends_with("It is over. Close it: ebb guide stop\n"));
    assert_eq!(desk.run_at(later, ["guide", "stop"]).fine(), "Body scan, 3 min\n");
    assert_eq!(desk.run_at(later, ["undo"]).fine(), "Undone: Body scan, 3 min\n");
    assert_eq!(desk.run_at(later, ["guide", "stop", "--discard"]).fine(), "Body scan: stopped\n");
    assert_eq!(labels(&desk.json(["day", "2026-03-29"])), [""; 0]);
    assert!(desk.refused(["guide", "stop"]).contains("No guide is running"));
    assert!(desk.refused(["guide", "start", "sauna"]).contains("breathing, body-scan"));
}

#[test]
fn the_place_of_work() {
    let desk = Desk::new();
    let check = desk.json(["workstation"]);
    assert_eq!((fields(&check), check["questions"].as_array().unwrap().len()), (vec!["kept", "questions", "text"], 8));
    let kept = desk.json(["workstation", "feet=yes", "back=no", "light=unknown"]);
    assert_eq!(fields(&kept), ["advice", "answers", "day", "id", "text"]);
    assert_eq!(kept["answers"][2], json!({"item": "light", "yes": null}));
    assert_eq!(kept["advice"][0]["item"], "back");
    assert!(desk.text(["workstation", "mouse=no"]).starts_with("1 thing that can be changed.\n  Put the mouse right"));
    assert!(desk.text(["workstation"]).ends_with("2026-03-29: 1 thing that can be changed.\n"));
    assert!(desk.refused(["workstation", "feet=perhaps"]).contains("not one of the answers"));
    assert!(desk.refused(["workstation", "sofa=yes"]).contains("feet, back, screen-height"));
}

#[test]
fn a_guide_leads_step_by_step() {
    let desk = Desk::new();
    let shown = desk.json(["guide", "show", "breathing", "short"]);
    let steps: Vec<&str> =
        shown["steps"].as_array().unwrap().iter().map(|step| step["text"].as_str().unwrap()).collect();
    assert!(desk.refused(["guide", "play"]).contains("No guide"));
    let mut command = desk.command(crate::desk::NOW, "en");
    let playing = command.args(["guide", "play", "breathing", "short"]).stdout(std::process::Stdio::piped());
    let mut playing = playing.spawn().unwrap();
    let lines = std::io::BufRead::lines(std::io::BufReader::new(playing.stdout.take().unwrap())).map(Result::unwrap);
    let found: Vec<String> = lines.skip_while(|line| !line.starts_with(steps[0])).take(2).collect();
    playing.kill().unwrap();
    playing.wait().unwrap();
    assert!(found[0].starts_with(steps[0]) && found[1].starts_with(steps[1]), "{found:?} {steps:?}");
    // What was begun survives the loop's end.
    assert_eq!(desk.json(["guide", "status"])["guide"]["label"], shown["label"]);
}
