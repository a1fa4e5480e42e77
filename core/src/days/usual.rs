//! A person's own usual values.

use super::median;

/// Number of days before today that "usual" is based on.
pub(crate) const USUAL_WINDOW: i32 = 28;

/// Number of known days below which there is no "usual".
pub(crate) const USUAL_LEAST: usize = 7;

/// The median of the values; `None` if there are too few to call it usual.
pub(crate) fn usual(values: &[f64]) -> Option<f64> {
    if values.len() >= USUAL_LEAST { median(values) } else { None }
}
