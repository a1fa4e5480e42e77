//! Saving and removing rules: one operation each, with everything that depends on it.

use ebb_core::EbbError;
use ebb_core::InvalidInput;
use ebb_core::Missing;
use ebb_core::check_ins::CheckIn;
use ebb_core::reminders::ReminderAbout;

use crate::phone::{Phone, at, moment, rule};

fn phone() -> Phone {
    Phone::new(moment("2026-06-20T07:59:00+02:00[Europe/Berlin]"), ebb_core::reminders::DeliveredBy::App)
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
fn one_undo_takes_back_a_medicine_with_the_item_it_added() {
    let phone = phone();
    let items = phone.journal.items().list().len();
    let medicine = ebb_core::profile::Medicine { name: "Mother's tea".to_owned(), ..Default::default() };
    let saved = phone.journal.medicines().save(None, medicine, &phone.now).unwrap().medicine;
    assert!(saved.medicine.item.as_ref().is_some_and(|item| item.0.starts_with("own:")), "{:?}", saved.medicine.item);
    assert_eq!(phone.journal.items().list().len(), items + 1);
    phone.journal.undo(&phone.now).unwrap();
    assert_eq!(phone.journal.items().list().len(), items);
    assert_eq!(medicines(&phone), [""; 0]);
}

#[test]
fn a_refused_rule_changes_nothing() {
    let phone = phone();
    let refused = phone.journal.reminders().save(Some("nothing".to_owned()), dose("ibuprofen"), &phone.now);
    assert!(matches!(refused, Err(EbbError::NotFound { missing: Missing::Reminder { .. } })), "{refused:?}");
    assert_eq!(medicines(&phone), [""; 0]);
    assert!(phone.journal.operations(&phone.now, 10).unwrap().is_empty());
}

#[test]
fn one_undo_takes_back_a_reminder_with_the_check_in_it_was_saved_with() {
    let phone = phone();
    let before = phone.journal.check_ins().list().unwrap();
    let lunch = CheckIn { id: String::new(), label: "Lunch".to_owned(), ..before[0].clone() };
    let about = ReminderAbout::Custom { text: "Lunch".to_owned() };
    let saved =
        phone.journal.reminders().save_for_check_in(&lunch, rule(about.clone(), at(&["12:30"])), &phone.now).unwrap();
    assert!(saved.change.label.starts_with("Lunch · 12:30"), "{}", saved.change.label);
    assert_eq!(phone.journal.check_ins().list().unwrap().len(), before.len() + 1);
    let undone = phone.journal.undo(&phone.now).unwrap();
    assert!(undone.label.starts_with("Undone: Lunch · 12:30"), "{}", undone.label);
    assert_eq!(phone.journal.check_ins().list().unwrap(), before);
    assert!(phone.journal.reminders().list().unwrap().is_empty());
    let refused = phone.journal.reminders().save_for_check_in(&lunch, rule(about, at(&[])), &phone.now);
    assert_eq!(refused, Err(EbbError::Invalid { input: InvalidInput::NoTimes }));
    assert_eq!(phone.journal.check_ins().list().unwrap(), before, "a refused rule leaves no check-in behind");
}

#[test]
fn a_reminder_names_its_check_in_as_before_once_its_other_name_is_undone() {
    let phone = phone();
    let label = || phone.journal.reminders().list().unwrap().remove(0).label;
    phone.remind(rule(ReminderAbout::CheckIn { id: "morning".to_owned() }, at(&["08:00"])));
    let before = label();
    let morning = phone.journal.check_ins().list().unwrap().remove(0);
    phone.journal.check_ins().save(&CheckIn { label: "Dawn".to_owned(), ..morning }, &phone.now).unwrap();
    assert!(label().starts_with("Dawn"), "{}", label());
    phone.journal.undo(&phone.now).unwrap();
    assert_eq!(label(), before);
}
