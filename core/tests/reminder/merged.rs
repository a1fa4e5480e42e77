//! Two medicines of the list that are merged: one line, one ring, one limit.

use ebb_core::entry::Dose;
use ebb_core::profile::Medicine;
use ebb_core::reminders::{DeliveredBy, ReminderAbout};

use crate::doses::berlin;
use crate::phone::{Phone, at, rule};

fn add(phone: &Phone, name: &str, limit: u32, least: Option<u32>) -> Medicine {
    let medicine = Medicine {
        name: name.to_owned(),
        daily_most: Some(Dose::new(limit, "mg")),
        least_between: least,
        ..Medicine::default()
    };
    phone.journal.medicines().save(None, medicine, &phone.now).unwrap().medicine.medicine
}

fn remind(phone: &Phone, name: &str, times: &[&str]) -> String {
    phone.remind(rule(ReminderAbout::Dose { medicine: name.to_owned() }, at(times)))
}

#[test]
fn two_medicines_become_one_line_one_ring_and_the_stricter_limit() {
    let phone = Phone::new(berlin("2026-03-09T23:00:00"), DeliveredBy::App);
    let brand = add(&phone, "Brandofen", 1200, None).item.unwrap();
    let plain = add(&phone, "Ibuprofen", 2400, Some(360)).item.unwrap();
    let equal = remind(&phone, "Brandofen", &["08:00"]);
    let kept = remind(&phone, "Ibuprofen", &["08:00"]);
    let other = remind(&phone, "Brandofen", &["22:00"]);
    let before = (phone.journal.medicines().list().unwrap(), phone.journal.reminders().list().unwrap());
    let change = phone.journal.items().merge(&brand, &plain, &phone.now).unwrap().change;
    assert!(
        change.label.ends_with(". Of two limits the stricter holds: at most 1200 mg in 24 hours, at least 6 h apart"),
        "{}",
        change.label
    );
    let list = phone.journal.medicines().list().unwrap();
    assert_eq!(list.len(), 1);
    assert_eq!(list[0].label, "Ibuprofen, at most 1200 mg in 24 hours, at least 6 h apart");
    let rules: Vec<String> = phone.journal.reminders().list().unwrap().into_iter().map(|rule| rule.id).collect();
    assert_eq!(rules, [kept, other], "not {equal}");
    let rings: Vec<String> =
        phone.plan().iter().take(3).map(|one| format!("{} {}", one.local(), one.full_title)).collect();
    assert_eq!(rings, ["2026-03-10T08:00 Ibuprofen", "2026-03-10T22:00 Ibuprofen", "2026-03-11T08:00 Ibuprofen"]);
    assert_eq!(phone.journal.doses().list(&phone.now).unwrap().len(), 1);
    let merged = phone.journal.operations(&phone.now, 1).unwrap().remove(0).label;
    assert!(change.label.starts_with(&merged), "{merged}");
    phone.journal.undo(&phone.now).unwrap();
    assert_eq!((phone.journal.medicines().list().unwrap(), phone.journal.reminders().list().unwrap()), before);
}

#[test]
fn what_the_list_said_otherwise_of_the_one_that_goes_is_named() {
    let phone = Phone::new(berlin("2026-03-09T23:00:00"), DeliveredBy::App);
    let add = |name: &str, dose: u32, hour: &str, schedule: Option<&str>| {
        let medicine = Medicine {
            name: name.to_owned(),
            dose: Some(Dose::new(dose, "mg")),
            times: vec![hour.parse().unwrap()],
            schedule: schedule.map(str::to_owned),
            note: Some("Blue box".to_owned()),
            ..Medicine::default()
        };
        phone.journal.medicines().save(None, medicine, &phone.now).unwrap().medicine.medicine.item.unwrap()
    };
    let brand = add("Brandofen", 200, "07:00", Some("with food"));
    let plain = add("Ibuprofen", 400, "09:00", None);
    let label = phone.journal.items().merge(&brand, &plain, &phone.now).unwrap().change.label;
    assert!(
        label.ends_with(". The list keeps what it says of Ibuprofen. Of the other it said: 200 mg, 07:00"),
        "neither what both say nor what came over: {label}"
    );
    let list = phone.journal.medicines().list().unwrap();
    assert_eq!(list[0].medicine.schedule.as_deref(), Some("with food"));
}

#[test]
fn rule_that_followed_its_medicines_times_keeps_them() {
    let phone = Phone::new(berlin("2026-03-09T23:00:00"), DeliveredBy::App);
    let timed = |name: &str, hour: &str| {
        let medicine =
            Medicine { name: name.to_owned(), times: vec![hour.parse().unwrap()], weekly: true, ..Medicine::default() };
        let item = phone.journal.medicines().save(None, medicine, &phone.now).unwrap().medicine.medicine.item.unwrap();
        remind(&phone, name, &[]);
        item
    };
    let (brand, plain) = (timed("Brandofen", "07:00"), timed("Ibuprofen", "09:00"));
    phone.journal.items().merge(&brand, &plain, &phone.now).unwrap();
    let labels: Vec<String> = phone.journal.reminders().list().unwrap().into_iter().map(|rule| rule.label).collect();
    assert_eq!(labels, ["Ibuprofen · 07:00", "Ibuprofen · 09:00"]);
    assert!(phone.journal.medicines().list().unwrap()[0].medicine.weekly);
}
