//! What the phone's own health store has measured: what becomes of it, and what never follows from it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use chrono::TimeDelta;
use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, Draft, Entry, Rating, Severity, When};
use ebb_core::health::{
    HealthAccess, HealthInstant, HealthMeasure, HealthReading, HealthReport, HealthSleep, HealthSleepStage,
    HealthSteps, HealthValue,
};
use ebb_core::i18n::Language;
use ebb_core::time::{Day, Moment};
use ebb_core::{Journal, Options};

struct Diary {
    _folder: tempfile::TempDir,
    journal: Journal,
}

/// The diary is read at this time, unless a test says otherwise.
const NOW: &str = "2026-03-10T09:00";

/// A local time in Berlin.
fn at(local: &str) -> Moment {
    let winter = "2026-03-01T00:00:00+01:00[Europe/Berlin]".parse::<Moment>().unwrap();
    winter.at_local(format!("{local}:00").parse().unwrap())
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn instant(local: &str) -> HealthInstant {
    let moment = at(local);
    HealthInstant { at: moment.at, offset_seconds: Some(moment.offset_seconds) }
}

fn session(source: &str, from: &str, to: &str) -> HealthSleep {
    HealthSleep { source: source.to_owned(), from: instant(from), to: instant(to), stages: Vec::new() }
}

fn stage(from: &str, to: &str, is_asleep: bool) -> HealthSleepStage {
    HealthSleepStage { from: at(from).at, to: at(to).at, is_asleep }
}

fn value(measure: HealthMeasure, source: &str, when: &str, value: f64) -> HealthValue {
    HealthValue { source: source.to_owned(), measure, time: instant(when), value }
}

fn sleep(sleep: Vec<HealthSleep>) -> HealthReading {
    HealthReading { sleep, ..HealthReading::default() }
}

impl Diary {
    /// A diary that began a month ago, with reading turned on.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
        let diary = Self { _folder: folder, journal };
        diary.say("2026-02-01T12:00", Body::symptom("pain", Severity::of(4.0)));
        diary.journal.health().set_on(true, &at(NOW)).unwrap();
        diary
    }

    fn say(&self, when: &str, body: Body) {
        let moment = at(when);
        self.journal.logging().log(Draft::when(When::At { moment: moment.clone() }, body), &moment).unwrap();
    }

    fn take(&self, reading: &HealthReading) -> HealthReport {
        self.take_at(reading, NOW)
    }

    fn take_at(&self, reading: &HealthReading, now: &str) -> HealthReport {
        self.journal.health().take(reading, &at(now)).unwrap().report
    }

    fn entries(&self, of: &str) -> Vec<Entry> {
        self.journal.read(|reader| Ok(reader.day_entries(day(of))?)).unwrap()
    }

    /// The day's entries in words.
    fn lines(&self, of: &str) -> Vec<String> {
        let page = self.journal.views().day(day(of)).unwrap();
        page.entries.iter().map(|line| format!("{} {}", line.time, line.label).trim().to_owned()).collect()
    }

    fn slept(&self, of: &str) -> Option<f64> {
        self.journal.read(|reader| Ok(reader.days(day(of), day(of))?.first().and_then(|day| day.sleep))).unwrap()
    }
}

fn added(count: u32) -> HealthReport {
    HealthReport { added: count, ..HealthReport::default() }
}

#[test]
fn a_night_steps_and_values_become_entries_and_one_undo_takes_them_back() {
    let diary = Diary::new();
    let stages = vec![
        stage("2026-03-09T23:00", "2026-03-10T02:00", true),
        stage("2026-03-10T02:00", "2026-03-10T02:40", false),
        stage("2026-03-10T02:40", "2026-03-10T06:30", true),
    ];
    let reading = HealthReading {
        sleep: vec![HealthSleep { stages, ..session("watch", "2026-03-09T23:00", "2026-03-10T06:40") }],
        steps: vec![HealthSteps { day: day("2026-03-09"), count: 3412 }],
        values: vec![
            value(HealthMeasure::RestingHeartRate, "watch", "2026-03-10T00:00", 61.0),
            value(HealthMeasure::HrvRmssd, "watch", "2026-03-09T23:30", 40.0),
            value(HealthMeasure::HrvRmssd, "watch", "2026-03-10T04:30", 45.5),
        ],
    };
    let change = diary.journal.health().take(&reading, &at(NOW)).unwrap();
    assert_eq!(change.report, added(4));
    assert_eq!(
        diary.lines("2026-03-10"),
        ["23:00–06:40 Sleep, 6 h 50 min", "HRV (RMSSD), 42.8 ms", "Resting heart rate, 61 bpm"],
        "between two readings the mean"
    );
    assert_eq!(diary.lines("2026-03-09"), ["Steps, 3412"]);
    assert_eq!(diary.take(&reading), HealthReport { known: 4, ..HealthReport::default() }, "once more adds nothing");
    diary.journal.undo(&at(NOW)).unwrap();
    assert!(diary.entries("2026-03-10").is_empty() && diary.entries("2026-03-09").is_empty());
    assert_eq!(diary.take(&reading).added, 0, "what was undone stays away, an hour later too");
    assert!(diary.entries("2026-03-10").is_empty());
}

