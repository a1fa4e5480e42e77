//! Kills: `kill -9` at any moment, repeatedly, on the same journal.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crate::child::{self, Act};
use crate::expect::Expected;
use crate::{Dice, full, quick_folder};

/// Number of kills in `cargo test`, and in `make survive`.
const KILLS: (u64, u64) = (1_000, 5_000);

/// Kills per journal: enough for each run to continue from the remains of another.
const A_JOURNAL: u64 = 25;

/// The acts during which kills landed, and how often.
type Landed = BTreeMap<String, usize>;

/// Kills the process on one journal repeatedly, with a full check after each kill.
fn kill_again_and_again(seed: u64, landed: &mut Landed) {
    let folder = quick_folder();
    child::import_file(folder.path());
    let mut dice = Dice(seed);
    let mut expected = Expected::nothing();
    let opening = time_to_open(folder.path());
    for kill in 0..A_JOURNAL {
        let mut child = child::start(&[], folder.path(), &format!("endless {}", dice.roll()));
        // Also before and while it opens the file, which takes longer on a slow machine.
        let spread = opening + *dice.pick(&[5_000, 15_000, 30_000, 60_000]);
        std::thread::sleep(Duration::from_micros(dice.below(spread)));
        child.kill().unwrap(); // SIGKILL
        let (mut said, mut errors) = (String::new(), String::new());
        child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
        child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
        child.wait().unwrap();
        assert!(!errors.contains("panicked"), "seed {seed}, kill {kill}: {errors}");
        // A line without its end was cut off by the kill and promises nothing.
        let whole = said.split_inclusive('\n').filter(|line| line.ends_with('\n'));
        let said: Vec<&str> = whole.filter_map(child::said).collect();
        expected.hear_all(&said);
        let last = said.last().map_or("opening", |last| last.strip_prefix("begin ").unwrap_or("between"));
        *landed.entry(last.split(' ').next().unwrap().to_owned()).or_default() += 1;
        if let Err(wrong) = expected.verify(folder.path()) {
            panic!("seed {seed}, kill {kill}: {wrong}; see {}", folder.keep().display());
        }
    }
}

/// How long the second process takes to open the journal, in microseconds.
fn time_to_open(folder: &std::path::Path) -> u64 {
    let start = std::time::Instant::now();
    let mut child = child::start(&[], folder, "settle");
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| child::said(&line) == Some("open")));
    let taken = start.elapsed();
    child.wait().unwrap();
    u64::try_from(taken.as_micros()).unwrap()
}

#[test]
fn thousand_kills_lose_no_acknowledged_write() {
    let kills = if full() { KILLS.1 } else { KILLS.0 };
    let next = AtomicU64::new(0);
    let mut landed = Landed::new();
    std::thread::scope(|scope| {
        let work = || {
            let mut landed = Landed::new();
            loop {
                let seed = next.fetch_add(1, Ordering::Relaxed);
                if seed * A_JOURNAL >= kills {
                    return landed;
                }
                kill_again_and_again(seed, &mut landed);
            }
        };
        let workers = [scope.spawn(work), scope.spawn(work)];
        for (act, times) in workers.into_iter().flat_map(|worker| worker.join().unwrap()) {
            *landed.entry(act).or_default() += times;
        }
    });
    eprintln!("{kills} kills landed in {landed:?}");
    assert_eq!(landed.values().sum::<usize>() as u64, kills);
    // Kills that never land in an act would prove nothing about it. (A checkpoint is too short to be hit for sure, and so is the
    // erasing of an item beside its creation; `erasing` kills that at every system call.)
    for act in Act::ALL.into_iter().filter(|act| !matches!(act, Act::Settle | Act::EraseItem)) {
        assert!(landed.contains_key(act.name()), "{act:?} was never hit: {landed:?}");
    }
}

/// The folder in which the second process creates journals.
const BEGINS: &str = "EBB_TEST_BEGINS_IN";

/// The second process: creates one journal after the other; does nothing when run as a test by itself.
#[test]
fn begins() {
    let Some(folder) = std::env::var_os(BEGINS).map(std::path::PathBuf::from) else { return };
    for number in 0.. {
        child::say(&format!("begin {number}"));
        let path = folder.join(format!("{}-{number}.db", std::process::id()));
        ebb_core::Journal::open(&path, crate::options()).unwrap();
    }
}

#[test]
fn journal_killed_during_creation_opens_and_takes_taps() {
    let folder = quick_folder();
    for kill in 0..40_u64 {
        let command = child::myself("kills::begins");
        let mut child = std::process::Command::new(&command[0])
            .args(&command[1..])
            .env(BEGINS, folder.path())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        // Waits for the first journal, then kills at a random point of a later one.
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        assert!(lines.any(|line| child::said(&line) == Some("begin 1")));
        std::thread::sleep(Duration::from_micros(83 * kill));
        child.kill().unwrap(); // SIGKILL
        child.wait().unwrap();
    }
    let mut journals = 0;
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "db") {
            let journal = ebb_core::Journal::open(&path, crate::options()).unwrap();
            journal.logging().log(crate::pain(4.0), &crate::noon()).unwrap();
            assert!(journal.maintenance().check().unwrap().ok, "{}", path.display());
            journals += 1;
        }
    }
    assert!(journals >= 40, "{journals}");
}
