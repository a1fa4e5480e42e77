//! Lines that are read together say one thing: dates, totals, names and lengths.

use crate::harness::{EbbAssert as _, Sandbox};

/// A time of May 2026.
fn may(day: u8, time: &str) -> String {
    format!("2026-05-{day:02}T{time}:00+02:00")
}

#[test]
fn dose_of_a_part_of_the_day_is_not_the_last_one_beside_one_of_now() {
    let ebb = Sandbox::new();
    let run = |time: &str, line: &[&str]| ebb.run_at(&may(10, time), line).printed();
    run("09:00", &["medicine", "add", "Naproxen", "--dose", "250 mg"]);
    run("09:12", &["log", "naproxen"]);
    run("09:13", &["log", "naproxen", "--at", "this morning"]);
    let said = run("09:14", &["remind", "doses"]);
    assert_eq!(said.matches("Last taken").count(), 1, "{said}");
}

#[test]
fn tablets_of_another_strength_are_said_to_be_of_another_product() {
    let ebb = Sandbox::new();
    let run = |line: &[&str]| ebb.run_at(&may(10, "09:00"), line).printed();
    run(&[
        "medicine",
        "add",
        "Ibuprofen",
        "--dose",
        "1 tablet",
        "--contains",
        "ibuprofen 100 mg",
        "--daily-most",
        "12 tablets",
    ]);
    run(&["medicine", "add", "Nurofen", "--dose", "2 tablets", "--contains", "ibuprofen 200 mg"]);
    run(&["log", "nurofen", "2", "tablets"]);
    let said = run(&["remind", "doses"]);
    assert!(!said.contains("2 tablets counted as 4 tablets"), "{said}");
}

#[test]
fn total_that_may_be_more_is_said_so_at_the_log_and_in_the_list() {
    let ebb = Sandbox::new();
    let run = |line: &[&str]| ebb.run_at(&may(10, "09:00"), line).printed();
    run(&["medicine", "add", "Insulin", "--dose", "10 units", "--daily-most", "30 units"]);
    run(&["log", "insulin", "31 units"]);
    assert!(run(&["log", "insulin", "0.1 ml"]).contains("at least 31 units"));
    let said = run(&["remind", "doses"]);
    assert!(said.contains("at least 31 units in 24 hours"), "{said}");
}

#[test]
fn pause_that_is_over_is_not_listed_and_dates_are_in_words() {
    let ebb = Sandbox::new();
    let said =
        ebb.run_at(&may(10, "09:00"), ["medicine", "add", "Ramipril", "--dose", "5 mg", "--pause-until", "2026-05-12"]);
    assert!(said.printed().contains("paused until Tuesday 12 May"));
    assert!(ebb.run_at(&may(11, "09:00"), ["medicine", "list"]).printed().contains("paused until Tuesday 12 May"));
    for day in [12, 20] {
        assert!(!ebb.run_at(&may(day, "09:00"), ["medicine", "list"]).printed().contains("paused"), "{day}");
    }
    let said = ebb.command(&may(10, "09:00"), "de").args(["remind", "pause", "2026-05-12"]).assert().printed();
    assert!(said.contains("Pause bis Dienstag, 12. Mai") && !said.contains("2026-05"), "{said}");
    ebb.run_at(&may(9, "09:00"), ["flare", "start"]).printed();
    ebb.run_at(&may(9, "18:00"), ["flare", "end"]).printed();
    let said =
        ebb.command(&may(20, "09:00"), "de").args(["flare", "end", "--at", "2026-05-09 19:00"]).assert().refusal();
    assert!(!said.contains("2026-05"), "{said}");
}

#[test]
fn spent_and_advised_are_rounded_alike() {
    let ebb = Sandbox::new();
    for day in 3..=10 {
        ebb.run_at(&may(day, "18:00"), ["log", "gardening", "60", "--physical", "6"]).printed();
    }
    let said = ebb.run_at(&may(10, "18:30"), ["plan"]).printed();
    let (spent, rest) = said.split_once(" of ").unwrap();
    let (spent, advised) = (spent.rsplit(' ').next().unwrap(), rest.split(' ').next().unwrap());
    let number = |text: &str| text.parse::<f64>().unwrap();
    assert!(said.contains("Within today's limit.") && number(spent) <= number(advised), "{said}");
}

#[test]
fn day_names_what_a_carer_logged() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "4", "--carer"]);
    ebb.text(["log", "fatigue", "5"]);
    let page = ebb.text(["day", "2026-03-29"]);
    assert_eq!(page.lines().filter(|line| line.contains("logged by a carer")).count(), 1, "{page}");
    assert!(page.lines().any(|line| line.contains("Pain 4") && line.contains("carer")), "{page}");
}

#[test]
fn medicine_of_several_words_needs_no_quotes() {
    let ebb = Sandbox::new();
    let said = ebb.text(["medicine", "add", "Folic", "acid", "--dose", "5 mg"]);
    assert!(said.starts_with("Folic acid, 5 mg"), "{said}");
    assert!(
        ebb.text(["medicine", "change", "folic", "acid", "--nickname", "green one"]).contains("called \"green one\"")
    );
    assert!(ebb.text(["medicine", "list"]).contains("Folic acid, 5 mg, called \"green one\""));
    ebb.text(["medicine", "remove", "Folic", "acid"]);
}

#[test]
fn dose_is_called_as_its_medicine_is_in_the_list() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pregabalin", "75 mg"]);
    ebb.text(["medicine", "add", "Lyrica", "--dose", "75 mg"]);
    assert_eq!(ebb.text(["log", "lyrica"]).lines().next(), Some("Lyrica"));
    assert!(ebb.text(["log", "pregabalin", "75 mg"]).starts_with("Lyrica, 75 mg"));
    let page = ebb.text(["day", "2026-03-29"]);
    assert_eq!((page.matches("Lyrica").count(), page.matches("Pregabalin").count()), (3, 0), "{page}");
    // Gone from the list, it has its own name again; what the person renamed keeps that.
    ebb.text(["medicine", "remove", "Lyrica"]);
    assert_eq!(ebb.text(["day", "2026-03-29"]).matches("Pregabalin").count(), 3);
}

#[test]
fn nothing_is_said_twice_and_lengths_are_in_hours() {
    let ebb = Sandbox::new();
    let line =
        ["medicine", "add", "Methotrexate", "--dose", "15 mg", "--weekly", "yes", "--schedule", "once a week, Mondays"];
    let said = ebb.text(line);
    assert_eq!(said.lines().next().unwrap().matches("once a week").count(), 1, "{said}");
    ebb.text(["medicine", "add", "Ibuprofen", "--dose", "400 mg", "--least-between", "6h"]);
    ebb.text(["log", "ibuprofen"]);
    let said = ebb.text(["log", "ibuprofen", "400", "mg"]);
    assert!(!said.contains("0 min"), "{said}");
    let said = ebb.refused(["item", "add", "symptom", "Pain"]);
    assert_eq!(said, "There is a \"Pain\" already. Nothing was changed; choose another name.");
    let said = ebb.refused(["log", "sleep", "25h"]);
    assert!(said.contains("25 h") && said.contains("24 h") && !said.contains("1500"), "{said}");
}