#[test]
fn reading_the_same_again_writes_no_operation() {
    let diary = Diary::new();
    let reading = sleep(vec![session("watch", "2026-03-09T23:00", "2026-03-10T06:40")]);
    diary.take(&reading);
    diary.say("2026-03-10T08:00", Body::symptom("fatigue", Severity::of(5.0)));
    let generation = diary.journal.generation();
    diary.take(&reading);
    assert_eq!(diary.journal.generation(), generation);
    diary.journal.undo(&at(NOW)).unwrap();
    assert_eq!(diary.lines("2026-03-10"), ["23:00–06:40 Sleep, 7 h 40 min"], "undo is of the last word");
}

#[test]
fn a_corrected_value_amends_and_one_the_person_changed_stays() {
    let diary = Diary::new();
    let steps = |count| HealthReading {
        steps: vec![HealthSteps { day: day("2026-03-09"), count }],
        ..HealthReading::default()
    };
    diary.take(&steps(3000));
    assert_eq!(diary.take(&steps(3412)), HealthReport { amended: 1, ..HealthReport::default() });
    assert_eq!(diary.lines("2026-03-09"), ["Steps, 3412"]);
    let id = diary.entries("2026-03-09")[0].id.clone();
    let change = |entry: &mut Entry| {
        entry.body = Body::Measurement { item: ItemId("steps".into()), value: 5000.0 };
        Ok(())
    };
    diary.journal.logging().amend(&id, &at(NOW), change).unwrap();
    assert_eq!(diary.take(&steps(3999)).known, 1);
    assert_eq!(diary.lines("2026-03-09"), ["Steps, 5000"]);
    diary.journal.logging().remove(&id, &at(NOW)).unwrap();
    assert_eq!(diary.take(&steps(4000)).known, 1);
    assert!(diary.entries("2026-03-09").is_empty(), "what was removed stays away");
}

#[test]
fn the_persons_own_word_is_never_overwritten_and_takes_the_phones_back() {
    let diary = Diary::new();
    let own = Body::Sleep { minutes: Some(300), quality: None, restored: None, nap: false };
    diary.say("2026-03-10T08:00", own.clone());
    diary.say("2026-03-09T20:00", Body::Measurement { item: ItemId("steps".into()), value: 900.0 });
    let reading = HealthReading {
        sleep: vec![session("watch", "2026-03-09T23:00", "2026-03-10T06:40")],
        steps: vec![HealthSteps { day: day("2026-03-09"), count: 3412 }],
        ..HealthReading::default()
    };
    assert_eq!(diary.take(&reading), HealthReport { said: 2, ..HealthReport::default() });
    assert_eq!((diary.slept("2026-03-10"), diary.lines("2026-03-09").len()), (Some(300.0), 1));

    // Said only afterwards: at the next reading there is one night again.
    let other = Diary::new();
    other.take(&reading);
    other.say("2026-03-10T08:00", own);
    assert_eq!(other.slept("2026-03-10"), Some(300.0), "at once");
    assert_eq!(other.take(&reading), HealthReport { withdrawn: 1, known: 1, ..HealthReport::default() });
    assert_eq!(other.entries("2026-03-10").len(), 1);
}

#[test]
fn how_well_somebody_slept_goes_with_how_long_the_watch_says() {
    let diary = Diary::new();
    diary.say(
        "2026-03-10T08:00",
        Body::Sleep { minutes: None, quality: Some(Rating::of(2.0)), restored: Some(false), nap: false },
    );
    assert_eq!(diary.take(&sleep(vec![session("watch", "2026-03-09T23:00", "2026-03-10T06:40")])), added(1));
    let facts = diary.journal.read(|reader| Ok(reader.days(day("2026-03-10"), day("2026-03-10"))?)).unwrap();
    assert_eq!((facts[0].sleep, facts[0].sleep_quality), (Some(460.0), Some(2.0)));
}

