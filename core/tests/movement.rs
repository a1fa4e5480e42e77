//! The screen for post-exertional malaise, when it is offered, and gentle movement, over a real journal.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::ask_budget::QuestionAbout;
use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, DayLevel, Draft, Effort, FlarePhase, Severity, When};
use ebb_core::pacing::{MOVEMENTS, MovementState, MovementView};
use ebb_core::profile::{AboutMe, PemStatus};
use ebb_core::screening::{PemAnswer, PemItem, PemResult, PemScreenChange};
use ebb_core::time::{Day, Moment, Rollover};
use ebb_core::{Change, EbbError, Journal, Options};
use ebb_core::{InvalidInput, Missing, NotNowReason};

/// Saturday 28 March 2026, noon, minus some days.
fn days_ago(days: i64) -> Moment {
    let noon: Moment = "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
    Moment { at: noon.at - chrono::TimeDelta::days(days), ..noon }
}

fn day_ago(days: i64) -> Day {
    days_ago(days).day(Rollover::default())
}

fn fresh() -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    (folder, journal)
}

fn id(text: &str) -> ItemId {
    ItemId(text.to_owned())
}

fn walk(journal: &Journal, minutes: u32, at: &Moment) -> Change {
    let body = Body::Activity { item: id("walking"), effort: Effort::default(), minutes: Some(minutes), timed: None };
    journal.logging().log(Draft::now(body), at).unwrap()
}

fn pain(journal: &Journal, severity: f64, at: &Moment) {
    journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(severity))), at).unwrap();
}

fn view(journal: &Journal, days: i64) -> MovementView {
    journal.movement().get(&days_ago(days)).unwrap()
}

/// The same answer for every item.
fn answers(frequency: u8, severity: u8) -> Vec<PemAnswer> {
    let answer = |item| PemAnswer { item, frequency: Some(frequency), severity: Some(severity) };
    PemItem::ALL.iter().copied().map(answer).collect()
}

fn screen(journal: &Journal, frequency: u8, severity: u8, at: &Moment) -> String {
    journal.screening().save(None, &answers(frequency, severity), at).unwrap().screen.id
}

fn known(journal: &Journal) -> Option<PemStatus> {
    journal.profile().get().unwrap().pem_screen
}

fn asks(journal: &Journal, days: i64) -> bool {
    let questions = journal.questions().list(&days_ago(days)).unwrap();
    questions.iter().any(|question| question.about == QuestionAbout::PemScreen)
}

#[test]
fn screen_sets_the_profile_field_and_undo_reverts_both() {
    let (_folder, journal) = fresh();
    let now = days_ago(0);
    let PemScreenChange { screen: kept, change } = journal.screening().save(None, &answers(3, 1), &now).unwrap();
    assert_eq!((kept.result, kept.day, known(&journal)), (PemResult::Negative, day_ago(0), Some(PemStatus::Negative)));
    assert_eq!(change.label, "Questions on post-exertional malaise: saved");
    let later = screen(&journal, 2, 2, &now);
    assert_eq!((known(&journal), journal.screening().list().unwrap().len()), (Some(PemStatus::Positive), 2));
    assert_eq!(journal.views().today(&now).unwrap().just_logged.unwrap().label, change.label);
    journal.undo(&now).unwrap();
    assert_eq!(known(&journal), Some(PemStatus::Negative));
    assert_eq!(journal.screening().list().unwrap(), std::slice::from_ref(&kept));
    journal.redo(&now).unwrap();
    journal.screening().remove(&later, &now).unwrap();
    assert_eq!(known(&journal), Some(PemStatus::Negative), "what the one before it says");
    journal.screening().remove(&kept.id, &now).unwrap();
    assert_eq!(known(&journal), None);
    assert!(matches!(
        journal.screening().remove(&kept.id, &now),
        Err(EbbError::NotFound { missing: Missing::ListEntry { .. } })
    ));
}

#[test]
fn offered_raises_are_small_and_absent_in_a_flare() {
    let (_folder, journal) = fresh();
    let offered = |view: &MovementView| view.raises.iter().map(|offer| offer.minutes).collect::<Vec<_>>();
    let before = view(&journal, 3);
    assert!(before.raises.is_empty() && before.lengths.iter().any(|offer| offer.label == "10 min"));
    journal.movement().start(&id("walking"), Some(40), &days_ago(3)).unwrap();
    let on = view(&journal, 3);
    assert_eq!((on.level, offered(&on)), (Some(30), vec![33, 37]));
    assert!(on.lengths.iter().any(|offer| Some(offer.minutes) == on.suggestion), "what is suggested can be chosen");
    for minutes in offered(&on) {
        journal.movement().raise_target(minutes, false, &days_ago(3)).unwrap();
        journal.undo(&days_ago(3)).unwrap();
    }
    journal.flares().log(FlarePhase::Started, &days_ago(0)).unwrap();
    assert_eq!(offered(&view(&journal, 0)), Vec::<u32>::new());
}

