//! Guides over a real journal: played, interrupted, stopped and logged; and the desk check.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::ask_budget::QuestionAbout;
use ebb_core::entry::{Body, Draft, Entry, FlarePhase, Region, Severity, When};
use ebb_core::guides::{
    Cue, GuideId, GuideLength, RunningGuide, WorkstationAnswer, WorkstationCheckChange, WorkstationItem,
};
use ebb_core::time::{Moment, Rollover};
use ebb_core::{EbbError, Journal, Options};
use ebb_core::{InvalidInput, NotNowReason};
use proptest::prelude::*;

/// Saturday 28 March 2026, noon, plus some seconds.
fn after(seconds: i64) -> Moment {
    let noon: Moment = "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
    Moment { at: noon.at + chrono::TimeDelta::seconds(seconds), ..noon }
}

fn fresh() -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    (folder, journal)
}

fn entries(journal: &Journal) -> Vec<Entry> {
    let page = journal.views().day(after(0).day(Rollover::default())).unwrap();
    page.entries.into_iter().map(|line| line.entry).collect()
}

fn labels(journal: &Journal) -> Vec<String> {
    let page = journal.views().day(after(0).day(Rollover::default())).unwrap();
    page.entries.into_iter().map(|line| line.label).collect()
}

fn running(journal: &Journal, seconds: i64) -> RunningGuide {
    journal.guides().running(&after(seconds)).unwrap().unwrap()
}

#[test]
fn running_guide_reports_its_step_and_the_next() {
    let (_folder, journal) = fresh();
    assert_eq!(journal.guides().running(&after(0)).unwrap(), None);
    assert_eq!(
        journal.guides().start(GuideId::Breathing, GuideLength::Short, &after(0)).unwrap().label,
        "Slow breathing: started"
    );
    let generation = journal.generation();
    journal.guides().start(GuideId::Breathing, GuideLength::Short, &after(1)).unwrap();
    assert_eq!(journal.generation(), generation, "a hand that shakes taps twice");
    let first = running(&journal, 0);
    assert_eq!((first.step, first.seconds_left, first.guide.seconds), (0, 10, 130));
    let next = first.next.unwrap();
    assert_eq!((next.at, next.text.as_str(), next.cue), (after(10), "Breathe in", Cue::BreatheIn));
    let out = running(&journal, 15);
    assert_eq!((out.step, out.seconds_left, out.text.as_str()), (2, 5, "Breathe out slowly"));
    assert_eq!(running(&journal, 130).text, "Breathe as you like. That is all.");
    let over = running(&journal, 100_000);
    assert!(over.finished && over.next.is_none() && over.ends == after(130));
    // After the clock was set back, the guide is at its beginning.
    assert_eq!(running(&journal, -500).step, 0);
}

#[test]
fn guide_survives_a_restart_and_is_logged_when_over() {
    let (folder, journal) = fresh();
    journal.guides().start(GuideId::BodyScan, GuideLength::Usual, &after(0)).unwrap();
    drop(journal);
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    let whole = running(&journal, 60).guide.seconds;
    assert_eq!(whole, 400);
    journal.guides().stop(true, &after(3_000)).unwrap();
    assert_eq!(labels(&journal), ["Body scan, 7 min"]);
    assert_eq!(entries(&journal)[0].when, When::At { moment: after(400) });
    assert_eq!(journal.guides().running(&after(3_000)).unwrap(), None);
    assert!(matches!(
        journal.guides().stop(true, &after(3_001)),
        Err(EbbError::NotNow { reason: NotNowReason::NoGuideRunning })
    ));
    assert_eq!(journal.views().today(&after(3_000)).unwrap().just_logged.unwrap().label, "Body scan, 7 min");
    let asked = journal.questions().list(&after(400 + 3_600)).unwrap();
    assert!(matches!(asked[0].about, QuestionAbout::Helped { .. }), "whether it helped, an hour after");
    // One undo reverts both the entry and the stop.
    journal.undo(&after(3_002)).unwrap();
    assert!(entries(&journal).is_empty() && running(&journal, 3_003).finished);
    assert!(journal.maintenance().check().unwrap().ok);
}

