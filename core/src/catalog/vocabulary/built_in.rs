//! A built-in item, and constructors for the tables.

use crate::catalog::{Family, ItemKind};

/// A built-in item. Its words are in `locales/`, under `item-<id>`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BuiltIn {
    /// Permanent id in kebab-case ASCII. Never rename it or reuse it for something else.
    pub id: &'static str,
    /// Which kind of entry it belongs in.
    pub kind: ItemKind,
    /// The family under which people look for it.
    pub family: Family,
    /// The unit of its number, for measurements and doses; `None` for a plain count or if doses have no usual unit.
    pub unit: Option<&'static str>,
    /// Default physical, cognitive and emotional effort, 0–10 each. A convention, not evidence: it ranks activities
    /// roughly for an adult at an unhurried pace, and is replaced by what the person reports. All zeros for anything
    /// that is not an activity.
    pub effort: [f64; 3],
    /// The group a medicine belongs to, such as `antidepressant`: an item of its own, for who knows no more than that.
    pub class: Option<&'static str>,
    /// The items of the substances in a combination product or a low dose; empty for everything else.
    pub substances: &'static [&'static str],
    /// The least and the most a measurement can plausibly be, in its unit; a value outside is a slip.
    pub plausible: Option<[f64; 2]>,
}

pub(super) const fn item(id: &'static str, kind: ItemKind, family: Family, unit: Option<&'static str>) -> BuiltIn {
    BuiltIn { id, kind, family, unit, effort: [0.0; 3], class: None, substances: &[], plausible: None }
}

pub(super) const fn symptom(id: &'static str, family: Family) -> BuiltIn {
    item(id, ItemKind::Symptom, family, None)
}

pub(super) const fn activity(id: &'static str, family: Family, effort: [f64; 3]) -> BuiltIn {
    BuiltIn { effort, ..item(id, ItemKind::Activity, family, None) }
}

pub(super) const fn rest(id: &'static str) -> BuiltIn {
    item(id, ItemKind::Rest, Family::Rest, None)
}

pub(super) const fn factor(id: &'static str, family: Family) -> BuiltIn {
    item(id, ItemKind::Factor, family, None)
}

/// A remedy with doses in a usual unit.
pub(super) const fn remedy(id: &'static str, family: Family, unit: &'static str) -> BuiltIn {
    item(id, ItemKind::Remedy, family, Some(unit))
}

/// A medicine of a group. Its doses are in milligrams unless it says another unit.
pub(super) const fn medicine(id: &'static str, class: &'static str, family: Family) -> BuiltIn {
    BuiltIn { class: Some(class), ..remedy(id, family, "mg") }
}

/// A medicine in a low dose, which has an effect of its own. It counts towards the totals of its substance.
pub(super) const fn low_dose(id: &'static str, of: &'static [&'static str], family: Family) -> BuiltIn {
    BuiltIn { substances: of, ..remedy(id, family, "mg") }
}

/// An entry in a group.
pub(super) const fn of_class(class: &'static str, item: BuiltIn) -> BuiltIn {
    BuiltIn { class: Some(class), ..item }
}

/// An entry whose doses are in another unit than is usual.
pub(super) const fn in_unit(unit: &'static str, item: BuiltIn) -> BuiltIn {
    BuiltIn { unit: Some(unit), ..item }
}

/// A combination product, which is counted in pieces. What is in a piece is on the person's own pack.
pub(super) const fn product(id: &'static str, family: Family, substances: &'static [&'static str]) -> BuiltIn {
    BuiltIn { substances, ..remedy(id, family, "tablet") }
}

/// A remedy that lasts, such as a massage or a meditation.
pub(super) const fn session(id: &'static str, family: Family) -> BuiltIn {
    remedy(id, family, "min")
}

/// A remedy without doses, or with doses in no usual unit.
pub(super) const fn treatment(id: &'static str, family: Family) -> BuiltIn {
    item(id, ItemKind::Remedy, family, None)
}

pub(super) const fn measurement(id: &'static str, family: Family, unit: &'static str, plausible: [f64; 2]) -> BuiltIn {
    BuiltIn { plausible: Some(plausible), ..item(id, ItemKind::Measurement, family, Some(unit)) }
}

/// A measurement without a unit: a count or a score.
pub(super) const fn count(id: &'static str, family: Family, plausible: [f64; 2]) -> BuiltIn {
    BuiltIn { plausible: Some(plausible), ..item(id, ItemKind::Measurement, family, None) }
}

pub(super) const fn function(id: &'static str, family: Family) -> BuiltIn {
    item(id, ItemKind::Function, family, None)
}
