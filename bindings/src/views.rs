//! What screens need without an open journal.

use ebb_core::entry::Region;
use ebb_core::views::{self, BodyMap, BodyView};

/// The outlines of the body map.
#[uniffi::export]
#[must_use]
pub fn body_map() -> BodyMap {
    views::body_map()
}

/// The region at a point of the map, in its coordinates; `None` if the point is too far from the body.
#[uniffi::export]
#[must_use]
pub fn region_at(view: BodyView, x: f64, y: f64) -> Option<Region> {
    views::region_at(view, x, y)
}