#[test]
fn paused_guide_stands_still_and_goes_on_where_it_was() {
    let (_folder, journal) = fresh();
    assert!(matches!(
        journal.guides().pause(&after(0)),
        Err(EbbError::NotNow { reason: NotNowReason::NoGuideRunning })
    ));
    journal.guides().start(GuideId::BodyScan, GuideLength::Short, &after(0)).unwrap();
    let before = running(&journal, 50);
    assert_eq!(journal.guides().pause(&after(50)).unwrap().label, "Body scan: paused");
    journal.guides().pause(&after(60)).unwrap();
    let paused = running(&journal, 1_050);
    assert!(paused.paused && !paused.finished);
    assert_eq!((paused.step, paused.seconds_left), (before.step, before.seconds_left));
    assert_eq!(paused.ends, Moment { at: before.ends.at + chrono::TimeDelta::seconds(1_000), ..before.ends });
    journal.guides().resume(&after(1_050)).unwrap();
    journal.guides().resume(&after(1_055)).unwrap();
    let on = running(&journal, 1_054);
    assert_eq!((on.paused, on.seconds_left), (false, before.seconds_left - 4));
    // Its minutes are those that it ran: 50 seconds, and 100 after the pause.
    journal.guides().pause(&after(1_150)).unwrap();
    journal.guides().stop(true, &after(9_000)).unwrap();
    assert_eq!(labels(&journal), ["Body scan, 3 min"]);
}

#[test]
fn barely_started_or_discarded_guide_is_not_logged() {
    let (_folder, journal) = fresh();
    journal.guides().start(GuideId::YogaNidra, GuideLength::Long, &after(0)).unwrap();
    assert_eq!(journal.guides().stop(true, &after(59)).unwrap().label, "Yoga nidra: stopped");
    journal.guides().start(GuideId::YogaNidra, GuideLength::Long, &after(100)).unwrap();
    journal.guides().stop(false, &after(1_000)).unwrap();
    assert!(entries(&journal).is_empty());
}

#[test]
fn second_guide_stops_the_first_and_stretching_is_an_activity() {
    let (_folder, journal) = fresh();
    journal.guides().start(GuideId::Stretching, GuideLength::Usual, &after(0)).unwrap();
    journal.guides().start(GuideId::HeatCold, GuideLength::Short, &after(120)).unwrap();
    assert_eq!(labels(&journal), ["Stretching, 2 min"]);
    assert!(matches!(entries(&journal)[0].body, Body::Activity { minutes: Some(2), .. }));
    assert_eq!(running(&journal, 130).guide.guide, GuideId::HeatCold);
    journal.guides().stop(true, &after(120 + 510)).unwrap();
    assert_eq!(labels(&journal)[1], "Heat and cold in turn, 9 min");
}

#[test]
fn guide_skips_sore_regions_and_is_fixed_while_running() {
    let (_folder, journal) = fresh();
    let sore = |region: Region, severity: f64, at: &Moment| {
        let mut body = Body::symptom("pain", Severity::of(severity));
        if let Body::Symptom { regions, .. } = &mut body {
            regions.push(region);
        }
        journal.logging().log(Draft::now(body), at).unwrap();
    };
    sore(Region::ShoulderLeft, 5.0, &after(-2 * 86_400));
    sore(Region::FootLeft, 0.0, &after(0));
    sore(Region::HandLeft, 6.0, &after(-4 * 86_400));
    let guide = journal.guides().get(GuideId::MuscleRelaxation, GuideLength::Short, &after(0)).unwrap();
    assert_eq!(guide.left_out.as_deref(), Some("Left out, because you logged pain there: shoulders."));
    journal.guides().start(GuideId::MuscleRelaxation, GuideLength::Short, &after(1)).unwrap();
    sore(Region::JawLeft, 5.0, &after(20));
    assert_eq!(running(&journal, 30).guide, guide);
}

