//! Laws of the store, over random actions.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod copies;
mod copies_beside;
mod two_diaries;

use std::path::Path;
use std::sync::{Arc, Mutex};

use ebb_core::entry::{Body, Draft, EntryId, FlarePhase, Mark, Severity, When};
use ebb_core::time::{Day, Moment, Rollover};
use ebb_core::{EbbError, Journal, Options};
use ebb_core::{FileProblem, JournalProblem, Missing, NotNowReason};
use proptest::prelude::*;

fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn later(minutes: i64) -> Moment {
    Moment { at: noon().at + chrono::TimeDelta::minutes(minutes), ..noon() }
}

fn open(path: &Path) -> Journal {
    Journal::open(path, Options::default()).unwrap()
}

fn fresh() -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder.path().join("journal.db"));
    (folder, journal)
}

/// An action of a person.
#[derive(Debug, Clone)]
enum Act {
    Log { item: &'static str, severity: Option<u8>, days_ago: i32 },
    Flare { phase: FlarePhase, days_ago: i32 },
    Walk { minutes: u32, days_ago: i32 },
    Rate { which: usize, severity: u8 },
    Move { which: usize, days_ago: i32 },
    Delete { which: usize },
    Restore { which: usize },
    Undo,
    Redo,
    Settle,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let item = prop::sample::select(vec!["pain", "fatigue", "brain-fog", "headache"]);
    let phase = prop::sample::select(vec![FlarePhase::Started, FlarePhase::Eased, FlarePhase::Ended]);
    let act = prop_oneof![
        4 => (item, prop::option::of(0u8..=10), 0i32..60).prop_map(|(item, severity, days_ago)| Act::Log { item, severity, days_ago }),
        1 => (phase, 0i32..60).prop_map(|(phase, days_ago)| Act::Flare { phase, days_ago }),
        1 => (0u32..300, 0i32..60).prop_map(|(minutes, days_ago)| Act::Walk { minutes, days_ago }),
        1 => (any::<usize>(), 0u8..=10).prop_map(|(which, severity)| Act::Rate { which, severity }),
        1 => (any::<usize>(), 0i32..60).prop_map(|(which, days_ago)| Act::Move { which, days_ago }),
        1 => any::<usize>().prop_map(|which| Act::Delete { which }),
        1 => any::<usize>().prop_map(|which| Act::Restore { which }),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        1 => Just(Act::Settle),
    ];
    prop::collection::vec(act, 1..40)
}

fn ago(days: i32) -> When {
    When::At { moment: later(-1_440 * i64::from(days)) }
}

fn do_it(journal: &Journal, act: &Act, made: &mut Vec<EntryId>) -> Result<(), EbbError> {
    let chosen = |which: usize| made.get(which % made.len().max(1)).cloned();
    let change = match act {
        Act::Log { item, severity, days_ago } => {
            let severity = severity.map_or(Severity::Present, |severity| Severity::of(f64::from(severity)));
            journal.logging().log(Draft::when(ago(*days_ago), Body::symptom(item, severity)), &noon())?
        }
        Act::Flare { phase, days_ago } => {
            journal.logging().log(Draft::when(ago(*days_ago), Body::flare(*phase)), &noon())?
        }
        Act::Walk { minutes, days_ago } => {
            let item = ebb_core::catalog::ItemId("walking".into());
            let body = Body::Activity {
                item,
                effort: ebb_core::entry::Effort::default(),
                minutes: Some(*minutes),
                timed: None,
            };
            journal.logging().log(Draft::when(ago(*days_ago), body), &noon())?
        }
        Act::Rate { which, severity } => {
            let Some(id) = chosen(*which) else { return Ok(()) };
            journal.logging().rate(&id, Severity::of(f64::from(*severity)), Mark::Measured, &noon())?
        }
        Act::Move { which, days_ago } => {
            let Some(id) = chosen(*which) else { return Ok(()) };
            journal.logging().amend(&id, &noon(), |entry| {
                entry.when = ago(*days_ago);
                Ok(())
            })?
        }
        Act::Delete { which } => {
            let Some(id) = chosen(*which) else { return Ok(()) };
            journal.logging().remove(&id, &noon())?
        }
        Act::Restore { which } => {
            let Some(id) = chosen(*which) else { return Ok(()) };
            journal.logging().restore(&id, &noon())?
        }
        Act::Undo => journal.undo(&noon())?,
        Act::Redo => journal.redo(&noon())?,
        Act::Settle => return journal.settle(),
    };
    made.extend(change.entries);
    Ok(())
}

/// Everything a person can see, on every day that the actions reach.
fn everything(journal: &Journal) -> String {
    let today = noon().day(Rollover::default());
    let days: Vec<_> = (-1..70).map(|ago| journal.views().day(today.plus(-ago)).unwrap()).collect();
    let range = journal.views().range(today.plus(-70), today).unwrap();
    let now = journal.views().today(&noon()).unwrap();
    format!(
        "{}{}{:?}{:?}",
        serde_json::to_string(&days).unwrap(),
        serde_json::to_string(&range).unwrap(),
        now.burden,
        now.forecast
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn undo_restores_the_state_before_any_operation(acts in acts(), last in acts()) {
        let (_folder, journal) = fresh();
        let mut made = Vec::new();
        for act in &acts {
            let _ = do_it(&journal, act, &mut made);
        }
        let last = last.into_iter().find(|act| !matches!(act, Act::Undo | Act::Redo | Act::Settle));
        if let Some(last) = last {
            let before = everything(&journal);
            let generation = |journal: &Journal| journal.views().today(&noon()).unwrap().just_logged;
            let undoable = generation(&journal);
            if do_it(&journal, &last, &mut made).is_ok() && generation(&journal) != undoable {
                let after = everything(&journal);
                journal.undo(&noon()).unwrap();
                prop_assert_eq!(&everything(&journal), &before);
                journal.redo(&noon()).unwrap();
                prop_assert_eq!(everything(&journal), after);
            }
        }
        // Every derived row equals that of a full rebuild, and every checksum matches.
        let check = journal.maintenance().check().unwrap();
        prop_assert!(check.ok, "{:?}", check.problems);
    }

    /// The forecast's checkpoints equal a full replay, whatever was changed since.
    #[test]
    fn checkpoint_equals_a_full_replay(acts in acts()) {
        let (folder, journal) = fresh();
        let mut made = Vec::new();
        for act in &acts {
            let _ = do_it(&journal, act, &mut made);
        }
        let seen = |journal: &Journal| journal.forecast().get(&noon()).unwrap();
        let kept = seen(&journal);
        let file = rusqlite::Connection::open(folder.path().join("journal.db")).unwrap();
        file.execute("DELETE FROM checkpoint", []).unwrap();
        prop_assert_eq!(&seen(&journal), &kept);
        journal.settle().unwrap();
        prop_assert_eq!(&seen(&journal), &kept);
    }

    #[test]
    fn undoing_everything_leaves_an_empty_journal(acts in acts()) {
        let (folder, journal) = fresh();
        let empty = everything(&journal);
        let mut made = Vec::new();
        for act in &acts {
            let _ = do_it(&journal, act, &mut made);
        }
        drop(journal);
        let journal = open(&folder.path().join("journal.db"));
        while journal.undo(&noon()).is_ok() {}
        prop_assert_eq!(everything(&journal), empty);
    }

    #[test]
    fn independent_operations_commute(
        logs in prop::collection::vec((0i32..60, 0u8..=10), 1..20),
        seed in any::<u64>(),
    ) {
        // One severity per day and item, so that no two conflict.
        let mut logs = logs;
        logs.sort_unstable();
        logs.dedup_by_key(|log| log.0);
        let mut shuffled = logs.clone();
        let mut bits = seed | 1;
        shuffled.sort_by_key(|_| { bits = bits.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1); bits });
        let seen = |logs: &[(i32, u8)]| {
            let (_folder, journal) = fresh();
            for (days_ago, severity) in logs {
                let body = Body::symptom("pain", Severity::of(f64::from(*severity)));
                journal.logging().log(Draft::when(ago(*days_ago), body), &noon()).unwrap();
            }
            let today = noon().day(Rollover::default());
            (journal.views().range(today.plus(-70), today).unwrap(), journal.views().today(&noon()).unwrap().forecast)
        };
        prop_assert_eq!(seen(&logs), seen(&shuffled));
    }
}

#[test]
fn undo_is_refused_if_something_changed_since() {
    let (folder, journal) = fresh();
    let id =
        journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(4.0))), &noon()).unwrap().entries.remove(0);
    journal.logging().rate(&id, Severity::of(6.0), Mark::Measured, &later(1)).unwrap();
    drop(journal);
    // A change by another device to the same field, as a future merge will write it.
    let file = rusqlite::Connection::open(folder.path().join("journal.db")).unwrap();
    file.execute_batch(
        "INSERT INTO device (n, id) VALUES (2, zeroblob(16));
         INSERT INTO op (device, clock, at, verb) SELECT 2, max(clock) + 1, max(at), 'amend' FROM op;
         INSERT INTO change SELECT (SELECT max(n) FROM op), 'e', 1, 'body.severity', '6.0', '9.0';
         UPDATE entry SET body = replace(body, '6.0', '9.0');",
    )
    .unwrap();
    drop(file);
    let journal = open(&folder.path().join("journal.db"));
    assert_eq!(journal.undo(&later(2)), Err(EbbError::NotNow { reason: NotNowReason::ChangedSince }));
    let page = journal.views().day(noon().day(Rollover::default())).unwrap();
    assert_eq!(page.entries[0].label, "Pain 9", "nothing was changed");
}

