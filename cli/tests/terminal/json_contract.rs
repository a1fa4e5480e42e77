//! The JSON contract: exactly these fields, of these types. A field may be added, with its line in
//! `docs/formats/cli.md`; none is removed or renamed.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::harness::{Sandbox, fields, patch, stdout};

/// Checks that an object has these fields and no other.
fn has(value: &Value, wanted: &[&str]) {
    let found: BTreeSet<&str> = fields(value).into_iter().collect();
    assert_eq!(found, wanted.iter().copied().collect::<BTreeSet<_>>());
}

/// Energy today.
const ENERGY: &[&str] = &[
    "envelope",
    "by_default",
    "advised",
    "spent",
    "left",
    "quotient",
    "next_break",
    "risk_window",
    "sentence",
    "reasons",
];

#[test]
fn today_has_the_promised_fields() {
    let ebb = Sandbox::new();
    ebb.text(["demo"]);
    ebb.text(["log", "pain", "6"]);
    ebb.text(["flare", "start"]);
    let today = ebb.json(["today"]);
    has(
        &today,
        &[
            "day",
            "zone",
            "headline",
            "notice",
            "signs",
            "talk",
            "flare",
            "quick",
            "as_usual",
            "none_today",
            "dose_excesses",
            "due",
            "due_doses",
            "open_doses",
            "medicines",
            "slept",
            "questions",
            "just_logged",
            "activity",
            "starts",
            "symptoms",
            "burden",
            "pacing",
            "forecast",
        ],
    );
    assert_eq!((&today["day"], &today["zone"]), (&json!("2026-03-29"), &json!("Europe/Berlin")));
    has(&today["flare"], &["active", "since", "since_day", "eased", "ended", "next", "label"]);
    assert_eq!(today["flare"]["active"], json!(true));
    assert_eq!(today["flare"]["since"], json!("2026-03-29T14:30:00+02:00[Europe/Berlin]"));
    has(&today["quick"][0], &["item", "label", "said", "value", "icon", "colour", "talk"]);
    assert_eq!(today["quick"].as_array().unwrap().len(), 6);
    has(&today["just_logged"], &["label", "entry", "can_rate", "severity", "steps", "four_steps", "scale"]);
    has(&today["symptoms"][0], &["item", "label", "worst", "usual", "words"]);
    has(&today["burden"], &["today", "usual", "known_days"]);
    has(&today["pacing"], ENERGY);
    has(&today["pacing"]["envelope"], &["low", "mid", "high"]);
    assert!(today["pacing"]["spent"].is_f64() && today["pacing"]["left"].is_f64(), "{}", today["pacing"]);
    let forecast = [
        &["state", "p24", "p48", "p72", "sentence", "reasons", "skill", "id", "hidden", "about", "usual"][..],
        &["towards", "away", "comparison", "record", "called", "called_early", "advice"][..],
    ];
    has(&today["forecast"], &forecast.concat());
    assert!(["learning", "early", "silent", "shown"].contains(&today["forecast"]["state"].as_str().unwrap()));
    assert!(today["forecast"]["reasons"].as_array().unwrap().iter().all(Value::is_string));
}

#[test]
fn today_of_an_empty_journal_is_unknown_not_zero() {
    let today = Sandbox::new().json(["today"]);
    assert_eq!(
        today["flare"],
        json!({
            "active": false,
            "since": null,
            "since_day": null,
            "eased": null,
            "ended": null,
            "next": "started",
            "label": "A flare is starting",
        })
    );
    assert_eq!(today["burden"], json!({"today": null, "usual": null, "known_days": 0}));
    assert_eq!(today["pacing"], json!(null), "energy is not spoken of before the first activity");
    let forecast = &today["forecast"];
    assert_eq!(forecast["state"], "learning");
    for unknown in ["p24", "p48", "p72", "skill"] {
        assert_eq!(forecast[unknown], json!(null), "unknown is null, never 0: {unknown}");
    }
    assert_eq!(today["symptoms"], json!([]));
    assert_eq!(today["just_logged"], json!(null));
}

