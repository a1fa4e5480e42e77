//! Arguments that are structs.

use std::path::PathBuf;

use ebb_core::catalog::{Colour, Family, Icon, ItemId, ItemKind, ItemLook, NewItem};
use ebb_core::check_ins::{CheckIn, CheckInAnswer, CheckInAsk, CheckInItem, CheckInValue};
use ebb_core::entry::{Scale, StepWords};
use ebb_core::guides::{WorkstationAnswer, WorkstationItem};
use ebb_core::health::{HealthInstant, HealthMeasure, HealthReading, HealthSleep, HealthSteps, HealthValue};
use ebb_core::letter::Letter;
use ebb_core::profile::{
    AboutMe, Contact, Examination, ExaminationKind, Ingredient, Medicine, Menopause, OnsetTrigger, PemStatus,
};
use ebb_core::reminders::{
    FlarePolicy, PromptKind, QuietHours, Recurrence, ReminderAbout, ReminderRule, ReminderSettings,
};
use ebb_core::screening::{PemAnswer, PemItem};
use ebb_core::time::DayPart;

use crate::dice::{ACTIVITIES, Dice, FACTORS, REMEDIES, RESTS, SYMPTOMS};
use crate::law::Bench;

/// An item by its id (own items exist only as records); possibly merged, archived or unknown.
pub(crate) fn item(bench: &Bench, dice: &mut Dice<'_>) -> ItemId {
    let own = bench.texts("SELECT id FROM record WHERE kind = 'item' AND id LIKE 'own:%'");
    match dice.below(3) {
        0 => dice.item(SYMPTOMS),
        1 => dice.any_item(),
        _ if own.is_empty() => ItemId("own:none".to_owned()),
        _ => ItemId(dice.one(&own)),
    }
}

pub(crate) fn new_item(dice: &mut Dice<'_>) -> NewItem {
    let kinds = [ItemKind::Symptom, ItemKind::Remedy, ItemKind::Activity, ItemKind::Measurement];
    let (kind, family) = (dice.one(&kinds), dice.one(&[Family::MuscularPain, Family::Medicine, Family::Vital]));
    let scale = dice.maybe(|dice| dice.one(&[Scale::FourStep, Scale::Percent, Scale::SixUp]));
    let look = ItemLook {
        icon: dice.maybe(|dice| dice.one(&Icon::ALL)),
        colour: dice.maybe(|dice| dice.one(&Colour::ALL)),
        scale,
    };
    NewItem { kind, family, label: dice.text(), unit: dice.maybe(Dice::text), look }
}

pub(crate) fn step_words(dice: &mut Dice<'_>) -> Vec<StepWords> {
    let some = dice.below(4);
    (0..some).map(|_| StepWords { step: dice.roll() % if dice.fair { 11 } else { 13 }, words: dice.text() }).collect()
}

pub(crate) fn medicine(dice: &mut Dice<'_>) -> Medicine {
    Medicine {
        name: dice.text(),
        item: dice.maybe(|dice| dice.item(REMEDIES)),
        nickname: dice.maybe(Dice::text),
        dose: dice.maybe(Dice::dose),
        ingredients: dice.maybe(ingredient).into_iter().collect(),
        schedule: dice.maybe(Dice::text),
        times: dice.maybe(Dice::clock).into_iter().collect(),
        weekly: dice.seldom(4),
        daily_most: dice.maybe(Dice::dose),
        least_between: dice.maybe(|dice| if dice.fair { 360 } else { dice.one(&[0, 1_000_000]) }),
        times_since: None,
        paused_until: dice.maybe(|dice| dice.one(&["2026-04-01", "2020-01-01"]).parse().unwrap()),
        note: dice.maybe(Dice::text),
        earlier: Vec::new(),
    }
}

fn ingredient(dice: &mut Dice<'_>) -> Ingredient {
    Ingredient { substance: dice.item(REMEDIES), strength: dice.maybe(Dice::dose), per: dice.maybe(Dice::dose) }
}

