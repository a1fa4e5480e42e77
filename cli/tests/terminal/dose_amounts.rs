//! Amounts, strengths and names of medicines as they are typed.

use serde_json::json;

use crate::harness::{EbbAssert as _, Sandbox, stdout};
use crate::log::body;

#[test]
fn tablets_are_no_doses_of_a_syrup_and_paracetamol_of_unknown_strength_is_named() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Calpol", "--dose", "10 ml", "--contains", "paracetamol 120 mg/5 ml"]);
    let said = ebb.text(["log", "paracetamol", "16 tablets"]);
    assert!(said.contains("At the usual strength") && said.contains("8000 mg of paracetamol"), "{said}");
    let bare = Sandbox::new();
    assert!(bare.text(["log", "paracetamol", "3 tablets"]).contains("Not counted: Paracetamol."));
    assert!(!bare.text(["log", "paracetamol", "500 mg"]).contains("Not counted"));
}

#[test]
fn a_strength_without_a_unit_is_refused_for_a_usual_dose_too() {
    let ebb = Sandbox::new();
    let refused = ebb.run(["medicine", "add", "Zorblax", "--dose", "10"]).refusal();
    assert!(refused.contains("Write the unit with it: mg, µg, g, ml, IU, tablet or drops."), "{refused}");
    assert_eq!(ebb.text(["medicine", "list"]).lines().count(), 1, "nothing was added");
    assert_eq!(ebb.text(["medicine", "add", "Insulin", "--dose", "10"]).lines().next(), Some("Insulin, 10 IU"));
    let ingredient = ebb.run(["medicine", "add", "Dolgit", "--contains", "ibuprofen 400"]).refusal();
    assert!(ingredient.contains("\"400\" is not a dose"), "{ingredient}");
}

#[test]
fn a_name_before_a_severity_is_not_joined_with_it() {
    let ebb = Sandbox::new();
    let of = |words: &[&str]| ebb.run_in("de", [&["log"], words].concat()).printed();
    assert_eq!(of(&["Schmerz", "mittel"]), "Schmerz 5\n");
    assert_eq!(of(&["Migräne", "mittel"]), "Migräne 5\n");
    assert_eq!(of(&["Schmerzmittel"]).lines().next(), Some("Schmerzmittel"));
    assert!(ebb.run_in("de", ["log", "Schlaf", "mittel"]).refusal().contains("Schlaf"));
}

#[test]
fn amounts_are_shown_as_given() {
    let ebb = Sandbox::new();
    assert_eq!(ebb.text(["medicine", "add", "Clonazepam-like", "--dose", "0.125 mg"]), "Clonazepam-like, 0.125 mg\n");
    assert_eq!(ebb.text(["log", "weight", "72.35"]), "Weight, 72.35 kg\n");
    for (given, said) in [
        ("1/2 tablet", "Ibuprofen, ½ tablet"),
        ("½ tablet", "Ibuprofen, ½ tablet"),
        ("1 tablet", "Ibuprofen, 1 tablet"),
        ("2 x 150 mg", "Ibuprofen, 300 mg"),
        ("1,000 mg", "Ibuprofen, 1000 mg"),
        ("0.025 mg", "Ibuprofen, 0.025 mg"),
    ] {
        let logged = ebb.text(["log", "ibuprofen", given]);
        assert_eq!(logged.lines().next(), Some(said), "{given}");
    }
    assert_eq!(body(&ebb)["dose"], json!({"amount": "0.025", "unit": "mg"}));
    assert_eq!(ebb.text(["log", "water", "2"]), "Water, 2 glasses\n");
    assert_eq!(ebb.text(["log", "meditation", "10"]), "Meditation, 10 min\n");
    assert!(ebb.run_in("de", ["log", "ibuprofen", "1.000 mg"]).printed().starts_with("Ibuprofen, 1000 mg"));
    assert!(ebb.run_in("es", ["log", "ibuprofen", "1,5 g"]).printed().starts_with("Ibuprofeno, 1,5 g"));
}

