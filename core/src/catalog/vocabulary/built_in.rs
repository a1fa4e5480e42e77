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
    /// that is not an activity, and for `day-load`, whose effort only the person gives.
    pub effort: [f64; 3],
}

pub(super) const fn item(id: &'static str, kind: ItemKind, family: Family, unit: Option<&'static str>) -> BuiltIn {
    BuiltIn { id, kind, family, unit, effort: [0.0; 3] }
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

/// A remedy without doses, or with doses that have no usual unit.
pub(super) const fn treatment(id: &'static str, family: Family) -> BuiltIn {
    item(id, ItemKind::Remedy, family, None)
}

pub(super) const fn measurement(id: &'static str, family: Family, unit: &'static str) -> BuiltIn {
    item(id, ItemKind::Measurement, family, Some(unit))
}

/// A measurement without a unit: a count or a score.
pub(super) const fn count(id: &'static str, family: Family) -> BuiltIn {
    item(id, ItemKind::Measurement, family, None)
}

pub(super) const fn function(id: &'static str, family: Family) -> BuiltIn {
    item(id, ItemKind::Function, family, None)
}
