//! Answers: each counts once, is durable when the call returns, and can be undone.

use chrono::TimeDelta;
use ebb_core::EbbError;
use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, Dose, Draft, Effort, Mark, Severity};
use ebb_core::inbox::{InboxAction, leave};
use ebb_core::profile::Medicine;
use ebb_core::reminders::{
    DeliveredBy, DeliveryAdvice, DeliveryPermissions, Recurrence, ReminderAbout, ReminderAction,
};
use ebb_core::{InvalidInput, Missing};
use strum::VariantArray as _;

use crate::phone::{Phone, at, custom, moment, rule};

fn phone() -> Phone {
    Phone::new(moment("2026-06-20T07:59:00+02:00[Europe/Berlin]"), DeliveredBy::App)
}

/// Logs ten days of pain 4 and fatigue 6, so that there is a usual.
fn with_a_usual(phone: &Phone) {
    for day in 1..=10 {
        let then = phone.now.later(TimeDelta::days(-day));
        phone.journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(4.0))), &then).unwrap();
        phone.journal.logging().log(Draft::now(Body::symptom("fatigue", Severity::of(6.0))), &then).unwrap();
    }
}

fn morning(phone: &mut Phone) -> String {
    phone.remind(rule(ReminderAbout::CheckIn { id: "morning".to_owned() }, at(&["08:00"])));
    phone.run(phone.now.at + TimeDelta::minutes(5));
    phone.posted[0].id.clone()
}

fn said(phone: &Phone) -> Vec<(String, Option<f64>, Mark)> {
    let day = phone.now.day(ebb_core::time::Rollover::default());
    let entries = phone.journal.read(|reader| Ok(reader.day_entries(day)?)).unwrap();
    entries.iter().map(|entry| (entry.body.item().unwrap().0.0.clone(), entry.body.value(), entry.mark)).collect()
}

#[test]
fn as_usual_answer_is_logged_once_as_filled_in() {
    let mut phone = phone();
    with_a_usual(&phone);
    let id = morning(&mut phone);
    let first = phone.journal.reminder_delivery().answer(&id, "as-usual", &phone.now).unwrap();
    assert!(!first.again);
    let usual = vec![("pain".to_owned(), Some(4.0), Mark::FilledIn), ("fatigue".to_owned(), Some(6.0), Mark::FilledIn)];
    assert_eq!(said(&phone), usual);
    for action in ["as-usual", "worse", "severe"] {
        assert!(
            phone.journal.reminder_delivery().answer(&id, action, &phone.now).unwrap().again,
            "a second tap, or a redelivery"
        );
    }
    assert_eq!(said(&phone), usual);
    phone.journal.undo(&phone.now).unwrap();
    assert_eq!(said(&phone), []);
    assert!(phone.wake().show.is_empty(), "undone is not asked again");
}

#[test]
fn worse_better_and_the_four_steps_rate_the_named_item() {
    for (action, value) in
        [("worse", 6.0), ("better", 2.0), ("none", 0.0), ("mild", 2.0), ("moderate", 5.0), ("severe", 8.0)]
    {
        let mut phone = phone();
        with_a_usual(&phone);
        let id = morning(&mut phone);
        phone.journal.reminder_delivery().answer(&id, action, &phone.now).unwrap();
        assert_eq!(said(&phone), [("pain".to_owned(), Some(value), Mark::Coarse)], "{action}");
    }
}

