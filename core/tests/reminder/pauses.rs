//! Pauses, of everything and of a medicine; appointments.

use chrono::TimeDelta;
use ebb_core::catalog::ItemId;
use ebb_core::entry::Intake;
use ebb_core::profile::Medicine;
use ebb_core::reminders::{DeliveredBy, Recurrence, ReminderAbout};
use ebb_core::time::Day;

use crate::doses::{berlin, how, log, missed, phone, run};
use crate::phone::{Phone, at, custom, rule};

#[test]
fn paused_medicine_does_not_ring_until_its_day() {
    let (mut phone, _) = phone(&["08:00"]);
    run(&mut phone, "2026-03-10T08:00:00");
    log(&phone, Intake::Taken);
    let saved = phone.journal.medicines().find("Amitriptyline").unwrap();
    let paused = Medicine { paused_until: Some("2026-03-13".parse().unwrap()), ..saved.medicine };
    phone.journal.medicines().save(Some(saved.id), paused, &phone.now).unwrap();
    assert_eq!(phone.plan()[0].local(), "2026-03-13T08:00");
    run(&mut phone, "2026-03-12T12:00:00");
    assert_eq!(phone.posted.len(), 1);
    assert_eq!(
        (how(&phone, "2026-03-11T08:00"), how(&phone, "2026-03-10T08:00")),
        ("paused".to_owned(), "elsewhere".to_owned())
    );
    assert_eq!(missed(&phone), [""; 0]);
    run(&mut phone, "2026-03-13T08:00:00");
    assert_eq!(phone.posted.len(), 2);
}

#[test]
fn pause_silences_everything_but_medicines() {
    let (mut phone, _) = phone(&["08:00"]);
    phone.remind(rule(custom("tea"), at(&["09:00"])));
    let until: Day = "2026-03-12".parse().unwrap();
    let change = phone.journal.reminders().pause(Some(until), &phone.now).unwrap();
    assert_eq!(change.label, "Paused until Thursday 12 March: everything but medicines");
    assert_eq!(phone.journal.reminders().paused_until(&phone.now).unwrap(), Some(until));
    let next: Vec<String> = phone.plan().iter().take(4).map(ebb_core::reminders::Notification::local).collect();
    assert_eq!(next, ["2026-03-10T08:00", "2026-03-11T08:00", "2026-03-12T08:00", "2026-03-12T09:00"]);
    run(&mut phone, "2026-03-11T12:00:00");
    assert_eq!(how(&phone, "2026-03-10T09:00"), "paused");
    phone.journal.reminders().pause(None, &phone.now).unwrap();
    assert_eq!(phone.journal.reminders().paused_until(&phone.now).unwrap(), None);
    run(&mut phone, "2026-03-12T09:00:00");
    assert_eq!(phone.posted.last().unwrap().at, berlin("2026-03-12T09:00:00"));
    assert!(phone.wake().missed.is_none(), "what was paused was not missed");
    for wrong in ["2026-03-12", "2026-03-01", "2036-03-12"] {
        assert!(phone.journal.reminders().pause(Some(wrong.parse().unwrap()), &phone.now).is_err(), "{wrong}");
    }
}

#[test]
fn nothing_is_asked_in_a_pause() {
    let mut phone = Phone::new(berlin("2026-03-10T08:00:00"), DeliveredBy::App);
    phone.journal.logging().tap(&ItemId("ibuprofen".to_owned()), &phone.now).unwrap();
    phone.now = phone.now.later(TimeDelta::minutes(90));
    let asked = |phone: &Phone| phone.journal.questions().list(&phone.now).unwrap().len();
    assert!(asked(&phone) > 0);
    phone.journal.reminders().pause(Some("2026-03-12".parse().unwrap()), &phone.now).unwrap();
    assert_eq!(asked(&phone), 0);
}

#[test]
fn appointment_is_named_with_its_day_and_one_that_passed_is_told() {
    let phone = Phone::new(berlin("2026-03-27T12:00:00"), DeliveredBy::App);
    let once = |date: &str| Recurrence::Once { date: date.parse().unwrap(), time: "08:00".parse().unwrap() };
    let about = |hours: u32| ReminderAbout::Appointment { name: "Dr A".to_owned(), before: hours * 60 };
    let text = |id: &str| {
        let plan = phone.plan();
        plan.iter().find(|one| one.rule.as_deref() == Some(id)).map(|one| one.full_text.clone())
    };
    let notes = |id: &str| phone.journal.reminders().notes(id, &phone.now).unwrap();
    // The clocks go forward on the 29th.
    let day_ahead = phone.remind(rule(about(24), once("2026-03-29")));
    assert_eq!(text(&day_ahead).as_deref(), Some("Tomorrow at 08:00. Take your page along."));
    let in_a_week = phone.remind(rule(about(72), once("2026-04-02")));
    assert_eq!(text(&in_a_week).as_deref(), Some("Thursday 2 April at 08:00. Take your page along."));
    let hour_ahead = phone.remind(rule(about(1), once("2026-03-30")));
    assert_eq!(text(&hour_ahead).as_deref(), Some("At 08:00. Take your page along."));
    assert_eq!(notes(&day_ahead), [""; 0]);
    let passed = phone.remind(rule(about(24), once("2026-03-28")));
    assert_eq!(notes(&passed), ["The time of this reminder has passed already: it will not ring."]);
    let gone = phone.remind(rule(custom("tea"), once("2026-03-27")));
    assert_eq!(notes(&gone).len(), 1);
}
