//! One user action is one operation: a call adds at most one operation, undo restores the state before it, redo the
//! state after it, and a refused call changes nothing.
//!
//! [`methods::METHODS`] lists every method that writes; a test reads the source and fails if one is missing there.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod diary;
mod dice;
mod edited_lines;
mod given;
mod law;
mod lossless;
mod methods;
mod source;

use std::collections::BTreeSet;

use ebb_core::EbbError;
use ebb_core::InvalidInput;
use ebb_core::entry::{Body, Draft, Severity};
use ebb_core::profile::Medicine;
use proptest::prelude::*;

use dice::Dice;
use law::{Bench, Law, Outcome};
use methods::{EXCLUDED, METHODS, Method};

/// Methods that are never refused, whatever the journal and the arguments.
const NEVER_REFUSED: &[&str] = &[
    "Backups::choose_place",
    "Backups::note_missing_place",
    "Onboarding::skip",
    // A forgotten activity alone is no rest, and none of these states has one.
    "ActivityTimer::rest",
    "Flares::log",
    "ReminderDelivery::reconcile",
    "ReminderDelivery::shown",
    "ReminderDelivery::test",
    "Forecasts::save_settings",
    "Guides::start",
    "Health::set_on",
    // What no body has is left out.
    "Health::take",
    "HeartRate::feed",
    "Inbox::show_words",
    "Preferences::set_flare_word",
];

/// Methods that must be called before another can be accepted.
const NEEDS: &[(&str, &str)] = &[
    ("Backups::placed", "Backups::set_passphrase"),
    ("Journal::redo", "Journal::undo"),
    ("Guides::stop", "Guides::start"),
    ("Guides::pause", "Guides::start"),
    ("Guides::resume", "Guides::start"),
    ("Guides::resume", "Guides::pause"),
    ("Health::take", "Health::set_on"),
    ("Workstation::remove", "Workstation::save"),
    ("ActivityTimer::done", "ActivityTimer::rest"),
    ("Movement::resume", "Movement::pause"),
    ("Items::reset_severity_words", "Items::set_severity_words"),
];

fn hold(bench: &Bench, method: &Method, bytes: &[u8]) -> Result<Outcome, String> {
    let called = bench.hold(method.law, |bench| (method.call)(bench, &mut Dice::new(bytes)));
    called.map_err(|broken| format!("{}: {broken}", method.name))
}

/// Deterministic random bytes (`SplitMix64`).
fn bytes(seed: u64) -> Vec<u8> {
    let mix = |step: u64| {
        let mut mixed = (seed * 100 + step).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed.to_be_bytes()
    };
    (0..6).flat_map(mix).collect()
}

#[test]
fn every_method_that_writes_is_in_the_table() {
    let named: BTreeSet<&str> = METHODS.iter().map(|method| method.name).collect();
    let excluded: BTreeSet<&str> = EXCLUDED.iter().map(|(name, _)| *name).collect();
    let found = source::writing_methods();
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    let missing: Vec<_> = found.iter().filter(|name| !named.contains(*name) && !excluded.contains(*name)).collect();
    assert!(missing.is_empty(), "these methods are not known to only read, and are not in the table: {missing:?}");
    let gone: Vec<_> = named.union(&excluded).filter(|name| !found.contains(*name)).collect();
    assert!(gone.is_empty(), "these are in the table, and are no methods that write: {gone:?}");
    assert!(named.is_disjoint(&excluded));
}

type Made = fn() -> Bench;

/// Methods outside undo may have nothing to do.
fn law_is_outside(method: &Method) -> bool {
    method.law == Law::Outside
}

