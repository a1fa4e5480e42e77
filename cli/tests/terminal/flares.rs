//! When a flare starts and ends, as a person gives it.

use crate::harness::{EbbAssert as _, Sandbox};

fn at(time: &str) -> String {
    format!("2026-03-{time}:00+01:00")
}

#[test]
fn flare_that_begins_on_the_day_after_another_is_a_new_one() {
    let ebb = Sandbox::new();
    ebb.run_at(&at("10T09:00"), ["flare", "start"]).printed();
    ebb.run_at(&at("12T20:00"), ["flare", "end"]).printed();
    ebb.run_at(&at("13T08:00"), ["flare", "start"]).printed();
    let today = ebb.json_at(&at("13T12:00"), ["today"]);
    assert_eq!(
        today["headline"].as_str().map(|line| line.contains("since 08:00")),
        Some(true),
        "{}",
        today["headline"]
    );
    assert_eq!(today["flare"]["since_day"], "2026-03-13");
    // One that ended and came back on the same day goes on from its first day.
    ebb.run_at(&at("13T13:00"), ["flare", "end"]).printed();
    let asked = ebb.run_at(&at("13T15:00"), ["flare", "start"]).refusal();
    assert!(asked.contains("Did it come back?"), "{asked}");
    ebb.run_at(&at("13T15:00"), ["flare", "start", "--yes"]).printed();
    assert_eq!(ebb.json_at(&at("14T12:00"), ["today"])["flare"]["since_day"], "2026-03-13");
}

#[test]
fn flare_cannot_end_before_it_began_or_begin_within_itself() {
    for (language, before, on) in [
        ("en", "give a later time with --at", "In a flare since"),
        ("de", "Nenne mit --at eine spätere Zeit", "seit"),
        ("es", "da una hora posterior con --at", "brote desde"),
    ] {
        let ebb = Sandbox::new();
        let run = |now: &str, line: &[&str]| ebb.command(&at(now), language).args(line).assert();
        run("10T09:00", &["flare", "start"]).printed();
        for phase in ["end", "ease"] {
            for when in ["08:00", "2026-03-09"] {
                let refused = run("10T12:00", &["flare", phase, "--at", when]).refusal();
                assert!(refused.contains(before), "{phase} {when}: {refused}");
            }
        }
        for when in ["10:00", "2026-03-10"] {
            let refused = run("10T12:00", &["flare", "start", "--at", when]).refusal();
            assert!(refused.contains(on), "{when}: {refused}");
        }
        // An earlier start corrects the first, and the end is taken after it.
        run("10T12:00", &["flare", "start", "--at", "2026-03-09 20:00"]).printed();
        run("10T12:00", &["flare", "end", "--at", "11:00"]).printed();
        assert_eq!(ebb.json_at(&at("10T12:00"), ["today"])["flare"]["active"], false);
        // Nor within one that is over.
        let refused = run("11T12:00", &["flare", "start", "--at", "2026-03-10 10:00"]).refusal();
        let is_dated =
            ["Tuesday 10 March", "Dienstag, 10. März", "martes 10 de marzo"].iter().any(|day| refused.contains(day));
        assert!(is_dated, "{refused}");
    }
}

#[test]
fn last_flares_stand_beside_one_another_with_what_came_before() {
    let ebb = Sandbox::new();
    assert!(ebb.text(["flares", "--last", "6"]).starts_with("No flare is noted yet."));
    ebb.run_at(&at("09T21:00"), ["log", "ibuprofen", "400 mg"]).printed();
    ebb.run_at(&at("10T07:00"), ["log", "sleep", "5h30"]).printed();
    ebb.run_at(&at("10T09:00"), ["flare", "start"]).printed();
    ebb.run_at(&at("12T20:00"), ["flare", "end"]).printed();
    let page = ebb.text(["flares", "--last", "6"]);
    for line in ["Tuesday 10 March to Thursday 12 March, 3 days", "Sleep", "5 h 30 min", "Ibuprofen, 400 mg"] {
        assert!(page.contains(line), "{line}: {page}");
    }
    let found = ebb.json(["flares", "--last", "6", "--before", "6h"]);
    assert_eq!(found["flares"][0]["days"], 3);
    assert!(!found["flares"][0]["before"].to_string().contains("Ibuprofen"), "{found}");
    assert!(ebb.refused(["flares", "--last", "25"]).contains("24"));
    assert!(ebb.refused(["flares", "--last", "6", "--before", "48"]).contains("48 h"));
}

