//! Laws of doses over random lives: rules that are changed and removed, pauses, entries (also of earlier times), answers,
//! undos, flights, and a phone that is off.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta};
use ebb_core::entry::{Body, Draft, Entry, Intake, When};
use ebb_core::profile::{ClockTime, Medicine};
use ebb_core::reminders::{DeliveredBy, Recurrence, ReminderAbout, ReminderRule};
use ebb_core::time::{Day, Moment, Rollover};
use proptest::prelude::*;

use crate::dose_truth::{self, Decided};
use crate::laws::{ZONES, local_in, names};
use crate::phone::{Phone, rule};

const ACTIONS: [&str; 7] = ["taken", "taken-then", "taken-now", "skipped", "not-sure", "snooze-10", "open"];

/// How many lives are tried; `PROPTEST_CASES` asks for more.
fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|asked| asked.parse().ok()).unwrap_or(usual)
}

#[derive(Debug, Clone)]
enum Step {
    /// So many minutes pass.
    Run(i64),
    /// The phone is off for so many minutes.
    Off(i64),
    Fly(usize),
    /// An entry of so many minutes ago.
    Log(i64, Intake),
    /// An answer to one of the last posted.
    Answer(prop::sample::Index, prop::sample::Index),
    /// An answer to any minute.
    Invent(i64, prop::sample::Index),
    Undo,
    /// A rule gets other times.
    Change(prop::sample::Index, Recurrence),
    Remove(prop::sample::Index),
    /// The medicine is paused for so many days; none ends the pause.
    Pause(i32),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![17 => step_on_the_ground(), 1 => (0..ZONES.len()).prop_map(Step::Fly)]
}

fn step_on_the_ground() -> impl Strategy<Value = Step> {
    let intake = prop::sample::select(vec![Intake::Taken, Intake::Taken, Intake::Skipped, Intake::NotSure]);
    prop_oneof![
        6 => (1i64..500).prop_map(Step::Run),
        1 => (1i64..1_500).prop_map(Step::Off),
        3 => (prop_oneof![2 => Just(0i64), 1 => 0i64..2_000], intake).prop_map(|(ago, intake)| Step::Log(ago, intake)),
        4 => (any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_map(|(id, action)| Step::Answer(id, action)),
        1 => (-3_000i64..3_000, any::<prop::sample::Index>()).prop_map(|(ago, action)| Step::Invent(ago, action)),
        2 => Just(Step::Undo),
    ]
}

fn decision() -> impl Strategy<Value = Step> {
    prop_oneof![
        2 => (any::<prop::sample::Index>(), recurrence()).prop_map(|(which, when)| Step::Change(which, when)),
        1 => any::<prop::sample::Index>().prop_map(Step::Remove),
        2 => (0i32..4).prop_map(Step::Pause),
    ]
}

/// Steps with flights, or steps among which now and then something is decided about the rules or the medicine. Which of its
/// times a rule meant that was changed soon after a flight, the model does not know.
fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop_oneof![
        prop::collection::vec(step(), 1..24),
        prop::collection::vec(prop_oneof![9 => step_on_the_ground(), 1 => decision()], 1..24),
    ]
}

fn recurrence() -> impl Strategy<Value = Recurrence> {
    let time = (0u8..24, prop::sample::select(vec![0u8, 30])).prop_map(|(hour, minute)| ClockTime { hour, minute });
    prop_oneof![
        3 => prop::collection::vec(time.clone(), 1..4).prop_map(|times| Recurrence::At { times }),
        1 => (60u32..300, time.clone(), time).prop_map(|(minutes, from, to)| Recurrence::Every { minutes, from, to }),
    ]
}

fn dose_rule() -> impl Strategy<Value = ReminderRule> {
    let zone = prop_oneof![4 => Just(None), 1 => (0..ZONES.len()).prop_map(|at| Some(ZONES[at].to_owned()))];
    (recurrence(), zone, prop::bool::weighted(0.15)).prop_map(|(when, zone, always)| {
        let about = ReminderAbout::Dose { medicine: "ibuprofen".to_owned() };
        ReminderRule { zone, always, ..rule(about, when) }
    })
}

