//! What the terminal says and reads, in every language: mistakes on the command line, synonyms, times in words, flares that
//! come back, forms of the plural.

use std::fmt::Write as _;

use serde_json::json;

use crate::harness::{EbbAssert as _, Sandbox, stderr};

/// The language with what is typed and what is said.
type Said<'a> = (&'a str, &'a [&'a str], &'a str);

fn says(all: &[Said<'_>]) {
    for (language, typed, said) in all {
        let ebb = Sandbox::new();
        assert_eq!(ebb.run_in(language, *typed).printed(), format!("{said}\n"), "{typed:?}");
    }
}

#[test]
fn severities_are_read_by_their_plain_synonyms() {
    says(&[
        ("de", &["log", "schmerz", "mäßig"], "Schmerz 5"),
        ("de", &["log", "schmerz", "maessig"], "Schmerz 5"),
        ("de", &["log", "schmerz", "sehr", "stark"], "Schmerz 8"),
        ("de", &["log", "schmerz", "heftig"], "Schmerz 8"),
        ("de", &["log", "schmerz", "ein", "bisschen"], "Schmerz 2"),
        ("es", &["log", "dolor", "intenso"], "Dolor 8"),
        ("es", &["log", "dolor", "fuerte"], "Dolor 8"),
        ("es", &["log", "dolor", "muy", "fuerte"], "Dolor 8"),
        ("es", &["log", "dolor", "moderada"], "Dolor 5"),
        ("es", &["log", "dolor", "leve"], "Dolor 2"),
        ("en", &["log", "pain", "bad"], "Pain 8"),
        ("en", &["log", "pain", "slight"], "Pain 2"),
        ("en", &["log", "pain", "stark"], "Pain 8"),
    ]);
}

#[test]
fn an_item_is_found_by_its_name_in_another_language_and_answered_in_the_apps() {
    says(&[
        ("de", &["log", "pain", "3"], "Schmerz 3"),
        ("de", &["log", "dolor", "3"], "Schmerz 3"),
        ("es", &["log", "Schmerz", "3"], "Dolor 3"),
        ("es", &["log", "brain", "fog", "3"], "Niebla mental 3"),
        ("en", &["log", "Schmerz", "3"], "Pain 3"),
        ("en", &["log", "niebla", "mental", "3"], "Brain fog 3"),
        ("en", &["log", "Nebel", "im", "Kopf", "3"], "Brain fog 3"),
    ]);
    let ebb = Sandbox::new();
    assert_eq!(ebb.text(["item", "rename", "pain", "Ouch"]), "Renamed: Pain is now Ouch\n");
    assert_eq!(ebb.text(["log", "pain", "3"]), "Ouch 3\n");
    // A word of another language is free for an item of one's own, which then comes first.
    assert_eq!(ebb.text(["item", "add", "symptom", "Dolor"]), "Added: Dolor\n");
    assert_eq!(ebb.text(["log", "dolor", "3"]), "Dolor 3\n");
}

#[test]
fn a_symptom_without_a_number_agrees_with_nothing_in_spanish() {
    let ebb = Sandbox::new();
    let said = ebb.run_in("es", ["log", "heces", "negras"]).printed();
    assert!(said.starts_with("Heces negras o con sangre: anotado\n"), "{said}");
}

#[test]
fn silent_days_are_answered_in_plain_words() {
    for (language, answer) in
        [("de", "mies"), ("de", "schlecht"), ("es", "mal"), ("es", "malo"), ("en", "awful"), ("en", "schlecht")]
    {
        let ebb = Sandbox::new();
        ebb.run_at("2026-03-24T12:00:00+01:00", ["log", "pain", "3"]).printed();
        let said = ebb.run_in(language, ["welcome-back", "2026-03-28", answer]).printed();
        let bad = [
            "From memory, yesterday: bad\n",
            "Aus der Erinnerung, gestern: schlecht\n",
            "Apuntado de memoria, ayer: malo\n",
        ];
        assert!(bad.contains(&said.as_str()), "{language} {answer}: {said}");
    }
}

#[test]
fn times_are_read_as_people_say_them_or_refused_with_what_to_write() {
    for (at, when) in [
        ("am Morgen", "today (morning)"),
        ("esta mañana", "today (morning)"),
        ("this morning", "today (morning)"),
        ("vorhin", "today"),
        ("hace un rato", "today"),
        ("earlier", "today"),
    ] {
        let ebb = Sandbox::new();
        let said = ebb.text(["log", "pain", "3", "--at", at]);
        assert!(said.contains(when), "{at}: {said}");
    }
    let ebb = Sandbox::new();
    for at in ["gerade eben", "hace un momento", "a moment ago"] {
        assert_eq!(ebb.text(["log", "pain", "3", "--at", at]).lines().count(), 1, "{at} is now");
    }
    for at in ["recently", "neulich", "hace tiempo"] {
        assert!(ebb.refused(["log", "pain", "3", "--at", at]).contains("30 min ago"), "{at}");
    }
}

#[test]
fn a_flare_that_ended_today_is_asked_about_before_it_starts_again() {
    let ebb = Sandbox::new();
    ebb.run_at("2026-03-29T10:00:00+02:00", ["flare", "start"]).printed();
    assert!(ebb.run(["flare", "start"]).refusal().starts_with("In a flare since 10:00."));
    ebb.run_at("2026-03-29T12:00:00+02:00", ["flare", "end"]).printed();
    let over = "The flare ended at 12:00. It lasted 2 h.";
    for phase in ["end", "ease"] {
        assert_eq!(ebb.refused(["flare", phase]), format!("{over} Nothing was changed."));
    }
    let asked = ebb.refused(["flare", "start"]);
    assert_eq!(
        asked,
        format!("{over} Did it come back? Add --yes, and it goes on from its first day. Nothing was changed.")
    );
    assert_eq!(ebb.text(["flare", "start", "--yes"]), "Flare started\n");
    assert_eq!(ebb.json(["today"])["flare"]["active"], json!(true));
    for language in ["de", "es"] {
        let other = Sandbox::new();
        other.run_in(language, ["flare", "start"]).printed();
        other.run_in(language, ["flare", "end"]).printed();
        let asked = other.run_in(language, ["flare", "start"]).refusal();
        assert!(asked.contains(if language == "de" { "Ist er wieder da?" } else { "¿Ha vuelto?" }), "{asked}");
    }
}

#[test]
fn a_text_is_cleared_only_on_purpose() {
    let ebb = Sandbox::new();
    ebb.text(["letter", "set", "card", "Please", "wait"]);
    assert!(ebb.refused(["letter", "set", "card"]).contains("ebb letter set card \"\""));
    assert!(ebb.text(["letter", "card"]).contains("Please wait"));
    ebb.text(["letter", "set", "card", ""]);
    assert!(!ebb.text(["letter", "card"]).contains("Please wait"));
    ebb.text(["about", "set", "notes", "shy"]);
    assert!(ebb.refused(["about", "set", "notes"]).contains("ebb about set notes \"\""));
    assert_eq!(ebb.json(["about"])["notes"], "shy");
    ebb.text(["about", "set", "notes", ""]);
    assert_eq!(ebb.json(["about"])["notes"], json!(null));
}

#[test]
fn ranges_of_days_to_erase_are_whole_and_hold_something() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "3"]);
    let refused = |days: &str| ebb.refused(["erase", "--days", days, "--yes"]);
    assert!(refused("2026-03-30..2026-03-01").contains("Write the earlier day first: 2026-03-01..2026-03-30"));
    for days in ["..", "2026-03-01..", "..2026-03-29"] {
        assert!(refused(days).contains("is not a range of days"), "{days}");
    }
    assert_eq!(refused("2026-03-01"), "There are no entries of 2026-03-01. Nothing to erase.");
    assert_eq!(
        refused("2026-03-01..2026-03-02"),
        "There are no entries from 2026-03-01 to 2026-03-02. Nothing to erase."
    );
    ebb.text(["erase", "--days", "2026-03-29", "--yes"]);
}

