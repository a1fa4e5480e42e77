//! Flares whose starts and ends do not fit together.

use ebb_core::entry::{Body, Draft, FlarePhase, Mark, When};
use ebb_core::flares::{FlareInconsistency, FlareRepairKind};
use ebb_core::{EbbError, Journal};
use ebb_core::{InvalidInput, Missing};

use crate::{day_ago, days_ago, entries, first, flare, fresh, hours, labels, log, noon, sound};

fn burden(journal: &Journal, ago: i64, severity: f64) {
    log(journal, "pain", severity, &days_ago(ago));
}

#[test]
fn flare_back_at_usual_burden_is_offered_for_repair() {
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
    assert_eq!(repair.text, "Still in the flare from Sunday 22 March?");
    let offers: Vec<_> = repair.offers.iter().map(|offer| (offer.mend, offer.day, offer.label.as_str())).collect();
    assert_eq!(
        offers,
        [
            (FlareRepairKind::Still, None, "Still"),
            (FlareRepairKind::Eased, None, "Easing"),
            // The fourth day ago is unknown, so the flare may have lasted into it.
            (FlareRepairKind::Over, Some(day_ago(4)), "Ended: last day Tuesday 24 March"),
            (FlareRepairKind::Unknown, None, "Don't know"),
        ]
    );
    // A flare silences every question except whether it is over.
    let question = first(&journal, &noon());
    assert_eq!((question.text.as_str(), journal.questions().list(&noon()).unwrap().len()), (repair.text.as_str(), 1));
    journal.questions().answer(&question.id, "over", &noon()).unwrap();
    let flares: Vec<_> = journal.views().range(day_ago(6), day_ago(0)).unwrap().iter().map(|day| day.flare).collect();
    assert_eq!(flares, [Some(true), Some(true), Some(true), None, None, None, None]);
    assert_eq!(entries(&journal, day_ago(4))[0].mark, Mark::Recalled);
    assert_eq!(journal.flares().repairs(&noon()).unwrap(), []);
    journal.undo(&noon()).unwrap();
    assert!(journal.views().today(&noon()).unwrap().flare.active);

    // Still on: the doubt starts again, and the button still offers to end the flare.
    journal.flares().repair(&repair.id, FlareRepairKind::Still, None, &noon()).unwrap();
    assert_eq!(journal.flares().repairs(&hours(24)).unwrap(), []);
    assert_eq!(journal.views().today(&hours(1)).unwrap().flare.next, FlarePhase::Ended);
    sound(&journal);
}

#[test]
fn silent_flare_is_offered_for_repair_and_its_silent_days_are_not_said() {
    let (_folder, journal) = fresh();
    flare(&journal, FlarePhase::Started, &days_ago(4));
    assert_eq!(journal.flares().repairs(&hours(-24)).unwrap(), [], "two silent days are not several");
    let repair = journal.flares().repairs(&noon()).unwrap().remove(0);
    assert_eq!(repair.offers[2].day, Some(day_ago(4)), "nothing else is known");
    let days =
        || -> Vec<_> { journal.views().range(day_ago(4), day_ago(0)).unwrap().iter().map(|day| day.flare).collect() };
    assert_eq!(days(), [Some(true), None, None, None, None]);
    assert!(journal.views().today(&noon()).unwrap().flare.active, "the mode stays until it is said to be over");
    assert_eq!(journal.views().day(day_ago(2)).unwrap().summary.flare, None);
    // What is logged on the day itself was logged in the flare. Another day, recalled later, does not confirm it.
    let pain = || Draft::when(When::Day { day: day_ago(2) }, Body::symptom("pain", ebb_core::entry::Severity::of(7.0)));
    journal.logging().log(pain(), &noon()).unwrap();
    let how = ebb_core::entry::RecalledDay::Bad;
    let recalled = ebb_core::welcome_back::UnloggedDayAnswer { day: day_ago(1), how };
    journal.unlogged_days().save(&[recalled], &noon()).unwrap();
    assert_eq!(days(), [Some(true), None, Some(true), None, None]);
    journal.undo(&noon()).unwrap();
    journal.undo(&noon()).unwrap();

    let question = first(&journal, &noon());
    let ids: Vec<_> = question.answers.iter().map(|answer| answer.id.as_str()).collect();
    assert_eq!(ids, ["still", "eased", "over", "unknown"]);
    for (answer, wanted) in
        [("still", [Some(true); 5]), ("eased", [Some(true); 5]), ("over", [Some(true), None, None, None, None])]
    {
        journal.questions().answer(&question.id, answer, &noon()).unwrap();
        assert_eq!(days(), wanted, "{answer}");
        assert_eq!(journal.views().today(&noon()).unwrap().flare.active, answer != "over");
        journal.undo(&noon()).unwrap();
    }
    let before = journal.operations(&noon(), 100).unwrap();
    journal.questions().answer(&question.id, "unknown", &noon()).unwrap();
    assert_eq!(days(), [Some(true), None, None, None, None], "not said");
    assert_eq!(journal.operations(&noon(), 100).unwrap(), before, "nothing was logged");
    sound(&journal);
}

