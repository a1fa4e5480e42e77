//! The list of the reminders with their next times, and the form of one.

use ebb_core::profile::Medicine;
use ebb_core::reminders::{FlarePolicy, PromptKind, Recurrence, ReminderAbout, ReminderRule};

use crate::doses::phone;
use crate::phone::{Phone, at, custom, rule};

fn rows(phone: &Phone) -> Vec<(String, String)> {
    let overview = phone.journal.reminders().overview(&phone.now).unwrap();
    overview.rows.into_iter().map(|row| (row.label, row.next)).collect()
}

fn next(phone: &Phone) -> Vec<String> {
    rows(phone).into_iter().map(|(_, next)| next).collect()
}

#[test]
fn overview_says_when_each_reminder_comes_next() {
    let (phone, _) = phone(&["08:00"]);
    phone.remind(rule(custom("tea"), at(&["23:30"])));
    phone.remind(ReminderRule { weekdays: vec![5], ..rule(custom("rest"), at(&["10:00"])) });
    phone.remind(rule(
        custom("trip"),
        Recurrence::Once { date: "2026-04-20".parse().unwrap(), time: "9:00".parse().unwrap() },
    ));
    phone.remind(rule(
        custom("past"),
        Recurrence::Once { date: "2026-03-01".parse().unwrap(), time: "9:00".parse().unwrap() },
    ));
    assert_eq!(rows(&phone)[0], ("Amitriptyline · 08:00".to_owned(), "Next: tomorrow at 08:00".to_owned()));
    assert_eq!(
        next(&phone)[1..],
        [
            "Next: today at 23:30",
            "Next: Friday 13 March at 10:00",
            "Next: Monday 20 April at 09:00",
            "No time planned ahead."
        ]
    );
}

#[test]
fn overview_says_what_is_paused_and_until_when() {
    let (phone, _) = phone(&["08:00"]);
    phone.remind(rule(custom("tea"), at(&["09:00"])));
    let overview = phone.journal.reminders().overview(&phone.now).unwrap();
    assert_eq!((overview.paused, overview.pauses[0].label.as_str()), (None, "Until tomorrow"));

    let saved = phone.journal.medicines().find("Amitriptyline").unwrap();
    let until = Some("2026-06-01".parse().unwrap());
    phone
        .journal
        .medicines()
        .save(Some(saved.id), Medicine { paused_until: until, ..saved.medicine }, &phone.now)
        .unwrap();
    phone.journal.reminders().pause(Some(overview.pauses[1].until), &phone.now).unwrap();
    let overview = phone.journal.reminders().overview(&phone.now).unwrap();
    assert_eq!(overview.paused.unwrap(), "Paused until Thursday 12 March");
    assert_eq!(next(&phone), ["Paused until Monday 1 June", "Next: Thursday 12 March at 09:00"]);
}

#[test]
fn form_begins_with_a_rule_that_can_be_saved() {
    let (phone, dose) = phone(&["08:00"]);
    let medicine = Medicine { name: "Iron".to_owned(), times: vec!["12:00".parse().unwrap()], ..Medicine::default() };
    phone.journal.medicines().save(None, medicine, &phone.now).unwrap();
    let form = phone.journal.reminders().form(None).unwrap();
    let labels: Vec<_> = form.subjects.iter().map(|subject| format!("{}: {}", subject.label, subject.when)).collect();
    assert_eq!(
        labels,
        [
            // Amitriptyline has its reminder.
            "Iron: 12:00",
            "Morning check-in: 09:00",
            "Evening check-in: 20:00",
            "Break: every 45 min from 09:00 to 18:00",
            "Water: every 2 h from 09:00 to 18:00",
            "Something else: 10:00",
        ]
    );
    for subject in form.subjects {
        let mut rule = subject.rule;
        if let ReminderAbout::Custom { text } = &mut rule.about {
            "tea".clone_into(text);
        }
        phone.journal.reminders().save(None, rule, &phone.now).unwrap();
    }
    let left = phone.journal.reminders().form(None).unwrap().subjects;
    assert_eq!(left.len(), 1, "what has a reminder is not offered again: {left:?}");

    let saved = phone.journal.reminders().form(Some(dose.clone())).unwrap();
    assert_eq!((saved.id, saved.subjects.len()), (Some(dose), 1));
    assert_eq!(saved.subjects[0].label, "Amitriptyline");
    assert_eq!(saved.weekdays[6].name, "Sunday");
    let unknown = phone.journal.reminders().form(Some("none".to_owned())).unwrap_err();
    assert!(matches!(unknown, ebb_core::EbbError::NotFound { .. }), "{unknown:?}");
}

#[test]
fn saved_times_and_intervals_are_among_those_to_choose() {
    let (phone, dose) = phone(&["07:10"]);
    let form = phone.journal.reminders().form(Some(dose)).unwrap();
    assert_eq!(form.times[0].to_string(), "07:10");
    let (from, to) = ("9:00".parse().unwrap(), "17:00".parse().unwrap());
    let when = Recurrence::Interval { minutes: 50, from, to };
    let about = ReminderAbout::Prompt { prompt: PromptKind::Rest };
    let prompt = phone.remind(ReminderRule { in_flare: FlarePolicy::Fewer, ..rule(about, when) });
    let form = phone.journal.reminders().form(Some(prompt)).unwrap();
    assert!(form.intervals.iter().any(|one| (one.minutes, one.label.as_str()) == (50, "50 min")));
}
