//! The questions Ebb asks: their daily budget, and whether a remedy helped.

use ebb_core::entry::{FlarePhase, Helped};
use ebb_core::time::{Moment, Rollover};
use ebb_core::{EbbError, Journal, Options};
use ebb_core::{InvalidInput, Missing, NotNowReason};
use proptest::prelude::*;

use crate::{
    answer, asked, changed_nothing, day_ago, days_ago, first, flare, fresh, hours, id, labels, log, noon, seconds,
    sound, value,
};

#[test]
fn remedy_is_asked_about_once_between_an_hour_and_a_day_after() {
    let (_folder, journal) = fresh();
    let taken = journal.logging().tap(&id("ibuprofen"), &noon()).unwrap().entries.remove(0);
    journal.logging().tap(&id("vitamin-d"), &noon()).unwrap();
    assert_eq!(asked(&journal, &seconds(3_599)), Vec::<String>::new());
    let question = first(&journal, &hours(1));
    assert_eq!(question.text, "Did Ibuprofen help (12:00)?");
    assert_eq!(
        question.answers.iter().map(|answer| answer.label.as_str()).collect::<Vec<_>>(),
        ["No", "A little", "Yes", "Don't know"]
    );
    journal.questions().shown(&question.id, &hours(1)).unwrap();
    assert_eq!(asked(&journal, &hours(2)).len(), 1, "shown and open");
    assert_eq!(asked(&journal, &hours(20)), ["Morning check-in?"], "another day: it was asked once");
    let change = journal.questions().answer(&question.id, "little", &hours(2)).unwrap();
    assert_eq!(change.label, "Ibuprofen: did it help? A little");
    assert_eq!(labels(&journal, day_ago(0))[0], "Ibuprofen, helped a little");
    assert_eq!(asked(&journal, &hours(2)), Vec::<String>::new());
    journal.undo(&hours(2)).unwrap();
    assert_eq!(labels(&journal, day_ago(0))[0], "Ibuprofen");
    journal.logging().set_helped(&taken, Helped::Yes, &hours(2)).unwrap();
    assert_eq!(labels(&journal, day_ago(0))[0], "Ibuprofen, helped");
    assert!(matches!(
        journal.questions().answer(&question.id, "maybe", &hours(2)),
        Err(EbbError::Invalid { input: InvalidInput::NotAnAnswer { .. } })
    ));
    let pain = log(&journal, "pain", 3.0, &hours(2));
    assert!(matches!(
        journal.logging().set_helped(&pain, Helped::Yes, &hours(2)),
        Err(EbbError::Invalid { input: InvalidInput::WrongKind { .. } })
    ));
    sound(&journal);
}

#[test]
fn remedy_is_not_asked_about_after_a_day() {
    let (_folder, journal) = fresh();
    let taken = days_ago(0);
    journal.logging().tap(&id("ibuprofen"), &taken).unwrap();
    assert!(asked(&journal, &hours(24)).iter().any(|text| text == "Did Ibuprofen help (yesterday 12:00)?"));
    assert!(!asked(&journal, &seconds(24 * 3_600 + 1)).iter().any(|text| text.contains("Ibuprofen")));
}

#[test]
fn budget_of_three_and_dismissals_survive_a_restart() {
    let (folder, journal) = fresh();
    for (hour, remedy) in [(-6, "ibuprofen"), (-5, "heat"), (-4, "breathing"), (-3, "massage"), (-2, "cold")] {
        journal.logging().tap(&id(remedy), &hours(hour)).unwrap();
    }
    let three = journal.questions().list(&noon()).unwrap();
    assert_eq!(three.len(), 3);
    journal.questions().shown(&three[0].id, &noon()).unwrap();
    journal.questions().dismiss(&three[1].id, &noon()).unwrap();
    journal.questions().answer(&three[2].id, "yes", &noon()).unwrap();
    assert_eq!(journal.questions().list(&noon()).unwrap(), three[..1], "the shown one is open, the others are spent");
    assert!(changed_nothing(&journal.questions().shown(&three[0].id, &hours(1)).unwrap()));
    drop(journal);
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    assert_eq!(journal.questions().list(&hours(1)).unwrap().len(), 1);
    journal.questions().dismiss(&three[0].id, &hours(1)).unwrap();
    assert_eq!(journal.questions().list(&hours(1)).unwrap(), []);
    assert!(matches!(
        journal.questions().shown("helped/xyzzy", &noon()),
        Err(EbbError::NotFound { missing: Missing::Question { .. } })
    ));
    sound(&journal);
}

#[test]
fn budget_follows_the_civil_day_when_clocks_go_forward() {
    let (_folder, journal) = fresh();
    // The night before 29 March has no hour from two to three.
    let at = |text: &str| -> Moment { format!("2026-03-{text}[Europe/Berlin]").parse().unwrap() };
    for (hour, remedy) in [(13, "ibuprofen"), (14, "heat"), (15, "breathing"), (16, "massage"), (17, "cold")] {
        journal.logging().tap(&id(remedy), &at(&format!("28T{hour}:00:00+01:00"))).unwrap();
    }
    let evening = at("28T21:00:00+01:00");
    let three = journal.questions().list(&evening).unwrap();
    for question in &three {
        journal.questions().shown(&question.id, &evening).unwrap();
    }
    assert_eq!(
        journal.questions().list(&at("29T03:59:00+02:00")).unwrap(),
        journal.questions().list(&evening).unwrap()
    );
    let morning = asked(&journal, &at("29T04:00:00+02:00"));
    assert_eq!(morning.len(), 3, "a new day: {morning:?}");
    assert_eq!(morning[0], "Morning check-in?");
    assert!(three.iter().all(|old| !morning.contains(&old.text)), "what was asked once is not asked again");
    // A flight west, back into the day before, whose three questions are spent.
    let west: Moment = "2026-03-28T20:30:00-04:00[America/New_York]".parse().unwrap();
    assert!(west.at > evening.at);
    let known = journal.questions().list(&west).unwrap();
    assert!(known.iter().all(|question| three.iter().any(|old| old.id == question.id)), "{known:?}");
}