#[test]
fn whether_a_flare_is_over_is_asked_once_and_then_not_for_a_week() {
    for act in ["dismiss", "unknown", "nothing"] {
        let (_folder, journal) = fresh();
        flare(&journal, FlarePhase::Started, &days_ago(4));
        let question = first(&journal, &noon());
        journal.questions().shown(&question.id, &noon()).unwrap();
        match act {
            "dismiss" => drop(journal.questions().dismiss(&question.id, &noon()).unwrap()),
            "unknown" => drop(journal.questions().answer(&question.id, "unknown", &noon()).unwrap()),
            _ => {}
        }
        let asked = |days: i64| !journal.questions().list(&hours(24 * days)).unwrap().is_empty();
        assert_eq!(asked(0), act == "nothing", "open until the day is over");
        let days: Vec<i64> = (1..=8).filter(|day| asked(*day)).collect();
        assert_eq!(days, [7, 8], "{act}");
    }
}

#[test]
fn flare_without_news_is_offered_for_repair() {
    let (_folder, journal) = fresh();
    flare(&journal, FlarePhase::Started, &days_ago(7));
    for ago in 0..=6 {
        journal.logging().tap(&crate::id("heat"), &days_ago(ago)).unwrap();
    }
    assert_eq!(journal.flares().repairs(&hours(-24)).unwrap(), []);
    let repair = journal.flares().repairs(&noon()).unwrap().remove(0);
    assert_eq!(repair.offers[2].day, Some(day_ago(7)), "nothing else is known");
    let over = |day| journal.flares().repair(&repair.id, FlareRepairKind::Over, day, &noon());
    assert!(matches!(over(Some(day_ago(8))), Err(EbbError::Invalid { input: InvalidInput::EndsBeforeItBegins })));
    assert!(matches!(over(Some(day_ago(-1))), Err(EbbError::Invalid { input: InvalidInput::InTheFuture { .. } })));
    over(Some(day_ago(3))).unwrap();
    let page = journal.views().range(day_ago(4), day_ago(2)).unwrap();
    assert_eq!(page.iter().map(|day| day.flare).collect::<Vec<_>>(), [Some(true), Some(true), None]);
    assert!(matches!(over(None), Err(EbbError::NotFound { missing: Missing::Question { .. } })), "it is mended");
}

#[test]
fn easing_counts_as_news_of_a_flare() {
    let (_folder, journal) = fresh();
    flare(&journal, FlarePhase::Started, &days_ago(30));
    let repair = journal.flares().repairs(&noon()).unwrap().remove(0);
    journal.flares().repair(&repair.id, FlareRepairKind::Eased, None, &noon()).unwrap();
    assert_eq!(journal.flares().repairs(&hours(24 * 3)).unwrap(), []);
    assert_eq!(journal.flares().repairs(&hours(24 * 4)).unwrap().len(), 1);
}

#[test]
fn bad_days_of_a_flare_are_no_reason_to_doubt_it() {
    let (_folder, journal) = fresh();
    for ago in 12..=25 {
        burden(&journal, ago, 3.0);
    }
    flare(&journal, FlarePhase::Started, &days_ago(11));
    for ago in (0..=11).rev() {
        burden(&journal, ago, 8.0);
        assert_eq!(journal.flares().repairs(&days_ago(ago)).unwrap(), []);
    }
}

