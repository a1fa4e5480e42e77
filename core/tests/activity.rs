//! The activity timer, its breaks, what it learns, and the heart-rate guide, through the façade.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use chrono::TimeDelta;
use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, Draft, Effort, Entry, EntryId, FeltAfter, FlarePhase, Mark, Rating, Severity, When};
use ebb_core::pacing::{ActivityPhase, HeartRateOffReason, HeartRateSample, HeartRateSettings};
use ebb_core::profile::{AboutMe, Medicine};
use ebb_core::storage::Erasure;
use ebb_core::time::Moment;
use ebb_core::{EbbError, Journal, Options};
use ebb_core::{InvalidInput, NotNowReason};

fn at(minute: i64) -> Moment {
    let start: Moment = "2026-03-02T10:00:00+01:00[Europe/Berlin]".parse().unwrap();
    Moment { at: start.at + TimeDelta::minutes(minute), ..start }
}

fn item(id: &str) -> ItemId {
    ItemId(id.to_owned())
}

fn journal() -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("ebb.db"), Options::default()).unwrap();
    (folder, journal)
}

fn entries(journal: &Journal, ids: &[EntryId]) -> Vec<Entry> {
    ids.iter().map(|id| journal.read(|reader| Ok(reader.entry(id)?.unwrap())).unwrap()).collect()
}

/// Times an activity of `minutes` that starts at minute `from`, and stops it.
fn timed(journal: &Journal, what: &str, from: i64, minutes: i64, felt: Option<FeltAfter>) -> Vec<EntryId> {
    journal.activity().start(&item(what), Effort::default(), &at(from)).unwrap();
    journal.activity().stop(felt, &at(from + minutes)).unwrap().entries
}

const DAY: i64 = 24 * 60;

#[test]
fn stopping_writes_the_activity_and_its_rests_as_one_operation() {
    let (_folder, journal) = journal();
    let effort = Effort { physical: Some(Rating::of(4.0)), ..Effort::default() };
    journal.activity().start(&item("walking"), effort, &at(0)).unwrap();
    journal.activity().rest(&at(30)).unwrap();
    journal.activity().done(&at(36)).unwrap();
    journal.activity().skip(&at(66)).unwrap();
    let change = journal.activity().stop(Some(FeltAfter::Same), &at(76)).unwrap();
    assert_eq!(change.label, "Stopped: Walking, 1 h 10 min");
    let written = entries(&journal, &change.entries);
    assert_eq!(written[0].when, When::Interval { from: at(0), to: Some(at(76)) });
    let Body::Activity { minutes, timed: Some(timed), effort: kept, .. } = &written[0].body else { panic!() };
    assert_eq!((*minutes, timed.stretch, timed.felt, timed.interval), (Some(70), 40, Some(FeltAfter::Same), 30.0));
    assert_eq!((*kept, timed.above), (effort, None));
    let rests: Vec<_> = written[1..].iter().map(|entry| (&entry.when, &entry.body)).collect();
    assert!(matches!(rests[0], (When::Interval { .. }, Body::Rest { minutes: Some(6), taken: true, .. })), "{rests:?}");
    assert!(matches!(rests[1], (When::At { .. }, Body::Rest { minutes: None, taken: false, .. })), "{rests:?}");
    journal.undo(&at(77)).unwrap();
    assert!(change.entries.iter().all(|id| journal.read(|reader| Ok(reader.entry(id)?)).unwrap().is_none()));
    assert_eq!(journal.activity().get(&at(77)).unwrap().unwrap().since, at(0));
    let operations = journal.operations(&at(77), 10).unwrap();
    let done: Vec<&str> = operations.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(
        done.iter().rev().take(4).copied().collect::<Vec<_>>(),
        ["Started: Walking", "Walking: resting", "Walking: carrying on", "Walking: break skipped"],
        "each by its own name: {done:?}"
    );
    assert_eq!(journal.redo(&at(78)).unwrap().label, "Redone: Stopped: Walking, 1 h 10 min");
    assert_eq!(journal.activity().get(&at(78)).unwrap(), None);
    assert_eq!(journal.activity().stop(None, &at(79)), Err(EbbError::NotNow { reason: NotNowReason::NoActivity }));
}