#[test]
fn amended_older_screen_does_not_change_the_result() {
    let (_folder, journal) = fresh();
    let first = screen(&journal, 0, 0, &days_ago(3));
    let second = screen(&journal, 0, 0, &days_ago(2));
    journal.screening().save(Some(first), &answers(4, 4), &days_ago(1)).unwrap();
    assert_eq!(known(&journal), Some(PemStatus::Negative));
    let replaced = journal.screening().save(Some(second), &answers(4, 4), &days_ago(0)).unwrap().screen;
    assert_eq!((replaced.day, known(&journal)), (day_ago(2), Some(PemStatus::Positive)), "it keeps its day");
    assert_eq!(journal.screening().list().unwrap().len(), 2);
}

#[test]
fn inconclusive_screen_clears_a_negative_and_keeps_a_positive() {
    let (_folder, journal) = fresh();
    let now = days_ago(0);
    let part = [PemAnswer { item: PemItem::SoreNextDay, frequency: Some(3), severity: None }];
    for (before, after) in [(PemStatus::Negative, None), (PemStatus::Positive, Some(PemStatus::Positive))] {
        journal.profile().save(AboutMe { pem_screen: Some(before), ..AboutMe::default() }, &now).unwrap();
        let kept = journal.screening().save(None, &part, &now).unwrap().screen;
        assert_eq!((kept.result, known(&journal)), (PemResult::Open, after));
    }
    assert!(matches!(
        journal.screening().save(None, &[], &now),
        Err(EbbError::Invalid { input: InvalidInput::NothingChosen })
    ));
    let over = [PemAnswer { item: PemItem::SoreNextDay, frequency: Some(5), severity: None }];
    assert!(matches!(
        journal.screening().save(None, &over, &now),
        Err(EbbError::Invalid { input: InvalidInput::OutOfRange { .. } })
    ));
}

/// A flare of one day that follows a heavy day.
fn crash(journal: &Journal, days: i64) {
    journal.logging().log(Draft::now(Body::DayLoad { level: DayLevel::Heavy }), &days_ago(days + 1)).unwrap();
    let when = When::Day { day: day_ago(days) };
    journal.logging().log(Draft::when(when, Body::FlareDay { flare: true }), &days_ago(days - 1)).unwrap();
}

#[test]
fn screen_is_offered_after_two_crashes_once_in_eight_weeks() {
    let (_folder, journal) = fresh();
    crash(&journal, 30);
    assert!(!asks(&journal, 0), "one is no pattern");
    crash(&journal, 10);
    assert!(asks(&journal, 0));
    assert!(!asks(&journal, -50), "the first is more than eight weeks old");
    journal.questions().dismiss("pem-screen", &days_ago(0)).unwrap();
    crash(&journal, -20);
    crash(&journal, -40);
    assert!(!asks(&journal, -55));
    assert!(asks(&journal, -56));
}

#[test]
fn screen_is_not_offered_in_a_flare_without_effort_or_when_known() {
    let (_folder, journal) = fresh();
    for days in [30, 10] {
        let when = When::Day { day: day_ago(days) };
        journal.logging().log(Draft::when(when, Body::FlareDay { flare: true }), &days_ago(days)).unwrap();
    }
    assert!(!asks(&journal, 0), "flares by themselves say nothing of effort");
    crash(&journal, 40);
    crash(&journal, 5);
    assert!(asks(&journal, 0));
    journal.flares().log(FlarePhase::Started, &days_ago(0)).unwrap();
    assert!(!asks(&journal, 0));
    journal.undo(&days_ago(0)).unwrap();
    screen(&journal, 0, 0, &days_ago(0));
    assert!(!asks(&journal, 0), "just answered");
    let (_folder, journal) = fresh();
    crash(&journal, 30);
    crash(&journal, 10);
    screen(&journal, 4, 4, &days_ago(100));
    assert!(!asks(&journal, 0), "a yes needs no second one");
}

