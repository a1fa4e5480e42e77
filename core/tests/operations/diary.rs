//! The diary that every sequence starts from: five weeks of everything, with undone, removed, archived and merged
//! entries.

use std::sync::OnceLock;

use ebb_core::catalog::{Family, ItemId, ItemKind, NewItem};
use ebb_core::check_ins::{CheckIn, CheckInAnswer, CheckInAsk, CheckInItem, CheckInValue};
use ebb_core::entry::{Body, Dose, Draft, Effort, FeltAfter, FlarePhase, Rating, Severity, When};
use ebb_core::pacing::HeartRateSettings;
use ebb_core::profile::{AboutMe, ClockTime, Examination, ExaminationKind, Medicine};
use ebb_core::reminders::{FlarePolicy, PromptKind, Recurrence, ReminderAbout, ReminderRule, ReminderSettings};
use ebb_core::screening::{PemAnswer, PemItem};
use ebb_core::time::{DayPart, Moment};
use ebb_core::{Journal, Options};

/// Saturday 28 March 2026; that night the clocks go forward.
pub(crate) fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn ago(days: i64, minutes: i64) -> Moment {
    let at = noon().at - chrono::TimeDelta::days(days) + chrono::TimeDelta::minutes(minutes);
    Moment { at, ..noon() }
}

fn item(id: &str) -> ItemId {
    ItemId(id.to_owned())
}

/// A temporary folder, in memory if possible: these tests do not depend on what a disk keeps, and syncs would dominate
/// their time.
pub(crate) fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// The bytes of the diary's file, written once.
pub(crate) fn file() -> &'static [u8] {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    FILE.get_or_init(|| {
        let folder = folder();
        let path = folder.path().join("journal.db");
        let journal = Journal::open(&path, Options::default()).unwrap();
        days(&journal);
        choices(&journal);
        rules(&journal);
        just_now(&journal);
        // Otherwise every screen would replay it.
        journal.settle().unwrap();
        journal.suspend().unwrap();
        std::fs::read(path).unwrap()
    })
}

fn days(journal: &Journal) {
    let log = |body, at: &Moment| journal.logging().log(Draft::now(body), at).unwrap();
    for day in (1..=35).rev().filter(|day| ![2, 3, 12].contains(day)) {
        let severity = [3.0, 5.0, 4.0, 7.0, 2.0][usize::try_from(day).unwrap() % 5];
        log(Body::symptom("pain", Severity::of(severity)), &ago(day, -120));
        log(Body::symptom("fatigue", Severity::of(10.0 - severity)), &ago(day, 0));
        log(Body::Factor { item: item("stress"), amount: Some(Rating::of(4.0)) }, &ago(day, 10));
        let minutes = Some(20 + 5 * u32::try_from(day % 4).unwrap());
        log(Body::Activity { item: item("walking"), effort: Effort::default(), minutes, timed: None }, &ago(day, 200));
        if day % 3 == 0 {
            log(Body::Sleep { minutes: Some(430), quality: None, restored: None, nap: false }, &ago(day, -240));
            log(Body::remedy("ibuprofen"), &ago(day, 240));
        }
    }
    for (phase, day) in [
        (FlarePhase::Started, 25),
        (FlarePhase::Ended, 22),
        (FlarePhase::Ended, 20),
        (FlarePhase::Started, 7),
        (FlarePhase::Ended, 6),
    ] {
        journal.flares().log(phase, &ago(day, 60)).unwrap();
    }
    journal.flares().set_day(ago(9, 0).day(ebb_core::time::Rollover::default()), true, &ago(8, 0)).unwrap();
}

fn choices(journal: &Journal) {
    let items = journal.items();
    let add = |kind, family, label: &str| items.add(&NewItem::new(kind, family, label), &ago(30, 0)).unwrap().item.id;
    let gnarl = add(ItemKind::Symptom, Family::MuscularPain, "Gnarl");
    let ache = add(ItemKind::Symptom, Family::MuscularPain, "Old ache");
    let twinge = add(ItemKind::Symptom, Family::MuscularPain, "Twinge");
    for own in [&gnarl, &ache, &twinge] {
        journal.logging().log(Draft::now(Body::symptom(&own.0, Severity::of(4.0))), &ago(4, 20)).unwrap();
    }
    items.archive(&ache, true, &ago(3, 0)).unwrap();
    items.merge(&twinge, &item("pain"), &ago(3, 1)).unwrap();
    items.pin(&item("heat"), true, &ago(3, 2)).unwrap();
    journal.profile().save(AboutMe { birth_year: Some(1980), ..AboutMe::default() }, &ago(30, 1)).unwrap();
    let exam = Examination { kind: ExaminationKind::Blood, name: None, on: None, result: None, ruled_out: None };
    journal.examinations().save(None, exam, &ago(30, 2)).unwrap();
    let answers: Vec<PemAnswer> =
        PemItem::ALL.iter().map(|item| PemAnswer { item: *item, frequency: Some(0), severity: Some(1) }).collect();
    journal.screening().save(None, &answers, &ago(29, 0)).unwrap();
    journal.movement().start(&item("walking"), Some(20), &ago(28, 0)).unwrap();
    journal
        .heart_rate()
        .save(&HeartRateSettings { on: true, resting: Some(60.0), adjust: 0.0, sound: false }, &ago(28, 1))
        .unwrap();
    let question = |id: &str, ask| CheckInItem { item: Some(item(id)), ask };
    let check_in = CheckIn {
        id: String::new(),
        label: "Lunch".to_owned(),
        part: DayPart::Afternoon,
        questions: vec![question("pain", CheckInAsk::Severity), question("ibuprofen", CheckInAsk::YesNo)],
        offered: true,
    };
    journal.check_ins().save(&check_in, &ago(27, 0)).unwrap();
}

