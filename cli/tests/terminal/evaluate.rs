//! Evaluation of forecasts, for a diary in a file and for the journal.

use serde_json::{Value, json};

use crate::harness::{EbbAssert as _, Sandbox, fields};

const HEADER: &str = "person,date,kind,name,value\n";

/// An invented person's days: pain follows a short night, and a pain of 6 or more is a flare.
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
fn reference_scores_match_a_hand_calculation() {
    let ebb = Sandbox::new();
    let rows = "p,2026-03-01,flare,f,0\np,2026-03-02,flare,f,1\np,2026-03-04,flare,f,1\nq,2026-03-01,symptom,pain,4\n";
    let file = ebb.file("d.csv", format!("{HEADER}{rows}"));
    let found = ebb.json(["evaluate", "--diary", &file]);
    // Only the second day is scored: the third has no row, so nothing was forecast after it.
    assert_eq!(found["n"], 1);
    near(&found["base_rate"], 1.0);
    near(&found["climatology_brier"], 0.8 * 0.8);
    near(&found["climatology_known_brier"], 0.84 * 0.84);
    assert_eq!((&found["auc"], &found["onset"]["n"]), (&json!(null), &json!(1)));
    assert_eq!(found["shown_share"], 0.0);
    let persons = found["persons"].as_array().unwrap();
    assert_eq!(persons.iter().map(|person| person["person"].as_str().unwrap()).collect::<Vec<_>>(), ["p", "q"]);
    assert_eq!((&persons[1]["n"], &persons[1]["brier"]), (&json!(0), &json!(null)), "unknown, not 0");
    assert!(!ebb.journal().exists(), "judging a file opens no journal");
}

