//! Laws over many zones, years, rules and flights.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike as _, NaiveDateTime, NaiveTime, TimeDelta};
use ebb_core::profile::{ClockTime, Medicine};
use ebb_core::reminders::{
    DeliveredBy, FlarePolicy, PromptKind, QuietHours, Recurrence, ReminderAbout, ReminderRule, ReminderSettings,
};
use ebb_core::time::Moment;
use proptest::prelude::*;

use crate::phone::{Phone, custom, rule};

/// Both hemispheres, offsets with half and quarter hours, both sides of the date line, with and without summer time.
pub(crate) const ZONES: [&str; 20] = [
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Australia/Adelaide",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/Santiago",
    "Africa/Cairo",
    "Asia/Tehran",
    "Atlantic/Azores",
    "Europe/London",
    "UTC",
];

fn clock() -> impl Strategy<Value = ClockTime> {
    // Night hours are drawn twice as often, because clocks change then.
    (prop_oneof![0u8..24, 0u8..4], prop_oneof![Just(0u8), Just(15), Just(30), Just(59)])
        .prop_map(|(hour, minute)| ClockTime { hour, minute })
}

fn recurrence() -> impl Strategy<Value = Recurrence> {
    prop_oneof![
        prop::collection::vec(clock(), 1..3).prop_map(|times| Recurrence::At { times }),
        (clock(), clock())
            .prop_filter("a window", |(from, to)| from != to)
            .prop_map(|(from, to)| Recurrence::Window { from, to }),
        (60u32..400, clock(), clock()).prop_map(|(minutes, from, to)| Recurrence::Every { minutes, from, to }),
    ]
}

/// The same hours as an interval, for prompts.
fn interval(when: &Recurrence) -> Recurrence {
    let every = |minutes: u32, from: ClockTime, to: ClockTime| Recurrence::Interval { minutes, from, to };
    match when {
        Recurrence::Every { minutes, from, to } => every(*minutes, *from, *to),
        Recurrence::Window { from, to } => every(45, *from, *to),
        Recurrence::At { times } => every(90, times[0], times[0]),
        _ => unreachable!("not among them"),
    }
}

fn rules() -> impl Strategy<Value = ReminderRule> {
    let about = prop_oneof![
        3 => Just(custom("tea")),
        1 => Just(ReminderAbout::WindDown),
        1 => Just(ReminderAbout::CheckIn { id: "morning".to_owned() }),
        2 => Just(ReminderAbout::Dose { medicine: "ibuprofen".to_owned() }),
        1 => Just(ReminderAbout::Prompt { prompt: PromptKind::Rest }),
        1 => Just(ReminderAbout::Prompt { prompt: PromptKind::Water }),
    ];
    let zone = prop_oneof![3 => Just(None), 1 => (0..ZONES.len()).prop_map(|at| Some(ZONES[at].to_owned()))];
    (about, recurrence(), prop::collection::vec(1u8..8, 0..4), any::<bool>(), zone).prop_map(
        |(about, when, weekdays, adaptive, zone)| {
            let when = if matches!(about, ReminderAbout::Prompt { .. }) { interval(&when) } else { when };
            let adaptive = adaptive && matches!(when, Recurrence::Window { .. });
            ReminderRule { weekdays, adaptive, zone, in_flare: FlarePolicy::Fewer, ..rule(about, when) }
        },
    )
}

#[derive(Debug, Clone)]
struct Life {
    start: i64,
    zone: usize,
    rules: Vec<ReminderRule>,
    quiet: Option<(ClockTime, ClockTime)>,
    asks: u8,
    /// Minutes until the flight, and the zone it goes to.
    hops: Vec<(i64, usize)>,
    /// Minutes until the phone is off, and for how long.
    off: Option<(i64, i64)>,
}