#[test]
fn only_an_item_of_kind_activity_can_be_started() {
    let (_folder, journal) = journal();
    let wrong = journal.activity().start(&item("pain"), Effort::default(), &at(0));
    assert!(matches!(wrong, Err(EbbError::Invalid { input: InvalidInput::WrongKind { .. } })));
    let effort = Effort { physical: Some(Rating::of(11.0)), ..Effort::default() };
    assert!(matches!(
        journal.activity().start(&item("walking"), effort, &at(0)),
        Err(EbbError::Invalid { input: InvalidInput::OutOfRange { .. } })
    ));
    assert_eq!(journal.generation(), 0);
}

#[test]
fn later_answer_counts_as_if_given_at_once() {
    let (_folder, journal) = journal();
    let first = timed(&journal, "walking", 0, 30, None);
    timed(&journal, "walking", DAY, 30, Some(FeltAfter::Same));
    let interval = |day: i64| {
        journal.activity().start(&item("walking"), Effort::default(), &at(day * DAY)).unwrap();
        let found = journal.activity().get(&at(day * DAY)).unwrap().unwrap().interval;
        journal.undo(&at(day * DAY)).unwrap();
        found
    };
    assert_eq!(interval(2), 32, "30 × 1.05");
    journal.activity().felt(&first[0], FeltAfter::Worse, &at(2 * DAY)).unwrap();
    assert_eq!(interval(3), 27, "30 × .85 × 1.05");
    journal.activity().felt(&first[0], FeltAfter::Better, &at(3 * DAY)).unwrap();
    assert_eq!(interval(4), 33, "30 × 1.05 × 1.05");
    // A flare on the day after the second one.
    let flare = Draft { when: Some(When::At { moment: at(2 * DAY) }), ..Draft::now(Body::flare(FlarePhase::Started)) };
    journal.logging().log(flare, &at(4 * DAY)).unwrap();
    let over = Draft { when: Some(When::At { moment: at(3 * DAY) }), ..Draft::now(Body::flare(FlarePhase::Ended)) };
    journal.logging().log(over, &at(4 * DAY)).unwrap();
    assert_eq!(interval(5), 15, "30 × .7 × .7: both were followed by it within two days");
}

#[test]
fn learned_interval_carries_over_within_a_kind() {
    let (_folder, journal) = journal();
    for day in 0..4 {
        timed(&journal, "walking", day * DAY, 30, Some(FeltAfter::BitWorse));
    }
    let view = |what: &str| {
        journal.activity().start(&item(what), Effort::default(), &at(5 * DAY)).unwrap();
        let view = journal.activity().get(&at(5 * DAY)).unwrap().unwrap();
        journal.undo(&at(5 * DAY)).unwrap();
        view
    };
    // Walking: 30 → 25.5 → 21.7 → 18 (60 % of the usual 30) → 15.3, about half of the convention's 30.
    assert_eq!(view("walking").interval, 15);
    assert_eq!(view("stairs").interval, 10, "half of the convention's 20");
    assert!(view("stairs").reasons[0].contains("same kind of effort"), "{:?}", view("stairs").reasons);
    assert_eq!(view("studying").interval, 15, "of the mind: nothing is known, convention");
    assert!(view("studying").reasons[0].contains("until Ebb knows yours"));
}

#[test]
fn low_day_shortens_intervals_and_good_day_does_not_lengthen_them() {
    let (_folder, journal) = journal();
    for (capacity, interval) in [(0.5, 15), (1.0, 30), (1.8, 30), (f64::NAN, 30)] {
        journal.activity().start_with_capacity(&item("walking"), Effort::default(), capacity, &at(0)).unwrap();
        assert_eq!(journal.activity().get(&at(0)).unwrap().unwrap().interval, interval, "{capacity}");
        journal.undo(&at(0)).unwrap();
    }
}

