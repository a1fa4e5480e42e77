//! The card that a crisis word opens.

use serde_json::{Value, json};

use crate::harness::{EbbAssert as _, Sandbox, stderr, stdout};

/// Runs a command that shows the card; returns it.
fn card<const N: usize>(ebb: &Sandbox, arguments: [&str; N]) -> String {
    let before = ebb.bytes();
    let run = ebb.run(arguments).code(3);
    assert_eq!(stderr(&run), "", "{arguments:?}");
    if !before.is_empty() {
        assert!(ebb.bytes() == before, "{arguments:?} changed a file");
    }
    stdout(&run)
}

#[test]
fn card_is_shown_wherever_something_is_named_and_repeats_nothing() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "3"]);
    let shown = card(&ebb, ["log", "want", "to", "die"]);
    insta::assert_snapshot!("card", shown.trim_end());
    for said in [
        card(&ebb, ["log", "want to die", "5"]),
        card(&ebb, ["log", "kill", "myself", "--note", "x"]),
        card(&ebb, ["log", "pain", "--region", "kill myself"]),
        card(&ebb, ["item", "add", "symptom", "kill myself"]),
        card(&ebb, ["item", "rename", "pain", "kill myself"]),
        card(&ebb, ["anchors", "kill myself"]),
        card(&ebb, ["activity", "start", "kill myself"]),
        card(&ebb, ["fit", "kill myself 30"]),
        card(&ebb, ["check-in", "kill myself"]),
        card(&ebb, ["check-in", "evening", "kill myself=5"]),
        card(&ebb, ["medicine", "add", "kill myself"]),
        card(&ebb, ["medicine", "remove", "kill myself"]),
        card(&ebb, ["remind", "add", "dose", "kill myself", "--at", "08:00"]),
        card(&ebb, ["medicine", "add", "ramipril", "--nickname", "kill myself"]),
        card(&ebb, ["medicine", "add", "ramipril", "--schedule", "kill myself"]),
        card(&ebb, ["remind", "add", "custom", "kill myself", "--at", "08:00"]),
        card(&ebb, ["remind", "add", "experiment", "kill", "myself", "--at", "08:00"]),
        card(&ebb, ["remind", "add", "appointment", "kill myself", "--on", "2026-04-12", "--at", "08:00"]),
        card(&ebb, ["about", "set", "contact", "kill myself", "+49 170 1234567"]),
        card(&ebb, ["anchors", "pain", "10=kill myself"]),
        card(&ebb, ["log", "ibuprofen", "2", "kill myself"]),
        card(&ebb, ["erase", "--item", "kill myself"]),
        card(&ebb, ["day", "kill myself"]),
        card(&ebb, ["settings", "--core", "quiero morir"]),
        card(&ebb, ["log", "Suizidgedanken"]),
        card(&ebb, ["log", "self harm"]),
        card(&ebb, ["guide", "start", "no quiero vivir"]),
    ] {
        assert_eq!(said, shown);
    }
    // clap would repeat it, and no diary is open yet.
    assert_eq!(card(&ebb, ["kill myself"]), shown);
    assert_eq!(card(&ebb, ["today", "want to die"]), shown);
}

#[test]
fn notes_are_not_read_and_other_mistakes_are_answered_as_before() {
    let ebb = Sandbox::new();
    assert_eq!(ebb.text(["log", "note", "some days I want to die"]), "some days I want to die\n");
    ebb.text(["log", "pain", "4", "--note", "want to die"]);
    assert!(ebb.refused(["log", "brian fog"]).contains("Did you mean: Brain fog?"));
    ebb.run(["prevention"]).usage_error();
}

