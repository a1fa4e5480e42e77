//! Ten years of a full diary: 150,000 entries, each logged separately, as in real use.

use std::path::Path;

use ebb_core::catalog::ItemId;
use ebb_core::entry::{
    ActivityTiming, Body, Dose, Draft, Effort, FeltAfter, FlarePhase, Intake, Rating, Region, Severity, SymptomQuality,
    When,
};
use ebb_core::storage::Verb;
use ebb_core::time::{Day, Moment, Rollover};
use ebb_core::{EbbError, Journal};
use serde_json::Value;

use crate::{Outcome, Row, at, cold, noon, open, pacing, ratio, tap, times};

const DAYS: i64 = 3_652;
const A_DAY: i64 = 41;

pub(crate) fn rows(folder: &Path) -> Outcome<Vec<Row>> {
    let now = noon()?;
    let (short, long) = (folder.join("90-days.db"), folder.join("ten-years.db"));
    let (quarter, years) = (open(&short)?, open(&long)?);
    fill(&quarter, &now, 90)?;
    let entries = fill(&years, &now, DAYS)?;
    let today = |journal: &Journal| times(200, |_| Ok(journal.views().today(&now).map(|_| ())?));
    let (of_quarter, of_years) = (today(&quarter)?, today(&years)?);
    let paced = pacing::rows(&quarter, &years, &now)?;
    // Before the export: what frees a hundred megabytes leaves the allocator with work for whoever asks next.
    let before = tap::processor_time()?;
    for run in 0..200 {
        let at = now.at + chrono::TimeDelta::minutes(40 * run);
        years.logging().tap(&ItemId("pain".to_owned()), &Moment { at, ..now.clone() })?;
    }
    #[allow(clippy::cast_precision_loss, reason = "some seconds in nanoseconds")]
    let busy = (tap::processor_time()? - before) as f64 / 1e6 / 200.0;
    let lines = json_lines(&years, &now)?;
    let (export, bare) = export(&years, &now)?;
    drop(quarter);
    years.suspend()?;
    drop(years);
    let size = long.metadata()?.len();
    #[allow(clippy::cast_precision_loss, reason = "some tens of megabytes")]
    let (size, lines) = (size as f64, lines as f64);

    let cold = cold::measure(&long)?;
    let allowed = if crate::ENCRYPTED { 6.0 } else { 3.0 };
    println!(
        "{entries} entries: {:.1} MB, as JSON lines {:.1} MB; today {:.2} ms, with 90 days {:.2} ms; cold open and today \
         {:.2} ms, bare open and one row {:.2} ms; peak memory {:.1} MiB; processor time of a tap {busy:.2} ms",
        size / 1e6,
        lines / 1e6,
        at(&of_years, 0.5),
        at(&of_quarter, 0.5),
        cold.today,
        cold.bare,
        cold.peak
    );
    let mut rows = vec![
        ratio("today, 10 years ÷ (1.3 × 90 days + 0.2 ms)", at(&of_years, 0.5) / (1.3 * at(&of_quarter, 0.5) + 0.2)),
        ratio("today, 10 years ÷ 4 ms", at(&of_years, 0.5) / 4.0),
        ratio(&format!("open and today, 10 years, cold ÷ (bare + {allowed} ms)"), cold.today / (cold.bare + allowed)),
        ratio("file, 10 years ÷ 2.5 × JSON lines", size / (2.5 * lines)),
        ratio("tap, 10 years, processor time ÷ 0.5 ms", busy / 0.5),
        ratio("peak memory, 10 years ÷ 24 MiB", cold.peak / 24.0),
    ];
    println!("export of ten years {export:.0} ms; serde_json writing the same values to memory {bare:.0} ms");
    rows.push(ratio("JSONL export, 10 years ÷ 1.5 × serde_json", export / (1.5 * bare)));
    rows.extend(paced);
    Ok(rows)
}

/// Milliseconds to export the whole journal to memory, and for `serde_json` alone to write the same values there: medians of
/// runs in turns.
fn export(journal: &Journal, now: &Moment) -> Outcome<(f64, f64)> {
    let mut whole = Vec::new();
    journal.exports().write_journal_to(&mut whole, now)?;
    let values = serde_json::Deserializer::from_slice(&whole).into_iter().collect::<Result<Vec<Value>, _>>()?;
    let (mut exports, mut bare) = (Vec::new(), Vec::new());
    let mut out = Vec::with_capacity(whole.len());
    for _ in 0..5 {
        out.clear();
        exports.extend(times(1, |_| Ok(journal.exports().write_journal_to(&mut out, now).map(drop)?))?);
        out.clear();
        bare.extend(times(1, |_| {
            for value in &values {
                serde_json::to_writer(&mut out, value)?;
                out.push(b'\n');
            }
            Ok(())
        })?);
        assert_eq!(out.len(), whole.len(), "the same values");
    }
    exports.sort();
    bare.sort();
    Ok((at(&exports, 0.5), at(&bare, 0.5)))
}

