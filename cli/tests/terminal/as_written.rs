//! Amounts and severities as people write them, and what is said of those that cannot be read.

use serde_json::json;

use crate::harness::{EbbAssert as _, Sandbox};

#[test]
fn severity_of_ten_in_a_word_and_none_are_read() {
    for (language, line, said) in [
        ("en", "pain 7/10", "Pain 7"),
        ("en", "pain 7 out of 10", "Pain 7"),
        ("en", "pain ten", "Pain 10"),
        ("en", "no pain", "Pain 0"),
        ("en", "no nausea", "Nausea 0"),
        ("de", "schmerz 7 von 10", "Schmerz 7"),
        ("de", "schmerzen sieben", "Schmerz 7"),
        ("de", "keine schmerzen", "Schmerz 0"),
        ("de", "schmerz ziemlich stark", "Schmerz 8"),
        ("es", "dolor 7 de 10", "Dolor 7"),
        ("es", "sin dolor", "Dolor 0"),
    ] {
        for line in [vec![line], line.split(' ').collect()] {
            let ebb = Sandbox::new();
            let printed = ebb.run_in(language, ["log"].iter().chain(&line)).printed();
            assert!(printed.starts_with(said), "{line:?}: {printed}");
        }
    }
    let ebb = Sandbox::new();
    ebb.text(["check-in", "morning", "pain=7/10"]);
    assert_eq!(ebb.json(["today"])["symptoms"][0]["worst"], json!(7.0));
}

#[test]
fn range_is_refused_with_what_to_write() {
    let ebb = Sandbox::new();
    ebb.text(["log", "fatigue", "3"]);
    for (line, said) in [("6-7", "7 if that was the worst of it, or 6.5"), ("2 to 4", "4 if that"), ("7/5", "0 to 10")]
    {
        assert!(ebb.refused(["log", "pain", line]).contains(said), "{line}");
    }
    assert_eq!(ebb.json(["check"])["entries"], 1);
}

#[test]
fn number_of_energy_that_means_two_things_is_refused() {
    let ebb = Sandbox::new();
    ebb.text(["log", "fatigue", "3"]);
    let said = ebb.refused(["log", "energy", "3"]);
    assert!(said.contains("30 % or 3 %"), "{said}");
    assert_eq!(ebb.text(["log", "energy", "3 %"]), "Energy, 3 %\n");
    assert_eq!(ebb.text(["log", "energy", "40"]), "Energy, 40 %\n");
    assert_eq!(ebb.text(["log", "energy", "3/10"]), "Energy, 30 %\n");
    assert_eq!(ebb.text(["log", "energy", "0"]), "Energy, 0 %\n");
}

#[test]
fn dose_that_is_not_understood_names_the_medicine() {
    for (language, line, said) in [
        ("en", "tramadol fifty mg", "Ebb knows Tramadol, but cannot read \"fifty mg\" as an amount."),
        ("en", "oramorph one spoonful", "cannot read \"one spoonful\" as an amount."),
        ("es", "Paracetamol Cinfa", "no puede leer «Cinfa» como cantidad"),
        ("de", "tramadol fünfzig mg", "Ebb kennt Tramadol, kann aber „fünfzig mg“ nicht als Menge lesen."),
        ("es", "tramadol cincuenta mg", "Ebb conoce Tramadol, pero no puede leer «cincuenta mg» como cantidad."),
    ] {
        let ebb = Sandbox::new();
        let line = ["log"].into_iter().chain(line.split(' '));
        let printed = ebb.run_in(language, line.clone()).refusal();
        assert!(printed.contains(said), "{printed}");
    }
    let ebb = Sandbox::new();
    assert_eq!(ebb.text(["log", "tramadol", ".5", "tablet"]), "Tramadol, ½ tablet\n");
    assert_eq!(ebb.text(["log", "paracetamol", "2", "caplets"]).lines().next(), Some("Paracetamol, 2 tablets"));
    ebb.run_in("de", ["medicine", "add", "Marcumar", "--dose", "1 Tablette"]).printed();
    let printed = ebb.run_in("de", ["log", "marcumar", "eine", "halbe"]).printed();
    assert!(printed.contains(", ½ Tablette"), "{printed}");
    ebb.run_in("es", ["medicine", "add", "Zaldiar", "--dose", "1 comprimido"]).printed();
    let printed = ebb.run_in("es", ["log", "zaldiar", "una", "y", "media"]).printed();
    assert!(printed.contains("1½"), "{printed}");
    // Half of a weight may be half a tablet.
    ebb.text(["medicine", "add", "Ibuprofen", "--dose", "400 mg"]);
    assert!(ebb.refused(["log", "ibuprofen", "half"]).contains("Write the unit with it"));
}

#[test]
fn word_that_is_no_slip_of_a_name_suggests_nothing() {
    for (language, word) in [("en", "pred"), ("en", "poisoned"), ("es", "Contramarum"), ("en", "panadoll forte")] {
        let ebb = Sandbox::new();
        let told = ebb.run_in(language, ["log", word]).refusal();
        assert!(!told.contains("Did you mean") && !told.contains("Quieres decir"), "{word}: {told}");
    }
    let ebb = Sandbox::new();
    assert!(ebb.text(["log", "heat pad"]).starts_with("Heat"));
}