fn entries(phone: &Phone, begun: &Moment) -> Vec<Entry> {
    let first = Day::from(begun.local().date()).plus(-3);
    let item = phone.journal.items().find_item("ibuprofen").unwrap().id;
    phone.journal.read(|reader| Ok(reader.item_entries(&item, first)?)).unwrap()
}

/// Decides something about a rule or the medicine. The app that posts by itself may not have been awake just before, such as
/// where the terminal changes the rule.
fn decide(phone: &mut Phone, step: &Step, decided: &mut Decided) {
    if phone.delivery == DeliveredBy::System {
        phone.wake();
    }
    match step {
        Step::Change(which, when) => {
            let Some((id, rule)) = decided.held(*which) else { return };
            let rule = ReminderRule { when: when.clone(), ..rule };
            if phone.journal.reminders().save(Some(id.clone()), rule.clone(), &phone.now).is_err() {
                return;
            }
            decided.save(&id, rule, &phone.now);
        }
        Step::Remove(which) => {
            let Some((id, _)) = decided.held(*which) else { return };
            phone.journal.reminders().remove(&id, &phone.now).unwrap();
            decided.remove(&id, &phone.now);
        }
        Step::Pause(days) => {
            let until = (*days > 0).then(|| phone.now.day(Rollover::default()).plus(*days));
            let saved = phone.journal.medicines().find("Ibuprofen").unwrap();
            let medicine = Medicine { paused_until: until, ..saved.medicine };
            phone.journal.medicines().save(Some(saved.id), medicine, &phone.now).unwrap();
            decided.pause(until, &phone.now);
        }
        other => unreachable!("{other:?}"),
    }
    decided.operations.push(false);
    phone.wake();
}

fn carry_out(phone: &mut Phone, step: &Step, decided: &mut Decided) {
    let delivery = phone.journal.reminder_delivery();
    match step {
        Step::Run(minutes) => phone.run(phone.now.at + TimeDelta::minutes(*minutes)),
        Step::Off(minutes) => phone.now = phone.now.later(TimeDelta::minutes(*minutes)),
        Step::Fly(zone) => {
            phone.fly(ZONES[*zone]);
            decided.was_in(ZONES[*zone]);
        }
        Step::Log(ago, intake) => {
            let moment = phone.now.later(TimeDelta::minutes(-ago));
            let item = phone.journal.items().find_item("ibuprofen").unwrap().id;
            let body = Body::Remedy { item, dose: None, intake: *intake, helped: None, slot: None, basis: None };
            phone.journal.logging().log(Draft::when(When::At { moment }, body), &phone.now).unwrap();
            decided.operations.push(true);
        }
        Step::Answer(which, action) => {
            let posted: Vec<&str> =
                phone.posted.iter().rev().map(|one| one.id.as_str()).filter(|id| id.contains('@')).take(6).collect();
            if posted.is_empty() {
                return;
            }
            let (id, action) = (posted[which.index(posted.len())], ACTIONS[action.index(ACTIONS.len())]);
            let answered = delivery.answer(id, action, &phone.now);
            decided.operations.extend(answered.is_ok_and(|answer| !answer.change.entries.is_empty()).then_some(true));
        }
        Step::Invent(ago, action) => {
            let minute = phone.now.later(TimeDelta::minutes(-ago)).local().format("%Y-%m-%dT%H:%M");
            let id = format!("{}@{minute}", decided.versions[0].id);
            let answered = delivery.answer(&id, ACTIONS[action.index(ACTIONS.len())], &phone.now);
            decided.operations.extend(answered.is_ok_and(|answer| !answer.change.entries.is_empty()).then_some(true));
        }
        Step::Undo if decided.operations.last() == Some(&true) => {
            phone.journal.undo(&phone.now).unwrap();
            decided.operations.pop();
        }
        Step::Undo => {}
        Step::Change(..) | Step::Remove(..) | Step::Pause(..) => decide(phone, step, decided),
    }
}

