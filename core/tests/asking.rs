//! How things are asked and answered: several answers in one tap, check-ins, silent days, the ask budget, did it
//! help, flares that do not fit together, the double tap.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::ask_budget::Question;
use ebb_core::catalog::ItemId;
use ebb_core::check_ins::{CheckIn, CheckInAnswer, CheckInAsk, CheckInItem, CheckInSaid};
use ebb_core::entry::{
    Body, Draft, Entry, EntryId, FlarePhase, Helped, Mark, Rating, RecalledDay, Severity, StepWords, When,
};
use ebb_core::flares::{FlareDoubt, FlareMend};
use ebb_core::moment::{Day, DayPart, Moment, Rollover};
use ebb_core::store::Erasure;
use ebb_core::welcome_back::{DayRecalled, SILENT_MOST};
use ebb_core::{Change, EbbError, Journal, Options};
use proptest::prelude::*;

/// Saturday 28 March 2026, noon.
fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn hours(hours: i64) -> Moment {
    Moment { at: noon().at + chrono::TimeDelta::hours(hours), ..noon() }
}

fn seconds(seconds: i64) -> Moment {
    Moment { at: noon().at + chrono::TimeDelta::seconds(seconds), ..noon() }
}

fn days_ago(days: i64) -> Moment {
    hours(-24 * days)
}

fn day_ago(days: i32) -> Day {
    noon().day(Rollover::default()).plus(-days)
}

fn id(text: &str) -> ItemId {
    ItemId(text.to_owned())
}

fn fresh() -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    (folder, journal)
}

fn log(journal: &Journal, item: &str, severity: f64, at: &Moment) -> EntryId {
    journal.logging().log(Draft::now(Body::symptom(item, Severity::of(severity))), at).unwrap().entries.remove(0)
}

fn flare(journal: &Journal, phase: FlarePhase, at: &Moment) -> EntryId {
    journal.flares().log(phase, at).unwrap().entries.remove(0)
}

/// The entries of a day and what they say: label and mark.
fn said(journal: &Journal, day: Day) -> Vec<(String, Mark)> {
    let page = journal.day(day).unwrap();
    page.entries.into_iter().map(|line| (line.label, line.entry.mark)).collect()
}

fn labels(journal: &Journal, day: Day) -> Vec<String> {
    said(journal, day).into_iter().map(|(label, _)| label).collect()
}

fn entries(journal: &Journal, day: Day) -> Vec<Entry> {
    journal.day(day).unwrap().entries.into_iter().map(|line| line.entry).collect()
}

fn changed_nothing(change: &Change) -> bool {
    change.days.is_empty() && change.entries.is_empty()
}

fn sound(journal: &Journal) {
    let report = journal.check().unwrap();
    assert!(report.ok, "{:?}", report.problems);
}

/// Seven days of pain 3 and stress 4, and a headache on three of them.
fn a_week(journal: &Journal) {
    for ago in 1..=7 {
        log(journal, "pain", 3.0, &days_ago(ago));
        let stress = Body::Factor { item: id("stress"), amount: Some(Rating::of(4.0)) };
        journal.logging().log(Draft::now(stress), &days_ago(ago)).unwrap();
        if ago <= 3 {
            log(journal, "headache", 6.0, &days_ago(ago));
        }
    }
}

// Several answers in one tap.

#[test]
fn as_usual_writes_the_usual_values_marked_as_filled_in_and_one_undo_takes_them_back() {
    let (_folder, journal) = fresh();
    a_week(&journal);
    let preview = journal.logging().as_usual(&noon()).unwrap().unwrap();
    assert_eq!(preview.label, "As usual: 2 items");
    let values: Vec<_> = preview.items.iter().map(|item| (item.label.as_str(), item.value)).collect();
    assert_eq!(values, [("Pain", Some(3.0)), ("Stress", Some(4.0))], "a headache is not usual");
    assert_eq!(journal.today(&noon()).unwrap().as_usual, Some(preview));

    let change = journal.logging().log_as_usual(&noon()).unwrap();
    assert_eq!((change.label.as_str(), change.entries.len()), ("As usual: 2 items", 2));
    assert_eq!(said(&journal, day_ago(0)), [("Pain 3".into(), Mark::FilledIn), ("Stress, 4".into(), Mark::FilledIn)]);
    assert_eq!(journal.today(&noon()).unwrap().just_logged.unwrap().label, "As usual: 2 items");
    assert!(matches!(journal.logging().log_as_usual(&noon()), Err(EbbError::NothingUnsaid)));
    assert_eq!(journal.logging().as_usual(&noon()).unwrap(), None);
    journal.undo(&noon()).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), Vec::<String>::new());
    sound(&journal);
}

