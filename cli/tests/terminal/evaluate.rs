//! Judging the forecasts of a diary, and of one's own.

use serde_json::{Value, json};

use crate::desk::{Desk, fields};

const HEADER: &str = "person,date,kind,name,value\n";

/// An invented person's days: pain that follows a short night, and a flare where it is 6 or more.
fn person(name: &str, days: u32, seed: u32) -> String {
    let mut rows = Vec::new();
    let mut pain = 3;
    for day in 0..days {
        let date = chrono::NaiveDate::from_yo_opt(2024, 1).unwrap() + chrono::Days::new(u64::from(day));
        let sleep = 4 + (day * day + seed * day + day / 5) % 5;
        rows.push(format!("{name},{date},symptom,pain,{pain}\n{name},{date},factor,sleep,{sleep}\n"));
        rows.push(format!("{name},{date},flare,pain,{}\n", u32::from(pain >= 6)));
        pain = if sleep < 5 { 7 } else { 2 + day % 4 };
    }
    rows.concat()
}

fn near(value: &Value, expected: f64) {
    assert!((value.as_f64().unwrap() - expected).abs() < 1e-12, "{value} is not {expected}");
}

#[test]
fn the_references_by_hand() {
    let desk = Desk::new();
    let rows = "p,2026-03-01,flare,f,0\np,2026-03-02,flare,f,1\np,2026-03-04,flare,f,1\nq,2026-03-01,symptom,pain,4\n";
    let file = desk.file("d.csv", format!("{HEADER}{rows}"));
    let found = desk.json(["evaluate", "--diary", &file]);
    // The second day alone is scored: after the third, which has no row, nothing was forecast.
    assert_eq!(found["n"], 1);
    near(&found["base_rate"], 1.0);
    near(&found["climatology_brier"], 0.8 * 0.8);
    near(&found["climatology_known_brier"], 0.84 * 0.84);
    assert_eq!((&found["auc"], &found["onset"]["n"]), (&json!(null), &json!(1)));
    assert_eq!(found["shown_share"], 0.0);
    let persons = found["persons"].as_array().unwrap();
    assert_eq!(persons.iter().map(|person| person["person"].as_str().unwrap()).collect::<Vec<_>>(), ["p", "q"]);
    assert_eq!((&persons[1]["n"], &persons[1]["brier"]), (&json!(0), &json!(null)), "unknown, not 0");
    assert!(!desk.journal().exists(), "judging a file opens no journal");
}

#[test]
fn the_fields_are_those_of_the_contract() {
    let desk = Desk::new();
    let file = desk.file("d.csv", format!("{HEADER}{}", person("p", 80, 1)));
    let found = desk.json(["evaluate", "--diary", &file]);
    let wanted = [
        "n",
        "base_rate",
        "brier",
        "climatology_brier",
        "markov_brier",
        "climatology_known_brier",
        "markov_known_brier",
        "skill_climatology",
        "skill_markov",
        "auc",
        "auc_within",
        "ece",
        "shown_share",
        "onset",
        "shown",
        "horizons",
        "reliability",
        "long_persons",
        "long_persons_worse",
        "long_persons_worse_known",
        "persons",
        "labels",
    ];
    assert_eq!(fields(&found).len(), wanted.len());
    assert!(wanted.iter().all(|field| found.get(field).is_some()), "{:?}", fields(&found));
    let part = [
        "n",
        "base_rate",
        "brier",
        "climatology_brier",
        "markov_brier",
        "climatology_known_brier",
        "markov_known_brier",
    ];
    for section in [&found["onset"], &found["shown"], &found["horizons"][2]] {
        assert!(part.iter().chain(&["auc", "auc_within"]).all(|field| section.get(field).is_some()), "{section}");
    }
    assert_eq!(
        found["horizons"].as_array().unwrap().iter().map(|h| h["hours"].clone()).collect::<Vec<_>>(),
        [24, 48, 72]
    );
    assert_eq!(found["horizons"][0]["brier"], found["brier"]);
    assert_eq!(found["labels"], "flare-rows");
    let bins = found["reliability"].as_array().unwrap();
    assert_eq!((bins.len(), bins.iter().map(|bin| bin["n"].as_u64().unwrap()).sum::<u64>()), (10, 79));
    let mut person = fields(&found["persons"][0]);
    person.sort_unstable();
    assert_eq!(person, ["brier", "climatology_brier", "climatology_known_brier", "markov_brier", "n", "person"]);
}

