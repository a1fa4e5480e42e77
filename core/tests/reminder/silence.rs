//! When reminders stay silent, come late, or move.

use chrono::TimeDelta;
use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, Dose, Draft, FlarePhase, Severity};
use ebb_core::profile::Medicine;
use ebb_core::reminders::{
    DeliveredBy, FlarePolicy, QuietHours, Recurrence, ReminderAbout, ReminderRule, ReminderSettings, Urgency,
};
use ebb_core::time::Moment;

use crate::phone::{Phone, at, custom, moment, rule};

fn berlin(text: &str) -> Moment {
    Moment::in_zone(moment(&format!("{text}Z")).at, "Europe/Berlin").unwrap()
}

pub(crate) fn phone(now: &str) -> Phone {
    Phone::new(moment(now), DeliveredBy::App)
}

pub(crate) fn locals(phone: &Phone, days: u32) -> Vec<String> {
    phone
        .journal
        .reminders()
        .upcoming(&phone.now, days, 100)
        .unwrap()
        .iter()
        .map(ebb_core::reminders::Notification::local)
        .collect()
}

fn hows(phone: &Phone) -> Vec<String> {
    let mut log = phone.journal.reminder_delivery().log(&phone.now).unwrap();
    log.reverse();
    log.into_iter().map(|line| line.how.unwrap_or_default()).collect()
}

const CHECK_IN: &str = "morning";

fn check_in() -> ReminderAbout {
    ReminderAbout::CheckIn { id: CHECK_IN.to_owned() }
}

fn settings(phone: &Phone, settings: ReminderSettings) {
    phone.journal.reminders().save_settings(settings, &phone.now).unwrap();
}

fn quiet(from: &str, to: &str) -> ReminderSettings {
    let quiet = QuietHours { from: from.parse().unwrap(), to: to.parse().unwrap() };
    ReminderSettings { quiet: Some(quiet), ..ReminderSettings::default() }
}

fn medicine(phone: &Phone) -> String {
    let dose = |amount: u32| Some(Dose::new(amount, "mg"));
    let medicine =
        Medicine { name: "Ibuprofen".to_owned(), dose: dose(400), daily_most: dose(1200), ..Medicine::default() };
    phone.journal.medicines().save(None, medicine, &phone.now).unwrap().medicine.id
}

#[test]
fn nonexistent_local_time_fires_at_the_first_existing_one() {
    let phone = phone("2026-03-28T12:00:00+01:00[Europe/Berlin]");
    phone.remind(rule(custom("tea"), at(&["02:30"])));
    assert_eq!(locals(&phone, 2), ["2026-03-29T03:00", "2026-03-30T02:30"]);
}

#[test]
fn one_of_two_reminders_at_the_same_instant_fires() {
    let mut phone = phone("2026-03-28T12:00:00+01:00[Europe/Berlin]");
    phone.remind(rule(custom("tea"), at(&["02:15", "02:45"])));
    assert_eq!(locals(&phone, 1), ["2026-03-29T03:00"]);
    phone.run(phone.now.at + TimeDelta::hours(20));
    assert_eq!(hows(&phone), ["same-time", "ignored"]);
}

#[test]
fn repeated_hour_fires_once() {
    let mut phone = phone("2026-10-24T12:00:00+02:00[Europe/Berlin]");
    phone.remind(rule(custom("tea"), at(&["02:30"])));
    phone.run(phone.now.at + TimeDelta::days(1));
    assert_eq!(phone.posted.len(), 1);
    assert_eq!(phone.posted[0].at.to_string(), "2026-10-25T02:30:00+02:00[Europe/Berlin]");
}

#[test]
fn check_in_fires_exactly_once_on_flights_each_way() {
    let mut phone = phone("2026-06-01T07:00:00+02:00[Europe/Berlin]");
    let id = phone.remind(rule(check_in(), at(&["08:30"])));
    phone.run(berlin("2026-06-01T06:40:00").at);
    phone.fly("America/New_York");
    phone.run(phone.now.at + TimeDelta::days(1));
    phone.fly("Asia/Tokyo");
    phone.run(phone.now.at + TimeDelta::days(1));
    let mut days: Vec<&str> =
        phone.posted.iter().map(|posted| posted.id.strip_prefix(&format!("{id}@")).unwrap()).collect();
    days.sort_unstable();
    assert_eq!(days, ["2026-06-01T08:30", "2026-06-02T08:30", "2026-06-03T08:30"]);
}

