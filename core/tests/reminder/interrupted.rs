//! A phone that posts by itself, and an app that is killed before it has carried out what core said.

use chrono::TimeDelta;
use ebb_core::profile::Medicine;
use ebb_core::reminders::{DeliveredBy, ReminderAbout, SENTINEL};

use crate::phone::{Phone, at, custom, moment, rule};

/// A phone in New York, late in the evening.
fn new_york() -> Phone {
    Phone::new(moment("2026-04-01T22:00:00-04:00[America/New_York]"), DeliveredBy::System)
}

fn medicine(phone: &Phone) -> String {
    let medicine = Medicine { name: "Naltrexon".to_owned(), ..Medicine::default() };
    phone.journal.medicines().save(None, medicine, &phone.now).unwrap().medicine.id
}

/// What became of the reminder of a local minute.
fn how(phone: &Phone, minute: &str) -> String {
    let log = phone.journal.reminder_delivery().log(&phone.now).unwrap();
    let line = log.into_iter().find(|line| line.id.ends_with(minute));
    line.map_or_else(|| "not yet".to_owned(), |line| line.how.unwrap_or_else(|| "open".to_owned()))
}

/// Minutes of what the phone posted, and whether in the notice of what was missed.
fn posted(phone: &Phone) -> Vec<(&str, bool)> {
    let own = phone.posted.iter().filter(|posted| posted.id != SENTINEL);
    own.map(|posted| (posted.id.split_once('@').unwrap().1, posted.merged)).collect()
}

fn later(phone: &mut Phone, minutes: i64) {
    phone.now = phone.now.later(TimeDelta::minutes(minutes));
}

#[test]
fn reminder_missed_by_a_flight_is_told_although_the_app_was_killed() {
    for changes in 0..3 {
        let mut phone = new_york();
        phone.remind(rule(custom("tea"), at(&["02:30"])));
        phone.wake();
        // Half past twelve in the afternoon: 02:30 is ten hours ago here, and four and a half hours ahead where it was
        // scheduled.
        later(&mut phone, 90);
        phone.fly("Asia/Tokyo");
        let told = phone.wake_interrupted(changes);
        assert_eq!(told.missed.map(|missed| missed.ids.len()), Some(1));
        assert_eq!(how(&phone, "2026-04-02T02:30"), "open");
        later(&mut phone, 10);
        assert!(phone.wake().missed.is_some(), "killed after {changes}");
        assert_eq!(how(&phone, "2026-04-02T02:30"), "missed");
        assert_eq!(posted(&phone), [("2026-04-02T02:30", true)]);
    }
}

#[test]
fn reminder_late_by_a_flight_is_posted_although_the_app_was_killed() {
    let mut phone = new_york();
    phone.remind(rule(custom("tea"), at(&["08:30"])));
    phone.wake();
    later(&mut phone, 60);
    phone.fly("Asia/Tokyo");
    let told = phone.wake_interrupted(0);
    assert!(
        told.schedule.iter().any(|one| one.id.ends_with("2026-04-02T08:30")),
        "half past eight was at most 4 h ago"
    );
    later(&mut phone, 10);
    phone.wake();
    later(&mut phone, 1);
    phone.wake();
    assert_eq!(posted(&phone), [("2026-04-02T08:30", false)]);
    assert_eq!(how(&phone, "2026-04-02T08:30"), "scheduled");
}

#[test]
fn dose_missed_in_the_east_is_posted_back_in_the_west() {
    for changes in [0, 1, usize::MAX] {
        let mut phone = new_york();
        let about = ReminderAbout::Dose { medicine: medicine(&phone) };
        phone.remind(rule(about, at(&["08:00", "12:00"])));
        phone.wake();
        later(&mut phone, 120);
        phone.fly("Asia/Tokyo");
        assert_eq!(phone.wake_interrupted(0).missed.map(|missed| missed.ids.len()), Some(1), "08:00, as 12:00 is over");
        later(&mut phone, 20);
        phone.fly("America/New_York");
        phone.wake_interrupted(changes);
        phone.wake();
        phone.run(moment("2026-04-02T13:00:00-04:00[America/New_York]").at);
        assert_eq!(how(&phone, "2026-04-02T08:00"), "ignored", "it is late by now; killed after {changes}");
        assert_eq!(
            posted(&phone),
            [("2026-04-02T08:00", false), ("2026-04-02T12:00", false)],
            "killed after {changes}"
        );
    }
}

#[test]
fn late_reminder_beyond_the_room_is_not_taken_for_scheduled() {
    let mut phone = new_york();
    phone.remind(rule(custom("tea"), at(&["08:30"])));
    phone.wake();
    later(&mut phone, 60);
    phone.fly("Asia/Tokyo");
    phone.most = 0;
    phone.wake();
    assert!(phone.held.keys().all(|id| id == SENTINEL));
    phone.run(moment("2026-04-02T23:00:00+09:00[Asia/Tokyo]").at);
    assert_eq!(how(&phone, "2026-04-02T08:30"), "missed");
    assert_eq!(posted(&phone), [("2026-04-02T08:30", true)]);
}
