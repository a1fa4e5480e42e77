//! Flares as spans of days, as stored in derived rows.

use std::collections::{BTreeMap, BTreeSet};

use crate::entry::{Body, Entry, FlarePhase};
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

/// What becomes of "not a flare day" beside a flare that covers the day: the later word counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Denial {
    /// The flare was said later, so that the day is one of it.
    Overruled,
    /// Nothing was said of the flare for a later time, so that it ended on the day before, or was none.
    Ends,
    /// The flare went on after that day.
    Except,
}

/// What becomes of each "not a flare day" that lies in a flare; `None` for all other entries. `entries` are those about
/// flares with their row numbers, in order of time.
pub(crate) fn denials(entries: &[(i64, Entry)]) -> Vec<Option<Denial>> {
    let mut found = vec![None; entries.len()];
    let mut open: Option<usize> = None;
    // The last flare that ended: its start and end.
    let mut over: Option<(usize, usize)> = None;
    for (place, (_, entry)) in entries.iter().enumerate() {
        let is_later = |other: usize| was_said_after(&entries[other], &entries[place]);
        let is_overruled = |start: usize| {
            let counts = |at: &usize| *at == start || entries[*at].1.day == entry.day;
            let is_phase = |at: &usize| matches!(entries[*at].1.body, Body::Flare { .. });
            (start..place).filter(counts).filter(is_phase).any(is_later)
        };
        match &entry.body {
            Body::Flare { phase: FlarePhase::Started, .. } => open = open.or(Some(place)),
            Body::Flare { phase: FlarePhase::Ended, .. } => over = open.take().map(|start| (start, place)).or(over),
            Body::FlareDay { flare: false } => {
                let denial = match (open, over) {
                    (Some(start), _) => match (is_overruled(start), was_said_after(&entries[place], &entries[start])) {
                        (true, _) => Denial::Overruled,
                        (_, true) if !goes_on(entries, place) => Denial::Ends,
                        _ => Denial::Except,
                    },
                    // It ended that day.
                    (None, Some((start, end))) if entries[end].1.day == entry.day => {
                        if is_overruled(start) {
                            Denial::Overruled
                        } else {
                            Denial::Except
                        }
                    }
                    _ => continue,
                };
                if denial == Denial::Ends {
                    open = None;
                }
                found[place] = Some(denial);
            }
            _ => {}
        }
    }
    found
}

/// Whether the flare of a day that was said to be none was on after that day: it eased or ended on a later one, or was
/// mentioned afterwards.
fn goes_on(entries: &[(i64, Entry)], denial: usize) -> bool {
    let phase = |entry: &Entry| match entry.body {
        Body::Flare { phase, .. } => Some(phase),
        _ => None,
    };
    let after = entries[denial + 1..].iter().filter_map(|one| Some((phase(&one.1)?, one)));
    let mut mentions = after.take_while(|(phase, _)| *phase != FlarePhase::Started);
    mentions.any(|(_, mention)| mention.1.day > entries[denial].1.day || was_said_after(mention, &entries[denial]))
}

/// Whether one entry was logged after another; of one that was imported that is not known.
fn was_said_after(one: &(i64, Entry), other: &(i64, Entry)) -> bool {
    let said = |(number, entry): &(i64, Entry)| entry.id.logged_at().map(|at| (at, *number));
    said(one).zip(said(other)).is_some_and(|(one, other)| one > other)
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
