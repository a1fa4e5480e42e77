//! Which dose an answer and an entry belong to, and what is said of one that was missed.

use chrono::TimeDelta;
use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, Dose, Draft, Intake, When};
use ebb_core::profile::{ClockTime, Medicine};
use ebb_core::reminders::{DeliveredBy, Recurrence, ReminderAbout, Urgency};
use ebb_core::time::{Day, Moment};
use ebb_core::{EbbError, InvalidInput, Missing, NotNowReason};

use crate::phone::{Phone, at, custom, moment, rule};

pub(crate) fn berlin(text: &str) -> Moment {
    let local: chrono::NaiveDateTime = text.parse().unwrap();
    moment("2026-03-09T12:00:00+01:00[Europe/Berlin]").at_local(local)
}

/// A phone in the evening of 9 March whose owner takes amitriptyline at these times.
pub(crate) fn phone(times: &[&str]) -> (Phone, String) {
    let phone = Phone::new(berlin("2026-03-09T23:00:00"), DeliveredBy::App);
    let dose = Some(Dose::new(10, "mg"));
    let medicine = Medicine { name: "Amitriptyline".to_owned(), dose, ..Medicine::default() };
    let medicine = phone.journal.medicines().save(None, medicine, &phone.now).unwrap().medicine.id;
    let rule = phone.remind(rule(ReminderAbout::Dose { medicine }, at(times)));
    (phone, rule)
}

pub(crate) fn run(phone: &mut Phone, until: &str) {
    phone.run(berlin(until).at);
}

pub(crate) fn log(phone: &Phone, intake: Intake) {
    log_at(phone, intake, When::At { moment: phone.now.clone() });
}

fn log_at(phone: &Phone, intake: Intake, when: When) {
    let item = phone.journal.items().find_item("amitriptyline").unwrap().id;
    let body = Body::Remedy { item, dose: None, intake, helped: None, slot: None, basis: None };
    phone.journal.logging().log(Draft::when(when, body), &phone.now).unwrap();
}

fn answer(phone: &Phone, id: &str, action: &str) -> Result<bool, EbbError> {
    Ok(phone.journal.reminder_delivery().answer(id, action, &phone.now)?.again)
}

/// What became of each, the oldest first: the local minute and how.
fn hows(phone: &Phone) -> Vec<(String, String)> {
    let mut log = phone.journal.reminder_delivery().log(&phone.now).unwrap();
    log.reverse();
    let minute = |id: &str| id.split_once('@').unwrap().1.to_owned();
    log.into_iter().map(|line| (minute(&line.id), line.how.unwrap_or_else(|| "open".to_owned()))).collect()
}

pub(crate) fn how(phone: &Phone, minute: &str) -> String {
    hows(phone).into_iter().find(|(at, _)| at == minute).map_or_else(|| "not yet".to_owned(), |(_, how)| how)
}

/// The entries of a day: when, and whether it was taken.
fn doses_on(phone: &Phone, day: &str) -> Vec<(String, Intake)> {
    let day: Day = day.parse().unwrap();
    let entries = phone.journal.read(|reader| Ok(reader.day_entries(day)?)).unwrap();
    let dose = |entry: &ebb_core::entry::Entry| match &entry.body {
        Body::Remedy { intake, .. } => (entry.when.start().unwrap().local().format("%d %H:%M").to_string(), *intake),
        other => unreachable!("{other:?}"),
    };
    entries.iter().map(dose).collect()
}

pub(crate) fn missed(phone: &Phone) -> Vec<String> {
    let missed = phone.journal.reminder_delivery().missed_doses(&phone.now).unwrap();
    missed.into_iter().map(|dose| format!("{}: {}", dose.title, dose.text)).collect()
}

