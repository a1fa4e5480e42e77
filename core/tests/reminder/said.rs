//! What an answer, the log and a refusal say: for when a dose was saved, what nothing delivered, which rule is there already.

use chrono::TimeDelta;
use ebb_core::EbbError;
use ebb_core::entry::Intake;
use ebb_core::i18n::{FlareWord, Language, Words};
use ebb_core::profile::Medicine;
use ebb_core::reminders::{
    DeliveredBy, FlarePolicy, PromptKind, Recurrence, ReminderAbout, ReminderAnswerChange, ReminderRule,
};

use crate::doses::{berlin, how, log, missed, phone, run};
use crate::phone::{Phone, at, custom, rule};

fn answer(phone: &Phone, id: &str, action: &str) -> ReminderAnswerChange {
    phone.journal.reminder_delivery().answer(id, action, &phone.now).unwrap()
}

#[test]
fn taken_of_last_night_is_saved_for_its_day_and_says_so() {
    let (mut phone, rule) = phone(&["22:00"]);
    run(&mut phone, "2026-03-10T22:00:00");
    phone.now = berlin("2026-03-11T07:20:00");
    let answered = answer(&phone, &format!("{rule}@2026-03-10T22:00"), "taken");
    assert_eq!(answered.saved_for.as_deref(), Some("Saved for yesterday, without a time."));
    assert_eq!(answered.change.days, ["2026-03-10".parse().unwrap()]);
    assert_eq!(missed(&phone), [""; 0], "it closes its own slot");
    assert_eq!(how(&phone, "2026-03-10T22:00"), "answered");
}

#[test]
fn late_answer_of_the_same_day_says_for_when_it_was_saved() {
    let (mut phone, rule) = phone(&["08:00", "22:00"]);
    let dose = |minute: &str| format!("{rule}@2026-03-10T{minute}");
    run(&mut phone, "2026-03-10T08:05:00");
    assert_eq!(answer(&phone, &dose("08:00"), "taken").saved_for, None, "on time it is now");
    phone.now = berlin("2026-03-10T23:30:00");
    let late = answer(&phone, &dose("22:00"), "taken").saved_for;
    assert_eq!(late.as_deref(), Some("Saved for today at 23:30."));
    phone.journal.undo(&phone.now).unwrap();
    let then = answer(&phone, &dose("22:00"), "taken-then").saved_for;
    assert_eq!(then.as_deref(), Some("Saved for today at 22:00."));
    // After midnight the civil day is the same one, and the calendar's is not.
    phone.journal.undo(&phone.now).unwrap();
    phone.now = berlin("2026-03-11T01:00:00");
    let night = answer(&phone, &dose("22:00"), "taken");
    assert_eq!(night.saved_for.as_deref(), Some("Saved for today at 01:00."));
    assert_eq!(night.change.days, ["2026-03-10".parse().unwrap()]);
}

#[test]
fn dose_that_nothing_delivered_is_in_the_log() {
    let (mut phone, _) = phone(&["22:00"]);
    phone.now = berlin("2026-03-11T07:20:00");
    assert_eq!(missed(&phone).len(), 1, "missed follows from the rules, not from delivery");
    assert_eq!(how(&phone, "2026-03-10T22:00"), "undelivered");
    phone.now = berlin("2026-03-16T07:20:00");
    assert_eq!(missed(&phone).len(), 2, "of two days");
    let undelivered = ["10", "11", "12", "13", "14", "15"];
    for day in undelivered {
        assert_eq!(how(&phone, &format!("2026-03-{day}T22:00")), "undelivered", "{day}");
    }
    let log = phone.journal.reminder_delivery().log(&phone.now).unwrap();
    assert_eq!(log.len(), undelivered.len());
    assert!(log.windows(2).all(|pair| pair[0].due.at > pair[1].due.at), "newest first");
    // What a phone finds out later stands there once.
    phone.wake();
    let log = phone.journal.reminder_delivery().log(&phone.now).unwrap();
    assert_eq!(log.iter().filter(|line| line.id.ends_with("2026-03-13T22:00")).count(), 1);
}

#[test]
fn rule_equal_to_another_is_refused_with_its_label() {
    let (phone, id) = phone(&["08:00"]);
    let medicine = phone.journal.medicines().find("Amitriptyline").unwrap().id;
    let about = ReminderAbout::Dose { medicine };
    let save = |rule: ReminderRule| phone.journal.reminders().save(None, rule, &phone.now);
    let refused = |rule: ReminderRule| {
        let error = save(rule).unwrap_err();
        assert_eq!(error.code(), "reminder-listed");
        error.in_words(Words::new(Language::English))
    };
    assert!(refused(rule(about.clone(), at(&["08:00"]))).contains("Amitriptyline · 08:00"));
    assert!(refused(ReminderRule { always: true, ..rule(about.clone(), at(&["08:00", "08:00"])) }).contains("08:00"));
    save(rule(about.clone(), at(&["09:00"]))).unwrap();
    save(ReminderRule { weekdays: vec![1], ..rule(about.clone(), at(&["08:00"])) }).unwrap();
    save(ReminderRule { zone: Some("Asia/Tokyo".to_owned()), ..rule(about.clone(), at(&["08:00"])) }).unwrap();
    save(rule(custom("tea"), at(&["08:00"]))).unwrap();
    refused(rule(custom("tea"), at(&["08:00"])));
    save(rule(custom("coffee"), at(&["08:00"]))).unwrap();
    // A rule is not its own equal; changed, it must not become another's.
    let replace = |times: &[&str]| {
        let rule = rule(about.clone(), at(times));
        phone.journal.reminders().save(Some(id.clone()), rule, &phone.now).map_err(|error| error.code())
    };
    assert!(replace(&["08:00"]).is_ok());
    assert_eq!(replace(&["09:00"]).map(drop), Err("reminder-listed"));
    // One that follows the medicine's times names the same as one with these times.
    let saved = phone.journal.medicines().find("Amitriptyline").unwrap();
    let times = vec!["08:00".parse().unwrap()];
    let medicine = Medicine { times, ..saved.medicine };
    phone.journal.medicines().save(Some(saved.id), medicine, &phone.now).unwrap();
    refused(rule(about, at(&[])));
}

