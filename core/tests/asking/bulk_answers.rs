//! As usual, none today, same as yesterday: several answers in one tap.

use ebb_core::EbbError;
use ebb_core::NotNowReason;
use ebb_core::entry::{Body, Draft, FlarePhase, Mark, Rating, When};
use ebb_core::time::Moment;

use crate::{a_week, day_ago, days_ago, entries, flare, fresh, hours, id, labels, log, noon, said, sound};

#[test]
fn as_usual_fills_in_usual_values_and_one_undo_reverts_it() {
    let (_folder, journal) = fresh();
    a_week(&journal);
    let preview = journal.logging().as_usual(&hours(7)).unwrap().unwrap();
    assert_eq!(preview.label, "As usual: pain 3, stress 4");
    let values: Vec<_> = preview.items.iter().map(|item| (item.label.as_str(), item.value)).collect();
    assert_eq!(values, [("Pain", Some(3.0)), ("Stress", Some(4.0))], "a headache is not usual");
    assert_eq!(journal.views().today(&hours(7)).unwrap().as_usual, Some(preview));

    let change = journal.logging().log_as_usual(&hours(7)).unwrap();
    assert_eq!((change.label.as_str(), change.entries.len()), ("As usual: 2 items", 2));
    assert_eq!(said(&journal, day_ago(0)), [("Pain 3".into(), Mark::FilledIn), ("Stress, 4".into(), Mark::FilledIn)]);
    assert_eq!(journal.views().today(&hours(7)).unwrap().just_logged.unwrap().label, "As usual: 2 items");
    assert!(matches!(
        journal.logging().log_as_usual(&hours(7)),
        Err(EbbError::NotNow { reason: NotNowReason::NothingUnsaid })
    ));
    assert_eq!(journal.logging().as_usual(&hours(7)).unwrap(), None);
    journal.undo(&hours(7)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)), Vec::<String>::new());
    sound(&journal);
}

#[test]
fn before_the_evening_only_what_can_be_known_is_filled_in() {
    let (_folder, journal) = fresh();
    a_week(&journal);
    let label = |at: &Moment| journal.logging().as_usual(at).unwrap().unwrap().label;
    assert_eq!(label(&hours(5)), "As usual: pain 3", "17:00");
    assert_eq!(label(&hours(6)), "As usual: pain 3, stress 4", "18:00");
    assert_eq!(label(&hours(15)), "As usual: pain 3, stress 4", "03:00, still the same day");
    // A week later, the one who logged how each day went.
    for (ago, rating) in (1..=8).zip([6.0; 8]) {
        let body = Body::Function { item: id("day-function"), rating: Rating::of(rating) };
        journal.logging().log(Draft::when(When::At { moment: days_ago(ago) }, body), &noon()).unwrap();
    }
    let same = |at: &Moment| journal.logging().same_as_yesterday(at).unwrap().unwrap();
    let items = |at: &Moment| same(at).items.iter().map(|value| value.item.0.clone()).collect::<Vec<_>>();
    assert!(!items(&hours(-4)).contains(&"day-function".to_owned()), "08:00");
    assert!(items(&hours(7)).contains(&"day-function".to_owned()), "19:00");
}

#[test]
fn as_usual_keeps_what_was_said_and_needs_seven_days() {
    let (_folder, journal) = fresh();
    for ago in 1..=6 {
        log(&journal, "pain", 3.0, &days_ago(ago));
    }
    assert_eq!(journal.logging().as_usual(&noon()).unwrap(), None, "six days are no usual");
    assert!(matches!(
        journal.logging().log_as_usual(&noon()),
        Err(EbbError::NotNow { reason: NotNowReason::NoUsualYet })
    ));
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
fn filled_in_values_do_not_count_as_usual() {
    let (_folder, journal) = fresh();
    a_week(&journal);
    // For three weeks only this button is used: the usual must fade with the days that were really logged.
    for ahead in 0..28 {
        let _ = journal.logging().log_as_usual(&days_ago(-ahead));
    }
    assert_eq!(journal.logging().as_usual(&days_ago(-28)).unwrap(), None);
    let page = entries(&journal, day_ago(-27));
    assert!(page.is_empty(), "a copy of a copy: {page:?}");
}

#[test]
fn as_usual_during_a_flare_is_labelled_as_not_the_flares() {
    let (_folder, journal) = fresh();
    a_week(&journal);
    flare(&journal, FlarePhase::Started, &noon());
    let today = journal.views().today(&hours(7)).unwrap();
    assert_eq!(today.as_usual.unwrap().label, "Usual values, not from this flare: pain 3, stress 4");
}

#[test]
fn none_today_writes_measured_zeros_and_undo_makes_them_unknown() {
    let (_folder, journal) = fresh();
    assert_eq!(journal.logging().none_today(&noon()).unwrap().unwrap().label, "None today: Pain, Fatigue");
    a_week(&journal);
    // Pain is usual. Fatigue was not logged for a week, so "none today" leaves it out.
    assert_eq!(journal.logging().none_today(&noon()).unwrap().unwrap().label, "None today: Pain");
    let change = journal.logging().log_none_today(&noon()).unwrap();
    assert_eq!(change.label, "None today: Pain");
    assert_eq!(said(&journal, day_ago(0)), [("Pain 0".into(), Mark::Measured)]);
    assert_eq!(journal.views().today(&noon()).unwrap().burden.today, Some(0.0));
    assert!(matches!(
        journal.logging().log_none_today(&noon()),
        Err(EbbError::NotNow { reason: NotNowReason::NothingUnsaid })
    ));
    journal.undo(&noon()).unwrap();
    assert_eq!(journal.views().today(&noon()).unwrap().burden.today, None, "unknown again, not zero");
}

#[test]
fn same_as_yesterday_repeats_only_what_was_said() {
    let (_folder, journal) = fresh();
    assert!(matches!(
        journal.logging().log_same_as_yesterday(&noon()),
        Err(EbbError::NotNow { reason: NotNowReason::NothingToRepeat })
    ));
    log(&journal, "pain", 4.0, &days_ago(1));
    log(&journal, "pain", 7.0, &hours(-23));
    journal.logging().tap(&id("nausea"), &hours(-22)).unwrap();
    journal.logging().tap(&id("ibuprofen"), &hours(-22)).unwrap();
    log(&journal, "fatigue", 5.0, &hours(-21));
    log(&journal, "fatigue", 2.0, &noon());
    let change = journal.logging().log_same_as_yesterday(&hours(1)).unwrap();
    assert_eq!(change.label, "Same as yesterday: 2 items");
    let today = said(&journal, day_ago(0));
    assert_eq!(today[1..], [("Pain 7".into(), Mark::FilledIn), ("Nausea noted".into(), Mark::FilledIn)]);
    // Tomorrow, only what was said today can be repeated.
    let tomorrow = journal.logging().same_as_yesterday(&hours(24)).unwrap().unwrap();
    assert_eq!(tomorrow.items.iter().map(|item| item.label.as_str()).collect::<Vec<_>>(), ["Fatigue"]);
}
