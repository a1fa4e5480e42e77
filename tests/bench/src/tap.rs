//! A durable tap compared with the cheapest durable write: 4 KiB appended and synced.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

use ebb_core::entry::{Body, Draft, Severity};
use ebb_core::time::Moment;

use crate::{Outcome, Row, at, noon, open, ratio, times};

const RUNS: u32 = 1_000;

pub(crate) fn rows(folder: &Path) -> Outcome<Vec<Row>> {
    let now = noon()?;
    let journal = open(&folder.join("tap.db"))?;
    let mut bare = OpenOptions::new().create(true).append(true).open(folder.join("bare"))?;
    let page = [0x45_u8; 4096];
    let pain = |run: u32| Draft::now(Body::symptom("pain", Severity::of(f64::from(run % 11))));
    for run in 0..20 {
        journal.logging().log(pain(run), &now)?;
    }
    // In turns, so that a disk that slows down affects both.
    let (mut taps, mut bares, mut done, mut busy) = (Vec::new(), Vec::new(), 0, 0);
    for _ in 0..10 {
        bares.extend(times(RUNS / 10, |_| {
            bare.write_all(&page)?;
            Ok(bare.sync_data()?)
        })?);
        let before = processor_time()?;
        taps.extend(times(RUNS / 10, |run| {
            // A day holds a dozen taps, not a thousand.
            let at = now.at + chrono::TimeDelta::hours(2 * done);
            done += 1;
            Ok(journal.logging().log(pain(run), &Moment { at, ..now.clone() }).map(|_| ())?)
        })?);
        busy += processor_time()? - before;
        // As a shell does when idle.
        journal.settle()?;
    }
    taps.sort();
    bares.sort();
    #[allow(clippy::cast_precision_loss, reason = "some seconds in nanoseconds")]
    let busy = busy as f64 / 1e6 / f64::from(RUNS);
    println!(
        "one tap {:.2} ms (p99 {:.2}), of which processor {busy:.2}; bare append and sync {:.2} ms (p99 {:.2})",
        at(&taps, 0.5),
        at(&taps, 0.99),
        at(&bares, 0.5),
        at(&bares, 0.99)
    );
    Ok(vec![
        ratio("tap p50 ÷ (1.10 bare + 0.3 ms)", at(&taps, 0.5) / (1.10 * at(&bares, 0.5) + 0.3)),
        ratio("tap p99 ÷ 1.5 bare p99", at(&taps, 0.99) / (1.5 * at(&bares, 0.99))),
        ratio("tap, processor time ÷ 0.5 ms", busy / 0.5),
    ])
}

/// Nanoseconds this thread has run so far.
pub(crate) fn processor_time() -> Outcome<u64> {
    let text = fs::read_to_string("/proc/thread-self/schedstat")?;
    Ok(text.split(' ').next().unwrap_or_default().parse()?)
}