fn life(hops_most: usize) -> impl Strategy<Value = Life> {
    (
        // Ten years from 2026 on, in minutes.
        29_450_000i64..34_700_000,
        0..ZONES.len(),
        prop::collection::vec(rules(), 1..5),
        prop::option::of((clock(), clock()).prop_filter("hours", |(from, to)| from != to)),
        0u8..8,
        prop::collection::vec((60i64..3_000, 0..ZONES.len()), 0..=hops_most),
        prop::option::weighted(0.4, (60i64..8_000, 1i64..60)),
    )
        .prop_map(move |(start, zone, rules, quiet, asks, hops, off)| {
            let off = off.filter(|_| hops_most > 0);
            Life { start, zone, rules, quiet, asks, hops, off }
        })
}

fn phone(life: &Life, delivery: DeliveredBy) -> (Phone, Vec<(String, ReminderRule)>) {
    let at = DateTime::from_timestamp(life.start * 60, 0).unwrap();
    let phone = Phone::new(Moment::in_zone(at, ZONES[life.zone]).unwrap(), delivery);
    let medicine = Medicine { name: "Ibuprofen".to_owned(), ..Medicine::default() };
    phone.journal.medicines().save(None, medicine, &phone.now).unwrap();
    let quiet = life.quiet.map(|(from, to)| QuietHours { from, to });
    let settings = ReminderSettings { quiet, asks: life.asks, ..ReminderSettings::default() };
    phone.journal.reminders().save_settings(settings, &phone.now).unwrap();
    let kept = phone.remind_all(&life.rules);
    (phone, kept)
}

/// The slots of a rule between two local times, computed independently of the core.
pub(crate) fn names(id: &str, rule: &ReminderRule, after: NaiveDateTime, until: NaiveDateTime) -> BTreeSet<String> {
    let on = |day: chrono::NaiveDate| {
        rule.weekdays.is_empty() || rule.weekdays.contains(&u8::try_from(day.weekday().number_from_monday()).unwrap())
    };
    let time = |time: ClockTime| NaiveTime::from_hms_opt(time.hour.into(), time.minute.into(), 0).unwrap();
    let mut all = BTreeSet::new();
    let mut day = after.date().pred_opt().unwrap();
    while day <= until.date() {
        if on(day) {
            match &rule.when {
                Recurrence::At { times } => all.extend(times.iter().map(|at| day.and_time(time(*at)))),
                Recurrence::Window { from, .. } => drop(all.insert(day.and_time(time(*from)))),
                Recurrence::Every { minutes, from, to } => {
                    let end = if to <= from { day.succ_opt().unwrap() } else { day }.and_time(time(*to));
                    let mut at = day.and_time(time(*from));
                    while at <= end {
                        all.insert(at);
                        at += TimeDelta::minutes((*minutes).into());
                    }
                }
                _ => {}
            }
        }
        day = day.succ_opt().unwrap();
    }
    let within = all.into_iter().filter(|at| *at > after && *at <= until);
    within.map(|at| format!("{id}@{}", at.format("%Y-%m-%dT%H:%M"))).collect()
}

pub(crate) fn local_in(rule: &ReminderRule, moment: &Moment) -> NaiveDateTime {
    rule.zone.as_ref().map_or_else(|| moment.local(), |zone| Moment::in_zone(moment.at, zone).unwrap().local())
}

fn is_quiet(life: &Life, at: &Moment) -> bool {
    let Some((from, to)) = life.quiet else { return false };
    let minute = |time: ClockTime| u32::from(time.hour) * 60 + u32::from(time.minute);
    let (from, to) = (minute(from), minute(to));
    let now = chrono::Timelike::num_seconds_from_midnight(&at.local().time()) / 60;
    if from < to { (from..to).contains(&now) } else { now >= from || now < to }
}

fn same_minute(a: &Moment, b: &Moment) -> bool {
    a.at.timestamp().div_euclid(60) == b.at.timestamp().div_euclid(60)
}

/// Kills the app at its first wake after each flight: after how many changes to the phone, and how many minutes pass
/// before it wakes again.
type Kills = [(usize, i64)];

