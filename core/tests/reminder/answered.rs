//! What a notification says once it was answered, and its *Undo*: it takes back that answer and nothing else.

use chrono::TimeDelta;
use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, Draft, Mark, Severity};
use ebb_core::reminders::{AnsweredNotification, DeliveredBy, ReminderAbout, ReminderChannel, ReminderSettings};
use ebb_core::{EbbError, NotNowReason};

use crate::phone::{Phone, at, custom, moment, rule};

fn morning() -> (Phone, String) {
    let mut phone = Phone::new(moment("2026-06-20T07:59:00+02:00[Europe/Berlin]"), DeliveredBy::App);
    for day in 1..=10 {
        let then = phone.now.later(TimeDelta::days(-day));
        phone.journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(4.0))), &then).unwrap();
    }
    phone.remind(rule(ReminderAbout::CheckIn { id: "morning".to_owned() }, at(&["08:00"])));
    phone.run(phone.now.at + TimeDelta::minutes(5));
    let id = phone.posted[0].id.clone();
    (phone, id)
}

fn answer(phone: &Phone, id: &str, action: &str) -> Option<AnsweredNotification> {
    phone.journal.reminder_delivery().answer(id, action, &phone.now).unwrap().answered
}

fn undo(phone: &Phone, operation: &str) -> Result<String, EbbError> {
    phone.journal.reminder_delivery().undo_answer(operation, &phone.now).map(|change| change.label)
}

fn pains(phone: &Phone) -> usize {
    let day = phone.now.day(ebb_core::time::Rollover::default());
    phone.journal.read(|reader| Ok(reader.day_entries(day)?)).unwrap().len()
}

fn standing(phone: &Phone, operation: &str) -> bool {
    let among = vec!["1@1".to_owned(), operation.to_owned(), "no operation".to_owned()];
    let stand = phone.journal.reminder_delivery().standing_answers(among).unwrap();
    assert!(stand.iter().all(|one| one == operation), "{stand:?}");
    !stand.is_empty()
}

#[test]
fn answered_check_in_says_what_was_said_and_when() {
    let (phone, id) = morning();
    let said = answer(&phone, &id, "better").unwrap();
    assert_eq!(said.full_title, "Better 08:04");
    assert_eq!(said.full_text, "Morning check-in: 1 answer");
    assert_eq!((said.title.as_str(), said.text.as_str()), ("Answered 08:04", "The details are inside Ebb."));
    assert_eq!((said.undo.as_str(), said.channel), ("Undo", ReminderChannel::CheckIns));
}

#[test]
fn answered_dose_says_when_and_what_was_taken() {
    let (mut phone, rule) = crate::doses::phone(&["08:00", "20:00"]);
    crate::doses::run(&mut phone, "2026-03-10T08:02:00");
    let said = answer(&phone, &format!("{rule}@2026-03-10T08:00"), "taken").unwrap();
    assert_eq!(said.full_title, "Taken 08:02");
    assert_eq!(said.channel, ReminderChannel::Doses);
    assert!(!said.full_text.is_empty() && !said.title.contains("Taken"), "{said:?}");
}

#[test]
fn a_locked_phone_shows_it_where_the_person_wants_words_there() {
    let (phone, id) = morning();
    let settings = ReminderSettings { words_on_lock_screen: true, ..ReminderSettings::default() };
    phone.journal.reminders().save_settings(settings, &phone.now).unwrap();
    let said = answer(&phone, &id, "worse").unwrap();
    assert_eq!((said.title, said.text), (said.full_title, said.full_text));
}

#[test]
fn undo_takes_back_the_answer_and_no_later_change() {
    let (phone, id) = morning();
    let said = answer(&phone, &id, "as-usual").unwrap();
    phone.journal.logging().tap(&ItemId("fatigue".to_owned()), &phone.now.later(TimeDelta::minutes(5))).unwrap();
    assert_eq!(pains(&phone), 2);
    assert!(standing(&phone, &said.operation));
    assert_eq!(undo(&phone, &said.operation).unwrap(), "Undone: Check-in: 1 answer");
    assert_eq!(pains(&phone), 1, "what was logged later is there");
    assert!(!standing(&phone, &said.operation));
}

#[test]
fn undo_counts_once_and_never_reaches_the_operation_before() {
    let (phone, id) = morning();
    let said = answer(&phone, &id, "as-usual").unwrap();
    undo(&phone, &said.operation).unwrap();
    for operation in [said.operation.as_str(), "1@5", "no operation", ""] {
        let refused = undo(&phone, operation).unwrap_err();
        assert_eq!(refused, NotNowReason::NothingToUndo.into(), "{operation}");
    }
    assert_eq!(pains(&phone), 0);
    assert_eq!(phone.journal.redo(&phone.now).unwrap().label, "Redone: Check-in: 1 answer");
    assert!(standing(&phone, &said.operation), "it stands again, and can be taken back again");
}

#[test]
fn what_was_changed_since_is_not_undone_and_the_refusal_says_so() {
    let (phone, id) = morning();
    let said = answer(&phone, &id, "worse").unwrap();
    let day = phone.now.day(ebb_core::time::Rollover::default());
    let entry = phone.journal.read(|reader| Ok(reader.day_entries(day)?)).unwrap().remove(0);
    let severer = phone.now.later(TimeDelta::minutes(3));
    phone.journal.logging().rate(&entry.id, Severity::of(9.0), Mark::Measured, &severer).unwrap();
    assert!(standing(&phone, &said.operation), "it was changed, not undone");
    assert_eq!(undo(&phone, &said.operation).unwrap_err(), NotNowReason::ChangedSince.into());
    assert_eq!(pains(&phone), 1);
    phone.journal.undo(&phone.now).unwrap();
    assert_eq!(undo(&phone, &said.operation).unwrap(), "Undone: Check-in: 1 answer", "the change was taken back");
    assert_eq!(pains(&phone), 0);
}

#[test]
fn undone_dose_is_open_again_and_rings() {
    let (mut phone, rule) = crate::doses::phone(&["08:00", "20:00"]);
    let id = format!("{rule}@2026-03-10T08:00");
    crate::doses::run(&mut phone, "2026-03-10T08:00:00");
    let said = answer(&phone, &id, "taken").unwrap();
    undo(&phone, &said.operation).unwrap();
    assert_eq!(crate::doses::how(&phone, "2026-03-10T08:00"), "open");
    assert!(answer(&phone, &id, "skipped").is_some());
}

#[test]
fn what_logs_nothing_has_nothing_to_take_back() {
    let (mut phone, id) = morning();
    assert_eq!(answer(&phone, &id, "snooze-60"), None);
    phone.remind(rule(custom("Stretch"), at(&["09:00"])));
    phone.run(moment("2026-06-20T09:00:00+02:00[Europe/Berlin]").at);
    let own = phone.posted.last().unwrap().id.clone();
    assert_eq!(answer(&phone, &own, "done"), None);
    let again = phone.journal.reminder_delivery().answer(&own, "done", &phone.now).unwrap();
    assert!(again.again && again.answered.is_none());
}