#[test]
fn what_cannot_be_read_is_refused_with_what_to_write() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    assert!(ebb.refused(["log", "ibuprofen", "1.000 mg"]).contains("can mean 1000 mg or 1 mg"));
    for given in ["1/3 tablet", "much"] {
        let message = ebb.refused(["log", "ibuprofen", given]);
        assert!(message.contains("Write a number and its unit, such as 400 mg"), "{given}: {message}");
    }
    ebb.text(["medicine", "add", "Paracetamol", "--dose", "1 g"]);
    assert_eq!(ebb.text(["log", "paracetamol", "1"]), "Paracetamol, 1 g\n");
    let message = ebb.refused(["log", "paracetamol", "500"]);
    assert!(message.starts_with("\"500\" would be 500 g. Write the unit with it"), "{message}");
    let message = ebb.refused(["log", "ibuprofen", "400 mgg"]);
    assert!(message.contains("\"mgg\" is not a unit that Ebb knows. Did you mean mg, mcg?"), "{message}");
    let message = ebb.refused(["medicine", "add", "Naproxen", "--dose", "2 tablest"]);
    assert!(message.contains("Did you mean tablet?"), "{message}");
    let message = ebb.refused(["medicine", "change", "paracetamol", "--daily-most", "4 gg"]);
    assert!(message.contains("is not a unit that Ebb knows"), "{message}");
    for (item, value) in [("weight", "-5"), ("body-temperature", "385"), ("heart-rate", "900")] {
        ebb.refused(["log", item, value]);
    }
}

#[test]
fn strength_of_a_liquid_is_written_with_its_volume() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    let add = |contains| ["medicine", "add", "Kids syrup", "--dose", "5 ml", "--contains", contains];
    let refused = ebb.refused(add("paracetamol 120 mg"));
    assert!(refused.contains("120 mg in how much of it?") && refused.contains("120 mg/5 ml"), "{refused}");
    let added = ebb.text(add("paracetamol 120 mg/5 ml"));
    assert!(added.starts_with("Kids syrup, 5 ml, with paracetamol 120 mg in 5 ml\n"), "{added}");
    let listed = |language| ebb.run_in(language, ["medicine", "list"]).printed();
    assert!(listed("de").contains("mit Paracetamol 120 mg in 5 ml"), "{}", listed("de"));
    assert!(listed("es").contains("con paracetamol 120 mg en 5 ml"), "{}", listed("es"));
    let logged = ebb.run(["log", "kids syrup", "200 ml", "--yes"]).printed();
    assert!(logged.contains("4800 mg") && !logged.contains("Not counted"), "{logged}");
}

#[test]
fn impossible_limit_is_refused_with_what_to_write() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    let add = |name: &str, how: &[&str]| ebb.run(["medicine", "add", name].iter().chain(how)).refusal();
    let below = add("Ibuprofen", &["--dose", "400 mg", "--daily-most", "200 mg"]);
    assert!(below.starts_with("A limit of 200 mg in 24 hours is less than one dose of 400 mg. Correct one"), "{below}");
    let other = add("Ibuprofen", &["--dose", "400 mg", "--daily-most", "10 ml"]);
    assert!(other.starts_with("Ebb cannot count 10 ml in doses of 400 mg. Write the limit in the unit"), "{other}");
    let pieces = add("Osteo", &["--dose", "2 tablets", "--daily-most", "4 g"]);
    assert!(pieces.contains("say what is in it"), "{pieces}");
    let strong = ["--dose", "2 tablets", "--contains", "paracetamol 665 mg", "--daily-most", "1 g"];
    assert!(add("Osteo", &strong).contains("less than one dose of 2 tablets"));
    for negative in ["--daily-most=-1 g", "--daily-most=-400 mg", "--least-between=-2h", "--daily-most=0 mg"] {
        add("Ibuprofen", &["--dose", "400 mg", negative]);
    }
    ebb.text(["medicine", "add", "Ibuprofen", "--dose", "400 mg", "--daily-most", "1.2 g"]);
    ebb.refused(["medicine", "change", "ibuprofen", "--dose", "2 g"]);
    ebb.text([
        "medicine",
        "add",
        "Osteo",
        "--dose",
        "2 tablets",
        "--contains",
        "paracetamol 665 mg",
        "--daily-most",
        "4 g",
    ]);
    ebb.text(["medicine", "add", "Co-codamol", "--dose", "2 tablets", "--daily-most", "8 tablets"]);
}