#[test]
fn a_flare_that_nobody_noted_does_not_end() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    for how in [&["end"][..], &["ease"], &["end", "--at", "yesterday"]] {
        let refused = ebb.run(["flare"].iter().chain(how)).refusal();
        assert!(refused.starts_with("No flare is noted."), "{refused}");
    }
}

/// What Today, the phases and the list of flares say at a time.
fn said(ebb: &Sandbox, time: &str) -> (bool, bool, Vec<(String, bool)>) {
    let today = ebb.json_at(&at(time), ["today"]);
    let last = ebb.json_at(&at(time), ["flares", "--last", "6"]);
    let flares = last["flares"].as_array().unwrap().iter();
    let flares = flares.map(|flare| (flare["first"].as_str().unwrap().to_owned(), flare["last"].is_null()));
    let active = today["flare"]["active"] == true;
    (active, today["headline"].as_str().is_some_and(|line| line.contains("In a flare")), flares.collect())
}

#[test]
fn later_word_counts_of_a_flare_and_a_day_that_is_none() {
    // First "not a flare day", then the start.
    let ebb = Sandbox::new();
    ebb.run_at(&at("10T09:00"), ["flare-day", "today", "no"]).printed();
    ebb.run_at(&at("10T09:00"), ["flare", "start"]).printed();
    let on = (true, true, vec![("2026-03-10".to_owned(), true)]);
    for time in ["10T12:00", "11T12:00"] {
        assert_eq!(said(&ebb, time), on, "{time}");
    }
    ebb.run_at(&at("11T12:00"), ["flare", "ease"]).printed();
    ebb.run_at(&at("11T13:00"), ["flare", "end"]).printed();
    assert_eq!(said(&ebb, "12T12:00"), (false, false, vec![("2026-03-10".to_owned(), false)]));

    // First the start, then that the day was none: there was none.
    let ebb = Sandbox::new();
    ebb.run_at(&at("10T09:00"), ["flare", "start"]).printed();
    ebb.run_at(&at("10T09:00"), ["flare-day", "today", "no"]).printed();
    for time in ["10T12:00", "11T12:00"] {
        assert_eq!(said(&ebb, time), (false, false, vec![]), "{time}");
        let refused = ebb.run_at(&at(time), ["flare", "end"]).refusal();
        assert!(refused.starts_with("No flare is noted."), "{refused}");
    }
    // And the start said again counts again.
    ebb.run_at(&at("10T13:00"), ["flare", "start"]).printed();
    assert_eq!(said(&ebb, "10T14:00"), on);

    // On a later day it ended on the day before.
    let ebb = Sandbox::new();
    ebb.run_at(&at("10T09:00"), ["flare", "start"]).printed();
    let told = ebb.run_at(&at("11T09:00"), ["flare-day", "today", "no"]).printed();
    assert!(told.contains("the flare since Tuesday 10 March 2026 has ended the day before"), "{told}");
    for time in ["11T12:00", "12T12:00"] {
        assert_eq!(said(&ebb, time), (false, false, vec![("2026-03-10".to_owned(), false)]), "{time}");
    }
    let found = ebb.json_at(&at("12T12:00"), ["flares", "--last", "6"]);
    assert_eq!(found["flares"][0]["days"], 1);
    // Undone, it goes on.
    ebb.run_at(&at("12T12:00"), ["undo"]).printed();
    assert_eq!(said(&ebb, "12T12:00"), on);
}

#[test]
fn a_better_day_within_a_flare_leaves_its_end_where_it_is() {
    for phase in ["ease", "end"] {
        let ebb = Sandbox::new();
        ebb.run_at(&at("10T09:00"), ["flare", "start"]).printed();
        ebb.run_at(&at("13T20:00"), ["flare", phase]).printed();
        let told = ebb.run_at(&at("14T09:00"), ["flare-day", "2026-03-11", "no"]).printed();
        assert_eq!(told, "Not a flare day\n", "{phase}");
        let found = ebb.json_at(&at("14T09:00"), ["flares", "--last", "6"]);
        let last = if phase == "end" { "2026-03-13".into() } else { serde_json::Value::Null };
        assert_eq!(
            (&found["flares"][0]["first"], &found["flares"][0]["last"]),
            (&"2026-03-10".into(), &last),
            "{found}"
        );
        assert_eq!(
            ebb.run_at(&at("14T09:00"), ["flares"]).printed(),
            "The start and end of every flare fit together.\n"
        );
    }
}