#[test]
fn start_within_a_flare_is_offered_for_repair() {
    let (_folder, journal) = fresh();
    flare(&journal, FlarePhase::Started, &days_ago(9));
    let second = flare(&journal, FlarePhase::Started, &days_ago(4));
    flare(&journal, FlarePhase::Started, &days_ago(3));
    let repairs = journal.flares().repairs(&noon()).unwrap();
    let about: Vec<_> = repairs.iter().map(|repair| (repair.doubt, repair.entry == second)).collect();
    // The start one day later is compared with the first by its own distance.
    assert_eq!(about, [(FlareInconsistency::StartedTwice, true), (FlareInconsistency::StartedTwice, false)]);
    let id = &repairs[0].id;
    let over = |day| journal.flares().repair(id, FlareRepairKind::Over, Some(day), &noon());
    assert!(matches!(over(day_ago(10)), Err(EbbError::Invalid { input: InvalidInput::EndsBeforeItBegins })));
    assert!(
        matches!(over(day_ago(4)), Err(EbbError::Invalid { input: InvalidInput::EndsBeforeItBegins })),
        "the second one starts on that day"
    );
    over(day_ago(6)).unwrap();
    let flares: Vec<_> = journal.views().range(day_ago(7), day_ago(3)).unwrap().iter().map(|day| day.flare).collect();
    assert_eq!(flares, [Some(true), Some(true), None, Some(true), Some(true)]);
    assert_eq!(journal.flares().repairs(&noon()).unwrap(), [], "and the third start is a day from the second");
    journal.undo(&noon()).unwrap();
    journal.flares().repair(id, FlareRepairKind::Same, None, &noon()).unwrap();
    assert_eq!(labels(&journal, day_ago(4)), ["A flare day"]);
    sound(&journal);
}

#[test]
fn end_without_a_start_is_offered_for_repair() {
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
    assert_eq!(offers, [(FlareRepairKind::Began, Some(day_ago(6))), (FlareRepairKind::Remove, None)]);
    journal.flares().repair(&repair.id, FlareRepairKind::Began, None, &noon()).unwrap();
    let flares: Vec<_> = journal.views().range(day_ago(7), day_ago(2)).unwrap().iter().map(|day| day.flare).collect();
    assert_eq!(flares, [None, Some(true), Some(true), Some(true), Some(true), None]);
    journal.undo(&noon()).unwrap();
    journal.flares().repair(&repair.id, FlareRepairKind::Began, Some(day_ago(3)), &noon()).unwrap();
    assert_eq!(journal.views().range(day_ago(3), day_ago(3)).unwrap()[0].flare, Some(true), "a flare of one day");
    assert!(!journal.views().today(&noon()).unwrap().flare.active, "and no longer");
    journal.undo(&noon()).unwrap();
    journal.flares().repair(&repair.id, FlareRepairKind::Remove, None, &noon()).unwrap();
    assert_eq!(journal.flares().repairs(&noon()).unwrap(), []);
    sound(&journal);
}

#[test]
fn end_after_an_end_can_be_merged_into_one_flare() {
    let (_folder, journal) = fresh();
    flare(&journal, FlarePhase::Started, &days_ago(9));
    flare(&journal, FlarePhase::Ended, &days_ago(6));
    flare(&journal, FlarePhase::Ended, &days_ago(4));
    let repair = journal.flares().repairs(&noon()).unwrap().remove(0);
    assert_eq!(repair.offers[0].mend, FlareRepairKind::Lasted);
    journal.flares().repair(&repair.id, FlareRepairKind::Lasted, None, &noon()).unwrap();
    let flares: Vec<_> = journal.views().range(day_ago(9), day_ago(3)).unwrap().iter().map(|day| day.flare).collect();
    assert_eq!(flares, [[Some(true); 6].as_slice(), &[None]].concat());
}

#[test]
fn flare_entered_afterwards_is_active() {
    let (_folder, journal) = fresh();
    let when = When::At { moment: days_ago(1) };
    journal.logging().log(Draft::when(when, Body::flare(FlarePhase::Started)), &noon()).unwrap();
    let today = journal.views().today(&noon()).unwrap();
    assert_eq!((today.flare.active, today.flare.since_day), (true, Some(day_ago(1))));
    assert_eq!(journal.flares().repairs(&noon()).unwrap(), []);
}
