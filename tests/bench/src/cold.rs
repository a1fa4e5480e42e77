//! A fresh process: opening ten years and drawing the first screen.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use rusqlite::Connection;

use crate::{Outcome, noon, open};

/// Measurements of fresh processes.
pub(crate) struct Cold {
    /// Opening the journal and the first Today screen, in milliseconds; median.
    pub(crate) today: f64,
    /// Opening the file with SQLite alone and reading one row, in milliseconds; median.
    pub(crate) bare: f64,
    /// Peak memory of a process that opens, draws Today, logs once and draws it again, in MiB.
    pub(crate) peak: f64,
}

/// Starts both kinds of process in turns, and takes the medians.
pub(crate) fn measure(path: &Path) -> Outcome<Cold> {
    let (mut today, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..15 {
        bare.push(run("bare", path)?);
        today.push(run("today", path)?);
    }
    today.sort_by(f64::total_cmp);
    bare.sort_by(f64::total_cmp);
    Ok(Cold { today: today[7], bare: bare[7], peak: run("peak", path)? })
}

fn run(what: &str, path: &Path) -> Outcome<f64> {
    let output = Command::new(std::env::current_exe()?).arg(what).arg(path).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(String::from_utf8(output.stdout)?.trim().parse()?)
}

/// The fresh process: prints its single number.
pub(crate) fn child(what: &str, path: &Path) -> Outcome<()> {
    let start = Instant::now();
    let number = match what {
        "bare" => {
            let connection = Connection::open(path)?;
            if let Some(key) = crate::key() {
                // As in the journal.
                connection.pragma_update(None, "cipher_default_hmac_algorithm", "HMAC_SHA256")?;
                connection.pragma_update(None, "key", format!("x'{}'", key.hex().as_str()))?;
            }
            let _: i64 = connection.query_row("SELECT n FROM entry ORDER BY n DESC LIMIT 1", [], |row| row.get(0))?;
            start.elapsed().as_secs_f64() * 1e3
        }
        "today" => {
            let journal = open(path)?;
            journal.views().today(&noon()?)?;
            start.elapsed().as_secs_f64() * 1e3
        }
        "peak" => {
            let journal = open(path)?;
            let now = noon()?;
            journal.views().today(&now)?;
            journal.logging().tap(&ebb_core::catalog::ItemId("pain".to_owned()), &now)?;
            journal.views().today(&now)?;
            peak()?
        }
        other => return Err(format!("no child is called {other}").into()),
    };
    println!("{number}");
    Ok(())
}

/// Peak memory of this process, in MiB.
fn peak() -> Outcome<f64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    let kibibytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kibibytes / 1024.0)
}
