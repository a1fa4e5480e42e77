//! Medicines by their substance, each in its group, and combination products with the substances in them.
//!
//! One item a substance: two medicines that shared one would silence each other's reminders and mix their totals. Brands
//! of one substance are aliases of its item, in `locales/`. Which substance belongs to which group is common knowledge of
//! pharmacology (WHO's ATC groups); no strength is given here, as packs differ between countries.
//!
//! The most common ones of their group stand with the other remedies.

mod body;
mod heart;
mod mind;
mod pain;
mod plausible_maximum;
mod products;

pub(super) use body::BODY;
pub(super) use heart::HEART;
pub(super) use mind::MIND;
pub(super) use pain::PAIN;
pub(in crate::catalog) use plausible_maximum::{
    MOST_MILLILITRES, MOST_OF_OTHERS, MOST_PIECES, MOST_UNITS, PLAUSIBLE_MAXIMUM,
};
pub(super) use products::PRODUCTS;
