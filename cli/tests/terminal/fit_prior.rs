//! Fitting the prior of the forecast.

use std::path::Path;

use crate::harness::{EbbAssert as _, Sandbox};

/// Two invented persons whose flares come in runs.
fn diary() -> String {
    let row = |(person, number): (u32, u32)| {
        let day = chrono::NaiveDate::from_yo_opt(2024, 1).unwrap() + chrono::Days::new(u64::from(number));
        format!("{person},{day},flare,f,{}\n", u32::from((number + 9 * person) % 25 < 6))
    };
    let days = (1..=2).flat_map(|person| (0..150).map(move |number| (person, number)));
    format!("person,date,kind,name,value\n{}", days.map(row).collect::<String>())
}

#[test]
fn fitted_prior_is_deterministic_and_usable() {
    let ebb = Sandbox::new();
    let file = ebb.file("runs.csv", diary());
    let fitted = |name: &str| {
        let out = ebb.file(name, "");
        let found = ebb.json(["fit-prior", "--diary", &file, "--out", &out, "--note", "invented"]);
        assert_eq!((&found["fitted_on"][0]["persons"], &found["fitted_on"][0]["days"]), (&2.into(), &300.into()));
        out
    };
    let (one, two) = (fitted("one.json"), fitted("two.json"));
    let text = std::fs::read_to_string(&one).unwrap();
    assert_eq!(text, std::fs::read_to_string(two).unwrap());
    assert!(text.contains("\"note\": \"invented\""));
    let brier = |found: serde_json::Value| found["brier"].as_f64().unwrap();
    let shipped = brier(ebb.json(["evaluate", "--diary", &file]));
    let own = brier(ebb.json(["evaluate", "--diary", &file, "--prior", &one]));
    assert!(own < shipped, "fitted on the very days, it must do better: {own} against {shipped}");
}

/// The shipped prior follows from the diaries, to the last bit. Takes minutes without optimisation, so it only runs if
/// `EBB_TEST_FIT=1`, and where the diaries are, which are not part of the project.
#[test]
fn shipped_prior_is_reproduced_from_the_diaries() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let diaries = here.join("../shared/data/diaries");
    if std::env::var_os("EBB_TEST_FIT").is_none() || !diaries.exists() {
        println!("not refitted: EBB_TEST_FIT is not set, or the diaries are not here");
        return;
    }
    let shipped = std::fs::read_to_string(here.join("core/src/forecast/prior.json")).unwrap();
    let note: serde_json::Value = serde_json::from_str(&shipped).unwrap();
    let ebb = Sandbox::new();
    let out = ebb.file("prior.json", "");
    let diary = |name: &str| diaries.join(name).display().to_string();
    let name = |fitted: &serde_json::Value| fitted["diary"].as_str().unwrap().to_owned();
    let listed = |key: &str| note[key].as_array().unwrap().iter().map(name).collect::<Vec<_>>();
    let mut arguments = vec!["fit-prior".to_owned(), "--out".to_owned(), out.clone()];
    for fitted in listed("fitted_on") {
        arguments.extend(["--diary".to_owned(), diary(&format!("{fitted}.csv"))]);
    }
    for fitted in listed("trees_fitted_on") {
        arguments.extend(["--trees".to_owned(), diary(&format!("fit/{fitted}.csv"))]);
    }
    arguments.extend(["--note".to_owned(), note["note"].as_str().unwrap().to_owned()]);
    ebb.run(arguments).printed();
    assert_eq!(std::fs::read_to_string(out).unwrap(), shipped);
}
