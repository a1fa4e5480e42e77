//! Doses that follow something that was logged.

use chrono::TimeDelta;
use ebb_core::catalog::ItemId;
use ebb_core::profile::Medicine;
use ebb_core::reminders::{DeliveredBy, Recurrence, ReminderAbout};

use crate::doses::berlin;
use crate::phone::{Phone, rule};

#[test]
fn dose_after_something_is_ahead_or_open_at_every_minute() {
    for hours in [1, 24, 48] {
        let phone = Phone::new(berlin("2026-03-09T07:00:00"), DeliveredBy::App);
        let name = "Paracetamol".to_owned();
        phone
            .journal
            .medicines()
            .save(None, Medicine { name: name.clone(), ..Medicine::default() }, &phone.now)
            .unwrap();
        let after = Recurrence::After { item: ItemId("ibuprofen".to_owned()), minutes: hours * 60 };
        phone.remind(rule(ReminderAbout::Dose { medicine: name }, after));
        let start = phone.now.later(TimeDelta::minutes(5));
        phone.journal.logging().tap(&ItemId("ibuprofen".to_owned()), &start).unwrap();
        let due = start.later(TimeDelta::hours(hours.into()));
        for minutes in (-120..=48 * 60).step_by(15) {
            let now = due.later(TimeDelta::minutes(minutes));
            if now.at < start.at {
                continue;
            }
            let ahead = phone.journal.reminders().upcoming(&now, 3, 9).unwrap();
            let open = phone.journal.reminder_delivery().missed_doses(&now).unwrap();
            assert_eq!(
                (ahead.len(), open.len()),
                if minutes < 0 { (1, 0) } else { (0, 1) },
                "{hours} h, {minutes} min"
            );
            assert!(open.iter().all(|dose| !dose.text.is_empty()));
        }
    }
}

#[test]
fn dose_that_was_taken_before_the_rule_was_saved_is_followed_while_its_time_is_ahead() {
    for (taken_ago, rings) in [(60, true), (359, true), (361, false), (24 * 60, false)] {
        let phone = Phone::new(berlin("2026-03-09T12:00:00"), DeliveredBy::App);
        let ibuprofen = ItemId("ibuprofen".to_owned());
        let taken = phone.now.later(TimeDelta::minutes(-taken_ago));
        phone.journal.logging().tap(&ibuprofen, &taken).unwrap();
        let after = Recurrence::After { item: ibuprofen, minutes: 360 };
        phone.remind(rule(ReminderAbout::Dose { medicine: "Ibuprofen".to_owned() }, after));
        let ahead = phone.journal.reminders().upcoming(&phone.now, 1, 9).unwrap();
        let due: Vec<_> = ahead.iter().map(|one| one.at.at).collect();
        let expected = taken.later(TimeDelta::minutes(360)).at;
        assert_eq!(due, if rings { vec![expected] } else { Vec::new() }, "{taken_ago} min ago");
        if rings {
            let id = &ahead[0].id;
            let answered = phone.journal.reminder_delivery().answer(id, "taken", &ahead[0].at);
            assert!(answered.is_ok(), "{answered:?}");
        }
    }
}
