//! What a phone calls when it wakes: the plan for the next fortnight, and reconciling it with what the phone holds.

use std::path::Path;

use chrono::TimeDelta;
use ebb_core::Journal;
use ebb_core::entry::{Body, Draft, Severity};
use ebb_core::profile::{ClockTime, Medicine};
use ebb_core::reminders::{
    DeliveredBy, FlarePolicy, PendingNotification, Recurrence, ReminderAbout, ReminderRule, ShownNotification,
};
use ebb_core::time::Moment;

use crate::{Outcome, Row, at, noon, open, ratio, times};

/// Number of rules, days ahead, and places on the phone.
const RULES: u8 = 200;
const DAYS: u32 = 14;
const PLACES: u32 = 64;

/// Number of alarms that Android lets an app hold.
const ALARMS: u32 = 500;

pub(crate) fn rows(folder: &Path) -> Outcome<Vec<Row>> {
    let journal = open(&folder.join("reminders.db"))?;
    let now = noon()?;
    fill(&journal, &now)?;
    // Two days pass first, so that there is a past to look at.
    let mut then = now.later(TimeDelta::days(-2));
    while then.at < now.at {
        let told = journal.reminder_delivery().reconcile(&[], DeliveredBy::App, DAYS, PLACES, &then)?;
        let shown: Vec<_> =
            told.show.iter().map(|one| ShownNotification { id: one.id.clone(), at: then.at, merged: false }).collect();
        journal.reminder_delivery().shown(&shown, &then)?;
        then = then.later(TimeDelta::hours(1));
    }
    let everything = journal.reminders().upcoming(&now, DAYS, u32::MAX)?.len();
    let alarms = times(100, |_| Ok(journal.reminders().upcoming(&now, DAYS, ALARMS).map(drop)?))?;
    let plan = times(200, |_| Ok(journal.reminders().upcoming(&now, DAYS, PLACES).map(drop)?))?;

    // The usual case: a few rules, and a phone that holds 64 reminders of them.
    let few = open(&folder.join("few.db"))?;
    few.medicines().save(None, Medicine { name: "Ibuprofen".to_owned(), ..Medicine::default() }, &now)?;
    for rule in (0..12).map(rule) {
        few.reminders().save(None, rule, &now)?;
    }
    let told = few.reminder_delivery().reconcile(&[], DeliveredBy::System, DAYS, PLACES, &now)?;
    let held: Vec<PendingNotification> = told
        .schedule
        .iter()
        .chain(&told.sentinel)
        .map(|one| PendingNotification { id: one.id.clone(), at: one.at.at })
        .collect();
    let reconcile = times(400, |_| {
        Ok(few.reminder_delivery().reconcile(&held, DeliveredBy::System, DAYS, PLACES, &now).map(drop)?)
    })?;
    println!(
        "200 rules, 14 days, {everything} reminders: the next 64 {:.3} ms (p99 {:.3}), the next 500 {:.3} ms; reconcile of {} held {:.3} ms (p99 {:.3})",
        at(&plan, 0.5),
        at(&plan, 0.99),
        at(&alarms, 0.5),
        held.len(),
        at(&reconcile, 0.5),
        at(&reconcile, 0.99),
    );
    Ok(vec![
        ratio("200 rules for 14 days, the next 64 ÷ 5 ms", at(&plan, 0.5) / 5.0),
        ratio("200 rules for 14 days, the next 500 ÷ 5 ms", at(&alarms, 0.5) / 5.0),
        ratio("reconcile of 64 pending ÷ 1 ms", at(&reconcile, 0.5)),
    ])
}

/// Adds rules of each kind, and logs a few days, which can silence reminders.
fn fill(journal: &Journal, now: &Moment) -> Outcome<()> {
    let begun = now.later(TimeDelta::days(-3));
    journal.medicines().save(None, Medicine { name: "Ibuprofen".to_owned(), ..Medicine::default() }, &begun)?;
    for rule in (0..RULES).map(rule) {
        journal.reminders().save(None, rule, &begun)?;
    }
    for hour in 0..72 {
        let then = begun.later(TimeDelta::hours(hour));
        journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(4.0))), &then)?;
    }
    Ok(())
}

fn rule(number: u8) -> ReminderRule {
    // Kinds, hours and minutes repeat after 120 rules; a reminder that equals another is refused.
    let minute = (number + 7 * (number / 120)) % 60;
    let time = |hour: u8| ClockTime { hour: hour % 24, minute };
    let about = match number % 4 {
        0 => ReminderAbout::CheckIn { id: "morning".to_owned() },
        1 => ReminderAbout::Dose { medicine: "Ibuprofen".to_owned() },
        2 => ReminderAbout::WindDown,
        _ => ReminderAbout::Custom { text: "tea".to_owned() },
    };
    let when = match number % 3 {
        0 => Recurrence::Window { from: time(number), to: time(number + 2) },
        _ => Recurrence::At { times: vec![time(number)] },
    };
    let adaptive = number.is_multiple_of(6) && number % 4 != 1;
    ReminderRule {
        about,
        when,
        weekdays: Vec::new(),
        in_flare: FlarePolicy::Fewer,
        skip_within: None,
        adaptive,
        zone: None,
        always: false,
    }
}