#[test]
fn movement_is_off_by_default_and_starts_below_the_baseline() {
    let (_folder, journal) = fresh();
    let off = view(&journal, 0);
    assert_eq!((off.state, off.suggestion, off.kinds.len()), (MovementState::Off, None, MOVEMENTS.len()));
    assert!(off.kinds.iter().all(|kind| kind.minutes.is_none()));
    let now = days_ago(0);
    assert!(matches!(
        journal.movement().start(&id("walking"), None, &now),
        Err(EbbError::Invalid { input: InvalidInput::MinutesNeeded })
    ));
    assert!(matches!(
        journal.movement().start(&id("running"), Some(20), &now),
        Err(EbbError::NotFound { missing: Missing::ListEntry { .. } })
    ));
    assert!(matches!(
        journal.movement().start(&id("walking"), Some(0), &now),
        Err(EbbError::Invalid { input: InvalidInput::OutOfRange { .. } })
    ));
    for nothing in [
        journal.movement().raise_target(20, false, &now),
        journal.movement().stop(&now),
        journal.movement().log(None, &now),
    ] {
        assert!(matches!(nothing, Err(EbbError::NotNow { reason: NotNowReason::NoMovementPlan })));
    }
    for days in [2, 5, 8] {
        walk(&journal, 40, &days_ago(days));
    }
    assert_eq!(view(&journal, 0).kinds[0].minutes, Some(40));
    // The lower of what the diary shows and what the person says counts.
    assert_eq!(journal.movement().start(&id("walking"), Some(60), &now).unwrap().label, "Walking: starts with 30 min");
    let on = view(&journal, 0);
    assert_eq!((on.state, on.suggestion, on.level), (MovementState::On, Some(30), Some(30)));
    assert_eq!(on.sentence, "Walking: up to 30 min today. Less is fine.");
    assert!(on.screen_missing && !on.may_rise);
    assert!(asks(&journal, 0), "with a plan on, the answer would change something");
    journal.undo(&now).unwrap();
    assert_eq!(view(&journal, 0).state, MovementState::Off);
}

/// Starts with 20 minutes of walking some days ago, then does what is suggested and mostly feels well until now.
fn walked(journal: &Journal, days: i64) {
    for day in (days..days + 10).rev() {
        pain(journal, 3.0, &days_ago(day));
    }
    journal.movement().start(&id("walking"), Some(27), &days_ago(days)).unwrap();
    for day in (0..=days).rev() {
        pain(journal, 3.0, &days_ago(day));
        journal.movement().log(None, &days_ago(day)).unwrap();
    }
}

#[test]
fn movement_rises_only_after_a_negative_screen() {
    for (screened, level) in [(Some(0), 22), (None, 20), (Some(4), 20)] {
        let (_folder, journal) = fresh();
        if let Some(number) = screened {
            screen(&journal, number, number, &days_ago(60));
        }
        walked(&journal, 12);
        assert_eq!(view(&journal, 0).level, Some(level), "{screened:?}");
        assert_eq!(view(&journal, 0), view(&journal, 0), "asking twice says the same");
    }
}

#[test]
fn only_the_person_raises_movement_with_a_caution() {
    let (_folder, journal) = fresh();
    screen(&journal, 4, 4, &days_ago(60));
    walked(&journal, 3);
    let now = days_ago(0);
    assert!(
        matches!(
            journal.movement().raise_target(20, false, &now),
            Err(EbbError::Invalid { input: InvalidInput::OutOfRange { .. } })
        ),
        "that is no more"
    );
    assert_eq!(journal.movement().raise_target(30, false, &now).unwrap().label, "Walking: 30 min");
    let generation = journal.generation();
    journal.movement().raise_target(30, false, &now).unwrap();
    assert_eq!(journal.generation(), generation, "a hand that shakes taps twice");
    let raised = view(&journal, 0);
    assert_eq!(raised.suggestion, Some(30));
    assert!(raised.caution.unwrap().starts_with("From 20 min to 30 min: the effects can show only days later."));
    assert_eq!(view(&journal, -4).caution, None);
    journal.movement().reduce_target(None, &now).unwrap();
    assert_eq!((view(&journal, 0).suggestion, view(&journal, 0).caution), (Some(20), None), "what it was before");
    journal.movement().reduce_target(None, &now).unwrap();
    assert_eq!(view(&journal, 0).suggestion, Some(16), "a fifth less");
    assert!(matches!(
        journal.movement().reduce_target(Some(25), &now),
        Err(EbbError::Invalid { input: InvalidInput::OutOfRange { .. } })
    ));
    journal.movement().reduce_target(Some(10), &now).unwrap();
    assert_eq!(view(&journal, 0).level, Some(10));
}

