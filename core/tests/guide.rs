//! Guides over a real journal: played, interrupted, stopped and logged; and the desk check.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::ask_budget::QuestionAbout;
use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, Draft, Entry, FlarePhase, Intake, Region, Severity, When};
use ebb_core::guides::{
    Cue, GuideId, GuideLength, RunningGuide, WorkstationAnswer, WorkstationCheckChange, WorkstationItem,
};
use ebb_core::i18n::Language;
use ebb_core::profile::{AboutMe, Medicine};
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

const PATCH: &str = "No heat over a medicine patch";
const DROWSY: &str = "No heat lying down after alcohol";
const COLD_SKIN: &str = "No cold with Raynaud";
const BELLY: &str = "In pregnancy, no heat on the belly";

/// What a person may have told Ebb that heat or cold on the skin has to do with.
enum Told {
    Lists(&'static str),
    Logged(Body, i64),
    Has(&'static str),
}

fn told(told: &Told) -> (tempfile::TempDir, Journal) {
    let (folder, journal) = fresh();
    match told {
        Told::Lists(name) => {
            let medicine = Medicine { name: (*name).to_owned(), ..Medicine::default() };
            journal.medicines().save(None, medicine, &after(0)).unwrap();
        }
        Told::Logged(body, hours) => {
            journal.logging().log(Draft::now(body.clone()), &after(-hours * 3_600)).unwrap();
        }
        Told::Has(condition) => {
            let about = AboutMe { conditions: vec![(*condition).to_owned()], ..AboutMe::default() };
            journal.profile().save(about, &after(0)).unwrap();
        }
    }
    (folder, journal)
}

fn cautions(journal: &Journal, guide: GuideId) -> Vec<String> {
    journal.guides().get(guide, GuideLength::Short, &after(0)).unwrap().cautions
}

#[test]
fn what_the_person_told_brings_its_caution_first() {
    let alcohol = || Body::Factor { item: ItemId("alcohol".to_owned()), amount: None };
    let raynaud = |severity: f64| Body::symptom("raynaud", Severity::of(severity));
    let remedy = |item: &str| Body::remedy(item);
    let skipped = |item: &str| Body::dose(ItemId(item.to_owned()), None, Intake::Skipped);
    let of_heat = [
        (Told::Lists("Fentanyl"), Some(PATCH)),
        (Told::Lists("Fentanyl-Hexal 25"), Some(PATCH)),
        (Told::Lists("buprenorphine"), Some(PATCH)),
        (Told::Lists("lidocaine patch"), Some(PATCH)),
        (Told::Lists("Hormon-Pflaster"), Some(PATCH)),
        (Told::Lists("capsaicin cream"), Some(PATCH)),
        (Told::Lists("menthol"), Some(PATCH)),
        (Told::Logged(remedy("fentanyl"), 100), Some(PATCH)),
        (Told::Logged(remedy("fentanyl"), 300), None),
        (Told::Logged(remedy("capsaicin"), 20), Some(PATCH)),
        (Told::Logged(remedy("menthol-cream"), 100), None),
        (Told::Lists("Zopiclone"), Some(DROWSY)),
        (Told::Lists("diazepam"), Some(DROWSY)),
        (Told::Logged(remedy("lorazepam"), 3), Some(DROWSY)),
        (Told::Logged(skipped("lorazepam"), 3), None),
        (Told::Logged(alcohol(), 3), Some(DROWSY)),
        (Told::Logged(alcohol(), 14), None),
        (Told::Has("Pregnancy"), Some(BELLY)),
        (Told::Has("schwanger, 20. Woche"), Some(BELLY)),
        (Told::Has("embarazada"), Some(BELLY)),
        (Told::Has("Raynaud's"), None),
        (Told::Lists("Ibuprofen"), None),
    ];
    let of_cold = [
        (Told::Logged(raynaud(4.0), 100 * 24), Some(COLD_SKIN)),
        (Told::Logged(raynaud(0.0), 24), None),
        (Told::Has("Raynaud's"), Some(COLD_SKIN)),
        (Told::Has("Kälteurtikaria"), Some(COLD_SKIN)),
        (Told::Lists("capsaicin"), None),
        (Told::Has("Pregnancy"), None),
    ];
    let rows = of_heat.iter().map(|row| (GuideId::Heat, row)).chain(of_cold.iter().map(|row| (GuideId::Cold, row)));
    for (at, (guide, (said, first))) in rows.enumerate() {
        let (_folder, journal) = told(said);
        let usual = if guide == GuideId::Heat { "Warm, not hot" } else { "Never ice on bare skin" };
        for guide in [guide, GuideId::HeatCold] {
            let all = cautions(&journal, guide);
            // In turn, what concerns the person is what concerns it under either.
            let wanted = first.unwrap_or(if guide == GuideId::HeatCold { "" } else { usual });
            assert!(all[0].starts_with(wanted), "row {at}, {guide:?}: {all:?}");
        }
    }
}

#[test]
fn every_caution_stands_without_being_told_anything() {
    let (_folder, journal) = fresh();
    let has = |guide, wanted: &str| cautions(&journal, guide).iter().any(|caution| caution.starts_with(wanted));
    for guide in [GuideId::Heat, GuideId::HeatCold] {
        assert!([PATCH, DROWSY, BELLY].iter().all(|wanted| has(guide, wanted)), "{guide:?}");
    }
    assert!(has(GuideId::Cold, COLD_SKIN) && has(GuideId::HeatCold, COLD_SKIN));
    assert!(has(GuideId::Stretching, "Stop if you feel dizzy."));
    assert_eq!(cautions(&journal, GuideId::Heat).len(), 6);
}

#[test]
fn look_at_the_skin_says_what_is_fine_and_when_to_stop() {
    let looks = [
        (Language::English, "Pink, as after a warm bath, is fine. If it is white, blotchy, very red or numb, stop."),
        (
            Language::German,
            "Rosig wie nach einem warmen Bad ist in Ordnung. Ist sie weiß, fleckig, sehr rot oder taub, hör auf.",
        ),
        (
            Language::Spanish,
            "Rosada, como tras un baño caliente, está bien. Si está blanca, con manchas, muy roja o dormida, para.",
        ),
    ];
    for (language, look) in looks {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { language, ..Options::default() };
        let journal = Journal::open(&folder.path().join("journal.db"), options).unwrap();
        let guide = journal.guides().get(GuideId::Heat, GuideLength::Short, &after(0)).unwrap();
        assert!(guide.steps.iter().any(|step| step.text.ends_with(look)), "{:?}", guide.steps);
    }
}

#[test]
fn running_guide_keeps_the_caution_that_concerns_the_person() {
    let (_folder, journal) = told(&Told::Lists("Fentanyl"));
    journal.guides().start(GuideId::Heat, GuideLength::Short, &after(0)).unwrap();
    assert!(running(&journal, 30).guide.cautions[0].starts_with(PATCH));
}

#[test]
fn pregnancy_in_about_me_puts_its_fact_first_in_the_list_of_medicines() {
    let (_folder, journal) = told(&Told::Lists("Ibuprofen"));
    let first = || journal.medicines().notes().unwrap().facts[0].id.clone();
    assert_eq!(first(), "two-anti-inflammatories");
    let about = AboutMe { conditions: vec!["Pregnancy".to_owned()], ..AboutMe::default() };
    journal.profile().save(about, &after(1)).unwrap();
    assert_eq!(first(), "pregnancy");
}

#[test]
fn repeated_heat_is_cautioned_to_wait() {
    let (_folder, journal) = fresh();
    let cautions = |at: &Moment| journal.guides().get(GuideId::Cold, GuideLength::Short, at).unwrap().cautions;
    assert_eq!(cautions(&after(0)).len(), 4);
    journal.logging().log(Draft::now(Body::remedy("heat")), &after(0)).unwrap();
    assert_eq!(cautions(&after(60))[0], "Heat or cold was used a short while ago. Let the skin rest until 13:00.");
    assert_eq!(cautions(&after(3_600)).len(), 4);
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