#[test]
fn as_usual_leaves_alone_what_was_said_and_never_invents() {
    let (_folder, journal) = fresh();
    for ago in 1..=6 {
        log(&journal, "pain", 3.0, &days_ago(ago));
    }
    assert_eq!(journal.logging().as_usual(&noon()).unwrap(), None, "six days are no usual");
    assert!(matches!(journal.logging().log_as_usual(&noon()), Err(EbbError::NoUsualYet)));
    for (ago, stress) in (1..=7).zip([4.0, 5.0, 4.0, 5.0, 4.0, 5.0, 6.0]) {
        log(&journal, "fatigue", stress, &days_ago(ago));
    }
    log(&journal, "fatigue", 9.0, &noon());
    assert_eq!(journal.logging().as_usual(&noon()).unwrap(), None, "pain has six days, fatigue is said");
    log(&journal, "pain", 2.0, &days_ago(7));
    journal.logging().log_as_usual(&hours(1)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Fatigue 9", "Pain 3"]);
}

#[test]
fn what_was_only_filled_in_makes_no_usual() {
    let (_folder, journal) = fresh();
    a_week(&journal);
    // For three weeks nothing but the one button: the usual must fade as the days that were said do.
    for ahead in 0..28 {
        let _ = journal.logging().log_as_usual(&days_ago(-ahead));
    }
    assert_eq!(journal.logging().as_usual(&days_ago(-28)).unwrap(), None);
    let page = entries(&journal, day_ago(-27));
    assert!(page.is_empty(), "a copy of a copy: {page:?}");
}

#[test]
fn in_a_flare_the_usual_is_offered_as_what_it_is() {
    let (_folder, journal) = fresh();
    a_week(&journal);
    flare(&journal, FlarePhase::Started, &noon());
    let today = journal.today(&hours(1)).unwrap();
    assert_eq!(today.as_usual.unwrap().label, "Usual values, not this flare's: 2 items");
}

#[test]
fn none_today_names_what_it_writes_and_is_said_by_the_person() {
    let (_folder, journal) = fresh();
    assert_eq!(journal.logging().none_today(&noon()).unwrap().unwrap().label, "None today: Pain, Fatigue");
    a_week(&journal);
    // Pain is usual; fatigue was never logged in a week, so nobody speaks for it any more.
    assert_eq!(journal.logging().none_today(&noon()).unwrap().unwrap().label, "None today: Pain");
    let change = journal.logging().log_none_today(&noon()).unwrap();
    assert_eq!(change.label, "None today: Pain");
    assert_eq!(said(&journal, day_ago(0)), [("Pain 0".into(), Mark::Measured)]);
    assert_eq!(journal.today(&noon()).unwrap().burden.today, Some(0.0));
    assert!(matches!(journal.logging().log_none_today(&noon()), Err(EbbError::NothingUnsaid)));
    journal.undo(&noon()).unwrap();
    assert_eq!(journal.today(&noon()).unwrap().burden.today, None, "unknown again, not zero");
}

#[test]
fn same_as_yesterday_repeats_what_was_said_and_never_a_copy() {
    let (_folder, journal) = fresh();
    assert!(matches!(journal.logging().log_same_as_yesterday(&noon()), Err(EbbError::NothingToRepeat)));
    log(&journal, "pain", 4.0, &days_ago(1));
    log(&journal, "pain", 7.0, &hours(-23));
    journal.logging().tap(&id("nausea"), &hours(-22)).unwrap();
    journal.logging().tap(&id("ibuprofen"), &hours(-22)).unwrap();
    log(&journal, "fatigue", 5.0, &hours(-21));
    log(&journal, "fatigue", 2.0, &noon());
    let change = journal.logging().log_same_as_yesterday(&hours(1)).unwrap();
    assert_eq!(change.label, "Same as yesterday: 2 items");
    let today = said(&journal, day_ago(0));
    assert_eq!(today[1..], [("Pain 7".into(), Mark::FilledIn), ("Nausea present".into(), Mark::FilledIn)]);
    // Tomorrow only what was said today is there to repeat.
    let tomorrow = journal.logging().same_as_yesterday(&hours(24)).unwrap().unwrap();
    assert_eq!(tomorrow.items.iter().map(|item| item.label.as_str()).collect::<Vec<_>>(), ["Fatigue"]);
}

// The double tap.

#[test]
fn a_double_tap_is_one_and_a_later_one_another() {
    let (_folder, journal) = fresh();
    let pain = id("pain");
    let first = journal.logging().tap(&pain, &noon()).unwrap();
    let second = journal.logging().tap(&pain, &seconds(1)).unwrap();
    assert_eq!((&second.entries, second.generation), (&first.entries, first.generation), "nothing was written");
    assert_eq!(labels(&journal, day_ago(0)).len(), 1);
    journal.logging().tap(&pain, &seconds(2)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)).len(), 2, "two seconds are two taps");
    journal.logging().tap(&id("fatigue"), &seconds(3)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)).len(), 3, "another button is another tap");
    journal.undo(&seconds(3)).unwrap();
    journal.logging().tap(&id("fatigue"), &seconds(3)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)).len(), 3, "what was taken back is not there to be doubled");
    // Two threads with one finger.
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| journal.logging().tap(&id("nausea"), &seconds(9)).unwrap());
        }
    });
    assert_eq!(labels(&journal, day_ago(0)).len(), 4);
    journal.undo(&seconds(9)).unwrap();
    // A clock set back is no double tap.
    journal.logging().tap(&id("fatigue"), &seconds(-60)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)).len(), 4);
}

#[test]
fn a_button_has_its_value_and_what_was_logged_its_severity() {
    let (_folder, journal) = fresh();
    let tapped = journal.logging().tap(&id("pain"), &noon()).unwrap();
    let today = journal.today(&noon()).unwrap();
    assert_eq!((today.quick[0].value, today.just_logged.unwrap().severity), (None, None), "present has no number");
    journal.logging().rate(&tapped.entries[0], Severity::of(6.0), Mark::Measured, &noon()).unwrap();
    let today = journal.today(&noon()).unwrap();
    assert_eq!((today.quick[0].value, today.just_logged.unwrap().severity), (Some(6.0), Some(6.0)));
}

// Check-ins.

fn answer(key: &str, said: CheckInSaid) -> CheckInAnswer {
    CheckInAnswer { key: key.to_owned(), said }
}

fn value(value: f64) -> CheckInSaid {
    CheckInSaid::Value { value }
}

fn eight_hours() -> CheckInSaid {
    CheckInSaid::Sleep { minutes: Some(480), quality: Some(4.0), restored: Some(false) }
}

#[test]
fn a_check_in_is_answered_in_part_and_one_undo_takes_it_back() {
    let (_folder, journal) = fresh();
    let answers = [answer("sleep", eight_hours()), answer("pain", value(4.0))];
    let change = journal.check_ins().answer("morning", &answers, &noon()).unwrap();
    assert_eq!((change.label.as_str(), change.entries.len()), ("Morning check-in: 2 answers", 2));
    assert_eq!(
        labels(&journal, day_ago(0)),
        ["Sleep, 8 h, quality 4, not restored", "Pain 4"],
        "fatigue stays unknown"
    );
    let view = journal.check_ins().get("morning", &noon()).unwrap();
    assert_eq!(
        view.questions.iter().map(|question| question.said).collect::<Vec<_>>(),
        [Some(eight_hours()), Some(value(4.0)), None, None]
    );
    journal.undo(&noon()).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), Vec::<String>::new());
    sound(&journal);
}