#[test]
fn energy_after_the_first_activity_is_unknown_not_zero() {
    let ebb = Sandbox::new();
    ebb.text(["log", "walking", "20"]);
    ebb.text(["undo"]);
    assert_eq!(ebb.json(["today"])["pacing"], json!(null), "it was undone");
    ebb.text(["log", "walking", "20"]);
    let mut pacing = ebb.json(["today"])["pacing"].clone();
    for said in ["sentence", "reasons", "envelope", "advised", "spent"] {
        assert_ne!(pacing.as_object_mut().unwrap().remove(said), Some(json!(null)), "{said}");
    }
    let unknown = json!({"left": null, "quotient": null, "next_break": null, "risk_window": null, "by_default": true});
    assert_eq!(pacing, unknown);
}

#[test]
fn plan_and_fit_have_the_promised_fields() {
    let ebb = Sandbox::new();
    ebb.text(["demo"]);
    ebb.text(["log", "walking", "900", "--physical", "8"]);
    let plan = ebb.json(["plan"]);
    has(
        &plan,
        &[ENERGY, &["day", "kinds", "rated_quotient", "minutes_a_point", "hours", "breaks", "amounts", "offers"]]
            .concat(),
    );
    has(&plan["envelope"], &["low", "mid", "high"]);
    has(&plan["risk_window"], &["from", "to", "why"]);
    has(&plan["kinds"], &["physical", "cognitive", "emotional"]);
    has(&plan["hours"][0], &["item", "label", "cost", "percent", "sentence"]);
    assert_eq!(plan["by_default"], json!(false));

    let fit = ebb.json(["fit", "shopping 45", "phone call 20 min"]);
    has(&fit, &["left", "fits", "over", "remains", "message", "reasons"]);
    assert_eq!(fit["fits"], json!([]), "900 minutes were a day");
    has(&fit["over"][0], &["item", "label", "minutes", "cost", "offers"]);
    has(&fit["over"][0]["offers"][0], &["kind", "minutes", "label"]);
    assert!(fit["message"].as_str().unwrap().starts_with("I can't manage the shopping and one call today."), "{fit}");
    let early = ebb.json_at("2026-04-20 09:00", ["fit", "shopping 5"]);
    has(&early["fits"][0], &["item", "label", "minutes", "cost", "from", "to", "rest", "then"]);
    assert_eq!(early["fits"][0]["from"], json!("2026-04-20T09:00:00+02:00[Europe/Berlin]"));
    assert!(ebb.refused(["fit", "shopping"]).contains("is not an activity with minutes"));
    assert!(ebb.refused(["fit", "pain 20"]).contains("is not of the kind \"Activity\""));
}

#[test]
fn import_report_has_the_promised_fields() {
    let ebb = Sandbox::new();
    let rows = "observation_date,tracker_name,tracker_category,observation_value\n\
                2026-03-27,Fatigue,General,2\n2026-03-28,Fatigue,General,9\n2026-03-27,Scalp pain,Pain,0\n";
    let file = ebb.file("export.csv", rows);
    let wanted = |written: bool| {
        json!({
            "format": "visible", "rows": 3, "added": 2, "duplicates": 0, "amended": 0,
            "skipped": [{"line": 3, "reason": "9 is not between 0 and 3"}],
            "first_day": "2026-03-27", "last_day": "2026-03-27",
            "mapping": [
                {"from": "Fatigue", "to": "Fatigue", "new_item": false, "rows": 1},
                {"from": "Scalp pain", "to": "Scalp pain", "new_item": true, "rows": 1},
            ],
            "written": written,
        })
    };
    assert_eq!(ebb.json(["import", &file, "--dry-run"]), wanted(false));
    assert_eq!(ebb.json(["import", &file, "--skip-bad-lines"]), wanted(true));
}