#[test]
fn evaluation_has_the_promised_fields() {
    let ebb = Sandbox::new();
    let file = ebb.file("d.csv", format!("{HEADER}{}", person("p", 80, 1)));
    let found = ebb.json(["evaluate", "--diary", &file]);
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
fn forecasts(ebb: &Sandbox, file: &str) -> Vec<Vec<String>> {
    let out = ebb.path("forecasts.csv").display().to_string();
    ebb.text(["evaluate", "--diary", file, "--forecasts", &out]);
    let text = std::fs::read_to_string(out).unwrap();
    text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

#[test]
fn scores_follow_from_the_written_forecasts() {
    let ebb = Sandbox::new();
    let file = ebb.file("d.csv", format!("{HEADER}{}{}", person("p", 90, 1), person("q", 50, 3)));
    let found = ebb.json(["evaluate", "--diary", &file]);
    let lines = forecasts(&ebb, &file);
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
fn later_rows_change_no_earlier_forecast() {
    let ebb = Sandbox::new();
    let whole = person("p", 100, 2);
    let rows: Vec<&str> = whole.lines().collect();
    // Three rows a day: the first 60 days stay, every later value is inverted.
    let (before, after) = rows.split_at(3 * 60);
    let turned = after.iter().rev().map(|row| {
        let (head, value) = row.rsplit_once(',').unwrap();
        let value: u32 = value.parse().unwrap();
        format!("{head},{}\n", if head.ends_with("flare,pain") { 1 - value } else { 9 - value })
    });
    let changed = format!("{HEADER}{}\n{}", before.join("\n"), turned.collect::<String>());
    let (one, other) = (ebb.file("one.csv", format!("{HEADER}{whole}")), ebb.file("other.csv", changed));
    let (one, other) = (forecasts(&ebb, &one), forecasts(&ebb, &other));
    // The forecasts are identical; only the outcome of the last one differs.
    let said = |lines: &[Vec<String>]| lines[1..=60].iter().map(|line| line[..9].to_vec()).collect::<Vec<_>>();
    assert_eq!(said(&one), said(&other));
    assert_ne!(one[61..], other[61..]);
}

#[test]
fn invalid_diary_is_refused_with_its_line() {
    let ebb = Sandbox::new();
    let refused = |rows: &str| {
        let file = ebb.file("d.csv", format!("{HEADER}p,2026-03-01,flare,f,0\n{rows}"));
        let said = ebb.refused(["evaluate", "--diary", &file]);
        said.strip_prefix(&format!("{file}, ")).unwrap().to_owned()
    };
    assert_eq!(
        refused("p,2026-03-02,flare,f,0.5\n"),
        "line 3: \"0.5\" is neither 0 nor 1, which is all a flare can be; leave it empty if it is not known. Nothing was changed."
    );
    assert!(refused("\r\np,2026-13-02,flare,f,0\r\n").starts_with("line 4: \"2026-13-02\" is not a date"));
    assert!(refused("p,2026-03-02,mood,f,0\n").contains("not one of symptom, factor, measure, flare"));
    let file = ebb.file("d.csv", "date,kind,name,value\n");
    assert!(ebb.refused(["evaluate", "--diary", &file]).contains("line 1: it has no column person"));
    let nowhere = ebb.path("nowhere.csv").display().to_string();
    assert!(ebb.refused(["evaluate", "--diary", &nowhere]).contains("nowhere.csv"));
    let good = ebb.file("d.csv", format!("{HEADER}{}", person("p", 9, 1)));
    let folder = ebb.path("").display().to_string();
    ebb.refused(["evaluate", "--diary", &good, "--plot", &folder]);
    ebb.refused(["evaluate", "--diary", &good, "--forecasts", &folder]);
}

#[test]
fn evaluation_page_and_plot_exist_in_every_language() {
    let ebb = Sandbox::new();
    let file = ebb.file("d.csv", format!("{HEADER}{}", person("p", 80, 1)));
    let plot = ebb.path("plot.svg").display().to_string();
    for (language, words) in
        [("en", "79 days of 1 person"), ("de", "79 Tage von 1 Person"), ("es", "79 días de 1 persona")]
    {
        let page = ebb.run_in(language, ["evaluate", "--diary", &file, "--plot", &plot]).printed();
        assert!(page.starts_with(words) && !page.contains('{'), "{page}");
        let picture = std::fs::read_to_string(&plot).unwrap();
        assert_eq!(picture.matches("<circle").count(), 10, "{picture}");
    }
    let empty = ebb.file("d.csv", format!("{HEADER}p,2026-03-01,flare,f,0\n"));
    assert!(ebb.text(["evaluate", "--diary", &empty]).starts_with("No day can be scored"));

    let whole = person("p", 80, 1);
    let unsaid = whole.lines().filter(|row| !row.contains("flare")).collect::<Vec<_>>().join(
        "
",
    );
    let unsaid = ebb.file("d.csv", format!("{HEADER}{unsaid}"));
    assert!(ebb.text(["evaluate", "--diary", &unsaid]).contains("The file has no flare rows"));
    assert_eq!(ebb.json(["evaluate", "--diary", &unsaid])["labels"], "burden");
}

#[test]
fn own_journal_is_evaluated_without_changing_it() {
    let ebb = Sandbox::new();
    assert_eq!(ebb.json(["evaluate"])["n"], 0);
    ebb.text(["demo"]);
    let before = ebb.json(["check"]);
    let found = ebb.json(["evaluate"]);
    assert_eq!((found["persons"].as_array().unwrap().len(), &found["labels"]), (1, &json!("said-else-burden")));
    assert!(found["n"].as_u64().unwrap() > 60, "{found}");
    let brier = found["brier"].as_f64().unwrap();
    assert!(brier > 0.0 && brier < 0.5, "{brier}");
    assert_eq!(ebb.json(["check"]), before);
}

#[test]
fn evaluation_starts_from_the_given_prior() {
    let ebb = Sandbox::new();
    let other = ebb.file("other.csv", format!("{HEADER}{}{}", person("a", 120, 2), person("b", 120, 5)));
    let file = ebb.file("d.csv", format!("{HEADER}{}", person("p", 80, 1)));
    let prior = ebb.path("prior.json").display().to_string();
    ebb.text(["fit-prior", "--diary", &other, "--out", &prior]);
    let (shipped, own) =
        (ebb.json(["evaluate", "--diary", &file]), ebb.json(["evaluate", "--diary", &file, "--prior", &prior]));
    assert_ne!(shipped["brier"], own["brier"], "it starts from elsewhere");
    assert_eq!(shipped["climatology_brier"], own["climatology_brier"]);
    ebb.file("prior.json", "{}");
    assert!(ebb.refused(["evaluate", "--diary", &file, "--prior", &prior]).contains("prior.json, line 1: "));
    ebb.run(["evaluate", "--prior", &prior]).usage_error();
}
