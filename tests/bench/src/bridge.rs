//! The extra cost of a tap through the bridge to a phone's language: the same entries are logged here and by a child
//! process over the bindings, in turns, so that a disk that slows down affects both.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use ebb_core::entry::{Body, Draft, Severity};
use ebb_core::time::Moment;

use crate::{Outcome, Row, at, noon, open, ratio, times};

/// Entries per turn, and number of turns. A disk's speed varies by far more than what is measured, so the medians of
/// each turn are compared, and the median of their differences is the result.
const TURN: u32 = 10;
const TURNS: u32 = 200;

/// The JVM compiles hot code while it runs, so it is measured after this many entries.
const WARM_UP: u32 = 2_000;

/// Target for the extra cost of a tap through the bridge, in milliseconds.
const MORE: f64 = 0.2;

/// Runs a command, with the journal's path appended. For each number that it reads on a line, the command logs that
/// many entries, and answers with a line of the nanoseconds that each took.
pub(crate) fn rows(folder: &Path, command: &[String]) -> Outcome<Vec<Row>> {
    let [program, arguments @ ..] = command else { return Err("no command to run over the bridge".into()) };
    let mut child = Command::new(program)
        .args(arguments)
        .arg(folder.join("bridge.db"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut ask = child.stdin.take().ok_or("no way to ask")?;
    let mut answers = BufReader::new(child.stdout.take().ok_or("no way to hear")?).lines();
    let mut beyond = |count: u32| -> Outcome<Vec<Duration>> {
        writeln!(ask, "{count}")?;
        let line = answers.next().ok_or("it ended before its answer")??;
        let taken: Vec<Duration> =
            line.split_whitespace().map(|nanos| Ok(Duration::from_nanos(nanos.parse()?))).collect::<Outcome<_>>()?;
        if taken.len() == usize::try_from(count)? { Ok(taken) } else { Err(format!("{} logged", taken.len()).into()) }
    };

    let now = noon()?;
    let journal = open(&folder.join("here.db"))?;
    let mut done = 0;
    let mut here = |count: u32| {
        times(count, |run| {
            let at = now.at + chrono::TimeDelta::hours(2 * done);
            done += 1;
            let pain = Body::symptom("pain", Severity::of(f64::from(run % 11)));
            Ok(journal.logging().log(Draft::now(pain), &Moment { at, ..now.clone() }).map(|_| ())?)
        })
    };
    // The same number as in the child, because the size of a journal may matter.
    beyond(WARM_UP)?;
    here(WARM_UP)?;
    let (mut ours, mut theirs, mut more) = (Vec::new(), Vec::new(), Vec::new());
    for turn in 0..TURNS {
        // Alternates which one goes first.
        let first = if turn % 2 == 0 { Some(here(TURN)?) } else { None };
        let mut there = beyond(TURN)?;
        let same = if let Some(first) = first { first } else { here(TURN)? };
        there.sort();
        more.push(at(&there, 0.5) - at(&same, 0.5));
        theirs.extend(there);
        ours.extend(same);
    }
    drop(ask);
    let ended = child.wait()?;
    if !ended.success() {
        return Err(format!("the command over the bridge: {ended}").into());
    }
    ours.sort();
    theirs.sort();
    more.sort_by(f64::total_cmp);
    let more = more[more.len() / 2];
    println!(
        "one tap over the bridge {:.3} ms (p99 {:.2}), here {:.3} ms (p99 {:.2}); {more:.3} ms more by turns",
        at(&theirs, 0.5),
        at(&theirs, 0.99),
        at(&ours, 0.5),
        at(&ours, 0.99)
    );
    Ok(vec![ratio("tap p50, Kotlin and JNA − Rust, by turns ÷ 0.2 ms", more / MORE)])
}
