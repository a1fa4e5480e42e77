//! Flares as spans of days, as stored in derived rows.

use std::collections::BTreeMap;

use crate::time::{Day, Moment};

/// A run of flare days, or one day that the person said was not a flare.
#[derive(Debug, Clone, PartialEq)]
pub struct FlareSpan {
    /// Its first day.
    pub first: Day,
    /// Its last day; `None` while the flare continues.
    pub last: Option<Day>,
    /// Whether it was a flare; `false` if the person said that this day was not one.
    pub said: bool,
    /// The moment it started, if that is known.
    pub since: Option<Moment>,
}

impl FlareSpan {
    /// Whether it covers a day.
    #[must_use]
    pub fn covers(&self, day: Day) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }
}

/// Which days from the first to the last the person reported to be, or not to be, flare days. "Was not" takes
/// precedence over "was".
pub(crate) fn reported_flare_days(flares: &[FlareSpan], first: Day, last: Day) -> BTreeMap<Day, bool> {
    let mut said = BTreeMap::new();
    for span in flares {
        let (from, to) = (span.first.max(first), span.last.unwrap_or(last).min(last));
        for step in 0..=to.since(from) {
            said.entry(from.plus(step)).and_modify(|all| *all &= span.said).or_insert(span.said);
        }
    }
    said
}

/// Whether the person reported a day to be, or not to be, a flare day.
pub(crate) fn reported_flare(day: Day, flares: &[FlareSpan]) -> Option<bool> {
    reported_flare_days(flares, day, day).remove(&day)
}