#[test]
fn notification_has_at_most_three_actions_all_answerable() {
    let mut phone = phone();
    with_a_usual(&phone);
    let medicine = Medicine { name: "Ibuprofen".to_owned(), ..Medicine::default() };
    phone.journal.medicines().save(None, medicine, &phone.now).unwrap();
    let medicine = || "Ibuprofen".to_owned();
    let all = [
        ReminderAbout::CheckIn { id: "evening".to_owned() },
        ReminderAbout::Dose { medicine: medicine() },
        ReminderAbout::Refill { medicine: medicine(), doses: 5, at: 4 },
        ReminderAbout::WindDown,
        ReminderAbout::Experiment { name: "no screens".to_owned() },
        ReminderAbout::Appointment { name: "Dr A".to_owned(), before: 60 },
        custom("tea"),
    ];
    for about in all {
        phone.remind(rule(about, at(&["09:00"])));
    }
    let ibuprofen = phone.journal.items().find_item("ibuprofen").unwrap().id;
    phone.now = phone.now.later(chrono::TimeDelta::minutes(1));
    phone.journal.logging().tap(&ibuprofen, &phone.now).unwrap();
    let planned = phone.journal.reminders().upcoming(&phone.now, 10, 100).unwrap();
    let mut rules: Vec<_> = planned.iter().filter_map(|one| one.rule.clone()).collect();
    rules.sort();
    rules.dedup();
    assert_eq!(rules.len(), 7);
    for rule in rules {
        // One action on each day.
        let mut days = planned.iter().filter(|one| one.rule.as_deref() == Some(&rule));
        let one = days.next().unwrap();
        assert!((1..=3).contains(&one.actions.len()), "{one:?}");
        let both = format!("{} {}", one.title, one.text);
        assert!(!both.contains("Ibuprofen") && !both.contains("Pain") && !both.contains("tea"), "private: {both}");
        assert!(!one.full_title.is_empty());
        let answer = |one: &ebb_core::reminders::Notification, action: &str| {
            phone.journal.reminder_delivery().answer(&one.id, action, &one.at)
        };
        let is_refused =
            |action| matches!(answer(one, action), Err(EbbError::Invalid { input: InvalidInput::NotAnAnswer { .. } }));
        assert!(is_refused("dance"));
        let about = phone.journal.reminders().find(&rule).unwrap().rule.about;
        let is_answer = |action: &ReminderAction| {
            about.answers().contains(action) || action.snooze().is_some() || *action == ReminderAction::Open
        };
        for action in ReminderAction::VARIANTS.iter().filter(|action| !is_answer(action)) {
            assert!(is_refused(action.id()), "{action} to {about:?}");
        }
        let offered = one.actions.iter().chain(&one.steps);
        assert!(offered.map(|action| action.id.parse().unwrap()).all(|action| is_answer(&action)), "{one:?}");
        for (action, one) in one.actions.iter().chain(&one.steps).zip(days) {
            let answered = answer(one, &action.id);
            assert!(answered.is_ok(), "{} {action:?} {answered:?}", one.id);
        }
    }
}

#[test]
fn snoozed_reminder_returns_once_under_its_own_id() {
    let mut phone = phone();
    phone.remind(rule(custom("tea"), at(&["08:00"])));
    phone.run(phone.now.at + TimeDelta::minutes(2));
    let id = phone.posted[0].id.clone();
    for _ in 0..2 {
        phone.journal.reminder_delivery().answer(&id, "snooze-10", &phone.now).unwrap();
    }
    phone.run(phone.now.at + TimeDelta::hours(2));
    let posted: Vec<&str> = phone.posted.iter().map(|posted| posted.id.as_str()).collect();
    assert_eq!(posted, [id.clone(), format!("{id}~1")]);
    assert_eq!(phone.posted[1].at.local().to_string(), "2026-06-20 08:11:00");
}

#[test]
fn dose_above_the_daily_maximum_is_logged_with_a_warning() {
    let mut phone = phone();
    let dose = |amount: u32| Some(Dose::new(amount, "mg"));
    let medicine =
        Medicine { name: "Ibuprofen".to_owned(), dose: dose(600), daily_most: dose(1200), ..Medicine::default() };
    phone.journal.medicines().save(None, medicine, &phone.now).unwrap();
    let about = ReminderAbout::Dose { medicine: "Ibuprofen".to_owned() };
    phone.remind(rule(about, at(&["08:00", "12:00", "16:00"])));
    let mut warnings = Vec::new();
    for hour in [8, 12, 16] {
        phone.run(moment(&format!("2026-06-20T{hour:02}:01:00+02:00[Europe/Berlin]")).at);
        let id = phone.posted.last().unwrap().id.clone();
        let shown = phone.journal.reminders().upcoming(&phone.now, 1, 1).unwrap();
        let answer = phone.journal.reminder_delivery().answer(&id, "taken", &phone.now).unwrap();
        warnings.push(answer.warning.is_some());
        assert!(shown.iter().all(|one| !one.text.contains("mg")), "what a locked phone shows says no dose");
    }
    assert_eq!(warnings, [false, false, true]);
    let doses = phone.journal.doses().list(&phone.now.later(TimeDelta::hours(2))).unwrap();
    assert_eq!(
        doses[0].text,
        "Last taken at 16:01. 1800 mg in 24 hours: above your limit of 1200 mg. The next one is within it from tomorrow at 12:01."
    );
}