#[test]
fn the_same_answers_twice_are_once_and_others_amend() {
    let (_folder, journal) = fresh();
    let first = journal.check_ins().answer("morning", &[answer("pain", value(4.0))], &noon()).unwrap();
    let again = journal.check_ins().answer("morning", &[answer("pain", value(4.0))], &hours(1)).unwrap();
    assert!(changed_nothing(&again));
    // The person corrects the entry; a late copy of the old answer does not undo that.
    journal.logging().rate(&first.entries[0], Severity::of(6.0), Mark::Measured, &hours(1)).unwrap();
    journal.check_ins().answer("morning", &[answer("pain", value(4.0))], &hours(1)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Pain 6"]);
    let both = [answer("pain", value(5.0)), answer("fatigue", CheckInSaid::Present)];
    journal.check_ins().answer("morning", &both, &hours(2)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Pain 5", "Fatigue present"]);
    journal.undo(&hours(2)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Pain 6"]);
    journal.check_ins().answer("morning", &[answer("pain", value(4.0))], &hours(24)).unwrap();
    assert_eq!(labels(&journal, day_ago(-1)), ["Pain 4"], "another day, another check-in");
    sound(&journal);
}

#[test]
fn a_prefill_counts_only_when_it_comes_back() {
    let (_folder, journal) = fresh();
    for ago in 2..=8 {
        log(&journal, "pain", 3.0, &days_ago(ago));
        log(&journal, "fatigue", 5.0, &days_ago(ago));
    }
    log(&journal, "pain", 7.0, &days_ago(1));
    let view = journal.check_ins().get("morning", &noon()).unwrap();
    let prefills: Vec<_> = view.questions.iter().map(|question| question.prefill.clone()).collect();
    let is = |prefill: &Option<ebb_core::check_ins::Prefill>| prefill.as_ref().map(|it| (it.said, it.from.clone()));
    assert_eq!(is(&prefills[1]), Some((value(7.0), "as yesterday".to_owned())));
    assert_eq!(is(&prefills[2]), Some((value(5.0), "your usual".to_owned())));
    assert_eq!(prefills[3], None);
    assert_eq!(journal.today(&noon()).unwrap().burden.today, None, "looking is not answering");
    journal.check_ins().answer("morning", &[answer("pain", prefills[1].as_ref().unwrap().said)], &noon()).unwrap();
    assert_eq!(said(&journal, day_ago(0)), [("Pain 7".into(), Mark::Measured)], "confirmed is said");
}

#[test]
fn an_answer_that_does_not_fit_is_refused_and_nothing_is_written() {
    let (_folder, journal) = fresh();
    for (answers, wanted) in [
        ([answer("pain", value(4.0)), answer("nausea", value(4.0))], "NotAnAnswer"),
        ([answer("pain", value(4.0)), answer("fatigue", eight_hours())], "NotAnAnswer"),
        ([answer("pain", value(4.0)), answer("fatigue", value(11.0))], "OutOfRange"),
    ] {
        let error = journal.check_ins().answer("morning", &answers, &noon()).unwrap_err();
        assert!(format!("{error:?}").starts_with(wanted), "{error:?}");
    }
    assert!(matches!(journal.check_ins().answer("noon", &[], &noon()), Err(EbbError::NoSuchCheckIn { .. })));
    assert_eq!(labels(&journal, day_ago(0)), Vec::<String>::new());
    assert!(changed_nothing(&journal.check_ins().answer("morning", &[], &noon()).unwrap()));
}

#[test]
fn check_ins_of_ones_own_are_made_changed_removed_and_undone() {
    let (folder, journal) = fresh();
    let item = |item: &str, ask| CheckInItem { item: Some(id(item)), ask };
    let own = CheckIn {
        id: String::new(),
        label: "After lunch".to_owned(),
        part: DayPart::Afternoon,
        questions: vec![
            item("ibuprofen", CheckInAsk::YesNo),
            item("quiet-rest", CheckInAsk::Minutes),
            item("headache", CheckInAsk::YesNo),
            item("mood", CheckInAsk::Function),
            item("morning-stiffness", CheckInAsk::Minutes),
        ],
        offered: true,
    };
    let own = journal.check_ins().save(&own, &noon()).unwrap().check_in;
    drop(journal);
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    assert_eq!(
        journal.check_ins().list().unwrap().iter().map(|it| it.label.as_str()).collect::<Vec<_>>(),
        ["Morning check-in", "After lunch", "Evening check-in"]
    );
    let answers = [
        answer("ibuprofen", CheckInSaid::No),
        answer("quiet-rest", CheckInSaid::Minutes { minutes: 20 }),
        answer("headache", CheckInSaid::No),
        answer("mood", value(6.0)),
        answer("morning-stiffness", CheckInSaid::Minutes { minutes: 45 }),
    ];
    journal.check_ins().answer(&own.id, &answers, &noon()).unwrap();
    let wanted = ["Ibuprofen, skipped", "Quiet rest, 20 min", "Headache 0", "Mood, 6", "Morning stiffness, 45 min"];
    assert_eq!(labels(&journal, day_ago(0)), wanted);
    let view = journal.check_ins().get(&own.id, &noon()).unwrap();
    let said: Vec<_> = view.questions.iter().map(|question| question.said.unwrap()).collect();
    assert_eq!(said, answers.map(|answer| answer.said), "what was said reads back as the answer");

    journal.check_ins().save(&CheckIn { label: "Siesta".to_owned(), ..own.clone() }, &noon()).unwrap();
    assert_eq!(journal.check_ins().list().unwrap()[1].label, "Siesta");
    assert_eq!(journal.undo(&noon()).unwrap().label, "Taken back: Changed: Siesta");
    assert_eq!(journal.check_ins().list().unwrap()[1].label, "After lunch");
    journal.check_ins().remove("morning", &noon()).unwrap();
    assert_eq!(journal.check_ins().list().unwrap().len(), 2, "a built-in one may go too");
    journal.undo(&noon()).unwrap();
    assert_eq!(journal.check_ins().list().unwrap().len(), 3);
    let quiet = CheckIn { offered: false, ..journal.check_ins().list().unwrap().remove(0) };
    journal.check_ins().save(&quiet, &noon()).unwrap();
    assert!(journal.check_ins().list().unwrap().iter().any(|it| it.id == "morning" && !it.offered));
    sound(&journal);
}

#[test]
fn a_check_in_that_cannot_be_asked_is_refused() {
    let (_folder, journal) = fresh();
    let item = |item: &str, ask| CheckInItem { item: Some(id(item)), ask };
    let make = |label: &str, questions: Vec<CheckInItem>| {
        let part = DayPart::Morning;
        let made = CheckIn { id: String::new(), label: label.to_owned(), part, questions, offered: true };
        journal.check_ins().save(&made, &noon()).unwrap_err()
    };
    assert!(matches!(make("Empty", Vec::new()), EbbError::NothingToAsk));
    assert!(matches!(make(" ", vec![item("pain", CheckInAsk::Severity)]), EbbError::BadName { .. }));
    assert!(matches!(make("Hm", vec![item("pain", CheckInAsk::Minutes)]), EbbError::CannotAsk { .. }));
    assert!(matches!(make("Hm", vec![item("hrv", CheckInAsk::Minutes)]), EbbError::CannotAsk { .. }), "not in minutes");
    assert!(matches!(make("Hm", vec![item("xyzzy", CheckInAsk::Severity)]), EbbError::UnknownItem { .. }));
    assert!(matches!(
        make("Hm", vec![item("pain", CheckInAsk::Severity), item("pain", CheckInAsk::YesNo)]),
        EbbError::CannotAsk { .. }
    ));
    assert!(matches!(
        make("Hm", vec![CheckInItem { item: None, ask: CheckInAsk::Function }]),
        EbbError::CannotAsk { .. }
    ));
}

#[test]
fn a_check_in_follows_what_becomes_of_its_items() {
    let (_folder, journal) = fresh();
    let keys = || -> Vec<String> {
        journal
            .check_ins()
            .get("morning", &noon())
            .unwrap()
            .questions
            .into_iter()
            .map(|question| question.key)
            .collect()
    };
    journal.items().archive(&id("stiffness"), true, &noon()).unwrap();
    assert_eq!(keys(), ["sleep", "pain", "fatigue"]);
    journal.items().merge(&id("fatigue"), &id("muscle-aches"), &noon()).unwrap();
    assert_eq!(keys(), ["sleep", "pain", "muscle-aches"]);
    journal.undo(&noon()).unwrap();
    journal.items().merge(&id("fatigue"), &id("pain"), &noon()).unwrap();
    assert_eq!(keys(), ["sleep", "pain"], "not asked twice");
    journal.check_ins().answer("morning", &[answer("pain", value(4.0))], &noon()).unwrap();
    sound(&journal);
}

#[test]
fn the_persons_own_words_are_given_however_it_is_answered() {
    let (_folder, journal) = fresh();
    for ago in 1..=7 {
        log(&journal, "pain", 4.0, &days_ago(ago));
    }
    let words = StepWords { step: 4, words: "I lie down".to_owned() };
    journal.items().set_severity_words(Some(id("pain")), &[words], &noon()).unwrap();
    journal.check_ins().answer("morning", &[answer("pain", value(4.0))], &noon()).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Pain 4 · I lie down"]);
    journal.check_ins().answer("morning", &[answer("pain", value(5.0))], &noon()).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Pain 5"], "the words were those of another step");
    journal.undo(&noon()).unwrap();
    journal.undo(&noon()).unwrap();
    journal.logging().log_as_usual(&noon()).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Pain 4 · I lie down"]);
}

#[test]
fn what_is_erased_is_no_answer_any_more() {
    let (_folder, journal) = fresh();
    let answers = [answer("pain", value(4.0)), answer("fatigue", value(5.0))];
    let change = journal.check_ins().answer("morning", &answers, &noon()).unwrap();
    journal.logging().tap(&id("heat"), &hours(-2)).unwrap();
    let question = first(&journal, &noon());
    journal.questions().shown(&question.id, &noon()).unwrap();
    let kept = |kind: &str| journal.read(|reader| Ok(reader.records(kind)?.len())).unwrap();
    assert_eq!((kept("checked-in"), kept("asked")), (1, 1));
    let erase = |entry: EntryId| journal.erase(&Erasure::Entry { entry }, None, &noon()).unwrap();
    erase(change.entries[0].clone());
    assert_eq!((kept("checked-in"), kept("asked")), (0, 1));
    erase(EntryId(question.id.strip_prefix("helped/").unwrap().to_owned()));
    assert_eq!(kept("asked"), 0);
    journal.check_ins().answer("morning", &[answer("pain", value(6.0))], &noon()).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Fatigue 5", "Pain 6"]);
    sound(&journal);
}

// Silent days.

#[test]
fn silent_days_are_listed_and_recalled_once_each() {
    let (_folder, journal) = fresh();
    assert_eq!(journal.silent_days().get(&noon()).unwrap(), None, "a new journal was not silent");
    log(&journal, "pain", 3.0, &days_ago(4));
    let back = journal.silent_days().get(&noon()).unwrap().unwrap();
    assert_eq!(back.sentence, "3 days have nothing in them. How were they, as far as you know?");
    assert_eq!(
        back.days.iter().map(|day| day.label.as_str()).collect::<Vec<_>>(),
        ["yesterday", "Thursday 26 March", "Wednesday 25 March"]
    );
    log(&journal, "pain", 3.0, &noon());
    let recall = |ago, how| journal.silent_days().save(&[DayRecalled { day: day_ago(ago), how }], &noon());
    assert_eq!(recall(2, RecalledDay::Bad).unwrap().label, "Recalled, Thursday 26 March: bad");
    assert_eq!(recall(1, RecalledDay::Unknown).unwrap().label, "Recalled, yesterday: not known");
    assert_eq!(recall(2, RecalledDay::Middling).unwrap().entries.len(), 1);
    assert!(changed_nothing(&recall(2, RecalledDay::Middling).unwrap()));
    assert_eq!(said(&journal, day_ago(2)), [("Recalled: a middling day".into(), Mark::Recalled)], "once");
    let back = journal.silent_days().get(&noon()).unwrap().unwrap();
    let said: Vec<_> = back.days.iter().map(|day| day.said).collect();
    assert_eq!(said, [Some(RecalledDay::Unknown), Some(RecalledDay::Middling), None]);
    let range = journal.range(day_ago(3), day_ago(1)).unwrap();
    assert!(range.iter().all(|day| day.burden.is_none() && day.flare.is_none()), "never a number: {range:?}");
    journal.undo(&noon()).unwrap();
    assert_eq!(labels(&journal, day_ago(2)), ["Recalled: a bad day"]);
    assert!(matches!(recall(0, RecalledDay::Fine), Err(EbbError::DayNotOver { .. })));
    assert!(matches!(recall(-1, RecalledDay::Fine), Err(EbbError::DayNotOver { .. })));
    sound(&journal);
}

#[test]
fn several_days_are_one_operation_and_fourteen_are_the_most() {
    let (_folder, journal) = fresh();
    log(&journal, "pain", 3.0, &days_ago(40));
    let back = journal.silent_days().get(&noon()).unwrap().unwrap();
    assert_eq!(back.days.len(), usize::try_from(SILENT_MOST).unwrap());
    let all: Vec<_> = back.days.iter().map(|day| DayRecalled { day: day.day, how: RecalledDay::Fine }).collect();
    assert_eq!(journal.silent_days().save(&all, &noon()).unwrap().label, "14 days recalled");
    assert!(journal.questions().list(&noon()).unwrap().is_empty(), "all is said");
    journal.undo(&noon()).unwrap();
    assert!(journal.silent_days().get(&noon()).unwrap().unwrap().days.iter().all(|day| day.said.is_none()));
}

// The ask budget and did it help.

fn asked(journal: &Journal, now: &Moment) -> Vec<String> {
    journal.questions().list(now).unwrap().into_iter().map(|question| question.text).collect()
}

fn first(journal: &Journal, now: &Moment) -> Question {
    journal.questions().list(now).unwrap().remove(0)
}

#[test]
fn a_remedy_is_asked_about_once_between_an_hour_and_a_day_after() {
    let (_folder, journal) = fresh();
    let taken = journal.logging().tap(&id("ibuprofen"), &noon()).unwrap().entries.remove(0);
    journal.logging().tap(&id("vitamin-d"), &noon()).unwrap();
    assert_eq!(asked(&journal, &seconds(3_599)), Vec::<String>::new());
    let question = first(&journal, &hours(1));
    assert_eq!(question.text, "Did it help: Ibuprofen, 12:00?");
    assert_eq!(
        question.answers.iter().map(|answer| answer.label.as_str()).collect::<Vec<_>>(),
        ["No", "A little", "Yes", "Don't know"]
    );
    journal.questions().shown(&question.id, &hours(1)).unwrap();
    assert_eq!(asked(&journal, &hours(2)).len(), 1, "shown and open");
    assert_eq!(asked(&journal, &hours(20)), ["Morning check-in: now?"], "another day: it was asked once");
    let change = journal.questions().answer(&question.id, "little", &hours(2)).unwrap();
    assert_eq!(change.label, "Ibuprofen: did it help? A little");
    assert_eq!(labels(&journal, day_ago(0))[0], "Ibuprofen, helped a little");
    assert_eq!(asked(&journal, &hours(2)), Vec::<String>::new());
    journal.undo(&hours(2)).unwrap();
    assert_eq!(labels(&journal, day_ago(0))[0], "Ibuprofen");
    journal.logging().set_helped(&taken, Helped::Yes, &hours(2)).unwrap();
    assert_eq!(labels(&journal, day_ago(0))[0], "Ibuprofen, helped");
    assert!(matches!(journal.questions().answer(&question.id, "maybe", &hours(2)), Err(EbbError::NotAnAnswer { .. })));
    let pain = log(&journal, "pain", 3.0, &hours(2));
    assert!(matches!(journal.logging().set_helped(&pain, Helped::Yes, &hours(2)), Err(EbbError::WrongKind { .. })));
    sound(&journal);
}

#[test]
fn a_day_later_nobody_asks_any_more() {
    let (_folder, journal) = fresh();
    let taken = days_ago(0);
    journal.logging().tap(&id("ibuprofen"), &taken).unwrap();
    assert!(asked(&journal, &hours(24)).iter().any(|text| text == "Did it help: Ibuprofen, yesterday 12:00?"));
    assert!(!asked(&journal, &seconds(24 * 3_600 + 1)).iter().any(|text| text.contains("Ibuprofen")));
}

#[test]
fn three_a_day_also_across_a_restart_and_put_aside_is_put_aside() {
    let (folder, journal) = fresh();
    for (hour, remedy) in [(-6, "ibuprofen"), (-5, "heat"), (-4, "breathing"), (-3, "massage"), (-2, "cold")] {
        journal.logging().tap(&id(remedy), &hours(hour)).unwrap();
    }
    let three = journal.questions().list(&noon()).unwrap();
    assert_eq!(three.len(), 3);
    journal.questions().shown(&three[0].id, &noon()).unwrap();
    journal.questions().dismiss(&three[1].id, &noon()).unwrap();
    journal.questions().answer(&three[2].id, "yes", &noon()).unwrap();
    assert_eq!(journal.questions().list(&noon()).unwrap(), three[..1], "the shown one is open, the others are spent");
    assert!(changed_nothing(&journal.questions().shown(&three[0].id, &hours(1)).unwrap()));
    drop(journal);
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    assert_eq!(journal.questions().list(&hours(1)).unwrap().len(), 1);
    journal.questions().dismiss(&three[0].id, &hours(1)).unwrap();
    assert_eq!(journal.questions().list(&hours(1)).unwrap(), []);
    assert!(matches!(journal.questions().shown("helped/xyzzy", &noon()), Err(EbbError::NoSuchQuestion { .. })));
    sound(&journal);
}

#[test]
fn the_budget_is_a_civil_days_also_where_the_clocks_go_forward() {
    let (_folder, journal) = fresh();
    // The night to 29 March has no hour from two to three.
    let at = |text: &str| -> Moment { format!("2026-03-{text}[Europe/Berlin]").parse().unwrap() };
    for (hour, remedy) in [(13, "ibuprofen"), (14, "heat"), (15, "breathing"), (16, "massage"), (17, "cold")] {
        journal.logging().tap(&id(remedy), &at(&format!("28T{hour}:00:00+01:00"))).unwrap();
    }
    let evening = at("28T21:00:00+01:00");
    let three = journal.questions().list(&evening).unwrap();
    for question in &three {
        journal.questions().shown(&question.id, &evening).unwrap();
    }
    assert_eq!(
        journal.questions().list(&at("29T03:59:00+02:00")).unwrap(),
        journal.questions().list(&evening).unwrap()
    );
    let morning = asked(&journal, &at("29T04:00:00+02:00"));
    assert_eq!(morning.len(), 3, "a new day: {morning:?}");
    assert_eq!(morning[0], "Morning check-in: now?");
    assert!(three.iter().all(|old| !morning.contains(&old.text)), "what was asked once is not asked again");
    // A flight west, back into the day before: its three are spent.
    let west: Moment = "2026-03-28T20:30:00-04:00[America/New_York]".parse().unwrap();
    assert!(west.at > evening.at);
    let known = journal.questions().list(&west).unwrap();
    assert!(known.iter().all(|question| three.iter().any(|old| old.id == question.id)), "{known:?}");
}

#[test]
fn a_late_answer_takes_nothing_from_the_next_day() {
    let (_folder, journal) = fresh();
    journal.logging().tap(&id("heat"), &hours(4)).unwrap();
    let question = first(&journal, &hours(6));
    journal.questions().shown(&question.id, &hours(6)).unwrap();
    // The next morning, from the notification that still stands there.
    for (hour, remedy) in [(18, "cold"), (19, "massage"), (20, "breathing"), (21, "tens")] {
        journal.logging().tap(&id(remedy), &hours(hour)).unwrap();
    }
    let morning = hours(23);
    journal.questions().answer(&question.id, "yes", &morning).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Heat, helped"]);
    assert_eq!(journal.questions().list(&morning).unwrap().len(), 3);
    journal.undo(&morning).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Heat"]);
}

#[test]
fn showing_a_question_is_nothing_to_undo() {
    let (_folder, journal) = fresh();
    journal.logging().tap(&id("heat"), &hours(-3)).unwrap();
    journal.logging().tap(&id("pain"), &noon()).unwrap();
    journal.undo(&noon()).unwrap();
    let question = first(&journal, &noon());
    journal.questions().shown(&question.id, &noon()).unwrap();
    journal.questions().dismiss(&question.id, &noon()).unwrap();
    assert_eq!(journal.redo(&noon()).unwrap().label, "Done again: Pain present", "a question stands in nobody's way");
    assert_eq!(journal.undo(&noon()).unwrap().label, "Taken back: Pain present");
    assert_eq!(journal.undo(&noon()).unwrap().label, "Taken back: Heat");
    assert!(matches!(journal.undo(&noon()), Err(EbbError::NothingToUndo)));
}

#[test]
fn the_worthiest_are_asked_and_none_in_a_flare() {
    let (_folder, journal) = fresh();
    log(&journal, "pain", 3.0, &days_ago(5));
    journal.logging().tap(&id("heat"), &hours(-3)).unwrap();
    let morning = hours(-1);
    assert_eq!(
        asked(&journal, &morning),
        [
            "4 days have nothing in them. How were they, as far as you know?",
            "Morning check-in: now?",
            "Did it help: Heat, 09:00?"
        ]
    );
    assert_eq!(journal.today(&morning).unwrap().questions, journal.questions().list(&morning).unwrap());
    flare(&journal, FlarePhase::Started, &morning);
    assert_eq!(asked(&journal, &morning), Vec::<String>::new());
    // What the person opens is there all the same.
    assert!(journal.silent_days().get(&morning).unwrap().is_some());
    journal.check_ins().answer("morning", &[answer("pain", value(7.0))], &morning).unwrap();
}

#[test]
fn a_check_in_opened_by_oneself_does_not_count() {
    let (_folder, journal) = fresh();
    log(&journal, "pain", 3.0, &days_ago(1));
    for (hour, remedy) in [(-6, "ibuprofen"), (-5, "heat"), (-4, "breathing")] {
        journal.logging().tap(&id(remedy), &hours(hour)).unwrap();
    }
    let morning = hours(-1);
    assert!(asked(&journal, &morning).contains(&"Morning check-in: now?".to_owned()));
    journal.check_ins().answer("morning", &[answer("pain", value(4.0))], &morning).unwrap();
    assert_eq!(asked(&journal, &morning).len(), 3, "three are still to be asked, and not the check-in again");
    assert!(!asked(&journal, &morning).contains(&"Morning check-in: now?".to_owned()));
}

// Flares.

fn burden(journal: &Journal, ago: i64, severity: f64) {
    log(journal, "pain", severity, &days_ago(ago));
}

#[test]
fn a_flare_whose_days_are_back_at_the_usual_is_doubted() {
    let (_folder, journal) = fresh();
    for ago in 10..=20 {
        burden(&journal, ago, 3.0);
    }
    flare(&journal, FlarePhase::Started, &days_ago(6));
    for (ago, severity) in [(6, 8.0), (5, 7.0), (3, 3.0), (2, 3.5)] {
        burden(&journal, ago, severity);
    }
    assert_eq!(journal.flares().repairs(&noon()).unwrap(), [], "two days are not several");
    burden(&journal, 1, 2.0);
    let repair = journal.flares().repairs(&noon()).unwrap().remove(0);
    assert_eq!(repair.text, "Still in the flare that started Sunday 22 March?");
    let offers: Vec<_> = repair.offers.iter().map(|offer| (offer.mend, offer.day, offer.label.as_str())).collect();
    assert_eq!(
        offers,
        [
            // The fourth day ago is unknown, so the flare may have lasted into it.
            (FlareMend::Over, Some(day_ago(4)), "Its last day was Tuesday 24 March"),
            (FlareMend::Eased, None, "It eased, and is still on"),
            (FlareMend::Still, None, "Still on"),
        ]
    );
    // A flare silences everything but whether it is over.
    let question = first(&journal, &noon());
    assert_eq!((question.text.as_str(), journal.questions().list(&noon()).unwrap().len()), (repair.text.as_str(), 1));
    journal.questions().answer(&question.id, "over", &noon()).unwrap();
    let flares: Vec<_> = journal.range(day_ago(6), day_ago(0)).unwrap().iter().map(|day| day.flare).collect();
    assert_eq!(flares, [Some(true), Some(true), Some(true), None, None, None, None]);
    assert_eq!(entries(&journal, day_ago(4))[0].mark, Mark::Recalled);
    assert_eq!(journal.flares().repairs(&noon()).unwrap(), []);
    journal.undo(&noon()).unwrap();
    assert!(journal.today(&noon()).unwrap().flare.active);

    // Still on: the doubt begins anew, and the button still says what ends it.
    journal.flares().repair(&repair.id, FlareMend::Still, None, &noon()).unwrap();
    assert_eq!(journal.flares().repairs(&hours(24)).unwrap(), []);
    assert_eq!(journal.today(&hours(1)).unwrap().flare.next, FlarePhase::Ended);
    sound(&journal);
}

#[test]
fn a_flare_of_which_nothing_was_said_for_long_is_doubted_too() {
    let (_folder, journal) = fresh();
    flare(&journal, FlarePhase::Started, &days_ago(7));
    assert_eq!(journal.flares().repairs(&hours(-24)).unwrap(), []);
    let repair = journal.flares().repairs(&noon()).unwrap().remove(0);
    assert_eq!(repair.offers[0].day, Some(day_ago(7)), "nothing else is known");
    let over = |day| journal.flares().repair(&repair.id, FlareMend::Over, day, &noon());
    assert!(matches!(over(Some(day_ago(8))), Err(EbbError::EndsBeforeItBegins)));
    assert!(matches!(over(Some(day_ago(-1))), Err(EbbError::InTheFuture { .. })));
    over(Some(day_ago(3))).unwrap();
    let page = journal.range(day_ago(4), day_ago(2)).unwrap();
    assert_eq!(page.iter().map(|day| day.flare).collect::<Vec<_>>(), [Some(true), Some(true), None]);
    assert!(matches!(over(None), Err(EbbError::NoSuchQuestion { .. })), "it is mended");
}

#[test]
fn an_easing_is_something_said_of_it() {
    let (_folder, journal) = fresh();
    flare(&journal, FlarePhase::Started, &days_ago(30));
    let repair = journal.flares().repairs(&noon()).unwrap().remove(0);
    journal.flares().repair(&repair.id, FlareMend::Eased, None, &noon()).unwrap();
    assert_eq!(journal.flares().repairs(&hours(24 * 6)).unwrap(), []);
    assert_eq!(journal.flares().repairs(&hours(24 * 7)).unwrap().len(), 1);
}

#[test]
fn a_start_within_a_flare_is_offered_for_repair() {
    let (_folder, journal) = fresh();
    flare(&journal, FlarePhase::Started, &days_ago(9));
    let second = flare(&journal, FlarePhase::Started, &days_ago(4));
    flare(&journal, FlarePhase::Started, &days_ago(3));
    let repairs = journal.flares().repairs(&noon()).unwrap();
    let about: Vec<_> = repairs.iter().map(|repair| (repair.doubt, repair.entry == second)).collect();
    // The one a day later has its own distance to the first.
    assert_eq!(about, [(FlareDoubt::StartedTwice, true), (FlareDoubt::StartedTwice, false)]);
    let id = &repairs[0].id;
    let over = |day| journal.flares().repair(id, FlareMend::Over, Some(day), &noon());
    assert!(matches!(over(day_ago(10)), Err(EbbError::EndsBeforeItBegins)));
    assert!(matches!(over(day_ago(4)), Err(EbbError::EndsBeforeItBegins)), "the second one starts on that day");
    over(day_ago(6)).unwrap();
    let flares: Vec<_> = journal.range(day_ago(7), day_ago(3)).unwrap().iter().map(|day| day.flare).collect();
    assert_eq!(flares, [Some(true), Some(true), None, Some(true), Some(true)]);
    assert_eq!(journal.flares().repairs(&noon()).unwrap(), [], "and the third start is a day from the second");
    journal.undo(&noon()).unwrap();
    journal.flares().repair(id, FlareMend::Same, None, &noon()).unwrap();
    assert_eq!(labels(&journal, day_ago(4)), ["A flare day"]);
    sound(&journal);
}

#[test]
fn an_end_without_a_start_is_offered_for_repair() {
    let (_folder, journal) = fresh();
    for ago in 7..=16 {
        burden(&journal, ago, 3.0);
    }
    for ago in 4..=6 {
        burden(&journal, ago, 7.0);
    }
    flare(&journal, FlarePhase::Ended, &days_ago(3));
    let repair = journal.flares().repairs(&noon()).unwrap().remove(0);
    let offers: Vec<_> = repair.offers.iter().map(|offer| (offer.mend, offer.day)).collect();
    assert_eq!(offers, [(FlareMend::Began, Some(day_ago(6))), (FlareMend::Remove, None)]);
    journal.flares().repair(&repair.id, FlareMend::Began, None, &noon()).unwrap();
    let flares: Vec<_> = journal.range(day_ago(7), day_ago(2)).unwrap().iter().map(|day| day.flare).collect();
    assert_eq!(flares, [None, Some(true), Some(true), Some(true), Some(true), None]);
    journal.undo(&noon()).unwrap();
    journal.flares().repair(&repair.id, FlareMend::Began, Some(day_ago(3)), &noon()).unwrap();
    assert_eq!(journal.range(day_ago(3), day_ago(3)).unwrap()[0].flare, Some(true), "a flare of one day");
    assert!(!journal.today(&noon()).unwrap().flare.active, "and no longer");
    journal.undo(&noon()).unwrap();
    journal.flares().repair(&repair.id, FlareMend::Remove, None, &noon()).unwrap();
    assert_eq!(journal.flares().repairs(&noon()).unwrap(), []);
    sound(&journal);
}

#[test]
fn an_end_after_an_end_may_be_the_same_flare() {
    let (_folder, journal) = fresh();
    flare(&journal, FlarePhase::Started, &days_ago(9));
    flare(&journal, FlarePhase::Ended, &days_ago(6));
    flare(&journal, FlarePhase::Ended, &days_ago(4));
    let repair = journal.flares().repairs(&noon()).unwrap().remove(0);
    assert_eq!(repair.offers[0].mend, FlareMend::Lasted);
    journal.flares().repair(&repair.id, FlareMend::Lasted, None, &noon()).unwrap();
    let flares: Vec<_> = journal.range(day_ago(9), day_ago(3)).unwrap().iter().map(|day| day.flare).collect();
    assert_eq!(flares, [[Some(true); 6].as_slice(), &[None]].concat());
}

#[test]
fn a_flare_is_entered_afterwards() {
    let (_folder, journal) = fresh();
    let when = When::At { moment: days_ago(1) };
    journal.logging().log(Draft::when(when, Body::flare(FlarePhase::Started)), &noon()).unwrap();
    let today = journal.today(&noon()).unwrap();
    assert_eq!((today.flare.active, today.flare.since_day), (true, Some(day_ago(1))));
    assert_eq!(journal.flares().repairs(&noon()).unwrap(), []);
}

// The grid.

#[test]
fn the_grid_follows_the_hour_and_stays_under_the_finger() {
    let (_folder, journal) = fresh();
    for ago in 1..=5 {
        log(&journal, "headache", 4.0, &Moment { at: days_ago(ago).at - chrono::TimeDelta::hours(4), ..noon() });
        log(&journal, "nausea", 4.0, &Moment { at: days_ago(ago).at + chrono::TimeDelta::hours(8), ..noon() });
    }
    let grid = |now: &Moment| -> Vec<String> {
        journal.today(now).unwrap().quick.into_iter().map(|button| button.item.0).collect()
    };
    let morning = hours(-3);
    assert_eq!(grid(&morning)[..2], ["headache", "nausea"]);
    assert_eq!(grid(&hours(7))[..2], ["nausea", "headache"]);
    let before = grid(&morning);
    for second in 0..8 {
        journal
            .logging()
            .tap(&id("nausea"), &Moment { at: morning.at + chrono::TimeDelta::seconds(3 * second), ..noon() })
            .unwrap();
    }
    assert_eq!(grid(&hours(-2)), before, "nothing moves because it was tapped");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// Whatever a person does with questions in a day, Ebb never has asked more than three of them.
    #[test]
    fn no_day_asks_more_than_three(acts in prop::collection::vec((0usize..6, 0usize..3, 1i64..600), 1..24)) {
        let (_folder, journal) = fresh();
        log(&journal, "pain", 3.0, &days_ago(6));
        let mut now = hours(-7);
        let today = now.day(Rollover::default());
        let mut shown = std::collections::BTreeSet::new();
        for (act, which, seconds) in acts {
            now = Moment { at: now.at + chrono::TimeDelta::seconds(seconds * 2), ..now };
            prop_assert_eq!(now.day(Rollover::default()), today);
            let questions = journal.questions().list(&now).unwrap();
            prop_assert!(shown.len() <= 3);
            for question in &questions {
                prop_assert!(shown.contains(&question.id) || shown.len() < 3, "{shown:?}, {questions:?}");
            }
            match (act, questions.get(which)) {
                (0, _) => { journal.logging().tap(&id(["heat", "cold", "massage"][which]), &now).unwrap(); }
                (1, Some(question)) => {
                    journal.questions().shown(&question.id, &now).unwrap();
                    shown.insert(question.id.clone());
                }
                (2, Some(question)) => {
                    journal.questions().dismiss(&question.id, &now).unwrap();
                    shown.insert(question.id.clone());
                }
                (3, Some(question)) => {
                    journal.questions().answer(&question.id, &question.answers[0].id, &now).unwrap();
                    shown.insert(question.id.clone());
                }
                (4, _) => { journal.check_ins().answer("morning", &[answer("pain", value(4.0))], &now).unwrap(); }
                _ => {}
            }
        }
        prop_assert!(journal.check().unwrap().ok);
    }
}

/// Everything a person could see of these days.
fn everything(journal: &Journal, now: &Moment) -> String {
    let days: Vec<_> = (-1..20).map(|ago| journal.day(day_ago(ago)).unwrap()).collect();
    format!(
        "{}{}{}{}{}",
        serde_json::to_string(&days).unwrap(),
        serde_json::to_string(&journal.today(now).unwrap()).unwrap(),
        serde_json::to_string(&journal.silent_days().get(now).unwrap()).unwrap(),
        serde_json::to_string(&journal.flares().repairs(now).unwrap()).unwrap(),
        serde_json::to_string(&journal.check_ins().get("morning", now).unwrap()).unwrap(),
    )
}

/// One of the ways of answering; `which` chooses within it.
fn answer_somehow(journal: &Journal, way: usize, which: u8, now: &Moment) -> Result<Change, EbbError> {
    match way {
        0 => journal.logging().log_as_usual(now),
        1 => journal.logging().log_none_today(now),
        2 => journal.logging().log_same_as_yesterday(now),
        3 => {
            let answers = [answer("pain", value(f64::from(which % 11))), answer("sleep", eight_hours())];
            journal.check_ins().answer("morning", &answers[..=usize::from(which % 2)], now)
        }
        4 => {
            let how = RecalledDay::ALL[usize::from(which % 4)];
            let days: Vec<_> =
                (1..=i32::from(which % 3) + 1).map(|ago| DayRecalled { day: day_ago(ago), how }).collect();
            journal.silent_days().save(&days, now)
        }
        5 => {
            let Some(question) = journal.questions().list(now)?.into_iter().next() else {
                return Err(EbbError::NothingToUndo);
            };
            let answer = &question.answers[usize::from(which) % question.answers.len()];
            journal.questions().answer(&question.id, &answer.id, now)
        }
        _ => {
            let Some(repair) = journal.flares().repairs(now)?.into_iter().next() else {
                return Err(EbbError::NothingToUndo);
            };
            let offer = &repair.offers[usize::from(which) % repair.offers.len()];
            journal.flares().repair(&repair.id, offer.mend, None, now)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever was there, each way of answering is one operation: one undo and it is as if it had not been, one redo
    /// and it is there again; and what it wrote is sound.
    #[test]
    fn one_undo_takes_any_answer_back(
        logged in prop::collection::vec((0usize..4, 0u8..=10, 0i64..15), 0..40),
        turns in prop::collection::vec((any::<bool>(), 0i64..15), 0..4),
        taken in prop::option::of(1i64..30),
        ways in prop::collection::vec((0usize..7, any::<u8>()), 1..6),
    ) {
        let (_folder, journal) = fresh();
        for (item, severity, ago) in logged {
            log(&journal, ["pain", "fatigue", "headache", "nausea"][item], f64::from(severity), &days_ago(ago));
        }
        for (start, ago) in turns {
            flare(&journal, if start { FlarePhase::Started } else { FlarePhase::Ended }, &days_ago(ago));
        }
        if let Some(ago) = taken {
            journal.logging().tap(&id("heat"), &hours(-ago)).unwrap();
        }
        for (way, which) in ways {
            let before = everything(&journal, &noon());
            match answer_somehow(&journal, way, which, &noon()) {
                // Only that a question was followed, or nothing new: nothing to take back.
                Ok(change) if change.entries.is_empty() => {}
                Ok(change) => {
                    prop_assert!(!change.days.is_empty());
                    let after = everything(&journal, &noon());
                    journal.undo(&noon()).unwrap();
                    prop_assert_eq!(&everything(&journal, &noon()), &before);
                    journal.redo(&noon()).unwrap();
                    prop_assert_eq!(&everything(&journal, &noon()), &after);
                }
                Err(_) => prop_assert_eq!(&everything(&journal, &noon()), &before),
            }
        }
        let report = journal.check().unwrap();
        prop_assert!(report.ok, "{:?}", report.problems);
    }
}