#[test]
fn dose_never_given_is_missed_whatever_is_logged_days_later() {
    for is_on in [true, false] {
        let (mut phone, _) = phone(&["22:00"]);
        if is_on {
            run(&mut phone, "2026-03-13T12:00:00");
        }
        phone.now = berlin("2026-03-13T12:00:00");
        log(&phone, Intake::Taken);
        phone.wake();
        let how = if is_on { "ignored" } else { "missed" };
        let all = ["2026-03-10T22:00", "2026-03-11T22:00", "2026-03-12T22:00"];
        assert_eq!(hows(&phone), all.map(|minute| (minute.to_owned(), how.to_owned())), "{is_on}");
        assert_eq!(
            missed(&phone),
            [
                "Amitriptyline, 10 mg: Wednesday 11 March at 22:00: did you take it then? \
                 Last taken just now. Was it logged already?",
                "Amitriptyline, 10 mg: Last night at 22:00: did you take it then? \
                 Last taken just now. Was it logged already?"
            ]
        );
        run(&mut phone, "2026-03-13T22:00:00");
        assert_eq!(phone.posted.last().unwrap().at, berlin("2026-03-13T22:00:00"), "tonight's rings");
    }
}

#[test]
fn answer_closes_its_own_dose_and_the_next_one_rings() {
    let (mut phone, rule) = phone(&["08:30", "12:30", "20:00"]);
    run(&mut phone, "2026-03-10T10:00:00");
    let id = format!("{rule}@2026-03-10T08:30");
    assert!(!answer(&phone, &id, "taken").unwrap());
    run(&mut phone, "2026-03-10T11:45:00");
    assert!(answer(&phone, &id, "taken").unwrap(), "a redelivery");
    assert_eq!(phone.plan()[0].local(), "2026-03-10T12:30");
    run(&mut phone, "2026-03-10T12:30:00");
    assert_eq!(phone.posted.len(), 2);
    let shown = phone.posted[1].id.clone();
    assert!(shown.ends_with("12:30"));
    // Also when it says that it was taken just before the next one.
    run(&mut phone, "2026-03-11T11:45:00");
    answer(&phone, &format!("{rule}@2026-03-11T08:30"), "taken-now").unwrap();
    assert_eq!(phone.plan()[0].local(), "2026-03-11T12:30");
    let text = phone.plan()[0].full_text.clone();
    assert!(text.starts_with("Last taken at 11:45, only 45 min before."), "{text}");
}

#[test]
fn taken_said_long_after_is_known_by_its_day_alone() {
    let (mut phone, rule) = phone(&["08:00", "20:00"]);
    run(&mut phone, "2026-03-10T13:59:00");
    answer(&phone, &format!("{rule}@2026-03-10T08:00"), "taken").unwrap();
    assert_eq!(doses_on(&phone, "2026-03-10"), [("10 13:59".to_owned(), Intake::Taken)]);

    run(&mut phone, "2026-03-12T12:00:00");
    for minute in ["2026-03-11T08:00", "2026-03-10T20:00"] {
        answer(&phone, &format!("{rule}@{minute}"), "taken").unwrap();
        assert_eq!(how(&phone, minute), "answered");
    }
    for (day, doses) in [("2026-03-10", 2), ("2026-03-11", 1), ("2026-03-12", 0)] {
        let page = phone.journal.views().day(day.parse().unwrap()).unwrap();
        let whens: Vec<_> = page.entries.iter().map(|line| &line.entry.when).collect();
        assert_eq!(whens.len(), doses, "{whens:?}");
        assert!(whens.last().is_none_or(|when| matches!(when, When::Day { .. })), "{whens:?}");
    }
    let open = missed(&phone);
    assert!(open.len() == 2 && open[0].contains("20:00"), "{open:?}");
}

#[test]
fn late_dose_put_off_stays_open_and_is_asked_about_again() {
    let (mut phone, rule) = phone(&["08:00", "20:00"]);
    run(&mut phone, "2026-03-10T15:00:00");
    answer(&phone, &format!("{rule}@2026-03-10T08:00"), "snooze-10").unwrap();
    run(&mut phone, "2026-03-10T15:10:00");
    assert_eq!(phone.posted.last().unwrap().id, format!("{rule}@2026-03-10T08:00~1"));
    assert_eq!(missed(&phone).len(), 1);
    assert!(!answer(&phone, &format!("{rule}@2026-03-10T08:00~1"), "taken-then").unwrap());
    assert_eq!(doses_on(&phone, "2026-03-10"), [("10 08:00".to_owned(), Intake::Taken)]);
    assert_eq!(phone.plan()[0].local(), "2026-03-10T20:00");
}

