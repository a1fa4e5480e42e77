//! The built-in items as one table.

use crate::catalog::ItemId;

use super::{BuiltIn, activities, factors, measures, medicines, remedies, symptoms};

/// The parts, in order.
const PARTS: [&[BuiltIn]; 6] = [
    symptoms::SYMPTOMS,
    activities::ACTIVITIES,
    factors::FACTORS,
    remedies::REMEDIES,
    medicines::MEDICINES,
    measures::MEASURES,
];

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

/// A built-in item by its id.
fn built_in(id: &ItemId) -> Option<&'static BuiltIn> {
    BUILT_IN.iter().find(|item| item.id == id.0)
}

/// The substances of a remedy: those of a combination product, otherwise the item itself.
pub(crate) fn substances(id: &ItemId) -> Vec<ItemId> {
    match built_in(id) {
        Some(item) if !item.substances.is_empty() => {
            item.substances.iter().map(|id| ItemId((*id).to_owned())).collect()
        }
        _ => vec![id.clone()],
    }
}

/// Whether a remedy is of a class such as `beta-blocker`: the class's own item, a medicine in it, or a combination product
/// with such a medicine.
pub(crate) fn is_of_class(id: &ItemId, class: &str) -> bool {
    substances(id).iter().any(|id| id.0 == class || built_in(id).is_some_and(|item| item.class == Some(class)))
}

/// The least and the most a measurement can plausibly be; `None` for an item of the person's own.
pub(crate) fn plausible(id: &ItemId) -> Option<(f64, f64)> {
    built_in(id)?.plausible.map(|[low, high]| (low, high))
}
