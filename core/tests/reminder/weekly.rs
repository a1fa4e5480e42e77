//! A weekly medicine: what is asked before it rings every day, and what an answer to a second dose within six days does.

use chrono::TimeDelta;
use ebb_core::catalog::ItemId;
use ebb_core::entry::Dose;
use ebb_core::profile::{ClockTime, Medicine};
use ebb_core::reminders::{DeliveredBy, Recurrence, ReminderAbout, ReminderRule};

use crate::doses::{berlin, run};
use crate::phone::{Phone, at, custom, rule};

fn methotrexate() -> Medicine {
    Medicine { name: "Methotrexate".to_owned(), weekly: true, dose: Some(Dose::new(15, "mg")), ..Medicine::default() }
}

fn of(medicine: &str, when: Recurrence, weekdays: &[u8]) -> ReminderRule {
    ReminderRule { weekdays: weekdays.to_vec(), ..rule(ReminderAbout::Dose { medicine: medicine.to_owned() }, when) }
}

fn phone() -> (Phone, String) {
    let phone = Phone::new(berlin("2026-03-08T23:00:00"), DeliveredBy::App);
    let saved = phone.journal.medicines().save(None, methotrexate(), &phone.now).unwrap().medicine.id;
    (phone, saved)
}

#[test]
fn rule_that_rings_more_often_is_asked_about_and_then_saved() {
    let (phone, _) = phone();
    let question = |medicine: &str, when: Recurrence, weekdays: &[u8]| {
        phone.journal.reminders().check(None, of(medicine, when, weekdays), &phone.now).unwrap().confirm
    };
    assert_eq!(
        question("Methotrexate", at(&["08:00"]), &[]).as_deref(),
        Some("You take Methotrexate once a week, and this would remind you of it more often.")
    );
    assert_eq!(question("Methotrexate", at(&["08:00"]), &[1]), None);
    phone.remind(of("Methotrexate", at(&["08:00"]), &[1]));
    assert!(question("Methotrexate", at(&["08:00"]), &[4]).is_some(), "together with the one on Mondays");
    phone.remind(of("Methotrexate", at(&["08:00"]), &[]));
    let next: Vec<String> = phone.plan().iter().take(2).map(ebb_core::reminders::Notification::local).collect();
    assert_eq!(next, ["2026-03-09T08:00", "2026-03-10T08:00"], "it rings as it was set");
    assert_eq!(question("Ibuprofen", at(&["08:00", "20:00"]), &[]), None);
}

#[test]
fn medicine_that_is_usually_weekly_is_taken_to_be() {
    let phone = Phone::new(berlin("2026-03-08T23:00:00"), DeliveredBy::App);
    let reminders = phone.journal.reminders();
    assert!(reminders.check(None, of("methotrexate", at(&["08:00"]), &[]), &phone.now).unwrap().confirm.is_some());
    let daily = Medicine { weekly: false, ..methotrexate() };
    let asked = reminders.check_medicine(None, &daily, &phone.now).unwrap().confirm.unwrap();
    assert!(asked.starts_with("Methotrexate is usually taken once a week."), "{asked}");
    assert_eq!(reminders.check_medicine(None, &methotrexate(), &phone.now).unwrap().confirm, None);
    for name in ["methotrexate 2.5 mg", "Methotrexat 15mg", "MTX Hexal", "Metotrexato Wyeth", "methotrexate sodium"] {
        let named = Medicine { name: name.to_owned(), ..daily.clone() };
        assert!(reminders.check_medicine(None, &named, &phone.now).unwrap().confirm.is_some(), "{name}");
    }
    for name in ["Ibuprofen 400 mg", "the white one", "mg 15"] {
        let named = Medicine { name: name.to_owned(), ..daily.clone() };
        assert_eq!(reminders.check_medicine(None, &named, &phone.now).unwrap().confirm, None, "{name}");
    }
    phone.remind(of("methotrexate", at(&["08:00"]), &[1]));
    assert!(phone.journal.medicines().find("methotrexate").unwrap().medicine.weekly);
}

#[test]
fn change_that_makes_a_weekly_medicine_ring_more_often_is_asked_about() {
    let (phone, id) = phone();
    let time = |hour| ClockTime { hour, minute: 0 };
    let asked = |medicine: &Medicine| {
        phone.journal.reminders().check_medicine(Some(id.clone()), medicine, &phone.now).unwrap().confirm
    };
    let mut medicine = phone.journal.medicines().find(&id).unwrap().medicine;
    medicine.times = vec![time(8)];
    assert_eq!(asked(&medicine), None, "one time, on one day of the week");
    let twice = Medicine { times: vec![time(8), time(20)], ..medicine.clone() };
    assert_eq!(asked(&twice).as_deref(), Some("You take Methotrexate once a week, and these are several times a day."));
    // Marked weekly while it rings every day.
    let daily = Medicine { weekly: false, ..medicine.clone() };
    phone.journal.medicines().save(Some(id.clone()), daily.clone(), &phone.now).unwrap();
    phone.remind(of(&id, at(&[]), &[]));
    assert_eq!(asked(&Medicine { note: Some("folic acid".to_owned()), ..daily }), None, "nothing of it changes");
    assert!(asked(&medicine).unwrap().contains("more often"));
}