#[test]
fn check_finds_a_changed_row() {
    let (folder, journal) = fresh();
    journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(4.0))), &noon()).unwrap();
    assert!(journal.maintenance().check().unwrap().ok);
    drop(journal);
    let path = folder.path().join("journal.db");
    let file = rusqlite::Connection::open(&path).unwrap();
    file.execute_batch("UPDATE entry SET body = replace(body, '4.0', '5.0')").unwrap();
    drop(file);
    let check = open(&path).maintenance().check().unwrap();
    assert!(!check.ok);
    // The entry's checksum, and the days that no longer follow from the entry.
    assert_eq!(check.problems.len(), 2, "{:?}", check.problems);
}

#[test]
fn foreign_files_newer_schemas_and_folders_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);

    std::fs::write(at("noise"), [0x42; 5_000]).unwrap();
    rusqlite::Connection::open(at("other.db")).unwrap().execute_batch("CREATE TABLE theirs (a)").unwrap();
    drop(open(&at("newer.db")));
    rusqlite::Connection::open(at("newer.db")).unwrap().pragma_update(None, "user_version", 99).unwrap();

    for name in ["noise", "other.db", "newer.db"] {
        let before = std::fs::read(at(name)).unwrap();
        let error = Journal::open(&at(name), Options::default()).unwrap_err();
        match name {
            "newer.db" => assert!(
                matches!(error, EbbError::File { problem: FileProblem::NewerSchema { found: 99, known: 1, .. }, .. }),
                "{error:?}"
            ),
            _ => {
                assert!(matches!(error, EbbError::File { problem: FileProblem::NotAJournal, .. }), "{name}: {error:?}");
            }
        }
        assert_eq!(std::fs::read(at(name)).unwrap(), before, "{name} is as it was");
    }
    assert!(matches!(
        Journal::open(folder.path(), Options::default()),
        Err(EbbError::File { problem: FileProblem::IsAFolder, .. })
    ));
    assert!(matches!(
        Journal::open(&at("nowhere/journal.db"), Options::default()),
        Err(EbbError::File { problem: FileProblem::NotWritable, .. })
    ));
}