#[test]
fn logged_answer_silences_its_reminder() {
    let mut phone = phone("2026-06-01T06:00:00+02:00[Europe/Berlin]");
    phone.remind(rule(ReminderAbout::Dose { medicine: medicine(&phone) }, at(&["08:00", "20:00"])));
    phone.wake();
    phone.now = phone.now.later(TimeDelta::minutes(90));
    phone.journal.logging().log(Draft::now(Body::remedy("ibuprofen")), &phone.now).unwrap();
    phone.run(phone.now.at + TimeDelta::hours(14));
    assert_eq!(hows(&phone), ["logged", ""]);
    assert_eq!(phone.posted.len(), 1, "{:?}", phone.posted);
}

/// Two medicines of each class that used to share one item.
const OF_ONE_CLASS: [[&str; 2]; 8] = [
    ["Ramipril", "Amlodipine"],
    ["Sertraline", "Venlafaxine"],
    ["Diazepam", "Lorazepam"],
    ["Metoprolol", "Bisoprolol"],
    ["Zopiclone", "Zolpidem"],
    ["Prednisone", "Prednisolone"],
    ["Sumatriptan", "Rizatriptan"],
    ["Omeprazole", "Pantoprazole"],
];

#[test]
fn logging_one_medicine_leaves_the_reminder_of_another_of_its_class() {
    for names in OF_ONE_CLASS {
        let mut phone = phone("2026-06-01T06:00:00+02:00[Europe/Berlin]");
        let medicines = names.map(|name| {
            let medicine = Medicine { name: name.to_owned(), ..Medicine::default() };
            phone.journal.medicines().save(None, medicine, &phone.now).unwrap().medicine
        });
        let rules = medicines.each_ref().map(|saved| {
            phone.remind(rule(ReminderAbout::Dose { medicine: saved.medicine.name.clone() }, at(&["08:00"])))
        });
        phone.run(phone.now.at + TimeDelta::minutes(115));
        phone.journal.logging().tap(medicines[0].medicine.item.as_ref().unwrap(), &phone.now).unwrap();
        phone.run(phone.now.at + TimeDelta::minutes(6));
        let rang: Vec<&str> = phone.posted.iter().map(|posted| posted.id.split('@').next().unwrap()).collect();
        assert_eq!(rang, [rules[1].as_str()], "{names:?}");
    }
}

#[test]
fn answering_one_medicine_leaves_another_of_its_class_open() {
    for names in OF_ONE_CLASS {
        let mut phone = phone("2026-06-01T07:59:00+02:00[Europe/Berlin]");
        let items = names.map(|name| {
            let medicine = Medicine { name: name.to_owned(), ..Medicine::default() };
            let item = phone.journal.medicines().save(None, medicine, &phone.now).unwrap().medicine.medicine.item;
            phone.remind(rule(ReminderAbout::Dose { medicine: name.to_owned() }, at(&["08:00"])));
            item.unwrap()
        });
        phone.run(phone.now.at + TimeDelta::minutes(2));
        assert_eq!(phone.posted.len(), 2, "{names:?}");
        let first = phone.posted[0].id.clone();
        phone.journal.reminder_delivery().answer(&first, "taken", &phone.now).unwrap();
        let told = phone.wake();
        assert!(!told.cancel.contains(&phone.posted[1].id), "{names:?}: {told:?}");
        let day = phone.now.day(ebb_core::time::Rollover::default());
        let entries = phone.journal.read(|reader| Ok(reader.day_entries(day)?)).unwrap();
        let taken: Vec<ItemId> = entries.iter().map(|entry| entry.body.item().unwrap().0.clone()).collect();
        assert_eq!(taken.len(), 1, "{names:?}");
        assert!(items.contains(&taken[0]));
    }
}

#[test]
fn notification_is_withdrawn_when_answered_elsewhere() {
    let mut phone = phone("2026-06-01T07:59:00+02:00[Europe/Berlin]");
    phone.remind(rule(ReminderAbout::Dose { medicine: medicine(&phone) }, at(&["08:00"])));
    phone.run(phone.now.at + TimeDelta::minutes(2));
    phone.journal.logging().tap(&ItemId("ibuprofen".to_owned()), &phone.now).unwrap();
    let told = phone.wake();
    assert_eq!(told.cancel, [phone.posted[0].id.clone()]);
    assert_eq!(hows(&phone), ["elsewhere"]);
}

