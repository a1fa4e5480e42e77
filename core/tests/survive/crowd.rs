//! Concurrency: eight threads of this process and three further processes, on one file; and three that copy it at once.

use std::collections::HashSet;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use ebb_core::JournalProblem;
use ebb_core::entry::{Body, Draft, Severity, When};
use ebb_core::time::Rollover;
use ebb_core::{EbbError, Journal};

use crate::child::{self, myself, say};
use crate::{noon, open, quick_folder};

/// The file that the further processes tap into.
const CROWD: &str = "EBB_TEST_CROWD_IN";

/// The folder of the journal that the further processes copy.
const COPIED: &str = "EBB_TEST_COPIES_IN";

/// How often each of them copies it.
const COPIES: usize = 12;

const THREADS: usize = 8;
const PROCESSES: usize = 3;
const BY_A_THREAD: usize = 700;
const BY_A_PROCESS: usize = 1_600;
const TAPS: usize = 10_400;

/// Days far enough apart that no day's burden depends on another's: this measures concurrency, not arithmetic.
const DAYS: i32 = 200;
const APART: i32 = 50;

/// Taps until it succeeds: a busy journal says so and has logged nothing.
fn tap(journal: &Journal, turn: usize) -> String {
    let days = APART * i32::try_from(turn % usize::try_from(DAYS).unwrap()).unwrap();
    let day = noon().day(Rollover::default()).plus(-days);
    let draft = Draft::when(When::Day { day }, Body::symptom("pain", Severity::of(3.0)));
    loop {
        match journal.logging().log(draft.clone(), &noon()) {
            Ok(change) => return change.entries[0].0.clone(),
            Err(EbbError::Unavailable { problem: JournalProblem::Busy }) => {}
            Err(error) => panic!("{error}"),
        }
    }
}

/// A further process; does nothing when run as a test by itself.
#[test]
fn one_of_a_crowd() {
    let Some(path) = std::env::var_os(CROWD).map(PathBuf::from) else { return };
    let journal = open(&path);
    for turn in 0..BY_A_PROCESS {
        say(&tap(&journal, turn));
    }
}

#[test]
fn concurrent_processes_lose_and_duplicate_nothing() {
    assert_eq!(THREADS * BY_A_THREAD + PROCESSES * BY_A_PROCESS, TAPS);
    let folder = quick_folder();
    let path = child::journal_in(folder.path());
    let journal = open(&path);
    let acknowledged: Vec<String> = std::thread::scope(|scope| {
        let threads =
            (0..THREADS).map(|_| scope.spawn(|| (0..BY_A_THREAD).map(|turn| tap(&journal, turn)).collect::<Vec<_>>()));
        let processes = (0..PROCESSES).map(|_| {
            scope.spawn(|| {
                let command = myself("crowd::one_of_a_crowd");
                let mut child = Command::new(&command[0])
                    .args(&command[1..])
                    .env(CROWD, &path)
                    .stdout(Stdio::piped())
                    .spawn()
                    .unwrap();
                let lines = BufReader::new(child.stdout.take().unwrap()).lines();
                let ids: Vec<String> =
                    lines.filter_map(|line| child::said(&line.unwrap()).map(str::to_owned)).collect();
                assert!(child.wait().unwrap().success());
                ids
            })
        });
        let all: Vec<_> = threads.chain(processes).collect();
        all.into_iter().flat_map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(acknowledged.len(), TAPS);

    let today = noon().day(Rollover::default());
    let kept: Vec<String> = journal
        .read(|reader| {
            let mut kept = Vec::new();
            for turn in 0..DAYS {
                kept.extend(reader.day_entries(today.plus(-APART * turn))?.into_iter().map(|entry| entry.id.0));
            }
            Ok(kept)
        })
        .unwrap();
    assert_eq!(kept.len(), TAPS, "none lost, none doubled");
    assert_eq!(kept.into_iter().collect::<HashSet<_>>(), acknowledged.into_iter().collect());
    let check = journal.maintenance().check().unwrap();
    assert!(check.ok, "{:?}", check.problems);
}

/// A further process that copies; does nothing when run as a test by itself.
#[test]
fn one_that_copies() {
    let Some(folder) = std::env::var_os(COPIED).map(PathBuf::from) else { return };
    let journal = open(&child::journal_in(&folder));
    say("open");
    // Begins when all are there.
    std::io::stdin().read_line(&mut String::new()).unwrap();
    for _ in 0..COPIES {
        // Every copy differs from the one before it, so none is left out.
        journal.logging().log(crate::pain(3.0), &noon()).unwrap();
        journal.maintenance().make_copy(&child::copies_in(&folder), &noon()).unwrap();
        say("copied");
    }
}

#[test]
fn processes_that_copy_at_once_leave_one_sound_copy_and_nothing_beside_it() {
    let folder = quick_folder();
    open(&child::journal_in(folder.path())).logging().log(crate::pain(3.0), &noon()).unwrap();
    let start = || {
        let command = myself("crowd::one_that_copies");
        let child = Command::new(&command[0])
            .args(&command[1..])
            .env(COPIED, folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn();
        child.unwrap()
    };
    let mut children: Vec<_> = (0..PROCESSES).map(|_| start()).collect();
    let mut lines: Vec<_> =
        children.iter_mut().map(|child| BufReader::new(child.stdout.take().unwrap()).lines()).collect();
    for lines in &mut lines {
        assert!(lines.any(|line| child::said(&line.unwrap()) == Some("open")));
    }
    // All at once: closing what they read from lets each begin.
    for child in &mut children {
        drop(child.stdin.take());
    }
    let copied: usize = lines
        .into_iter()
        .map(|lines| lines.filter(|line| child::said(line.as_ref().unwrap()) == Some("copied")).count())
        .sum();
    assert!(children.iter_mut().all(|child| child.wait().unwrap().success()));
    assert_eq!(copied, PROCESSES * COPIES);
    let made = child::copies_in(folder.path());
    let names: Vec<_> = std::fs::read_dir(&made).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["ebb-2026-03-28.db"], "no part of one is left");
    let check = open(&made.join(&names[0])).maintenance().check().unwrap();
    assert!(check.ok, "{:?}", check.problems);
    assert!(check.entries > u32::try_from(COPIES).unwrap(), "a late one: {}", check.entries);
}