#[test]
fn forgotten_activity_ends_after_its_usual_length() {
    let (_folder, journal) = journal();
    for day in 0..3 {
        timed(&journal, "walking", day * DAY, 20, Some(FeltAfter::Same));
    }
    journal.activity().start(&item("walking"), Effort::default(), &at(4 * DAY)).unwrap();
    let now = at(5 * DAY + 6 * 60);
    let view = journal.activity().get(&now).unwrap().unwrap();
    assert_eq!(view.phase, ActivityPhase::Forgotten);
    assert_eq!(view.forgotten.unwrap().until, at(4 * DAY + 20));
    let change = journal.activity().stop(None, &now).unwrap();
    assert_eq!(change.label, "Stopped: Walking, about 20 min (a guess)");
    let written = entries(&journal, &change.entries);
    assert_eq!(written[0].mark, Mark::Coarse);
    assert!(journal.questions().list(&now).unwrap().is_empty(), "a guessed length raises no question");
    journal.undo(&now).unwrap();
    let change = journal.activity().stop_unknown(&now).unwrap();
    let Body::Activity { minutes: None, timed: None, .. } = entries(&journal, &change.entries)[0].body else {
        panic!()
    };
    journal.undo(&now).unwrap();
    assert!(matches!(
        journal.activity().stop_at(&at(4 * DAY - 1), None, &now),
        Err(EbbError::Invalid { input: InvalidInput::EndsBeforeItBegins })
    ));
    assert!(matches!(
        journal.activity().stop_at(&at(9 * DAY), None, &now),
        Err(EbbError::Invalid { input: InvalidInput::InTheFuture { .. } })
    ));
}

#[test]
fn erased_entries_leave_no_trace_in_the_timer() {
    let (folder, journal) = journal();
    let walked = timed(&journal, "hiking", 0, 30, None);
    journal.activity().start(&item("cooking"), Effort::default(), &at(60)).unwrap();
    journal.maintenance().erase(&Erasure::Entry { entry: walked[0].clone() }, None, &at(61)).unwrap();
    assert_eq!(journal.activity().get(&at(61)).unwrap().unwrap().item, item("cooking"), "what runs goes on");
    journal.activity().stop(None, &at(70)).unwrap();
    journal.suspend().unwrap();
    for file in std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file())
    {
        let bytes = std::fs::read(&file).unwrap();
        let has = |word: &str| bytes.windows(word.len()).any(|window| window == word.as_bytes());
        assert!(!has("\"hiking\""), "{}", file.display());
    }
}

#[test]
fn clock_set_back_after_a_rest_leaves_the_length_unknown() {
    let (_folder, journal) = journal();
    journal.activity().start(&item("walking"), Effort::default(), &at(0)).unwrap();
    journal.activity().rest(&at(60)).unwrap();
    journal.activity().done(&at(70)).unwrap();
    assert!(journal.activity().get(&at(30)).unwrap().unwrap().sentence.contains("clock was set back"));
    let change = journal.activity().stop(None, &at(30)).unwrap();
    let written = entries(&journal, &change.entries);
    assert_eq!(written.len(), 1, "the rest lies ahead of this clock");
    let Body::Activity { minutes: None, timed: None, .. } = written[0].body else { panic!("{written:?}") };
}

#[test]
fn late_tick_repeats_the_same_event() {
    let (_folder, journal) = journal();
    journal.activity().start(&item("walking"), Effort::default(), &at(0)).unwrap();
    let first = journal.activity().tick(&at(31)).unwrap();
    let late = journal.activity().tick(&at(200)).unwrap();
    assert_eq!(first.say.as_ref().unwrap().id, late.say.as_ref().unwrap().id, "the same break, told once");
    assert_eq!(late.next, Some(at(360)));
    assert_eq!(journal.activity().tick(&at(200)).unwrap(), late);
    assert_eq!(journal.generation(), 1, "and nothing was written");
}

fn guide(journal: &Journal) {
    let about = AboutMe { birth_year: Some(1976), ..AboutMe::default() };
    journal.profile().save(about, &at(0)).unwrap();
    let choice = HeartRateSettings { on: true, resting: Some(60.0), ..HeartRateSettings::default() };
    journal.heart_rate().save(&choice, &at(0)).unwrap();
}

fn beats(from: i64, seconds: i64, rate: f64) -> Vec<HeartRateSample> {
    (0..seconds)
        .step_by(5)
        .map(|second| HeartRateSample { at: at(from).at + TimeDelta::seconds(second), rate })
        .collect()
}

