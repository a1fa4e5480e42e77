//! Saving and removing rules: one operation each, with all that it brings along.

use ebb_core::EbbError;
use ebb_core::Missing;
use ebb_core::reminders::ReminderAbout;

use crate::phone::{Phone, at, moment, rule};

fn phone() -> Phone {
    Phone::new(moment("2026-06-20T07:59:00+02:00[Europe/Berlin]"), ebb_core::reminders::Delivery::App)
}

fn dose(medicine: &str) -> ebb_core::reminders::ReminderRule {
    rule(ReminderAbout::Dose { medicine: medicine.to_owned() }, at(&["08:00"]))
}

fn medicines(phone: &Phone) -> Vec<String> {
    phone.journal.medicines().list().unwrap().into_iter().map(|saved| saved.medicine.name).collect()
}

#[test]
fn one_undo_takes_back_a_dose_reminder_with_the_medicine_it_added() {
    let phone = phone();
    phone.remind(dose("ibuprofen"));
    assert_eq!(medicines(&phone), ["Ibuprofen"]);
    let undone = phone.journal.undo(&phone.now).unwrap();
    assert!(undone.label.starts_with("Undone: Ibuprofen · 08:00"), "{}", undone.label);
    assert_eq!(medicines(&phone), [""; 0]);
    assert!(phone.journal.reminders().list().unwrap().is_empty());
    let redone = phone.journal.redo(&phone.now).unwrap();
    assert!(redone.label.contains("Ibuprofen · 08:00"), "{}", redone.label);
    assert_eq!(medicines(&phone), ["Ibuprofen"]);
    assert_eq!(phone.journal.reminders().list().unwrap().len(), 1);
}

#[test]
fn one_undo_takes_back_a_dose_reminder_with_the_item_it_added() {
    let phone = phone();
    let medicine = ebb_core::profile::Medicine { name: "Mother's tea".to_owned(), ..Default::default() };
    let saved = phone.journal.medicines().save(None, medicine, &phone.now).unwrap().medicine;
    assert_eq!(saved.medicine.item, None);
    let items = phone.journal.items().list().len();
    phone.remind(dose("Mother's tea"));
    assert_eq!(phone.journal.items().list().len(), items + 1);
    phone.journal.undo(&phone.now).unwrap();
    assert_eq!(phone.journal.items().list().len(), items);
    assert_eq!(phone.journal.medicines().list().unwrap(), [saved]);
}

#[test]
fn a_refused_rule_changes_nothing() {
    let phone = phone();
    let refused = phone.journal.reminders().save(Some("nothing".to_owned()), dose("ibuprofen"), &phone.now);
    assert!(matches!(refused, Err(EbbError::NotFound { missing: Missing::Reminder { .. } })), "{refused:?}");
    assert_eq!(medicines(&phone), [""; 0]);
    assert!(phone.journal.operations(&phone.now, 10).unwrap().is_empty());
}