#[test]
fn late_answer_that_says_when_is_logged_then() {
    let (mut phone, rule) = phone(&["22:00"]);
    run(&mut phone, "2026-03-12T12:00:00");
    let id = format!("{rule}@2026-03-10T22:00");
    assert_eq!(missed(&phone).len(), 2);
    answer(&phone, &id, "taken-then").unwrap();
    assert_eq!(doses_on(&phone, "2026-03-10"), [("10 22:00".to_owned(), Intake::Taken)]);
    answer(&phone, &format!("{rule}@2026-03-11T22:00"), "not-sure").unwrap();
    assert_eq!(doses_on(&phone, "2026-03-11"), [("11 22:00".to_owned(), Intake::NotSure)]);
    assert_eq!(missed(&phone), [""; 0]);
    let doses = phone.journal.doses().list(&phone.now).unwrap();
    assert_eq!(doses[0].last, Some(berlin("2026-03-10T22:00:00")));
    assert_eq!(doses[0].last_unsure, Some(berlin("2026-03-11T22:00:00")), "not sure counts as possibly taken");
    assert_eq!(phone.plan()[0].local(), "2026-03-12T22:00");
}

#[test]
fn late_no_is_a_dose_skipped_then() {
    let (mut phone, rule) = phone(&["22:00"]);
    run(&mut phone, "2026-03-11T12:00:00");
    answer(&phone, &format!("{rule}@2026-03-10T22:00"), "skipped").unwrap();
    assert_eq!(doses_on(&phone, "2026-03-10"), [("10 22:00".to_owned(), Intake::Skipped)]);
    assert_eq!(phone.plan()[0].local(), "2026-03-11T22:00");
}

#[test]
fn last_nights_dose_taken_at_noon_does_not_silence_tonights() {
    let (mut phone, rule) = phone(&["21:30"]);
    run(&mut phone, "2026-03-11T12:00:00");
    log(&phone, Intake::Taken);
    assert_eq!(missed(&phone).len(), 1, "nor does it say that last night's was taken");
    answer(&phone, &format!("{rule}@2026-03-10T21:30"), "taken-now").unwrap();
    assert_eq!(missed(&phone), [""; 0]);
    run(&mut phone, "2026-03-11T21:30:00");
    assert!(phone.posted.last().unwrap().id.ends_with("2026-03-11T21:30"));
}

#[test]
fn reminder_that_no_rule_makes_is_refused() {
    let (mut phone, rule) = phone(&["11:00"]);
    run(&mut phone, "2026-03-11T11:05:00");
    let unmade =
        ["2026-03-11T12:34", "2020-03-11T11:00", "2026-03-09T11:00", "2026-03-11T11:00~9", "2026-03-11T11:00Z"];
    for minute in unmade {
        let id = format!("{rule}@{minute}");
        for action in ["taken", "taken-then", "taken-now", "skipped", "not-sure", "snooze-10"] {
            let refused = answer(&phone, &id, action).unwrap_err();
            assert_eq!(refused, EbbError::NotFound { missing: Missing::Reminder { given: id.clone() } }, "{action}");
        }
    }
    assert_eq!(doses_on(&phone, "2026-03-11"), []);
    let ahead = format!("{rule}@2026-03-14T11:00");
    for action in ["taken", "taken-then", "taken-now", "skipped", "not-sure", "snooze-10"] {
        let refused = answer(&phone, &ahead, action).unwrap_err();
        assert!(matches!(refused, EbbError::NotNow { reason: NotNowReason::ReminderNotDue { .. } }), "{action}");
    }
    answer(&phone, &format!("{rule}@2026-03-12T11:00"), "skipped").unwrap();
    assert_eq!(phone.plan()[0].local(), "2026-03-13T11:00", "one that is skipped beforehand does not ring");
}

