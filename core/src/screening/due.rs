//! When to offer the screen for post-exertional malaise. The constants are conventions, chosen so that it is offered
//! rarely, and only if the answer would change something.

use crate::days::{self, DayFacts, USUAL_LEAST, USUAL_WINDOW, flare_days_or_unconfirmed};
use crate::error::EbbError;
use crate::recent_days::RecentDays;
use crate::storage::Reader;
use crate::time::Day;

use super::PemStatus;
use super::{completed::last_day, pem_status};

/// Number of days over which crashes are counted, and minimum number of days between two offers, or between a screen
/// and an offer.
pub const OFFER_WINDOW: i32 = 56;

/// Number of crashes within the window that is a reason to ask, or to ask again.
pub const CRASHES_LEAST: usize = 2;

/// Maximum number of days between a day of high load and the start of a flare for it to count as a crash (0–72 h).
const LAG_DAYS: i32 = 3;

/// A day has a high load if its load is at least this multiple of the median of the 28 days before the flare, or if it
/// was logged as heavy.
const MUCH: f64 = 1.5;

/// Whether there is a reason to offer the screen: a movement plan is on and nothing is known, or there were two crashes
/// within eight weeks and the answer is not "yes". Never within eight weeks of the last screen. The ask budget checks
/// whether it was offered within eight weeks.
pub(crate) fn due(reader: &Reader<'_>, recent: &RecentDays, movement_is_on: bool) -> Result<bool, EbbError> {
    let known = pem_status(reader)?;
    if known == Some(PemStatus::Positive) {
        return Ok(false);
    }
    let first = recent.day.plus(-OFFER_WINDOW);
    let began = began(&flare_days_or_unconfirmed(&recent.flares, first, recent.day), first);
    let by_plan = known.is_none() && movement_is_on;
    if !by_plan && began.len() < CRASHES_LEAST {
        return Ok(false);
    }
    if last_day(reader)?.is_some_and(|day| day > first) {
        return Ok(false);
    }
    if by_plan {
        return Ok(true);
    }
    let days = reader.days(first.plus(-USUAL_WINDOW - LAG_DAYS), recent.day)?;
    Ok(began.into_iter().filter(|flare| after_much(*flare, &days)).count() >= CRASHES_LEAST)
}

/// The first day of each run of flare days after a given day.
fn began(said: &std::collections::BTreeMap<Day, bool>, after: Day) -> Vec<Day> {
    let is_flare = |day: Day| said.get(&day) == Some(&true);
    said.keys().copied().filter(|day| *day > after && is_flare(*day) && !is_flare(day.plus(-1))).collect()
}

/// Whether a flare began within 72 hours of a day of high load.
fn after_much(flare: Day, days: &[DayFacts]) -> bool {
    let before = |facts: &&DayFacts| facts.day < flare && flare.since(facts.day) <= USUAL_WINDOW;
    let loads: Vec<f64> = days.iter().filter(before).filter_map(|facts| facts.load.total()).collect();
    let usual = if loads.len() < USUAL_LEAST { None } else { days::median(&loads) };
    days.iter().filter(|facts| (0..=LAG_DAYS).contains(&flare.since(facts.day))).any(|facts| {
        let over = usual.zip(facts.load.total()).is_some_and(|(usual, load)| load >= MUCH * usual && load > 0.0);
        over || facts.level == Some(crate::entry::DayLevel::Heavy)
    })
}
