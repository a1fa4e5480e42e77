//! Pacing on three synthetic years in Visible's format with known crashes: what it makes of a diary in which no
//! activity causes a crash.
//!
//! The file (A. M. Mowinckel, CC BY 4.0) is made by a script with a fixed seed. [`CRASHES`] are what that seed draws:
//! R's random numbers, drawn again, give the file's "Stability Score" on each of its 1,096 days. A crash is a dip of a
//! hidden stability, which everything else follows on the same day: symptoms, sleep, the noisy "Crash" tracker, and
//! activity, in a crash less with body and mind, and more that was socially or emotionally demanding. So no lag is
//! planted, and no warning from effort can be better than chance. The questions were written down before anything was
//! looked at:
//!
//! - is a lag claimed as the person's own, on how many of the days with a window of raised risk, and which lag at the
//!   end?
//! - are flagged days (a window is open at noon, from activity on earlier days) crash days more often than others, and
//!   are they before crashes more often than before other days?
//! - are days that stand out by their burden alone, which Ebb labels as flares without a report, crash days?

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use chrono::Datelike as _;
use ebb_core::days::{DayFacts, mean};
use ebb_core::forecast::FlareLabeller;
use ebb_core::import::ImportOptions;
use ebb_core::pacing::{PacingDay, PacingModel};
use ebb_core::time::{Day, Moment};
use ebb_core::{Journal, Options};
use serde::Serialize;

/// Each planted crash: the day of its middle, where the file's first day is 1, and its width in days.
const CRASHES: [(i32, f64); 22] = [
    (104, 17.0),
    (162, 6.0),
    (227, 17.0),
    (310, 18.0),
    (324, 7.0),
    (442, 10.0),
    (603, 14.0),
    (636, 13.0),
    (707, 18.0),
    (720, 12.0),
    (792, 11.0),
    (809, 7.0),
    (848, 7.0),
    (855, 12.0),
    (856, 15.0),
    (880, 9.0),
    (937, 14.0),
    (971, 18.0),
    (975, 15.0),
    (1_012, 11.0),
    (1_027, 10.0),
    (1_053, 9.0),
];

/// A crash decays as exp(−(days ÷ width)²). Within this many widths of its middle, more than half of it is present;
/// these are its days, and the first of them is its beginning.
const HALF: f64 = 0.832_554_611_157_697_8;

/// A flag on the day a crash begins, or up to this many days before, counts as before it: the longest lag considered.
const BEFORE: i32 = 3;

/// The length of a window while the lag is not called the person's own.
const ANY_HOURS: i64 = 72;

/// The results.
#[derive(Debug, Serialize)]
pub(crate) struct Study {
    /// Why the study was skipped.
    skipped: Option<String>,
    #[serde(flatten)]
    found: Option<Found>,
}

#[derive(Debug, Serialize)]
struct Found {
    days: usize,
    crashes: usize,
    crash_days: usize,
    /// Mean load of the three days before a crash begins ÷ of all days; below 1 means less activity.
    load_before_crashes: Option<f64>,
    /// The same for crash days.
    load_in_crashes: Option<f64>,
    /// Days on which a window of raised risk is open at noon.
    flagged: Flagged,
    /// Number of those with a lag called the person's own.
    flagged_with_own_lag: usize,
    /// Crashes with a flag on the day they begin or up to three days before.
    crashes_flagged_before: usize,
    /// The expected number if crashes began on random days.
    crashes_flagged_before_by_chance: f64,
    /// The lag at the end, in hours: the 10, 50 and 90 % points. None was planted.
    lag_hours: [f64; 3],
    /// Days that stand out by their burden alone.
    stood_out: Flagged,
}

/// A set of days, compared with the planted crash days.
#[derive(Debug, Serialize)]
struct Flagged {
    days: usize,
    /// Share of them that are crash days.
    in_crash: f64,
    /// Share of crash days among all days: the expectation for a random choice.
    in_crash_by_chance: f64,
    /// Share of the crash days that are in the set.
    of_crash: f64,
}

/// A day as the journal shows it.
struct Seen {
    day: Day,
    facts: DayFacts,
    lived: PacingDay,
}