#[test]
fn snoozed_dose_can_be_taken_and_comes_no_more() {
    let (mut phone, rule) = phone(&["11:00"]);
    run(&mut phone, "2026-03-11T11:00:00");
    let id = format!("{rule}@2026-03-11T11:00");
    answer(&phone, &id, "snooze-60").unwrap();
    assert!(!answer(&phone, &id, "taken").unwrap());
    run(&mut phone, "2026-03-11T13:00:00");
    assert_eq!(phone.posted.len(), 2, "of the 10th and of the 11th: {:?}", phone.posted);
    // Put off twice, and answered then.
    run(&mut phone, "2026-03-12T11:00:00");
    let id = format!("{rule}@2026-03-12T11:00");
    answer(&phone, &id, "snooze-10").unwrap();
    run(&mut phone, "2026-03-12T11:10:00");
    answer(&phone, &format!("{id}~1"), "snooze-10").unwrap();
    run(&mut phone, "2026-03-12T11:20:00");
    assert!(!answer(&phone, &format!("{id}~2"), "taken").unwrap());
    assert!(answer(&phone, &format!("{id}~1"), "taken").unwrap() && answer(&phone, &id, "skipped").unwrap());
    assert_eq!(doses_on(&phone, "2026-03-12").len(), 1);
}

#[test]
fn undone_answer_opens_the_dose_again() {
    for action in ["taken", "skipped", "taken-then", "not-sure"] {
        let (mut phone, rule) = phone(&["08:00", "20:00"]);
        run(&mut phone, "2026-03-10T08:00:00");
        let id = format!("{rule}@2026-03-10T08:00");
        phone.now = berlin("2026-03-10T08:02:00");
        answer(&phone, &id, action).unwrap();
        phone.wake();
        assert_eq!(how(&phone, "2026-03-10T08:00"), "answered");
        phone.journal.undo(&phone.now).unwrap();
        assert_eq!(how(&phone, "2026-03-10T08:00"), "open", "{action}");
        let shown: Vec<String> = phone.wake().show.into_iter().map(|one| one.id).collect();
        assert_eq!(shown, std::slice::from_ref(&id), "it rings again");
        assert!(phone.wake().show.is_empty(), "once");
        phone.journal.redo(&phone.now).unwrap();
        assert_eq!(phone.wake().cancel, std::slice::from_ref(&id));
        assert_eq!(how(&phone, "2026-03-10T08:00"), "answered");
        phone.journal.undo(&phone.now).unwrap();
        assert!(!answer(&phone, &id, "taken").unwrap(), "and can be answered");
        assert_eq!(doses_on(&phone, "2026-03-10").len(), 1);
    }
}

#[test]
fn dose_whose_entry_is_removed_too_late_to_ring_is_not_answered() {
    let (mut phone, rule) = phone(&["08:00", "12:00"]);
    run(&mut phone, "2026-03-10T08:02:00");
    answer(&phone, &format!("{rule}@2026-03-10T08:00"), "taken").unwrap();
    run(&mut phone, "2026-03-10T13:00:00");
    let entries = phone.journal.read(|reader| Ok(reader.day_entries("2026-03-10".parse().unwrap())?)).unwrap();
    phone.journal.logging().remove(&entries[0].id, &phone.now).unwrap();
    let told = phone.wake();
    assert!(told.show.is_empty() && told.missed.is_none());
    assert_eq!(how(&phone, "2026-03-10T08:00"), "ignored");
    assert!(missed(&phone)[0].contains("Today at 08:00"));
}

#[test]
fn undone_entry_that_silenced_a_dose_lets_it_ring() {
    let (mut phone, _) = phone(&["08:00"]);
    run(&mut phone, "2026-03-10T07:40:00");
    log(&phone, Intake::Taken);
    run(&mut phone, "2026-03-10T08:10:00");
    assert_eq!(how(&phone, "2026-03-10T08:00"), "logged");
    phone.journal.undo(&phone.now).unwrap();
    phone.wake();
    assert_eq!(phone.posted.len(), 1);
    assert_eq!(how(&phone, "2026-03-10T08:00"), "open");
}