#[test]
fn notification_of_a_second_dose_leads_into_ebb_and_a_tap_is_never_lost() {
    let (mut phone, _) = phone();
    let daily = phone.remind(of("Methotrexate", at(&["08:00"]), &[]));
    run(&mut phone, "2026-03-09T08:00:00");
    let ids =
        |phone: &Phone| -> Vec<String> { phone.plan()[0].actions.iter().map(|action| action.id.clone()).collect() };
    let id = |day: &str| format!("{daily}@2026-03-{day}T08:00");
    let delivery = phone.journal.reminder_delivery();
    assert_eq!(delivery.check(&id("09"), "taken", &phone.now).unwrap().confirm, None, "the first of the week");
    assert_eq!(ids(&phone)[0], "taken");
    assert_eq!(delivery.answer(&id("09"), "taken", &phone.now).unwrap().warning, None);
    assert_eq!(ids(&phone), ["open", "skipped", "snooze-10"]);
    run(&mut phone, "2026-03-10T08:00:00");
    let row = phone.journal.views().today(&phone.now).unwrap().due_doses.remove(0);
    assert_eq!(row.text, "You take this once a week, and the last one was 24 h ago.");
    assert_eq!((row.answers[0].id.as_str(), row.answers[0].label.as_str()), ("taken", "Taken, a second one"));
    let delivery = phone.journal.reminder_delivery();
    assert!(delivery.check(&row.id, "taken", &phone.now).unwrap().confirm.is_some());
    assert_eq!(delivery.check(&row.id, "skipped", &phone.now).unwrap().confirm, None);
    // An older notification still has the button.
    let answer = delivery.answer(&row.id, "taken", &phone.now).unwrap();
    assert!(answer.warning.unwrap().starts_with("That is two within 24 h"));
    phone.journal.logging().tap(&ItemId("pain".to_owned()), &phone.now).unwrap();
    phone.now = phone.now.later(TimeDelta::hours(30));
    let standing = phone.journal.doses().list(&phone.now).unwrap().remove(0);
    assert!(standing.warning.unwrap().contains("If you took both, ask a doctor or pharmacist today."));
}

#[test]
fn late_second_dose_is_asked_about_with_what_it_would_be() {
    let (mut phone, _) = phone();
    let daily = phone.remind(of("Methotrexate", at(&["08:00"]), &[]));
    run(&mut phone, "2026-03-09T08:00:00");
    phone.journal.reminder_delivery().answer(&format!("{daily}@2026-03-09T08:00"), "taken", &phone.now).unwrap();
    run(&mut phone, "2026-03-10T10:00:00");
    let missed = phone.journal.reminder_delivery().missed_doses(&phone.now).unwrap().remove(0);
    assert_eq!(
        missed.text,
        "Today at 08:00: did you take it then? You take this once a week, and the last one was 26 h ago."
    );
}

#[test]
fn reminder_in_ones_own_words_is_asked_about_as_one_of_a_dose() {
    let phone = Phone::new(berlin("2026-03-08T23:00:00"), DeliveredBy::App);
    let ask = |text: &str, when: Recurrence, weekdays: &[u8]| {
        let rule = ReminderRule { weekdays: weekdays.to_vec(), ..rule(custom(text), when) };
        phone.journal.reminders().check(None, rule, &phone.now).unwrap().confirm
    };
    for text in ["take methotrexate", "MTX!", "Methotrexte 15 mg nehmen", "tomar metotrexato"] {
        assert_eq!(
            ask(text, at(&["08:00"]), &[]).as_deref(),
            Some("Methotrexate is usually taken once a week, and this would remind you of it more often."),
            "{text}"
        );
        assert_eq!(ask(text, at(&["08:00"]), &[1]), None, "{text}, on its day");
    }
    assert_eq!(ask("take the white one", at(&["08:00"]), &[]), None);
    let daily = Medicine { weekly: false, ..methotrexate() };
    phone.journal.medicines().save(None, daily, &phone.now).unwrap();
    assert_eq!(ask("take methotrexate", at(&["08:00"]), &[]), None, "it was said to be none that is weekly");
}

#[test]
fn merging_with_a_weekly_medicine_asks_about_the_reminders_and_makes_it_weekly() {
    let ask =
        |phone: &Phone, from: &ItemId, into: &ItemId| phone.journal.items().check_merge(from, into).unwrap().confirm;
    let methotrexate = ItemId("methotrexate".to_owned());
    for into_own in [false, true] {
        let phone = Phone::new(berlin("2026-03-08T23:00:00"), DeliveredBy::App);
        let pill = Medicine { name: "White thing".to_owned(), ..Medicine::default() };
        let saved = phone.journal.medicines().save(None, pill, &phone.now).unwrap().medicine;
        let pill = saved.medicine.item.unwrap();
        let (from, into) = if into_own { (&methotrexate, &pill) } else { (&pill, &methotrexate) };
        let often = |question: Option<String>| {
            question.is_some_and(|question| question.contains("more often than once a week"))
        };
        assert!(!often(ask(&phone, from, into)), "without a reminder");
        let rule_id = phone.remind(of("White thing", at(&["08:00"]), &[]));
        assert!(often(ask(&phone, from, into)));
        phone.journal.reminders().save(Some(rule_id), of(&saved.id, at(&["08:00"]), &[1]), &phone.now).unwrap();
        assert!(!often(ask(&phone, from, into)), "on its day");
        let label = phone.journal.items().merge(from, into, &phone.now).unwrap().change.label;
        assert!(label.ends_with("White thing counts as taken once a week from now on"), "{label}");
        assert!(phone.journal.medicines().list().unwrap()[0].medicine.weekly);
        phone.journal.undo(&phone.now).unwrap();
        assert!(!phone.journal.medicines().list().unwrap()[0].medicine.weekly);
    }
}
