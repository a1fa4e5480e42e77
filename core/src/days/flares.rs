//! Flares as spans of days, as stored in derived rows.

use std::collections::{BTreeMap, BTreeSet};

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
    /// How far it is confirmed while it continues; `None` if it is over, and then all of it is.
    pub confirmed: Option<Confirmed>,
}

/// How far a flare that continues is confirmed. A later mention confirms all days before it; until then nothing is known
/// of a day without entries.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Confirmed {
    /// The day of its last mention: its start, that it eased, or a flare day.
    pub through: Option<Day>,
    /// The later days with entries of that day.
    pub days: BTreeSet<Day>,
}

impl FlareSpan {
    /// Whether it covers a day.
    #[must_use]
    pub fn covers(&self, day: Day) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }

    /// Whether the person reported it for a day that it covers.
    fn is_confirmed(&self, day: Day) -> bool {
        let is_confirmed = |known: &Confirmed| known.through >= Some(day) || known.days.contains(&day);
        self.confirmed.as_ref().is_none_or(is_confirmed)
    }
}

/// Which days from the first to the last the person reported to be, or not to be, flare days. "Was not" takes
/// precedence over "was". A day without entries in a flare that continues is not reported until the flare is mentioned
/// again.
pub(crate) fn reported_flare_days(flares: &[FlareSpan], first: Day, last: Day) -> BTreeMap<Day, bool> {
    days_of(flares, (first, last), FlareSpan::is_confirmed)
}

/// The same as [`reported_flare_days`], with every day on which a flare that continues was not said to be over: nothing
/// was said of some, but none of them may be taken for a day without a flare.
pub(crate) fn flare_days_or_unconfirmed(flares: &[FlareSpan], first: Day, last: Day) -> BTreeMap<Day, bool> {
    days_of(flares, (first, last), |_, _| true)
}

fn days_of(
    flares: &[FlareSpan],
    (first, last): (Day, Day),
    counts: impl Fn(&FlareSpan, Day) -> bool,
) -> BTreeMap<Day, bool> {
    let mut said = BTreeMap::new();
    for span in flares {
        let (from, to) = (span.first.max(first), span.last.unwrap_or(last).min(last));
        for day in (0..=to.since(from)).map(|step| from.plus(step)).filter(|day| counts(span, *day)) {
            said.entry(day).and_modify(|all| *all &= span.said).or_insert(span.said);
        }
    }
    said
}

/// Whether a flare is on on a day, confirmed or not.
pub(crate) fn is_in_flare(day: Day, flares: &[FlareSpan]) -> bool {
    flare_days_or_unconfirmed(flares, day, day).remove(&day) == Some(true)
}

/// Whether the person reported a day to be, or not to be, a flare day.
pub(crate) fn reported_flare(day: Day, flares: &[FlareSpan]) -> Option<bool> {
    reported_flare_days(flares, day, day).remove(&day)
}
