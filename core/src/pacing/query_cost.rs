//! Query cost of pacing. A phone asks at every wake-up, so the cost must not grow with the years of history.

use chrono::TimeDelta;

use crate::catalog::ItemId;
use crate::entry::{ActivityTiming, Body, Draft, Effort, FlarePhase, Severity, When};
use crate::error::EbbError;
use crate::storage::{Verb, Writer};
use crate::time::{Moment, Rollover};
use crate::{Journal, Options};

fn walking() -> ItemId {
    ItemId("walking".to_owned())
}

fn log(writer: &mut Writer<'_>, draft: Draft, at: &Moment) -> Result<(), EbbError> {
    let when = draft.when.clone().unwrap_or_else(|| When::At { moment: at.clone() });
    let day = draft.body.day(&when, Rollover::default());
    writer.create(when, day, draft, at)?;
    Ok(())
}

/// A journal of a number of days, each with a rated symptom and a timed activity, and with an activity running now. It
/// has two flares in the last weeks and one a month in earlier years, because the screens follow every flare of the
/// last year.
fn lived(path: &std::path::Path, days: i64, now: &Moment) -> Journal {
    let journal = Journal::open(path, Options::default()).unwrap();
    let wrote = journal.write(Verb::Set, now, |writer| {
        for back in (1..=days).rev() {
            let at =
                |hours: i64| Moment { at: now.at - TimeDelta::days(back) + TimeDelta::hours(hours), ..now.clone() };
            let pain = Body::symptom("pain", Severity::of(if back % 7 == 0 { 6.0 } else { 3.0 }));
            log(writer, Draft::now(pain), &at(-2))?;
            let timed = Some(ActivityTiming { interval: 30.0, stretch: 20, felt: None, above: None, rose: None });
            let walk = Body::Activity { item: walking(), effort: Effort::default(), minutes: Some(20), timed };
            let when = When::Interval { from: at(0), to: Some(at(1)) };
            log(writer, Draft::when(when, walk), &at(1))?;
            let flare = match back {
                40 | 20 => Some(FlarePhase::Started),
                38 | 18 => Some(FlarePhase::Ended),
                370.. if back % 30 == 4 => Some(FlarePhase::Started),
                370.. if back % 30 == 1 => Some(FlarePhase::Ended),
                _ => None,
            };
            if let Some(phase) = flare {
                log(writer, Draft::now(Body::flare(phase)), &at(2))?;
            }
        }
        Ok(((), String::new()))
    });
    wrote.unwrap();
    journal.settle().unwrap();
    journal.activity().start(&walking(), Effort::default(), now).unwrap();
    journal
}

#[test]
fn no_wake_and_no_plan_reads_more_after_ten_years_than_after_ninety_days() {
    let folder = tempfile::tempdir().unwrap();
    let now: Moment = "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
    let journals = [90, 3_652].map(|days| lived(&folder.path().join(format!("{days}.db")), days, &now));
    // Working, with a break due, and forgotten; the last reads the lengths of past activities.
    for minutes in [5, 31, 500] {
        let then = Moment { at: now.at + TimeDelta::minutes(minutes), ..now.clone() };
        let [short, long] = journals.each_ref().map(|journal| {
            [
                journal.store().query_cost(|| drop(journal.activity().tick(&then).unwrap())),
                journal.store().query_cost(|| drop(journal.activity().get(&then).unwrap())),
                journal.store().query_cost(|| drop(journal.energy().get(&then).unwrap())),
                journal.store().query_cost(|| drop(journal.energy().plan(&then).unwrap())),
            ]
        });
        assert_eq!(short, long, "after {minutes} minutes");
        assert!(short.iter().all(|query_cost| query_cost.statements > 0 && query_cost.steps > 0), "{short:?}");
    }
}