#[test]
fn ease_off_is_prompted_once_and_its_minutes_count() {
    let (_folder, journal) = journal();
    guide(&journal);
    assert_eq!(journal.heart_rate().get(&at(0)).unwrap().line, Some(75.0), "60 + 15 is below (220 − 50) × .55");
    journal.activity().start(&item("walking"), Effort::default(), &at(0)).unwrap();
    let before = journal.generation();
    assert_eq!(journal.heart_rate().feed(&beats(0, 55, 110.0), &at(1)).unwrap().ease_off, None, "standing up");
    assert_eq!(journal.generation(), before, "samples are not written");
    let answer = journal.heart_rate().feed(&beats(1, 65, 110.0), &at(3)).unwrap();
    assert!(answer.ease_off.unwrap().contains("75") && answer.quiet);
    assert_eq!(journal.heart_rate().feed(&beats(3, 120, 110.0), &at(5)).unwrap().ease_off, None, "once in ten minutes");
    let change = journal.activity().stop(None, &at(20)).unwrap();
    let Body::Activity { timed: Some(timed), .. } = entries(&journal, &change.entries)[0].body else { panic!() };
    assert_eq!(timed.above, Some(4));
    let spent = journal.views().today(&at(21)).unwrap().pacing.unwrap().spent.unwrap();
    assert!((spent - (20.0 * 5.0 / 10.0 + 4.0 * 0.5)).abs() < 1e-9, "{spent}");
    // The heart-rate guide's record is not an operation: undo reverts the stop and the activity runs again.
    journal.undo(&at(22)).unwrap();
    journal.undo(&at(22)).unwrap();
    assert_eq!(journal.activity().get(&at(22)).unwrap(), None);
}

#[test]
fn minutes_above_of_an_earlier_session_count_once() {
    let (folder, journal) = journal();
    guide(&journal);
    journal.activity().start(&item("walking"), Effort::default(), &at(0)).unwrap();
    assert!(journal.heart_rate().feed(&beats(0, 125, 110.0), &at(3)).unwrap().ease_off.is_some());
    assert_eq!(journal.heart_rate().feed(&beats(3, 65, 110.0), &at(5)).unwrap().minutes_above, 3);
    drop(journal);
    let journal = Journal::open(&folder.path().join("ebb.db"), Options::default()).unwrap();
    // What was heard after the last "ease off" is lost with the process; what was written is not.
    assert_eq!(journal.heart_rate().feed(&beats(6, 65, 110.0), &at(8)).unwrap().minutes_above, 3);
    let change = journal.activity().stop(None, &at(20)).unwrap();
    let Body::Activity { timed: Some(timed), .. } = entries(&journal, &change.entries)[0].body else { panic!() };
    assert_eq!(timed.above, Some(3));
}

#[test]
fn heart_rate_guide_is_off_where_it_would_mislead() {
    let (_folder, journal) = journal();
    let off = || journal.heart_rate().get(&at(0)).unwrap().off;
    assert_eq!(off(), Some(HeartRateOffReason::Switch));
    guide(&journal);
    assert_eq!(off(), None);
    journal.logging().tap(&item("beta-blocker"), &at(0)).unwrap();
    assert_eq!(off(), Some(HeartRateOffReason::BetaBlocker));
    journal.undo(&at(0)).unwrap();
    for (name, why) in [
        ("Bisoprolol", HeartRateOffReason::BetaBlocker),
        ("Verapamil", HeartRateOffReason::HeartMedicine),
        ("Diltiazem", HeartRateOffReason::HeartMedicine),
        ("Digoxin", HeartRateOffReason::HeartMedicine),
        ("Ivabradine", HeartRateOffReason::HeartMedicine),
        ("Isoptin 80", HeartRateOffReason::HeartMedicine),
    ] {
        let medicine = Medicine { name: name.to_owned(), ..Medicine::default() };
        journal.medicines().save(None, medicine, &at(0)).unwrap();
        assert_eq!(off(), Some(why), "{name}");
        journal.undo(&at(0)).unwrap();
        assert_eq!(off(), None, "{name}, undone");
    }
    journal.logging().tap(&item("verapamil"), &at(0)).unwrap();
    assert_eq!(off(), Some(HeartRateOffReason::HeartMedicine));
    journal.undo(&at(0)).unwrap();
    journal.medicines().save(None, Medicine { name: "Ramipril".to_owned(), ..Medicine::default() }, &at(0)).unwrap();
    assert_eq!(off(), None, "it does not slow the heart");
    let with = |condition: &str| {
        let about = AboutMe { conditions: vec![condition.to_owned()], birth_year: Some(1976), ..AboutMe::default() };
        journal.profile().save(about, &at(0)).unwrap();
    };
    with("Pacemaker since 2019");
    assert_eq!(off(), Some(HeartRateOffReason::Pacemaker));
    with("POTS");
    assert_eq!(off(), Some(HeartRateOffReason::Pots));
    assert_eq!(journal.heart_rate().feed(&beats(0, 300, 150.0), &at(6)).unwrap().ease_off, None);
    assert!(matches!(
        journal.heart_rate().save(&HeartRateSettings { adjust: 31.0, ..HeartRateSettings::default() }, &at(0)),
        Err(EbbError::Invalid { input: InvalidInput::OutOfRange { .. } })
    ));
}