fn live(life: &Life, delivery: DeliveredBy, kills: &Kills) -> Result<(), TestCaseError> {
    let (mut phone, kept) = phone(life, delivery);
    let begun = phone.now.clone();
    let mut hops = life.hops.clone();
    hops.sort_unstable();
    let mut passed = 0;
    for (hop, (after, zone)) in hops.into_iter().enumerate() {
        passed += after;
        phone.run(begun.at + TimeDelta::minutes(passed));
        phone.fly(ZONES[zone]);
        if let Some((changes, minutes)) = kills.get(hop) {
            phone.wake_interrupted(*changes);
            passed += minutes;
            phone.now = phone.now.later(TimeDelta::minutes(*minutes));
        }
        phone.wake();
    }
    if let Some((after, hours)) = life.off {
        passed += after;
        phone.run(begun.at + TimeDelta::minutes(passed));
        passed += hours * 60;
        phone.now = phone.now.later(TimeDelta::hours(hours));
    }
    phone.run(begun.at + TimeDelta::minutes(passed) + TimeDelta::days(4));

    let mut seen = BTreeSet::new();
    for posted in phone.posted.iter().filter(|posted| posted.id != ebb_core::reminders::SENTINEL) {
        // What the phone still held when the app was killed may be told of as missed too, never the other way round.
        let told_again = posted.merged && !kills.is_empty();
        prop_assert!(seen.insert(posted.id.clone()) || told_again, "posted twice: {}", posted.id);
    }
    prop_assert!(phone.posted.windows(2).all(|pair| pair[0].at.at <= pair[1].at.at), "in order of time");

    let log = phone.journal.reminder_delivery().log(&phone.now).unwrap();
    let mut ended: BTreeMap<&str, &ebb_core::reminders::ReminderLine> = BTreeMap::new();
    for line in &log {
        prop_assert!(ended.insert(&line.id, line).is_none());
    }
    for (id, rule) in &kept {
        // What was due a day ago or more, wherever the phone is now, has ended exactly once.
        let long_ago = local_in(rule, &phone.now) - TimeDelta::hours(30);
        for name in names(id, rule, local_in(rule, &begun), long_ago) {
            let found = ended.get(name.as_str());
            let over = found.is_some_and(|line| line.how.is_some() || line.shown.is_some());
            prop_assert!(over, "lost: {name} {found:?}");
            let told = phone.posted.iter().any(|posted| posted.id == name);
            let how = found.and_then(|line| line.how.as_deref());
            let by_us = matches!(how, None | Some("ignored" | "missed" | "elsewhere" | "scheduled"));
            if let Some(line) = found.filter(|_| how == Some("same-time")) {
                let rang = |other: &&ebb_core::reminders::ReminderLine| {
                    other.how.as_deref() != Some("same-time") && same_minute(&other.due, &line.due)
                };
                prop_assert!(log.iter().any(|other| rang(&other)), "nothing else at that minute: {line:?}");
            }
            let dropped = phone.dropped.contains(&name) && matches!(how, Some("scheduled" | "ignored"));
            // A killed app removed nothing, so the phone may post what was to stay silent.
            let meanwhile = told && !kills.is_empty();
            prop_assert!(told == by_us || dropped || meanwhile, "{name} {found:?}");
        }
    }
    for posted in phone.posted.iter().filter(|posted| !posted.merged) {
        let dose = kept
            .iter()
            .any(|(id, rule)| posted.id.starts_with(id.as_str()) && matches!(rule.about, ReminderAbout::Dose { .. }));
        let loud = !dose && posted.kind.is_some() && is_quiet(life, &posted.at);
        prop_assert!(!loud, "in quiet hours: {posted:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn app_posting_loses_and_duplicates_nothing(life in life(3)) {
        live(&life, DeliveredBy::App, &[])?;
    }

    #[test]
    fn system_posting_loses_and_duplicates_nothing(life in life(3)) {
        live(&life, DeliveredBy::System, &[])?;
    }

    #[test]
    fn plan_matches_stepwise_delivery(life in life(0)) {
        let (mut phone, _) = phone(&life, DeliveredBy::App);
        let planned: Vec<(String, Moment)> = phone.plan().into_iter().map(|one| (one.id, one.at)).collect();
        let until = phone.now.at + TimeDelta::days(5);
        phone.run(until);
        let happened: Vec<(String, Moment)> = phone.posted.iter().map(|one| (one.id.clone(), one.at.clone())).collect();
        let planned: Vec<(String, Moment)> = planned.into_iter().filter(|(_, at)| at.at <= until).collect();
        prop_assert_eq!(happened, planned);
    }

    #[test]
    fn own_reminders_ring_however_few_questions_ebb_may_ask(life in life(0)) {
        let (phone, kept) = phone(&life, DeliveredBy::App);
        let planned = phone.plan();
        let settings = phone.journal.reminders().settings().unwrap();
        phone.journal.reminders().save_settings(ReminderSettings { asks: 12, ..settings }, &phone.now).unwrap();
        prop_assert_eq!(&phone.plan(), &planned);
        // Two that are equal never ring in one minute.
        let mut minutes = BTreeSet::new();
        for one in &planned {
            let about = &kept.iter().find(|(id, _)| one.rule.as_ref() == Some(id)).unwrap().1.about;
            let minute = one.at.at.timestamp().div_euclid(60);
            prop_assert!(minutes.insert((minute, format!("{about:?}"))), "{one:?}");
        }
        // And never more than the phone has room for, soonest first.
        let few = phone.journal.reminders().upcoming(&phone.now, 14, 5).unwrap();
        prop_assert_eq!(&few[..], &planned[..few.len()]);
        prop_assert!(few.len() <= 5);
    }

    #[test]
    fn reconciling_twice_changes_nothing(life in life(0)) {
        for delivery in [DeliveredBy::App, DeliveredBy::System] {
            let (mut phone, _) = phone(&life, delivery);
            phone.wake();
            let before = phone.journal.generation();
            let again = phone.asks();
            prop_assert!(again.cancel.is_empty() && again.schedule.is_empty() && again.show.is_empty(), "{again:?}");
            prop_assert!(again.missed.is_none() && again.sentinel.is_none());
            prop_assert_eq!(phone.journal.generation(), before, "nothing is written");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn killed_app_takes_nothing_for_scheduled_that_the_phone_did_not_hold(
        life in life(3), kills in prop::collection::vec((0usize..60, 0i64..600), 1..4)
    ) {
        live(&life, DeliveredBy::System, &kills)?;
    }
}

#[test]
fn window_past_midnight_is_posted_once_after_a_day_without_power() {
    let time = |hour, minute| ClockTime { hour, minute };
    let tea = rule(custom("tea"), Recurrence::Window { from: time(3, 15), to: time(0, 0) });
    let life = Life {
        start: 34_543_703,
        zone: 11,
        rules: vec![tea],
        quiet: Some((time(14, 0), time(0, 0))),
        asks: 1,
        hops: Vec::new(),
        off: Some((517, 24)),
    };
    live(&life, DeliveredBy::System, &[]).unwrap();
}

#[test]
fn window_that_quiet_hours_move_is_not_lost_on_a_flight_across_the_date_line() {
    let time = |hour, minute| ClockTime { hour, minute };
    let tea = rule(custom("tea"), Recurrence::Window { from: time(1, 0), to: time(0, 0) });
    let life = Life {
        start: 32_673_032,
        zone: 1,
        rules: vec![tea],
        quiet: Some((time(0, 30), time(0, 0))),
        asks: 0,
        hops: vec![(2_174, 9)],
        off: None,
    };
    live(&life, DeliveredBy::App, &[]).unwrap();
    live(&life, DeliveredBy::System, &[]).unwrap();
}