/// Imports the file month by month, so that each day is evaluated with no more than was known then.
pub(crate) fn run(file: &Path) -> Result<Study, Box<dyn Error>> {
    if !file.exists() {
        let skipped = format!("SKIPPED: there is no {} beside the project", file.display());
        println!("{skipped}");
        return Ok(Study { skipped: Some(skipped), found: None });
    }
    let text = fs::read_to_string(file)?;
    let (header, lines) = text.split_once('\n').ok_or("an empty file")?;
    let mut months: BTreeMap<&str, String> = BTreeMap::new();
    for line in lines.lines() {
        writeln!(
            months.entry(line.get(..7).ok_or("a short line")?).or_insert_with(|| format!("{header}\n")),
            "{line}"
        )?;
    }
    let folder = tempfile::tempdir()?;
    let journal = Journal::open(&folder.path().join("planted.db"), Options::default())?;
    let part = folder.path().join("month.csv");
    let (mut seen, mut flagged, mut own) = (Vec::new(), BTreeSet::new(), 0);
    for (month, lines) in months {
        fs::write(&part, lines)?;
        let first: Day = format!("{month}-01").parse()?;
        journal.imports().run(&part, ImportOptions::default(), &noon(first.plus(31))?)?;
        journal.settle()?;
        for day in (0..31).map(|step| first.plus(step)).filter(|day| day.date().month() == first.date().month()) {
            let Some(facts) = journal.read(|reader| Ok(reader.days(day, day)?.pop()))? else { continue };
            let now = noon(day)?;
            if let Some(window) = journal.energy().get(&now)?.risk_window.filter(|window| window.from.at <= now.at) {
                flagged.insert(day);
                own += usize::from((window.to.at - window.from.at).num_hours() != ANY_HOURS);
            }
            let lived = journal.read(|reader| {
                let said = reader.flares(day)?.into_iter().find(|flare| flare.covers(day)).map(|flare| flare.said);
                Ok(PacingDay::of(&facts, &reader.day_entries(day)?, said))
            })?;
            seen.push(Seen { day, facts, lived });
        }
    }
    let found = judge(&seen, &flagged, own)?;
    Ok(Study { skipped: None, found: Some(found) })
}

fn noon(day: Day) -> Result<Moment, Box<dyn Error>> {
    Ok(format!("{day}T12:00:00+00:00[UTC]").parse()?)
}

fn judge(seen: &[Seen], flagged: &BTreeSet<Day>, own: usize) -> Result<Found, Box<dyn Error>> {
    let first = seen.first().ok_or("no days")?.day;
    let place = |day: Day| f64::from(day.since(first) + 1);
    let is_crash =
        |day: Day| CRASHES.iter().any(|(middle, width)| (place(day) - f64::from(*middle)).abs() <= HALF * width);
    let crash_days: BTreeSet<Day> = seen.iter().map(|seen| seen.day).filter(|day| is_crash(*day)).collect();
    #[allow(clippy::cast_possible_truncation, reason = "a thousand days")]
    let begins = CRASHES.map(|(middle, width)| first.plus(libm::ceil(f64::from(middle) - HALF * width) as i32 - 1));
    let before = |day: Day| (0..=BEFORE).any(|back| flagged.contains(&day.plus(-back)));

    let mut record = PacingModel::default();
    let (mut loads, mut loads_before, mut loads_in) = (Vec::new(), Vec::new(), Vec::new());
    let mut stood_out = BTreeSet::new();
    let mut labeller = FlareLabeller::default();
    for Seen { day, facts, lived } in seen {
        let load = record.load_of(lived);
        loads.extend(load);
        if begins.iter().any(|begin| (1..=BEFORE).contains(&begin.since(*day))) {
            loads_before.extend(load);
        }
        if crash_days.contains(day) {
            loads_in.extend(load);
        }
        if labeller.label(*day, facts.reliable_burden(), None).flare == Some(true) {
            stood_out.insert(*day);
        }
        record.learn(*day, lived);
    }
    let picked = |days: &BTreeSet<Day>| {
        let both = days.intersection(&crash_days).count();
        Flagged {
            days: days.len(),
            in_crash: share(both, days.len()),
            in_crash_by_chance: share(crash_days.len(), seen.len()),
            of_crash: share(both, crash_days.len()),
        }
    };
    let beside = |some: &[f64]| mean(some).zip(mean(&loads)).map(|(some, all)| some / all);
    let lag = record.learned().1;
    let any = seen.iter().filter(|seen| before(seen.day)).count();
    Ok(Found {
        days: seen.len(),
        crashes: CRASHES.len(),
        crash_days: crash_days.len(),
        load_before_crashes: beside(&loads_before),
        load_in_crashes: beside(&loads_in),
        flagged: picked(flagged),
        flagged_with_own_lag: own,
        crashes_flagged_before: begins.iter().filter(|begin| before(**begin)).count(),
        crashes_flagged_before_by_chance: share(any * CRASHES.len(), seen.len()),
        lag_hours: [lag.low, lag.mid, lag.high],
        stood_out: picked(&stood_out),
    })
}

fn share(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(part) / number(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn within_half_of_a_crash_is_half_of_it() {
        assert!((libm::exp(-HALF * HALF) - 0.5).abs() < 1e-12);
    }

    #[test]
    fn without_the_file_it_says_so_and_finds_nothing() {
        let study = run(Path::new("no/such/file.csv")).unwrap();
        assert!(study.found.is_none() && study.skipped.unwrap().contains("no/such/file.csv"));
    }
}