#[test]
fn observers_are_told_after_each_commit_until_they_unsubscribe() {
    let (_folder, journal) = fresh();
    let journal = Arc::new(journal);
    let heard: Arc<Mutex<Vec<(u64, usize)>>> = Arc::default();
    let subscription = {
        let (journal_again, heard) = (Arc::downgrade(&journal), Arc::clone(&heard));
        journal.observe(move |change| {
            // A call to the journal from an observer must neither block nor see the past.
            let journal = journal_again.upgrade().unwrap();
            let entries = journal.views().day(change.days[0]).unwrap().entries.len();
            heard.lock().unwrap().push((change.generation, entries));
        })
    };
    let pain = || Draft::now(Body::symptom("pain", Severity::Present));
    journal.logging().log(pain(), &noon()).unwrap();
    assert!(journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(11.0))), &noon()).is_err());
    journal.logging().log(pain(), &noon()).unwrap();
    drop(subscription);
    journal.logging().log(pain(), &noon()).unwrap();
    assert_eq!(*heard.lock().unwrap(), [(1, 1), (2, 2)]);
}

#[test]
fn suspended_journal_refuses_calls_until_resumed() {
    let (folder, journal) = fresh();
    journal.logging().log(Draft::now(Body::symptom("pain", Severity::Present)), &noon()).unwrap();
    journal.suspend().unwrap();
    journal.suspend().unwrap();
    assert_eq!(
        journal.views().today(&noon()).unwrap_err(),
        EbbError::Unavailable { problem: JournalProblem::Suspended }
    );
    assert_eq!(journal.undo(&noon()).unwrap_err(), EbbError::Unavailable { problem: JournalProblem::Suspended });
    let wal = folder.path().join("journal.db-wal");
    assert!(!wal.exists() || std::fs::metadata(wal).unwrap().len() == 0, "the log is folded in");
    journal.resume().unwrap();
    journal.resume().unwrap();
    assert!(journal.undo(&noon()).is_ok());
}

