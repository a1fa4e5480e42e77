//! A medicine or a rule that is changed, paused or removed: what was due before stays as it was.

use chrono::TimeDelta;
use ebb_core::Missing;
use ebb_core::entry::When;
use ebb_core::profile::{ClockTime, Medicine};
use ebb_core::reminders::{DeliveredBy, ReminderAbout};

use crate::doses::{berlin, how, missed, run};
use crate::phone::{Phone, at, rule};

fn time(hour: u8) -> ClockTime {
    ClockTime { hour, minute: 0 }
}

/// A phone whose owner takes naproxen at eight, by the medicine's own times.
fn phone() -> (Phone, String) {
    let phone = Phone::new(berlin("2026-03-09T23:00:00"), DeliveredBy::App);
    let medicine = Medicine { name: "Naproxen".to_owned(), times: vec![time(8)], ..Medicine::default() };
    phone.journal.medicines().save(None, medicine, &phone.now).unwrap();
    let rule = phone.remind(rule(ReminderAbout::Dose { medicine: "Naproxen".to_owned() }, at(&[])));
    (phone, rule)
}

fn change(phone: &Phone, change: impl FnOnce(&mut Medicine)) {
    let saved = phone.journal.medicines().find("Naproxen").unwrap();
    let mut medicine = saved.medicine;
    change(&mut medicine);
    phone.journal.medicines().save(Some(saved.id), medicine, &phone.now).unwrap();
}

#[test]
fn doses_of_a_pause_that_ends_early_were_paused_and_not_missed() {
    let (mut phone, _) = phone();
    phone.now = berlin("2026-03-10T12:00:00");
    assert_eq!(missed(&phone).len(), 1, "before the pause");
    change(&phone, |medicine| medicine.paused_until = Some("2026-03-20".parse().unwrap()));
    assert_eq!(missed(&phone).len(), 1, "a pause says nothing of what was due before it");
    phone.now = berlin("2026-03-12T12:00:00");
    assert_eq!(missed(&phone), [""; 0]);
    change(&phone, |medicine| medicine.paused_until = None);
    assert_eq!(missed(&phone), [""; 0], "11 and 12 March were paused");
    assert!(phone.wake().show.is_empty(), "and are not shown late");
    assert_eq!(phone.plan()[0].local(), "2026-03-13T08:00");
    run(&mut phone, "2026-03-13T12:00:00");
    assert_eq!(missed(&phone), ["Naproxen: Today at 08:00: did you take it then?"]);
    phone.now = phone.now.later(TimeDelta::minutes(1));
    // Moved while it lasts, and over by itself, it is the same.
    change(&phone, |medicine| medicine.paused_until = Some("2026-03-15".parse().unwrap()));
    phone.now = berlin("2026-03-14T09:00:00");
    change(&phone, |medicine| medicine.paused_until = Some("2026-03-16".parse().unwrap()));
    phone.now = berlin("2026-03-16T12:00:00");
    change(&phone, |medicine| medicine.paused_until = None);
    assert_eq!(missed(&phone), ["Naproxen: Today at 08:00: did you take it then?"]);
    assert_eq!(how(&phone, "2026-03-12T08:00"), "paused");
}

#[test]
fn dose_missed_under_another_time_stays_missed_and_can_be_answered() {
    let (mut phone, id) = phone();
    phone.now = berlin("2026-03-10T12:00:00");
    change(&phone, |medicine| medicine.times = vec![time(20)]);
    assert_eq!(missed(&phone), ["Naproxen: Today at 08:00: did you take it then?"]);
    assert_eq!(phone.journal.views().today(&phone.now).unwrap().open_doses.len(), 1);
    let dose = phone.journal.reminder_delivery().missed_doses(&phone.now).unwrap().remove(0);
    assert_eq!(dose.id, format!("{id}@2026-03-10T08:00"));
    // Twice moved, there are no doses but those that were due at the time.
    phone.now = berlin("2026-03-10T21:00:00");
    change(&phone, |medicine| medicine.times = vec![time(9)]);
    phone.now = berlin("2026-03-10T21:30:00");
    assert_eq!(missed(&phone).len(), 2);
    phone.journal.reminder_delivery().answer(&dose.id, "taken-then", &phone.now).unwrap();
    assert_eq!(missed(&phone), ["Naproxen: Today at 20:00: did you take it then?"]);
    let other = format!("{id}@2026-03-09T08:00");
    assert!(phone.journal.reminder_delivery().answer(&other, "taken-then", &phone.now).is_err(), "before the rule");
    let other = format!("{id}@2026-03-10T09:00");
    assert!(phone.journal.reminder_delivery().answer(&other, "taken-then", &phone.now).is_err(), "before the times");
    phone.journal.undo(&phone.now).unwrap();
    phone.journal.undo(&phone.now).unwrap();
    assert_eq!(missed(&phone).len(), 2, "and the times are those before");
}

#[test]
fn dose_missed_before_its_rule_was_changed_stays_missed() {
    let (mut phone, id) = phone();
    phone.now = berlin("2026-03-10T12:00:00");
    let about = || ReminderAbout::Dose { medicine: "Naproxen".to_owned() };
    let save = |phone: &Phone, times: &[&str]| {
        phone.journal.reminders().save(Some(id.clone()), rule(about(), at(times)), &phone.now).unwrap();
    };
    save(&phone, &["19:00"]);
    assert_eq!(missed(&phone), ["Naproxen: Today at 08:00: did you take it then?"]);
    phone.now = berlin("2026-03-11T12:00:00");
    save(&phone, &["07:00"]);
    assert_eq!(missed(&phone).len(), 2, "08:00 of the 10th is two days ago tomorrow, 19:00 of the 10th");
    phone.now = berlin("2026-03-12T12:00:00");
    assert_eq!(
        missed(&phone),
        [
            "Naproxen: Tuesday 10 March at 19:00: did you take it then?",
            "Naproxen: Today at 07:00: did you take it then?"
        ]
    );
}