#[test]
fn amount_that_nobody_means_is_recorded_after_one_confirmation() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    let question = ebb.refused(["log", "ibuprofen", "100 tablets"]);
    assert!(question.starts_with("100 tablets of Ibuprofen at once") && question.contains("--yes"), "{question}");
    assert!(!question.contains("logged already"), "{question}");
    assert!(ebb.text(["log", "ibuprofen", "100 tablets", "--yes"]).starts_with("Ibuprofen, 100 tablets"));
    let german = ebb.run_in("de", ["log", "fentanyl", "1.025 mg"]).refusal();
    assert!(german.contains("1025 mg Fentanyl auf einmal") && german.contains("Komma"), "{german}");
    let spanish = ebb.run_in("es", ["medicine", "add", "fentanyl", "--dose", "1.025 mg"]).refusal();
    assert!(spanish.contains("1025 mg de fentanyl de una vez"), "{spanish}");
    let logged = ebb.json(["log", "naproxen", "500 mg"]);
    let entry = logged["entries"][0].as_str().unwrap();
    let question = ebb.refused(["amend", entry, "--dose", "500 g"]);
    assert!(question.starts_with("500 g of Naproxen at once"), "{question}");
    assert_eq!(ebb.text(["amend", entry, "--dose", "250 mg"]), "Naproxen, 250 mg\n");
}

#[test]
fn length_between_doses_needs_its_unit() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    let message = ebb.refused(["medicine", "add", "ibuprofen", "--least-between", "6"]);
    assert!(message.starts_with("\"6\" could be hours or minutes. Write the unit with it, such as 6 h"), "{message}");
    assert!(ebb.text(["medicine", "add", "ibuprofen", "--least-between", "6h"]).contains("at least 6 h apart"));
    let message = ebb.refused(["remind", "add", "dose", "ibuprofen", "--after", "breakfast", "--in", "2"]);
    assert!(message.contains("could be hours or minutes"), "{message}");
}

#[test]
fn a_medicine_with_its_strength_in_its_name_counts_as_its_substance() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Paracetamol 1000", "--dose", "1 g"]);
    let at = |time: &str, arguments: [&str; 2]| ebb.run_at(&format!("2026-03-28 {time}"), arguments).printed();
    for hour in ["08:00", "10:00", "12:00", "14:00"] {
        assert_eq!(at(hour, ["log", "Paracetamol 1000"]), "Paracetamol 1000\n");
    }
    let fifth = at("16:00", ["log", "Paracetamol 1000"]);
    assert!(fifth.contains("That makes 5000 mg of paracetamol in 24 hours"), "{fifth}");

    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Ibuprofen", "--dose", "400 mg", "--daily-most", "1200 mg"]);
    ebb.text(["medicine", "add", "Ibuprofen 600", "--dose", "600 mg", "--yes"]);
    ebb.text(["log", "advil", "200 mg"]);
    ebb.text(["log", "ibuprofen 600"]);
    let standing = ebb.text(["remind", "doses"]);
    assert!(standing.contains("The next one makes 1200 mg in 24 hours"), "{standing}");

    let ebb = Sandbox::new();
    ebb.text(["item", "add", "remedy", "MTX pen"]);
    ebb.text(["log", "MTX pen"]);
    let question = ebb.refused(["log", "methotrexate", "15 mg"]);
    assert!(question.contains("once a week"), "one medicine under two names: {question}");
}

#[test]
fn a_limit_without_a_unit_is_in_that_of_the_dose() {
    let ebb = Sandbox::new();
    let added = ebb.text(["medicine", "add", "Naproxen", "--dose", "500 mg", "--daily-most", "1000"]);
    assert!(added.starts_with("Naproxen, 500 mg, at most 1000 mg in 24 hours"), "{added}");
    let changed = ebb.text(["medicine", "change", "naproxen", "--daily-most", "1500"]);
    assert!(changed.starts_with("Naproxen, 500 mg, at most 1500 mg"), "{changed}");
    let refusal = ebb.refused(["medicine", "add", "Zopiclone", "--daily-most", "15"]);
    assert!(refusal.contains("Write a number and its unit"), "{refusal}");
}

