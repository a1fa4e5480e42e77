//! The screens in the preview over ten years of data: the start, scrolling, and memory, drawn in software by a child process
//! (`ScreenTimes.kt`).

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::{Outcome, Row, at, ratio};

/// How often each start is measured, in turns.
const STARTS: usize = 7;

/// A frame of sixty a second, in milliseconds.
const FRAME: f64 = 16.0;

/// Bytes in use after a thousand taps more may be this much more: what the JVM itself keeps varies by some per cent.
const FLAT: f64 = 1.1;

/// Runs a command whose last argument is a journal.
pub(crate) fn rows(command: &[String]) -> Outcome<Vec<Row>> {
    let [program @ .., journal] = command else { return Err("no command for the screens".into()) };
    let (mut text, mut today) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        text.push(first_line(program, &["text"])?.1);
        today.push(first_line(program, &["today", journal])?.1);
    }
    text.sort();
    today.sort();
    let (text, today) = (at(&text, 0.5), at(&today, 0.5));

    let mut frames: Vec<Duration> =
        numbers(&first_line(program, &["scroll", journal])?.0)?.into_iter().map(Duration::from_nanos).collect();
    frames.sort();
    let (usual, slow) = (at(&frames, 0.5), at(&frames, 0.99));

    let bytes = numbers(&first_line(program, &["taps", journal])?.0)?;
    let [few, many] = bytes.as_slice() else { return Err("not two sizes".into()) };
    #[allow(clippy::cast_precision_loss, reason = "some ten million")]
    let growth = *many as f64 / *few as f64;

    println!("first frame: a static text {text:.0} ms, Today with ten years {today:.0} ms");
    println!("scrolling the diary: p50 {usual:.1} ms, p99 {slow:.1} ms a frame of {}", frames.len());
    println!("memory: {few} bytes after 200 taps, {many} after a thousand more");
    Ok(vec![
        ratio("first useful frame of Today, 10 years ÷ 1.5 × a static text", today / (1.5 * text)),
        ratio("scrolling the diary, 10 years, p99 of a frame ÷ 16 ms", slow / FRAME),
        ratio("memory after 1,000 taps more ÷ 1.1 × before", growth / FLAT),
    ])
}

/// The first line that a command prints, and how long after its start.
fn first_line(program: &[String], arguments: &[&str]) -> Outcome<(String, Duration)> {
    let [java, before @ ..] = program else { return Err("no program for the screens".into()) };
    let begun = Instant::now();
    let mut child = Command::new(java).args(before).args(arguments).stdout(Stdio::piped()).spawn()?;
    let mut line = String::new();
    BufReader::new(child.stdout.take().ok_or("no way to hear")?).read_line(&mut line)?;
    let taken = begun.elapsed();
    let ended = child.wait()?;
    if ended.success() { Ok((line, taken)) } else { Err(format!("the screens: {ended}").into()) }
}

fn numbers(line: &str) -> Outcome<Vec<u64>> {
    Ok(line.split_whitespace().map(str::parse).collect::<Result<_, _>>()?)
}
