//! How much of a remedy at once is more than anyone means.

use rust_decimal::Decimal;

use super::vocabulary::{MOST_MILLILITRES, MOST_OF_OTHERS, MOST_PIECES, MOST_UNITS, PLAUSIBLE_MAXIMUM};
use super::{Catalog, Item, ItemId};

/// Pieces at once above which Ebb asks.
pub(crate) fn most_pieces() -> u32 {
    MOST_PIECES
}

/// Millilitres of a medicine at once above which Ebb asks.
pub(crate) fn most_millilitres() -> u32 {
    MOST_MILLILITRES
}

/// International units of a substance at once above which Ebb asks; `None` of one that is not counted in them.
pub(crate) fn most_units(substance: &ItemId) -> Option<u32> {
    MOST_UNITS.iter().find(|(id, _)| *id == substance.0).map(|(_, most)| *most)
}

impl Catalog {
    /// Whether a number said of a medicine that is counted in micrograms may be milligrams of it: people take so many at once, or
    /// of one without a bound so many pieces.
    pub(crate) fn may_mean_milligrams(&self, item: &ItemId, number: Decimal) -> bool {
        let known = |id: &ItemId| PLAUSIBLE_MAXIMUM.iter().find(|(known, _)| *known == id.0).map(|(_, most)| *most);
        let most = self.substances(item).iter().filter_map(known).max().unwrap_or(MOST_PIECES);
        number <= most.into()
    }

    /// Milligrams of a substance at once above which Ebb asks; `None` of what is no medicine, or is not
    /// usually counted in milligrams or less.
    pub(crate) fn plausible_maximum(&self, substance: &ItemId) -> Option<u32> {
        let known = PLAUSIBLE_MAXIMUM.iter().find(|(id, _)| *id == substance.0).map(|(_, most)| *most);
        known.or_else(|| {
            let item = self.get(substance).filter(|item| Item::is_medicine(item))?;
            matches!(item.unit.as_deref(), Some("mg" | "µg")).then_some(MOST_OF_OTHERS)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::BUILT_IN;
    use std::collections::HashSet;

    #[test]
    fn every_bound_is_of_a_medicine_and_stands_once() {
        let mut seen = HashSet::new();
        for (id, most) in PLAUSIBLE_MAXIMUM {
            assert!(seen.insert(id) && *most > 0 && *most < MOST_OF_OTHERS, "{id}");
            let item = BUILT_IN.iter().find(|item| item.id == *id).unwrap_or_else(|| panic!("{id} is no item"));
            assert!(
                item.substances.is_empty()
                    && Catalog::new([]).plausible_maximum(&ItemId((*id).to_owned())) == Some(*most)
            );
        }
    }
}