#[test]
fn entry_in_place_of_an_undone_answer_reads_as_logged() {
    let (mut phone, rule) = phone(&["08:00"]);
    run(&mut phone, "2026-03-10T08:02:00");
    answer(&phone, &format!("{rule}@2026-03-10T08:00"), "skipped").unwrap();
    phone.journal.undo(&phone.now).unwrap();
    log(&phone, Intake::Taken);
    for _ in 0..2 {
        assert_eq!(how(&phone, "2026-03-10T08:00"), "elsewhere");
        phone.wake();
    }
}

#[test]
fn entry_of_a_day_alone_closes_no_dose() {
    let (mut phone, _) = phone(&["08:00"]);
    run(&mut phone, "2026-03-10T07:40:00");
    log_at(&phone, Intake::Taken, When::Day { day: "2026-03-10".parse().unwrap() });
    run(&mut phone, "2026-03-10T08:00:00");
    assert_eq!(phone.posted.len(), 1);
}

#[test]
fn second_rule_of_a_medicine_shares_its_doses() {
    let (mut phone, _) = phone(&["08:00"]);
    let about = ReminderAbout::Dose { medicine: "amitriptyline".to_owned() };
    phone.remind(rule(about, at(&["08:00", "10:00"])));
    run(&mut phone, "2026-03-10T07:40:00");
    log(&phone, Intake::Taken);
    run(&mut phone, "2026-03-10T10:00:00");
    assert_eq!(phone.posted.len(), 1, "one entry closes the one dose at 08:00 and not the one at 10:00");
    assert!(phone.posted[0].id.ends_with("10:00"));
}