fn rules(journal: &Journal) {
    let dose = Some(Dose::new(400, "mg"));
    let most = Some(Dose::new(800, "mg"));
    let ibuprofen = Medicine { name: "Ibuprofen".to_owned(), dose, daily_most: most, ..Medicine::default() };
    journal.medicines().save(None, ibuprofen, &ago(20, 0)).unwrap();
    let own = Medicine { name: "Grandma's drops".to_owned(), ..Medicine::default() };
    let own = journal.medicines().save(None, own, &ago(20, 1)).unwrap().medicine.id;
    let gone = Medicine { name: "Placebo".to_owned(), ..Medicine::default() };
    let gone = journal.medicines().save(None, gone, &ago(20, 2)).unwrap().medicine.id;
    journal.medicines().remove(&gone, &ago(20, 3)).unwrap();
    let rule = |about, when| ReminderRule {
        about,
        when,
        weekdays: Vec::new(),
        in_flare: FlarePolicy::Same,
        skip_within: None,
        adaptive: false,
        zone: None,
        always: false,
    };
    let at = |hour| Recurrence::At { times: vec![ClockTime { hour, minute: 0 }] };
    let save = |about, when| journal.reminders().save(None, rule(about, when), &ago(15, 0)).unwrap().reminder.id;
    save(ReminderAbout::CheckIn { id: "morning".to_owned() }, at(8));
    save(ReminderAbout::Dose { medicine: "ibuprofen".to_owned() }, at(9));
    save(ReminderAbout::Refill { medicine: own, doses: 8, at: 7 }, at(10));
    save(ReminderAbout::WindDown, at(21));
    save(
        ReminderAbout::Custom { text: "Stretch".to_owned() },
        Recurrence::After { item: item("walking"), minutes: 30 },
    );
    let [from, to] = [9, 18].map(|hour| ClockTime { hour, minute: 0 });
    let every = Recurrence::Interval { minutes: 90, from, to };
    save(ReminderAbout::Prompt { prompt: PromptKind::Water }, every);
    // Every question that is proposed can be asked.
    journal
        .reminders()
        .save_settings(ReminderSettings { asks: 12, ..ReminderSettings::default() }, &ago(15, 1))
        .unwrap();
    let removed = save(ReminderAbout::Movement, at(11));
    journal.reminders().remove(&removed, &ago(14, 0)).unwrap();
}

fn just_now(journal: &Journal) {
    let activity = journal.activity();
    activity.start(&item("cooking"), Effort::default(), &ago(1, 0)).unwrap();
    activity.stop(Some(FeltAfter::Same), &ago(1, 40)).unwrap();
    activity.start(&item("shopping"), Effort::default(), &ago(0, -150)).unwrap();
    activity.stop(None, &ago(0, -100)).unwrap();
    journal.logging().tap(&item("heat"), &ago(0, -90)).unwrap();
    // A sign and an offer to set aside.
    for own in ["dark-urine", "hopelessness"] {
        journal.logging().log(Draft::now(Body::symptom(own, Severity::of(8.0))), &ago(0, -85)).unwrap();
    }
    let value = CheckInAnswer { key: "pain".to_owned(), said: CheckInValue::Value { value: 5.0 } };
    journal.check_ins().answer("morning", &[value], &ago(0, -80)).unwrap();
    let when = When::At { moment: ago(0, -60) };
    let headache = Draft::when(when, Body::symptom("headache", Severity::Present));
    let removed = journal.logging().log(headache, &ago(0, -59)).unwrap().entries.remove(0);
    journal.logging().remove(&removed, &ago(0, -58)).unwrap();
    journal.logging().tap(&item("fatigue"), &ago(0, -50)).unwrap();
    journal.undo(&ago(0, -49)).unwrap();
    activity.start(&item("walking"), Effort::default(), &ago(0, -45)).unwrap();
    // The first snapshot stores its half of the key.
    journal.inbox().snapshot(&ago(0, -40)).unwrap();
}
