//! Crisis and danger: whom to call.
//!
//! Every word list, rule, threshold and text waits for a clinician's review: `docs/clinical-review.md`. What was decided:
//! `docs/decisions/0020-crisis-and-danger.md`.
//!
//! - `card`: the card *Talk to someone*. `call_now`: whom to call after too much of a medicine. `numbers`: the numbers of each country.
//! - `reported_entry`: what the person says now. `rules`: which of it is a sign to act on. `sign_items`: the items of that, and
//!   those called so. `signs`: once an episode.
//! - `hopelessness`: when the card is offered. `set_aside`: what the person put away.
//! - `service`: how callers reach them. What is a crisis word: [`crate::crisis`].

mod call_now;
mod card;
mod hopelessness;
mod numbers;
mod reported_entry;
mod rules;
mod service;
mod set_aside;
mod sign_items;
mod signs;

pub use crate::crisis::CrisisKind;
pub(crate) use call_now::call_now;
pub use card::{Call, CallKind, CountryLine, TalkToSomeone};
pub use hopelessness::TalkOffer;
pub(crate) use hopelessness::offer as talk_offer;
pub use rules::SignUrgency;
pub use service::Safety;
pub(crate) use set_aside::{SetAside, erase as erase_set_aside};
pub(crate) use sign_items::HOPELESSNESS;
pub use signs::DangerSign;
pub(crate) use signs::list as danger_signs;