/// Logs some days up to now, a month per transaction, each entry as its own operation.
fn fill(journal: &Journal, now: &Moment, days: i64) -> Outcome<i64> {
    let mut entries = 0;
    for month in (0..days).collect::<Vec<_>>().chunks(30) {
        let ((), _) = journal.write(Verb::Set, now, |writer| {
            for day in month {
                // Counted back from now, so that the last days are the same however many came before them.
                let back = days - 1 - day;
                for number in 0..A_DAY {
                    // From the morning on, a quarter of an hour apart.
                    let minutes = -1_440 * back - 240 + 15 * number.min(15);
                    let moment = Moment { at: now.at + chrono::TimeDelta::minutes(minutes), ..now.clone() };
                    let draft = draft(back, number);
                    let when = match &draft.body {
                        Body::Activity { minutes: Some(minutes), .. } => {
                            let from = moment.at - chrono::TimeDelta::minutes(i64::from(*minutes));
                            When::Interval { from: Moment { at: from, ..moment.clone() }, to: Some(moment.clone()) }
                        }
                        _ => When::At { moment: moment.clone() },
                    };
                    let day = draft.body.day(&when, Rollover::default());
                    writer.begin(Verb::Log, &moment, None)?;
                    writer.create(when, day, draft, &moment)?;
                    entries += 1;
                }
            }
            Ok::<_, EbbError>(((), String::new()))
        })?;
    }
    journal.settle()?;
    Ok(entries)
}

/// The draft of an entry of a day, so many days back, by its number. A flare began yesterday and lasts.
fn draft(back: i64, number: i64) -> Draft {
    let item = |id: &str| ItemId(id.to_owned());
    let severity = |spread: i64| {
        #[allow(clippy::cast_precision_loss, reason = "0 to 10")]
        let value = ((back * 7 + number * 3 + back / 9) % spread) as f64;
        Severity::of(value)
    };
    let body = match number {
        0 => Body::Sleep { minutes: Some(430), quality: Some(Rating::of(4.0)), restored: Some(false), nap: false },
        1..=4 => Body::Symptom {
            item: item("pain"),
            severity: severity(9),
            regions: vec![Region::Neck, Region::ShoulderLeft],
            qualities: vec![SymptomQuality::DeepAche],
            side: None,
            spread: None,
            said: None,
        },
        5..=8 => Body::symptom("fatigue", severity(9)),
        9..=12 => Body::symptom("brain-fog", severity(7)),
        13..=15 => Body::symptom("stiffness", severity(6)),
        16 => Body::symptom("headache", Severity::Present),
        17..=19 => timed(item("walking"), 20),
        20..=22 => timed(item("desk-work"), 50),
        23..=26 => Body::Rest { item: item("lying-down"), minutes: Some(15), taken: true },
        27..=29 => Body::dose(item("ibuprofen"), Some(Dose::new(400, "mg")), Intake::Taken),
        30..=31 => Body::remedy("magnesium"),
        32..=34 => Body::Factor { item: item("stress"), amount: Some(Rating::of(5.0)) },
        35 => Body::Measurement { item: item("steps"), value: 3_412.0 },
        36 => Body::Measurement { item: item("hrv-rmssd"), value: 31.5 },
        37 => Body::Function { item: item("day-function"), rating: Rating::of(5.0) },
        38 if back % 25 == 1 => Body::flare(FlarePhase::Started),
        38 if back % 25 == 22 => Body::flare(FlarePhase::Ended),
        38 | 39 => Body::symptom("unrefreshing-sleep", severity(8)),
        _ => Body::Note,
    };
    let note = matches!(body, Body::Note)
        .then(|| "Slept badly, long call in the morning, better after lying down.".to_owned());
    Draft { note, ..Draft::now(body) }
}

/// A timed activity.
fn timed(item: ItemId, minutes: u32) -> Body {
    let stretch = minutes.min(30);
    let timed = Some(ActivityTiming { interval: 30.0, stretch, felt: Some(FeltAfter::Same), above: None, rose: None });
    Body::Activity { item, effort: Effort::default(), minutes: Some(minutes), timed }
}

/// The total size of the entries as compact JSON lines.
fn json_lines(journal: &Journal, now: &Moment) -> Outcome<usize> {
    let today = now.day(Rollover::default());
    let first: Day = today.plus(i32::try_from(-DAYS)?);
    let mut bytes = 0;
    for day in (0..=today.since(first)).map(|step| first.plus(step)) {
        for line in journal.views().day(day)?.entries {
            bytes += serde_json::to_string(&line.entry)?.len() + 1;
        }
    }
    Ok(bytes)
}