#[test]
fn late_dose_is_asked_about_in_the_past() {
    let (mut phone, rule) = phone(&["21:30"]);
    phone.now = berlin("2026-03-11T06:00:00");
    let shown = phone.wake().show.remove(0);
    assert_eq!(
        (shown.full_title.as_str(), shown.full_text.as_str()),
        ("Amitriptyline, 10 mg", "Last night at 21:30: did you take it then?")
    );
    let ids = |all: &[ebb_core::reminders::NotificationAction]| {
        all.iter().map(|one| one.id.clone()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ids(&shown.actions), "taken-then taken-now skipped");
    assert_eq!(ids(&shown.steps), "taken-then taken-now skipped not-sure");
    assert!(!format!("{} {}", shown.title, shown.text).contains("Amitriptyline"), "private: {shown:?}");
    assert!(!answer(&phone, &format!("{rule}@2026-03-10T21:30"), "taken-then").unwrap());
    // One that passed altogether is named in the notice of what was missed.
    phone.now = berlin("2026-03-12T20:00:00");
    let missed = phone.wake().missed.unwrap();
    assert!(
        missed.full_text.starts_with("Amitriptyline, 10 mg – Yesterday at 21:30")
            || missed.full_text.starts_with("Amitriptyline, 10 mg – Last night at 21:30"),
        "{missed:?}"
    );
    assert!(!missed.text.contains("Amitriptyline"));
}

#[test]
fn notification_that_stands_asks_in_the_past_once_it_is_late() {
    let (mut phone, rule) = phone(&["21:15", "22:45"]);
    let id = format!("{rule}@2026-03-10T21:15");
    run(&mut phone, "2026-03-10T21:15:00");
    phone.held.insert(id.clone(), berlin("2026-03-10T21:15:00").at);
    // Half the way to the next dose.
    let late = berlin("2026-03-10T22:00:00").later(TimeDelta::milliseconds(1));
    assert_eq!(phone.asks().next, Some(late.clone()));

    phone.now = late.clone();
    let asked = phone.asks();
    assert_eq!(asked.show.len(), 1, "{asked:?}");
    let shown = &asked.show[0];
    assert_eq!((&shown.id, shown.urgency, shown.at.at), (&id, Urgency::Quiet, late.at));
    assert!(shown.full_text.starts_with("Today at 21:15: did you take it then?"), "{}", shown.full_text);
    assert_eq!(shown.actions[0].id, "taken-then");
    assert_eq!(asked.cancel, [""; 0]);

    phone.held.insert(id.clone(), late.at);
    assert_eq!(phone.asks().show, [], "once");
    phone.held.remove(&id);
    assert_eq!(phone.asks().show, [], "never again after it was swiped away");
}

#[test]
fn notification_of_a_changed_or_removed_rule_can_be_answered() {
    let (mut phone, id) = phone(&["08:00", "20:00"]);
    run(&mut phone, "2026-03-10T08:01:00");
    let medicine = phone.journal.medicines().find("Amitriptyline").unwrap().id;
    let changed = rule(ReminderAbout::Dose { medicine }, at(&["09:00"]));
    phone.journal.reminders().save(Some(id.clone()), changed, &phone.now).unwrap();
    phone.wake();
    assert!(!answer(&phone, &format!("{id}@2026-03-10T08:00"), "taken").unwrap());
    run(&mut phone, "2026-03-10T09:00:00");
    assert!(phone.posted.last().unwrap().id.ends_with("T09:00"), "the answer was to the old one");
    phone.journal.reminders().remove(&id, &phone.now).unwrap();
    phone.wake();
    assert!(!answer(&phone, &format!("{id}@2026-03-10T09:00"), "skipped").unwrap());
    assert!(answer(&phone, &format!("{id}@2026-03-10T09:00"), "taken").unwrap());
    let never = answer(&phone, &format!("{id}@2026-03-11T09:00"), "taken").unwrap_err();
    assert!(matches!(never, EbbError::NotFound { missing: Missing::Reminder { .. } }));
}

#[test]
fn skipped_dose_moves_nothing_that_follows_it() {
    let (mut phone, _) = phone(&["08:00"]);
    let after = Recurrence::After { item: ItemId("amitriptyline".to_owned()), minutes: 360 };
    phone.remind(rule(custom("how is it"), after));
    run(&mut phone, "2026-03-10T08:00:00");
    log(&phone, Intake::Skipped);
    let of_custom = |phone: &Phone| {
        let plan = phone.plan();
        plan.iter()
            .find(|one| one.kind == ebb_core::reminders::ReminderKind::Custom)
            .map(ebb_core::reminders::Notification::local)
    };
    assert_eq!(of_custom(&phone), None);
    phone.now = berlin("2026-03-10T09:00:00");
    log(&phone, Intake::NotSure);
    assert_eq!(of_custom(&phone).as_deref(), Some("2026-03-10T15:00"));
    phone.now = berlin("2026-03-10T14:30:00");
    log(&phone, Intake::Skipped);
    assert_eq!(of_custom(&phone).as_deref(), Some("2026-03-10T15:00"));
    log(&phone, Intake::Taken);
    assert_eq!(of_custom(&phone).as_deref(), Some("2026-03-10T20:30"), "the time counts from there");
}

#[test]
fn refill_counts_amounts_and_starts_again_when_refilled() {
    let phone = Phone::new(berlin("2026-03-09T08:00:00"), DeliveredBy::App);
    let dose = |amount: u32| Some(Dose::new(amount, "mg"));
    let medicine = Medicine { name: "Naproxen".to_owned(), dose: dose(250), ..Medicine::default() };
    phone.journal.medicines().save(None, medicine, &phone.now).unwrap();
    let about = ReminderAbout::Refill { medicine: "Naproxen".to_owned(), doses: 6, at: 5 };
    let id = phone.remind(rule(about, at(&[])));
    let log = |amount: u32, minutes: i64, intake: Intake| {
        let then = phone.now.later(TimeDelta::minutes(minutes));
        let body = Body::Remedy {
            item: ItemId("naproxen".to_owned()),
            dose: dose(amount),
            intake,
            helped: None,
            slot: None,
            basis: None,
        };
        phone.journal.logging().log(Draft::now(body), &then).unwrap();
    };
    let take = |amount: u32, minutes: i64| log(amount, minutes, Intake::Taken);
    let next =
        |minutes: i64| phone.journal.reminders().upcoming(&phone.now.later(TimeDelta::minutes(minutes)), 1, 1).unwrap();
    take(125, 1);
    assert!(next(2).is_empty() || next(2)[0].full_text == "5 doses left.", "{:?}", next(2));
    take(125, 3);
    let shown = next(4).remove(0);
    assert_eq!(
        (shown.local().as_str(), shown.full_text.as_str()),
        ("2026-03-09T10:00", "5 doses left."),
        "at ten by default"
    );
    take(500, 5);
    assert_eq!(next(6)[0].full_text, "3 doses left.");
    assert_eq!(shown.actions[0].id, "refilled");
    let now = phone.now.later(TimeDelta::hours(3));
    let change = phone.journal.reminder_delivery().answer(&shown.id, "refilled", &now).unwrap().change;
    let label = "Naproxen: refill at 5 doses left · 10:00 · the same in a flare. It counts from 6 doses.";
    assert_eq!(change.label, label);
    assert!(next(240).is_empty());
    phone.journal.undo(&now).unwrap();
    assert_eq!(next(240)[0].full_text, "3 doses left.");
    phone.journal.reminders().refill(&id, Some(100), &now).unwrap();
    assert!(next(240).is_empty());
    let rule = phone.journal.reminders().find(&id).unwrap().rule;
    assert!(matches!(rule.about, ReminderAbout::Refill { doses: 100, at: 5, .. }));
    phone.journal.undo(&now).unwrap();
    log(250, 5, Intake::NotSure);
    assert_eq!(next(240)[0].full_text, "2 doses left. Doses you were not sure of are counted as taken.");
    assert!(phone.journal.reminders().refill(&id, Some(0), &now).is_err());
}

#[test]
fn reminder_without_times_follows_the_medicines() {
    let mut phone = Phone::new(berlin("2026-03-10T09:00:00"), DeliveredBy::App);
    let time = |hour| ClockTime { hour, minute: 0 };
    let mut medicine = Medicine { name: "Naproxen".to_owned(), times: vec![time(8), time(20)], ..Medicine::default() };
    let saved = phone.journal.medicines().save(None, medicine.clone(), &phone.now).unwrap().medicine;
    let about = || ReminderAbout::Dose { medicine: "Naproxen".to_owned() };
    let follows = phone.remind(rule(about(), at(&[])));
    let label = |phone: &Phone| phone.journal.reminders().find(&follows).unwrap().label;
    assert_eq!(label(&phone), "Naproxen · 08:00, 20:00");
    assert_eq!(phone.plan()[0].local(), "2026-03-10T20:00");
    run(&mut phone, "2026-03-10T20:05:00");
    answer(&phone, &format!("{follows}@2026-03-10T20:00"), "taken").unwrap();
    // An hour that has passed today comes tomorrow, and what was asked is not asked again.
    medicine.times = vec![time(7), time(19), time(22)];
    phone.journal.medicines().save(Some(saved.id.clone()), medicine.clone(), &phone.now).unwrap();
    assert_eq!(label(&phone), "Naproxen · 07:00, 19:00, 22:00");
    assert!(phone.wake().show.is_empty());
    let next: Vec<String> = phone.plan().iter().take(2).map(ebb_core::reminders::Notification::local).collect();
    assert_eq!(next, ["2026-03-10T22:00", "2026-03-11T07:00"]);
    phone.journal.undo(&phone.now).unwrap();
    assert_eq!(phone.plan()[0].local(), "2026-03-11T08:00");
    // Where the medicine has none either, there is nothing to follow.
    medicine.times = Vec::new();
    phone.journal.medicines().save(Some(saved.id), medicine, &phone.now).unwrap();
    assert!(phone.plan().is_empty());
    let refused = phone.journal.reminders().save(None, rule(about(), at(&[])), &phone.now).unwrap_err();
    assert_eq!(refused, EbbError::Invalid { input: InvalidInput::NoTimes });
}