#[test]
fn mistakes_on_the_command_line_are_told_in_the_persons_language() {
    let ebb = Sandbox::new();
    let mut said = String::new();
    for language in ["de", "es"] {
        for arguments in [
            &["log"][..],
            &["flare"],
            &["flare", "foo"],
            &["today", "--foo"],
            &["log", "pain", "--nte", "x"],
            &["fooo"],
            &["lgo"],
            &[],
            &["operations", "--most", "x"],
            &["log", "pain", "--at"],
            &["log", "pain", "--at", "8:00", "--from", "7:00"],
            &["erase"],
            &["erase", "--item", "pain", "--everything"],
        ] {
            let run = ebb.run_in(language, arguments).code(2).stdout("");
            writeln!(said, "{language} {}\n{}", arguments.join(" "), stderr(&run)).unwrap();
        }
    }
    insta::assert_snapshot!("usage", said.trim_end());
    for english in
        ["error:", "argument", "required", "unexpected", "invalid", "Usage", "possible", "tip", "similar", "provided"]
    {
        let shown = said.lines().filter(|line| !line.contains("ebb ")).collect::<Vec<_>>().join("\n");
        assert!(
            !shown.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|word| word == english),
            "{english}: {said}"
        );
    }
    ebb.run(["flare"]).usage_error();
}

