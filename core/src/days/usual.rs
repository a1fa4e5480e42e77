//! A person's own usual values.

use super::median;

/// How many days before today "usual" looks at.
pub(crate) const USUAL_WINDOW: i32 = 28;

/// With fewer known days than these there is no "usual".
pub(crate) const USUAL_LEAST: usize = 7;

/// The median of known values, if they are enough to call it usual.
pub(crate) fn usual(values: &[f64]) -> Option<f64> {
    if values.len() >= USUAL_LEAST { median(values) } else { None }
}