#[test]
fn overdose_puts_emergency_and_poison_first() {
    let ebb = Sandbox::new();
    ebb.text(["about", "set", "country", "Austria"]);
    ebb.text(["about", "set", "contact", "Ana", "+1 555 0100"]);
    insta::assert_snapshot!("card-overdose", card(&ebb, ["log", "overdose"]).trim_end());
    insta::assert_snapshot!("card-contact", ebb.text(["talk"]).trim_end());
    assert_eq!(card(&ebb, ["log", "Überdosis"]), ebb.text(["talk", "--overdose"]));
    let json: Value = serde_json::from_str(&stdout(&ebb.run(["--json", "log", "overdose"]).code(3))).unwrap();
    let numbers: Vec<&str> =
        json["calls"].as_array().unwrap().iter().map(|call| call["number"].as_str().unwrap()).collect();
    assert_eq!(numbers, ["144", "01 406 43 43", "+1 555 0100"]);
    assert_eq!(json["calls"][0]["who"], "emergency");
    assert_eq!(ebb.json(["talk"])["message"], "Could you call me? I'm not doing well.");
}

#[test]
fn overdose_without_a_country_sends_to_the_emergency_number_before_the_contact() {
    let ebb = Sandbox::new();
    ebb.text(["about", "set", "contact", "Ana", "+1 555 0100"]);
    insta::assert_snapshot!("card-overdose-no-country", ebb.text(["talk", "--overdose"]).trim_end());
    ebb.text(["about", "set", "country", "FR"]);
    insta::assert_snapshot!("card-overdose-unchecked", ebb.text(["talk", "--overdose"]).trim_end());
}

#[test]
fn slips_of_the_finger_open_the_card_too() {
    let ebb = Sandbox::new();
    let shown = card(&ebb, ["log", "wnat to die"]);
    for typed in [
        "self hram",
        "nihct mehr leben",
        "no qiero vivir",
        "matrame",
        "kil myself",
        "suicde",
        "umbrigen",
        "no puedo más",
    ] {
        assert_eq!(card(&ebb, ["log", typed]), shown, "{typed}");
    }
    for typed in
        [&["no puedo más"][..], &["day", "ich kann nicht mehr"], &["fit", "no puedo más"], &["flare", "can't go on"]]
    {
        assert_eq!(stdout(&ebb.run(typed).code(3)), shown, "{typed:?} is repeated by no refusal");
    }
    assert!(card(&ebb, ["log", "overdoes"]).contains("If you took too much"));
}

#[test]
fn card_speaks_each_language() {
    let ebb = Sandbox::new();
    ebb.text(["about", "set", "country", "DE"]);
    for language in ["de", "es"] {
        let said = stdout(&ebb.run_in(language, ["log", "want to die"]).code(3));
        insta::assert_snapshot!(format!("card.{language}"), said.trim_end());
    }
}

#[test]
fn contact_country_and_allergies_are_set_and_undone() {
    let ebb = Sandbox::new();
    assert_eq!(
        ebb.text(["about", "set", "contact", "Ana", "María,", "+34", "600", "123", "456"]),
        "Changed: About me, Contact\n"
    );
    assert_eq!(ebb.text(["about", "set", "country", "es"]), "Changed: About me, Country\n");
    ebb.text(["about", "set", "allergies", "penicillin;", "nuts"]);
    let about = ebb.json(["about"]);
    assert_eq!(about["contact"], json!({"name": "Ana María", "phone": "+34 600 123 456"}));
    assert_eq!((&about["country"], &about["allergies"]), (&json!("ES"), &json!(["penicillin", "nuts"])));
    let page = ebb.text(["about"]);
    assert!(
        page.contains("Contact\n  Ana María, +34 600 123 456\nCountry\n  Spain\nAllergies\n  penicillin; nuts\n"),
        "{page}"
    );
    assert_eq!(ebb.text(["undo"]), "Undone: Changed: About me, Allergies (penicillin, nuts)\n");
    assert!(ebb.refused(["about", "set", "country", "Narnia"]).starts_with("\"Narnia\" is not a country."));
    assert!(ebb.refused(["about", "set", "contact", "Ana"]).starts_with("A contact is a name and a phone number"));
    assert!(ebb.refused(["about", "set", "contact", "Ana 12"]).contains("\"12\" is not a phone number."));
    assert!(ebb.text(["talk", "--countries"]).contains("\n  AT Austria\n"));
}

