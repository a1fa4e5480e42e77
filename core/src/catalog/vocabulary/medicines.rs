//! Medicines by their substance, each in its group, and combination products with the substances in them.
//!
//! One item a substance: two medicines that shared one would silence each other's reminders and mix their totals. Brands
//! of one substance are aliases of its item, in `locales/`. Which substance belongs to which group is common knowledge of
//! pharmacology (WHO's ATC groups); no strength is given here, as packs differ between countries.

use super::super::Family::{Medicine, PainRelief};
use super::{BuiltIn, medicine, product};

/// Medicines and combination products.
pub(super) const MEDICINES: &[BuiltIn] = &[
    medicine("sertraline", "antidepressant", Medicine),
    medicine("venlafaxine", "antidepressant", Medicine),
    product("co-codamol", PainRelief, &["paracetamol", "codeine"]),
];
