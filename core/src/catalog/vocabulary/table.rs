//! The built-in items as one table.

use super::{BuiltIn, activities, factors, measures, remedies, symptoms};

/// The parts of the table, in order.
const PARTS: [&[BuiltIn]; 5] =
    [symptoms::SYMPTOMS, activities::ACTIVITIES, factors::FACTORS, remedies::REMEDIES, measures::MEASURES];

/// Every built-in item.
pub const BUILT_IN: &[BuiltIn] = &joined::<{ total() }>();

const fn total() -> usize {
    let (mut sum, mut part) = (0, 0);
    while part < PARTS.len() {
        sum += PARTS[part].len();
        part += 1;
    }
    sum
}

/// Joins the parts at compile time, where iterators are not available.
const fn joined<const N: usize>() -> [BuiltIn; N] {
    let mut all = [PARTS[0][0]; N];
    let (mut at, mut part) = (0, 0);
    while part < PARTS.len() {
        let mut place = 0;
        while place < PARTS[part].len() {
            all[at] = PARTS[part][place];
            at += 1;
            place += 1;
        }
        part += 1;
    }
    all
}
