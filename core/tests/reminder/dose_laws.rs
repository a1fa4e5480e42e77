//! Laws of doses over random lives: rules, entries (also of earlier times), answers, undos, flights, and a phone that is
//! off.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDateTime, TimeDelta};
use ebb_core::Timestamp;
use ebb_core::entry::{Body, Draft, Entry, Intake, When};
use ebb_core::profile::{ClockTime, Medicine};
use ebb_core::reminders::{DeliveredBy, Recurrence, ReminderAbout, ReminderLine, ReminderRule};
use ebb_core::time::{Day, Moment, Rollover};
use proptest::prelude::*;

use crate::laws::{ZONES, local_in, names};
use crate::phone::{Phone, rule};

const ACTIONS: [&str; 7] = ["taken", "taken-then", "taken-now", "skipped", "not-sure", "snooze-10", "open"];

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
    /// The medicine is paused for so many days, today among them; for none it is on again.
    Pause(i32),
}

fn step() -> impl Strategy<Value = Step> {
    let intake = prop::sample::select(vec![Intake::Taken, Intake::Taken, Intake::Skipped, Intake::NotSure]);
    prop_oneof![
        6 => (1i64..500).prop_map(Step::Run),
        1 => (1i64..1_500).prop_map(Step::Off),
        1 => (0..ZONES.len()).prop_map(Step::Fly),
        3 => (prop_oneof![2 => Just(0i64), 1 => 0i64..2_000], intake).prop_map(|(ago, intake)| Step::Log(ago, intake)),
        4 => (any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_map(|(id, action)| Step::Answer(id, action)),
        1 => (-3_000i64..3_000, any::<prop::sample::Index>()).prop_map(|(ago, action)| Step::Invent(ago, action)),
        2 => Just(Step::Undo),
        1 => (0i32..4).prop_map(Step::Pause),
    ]
}

/// What the owner did that can be undone, and what of it tells how doses end.
#[derive(Default)]
struct Owner {
    /// Whether each operation is an entry, the last at the end; a pause is not undone.
    operations: Vec<bool>,
    /// Since when the medicine was paused, and until which day; without one it was on again.
    pauses: Vec<(Moment, Option<Day>)>,
    zones: BTreeSet<&'static str>,
    undos: usize,
}

impl Owner {
    /// Whether the medicine was paused at an instant by the clock of some zone in which the phone was.
    fn may_have_paused(&self, at: Timestamp) -> bool {
        let pause = self.pauses.iter().rev().find(|(since, _)| since.at <= at).and_then(|(_, until)| *until);
        let day = |zone: &&str| Moment::in_zone(at, zone).unwrap().day(Rollover::default());
        pause.is_some_and(|until| self.zones.iter().any(|zone| day(zone) < until))
    }
}

fn dose_rule() -> impl Strategy<Value = ReminderRule> {
    let time = (0u8..24, prop::sample::select(vec![0u8, 30])).prop_map(|(hour, minute)| ClockTime { hour, minute });
    let when = prop_oneof![
        3 => prop::collection::vec(time.clone(), 1..4).prop_map(|times| Recurrence::At { times }),
        1 => (60u32..300, time.clone(), time).prop_map(|(minutes, from, to)| Recurrence::Every { minutes, from, to }),
    ];
    let zone = prop_oneof![4 => Just(None), 1 => (0..ZONES.len()).prop_map(|at| Some(ZONES[at].to_owned()))];
    (when, zone, prop::bool::weighted(0.15)).prop_map(|(when, zone, always)| {
        let about = ReminderAbout::Dose { medicine: "ibuprofen".to_owned() };
        ReminderRule { zone, always, ..rule(about, when) }
    })
}

fn entries(phone: &Phone, begun: &Moment) -> Vec<Entry> {
    let first = Day::from(begun.local().date()).plus(-3);
    let item = phone.journal.items().find_item("ibuprofen").unwrap().id;
    phone.journal.read(|reader| Ok(reader.item_entries(&item, first)?)).unwrap()
}

fn slot(entry: &Entry) -> (Option<&str>, Intake) {
    match &entry.body {
        Body::Remedy { slot, intake, .. } => (slot.as_deref(), *intake),
        other => unreachable!("{other:?}"),
    }
}

fn carry_out(phone: &mut Phone, step: &Step, rules: &[(String, ReminderRule)], owner: &mut Owner) {
    let delivery = phone.journal.reminder_delivery();
    match step {
        Step::Run(minutes) => phone.run(phone.now.at + TimeDelta::minutes(*minutes)),
        Step::Off(minutes) => phone.now = phone.now.later(TimeDelta::minutes(*minutes)),
        Step::Fly(zone) => {
            owner.zones.insert(ZONES[*zone]);
            phone.fly(ZONES[*zone]);
        }
        Step::Log(ago, intake) => {
            let moment = phone.now.later(TimeDelta::minutes(-ago));
            let item = phone.journal.items().find_item("ibuprofen").unwrap().id;
            let body = Body::Remedy { item, dose: None, intake: *intake, helped: None, slot: None, basis: None };
            phone.journal.logging().log(Draft::when(When::At { moment }, body), &phone.now).unwrap();
            owner.operations.push(true);
        }
        Step::Answer(which, action) => {
            let posted: Vec<&str> =
                phone.posted.iter().rev().map(|one| one.id.as_str()).filter(|id| id.contains('@')).take(6).collect();
            if posted.is_empty() {
                return;
            }
            let (id, action) = (posted[which.index(posted.len())], ACTIONS[action.index(ACTIONS.len())]);
            let answered = delivery.answer(id, action, &phone.now);
            owner.operations.extend(answered.is_ok_and(|answer| !answer.change.entries.is_empty()).then_some(true));
        }
        Step::Invent(ago, action) => {
            let minute = phone.now.later(TimeDelta::minutes(-ago)).local().format("%Y-%m-%dT%H:%M");
            let id = format!("{}@{minute}", rules[0].0);
            let answered = delivery.answer(&id, ACTIONS[action.index(ACTIONS.len())], &phone.now);
            owner.operations.extend(answered.is_ok_and(|answer| !answer.change.entries.is_empty()).then_some(true));
        }
        Step::Undo if owner.operations.last() == Some(&true) => {
            phone.journal.undo(&phone.now).unwrap();
            owner.operations.pop();
            owner.undos += 1;
        }
        Step::Undo => {}
        Step::Pause(days) => {
            let saved = phone.journal.medicines().find("Ibuprofen").unwrap();
            let until = (*days > 0).then(|| phone.now.day(Rollover::default()).plus(*days));
            let medicine = Medicine { paused_until: until, ..saved.medicine };
            phone.journal.medicines().save(Some(saved.id), medicine, &phone.now).unwrap();
            owner.operations.push(false);
            owner.pauses.push((phone.now.clone(), until));
        }
    }
}

/// Whether each can have one of those that fit it for itself (augmenting paths: Kuhn, 1955).
fn each_has_its_own(fitting: &[Vec<usize>]) -> bool {
    fn give(one: usize, fitting: &[Vec<usize>], tried: &mut BTreeSet<usize>, of: &mut BTreeMap<usize, usize>) -> bool {
        fitting[one].iter().any(|place| {
            let is_free =
                tried.insert(*place) && of.get(place).copied().is_none_or(|other| give(other, fitting, tried, of));
            if is_free {
                of.insert(*place, one);
            }
            is_free
        })
    }
    let mut of = BTreeMap::new();
    (0..fitting.len()).all(|one| give(one, fitting, &mut BTreeSet::new(), &mut of))
}

fn minute(at: &Moment) -> i64 {
    at.at.timestamp().div_euclid(60)
}

/// The minute at which the clocks of a zone show the local time of a dose.
fn minute_in(zone: &str, name: &str) -> Option<i64> {
    instant_in(zone, name).map(|at| at.timestamp().div_euclid(60))
}

/// The instant at which the clocks of a zone show the local time of a dose.
fn instant_in(zone: &str, name: &str) -> Option<Timestamp> {
    let local = name.split_once('@')?.1.split('~').next()?;
    let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M").ok()?;
    Some(Moment::in_zone(local.and_utc(), zone).ok()?.at_local(local).at)
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
    let kept = phone.remind_all(rules);
    let begun = phone.now.clone();
    let mut owner = Owner { zones: BTreeSet::from([ZONES[zone]]), ..Owner::default() };
    for step in steps {
        carry_out(&mut phone, step, &kept, &mut owner);
    }
    phone.run(phone.now.at + TimeDelta::days(4));

    let all = entries(&phone, &begun);
    let log = phone.journal.reminder_delivery().log(&phone.now).unwrap();
    let lines: BTreeMap<&str, &ReminderLine> = log.iter().map(|line| (line.id.as_str(), line)).collect();
    let answered: BTreeMap<&str, Intake> =
        all.iter().filter_map(|entry| Some((slot(entry).0?, slot(entry).1))).collect();
    prop_assert_eq!(answered.len(), all.iter().filter(|entry| slot(entry).0.is_some()).count(), "one answer a dose");
    let asked_minutes: BTreeSet<i64> = {
        let missed = phone.journal.reminder_delivery().missed_doses(&phone.now).unwrap();
        missed.iter().map(|dose| minute(&dose.due)).collect()
    };
    let mut made = BTreeSet::new();
    let mut closed: BTreeSet<(i64, String)> = BTreeSet::new();
    for (id, rule) in &kept {
        made.extend(names(id, rule, local_in(rule, &begun), local_in(rule, &phone.now) + TimeDelta::days(2)));
        let long_ago = local_in(rule, &phone.now) - TimeDelta::hours(30);
        for name in names(id, rule, local_in(rule, &begun), long_ago) {
            let last = (0..).map(|times| if times == 0 { name.clone() } else { format!("{name}~{times}") });
            let line = last.map_while(|id| lines.get(id.as_str()).copied()).last();
            let how = line.and_then(|line| line.how.as_deref());
            let is_answered = answered.contains_key(name.as_str());
            let said = || format!("{name} ended as {how:?}: {line:?}");
            let was_posted = phone.posted.iter().any(|one| one.id.starts_with(&name));
            let is_asked = || {
                let due = &line.unwrap().due;
                phone.now.at - due.at >= TimeDelta::hours(48) || asked_minutes.contains(&minute(due))
            };
            match how {
                // Of what never rang, that it was answered is that it was logged.
                Some("answered") => prop_assert!(is_answered, "no entry answers {}", name),
                Some("logged" | "elsewhere") if is_answered => {}
                Some("logged" | "elsewhere") => drop(closed.insert((lines[name.as_str()].due.at.timestamp(), name))),
                _ if is_answered => prop_assert!(false, "answered, and {}", said()),
                Some("ignored") => prop_assert!((was_posted || owner.undos > 0) && is_asked(), "{}", said()),
                Some("missed" | "undelivered") => prop_assert!(is_asked(), "not asked about: {}", said()),
                Some("scheduled") => {
                    prop_assert!(delivery == DeliveredBy::System && was_posted && is_asked(), "{}", said());
                }
                Some("same-time") => {
                    // A flight afterwards may have moved the other one.
                    let here = minute(&line.unwrap().due);
                    let is_here = |other: &&ReminderLine| {
                        minute(&other.due) == here
                            || owner.zones.iter().any(|zone| minute_in(zone, &other.id) == Some(here))
                    };
                    let rang = |other: &ReminderLine| other.how.as_deref() != Some("same-time");
                    prop_assert!(log.iter().filter(is_here).any(rang), "nothing else at that minute: {}", said());
                }
                Some("paused") => {
                    // A flight afterwards may have moved it.
                    let by_clocks = owner.zones.iter().filter_map(|zone| instant_in(zone, &name));
                    let mut all = by_clocks.chain([line.unwrap().due.at]);
                    prop_assert!(all.any(|at| owner.may_have_paused(at)), "no pause: {}", said());
                }
                _ => prop_assert!(false, "{}", said()),
            }
        }
    }
    // It rings again after an undo alone.
    for posted in &phone.posted {
        let times = phone.posted.iter().filter(|one| one.id == posted.id).count();
        prop_assert!(times <= 1 + owner.undos || !posted.id.contains('@'), "posted {} times: {}", times, posted.id);
    }
    // No answer is to a dose that no rule makes.
    for named in answered.keys() {
        prop_assert!(made.contains(*named), "made up: {named}");
    }
    // Each one that was logged unprompted has an entry of its own that can be meant for it: near when it was due, by the clock
    // of then or by that of the entry, for which a flight may have made it pass. Doses of one instant share it.
    let unprompted: Vec<&Moment> =
        all.iter().filter(|entry| slot(entry).0.is_none()).map(|entry| entry.when.start().unwrap()).collect();
    let mut instants: BTreeMap<i64, Vec<&str>> = BTreeMap::new();
    for (due, name) in &closed {
        instants.entry(*due).or_default().push(name);
    }
    let answered_at: BTreeSet<i64> =
        answered.keys().filter_map(|name| Some(lines.get(name)?.due.at.timestamp())).collect();
    let is_meant = |entry: &Moment, due: i64, name: &str| {
        let local = NaiveDateTime::parse_from_str(name.split_once('@').unwrap().1, "%Y-%m-%dT%H:%M").unwrap();
        let by_its_clock = entry.at_local(local).at.timestamp();
        [due, by_its_clock].iter().any(|due| (due - 3_600..due + 12 * 3_600).contains(&entry.at.timestamp()))
    };
    let meant_for = |(due, names): (&i64, &Vec<&str>)| {
        let fits = |place: &usize| names.iter().any(|name| is_meant(unprompted[*place], *due, name));
        (0..unprompted.len()).filter(fits).collect()
    };
    let meant: Vec<Vec<usize>> =
        instants.iter().filter(|(due, _)| !answered_at.contains(*due)).map(meant_for).collect();
    prop_assert!(each_has_its_own(&meant), "not enough was logged for {:?}: {:?}", closed, unprompted);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn app_posted_dose_ends_once_and_truly(
        start in 29_450_000i64..34_700_000, zone in 0..ZONES.len(),
        rules in prop::collection::vec(dose_rule(), 1..3), steps in prop::collection::vec(step(), 1..24),
    ) {
        live(start, zone, &rules, &steps, DeliveredBy::App)?;
    }

    #[test]
    fn system_posted_dose_ends_once_and_truly(
        start in 29_450_000i64..34_700_000, zone in 0..ZONES.len(),
        rules in prop::collection::vec(dose_rule(), 1..3), steps in prop::collection::vec(step(), 1..24),
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
    let kept = [(phone.remind(rule.clone()), rule.clone())];
    let begun = local_in(rule, &phone.now);
    let mut owner = Owner { zones: BTreeSet::from([ZONES[0]]), ..Owner::default() };
    for step in steps {
        let is_flight = matches!(step, Step::Fly(_));
        // What was due is asked about for two days; a flight makes none that much older.
        let local = local_in(rule, &phone.now);
        let mut closed = if is_flight {
            names(&kept[0].0, rule, begun.max(local - TimeDelta::hours(20)), local)
        } else {
            BTreeSet::new()
        };
        let open = asked(&phone);
        closed.retain(|id| !open.contains(id));
        match step {
            Step::Run(minutes) if !is_on => phone.now = phone.now.later(TimeDelta::minutes(*minutes)),
            Step::Answer(..) | Step::Invent(..) | Step::Undo | Step::Pause(_) => continue,
            step => carry_out(&mut phone, step, &kept, &mut owner),
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
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn flight_opens_no_dose_again(
        start in 29_450_000i64..34_700_000, rule in dose_rule(), steps in prop::collection::vec(step(), 1..40),
        is_on: bool,
    ) {
        fly_about(start, &rule, &steps, is_on)?;
    }
}
