//! What can be said, kept and read back in words.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::catalog::ItemId;
use ebb_core::entry::{
    Body, DayLevel, Draft, FlarePhase, FoundBy, Kind, Quality, Rating, Region, Severity, Side, Spread, When, day_level,
};
use ebb_core::moment::{Moment, Rollover};
use ebb_core::{EbbError, Journal, Options};

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
        qualities: vec![Quality::Throbbing],
        side: Some(Side::Left),
        spread: Some(Spread::Radiates),
        said: None,
    }
}

fn point(tender: bool, severity: Option<f64>) -> Body {
    Body::PressurePoint {
        region: Region::UpperBack,
        side: Some(Side::Right),
        tender,
        severity: severity.map(Rating::of),
        found_by: FoundBy::Examiner,
    }
}

#[test]
fn everything_that_is_said_is_kept_and_worded() {
    let (_folder, journal) = fresh();
    let flare = Body::Flare {
        phase: FlarePhase::Started,
        severity: Some(Rating::of(7.0)),
        qualities: vec![Quality::Burning, Quality::Weak],
    };
    let bed = "2026-03-27T23:10:00+01:00[Europe/Berlin]".parse().unwrap();
    let wake = "2026-03-28T06:40:00+01:00[Europe/Berlin]".parse().unwrap();
    let night = Body::Sleep { minutes: None, quality: Some(Rating::of(4.0)), restored: Some(false), nap: false };
    for (when, body, label) in [
        (None, headache(), "Headache 6, Head, Neck, left, Throbbing, radiates"),
        (None, point(true, Some(6.0)), "Pressure point, Upper back, right, tender, 6, found by an examiner"),
        (None, point(false, None), "Pressure point, Upper back, right, not tender, found by an examiner"),
        (None, flare, "Flare started, 7, Burning, Weak"),
        (None, Body::DayLoad { level: DayLevel::Heavy }, "A heavy day"),
        (Some(When::Interval { from: bed, to: Some(wake) }), night, "Sleep, 7 h 30 min, quality 4, not restored"),
    ] {
        let change = journal.log(Draft { when, ..Draft::now(body.clone()) }, &noon()).unwrap();
        assert_eq!(change.label, label);
        let page = journal.day(noon().day(Rollover::default())).unwrap();
        let line = page.entries.iter().find(|line| line.entry.id == change.entries[0]).unwrap();
        assert_eq!((&line.entry.body, line.label.as_str()), (&body, label));
    }
    let page = journal.day(noon().day(Rollover::default())).unwrap();
    assert_eq!(page.summary.sleep, Some(450.0), "from bed to wake");
    assert_eq!(page.summary.flare, Some(true));
    assert!(journal.check().unwrap().ok);
}

/// Entries written before a field was there read as they were, and an unsaid field leaves no trace in the file.
#[test]
fn what_was_not_said_is_not_there() {
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
fn what_contradicts_itself_is_refused() {
    let (_folder, journal) = fresh();
    let refused = |body: Body| journal.log(Draft::now(body), &noon()).unwrap_err();
    assert_eq!(refused(point(false, Some(3.0))), EbbError::NotTender);
    assert!(journal.log(Draft::now(point(false, Some(0.0))), &noon()).is_ok(), "not tender and 0 say the same");
    assert!(matches!(refused(point(true, Some(11.0))), EbbError::OutOfRange { high: 10.0, .. }));
    assert!(matches!(refused(point(false, Some(f64::NAN))), EbbError::OutOfRange { .. }));
    let flare = Body::Flare { phase: FlarePhase::Started, severity: Some(Rating::of(-1.0)), qualities: vec![] };
    assert!(matches!(refused(flare), EbbError::OutOfRange { low: 0.0, .. }));
    let long = When::Interval { from: "2026-03-26T10:00:00+01:00".parse().unwrap(), to: Some(noon()) };
    let sleep = Body::Sleep { minutes: None, quality: None, restored: None, nap: false };
    let refused = journal.log(Draft::when(long, sleep), &noon()).unwrap_err();
    assert!(matches!(&refused, EbbError::OutOfRange { field, .. } if field == "minutes"), "{refused:?}");
}

#[test]
fn a_place_named_twice_is_one_place() {
    let (_folder, journal) = fresh();
    let Body::Symptom { item, severity, side, spread, said, .. } = headache() else { unreachable!() };
    let regions = vec![Region::Neck, Region::Head, Region::Neck];
    let qualities = vec![Quality::Stiff; 9];
    let body = Body::Symptom { item, severity, regions, qualities, side, spread, said };
    assert_eq!(journal.log(Draft::now(body), &noon()).unwrap().label, "Headache 6, Neck, Head, left, Stiff, radiates");
}

#[test]
fn of_a_days_loads_the_newest_counts() {
    let (_folder, journal) = fresh();
    let today = noon().day(Rollover::default());
    let levels = || {
        let page = journal.day(today).unwrap();
        day_level(&page.entries.into_iter().map(|line| line.entry).collect::<Vec<_>>())
    };
    assert_eq!(levels(), None, "unknown, and not usual");
    let log = |level: DayLevel, when: Option<When>, minute: i64| {
        let at = Moment { at: noon().at + chrono::TimeDelta::minutes(minute), ..noon() };
        journal.log(Draft { when, ..Draft::now(Body::DayLoad { level }) }, &at).unwrap();
    };
    log(DayLevel::Heavy, Some(When::Day { day: today }), 0);
    // Said later, and with a time that the page puts before it.
    log(DayLevel::Light, None, 5);
    assert_eq!(levels(), Some(DayLevel::Light));
    journal.undo(&noon()).unwrap();
    assert_eq!(levels(), Some(DayLevel::Heavy));
    let facts = journal.range(today, today).unwrap();
    assert_eq!(facts[0].load, None, "a level is no number of effort-minutes");
}

#[test]
fn every_kind_has_its_word() {
    let (_folder, journal) = fresh();
    for kind in [Kind::PressurePoint, Kind::DayLoad, Kind::Sleep, Kind::Note] {
        assert!(journal.words().lookup(&format!("kind-{}", kind.id())).is_some(), "{kind:?}");
    }
}
