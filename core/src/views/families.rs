//! Values by family, such as all fatigue or all digestion, for each day.
//!
//! Computed on demand and not stored: if an item is moved to another family or merged, every day would have to be
//! rewritten.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalog::{Catalog, Family};
use crate::days::{ItemUse, mean};
use crate::error::EbbError;
use crate::storage::Reader;
use crate::time::Day;

/// The values of a family on a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FamilyDay {
    /// The day.
    pub day: Day,
    /// The family.
    pub family: Family,
    /// Number of entries of its items.
    pub entries: u32,
    /// Highest value of any of its items, 0–10; `None` if none was rated.
    pub high: Option<f64>,
    /// Mean of the means of its rated items, 0–10. Each item counts once, however often it was logged.
    pub mean: Option<f64>,
}

/// Groups uses of items, which are in order of the day, by family.
fn family_days(items: &[ItemUse], catalog: &Catalog) -> Vec<FamilyDay> {
    let mut days = Vec::new();
    for of_day in items.chunk_by(|a, b| a.day == b.day) {
        let mut families: BTreeMap<Family, Vec<&ItemUse>> = BTreeMap::new();
        for used in of_day {
            // An item that this version does not know has no family.
            if let Some(item) = catalog.get(&catalog.resolve(&used.item)) {
                families.entry(item.family).or_default().push(used);
            }
        }
        days.extend(families.into_iter().map(|(family, used)| FamilyDay {
            day: of_day[0].day,
            family,
            entries: used.iter().map(|used| used.entries).sum(),
            high: used.iter().filter_map(|used| used.high).reduce(f64::max),
            mean: mean(&used.iter().filter_map(|used| used.mean).collect::<Vec<_>>()),
        }));
    }
    days
}

/// The values of each family on each day from the first to the last. Days and families without entries are omitted.
pub(super) fn families_by_day(reader: &Reader<'_>, first: Day, last: Day) -> Result<Vec<FamilyDay>, EbbError> {
    Ok(family_days(&reader.item_days(first, last)?, &reader.catalog()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::ItemId;
    use crate::entry::EntryKind;

    fn used(item: &str, day: i32, high: Option<f64>, mean: Option<f64>) -> ItemUse {
        ItemUse {
            item: ItemId(item.to_owned()),
            day: Day::from_number(day).unwrap(),
            kind: EntryKind::Symptom,
            entries: 2,
            high,
            mean,
            weight: high.map(|_| 1.0),
            parts: [0; 4],
        }
    }

    #[test]
    fn each_item_counts_once_and_unrated_items_not_at_all() {
        let catalog = Catalog::new([]);
        let items = [
            used("headache", 1, None, None),
            used("pain", 1, Some(8.0), Some(5.0)),
            used("stiffness", 1, Some(4.0), Some(3.0)),
            used("stiffness", 2, None, None),
            used("own:gone", 2, Some(9.0), Some(9.0)),
        ];
        let found: Vec<_> = family_days(&items, &catalog)
            .into_iter()
            .map(|day| (day.day.number(), day.family, day.entries, day.high, day.mean))
            .collect();
        assert_eq!(
            found,
            [
                (1, Family::MuscularPain, 4, Some(8.0), Some(4.0)),
                (1, Family::OtherPain, 2, None, None),
                (2, Family::MuscularPain, 2, None, None),
            ]
        );
    }
}
