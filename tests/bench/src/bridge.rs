//! What the bridge to a phone's language adds to a tap: the same entries logged here and by a child over the bindings,
//! in turn, so that a disk that slows down slows both.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use ebb_core::entry::{Body, Draft, Severity};
use ebb_core::time::Moment;

use crate::{Outcome, Row, at, noon, open, ratio, times};

/// Entries in a turn, and turns. A disk changes its pace from one moment to the next, by far more than is measured: so
/// the medians of each turn are compared, and the middle of what they differ by counts.
const TURN: u32 = 10;
const TURNS: u32 = 200;

/// A virtual machine compiles what runs often while it runs: it is measured after that.
const WARM_UP: u32 = 2_000;

/// How much more a tap may take through the bridge, in milliseconds.
const MORE: f64 = 0.2;

/// Runs a command that ends with the journal's path, given here. It is told a number a line, logs so many entries and
/// answers with a line of how many nanoseconds each took.
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
    // As many here as there: what a journal holds may cost, too.
    beyond(WARM_UP)?;
    here(WARM_UP)?;
    let (mut ours, mut theirs, mut more) = (Vec::new(), Vec::new(), Vec::new());
    for turn in 0..TURNS {
        // Now one first, now the other.
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