#[test]
fn late_answer_does_not_use_the_next_days_budget() {
    let (_folder, journal) = fresh();
    journal.logging().tap(&id("heat"), &hours(4)).unwrap();
    let question = first(&journal, &hours(6));
    journal.questions().shown(&question.id, &hours(6)).unwrap();
    // The next morning, from a notification that is still there.
    for (hour, remedy) in [(18, "cold"), (19, "massage"), (20, "breathing"), (21, "tens")] {
        journal.logging().tap(&id(remedy), &hours(hour)).unwrap();
    }
    let morning = hours(23);
    journal.questions().answer(&question.id, "yes", &morning).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Heat, helped"]);
    assert_eq!(journal.questions().list(&morning).unwrap().len(), 3);
    journal.undo(&morning).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Heat"]);
}

#[test]
fn showing_a_question_is_not_undoable() {
    let (_folder, journal) = fresh();
    journal.logging().tap(&id("heat"), &hours(-3)).unwrap();
    journal.logging().tap(&id("pain"), &noon()).unwrap();
    journal.undo(&noon()).unwrap();
    let question = first(&journal, &noon());
    journal.questions().shown(&question.id, &noon()).unwrap();
    journal.questions().dismiss(&question.id, &noon()).unwrap();
    assert_eq!(journal.redo(&noon()).unwrap().label, "Redone: Pain noted", "a question stands in nobody's way");
    assert_eq!(journal.undo(&noon()).unwrap().label, "Undone: Pain noted");
    assert_eq!(journal.undo(&noon()).unwrap().label, "Undone: Heat");
    assert!(matches!(journal.undo(&noon()), Err(EbbError::NotNow { reason: NotNowReason::NothingToUndo })));
}

#[test]
fn most_valuable_questions_are_asked_and_only_the_flares_end_in_a_flare() {
    let (_folder, journal) = fresh();
    log(&journal, "pain", 3.0, &days_ago(5));
    journal.logging().tap(&id("heat"), &hours(-3)).unwrap();
    let morning = hours(-1);
    assert_eq!(
        asked(&journal, &morning),
        ["4 days without entries. If you remember, how were they?", "Morning check-in?", "Did Heat help (09:00)?"]
    );
    assert_eq!(journal.views().today(&morning).unwrap().questions, journal.questions().list(&morning).unwrap());
    flare(&journal, FlarePhase::Started, &morning);
    assert_eq!(asked(&journal, &morning), Vec::<String>::new());
    // What the person opens by themselves is still available.
    assert!(journal.unlogged_days().get(&morning).unwrap().is_some());
    journal.check_ins().answer("morning", &[answer("pain", value(7.0))], &morning).unwrap();
}

#[test]
fn check_in_opened_by_the_person_does_not_use_the_budget() {
    let (_folder, journal) = fresh();
    log(&journal, "pain", 3.0, &days_ago(1));
    for (hour, remedy) in [(-6, "ibuprofen"), (-5, "heat"), (-4, "breathing")] {
        journal.logging().tap(&id(remedy), &hours(hour)).unwrap();
    }
    let morning = hours(-1);
    assert!(asked(&journal, &morning).contains(&"Morning check-in?".to_owned()));
    journal.check_ins().answer("morning", &[answer("pain", value(4.0))], &morning).unwrap();
    assert_eq!(asked(&journal, &morning).len(), 3, "three are still to be asked, and not the check-in again");
    assert!(!asked(&journal, &morning).contains(&"Morning check-in?".to_owned()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// Whatever a person does with questions in a day, Ebb never asks more than three of them.
    #[test]
    fn no_day_asks_more_than_three(acts in prop::collection::vec((0usize..6, 0usize..3, 1i64..600), 1..24)) {
        let (_folder, journal) = fresh();
        log(&journal, "pain", 3.0, &days_ago(6));
        let mut now = hours(-7);
        let today = now.day(Rollover::default());
        let mut shown = std::collections::BTreeSet::new();
        for (act, which, seconds) in acts {
            now = Moment { at: now.at + chrono::TimeDelta::seconds(seconds * 2), ..now };
            prop_assert_eq!(now.day(Rollover::default()), today);
            let questions = journal.questions().list(&now).unwrap();
            prop_assert!(shown.len() <= 3);
            for question in &questions {
                prop_assert!(shown.contains(&question.id) || shown.len() < 3, "{shown:?}, {questions:?}");
            }
            match (act, questions.get(which)) {
                (0, _) => { journal.logging().tap(&id(["heat", "cold", "massage"][which]), &now).unwrap(); }
                (1, Some(question)) => {
                    journal.questions().shown(&question.id, &now).unwrap();
                    shown.insert(question.id.clone());
                }
                (2, Some(question)) => {
                    journal.questions().dismiss(&question.id, &now).unwrap();
                    shown.insert(question.id.clone());
                }
                (3, Some(question)) => {
                    journal.questions().answer(&question.id, &question.answers[0].id, &now).unwrap();
                    shown.insert(question.id.clone());
                }
                (4, _) => { journal.check_ins().answer("morning", &[answer("pain", value(4.0))], &now).unwrap(); }
                _ => {}
            }
        }
        prop_assert!(journal.maintenance().check().unwrap().ok);
    }
}
