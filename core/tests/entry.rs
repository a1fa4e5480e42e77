//! What can be logged, stored and read back in words.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::InvalidInput;
use ebb_core::catalog::ItemId;
use ebb_core::entry::{
    Body, BodySide, DayLevel, Dose, Draft, Effort, EntryKind, FlarePhase, FoundBy, Helped, Intake, Rating, Region,
    Severity, StepWords, SymptomQuality, SymptomSpread, When, day_level,
};
use ebb_core::profile::Medicine;
use ebb_core::time::{DayPart, Moment, Rollover};
use ebb_core::{EbbError, Journal, Options};
use proptest::prelude::*;

fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn fresh() -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    (folder, journal)
}

fn headache() -> Body {
    Body::Symptom {
        item: ItemId("headache".to_owned()),
        severity: Severity::of(6.0),
        regions: vec![Region::Head, Region::Neck],
        qualities: vec![SymptomQuality::Throbbing],
        side: Some(BodySide::Left),
        spread: Some(SymptomSpread::Radiates),
        said: None,
    }
}

fn point(tender: bool, severity: Option<f64>) -> Body {
    Body::PressurePoint {
        region: Region::UpperBack,
        side: Some(BodySide::Right),
        tender,
        severity: severity.map(Rating::of),
        found_by: FoundBy::Examiner,
    }
}

#[test]
fn every_field_of_an_entry_is_stored_and_worded() {
    let (_folder, journal) = fresh();
    let flare = Body::Flare {
        phase: FlarePhase::Started,
        severity: Some(Rating::of(7.0)),
        qualities: vec![SymptomQuality::Burning, SymptomQuality::Weak],
    };
    let bed = "2026-03-27T23:10:00+01:00[Europe/Berlin]".parse().unwrap();
    let wake = "2026-03-28T06:40:00+01:00[Europe/Berlin]".parse().unwrap();
    let night = Body::Sleep { minutes: None, quality: Some(Rating::of(4.0)), restored: Some(false), nap: false };
    for (when, body, label) in [
        (None, headache(), "Headache 6 · head, neck, left, throbbing, radiates"),
        (None, point(true, Some(6.0)), "Pressure point, upper back, right, tender, 6, found during an examination"),
        (None, point(false, None), "Pressure point, upper back, right, not tender, found during an examination"),
        (None, flare, "Flare started, 7, burning, weak"),
        (None, Body::DayLoad { level: DayLevel::Heavy }, "A heavy day"),
        (Some(When::Interval { from: bed, to: Some(wake) }), night, "Sleep, 7 h 30 min, quality 4, not refreshing"),
    ] {
        let change = journal.logging().log(Draft { when, ..Draft::now(body.clone()) }, &noon()).unwrap();
        assert_eq!(change.label, label);
        let page = journal.views().day(noon().day(Rollover::default())).unwrap();
        let line = page.entries.iter().find(|line| line.entry.id == change.entries[0]).unwrap();
        assert_eq!((&line.entry.body, line.label.as_str()), (&body, label));
    }
    let page = journal.views().day(noon().day(Rollover::default())).unwrap();
    assert_eq!(page.summary.sleep, Some(450.0), "from bed to wake");
    assert_eq!(page.summary.flare, Some(true));
    assert!(journal.maintenance().check().unwrap().ok);
}

/// Entries written before a field existed are read as before, and an unset field leaves no trace in the file.
#[test]
fn unsaid_fields_are_absent() {
    for text in [
        r#"{"kind":"symptom","item":"pain","severity":6.0}"#,
        r#"{"kind":"flare","phase":"started"}"#,
        r#"{"kind":"day-load","level":"light"}"#,
    ] {
        let body: Body = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&body).unwrap(), text);
    }
    assert_eq!(
        serde_json::from_str::<Body>(r#"{"kind":"flare","phase":"ended"}"#).unwrap(),
        Body::flare(FlarePhase::Ended)
    );
}

