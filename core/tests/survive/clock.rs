//! Clocks that go back, changes of zone, days that have 23 or 25 hours or do not exist: an entry belongs for ever to
//! the one day it was written under.

use std::collections::BTreeMap;

use ebb_core::entry::{Body, Draft, EntryId, Mark, Severity, When};
use ebb_core::time::{Day, Moment};
use ebb_core::{EbbError, Journal};
use ebb_core::{InvalidInput, Missing, NotNowReason};
use proptest::prelude::*;

use crate::{child, open, quick_folder};

/// Moments at which clocks behave unusually, as a phone there reports them.
const ODD: [&str; 14] = [
    // The hour that does not exist, and the one that happens twice.
    "2026-03-29T01:59:59+01:00[Europe/Berlin]",
    "2026-03-29T03:00:00+02:00[Europe/Berlin]",
    "2026-10-25T02:30:00+02:00[Europe/Berlin]",
    "2026-10-25T02:30:00+01:00[Europe/Berlin]",
    // Across the date line: the same instant, a day apart.
    "2026-06-10T09:00:00+14:00[Pacific/Kiritimati]",
    "2026-06-09T09:00:00-10:00[Pacific/Honolulu]",
    "2026-06-10T08:00:00+13:00[Pacific/Apia]",
    "2026-06-09T08:00:00-11:00[Pacific/Pago_Pago]",
    // The leap day and its neighbours, before and after the day begins.
    "2028-02-28T23:59:59+00:00[UTC]",
    "2028-02-29T03:59:00+00:00[UTC]",
    "2028-02-29T12:00:00+05:45[Asia/Kathmandu]",
    "2028-03-01T03:00:00-03:30[America/St_Johns]",
    // A day that Samoa skipped, and an unknown zone.
    "2011-12-31T00:30:00+14:00[Pacific/Apia]",
    "2026-07-01T12:00:00+01:00[Mars/Olympus]",
];

/// An event, including changes of the clock.
#[derive(Debug, Clone)]
enum Turn {
    /// The phone's clock is set to one of the odd moments, plus some minutes.
    Clock {
        to: usize,
        minutes: i64,
    },
    /// The clock is set back by a day.
    Back,
    Tap,
    /// Logs an entry for some minutes ago.
    Earlier {
        minutes: i64,
    },
    Rate {
        which: usize,
        severity: u8,
    },
    Rollover {
        hour: u8,
    },
    Undo,
    Redo,
}

fn turns() -> impl Strategy<Value = Vec<Turn>> {
    let turn = prop_oneof![
        3 => (0..ODD.len(), -600i64..600).prop_map(|(to, minutes)| Turn::Clock { to, minutes }),
        1 => Just(Turn::Back),
        4 => Just(Turn::Tap),
        2 => (0i64..3_000).prop_map(|minutes| Turn::Earlier { minutes }),
        2 => (any::<usize>(), 0u8..=10).prop_map(|(which, severity)| Turn::Rate { which, severity }),
        1 => (0u8..=12).prop_map(|hour| Turn::Rollover { hour }),
        1 => Just(Turn::Undo),
        1 => Just(Turn::Redo),
    ];
    prop::collection::vec(turn, 1..40)
}

/// The moment some minutes later, as a phone in that zone reports it.
fn moved(moment: &Moment, minutes: i64) -> Moment {
    let at = moment.at + chrono::TimeDelta::minutes(minutes);
    Moment::in_zone(at, &moment.zone).unwrap_or(Moment { at, ..moment.clone() })
}

fn take(journal: &Journal, turn: &Turn, now: &mut Moment, days: &mut BTreeMap<EntryId, Day>) -> Result<(), EbbError> {
    let log = |when: Option<When>, now: &Moment, days: &mut BTreeMap<EntryId, Day>| {
        let draft = Draft { when, ..Draft::now(Body::symptom("pain", Severity::of(4.0))) };
        let change = journal.logging().log(draft, now)?;
        let [day] = change.days.as_slice() else { panic!("one entry, one day: {change:?}") };
        days.insert(change.entries[0].clone(), *day);
        Ok::<_, EbbError>(())
    };
    match turn {
        Turn::Clock { to, minutes } => *now = moved(&ODD[*to].parse().unwrap(), *minutes),
        Turn::Back => *now = moved(now, -24 * 60),
        Turn::Tap => log(None, now, days)?,
        Turn::Earlier { minutes } => log(Some(When::At { moment: moved(now, -minutes) }), now, days)?,
        Turn::Rate { which, severity } => {
            let Some(id) = days.keys().nth(which % days.len().max(1)).cloned() else { return Ok(()) };
            // Refused if the clock was set back to before the entry: it is then in the future.
            journal.logging().rate(&id, Severity::of(f64::from(*severity)), Mark::Measured, now)?;
        }
        Turn::Rollover { hour } => {
            journal.preferences().set_day_begins(*hour, now)?;
        }
        Turn::Undo => drop(journal.undo(now)?),
        Turn::Redo => drop(journal.redo(now)?),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn clock_changes_never_move_days(turns in turns()) {
        let folder = quick_folder();
        let journal = open(&child::journal_in(folder.path()));
        let mut now: Moment = ODD[0].parse().unwrap();
        let mut days = BTreeMap::new();
        for turn in &turns {
            match take(&journal, turn, &mut now, &mut days) {
                Ok(()) | Err(EbbError::NotNow { reason: NotNowReason::NothingToUndo | NotNowReason::NothingToRedo } | EbbError::NotFound { missing: Missing::Entry { .. } }) => {}
                Err(EbbError::Invalid { input: InvalidInput::InTheFuture { .. } }) => prop_assert!(matches!(turn, Turn::Rate { .. }), "{turn:?}"),
                Err(error) => prop_assert!(false, "{turn:?}: {error}"),
            }
        }
        let check = journal.maintenance().check().unwrap();
        prop_assert!(check.ok, "{:?}", check.problems);
        // Each entry is under exactly one day, the one it was written under.
        let bounds = journal.read(|reader| Ok(reader.bounds()?)).unwrap();
        let mut counted = 0;
        if let Some((first, last)) = bounds {
            // `range` would return at most ten years.
            for day in journal.read(|reader| Ok(reader.days(first, last)?)).unwrap() {
                for line in journal.views().day(day.day).unwrap().entries {
                    prop_assert_eq!(line.entry.day, day.day);
                    prop_assert_eq!(days.get(&line.entry.id), Some(&day.day));
                    counted += 1;
                }
            }
        }
        prop_assert_eq!(counted, check.entries);
    }
}
