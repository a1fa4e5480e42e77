//! Uses of items on days, as stored in derived rows.

use super::WEIGHT_LEAST;
use crate::catalog::ItemId;
use crate::entry::EntryKind;
use crate::time::Day;

/// The use of an item on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemUse {
    /// The item.
    pub item: ItemId,
    /// The day.
    pub day: Day,
    /// The kind of its entries.
    pub kind: EntryKind,
    /// Number of its entries on that day.
    pub entries: u32,
    /// Highest value, 0–10; `None` if none was rated.
    pub high: Option<f64>,
    /// Mean value, 0–10; for entries with other values, the mean of [`crate::entry::Body::count`].
    pub mean: Option<f64>,
    /// Certainty, 0–1: see [`crate::entry::Mark::weight`].
    pub weight: Option<f64>,
    /// Number of its entries in the morning, afternoon, evening and night.
    pub parts: [u32; 4],
}

impl ItemUse {
    /// The highest value, if it is known well enough to learn from.
    #[must_use]
    pub fn sure_high(&self) -> Option<f64> {
        self.high.filter(|_| self.weight.is_some_and(|weight| weight >= WEIGHT_LEAST))
    }

    /// Whether the person logged it that day, with or without a value. Filled-in values do not count.
    #[must_use]
    pub fn is_said(&self) -> bool {
        self.high.is_none() || self.sure_high().is_some()
    }
}