#[test]
fn flare_lowers_movement_and_it_stays_lower() {
    let (_folder, journal) = fresh();
    screen(&journal, 0, 0, &days_ago(60));
    walked(&journal, 8);
    assert_eq!(view(&journal, 0).suggestion, Some(20));
    journal.flares().log(FlarePhase::Started, &days_ago(0)).unwrap();
    let flare = view(&journal, 0);
    assert_eq!(flare.sentence, "Walking: at most 10 min until the flare has settled.");
    journal.flares().log(FlarePhase::Ended, &days_ago(-1)).unwrap();
    let found: Vec<_> =
        (2..8).map(|day| view(&journal, -day)).map(|view| (view.suggestion.unwrap(), view.back)).collect();
    assert_eq!(found, [(10, None), (10, None), (10, None), (10, Some(20)), (10, Some(20)), (10, Some(20))]);
}

#[test]
fn large_raise_is_asked_about_and_a_mistaken_one_taken_back() {
    let (_folder, journal) = fresh();
    journal.movement().start(&id("walking"), Some(4), &days_ago(3)).unwrap();
    let now = days_ago(0);
    let generation = journal.generation();
    assert!(matches!(
        journal.movement().raise_target(60, false, &now),
        Err(EbbError::Invalid { input: InvalidInput::LargeRaise { from: 3, to: 60 } })
    ));
    assert_eq!(
        (journal.generation(), view(&journal, 0).level),
        (generation, Some(3)),
        "a refused call changes nothing"
    );
    journal.movement().raise_target(60, true, &now).unwrap();
    assert_eq!(view(&journal, 0).suggestion, Some(60));
    journal.movement().reduce_target(None, &days_ago(-2)).unwrap();
    assert_eq!(view(&journal, -2).suggestion, Some(3));
    // Long ago is no slip.
    journal.movement().raise_target(60, true, &days_ago(-3)).unwrap();
    journal.movement().reduce_target(None, &days_ago(-7)).unwrap();
    assert_eq!(view(&journal, -7).suggestion, Some(48));
}

#[test]
fn small_raises_add_up_within_three_days() {
    let (_folder, journal) = fresh();
    journal.movement().start(&id("walking"), Some(8), &days_ago(9)).unwrap();
    let raise = |minutes, days| journal.movement().raise_target(minutes, false, &days_ago(days));
    let large = |from, to| EbbError::Invalid { input: InvalidInput::LargeRaise { from, to } };
    raise(8, 6).unwrap();
    raise(9, 5).unwrap();
    assert_eq!(raise(10, 4).unwrap_err(), large(6, 10));
    assert!(view(&journal, 4).raises.is_empty(), "what would be asked about is not offered");
    let caution = view(&journal, 4).caution.unwrap();
    assert!(caution.starts_with("From 6 min to 9 min:"), "{caution}");
    // The first of them no longer counts: from 8 min.
    raise(10, 2).unwrap();
    // In a flare it is half of what was before them.
    journal.flares().log(FlarePhase::Started, &days_ago(2)).unwrap();
    assert_eq!(view(&journal, 2).suggestion, Some(4));
}

#[test]
fn another_plan_in_a_flare_is_no_way_above_the_one_before() {
    let (_folder, journal) = fresh();
    journal.movement().start(&id("walking"), Some(8), &days_ago(9)).unwrap();
    journal.flares().log(FlarePhase::Started, &days_ago(0)).unwrap();
    assert_eq!(view(&journal, 0).suggestion, Some(3));
    journal.movement().stop(&days_ago(0)).unwrap();
    journal.movement().start(&id("walking"), Some(200), &days_ago(0)).unwrap();
    assert_eq!(view(&journal, 0).suggestion, Some(3));
}

fn about_movement(journal: &Journal, days: i64) -> Option<ebb_core::ask_budget::Question> {
    let questions = journal.questions().list(&days_ago(days)).unwrap();
    questions.into_iter().find(|question| question.about == QuestionAbout::Movement)
}