/// Each dose of the rules has ended as exactly one of answered, skipped, logged unprompted, missed, silenced; and truly.
fn live(
    start: i64,
    zone: usize,
    rules: &[ReminderRule],
    steps: &[Step],
    delivery: DeliveredBy,
) -> Result<(), TestCaseError> {
    let at = DateTime::from_timestamp(start * 60, 0).unwrap();
    let mut phone = Phone::new(Moment::in_zone(at, ZONES[zone]).unwrap(), delivery);
    let medicine = Medicine { name: "Ibuprofen".to_owned(), ..Medicine::default() };
    phone.journal.medicines().save(None, medicine, &phone.now).unwrap();
    let begun = phone.now.clone();
    let mut decided = Decided::default();
    decided.was_in(ZONES[zone]);
    for (id, rule) in phone.remind_all(rules) {
        decided.save(&id, rule, &phone.now);
    }
    for step in steps {
        carry_out(&mut phone, step, &mut decided);
    }
    phone.run(phone.now.at + TimeDelta::days(4));
    let undos = steps.iter().filter(|step| matches!(step, Step::Undo)).count();
    dose_truth::check(&phone, &decided, &entries(&phone, &begun), undos)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(96), ..ProptestConfig::default() })]

    #[test]
    fn app_posted_dose_ends_once_and_truly(
        start in 29_450_000i64..34_700_000, zone in 0..ZONES.len(),
        rules in prop::collection::vec(dose_rule(), 1..3), steps in steps(),
    ) {
        live(start, zone, &rules, &steps, DeliveredBy::App)?;
    }

    #[test]
    fn system_posted_dose_ends_once_and_truly(
        start in 29_450_000i64..34_700_000, zone in 0..ZONES.len(),
        rules in prop::collection::vec(dose_rule(), 1..3), steps in steps(),
    ) {
        live(start, zone, &rules, &steps, DeliveredBy::System)?;
    }
}

/// The doses that are asked about.
fn asked(phone: &Phone) -> BTreeSet<String> {
    let missed = phone.journal.reminder_delivery().missed_doses(&phone.now).unwrap();
    missed.into_iter().map(|dose| dose.id).collect()
}

/// What an entry has closed stays closed by it, wherever the phone goes.
fn fly_about(start: i64, rule: &ReminderRule, steps: &[Step], is_on: bool) -> Result<(), TestCaseError> {
    let at = DateTime::from_timestamp(start * 60, 0).unwrap();
    let mut phone = Phone::new(Moment::in_zone(at, ZONES[0]).unwrap(), DeliveredBy::App);
    let medicine = Medicine { name: "Ibuprofen".to_owned(), ..Medicine::default() };
    phone.journal.medicines().save(None, medicine, &phone.now).unwrap();
    let id = phone.remind(rule.clone());
    let mut decided = Decided::default();
    decided.save(&id, rule.clone(), &phone.now);
    let begun = local_in(rule, &phone.now);
    for step in steps {
        let is_flight = matches!(step, Step::Fly(_));
        // What was due is asked about for two days; a flight makes none that much older.
        let local = local_in(rule, &phone.now);
        let mut closed =
            if is_flight { names(&id, rule, begun.max(local - TimeDelta::hours(20)), local) } else { BTreeSet::new() };
        let open = asked(&phone);
        closed.retain(|id| !open.contains(id));
        match step {
            Step::Run(minutes) if !is_on => phone.now = phone.now.later(TimeDelta::minutes(*minutes)),
            Step::Answer(..) | Step::Invent(..) | Step::Undo => continue,
            step => carry_out(&mut phone, step, &mut decided),
        }
        for _ in 0..=usize::from(is_on) {
            let open = asked(&phone);
            let again: Vec<&String> = closed.iter().filter(|id| open.contains(*id)).collect();
            prop_assert!(again.is_empty(), "open again at {}: {:?}", phone.now, again);
            if is_on {
                phone.run(phone.now.at + TimeDelta::minutes(1));
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(192), ..ProptestConfig::default() })]

    #[test]
    fn flight_opens_no_dose_again(
        start in 29_450_000i64..34_700_000, rule in dose_rule(), steps in prop::collection::vec(step(), 1..40),
        is_on: bool,
    ) {
        fly_about(start, &rule, &steps, is_on)?;
    }
}