#[test]
fn quiet_hours_postpone_or_drop_reminders() {
    let mut phone = phone("2026-06-01T12:00:00+02:00[Europe/Berlin]");
    settings(&phone, quiet("22:00", "07:00"));
    phone.remind(rule(custom("early"), at(&["06:30"])));
    phone.remind(rule(custom("late"), at(&["23:00"])));
    phone.remind(rule(ReminderAbout::Dose { medicine: medicine(&phone) }, at(&["23:30"])));
    assert_eq!(locals(&phone, 1), ["2026-06-01T23:30", "2026-06-02T07:00"]);
    phone.run(phone.now.at + TimeDelta::hours(20));
    assert_eq!(phone.posted.len(), 2);
    assert!(hows(&phone).contains(&"quiet".to_owned()));
}

#[test]
fn days_off_silence_all_but_doses() {
    let phone = phone("2026-06-05T12:00:00+02:00[Europe/Berlin]");
    let days_off = vec!["2026-06-08".parse().unwrap()];
    settings(&phone, ReminderSettings { weekdays_off: vec![7], days_off, ..ReminderSettings::default() });
    phone.remind(rule(custom("tea"), at(&["08:00"])));
    phone.remind(rule(ReminderAbout::Dose { medicine: medicine(&phone) }, at(&["09:00"])));
    let all = locals(&phone, 3);
    assert_eq!(all, ["2026-06-06T08:00", "2026-06-06T09:00", "2026-06-07T09:00", "2026-06-08T09:00"]);
}

#[test]
fn flare_setting_of_each_rule_is_followed() {
    let phone = phone("2026-06-01T05:00:00+02:00[Europe/Berlin]");
    for in_flare in FlarePolicy::ALL {
        let about = if in_flare == FlarePolicy::Shorter { check_in() } else { custom(in_flare.id()) };
        phone.remind(ReminderRule { in_flare, ..rule(about, at(&["08:00", "20:00"])) });
    }
    let titles = |phone: &Phone| {
        let all = phone.journal.reminders().upcoming(&phone.now, 1, 100).unwrap();
        let count = |title: &str| all.iter().filter(|one| one.full_title == title).count();
        let shorter = all.iter().find(|one| one.full_title == "Morning check-in").map(|one| one.full_text.clone());
        ([count("same"), count("fewer"), count("none")], shorter.unwrap())
    };
    let (before, long) = titles(&phone);
    phone.journal.logging().log(Draft::now(Body::flare(FlarePhase::Started)), &phone.now).unwrap();
    let (within, short) = titles(&phone);
    assert_eq!((before, within), ([2, 2, 2], [2, 1, 0]));
    assert!(long.contains("Sleep") && !short.contains("Sleep") && short.contains("Pain"), "{long} / {short}");
}

#[test]
fn new_check_in_is_silent_in_a_flare() {
    let phone = phone("2026-06-01T05:00:00+02:00[Europe/Berlin]");
    let policy = |about: &ReminderAbout| phone.journal.reminders().default_flare_policy(about);
    assert_eq!(policy(&check_in()), FlarePolicy::None);
    assert_eq!(policy(&custom("tea")), FlarePolicy::Fewer);
    assert_eq!(policy(&ReminderAbout::Dose { medicine: medicine(&phone) }), FlarePolicy::Same);
    for zone in [None, Some("Europe/Berlin".to_owned())] {
        phone.remind(ReminderRule { in_flare: policy(&check_in()), zone, ..rule(check_in(), at(&["08:30"])) });
    }
    assert_eq!(locals(&phone, 1), ["2026-06-01T08:30"], "two at one minute ring once");
    phone.journal.logging().log(Draft::now(Body::flare(FlarePhase::Started)), &phone.now).unwrap();
    assert_eq!(locals(&phone, 1), [""; 0]);
    phone.remind(rule(check_in(), at(&["09:00"])));
    assert_eq!(locals(&phone, 1), ["2026-06-01T09:00"], "unless the person chose otherwise");
}

