//! Check-ins: partial and repeated answers, prefills, own check-ins.

use ebb_core::check_ins::{CheckIn, CheckInAsk, CheckInItem, CheckInValue};
use ebb_core::entry::{Body, Draft, EntryId, Mark, Severity, StepWords};
use ebb_core::storage::Erasure;
use ebb_core::time::{DayPart, Moment};
use ebb_core::{EbbError, Journal, Options};
use ebb_core::{InvalidInput, Missing};

use crate::{
    answer, changed_nothing, day_ago, days_ago, eight_hours, first, fresh, hours, id, labels, log, noon, said, sound,
    value,
};

#[test]
fn partial_check_in_leaves_the_rest_unknown_and_one_undo_reverts_it() {
    let (_folder, journal) = fresh();
    let answers = [answer("sleep", eight_hours()), answer("pain", value(4.0))];
    let change = journal.check_ins().answer("morning", &answers, &noon()).unwrap();
    assert_eq!((change.label.as_str(), change.entries.len()), ("Morning check-in: 2 answers", 2));
    assert_eq!(
        labels(&journal, day_ago(0)),
        ["Sleep, 8 h, quality 4, not refreshing", "Pain 4"],
        "fatigue stays unknown"
    );
    let view = journal.check_ins().get("morning", &noon()).unwrap();
    assert_eq!(
        view.questions.iter().map(|question| question.said).collect::<Vec<_>>(),
        [Some(eight_hours()), Some(value(4.0)), None]
    );
    journal.undo(&noon()).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), Vec::<String>::new());
    sound(&journal);
}