#[test]
fn contradictory_drafts_are_refused() {
    let (_folder, journal) = fresh();
    let refused = |body: Body| journal.logging().log(Draft::now(body), &noon()).unwrap_err();
    assert_eq!(refused(point(false, Some(3.0))), EbbError::Invalid { input: InvalidInput::NotTender });
    assert!(
        journal.logging().log(Draft::now(point(false, Some(0.0))), &noon()).is_ok(),
        "not tender and 0 say the same"
    );
    assert!(matches!(
        refused(point(true, Some(11.0))),
        EbbError::Invalid { input: InvalidInput::OutOfRange { high: 10.0, .. } }
    ));
    assert!(matches!(
        refused(point(false, Some(f64::NAN))),
        EbbError::Invalid { input: InvalidInput::OutOfRange { .. } }
    ));
    let flare = Body::Flare { phase: FlarePhase::Started, severity: Some(Rating::of(-1.0)), qualities: vec![] };
    assert!(matches!(refused(flare), EbbError::Invalid { input: InvalidInput::OutOfRange { low: 0.0, .. } }));
    let dose = Some(Dose::new(1, "x".repeat(21)));
    let remedy = Body::Remedy {
        item: ItemId("ibuprofen".to_owned()),
        dose,
        intake: Intake::Taken,
        helped: None,
        slot: None,
        basis: None,
    };
    assert!(matches!(
        refused(remedy),
        EbbError::Invalid { input: InvalidInput::UnknownDoseUnit { nearest, .. } } if nearest.is_empty()
    ));
    let long = When::Interval { from: "2026-03-26T10:00:00+01:00".parse().unwrap(), to: Some(noon()) };
    let sleep = Body::Sleep { minutes: None, quality: None, restored: None, nap: false };
    let refused = journal.logging().log(Draft::when(long, sleep), &noon()).unwrap_err();
    assert!(
        matches!(&refused, EbbError::Invalid { input: InvalidInput::OutOfRange { field, .. } } if field == "minutes"),
        "{refused:?}"
    );
}

#[test]
fn duplicate_regions_are_removed() {
    let (_folder, journal) = fresh();
    let Body::Symptom { item, severity, side, spread, said, .. } = headache() else { unreachable!() };
    let regions = vec![Region::Neck, Region::Head, Region::Neck];
    let qualities = vec![SymptomQuality::Stiff; 9];
    let body = Body::Symptom { item, severity, regions, qualities, side, spread, said };
    assert_eq!(
        journal.logging().log(Draft::now(body), &noon()).unwrap().label,
        "Headache 6 · neck, head, left, stiff, radiates"
    );
}

#[test]
fn newest_day_load_counts() {
    let (_folder, journal) = fresh();
    let today = noon().day(Rollover::default());
    let levels = || {
        let page = journal.views().day(today).unwrap();
        day_level(&page.entries.into_iter().map(|line| line.entry).collect::<Vec<_>>())
    };
    assert_eq!(levels(), None, "unknown, and not usual");
    let log = |level: DayLevel, when: Option<When>, minute: i64| {
        let at = Moment { at: noon().at + chrono::TimeDelta::minutes(minute), ..noon() };
        journal.logging().log(Draft { when, ..Draft::now(Body::DayLoad { level }) }, &at).unwrap();
    };
    log(DayLevel::Heavy, Some(When::Day { day: today }), 0);
    // Logged later, for a time that the day's page sorts first.
    log(DayLevel::Light, None, 5);
    assert_eq!(levels(), Some(DayLevel::Light));
    journal.undo(&noon()).unwrap();
    assert_eq!(levels(), Some(DayLevel::Heavy));
    let facts = journal.views().range(today, today).unwrap();
    assert_eq!(facts[0].load, None, "a level is no number of effort-minutes");
}

#[test]
fn every_kind_has_a_word() {
    let (_folder, journal) = fresh();
    for kind in [EntryKind::PressurePoint, EntryKind::DayLoad, EntryKind::Sleep, EntryKind::Note] {
        assert!(journal.words().lookup(&format!("kind-{}", kind.id())).is_some(), "{kind:?}");
    }
}

/// Numbers as a caller across the border may pass them: mostly valid, some beyond every scale.
fn numbers() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => (0u8..=20).prop_map(|halves| f64::from(halves) / 2.0),
        1 => prop::sample::select(vec![-1.0, 10.5, 1e300, f64::NAN, f64::INFINITY, -0.0]),
    ]
}