#[test]
fn a_limit_in_tablets_counts_what_is_given_in_milligrams_by_the_usual_dose() {
    let ebb = Sandbox::new();
    let limits = ["--dose", "400 mg", "--daily-most", "3 tablets", "--least-between", "6h"];
    ebb.run(["medicine", "add", "ibuprofen"].into_iter().chain(limits)).printed();
    let logged = ebb.text(["log", "ibuprofen", "1600 mg"]);
    assert!(logged.contains("That makes 4 tablets in 24 hours. Your limit is 3 tablets."), "{logged}");
    let standing = ebb.text(["remind", "doses"]);
    assert!(standing.contains("The next one is within it from tomorrow"), "{standing}");
}

#[test]
fn drops_are_no_usual_doses() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Metamizole", "--dose", "500 mg", "--daily-most", "4 g"]);
    let logged = ebb.text(["log", "metamizole", "20 drops"]);
    assert!(logged.contains("Not counted: Metamizole") && !logged.contains("mg"), "{logged}");
}

#[test]
fn part_of_a_dose_needs_its_unit() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Warfarin", "--dose", "5 mg"]);
    ebb.text(["medicine", "add", "Prednisolone", "--dose", "1 tablet"]);
    for part in ["1/2", "½", "3/4", "1/4"] {
        let refused = ebb.refused(["log", "warfarin", part]);
        assert!(refused.contains("Write the unit with it"), "{refused}");
    }
    assert!(ebb.text(["log", "prednisolone", "1/2"]).starts_with("Prednisolone, ½ tablet"));
}

#[test]
fn substance_means_the_only_medicine_of_the_list_that_is_that() {
    let ebb = Sandbox::new();
    ebb.text([
        "medicine",
        "add",
        "Tramadol drops",
        "--dose",
        "20 drops",
        "--daily-most",
        "80 drops",
        "--time",
        "14:30",
    ]);
    ebb.text(["remind", "add", "dose", "Tramadol drops"]);
    let logged = ebb.text(["log", "tramadol", "20"]);
    assert_eq!(logged, "Tramadol drops, 20 drops\n");
    assert!(!ebb.text(["remind", "missed"]).contains("Tramadol"), "its dose is taken");
    assert!(ebb.text(["log", "tramadol", "50 mg"]).starts_with("Tramadol, 50 mg"), "no drops");
    ebb.text(["medicine", "add", "Tramadol liquid", "--dose", "15 drops"]);
    assert!(ebb.text(["log", "tramadol", "20 drops"]).starts_with("Tramadol, 20 drops"), "either could be meant");
}

#[test]
fn nickname_that_logging_reads_as_something_else_is_refused() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "paracetamol", "--dose", "500 mg"]);
    for (nickname, read) in [
        ("heavy day", "The day's effort"),
        ("ein schwerer Tag", "The day's effort"),
        ("sleep", "Sleep"),
        ("Schlaf", "Sleep"),
        ("siesta", "Nap"),
        ("note", "Note"),
        ("nota 2", "Note"),
        ("Druckpunkt", "Pressure point"),
    ] {
        let said = ebb.refused(["medicine", "change", "paracetamol", "--nickname", nickname]);
        let is_there = format!("There is a \"{read}\" already. Nothing was changed; choose another name.");
        let is_name = format!("\"{nickname}\" is already a name of {read}. Nothing was changed; choose another.");
        assert_eq!(said, if nickname.to_lowercase() == read.to_lowercase() { is_there } else { is_name });
    }
    ebb.text(["medicine", "change", "paracetamol", "--nickname", "sleep tablets"]);
    assert_eq!(ebb.text(["log", "sleep tablets"]).lines().next(), Some("Paracetamol"));
}

#[test]
fn length_of_time_is_no_dose_of_a_medicine() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    for amount in ["2 hours", "30 min", "1 h"] {
        let said = ebb.refused(["log", "prednisone", amount]);
        assert!(said.contains("is not a dose. Write a number and its unit"), "{said}");
    }
    ebb.text(["log", "heat", "20 min"]);
}

