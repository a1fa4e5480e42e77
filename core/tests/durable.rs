//! A tap is a promise: what was acknowledged is on the disk.
//!
//! The test runs itself as a second process that taps and prints one line per tap. That process is traced, to see the
//! sync before each line (killing a process alone proves nothing, since the page cache survives it), and killed, to see
//! that nothing acknowledged is lost and nothing half-done remains.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use ebb_core::entry::{Body, Draft, Severity};
use ebb_core::time::Moment;
use ebb_core::{Journal, Options};

/// The file that the second process taps into.
const CHILD: &str = "EBB_TEST_TAPS_INTO";

/// Set if the second process settles before it taps.
const SETTLED: &str = "EBB_TEST_SETTLED";

/// Set by `make test`: a machine that cannot trace then fails the test instead of skipping it.
const MUST_TRACE: &str = "EBB_TEST_MUST_TRACE";

fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

/// The second process; does nothing when run as a test by itself.
#[test]
fn taps_into() {
    let Some(path) = std::env::var_os(CHILD) else { return };
    let journal = Journal::open(Path::new(&path), Options::default()).unwrap();
    if std::env::var_os(SETTLED).is_some() {
        // As a shell does once its first screen is drawn.
        journal.views().today(&noon()).unwrap();
        journal.settle().unwrap();
    }
    let mut out = std::io::stdout();
    // Marks in the trace where the taps begin.
    out.write_all(b"open\n").and_then(|()| out.flush()).unwrap();
    for tap in 0..100_000 {
        let change = journal
            .logging()
            .log(Draft::now(Body::symptom("pain", Severity::of(f64::from(tap % 11)))), &noon())
            .unwrap();
        // One write per line, so that the trace shows it whole. A failed write means that nobody reads any more (a
        // traced process outlives its tracer), so the process ends.
        let line = format!("tapped {}\n", change.entries[0].0);
        if out.write_all(line.as_bytes()).and_then(|()| out.flush()).is_err() {
            return;
        }
    }
}

fn myself() -> Vec<String> {
    let exe = std::env::current_exe().unwrap().display().to_string();
    [exe.as_str(), "--exact", "taps_into", "--nocapture", "--test-threads=1"].map(str::to_owned).into()
}

fn spawn(command: &[String], path: &Path, settled: bool) -> Child {
    Command::new(&command[0])
        .args(&command[1..])
        .env(CHILD, path)
        .envs(settled.then_some((SETTLED, "1")))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The first `taps` ids that a process acknowledges on its output; then it is killed.
fn acknowledged_until_killed(mut child: Child, taps: usize) -> Vec<String> {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut ids = Vec::new();
    for line in lines.map_while(Result::ok) {
        // The test runner's own output may precede ours on the first line.
        let Some((_, id)) = line.split_once("tapped ") else { continue };
        ids.push(id.to_owned());
        if ids.len() == taps {
            break;
        }
    }
    child.kill().unwrap(); // SIGKILL
    child.wait().unwrap();
    ids
}

#[test]
fn kill_loses_no_acknowledged_write() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    let mut all = Vec::new();
    for taps in [1, 2, 3, 5, 8, 13, 21, 34] {
        // Lines that were not read before the kill promise nothing; those that were read do.
        let ids = acknowledged_until_killed(spawn(&myself(), &path, false), taps);
        assert!(ids.len() >= taps);
        all.extend(ids);

        let journal = Journal::open(&path, Options::default()).unwrap();
        let kept: std::collections::HashSet<String> = journal
            .views()
            .day(noon().day(ebb_core::time::Rollover::default()))
            .unwrap()
            .entries
            .into_iter()
            .map(|line| line.entry.id.0)
            .collect();
        for id in &all {
            assert!(kept.contains(id), "{id} was acknowledged and is gone");
        }
        // For each kill, at most one further tap may exist: committed, not yet acknowledged.
        let check = journal.maintenance().check().unwrap();
        assert!(check.ok, "{:?}", check.problems);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn each_acknowledgement_follows_exactly_one_sync() {
    // The first tap of a process that was opened only for it also syncs the header of its fresh log. A tap after the
    // shell's first idle moment does not.
    one_sync_a_tap(false, 2);
    one_sync_a_tap(true, 1);
}

#[cfg(target_os = "linux")]
fn one_sync_a_tap(settled: bool, first: u32) {
    const TAPS: usize = 30;
    let folder = tempfile::tempdir().unwrap();
    let (path, trace) = (folder.path().join("journal.db"), folder.path().join("trace"));
    let can_trace =
        Command::new("strace").args(["-o", "/dev/null", "true"]).status().is_ok_and(|status| status.success());
    if !can_trace {
        assert!(std::env::var_os(MUST_TRACE).is_none(), "strace is missing or not allowed here");
        eprintln!("SKIPPED each_acknowledgement_follows_exactly_one_sync: strace is missing or not allowed here");
        return;
    }
    // Created beforehand, so that the trace holds only taps.
    drop(Journal::open(&path, Options::default()).unwrap());
    let mut command: Vec<String> =
        ["strace", "-f", "-y", "-s", "64", "-e", "trace=fsync,fdatasync,write,pwrite64", "-o"]
            .map(str::to_owned)
            .into();
    command.push(trace.display().to_string());
    command.extend(myself());
    acknowledged_until_killed(spawn(&command, &path, settled), TAPS);

    let trace = std::fs::read_to_string(trace).unwrap();
    let (mut syncs, mut written, mut seen) = (0, 0, 0);
    for line in trace.lines() {
        let wal = line.contains("journal.db-wal>");
        if line.contains("tapped ") && line.contains("write(") {
            assert_eq!(written, 0, "tap {seen}: written to the log and acknowledged without a sync");
            assert_eq!(syncs, if seen == 0 { first } else { 1 }, "tap {seen}, settled: {settled}");
            (syncs, seen) = (0, seen + 1);
        } else if line.contains("\"open\\n\"") {
            (syncs, written) = (0, 0);
        } else if wal && line.contains("pwrite64(") {
            written += 1;
        } else if line.contains("sync(") && (wal || seen > 0) {
            assert!(wal, "tap {seen} syncs more than the log: {line}");
            (syncs, written) = (syncs + 1, 0);
        }
        if seen == TAPS {
            break;
        }
    }
    assert_eq!(seen, TAPS, "every tap was traced");
}