#[test]
fn two_apps_that_saw_one_night_are_one_night() {
    let diary = Diary::new();
    let asleep = vec![stage("2026-03-09T23:30", "2026-03-10T06:00", true)];
    let watch = HealthSleep { stages: asleep, ..session("watch", "2026-03-09T23:10", "2026-03-10T06:20") };
    let phone = session("phone", "2026-03-09T22:00", "2026-03-10T07:30");
    assert_eq!(diary.take(&sleep(vec![phone.clone(), watch.clone()])), added(1));
    assert_eq!(diary.lines("2026-03-10"), ["23:10–06:20 Sleep, 6 h 30 min"], "that which knows the stages");
    assert_eq!(diary.take(&sleep(vec![watch, phone])).known, 1, "in any order");
}

#[test]
fn a_broken_night_is_one_and_a_night_that_goes_on_is_corrected() {
    let diary = Diary::new();
    let first = session("watch", "2026-03-09T23:00", "2026-03-10T02:00");
    diary.take_at(&sleep(vec![first.clone()]), "2026-03-10T02:30");
    assert_eq!(diary.slept("2026-03-10"), Some(180.0));
    let rest = session("watch", "2026-03-10T04:00", "2026-03-10T07:00");
    assert_eq!(diary.take(&sleep(vec![rest, first])), HealthReport { amended: 1, ..HealthReport::default() });
    assert_eq!(diary.lines("2026-03-10"), ["23:00–07:00 Sleep, 6 h"]);
    let whole = session("watch", "2026-03-09T23:00", "2026-03-10T07:00");
    diary.take(&sleep(vec![whole]));
    assert_eq!(diary.slept("2026-03-10"), Some(480.0), "one session after all");
}

#[test]
fn naps_are_naps_and_a_day_sleeper_has_a_night() {
    let diary = Diary::new();
    let night = session("watch", "2026-03-08T23:00", "2026-03-09T07:00");
    let naps = [
        session("watch", "2026-03-09T13:00", "2026-03-09T13:40"),
        session("watch", "2026-03-09T17:00", "2026-03-09T17:20"),
    ];
    let one = sleep(vec![night.clone(), naps[0].clone()]);
    assert_eq!(diary.take(&one), added(2));
    assert_eq!(diary.slept("2026-03-09"), Some(520.0));
    let both = sleep(vec![naps[1].clone(), night, naps[0].clone()]);
    assert_eq!(diary.take(&both), HealthReport { amended: 1, known: 1, ..HealthReport::default() });
    assert_eq!(diary.slept("2026-03-09"), Some(540.0));

    let shifts = Diary::new();
    shifts.take(&sleep(vec![session("watch", "2026-03-09T09:30", "2026-03-09T16:00")]));
    let entries = shifts.entries("2026-03-09");
    assert!(matches!(entries[0].body, Body::Sleep { nap: false, .. }), "{entries:?}");
}

#[test]
fn the_night_of_the_clock_change_is_as_long_as_it_was() {
    for (from, to, expected) in
        [("2026-03-28T23:00", "2026-03-29T07:00", 420.0), ("2026-10-24T23:00", "2026-10-25T07:00", 540.0)]
    {
        let diary = Diary::new();
        let now = format!("{}T09:00", &to[..10]);
        assert_eq!(diary.take_at(&sleep(vec![session("watch", from, to)]), &now), added(1));
        assert_eq!(diary.slept(&to[..10]), Some(expected), "{from}");
    }
    let request = Diary::new().journal.health().request(&at("2026-03-31T09:00")).unwrap();
    let spring = request.steps.iter().find(|one| one.day == day("2026-03-28")).unwrap();
    assert_eq!((spring.to - spring.from).num_hours(), 23, "the clocks change before the day does, at four");
}

#[test]
fn a_night_elsewhere_keeps_the_clock_of_that_place() {
    let diary = Diary::new();
    let mut night = session("watch", "2026-03-09T15:00", "2026-03-09T22:30");
    night.from.offset_seconds = Some(9 * 3600);
    night.to.offset_seconds = Some(9 * 3600);
    diary.take(&sleep(vec![night]));
    assert_eq!(diary.lines("2026-03-10"), ["23:00–06:30 Sleep, 7 h 30 min"], "Tokyo's clock");
}

