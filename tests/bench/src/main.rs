//! What `make bench` measures, as ratios of one run: a number of milliseconds says more about the machine than
//! about us. Prints rows and writes them to `target/bench.json` as `[{name, value, unit, goal, ok}]`.
//!
//! A value at or below its goal is ok. `ebb-bench tap` measures one part (`tap`, `today`, `import`) alone.

use std::error::Error;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use ebb_core::entry::{Body, Draft, Severity, When};
use ebb_core::moment::Moment;
use ebb_core::{Journal, Options};
use serde::Serialize;

#[derive(Serialize)]
struct Row {
    name: &'static str,
    value: f64,
    unit: &'static str,
    goal: f64,
    ok: bool,
}

fn row(name: &'static str, value: f64, unit: &'static str, goal: f64) -> Row {
    Row { name, value, unit, goal, ok: value <= goal }
}

fn main() -> Result<(), Box<dyn Error>> {
    // Beside the other build output, on a real disk: a temporary folder may be memory.
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    fs::create_dir_all(&target)?;
    let folder = tempfile::tempdir_in(&target)?;
    let only = std::env::args().nth(1);
    let wanted = |part: &str| only.as_deref().is_none_or(|only| only == part);
    let mut rows = Vec::new();
    if wanted("tap") {
        rows.extend(tap(folder.path())?);
    }
    if wanted("today") {
        rows.push(today(folder.path())?);
    }
    if wanted("import") {
        rows.extend(import(folder.path())?);
    }

    for row in &rows {
        let verdict = if row.ok { "ok" } else { "MISSED" };
        println!("{:<34} {:>8.3} {:<8} goal {:>7.3}  {verdict}", row.name, row.value, row.unit, row.goal);
    }
    fs::create_dir_all("target")?;
    fs::write("target/bench.json", serde_json::to_string_pretty(&rows)?)?;
    Ok(())
}

fn noon() -> Result<Moment, Box<dyn Error>> {
    Ok("2026-03-28T12:00:00+01:00[Europe/Berlin]".parse()?)
}

fn days_ago(now: &Moment, days: i64) -> Moment {
    Moment { at: now.at - chrono::TimeDelta::days(days), ..now.clone() }
}

/// How long each of many runs of some work takes, in order.
fn times(runs: u32, mut work: impl FnMut(u32) -> Result<(), Box<dyn Error>>) -> Result<Vec<Duration>, Box<dyn Error>> {
    let mut all = Vec::new();
    for run in 0..runs {
        let start = Instant::now();
        work(run)?;
        all.push(start.elapsed());
    }
    all.sort();
    Ok(all)
}

fn at(sorted: &[Duration], share: f64) -> f64 {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "an index into a few hundred"
    )]
    let place = ((sorted.len() - 1) as f64 * share) as usize;
    sorted[place].as_secs_f64() * 1e3
}

/// A durable tap beside the least a durable write can cost: 4 KiB appended and synced.
fn tap(folder: &Path) -> Result<Vec<Row>, Box<dyn Error>> {
    const RUNS: u32 = 400;
    let now = noon()?;
    let journal = Journal::open(&folder.join("tap.db"), Options::default())?;
    let mut bare = OpenOptions::new().create(true).append(true).open(folder.join("bare"))?;
    let page = [0x45_u8; 4096];
    let pain = |run: u32| Draft::now(Body::symptom("pain", Severity::of(f64::from(run % 11))));
    for run in 0..20 {
        journal.log(pain(run), &now)?;
    }
    // In turn, so that a disk that slows down slows both.
    let (mut taps, mut bares, mut done) = (Vec::new(), Vec::new(), 0);
    for _ in 0..4 {
        bares.extend(times(RUNS / 4, |_| {
            bare.write_all(&page)?;
            Ok(bare.sync_data()?)
        })?);
        taps.extend(times(RUNS / 4, |run| {
            // A day holds a dozen taps, not four hundred.
            let at = now.at + chrono::TimeDelta::hours(2 * done);
            done += 1;
            Ok(journal.log(pain(run), &Moment { at, ..now.clone() }).map(|_| ())?)
        })?);
    }
    taps.sort();
    bares.sort();
    let least = |share: f64, factor: f64, slack: f64| factor * at(&bares, share) + slack;
    println!("one tap {:.2} ms, bare append and sync {:.2} ms (medians)", at(&taps, 0.5), at(&bares, 0.5));
    Ok(vec![
        row("tap p50 ÷ (1.10 bare + 0.3 ms)", at(&taps, 0.5) / least(0.5, 1.10, 0.3), "ratio", 1.0),
        row("tap p99 ÷ 1.5 bare p99", at(&taps, 0.99) / least(0.99, 1.5, 0.0), "ratio", 1.0),
    ])
}

/// The Today screen of a journal with 90 days, in units of a frame at 60 a second.
fn today(folder: &Path) -> Result<Row, Box<dyn Error>> {
    let now = noon()?;
    let journal = Journal::open(&folder.join("today.db"), Options::default())?;
    for day in 0..90 {
        for (item, severity) in [("pain", 4.0), ("fatigue", 5.0), ("brain-fog", 3.0)] {
            let when = When::At { moment: days_ago(&now, day) };
            journal.log(Draft::when(when, Body::symptom(item, Severity::of(severity))), &now)?;
        }
    }
    let all = times(50, |_| Ok(journal.today(&now).map(|_| ())?))?;
    Ok(row("today, 90 days ÷ one frame", at(&all, 0.5) / (1e3 / 60.0), "ratio", 0.25))
}

/// Bringing in three years, against reading the file's lines.
fn import(folder: &Path) -> Result<Option<Row>, Box<dyn Error>> {
    let file = Path::new("../shared/data/imports/visible-three-years-synthetic.csv");
    if !file.exists() {
        println!("SKIPPED import: {} is not here", file.display());
        return Ok(None);
    }
    let now = noon()?;
    let journal = Journal::open(&folder.join("import.db"), Options::default())?;
    let start = Instant::now();
    let report = journal.import(file, &now)?;
    #[allow(clippy::cast_precision_loss, reason = "some ten thousand rows")]
    let each = start.elapsed().as_secs_f64() * 1e6 / report.added.max(1) as f64;
    Ok(Some(row("import, µs a row ÷ 200 µs", each / 200.0, "ratio", 1.0)))
}
