//! What the store survives: power cuts, kills, full and failing disks, damage, concurrency and odd clocks.
//!
//! All of this is one binary, because each further one must be linked. Most tests run the binary itself as a second
//! process ([`child`]) that acts on a journal and reports what it begins and what is done. What must be there
//! afterwards is derived from these reports alone ([`expect`]).

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod child;
mod clock;
mod crowd;
mod damage;
mod damaged_diary;
mod disk;
mod dropped;
mod erasing;
mod expect;
#[cfg(target_os = "linux")]
mod faults;
mod fuzz;
mod kills;
mod recovery;
mod released;
mod undo;

use std::path::Path;

use ebb_core::entry::{Body, Draft, EntryId, Severity};
use ebb_core::time::{Day, Moment};
use ebb_core::{Journal, Options};

/// Set by `make test`: a test that cannot run on this machine then fails instead of skipping.
pub(crate) const MUST_TRACE: &str = "EBB_TEST_MUST_TRACE";

/// Set by `make survive`: everything at full length.
pub(crate) const FULL: &str = "EBB_TEST_SURVIVE";

pub(crate) fn full() -> bool {
    std::env::var_os(FULL).is_some()
}

/// Reports that a test cannot run here; fails if that is not allowed.
pub(crate) fn skip(test: &str, why: &str) {
    assert!(std::env::var_os(MUST_TRACE).is_none(), "{test}: {why}");
    eprintln!("SKIPPED {test}: {why}");
}

pub(crate) fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

pub(crate) fn later(seconds: i64) -> Moment {
    Moment { at: noon().at + chrono::TimeDelta::seconds(seconds), ..noon() }
}

pub(crate) fn open(path: &Path) -> Journal {
    Journal::open(path, Options::default()).unwrap()
}

/// Options for journals that are killed and cut off: encrypted if built so, so that both forms are tested.
pub(crate) fn options() -> Options {
    #[cfg(feature = "encryption")]
    let key = Some(ebb_core::storage::Key::new([7; 32]));
    #[cfg(not(feature = "encryption"))]
    let key = None;
    Options { key, ..Options::default() }
}

pub(crate) fn pain(severity: f64) -> Draft {
    Draft::now(Body::symptom("pain", Severity::of(severity)))
}

/// The live entries of some days.
pub(crate) fn entries(journal: &Journal, first: &str, last: &str) -> Vec<EntryId> {
    let (first, last): (Day, Day) = (first.parse().unwrap(), last.parse().unwrap());
    let days = (0..=last.since(first)).map(|step| first.plus(step));
    journal
        .read(|reader| {
            let mut all = Vec::new();
            for day in days {
                all.extend(reader.day_entries(day)?.into_iter().map(|entry| entry.id));
            }
            Ok(all)
        })
        .unwrap()
}

/// A folder in memory if possible: these tests do not depend on a real disk's speed.
pub(crate) fn quick_folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).unwrap() } else { tempfile::tempdir().unwrap() }
}

/// Pseudo-random numbers from a seed (Steele 2014: `SplitMix64`).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// 0 to `below` − 1.
    pub(crate) fn below(&mut self, below: u64) -> u64 {
        self.roll() % below
    }

    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let at = self.below(from.len() as u64);
        &from[usize::try_from(at).unwrap()]
    }
}
