//! Crisis and danger: whom to call.
//!
//! Every word list, rule, threshold and text waits for a clinician's review: `docs/clinical-review.md`. What was decided:
//! `docs/decisions/0020-crisis-and-danger.md`.
//!
//! - `card`: the card *Talk to someone*. `numbers`: the numbers of each country.
//! - `service`: how callers reach them. What is a crisis word: [`crate::crisis`].

mod card;
mod numbers;
mod service;

pub use crate::crisis::CrisisKind;
pub use card::{Call, CallKind, CountryLine, TalkToSomeone};
pub use service::Safety;
