//! What the rows of a day say: which items were logged on it, and whether it was in a flare.

use std::collections::BTreeMap;

use crate::catalog::ItemId;
use crate::entry::Kind;
use crate::time::{Day, Moment};

/// One item on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemUse {
    /// The item.
    pub item: ItemId,
    /// The day.
    pub day: Day,
    /// The kind of its entries.
    pub kind: Kind,
    /// How many entries it has that day.
    pub entries: u32,
    /// The highest number, 0–10; absent when none was rated.
    pub high: Option<f64>,
    /// The mean of the numbers, 0–10; of others as [`crate::entry::Body::count`] has them.
    pub mean: Option<f64>,
    /// How surely it is known, 0–1: see [`crate::entry::Mark::weight`].
    pub weight: Option<f64>,
    /// How many of them fall into the morning, the afternoon, the evening, the night.
    pub parts: [u32; 4],
}

impl ItemUse {
    /// The highest number, where it is known well enough to learn from.
    #[must_use]
    pub fn sure_high(&self) -> Option<f64> {
        self.high.filter(|_| self.weight.is_some_and(|weight| weight >= super::WEIGHT_LEAST))
    }

    /// Whether the person said something of it that day, be it without a number; what was only filled in they did not.
    #[must_use]
    pub fn is_said(&self) -> bool {
        self.high.is_none() || self.sure_high().is_some()
    }
}

/// A run of days in a flare, or one day of which the person said it was none.
#[derive(Debug, Clone, PartialEq)]
pub struct FlareSpan {
    /// Its first day.
    pub first: Day,
    /// Its last day; absent while it lasts.
    pub last: Option<Day>,
    /// `false`: the person said this day was no flare.
    pub said: bool,
    /// The moment it started, where that is known.
    pub since: Option<Moment>,
}

impl FlareSpan {
    /// Whether it covers a day.
    #[must_use]
    pub fn covers(&self, day: Day) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }
}

/// What the person said of days between two: "was none" outweighs "was one".
pub(crate) fn said_days(flares: &[FlareSpan], first: Day, last: Day) -> BTreeMap<Day, bool> {
    let mut said = BTreeMap::new();
    for span in flares {
        let (from, to) = (span.first.max(first), span.last.unwrap_or(last).min(last));
        for step in 0..=to.since(from) {
            said.entry(from.plus(step)).and_modify(|all| *all &= span.said).or_insert(span.said);
        }
    }
    said
}

/// What the person said of a day.
pub(crate) fn said_of(day: Day, flares: &[FlareSpan]) -> Option<bool> {
    said_days(flares, day, day).remove(&day)
}
