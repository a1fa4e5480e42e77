//! The built-in vocabulary: what people with lasting muscle pain and fatigue report, what may set it off or make it
//! worse, what they do about it, and what is measured. Drawn from the two articles that Ebb builds on, in our own
//! words, and from the trackers of the apps people come from. Naming a thing here claims nothing about its effect.
//!
//! Order is the order of offering: within a family the commoner first.

mod activities;
mod factors;
mod measures;
mod remedies;
mod symptoms;

use super::{Family, ItemKind};

/// A built-in item. Its words are in `locales/`, under `item-<id>`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BuiltIn {
    /// Identity for ever: kebab-case ASCII, never renamed, never used again for something else.
    pub id: &'static str,
    /// Which kind of entry it belongs in.
    pub kind: ItemKind,
    /// Where people look for it.
    pub family: Family,
    /// The unit of its number, for measurements and doses; absent for a plain count or where doses have none.
    pub unit: Option<&'static str>,
    /// A plain starting guess of physical, cognitive and emotional effort, 0–10 each. A convention, not evidence:
    /// it ranks activities roughly for an unrushed grown-up and gives way to what the person says. All zeros for
    /// everything that is no activity, and for `day-load`, which means only what is said of it.
    pub effort: [f64; 3],
}

/// The parts, in order.
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

/// The parts as one table; constants have no iterators to do it with.
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

const fn item(id: &'static str, kind: ItemKind, family: Family, unit: Option<&'static str>) -> BuiltIn {
    BuiltIn { id, kind, family, unit, effort: [0.0; 3] }
}

const fn symptom(id: &'static str, family: Family) -> BuiltIn {
    item(id, ItemKind::Symptom, family, None)
}

const fn activity(id: &'static str, family: Family, effort: [f64; 3]) -> BuiltIn {
    BuiltIn { effort, ..item(id, ItemKind::Activity, family, None) }
}

const fn rest(id: &'static str) -> BuiltIn {
    item(id, ItemKind::Rest, Family::Rest, None)
}

const fn factor(id: &'static str, family: Family) -> BuiltIn {
    item(id, ItemKind::Factor, family, None)
}

/// A remedy with doses in a usual unit.
const fn remedy(id: &'static str, family: Family, unit: &'static str) -> BuiltIn {
    item(id, ItemKind::Remedy, family, Some(unit))
}

/// A remedy without doses, or with doses in no usual unit.
const fn treatment(id: &'static str, family: Family) -> BuiltIn {
    item(id, ItemKind::Remedy, family, None)
}

const fn measurement(id: &'static str, family: Family, unit: &'static str) -> BuiltIn {
    item(id, ItemKind::Measurement, family, Some(unit))
}

/// A measurement without a unit: a count or a score.
const fn count(id: &'static str, family: Family) -> BuiltIn {
    item(id, ItemKind::Measurement, family, None)
}

const fn function(id: &'static str, family: Family) -> BuiltIn {
    item(id, ItemKind::Function, family, None)
}
