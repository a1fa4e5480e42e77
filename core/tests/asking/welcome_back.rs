//! Days without entries, recalled later.

use ebb_core::EbbError;
use ebb_core::InvalidInput;
use ebb_core::entry::{Body, Draft, Mark, RecalledDay, Severity, When};
use ebb_core::welcome_back::{SILENT_MOST, UnloggedDayAnswer};

use crate::{asked, changed_nothing, day_ago, days_ago, fresh, labels, log, noon, said, sound};

#[test]
fn silent_days_are_listed_and_each_recalled_once() {
    let (_folder, journal) = fresh();
    assert_eq!(journal.unlogged_days().get(&noon()).unwrap(), None, "a new journal was not silent");
    log(&journal, "pain", 3.0, &days_ago(4));
    let back = journal.unlogged_days().get(&noon()).unwrap().unwrap();
    assert_eq!(back.sentence, "3 days without entries. If you remember, how were they?");
    assert_eq!(
        back.days.iter().map(|day| day.label.as_str()).collect::<Vec<_>>(),
        ["yesterday", "Thursday 26 March", "Wednesday 25 March"]
    );
    let choices: Vec<_> = back.choices.iter().map(|choice| choice.label.as_str()).collect();
    assert_eq!((back.asked, choices), (3, vec!["bad", "so-so", "fine", "don't know"]));
    log(&journal, "pain", 3.0, &noon());
    let recall = |ago, how| journal.unlogged_days().save(&[UnloggedDayAnswer { day: day_ago(ago), how }], &noon());
    assert_eq!(recall(2, RecalledDay::Bad).unwrap().label, "From memory, Thursday 26 March: bad");
    assert_eq!(recall(1, RecalledDay::Unknown).unwrap().label, "From memory, yesterday: don't know");
    assert_eq!(recall(2, RecalledDay::Middling).unwrap().entries.len(), 1);
    assert!(changed_nothing(&recall(2, RecalledDay::Middling).unwrap()));
    assert_eq!(said(&journal, day_ago(2)), [("From memory: a so-so day".into(), Mark::Recalled)], "once");
    let back = journal.unlogged_days().get(&noon()).unwrap().unwrap();
    let said: Vec<_> = back.days.iter().map(|day| day.said).collect();
    assert_eq!(said, [Some(RecalledDay::Unknown), Some(RecalledDay::Middling), None]);
    let range = journal.views().range(day_ago(3), day_ago(1)).unwrap();
    assert!(range.iter().all(|day| day.burden.is_none() && day.flare.is_none()), "never a number: {range:?}");
    journal.undo(&noon()).unwrap();
    assert_eq!(labels(&journal, day_ago(2)), ["From memory: a bad day"]);
    assert!(matches!(recall(0, RecalledDay::Fine), Err(EbbError::Invalid { input: InvalidInput::DayNotOver { .. } })));
    assert!(matches!(recall(-1, RecalledDay::Fine), Err(EbbError::Invalid { input: InvalidInput::DayNotOver { .. } })));
    sound(&journal);
}

#[test]
fn recalling_several_days_is_one_operation_of_at_most_fourteen() {
    let (_folder, journal) = fresh();
    log(&journal, "pain", 3.0, &days_ago(40));
    let back = journal.unlogged_days().get(&noon()).unwrap().unwrap();
    assert_eq!(back.days.len(), usize::try_from(SILENT_MOST).unwrap());
    let all: Vec<_> = back.days.iter().map(|day| UnloggedDayAnswer { day: day.day, how: RecalledDay::Fine }).collect();
    assert_eq!(journal.unlogged_days().save(&all, &noon()).unwrap().label, "14 days filled in from memory");
    let about_days = |text: &String| text.contains("without entries");
    assert!(!asked(&journal, &noon()).iter().any(about_days), "all is said");
    journal.undo(&noon()).unwrap();
    assert!(journal.unlogged_days().get(&noon()).unwrap().unwrap().days.iter().all(|day| day.said.is_none()));
}

#[test]
fn what_is_filled_in_afterwards_does_not_hide_earlier_unlogged_days() {
    let (_folder, journal) = fresh();
    log(&journal, "pain", 3.0, &days_ago(6));
    let silent = || {
        let back = journal.unlogged_days().get(&noon()).unwrap();
        back.map_or_else(Vec::new, |back| back.days.into_iter().map(|day| day.day).collect())
    };
    assert_eq!(silent(), [1, 2, 3, 4, 5].map(day_ago));
    for ago in [1, 3] {
        let draft = Draft::when(When::Day { day: day_ago(ago) }, Body::symptom("pain", Severity::of(4.0)));
        journal.logging().log(draft, &noon()).unwrap();
    }
    assert_eq!(silent(), [2, 4, 5].map(day_ago), "the days before stay silent");
    assert_eq!(journal.questions().list(&noon()).unwrap()[0].id, "welcome-back", "and are asked about");
    // A day on which something was written ends the silence.
    log(&journal, "pain", 3.0, &days_ago(2));
    assert_eq!(silent(), [""; 0].map(|_| day_ago(0)));
}