pub(crate) fn about_me(dice: &mut Dice<'_>) -> AboutMe {
    AboutMe {
        onset: dice.maybe(|dice| if dice.fair { "2019-03" } else { "2090" }.parse().unwrap()),
        before_onset: dice.maybe(|dice| vec![dice.one(&OnsetTrigger::ALL), OnsetTrigger::Injury]).unwrap_or_default(),
        before_onset_words: dice.maybe(Dice::text),
        birth_year: dice.maybe(|dice| if dice.fair { 1975 } else { dice.one(&[1700, 2300]) }),
        conditions: dice.maybe(|dice| vec![dice.text(), dice.text()]).unwrap_or_default(),
        family_history: dice.maybe(Dice::text),
        menopause: dice.maybe(|dice| dice.one(&Menopause::ALL)),
        pem_screen: dice.maybe(|dice| dice.one(&PemStatus::ALL)),
        notes: dice.maybe(Dice::text),
        contact: dice.maybe(|dice| {
            let phone = if dice.fair { "030 1234" } else { "none" };
            Contact { name: "Ana".to_owned(), phone: phone.to_owned() }
        }),
        country: dice.maybe(|dice| if dice.fair { "AT" } else { "XX" }.to_owned()),
        allergies: dice.maybe(|dice| vec![dice.text()]).unwrap_or_default(),
    }
}

pub(crate) fn letter(dice: &mut Dice<'_>) -> Letter {
    let most = if dice.fair { 3 } else { 30 };
    let lines = |dice: &mut Dice<'_>| (0..dice.below(most)).map(|_| dice.text()).collect();
    Letter {
        helps: lines(dice),
        tell: lines(dice),
        cancel: lines(dice),
        card: dice.maybe(Dice::text),
        words: dice.maybe(Dice::text),
    }
}

pub(crate) fn examination(dice: &mut Dice<'_>) -> Examination {
    Examination {
        kind: dice.one(&ExaminationKind::ALL),
        name: dice.maybe(Dice::text),
        on: dice.maybe(|dice| if dice.fair { "2024-02-29" } else { "2099-12-31" }.parse().unwrap()),
        result: dice.maybe(Dice::text),
        ruled_out: dice.maybe(Dice::text),
    }
}

pub(crate) fn pem_answers(dice: &mut Dice<'_>) -> Vec<PemAnswer> {
    let some = dice.below(7);
    let step = |dice: &mut Dice<'_>| dice.maybe(|dice| dice.roll() % if dice.fair { 5 } else { 7 });
    (0..some)
        .map(|_| PemAnswer { item: dice.one(&PemItem::ALL), frequency: step(dice), severity: step(dice) })
        .collect()
}

pub(crate) fn workstation(dice: &mut Dice<'_>) -> Vec<WorkstationAnswer> {
    let some = dice.below(4);
    let yes = |dice: &mut Dice<'_>| dice.maybe(|dice| dice.seldom(2));
    (0..some).map(|_| WorkstationAnswer { item: dice.one(&WorkstationItem::ALL), yes: yes(dice) }).collect()
}

pub(crate) fn check_in_id(bench: &Bench, dice: &mut Dice<'_>) -> String {
    let own = dice.record(bench, "check-in");
    dice.one(&["morning".to_owned(), own, "evening".to_owned()])
}

pub(crate) fn check_in(bench: &Bench, dice: &mut Dice<'_>) -> CheckIn {
    let some = 1 + dice.below(3);
    let question = |dice: &mut Dice<'_>| match dice.below(4) {
        0 => CheckInItem { item: None, ask: CheckInAsk::Sleep },
        1 => CheckInItem { item: Some(dice.item(SYMPTOMS)), ask: CheckInAsk::Severity },
        2 => CheckInItem { item: Some(dice.item(FACTORS)), ask: CheckInAsk::YesNo },
        _ => {
            let item = match dice.below(3) {
                0 => dice.item(ACTIVITIES),
                1 => dice.item(RESTS),
                _ => dice.item(REMEDIES),
            };
            CheckInItem { item: Some(item), ask: CheckInAsk::Minutes }
        }
    };
    let id = dice.maybe(|dice| check_in_id(bench, dice)).unwrap_or_default();
    CheckIn {
        id,
        label: dice.text(),
        part: dice.one(&DayPart::ALL),
        questions: (0..some).map(|_| question(dice)).collect(),
        offered: dice.seldom(2),
    }
}