#[test]
fn one_row_is_a_row() {
    for (language, begins) in [("en", "1 row from"), ("de", "1 Zeile von"), ("es", "1 fila del")] {
        let ebb = Sandbox::new();
        let rows = "observation_date,tracker_name,tracker_category,observation_value\n2026-03-28,Fatigue,Physical,2\n";
        let file = ebb.file("visible.csv", rows);
        let said = ebb.run_in(language, ["import", &file]).printed();
        assert!(said.contains(begins), "{said}");
    }
}

#[test]
fn guides_and_plans_speak_the_language() {
    let ebb = Sandbox::new();
    let list = |language: &str| ebb.run_in(language, ["guide", "list"]).printed();
    assert!(list("de").contains("üblich 6 min, kurz 3 min, lang 11 min"), "{}", list("de"));
    assert!(list("es").contains("habitual 6 min, corta 3 min, larga 11 min"), "{}", list("es"));
    for (typed, length) in [("de", "kurz"), ("es", "larga"), ("en", "short")] {
        ebb.run_in(typed, ["guide", "show", "breathing", length]).printed();
    }
    let late = |language: &str, wish: &str| {
        ebb.run_in(language, ["fit", wish, "--now", "2026-03-29T23:30:00+02:00"]).printed()
    };
    let english = late("en", "Cooking 30");
    assert!(english.contains("Not today any more") && english.contains("Tomorrow: Cooking"), "{english}");
    assert!(!english.contains("Too much for today"), "{english}");
    let german = late("de", "Kochen 30");
    assert!(german.contains("Heute nicht mehr") && german.contains("Morgen: Kochen"), "{german}");
    let spanish = late("es", "Cocinar 30");
    assert!(spanish.contains("Mañana: Cocinar"), "{spanish}");
    // Before seven known days no limit is known that anything could be above.
    for said in [english, german, spanish] {
        assert!(!said.contains(['«', '„']) && !said.contains("I can't"), "{said}");
    }
}

#[test]
fn effort_record_counts_every_known_day_and_contradicts_nothing() {
    let ebb = Sandbox::new();
    for day in 1..=12 {
        let now = format!("2026-03-{day:02}T18:00:00+01:00");
        ebb.run_at(&now, ["log", "walking", "40", "--physical", "6"]).printed();
        ebb.run_at(&now, ["log", "pain", if day % 2 == 1 { "3" } else { "5" }]).printed();
    }
    let plan = ebb.json_at("2026-03-13T10:00:00+01:00", ["plan"]);
    let reasons: Vec<&str> = plan["reasons"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
    // Of the twelve days, what came after the last is not known yet.
    assert!(reasons[0].starts_with("Of 11 days under 25 effort-minutes"), "{reasons:?}");
    assert!(!reasons.iter().any(|reason| reason.contains("didn't set you back")), "{reasons:?}");
    ebb.run_at("2026-03-13T10:00:00+01:00", ["log", "walking", "10", "--physical", "6"]).printed();
    let plan = ebb.json_at("2026-03-13T10:00:00+01:00", ["plan"]);
    assert_eq!(plan["sentence"], "Most days like this were followed by a worse one. Stop before it gets worse.");
}

#[test]
fn fit_names_no_amount_before_seven_known_days_and_plans_nothing_at_night() {
    let ebb = Sandbox::new();
    for (time, is_planned) in [("01:00", false), ("10:00", true)] {
        let fit = ebb.json_at(&format!("2026-03-13T{time}:00+01:00"), ["fit", "desk work 90"]);
        assert_eq!(fit["fits"].as_array().is_some_and(|fits| !fits.is_empty()), is_planned, "{fit}");
        for over in fit["over"].as_array().unwrap() {
            let offers = over["offers"].as_array().unwrap();
            assert!(!offers.iter().any(|offer| offer["kind"] == "split"), "{fit}");
        }
        assert!(is_planned || fit["message"].is_null(), "{fit}");
        let page = ebb.run_at(&format!("2026-03-13T{time}:00+01:00"), ["fit", "desk work 90"]).printed();
        assert!(!page.contains("75") && !page.contains("effort-minutes"), "{page}");
    }
}
