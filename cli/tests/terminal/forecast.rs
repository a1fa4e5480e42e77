//! Display of the forecast, and days marked as flares.

use serde_json::json;

use crate::harness::Sandbox;

#[test]
fn forecast_display_choice_is_kept_and_undone() {
    let ebb = Sandbox::new();
    ebb.text(["demo"]);
    let found = ebb.json(["forecast"]);
    assert_eq!(found["choice"], json!({"hidden": false, "words_only": false, "notify": false, "early": false}));
    assert_eq!(found["outlook"], ebb.json(["today"])["forecast"]);
    assert!(found["outlook"]["p24"].is_f64());

    let words = ebb.json(["forecast", "words"]);
    assert_eq!((&words["choice"]["words_only"], &words["outlook"]["p24"]), (&json!(true), &json!(null)));
    let page = ebb.text(["forecast"]);
    assert!(!page.chars().any(|c| c.is_ascii_digit()), "{page}");

    assert!(ebb.text(["forecast", "hide"]).starts_with("The outlook is hidden."));
    assert!(!ebb.text(["today"]).contains("Outlook"));
    assert_eq!(ebb.json(["today"])["forecast"]["sentence"], "");
    assert_eq!(ebb.text(["undo"]), "Undone: Changed: what is shown of the outlook\n");
    assert!(ebb.text(["today"]).contains("Outlook"));
    assert_eq!(ebb.json(["forecast", "notify"])["choice"]["notify"], json!(true));
    assert_eq!(ebb.json(["forecast", "numbers"])["choice"]["words_only"], json!(false));
    assert!(ebb.text(["forecast"]).contains("Early guesses are off."));
    assert_eq!(ebb.json(["forecast", "early"])["choice"]["early"], json!(true));
    assert!(ebb.text(["forecast"]).contains("Early guesses are on."));
    assert_eq!(ebb.json(["forecast", "stop"])["choice"]["early"], json!(false));
}

#[test]
fn flare_day_is_set_replaced_and_undone() {
    let ebb = Sandbox::new();
    assert_eq!(ebb.text(["flare-day", "2026-03-28", "yes"]), "A flare day\n");
    assert_eq!(ebb.text(["flare-day", "2026-03-28", "no"]), "Not a flare day\n");
    let entries = ebb.json(["day", "2026-03-28"])["entries"].as_array().unwrap().len();
    assert_eq!(entries, 1, "replaced, not added");
    ebb.text(["undo"]);
    assert_eq!(ebb.json(["day", "2026-03-28"])["entries"][0]["label"], "A flare day");
    assert!(ebb.refused(["flare-day", "2026-04-20", "yes"]).contains("in the future"));
}
