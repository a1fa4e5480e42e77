//! Kills: `kill -9` at any moment, again and again, on the same journal.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crate::child::{self, Act};
use crate::expect::Expected;
use crate::{Dice, full, quick_folder};

/// Kills in `cargo test`, and in `make survive`.
const KILLS: (u64, u64) = (1_000, 5_000);

/// How many kills one journal sees before the next one begins: enough for each to begin in the ruins of another.
const A_JOURNAL: u64 = 25;

/// In the midst of what each kill landed, and how often.
type Landed = BTreeMap<String, usize>;

/// One journal, killed again and again; after each kill everything is looked at.
fn kill_again_and_again(seed: u64, landed: &mut Landed) {
    let folder = quick_folder();
    child::import_file(folder.path());
    let mut dice = Dice(seed);
    let mut expected = Expected::nothing();
    let opening = time_to_open(folder.path());
    for kill in 0..A_JOURNAL {
        let mut child = child::start(&[], folder.path(), &format!("endless {}", dice.roll()));
        // Also before it has opened the file, and while it does; on a slow machine that takes longer.
        let spread = opening + *dice.pick(&[5_000, 15_000, 30_000, 60_000]);
        std::thread::sleep(Duration::from_micros(dice.below(spread)));
        child.kill().unwrap(); // SIGKILL
        let (mut said, mut errors) = (String::new(), String::new());
        child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
        child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
        child.wait().unwrap();
        assert!(!errors.contains("panicked"), "seed {seed}, kill {kill}: {errors}");
        // A line without its end was cut off by the kill, and nobody's promise.
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

/// How long the second process takes until the journal is open, in microseconds.
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
fn a_thousand_kills_lose_nothing_acknowledged() {
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
    // Kills that never meet an act would prove nothing of it. (Folding in is over too soon to be met for sure.)
    for act in [Act::Tap, Act::Delete, Act::Suspend, Act::Copy, Act::PutBack, Act::Import] {
        assert!(landed.contains_key(act.name()), "{act:?} was never hit: {landed:?}");
    }
}

/// Names the folder in which the second process begins journals.
const BEGINS: &str = "EBB_TEST_BEGINS_IN";

/// The second process: begins one journal after the other; does nothing when run as a test by itself.
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
fn a_journal_that_was_being_begun_opens_and_takes_taps() {
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
        // Until the first was begun, then somewhere in the next.
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
            assert!(journal.check().unwrap().ok, "{}", path.display());
            journals += 1;
        }
    }
    assert!(journals >= 40, "{journals}");
}
