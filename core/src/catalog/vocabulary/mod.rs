//! The built-in items: what people with lasting muscle pain and fatigue report, what may trigger or worsen it, what
//! they do about it, and what is measured. Compiled, in our own words, from the two articles that Ebb builds on and
//! from the trackers of the apps people migrate from. Listing an item makes no claim about its effect.
//!
//! The order is the order of offering: within a family, more common items come first.

mod activities;
mod built_in;
mod conditions;
mod factors;
mod measures;
mod medicines;
mod remedies;
mod symptoms;
mod table;

pub(super) use built_in::BuiltIn;
use built_in::{
    activity, count, factor, function, low_dose, measurement, medicine, of_class, remedy, rest, session, symptom,
    treatment,
};
pub(crate) use conditions::condition_named;
pub(super) use medicines::{MOST_MILLILITRES, MOST_OF_OTHERS, MOST_PIECES, MOST_UNITS, PLAUSIBLE_MAXIMUM};
pub use table::BUILT_IN;
pub(super) use table::is_usually_weekly;
pub(super) use table::{USUALLY_WEEKLY, built_in_place};
pub(crate) use table::{is_also_a_sign, is_group, is_of_class, plausible, substances};
