//! Power cuts: anything that was not synced may be lost, and nothing acknowledged is.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::child::{self, myself, say};
use crate::disk::{CALLS, Step, Trace, UnsyncedWrites};
use crate::expect::Expected;
use crate::{Dice, full, quick_folder, skip};

/// What is done under the trace: every act, with taps before, between and after.
const PLAN: &str = "tap tap delete tap settle tap tap undo copy tap suspend tap settle tap import tap copy tap put-back \
     tap tap settle copy tap suspend put-back tap import tap suspend tap copy put-back tap";

/// The file that a second process writes directly through SQLite.
const RAW: &str = "EBB_TEST_RAW_INTO";
const RAW_SYNC: &str = "EBB_TEST_RAW_SYNC";

/// Runs a command under the tracer; `None` where that cannot be done.
pub(crate) fn traced(test: &str, folder: &Path, run: impl FnOnce(&[String]) -> std::process::Child) -> Option<Trace> {
    let can = Command::new("strace").args(["-o", "/dev/null", "true"]).status().is_ok_and(|status| status.success());
    if !can {
        skip(test, "strace is missing or not allowed here");
        return None;
    }
    let trace = quick_folder();
    let out = trace.path().join("trace").display().to_string();
    let strace = ["strace", "-f", "-y", "-xx", "-s", "100000000", "-e", CALLS, "-o", &out].map(str::to_owned);
    let mut child = run(&strace);
    let said: Vec<String> = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok).collect();
    let mut errors = String::new();
    child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
    assert!(child.wait().unwrap().success(), "{said:?} {errors}");
    // Canonical, as the kernel reports it.
    let root = folder.canonicalize().unwrap();
    Some(Trace::read(&std::fs::read_to_string(&out).unwrap(), &root))
}

/// The moments at which the power goes: just before and after everything said, around every sync, and some between.
pub(crate) fn moments(trace: &Trace, most: usize) -> Vec<usize> {
    let steps = &trace.steps;
    let mut all: Vec<usize> = (0..=steps.len())
        .filter(|at| {
            let beside = |at: Option<&Step>| !matches!(at, None | Some(Step::Write { .. }));
            beside(at.checked_sub(1).and_then(|before| steps.get(before))) || beside(steps.get(*at))
        })
        .collect();
    let mut dice = Dice(7);
    all.extend((0..most).map(|_| usize::try_from(dice.below(steps.len() as u64)).unwrap()));
    if !full() {
        while all.len() > most {
            let at = usize::try_from(dice.below(all.len() as u64)).unwrap();
            all.swap_remove(at);
        }
    }
    all
}

pub(crate) fn laid_out(files: &BTreeMap<PathBuf, Vec<u8>>) -> tempfile::TempDir {
    let folder = quick_folder();
    for (name, content) in files {
        let place = folder.path().join(name);
        std::fs::create_dir_all(place.parent().unwrap()).unwrap();
        std::fs::write(place, content).unwrap();
    }
    folder
}

fn fates(at: usize) -> [UnsyncedWrites; 6] {
    let seed = at as u64;
    [
        UnsyncedWrites::Nothing,
        UnsyncedWrites::Everything,
        UnsyncedWrites::Some(seed),
        UnsyncedWrites::Some(!seed),
        UnsyncedWrites::Torn(seed),
        UnsyncedWrites::Torn(!seed),
    ]
}

#[test]
fn power_cut_loses_no_acknowledged_write() {
    let folder = tempfile::tempdir().unwrap();
    child::import_file(folder.path());
    let name = "power_cut_loses_no_acknowledged_write";
    let Some(trace) = traced(name, folder.path(), |strace| child::start(strace, folder.path(), PLAN)) else { return };
    let mut acknowledged = 0;
    for cut in moments(&trace, 70) {
        for fate in fates(cut) {
            let (files, said) = trace.cut(cut, fate);
            let mut expected = Expected::nothing();
            expected.hear_all(&said);
            acknowledged = acknowledged.max(expected.acknowledged);
            let after = laid_out(&files);
            if let Err(wrong) = expected.verify(after.path()) {
                let kept = after.keep();
                panic!(
                    "cut at {cut} of {}, {fate:?}, after {:?}: {wrong}; see {kept:?}",
                    trace.steps.len(),
                    said.last()
                );
            }
        }
    }
    // The harness ran the plan to its end.
    assert!(acknowledged >= PLAN.split_whitespace().count() - 4, "{acknowledged}");
}

/// A second process that writes a file directly through SQLite; does nothing when run as a test by itself.
#[test]
fn raw_taps() {
    let Some(path) = std::env::var_os(RAW) else { return };
    let file = rusqlite::Connection::open(path).unwrap();
    let sync = std::env::var(RAW_SYNC).unwrap();
    file.pragma_update(None, "journal_mode", "WAL").unwrap();
    file.pragma_update(None, "synchronous", &sync).unwrap();
    file.execute_batch("CREATE TABLE tap (n INTEGER PRIMARY KEY)").unwrap();
    for n in 0..12 {
        file.execute("INSERT INTO tap VALUES (?)", [n]).unwrap();
        say(&format!("did {n}"));
    }
}

/// The number of power cuts that lose a tap acknowledged by `raw_taps`.
fn raw_losses(test: &str, sync: &str) -> Option<usize> {
    let folder = tempfile::tempdir().unwrap();
    let trace = traced(test, folder.path(), |strace| {
        let command = [strace, &myself("dropped::raw_taps")].concat();
        Command::new(&command[0])
            .args(&command[1..])
            .env(RAW, folder.path().join("raw.db"))
            .env(RAW_SYNC, sync)
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap()
    })?;
    let said = trace.steps.iter().filter(|step| matches!(step, Step::Said(_))).count();
    assert_eq!(said, 12, "the whole of it was traced");
    let mut losses = 0;
    for cut in moments(&trace, 30) {
        for fate in fates(cut) {
            let (files, said) = trace.cut(cut, fate);
            let after = laid_out(&files);
            let kept = rusqlite::Connection::open(after.path().join("raw.db"))
                .and_then(|file| file.query_row("SELECT count(*) FROM tap", [], |row| row.get::<_, u32>(0)));
            losses += usize::from((kept.unwrap_or(0) as usize) < said.len());
        }
    }
    Some(losses)
}

#[test]
fn harness_notices_a_store_that_does_not_sync() {
    let name = "harness_notices_a_store_that_does_not_sync";
    let Some(losses) = raw_losses(name, "OFF") else { return };
    assert!(losses > 20, "{losses} losses seen");
    // NORMAL only syncs at checkpoints: the file stays sound, but lags behind.
    assert!(raw_losses(name, "NORMAL").unwrap() > 20);
    assert_eq!(raw_losses(name, "FULL"), Some(0), "and says nothing of one that does");
}