#[test]
fn each_question_has_its_answers_in_words() {
    let (_folder, journal) = fresh();
    log(&journal, "pain", 4.0, &days_ago(1));
    let words = |now: &Moment| {
        let view = journal.check_ins().get("morning", now).unwrap();
        let of = |question: &ebb_core::check_ins::CheckInQuestion| {
            let choices = question.choices.iter();
            choices
                .map(|choice| format!("{}{}", choice.label, if choice.given { "*" } else { "" }))
                .collect::<Vec<_>>()
                .join("/")
        };
        view.questions.iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(
        words(&noon()),
        ["very badly/badly/so-so/well", "none/mild/moderate/severe", "none/mild/moderate/severe"]
    );
    let view = journal.check_ins().get("morning", &noon()).unwrap();
    assert_eq!(view.questions[1].prefill.as_ref().unwrap().label, "4, as yesterday");
    let said: Vec<_> = view
        .questions
        .iter()
        .zip([1, 2, 0])
        .map(|(question, place)| answer(&question.key, question.choices[place].said))
        .collect();
    journal.check_ins().answer("morning", &said, &noon()).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Sleep, quality 2", "Pain 5", "Fatigue 0"]);
    assert_eq!(
        words(&noon()),
        ["very badly/badly*/so-so/well", "none/mild/moderate*/severe", "none*/mild/moderate/severe"]
    );
    let view = journal.check_ins().get("morning", &noon()).unwrap();
    assert_eq!(view.questions[1].said_text.as_deref(), Some("today: 5"));
    // One of four steps is not a measured number.
    let entries = journal.views().day(day_ago(0)).unwrap().entries;
    assert!(entries.iter().all(|line| line.entry.mark == Mark::Coarse));
    journal.check_ins().answer("morning", &[answer("pain", CheckInValue::Word { place: 4 })], &noon()).unwrap_err();
    sound(&journal);
}

#[test]
fn repeated_answers_change_nothing_and_different_ones_amend() {
    let (_folder, journal) = fresh();
    let first = journal.check_ins().answer("morning", &[answer("pain", value(4.0))], &noon()).unwrap();
    let again = journal.check_ins().answer("morning", &[answer("pain", value(4.0))], &hours(1)).unwrap();
    assert!(changed_nothing(&again));
    // The person corrects the entry; a late copy of the old answer does not revert that.
    journal.logging().rate(&first.entries[0], Severity::of(6.0), Mark::Measured, &hours(1)).unwrap();
    journal.check_ins().answer("morning", &[answer("pain", value(4.0))], &hours(1)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Pain 6"]);
    let both = [answer("pain", value(5.0)), answer("fatigue", CheckInValue::Present)];
    journal.check_ins().answer("morning", &both, &hours(2)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Pain 5", "Fatigue noted"]);
    journal.undo(&hours(2)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Pain 6"]);
    journal.check_ins().answer("morning", &[answer("pain", value(4.0))], &hours(24)).unwrap();
    assert_eq!(labels(&journal, day_ago(-1)), ["Pain 4"], "another day, another check-in");
    sound(&journal);
}

#[test]
fn of_several_answers_to_one_question_the_last_counts() {
    let (_folder, journal) = fresh();
    let twice = [answer("pain", value(3.0)), answer("pain", value(4.0)), answer("pain", value(5.0))];
    journal.check_ins().answer("morning", &twice, &noon()).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Pain 5"]);
    journal
        .check_ins()
        .answer("morning", &[answer("pain", value(6.0)), answer("pain", value(7.0))], &hours(1))
        .unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Pain 7"]);
    journal.undo(&hours(2)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Pain 5"]);
    journal.undo(&hours(2)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), [""; 0]);
    sound(&journal);
}

#[test]
fn prefill_counts_only_once_confirmed() {
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
    assert_eq!(prefills[0], None);
    assert_eq!(journal.views().today(&noon()).unwrap().burden.today, None, "looking is not answering");
    journal.check_ins().answer("morning", &[answer("pain", prefills[1].as_ref().unwrap().said)], &noon()).unwrap();
    assert_eq!(said(&journal, day_ago(0)), [("Pain 7".into(), Mark::Measured)], "confirmed is said");
}

#[test]
fn answer_that_does_not_fit_is_refused_as_a_whole() {
    let (_folder, journal) = fresh();
    for (answers, wanted) in [
        ([answer("pain", value(4.0)), answer("nausea", value(4.0))], "not-an-answer"),
        ([answer("pain", value(4.0)), answer("fatigue", eight_hours())], "not-an-answer"),
        ([answer("pain", value(4.0)), answer("fatigue", value(11.0))], "out-of-range"),
    ] {
        let error = journal.check_ins().answer("morning", &answers, &noon()).unwrap_err();
        assert_eq!(error.code(), wanted, "{error:?}");
    }
    assert!(matches!(
        journal.check_ins().answer("noon", &[], &noon()),
        Err(EbbError::NotFound { missing: Missing::CheckIn { .. } })
    ));
    assert_eq!(labels(&journal, day_ago(0)), Vec::<String>::new());
    assert!(changed_nothing(&journal.check_ins().answer("morning", &[], &noon()).unwrap()));
}

#[test]
fn own_check_ins_are_added_changed_removed_and_undone() {
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
        ],
        offered: true,
    };
    let mut long = own.clone();
    long.questions.push(item("mood", CheckInAsk::Function));
    let refused = journal.check_ins().save(&long, &noon()).unwrap_err();
    assert_eq!(refused, InvalidInput::TooManyQuestions { most: 3 }.into());
    let own = journal.check_ins().save(&own, &noon()).unwrap().check_in;
    drop(journal);
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    assert_eq!(
        journal.check_ins().list().unwrap().iter().map(|it| it.label.as_str()).collect::<Vec<_>>(),
        ["Morning check-in", "After lunch", "Evening check-in"]
    );
    let answers = [
        answer("ibuprofen", CheckInValue::No),
        answer("quiet-rest", CheckInValue::Minutes { minutes: 20 }),
        answer("headache", CheckInValue::No),
    ];
    journal.check_ins().answer(&own.id, &answers, &noon()).unwrap();
    let wanted = ["Ibuprofen, skipped", "Quiet rest, 20 min", "Headache 0"];
    assert_eq!(labels(&journal, day_ago(0)), wanted);
    let view = journal.check_ins().get(&own.id, &noon()).unwrap();
    let said: Vec<_> = view.questions.iter().map(|question| question.said.unwrap()).collect();
    assert_eq!(said, answers.map(|answer| answer.said), "what was said reads back as the answer");

    journal.check_ins().save(&CheckIn { label: "Siesta".to_owned(), ..own.clone() }, &noon()).unwrap();
    assert_eq!(journal.check_ins().list().unwrap()[1].label, "Siesta");
    assert_eq!(journal.undo(&noon()).unwrap().label, "Undone: Changed: After lunch → Siesta");
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
fn check_in_that_cannot_be_asked_is_refused() {
    let (_folder, journal) = fresh();
    let item = |item: &str, ask| CheckInItem { item: Some(id(item)), ask };
    let make = |label: &str, questions: Vec<CheckInItem>| {
        let part = DayPart::Morning;
        let made = CheckIn { id: String::new(), label: label.to_owned(), part, questions, offered: true };
        journal.check_ins().save(&made, &noon()).unwrap_err()
    };
    assert!(matches!(make("Empty", Vec::new()), EbbError::Invalid { input: InvalidInput::NothingToAsk }));
    assert!(matches!(
        make(" ", vec![item("pain", CheckInAsk::Severity)]),
        EbbError::Invalid { input: InvalidInput::BadName { .. } }
    ));
    assert!(matches!(
        make("Hm", vec![item("pain", CheckInAsk::Minutes)]),
        EbbError::Invalid { input: InvalidInput::CannotAsk { .. } }
    ));
    assert!(
        matches!(
            make("Hm", vec![item("hrv", CheckInAsk::Minutes)]),
            EbbError::Invalid { input: InvalidInput::CannotAsk { .. } }
        ),
        "not in minutes"
    );
    assert!(matches!(
        make("Hm", vec![item("xyzzy", CheckInAsk::Severity)]),
        EbbError::NotFound { missing: Missing::Item { .. } }
    ));
    assert!(matches!(
        make("Hm", vec![item("pain", CheckInAsk::Severity), item("pain", CheckInAsk::YesNo)]),
        EbbError::Invalid { input: InvalidInput::CannotAsk { .. } }
    ));
    assert!(matches!(
        make("Hm", vec![CheckInItem { item: None, ask: CheckInAsk::Function }]),
        EbbError::Invalid { input: InvalidInput::CannotAsk { .. } }
    ));
}

#[test]
fn check_in_follows_merged_and_archived_items() {
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
fn severity_keeps_the_persons_own_words_however_it_is_answered() {
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
fn erased_entry_is_no_longer_an_answer() {
    let (_folder, journal) = fresh();
    let answers = [answer("pain", value(4.0)), answer("fatigue", value(5.0))];
    let change = journal.check_ins().answer("morning", &answers, &noon()).unwrap();
    journal.logging().tap(&id("heat"), &hours(-2)).unwrap();
    let question = first(&journal, &noon());
    journal.questions().shown(&question.id, &noon()).unwrap();
    let kept = |kind: &str| {
        let mut out = Vec::new();
        journal.exports().write_journal_to(&mut out, &noon()).unwrap();
        let lines = serde_json::Deserializer::from_slice(&out).into_iter::<serde_json::Value>();
        let is_kept = |line: &serde_json::Value| line["record"]["kind"] == kind && line["record"]["state"].is_null();
        lines.filter(|line| is_kept(line.as_ref().unwrap())).count()
    };
    assert_eq!((kept("checked-in"), kept("asked")), (1, 1));
    let erase = |entry: EntryId| journal.maintenance().erase(&Erasure::Entry { entry }, None, &noon()).unwrap();
    erase(change.entries[0].clone());
    assert_eq!((kept("checked-in"), kept("asked")), (0, 1));
    erase(EntryId(question.id.strip_prefix("helped/").unwrap().to_owned()));
    assert_eq!(kept("asked"), 0);
    journal.check_ins().answer("morning", &[answer("pain", value(6.0))], &noon()).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), ["Fatigue 5", "Pain 6"]);
    sound(&journal);
}

#[test]
fn usual_sleep_is_that_of_the_night_without_the_naps() {
    let (_folder, journal) = fresh();
    let sleep = |minutes, nap, days: i64, hour: i64| {
        let body = Body::Sleep { minutes: Some(minutes), quality: None, restored: None, nap };
        journal.logging().log(Draft::now(body), &hours(hour - 24 * days)).unwrap();
    };
    for days in 2..=9 {
        sleep(420, false, days, 0);
        sleep(60, true, days, 1);
        sleep(30, true, days, 2);
        // The night said again.
        sleep(430, false, days, 3);
    }
    // A day with a nap alone tells nothing of a night.
    sleep(90, true, 1, 0);
    let view = journal.check_ins().get("morning", &noon()).unwrap();
    let usual = CheckInValue::Sleep { minutes: Some(430), quality: None, restored: None };
    assert_eq!(view.questions[0].prefill.as_ref().map(|prefill| prefill.said), Some(usual));
    assert_eq!(journal.views().day(day_ago(2)).unwrap().summary.sleep, Some(520.0), "the day's sleep has them all");
}