#[test]
fn flare_refuses_a_raise_and_asks_once_when_it_has_settled() {
    let (_folder, journal) = fresh();
    screen(&journal, 4, 4, &days_ago(60));
    walked(&journal, 3);
    journal.flares().log(FlarePhase::Started, &days_ago(-1)).unwrap();
    let refused = |days| journal.movement().raise_target(30, true, &days_ago(days)).unwrap_err();
    let in_flare = EbbError::NotNow { reason: NotNowReason::MovementInFlare };
    assert_eq!(refused(-1), in_flare);
    journal.flares().log(FlarePhase::Ended, &days_ago(-2)).unwrap();
    assert_eq!(refused(-4), in_flare, "it has to settle");
    assert_eq!(about_movement(&journal, -5), None);
    let asked = about_movement(&journal, -6).unwrap();
    assert_eq!(asked.text, "Walking: has the flare settled? Go back to 20 min?");
    let answers: Vec<_> = asked.answers.iter().map(|answer| answer.label.as_str()).collect();
    assert_eq!(answers, ["Yes, 20 min", "Leave it as it is"]);
    assert_eq!(view(&journal, -30).suggestion, Some(8), "never by itself: half, and a fifth less after two weeks");

    journal.questions().shown(&asked.id, &days_ago(-6)).unwrap();
    assert!(about_movement(&journal, -6).is_some(), "it stays for the day");
    assert_eq!(about_movement(&journal, -7), None, "and is asked once");

    journal.questions().answer(&asked.id, "yes", &days_ago(-6)).unwrap();
    assert_eq!((view(&journal, -6).suggestion, view(&journal, -6).back), (Some(20), None));
    journal.undo(&days_ago(-6)).unwrap();
    assert_eq!(view(&journal, -6).suggestion, Some(10));
    journal.questions().answer(&asked.id, "no", &days_ago(-6)).unwrap();
    assert_eq!((view(&journal, -6).suggestion, view(&journal, -6).back), (Some(10), Some(20)));
    assert!(journal.questions().answer(&asked.id, "perhaps", &days_ago(-6)).is_err());
}

#[test]
fn lowering_the_level_while_a_flare_settles_does_not_restart_the_count() {
    let (_folder, journal) = fresh();
    journal.movement().start(&id("walking"), Some(40), &days_ago(20)).unwrap();
    journal.flares().log(FlarePhase::Started, &days_ago(10)).unwrap();
    journal.flares().log(FlarePhase::Ended, &days_ago(8)).unwrap();
    // Three calm days: 7, 6 and 5 days ago. On each, the person wants less.
    for (days, minutes) in [(7, 12), (6, 11), (5, 10)] {
        journal.movement().reduce_target(Some(minutes), &days_ago(days)).unwrap();
        assert_eq!(
            journal.movement().raise_target(minutes + 1, true, &days_ago(days)),
            Err(EbbError::NotNow { reason: NotNowReason::MovementInFlare }),
            "{days} days ago"
        );
    }
    assert_eq!(view(&journal, 4).suggestion, Some(10));
    journal.movement().raise_target(11, false, &days_ago(4)).unwrap();
}

#[test]
fn pause_keeps_what_was_logged() {
    let (_folder, journal) = fresh();
    walked(&journal, 3);
    let second = Moment { at: days_ago(0).at + chrono::TimeDelta::seconds(1), ..days_ago(0) };
    journal.movement().log(None, &second).unwrap();
    assert_eq!(view(&journal, 0).done, Some(20), "a second tap within two seconds is the same tap");
    journal.movement().skip_today(&days_ago(0)).unwrap();
    assert_eq!((view(&journal, 0).state, view(&journal, 0).suggestion), (MovementState::NotToday, None));
    assert_eq!(view(&journal, -1).suggestion, Some(20));
    journal.movement().pause(&days_ago(-1)).unwrap();
    let paused = view(&journal, -3);
    assert_eq!(
        (paused.state, paused.sentence.as_str()),
        (MovementState::Paused, "Walking: paused, for as long as you like.")
    );
    journal.movement().resume(&days_ago(-3)).unwrap();
    assert_eq!(view(&journal, -3).suggestion, Some(20));
    // Two weeks without it: the level steps down once, and the first step back is smaller.
    assert_eq!((view(&journal, -13).suggestion, view(&journal, -14).suggestion), (Some(20), Some(16)));
    assert_eq!(view(&journal, -60).suggestion, Some(16));
    assert_eq!(view(&journal, -363).state, MovementState::On);
    assert_eq!(view(&journal, -364).state, MovementState::Old, "after a year it asks for a fresh start");
    assert!(matches!(
        journal.movement().raise_target(30, false, &days_ago(-364)),
        Err(EbbError::NotNow { reason: NotNowReason::NoMovementPlan })
    ));
    journal.movement().stop(&days_ago(-15)).unwrap();
    assert_eq!(view(&journal, -15).state, MovementState::Off);
    assert_eq!(journal.views().day(day_ago(0)).unwrap().entries.len(), 2);
    assert!(journal.maintenance().check().unwrap().ok);
}

#[test]
fn clock_set_back_before_the_plan_does_no_harm() {
    let (_folder, journal) = fresh();
    journal.movement().start(&id("yoga"), Some(20), &days_ago(0)).unwrap();
    assert_eq!(view(&journal, 5).suggestion, Some(15));
}
