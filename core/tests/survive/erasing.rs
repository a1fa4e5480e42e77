//! Erasing, copying and restoring, killed at any system call and cut off from power: done or not begun, and what was
//! erased can be read in no file that Ebb ever made.

use crate::child;
use crate::disk::{Step, UnsyncedWrites};
use crate::dropped::{laid_out, moments, traced};
use crate::expect::Expected;
use crate::{Dice, full};

/// Every erasure, with copies and with what a restored copy set aside, among taps.
const PLAN: &str = "tap tap copy erase tap copy put-back tap erase-item tap copy erase-words put-back tap settle copy \
     erase-everything tap copy";

/// Kills in `cargo test`; `make survive` kills at every step.
const KILLS: usize = 120;

#[test]
fn kill_at_any_system_call_leaves_an_erasure_done_or_not_begun() {
    let name = "kill_at_any_system_call_leaves_an_erasure_done_or_not_begun";
    let folder = tempfile::tempdir().unwrap();
    let Some(trace) = traced(name, folder.path(), |strace| child::start(strace, folder.path(), PLAN)) else { return };
    let said = |at: usize, what: &str| matches!(&trace.steps[at], Step::Said(said) if said.starts_with(what));
    assert_eq!((0..trace.steps.len()).filter(|at| said(*at, "did erase")).count(), 4, "the plan was traced to its end");
    // A kill loses nothing that was written, synced or not. Those within an erasure come first.
    let mut within = false;
    let (mut erasing, mut others) = (Vec::new(), Vec::new());
    for at in 0..trace.steps.len() {
        within = (within || said(at, "begin erase")) && !said(at, "did erase");
        if within { erasing.push(at) } else { others.push(at) }
    }
    let mut cuts = erasing;
    if full() {
        cuts.extend(others);
    } else {
        let mut dice = Dice(11);
        while cuts.len() > KILLS {
            let at = usize::try_from(dice.below(cuts.len() as u64)).unwrap();
            cuts.swap_remove(at);
        }
    }
    let kills = cuts.into_iter().map(|cut| (cut + 1, UnsyncedWrites::Everything));
    let dark = moments(&trace, 40).into_iter().flat_map(|cut| {
        let seed = cut as u64;
        [UnsyncedWrites::Nothing, UnsyncedWrites::Some(seed), UnsyncedWrites::Torn(seed)].map(|fate| (cut, fate))
    });
    for (cut, fate) in kills.chain(dark) {
        let (files, said) = trace.cut(cut, fate);
        let mut expected = Expected::nothing();
        expected.hear_all(&said);
        let after = laid_out(&files);
        if let Err(wrong) = expected.verify(after.path()) {
            let kept = after.keep();
            panic!("cut at {cut} of {}, {fate:?}, after {:?}: {wrong}; see {kept:?}", trace.steps.len(), said.last());
        }
    }
}
