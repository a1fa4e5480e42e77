//! English, German, Spanish.

use crate::desk::{Desk, NOW, said};

#[test]
fn an_item_in_the_persons_own_words() {
    for (language, given, label) in [
        ("de", &["schmerz", "6"][..], "Schmerz 6"),
        ("de", &["Nebel", "im", "Kopf", "3,5"], "Nebel im Kopf 3,5"),
        ("de", &["pain", "6"], "Schmerz 6"),
        ("de", &["übelkeit", "leicht"], "Übelkeit 2"),
        ("es", &["dolor", "6"], "Dolor 6"),
        ("es", &["niebla", "mental", "2.5"], "Niebla mental 2,5"),
        ("es", &["Fatiga"], "Fatiga presente"),
    ] {
        let desk = Desk::new();
        assert_eq!(desk.run_in(language, ["log"].iter().chain(given)).fine(), format!("{label}\n"), "{given:?}");
    }
}

#[test]
fn a_place_in_the_persons_own_words() {
    let desk = Desk::new();
    assert_eq!(desk.run_in("de", ["log", "schmerz", "6", "--region", "nacken"]).fine(), "Schmerz 6, Nacken\n");
    assert_eq!(desk.run_in("es", ["log", "dolor", "6", "--region", "neck"]).fine(), "Dolor 6, Cuello\n");
}

#[test]
fn what_one_language_wrote_another_reads() {
    let desk = Desk::new();
    desk.run_in("de", ["log", "schmerz", "6"]).fine();
    assert_eq!(desk.run_in("es", ["undo"]).fine().split(": ").nth(1), Some("Dolor 6\n"));
}

#[test]
fn a_refusal_in_the_persons_language() {
    let desk = Desk::new();
    desk.text(["check"]);
    let mut seen = Vec::new();
    for language in ["en", "de", "es"] {
        for arguments in [
            &["log", "pain", "11"][..],
            &["log", "pain", "??"],
            &["log", "xyzzy"],
            &["log", "pain", "6", "--at", "2027-01-01"],
            &["log", "pain", "6", "--region", "?"],
            &["log", "hrv"],
            &["undo"],
            &["day", "?"],
            &["import", "nowhere.csv"],
        ] {
            seen.push(desk.run_in(language, arguments.iter().copied()).refused());
        }
    }
    let count = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), count, "each in its own words");
}

#[test]
fn the_machines_language_where_none_is_given() {
    let headline = |variables: &[(&str, &str)]| {
        let desk = Desk::new();
        let mut command = desk.bare();
        command.envs(variables.iter().copied()).arg("--db").arg(desk.journal()).args(["--now", NOW, "today"]);
        said(&mut command).fine().lines().next().unwrap().split(',').next().unwrap().to_owned()
    };
    assert!(headline(&[]).starts_with("Sunday"));
    assert_eq!(headline(&[("LANG", "de_AT.UTF-8")]), "Sonntag");
    assert_eq!(headline(&[("LANG", "de_DE.UTF-8"), ("LC_ALL", "es_MX.UTF-8")]), "domingo");
    assert!(headline(&[("LANG", "fr_FR.UTF-8")]).starts_with("Sunday"), "English, where Ebb does not speak it");
    assert!(headline(&[("LANG", "C")]).starts_with("Sunday"));
}

/// A key that is shown as itself, or a placeholder that nothing filled, is a word that is missing.
#[test]
fn no_page_shows_a_key() {
    for language in ["en", "de", "es"] {
        let desk = Desk::new();
        desk.run_in(language, ["demo"]).fine();
        desk.run_in(language, ["flare", "start"]).fine();
        for command in [&["today"][..], &["day", "2026-03-28"], &["history"], &["check"]] {
            let page = desk.run_in(language, command.iter().copied()).fine();
            for key in [
                "page-",
                "error-",
                "app-",
                "headline-",
                "pacing-",
                "forecast-",
                "entry-",
                "family-",
                "kind-",
                "{",
                "}",
                "\u{2068}",
            ] {
                let shown = page.split_whitespace().find(|word| word.contains(key));
                assert_eq!(shown, None, "{language} {command:?}");
            }
        }
    }
}