#[test]
fn shortest_length_is_first_in_a_flare() {
    let (_folder, journal) = fresh();
    let first = |at: &Moment| {
        journal.guides().list(at).unwrap().iter().map(|offer| offer.lengths[0].length).collect::<Vec<_>>()
    };
    assert_eq!(first(&after(0)), [GuideLength::Usual; 8]);
    journal.flares().log(FlarePhase::Started, &after(0)).unwrap();
    assert_eq!(first(&after(1)), [GuideLength::Short; 8]);
    let seconds: Vec<u32> =
        journal.guides().list(&after(1)).unwrap().iter().map(|offer| offer.lengths[0].seconds).collect();
    assert!(seconds.is_sorted(), "{seconds:?}");
}

#[test]
fn repeated_heat_is_cautioned_to_wait() {
    let (_folder, journal) = fresh();
    let cautions = |at: &Moment| journal.guides().get(GuideId::Cold, GuideLength::Short, at).unwrap().cautions;
    assert_eq!(cautions(&after(0)).len(), 3);
    journal.logging().log(Draft::now(Body::remedy("heat")), &after(0)).unwrap();
    assert_eq!(cautions(&after(60))[0], "Heat or cold was used a short while ago. Let the skin rest until 13:00.");
    assert_eq!(cautions(&after(3_600)).len(), 3);
}

#[test]
fn workstation_check_gives_advice_for_each_no() {
    let (_folder, journal) = fresh();
    let check = journal.workstation().get().unwrap();
    assert_eq!((check.questions.len(), check.kept.len()), (8, 0));
    assert!(matches!(
        journal.workstation().save(&[], &after(0)),
        Err(EbbError::Invalid { input: InvalidInput::NothingChosen })
    ));
    let answer = |item, yes| WorkstationAnswer { item, yes };
    let answers = [
        answer(WorkstationItem::Mouse, Some(false)),
        answer(WorkstationItem::Feet, Some(true)),
        answer(WorkstationItem::Light, None),
        answer(WorkstationItem::Back, Some(false)),
    ];
    let WorkstationCheckChange { check: kept, change } = journal.workstation().save(&answers, &after(0)).unwrap();
    assert_eq!(change.label, "Desk check: saved");
    assert_eq!(kept.text, "2 things that can be changed.");
    assert_eq!(
        kept.advice.iter().map(|advice| advice.item).collect::<Vec<_>>(),
        [WorkstationItem::Back, WorkstationItem::Mouse]
    );
    assert_eq!(journal.workstation().get().unwrap().kept, std::slice::from_ref(&kept));
    assert_eq!(journal.workstation().list().unwrap(), std::slice::from_ref(&kept));
    assert!(journal.questions().list(&after(0)).unwrap().is_empty(), "never asked for");
    journal.workstation().remove(&kept.id, &after(1)).unwrap();
    assert_eq!(journal.workstation().get().unwrap().kept, []);
    journal.undo(&after(2)).unwrap();
    assert_eq!(journal.workstation().get().unwrap().kept.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// At any moment, the steps before are over and the next one is ahead, by the same clock.
    #[test]
    fn guide_is_at_the_right_step_at_every_second(guide in 0usize..8, length in 0usize..3, seconds in 0i64..2_000) {
        let (_folder, journal) = fresh();
        journal.guides().start(GuideId::ALL[guide], GuideLength::ALL[length], &after(0)).unwrap();
        let found = running(&journal, seconds);
        let step = &found.guide.steps[found.step as usize];
        prop_assert_eq!(&step.text, &found.text);
        prop_assert!(i64::from(step.at) <= seconds);
        match found.next {
            Some(next) => {
                prop_assert!(next.at.at > after(seconds).at);
                prop_assert_eq!(next.at, after(seconds + i64::from(found.seconds_left)));
            }
            None => prop_assert!(found.finished && seconds >= i64::from(found.guide.seconds)),
        }
    }
}