#[test]
fn what_no_body_has_is_left_out_and_counted() {
    let diary = Diary::new();
    let bad_offset = HealthSleep {
        from: HealthInstant { offset_seconds: Some(i32::MAX), ..instant("2026-03-09T23:00") },
        ..session("watch", "2026-03-09T23:00", "2026-03-10T07:00")
    };
    let awake = vec![stage("2026-03-09T23:00", "2026-03-10T07:00", false)];
    let reading = HealthReading {
        sleep: vec![
            session("watch", "2026-03-10T07:00", "2026-03-09T23:00"),
            session("watch", "2026-03-07T07:00", "2026-03-09T23:00"),
            session("watch", "2026-03-09T23:00", "2026-03-10T12:00"),
            session("watch", "2026-03-09T23:00", "2026-03-09T23:04"),
            HealthSleep { stages: awake, ..session("watch", "2026-03-09T23:00", "2026-03-10T07:00") },
            bad_offset,
        ],
        steps: vec![
            HealthSteps { day: day("2026-03-08"), count: -1 },
            HealthSteps { day: day("2026-03-09"), count: i64::MAX },
            HealthSteps { day: day("2026-03-07"), count: 0 },
        ],
        values: vec![
            value(HealthMeasure::RestingHeartRate, "watch", "2026-03-10T06:00", 0.0),
            value(HealthMeasure::RestingHeartRate, "watch", "2026-03-10T06:00", 900.0),
            value(HealthMeasure::HrvRmssd, "watch", "2026-03-10T06:00", f64::NAN),
            value(HealthMeasure::HrvRmssd, "watch", "2026-03-10T10:00", 40.0),
        ],
    };
    let left_out = 6 + 2 + 4;
    assert_eq!(diary.take(&reading), HealthReport { left_out, ..HealthReport::default() }, "no steps is not known");
    assert!(diary.entries("2026-03-10").is_empty());
}

#[test]
fn two_apps_are_never_mixed_in_one_value() {
    let diary = Diary::new();
    let reading = HealthReading {
        values: vec![
            value(HealthMeasure::HrvRmssd, "ring", "2026-03-10T02:00", 80.0),
            value(HealthMeasure::HrvRmssd, "watch", "2026-03-10T02:00", 40.0),
            value(HealthMeasure::HrvRmssd, "watch", "2026-03-10T03:00", 42.0),
            value(HealthMeasure::HrvRmssd, "ring", "2026-03-09T14:00", 90.0),
        ],
        ..HealthReading::default()
    };
    diary.take(&reading);
    assert_eq!(diary.lines("2026-03-10"), ["HRV (RMSSD), 41 ms"]);
    assert!(diary.entries("2026-03-09").is_empty(), "the afternoon is of no night");
}

#[test]
fn it_asks_for_a_month_then_for_the_last_days_and_never_before_the_diary() {
    let diary = Diary::new();
    let health = diary.journal.health();
    let request = health.request(&at(NOW)).unwrap();
    assert!(request.on);
    let days: Vec<Day> = request.steps.iter().map(|one| one.day).collect();
    assert_eq!((days.len(), days.first(), days.last()), (30, Some(&day("2026-02-08")), Some(&day("2026-03-09"))));
    assert_eq!(request.steps[0].from, at("2026-02-08T04:00").at);
    assert!(request.from < at("2026-02-07T18:00").at, "with the evening before");
    diary.take(&sleep(vec![session("watch", "2026-03-08T23:00", "2026-03-09T07:00")]));
    let days = health.request(&at(NOW)).unwrap().steps;
    assert_eq!(days.iter().map(|one| one.day).collect::<Vec<_>>()[0], day("2026-03-06"));

    let folder = tempfile::tempdir().unwrap();
    let new = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    new.health().set_on(true, &at(NOW)).unwrap();
    assert!(new.health().request(&at(NOW)).unwrap().steps.is_empty(), "a diary begins with what is logged");
    let old = sleep(vec![session("watch", "2026-03-01T23:00", "2026-03-02T07:00")]);
    assert_eq!(new.health().take(&old, &at(NOW)).unwrap().report, HealthReport::default());
}

#[test]
fn nothing_is_asked_or_taken_while_it_is_off() {
    let diary = Diary::new();
    diary.journal.health().set_on(false, &at(NOW)).unwrap();
    assert!(!diary.journal.health().request(&at(NOW)).unwrap().on);
    let reading = sleep(vec![session("watch", "2026-03-09T23:00", "2026-03-10T07:00")]);
    assert_eq!(diary.take(&reading), HealthReport::default());
    assert!(diary.entries("2026-03-10").is_empty(), "turned off while the phone was being asked");
}

