//! Every way of answering is one operation.

use ebb_core::NotNowReason;
use ebb_core::entry::{FlarePhase, RecalledDay};
use ebb_core::time::Moment;
use ebb_core::welcome_back::UnloggedDayAnswer;
use ebb_core::{Change, EbbError, Journal};
use proptest::prelude::*;

use crate::{answer, day_ago, days_ago, eight_hours, flare, fresh, hours, id, log, noon, value};

/// Everything a person can see of these days.
fn everything(journal: &Journal, now: &Moment) -> String {
    let days: Vec<_> = (-1..20).map(|ago| journal.views().day(day_ago(ago)).unwrap()).collect();
    format!(
        "{}{}{}{}{}",
        serde_json::to_string(&days).unwrap(),
        serde_json::to_string(&journal.views().today(now).unwrap()).unwrap(),
        serde_json::to_string(&journal.unlogged_days().get(now).unwrap()).unwrap(),
        serde_json::to_string(&journal.flares().repairs(now).unwrap()).unwrap(),
        serde_json::to_string(&journal.check_ins().get("morning", now).unwrap()).unwrap(),
    )
}

/// Answers in one of the ways; `which` chooses within it.
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
                (1..=i32::from(which % 3) + 1).map(|ago| UnloggedDayAnswer { day: day_ago(ago), how }).collect();
            journal.unlogged_days().save(&days, now)
        }
        5 => {
            let Some(question) = journal.questions().list(now)?.into_iter().next() else {
                return Err(EbbError::NotNow { reason: NotNowReason::NothingToUndo });
            };
            let answer = &question.answers[usize::from(which) % question.answers.len()];
            journal.questions().answer(&question.id, &answer.id, now)
        }
        _ => {
            let Some(repair) = journal.flares().repairs(now)?.into_iter().next() else {
                return Err(EbbError::NotNow { reason: NotNowReason::NothingToUndo });
            };
            let offer = &repair.offers[usize::from(which) % repair.offers.len()];
            journal.flares().repair(&repair.id, offer.mend, None, now)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever the diary holds, each way of answering is one operation: undo leaves no trace of it, redo restores it,
    /// and what it wrote is sound.
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
                // Only recorded that a question was followed, or changed nothing: there is nothing to undo.
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
        let report = journal.maintenance().check().unwrap();
        prop_assert!(report.ok, "{:?}", report.problems);
    }
}