/// Answers to a check-in's questions, some of them repeated.
pub(crate) fn answers(bench: &Bench, dice: &mut Dice<'_>, check_in: &str) -> Vec<CheckInAnswer> {
    let all = bench.journal.check_ins().list().unwrap();
    let questions = all.into_iter().find(|one| one.id == check_in).map(|one| one.questions).unwrap_or_default();
    let some = dice.below(6);
    (0..some)
        .map(|_| {
            let known = if questions.is_empty() { None } else { Some(dice.one(&questions)) };
            let key =
                known.as_ref().filter(|_| dice.fair || dice.seldom(2)).map_or("pain".to_owned(), CheckInItem::key);
            let said = match (known.map(|question| question.ask), dice.fair) {
                (Some(CheckInAsk::Severity | CheckInAsk::Function), true) => {
                    CheckInValue::Value { value: dice.number() }
                }
                (Some(CheckInAsk::Sleep), true) => {
                    CheckInValue::Sleep { minutes: Some(dice.minutes()), quality: Some(dice.number()), restored: None }
                }
                (Some(CheckInAsk::Minutes), true) => CheckInValue::Minutes { minutes: dice.minutes() },
                (Some(CheckInAsk::YesNo), true) => dice.one(&[CheckInValue::Yes, CheckInValue::No]),
                _ => dice.one(&[CheckInValue::Present, CheckInValue::Minutes { minutes: 9_999 }, CheckInValue::No]),
            };
            CheckInAnswer { key, said }
        })
        .collect()
}

/// A question with one of its answers; if invalid, with another question's answer, or a question that is not asked.
pub(crate) fn question(bench: &Bench, dice: &mut Dice<'_>) -> (String, String) {
    let entry = dice.entry(bench, "kind IN ('remedy', 'activity')", 0).0;
    let day = dice.day(bench);
    let known = bench.journal.questions().list(&bench.now).unwrap();
    let asked = known.iter().flat_map(|one| one.answers.iter().map(|answer| (one.id.clone(), answer.id.clone())));
    let mut all: Vec<(String, String)> = asked.collect();
    let late = [
        (format!("helped/{entry}"), "little"),
        (format!("felt/{entry}"), "worse"),
        (format!("flare-day/{day}"), "yes"),
        ("check-in/morning".to_owned(), "open"),
    ];
    all.extend(late.map(|(id, answer)| (id, answer.to_owned())));
    let (id, answer) = dice.one(&all);
    if dice.fair || dice.seldom(2) { (id, answer) } else { (id, "none".to_owned()) }
}

pub(crate) fn rule(bench: &Bench, dice: &mut Dice<'_>) -> ReminderRule {
    let medicine = |dice: &mut Dice<'_>| match dice.below(4) {
        0 => dice.record(bench, "medicine"),
        1 => "Grandma's drops".to_owned(),
        // Not in the list yet; saving adds it.
        2 => "heat".to_owned(),
        _ => dice.text(),
    };
    let about = match dice.below(9) {
        0 | 1 => ReminderAbout::Dose { medicine: medicine(dice) },
        2 => ReminderAbout::Refill { medicine: medicine(dice), doses: dice.minutes(), at: 3 },
        3 => ReminderAbout::CheckIn { id: check_in_id(bench, dice) },
        4 => ReminderAbout::Prompt { prompt: dice.one(&PromptKind::ALL) },
        5 => ReminderAbout::WindDown,
        6 => ReminderAbout::Experiment { name: dice.text() },
        7 => ReminderAbout::Appointment { name: dice.text(), before: dice.minutes() },
        _ => ReminderAbout::Custom { text: dice.text() },
    };
    let when = match (&about, dice.below(5)) {
        (ReminderAbout::Prompt { .. }, _) => {
            Recurrence::Interval { minutes: dice.minutes(), from: dice.clock(), to: dice.clock() }
        }
        (_, 0) => Recurrence::At { times: dice.maybe(|dice| vec![dice.clock(), dice.clock()]).unwrap_or_default() },
        (_, 1) => Recurrence::Window { from: dice.clock(), to: dice.clock() },
        (_, 2) => Recurrence::Every { minutes: dice.minutes(), from: dice.clock(), to: dice.clock() },
        (_, 3) => Recurrence::Once { date: dice.day(bench).plus(2), time: dice.clock() },
        _ => Recurrence::After { item: dice.any_item(), minutes: dice.minutes() },
    };
    ReminderRule {
        about,
        when,
        weekdays: dice.maybe(|dice| vec![1 + dice.roll() % if dice.fair { 7 } else { 9 }]).unwrap_or_default(),
        in_flare: dice.one(&FlarePolicy::ALL),
        skip_within: dice.maybe(Dice::minutes),
        adaptive: dice.seldom(4),
        zone: dice.maybe(|dice| if dice.fair { "America/New_York" } else { "Nowhere/At_All" }.to_owned()),
        always: dice.seldom(3),
    }
}

