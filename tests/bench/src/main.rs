//! What `make bench` measures, as ratios within one run, since milliseconds say more about the machine than about the
//! code. Prints rows and writes them to `target/bench.json` as `[{name, value, unit, goal, ok}]`. Built with the
//! feature `encryption` it measures encrypted journals, and adds its rows to those in the file.
//!
//! A value at or below its goal is ok. `ebb-bench tap` measures one part (`tap`, `years`, `import`, `reminders`, `size`)
//! alone; `ebb-bench bridge COMMAND…` measures what a tap takes more in another language (see `bridge`), and
//! `ebb-bench screens COMMAND… JOURNAL` the screens (see `screens`).

mod allocations;
mod bridge;
mod cold;
mod import;
mod pacing;
mod reminders;
mod screens;
mod size;
mod tap;
mod years;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use ebb_core::storage::Key;
use ebb_core::time::Moment;
use ebb_core::{Journal, Options};
use serde::{Deserialize, Serialize};

type Outcome<T> = Result<T, Box<dyn Error>>;

#[derive(Serialize, Deserialize)]
struct Row {
    name: String,
    value: f64,
    unit: String,
    goal: f64,
    ok: bool,
}

/// A ratio whose goal is 1 or less; its parts are printed above the rows.
fn ratio(name: &str, value: f64) -> Row {
    Row {
        name: format!("{name}{}", if ENCRYPTED { ", encrypted" } else { "" }),
        value,
        unit: "ratio".to_owned(),
        goal: 1.0,
        ok: value <= 1.0,
    }
}

const ENCRYPTED: bool = cfg!(feature = "encryption");

fn key() -> Option<Key> {
    ENCRYPTED.then(|| Key::new([7; 32]))
}

fn open(path: &Path) -> Outcome<Journal> {
    Ok(Journal::open(path, Options { key: key(), ..Options::default() })?)
}

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let command_of =
        |part: &str| arguments.split_first().filter(|(first, _)| *first == part).map(|(_, command)| command);
    let (beyond, screens) = (command_of("bridge"), command_of("screens"));
    if let (None, None, [what, path]) = (beyond, screens, arguments.as_slice()) {
        return cold::child(what, Path::new(path));
    }
    // Beside the other build output, on a real disk; a temporary folder may be in memory.
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    fs::create_dir_all(&target)?;
    let folder = tempfile::tempdir_in(&target)?;
    let only = arguments.first().map(String::as_str);
    let wanted = |part: &str| only.is_none_or(|only| only == part);
    let mut rows = Vec::new();
    if let Some(command) = beyond {
        rows.extend(bridge::rows(folder.path(), command)?);
    }
    if let Some(command) = screens {
        rows.extend(screens::rows(command)?);
    }
    if wanted("tap") {
        rows.extend(tap::rows(folder.path())?);
    }
    if wanted("years") {
        rows.extend(years::rows(folder.path())?);
    }
    if wanted("import") {
        rows.extend(import::rows(folder.path())?);
    }
    if wanted("reminders") {
        rows.extend(reminders::rows(folder.path())?);
    }
    // SQLCipher's cryptography is the system's library here and not in it, so encrypted it would say little.
    if !ENCRYPTED && wanted("size") {
        rows.extend(size::rows(&target)?);
    }
    for row in &rows {
        let verdict = if row.ok { "ok" } else { "MISSED" };
        println!("{:<58} {:>8.3} {:<6} goal {:>6.3}  {verdict}", row.name, row.value, row.unit, row.goal);
    }
    write(rows)
}

/// Writes the rows, keeping those of the other build.
fn write(rows: Vec<Row>) -> Outcome<()> {
    let file = Path::new("target/bench.json");
    fs::create_dir_all("target")?;
    let before: Vec<Row> =
        fs::read(file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    let mut all: Vec<Row> = before.into_iter().filter(|old| rows.iter().all(|row| row.name != old.name)).collect();
    all.extend(rows);
    Ok(fs::write(file, serde_json::to_string_pretty(&all)?)?)
}

fn noon() -> Outcome<Moment> {
    Ok("2026-03-28T12:00:00+01:00[Europe/Berlin]".parse()?)
}

/// The sorted durations of many runs of some work.
fn times(runs: u32, mut work: impl FnMut(u32) -> Outcome<()>) -> Outcome<Vec<Duration>> {
    let mut all = Vec::new();
    for run in 0..runs {
        let start = Instant::now();
        work(run)?;
        all.push(start.elapsed());
    }
    all.sort();
    Ok(all)
}

/// The quantile of a sorted list, in milliseconds.
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