/// Each line of `--forecasts`, as its fields.
fn forecasts(desk: &Desk, file: &str) -> Vec<Vec<String>> {
    let out = desk.path("forecasts.csv").display().to_string();
    desk.text(["evaluate", "--diary", file, "--forecasts", &out]);
    let text = std::fs::read_to_string(out).unwrap();
    text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

#[test]
fn the_scores_follow_from_the_forecasts() {
    let desk = Desk::new();
    let file = desk.file("d.csv", format!("{HEADER}{}{}", person("p", 90, 1), person("q", 50, 3)));
    let found = desk.json(["evaluate", "--diary", &file]);
    let lines = forecasts(&desk, &file);
    assert_eq!(lines[0].join(","), "person,made,state,p24,p48,p72,climatology,markov,last,flare");
    let (mut errors, mut flares, mut plain) = (0.0, 0.0, 0.0);
    for line in &lines[1..] {
        let [p24, p48, p72, climatology, flare] = [3, 4, 5, 6, 9].map(|at| line[at].parse::<f64>().unwrap());
        assert!(0.0 < p24 && p24 <= p48 && p48 <= p72 && p72 < 1.0, "{line:?}");
        errors += (p24 - flare) * (p24 - flare);
        plain += (climatology - flare) * (climatology - flare);
        flares += flare;
    }
    let n = f64::from(u32::try_from(lines.len() - 1).unwrap());
    assert_eq!(found["n"], lines.len() - 1);
    assert_eq!(lines.len() - 1, 89 + 49);
    near(&found["brier"], errors / n);
    near(&found["climatology_brier"], plain / n);
    near(&found["base_rate"], flares / n);
    near(&found["skill_climatology"], 1.0 - errors / plain);
}

#[test]
fn what_comes_later_changes_no_forecast() {
    let desk = Desk::new();
    let whole = person("p", 100, 2);
    let rows: Vec<&str> = whole.lines().collect();
    // Three rows a day: the first 60 days stay, every later value is turned round.
    let (before, after) = rows.split_at(3 * 60);
    let turned = after.iter().rev().map(|row| {
        let (head, value) = row.rsplit_once(',').unwrap();
        let value: u32 = value.parse().unwrap();
        format!("{head},{}\n", if head.ends_with("flare,pain") { 1 - value } else { 9 - value })
    });
    let changed = format!("{HEADER}{}\n{}", before.join("\n"), turned.collect::<String>());
    let (one, other) = (desk.file("one.csv", format!("{HEADER}{whole}")), desk.file("other.csv", changed));
    let (one, other) = (forecasts(&desk, &one), forecasts(&desk, &other));
    // What was forecast is the same to the last digit; what came of the last of them is not.
    let said = |lines: &[Vec<String>]| lines[1..=60].iter().map(|line| line[..9].to_vec()).collect::<Vec<_>>();
    assert_eq!(said(&one), said(&other));
    assert_ne!(one[61..], other[61..]);
}

#[test]
fn a_slip_is_named_and_nothing_is_judged() {
    let desk = Desk::new();
    let refused = |rows: &str| {
        let file = desk.file("d.csv", format!("{HEADER}p,2026-03-01,flare,f,0\n{rows}"));
        let said = desk.refused(["evaluate", "--diary", &file]);
        said.strip_prefix(&format!("{file}, ")).unwrap().to_owned()
    };
    assert_eq!(
        refused("p,2026-03-02,flare,f,0.5\n"),
        "line 3: \"0.5\" is neither 0 nor 1, which is all a flare can be; leave it empty if it is not known. Nothing was changed."
    );
    assert!(refused("\r\np,2026-13-02,flare,f,0\r\n").starts_with("line 4: \"2026-13-02\" is not a date"));
    assert!(refused("p,2026-03-02,mood,f,0\n").contains("not one of symptom, factor, measure, flare"));
    let file = desk.file("d.csv", "date,kind,name,value\n");
    assert!(desk.refused(["evaluate", "--diary", &file]).contains("line 1: it has no column person"));
    let nowhere = desk.path("nowhere.csv").display().to_string();
    assert!(desk.refused(["evaluate", "--diary", &nowhere]).contains("nowhere.csv"));
    let good = desk.file("d.csv", format!("{HEADER}{}", person("p", 9, 1)));
    let folder = desk.path("").display().to_string();
    desk.refused(["evaluate", "--diary", &good, "--plot", &folder]);
    desk.refused(["evaluate", "--diary", &good, "--forecasts", &folder]);
}

#[test]
fn a_page_in_every_language_and_a_picture() {
    let desk = Desk::new();
    let file = desk.file("d.csv", format!("{HEADER}{}", person("p", 80, 1)));
    let plot = desk.path("plot.svg").display().to_string();
    for (language, words) in
        [("en", "79 days of 1 person"), ("de", "79 Tage von 1 Person"), ("es", "79 días de 1 persona")]
    {
        let page = desk.run_in(language, ["evaluate", "--diary", &file, "--plot", &plot]).fine();
        assert!(page.starts_with(words) && !page.contains('{'), "{page}");
        let picture = std::fs::read_to_string(&plot).unwrap();
        assert_eq!(picture.matches("<circle").count(), 10, "{picture}");
    }
    let empty = desk.file("d.csv", format!("{HEADER}p,2026-03-01,flare,f,0\n"));
    assert!(desk.text(["evaluate", "--diary", &empty]).starts_with("No day can be scored"));

    let whole = person("p", 80, 1);
    let unsaid = whole.lines().filter(|row| !row.contains("flare")).collect::<Vec<_>>().join(
        "
",
    );
    let unsaid = desk.file("d.csv", format!("{HEADER}{unsaid}"));
    assert!(desk.text(["evaluate", "--diary", &unsaid]).contains("The file has no flare rows"));
    assert_eq!(desk.json(["evaluate", "--diary", &unsaid])["labels"], "burden");
}

#[test]
fn ones_own_diary_is_judged_the_same_way() {
    let desk = Desk::new();
    assert_eq!(desk.json(["evaluate"])["n"], 0);
    desk.text(["demo"]);
    let before = desk.json(["check"]);
    let found = desk.json(["evaluate"]);
    assert_eq!((found["persons"].as_array().unwrap().len(), &found["labels"]), (1, &json!("said-else-burden")));
    assert!(found["n"].as_u64().unwrap() > 60, "{found}");
    let brier = found["brier"].as_f64().unwrap();
    assert!(brier > 0.0 && brier < 0.5, "{brier}");
    assert_eq!(desk.json(["check"]), before);
}

#[test]
fn a_diary_is_judged_with_a_prior_that_never_saw_it() {
    let desk = Desk::new();
    let other = desk.file("other.csv", format!("{HEADER}{}{}", person("a", 120, 2), person("b", 120, 5)));
    let file = desk.file("d.csv", format!("{HEADER}{}", person("p", 80, 1)));
    let prior = desk.path("prior.json").display().to_string();
    desk.text(["fit-prior", "--diary", &other, "--out", &prior]);
    let (shipped, own) =
        (desk.json(["evaluate", "--diary", &file]), desk.json(["evaluate", "--diary", &file, "--prior", &prior]));
    assert_ne!(shipped["brier"], own["brier"], "it starts from elsewhere");
    assert_eq!(shipped["climatology_brier"], own["climatology_brier"]);
    desk.file("prior.json", "{}");
    assert!(desk.refused(["evaluate", "--diary", &file, "--prior", &prior]).contains("prior.json, line 1: "));
    desk.run(["evaluate", "--prior", &prior]).usage();
}