pub(crate) fn reminder_settings(bench: &Bench, dice: &mut Dice<'_>) -> ReminderSettings {
    ReminderSettings {
        quiet: dice.maybe(|dice| QuietHours { from: dice.clock(), to: dice.clock() }),
        weekdays_off: dice.maybe(|dice| vec![1 + dice.roll() % if dice.fair { 7 } else { 9 }]).unwrap_or_default(),
        days_off: dice.maybe(|dice| vec![dice.day(bench)]).unwrap_or_default(),
        words_on_lock_screen: dice.seldom(2),
        asks: dice.roll() % if dice.fair { 13 } else { 20 },
    }
}

/// A reminder that is upcoming or known, with an action.
pub(crate) fn reminder(bench: &Bench, dice: &mut Dice<'_>) -> (String, String) {
    let ahead = bench.journal.reminders().upcoming(&bench.now, 1, 8).unwrap();
    let mut all: Vec<(String, String)> = ahead
        .into_iter()
        .flat_map(|one| {
            let id = one.id;
            one.actions.into_iter().map(move |action| (id.clone(), action.id))
        })
        .collect();
    let rule = dice.record(bench, "reminder");
    all.push((format!("{rule}@2026-03-28T09:00"), "taken".to_owned()));
    all.push((format!("{rule}@2026-03-28T08:00"), "as-usual".to_owned()));
    let (id, action) = dice.one(&all);
    match dice.below(if dice.fair { 1 } else { 4 }) {
        0 => (id, action),
        1 => (id, "no-action".to_owned()),
        2 => (id, "taken".to_owned()),
        _ => ("no-reminder".to_owned(), action),
    }
}

/// A Visible file, or a file that is not one.
pub(crate) fn visible_file(bench: &Bench, dice: &mut Dice<'_>) -> PathBuf {
    let file = bench.path("export.csv");
    let header = "observation_date,tracker_name,tracker_category,observation_value\n";
    let day = dice.one(&["2026-03-01", "2026-02-11", "2025-12-24"]);
    let value = dice.below(4);
    let good = format!("{header}{day},Fatigue,General,{value}\n{day},Odd one,Custom,2\n{day},Sleep,Sleep,1\n");
    let content =
        if dice.fair { good } else { dice.one(&[format!("{header}when,Pain,Pain,much\n"), "nothing".to_owned()]) };
    std::fs::write(&file, content).unwrap();
    file
}

pub(crate) fn health_reading(bench: &Bench, dice: &mut Dice<'_>) -> HealthReading {
    let instant = |dice: &mut Dice<'_>| {
        let moment = dice.moment(bench);
        HealthInstant { at: moment.at, offset_seconds: dice.maybe(|_| moment.offset_seconds) }
    };
    let source = |dice: &mut Dice<'_>| dice.one(&["watch".to_owned(), "phone".to_owned()]);
    let sleep = |dice: &mut Dice<'_>| {
        let from = instant(dice);
        let at = from.at + chrono::TimeDelta::minutes(i64::from(dice.roll()) * 3);
        HealthSleep { source: source(dice), from, to: HealthInstant { at, ..from }, stages: Vec::new() }
    };
    let value = |dice: &mut Dice<'_>| HealthValue {
        source: source(dice),
        measure: dice.one(&[HealthMeasure::RestingHeartRate, HealthMeasure::HrvRmssd]),
        time: instant(dice),
        value: dice.number(),
    };
    HealthReading {
        sleep: (0..dice.below(4)).map(|_| sleep(dice)).collect(),
        steps: (0..dice.below(4))
            .map(|_| HealthSteps { day: dice.day(bench), count: i64::from(dice.roll()) * 100 })
            .collect(),
        values: (0..dice.below(4)).map(|_| value(dice)).collect(),
    }
}