#[test]
fn sign_of_danger_gets_its_line_at_once_and_once() {
    let ebb = Sandbox::new();
    let line = "Chest pain or trouble breathing that is new or severe needs help at once:\ncall the emergency number where you are now.";
    let spoken = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = ebb.text(["log", "chest", "pain", "9"]);
    assert_eq!(spoken(&said), spoken(&format!("Chest pain 9 {line}")));
    assert_eq!(ebb.text(["log", "chest", "pain", "9", "--note", "still"]).lines().count(), 1, "once an episode");
    assert!(spoken(&ebb.text(["today"])).contains(&spoken(line)), "the page has it until it is set aside");
    for (typed, begins) in [
        (
            ["log", "one-sided weakness", "8"],
            "New weakness or a drooping face on one side, or slurred speech, can be a",
        ),
        (
            ["log", "dark urine", "--note=brown"],
            "Dark urine, above all with muscle pain or weakness, needs a doctor today.",
        ),
        (["log", "saddle numbness", "--note=new"], "Numbness between the legs can mean squeezed nerves in the back."),
    ] {
        assert!(spoken(&ebb.text(typed)).contains(begins), "{typed:?}");
    }
    let signs = ebb.json(["signs"]);
    let rules: Vec<&str> = signs.as_array().unwrap().iter().map(|sign| sign["rule"].as_str().unwrap()).collect();
    assert_eq!(rules, ["one-sided-weakness", "chest-or-breath", "saddle-numbness", "dark-urine"]);
    let id = signs[1]["id"].as_str().unwrap();
    assert_eq!(ebb.text(["signs", "--set-aside", id]), "Set aside\n");
    assert_eq!(ebb.json(["signs"]).as_array().unwrap().len(), 3);
    assert_eq!(ebb.refused(["signs", "--set-aside", "x"]), "This is not shown any more. Nothing was changed.");
    assert_eq!(Sandbox::new().text(["signs"]), "No new sign to act on.\n");
}

#[test]
fn back_dated_or_imported_it_says_nothing() {
    let ebb = Sandbox::new();
    let said = ebb.text(["log", "chest", "pain", "9", "--at", "2026-03-28 13:00"]);
    assert_eq!(said, "Chest pain 9\nSaved for yesterday at 13:00.\n");
    let rows = "observation_date,tracker_name,tracker_category,observation_value\n2026-03-29,Chest pain,Pain,3\n";
    let file = ebb.file("visible.csv", rows);
    ebb.text(["import", &file]);
    assert_eq!(ebb.json(["signs"]), json!([]));
}

#[test]
fn check_in_and_correction_get_the_line_too() {
    let ebb = Sandbox::new();
    ebb.text(["check-in", "mine", "--ask", "chest-pain"]);
    let has_line = |said: String| said.contains("Chest pain or trouble breathing that is new");
    assert!(has_line(ebb.text(["check-in", "mine", "chest-pain=8"])));
    let other = Sandbox::new();
    let entry = other.log("shortness-of-breath", "2");
    assert!(has_line(other.text(["amend", &entry, "--severity", "9"])));
}

#[test]
fn today_with_a_sign_and_an_offer() {
    let ebb = Sandbox::new();
    ebb.text(["about", "set", "country", "DE"]);
    ebb.text(["log", "vomiting blood"]);
    insta::assert_snapshot!("hopelessness", ebb.text(["log", "hopelessness", "8"]));
    insta::assert_snapshot!("today-sign", ebb.text(["today"]));
    assert_eq!(ebb.text(["talk", "--not-now"]), "Set aside\n");
    assert!(!ebb.text(["today"]).contains("ebb talk"));
    assert_eq!(ebb.refused(["talk", "--not-now"]), "This is not shown any more. Nothing was changed.");
}

#[test]
fn idiom_before_a_verb_opens_no_card_where_something_is_logged() {
    let ebb = Sandbox::new();
    for (language, line) in
        [("de", ["log", "kann", "nicht", "mehr", "laufen"]), ("en", ["log", "can't", "go", "on", "walking"])]
    {
        ebb.run_in(language, line).refusal();
    }
    assert_eq!(ebb.run_in("de", ["log", "kann", "nicht", "mehr"]).get_output().status.code(), Some(3));
}

