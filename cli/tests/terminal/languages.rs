//! English, German and Spanish.

use crate::harness::{EbbAssert as _, NOW, Sandbox};

#[test]
fn item_is_found_by_its_localized_name() {
    for (language, given, label) in [
        ("de", &["schmerz", "6"][..], "Schmerz 6"),
        ("de", &["Nebel", "im", "Kopf", "3,5"], "Nebel im Kopf 3,5"),
        ("de", &["pain", "6"], "Schmerz 6"),
        ("de", &["übelkeit", "leicht"], "Übelkeit 2"),
        ("es", &["dolor", "6"], "Dolor 6"),
        ("es", &["niebla", "mental", "2.5"], "Niebla mental 2,5"),
        ("es", &["Fatiga"], "Fatiga: anotado"),
    ] {
        let ebb = Sandbox::new();
        assert_eq!(ebb.run_in(language, ["log"].iter().chain(given)).printed(), format!("{label}\n"), "{given:?}");
    }
}

#[test]
fn region_is_found_by_its_localized_name() {
    let ebb = Sandbox::new();
    assert_eq!(ebb.run_in("de", ["log", "schmerz", "6", "--region", "nacken"]).printed(), "Schmerz 6 · Nacken\n");
    assert_eq!(ebb.run_in("es", ["log", "dolor", "6", "--region", "neck"]).printed(), "Dolor 6 · cuello\n");
}

#[test]
fn entry_logged_in_one_language_is_shown_in_another() {
    let ebb = Sandbox::new();
    ebb.run_in("de", ["log", "schmerz", "6"]).printed();
    assert_eq!(ebb.run_in("es", ["undo"]).printed().split(": ").nth(1), Some("Dolor 6\n"));
}

#[test]
fn refusals_are_localized() {
    let ebb = Sandbox::new();
    ebb.text(["check"]);
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
            seen.push(ebb.run_in(language, arguments.iter().copied()).refusal());
        }
    }
    let count = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), count, "each in its own words");
}

#[test]
fn aid_is_used_or_not_and_a_lasting_condition_has_its_place() {
    for (language, aid, used, not_used, condition, place) in [
        ("en", "cane", "Mobility aid, used", "Mobility aid, not used", "pregnancy", "About me"),
        ("de", "Gehstock", "Gehhilfe, benutzt", "Gehhilfe, nicht benutzt", "Schwangerschaft", "Über mich"),
        ("es", "bastón", "Ayuda para caminar, usado", "Ayuda para caminar, no usado", "embarazo", "Sobre mí"),
    ] {
        let ebb = Sandbox::new();
        assert_eq!(ebb.run_in(language, ["log", aid]).printed(), format!("{used}\n"));
        assert_eq!(ebb.run_in(language, ["log", aid, "no"]).printed(), format!("{not_used}\n"), "{language}");
        let number = ebb.run_in(language, ["log", aid, "3"]).refusal();
        assert!(number.contains('3'), "{language}: {number}");
        let refused = ebb.run_in(language, ["log", condition]).refusal();
        assert!(refused.contains(place), "{language}: {refused}");
    }
}

#[test]
fn usage_names_values_in_the_language() {
    let ebb = Sandbox::new();
    let at = "2026-03-10T12:00+01:00";
    for (language, line, said) in [
        ("de", &["medicine", "add"][..], "ebb medicine add <NAME>"),
        ("de", &["flare-day", "2026-03-09"], "ebb flare-day <TAG> <SCHUB>"),
        ("es", &["medicine", "add"], "ebb medicine add <NOMBRE>"),
        ("de", &["remind", "add", "dose", "x", "--from", "8"], "--from <HH:MM> --to <HH:MM> <ART>"),
        ("es", &["log"], "ebb log"),
    ] {
        let refused = ebb.command(at, language).args(line).assert().code(2);
        let refusal = String::from_utf8_lossy(&refused.get_output().stderr).into_owned();
        assert!(refusal.contains(said), "{language} {line:?}: {refusal}");
    }
}

#[test]
fn language_defaults_to_the_locale_variables() {
    let headline = |variables: &[(&str, &str)]| {
        let ebb = Sandbox::new();
        let mut command = ebb.bare();
        command.envs(variables.iter().copied()).arg("--db").arg(ebb.journal()).args(["--now", NOW, "today"]);
        command.assert().printed().lines().next().unwrap().split(',').next().unwrap().to_owned()
    };
    assert!(headline(&[]).starts_with("Sunday"));
    assert_eq!(headline(&[("LANG", "de_AT.UTF-8")]), "Sonntag");
    assert_eq!(headline(&[("LANG", "de_DE.UTF-8"), ("LC_ALL", "es_MX.UTF-8")]), "domingo");
    assert!(headline(&[("LANG", "fr_FR.UTF-8")]).starts_with("Sunday"), "English, where Ebb does not speak it");
    assert!(headline(&[("LANG", "C")]).starts_with("Sunday"));
}

/// A visible message key or an unfilled placeholder means that a translation is missing.
#[test]
fn no_page_shows_a_message_key() {
    for language in ["en", "de", "es"] {
        let ebb = Sandbox::new();
        ebb.run_in(language, ["demo"]).printed();
        ebb.run_in(language, ["flare", "start"]).printed();
        for command in [&["today"][..], &["day", "2026-03-28"], &["history"], &["check"]] {
            let page = ebb.run_in(language, command.iter().copied()).printed();
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
