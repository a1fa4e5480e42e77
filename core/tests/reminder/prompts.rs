//! Breaks without a timer and other prompts: ordinary rules, due to the minute, beside the running activity.

use chrono::TimeDelta;
use ebb_core::EbbError;
use ebb_core::Missing;
use ebb_core::catalog::ItemId;
use ebb_core::entry::{Effort, FlarePhase};
use ebb_core::reminders::{
    DeliveredBy, FlarePolicy, PromptKind, QuietHours, Recurrence, ReminderAbout, ReminderRule, ReminderSettings,
    Urgency,
};

use crate::phone::{Phone, moment, rule};

fn phone() -> Phone {
    Phone::new(moment("2026-06-01T08:00:00+02:00[Europe/Berlin]"), DeliveredBy::App)
}

fn prompt(prompt: PromptKind, minutes: u32, from: &str, to: &str) -> ReminderRule {
    let when = Recurrence::Interval { minutes, from: from.parse().unwrap(), to: to.parse().unwrap() };
    rule(ReminderAbout::Prompt { prompt }, when)
}

fn locals(phone: &Phone) -> Vec<String> {
    let ahead = phone.journal.reminders().upcoming(&phone.now, 1, 100).unwrap();
    ahead.iter().map(|one| one.at.local().format("%d %H:%M").to_string()).collect()
}

fn hows(phone: &Phone) -> Vec<String> {
    let mut log = phone.journal.reminder_delivery().log(&phone.now).unwrap();
    log.reverse();
    log.into_iter().map(|line| line.how.unwrap_or_default()).collect()
}

#[test]
fn a_prompt_comes_every_so_many_minutes_and_costs_none_of_the_budget() {
    let phone = phone();
    let id = phone.remind(prompt(PromptKind::Water, 60, "09:00", "15:00"));
    assert_eq!(locals(&phone), ["01 10:00", "01 11:00", "01 12:00", "01 13:00", "01 14:00", "01 15:00"]);
    let first = &phone.journal.reminders().upcoming(&phone.now, 1, 1).unwrap()[0];
    assert_eq!(first.id, format!("{id}@2026-06-01T10:00"));
    assert_eq!((first.urgency, first.title.as_str()), (Urgency::Quiet, "A small pause"));
    assert_eq!(first.full_title, "Time for some water");
    assert_eq!(first.full_text, "Your own rule: Water every 1 h, 09:00 to 15:00, every day; the same in a flare");
    let actions: Vec<&str> = first.actions.iter().map(|action| action.id.as_str()).collect();
    assert_eq!(actions, ["done", "later", "skip"]);
}

#[test]
fn in_a_flare_every_second_prompt_of_the_hours_is_left_out() {
    let phone = phone();
    for (in_flare, from) in [(FlarePolicy::Fewer, "09:00"), (FlarePolicy::None, "15:00"), (FlarePolicy::Same, "19:00")]
    {
        let to = ["12:00", "18:00", "21:00"][["09:00", "15:00", "19:00"].iter().position(|one| *one == from).unwrap()];
        phone.remind(ReminderRule { in_flare, ..prompt(PromptKind::Posture, 50, from, to) });
    }
    assert_eq!(locals(&phone).len(), 3 + 3 + 2);
    phone.journal.flares().log(FlarePhase::Started, &phone.now).unwrap();
    assert_eq!(locals(&phone), ["01 10:40", "01 19:50", "01 20:40"]);
}

#[test]
fn a_prompt_in_quiet_hours_or_on_a_day_off_is_left_out_and_never_put_off() {
    let mut phone = phone();
    let quiet = Some(QuietHours { from: "09:30".parse().unwrap(), to: "10:05".parse().unwrap() });
    let days_off = vec!["2026-06-02".parse().unwrap()];
    let settings = ReminderSettings { quiet, days_off, ..ReminderSettings::default() };
    phone.journal.reminders().save_settings(settings, &phone.now).unwrap();
    phone.remind(prompt(PromptKind::Stretch, 60, "09:00", "11:00"));
    assert_eq!(locals(&phone), ["01 11:00"]);
    phone.run(phone.now.at + TimeDelta::hours(28));
    assert_eq!(hows(&phone), ["ignored"], "nobody was to be told of the others");
    assert_eq!(phone.posted.len(), 1);
}