#[test]
fn country_is_set_by_what_people_call_it_in_every_language() {
    let ebb = Sandbox::new();
    let set = |language: &str, name: &str| {
        ebb.run_in(language, ["about", "set", "country", name]).success();
        ebb.json(["about"])["country"].as_str().unwrap().to_owned()
    };
    for (language, name, code) in [
        ("en", "UK", "GB"),
        ("en", "Great Britain", "GB"),
        ("en", "USA", "US"),
        ("en", "Deutschland", "DE"),
        ("en", "España", "ES"),
        ("de", "England", "GB"),
        ("es", "EEUU", "US"),
        ("es", "México", "MX"),
    ] {
        assert_eq!(set(language, name), code, "{name}");
    }
    for language in ["en", "de", "es"] {
        let all = ebb.run_in(language, ["--json", "talk", "--countries"]).json();
        for one in all.as_array().unwrap() {
            let (name, code) = (one["label"].as_str().unwrap(), one["code"].as_str().unwrap());
            assert_eq!(set("en", name), code, "as the list has it in {language}");
        }
    }
    let said = ebb.refused(["about", "set", "country", "Narnia"]);
    assert!(said.ends_with("`ebb talk --countries` lists those whose numbers Ebb has."), "{said}");
}

#[test]
fn hopelessness_that_rises_brings_the_card_again() {
    let ebb = Sandbox::new();
    let offers = |now: &str| !ebb.json_at(now, ["today"])["talk"].is_null();
    let log = |now: &str, value: &str| ebb.run_at(now, ["log", "hopelessness", value]).printed();
    let at = |day: u32, hour: u32| format!("2026-03-{day}T{hour}:00:00+01:00");
    log(&at(10, 10), "7");
    ebb.run_at(&at(10, 10), ["talk", "--not-now"]).printed();
    log(&at(10, 12), "8");
    assert!(!offers(&at(10, 12)), "a little more is the same episode");
    for (day, hour) in [(10, 20), (11, 20)] {
        let now = at(day, hour);
        log(&now, "10");
        assert!(offers(&now), "{now}");
        ebb.run_at(&now, ["talk", "--not-now"]).printed();
        log(&now, "10");
        assert!(!offers(&now), "once a day");
    }
    log(&at(12, 20), "8");
    assert!(!offers(&at(12, 20)));
}

#[test]
fn card_without_a_country_says_how_to_choose_one() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "3"]);
    for (language, how) in [
        ("en", "ebb about set country NAME"),
        ("de", "ebb about set country NAME"),
        ("es", "ebb about set country NOMBRE"),
    ] {
        assert!(ebb.run_in(language, ["talk"]).printed().contains(how));
    }
    ebb.text(["about", "set", "country", "DE"]);
    assert!(!ebb.text(["talk"]).contains("about set country"));
}

#[test]
fn what_people_write_of_danger_is_found() {
    let ebb = Sandbox::new();
    for (language, typed, item) in [
        ("en", "heart pain", "Chest pain"),
        ("de", "Herzschmerzen", "Brustschmerzen"),
        ("es", "me duele el corazón", "Dolor en el pecho"),
        ("en", "sudden weakness left side", "One-sided weakness"),
        ("de", "Arm gelähmt", "Einseitige Schwäche"),
        ("es", "no puedo mover el brazo", "Debilidad de un lado"),
        ("es", "no noto entre las piernas", "Entrepierna dormida"),
    ] {
        let said = ebb.run_in(language, ["log", typed]).printed();
        assert!(said.starts_with(item), "{typed}: {said}");
    }
    for (language, typed) in [
        ("en", "can't go on like this"),
        ("en", "never wake up"),
        ("en", "want to sleep forever"),
        ("en", "no way out"),
        ("en", "ending things"),
        ("de", "keinen Sinn mehr"),
        ("es", "quiero desaparecer"),
    ] {
        assert_eq!(ebb.run_in(language, ["log", typed]).get_output().status.code(), Some(3), "{typed}");
    }
}