#[test]
fn flare_that_a_day_without_it_ended_can_be_given_its_hour_or_go_on() {
    let ebb = Sandbox::new();
    ebb.run_at(&at("10T09:00"), ["flare", "start"]).printed();
    ebb.run_at(&at("11T09:00"), ["flare-day", "today", "no"]).printed();
    let over = ebb.run_at(&at("11T10:00"), ["flare", "end"]).refusal();
    assert!(over.starts_with("The last flare ended yesterday."), "{over}");
    ebb.run_at(&at("11T10:00"), ["flare", "end", "--at", "yesterday 20:00"]).printed();
    assert_eq!(said(&ebb, "11T12:00"), (false, false, vec![("2026-03-10".to_owned(), false)]));

    let ebb = Sandbox::new();
    ebb.run_at(&at("10T09:00"), ["flare", "start"]).printed();
    ebb.run_at(&at("13T10:00"), ["flare-day", "today", "no"]).printed();
    ebb.run_at(&at("13T21:00"), ["flare", "start", "--at", "20:00"]).printed();
    assert!(said(&ebb, "13T21:10").0, "it goes on");
}

#[test]
fn past_flare_is_entered_though_a_later_one_is_noted() {
    for is_on in [false, true] {
        let ebb = Sandbox::new();
        let run = |line: &[&str]| ebb.run_at(&at("20T12:00"), [&["flare"], line].concat());
        run(&["start", "--at", "2026-03-14"]).printed();
        if !is_on {
            run(&["end", "--at", "2026-03-15"]).printed();
        }
        for phase in ["end", "ease"] {
            let refused = run(&[phase, "--at", "2026-03-11"]).refusal();
            assert!(refused.contains(if is_on { "give a later time" } else { "No flare is noted." }), "{refused}");
        }
        run(&["start", "--at", "2026-03-10"]).printed();
        run(&["ease", "--at", "2026-03-11"]).printed();
        run(&["end", "--at", "2026-03-11"]).printed();
        let found = ebb.json_at(&at("20T12:00"), ["flares", "--last", "6"]);
        let days = |one: usize| (found["flares"][one]["first"].clone(), found["flares"][one]["last"].clone());
        assert_eq!(days(1), ("2026-03-10".into(), "2026-03-11".into()), "{found}");
        let last = if is_on { serde_json::Value::Null } else { "2026-03-15".into() };
        assert_eq!(days(0), ("2026-03-14".into(), last));
        assert_eq!(ebb.json_at(&at("20T12:00"), ["today"])["flare"]["active"], is_on);
    }
}

#[test]
fn flare_does_not_end_twice() {
    let ebb = Sandbox::new();
    let run = |line: &[&str]| ebb.run_at(&at("20T12:00"), [&["flare"], line].concat());
    run(&["start", "--at", "2026-03-10"]).printed();
    run(&["end", "--at", "2026-03-14"]).printed();
    let refused = run(&["end", "--at", "2026-03-12"]).refusal();
    assert!(refused.contains("Saturday 14 March"), "{refused}");
}

#[test]
fn end_and_ease_on_a_later_day_say_when_it_ended() {
    let ebb = Sandbox::new();
    ebb.run_at(&at("07T09:00"), ["flare", "start"]).printed();
    ebb.run_at(&at("10T09:00"), ["flare", "end"]).printed();
    for phase in ["end", "ease"] {
        for (language, when) in
            [("en", "ended yesterday at 09:00."), ("de", "gestern um 09:00."), ("es", "ayer a las 09:00.")]
        {
            let refused = ebb.command(&at("11T10:00"), language).args(["flare", phase]).assert().refusal();
            assert!(refused.contains(when), "{refused}");
        }
    }
    let refused = ebb.run_at(&at("20T10:00"), ["flare", "end"]).refusal();
    assert!(refused.starts_with("The last flare ended Tuesday 10 March at 09:00."), "{refused}");
}

#[test]
fn flare_that_came_back_the_same_day_is_since_its_first_hour() {
    let ebb = Sandbox::new();
    ebb.run_at(&at("10T09:00"), ["flare", "start"]).printed();
    ebb.run_at(&at("10T20:00"), ["flare", "end"]).printed();
    ebb.run_at(&at("10T21:00"), ["flare", "start", "--yes"]).printed();
    let today = ebb.json_at(&at("10T21:30"), ["today"]);
    assert!(today["headline"].as_str().unwrap().contains("since 09:00"), "{}", today["headline"]);
    let tomorrow = ebb.json_at(&at("11T10:00"), ["today"]);
    assert!(tomorrow["headline"].as_str().unwrap().contains("since yesterday, 09:00"), "{}", tomorrow["headline"]);
}