/// A phone that counts steps does not tell how the person is: silent days stay silent, and nothing follows from a value.
#[test]
fn nothing_that_the_phone_measured_counts_as_logged() {
    let diary = Diary::new();
    diary.say("2026-03-06T12:00", Body::symptom("pain", Severity::of(4.0)));
    let health = |of: &str| HealthSteps { day: day(of), count: 4000 };
    let before = diary.journal.unlogged_days().get(&at(NOW)).unwrap();
    let questions = diary.journal.questions().list(&at(NOW)).unwrap();
    let headline = diary.journal.views().today(&at(NOW)).unwrap().headline;
    let reading = HealthReading {
        sleep: vec![session("watch", "2026-03-09T23:00", "2026-03-10T07:00")],
        steps: ["2026-03-07", "2026-03-08", "2026-03-09"].map(health).into(),
        values: vec![value(HealthMeasure::RestingHeartRate, "watch", "2026-03-10T06:00", 190.0)],
    };
    assert_eq!(diary.take(&reading), added(5));
    assert_eq!(diary.journal.unlogged_days().get(&at(NOW)).unwrap(), before);
    assert_eq!(before.unwrap().days.len(), 3);
    assert_eq!(diary.journal.questions().list(&at(NOW)).unwrap(), questions);
    assert_eq!(diary.journal.views().today(&at(NOW)).unwrap().headline, headline);
    assert!(diary.journal.safety().signs(&at(NOW)).unwrap().is_empty());
    assert!(diary.journal.safety().talk_offer(&at(NOW)).unwrap().is_none());
}

#[test]
fn the_page_says_how_it_stands_in_three_languages() {
    let diary = Diary::new();
    diary.take(&HealthReading {
        sleep: vec![session("watch", "2026-03-09T23:00", "2026-03-10T07:00")],
        steps: vec![
            HealthSteps { day: day("2026-03-08"), count: 3000 },
            HealthSteps { day: day("2026-03-09"), count: 3412 },
        ],
        ..HealthReading::default()
    });
    let page = |access, last| diary.journal.health().page(access, last, &at(NOW)).unwrap();
    let allowed = page(HealthAccess::Allowed, Some(at("2026-03-10T08:02").at));
    assert!(allowed.on && allowed.can_turn && !allowed.offers_permission);
    assert_eq!(
        allowed.sentences,
        ["Last read: today at 08:02.", "In your diary from there: 1 night, steps of 2 days."]
    );
    assert!(page(HealthAccess::NotAllowed, None).offers_permission);
    let partly = page(HealthAccess::Partly, None);
    assert!(partly.offers_permission && partly.sentences[1].starts_with("Nothing has been read yet."));
    let gone = page(HealthAccess::Absent, None);
    assert!(gone.can_turn && !gone.offers_permission && !gone.offers_update, "it can still be turned off");
    assert!(page(HealthAccess::NeedsUpdate, None).offers_update);
    diary.journal.health().set_on(false, &at(NOW)).unwrap();
    let off = page(HealthAccess::NotAllowed, None);
    assert!(!off.on && off.can_turn && !off.offers_permission, "asked only where it is wanted");
    assert!(!page(HealthAccess::Absent, None).can_turn);

    for (language, last) in [
        (Language::German, "Zuletzt gelesen: heute um 08:02."),
        (Language::Spanish, "Última lectura: hoy a las 08:02."),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { language, ..Options::default() };
        let journal = Journal::open(&folder.path().join("journal.db"), options).unwrap();
        journal.health().set_on(true, &at(NOW)).unwrap();
        let at_eight = Some(at("2026-03-10T08:02").at);
        let page = journal.health().page(HealthAccess::Allowed, at_eight, &at(NOW)).unwrap();
        assert_eq!(page.sentences, [last]);
    }
}

/// What other apps wrote in a month, thousands of records of one night among it, is one write.
#[test]
fn ten_thousand_records_are_taken_at_once() {
    let diary = Diary::new();
    let start = at("2026-02-08T22:00");
    let values = (0..10_000).map(|nth| {
        let moment = start.later(TimeDelta::minutes(nth * 4));
        let time = HealthInstant { at: moment.at, offset_seconds: None };
        HealthValue { source: "watch".to_owned(), measure: HealthMeasure::HrvRmssd, time, value: 40.0 }
    });
    let reading = HealthReading { values: values.collect(), ..HealthReading::default() };
    let report = diary.take(&reading);
    assert_eq!((report.added, report.left_out), (28, 0));
}