#[test]
fn tap_in_the_app_warns_of_the_daily_maximum_too() {
    let phone = phone();
    let medicine = Medicine { name: "Ibuprofen".to_owned(), ..Medicine::default() };
    phone.journal.medicines().save(None, medicine, &phone.now).unwrap();
    let item = ItemId("ibuprofen".to_owned());
    let warned = |minutes| {
        let then = phone.now.later(TimeDelta::minutes(minutes));
        phone.journal.logging().tap(&item, &then).unwrap();
        phone.journal.views().today(&then).unwrap().just_logged.unwrap().warning
    };
    assert_eq!(warned(0), None);
    assert_eq!(warned(20), Some("That is the second dose within 20 min. If it was a slip, undo it.".to_owned()));
}

#[test]
fn widget_with_words_shows_the_last_dose() {
    let phone = phone();
    let medicine = |nickname: Option<&str>| Medicine {
        name: "Ibuprofen".to_owned(),
        nickname: nickname.map(str::to_owned),
        ..Medicine::default()
    };
    let saved = phone.journal.medicines().save(None, medicine(None), &phone.now).unwrap().medicine;
    phone.journal.items().pin(&ItemId("ibuprofen".to_owned()), true, &phone.now).unwrap();
    phone.journal.logging().tap(&ItemId("ibuprofen".to_owned()), &phone.now).unwrap();
    let button = || phone.journal.inbox().snapshot(&phone.now.later(TimeDelta::hours(1))).unwrap().buttons[0].clone();
    let shown = || (button().label, button().opens);
    assert_eq!(shown(), (None, true), "nothing about health unless the person wants it there");
    phone.journal.inbox().show_words(true, &phone.now).unwrap();
    assert_eq!(shown(), (None, true), "a dose has no name but its nickname");
    phone.journal.medicines().save(Some(saved.id), medicine(Some("white one")), &phone.now).unwrap();
    assert_eq!(shown(), (Some("white one · 07:59".to_owned()), false));
    phone.journal.inbox().show_words(false, &phone.now).unwrap();
    assert_eq!(shown(), (None, true), "a dose is never one tap on a button without a name");
}

#[test]
fn break_answer_applies_to_its_own_break() {
    let mut phone = phone();
    phone.journal.activity().start(&ItemId("walking".to_owned()), Effort::default(), &phone.now).unwrap();
    let planned = phone.wake().schedule[0].clone();
    phone.run(planned.at.at);
    let id = planned.id.clone();
    assert!(!phone.journal.reminder_delivery().answer(&id, "resting", &phone.now).unwrap().again);
    assert!(phone.journal.reminder_delivery().answer(&id, "resting", &phone.now).unwrap().again);
    let over = phone.wake().schedule[0].clone();
    phone.run(over.at.at);
    assert!(!phone.journal.reminder_delivery().answer(&over.id, "rested", &phone.now).unwrap().again);
    // Days later, from a watch that was out of reach.
    let late = phone
        .journal
        .reminder_delivery()
        .answer(&format!("{id}~9"), "skip", &phone.now.later(TimeDelta::minutes(2)))
        .unwrap();
    assert!(late.again, "the break it names has passed");
}

#[test]
fn answer_before_first_unlock_waits_in_the_inbox() {
    let mut phone = phone();
    with_a_usual(&phone);
    let folder = tempfile::tempdir().unwrap();
    let snapshot = phone.journal.inbox().snapshot(&phone.now).unwrap();
    let id = morning(&mut phone);
    for _ in 0..2 {
        let press = InboxAction::Reminder { id: id.clone(), action: "moderate".to_owned() };
        leave(&snapshot, folder.path(), press, &phone.now).unwrap();
    }
    let later = phone.now.later(TimeDelta::hours(1));
    let drained = phone.journal.inbox().drain(folder.path(), &later).unwrap();
    assert_eq!((drained.taken.len(), drained.left.len()), (1, 0));
    assert_eq!(said(&phone), [("pain".to_owned(), Some(5.0), Mark::Coarse)]);
    let day = phone.now.day(ebb_core::time::Rollover::default());
    let entry = &phone.journal.read(|reader| Ok(reader.day_entries(day)?)).unwrap()[0];
    assert_eq!(entry.when.start().unwrap().at, phone.now.at, "as of when it was tapped");
}