#[test]
fn check_report_has_the_promised_fields() {
    let ebb = Sandbox::new();
    let fine = |entries: u32| json!({"ok": true, "schema": 1, "entries": entries, "problems": [], "repaired": []});
    assert_eq!(ebb.json(["check"]), fine(0));
    ebb.text(["log", "pain", "6"]);
    assert_eq!(ebb.json(["check"]), fine(1));

    // One changed number breaks the entry's checksum, and the days no longer follow from the entries.
    patch(&ebb.journal(), b"\"severity\":6.0", b"\"severity\":7.0");
    let found = ebb.run(["--json", "check"]);
    let found = found.code(1).stderr("ebb: The check found a problem; see above.\n");
    let report: Value = serde_json::from_str(&stdout(&found)).unwrap();
    has(&report, &["ok", "schema", "entries", "problems", "repaired"]);
    assert_eq!(report["ok"], false);
    assert!(report["problems"].as_array().unwrap().iter().all(Value::is_string));
    let text = stdout(&ebb.run(["check"]).code(1));
    assert_eq!(text.lines().count(), report["problems"].as_array().unwrap().len());
}

#[test]
fn change_has_the_promised_fields() {
    let ebb = Sandbox::new();
    let logged = ebb.json(["log", "pain", "6"]);
    has(&logged, &["generation", "label", "entries", "days"]);
    assert_eq!((&logged["label"], &logged["days"]), (&json!("Pain 6"), &json!(["2026-03-29"])));
    assert_eq!(logged["entries"][0].as_str().unwrap().len(), 36);
    let undone = ebb.json(["undo"]);
    assert_eq!((&undone["entries"], &undone["days"]), (&logged["entries"], &logged["days"]));
    has(&ebb.json(["redo"]), &["generation", "label", "entries", "days"]);
    has(&ebb.json(["flare", "start"]), &["generation", "label", "entries", "days"]);
}

#[test]
fn day_and_history_have_the_promised_fields() {
    let ebb = Sandbox::new();
    ebb.text(["log", "headache", "3.5", "--region", "neck", "--note", "after lunch"]);
    let page = ebb.json(["day", "2026-03-29"]);
    has(&page, &["summary", "entries"]);
    has(&page["summary"], &["day", "entries", "burden", "load", "sleep", "flare", "recalled"]);
    let mut entry = page["entries"][0]["entry"].clone();
    has(&page["entries"][0], &["time", "label", "entry"]);
    entry.as_object_mut().unwrap().remove("id");
    assert_eq!(
        entry,
        json!({
            "when": {"at": {"moment": "2026-03-29T14:30:00+02:00[Europe/Berlin]"}},
            "day": "2026-03-29",
            "mark": "measured",
            "note": "after lunch",
            "body": {"kind": "symptom", "item": "headache", "severity": 3.5, "regions": ["neck"]},
        })
    );
    let days = ebb.json(["history", "--days", "2"]);
    let found: Vec<&Value> = days.as_array().unwrap().iter().map(|day| &day["day"]).collect();
    assert_eq!(found, [&json!("2026-03-28"), &json!("2026-03-29")], "the oldest first");
    assert_eq!(days[1], page["summary"]);
}

#[test]
fn items_and_demo_have_the_promised_fields() {
    let ebb = Sandbox::new();
    let items = ebb.json(["items"]);
    assert!(items.as_array().unwrap().len() > 100);
    has(&items[0], &["item", "label", "kind", "family"]);
    assert_eq!(items[0], json!({"item": "pain", "label": "Pain", "kind": "symptom", "family": "muscular-pain"}));
    let demo = ebb.json(["demo", "--seed", "3"]);
    has(&demo, &["days", "entries", "seed", "path"]);
    assert_eq!((&demo["days"], &demo["seed"]), (&json!(120), &json!(3)));
    assert_eq!(demo["path"], json!(ebb.journal()));
}
