//! Reminders about items that were archived or merged.

use chrono::TimeDelta;
use ebb_core::catalog::{Family, ItemId, ItemKind, NewItem};
use ebb_core::check_ins::{CheckIn, CheckInAsk, CheckInItem};
use ebb_core::entry::{Body, Dose, Draft, Effort};
use ebb_core::profile::Medicine;
use ebb_core::reminders::{Recurrence, ReminderAbout};
use ebb_core::time::DayPart;

use crate::phone::{at, custom, rule};
use crate::silence::{locals, phone};

#[test]
fn check_in_of_archived_items_alone_does_not_ring() {
    let phone = phone("2026-03-28T12:00:00+01:00[Europe/Berlin]");
    let id = |text: &str| ItemId(text.to_owned());
    let items = phone.journal.items();
    let questions =
        ["nausea", "headache"].map(|item| CheckInItem { item: Some(id(item)), ask: CheckInAsk::Severity }).to_vec();
    let blank =
        CheckIn { id: String::new(), label: "Head".to_owned(), part: DayPart::Evening, questions, offered: false };
    let saved = phone.journal.check_ins().save(&blank, &phone.now).unwrap().check_in;
    phone.remind(rule(ReminderAbout::CheckIn { id: saved.id }, at(&["20:00"])));
    items.archive(&id("nausea"), true, &phone.now).unwrap();
    assert_eq!(locals(&phone, 1), ["2026-03-28T20:00"], "one question is left");
    items.archive(&id("headache"), true, &phone.now).unwrap();
    assert_eq!(locals(&phone, 1), [""; 0]);
    items.archive(&id("nausea"), false, &phone.now).unwrap();
    assert_eq!(locals(&phone, 1), ["2026-03-28T20:00"]);
}

#[test]
fn rule_after_an_item_follows_it_where_it_is_merged() {
    let phone = phone("2026-03-28T12:00:00+01:00[Europe/Berlin]");
    let new = NewItem::new(ItemKind::Activity, Family::Movement, "Dawdle");
    let stroll = phone.journal.items().add(&new, &phone.now).unwrap().item.id;
    phone.remind(rule(custom("rest"), Recurrence::After { item: stroll.clone(), minutes: 30 }));
    let walking = ItemId("walking".to_owned());
    phone.journal.items().merge(&stroll, &walking, &phone.now).unwrap();
    let later = phone.now.later(TimeDelta::minutes(5));
    let walk = Body::Activity { item: walking, effort: Effort::default(), minutes: None, timed: None };
    phone.journal.logging().log(Draft::now(walk), &later).unwrap();
    let upcoming = phone.journal.reminders().upcoming(&later, 1, 10).unwrap();
    assert_eq!(upcoming.len(), 1);
}

#[test]
fn limit_of_a_medicine_holds_for_what_its_remedy_was_merged_into() {
    let phone = phone("2026-03-28T12:00:00+01:00[Europe/Berlin]");
    let dose = |amount: u32| Some(Dose::new(amount, "mg"));
    let own = Medicine { name: "White one".to_owned(), daily_most: dose(1200), ..Medicine::default() };
    let item = phone.journal.medicines().save(None, own, &phone.now).unwrap().medicine.medicine.item.unwrap();
    let ibuprofen = ItemId("ibuprofen".to_owned());
    phone.journal.items().merge(&item, &ibuprofen, &phone.now).unwrap();
    let when = ebb_core::entry::When::At { moment: phone.now.clone() };
    let check = phone.journal.doses().check(&ibuprofen, dose(1600), &when, &phone.now).unwrap();
    assert!(check.warning.is_some(), "1600 mg is more than the person's own 1200 mg");
}