#[test]
fn scheduled_reminder_survives_a_flight_east() {
    let mut phone = Phone::new(moment("2026-06-01T07:00:00+02:00[Europe/Berlin]"), DeliveredBy::System);
    phone.remind(rule(check_in(), at(&["08:30"])));
    phone.wake();
    let held = phone.held.len();
    // Three hours further east, 08:30 has passed, but the system still holds the reminder for 08:30 in Berlin.
    phone.fly("Asia/Karachi");
    let told = phone.wake();
    assert!(
        held > 1
            && told
                .schedule
                .iter()
                .any(|one| one.at.at == phone.now.at || one.at.local().to_string() == "2026-06-01 08:30:00"),
        "{told:?}"
    );
    assert!(hows(&phone).iter().all(String::is_empty), "nobody was told of it yet");
}

#[test]
fn reminder_late_by_a_flight_keeps_its_due_instant() {
    let mut phone = phone("2026-06-01T07:00:00+02:00[Europe/Berlin]");
    phone.remind(rule(check_in(), at(&["08:30"])));
    phone.wake();
    phone.fly("Asia/Karachi");
    phone.wake();
    let line = phone.journal.reminder_delivery().log(&phone.now).unwrap().remove(0);
    assert_eq!(line.due.to_string(), "2026-06-01T08:30:00+05:00[Asia/Karachi]");
    assert_eq!(line.shown, Some(phone.now.clone()));
}

#[test]
fn missed_day_is_summarized_in_one_notice() {
    let mut phone = phone("2026-06-01T07:00:00+02:00[Europe/Berlin]");
    phone.remind(rule(custom("tea"), at(&["08:00", "12:00", "18:00"])));
    phone.wake();
    phone.now = phone.now.later(TimeDelta::days(1));
    let told = phone.wake();
    assert!(told.show.is_empty());
    assert_eq!(
        told.missed.map(|missed| (missed.ids.len(), missed.text)),
        Some((3, "Some reminders could not be shown. See in Ebb which ones.".to_owned()))
    );
    assert!(phone.wake().missed.is_none(), "once");
}

#[test]
fn clock_set_back_a_month_loses_no_reminder() {
    let mut phone = phone("2026-06-01T07:00:00+02:00[Europe/Berlin]");
    phone.remind(rule(custom("tea"), at(&["08:00"])));
    phone.wake();
    let right = phone.now.clone();
    phone.now = right.later(TimeDelta::days(30));
    phone.wake();
    phone.now = right.later(TimeDelta::minutes(5));
    phone.posted.clear();
    phone.run(right.at + TimeDelta::days(3));
    assert_eq!(phone.posted.iter().filter(|posted| !posted.merged).count(), 3, "{:?}", phone.posted);
}