#[test]
fn pause_that_is_over_is_refused_and_one_that_was_set_stays() {
    let (mut phone, _) = phone(&["08:00"]);
    let set = |phone: &Phone, until: &str| {
        let saved = phone.journal.medicines().find("Amitriptyline").unwrap();
        let medicine = Medicine { paused_until: Some(until.parse().unwrap()), ..saved.medicine };
        phone.journal.medicines().save(Some(saved.id), medicine, &phone.now).map_err(|error| error.code())
    };
    for over in ["2026-03-08", "2026-03-09"] {
        assert_eq!(set(&phone, over).map(drop), Err("pause-over"), "{over}");
    }
    assert!(set(&phone, "2026-03-12").is_ok());
    phone.now = berlin("2026-03-14T12:00:00");
    assert!(set(&phone, "2026-03-12").is_ok(), "a change of something else leaves it");
    let error = phone.journal.reminders().pause(Some("2026-03-14".parse().unwrap()), &phone.now).unwrap_err();
    assert_eq!(error.code(), "pause-over");
}

#[test]
fn refusals_name_dates_and_times_in_words() {
    let (phone, rule) = phone(&["08:00"]);
    let refused =
        |id: &str, action: &str| phone.journal.reminder_delivery().answer(id, action, &phone.now).unwrap_err();
    let later = phone.now.later(TimeDelta::days(2));
    let ahead: EbbError = ebb_core::InvalidInput::InTheFuture { when: later.to_string() }.into();
    let refusals = [
        refused(&format!("{rule}@2026-03-10T08:01"), "taken"),
        refused(&format!("{rule}@2026-03-12T08:00"), "taken"),
        refused(&format!("{rule}@2026-03-10T08:01~2"), "snooze-10"),
        phone.journal.reminders().remove("019d3992-9140-7597-88d4-b8d0aa474200", &phone.now).unwrap_err(),
        ahead,
    ];
    for language in Language::ALL {
        for error in &refusals {
            let said = error.in_words(Words::new(language));
            let is_raw = said.contains(&rule) || said.contains('@') || said.contains('[') || said.contains("2026-03-");
            assert!(!is_raw && !said.contains("019d3992"), "{language:?}: {said}");
        }
    }
    let words = Words::new(Language::German);
    assert!(refusals[0].in_words(words).starts_with("Für Dienstag, 10. März 2026 um 08:01"));
    assert!(refusals[4].in_words(words).starts_with("Mittwoch, 11. März 2026 um 23:00 liegt in der Zukunft."));
}

#[test]
fn dose_ahead_says_when_the_last_one_was_by_the_clock_and_the_date() {
    let (mut phone, _) = phone(&["12:30", "22:00"]);
    run(&mut phone, "2026-03-10T11:45:00");
    log(&phone, Intake::Taken);
    let ahead = |phone: &Phone, minute: &str| {
        let found = phone.plan().into_iter().find(|planned| planned.local() == minute);
        found.unwrap_or_else(|| panic!("nothing at {minute}")).full_text
    };
    // Read in a list today, "yesterday" would be the wrong day; when it rings, "today" would.
    for (minute, last) in
        [("2026-03-10T22:00", "Last taken at 11:45."), ("2026-03-11T12:30", "Last taken Tuesday 10 March, 11:45.")]
    {
        assert!(ahead(&phone, minute).starts_with(last), "{minute}: {}", ahead(&phone, minute));
    }
    run(&mut phone, "2026-03-11T12:30:00");
    let open = phone.journal.reminder_delivery().missed_doses(&phone.now).unwrap();
    assert!(open.iter().any(|dose| dose.text.contains("Last taken yesterday, 11:45.")), "{open:?}");
}

#[test]
fn reminders_and_what_they_ring_with_have_the_persons_word_for_a_flare() {
    let phone = Phone::new(berlin("2026-03-10T09:00:00"), DeliveredBy::App);
    let about = ReminderAbout::Prompt { prompt: PromptKind::Water };
    let hours = Recurrence::Interval { minutes: 60, from: "09:00".parse().unwrap(), to: "15:00".parse().unwrap() };
    phone.remind(rule(about, hours));
    phone.remind(ReminderRule { in_flare: FlarePolicy::None, ..rule(custom("tea"), at(&["12:00"])) });
    let said = || {
        let rules = phone.journal.reminders().list().unwrap().into_iter().map(|saved| saved.label);
        rules.chain(phone.plan().first().map(|first| first.full_text.clone())).collect::<Vec<_>>().join("\n")
    };
    let before = said();
    assert!(before.contains("the same in a flare") && before.contains("not in a flare"), "{before}");
    phone.journal.preferences().set_flare_word(FlareWord::Crash, &phone.now).unwrap();
    assert_eq!(said(), before.replace("a flare", "a crash"));
    phone.journal.undo(&phone.now).unwrap();
    assert_eq!(said(), before);
}