#[test]
fn a_prompt_that_is_late_is_stale_and_never_told_of_as_missed() {
    let mut phone = phone();
    phone.remind(prompt(PromptKind::Water, 60, "09:00", "12:00"));
    phone.wake();
    phone.now = phone.now.later(TimeDelta::minutes(180 + 20));
    let told = phone.wake();
    assert!(told.show.is_empty() && told.missed.is_none(), "{told:?}");
    assert_eq!(hows(&phone), ["stale", "stale"]);
}

#[test]
fn while_the_timer_plans_the_breaks_the_rests_of_a_schedule_keep_silent() {
    let phone = phone();
    phone.remind(prompt(PromptKind::Rest, 30, "08:30", "10:00"));
    phone.remind(prompt(PromptKind::Water, 45, "08:30", "10:00"));
    assert_eq!(locals(&phone), ["01 09:00", "01 09:15", "01 09:30", "01 10:00", "01 10:00"]);
    phone.journal.activity().start(&ItemId("walking".to_owned()), Effort::default(), &phone.now).unwrap();
    let ahead = phone.journal.reminders().upcoming(&phone.now, 1, 100).unwrap();
    let scheduled: Vec<String> =
        ahead.iter().filter(|one| one.rule.is_some()).map(ebb_core::reminders::Notification::local).collect();
    assert_eq!(scheduled, ["2026-06-01T09:15", "2026-06-01T10:00"], "water alone");
    let possible =
        phone.journal.reminders().possible_prompts(&phone.now, &phone.now.later(TimeDelta::hours(4))).unwrap();
    assert_eq!(possible.iter().filter(|one| !one.id.starts_with("activity/")).count(), 2);
}

#[test]
fn a_rest_and_a_glass_of_water_are_logged_and_a_snooze_comes_again() {
    let mut phone = phone();
    let rules = [PromptKind::Rest, PromptKind::Water, PromptKind::Posture]
        .map(|kind| phone.remind(prompt(kind, 60, "08:00", "09:00")));
    phone.run(phone.now.at + TimeDelta::minutes(60));
    let answer = |action: &str, id: &str, phone: &Phone| {
        phone.journal.reminder_delivery().answer(id, action, &phone.now).unwrap().change.label
    };
    // The three are posted in the order of their rules' identities, which are random.
    let posted = |rule: &String| phone.posted.iter().find(|posted| posted.id.starts_with(rule.as_str())).unwrap();
    let labels: Vec<String> = ["rested", "done", "done"]
        .iter()
        .zip(&rules)
        .map(|(action, rule)| answer(action, &posted(rule).id, &phone))
        .collect();
    assert_eq!(labels, ["Short break", "Water", ""]);
    phone.remind(prompt(PromptKind::Stretch, 30, "09:00", "09:30"));
    phone.run(phone.now.at + TimeDelta::minutes(44));
    let id = phone.posted.last().unwrap().id.clone();
    answer("later", &id, &phone);
    phone.run(phone.now.at + TimeDelta::minutes(11));
    assert_eq!(phone.posted.last().unwrap().id, format!("{id}~1"));
}

#[test]
fn a_prompts_removal_and_its_undo_are_named_after_it() {
    let phone = phone();
    let id = phone.remind(prompt(PromptKind::Rest, 50, "09:00", "17:00"));
    let label = "Break every 50 min, 09:00 to 17:00, every day; the same in a flare";
    assert_eq!(phone.journal.operations(&phone.now, 1).unwrap()[0].label, label);
    let change = phone.journal.reminders().remove(&id, &phone.now).unwrap();
    assert_eq!(change.label, format!("Deleted: {label}"));
    assert_eq!(phone.journal.undo(&phone.now).unwrap().label, format!("Undone: Deleted: {label}"));
    let unknown = phone.journal.reminders().save(
        Some("x".to_owned()),
        prompt(PromptKind::Rest, 50, "09:00", "17:00"),
        &phone.now,
    );
    assert!(matches!(unknown, Err(EbbError::NotFound { missing: Missing::Rule { .. } })));
}
