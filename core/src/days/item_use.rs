//! Items on days, as their rows hold them.

use super::WEIGHT_LEAST;
use crate::catalog::ItemId;
use crate::entry::EntryKind;
use crate::time::Day;

/// One item on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemUse {
    /// The item.
    pub item: ItemId,
    /// The day.
    pub day: Day,
    /// The kind of its entries.
    pub kind: EntryKind,
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
        self.high.filter(|_| self.weight.is_some_and(|weight| weight >= WEIGHT_LEAST))
    }

    /// Whether the person logged it that day themselves, with or without a number; filled-in values do not count.
    #[must_use]
    pub fn is_said(&self) -> bool {
        self.high.is_none() || self.sure_high().is_some()
    }
}
