//! Query cost of what screens, widgets and notifications show: it must not grow with the years of history.

use chrono::TimeDelta;

use crate::catalog::ItemId;
use crate::entry::{Body, Dose, Draft, FlarePhase, Intake, Rating, Region, Severity, When};
use crate::error::EbbError;
use crate::storage::{Verb, Writer};
use crate::time::{Moment, Rollover};
use crate::{Journal, Options};

/// A day with what most screens read: symptoms that danger signs are judged by, doses, sleep, a measurement, flares.
fn write_day(writer: &mut Writer<'_>, back: i64, noon: &Moment) -> Result<(), EbbError> {
    let item = |id: &str| ItemId(id.to_owned());
    let mut bodies = vec![
        Body::Sleep { minutes: Some(430), quality: Some(Rating::of(4.0)), restored: None, nap: false },
        Body::Symptom {
            item: item("pain"),
            severity: Severity::of(if back % 7 == 0 { 6.0 } else { 3.0 }),
            regions: vec![Region::ShoulderLeft, Region::ShoulderRight],
            qualities: Vec::new(),
            side: None,
            spread: None,
            said: None,
        },
        Body::symptom("stiffness", Severity::of(3.0)),
        Body::symptom("headache", Severity::Present),
        Body::dose(item("ibuprofen"), Some(Dose::new(400, "mg")), Intake::Taken),
        Body::Measurement { item: item("steps"), value: 3_412.0 },
        Body::Note,
    ];
    match back {
        40 | 20 => bodies.push(Body::flare(FlarePhase::Started)),
        38 | 18 => bodies.push(Body::flare(FlarePhase::Ended)),
        _ => {}
    }
    for (number, body) in (0..).zip(bodies) {
        let at = Moment { at: noon.at - TimeDelta::days(back) - TimeDelta::minutes(10 * number), ..noon.clone() };
        let when = When::At { moment: at.clone() };
        let day = body.day(&when, Rollover::default());
        let note = matches!(body, Body::Note).then(|| "Slept badly.".to_owned());
        writer.create(when, day, Draft { note, ..Draft::now(body) }, &at)?;
    }
    Ok(())
}

fn journal(path: &std::path::Path, days: i64, noon: &Moment) -> Journal {
    let journal = Journal::open(path, Options::default()).unwrap();
    let wrote = journal.write(Verb::Set, noon, |writer| {
        (0..days).rev().try_for_each(|back| write_day(writer, back, noon))?;
        Ok(((), String::new()))
    });
    wrote.unwrap();
    journal.settle().unwrap();
    journal
}

type Read = fn(&Journal, &Moment);

const READS: &[(&str, Read)] = &[
    ("today", |journal, now| drop(journal.views().today(now).unwrap())),
    ("log sheet", |journal, now| drop(journal.views().log_sheet(now).unwrap())),
    ("diary", |journal, now| drop(journal.views().diary(now).unwrap())),
    ("diary day", |journal, now| drop(journal.views().diary_day(now.day(Rollover::default()), now).unwrap())),
    ("doses", |journal, now| drop(journal.doses().list(now).unwrap())),
    ("dose excesses", |journal, now| drop(journal.doses().excesses(now).unwrap())),
    ("signs", |journal, now| drop(journal.safety().signs(now).unwrap())),
    ("talk offer", |journal, now| drop(journal.safety().talk_offer(now).unwrap())),
    ("questions", |journal, now| drop(journal.questions().list(now).unwrap())),
    ("guides", |journal, now| drop(journal.guides().list(now).unwrap())),
    ("widget", |journal, now| drop(journal.inbox().snapshot(now).unwrap())),
    ("widget's state", |journal, now| drop(journal.inbox().widget(&[], now).unwrap())),
    ("energy", |journal, now| drop(journal.energy().get(now).unwrap())),
    ("outlook", |journal, now| drop(journal.forecast().get(now).unwrap())),
];

#[test]
fn no_screen_reads_more_after_ten_years_than_after_ninety_days() {
    let folder = tempfile::tempdir().unwrap();
    let noon: Moment = "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
    let [short, long] = [90, 3_652].map(|days| journal(&folder.path().join(format!("{days}.db")), days, &noon));
    let mut grown = Vec::new();
    for (name, read) in READS {
        let [few, many] = [&short, &long].map(|journal| journal.store().query_cost(|| read(journal, &noon)));
        assert!(few.steps > 0, "{name} reads nothing");
        // A step or two for each level that an index is deeper.
        if f64::from(many.steps) > 1.05 * f64::from(few.steps) + 50.0 {
            grown.push(format!("{name}: {few:?}, then {many:?}"));
        }
    }
    assert!(grown.is_empty(), "{grown:#?}");
}