#[test]
fn concurrent_writes_of_eight_threads_are_all_kept() {
    let (_folder, journal) = fresh();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..25 {
                    journal.logging().log(Draft::now(Body::symptom("pain", Severity::Present)), &noon()).unwrap();
                    journal.views().today(&noon()).unwrap();
                }
            });
        }
    });
    assert_eq!(journal.maintenance().check().unwrap().entries, 200);
}

#[test]
fn civil_day_of_an_entry_survives_a_changed_rollover() {
    let (folder, journal) = fresh();
    let night: Moment = "2026-03-28T03:00:00+01:00[Europe/Berlin]".parse().unwrap();
    let id =
        journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(3.0))), &night).unwrap().entries.remove(0);
    // From now on the person's day begins at midnight.
    journal.preferences().set_day_begins(0, &noon()).unwrap();
    let written: Day = "2026-03-27".parse().unwrap();
    assert_eq!(journal.views().day(written).unwrap().entries.len(), 1);
    // An amendment that keeps the time keeps the day.
    journal.logging().rate(&id, Severity::of(5.0), Mark::Measured, &noon()).unwrap();
    assert_eq!(journal.views().day(written).unwrap().entries.len(), 1);
    let again: Moment = "2026-03-29T03:30:00+02:00[Europe/Berlin]".parse().unwrap();
    journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(3.0))), &again).unwrap();
    assert_eq!(journal.views().day("2026-03-29".parse().unwrap()).unwrap().entries.len(), 1);
    drop((journal, folder));
}

#[test]
fn history_holds_every_change_of_an_entry() {
    let (_folder, journal) = fresh();
    let id =
        journal.logging().log(Draft::now(Body::symptom("pain", Severity::Present)), &noon()).unwrap().entries.remove(0);
    journal.logging().rate(&id, Severity::of(6.0), Mark::Measured, &later(1)).unwrap();
    journal.logging().remove(&id, &later(2)).unwrap();
    assert!(matches!(
        journal.logging().remove(&id, &later(2)),
        Err(EbbError::NotFound { missing: Missing::Entry { .. } })
    ));
    journal.logging().restore(&id, &later(3)).unwrap();
    journal.undo(&later(4)).unwrap();
    let told: Vec<String> = journal
        .logging()
        .history(&id)
        .unwrap()
        .into_iter()
        .map(|revision| {
            let fields: Vec<String> = revision
                .fields
                .iter()
                .map(|field| format!(" {} {:?} → {:?}", field.field, field.before.as_deref(), field.after.as_deref()))
                .collect();
            format!("{} {}{}", revision.verb, revision.stands, fields.join(","))
        })
        .collect();
    assert_eq!(
        told,
        [
            "log true",
            "amend true body.severity Some(\"\\\"present\\\"\") → Some(\"6.0\")",
            "delete false",
            "restore true",
            "undo false"
        ]
    );
}

#[test]
fn repair_derives_days_again_and_touches_no_entry() {
    let (folder, journal) = fresh();
    journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(3.0))), &noon()).unwrap();
    drop(journal);
    let path = folder.path().join("journal.db");
    rusqlite::Connection::open(&path).unwrap().execute_batch("UPDATE day SET burden = 9").unwrap();
    let journal = open(&path);
    let check = journal.maintenance().check().unwrap();
    assert_eq!((check.ok, check.problems.len(), check.repaired.len()), (false, 1, 0));
    let repair = journal.maintenance().repair().unwrap();
    assert_eq!((repair.ok, repair.problems.len(), repair.repaired.len()), (true, 0, 1));
    assert_eq!(journal.views().today(&noon()).unwrap().burden.today, Some(3.0));
    assert!(journal.maintenance().check().unwrap().ok);
}

#[test]
fn entry_is_found_by_the_end_of_its_id() {
    let (_folder, journal) = fresh();
    let mut ids: Vec<EntryId> = Vec::new();
    for _ in 0..40 {
        ids.extend(
            journal.logging().log(Draft::now(Body::symptom("pain", Severity::Present)), &noon()).unwrap().entries,
        );
    }
    let id = &ids[7];
    assert_eq!(journal.logging().find(&id.0).unwrap(), *id);
    assert_eq!(journal.logging().find(&id.0[id.0.len() - 10..].to_uppercase()).unwrap(), *id);
    assert!(matches!(journal.logging().find("zzzz"), Err(EbbError::NotFound { missing: Missing::Entry { .. } })));
    assert!(
        matches!(journal.logging().find("1"), Err(EbbError::NotFound { missing: Missing::Entry { .. } })),
        "too little to mean anything"
    );
    journal.logging().remove(id, &noon()).unwrap();
    assert_eq!(journal.logging().find(&id.0).unwrap(), *id, "to restore it");
}