#[test]
fn clock_set_back_a_day_fires_nothing_twice() {
    let mut phone = phone("2026-06-01T07:00:00+02:00[Europe/Berlin]");
    phone.remind(rule(custom("tea"), at(&["08:00"])));
    phone.run(phone.now.at + TimeDelta::hours(30));
    phone.now = phone.now.later(TimeDelta::hours(-24));
    phone.run(phone.now.at + TimeDelta::hours(44));
    let mut ids: Vec<&String> = phone.posted.iter().map(|posted| &posted.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((ids.len(), phone.posted.len()), (3, 3), "{:?}", phone.posted);
}

#[test]
fn ignored_adaptive_reminder_moves_to_where_it_is_answered() {
    let mut phone = phone("2026-06-01T07:00:00+02:00[Europe/Berlin]");
    let window = Recurrence::Window { from: "08:00".parse().unwrap(), to: "12:00".parse().unwrap() };
    phone.remind(ReminderRule { adaptive: true, ..rule(custom("tea"), window) });
    assert_eq!(locals(&phone, 1), ["2026-06-01T10:00"]);
    for day in 1..=3 {
        phone.run(berlin(&format!("2026-06-0{day}T08:00:00")).at);
        phone.now = berlin(&format!("2026-06-0{day}T09:30:00"));
        let id = phone.posted.last().unwrap().id.clone();
        phone.journal.reminder_delivery().answer(&id, "done", &phone.now).unwrap();
        phone.wake();
    }
    assert_eq!(locals(&phone, 1), ["2026-06-04T10:00"], "answered, so it stays");
    phone.run(berlin("2026-06-04T16:00:00").at);
    assert_eq!(locals(&phone, 1), ["2026-06-05T10:45"], "half-way to 11:30");
    assert_eq!(phone.posted.len(), 4, "and never more often");
}

#[test]
fn reminder_fires_some_time_after_an_item_was_logged() {
    let mut phone = phone("2026-06-01T07:00:00+02:00[Europe/Berlin]");
    let after = Recurrence::After { item: ItemId("ibuprofen".to_owned()), minutes: 240 };
    phone.remind(rule(custom("how is it"), after));
    assert!(locals(&phone, 1).is_empty());
    phone.now = phone.now.later(TimeDelta::hours(1));
    phone.journal.logging().log(Draft::now(Body::remedy("ibuprofen")), &phone.now).unwrap();
    assert_eq!(locals(&phone, 1), ["2026-06-01T12:00"]);
    phone.now = phone.now.later(TimeDelta::hours(1));
    phone.journal.logging().log(Draft::now(Body::remedy("ibuprofen")), &phone.now).unwrap();
    assert_eq!(locals(&phone, 1), ["2026-06-01T13:00"], "the time counts from the last");
    phone.run(phone.now.at + TimeDelta::hours(10));
    assert_eq!(phone.posted.len(), 1);
}

#[test]
fn timer_breaks_are_urgent_and_never_stale() {
    let mut phone = phone("2026-06-01T07:00:00+02:00[Europe/Berlin]");
    let walk = ItemId("walking".to_owned());
    phone.journal.activity().start(&walk, ebb_core::entry::Effort::default(), &phone.now).unwrap();
    let told = phone.wake();
    assert_eq!(told.schedule[0].urgency, Urgency::TimeSensitive);
    assert!(told.schedule[0].actions.len() <= 3);
    let timer = told.timer.unwrap();
    assert_eq!(timer.next.unwrap(), told.schedule[0].at);
    assert!(!timer.title.contains("Walk") && timer.full_title.contains("Walk"), "{} {}", timer.title, timer.full_title);
    phone.now = phone.now.later(TimeDelta::hours(4));
    let told = phone.wake();
    assert!(told.show.is_empty() && told.missed.is_none(), "{told:?}");
}

/// What is asked on each of ten days, four of them with an entry, at nine in the morning.
fn asked_on_ten_days(reminders: bool) -> Vec<Vec<String>> {
    let mut phone = phone("2026-06-01T07:00:00+02:00[Europe/Berlin]");
    let log = |phone: &Phone| {
        phone.journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(4.0))), &phone.now).unwrap();
    };
    log(&phone);
    if reminders {
        for time in ["07:30", "08:00", "12:00", "18:00"] {
            phone.remind(rule(custom(time), at(&[time])));
        }
        phone.remind(rule(check_in(), at(&["08:30"])));
    }
    let mut asked = Vec::new();
    for day in 2..=11 {
        phone.run(berlin(&format!("2026-06-{day:02}T07:00:00")).at);
        let questions = phone.journal.questions().list(&phone.now).unwrap();
        asked.push(questions.iter().map(|question| question.id.clone()).collect());
        for question in &questions {
            phone.journal.questions().shown(&question.id, &phone.now).unwrap();
        }
        if [2, 5, 6, 10].contains(&day) {
            log(&phone);
        }
    }
    asked
}

#[test]
fn own_reminders_never_silence_a_question() {
    let asked = asked_on_ten_days(true);
    assert_eq!(asked, asked_on_ten_days(false));
    // Asked from the second silent day on: the 3rd and 4th, and the 7th, 8th and 9th were silent.
    let welcome_back = |day: &Vec<String>| day.first().is_some_and(|first| first == "welcome-back");
    let days: Vec<usize> = (2..).zip(&asked).filter(|(_, day)| welcome_back(day)).map(|(day, _)| day).collect();
    assert_eq!(days, [5, 9, 10]);
}

#[test]
fn own_check_in_and_one_with_a_reminder_are_no_questions_of_ebbs_own_accord() {
    let mut phone = phone("2026-06-01T07:00:00+02:00[Europe/Berlin]");
    phone.journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(4.0))), &phone.now).unwrap();
    phone.now = phone.now.later(TimeDelta::days(1));
    settings(&phone, ReminderSettings { asks: 0, ..ReminderSettings::default() });
    let asked = |phone: &Phone| {
        let all = phone.journal.questions().list(&phone.now).unwrap();
        all.into_iter().map(|question| question.id).collect::<Vec<_>>()
    };
    assert_eq!(asked(&phone), [""; 0]);
    phone.remind(rule(check_in(), at(&["08:30"])));
    assert_eq!(asked(&phone), ["check-in/morning"]);
    let mut own = phone.journal.check_ins().list().unwrap().remove(0);
    (own.id, own.label) = (String::new(), "Breakfast".to_owned());
    let own = phone.journal.check_ins().save(&own, &phone.now).unwrap().check_in;
    let both = ["check-in/morning".to_owned(), format!("check-in/{}", own.id)];
    assert_eq!(asked(&phone), both);
    phone.journal.questions().shown(&both[0], &phone.now).unwrap();
    settings(&phone, ReminderSettings { asks: 1, ..ReminderSettings::default() });
    phone.journal.logging().tap(&ItemId("heat".to_owned()), &phone.now).unwrap();
    phone.now = phone.now.later(TimeDelta::hours(2));
    assert_eq!(asked(&phone).len(), 3, "the one question is still to come: {:?}", asked(&phone));
}