#[test]
fn symptom_rising_during_an_activity_records_its_delay() {
    let (_folder, journal) = journal();
    let pain = |severity: f64, minute: i64| {
        journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(severity))), &at(minute)).unwrap();
    };
    // Pain logged while an activity ran, as severity and minutes after the start: half an hour with a rest from minute
    // 15 to 20.
    let rose = |day: i64, logged: &[(f64, i64)]| {
        let at = |minute: i64| at(day * DAY + minute);
        journal.activity().start(&item("walking"), Effort::default(), &at(0)).unwrap();
        for (severity, minute) in logged {
            pain(*severity, day * DAY + minute);
        }
        journal.activity().rest(&at(15)).unwrap();
        journal.activity().done(&at(20)).unwrap();
        let change = journal.activity().stop(None, &at(30)).unwrap();
        let Body::Activity { timed: Some(timed), .. } = entries(&journal, &change.entries)[0].body else { panic!() };
        timed.rose
    };
    assert_eq!(rose(0, &[(9.0, 12)]), None, "nothing is known to be usual");
    for day in 0..7 {
        pain(3.0, day * DAY - 60);
    }
    assert_eq!(rose(7, &[(3.0, 5), (6.0, 12), (7.0, 14)]), Some(12), "the first that rose");
    assert_eq!(rose(8, &[(6.0, 17)]), Some(15), "in a rest: what was worked before it");
    assert_eq!(rose(9, &[(6.0, 28)]), Some(8), "since the rest");
    assert_eq!(rose(10, &[(3.0, 12)]), None, "as usual");
    pain(6.0, 11 * DAY - 30);
    assert_eq!(rose(11, &[(6.0, 12)]), None, "high already");
    assert_eq!(rose(12, &[(6.0, 45)]), None, "after the stop");
}

#[test]
fn today_shows_the_running_activity_or_what_can_be_started() {
    let (_folder, journal) = journal();
    let today = journal.views().today(&at(0)).unwrap();
    assert_eq!((today.activity, today.starts.len()), (None, 4));

    journal.activity().start(&item("walking"), Effort::default(), &at(0)).unwrap();
    for minute in [1, 29, 31, 500] {
        let today = journal.views().today(&at(minute)).unwrap();
        assert_eq!(today.activity, journal.activity().get(&at(minute)).unwrap());
        let activity = today.activity.unwrap();
        assert_eq!(today.pacing.unwrap().next_break, activity.breaks.first().map(|first| first.at.clone()));
        assert_eq!(activity.next, journal.activity().tick(&at(minute)).unwrap().next);
        assert!(today.starts.is_empty());
    }
}

#[test]
fn rest_without_an_activity_is_logged_as_one() {
    let (_folder, journal) = journal();
    let change = journal.activity().rest(&at(0)).unwrap();
    let entry = journal.logging().get(&change.entries[0]).unwrap().unwrap();
    assert!(matches!(entry.body, Body::Rest { minutes: None, taken: true, .. }), "{:?}", entry.body);
    journal.undo(&at(1)).unwrap();
    assert!(journal.logging().get(&change.entries[0]).unwrap().is_none());
}
