//! The built-in vocabulary: what people with lasting muscle pain and fatigue report, what may set it off or make it
//! worse, what they do about it, and what is measured. Drawn from the two articles that Ebb builds on, in our own
//! words, and from the trackers of the apps people come from. Naming a thing here claims nothing about its effect.
//!
//! Order is the order of offering: within a family the commoner first.

mod activities;
mod built_in;
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
pub use table::BUILT_IN;
pub(crate) use table::{is_of_class, plausible, substances};