#[test]
fn two_equal_reminders_at_one_minute_are_one() {
    let mut phone = phone("2026-06-01T07:00:00+02:00[Europe/Berlin]");
    let dose = ReminderAbout::Dose { medicine: medicine(&phone) };
    for about in [check_in(), custom("tea"), dose] {
        let first = phone.remind(rule(about.clone(), at(&["08:30"])));
        let second = phone.remind(rule(about.clone(), at(&["08:30", "20:00"])));
        phone.posted.clear();
        let begun = phone.now.clone();
        phone.run(berlin(&format!("{}T06:31:00", begun.local().date())).at);
        assert_eq!(phone.posted.len(), 1, "{about:?}: {:?}", phone.posted);
        let action = match &about {
            ReminderAbout::CheckIn { .. } => "moderate",
            ReminderAbout::Dose { .. } => "taken",
            _ => "done",
        };
        let before = phone.journal.operations(&phone.now, 100).unwrap().len();
        phone.journal.reminder_delivery().answer(&phone.posted[0].id, action, &phone.now).unwrap();
        let logged = usize::from(action != "done");
        assert_eq!(phone.journal.operations(&phone.now, 100).unwrap().len(), before + logged, "{about:?}");
        let log = phone.journal.reminder_delivery().log(&phone.now).unwrap();
        let mut hows: Vec<_> =
            log.iter().filter(|line| line.due.at > begun.at).map(|line| line.how.clone().unwrap()).collect();
        hows.sort_unstable();
        assert_eq!(hows, ["answered", "same-time"], "{about:?}");
        // Without the first, the second rings.
        phone.journal.reminders().remove(&first, &phone.now).unwrap();
        phone.posted.clear();
        phone.run(phone.now.at + TimeDelta::hours(24));
        assert_eq!(phone.posted.len(), 2, "{about:?}: {:?}", phone.posted);
        phone.journal.reminders().remove(&second, &phone.now).unwrap();
        phone.run(berlin(&format!("{}T05:00:00", phone.now.later(TimeDelta::days(1)).local().date())).at);
    }
}

#[test]
fn equal_reminders_with_other_words_or_in_another_zone_both_ring() {
    let mut phone = phone("2026-06-01T07:00:00+02:00[Europe/Berlin]");
    phone.remind(rule(custom("tea"), at(&["08:30"])));
    phone.remind(rule(custom("pills"), at(&["08:30"])));
    let there = ReminderRule { zone: Some("Europe/London".to_owned()), ..rule(custom("tea"), at(&["08:30"])) };
    phone.remind(there);
    phone.run(berlin("2026-06-01T08:00:00").at);
    assert_eq!(phone.posted.len(), 3);
    phone.fly("Europe/London");
    phone.run(phone.now.at + TimeDelta::days(1));
    assert_eq!(phone.posted.len(), 5, "in London the two are one: {:?}", phone.posted);
}

#[test]
fn window_reminder_shown_in_the_east_is_not_repeated_in_the_west() {
    let mut phone = Phone::new(moment("2026-06-01T00:00:00+14:00[Pacific/Kiritimati]"), DeliveredBy::App);
    let window = Recurrence::Window { from: "00:15".parse().unwrap(), to: "00:00".parse().unwrap() };
    phone.remind(rule(custom("tea"), window));
    phone.run(phone.now.at + TimeDelta::hours(14));
    assert_eq!(phone.posted.len(), 1);
    // Days later, so that its outcome is as old as possible while its local minute is still to come.
    phone.fly("Pacific/Pago_Pago");
    phone.run(phone.now.at + TimeDelta::days(3));
    let first = &phone.posted[0].id;
    assert_eq!(phone.posted.iter().filter(|posted| posted.id == *first).count(), 1);
}
