//! The forecast from the terminal: what is shown of it, and days said to be flares.

use serde_json::json;

use crate::desk::Desk;

#[test]
fn what_is_shown_is_chosen_and_undone() {
    let desk = Desk::new();
    desk.text(["demo"]);
    let found = desk.json(["forecast"]);
    assert_eq!(found["choice"], json!({"hidden": false, "words_only": false, "notify": false}));
    assert_eq!(found["outlook"], desk.json(["today"])["forecast"]);
    assert!(found["outlook"]["p24"].is_f64());

    let words = desk.json(["forecast", "words"]);
    assert_eq!((&words["choice"]["words_only"], &words["outlook"]["p24"]), (&json!(true), &json!(null)));
    let page = desk.text(["forecast"]);
    assert!(!page.chars().any(|c| c.is_ascii_digit()), "{page}");

    assert!(desk.text(["forecast", "hide"]).starts_with("The outlook is hidden."));
    assert!(!desk.text(["today"]).contains("Outlook"));
    assert_eq!(desk.json(["today"])["forecast"]["sentence"], "");
    assert_eq!(desk.text(["undo"]), "Undone: Changed: what is shown of the outlook\n");
    assert!(desk.text(["today"]).contains("Outlook"));
    assert_eq!(desk.json(["forecast", "notify"])["choice"]["notify"], json!(true));
    assert_eq!(desk.json(["forecast", "numbers"])["choice"]["words_only"], json!(false));
}

#[test]
fn a_day_is_said_to_be_a_flare_or_none() {
    let desk = Desk::new();
    assert_eq!(desk.text(["flare-day", "2026-03-28", "yes"]), "A flare day\n");
    assert_eq!(desk.text(["flare-day", "2026-03-28", "no"]), "Not a flare day\n");
    let entries = desk.json(["day", "2026-03-28"])["entries"].as_array().unwrap().len();
    assert_eq!(entries, 1, "said anew, not twice");
    desk.text(["undo"]);
    assert_eq!(desk.json(["day", "2026-03-28"])["entries"][0]["label"], "A flare day");
    assert!(desk.refused(["flare-day", "2026-04-20", "yes"]).contains("in the future"));
}