fn bodies() -> impl Strategy<Value = Body> {
    let rating = || prop::option::of(numbers().prop_map(Rating::of));
    let region = || prop::sample::select(Region::ALL.to_vec());
    let qualities = || prop::collection::vec(prop::sample::select(SymptomQuality::ALL.to_vec()), 0..5);
    let side = || prop::option::of(prop::sample::select(BodySide::ALL.to_vec()));
    let spread = prop::option::of(prop::sample::select(SymptomSpread::ALL.to_vec()));
    let item = prop::sample::select(vec!["pain", "headache", "no-such-item", "walking"]);
    let symptom = (item, rating(), prop::collection::vec(region(), 0..5), qualities(), side(), spread);
    let phase = prop::sample::select(vec![FlarePhase::Started, FlarePhase::Eased, FlarePhase::Ended]);
    prop_oneof![
        3 => symptom.prop_map(|(item, rating, regions, qualities, side, spread)| Body::Symptom {
            item: ItemId(item.to_owned()),
            severity: rating.map_or(Severity::Present, |rating| Severity::Rated { rating }),
            regions,
            qualities,
            side,
            spread,
            said: Some("not to be read".to_owned()),
        }),
        1 => (region(), side(), any::<bool>(), rating()).prop_map(|(region, side, tender, severity)| {
            Body::PressurePoint { region, side, tender, severity, found_by: FoundBy::Oneself }
        }),
        1 => (phase, rating(), qualities())
            .prop_map(|(phase, severity, qualities)| Body::Flare { phase, severity, qualities }),
        1 => prop::sample::select(DayLevel::ALL.to_vec()).prop_map(|level| Body::DayLoad { level }),
        1 => (prop::option::of(0u32..2_000), rating(), prop::option::of(any::<bool>()), any::<bool>())
            .prop_map(|(minutes, quality, restored, nap)| Body::Sleep { minutes, quality, restored, nap }),
    ]
}