#[test]
fn dose_that_was_put_off_rings_again_although_its_rule_was_changed() {
    for (is_first, times) in [(true, ["19:00"]), (false, ["19:00"]), (true, ["08:00"]), (false, ["08:00"])] {
        let (mut phone, id) = phone();
        run(&mut phone, "2026-03-10T08:00:00");
        let dose = format!("{id}@2026-03-10T08:00");
        let put_off =
            |phone: &Phone| phone.journal.reminder_delivery().answer(&dose, "snooze-10", &phone.now).map(drop).unwrap();
        if is_first {
            put_off(&phone);
        }
        let about = ReminderAbout::Dose { medicine: "Naproxen".to_owned() };
        phone.journal.reminders().save(Some(id.clone()), rule(about, at(&times)), &phone.now).unwrap();
        if !is_first {
            put_off(&phone);
        }
        run(&mut phone, "2026-03-10T08:15:00");
        let posted: Vec<&str> = phone.posted.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(posted, [dose.clone(), format!("{dose}~1")], "put off first: {is_first}, {times:?}");
        run(&mut phone, "2026-03-11T07:00:00");
        assert_eq!(phone.posted.iter().filter(|one| one.id.starts_with(&dose)).count(), 2, "once");
    }
}

#[test]
fn medicine_is_removed_with_its_reminders_and_both_come_back() {
    let (mut phone, rule_id) = phone();
    let about = ReminderAbout::Refill { medicine: "Naproxen".to_owned(), doses: 30, at: 7 };
    phone.remind(rule(about, at(&[])));
    run(&mut phone, "2026-03-10T08:00:00");
    let saved = phone.journal.medicines().find("Naproxen").unwrap();
    let change = phone.journal.medicines().remove(&saved.id, &phone.now).unwrap();
    assert_eq!(
        change.label,
        "Removed: Naproxen, 08:00. Its reminders are removed with it: Naproxen · 08:00; Naproxen: refill at 7 doses left \
         · 10:00 · the same in a flare"
    );
    assert!(phone.journal.reminders().list().unwrap().is_empty());
    // What was shown can be answered still.
    let shown = format!("{rule_id}@2026-03-10T08:00");
    let put_off = phone.journal.reminder_delivery().answer(&shown, "snooze-10", &phone.now).unwrap_err();
    assert_eq!(put_off, Missing::Rule { given: rule_id.clone() }.into(), "nothing would bring it back");
    assert!(!phone.journal.reminder_delivery().answer(&shown, "taken", &phone.now).unwrap().again);
    assert_eq!(how(&phone, "2026-03-10T08:00"), "answered");
    phone.journal.undo(&phone.now).unwrap();
    assert_eq!(how(&phone, "2026-03-10T08:00"), "ignored");
    assert_eq!(phone.journal.undo(&phone.now).unwrap().label, "Undone: Removed: Naproxen, 08:00");
    assert_eq!(phone.journal.reminders().list().unwrap().len(), 2);
    assert_eq!(phone.journal.medicines().find("Naproxen").unwrap(), saved);
    assert_eq!(phone.plan()[0].local(), "2026-03-11T08:00");
}

#[test]
fn refill_that_would_ring_at_once_is_refused_and_a_small_new_supply_is_not() {
    let (phone, _) = phone();
    let about = |doses, at| ReminderAbout::Refill { medicine: "Naproxen".to_owned(), doses, at };
    let save = |doses, left| phone.journal.reminders().save(None, rule(about(doses, left), at(&[])), &phone.now);
    for (doses, left) in [(6, 7), (7, 7)] {
        assert_eq!(save(doses, left).unwrap_err().code(), "out-of-range", "{doses} {left}");
    }
    let id = save(8, 7).unwrap().reminder.id;
    phone.journal.reminders().refill(&id, Some(5), &phone.now).unwrap();
    assert_eq!(phone.plan()[1].full_text, "5 doses left.");
}

#[test]
fn dose_moved_to_another_day_no_longer_answers_its_reminder() {
    let (mut phone, id) = phone();
    run(&mut phone, "2026-03-10T09:00:00");
    let dose = format!("{id}@2026-03-10T08:00");
    let answered = phone.journal.reminder_delivery().answer(&dose, "taken", &phone.now).unwrap();
    assert_eq!(missed(&phone), [""; 0]);
    let entry = &answered.change.entries[0];
    let move_to = |when: &str| {
        let moment = berlin(when);
        phone.journal.logging().amend(entry, &phone.now, |entry| {
            entry.when = When::At { moment };
            Ok(())
        })
    };
    move_to("2026-03-10T07:50:00").unwrap();
    assert_eq!(missed(&phone), [""; 0], "still that morning's");
    move_to("2026-03-09T20:00:00").unwrap();
    assert_eq!(missed(&phone), ["Naproxen: Today at 08:00. Last taken yesterday, 20:00."]);
    phone.journal.undo(&phone.now).unwrap();
    assert_eq!(missed(&phone), [""; 0]);
}

#[test]
fn log_leaves_out_what_was_planned_for_times_that_were_changed_before_they_came() {
    let (mut phone, _) = phone();
    phone.wake();
    phone.now = berlin("2026-03-10T07:00:00");
    change(&phone, |medicine| medicine.times = vec![time(9)]);
    phone.now = berlin("2026-03-10T08:30:00");
    let log = phone.journal.reminder_delivery().log(&phone.now).unwrap();
    assert!(log.is_empty(), "{log:?}");
}