#[test]
fn unknown_reminder_is_refused_by_name() {
    let phone = phone();
    for id in ["", "nothing", "x@2026-06-20T08:00", "rule/x/2026", "self-test@1"] {
        let refused = phone.journal.reminder_delivery().answer(id, "done", &phone.now);
        assert!(matches!(refused, Err(EbbError::NotFound { missing: Missing::Reminder { .. } })), "{id} {refused:?}");
    }
}

#[test]
fn reliability_is_measured_and_advice_follows_a_miss() {
    let mut phone = phone();
    phone.remind(rule(
        custom("tea"),
        Recurrence::Every { minutes: 60, from: "08:00".parse().unwrap(), to: "20:00".parse().unwrap() },
    ));
    let strict = DeliveryPermissions { notifications: true, exact: false, unrestricted: false };
    phone.run(phone.now.at + TimeDelta::hours(10));
    let fine = phone.journal.reminder_delivery().reliability(strict, &phone.now).unwrap();
    assert_eq!(fine.sentence.as_deref(), Some("10 of 10 on time on this phone"));
    assert!(fine.advice.is_empty(), "nothing was missed");
    // The system held the alarm back for half an hour.
    let next = phone.next.clone().unwrap();
    phone.now = next.later(TimeDelta::minutes(30));
    phone.wake();
    let late = phone.journal.reminder_delivery().reliability(strict, &phone.now).unwrap();
    assert_eq!((late.on_time, late.late, late.missed), (10, 1, 0));
    assert_eq!(late.sentence.as_deref(), Some("10 of 11 on time on this phone"));
    assert_eq!(late.advice, [DeliveryAdvice::ExactAlarms, DeliveryAdvice::Battery]);
    let line = &phone.journal.reminder_delivery().log(&phone.now).unwrap()[0];
    assert_eq!(line.late_seconds, Some(1_800));
}

#[test]
fn self_test_fires_in_two_minutes() {
    let mut phone = phone();
    let test = phone.journal.reminder_delivery().test(&phone.now).unwrap();
    assert_eq!((test.at.at - phone.now.at).num_seconds(), 120);
    phone.run(phone.now.at + TimeDelta::minutes(3));
    assert_eq!(phone.posted[0].id, test.id);
    assert!(!phone.journal.reminder_delivery().answer(&test.id, "done", &phone.now).unwrap().again);
    let allows = DeliveryPermissions { notifications: true, exact: true, unrestricted: true };
    assert_eq!(
        phone.journal.reminder_delivery().reliability(allows, &phone.now).unwrap().planned,
        0,
        "a test is no reminder"
    );
}

#[test]
fn unanswered_notification_stays_and_ended_one_is_withdrawn() {
    let mut phone = phone();
    phone.remind(rule(custom("Plants"), at(&["08:00"])));
    phone.run(phone.now.at + TimeDelta::minutes(5));
    let id = phone.posted[0].id.clone();
    phone.held.insert(id.clone(), phone.posted[0].at.at);
    assert_eq!(phone.asks().cancel, Vec::<String>::new());
    phone.journal.reminder_delivery().answer(&id, "done", &phone.now).unwrap();
    // The phone may be killed before it has cancelled the notification.
    for _ in 0..2 {
        assert_eq!(phone.asks().cancel, std::slice::from_ref(&id));
    }
}

#[test]
fn undo_of_an_answer_under_the_first_id_leads_back_to_the_snooze() {
    let (mut phone, rule) = crate::doses::phone(&["08:00", "20:00"]);
    let id = format!("{rule}@2026-03-10T08:00");
    crate::doses::run(&mut phone, "2026-03-10T08:00:00");
    let answer = |phone: &Phone, id: &str, action: &str| {
        phone.journal.reminder_delivery().answer(id, action, &phone.now).unwrap();
    };
    answer(&phone, &id, "snooze-10");
    crate::doses::run(&mut phone, "2026-03-10T08:10:00");
    answer(&phone, &id, "taken");
    assert_eq!(crate::doses::how(&phone, "2026-03-10T08:00~1"), "answered");
    phone.journal.undo(&phone.now).unwrap();
    assert_eq!(crate::doses::how(&phone, "2026-03-10T08:00~1"), "open");
    answer(&phone, &format!("{id}~1"), "snooze-10");
    crate::doses::run(&mut phone, "2026-03-10T08:20:00");
    assert_eq!(crate::doses::how(&phone, "2026-03-10T08:00~2"), "open", "it comes back: {:?}", phone.posted);
}
