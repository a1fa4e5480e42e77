//! The page for a clinician's review has every rule with its urgency and its items, in the order of the source, and says that
//! the review has not happened.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::Path;

fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).unwrap()
}

/// What stands between two marks, for each place they stand.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    text.split(before).skip(1).map(|rest| rest.split(after).next().unwrap()).collect()
}

#[test]
fn every_rule_is_on_the_page_with_its_urgency() {
    let (page, rules) = (file("docs/clinical-review.md"), file("core/src/safety/rules.rs"));
    let table = rules.split("const RULES").nth(1).unwrap();
    let ids = between(table, "id: \"", "\"");
    let urgency: Vec<&str> = between(table, "urgency: SignUrgency::", ",")
        .into_iter()
        .map(|urgency| match urgency {
            "Now" => "now",
            "Today" => "today",
            "ThisWeek" => "this week",
            other => panic!("{other}"),
        })
        .collect();
    let wanted: Vec<String> = ids.iter().zip(urgency).map(|(id, urgency)| format!("| `{id}` | {urgency} | ")).collect();
    let found: Vec<&str> = page.lines().filter(|line| line.starts_with("| `")).collect();
    assert!(ids.len() >= 14 && found.len() == wanted.len(), "{} rules, {} on the page", ids.len(), found.len());
    for (line, wanted) in found.iter().zip(&wanted) {
        assert!(line.starts_with(wanted), "{line}, not {wanted}");
    }
}

#[test]
fn thresholds_are_on_the_page() {
    let (page, rules) = (file("docs/clinical-review.md"), file("core/src/safety/rules.rs"));
    let (signs, offer) = (file("core/src/safety/signs.rs"), file("core/src/safety/hopelessness.rs"));
    let said = [
        (&rules, "CHEST_FROM: f64 = 4.0", "4 or more of 10 or without a number"),
        (&rules, "VERY_ILL_FROM: f64 = 7.0", "feeling ill or confusion at 7 or more of 10"),
        (&rules, "FEVER_FROM: f64 = 38.0", "38.0 °C or more"),
        (&rules, "MORNING_OVER: f64 = 45.0", "morning stiffness over 45 minutes"),
        (&rules, "NEW_DAYS: i64 = 28", "not there in the 28 days before"),
        (&signs, "EPISODE: TimeDelta = TimeDelta::days(14)", "not there for 14 days is a new episode"),
        (&signs, "WORSE_FROM: f64 = 7.0", "said again from 7 of 10 on"),
        (&signs, "WORSE_BY: f64 = 3.0", "3 or more above all before it"),
        (&offer, "STRONG_FROM: f64 = 7.0", "7 or more of 10, or any severity"),
        (&offer, "DAYS_RUNNING: i32 = 3", "on 3 days running"),
        (&offer, "WORSE_BY: f64 = 3.0", "3 or more above what it was offered for"),
        (&offer, "WORST_FROM: f64 = 9.0", "or from 9 on, then once a day"),
    ];
    for (source, constant, words) in said {
        assert!(source.contains(constant), "{constant} changed: change the page and this test with it");
        assert!(page.contains(words), "the page does not say: {words}");
    }
    assert!(page.contains("**This review has not happened.**"));
}

#[test]
fn word_lists_say_that_they_are_not_reviewed() {
    for language in ["en", "de", "es"] {
        let list = file(&format!("core/safety/crisis/{language}.txt"));
        assert!(list.contains("# Review by a clinician: NOT YET."), "{language}");
    }
}