#[test]
fn pieces_of_a_medicine_in_tablets_count_as_those() {
    for (language, amount) in [
        ("de", "zwei Stück"),
        ("de", "2 Stk"),
        ("de", "2 Einheiten"),
        ("en", "2 units"),
        ("en", "2 pieces"),
        ("es", "2 unidades"),
    ] {
        let ebb = Sandbox::new();
        ebb.text(["medicine", "add", "ibuprofen", "--dose", "1 tablet", "--daily-most", "1 tablet"]);
        let said = stdout(&ebb.run_in(language, ["log", "ibuprofen", amount]).success());
        assert!(said.lines().count() > 1, "{amount}: above the limit: {said}");
        let standing = ebb.text(["remind", "doses"]);
        assert!(
            standing.starts_with("ibuprofen: 2 tablets in 24 hours. Your limit is 1 tablet."),
            "{amount}: {standing}"
        );
    }
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "ibuprofen", "--dose", "400 mg", "--daily-most", "1200 mg"]);
    let said = stdout(&ebb.run_in("de", ["log", "ibuprofen", "zwei Stück"]).success());
    assert!(said.contains("800 mg"), "as many usual doses, like Hübe: {said}");
}

#[test]
fn no_time_between_doses_is_refused_as_the_medicine_it_is() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    let said = ebb.refused(["medicine", "add", "ibuprofen", "--least-between", "0h"]);
    assert!(said.ends_with("Nothing was changed."), "{said}");
}

#[test]
fn bare_number_of_a_medicine_in_micrograms_needs_its_unit() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    ebb.text(["medicine", "add", "Colchicine", "--daily-most", "1.5 mg"]);
    for [medicine, number] in [["digoxin", "0.125"], ["levothyroxine", "0.1"], ["colchicine", "0.5"]] {
        let refused = ebb.refused(["log", medicine, number]);
        assert!(refused.contains("Write the unit with it"), "{refused}");
    }
    let german = ebb.run_in("de", ["log", "Colchicin", "0,5"]).refusal();
    assert!(german.contains("0,5 mg"), "{german}");
    assert_eq!(ebb.text(["log", "colchicine", "0.5 mg"]), "Colchicine, 0.5 mg\n");
    assert_eq!(ebb.text(["log", "levothyroxine", "100"]), "Levothyroxine, 100 µg\n");
}

#[test]
fn whom_to_call_stands_in_the_question_before_too_much() {
    let ebb = Sandbox::new();
    ebb.text(["about", "set", "country", "de"]);
    for amount in ["12 g", "24 tablets"] {
        for (language, call) in [("en", "call 112 now"), ("de", "ruf jetzt 112 an"), ("es", "llama ahora al 112")] {
            let question = ebb.run_in(language, ["log", "paracetamol", amount]).refusal();
            assert!(question.contains(call) && question.contains("--yes"), "{question}");
        }
    }
    let logged = ebb.json(["log", "paracetamol", "1 g"]);
    let question = ebb.refused(["amend", logged["entries"][0].as_str().unwrap(), "--dose", "12 g"]);
    assert!(question.contains("call 112 now"), "{question}");
}

#[test]
fn product_with_its_strength_in_its_name_counts_as_its_substance() {
    for (name, substance, dose) in [
        ("Ibu 600", "Ibuprofen", "600 mg"),
        ("IbuHEXAL akut", "Ibuprofen", "600 mg"),
        ("ASS 100", "Aspirin", "600 mg"),
        ("APAP 500", "Paracetamol", "600 mg"),
        ("Ben-u-ron 500", "Paracetamol", "600 mg"),
    ] {
        let ebb = Sandbox::new();
        ebb.text(["medicine", "add", substance, "--dose", "400 mg", "--daily-most", "1000 mg"]);
        if name == "Ibu 600" {
            let asked = ebb.refused(["medicine", "add", name, "--dose", dose]);
            assert!(asked.contains(&format!("has the same in it as {substance}")), "{name}: {asked}");
        }
        ebb.text(["medicine", "add", name, "--dose", dose, "--yes"]);
        ebb.text(["log", substance, "800 mg"]);
        let logged = ebb.text(["log", name]);
        let over = format!("With this, {substance} comes to 1400 mg in 24 hours. Your limit is 1000 mg.");
        assert!(logged.contains(&over), "{name}: {logged}");
    }
}