/// Moments, intervals, parts and days around now, some in the future, some with the end before the start.
fn times() -> impl Strategy<Value = Option<When>> {
    let moment =
        || (-4_000i64..30).prop_map(|minutes| Moment { at: noon().at + chrono::TimeDelta::minutes(minutes), ..noon() });
    prop_oneof![
        Just(None),
        moment().prop_map(|moment| Some(When::At { moment })),
        (moment(), prop::option::of(moment())).prop_map(|(from, to)| Some(When::Interval { from, to })),
        (-3i32..2).prop_map(|days| Some(When::Day { day: noon().day(Rollover::default()).plus(days) })),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Whatever a caller passes is refused and changes nothing, or is stored as given, and undo removes it.
    #[test]
    fn draft_is_stored_unchanged_or_refused(drafts in prop::collection::vec((times(), bodies()), 1..12)) {
        let (_folder, journal) = fresh();
        journal.items().set_severity_words(None, &[StepWords { step: 6, words: "I stop".to_owned() }], &noon()).unwrap();
        let today = noon().day(Rollover::default());
        let seen = || -> String {
            let days: Vec<_> = (-1..6).map(|ago| journal.views().day(today.plus(-ago)).unwrap()).collect();
            serde_json::to_string(&days).unwrap()
        };
        for (when, body) in drafts {
            let before = seen();
            let Ok(change) = journal.logging().log(Draft { when, ..Draft::now(body.clone()) }, &noon()) else {
                prop_assert_eq!(seen(), before, "refused, and changed something");
                continue;
            };
            let page = journal.views().day(change.days[0]).unwrap();
            let kept = page.entries.into_iter().find(|line| line.entry.id == change.entries[0]).unwrap();
            prop_assert_eq!(&kept.label, &change.label);
            prop_assert_eq!(kept.entry.body.value(), body.value());
            if let (Body::Symptom { severity, said, regions, .. }, Body::Symptom { regions: given, .. }) =
                (&kept.entry.body, &body)
            {
                let six = severity.value().is_some_and(|value| (5.5..6.5).contains(&value));
                prop_assert_eq!(said.as_deref(), six.then_some("I stop"));
                prop_assert!(given.iter().all(|region| regions.contains(region)));
            }
            let after = seen();
            journal.undo(&noon()).unwrap();
            prop_assert_eq!(seen(), before);
            journal.redo(&noon()).unwrap();
            prop_assert_eq!(seen(), after);
        }
        let check = journal.maintenance().check().unwrap();
        prop_assert!(check.ok, "{:?}", check.problems);
    }
}

fn span(from: &str, to: &str) -> When {
    let moment = |time: &str| format!("{time}[Europe/Berlin]").parse().unwrap();
    When::Interval { from: moment(from), to: Some(moment(to)) }
}

#[test]
fn length_that_its_own_times_contradict_is_refused_with_both() {
    let (_folder, journal) = fresh();
    let sleep = |minutes, nap| Body::Sleep { minutes, quality: None, restored: None, nap };
    let item = || ItemId("walking".to_owned());
    let activity = |minutes| Body::Activity { item: item(), effort: Effort::default(), minutes, timed: None };
    let rest = |minutes| Body::Rest { item: ItemId("lying-down".to_owned()), minutes, taken: true };
    let log = |body, when| journal.logging().log(Draft { when, ..Draft::now(body) }, &noon());
    // Two and a half hours, over midnight.
    let night = || Some(span("2026-03-27T23:00:00+01:00", "2026-03-28T01:30:00+01:00"));
    for body in [sleep(Some(420), false), sleep(Some(152), true), activity(Some(420)), rest(Some(152))] {
        let error = log(body.clone(), night()).unwrap_err();
        assert_eq!(error.code(), "length-contradicts-times", "{body:?}");
        assert!(error.in_words(journal.words()).contains("2 h 30 min"), "{error:?}");
    }
    for body in
        [sleep(Some(150), false), sleep(Some(120), false), sleep(None, false), activity(Some(60)), rest(Some(151))]
    {
        log(body, night()).unwrap();
    }
    // The clocks went forward: from 23:00 to 07:00 were seven hours, and went back: nine.
    let spring: Moment = "2026-03-29T12:00:00+02:00[Europe/Berlin]".parse().unwrap();
    let night = Some(span("2026-03-28T23:00:00+01:00", "2026-03-29T07:00:00+02:00"));
    let draft = |minutes| Draft { when: night.clone(), ..Draft::now(sleep(Some(minutes), false)) };
    assert!(journal.logging().log(draft(480), &spring).is_err());
    journal.logging().log(draft(420), &spring).unwrap();
    // An entry is held to it when it is changed, too.
    let id = journal.logging().log(draft(400), &spring).unwrap().entries[0].clone();
    let longer = Draft { when: None, ..draft(500) };
    assert_eq!(journal.logging().replace(&id, longer, &spring).unwrap_err().code(), "length-contradicts-times");
}

#[test]
fn sleep_of_no_minutes_and_span_that_ends_before_it_begins_are_refused() {
    let (_folder, journal) = fresh();
    let sleep = |minutes, nap| Body::Sleep { minutes, quality: None, restored: None, nap };
    let code = |body, when| journal.logging().log(Draft { when, ..Draft::now(body) }, &noon()).unwrap_err().code();
    let same = || Some(span("2026-03-27T23:00:00+01:00", "2026-03-27T23:00:00+01:00"));
    assert_eq!(code(sleep(Some(0), true), None), "no-sleep", "a nap of no length is none");
    for nap in [false, true] {
        assert_eq!(code(sleep(None, nap), same()), "no-sleep");
    }
    let back = || Some(span("2026-03-28T01:30:00+01:00", "2026-03-27T23:00:00+01:00"));
    for body in [
        sleep(None, false),
        headache(),
        Body::Rest { item: ItemId("lying-down".to_owned()), minutes: None, taken: true },
    ] {
        assert_eq!(code(body, back()), "ends-before-it-begins");
    }
    // A night without sleep is a known length.
    journal.logging().log(Draft::now(sleep(Some(0), false)), &noon()).unwrap();
}

/// A phone's offset is trusted where a law may explain it; where nothing does, zone or offset is wrong.
#[test]
fn offset_far_from_its_zone_is_refused() {
    let (_folder, journal) = fresh();
    let log = |at: &str| {
        let when = Some(When::At { moment: at.parse().unwrap() });
        journal.logging().log(Draft { when, ..Draft::now(headache()) }, &noon()).map_err(|error| error.code())
    };
    assert_eq!(log("2026-03-10T10:00:00+01:00[America/New_York]"), Err("offset-contradicts-zone"));
    for at in [
        "2026-03-10T10:00:00+02:00[Europe/Berlin]",
        "2026-03-10T10:00:00-10:00[Pacific/Apia]",
        "2026-03-10T10:00:00+01:00[Mars/Olympus]",
    ] {
        log(at).unwrap();
    }
    assert!("2026-03-10T10:00:60+01:00[Europe/Berlin]".parse::<Moment>().is_err());
}

#[test]
fn part_of_the_day_to_come_is_refused_with_the_reason() {
    let (_folder, journal) = fresh();
    let log = |part, day: &str, now: &str| {
        let when = Some(When::Part { day: day.parse().unwrap(), part });
        journal.logging().log(Draft { when, ..Draft::now(headache()) }, &now.parse().unwrap()).map(drop)
    };
    let now = "2026-03-28T12:00:00+01:00[Europe/Berlin]";
    for part in [DayPart::Evening, DayPart::Night] {
        let error = log(part, "2026-03-28", now).unwrap_err();
        assert_eq!(error.code(), "part-ahead");
        assert!(error.in_words(journal.words()).contains(part.id()), "{error:?}");
    }
    for part in [DayPart::Morning, DayPart::Afternoon] {
        log(part, "2026-03-28", now).unwrap();
    }
    log(DayPart::Night, "2026-03-27", now).unwrap();
    log(DayPart::Night, "2026-03-28", "2026-03-29T01:00:00+01:00[Europe/Berlin]").unwrap();
    // Where the day begins at midnight, its first hours are its night.
    journal.preferences().set_day_begins(0, &noon()).unwrap();
    log(DayPart::Night, "2026-03-29", "2026-03-29T01:00:00+01:00[Europe/Berlin]").unwrap();
}

/// "It is not of the kind Remedy" was once said of a remedy.
#[test]
fn refusal_of_a_remedy_never_says_that_it_is_none() {
    let (_folder, journal) = fresh();
    let item = |id: &str| ItemId(id.to_owned());
    let log = |body: Body| journal.logging().log(Draft::now(body), &noon());
    let kind_in = |refused: &EbbError| match refused {
        EbbError::Invalid { input: InvalidInput::WrongKind { kind, .. } } => Some(*kind),
        _ => None,
    };
    let remedies =
        ["ibuprofen", "opioid", "co-codamol", "heat", "massage", "mobility-aid", "magnesium", "lidocaine-patch"];
    for remedy in remedies {
        let taken = log(Body::remedy(remedy)).unwrap().entries.remove(0);
        journal.logging().set_helped(&taken, Helped::Yes, &noon()).unwrap();
        let skipped = log(Body::dose(item(remedy), None, Intake::Skipped)).unwrap().entries.remove(0);
        let medicine = || Medicine { name: "Mine".to_owned(), item: Some(item(remedy)), ..Medicine::default() };
        let listed = journal.medicines().save(None, medicine(), &noon()).map(|saved| saved.medicine.id);
        let refusals = [
            (log(Body::symptom(remedy, Severity::of(4.0))).map(drop), Some(EntryKind::Symptom)),
            (log(Body::Factor { item: item(remedy), amount: None }).map(drop), Some(EntryKind::Factor)),
            (log(Body::Measurement { item: item(remedy), value: 4.0 }).map(drop), Some(EntryKind::Measurement)),
            (journal.logging().set_helped(&skipped, Helped::Yes, &noon()).map(drop), None),
        ];
        for (at, (refused, kind)) in refusals.into_iter().enumerate() {
            let refused = refused.unwrap_err();
            assert_eq!(kind_in(&refused), kind, "{remedy}, {at}: {refused:?}");
            let said = journal.explain(refused);
            assert!(!said.to_lowercase().contains("of the kind \"remedy\""), "{remedy}, {at}: {said}");
        }
        if let Ok(id) = listed {
            journal.medicines().remove(&id, &noon()).unwrap();
        }
    }
    for other in ["pain", "walking", "alcohol", "weight"] {
        let refused = log(Body::remedy(other)).unwrap_err();
        assert_eq!(kind_in(&refused), Some(EntryKind::Remedy), "{other}: {refused:?}");
    }
}