/// Without accepted and refused calls of every method, the law would be vacuous.
#[test]
fn every_method_keeps_the_law_and_is_both_accepted_and_refused() {
    let mut broken = Vec::new();
    for (place, method) in (0..).zip(METHODS) {
        let mut seen = BTreeSet::new();
        // Methods without arguments can only be refused in a journal that has nothing for them.
        let places: [(Made, bool, u64); 3] =
            [(Bench::new, true, 60), (Bench::empty, false, 8), (Bench::new, false, 60)];
        for (make, fair, tries) in places {
            let mut bench = None;
            for seed in 0..tries {
                let accepted = seen.contains(&Outcome::Done) || (law_is_outside(method) && !seen.is_empty());
                let refused = seen.contains(&Outcome::Refused) || NEVER_REFUSED.contains(&method.name);
                if if fair { accepted } else { refused } {
                    break;
                }
                let bench = bench.get_or_insert_with(make);
                let mut bytes = bytes(100 * place + seed);
                bytes[0] = u8::from(fair);
                let needed = NEEDS.iter().filter(|(name, _)| fair && *name == method.name);
                let needed = needed.flat_map(|(_, needed)| METHODS.iter().filter(move |other| other.name == *needed));
                needed.for_each(|other| drop((other.call)(bench, &mut Dice::new(&bytes))));
                bench.later(100);
                match hold(bench, method, &bytes) {
                    Ok(outcome) => drop(seen.insert(outcome)),
                    Err(why) => {
                        broken.push(why);
                        break;
                    }
                }
            }
        }
        let accepted = seen.contains(&Outcome::Done) || (law_is_outside(method) && seen.contains(&Outcome::Nothing));
        if !accepted || NEVER_REFUSED.contains(&method.name) == seen.contains(&Outcome::Refused) {
            broken.push(format!("{} was only {seen:?}", method.name));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n\n"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 60, ..ProptestConfig::default() })]

    /// Whatever was called before, each call obeys the law, and the journal stays sound.
    #[test]
    fn any_sequence_of_calls_keeps_the_law(
        calls in prop::collection::vec(
            (0..METHODS.len(), prop::collection::vec(any::<u8>(), 24), prop::sample::select(vec![0i64, 1, 90, 1_500, 9_000, 50_000])),
            8..16,
        ),
    ) {
        let mut bench = Bench::new();
        for (method, bytes, seconds) in calls {
            bench.later(seconds);
            let kept = hold(&bench, &METHODS[method], &bytes);
            prop_assert!(kept.is_ok(), "{}", kept.unwrap_err());
        }
        let report = bench.journal.maintenance().check().unwrap();
        prop_assert!(report.ok, "{:?}", report.problems);
    }
}

fn pain(bench: &Bench) -> Result<(), EbbError> {
    bench.journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(6.0))), &bench.now).map(drop)
}

#[test]
fn two_operations_in_one_call_are_caught() {
    let bench = Bench::new();
    let twice = bench.hold(Law::Undone, |bench| {
        pain(bench)?;
        bench.journal.medicines().save(None, dice_free_medicine(), &bench.now).map(drop)
    });
    assert_eq!(twice, Err("one call is 2 operations".to_owned()));
}

#[test]
fn a_refused_call_that_wrote_is_caught() {
    let bench = Bench::new();
    let half = bench.hold(Law::Undone, |bench| {
        pain(bench)?;
        Err(EbbError::Invalid { input: InvalidInput::NothingChosen })
    });
    assert!(half.unwrap_err().starts_with("a refused call differs in "));
}

#[test]
fn an_operation_that_undo_passes_over_is_caught() {
    let bench = Bench::new();
    let question = bench.journal.questions().list(&bench.now).unwrap().remove(0);
    let shown = |bench: &Bench| bench.journal.questions().shown(&question.id, &bench.now).map(drop);
    assert_eq!(bench.hold(Law::Undone, shown), Err("undo passes over it".to_owned()));
}

#[test]
fn what_undo_does_not_restore_is_caught() {
    let bench = Bench::new();
    let beside = bench.hold(Law::Undone, |bench| {
        pain(bench)?;
        // Outside the log.
        bench.journal.reminder_delivery().test(&bench.now).map(drop)
    });
    assert!(beside.unwrap_err().starts_with("what undo restored differs in upcoming reminders"));
}

fn dice_free_medicine() -> Medicine {
    Medicine { name: "Another".to_owned(), ..Medicine::default() }
}
